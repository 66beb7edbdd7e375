// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefHtml.h"

#include "lessons/course/debrief/DebriefWords.h"

#include <QSaveFile>

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

namespace halsted::course {

namespace {

constexpr std::size_t kMostPicks = 6;

class Page {
public:
  Page(const DebriefReport& report, const HtmlOptions& options) : m_report(report), m_options(options), m_language(report.language) {}

  std::string html() {
    head();
    verdict();
    picks();
    course();
    why();
    others();
    items();
    timeline();
    questions();
    foot();
    return std::move(m_html);
  }

private:
  std::string own(Word one) const { return escaped(word(one, m_language)); }
  void put(const std::string& html) { m_html += html; }
  void heading(Word one, const char* id) { put(fmt::format("<h2 id=\"{}\">{}</h2>\n", id, own(one))); }

  std::string plot(const DebriefPlot& plot) const {
    if (m_options.plotsByName) {
      const double scale = m_options.plotWidth > 0 ? std::min(1.0, m_options.plotWidth / plot.width) : 1;
      return fmt::format("<p><img src=\"plot:{}\" width=\"{:.0f}\" height=\"{:.0f}\"></p>\n", plot.name, scale * plot.width,
                         scale * plot.height);
    }
    return "<div class=\"plot\">" + plot.svg + "</div>\n";
  }

  std::string points(double value) const {
    const double rounded = std::round(value * 10) / 10;
    return numberWords(rounded, rounded == std::floor(rounded) ? 0 : 1, m_language);
  }

  std::string source(const DebriefItem& item) const {
    const int number = m_report.sourceNumber(item.guideline);
    return number == 0 ? std::string() : fmt::format(" <span class=\"quiet\">[{}]</span>", number);
  }

