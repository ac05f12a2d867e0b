// Shows one word and lets its reading be mended.
import { text } from "./strings.js";

function row(list, name, value) {
  const term = document.createElement("dt");
  term.textContent = name;
  const description = document.createElement("dd");
  description.textContent = value || text("none");
  list.append(term, description);
}

function field(form, name, label, value) {
  const wrapper = document.createElement("label");
  const caption = document.createElement("span");
  caption.textContent = label;
  const input = document.createElement("input");
  input.name = name;
  input.value = value;
  input.autocomplete = "off";
  wrapper.append(caption, input);
  form.append(wrapper);
  return input;
}

function button(label, type) {
  const made = document.createElement("button");
  made.type = type;
  made.textContent = label;
  return made;
}

// `mend(word, reading, pronunciation)` saves; an empty reading forgets the word.
export function showWord(word, lexicon, mend) {
  const list = document.createElement("dl");
  row(list, text("written"), word.written);
  row(list, text("reading"), word.reading);
  row(list, text("pronunciation"), `[${word.pronunciation}]`);
  row(list, text("kind"), word.class);
  row(list, text("from"), word.from);
  row(list, text("rules"), word.rules.join(", "));
  const entry = lexicon.find((known) => word.written.startsWith(known.word));
  const written = entry ? entry.word : word.written.replace(/[.,!?…"'”’)\]]+$/u, "");
  const form = document.createElement("form");
  if (entry) {
    const note = document.createElement("p");
    note.textContent = text("inLexicon");
    form.append(note);
  }
  const wordInput = field(form, "word", text("written"), written);
  const reading = field(form, "reading", text("mend"), entry ? entry.reading : word.reading);
  const pronunciation = field(form, "pronunciation", text("mendPronunciation"), entry?.pronunciation ?? "");
  form.append(button(text("save"), "submit"));
  if (entry) {
    const forget = button(text("forget"), "button");
    forget.addEventListener("click", () => mend(entry.word, "", ""));
    form.append(" ", forget);
  }
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    mend(wordInput.value.trim(), reading.value.trim(), pronunciation.value.trim());
  });
  document.getElementById("inspector").replaceChildren(list, form);
  return reading;
}
