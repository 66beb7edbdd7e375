// SPDX-License-Identifier: Apache-2.0
#include "app/editor/LessonEditor.h"
#include "lessons/course/run/LessonActs.h"

#include <algorithm>

namespace halsted {

namespace {

QStringList listOf(const std::vector<std::string>& names) {
  QStringList out;
  for (const std::string& name : names)
    out << QString::fromStdString(name);
  return out;
}

QStringList keysOf(const course::Node* map) {
  QStringList out;
  if (map)
    for (const course::Node::Key& key : map->keys)
      out << QString::fromStdString(key.text);
  return out;
}

} // namespace

QStringList LessonEditor::namesOf(NameSource source) const {
  QStringList out;
  const course::Node* root = m_draft ? &m_draft->root() : nullptr;
  switch (source) {
  case NameSource::None: break;
  case NameSource::States: return listOf(m_names.states);
  case NameSource::Events: return listOf(m_names.events);
  case NameSource::Roles: return listOf(m_names.roles);
  case NameSource::Questions: return listOf(m_names.questions);
  case NameSource::References: return listOf(m_names.references);
  case NameSource::Variables: return listOf(m_names.variables);
  case NameSource::Findings: return root ? keysOf(root->find("findings")) : out;
  case NameSource::FindingNames: {
    for (const std::string& event : m_names.events)
      for (const char* begin : {"exam.", "ask.", "order.", "call."})
        if (event.starts_with(begin))
          out << QString::fromStdString(event);
    // What the bedside offers to examine and ask.
    for (const char* name : {"exam.airway",          "exam.lungs",   "exam.heart",        "exam.neck",   "exam.abdomen", "exam.skin",
                             "exam.capillaryRefill", "exam.limbs",   "exam.neurology",    "exam.pupils", "ask.symptoms", "ask.allergies",
                             "ask.medications",      "ask.history",  "ask.lastMeal",      "ask.events",  "order.ecg",    "order.chestFilm",
                             "order.bloodCulture",   "call.surgeon", "call.intensiveCare"})
      if (!out.contains(QLatin1String(name)))
        out << QLatin1String(name);
    return out;
  }
  case NameSource::Media:
    if (m_draft)
      for (const std::string& name : m_draft->names())
        if (name.starts_with("media/"))
          out << QString::fromStdString(name);
    return out << QStringLiteral("case:axial") << QStringLiteral("case:coronal") << QStringLiteral("case:sagittal");
  case NameSource::Drugs: return listOf(m_names.forConditions.drugs);
  case NameSource::Scored: return listOf(m_names.scored);
  case NameSource::Scripts:
    if (m_draft)
      for (const std::string& name : m_draft->names())
        if (name.starts_with("scripts/"))
          out << QString::fromStdString(name);
    return out;
  case NameSource::Conditions:
    for (const char* name : {"hypertension", "copd", "heartFailure", "ckd", "diabetes", "asthma", "pregnant", "athlete", "coronaryDisease",
                             "atrialFibrillation", "aorticStenosis", "cirrhosis", "anaemia"})
      out << QLatin1String(name);
    return out;
  case NameSource::Devices:
    for (const char* name : {"ecg", "spo2", "nibp", "arterialLine", "cvp", "co2", "temperature"})
      out << QLatin1String(name);
    return out;
  case NameSource::Access:
    for (const char* name : {"iv", "io", "arterialLine", "centralLine", "urinaryCatheter"})
      out << QLatin1String(name);
    return out;
  case NameSource::Sexes: return {QStringLiteral("M"), QStringLiteral("F")};
  case NameSource::Ends: return {QStringLiteral("success"), QStringLiteral("failure")};
  case NameSource::IdleEnds: return {QStringLiteral("failure"), QStringLiteral("success"), QStringLiteral("time")};
  case NameSource::Acts: return listOf(m_names.acts);
  case NameSource::Languages: return {QStringLiteral("en"), QStringLiteral("de"), QStringLiteral("es"), QStringLiteral("fr")};
  }
  return out;
}

} // namespace halsted