  void head() {
    const DebriefColours& c = m_options.colours;
    put(fmt::format("<!DOCTYPE html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n", escaped(m_language)));
    if (!m_options.plotsByName)
      put("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">\n"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
    put(fmt::format("<title>{}: {}</title>\n<style>\n", own(Word::Debrief), escaped(m_report.title)));
    put(fmt::format("body {{ background-color: {}; color: {}; font-family: Inter, 'DejaVu Sans', Arial, sans-serif; font-size: 14px; }}\n"
                    "h1 {{ font-size: 24px; margin: 4px 0 6px 0; }}\n"
                    "h2 {{ font-size: 18px; margin: 26px 0 6px 0; }}\n"
                    "h3 {{ font-size: 15px; margin: 16px 0 4px 0; }}\n"
                    "p {{ margin: 4px 0; }}\n"
                    ".quiet {{ color: {}; }}\n.good {{ color: {}; }}\n.bad {{ color: {}; }}\n.caution {{ color: {}; }}\n"
                    ".strong {{ font-weight: bold; }}\n.verdict {{ font-size: 22px; font-weight: bold; }}\n"
                    "td, th {{ text-align: left; vertical-align: top; padding: 4px 8px 4px 0; }}\nth {{ color: {}; }}\n"
                    ".number {{ text-align: right; white-space: nowrap; }}\n",
                    c.background, c.text, c.quiet, c.good, c.bad, c.caution, c.quiet));
    if (!m_options.plotsByName)
      put(fmt::format("body {{ max-width: 860px; margin: 24px auto; padding: 0 20px; line-height: 1.45; }}\n"
                      "h2 {{ border-top: 1px solid {0}; padding-top: 14px; }}\n"
                      "table {{ border-collapse: collapse; width: 100%; }}\n"
                      "table.lines td, table.lines th {{ border-bottom: 1px solid {0}; }}\n"
                      ".time {{ white-space: nowrap; font-variant-numeric: tabular-nums; }}\n"
                      ".cards td {{ width: 50%; background-color: {1}; padding: 12px 14px; }}\n"
                      ".cards {{ border-collapse: separate; border-spacing: 8px 0; }}\n"
                      ".plot svg {{ width: 100%; height: auto; max-width: 760px; display: block; }}\n"
                      ".critical {{ border: 2px solid {2}; padding: 8px 12px; margin: 10px 0; }}\n"
                      "@page {{ margin: 16mm; }}\n"
                      "@media print {{ body {{ margin: 0; max-width: none; padding: 0; font-size: 11pt; }}\n"
                      "  .cards td {{ border: 1px solid {0}; }}\n"
                      "  .plot, tr, h3, .critical {{ break-inside: avoid; }} h2, h3 {{ break-after: avoid; }} }}\n",
                      c.line, c.soft, c.bad));
    put(fmt::format("</style>\n</head>\n<body>\n<p class=\"quiet\">{} · {} · <span class=\"strong\">{}</span></p>\n", own(Word::Debrief),
                    own(Word::Simulation), own(Word::Disclaimer)));
    put(fmt::format("<h1>{}</h1>\n", escaped(m_report.title)));
    if (!m_report.learner.empty())
      put(fmt::format("<p class=\"strong\">{}</p>\n", escaped(m_report.learner)));
    put(fmt::format("<p class=\"quiet\">{}</p>\n", escaped(m_report.patient)));
    if (!m_report.sameLesson)
      put(fmt::format("<p class=\"caution\">⚠ {}</p>\n", own(Word::LessonDiffers)));
    if (!m_report.sameLog)
      put(fmt::format("<p class=\"caution\">⚠ {}</p>\n", own(Word::LogDiffers)));
  }

  Word outcomeWord() const {
    const std::string& outcome = m_report.card.outcome;
    return outcome == "success"   ? Word::Success
           : outcome == "failure" ? Word::Failure
           : outcome == "time"    ? Word::Time
           : outcome == "stopped" ? Word::Stopped
                                  : Word::UnderWay;
  }

  void verdict() {
    const ScoreCard& card = m_report.card;
    const char* style = card.passed ? "good" : card.ended ? "bad" : "caution";
    put(fmt::format("<p class=\"verdict {}\">{} {}: {} %</p>\n", style,
                    card.passed  ? "✓"
                    : card.ended ? "✗"
                                 : "…",
                    own(card.passed  ? Word::Passed
                        : card.ended ? Word::NotPassed
                                     : Word::NotEnded),
                    numberWords(card.percent, 0, m_language)));
    put(fmt::format("<p><span class=\"strong\">{}.</span> {}</p>\n", own(outcomeWord()), escaped(m_report.outcomeText)));
    put(fmt::format("<p class=\"quiet\">{} {} {} {} · {} {} · {} · {} {}</p>\n", points(card.gained), own(Word::Of), points(card.possible),
                    own(Word::Points), own(Word::Length), clockOf(m_report.playedS),
                    own(m_report.options.exam ? Word::Exam : Word::Practice), own(Word::Version), escaped(m_report.lessonVersion)));
    if (m_report.selfRatingPercent)
      put(fmt::format("<p>{}: {} % · {}: {} %</p>\n", own(Word::SelfRated), numberWords(*m_report.selfRatingPercent, 0, m_language),
                      own(Word::Score), numberWords(card.percent, 0, m_language)));
    put(plot(scorePlot(m_report, m_options.colours)));
  }

  void picks() {
    std::vector<const DebriefItem*> bad = m_report.bad(100);
    const auto critical = [](const DebriefItem* item) { return item->critical && item->score.status == ItemScore::Status::Incurred; };
    if (!bad.empty() && critical(bad.front())) {
      put("<div class=\"critical\">");
      for (const DebriefItem* item : bad)
        if (critical(item))
          put(fmt::format("<p><span class=\"bad strong\">✗ {}:</span> <span class=\"strong\">{}</span> ({}){}</p>",
                          own(Word::CriticalError), escaped(item->text), clockOf(item->score.metS), source(*item)));
      put("</div>\n");
      std::erase_if(bad, critical);
    }
    bad.resize(std::min(bad.size(), kMostPicks));
    put("<table class=\"cards\" width=\"100%\"><tr><td width=\"50%\">");
    put(fmt::format("<p class=\"strong good\">✓ {}</p>\n", own(Word::WentWell)));
    const std::vector<const DebriefItem*> good = m_report.good(kMostPicks);
    for (const DebriefItem* item : good)
      put(fmt::format("<p><span class=\"good\">✓</span> {} <span class=\"quiet\">+{}</span></p>\n", escaped(item->text),
                      points(item->score.gained)));
    if (good.empty())
      put(fmt::format("<p class=\"quiet\">{}</p>", own(Word::Nothing)));
    put(fmt::format("</td><td width=\"50%\"><p class=\"strong bad\">✗ {}</p>\n", own(Word::ToWorkOn)));
    for (const DebriefItem* item : bad)
      put(fmt::format("<p><span class=\"bad\">✗</span> {} <span class=\"quiet\">−{}{}</span></p>\n", escaped(item->text),
                      points(item->missedPoints), remark(*item)));
    if (bad.empty())
      put(fmt::format("<p class=\"quiet\">{}</p>", own(Word::Nothing)));
    put("</td></tr></table>\n");
  }

  /// " · Late 7:10 (due by 3:00)"
  std::string remark(const DebriefItem& item) const {
    std::string words;
    if (item.score.kind == ScoreSheet::Item::Kind::Fraction)
      words = fmt::format("{} % {}", numberWords(100 * item.score.fraction, 0, m_language), own(Word::ShareOfTime));
    else if (item.score.metS >= 0)
      words = clockOf(item.score.metS);
    if (std::isfinite(item.dueS))
      words += fmt::format("{}{} {}", words.empty() ? "" : ", ", own(Word::Due), clockOf(item.dueS));
    return words.empty() ? words : " · " + words;
  }

  void course() {
    if (m_report.series.empty())
      return;
    heading(Word::Course, "course");
    put(fmt::format("<p class=\"quiet\">{}</p>\n", own(Word::CourseNote)));
    for (std::size_t i = 0; i < m_report.series.size(); ++i)
      put(plot(seriesPlot(m_report, i, m_options.colours)));
    if (m_report.marks.empty())
      return;
    put(fmt::format("<h3>{}</h3>\n<table>", own(Word::YourActs)));
    const std::size_t half = (m_report.marks.size() + 1) / 2;
    for (std::size_t i = 0; i < half; ++i) {
      put("<tr>");
      for (const std::size_t k : {i, i + half}) {
        if (k >= m_report.marks.size())
          continue;
        const DebriefMark& mark = m_report.marks[k];
        put(fmt::format("<td class=\"number strong\">{}</td><td class=\"time quiet\">{}</td><td>{}</td>", mark.number, clockOf(mark.t),
                        escaped(mark.text)));
      }
      put("</tr>\n");
    }
    put("</table>\n");
  }

  void why() {
    if (m_report.why.empty())
      return;
    heading(Word::Why, "why");
    put(fmt::format("<p class=\"quiet\">{}</p>\n", own(Word::WhyNote)));
    for (std::size_t v = 0; v < m_report.why.size(); ++v)
      for (std::size_t i = 0; i < m_report.why[v].movements.size(); ++i)
        movement(v, i);
  }

  std::string changed(const std::string& variable, double before, double after) const {
    const Figure figure = figureOf(variable, m_language);
    return fmt::format("{}: {} → {}", escaped(figure.title), escaped(valueWords(before, figure, m_language, false)),
                       escaped(valueWords(after, figure, m_language)));
  }

  void movement(std::size_t v, std::size_t i) {
    const DebriefMovement& movement = m_report.why[v].movements[i];
    const twin::Explanation& e = movement.why;
    put(fmt::format("<h3>{} {}–{} {}</h3>\n", e.after < e.before ? "▼" : "▲", clockOf(movement.fromS), clockOf(movement.toS),
                    changed(e.variable, e.before, e.after)));
    std::string done;
    for (const int number : movement.marks)
      if (number >= 1 && static_cast<std::size_t>(number) <= m_report.marks.size())
        done += fmt::format("{}<span class=\"strong\">{}</span> {}", done.empty() ? "" : " · ", number,
                            escaped(m_report.marks[static_cast<std::size_t>(number) - 1].text));
    if (!done.empty())
      put(fmt::format("<p class=\"quiet\">{}: {}</p>\n", own(Word::DoneThen), done));
    if (!e.contributions.empty()) {
      put(plot(causesPlot(m_report, v, i, m_options.colours)));
      return;
    }
    put(fmt::format("<p class=\"quiet\">{}</p>\n", own(Word::NotSplit)));
    std::string beside;
    for (const DebriefMovement::Beside& one : movement.beside)
      beside += (beside.empty() ? "" : " · ") + changed(one.variable, one.before, one.after);
    if (!beside.empty())
      put(fmt::format("<p>{}: {}</p>\n", own(Word::Meanwhile), beside));
  }

  void others() {
    if (m_report.counterfactuals.empty())
      return;
    heading(Word::WhatIf, "whatif");
    put(fmt::format("<p class=\"quiet\">{}</p>\n", own(Word::WhatIfNote)));
    for (std::size_t i = 0; i < m_report.counterfactuals.size(); ++i) {
      const Counterfactual& other = m_report.counterfactuals[i];
      put(fmt::format("<h3>{}</h3>\n", escaped(m_report.counterfactualTexts[i])));
      if (!other.applies) {
        put(fmt::format("<p class=\"quiet\">{}</p>\n", own(Word::DoesNotApply)));
        continue;
      }
      put(fmt::format("<table class=\"lines\" width=\"100%\"><tr><th></th><th>{}</th><th>{}</th></tr>\n", own(Word::AsItWas),
                      own(Word::Would)));
      const auto row = [&](const std::string& name, const std::string& was, const std::string& would) {
        put(fmt::format("<tr><td>{}</td><td>{}</td><td class=\"strong\">{}</td></tr>\n", name, was, would));
      };
      const auto survival = [&](const Course& one) {
        return one.alive ? "✓ " + own(Word::Survives)
                         : "✗ " + own(Word::Dies) + (one.diedS >= 0 ? " (" + clockOf(one.diedS) + ")" : std::string());
      };
      row(own(Word::Survival), survival(other.was), survival(other.would));
      row(own(Word::Score), numberWords(other.was.percent, 0, m_language) + " %", numberWords(other.would.percent, 0, m_language) + " %");
      for (std::size_t k = 0; k < other.variables.size(); ++k) {
        const Figure figure = figureOf(other.variables[k], m_language);
        row(escaped(figure.title) + " (" + own(Word::AtTheEnd) + ")", escaped(valueWords(other.was.last[k], figure, m_language)),
            escaped(valueWords(other.would.last[k], figure, m_language)));
      }
      put("</table>\n");
      put(plot(otherPlot(m_report, i, m_options.colours)));
      put(fmt::format("<p class=\"quiet\">{} {}</p>\n", own(Word::SameUntil), clockOf(other.branchS)));
      for (const std::string& sentence : other.refused)
        put(fmt::format("<p class=\"caution\">⚠ {}: {}</p>\n", own(Word::NotPossible), escaped(sentence)));
    }
  }

  std::string status(const DebriefItem& item) const {
    using Status = ItemScore::Status;
    switch (item.score.status) {
    case Status::Open: return "… " + own(Word::Open);
    case Status::Met:
      return item.missedPoints > 1e-9 ? "<span class=\"bad\">✗ " + own(Word::Missed) + "</span>"
                                      : "<span class=\"good\">✓ " + own(Word::Met) + "</span>";
    case Status::Late: return "<span class=\"caution\">◐ " + own(Word::Late) + "</span>";
    case Status::Partly: return "<span class=\"caution\">◐ " + own(Word::Partly) + "</span>";
    case Status::Missed: return "<span class=\"bad\">✗ " + own(Word::Missed) + "</span>";
    case Status::NotApplicable: return "<span class=\"quiet\">– " + own(Word::NotApplicable) + "</span>";
    case Status::Clean: return "<span class=\"good\">✓ " + own(Word::Clean) + "</span>";
    case Status::Incurred: return "<span class=\"bad\">✗ " + own(item.critical ? Word::CriticalError : Word::Incurred) + "</span>";
    }
    return {};
  }

  std::string joined(const std::vector<std::string>& all) const {
    std::string words;
    for (const std::string& one : all)
      words += (words.empty() ? "" : "; ") + escaped(one);
    return words;
  }

  void items() {
    heading(Word::AllItems, "items");
    put(fmt::format("<table class=\"lines\" width=\"100%\"><tr><th>{}</th><th>{}</th><th class=\"number\">{}</th>{}</tr>\n",
                    own(Word::Item), own(Word::Status), own(Word::Points),
                    m_report.expert ? "<th class=\"number\">" + own(Word::Expert) + "</th>" : std::string()));
    for (const DebriefItem& item : m_report.items) {
      std::string about = escaped(item.text) + source(item);
      if (!item.chosen.empty())
        about += fmt::format("<br><span class=\"quiet\">{}:</span> {}", own(Word::Answered), joined(item.chosen));
      if (item.score.kind == ScoreSheet::Item::Kind::Question && item.chosen != item.right)
        about += fmt::format("<br><span class=\"quiet\">{}:</span> {}", own(Word::Right), joined(item.right));
      if (!item.reply.empty())
        about += "<br><span class=\"quiet\">" + escaped(item.reply) + "</span>";
      const bool penalty = item.score.kind == ScoreSheet::Item::Kind::Penalty;
      const std::string gained = fmt::format("{}{}", item.score.gained < 0 ? "−" : "", points(std::fabs(item.score.gained)));
      put(fmt::format("<tr><td>{}</td><td>{}<span class=\"quiet\">{}</span></td><td class=\"number\">{}{}</td>", about, status(item),
                      item.score.status == ItemScore::Status::Clean ? std::string() : remark(item), gained,
                      penalty ? std::string() : " / " + points(item.score.possible)));
      if (m_report.expert)
        put(fmt::format("<td class=\"number quiet\">{}</td>", item.expertGained ? points(*item.expertGained) : "–"));
      put("</tr>\n");
    }
    put("</table>\n");
  }

  void timeline() {
    heading(Word::Timeline, "timeline");
    put("<table class=\"lines\" width=\"100%\">\n");
    using Who = TimelineEntry::Who;
    for (const TimelineEntry& entry : m_report.timeline) {
      const char* style = entry.bad || entry.who == Who::Refused ? "bad" : entry.good ? "good" : "strong";
      const bool plain = entry.who == Who::Team || entry.who == Who::Result;
      const char* mark = entry.bad                   ? "✗ "
                         : entry.good                ? "✓ "
                         : entry.who == Who::Refused ? "⚠ "
                         : entry.who == Who::Patient ? "● "
                         : entry.who == Who::Trainee ? "▸ "
                                                     : "";
      put(fmt::format("<tr><td class=\"time quiet\">{}</td><td><span class=\"{}\">{}{}</span>{}{}</td></tr>\n", clockOf(entry.t),
                      plain ? "quiet" : style, mark, escaped(entry.title), entry.detail.empty() ? "" : ": ", escaped(entry.detail)));
    }
    put("</table>\n");
  }

  void questions() {
    if (!m_report.questions.empty()) {
      heading(Word::Questions, "questions");
      put("<ol>\n");
      for (const std::string& question : m_report.questions)
        put("<li>" + escaped(question) + "</li>\n");
      put("</ol>\n");
    }
    if (!m_report.sources.empty()) {
      heading(Word::Sources, "sources");
      for (std::size_t i = 0; i < m_report.sources.size(); ++i)
        put(fmt::format("<p>[{}] {}</p>\n", i + 1, escaped(m_report.sources[i])));
    }
  }

  void foot() {
    put(fmt::format("<p class=\"quiet\">{} · {} · {} {} · SHA-256 {}</p>\n</body>\n</html>\n", own(Word::Simulation), own(Word::Disclaimer),
                    escaped(m_report.lessonId), escaped(m_report.lessonVersion), escaped(m_report.logHash)));
  }

  const DebriefReport& m_report;
  const HtmlOptions& m_options;
  const std::string& m_language;
  std::string m_html;
};

} // namespace

std::vector<DebriefPlot> plotsOf(const DebriefReport& report, const DebriefColours& colours) {
  std::vector<DebriefPlot> plots{scorePlot(report, colours)};
  for (std::size_t i = 0; i < report.series.size(); ++i)
    plots.push_back(seriesPlot(report, i, colours));
  for (std::size_t v = 0; v < report.why.size(); ++v)
    for (std::size_t i = 0; i < report.why[v].movements.size(); ++i)
      if (!report.why[v].movements[i].why.contributions.empty())
        plots.push_back(causesPlot(report, v, i, colours));
  for (std::size_t i = 0; i < report.counterfactuals.size(); ++i)
    if (report.counterfactuals[i].applies)
      plots.push_back(otherPlot(report, i, colours));
  return plots;
}

std::string debriefHtml(const DebriefReport& report, const HtmlOptions& options) {
  return Page(report, options).html();
}

Result<void> writeDebriefHtml(const std::filesystem::path& file, const DebriefReport& report) {
  const std::string html = debriefHtml(report);
  QSaveFile out(QString::fromStdString(file.string()));
  // commit() alone does not notice a full disk.
  if (!out.open(QIODevice::WriteOnly) || out.write(html.data(), static_cast<qint64>(html.size())) != static_cast<qint64>(html.size()) ||
      !out.flush() || !out.commit())
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", file.string()));
  return {};
}

} // namespace halsted::course
