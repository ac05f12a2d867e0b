"use strict";

const book = JSON.parse(document.getElementById("book").textContent);
const audio = document.getElementById("audio");
const text = document.getElementById("text");
const seek = document.getElementById("seek");
const play = document.getElementById("play");

// All chapters in order, each with the file that it is heard in.
const chapters = book.files.flatMap((file) => file.chapters.map((chapter) => ({ file, ...chapter })));
let shown = -1; // index of the chapter on the page
let words = []; // its words in order: {start, end, element, sentence}
let nowWord = null;
let nowSentence = null;

const clock = (s) => {
  const whole = Math.max(0, Math.floor(s));
  const parts = [Math.floor(whole / 3600), Math.floor(whole / 60) % 60, whole % 60];
  if (parts[0] === 0) parts.shift();
  return parts.map((p, i) => (i === 0 ? String(p) : String(p).padStart(2, "0"))).join(":");
};

const blockFor = (paragraph) => {
  if (paragraph.kind === "heading") return document.createElement("h2");
  const element = document.createElement("p");
  element.className = paragraph.kind;
  return element;
};

function showChapter(index) {
  if (index === shown || index < 0 || index >= chapters.length) return;
  shown = index;
  words = [];
  nowWord = nowSentence = null;
  const page = document.createDocumentFragment();
  for (const paragraph of chapters[index].paragraphs) {
    const block = blockFor(paragraph);
    for (const sentence of paragraph.sentences) {
      const line = document.createElement("span");
      line.className = "sentence";
      for (const run of sentence.words) {
        if (run.start === undefined) {
          line.append(run.text);
          continue;
        }
        const element = document.createElement("span");
        element.className = "w";
        element.textContent = run.text;
        element.dataset.start = run.start;
        line.append(element);
        words.push({ start: run.start, end: run.end, element, sentence: line });
      }
      block.append(line, " ");
    }
    page.append(block);
  }
  text.replaceChildren(page);
  window.scrollTo(0, 0);
  document.querySelectorAll("#contents button").forEach((button, i) => {
    if (i === index) button.setAttribute("aria-current", "true");
    else button.removeAttribute("aria-current");
  });
  seek.max = chapters[index].end - chapters[index].start;
}

// Goes to a time of a chapter's file; the file is loaded when it is not the one playing.
function go(index, time, start) {
  if (index < 0 || index >= chapters.length) return;
  const { file } = chapters[index];
  const playing = start ?? !audio.paused;
  showChapter(index);
  if (audio.dataset.name !== file.audio) {
    audio.dataset.name = file.audio;
    audio.src = encodeURIComponent(file.audio);
    audio.playbackRate = Number(document.getElementById("speed").value);
  }
  audio.currentTime = time;
  if (playing) audio.play();
  mark();
}

function chapterAt(time) {
  const index = chapters.findIndex(
    (chapter) => chapter.file.audio === audio.dataset.name && time < chapter.end);
  return index < 0 ? shown : index;
}

// The last word that has begun; what is spoken now, or was just before a pause.
function wordAt(time) {
  let low = 0;
  let high = words.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (words[middle].start <= time) low = middle + 1;
    else high = middle;
  }
  return low > 0 ? words[low - 1] : null;
}

function mark() {
  const time = audio.currentTime;
  showChapter(chapterAt(time));
  const word = wordAt(time + 0.02);
  if (word !== nowWord) {
    nowWord?.element.classList.remove("now");
    word?.element.classList.add("now");
    nowWord = word;
    const sentence = word ? word.sentence : null;
    if (sentence !== nowSentence) {
      nowSentence?.classList.remove("now");
      sentence?.classList.add("now");
      nowSentence = sentence;
      const box = sentence?.getBoundingClientRect();
      if (box && (box.top < 80 || box.bottom > window.innerHeight - 120)) {
        sentence.scrollIntoView({ block: "center", behavior: "smooth" });
      }
    }
  }
  const { start, end } = chapters[shown];
  seek.value = time - start;
  document.getElementById("clock").textContent = `${clock(time - start)} / ${clock(end - start)}`;
}

function step(count) {
  const starts = [...new Set(words.map((word) => word.sentence))]
    .map((sentence) => words.find((word) => word.sentence === sentence).start);
  const at = starts.findLastIndex((start) => start <= audio.currentTime + 0.02) + count;
  if (at < 0) go(shown - 1, chapters[shown - 1]?.start ?? 0);
  else if (at >= starts.length) go(shown + 1, chapters[shown + 1]?.start ?? 0);
  else go(shown, starts[at]);
}

const toggle = () => (audio.paused ? audio.play() : audio.pause());
const turn = (count) => go(shown + count, chapters[shown + count]?.start ?? 0);

function frame() {
  if (!audio.paused) mark();
  requestAnimationFrame(frame);
}

document.getElementById("title").textContent = book.title;
document.getElementById("people").textContent =
  [book.authors.join(", "), book.narrator && `목소리 ${book.narrator}`].filter(Boolean).join(" · ");
chapters.forEach((chapter, index) => {
  const item = document.createElement("li");
  const button = document.createElement("button");
  button.textContent = chapter.title;
  button.addEventListener("click", () => go(index, chapter.start));
  item.append(button);
  document.querySelector("#contents ol").append(item);
});

text.addEventListener("click", (event) => {
  const word = event.target.closest(".w");
  if (word) go(shown, Number(word.dataset.start), true);
});
play.addEventListener("click", toggle);
document.getElementById("earlier").addEventListener("click", () => turn(-1));
document.getElementById("later").addEventListener("click", () => turn(1));
seek.addEventListener("input", () => go(shown, chapters[shown].start + Number(seek.value)));
document.getElementById("speed").addEventListener("change", (event) => {
  audio.playbackRate = Number(event.target.value);
});
audio.addEventListener("play", () => { play.textContent = "‖"; play.setAttribute("aria-label", "멈춤"); });
audio.addEventListener("pause", () => { play.textContent = "▶"; play.setAttribute("aria-label", "재생"); });
audio.addEventListener("seeked", mark);
audio.addEventListener("ended", () => {
  if (shown + 1 < chapters.length) go(shown + 1, chapters[shown + 1].start, true);
});
document.addEventListener("keydown", (event) => {
  if (event.ctrlKey || event.metaKey || event.altKey) return;
  if (["SELECT", "INPUT", "BUTTON"].includes(event.target.tagName) && event.key !== "PageUp" &&
      event.key !== "PageDown") return;
  const actions = {
    " ": toggle,
    ArrowRight: () => step(1),
    ArrowLeft: () => step(-1),
    PageDown: () => turn(1),
    PageUp: () => turn(-1),
    Home: () => go(shown, chapters[shown].start),
  };
  const action = actions[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

go(0, chapters[0].start, false);
requestAnimationFrame(frame);
