/* Going through a document: every button is a small form that works by itself; here its answer takes the place of what is
   shown, so that nobody loses the place. An entry and its words in the source are marked together. The keys work only
   while an entry has the focus, and stand in no way of a screen reader's own. */
(() => {
  "use strict";
  let review = document.getElementById("review");
  if (!review) return;
  const said = document.getElementById("review-said");
  let waiting = Promise.resolve();
  let busy = 0;

  /* --- Answers in place --- */
  const sheet = () => review.querySelector(".sheet");
  /* What was typed elsewhere and not saved yet stays as it is, with the version that was seen; what was ticked, too. */
  function carry(made, sent) {
    for (const form of review.querySelectorAll("form[data-touched]")) {
      const again = form === sent || !form.id ? null : made.querySelector(`#${CSS.escape(form.id)}`);
      if (!again) continue;
      again.replaceWith(form);
      const fold = form.closest("details");
      if (fold) fold.open = true;
    }
    for (const box of review.querySelectorAll(".head input[name=entry]:checked, .left-form input[name=piece]:checked")) {
      const again = box.form === sent ? null : made.querySelector(`input[name=${box.name}][value="${CSS.escape(box.value)}"][type=checkbox]`);
      if (again) again.checked = true;
    }
  }
  function put(html, address, at, sent) {
    const page = new DOMParser().parseFromString(html, "text/html");
    const made = page.getElementById("review");
    if (!made) return void location.assign(address);
    const kept = { sheet: sheet()?.scrollTop ?? 0, y: window.scrollY - review.offsetTop };
    carry(made, sent);
    /* What was said when the page was opened is no news any more. */
    document.querySelector(".messages")?.parentElement.remove();
    review.replaceWith(made);
    review = made;
    document.title = page.title;
    window.staff.enhance(made);
    history.replaceState(null, "", address);
    if (sheet()) sheet().scrollTop = kept.sheet;
    window.scrollTo(0, kept.y + review.offsetTop);
    prepare();
    const errors = made.querySelector(".summary");
    const message = page.querySelector(".messages li")?.textContent.trim() ?? "";
    said.textContent = "";
    if (errors) errors.focus();
    else {
      go(at);
      setTimeout(() => { said.textContent = message; }, 50);
    }
  }
  /* To an entry, its first field where it is open, or a part of the page. */
  function go(at) {
    const target = at && document.getElementById(at);
    if (!target) return;
    const field = target.querySelector("form.changing :is(input:not([type=hidden]), textarea)");
    (field ?? target).focus({ preventScroll: true });
    target.scrollIntoView({ block: field ? "start" : "nearest" });
    mark(target);
  }
  /* What was pressed was not saved; what was typed stands where it was. */
  function fail() {
    review.querySelector("#failed")?.remove();
    const told = document.createElement("p");
    told.id = "failed";
    told.className = "summary";
    told.setAttribute("role", "alert");
    told.tabIndex = -1;
    told.textContent = review.dataset.failed;
    review.prepend(told);
    told.focus();
  }
  /* One after the other, in the order in which they were pressed. */
  function ask(...told) {
    waiting = waiting.then(() => send(...told));
  }
  async function send(address, body, at, sent) {
    busy += 1;
    document.body.classList.add("busy");
    try {
      const answer = await (body ? window.staff.post(address, body) : fetch(address).catch(() => null));
      if (!answer?.ok || !answer.url.startsWith(location.origin + location.pathname)) {
        fail();
        return;
      }
      const asked = new URL(answer.url);
      const wanted = at ?? asked.searchParams.get("at") ?? asked.searchParams.get("edit");
      asked.searchParams.delete("at");
      put(await answer.text(), asked.href, wanted, sent);
    } finally {
      busy -= 1;
      document.body.classList.remove("busy");
    }
  }
  document.addEventListener("submit", (event) => {
    const form = event.target.closest("#review form[data-swap]");
    if (!form) return;
    event.preventDefault();
    ask(location.href.split("#")[0], new FormData(form, event.submitter), undefined, form);
  });
  document.addEventListener("click", (event) => {
    /* Who clicks twice sends once, and does not mean what moved up. */
    const again = event.detail > 1 && event.target.closest("#review form[data-swap] button, #review a[data-swap]");
    if (again) return void event.preventDefault();
    const link = event.target.closest("#review a[data-swap]");
    if (link && !event.ctrlKey && !event.metaKey && !event.shiftKey) {
      event.preventDefault();
      const [address, at] = link.href.split("#");
      return void ask(address, null, at ?? "", link.closest("form"));
    }
    /* From a piece to its entry, and back: with the focus, so that the keys go on from there. */
    const inside = event.target.closest("#review a.piece, #review a.where, #review a[data-jump]");
    if (!inside || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const at = inside.getAttribute("href").split("#")[1];
    const target = inside.getAttribute("href").startsWith("#") && document.getElementById(at);
    if (!target) return;
    event.preventDefault();
    target.focus();
    target.scrollIntoView({ block: inside.matches("a.where") ? "center" : "start" });
    mark(inside.matches("a.piece") ? target : inside.closest("[data-pieces]") ?? target);
  });

  /* --- An entry and its words --- */
  function mark(element) {
    review.querySelectorAll(".here").forEach((one) => one.classList.remove("here"));
    const holder = element.closest("[data-pieces]");
    if (holder) {
      const pieces = holder.dataset.pieces.split(" ").filter(Boolean).map((one) => document.getElementById(`p${one}`)).filter(Boolean);
      pieces.forEach((one) => one.classList.add("here"));
      if (pieces.length) show(pieces[0]);
      return;
    }
    const piece = element.closest("a.piece");
    if (!piece) return;
    piece.classList.add("here");
    for (const id of [...piece.dataset.of.split(" "), piece.getAttribute("href").slice(1)]) {
      const home = id && document.getElementById(id);
      if (home && id !== "facts") home.classList.add("here");
    }
  }
  function show(piece) {
    const box = sheet();
    const place = piece.getBoundingClientRect();
    const frame = box.getBoundingClientRect();
    if (place.top < frame.top || place.bottom > frame.bottom) box.scrollTop += place.top - frame.top - frame.height / 3;
  }
  document.addEventListener("focusin", (event) => {
    if (review.contains(event.target)) mark(event.target);
  });
  document.addEventListener("mouseover", (event) => {
    const piece = event.target.closest?.("#review a.piece");
    if (piece && !review.contains(document.activeElement)) mark(piece);
  });

  /* --- What is ticked --- */
  function ticked() {
    const boxes = review.querySelectorAll(".head input[name=entry]:checked");
    review.querySelector(".chosen-acts")?.classList.toggle("some", boxes.length > 0);
  }
  document.addEventListener("input", (event) => {
    const form = event.target.closest("#review form[data-swap][id]");
    if (form && form.id !== "chosen" && !form.matches(".left-form")) form.dataset.touched = "true";
  });
  document.addEventListener("change", (event) => { if (event.target.matches("#review .head input[name=entry]")) ticked(); });

  /* --- The cursor in a text: where it is split --- */
  function prepare() {
    ticked();
    for (const button of review.querySelectorAll("[data-caret]")) {
      const text = button.form.querySelector("textarea[name$='-text']");
      if (!text) continue;
      button.hidden = false;
      /* In signs, as the server counts: a browser counts an emoji as two. */
      button.addEventListener("click", () => { button.value = String([...text.value.slice(0, text.selectionStart)].length); });
    }
  }

  /* --- Keys --- */
  const cards = () => [...review.querySelectorAll(".proposed[id^=e]")];
  document.addEventListener("keydown", (event) => {
    const card = event.target.closest?.("#review .proposed");
    if (!card || event.isComposing) return;
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      const form = event.target.closest("form.changing");
      if (form) { event.preventDefault(); form.requestSubmit(); }
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.target.matches("textarea, select, input:not([type=checkbox])") || event.target.isContentEditable) return;
    const act = {
      a: () => card.querySelector("[name=act][value=accept]")?.click(),
      e: () => card.querySelector("a[data-act=edit]")?.click(),
      i: () => card.querySelector("[name=act][value=leave_out]")?.click(),
      m: () => card.querySelector("[name=act][value=merge]")?.click(),
      t: () => {
        const select = card.querySelector("select[name=kind]");
        if (select) { select.closest("details").open = true; select.focus(); }
      },
      x: () => card.querySelector(".head input[name=entry]")?.click(),
      j: () => step(card, 1),
      k: () => step(card, -1),
    }[event.key.toLowerCase()];
    if (!act) return;
    event.preventDefault();
    if (!busy) act();  // The entry is another one in a moment.
  });
  function step(card, by) {
    const all = cards();
    const next = all[all.indexOf(card) + by];
    if (!next) return;
    next.focus();
    next.scrollIntoView({ block: "nearest" });
  }

  document.addEventListener("DOMContentLoaded", () => {
    prepare();
    review.querySelector(".summary")?.focus();
    /* The page that an act leads to: where the next thing waits. */
    if (location.hash && !review.querySelector(".summary")) go(decodeURIComponent(location.hash.slice(1)));
  });
})();
