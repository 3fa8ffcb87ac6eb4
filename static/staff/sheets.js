/* A spreadsheet that is worked on: the bar moves on by itself, and the page comes anew when it is done. Without this the
   page reloads itself. */
(() => {
  "use strict";

  const EVERY = 2_000;
  const standing = document.getElementById("standing");
  if (!standing?.dataset.busy) return;

  async function look() {
    const answer = await fetch(location.href).catch(() => null);
    // Signed out meanwhile, or the server is away: the page stays as it is, with its link to look again.
    if (answer?.redirected) return;
    if (answer?.ok) {
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const now = page.getElementById("standing");
      if (now?.dataset.busy !== standing.dataset.busy) {
        location.reload();
        return;
      }
      const said = document.getElementById("said");
      const text = page.getElementById("said").textContent;
      if (said.textContent !== text) said.textContent = text;
      const value = page.getElementById("bar").getAttribute("value");
      if (value !== null) document.getElementById("bar").setAttribute("value", value);
    }
    setTimeout(look, EVERY);
  }
  setTimeout(look, EVERY);
})();
