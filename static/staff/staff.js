/* What the staff's screens do beyond plain forms: the menu on narrow windows, and choosing by typing. Every page works
   without it. Words come from the page: see templates/staff/words.html. */
(() => {
  "use strict";
  document.documentElement.classList.add("scripted");

  const words = () => JSON.parse(document.getElementById("words").textContent);
  const make = (tag, attributes = {}, ...children) => {
    const element = document.createElement(tag);
    for (const [name, value] of Object.entries(attributes)) {
      if (name === "onclick") element.addEventListener("click", value);
      else element.setAttribute(name, value);
    }
    element.append(...children);
    return element;
  };

  /* --- Menu --- */
  /* Heard at once: on a slow line the page is there long before its end. */
  document.addEventListener("click", (event) => {
    const button = event.target.closest?.(".menu-button");
    if (!button) return;
    const open = document.getElementById("menu").classList.toggle("open");
    button.setAttribute("aria-expanded", String(open));
  });

  /* --- Lists: addresses without what was left empty; a box that chooses all lines of the page. --- */
  function lists() {
    document.querySelectorAll("form.filters").forEach((form) => {
      form.addEventListener("formdata", (event) => {
        for (const [name, value] of [...event.formData.entries()]) if (value === "") event.formData.delete(name);
      });
    });
    stack();
    const head = document.querySelector("table.choose th.pick");
    const boxes = [...document.querySelectorAll("table.choose td.pick input")];
    if (!head || boxes.length < 2) return;
    const all = make("input", { type: "checkbox" });
    all.addEventListener("change", () => boxes.forEach((box) => { box.checked = all.checked; }));
    boxes.forEach((box) => box.addEventListener("change", () => { all.checked = boxes.every((one) => one.checked); }));
    head.replaceChildren(make("label", {}, all, make("span", { class: "all-words" }, words().chooseAll)));
  }

  /* On a phone the cells of a row stand below one another, each with the name of its column. */
  function stack() {
    document.querySelectorAll(".scroll > table.plain:not(.stacks)").forEach((table) => {
      const names = [...table.tHead.rows[0].cells].map((cell) => (cell.querySelector(".hidden-text") ? "" : cell.textContent.trim()));
      for (const row of table.tBodies[0].rows) {
        [...row.cells].forEach((cell, at) => {
          if (cell.tagName === "TD" && names[at]) cell.dataset.label = names[at];
          cell.classList.toggle("bare", !cell.textContent.trim() && !cell.querySelector("input, textarea, img, svg"));
        });
      }
      table.classList.add("stacks");
    });
  }

  /* --- Choosing by typing: a combobox as WAI-ARIA describes it. The plain field stays in the form, hidden, and holds
     the key of what was chosen, or what was typed where nothing was; the server knows both. --- */
  function lookup(plain) {
    if (plain.dataset.ready) return;
    plain.dataset.ready = "true";
    const several = plain.dataset.several === "true";
    const labels = JSON.parse(plain.dataset.labels || "{}");
    const { id } = plain;
    const list = make("ul", { role: "listbox", id: `${id}_list`, hidden: "" });
    const input = make("input", { type: "text", role: "combobox", autocomplete: "off", id, "aria-expanded": "false", "aria-autocomplete": "list", "aria-controls": list.id });
    const status = make("div", { role: "status", class: "hidden-text" });
    const chips = make("ul", { class: "chips" });
    for (const name of ["aria-describedby", "aria-invalid", "aria-label", "aria-labelledby", "placeholder"]) {
      if (plain.hasAttribute(name)) input.setAttribute(name, plain.getAttribute(name));
    }
    const label = document.querySelector(`label[for="${CSS.escape(id)}"]`);
    const called = () => label?.textContent.trim() || input.getAttribute("aria-label") || "";
    list.setAttribute("aria-label", called());
    plain.removeAttribute("id");
    const box = make("div", { class: "lookup" }, input, list, status);
    plain.after(box);
    plain.hidden = true;
    if (several) box.before(chips);

    let options = [];
    let found = null; // The words for which they are.
    let current = -1;
    let asked = 0;
    let timer = 0;
    const keys = () => plain.value.split("\n").map((key) => key.trim()).filter(Boolean);
    const changed = () => plain.dispatchEvent(new Event("input", { bubbles: true }));

    function draw() {
      if (!several) {
        input.value = labels[plain.value] ?? plain.value;
        return;
      }
      chips.hidden = keys().length === 0;
      chips.replaceChildren(
        ...keys().map((key) =>
          make("li", {}, labels[key] ?? key, make("button", {
            type: "button",
            "aria-label": words().remove.replace("{name}", labels[key] ?? key),
            onclick: ({ detail }) => { if (detail < 2) remove(key); input.focus(); },
          }, "×")),
        ),
      );
    }
    function remove(key) {
      plain.value = keys().filter((one) => one !== key).join("\n");
      say(words().removed.replace("{name}", labels[key] ?? key));
      draw();
      changed();
    }
    /* What is found is seen in the list; that nothing is, here, until something else is said: what is below must not
       move away from under the mouse. */
    function say(sentence, seen = false) {
      status.textContent = sentence;
      status.classList.toggle("hidden-text", !seen);
    }
    /* What is still asked for comes too late. */
    function close() {
      clearTimeout(timer);
      asked++;
      list.hidden = true;
      current = -1;
      input.setAttribute("aria-expanded", "false");
      input.removeAttribute("aria-activedescendant");
    }
    function mark(index) {
      current = index;
      [...list.children].forEach((option, at) => option.setAttribute("aria-selected", String(at === index)));
      if (index >= 0) {
        input.setAttribute("aria-activedescendant", list.children[index].id);
        list.children[index].scrollIntoView({ block: "nearest" });
      } else input.removeAttribute("aria-activedescendant");
    }
    function move(step) {
      if (current < 0) mark(step > 0 ? 0 : options.length - 1);
      else mark((current + step + options.length) % options.length);
    }
    function choose(option) {
      labels[option.key] = option.label;
      plain.dataset.labels = JSON.stringify(labels);
      if (several) {
        plain.value = [...new Set([...keys(), option.key])].join("\n");
        input.value = "";
        say(words().added.replace("{name}", option.label));
      } else {
        plain.value = option.key;
        say("");
      }
      close();
      draw();
      changed();
      plain.dispatchEvent(new CustomEvent("lookup:chosen", { bubbles: true, detail: option }));
    }
    /* `step`: the key that asked for it, down or up, leads to the first or the last that is found. */
    async function ask(step = 0) {
      const number = ++asked;
      const said = input.value.trim();
      const address = new URL(plain.dataset.lookup, location.href);
      address.searchParams.set("q", said);
      const near = document.getElementById("near")?.value;
      if (near) address.searchParams.set("near", near);
      clearTimeout(timer);
      const answer = await fetch(address, { headers: { Accept: "application/json" } }).catch(() => null);
      if (number !== asked) return;
      if (!answer?.ok || answer.redirected) {
        close();
        return say(words().failed, true);
      }
      const taken = several ? keys() : [];
      options = (await answer.json()).results.filter((option) => !taken.includes(option.key));
      if (number !== asked || document.activeElement !== input) return;
      list.replaceChildren(
        ...options.map((option, at) => {
          const line = make("li", { role: "option", id: `${id}_option_${at}`, "aria-selected": "false" }, option.label);
          if (option.hint) line.append(" ", make("span", { class: "quiet" }, option.hint));
          line.addEventListener("mousedown", (event) => { event.preventDefault(); choose(option); });
          return line;
        }),
      );
      list.hidden = options.length === 0;
      list.scrollIntoView({ block: "nearest" });
      input.setAttribute("aria-expanded", String(options.length > 0));
      say(options.length ? words().found.replace("{count}", options.length) : words().nothing, !options.length);
      found = said;
      mark(-1);
      if (step && options.length) move(step);
      plain.dispatchEvent(new CustomEvent("lookup:found", { bubbles: true, detail: { typed: input.value, options } }));
    }
    input.addEventListener("input", () => {
      if (!several) { plain.value = input.value; changed(); }
      mark(-1); // What is seen was found for other words.
      clearTimeout(timer);
      timer = setTimeout(ask, 150);
    });
    /* Whoever points at a field in which nothing is chosen sees what there is. */
    input.addEventListener("click", () => { if (list.hidden && (!input.value.trim() || (!several && !labels[plain.value]))) ask(); });
    input.addEventListener("keydown", (event) => {
      if (event.isComposing) return;
      if (event.key === "ArrowDown" || event.key === "ArrowUp") {
        event.preventDefault();
        const step = event.key === "ArrowDown" ? 1 : -1;
        if (list.hidden || found !== input.value.trim()) return void ask(step);
        move(step);
      } else if (event.key === "Enter" && !list.hidden && current >= 0) {
        event.preventDefault();
        choose(options[current]);
      } else if (event.key === "Enter" && several && input.value.trim()) {
        event.preventDefault();
        typed();
      } else if (event.key === "Escape" && !list.hidden) {
        event.stopPropagation();
        close();
      } else if (event.key === "Backspace" && several && !input.value && keys().length) {
        remove(keys().at(-1));
      }
    });
    /* What was typed and not chosen goes along as it is: the server takes an exact name. */
    function typed() {
      if (several && input.value.trim()) {
        plain.value = [...keys(), input.value.trim()].join("\n");
        input.value = "";
        draw();
        changed();
      }
    }
    input.addEventListener("blur", () => { close(); typed(); });
    plain.addEventListener("draft:restored", () => {
      Object.assign(labels, JSON.parse(plain.dataset.labels || "{}"));
      draw();
    });
    /* Of what was typed and not found something was made: it takes the place of that. */
    plain.addEventListener("lookup:give", (event) => {
      input.value = "";
      if (several) plain.value = keys().filter((key) => key !== event.detail.wanted).join("\n");
      choose(event.detail);
    });
    draw();
    if (plain.autofocus) input.focus();
  }

  /* --- Who clicks twice while the answer is on its way sends once. --- */
  const PATIENCE = 10_000;
  window.addEventListener("submit", (event) => {
    const form = event.target;
    if (event.defaultPrevented || form.method !== "post") return;
    if (form.dataset.sending) return void event.preventDefault();
    form.dataset.sending = "true";
    setTimeout(() => delete form.dataset.sending, PATIENCE);
  });
  window.addEventListener("pageshow", () => document.querySelectorAll("[data-sending]").forEach((form) => delete form.dataset.sending));

  /* --- What pages send by themselves. Whoever signed in again in another window has a new token: it comes from what is
     shown at `address`. --- */
  async function post(address, body, headers = {}) {
    const send = () => fetch(address, { method: "POST", body, headers }).catch(() => null);
    const answer = await send();
    if (answer?.status !== 403) return answer;
    const fresh = await fetch(address).catch(() => null);
    if (!fresh?.ok || fresh.redirected) return fresh;
    const token = new DOMParser().parseFromString(await fresh.text(), "text/html").querySelector("[name=csrfmiddlewaretoken]");
    if (!token) return answer;
    body.set(token.name, token.value);
    return send();
  }

  const choose = (root) => root.querySelectorAll("[data-lookup]").forEach(lookup);

  /* New rows and cards call it for what they brought along. */
  window.staff = { post, enhance: (root) => { choose(root); window.asking.enhance(root); window.drafts.watch(root); } };

  document.addEventListener("DOMContentLoaded", () => {
    // In a low window the menu is scrolled by itself.
    document.querySelector(".menu [aria-current]")?.scrollIntoView({ block: "nearest" });
    if (!document.getElementById("words")) return;
    choose(document);
    lists();
  });
})();
