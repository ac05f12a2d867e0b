// The studio: binds the book, the player and the inspector together.
import { ask, closeParagraphs, drawChapters, drawText, openParagraph } from "./book.js";
import { showWord } from "./inspector.js";
import * as player from "./player.js";
import { applyTexts, currentLanguage, setLanguage, text } from "./strings.js";

let book = null;
let current = 1;
let version = 0; // changes with everything that changes the sound

const byId = (id) => document.getElementById(id);

function say(message) {
  const box = byId("message");
  box.textContent = message;
  box.hidden = !message;
  if (message) setTimeout(() => { box.hidden = true; }, 8000);
}

// Runs an action of the user's and says what went wrong.
const tried = (action) => async (...args) => {
  try {
    return await action(...args);
  } catch (error) {
    say(error.message);
  }
};

function count() {
  return book.chapters.reduce((sum, chapter) => sum + chapter.paragraphs.length, 0);
}

function setCurrent(number) {
  current = Math.min(Math.max(1, number), count());
  for (const row of document.querySelectorAll(".paragraph.current")) row.classList.remove("current");
  const row = byId(`paragraph-${current}`);
  row?.classList.add("current");
  row?.scrollIntoView({ block: "nearest" });
}

const openOne = (number) => openParagraph(number, chooseWord);

const playOne = tried(async (number, goOn = false) => {
  setCurrent(number);
  await openOne(number);
  await player.play(number, version, () => {
    if (goOn && number < count()) playOne(number + 1, true);
  });
});

function chooseWord(number, word, span) {
  setCurrent(number);
  for (const other of document.querySelectorAll(".word.chosen")) other.classList.remove("chosen");
  span.classList.add("chosen");
  showWord(word, book.lexicon, tried(async (written, reading, pronunciation) => {
    await ask("api/mend", { word: written, reading, pronunciation });
    await load();
    await playOne(number);
  }));
}

const saveSettings = tried(async (change) => {
  await ask("api/settings", change);
  await load();
});

function fillSettings() {
  const form = byId("settings");
  const voice = form.elements.voice;
  voice.replaceChildren(...book.voices.map((known, index) => {
    const option = document.createElement("option");
    option.value = index === 0 ? "" : known.name;
    option.textContent = index === 0 ? `${known.name} (${text("defaultVoice")})` : known.name;
    option.title = currentLanguage() === "ko" ? known.description : known.description_en;
    return option;
  }));
  form.elements.title.value = book.settings.title || book.title;
  form.elements.author.value = book.settings.author || book.author;
  form.elements.narrator.value = book.settings.narrator;
  form.elements.cover.value = book.settings.cover;
  form.elements.format.value = book.settings.format;
  form.elements.speed.value = book.settings.speed;
  byId("speed-value").textContent = `${book.settings.speed} ×`;
  voice.value = book.settings.voice;
}

async function load() {
  book = await ask("api/book");
  ++version;
  document.title = `${book.title} · 낭독`;
  byId("title").textContent = book.title;
  byId("byline").textContent = [book.subtitle, book.author].filter(Boolean).join(" · ");
  const scroll = window.scrollY;
  drawChapters(book, (skip) => saveSettings({ skip }));
  closeParagraphs();
  drawText(book, (number) => playOne(number));
  fillSettings();
  setCurrent(current);
  window.scrollTo(0, scroll);
  await openOne(current);
}

async function watchRender() {
  const state = await ask("api/render");
  const running = state.state === "running";
  byId("render").textContent = text(running ? "stopRender" : "render");
  const bar = byId("render-progress");
  bar.hidden = !running;
  bar.value = state.progress?.share ?? 0;
  byId("download").hidden = state.state !== "done";
  byId("download").href = "book";
  byId("download").textContent = `${text("download")}: ${state.file}`;
  if (running) {
    byId("render-state").textContent = state.progress?.packaging ? text("packing") : text("making");
    setTimeout(tried(watchRender), 300);
  } else {
    byId("render-state").textContent =
      { done: text("done"), failed: `${text("failed")}: ${state.error}` }[state.state] ?? "";
  }
}

byId("settings").addEventListener("change", (event) => {
  const { name, value } = event.target;
  saveSettings({ [name]: name === "speed" ? Number(value) : value });
});
byId("settings").addEventListener("submit", (event) => event.preventDefault());
byId("play-all").addEventListener("click", () => playOne(current, true));
byId("stop").addEventListener("click", () => player.stop());
byId("language").addEventListener("change", tried(async (event) => {
  setLanguage(event.target.value);
  await load();
  await watchRender();
}));
byId("render").addEventListener("click", tried(async () => {
  const state = await ask("api/render");
  await ask(state.state === "running" ? "api/render/stop" : "api/render", {});
  await watchRender();
}));

document.addEventListener("keydown", (event) => {
  if (event.target.matches("input, select, textarea") || event.ctrlKey || event.metaKey || event.altKey) return;
  if (event.key === " " && !event.target.matches("button, a")) {
    event.preventDefault();
    if (player.isPlaying()) player.stop();
    else playOne(current);
  } else if (event.key === "j" || event.key === "k") {
    setCurrent(current + (event.key === "j" ? 1 : -1));
    tried(openOne)(current);
  } else if (event.key === "Enter" && !event.target.matches("button, a")) {
    document.querySelector(`#paragraph-${current} .word`)?.focus();
  }
});

applyTexts();
byId("language").value = currentLanguage();
tried(async () => {
  await load();
  await watchRender();
})();
