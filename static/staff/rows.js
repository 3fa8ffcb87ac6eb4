/* Rows on a page: add, remove, move by keyboard or by dragging. Works on [data-rows]; see templates/staff/entry/rows.html.
   Without it, the page's own buttons add rows, and a number and a tick move and remove them. */
(() => {
  "use strict";
  const own = (rows, selector) => [...rows.querySelectorAll(selector)].filter((one) => one.closest("[data-rows]") === rows);
  const list = (rows) => own(rows, ".row-list")[0];
  const rowsIn = (rows) => [...list(rows).children];
  const said = (row, name) => row.querySelector(`[name="${CSS.escape(row.id.replace(/-row$/, ""))}-${name}"]`);

  /* What a row says, but for its place; and what each new one said when it was added. */
  const saying = (row) => JSON.stringify([...row.querySelectorAll("[name]")].filter(({ name }) => !name.endsWith("-order")).map(({ name, value, checked }) => [name, value, checked]));
  const blank = new WeakMap();

  function number(rows) {
    rowsIn(rows).forEach((row, at) => {
      const order = said(row, "order");
      if (order) order.value = at + 1;
    });
    rows.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function add(rows, { quietly = false } = {}) {
    const total = own(rows, `input[name$="-total"]`)[0];
    const place = Number(total.value);
    const template = own(rows, "template")[0];
    const made = document.createElement("template");
    made.innerHTML = template.innerHTML.replaceAll(rows.dataset.token, String(place));
    const row = made.content.firstElementChild;
    list(rows).append(row);
    total.value = String(place + 1);
    window.staff.enhance(row);
    blank.set(row, saying(row));
    number(rows);
    if (!quietly) {
      row.querySelector(":scope > details.fold")?.setAttribute("open", "");
      [...row.querySelectorAll("input, select, textarea")].find((one) => one.offsetParent)?.focus({ preventScroll: true });
      row.scrollIntoView({ block: "nearest" });
    }
    return row;
  }

  function remove(rows, row) {
    const neighbour = row.nextElementSibling ?? row.previousElementSibling;
    if (blank.get(row) === saying(row)) row.remove();
    else {
      said(row, "removed").checked = true;
      show(row, false);
    }
    number(rows);
    (row.isConnected ? row.querySelector("[data-undo]") : (neighbour ?? own(rows, "[data-add]")[0]))?.focus();
  }

  function keep(rows, row) {
    said(row, "removed").checked = false;
    show(row, true);
    number(rows);
    row.focus();
  }

  function show(row, kept) {
    row.classList.toggle("removed", !kept);
    row.querySelector(".gone").hidden = kept;
  }

  function move(rows, row, by, button) {
    const other = by < 0 ? row.previousElementSibling : row.nextElementSibling;
    if (!other) return void tell(rows, row);
    if (by < 0) other.before(row);
    else other.after(row);
    number(rows);
    button.focus();
    tell(rows, row);
  }

  /* Who does not see it hears where the row stands now. */
  function tell(rows, row) {
    const all = rowsIn(rows);
    const status = own(rows, "[data-moved]")[0];
    status.textContent = status.dataset.moved.replace("{at}", all.indexOf(row) + 1).replace("{all}", all.length);
  }

  /* A row of which its name alone is shown: the rest is fetched when it is opened. */
  async function unfold(row) {
    const fold = row.querySelector(":scope > details[data-folded]");
    if (!fold) return row;
    fold.removeAttribute("data-folded");
    const prefix = row.id.replace(/-row$/, "");
    try {
      const answer = await fetch(`?${new URLSearchParams({ row: prefix, record: said(row, "row_id").value })}`);
      if (!answer.ok || answer.redirected) throw new Error(answer.statusText);
      const made = document.createElement("template");
      made.innerHTML = await answer.text();
      const whole = made.content.querySelector(".row");
      said(whole, "order").value = said(row, "order").value;
      row.replaceWith(whole);
      window.staff.enhance(whole);
      return whole;
    } catch {
      fold.setAttribute("data-folded", "");
      const note = row.querySelector(".opening");
      note.textContent = note.dataset.failed;
      return row;
    }
  }
  document.addEventListener("toggle", async (event) => {
    const row = event.target.matches?.("[data-folded]") && event.target.open ? event.target.closest(".row") : null;
    if (!row) return;
    const summary = row.querySelector("summary");
    const focused = document.activeElement === summary;
    const whole = await unfold(row);
    if (focused && whole !== row) whole.querySelector("summary").focus();
  }, true);

  document.addEventListener("click", (event) => {
    const button = event.target.closest("[data-add], [data-remove], [data-undo], [data-move]");
    const rows = button?.closest("[data-rows]");
    if (!rows) return;
    event.preventDefault();
    const row = button.closest(".row");
    /* Who clicks twice does not mean the row that moved up. */
    if (button.matches("[data-remove]") && event.detail > 1) return;
    if (button.matches("[data-add]")) add(rows);
    else if (button.matches("[data-remove]")) remove(rows, row);
    else if (button.matches("[data-undo]")) keep(rows, row);
    else move(rows, row, Number(button.dataset.move), button);
  });

  /* A row that folds is called by its title. */
  function call(row) {
    const shown = row.querySelector(":scope > details > summary [data-title]");
    const title = said(row, "title")?.value;
    if (shown && title?.trim()) shown.textContent = title;
  }
  document.addEventListener("input", (event) => {
    const row = event.target.closest?.(".row");
    if (row && event.target === said(row, "title")) call(row);
  });

  /* Dragging, by the handle alone: a row holds text that people select. Towards an edge of the window the page moves
     along, the faster the nearer. */
  const EDGE = 120;
  const FASTEST = 24;
  let dragged = null;
  let began = 0;
  let at = 0;
  document.addEventListener("pointerdown", (event) => {
    const handle = event.target.closest("[data-handle]");
    if (!handle) return;
    event.preventDefault();
    dragged = handle.closest(".row");
    began = at = event.clientY;
    dragged.classList.add("dragged");
    handle.setPointerCapture(event.pointerId);
    requestAnimationFrame(moveAlong);
  });
  document.addEventListener("pointermove", (event) => {
    if (!dragged) return;
    at = event.clientY;
    put();
  });
  function put() {
    const over = [...dragged.parentElement.children].find((row) => {
      const box = row.getBoundingClientRect();
      return row !== dragged && at >= box.top && at <= box.bottom;
    });
    if (!over) return;
    const box = over.getBoundingClientRect();
    if (at < box.top + box.height / 2) over.before(dragged);
    else over.after(dragged);
  }
  function moveAlong() {
    if (!dragged) return;
    const [above, below] = [EDGE - at, at - (innerHeight - EDGE)];
    const by = above > 0 && at < began ? -above : below > 0 && at > began ? below : 0;
    if (by) {
      scrollBy({ top: Math.sign(by) * Math.min(FASTEST, Math.ceil(Math.abs(by) / 5)), behavior: "instant" });
      put();
    }
    requestAnimationFrame(moveAlong);
  }
  for (const end of ["pointerup", "pointercancel"]) {
    document.addEventListener(end, () => {
      if (!dragged) return;
      dragged.classList.remove("dragged");
      number(dragged.closest("[data-rows]"));
      dragged = null;
    });
  }

  /* A draft that is put back may have rows that the page has not. */
  document.addEventListener("draft:restore", (event) => {
    const { values, waiting } = event.detail;
    const typed = new Set(values.map(([name]) => name));
    for (const fold of document.querySelectorAll("details[data-folded]")) {
      const row = fold.closest(".row");
      if (typed.has(row.id.replace(/-row$/, "-seen"))) waiting.push(unfold(row).then(() => addRows(values)));
    }
    addRows(values);
  });
  /* They stand where they were moved to, and those that were removed are. */
  document.addEventListener("draft:back", (event) => {
    for (const rows of event.target.querySelectorAll("[data-rows]")) {
      const place = (row) => Number(said(row, "order")?.value) || Number.MAX_VALUE;
      const all = rowsIn(rows);
      if (all.some((row) => said(row, "order"))) list(rows).append(...all.sort((one, other) => place(one) - place(other)));
      for (const row of all) {
        call(row);
        if (said(row, "removed")) show(row, !said(row, "removed").checked);
      }
    }
  });
  function addRows(values) {
    const seen = new Set(values.map(([name]) => name));
    const totals = values.filter(([name]) => name.endsWith("-total")).sort((one, other) => one[0].length - other[0].length);
    for (const [name, value] of totals) {
      const rows = document.querySelector(`[data-rows="${CSS.escape(name.replace(/-total$/, ""))}"]`);
      while (rows && Number(own(rows, `input[name$="-total"]`)[0].value) < Number(value)) {
        const row = add(rows, { quietly: true });
        if (!seen.has(`${row.id.replace(/-row$/, "")}-seen`)) row.remove(); // It was removed before.
      }
    }
  }

  /* A link to a field inside a folded row opens it; so does an address that names a record, or an action of one. */
  const named = (hash) => document.getElementById(decodeURIComponent(hash.slice(1)));
  function unfoldTo(place) {
    for (let at = place; at; at = at.parentElement) if (at.matches?.("details")) at.open = true;
  }
  /* The browser goes to the place itself first, and takes the focus along. */
  window.addEventListener("load", () => {
    const record = location.hash && (named(location.hash) ?? named(location.hash.replace(/-\d+$/, "")));
    const summary = record && record.closest("summary");
    if (!summary || document.getElementById("errors")) return;
    unfoldTo(summary);
    summary.focus();
    summary.scrollIntoView({ block: "start" });
  });
  document.addEventListener("click", (event) => {
    const target = event.target.closest?.('a[href^="#"]');
    const place = target && named(target.getAttribute("href"));
    unfoldTo(place);
    if (place?.matches("input, select, textarea, [tabindex]")) {
      event.preventDefault();
      place.focus();
      place.scrollIntoView({ block: "center" });
    }
  });
})();
