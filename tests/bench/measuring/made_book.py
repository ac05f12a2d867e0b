"""A Korean book of any length, made of sentences of our own, the same on every machine.

No two paragraphs of it are equal, so that no chapter can be reused for another. The prose is plain:
narration, talk, numbers, dates and quotations in the proportions of a novel.
"""

CHARACTERS_AN_HOUR = 26_900  # of this prose, at the default voice's speed

PEOPLE = ["지훈", "서연", "민수", "할머니", "선생님", "은주", "늙은 어부", "형", "이웃집 아이", "현우",
          "주인", "누나", "도서관 사서", "역장", "삼촌", "윤희", "젊은 목수", "의사", "어머니", "태식"]
PLACES = ["부엌", "바닷가", "시장", "오래된 역", "산 아래 마을", "도서관", "골목", "학교 운동장", "다락방",
          "강둑", "버스 정류장", "과수원", "우체국 앞", "뒷마당", "병원 복도", "섬", "찻집", "기차 안"]
TIMES = ["이튿날 아침", "그해 겨울", "해가 질 무렵", "비가 그친 뒤", "저녁을 먹고 나서", "새벽 네 시쯤", "한참 만에",
         "눈이 녹을 때", "장마가 끝나자", "늦은 밤", "그날 오후", "첫눈이 오던 날", "며칠 뒤", "점심때가 지나"]
THINGS = ["편지", "낡은 지도", "우산", "사진첩", "열쇠", "빵", "라디오", "책 한 권", "돌멩이", "외투", "등불", "씨앗",
          "시계", "자전거", "항아리", "기차표", "악보", "나무 상자", "붓", "그물"]
ADJECTIVES = ["작은", "낯선", "따뜻한", "오래 기다린", "아무도 모르는", "젖은", "먼지 쌓인", "가벼운", "이름 없는",
              "잃어버린", "아버지가 남긴", "어제 산", "빛바랜", "손때 묻은"]
VERBS = ["꺼냈다", "바라보았다", "찾았다", "건네주었다", "내려놓았다", "감추었다", "잊어버렸다", "들고 나왔다", "고쳤다",
         "닦았다", "그렸다", "옮겼다", "껴안았다", "묻었다"]
FIRST_DEEDS = ["문을 열고", "한숨을 쉬더니", "고개를 끄덕이며", "신발도 벗지 않고", "숨을 고른 다음", "웃음을 참으면서",
               "말없이 앉아 있다가", "뒤를 돌아보고", "창문을 닫으면서", "머뭇거리다가", "손을 씻고 나서", "귀를 기울이며"]
MANNERS = ["천천히", "조심스럽게", "아무 말 없이", "서둘러", "몰래", "다시 한번", "끝내", "가만히", "그제야", "틀림없이"]
SCENES = ["바람이 불어와 나뭇잎이 흔들렸다.", "멀리서 기차 소리가 들렸다.", "물결이 돌계단을 적시고 있었다.",
          "골목에는 밥 짓는 냄새가 가득했다.", "하늘은 옅은 복숭앗빛이었다.", "개 한 마리가 길을 건너갔다.",
          "달이 구름 사이로 얼굴을 내밀었다.", "눈은 소리 없이 지붕을 덮었다.", "불빛이 하나둘 꺼져 갔다.",
          "벽에 걸린 달력은 아직 지난달이었다.", "강물은 생각보다 맑고 차가웠다.", "새들이 한꺼번에 날아올랐다."]
SAYINGS = ["여기서 조금만 더 기다려 볼래요?", "나는 아직 아무것도 몰라.", "그건 네 잘못이 아니야.", "내일은 꼭 올게.",
           "누가 이걸 여기에 두었을까?", "걱정하지 마, 다 지나갈 거야.", "언제부터 알고 있었어요?", "이제 집으로 가자.",
           "봄이 오면 다시 이야기합시다.", "정말 그 길밖에 없었니?", "바다는 늘 거기 있으니까.", "먼저 먹고 생각하자."]
