/* Handing in a document: whoever waits is told that it is being read, and does not send it twice. */
(() => {
  "use strict";
  document.addEventListener("DOMContentLoaded", () => {
    const form = document.getElementById("act");
    const told = document.querySelector("[data-reading]");
    if (!form || !told) return;
    form.addEventListener("submit", (event) => {
      if (form.dataset.reading) return void event.preventDefault();
      form.dataset.reading = "true";
      told.textContent = told.dataset.reading;
      form.querySelector("button[type=submit]").setAttribute("aria-disabled", "true");
    });
    /* Back from the next page, it can be sent again. */
    window.addEventListener("pageshow", () => {
      delete form.dataset.reading;
      told.textContent = "";
      form.querySelector("button[type=submit]").removeAttribute("aria-disabled");
    });
  });
})();
