#include "narration/melody.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <set>
#include <string>

#include "spoken_sentence.h"

namespace nangdok {
namespace {

using ::testing::ElementsAre;
using testing::spoken_sentence;

/// Tones as the engine's two digits, a turn between them in brackets: "33 56 20".
std::string tones_of(const MelodyPhrase& phrase) {
  std::string line;
  for (const MelodySyllable& syllable : phrase.syllables) {
    const Tone& tone = syllable.planned.tone;
    if (!line.empty()) line += ' ';
    line += std::to_string(tone.start);
    if (tone.turn) line += "(" + std::to_string(*tone.turn) + ")";
    line += std::to_string(tone.end);
  }
  return line;
}

Tone last_tone(const Sentence& sentence) {
  const MelodyPlan plan = plan_melody(sentence, {});
  return plan.phrases.back().syllables.back().planned.tone;
}

TEST(AccentualTargets, FollowLengthAndFirstOnset) {
  EXPECT_THAT(accentual_targets(2, hangul::N), ElementsAre(3, 6.2));
  EXPECT_THAT(accentual_targets(3, hangul::N), ElementsAre(3, 4.6, 6.2));
  EXPECT_THAT(accentual_targets(4, hangul::N), ElementsAre(3, 5.5, 4, 6.2));
  EXPECT_THAT(accentual_targets(5, hangul::N), ElementsAre(3, 5.5, 4.75, 4, 6.2));
  EXPECT_THAT(accentual_targets(5, hangul::S), ElementsAre(5, 5.5, 4.75, 4, 6.2));
}

TEST(AccentualTargets, BeginHighAfterAspiratedAndTenseOnsets) {
  for (const auto onset : {hangul::K, hangul::T, hangul::P, hangul::CH, hangul::GG, hangul::DD,
                           hangul::BB, hangul::JJ, hangul::S, hangul::SS, hangul::H}) {
    EXPECT_TRUE(begins_high(onset)) << onset;
  }
  for (const auto onset : {hangul::G, hangul::N, hangul::D, hangul::R, hangul::M, hangul::B,
                           hangul::NO_ONSET, hangul::J}) {
    EXPECT_FALSE(begins_high(onset)) << onset;
  }
}

TEST(Downstep, HalfALevelAPhraseAndTwoAtMost) {
  EXPECT_EQ(downstep(0), 0);
  EXPECT_EQ(downstep(1), -0.5);
  EXPECT_EQ(downstep(3), -1.5);
  EXPECT_EQ(downstep(9), -2.0);
}

TEST(Downstep, IsResetAfterAnIntonationPhrase) {
  const Sentence sentence =
      spoken_sentence("나나나나 | 나나나나 | 나나나나 | 나나나나 || 나나나나 | 나나나나");
  const MelodyPlan plan = plan_melody(sentence, {});
  const auto peak = [&](std::size_t phrase) {
    return plan.phrases[phrase].syllables[1].planned.tone.end;
  };
  EXPECT_LT(peak(2), peak(0));
  EXPECT_GE(peak(4), peak(2));
}

TEST(Declination, FallsOverAParagraphByOneLevel) {
  EXPECT_EQ(paragraph_declination(0, 5), 0.5);
  EXPECT_EQ(paragraph_declination(2, 5), 0);
  EXPECT_EQ(paragraph_declination(4, 5), -0.5);
}

TEST(BoundaryTone, StatementFalls) {
  const Tone tone = last_tone(spoken_sentence("비가 | 왔다."));
  EXPECT_GT(tone.start, tone.end);
  EXPECT_LE(tone.end, 1);
}

TEST(BoundaryTone, YesNoQuestionRises) {
  const Tone tone = last_tone(spoken_sentence("비가 | 와요?", SentenceType::yes_no_question));
  EXPECT_GE(tone.end - tone.start, 4);
}

TEST(BoundaryTone, WhQuestionDipsAndRises) {
  const Tone tone = last_tone(spoken_sentence("언제 | 와요?", SentenceType::wh_question));
  ASSERT_TRUE(tone.turn);
  EXPECT_LT(*tone.turn, tone.start);
  EXPECT_LT(*tone.turn, tone.end);
  EXPECT_TRUE(has_tone(tone));
}

TEST(BoundaryTone, ExclamationPeaksAndFalls) {
  const Tone tone = last_tone(spoken_sentence("비가 | 오는구나!", SentenceType::exclamation));
  ASSERT_TRUE(tone.turn);
  EXPECT_GT(*tone.turn, tone.start);
  EXPECT_GT(*tone.turn, tone.end);
  EXPECT_TRUE(has_tone(tone));
}

TEST(BoundaryTone, ThatTurnsIsOneOfTheVoicesInEachRegister) {
  for (const auto type : {SentenceType::wh_question, SentenceType::exclamation}) {
    for (int shift = -3; shift <= 3; ++shift) {
      const MelodyPlan plan =
          plan_melody(spoken_sentence("언제 | 와요?", type), {}, {.body = shift, .quotation = 0});
      EXPECT_TRUE(has_tone(plan.phrases.back().syllables.back().planned.tone)) << shift;
    }
  }
}

/// The tone at the end of a question that is quoted before `라고 물었다`.
Tone tone_of_quoted_question(const char* question) {
  Sentence sentence = spoken_sentence(std::string(question) + " || 라고 | 물었다.");
  sentence.phrases[1].after = Boundary::quotation;
  sentence.words[sentence.phrases[1].end_word - 1].marks_after = U"?";
  return plan_melody(sentence, {}).phrases[1].syllables.back().planned.tone;
}

TEST(BoundaryTone, AQuotedQuestionIsOfItsOwnType) {
  const Tone asked = tone_of_quoted_question("왜 | 왔어");
  const Tone wondered = tone_of_quoted_question("또 | 왔어");
  EXPECT_GT(wondered.end, wondered.start);
  EXPECT_TRUE(asked.turn.has_value()) << "LH%";
  EXPECT_FALSE(wondered.turn.has_value()) << "H%";
}

TEST(BoundaryTone, ContinuationRises) {
  for (const char* text : {"내가 || 왔다", "내가 , 왔다", "내가 ; 왔다"}) {
    const MelodyPlan plan = plan_melody(spoken_sentence(text), {});
    const Tone tone = plan.phrases[0].syllables.back().planned.tone;
    EXPECT_GT(tone.end, tone.start) << text;
  }
}

TEST(BoundaryTone, QuotedQuestionInsideAStatementRises) {
  const MelodyPlan plan = plan_melody(spoken_sentence("“ 비가 | 와? ” 라고 | 물었다."), {});
  const Tone question = plan.phrases[1].syllables.back().planned.tone;
  EXPECT_GE(question.end - question.start, 4);
  const Tone statement = plan.phrases[3].syllables.back().planned.tone;
  EXPECT_LT(statement.end, statement.start);
}

TEST(BoundaryTone, ItemsOfAListRiseLessThanAClause) {
  const auto rise = [](const char* text) {
    const MelodyPlan plan = plan_melody(spoken_sentence(text), {});
    const Tone tone = plan.phrases[0].syllables.back().planned.tone;
    return tone.end - tone.start;
  };
  const int item = rise("나무 , 바람 , 구름이 | 있다.");
  EXPECT_GT(item, 0);
  EXPECT_LT(item, rise("나무 , 바람이 | 있다."));
  EXPECT_LT(item, rise("나무 || 바람이 | 있다."));
}

TEST(BoundaryTone, CommandFallsFromHigherThanAStatement) {
  const Tone command = last_tone(spoken_sentence("빨리 | 와라!", SentenceType::command));
  const Tone statement = last_tone(spoken_sentence("빨리 | 와라.", SentenceType::statement));
  EXPECT_GT(command.start, statement.start);
  EXPECT_LT(command.end, command.start);
}

TEST(Register, LowersEverySyllableOfAHeading) {
  const Sentence sentence = spoken_sentence("나의 | 여름", SentenceType::fragment);
  const MelodyPlan body = plan_melody(sentence, {});
  const MelodyPlan heading = plan_melody(sentence, {}, {.body = -1, .quotation = 0});
  for (std::size_t phrase = 0; phrase < body.phrases.size(); ++phrase) {
    for (std::size_t i = 0; i < body.phrases[phrase].syllables.size(); ++i) {
      const Tone& tone = body.phrases[phrase].syllables[i].planned.tone;
      const Tone& lower = heading.phrases[phrase].syllables[i].planned.tone;
      EXPECT_EQ(lower.start, std::max(tone.start - 1, 0));
      EXPECT_EQ(lower.end, std::max(tone.end - 1, 0));
    }
  }
}

TEST(BoundaryTone, EllipsisStaysLevel) {
  const Tone tone = last_tone(spoken_sentence("비가 | 오면…", SentenceType::fragment));
  EXPECT_EQ(tone.start, tone.end);
}

TEST(BoundaryTone, LineOfVerseThatGoesOnRises) {
  const std::vector<Sentence> lines{spoken_sentence("산에는 | 꽃이", SentenceType::fragment),
                                    spoken_sentence("피고 | 지네")};
  const auto rise = [&](ParagraphForm form) {
    const Tone tone = plan_paragraph(lines, form)[0].phrases.back().syllables.back().planned.tone;
    return tone.end - tone.start;
  };
  EXPECT_GT(rise(ParagraphForm::verse), 0);
  EXPECT_LT(rise(ParagraphForm::prose), 0);
}

TEST(Lengthening, GrowsWithTheBoundary) {
  const MelodyPlan plan = plan_melody(spoken_sentence("나나나 | 나나나 || 나나나"), {});
  EXPECT_EQ(plan.phrases[1].syllables.back().planned.length, Length::drawn);
  EXPECT_EQ(plan.phrases[2].syllables.back().planned.length, Length::final);
  EXPECT_EQ(plan.phrases[2].syllables[0].planned.length, Length::plain);
}

TEST(LongWord, TakesSeveralTonePatterns) {
  // Sixteen syllables without a space: three patterns, so that the pitch rises more than once.
  const MelodyPlan plan = plan_melody(spoken_sentence("나나나나나나나나나나나나나나나나 | 나"), {});
  int rises = 0;
  for (const MelodySyllable& syllable : plan.phrases[0].syllables) {
    rises += syllable.planned.tone.end > syllable.planned.tone.start ? 1 : 0;
  }
  EXPECT_GE(rises, 3);
  EXPECT_EQ(plan.phrases[0].syllables.size(), 16u);
}

TEST(SecondRegister, ShiftsWhatIsQuotedFromPauseToPause) {
  const Sentence sentence = spoken_sentence("“ 나나나 | 나나나. ” 라고 | 했다.");
  const MelodyPlan plain = plan_melody(sentence, {});
  const MelodyPlan shifted = plan_melody(sentence, {}, {.body = 0, .quotation = 1});
  EXPECT_TRUE(shifted.phrases[0].second_register);
  EXPECT_FALSE(shifted.phrases[2].second_register);
  EXPECT_EQ(shifted.phrases[0].syllables[1].planned.tone.end,
            plain.phrases[0].syllables[1].planned.tone.end + 1);
  EXPECT_EQ(tones_of(shifted.phrases[2]), tones_of(plain.phrases[2]));
}

TEST(Variation, GivesNoTwoSentencesOfAParagraphTheSameMelody) {
  const std::vector<Sentence> same(12, spoken_sentence("나나나 | 나나나나 || 나나 | 나나나."));
  std::set<std::string> melodies;
  for (const MelodyPlan& plan : plan_paragraph(same)) {
    std::string melody;
    for (const MelodyPhrase& phrase : plan.phrases) melody += tones_of(phrase) + " ";
    melodies.insert(melody);
  }
  EXPECT_EQ(melodies.size(), same.size());
}

/// How many melodies a paragraph of one sentence said over and over has.
std::size_t melodies_of(const std::string& text, std::size_t times) {
  std::set<std::string> melodies;
  const std::vector<Sentence> same(times, spoken_sentence(text));
  for (const MelodyPlan& plan : plan_paragraph(same)) {
    std::string melody;
    for (const MelodyPhrase& phrase : plan.phrases) melody += tones_of(phrase) + " ";
    melodies.insert(melody);
  }
  return melodies.size();
}

TEST(Variation, ReachesForOneWordSaidOverAndOver) {
  EXPECT_EQ(melodies_of("쿵.", 6), 6U);
  EXPECT_EQ(melodies_of("아니다.", 12), 12U);
  EXPECT_EQ(melodies_of("나는 | 갔다.", 24), 24U);
  EXPECT_EQ(melodies_of("나나나 | 나나나나 || 나나 | 나나나.", 60), 60U);
}

TEST(Variation, IsTheSameOnEachRun) {
  EXPECT_EQ(variation(3, 1, 0), variation(3, 1, 0));
  for (std::size_t i = 0; i < 100; ++i) {
    EXPECT_GE(variation(i, 2, 0), -1);
    EXPECT_LE(variation(i, 2, 0), 1);
  }
}

}  // namespace
}  // namespace nangdok
