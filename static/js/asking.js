/* What a form asks: just the fields that a choice needs, and no day where a due has none. Without scripts all are there. */
(() => {
  "use strict";

  /* --- Just the fields that a choice needs. What is hidden is not sent, and comes back with its choice. --- */
  function attend(box) {
    const own = (selector) => [...box.querySelectorAll(selector)];
    const deciding = () => own(`[name="${CSS.escape(box.dataset.asks)}"]`);
    function narrow() {
      const choice = deciding().find((field) => field.type !== "radio" || field.checked)?.value ?? "";
      for (const part of own("[data-for]")) {
        part.hidden = !part.dataset.for.split(" ").includes(choice);
        for (const field of part.querySelectorAll("input, select, textarea")) field.disabled = part.hidden;
      }
    }
    /* What was wrong was wrong with the choice that was made then. That a colleague changed it stays. */
    function forgive() {
      const parts = [deciding()[0].closest(".field"), ...own("[data-for] > .field")];
      const told = [...own(".summary.wrong"), ...parts.flatMap((part) => [...part.querySelectorAll(".error")])];
      told.forEach((one) => {
        own(`[aria-describedby~="${CSS.escape(one.id)}"]`).forEach((field) => {
          const others = field.getAttribute("aria-describedby").split(" ").filter((id) => id !== one.id).join(" ");
          if (others) field.setAttribute("aria-describedby", others);
          else field.removeAttribute("aria-describedby");
        });
        one.remove();
      });
      for (const part of parts) {
        part.classList.remove("wrong");
        part.querySelectorAll("[aria-invalid]").forEach((field) => field.removeAttribute("aria-invalid"));
      }
    }
    narrow();
    box.addEventListener("change", (event) => {
      if (deciding().includes(event.target)) forgive();
      narrow();
    });
  }

  /* --- A due without a date: the day that stood there is not sent, and comes back with a choice that has one. --- */
  function dateOf(select) {
    const day = select.parentElement.querySelector("input[type=date]");
    let stood = "";
    function narrow() {
      const dateless = select.dataset.dateless.split(" ").includes(select.value);
      if (dateless === day.hidden) return;
      if (dateless) [stood, day.value] = [day.value, ""];
      else day.value ||= stood;
      day.hidden = dateless;
    }
    narrow();
    select.addEventListener("change", narrow);
  }

  function enhance(root) {
    root.querySelectorAll("select[data-dateless]").forEach(dateOf);
    root.querySelectorAll("[data-asks]").forEach(attend);
  }

  /* New rows and cards are enhanced by what brought them. */
  window.asking = { enhance };
  document.addEventListener("DOMContentLoaded", () => enhance(document));
})();
