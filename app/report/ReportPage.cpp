// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportPage.h"

#include "app/language/LibraryWords.h"
#include "rendering/DesignTokens.h"
#include "segmentation/anatomy/PlanElement.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <cmath>

namespace halsted {

namespace {

QString say(const char* text) {
  return QCoreApplication::translate("halsted::Report", text);
}

/// Below it a structure is named among what to look at twice.
constexpr double kSureEnough = 0.8;

QString number(double value, int decimals) {
  return QLocale().toString(value, 'f', decimals);
}
/// As many decimals as the size deserves: three figures.
int decimalsOf(double value) {
  const double size = std::abs(value);
  return size >= 100 ? 0 : size >= 10 ? 1 : 2;
}
QString between(const ReportNumber::Interval& interval, int decimals) {
  return say(QT_TRANSLATE_NOOP("halsted::Report", "%1 to %2")).arg(number(interval.low, decimals), number(interval.high, decimals));
}

QString moment(const std::string& utc) {
  const QDateTime time = QDateTime::fromString(QString::fromStdString(utc), Qt::ISODate);
  return time.isValid() ? QLocale().toString(time.toUTC(), QStringLiteral("yyyy-MM-dd HH:mm:ss")) : QString::fromStdString(utc);
}

QString modalityWord(Modality modality) {
  return modality == Modality::Ct   ? QStringLiteral("CT")
         : modality == Modality::Mr ? say(QT_TRANSLATE_NOOP("halsted::Report", "MR"))
                                    : say(QT_TRANSLATE_NOOP("halsted::Report", "other"));
}

QString kindWord(const std::string& kind) {
  const auto known = planKindNamed(kind);
  return known ? inOwnWords(infoOf(*known).title) : QString::fromStdString(kind);
}

class Writer {
public:
  Writer(const ReportFacts& facts, const StructureTable& table, QString language)
      : m_facts(facts), m_table(table), m_language(std::move(language)) {}

  ReportPage page(const std::vector<ReportPicture>& pictures, const QString& pictureProblem) {
    m_page.language = m_language;
    m_page.title = say(QT_TRANSLATE_NOOP("halsted::Report", "Report on the case %1")).arg(QString::fromStdString(m_facts.alias));
    m_page.subtitle = say(QT_TRANSLATE_NOOP("halsted::Report", "Made on %1 (UTC) with Halsted %2"))
                          .arg(moment(m_facts.madeUtc), QString::fromStdString(m_facts.version));
    m_page.disclaimer = inOwnWords(tokens::kDisclaimer);
    m_page.pageOf = say(QT_TRANSLATE_NOOP("halsted::Report", "Page %1 of %2"));
    who();
    cautions(pictureProblem);
    figures(pictures);
    structures();
    plan();
    registrations();
    series();
    provenance();
    return std::move(m_page);
  }

private:
  void add(ReportBlock block) { m_page.blocks.push_back(std::move(block)); }
  void heading(const QString& text) { add(ReportHeading{text}); }
  QString title(const std::string& structure) const {
    return QString::fromStdString(m_table.kindOf(structure).title(m_language.toStdString()));
  }

