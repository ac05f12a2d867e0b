// Talks to the studio's server, and draws the chapters and the text.
import { text } from "./strings.js";

export async function ask(path, body) {
  const response = await fetch(path, body === undefined
    ? {}
    : { method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body) });
  const answer = await response.json();
  if (!response.ok) throw new Error(answer.error ?? response.statusText);
  return answer;
}

// "2,4-5" as a set of numbers.
export function numbersOf(list) {
  const numbers = new Set();
  for (const part of list.split(",").filter(Boolean)) {
    const [first, last = first] = part.split("-").map(Number);
    for (let number = first; number <= last; ++number) numbers.add(number);
  }
  return numbers;
}

function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (key in made && key !== "list") made[key] = value;
    else made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

export function drawChapters(book, onSkip) {
  const list = document.getElementById("chapters");
  const skipped = numbersOf(book.settings.skip);
  list.replaceChildren(...book.chapters.map((chapter, index) => {
    const number = index + 1;
    const box = element("input", { type: "checkbox", checked: !skipped.has(number), title: text("narrate") });
    box.setAttribute("aria-label", `${text("narrate")}: ${chapter.title}`);
    box.addEventListener("change", () => {
      if (box.checked) skipped.delete(number);
      else skipped.add(number);
      onSkip([...skipped].sort((a, b) => a - b).join(","));
    });
    return element("li", {}, box, element("a", { href: `#chapter-${number}` }, chapter.title));
  }));
}

function paragraphRow(paragraph, onPlay) {
  const button = element("button", { type: "button", title: text("play") }, "▶");
  button.setAttribute("aria-label", `${text("play")} ${paragraph.number}`);
  button.addEventListener("click", () => onPlay(paragraph.number));
  const body = element("p", {}, paragraph.text);
  const row = element("div", { className: `paragraph ${paragraph.kind}`, id: `paragraph-${paragraph.number}` }, button, body);
  row.dataset.number = paragraph.number;
  return row;
}

function leftOutRow(part) {
  const row = element("div", { className: "paragraph left-out", title: `${text("leftOut")}: ${part.reason}` },
    element("p", {}, part.text));
  row.setAttribute("aria-label", `${text("leftOut")}: ${part.text} (${part.reason})`);
  return row;
}

// Left-out parts stand where they stood in the document: before the first paragraph of a later line.
export function drawText(book, onPlay) {
  const waiting = [...book.left_out].sort((a, b) => a.line - b.line);
  const skipped = numbersOf(book.settings.skip);
  const rows = [];
  const leftOutBefore = (line) => {
    while (waiting.length && waiting[0].line < line) rows.push(leftOutRow(waiting.shift()));
  };
  book.chapters.forEach((chapter, index) => {
    if (chapter.paragraphs.length) leftOutBefore(chapter.paragraphs[0].line);
    rows.push(element("h3", { id: `chapter-${index + 1}` }, chapter.title));
    for (const paragraph of chapter.paragraphs) {
      leftOutBefore(paragraph.line);
      const row = paragraphRow(paragraph, onPlay);
      row.classList.toggle("skipped", skipped.has(index + 1));
      rows.push(row);
    }
  });
  leftOutBefore(Infinity);
  document.getElementById("text").replaceChildren(...rows);
}

// Puts the words of a paragraph into spans that can be marked and chosen.
export async function openParagraph(number, onWord) {
  const row = document.getElementById(`paragraph-${number}`);
  const body = row.querySelector("p");
  if (body.dataset.open) return;
  const paragraph = await ask(`api/paragraph/${number}`);
  const letters = [...paragraph.text];
  const parts = [];
  let at = 0;
  for (const sentence of paragraph.sentences) {
    for (const word of mergeByPlace(sentence.words)) {
      if (word.start < at) continue;
      parts.push(letters.slice(at, word.start).join(""));
      const span = element("span", { className: "word", tabIndex: 0, role: "button" },
        letters.slice(word.start, word.end).join(""));
      span.dataset.start = word.start;
      span.addEventListener("click", () => onWord(number, word, span));
      span.addEventListener("keydown", (event) => {
        if (event.key === "Enter") {
          event.stopPropagation();
          onWord(number, word, span);
        }
      });
      parts.push(span);
      at = word.end;
    }
  }
  parts.push(letters.slice(at).join(""));
  body.replaceChildren(...parts);
  body.dataset.open = "yes";
}

// A written word that is read as several is one word on the page.
function mergeByPlace(words) {
  const merged = [];
  for (const word of words) {
    const last = merged.at(-1);
    if (last && word.start < last.end) {
      last.end = Math.max(last.end, word.end);
      last.reading += " " + word.reading;
      last.pronunciation += " " + word.pronunciation;
      last.rules = [...last.rules, ...word.rules];
    } else {
      merged.push({ ...word });
    }
  }
  return merged;
}

export function closeParagraphs() {
  for (const body of document.querySelectorAll(".paragraph p")) delete body.dataset.open;
}
