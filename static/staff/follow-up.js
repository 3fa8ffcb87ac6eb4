/* The follow-up screen: cards are opened, saved and closed where they stand, colleagues' decisions come in by
   themselves, and two keys lead from card to card. Every card works without it, on a page of its own. Words come from
   the page: see templates/staff/follow_up_words.html. */
(() => {
  "use strict";

  const EVERY = 10_000;
  const KEYS = "follow-up:keys";

  function follow(agenda) {
    const words = JSON.parse(document.getElementById("follow-up-words").textContent);
    const notice = document.getElementById("notice");
    const cards = () => [...agenda.querySelectorAll(".matter")];
    const titleOf = (card) => card.querySelector("h3");
    let undecided = 0;
    let away = false;
    let tag = "";

    function say(sentence, values = {}) {
      notice.textContent = Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);
    }

    /* Until they come back nothing is asked for: an answer to nobody would sign them out in the other window, too. */
    function signedOut() {
      away = true;
      say(words.signedOut);
    }

    /* --- A card and its form --- */
    async function ask(address, options = {}) {
      const answer = await fetch(address, options).catch(() => null);
      if (answer?.redirected) signedOut();
      else if (answer?.status === 404) say(words.gone);
      else if (!answer?.ok) say(words.failed);
      else {
        away = false;
        return answer.text();
      }
      return null;
    }
    function replace(card, html) {
      const made = new DOMParser().parseFromString(html, "text/html").querySelector(".matter");
      card.replaceWith(made);
      window.staff.enhance(made);
      made.querySelectorAll("form.decide").forEach(watch);
      return made;
    }
    function watch(form) {
      form.dataset.untouched = "true";
      form.addEventListener("input", () => delete form.dataset.untouched);
    }
    async function open(card) {
      say("");
      const html = await ask(`${card.dataset.address}?part=form`);
      if (html === null) return;
      const form = replace(card, html).querySelector("form.decide");
      (form?.querySelector("[name=decision]:checked") ?? form?.querySelector("[name=decision]"))?.focus();
    }
    async function close(card) {
      const form = card.querySelector("form.decide");
      const html = await ask(`${card.dataset.address}?part=card`);
      if (html === null) return;
      window.drafts.forget(form);
      replace(card, html).querySelector("a.decide")?.focus();
    }
    async function save(card, form, button) {
      const answer = await window.staff.post(`${form.action}?part=form`, new FormData(form, button));
      if (answer?.redirected) return signedOut();
      if (answer?.status === 404) return say(words.gone);
      if (!answer?.ok) return say(words.failed);
      away = false;
      const made = replace(card, await answer.text());
      const refused = made.querySelector(".summary");
      if (refused) return refused.focus();
      window.drafts.forget(form);
      made.querySelector("a.decide")?.focus();
      await catchUp();
      const decision = made.querySelector(".decision .mark")?.textContent;
      say(decision ? words.saved : words.again, { reference: made.id, decision, count: undecided });
    }
    agenda.addEventListener("click", (event) => {
      const link = event.target.closest("a.decide, a.close");
      if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      const card = link.closest(".matter");
      if (link.classList.contains("close")) close(card);
      else open(card);
    });
    agenda.addEventListener("submit", (event) => {
      const form = event.target.closest("form.decide");
      if (!form) return;
      event.preventDefault();
      if (form.dataset.sending) return; // Who clicks twice sends once.
      form.dataset.sending = "true";
      save(form.closest(".matter"), form, event.submitter).finally(() => delete form.dataset.sending);
    });

    /* --- What colleagues did meanwhile --- */
    async function catchUp() {
      const answer = await fetch(agenda.dataset.changes, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" }).catch(() => null);
      if (answer?.redirected) return signedOut();
      if (!answer?.ok) return;
      tag = answer.headers.get("ETag") ?? "";
      const now = await answer.json();
      const way = document.getElementById("way");
      if (!way.contains(document.activeElement)) {
        const unfolded = way.querySelector("details")?.open;
        way.innerHTML = now.way;
        way.querySelector("details")?.toggleAttribute("open", Boolean(unfolded));
      }
      undecided = now.undecided;
      const there = cards();
      for (const card of there) {
        const state = now.cards[card.id];
        if (state && state.mark !== card.dataset.mark) await update(card, state);
      }
      const known = new Set(there.map((card) => card.id));
      if (known.size !== Object.keys(now.cards).length || Object.keys(now.cards).some((reference) => !known.has(reference))) say(words.changed);
    }
    async function update(card, state) {
      const form = card.querySelector("form.decide");
      if (form && (!form.dataset.untouched || form.contains(document.activeElement))) return note(card, form, state);
      const html = await ask(`${card.dataset.address}?part=card`);
      if (html === null) return;
      const held = card.contains(document.activeElement);
      const made = replace(card, html);
      if (held) (made.querySelector("a.decide") ?? titleOf(made)).focus();
    }
    /* Somebody is at work on it: what they typed stays, and they are told. */
    function note(card, form, state) {
      const line = form.querySelector(".note") ?? form.insertBefore(document.createElement("p"), form.firstChild);
      line.className = "note";
      line.setAttribute("role", "status");
      if (String(state.version) === card.dataset.version) line.textContent = words.news.replace("{reference}", card.id);
      else if (state.decision) line.textContent = words.decided.replace("{name}", state.by).replace("{decision}", state.decision);
      else line.textContent = words.takenBack;
      card.dataset.mark = state.mark;
    }
    function keepUp() {
      if (document.visibilityState === "visible" && !away) catchUp();
    }
    setInterval(keepUp, EVERY);
    document.addEventListener("visibilitychange", keepUp);

    /* --- From card to card; whoever speaks to their machine, or is in the way of it, turns that off. --- */
    const keys = document.getElementById("keys");
    if (keys) {
      keys.checked = localStorage.getItem(KEYS) !== "off";
      keys.addEventListener("change", () => localStorage.setItem(KEYS, keys.checked ? "on" : "off"));
    }
    document.addEventListener("keydown", (event) => {
      const step = { j: 1, k: -1 }[event.key];
      const typing = event.target.closest("textarea, select, input:not([type=radio], [type=checkbox])");
      if (!step || !keys?.checked || typing || event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
      event.preventDefault();
      const all = cards();
      const here = all.findIndex((card) => card.contains(document.activeElement));
      const next = all[here < 0 ? (step > 0 ? 0 : all.length - 1) : Math.min(Math.max(here + step, 0), all.length - 1)];
      next?.scrollIntoView({ block: "start" });
      (next?.querySelector("form.decide [name=decision]:checked, form.decide [name=decision], a.decide") ?? (next && titleOf(next)))?.focus({ preventScroll: true });
    });

    /* The room view in another window of this browser shows what is being talked about here. */
    const room = "BroadcastChannel" in window ? new BroadcastChannel(`room:${agenda.dataset.reference}`) : null;
    agenda.addEventListener("focusin", (event) => {
      const card = event.target.closest(".matter");
      if (card) room?.postMessage(card.id);
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    const agenda = document.getElementById("agenda");
    if (agenda) follow(agenda);
  });
})();