  void who() {
    if (!m_facts.patient) {
      add(ReportText{
          say(QT_TRANSLATE_NOOP("halsted::Report", "This report names the case by its alias; the patient's name is not in it."))});
      return;
    }
    const PatientIdentity& patient = *m_facts.patient;
    QString name = QString::fromStdString(patient.name);
    name.replace('^', QStringLiteral(", ")); // DICOM PS3.5, 6.2.1: parts of a name
    add(ReportText{
        say(QT_TRANSLATE_NOOP("halsted::Report", "Patient: %1. Born: %2. Number: %3."))
            .arg(name.isEmpty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "unknown")) : name,
                 patient.birthDate.empty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "unknown"))
                                           : QString::fromStdString(patient.birthDate),
                 patient.id.empty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "unknown")) : QString::fromStdString(patient.id))});
  }

  void cautions(const QString& pictureProblem) {
    QStringList items;
    for (const SeriesInfo& info : m_facts.series)
      for (const Finding& finding : info.findings)
        if (finding.severity != Finding::Severity::Note)
          items += inOwnWords(finding.sentence);
    std::vector<std::pair<std::string, QStringList>> doubts; // what several structures share is said once
    for (const ReportStructure& structure : m_facts.structures) {
      if (!structure.doubt.empty()) {
        const auto same = std::find_if(doubts.begin(), doubts.end(), [&](const auto& doubt) { return doubt.first == structure.doubt; });
        (same == doubts.end() ? doubts.emplace_back(structure.doubt, QStringList()) : *same).second += title(structure.name);
      } else if (structure.confidence < kSureEnough) {
        items += say(QT_TRANSLATE_NOOP("halsted::Report", "%1: the picture bears it out by %2 % only."))
                     .arg(title(structure.name), number(100 * structure.confidence, 0));
      }
    }
    for (const auto& [doubt, names] : doubts)
      items += QStringLiteral("%1: %2").arg(names.join(QStringLiteral(", ")), inOwnWords(doubt));
    for (const ReportElement& element : m_facts.elements)
      for (const std::string& remark : element.remarks)
        items += QStringLiteral("%1: %2").arg(QString::fromStdString(element.name), inOwnWords(remark));
    for (const ReportRegistration& registration : m_facts.registrations)
      if (registration.verdict != "good")
        items += say(QT_TRANSLATE_NOOP("halsted::Report", "Registration of %1: %2"))
                     .arg(QString::fromStdString(registration.moving), inOwnWords(registration.sentence));
    if (!pictureProblem.isEmpty())
      items += say(QT_TRANSLATE_NOOP("halsted::Report", "The 3D pictures are missing: %1")).arg(inOwnWords(pictureProblem));
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Look twice")));
    if (items.isEmpty())
      add(ReportText{
          say(QT_TRANSLATE_NOOP("halsted::Report", "Nothing was found that asks for a second look. That is no proof that all is right."))});
    else
      add(ReportList{items, true});
  }

  void figures(const std::vector<ReportPicture>& pictures) {
    if (pictures.empty())
      return;
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Pictures")));
    QStringList visible;
    for (const ReportStructure& structure : m_facts.structures)
      visible += title(structure.name);
    constexpr int kMostNamed = 12;
    if (visible.size() > kMostNamed)
      visible = visible.mid(0, kMostNamed) << say(QT_TRANSLATE_NOOP("halsted::Report", "and %1 more")).arg(visible.size() - kMostNamed);
    const QString seen = visible.isEmpty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "no structure")) : visible.join(QStringLiteral(", "));
    ReportFigures out;
    for (const ReportPicture& picture : pictures) {
      ReportFigure figure;
      figure.image = picture.image;
      if (picture.side) {
        figure.caption = say(QT_TRANSLATE_NOOP("halsted::Report", "Seen from: %1")).arg(inOwnWords(sideName(*picture.side)));
        figure.alt = say(QT_TRANSLATE_NOOP("halsted::Report", "Three-dimensional view, seen from: %1. In the case: %2."))
                         .arg(inOwnWords(sideName(*picture.side)), seen);
      } else {
        const QString plane = inOwnWords(planeName(picture.plane));
        const QString place = QStringLiteral("%1 %2 mm").arg(QChar(picture.letter)).arg(number(picture.positionMm, 1));
        figure.caption = picture.element.empty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "%1 slice at %2")).arg(plane, place)
                                                 : say(QT_TRANSLATE_NOOP("halsted::Report", "%1: %2 slice at %3"))
                                                       .arg(QString::fromStdString(picture.element), plane, place);
        figure.alt = picture.element.empty()
                         ? say(QT_TRANSLATE_NOOP("halsted::Report", "%1 slice at %2 with outlines of the structures. In the case: %3."))
                               .arg(plane, place, seen)
                         : say(QT_TRANSLATE_NOOP("halsted::Report", "%1 slice at %2 through the plan's element %3, with outlines."))
                               .arg(plane, place, QString::fromStdString(picture.element));
      }
      out.figures.push_back(std::move(figure));
    }
    add(std::move(out));
  }

  void structures() {
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Structures")));
    if (m_facts.structures.empty()) {
      add(ReportText{say(QT_TRANSLATE_NOOP("halsted::Report", "Nothing has been segmented."))});
      return;
    }
    const bool ct = m_facts.series.front().modality == Modality::Ct;
    ReportTable table{
        say(QT_TRANSLATE_NOOP("halsted::Report", "Volumes, surfaces and values of the structures")),
        {say(QT_TRANSLATE_NOOP("halsted::Report", "Structure")), say(QT_TRANSLATE_NOOP("halsted::Report", "Volume, ml")),
         say(QT_TRANSLATE_NOOP("halsted::Report", "95 % interval")), say(QT_TRANSLATE_NOOP("halsted::Report", "Surface, cm²")),
         ct ? say(QT_TRANSLATE_NOOP("halsted::Report", "Mean ± SD, HU")) : say(QT_TRANSLATE_NOOP("halsted::Report", "Mean ± SD")),
         say(QT_TRANSLATE_NOOP("halsted::Report", "Borne out"))},
        {},
        {false, true, true, true, true, true},
        {3.2, 1.4, 2, 1.4, 1.9, 1.2}};
    for (const ReportStructure& structure : m_facts.structures) {
      const int decimals = std::min(decimalsOf(structure.volumeMl), 1);
      table.rows.push_back(
          {title(structure.name), number(structure.volumeMl, decimals),
           structure.volume ? between(*structure.volume, decimals) : say(QT_TRANSLATE_NOOP("halsted::Report", "unknown")),
           structure.surfaceCm2 > 0 ? number(structure.surfaceCm2, 1) : say(QT_TRANSLATE_NOOP("halsted::Report", "unknown")),
           QStringLiteral("%1 ± %2").arg(number(structure.meanValue, 0), number(structure.sdValue, 0)),
           structure.confidence < 1 ? QStringLiteral("%1 %").arg(number(100 * structure.confidence, 0))
                                    : say(QT_TRANSLATE_NOOP("halsted::Report", "not rated"))});
    }
    add(std::move(table));
    add(ReportText{say(QT_TRANSLATE_NOOP(
        "halsted::Report",
        "The truth lies within a 95 % interval in 19 of 20 cases, as far as the structure is the right one: it tells what voxel size and "
        "border leave open, not what was missed or taken in by mistake. \"Borne out\" is how far the picture supports the structure."))});
  }

  void plan() {
    if (m_facts.elements.empty())
      return;
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Plan")));
    QStringList plans;
    for (const ReportElement& element : m_facts.elements)
      if (!plans.contains(QString::fromStdString(element.plan)))
        plans += QString::fromStdString(element.plan);
    for (const QString& name : plans) {
      ReportTable table{say(QT_TRANSLATE_NOOP("halsted::Report", "Plan %1: what was measured")).arg(name),
                        {say(QT_TRANSLATE_NOOP("halsted::Report", "Element")), say(QT_TRANSLATE_NOOP("halsted::Report", "Kind")),
                         say(QT_TRANSLATE_NOOP("halsted::Report", "Number")), say(QT_TRANSLATE_NOOP("halsted::Report", "Value")),
                         say(QT_TRANSLATE_NOOP("halsted::Report", "95 % interval"))},
                        {},
                        {false, false, false, true, true},
                        {2.6, 1.8, 3, 1.6, 2}};
      for (const ReportElement& element : m_facts.elements)
        if (QString::fromStdString(element.plan) == name)
          addElement(table, element);
      add(std::move(table));
    }
    add(ReportText{say(QT_TRANSLATE_NOOP(
        "halsted::Report", "Where no interval is given, the number is exact as planned: what is unsure is the anatomy it meets."))});
  }

  void addElement(ReportTable& table, const ReportElement& element) const {
    const QString name = QString::fromStdString(element.name), kind = kindWord(element.kind);
    if (element.numbers.empty()) {
      QString place;
      if (element.pointsMm.size() == 1)
        place = say(QT_TRANSLATE_NOOP("halsted::Report", "at %1, %2, %3 mm (left, back, up)"))
                    .arg(number(element.pointsMm[0].x(), 1), number(element.pointsMm[0].y(), 1), number(element.pointsMm[0].z(), 1));
      table.rows.push_back(
          {name, kind, place.isEmpty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "no number")) : place, QString(), QString()});
    }
    for (const ReportNumber& what : element.numbers) {
      const int decimals = what.unit == "ml" || what.unit == "HU" ? std::min(decimalsOf(what.value), 1) : 1;
      const QString unit = what.unit.empty() ? QString() : QStringLiteral(" ") + QString::fromStdString(what.unit);
      table.rows.push_back(
          {name, kind,
           inOwnWords(what.what) + (what.about.empty() ? QString() : QStringLiteral(": ") + title(what.about)) +
               (what.alarm ? QStringLiteral(" – ") + say(QT_TRANSLATE_NOOP("halsted::Report", "beyond the limit")) : QString()),
           number(what.value, decimals) + unit,
           what.interval ? between(*what.interval, decimals) + unit : say(QT_TRANSLATE_NOOP("halsted::Report", "exact"))});
    }
    if (element.farther > 0)
      table.rows.push_back({name, kind, say(QT_TRANSLATE_NOOP("halsted::Report", "Structures farther away, not listed")),
                            number(static_cast<double>(element.farther), 0), QString()});
  }

  void registrations() {
    if (m_facts.registrations.empty())
      return;
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Registrations")));
    ReportTable table{say(QT_TRANSLATE_NOOP("halsted::Report", "How series lie to each other")),
                      {say(QT_TRANSLATE_NOOP("halsted::Report", "Series")), say(QT_TRANSLATE_NOOP("halsted::Report", "Laid onto")),
                       say(QT_TRANSLATE_NOOP("halsted::Report", "Predicted error, mm")),
                       say(QT_TRANSLATE_NOOP("halsted::Report", "95 % below, mm")), say(QT_TRANSLATE_NOOP("halsted::Report", "Verdict"))},
                      {},
                      {false, false, true, true, false},
                      {2, 2, 1.3, 1.3, 3.4}};
    for (const ReportRegistration& registration : m_facts.registrations)
      table.rows.push_back({QString::fromStdString(registration.moving), QString::fromStdString(registration.fixed),
                            number(registration.predictedErrorMm, 1), number(registration.bound95Mm, 1),
                            QStringLiteral("%1: %2").arg(inOwnWords(registration.verdict), inOwnWords(registration.sentence))});
    add(std::move(table));
  }

  void series() {
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "Pictures that all of this rests on")));
    ReportTable table{say(QT_TRANSLATE_NOOP("halsted::Report", "Series of the case")),
                      {say(QT_TRANSLATE_NOOP("halsted::Report", "Series")), say(QT_TRANSLATE_NOOP("halsted::Report", "Kind")),
                       say(QT_TRANSLATE_NOOP("halsted::Report", "Voxels")), say(QT_TRANSLATE_NOOP("halsted::Report", "Voxel size, mm"))},
                      {},
                      {false, false, true, true},
                      {3, 1, 1.8, 2}};
    for (const SeriesInfo& info : m_facts.series) {
      const Index3& size = info.geometry.size;
      const Vec3& spacing = info.geometry.spacingMm;
      table.rows.push_back({info.description.empty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "without a description"))
                                                     : QString::fromStdString(info.description),
                            modalityWord(info.modality), QStringLiteral("%1 × %2 × %3").arg(size.x()).arg(size.y()).arg(size.z()),
                            QStringLiteral("%1 × %2 × %3").arg(number(spacing.x(), 2), number(spacing.y(), 2), number(spacing.z(), 2))});
    }
    add(std::move(table));
    QStringList notes;
    for (const SeriesInfo& info : m_facts.series)
      for (const Finding& finding : info.findings)
        if (finding.severity == Finding::Severity::Note)
          notes += inOwnWords(finding.sentence);
    if (!notes.isEmpty())
      add(ReportList{notes});
  }

  void provenance() {
    heading(say(QT_TRANSLATE_NOOP("halsted::Report", "How it was made")));
    QStringList origins;
    for (const ReportStructure& structure : m_facts.structures)
      if (const QString origin = QString::fromStdString(structure.origin); !origin.isEmpty() && !origins.contains(origin))
        origins += origin;
    ReportTable facts{say(QT_TRANSLATE_NOOP("halsted::Report", "Program, protocol and fingerprint")),
                      {say(QT_TRANSLATE_NOOP("halsted::Report", "What")), say(QT_TRANSLATE_NOOP("halsted::Report", "Value"))},
                      {},
                      {false, false},
                      {1.4, 4}};
    facts.rows.push_back(
        {say(QT_TRANSLATE_NOOP("halsted::Report", "Program")), QStringLiteral("Halsted %1").arg(QString::fromStdString(m_facts.version))});
    facts.rows.push_back({say(QT_TRANSLATE_NOOP("halsted::Report", "Structures made by")),
                          origins.isEmpty() ? say(QT_TRANSLATE_NOOP("halsted::Report", "unknown")) : origins.join(QStringLiteral("; "))});
    facts.rows.push_back(
        {say(QT_TRANSLATE_NOOP("halsted::Report", "Fingerprint of the case (SHA-256)")), QString::fromStdString(m_facts.caseHash)});
    add(std::move(facts));
    if (!m_facts.provenance.empty()) {
      ReportTable table{
          say(QT_TRANSLATE_NOOP("halsted::Report", "Record of the case, as the case file has it")),
          {say(QT_TRANSLATE_NOOP("halsted::Report", "Time (UTC)")), say(QT_TRANSLATE_NOOP("halsted::Report", "What was done"))},
          {},
          {false, false},
          {1.4, 4}};
      for (const ProvenanceEntry& entry : m_facts.provenance)
        table.rows.push_back({moment(entry.timeUtc), inOwnWords(entry.what)});
      add(std::move(table));
    }
  }

  const ReportFacts& m_facts;
  const StructureTable& m_table;
  QString m_language;
  ReportPage m_page;
};

} // namespace

ReportPage reportPage(const ReportFacts& facts, const std::vector<ReportPicture>& pictures, const QString& pictureProblem,
                      const StructureTable& table, const QString& language) {
  return Writer(facts, table, language).page(pictures, pictureProblem);
}

} // namespace halsted
