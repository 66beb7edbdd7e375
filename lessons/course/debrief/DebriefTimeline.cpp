// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefParts.h"
#include "lessons/course/debrief/DebriefWords.h"
#include "lessons/course/run/RunSteps.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace halsted::course {

namespace {

using Who = TimelineEntry::Who;

class Timeline {
public:
  Timeline(const LessonRun& run, const ScoreCard& card, const std::string& language)
      : m_run(run), m_card(card), m_language(language), m_lesson(run.lesson()) {
    for (const Text* text : m_lesson.texts())
      m_texts[text->id] = text;
  }

  std::vector<TimelineEntry> entries() {
    for (const Entry& entry : m_run.log().entries)
      add(entry);
    addScores();
    std::stable_sort(m_entries.begin(), m_entries.end(), [](const TimelineEntry& a, const TimelineEntry& b) { return a.t < b.t; });
    return std::move(m_entries);
  }

private:
  std::string own(Word one) const { return std::string(word(one, m_language)); }

  /// Figures in it are those of the patient then.
  std::string said(const Text& text, double t) const {
    const std::string& words = m_lesson.words(text, m_language);
    if (words.find('{') == std::string::npos)
      return words;
    const Result<LessonRun> then = m_run.at(t);
    return then ? fillWords(words, then->twin().state(), {}, m_language) : words;
  }

  std::string role(const std::string& id) const {
    for (const Role& one : m_lesson.roles)
      if (one.id == id)
        return m_lesson.words(one.name, m_language);
    return termOf(id, m_language);
  }

  std::string figures(const SeenResult& result) const {
    std::string words;
    for (const twin::Finding& finding : result.figures) {
      const Figure figure = figureOf(finding.name, m_language);
      const bool level = finding.text == "low" || finding.text == "normal" || finding.text == "high";
      words += (words.empty() ? "" : ", ");
      words += !finding.text.empty() && !level ? finding.text : figure.title + " " + valueWords(finding.value, figure, m_language);
    }
    return words;
  }

  void push(Who who, double t, std::string title, std::string detail = {}) {
    m_entries.push_back({who, t, std::move(title), std::move(detail)});
  }

  void addResult(const Entry& entry) {
    const std::vector<SeenResult>& seen = m_run.seen();
    const std::size_t i = m_results++;
    const std::string what = entry.name.substr(entry.name.find('.') + 1);
    if (i >= seen.size() || seen[i].name != entry.name)
      return push(Who::Result, entry.t, termOf(what, m_language));
    const SeenResult& one = seen[i];
    std::string words = m_language == m_run.log().options.language ? one.words : said(one.text, one.askedS);
    if (const std::string numbers = figures(one); !numbers.empty())
      words += (words.empty() ? "" : " ") + numbers;
    if (words.empty())
      words = one.media.empty() ? own(Word::NothingFound) : one.media;
    push(Who::Result, entry.t, termOf(what, m_language), words);
  }

  void add(const Entry& entry) {
    switch (entry.kind) {
    case EntryKind::Action: return addAct(entry);
    case EntryKind::Refused:
      if (entry.who != "lesson")
        push(Who::Refused, entry.t, own(Word::Refused) + ": " + actOf(entry.json, m_run.twin().drugs(), m_language), entry.text);
      return;
    case EntryKind::Say:
      if (const auto text = m_texts.find(entry.name); text != m_texts.end())
        push(Who::Team, entry.t, entry.who.empty() ? own(Word::Answered) : role(entry.who), said(*text->second, entry.t));
      return;
    case EntryKind::Asked:
      if (const Question* question = m_lesson.question(entry.name))
        push(Who::Team, entry.t, own(Word::Asked), m_lesson.words(question->text, m_language));
      return;
    case EntryKind::Result: return addResult(entry);
    case EntryKind::Note: return push(entry.who == "instructor" ? Who::Instructor : Who::Trainee, entry.t, own(Word::Note), entry.text);
    case EntryKind::Event: return addEvent(entry);
    case EntryKind::End:
      return push(Who::Lesson, entry.t,
                  own(entry.name == "success"   ? Word::Success
                      : entry.name == "failure" ? Word::Failure
                      : entry.name == "time"    ? Word::Time
                                                : Word::Stopped));
    case EntryKind::Hint: // offered; the act tells when it was taken
    case EntryKind::State:
    case EntryKind::Answered:
    case EntryKind::Condition: return;
    }
  }

  void addAct(const Entry& entry) {
    const std::string event = eventOf(entry.json);
    // Answers and notes have entries of their own.
    if (entry.who == "lesson" || event.starts_with("answer.") || entry.json.find("\"act\":\"note\"") != std::string::npos)
      return;
    for (const Hint& hint : m_lesson.hints)
      if (event == "hint." + hint.id)
        return push(Who::Lesson, entry.t, own(Word::HintTaken), m_lesson.words(hint.text, m_language));
    const std::string words = actOf(entry.json, m_run.twin().drugs(), m_language);
    if (entry.who == "instructor")
      return push(Who::Instructor, entry.t, own(Word::Instructor), words);
    push(Who::Trainee, entry.t, words);
  }

  /// What happens to the patient; events of acts and results stand there already.
  void addEvent(const Entry& entry) {
    constexpr std::string_view kOver = ".over";
    std::string name = entry.name;
    constexpr std::string_view kEmpty = "empty.";
    if (name.starts_with(kEmpty)) {
      const int drug = m_run.twin().drugs().find(name.substr(kEmpty.size()));
      return push(Who::Team, entry.t, termOf("empty", m_language),
                  drug < 0 ? std::string() : m_run.twin().drugs().drugs()[static_cast<std::size_t>(drug)].name);
    }
    const bool over = name.ends_with(kOver);
    if (over)
      name.resize(name.size() - kOver.size());
    for (std::size_t i = 0; i < twin::kEventKindCount; ++i) {
      if (name != twin::eventName(static_cast<twin::EventKind>(i)))
        continue;
      const std::string title = termOf(name, m_language);
      return push(Who::Patient, entry.t, over ? title + ": " + own(Word::Ends) : title);
    }
  }

  void addScores() {
    for (const DebriefItem& item : itemsOf(m_card, m_run.log(), m_lesson, m_language)) {
      const ItemScore& score = item.score;
      if (score.metS < 0)
        continue;
      const bool penalty = score.kind == ScoreSheet::Item::Kind::Penalty;
      TimelineEntry entry{Who::Score, score.metS, {}, item.text};
      entry.good = !penalty && score.gained > 0;
      entry.bad = penalty || score.gained <= 0;
      entry.title = (penalty ? own(item.critical ? Word::CriticalError : Word::Incurred)
                             : own(score.kind == ScoreSheet::Item::Kind::Question ? Word::Answered
                                   : score.status == ItemScore::Status::Met       ? Word::Met
                                                                                  : Word::Late)) +
                    " " + (score.gained > 0 ? "+" : "") +
                    numberWords(score.gained, score.gained == std::floor(score.gained) ? 0 : 1, m_language);
      m_entries.push_back(std::move(entry));
    }
  }

  const LessonRun& m_run;
  const ScoreCard& m_card;
  const std::string& m_language;
  const Lesson& m_lesson;
  std::map<std::string, const Text*, std::less<>> m_texts;
  std::vector<TimelineEntry> m_entries;
  std::size_t m_results = 0;
};

} // namespace

std::vector<TimelineEntry> timelineOf(const LessonRun& run, const ScoreCard& card, const std::string& language) {
  return Timeline(run, card, language).entries();
}

} // namespace halsted::course
