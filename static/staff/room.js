/* The room view: shows what is new by itself, one next step or all, and follows the follow-up screen that is open in
   another window of the same browser. Arrow keys go on and back, Escape leads to the whole list. */
(() => {
  "use strict";

  const EVERY = 10_000;
  const steps = document.getElementById("steps");
  const state = document.getElementById("state");
  const whole = document.getElementById("whole");
  let tag = "";
  let now = "";
  let one = false;

  const articles = () => [...steps.querySelectorAll("article")];
  function draw({ scroll = true } = {}) {
    const all = articles();
    const current = all.find((article) => article.id === now) ?? null;
    document.body.classList.toggle("one", one && current !== null);
    whole.setAttribute("aria-pressed", String(!one));
    for (const article of all) {
      article.classList.toggle("now", article === current);
      article.hidden = one && current !== null && article !== current;
    }
    if (scroll && current) current.scrollIntoView({ block: one ? "end" : "start" });
  }
  function go(step) {
    const all = articles();
    if (!all.length) return;
    const here = all.findIndex((article) => article.id === now);
    now = all[here < 0 ? 0 : Math.min(Math.max(here + step, 0), all.length - 1)].id;
    one = true;
    draw();
  }
  function list() {
    one = false;
    draw();
  }

  async function catchUp() {
    const answer = await fetch(location.href, { headers: tag ? { "If-None-Match": tag } : {}, cache: "no-store" }).catch(() => null);
    if (answer?.status === 304) {
      state.textContent = "";
      return;
    }
    if (!answer?.ok || answer.redirected) {
      state.textContent = state.dataset.lost;
      return;
    }
    tag = answer.headers.get("ETag") ?? "";
    state.textContent = "";
    const page = new DOMParser().parseFromString(await answer.text(), "text/html");
    steps.replaceChildren(...page.getElementById("steps").childNodes);
    draw({ scroll: false });
  }
  function keepUp() {
    if (document.visibilityState === "visible") catchUp();
  }

  document.querySelector("nav").hidden = false;
  whole.addEventListener("click", list);
  document.getElementById("previous").addEventListener("click", () => go(-1));
  document.getElementById("next").addEventListener("click", () => go(1));
  document.addEventListener("keydown", (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (event.key === "ArrowRight" || event.key === "PageDown") { event.preventDefault(); go(1); }
    if (event.key === "ArrowLeft" || event.key === "PageUp") { event.preventDefault(); go(-1); }
    if (event.key === "Escape") list();
  });
  if ("BroadcastChannel" in window) {
    new BroadcastChannel(`room:${steps.dataset.reference}`).addEventListener("message", (event) => {
      now = event.data;
      draw();
      catchUp();
    });
  }
  setInterval(keepUp, EVERY);
  document.addEventListener("visibilitychange", keepUp);
})();
