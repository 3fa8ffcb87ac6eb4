/* Adding an organisation without leaving the page: a field that looks for organisations offers it, a dialog shows those
   of a similar name first. What is chosen or made there goes into the field. */
(() => {
  "use strict";
  const dialog = document.getElementById("new-organisation");
  if (!dialog) return;
  const form = dialog.querySelector("form");
  const name = form.elements.namedItem("name");
  const errors = dialog.querySelector("[data-errors]");
  const similar = dialog.querySelector("[data-similar]");
  let asking = null;
  let wanted = "";
  let asked = 0;
  let timer = 0;

  /* The field offers it as soon as something was typed, and where what was typed was refused. */
  document.addEventListener("lookup:found", ({ target, detail }) => offer(target, detail.typed.trim()));
  document.addEventListener("DOMContentLoaded", () => {
    for (const plain of document.querySelectorAll("[data-lookup][aria-invalid=true]")) {
      const labels = JSON.parse(plain.dataset.labels || "{}");
      offer(plain, plain.value.split("\n").find((key) => key && !labels[key]) ?? "");
    }
  });
  function offer(plain, typed) {
    if (!plain.dataset.lookup.includes("/organisations/") || dialog.contains(plain)) return;
    const box = plain.nextElementSibling;
    box.parentElement.querySelector(".offer")?.remove();
    if (typed.length < 2) return;
    const made = document.getElementById("offer-organisation").content.firstElementChild.cloneNode(true);
    const button = made.querySelector("button");
    button.textContent = button.textContent.replace("{name}", typed);
    /* The field keeps the focus until then: what it does when it loses it would move the button away. */
    button.addEventListener("mousedown", (event) => event.preventDefault());
    button.addEventListener("click", () => open(plain, typed));
    box.after(made);
  }
  document.addEventListener("lookup:chosen", (event) => event.target.parentElement.querySelector(".offer")?.remove());

  /* A field that says where what is chosen beside it is: there it is looked for first, and what is missing is of there. */
  document.addEventListener("lookup:chosen", (event) => {
    if (!("whereabouts" in event.target.dataset)) return;
    const country = event.detail.country ?? "";
    const known = form.elements.namedItem("country");
    for (const option of known.options) option.defaultSelected = option.value === country;
    let near = document.getElementById("near");
    if (!near) {
      near = document.createElement("data");
      near.id = "near";
      near.hidden = true;
      document.body.append(near);
    }
    near.value = country;
  });

  function open(plain, typed) {
    asking = plain;
    wanted = typed;
    form.reset();
    /* Sent again where the answer was lost, it is added once. */
    form.elements.namedItem("once").value = [...crypto.getRandomValues(new Uint8Array(16))].map((one) => one.toString(16).padStart(2, "0")).join("");
    errors.hidden = true;
    name.value = typed;
    dialog.showModal();
    name.focus();
    lookAround();
  }

  function give(option) {
    dialog.close();
    asking.dispatchEvent(new CustomEvent("lookup:give", { detail: { ...option, wanted } }));
    asking.parentElement.querySelector(".offer")?.remove();
  }

  async function lookAround() {
    const number = ++asked;
    const answer = await fetch(`${dialog.dataset.address}?name=${encodeURIComponent(name.value.trim())}`, { headers: { Accept: "application/json" } }).catch(() => null);
    if (number !== asked || !answer?.ok || answer.redirected) return;
    const found = (await answer.json()).similar;
    similar.hidden = found.length === 0;
    similar.querySelector("ul").replaceChildren(
      ...found.map((option) => {
        const line = document.createElement("li");
        const button = document.createElement("button");
        button.type = "button";
        button.className = "tool";
        button.textContent = option.label;
        button.addEventListener("click", () => give(option));
        const hint = document.createElement("span");
        hint.className = "quiet";
        hint.textContent = ` ${option.hint}`;
        line.append(button, hint);
        return line;
      }),
    );
  }
  name.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(lookAround, 250);
  });

  dialog.querySelector("[data-close]").addEventListener("click", () => dialog.close());
  dialog.addEventListener("close", () => {
    const input = asking?.nextElementSibling?.querySelector("input");
    input?.focus();
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    if (form.dataset.sending) return; // Who clicks twice adds one.
    form.dataset.sending = "true";
    const answer = await window.staff.post(form.action, new FormData(form), { Accept: "application/json" });
    delete form.dataset.sending;
    if (answer?.status === 201) return give(await answer.json());
    const said = answer?.status === 422 ? (await answer.json()).errors : {};
    errors.replaceChildren(
      ...Object.entries(said).flatMap(([field, sentences]) =>
        sentences.map((sentence) => {
          const line = document.createElement("p");
          const label = dialog.querySelector(`label[for="${CSS.escape(form.elements.namedItem(field)?.id ?? "")}"]`);
          line.textContent = [label?.firstChild.textContent.trim(), sentence].filter(Boolean).join(": ");
          return line;
        }),
      ),
    );
    if (!errors.childElementCount) errors.textContent = dialog.dataset.failed;
    errors.hidden = false;
    for (const field of form.querySelectorAll(".field")) {
      const input = field.querySelector("[id]:is(input, select, textarea)");
      const wrong = Boolean(said[input?.name]);
      field.classList.toggle("wrong", wrong);
      input?.setAttribute("aria-invalid", String(wrong));
    }
    form.querySelector("[aria-invalid=true]")?.focus();
    errors.scrollIntoView({ block: "nearest" });
  });
})();
