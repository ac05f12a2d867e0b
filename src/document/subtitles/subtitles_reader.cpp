#include "document/subtitles/subtitles_reader.h"

#include <algorithm>
#include <optional>
#include <utility>
#include <vector>

#include "document/encoding.h"
#include "document/flow/finish.h"
#include "document/flow/flow_builder.h"

namespace nangdok {

namespace {

/// One stretch of subtitles on the screen.
struct Cue {
  double begin_s = 0;
  double end_s = 0;
  std::vector<std::string> lines;
  SourcePlace source;
};

/// `01:02:03,400`, `02:03.400` in seconds; nothing when it is no time.
std::optional<double> read_time(std::string_view text) {
  double seconds = 0;
  double unit = 0;
  std::string digits;
  const auto take = [&] {
    if (digits.empty() || digits.size() > 9) return false;
    const double value = std::stod(std::exchange(digits, {}));
    seconds = unit > 0 ? seconds + value * unit : seconds * 60 + value;
    return true;
  };
  for (const char c : text) {
    if (c >= '0' && c <= '9') {
      digits += c;
    } else if (c == ':' && unit == 0) {
      if (!take()) return std::nullopt;
    } else if (c == ',' || c == '.') {
      if (!take()) return std::nullopt;
      unit = 0.001;
    } else {
      break;
    }
  }
  return take() ? std::optional<double>(seconds) : std::nullopt;
}

/// The line without tags (`<i>`, `<v 철수>`, `{\an8}`).
std::string without_tags(std::string_view line) {
  std::string out;
  char closing = '\0';
  // What is never closed is text.
  const std::size_t last_angle = line.rfind('>');
  const std::size_t last_brace = line.rfind('}');
  const auto closes = [](std::size_t last, std::size_t at) {
    return last != std::string_view::npos && last > at;
  };
  for (std::size_t i = 0; i < line.size(); ++i) {
    const char c = line[i];
    if (closing != '\0') {
      if (c == closing) closing = '\0';
    } else if (c == '<' && closes(last_angle, i)) {
      closing = '>';
    } else if (c == '{' && line.substr(i, 2) == "{\\" && closes(last_brace, i)) {
      closing = '}';
    } else {
      out += c;
    }
  }
  return clean_text(out);
}

/// A description of sound or a line of a song: `[문 닫히는 소리]`, `(한숨)`, `♪ …`.
bool is_sound(std::string_view line) {
  if (line.substr(0, 3) == "♪" || line.substr(0, 3) == "♬") return true;
  const bool square = line.size() > 2 && line.front() == '[' && line.find(']') == line.size() - 1;
  const bool round = line.size() > 2 && line.front() == '(' && line.find(')') == line.size() - 1;
  return square || round;
}

bool ends_sentence(std::string_view line) {
  for (const std::string_view mark : {".", "?", "!", "…", "”", "\"", "’", "。", "♪"})
    if (line.size() >= mark.size() && line.substr(line.size() - mark.size()) == mark) return true;
  return false;
}

bool begins_turn(std::string_view line) {
  return line.substr(0, 1) == "-" || line.substr(0, 3) == "–" || line.substr(0, 3) == "—";
}

/// True when no empty line stands before line `i` (the lines come without the empty ones).
bool follows(const std::vector<TextLine>& lines, std::size_t i) {
  return i < lines.size() && i > 0 && lines[i].number == lines[i - 1].number + 1;
}

std::vector<Cue> read_cues(const std::vector<TextLine>& lines, FlowBuilder& builder) {
  std::vector<Cue> cues;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string& line = lines[i].text;
    const auto place = [](const TextLine& at) {
      SourcePlace source;
      source.line = at.number;
      source.begin = at.begin;
      source.end = at.end;
      return source;
    };
    const std::size_t arrow = line.find("-->");
    if (arrow == std::string::npos) {
      // Behind an empty line stands a cue's number or name, or a block for programs.
      for (const char* word : {"WEBVTT", "NOTE", "STYLE", "REGION"})
        if (line.rfind(word, 0) == 0) {
          builder.leave_out(line, "comment in the subtitles", place(lines[i]));
          for (; follows(lines, i + 1); ++i)
            builder.leave_out(lines[i + 1].text, "comment in the subtitles", place(lines[i + 1]));
          break;
        }
      continue;
    }
    Cue cue;
    const std::size_t second = line.find_first_not_of(' ', arrow + 3);
    cue.begin_s = read_time(line.substr(0, arrow)).value_or(0);
    cue.end_s = second == std::string::npos ? cue.begin_s
                                            : read_time(line.substr(second)).value_or(cue.begin_s);
    for (; follows(lines, i + 1); ++i) {
      const TextLine& shown = lines[i + 1];
      const std::string text = without_tags(shown.text);
      if (text.empty()) continue;
      if (is_sound(text)) {
        builder.leave_out(text, "description of sound", place(shown));
        continue;
      }
      if (cue.lines.empty()) cue.source = place(shown);
      cue.source.end = shown.end;
      cue.lines.push_back(text);
    }
    if (!cue.lines.empty()) cues.push_back(std::move(cue));
  }
  return cues;
}

}  // namespace

Document read_subtitles(std::string_view bytes, const std::string& name,
                        const ReadOptions& options) {
  FlowBuilder builder;
  std::vector<Cue> cues = read_cues(decode_lines(bytes, name), builder);
  std::string text;
  SourcePlace source;
  double end_s = 0;
  std::string last_line;
  const auto close = [&] {
    builder.add_block(BlockKind::paragraph, 0, std::exchange(text, {}), source);
  };
  for (Cue& cue : cues) {
    // Captions that roll show a line again while the next one appears.
    if (cue.lines.size() > 1 && cue.lines.front() == last_line) cue.lines.erase(cue.lines.begin());
    last_line = cue.lines.back();
    constexpr double longest_pause_s = 2;
    for (std::size_t i = 0; i < cue.lines.size(); ++i) {
      const std::string& line = cue.lines[i];
      const bool paused = i == 0 && cue.begin_s - end_s > longest_pause_s;
      const bool goes_on = !text.empty() && !ends_sentence(text) && !begins_turn(line) && !paused;
      const bool other_turn = i > 0 && begins_turn(line) && !text.empty();
      if (goes_on) {
        text += ' ' + line;
      } else if (other_turn) {
        text += '\n' + line;
      } else {
        close();
        text = line;
        source = cue.source;
      }
      source.end = cue.source.end;
    }
    end_s = cue.end_s;
  }
  close();
  return finish_document(std::move(builder.flow()), options);
}

}  // namespace nangdok
