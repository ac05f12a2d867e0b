// The page's words, in Korean and English.
const texts = {
  ko: {
    playFrom: "여기부터 듣기",
    stop: "멈춤",
    language: "말",
    chapters: "차례",
    book: "책",
    bookTitle: "제목",
    author: "지은이",
    narrator: "낭독",
    cover: "표지 그림",
    voice: "목소리",
    speed: "빠르기",
    format: "형식",
    render: "오디오북 만들기",
    stopRender: "만들기 멈춤",
    download: "내려받기",
    word: "낱말",
    chooseWord: "글에서 낱말을 누르면 읽는 법이 여기 나옵니다.",
    keys: "스페이스: 듣기와 멈춤 · j/k: 다음과 앞 문단 · 엔터: 낱말 보기",
    written: "적은 꼴",
    reading: "읽기",
    pronunciation: "발음",
    kind: "갈래",
    from: "근거",
    rules: "규칙",
    none: "없음",
    mend: "고쳐 읽기",
    mendPronunciation: "발음 (필요할 때만)",
    save: "저장하고 듣기",
    forget: "사전에서 빼기",
    inLexicon: "내 사전에 있는 낱말입니다.",
    narrate: "이 장을 낭독한다",
    leftOut: "뺀 글",
    play: "문단 듣기",
    making: "만드는 중",
    packing: "묶는 중",
    left: "남음",
    done: "다 됐습니다",
    failed: "만들지 못했습니다",
    defaultVoice: "기본 목소리",
    loudness: "음량",
    length: "길이",
    seconds: "초",
    waveform: "이 문단의 파형",
  },
  en: {
    playFrom: "Play from here",
    stop: "Stop",
    language: "Language",
    chapters: "Chapters",
    book: "Book",
    bookTitle: "Title",
    author: "Author",
    narrator: "Narrator",
    cover: "Cover picture",
    voice: "Voice",
    speed: "Speed",
    format: "Format",
    render: "Make the audiobook",
    stopRender: "Stop",
    download: "Download",
    word: "Word",
    chooseWord: "Choose a word in the text to see how it is read.",
    keys: "Space: play and stop · j/k: next and previous paragraph · Enter: look at a word",
    written: "Written",
    reading: "Reading",
    pronunciation: "Pronunciation",
    kind: "Kind",
    from: "From",
    rules: "Rules",
    none: "none",
    mend: "Read it as",
    mendPronunciation: "Pronounced (only if needed)",
    save: "Save and listen",
    forget: "Remove from my lexicon",
    inLexicon: "This word is in your lexicon.",
    narrate: "Narrate this chapter",
    leftOut: "Left out",
    play: "Play the paragraph",
    making: "Making",
    packing: "Packing",
    left: "left",
    done: "Done",
    failed: "It could not be made",
    defaultVoice: "Default voice",
    loudness: "Level",
    length: "Length",
    seconds: "s",
    waveform: "Waveform of this paragraph",
  },
};

let language = localStorage.getItem("nangdok-language") ||
  (navigator.language.startsWith("ko") ? "ko" : "en");

export function text(key) {
  return texts[language][key] ?? key;
}

export function currentLanguage() {
  return language;
}

export function setLanguage(chosen) {
  language = chosen in texts ? chosen : "ko";
  localStorage.setItem("nangdok-language", language);
  applyTexts();
}

export function applyTexts() {
  document.documentElement.lang = language;
  for (const element of document.querySelectorAll("[data-text]")) {
    element.textContent = text(element.dataset.text);
  }
}
