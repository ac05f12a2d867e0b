// Plays paragraphs, marks the word being spoken, draws the sound.
import { ask } from "./book.js";
import { text } from "./strings.js";

const audio = new Audio();
let words = [];
let spans = [];
let marked = null;
let onEnd = () => {};
let frame = 0;

function mark(span) {
  if (marked === span) return;
  marked?.classList.remove("spoken");
  span?.classList.add("spoken");
  marked = span;
}

function follow() {
  const now = audio.currentTime;
  let current = -1;
  for (let i = 0; i < words.length && words[i].start_s <= now; ++i) current = i;
  mark(current >= 0 && now < words[current].end_s + 0.3 ? spans[current] : null);
  if (!audio.paused) frame = requestAnimationFrame(follow);
}

audio.addEventListener("play", () => {
  cancelAnimationFrame(frame);
  follow();
});
audio.addEventListener("timeupdate", follow);
audio.addEventListener("ended", () => {
  mark(null);
  onEnd();
});

// The span that shows a spoken word: words of the sound and spans of the text come in one order.
function spansFor(number, spoken) {
  const shown = [...document.querySelectorAll(`#paragraph-${number} .word`)];
  let next = 0;
  return spoken.map((word) => {
    for (let i = next; i < shown.length; ++i) {
      const written = shown[i].textContent;
      if (written === word.text || written.includes(word.text) || word.text.includes(written)) {
        next = i;
        return shown[i];
      }
    }
    return shown[next] ?? null;
  });
}

export async function play(number, version, ended) {
  const times = await ask(`api/times/${number}`);
  words = times.sentences.flatMap((sentence) => sentence.words);
  spans = spansFor(number, words);
  onEnd = ended;
  audio.src = `api/sound/${number}.wav?v=${version}`;
  await audio.play();
  draw(`api/sound/${number}.wav?v=${version}`);
}

export function stop() {
  audio.pause();
  cancelAnimationFrame(frame);
  mark(null);
}

export function isPlaying() {
  return !audio.paused && !audio.ended;
}

function level(samples) {
  let sum = 0;
  for (const sample of samples) sum += sample * sample;
  return 10 * Math.log10(sum / Math.max(1, samples.length) + 1e-12);
}

// 16-bit mono, as the program writes it: 44 bytes of header, then samples.
async function draw(address) {
  const bytes = await (await fetch(address)).arrayBuffer();
  const pcm = new Int16Array(bytes, 44);
  const samples = Float32Array.from(pcm, (value) => value / 32768);
  const canvas = document.getElementById("waveform");
  canvas.setAttribute("aria-label", text("waveform"));
  const context = canvas.getContext("2d");
  const { width, height } = canvas;
  const style = getComputedStyle(document.body);
  context.clearRect(0, 0, width, height);
  context.fillStyle = style.color;
  const step = samples.length / width;
  const levels = [];
  for (let x = 0; x < width; ++x) {
    const part = samples.subarray(Math.floor(x * step), Math.floor((x + 1) * step));
    let low = 0;
    let high = 0;
    for (const sample of part) {
      low = Math.min(low, sample);
      high = Math.max(high, sample);
    }
    context.fillRect(x, height / 2 - high * height / 2, 1, Math.max(1, (high - low) * height / 2));
    levels.push(level(part));
  }
  context.strokeStyle = style.getPropertyValue("--accent");
  context.beginPath();
  levels.forEach((value, x) => {
    const y = height - Math.max(0, (value + 60) / 60) * height;
    if (x === 0) context.moveTo(x, y);
    else context.lineTo(x, y);
  });
  context.stroke();
  document.getElementById("sound-figures").textContent =
    `${text("length")} ${(samples.length / 22050).toFixed(2)} ${text("seconds")} · ${text("loudness")} ${level(samples).toFixed(1)} dB`;
}
