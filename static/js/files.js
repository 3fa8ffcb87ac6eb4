/* Files of a report are sent one by one while the rest is being typed, each with its progress; a form that is sent before
   they are there goes by itself once they are. Without this they go with the form. Words come from the page: see
   templates/my/report.html. */
(() => {
  "use strict";
  const list = document.getElementById("files");
  const input = document.querySelector("form input[type=file]");
  if (!list || !input) return;
  const form = input.form;
  const words = JSON.parse(document.getElementById("files-words").textContent);
  const status = document.getElementById("files-said");
  const say = (sentence, values = {}) => {
    status.textContent = Object.entries(values).reduce((text, [name, value]) => text.replace(`{${name}}`, value), sentence);
  };
  const token = () => form.elements.csrfmiddlewaretoken.value;
  let underway = 0;

  /* --- A form that is to be sent, or kept, once its files are there. --- */
  const place = document.getElementById("wish");
  const whole = document.createElement("progress");
  whole.max = 100;
  whole.setAttribute("aria-label", words.whole);
  /* The bars of the files that were under way together, with those that are done. */
  let bars = [];
  /* The button that was pressed; none where nothing waits. */
  let wish = null;
  const isKeeping = () => wish.name === "keep";
  const warn = (event) => event.preventDefault();
  const measure = () => { whole.value = bars.reduce((sum, bar) => sum + bar.value, 0) / bars.length; };
  function tell(sentence, isWrong = false) {
    place.classList.toggle("error", isWrong);
    place.firstElementChild.textContent = sentence;
  }
  function hold(pressed) {
    wish = pressed;
    tell(isKeeping() ? words.keeps : words.sends);
    place.append(whole);
    measure();
    window.addEventListener("beforeunload", warn);
  }
  function letGo() {
    wish = null;
    whole.remove();
    window.removeEventListener("beforeunload", warn);
  }
  function fail(message) {
    if (!wish) return say(message);
    tell((isKeeping() ? words.notKept : words.notSent).replace("{why}", () => message), true);
    letGo();
  }
  function goOn() {
    if (!wish || underway) return;
    const pressed = wish;
    letGo();
    tell(words.goes);
    form.requestSubmit(pressed);
  }
  /* Whoever comes back to what went finds nothing under way. */
  window.addEventListener("pageshow", ({ persisted }) => { if (persisted) tell(""); });

  const button = (text, label, act) => {
    const made = document.createElement("button");
    made.type = "button";
    made.className = "button";
    made.textContent = text;
    if (label) made.setAttribute("aria-label", label);
    made.addEventListener("click", act);
    return made;
  };

  async function remove(line, name) {
    const answer = await fetch(line.dataset.remove, { method: "POST", headers: { "X-CSRFToken": token() } }).catch(() => null);
    if (answer?.redirected) return say(words.signedOut);
    if (!answer || (!answer.ok && answer.status !== 404)) return say(words.lost, { name });
    line.remove();
    say(words.removed, { name });
    input.focus();
  }
  function arrived(line, file) {
    const field = document.createElement("input");
    field.type = "hidden";
    field.name = "files";
    field.value = file.id;
    const link = document.createElement("a");
    link.href = file.address;
    link.textContent = file.title;
    const size = document.createElement("span");
    size.className = "quiet";
    size.textContent = ` ${file.size} `;
    /* The same file is there once, however often it was sent. */
    for (const other of list.querySelectorAll(`input[name=files][value="${file.id}"]`)) other.parentElement.remove();
    line.replaceChildren(field, link, size, button(words.remove, words.removeName.replace("{name}", file.title), () => remove(line, file.title)));
    line.dataset.remove = file.remove;
    list.append(line);
    /* A draft that this file began has no text that a colleague could lose. */
    if (form.elements.draft_seen.value === "0") form.elements.draft_seen.value = file.begun;
    say(words.there, { name: file.title });
  }
  function refused(line, file, message, again) {
    const sentence = document.createElement("span");
    sentence.className = "error";
    sentence.textContent = message;
    line.replaceChildren(sentence, ...(again ? [button(words.again, "", () => send(file, line))] : []), button(words.remove, words.removeName.replace("{name}", file.name), () => { line.remove(); input.focus(); }));
    fail(message);
  }
  function send(file, line = list.appendChild(document.createElement("li"))) {
    const bar = document.createElement("progress");
    bar.max = 100;
    bar.setAttribute("aria-label", file.name);
    line.replaceChildren(`${file.name} `, bar);
    const data = new FormData();
    data.append("file", file);
    const request = new XMLHttpRequest();
    bars = underway ? [...bars, bar] : [bar];
    underway += 1;
    if (!wish) tell("");
    request.upload.addEventListener("progress", (event) => {
      if (event.lengthComputable) bar.value = Math.round((100 * event.loaded) / event.total);
      measure();
    });
    request.addEventListener("loadend", () => {
      underway -= 1;
      bar.value = bar.max;
      measure();
      let told = null;
      try {
        told = JSON.parse(request.responseText);
      } catch {
        told = null;
      }
      if (request.status === 201 && told) arrived(line, told);
      else if (told?.message) refused(line, file, `${file.name}: ${told.message}`, false);
      else if (request.status === 0) refused(line, file, words.lost.replace("{name}", file.name), true);
      else refused(line, file, words.signedOut, true);
      goOn();
    });
    request.open("POST", list.dataset.send);
    request.setRequestHeader("X-CSRFToken", token());
    request.send(data);
  }
  input.addEventListener("change", () => {
    for (const file of input.files) send(file);
    input.value = "";
  });
  for (const line of list.children) {
    line.querySelector("button").addEventListener("click", (event) => {
      event.preventDefault();
      remove(line, line.querySelector("a").textContent);
    });
  }
  form.addEventListener("submit", (event) => {
    if (!underway) return;
    event.preventDefault();
    hold(event.submitter);
  });
})();
