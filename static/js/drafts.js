/* What is typed into form[data-draft] is kept in this window, by address, until it is saved. Words come from the page: see
   templates/forms/draft_words.html. */
(() => {
  "use strict";

  const words = () => JSON.parse(document.getElementById("draft-words").textContent);
  const DRAFT = "draft:";
  const BACK = `${DRAFT}back`;
  /* What was seen goes along with what was typed: put back later, it is compared with what is stored then. */
  const SILENT = new Set(["csrfmiddlewaretoken", "renewed"]);
  /* Nor what a page shows, or what an act on many is about: that is what the page says or lists now. */
  const isSilent = (field) => SILENT.has(field.name.split("-").at(-1)) || field.matches("[data-shown], [type=hidden][name=chosen]");
  function typedInto(form) {
    const values = [];
    for (const field of form.elements) {
      if (!field.name || field.disabled || isSilent(field)) continue;
      if (["submit", "button", "file", "password", "fieldset"].includes(field.type)) continue;
      if (["checkbox", "radio"].includes(field.type) && !field.checked) continue;
      if (field.type === "select-multiple") for (const option of field.selectedOptions) values.push([field.name, option.value]);
      else values.push([field.name, field.value]);
    }
    return values;
  }
  /* What was chosen is kept by its key; the words for it, beside that. */
  const labelsIn = (form) => Object.assign({}, ...[...form.elements].filter((field) => field.dataset.labels).map((field) => ({ [field.name]: field.dataset.labels })));
  const isText = (field) => field.matches("textarea, input[type=text], input[type=url], input:not([type])");
  const textsIn = (form) => [...form.elements].filter((field) => field.name && field.value !== field.defaultValue && !isSilent(field) && isText(field)).map((field) => field.name);
  /* Of a page that changed meanwhile: what was typed into fields that it has no more is shown, to be copied. */
  function showHomeless(form, values, texts) {
    const fields = new Set([...form.elements].map((field) => field.name));
    const homeless = values.filter(([name, value]) => value && texts.includes(name) && !fields.has(name));
    if (!homeless.length) return;
    const list = document.createElement("ul");
    list.append(...homeless.map(([, value]) => Object.assign(document.createElement("li"), { textContent: value })));
    say(form, words().homeless, list);
  }
  /* A note above a form: a sentence, and what belongs to it. */
  function say(form, sentence, more) {
    const note = document.createElement("div");
    note.className = "draft";
    note.setAttribute("role", "status");
    note.append(Object.assign(document.createElement("p"), { textContent: sentence }), more);
    form.before(note);
    return note;
  }
  /* What was kept, into its fields; those of them that say something else than before. */
  async function putBack(form, { values, labels = {}, texts = [] }) {
    /* A page with rows makes those that are missing first, and fetches those that are folded. */
    const waiting = [];
    form.dispatchEvent(new CustomEvent("draft:restore", { bubbles: true, detail: { values, waiting } }));
    await Promise.all(waiting);
    const filled = [];
    const left = new Map();
    for (const [name, value] of values) left.set(name, [...(left.get(name) ?? []), value]);
    for (const field of form.elements) {
      if (!field.name || isSilent(field) || field.type === "file") continue;
      const wanted = left.get(field.name) ?? [];
      const before = `${field.value}${field.checked}`;
      if (labels[field.name]) field.dataset.labels = labels[field.name];
      if (["checkbox", "radio"].includes(field.type)) field.checked = wanted.includes(field.value);
      else if (field.type === "select-multiple") for (const option of field.options) option.selected = wanted.includes(option.value);
      else if (wanted.length) field.value = wanted.length > 1 ? wanted.shift() : wanted[0];
      const isOther = `${field.value}${field.checked}` !== before;
      if (isOther && (field.checked || !["checkbox", "radio"].includes(field.type))) filled.push(field);
      /* What is put back is seen, not folded away. */
      let fold = isOther ? field.closest("details") : null;
      for (; fold; fold = fold.parentElement.closest("details")) fold.open = true;
      field.dispatchEvent(new CustomEvent("draft:restored"));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
    showHomeless(form, values, texts);
    form.dispatchEvent(new CustomEvent("draft:back", { bubbles: true }));
    return filled;
  }
  /* Whoever signs in next in this window is not shown it. */
  const keyOf = (form) => `${DRAFT}${words().whose}:${location.pathname}#${form.id}`;
  /* What a page says is saved is what was sent last; what was refused before stays. */
  const SENT = "sent";
  function forgetSaved() {
    const key = sessionStorage.getItem(SENT);
    sessionStorage.removeItem(SENT);
    if (key && document.querySelector("[data-saved]")) sessionStorage.removeItem(key);
  }
  window.addEventListener("submit", ({ target: form }) => {
    if (form.method !== "post") return;
    if (form.matches("[data-draft]")) sessionStorage.setItem(SENT, keyOf(form));
    else sessionStorage.removeItem(SENT);
    /* A page that answered to a form is loaded anew by 'Back', not sent again: the browser would ask first, or fail. */
    history.replaceState(history.state, "");
  });
  function offer(form, kept, key) {
    const buttons = document.createElement("p");
    buttons.className = "buttons";
    const note = say(form, words().draft, buttons);
    const button = (name, kind, act) => {
      const made = document.createElement("button");
      made.type = "button";
      made.className = kind;
      made.textContent = name;
      made.addEventListener("click", () => { act(); note.remove(); });
      buttons.append(made);
    };
    /* Whoever pressed the button, which goes, goes on where the form begins to say what was kept. */
    const goOn = (filled) => filled.find((field) => field.getClientRects().length)?.focus();
    button(words().putBack, "button main", async () => goOn(await putBack(form, kept)));
    button(words().forget, "button", () => sessionStorage.removeItem(key));
  }
  /* What a form is sent with is another each time it is shown, and says nothing. */
  const ONCE = "once";
  const saying = (values) => JSON.stringify(values.filter(([name]) => name !== ONCE));
  function watch(root) {
    root.querySelectorAll("form[data-draft]").forEach((form) => {
      const key = keyOf(form);
      const blank = saying(typedInto(form));
      const keep = () => sessionStorage.setItem(key, JSON.stringify({ values: typedInto(form), labels: labelsIn(form), texts: textsIn(form) }));
      const kept = JSON.parse(sessionStorage.getItem(key) ?? "null");
      const shown = form.dataset.draft === "sent" || root.querySelector(".summary");
      if (kept && saying(kept.values) !== blank && !shown) offer(form, kept, key);
      form.addEventListener("input", keep);
      form.addEventListener("change", () => { if (typedInto(form).length && saying(typedInto(form)) !== blank) keep(); });
      form.addEventListener("submit", keep);
    });
  }

  /* Whoever signs out leaves nothing typed behind for the next person at this machine. */
  function forgetOnSignOut() {
    document.querySelector("form[data-sign-out]")?.addEventListener("submit", () => {
      for (const key of Object.keys(sessionStorage)) if (key.startsWith(DRAFT)) sessionStorage.removeItem(key);
    });
  }

  /* Whoever has to sign in again is told that what was typed is still there, in place of how to save it from being lost. */
  function tellKept() {
    const note = document.querySelector("[data-kept]");
    if (!note || !Object.keys(sessionStorage).some((key) => key.startsWith(DRAFT) && key !== BACK)) return;
    note.hidden = false;
    for (const lost of document.querySelectorAll("[data-lost]")) {
      const box = lost.closest(".messages") ?? lost;
      lost.hidden = true;
      box.hidden = [...box.children].every((said) => said.hidden);
    }
  }

  /* What brings new forms calls `watch`; what saves a form by itself calls `forget`. */
  window.drafts = { watch, forget: (form) => sessionStorage.removeItem(keyOf(form)) };

  /* Whoever goes back to an act after it was done finds it as it was sent, and with what it was sent with: the browser
     fills in less. */
  function comeBack() {
    const form = document.querySelector("form#act[data-draft]");
    const field = form?.querySelector(`:scope > input[name=${ONCE}]`);
    if (!field) return;
    const key = keyOf(form);
    form.addEventListener("submit", () => {
      history.replaceState({ ...history.state, [ONCE]: field.value }, "");
      sessionStorage.setItem(BACK, JSON.stringify({ key, once: field.value, values: typedInto(form), labels: labelsIn(form) }));
    });
    const sent = JSON.parse(sessionStorage.getItem(BACK) ?? "null");
    if (sent?.key !== key || sent.once !== history.state?.[ONCE]) return;
    const kept = sessionStorage.getItem(key);
    /* After the browser, which fills in radio buttons by where they stood. */
    window.addEventListener("pageshow", async () => {
      await putBack(form, sent);
      if (kept) sessionStorage.setItem(key, kept);
      else sessionStorage.removeItem(key);
    });
  }

  document.addEventListener("DOMContentLoaded", () => {
    forgetOnSignOut();
    tellKept();
    if (!document.getElementById("draft-words")) return;
    forgetSaved();
    watch(document);
    comeBack();
    /* Where whoever sent something goes on; of one report after the other, past the menu. What is said of one form of
       several is called after that form. */
    document.querySelector(":is([id$=stale], [id$=errors], [id$=refused])[role=alert], #preview, #said[tabindex]")?.focus();
  });
})();