SPEAKING = ["말했다", "물었다", "대답했다", "중얼거렸다", "속삭였다", "소리쳤다"]
THOUGHTS = ["돌아갈 곳이 있다는 것은 좋은 일이다", "모든 일에는 때가 있는 법이다", "사람은 저마다 다른 속도로 걷는다",
            "기억은 생각보다 쉽게 모양을 바꾼다", "잘 듣는 사람이 잘 말하게 된다", "작은 친절이 오래 남는다",
            "기다림도 하나의 일이다", "길을 잃어야 보이는 것이 있다"]
COUNTS = ["{}명", "{}마리", "{}킬로미터", "{}년", "{}권", "{}개", "{}원", "{}번", "{}시간", "{}살"]


class Dice:
    """Numbers that look random and are the same everywhere (xorshift64*)."""

    def __init__(self, seed):
        self.state = seed * 0x9E3779B97F4A7C15 + 1 & 0xFFFFFFFFFFFFFFFF

    def below(self, limit):
        x = self.state
        x ^= x >> 12
        x = (x ^ x << 25) & 0xFFFFFFFFFFFFFFFF
        x ^= x >> 27
        self.state = x
        return (x * 0x2545F4914F6CDD1D & 0xFFFFFFFFFFFFFFFF) * limit >> 64

    def pick(self, choices):
        return choices[self.below(len(choices))]


def with_particle(word, after_consonant, after_vowel):
    """The particle that agrees with the word's last syllable."""
    coda = (ord(word[-1]) - 0xAC00) % 28
    return word + (after_consonant if coda != 0 else after_vowel)


def sentence(dice):
    person = dice.pick(PEOPLE)
    kind = dice.below(10)
    topic = with_particle(person, "은", "는")
    thing = with_particle(f"{dice.pick(ADJECTIVES)} {dice.pick(THINGS)}", "을", "를")
    if kind < 3:
        return (f"{dice.pick(TIMES)} {topic} {dice.pick(FIRST_DEEDS)} {dice.pick(PLACES)}에서 "
                f"{thing} {dice.pick(VERBS)}.")
    if kind < 5:
        return f"{topic} {dice.pick(MANNERS)} {thing} {dice.pick(VERBS)}."
    if kind == 5:
        return dice.pick(SCENES)
    if kind < 8:
        return (f"“{dice.pick(SAYINGS)}” {with_particle(person, '이', '가')} {dice.pick(MANNERS)} "
                f"{dice.pick(SPEAKING)}.")
    if kind == 8:
        count = dice.pick(COUNTS).format(2 + dice.below(998))
        return (f"{1900 + dice.below(125)}년 {1 + dice.below(12)}월 {1 + dice.below(28)}일, "
                f"{dice.pick(PLACES)}에 남은 것은 {count} 가운데 {1 + dice.below(9)}할뿐이었다.")
    return f"{topic} 생각했다. {dice.pick(THOUGHTS)}, 하고."


def paragraph(dice):
    return " ".join(sentence(dice) for _ in range(1 + dice.below(7)))


def chapter(number, characters):
    """A heading and paragraphs of about so many characters."""
    dice = Dice(number)
    title = f"제{number}장 {dice.pick(ADJECTIVES)} {dice.pick(THINGS)}"
    lines = [f"# {title}", ""]
    size = 0
    while size < characters:
        text = paragraph(dice)
        lines += [text, ""]
        size += len(text)
    return "\n".join(lines)


def book(hours, chapters_an_hour=3, first=1):
    """Markdown of about so many hours of speech; another `first` chapter makes another book."""
    count = max(1, round(hours * chapters_an_hour))
    size = hours * CHARACTERS_AN_HOUR / count
    head = "---\ntitle: 만들어진 책\nauthor: 아무개\n---\n\n"
    return head + "\n".join(chapter(number, size) for number in range(first, first + count))


def with_one_word_changed(text):
    """The same book but for one word in its middle."""
    middle = text.index("천천히", len(text) // 2)
    return text[:middle] + "느긋하게" + text[middle + len("천천히"):]
