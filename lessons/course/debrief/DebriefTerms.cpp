// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefWords.h"

#include "lessons/course/phrases/Terms.h"
#include "lessons/course/run/LessonActs.h"
#include "lessons/twin/drugs/DrugTable.h"
#include "lessons/twin/scenario/Variables.h"

#include <fmt/format.h>
#include <nlohmann/json.hpp>

#include <array>
#include <cctype>
#include <map>

namespace halsted::course {

namespace {

using Row = std::array<std::string_view, 4>; // en de es fr
using Table = std::map<std::string_view, Row>;

std::size_t column(std::string_view language) {
  const std::string_view first = language.substr(0, 2);
  return first == "de" ? 1 : first == "es" ? 2 : first == "fr" ? 3 : 0;
}

struct FigureRow {
  Row title;
  std::string_view unit;
  int decimals;
  double scale = 1;
};

const std::map<std::string_view, FigureRow>& figures() {
  static const std::map<std::string_view, FigureRow> all = {
      {"MAP",
       {{"Mean arterial pressure", "Mittlerer arterieller Druck", "Presión arterial media", "Pression artérielle moyenne"}, "mmHg", 0}},
      {"SBP", {{"Systolic pressure", "Systolischer Druck", "Presión sistólica", "Pression systolique"}, "mmHg", 0}},
      {"DBP", {{"Diastolic pressure", "Diastolischer Druck", "Presión diastólica", "Pression diastolique"}, "mmHg", 0}},
      {"HR", {{"Heart rate", "Herzfrequenz", "Frecuencia cardíaca", "Fréquence cardiaque"}, "/min", 0}},
      {"RR", {{"Breathing rate", "Atemfrequenz", "Frecuencia respiratoria", "Fréquence respiratoire"}, "/min", 0}},
      {"SpO2", {{"SpO2", "SpO2", "SpO2", "SpO2"}, "%", 0, 100}},
      {"SaO2", {{"Arterial saturation", "Arterielle Sättigung", "Saturación arterial", "Saturation artérielle"}, "%", 0, 100}},
      {"SvO2", {{"Venous saturation", "Venöse Sättigung", "Saturación venosa", "Saturation veineuse"}, "%", 0, 100}},
      {"CVP", {{"Central venous pressure", "Zentraler Venendruck", "Presión venosa central", "Pression veineuse centrale"}, "mmHg", 0}},
      {"ICP", {{"Intracranial pressure", "Hirndruck", "Presión intracraneal", "Pression intracrânienne"}, "mmHg", 0}},
      {"CPP",
       {{"Cerebral perfusion pressure", "Hirnperfusionsdruck", "Presión de perfusión cerebral", "Pression de perfusion cérébrale"},
        "mmHg",
        0}},
      {"CO", {{"Cardiac output", "Herzzeitvolumen", "Gasto cardíaco", "Débit cardiaque"}, "L/min", 1}},
      {"CI", {{"Cardiac index", "Herzindex", "Índice cardíaco", "Index cardiaque"}, "L/min/m²", 1}},
      {"SV", {{"Stroke volume", "Schlagvolumen", "Volumen sistólico", "Volume d'éjection"}, "mL", 0}},
      {"SVR",
       {{"Systemic vascular resistance", "Systemischer Gefäßwiderstand", "Resistencia vascular sistémica",
         "Résistance vasculaire systémique"},
        "mmHg s/mL",
        2}},
      {"DO2", {{"Oxygen delivery", "Sauerstoffangebot", "Aporte de oxígeno", "Apport en oxygène"}, "mL/min", 0}},
      {"VO2", {{"Oxygen consumption", "Sauerstoffverbrauch", "Consumo de oxígeno", "Consommation d'oxygène"}, "mL/min", 0}},
      {"PaO2", {{"PaO2", "PaO2", "PaO2", "PaO2"}, "mmHg", 0}},
      {"PaCO2", {{"PaCO2", "PaCO2", "PaCO2", "PaCO2"}, "mmHg", 0}},
      {"EtCO2", {{"End-tidal CO2", "Endtidales CO2", "CO2 espirado", "CO2 expiré"}, "mmHg", 0}},
      {"pH", {{"pH", "pH", "pH", "pH"}, "", 2}},
      {"BE", {{"Base excess", "Basenüberschuss", "Exceso de base", "Excès de base"}, "mmol/L", 1}},
      {"lactate", {{"Lactate", "Laktat", "Lactato", "Lactate"}, "mmol/L", 1}},
      {"Hb", {{"Haemoglobin", "Hämoglobin", "Hemoglobina", "Hémoglobine"}, "g/dL", 1}},
      {"K", {{"Potassium", "Kalium", "Potasio", "Potassium"}, "mmol/L", 1}},
      {"glucose", {{"Glucose", "Glukose", "Glucosa", "Glucose"}, "mmol/L", 1}},
      {"T", {{"Temperature", "Temperatur", "Temperatura", "Température"}, "°C", 1}},
      {"urine", {{"Urine", "Urin", "Orina", "Urine"}, "mL/h", 0}},
      {"GCS", {{"Glasgow coma scale", "Glasgow-Koma-Skala", "Escala de Glasgow", "Score de Glasgow"}, "", 0}},
      {"VT", {{"Tidal volume", "Atemzugvolumen", "Volumen corriente", "Volume courant"}, "mL", 0}},
      {"VE", {{"Minute ventilation", "Atemminutenvolumen", "Ventilación minuto", "Ventilation minute"}, "L/min", 1}},
      {"Raw",
       {{"Airway resistance", "Atemwegswiderstand", "Resistencia de la vía aérea", "Résistance des voies aériennes"}, "cmH2O s/L", 0}},
      {"Ppeak", {{"Peak airway pressure", "Spitzendruck", "Presión pico", "Pression de crête"}, "cmH2O", 0}},
      {"PF", {{"PaO2/FiO2", "PaO2/FiO2", "PaO2/FiO2", "PaO2/FiO2"}, "mmHg", 0}},
      {"BV", {{"Blood volume", "Blutvolumen", "Volumen sanguíneo", "Volume sanguin"}, "mL", 0}},
      {"bloodLoss", {{"Blood lost", "Blutverlust", "Sangre perdida", "Sang perdu"}, "mL", 0}},
      {"BIS", {{"Depth of anaesthesia", "Narkosetiefe", "Profundidad anestésica", "Profondeur d'anesthésie"}, "", 0}},
      {"EF", {{"Ejection fraction", "Ejektionsfraktion", "Fracción de eyección", "Fraction d'éjection"}, "%", 0, 100}},
      {"shunt", {{"Shunt", "Shunt", "Shunt", "Shunt"}, "%", 0, 100}},
      {"FiO2", {{"Inspired oxygen", "Eingeatmeter Sauerstoff", "Oxígeno inspirado", "Oxygène inspiré"}, "%", 0, 100}},
      {"deadSpace", {{"Dead space", "Totraum", "Espacio muerto", "Espace mort"}, "%", 0, 100}},
      {"hematocrit", {{"Haematocrit", "Hämatokrit", "Hematocrito", "Hématocrite"}, "%", 0, 100}},
      {"TOF", {{"Train-of-four ratio", "TOF-Quotient", "Cociente TOF", "Rapport TOF"}, "%", 0, 100}},
      {"PCWP", {{"Wedge pressure", "Wedge-Druck", "Presión de enclavamiento", "Pression capillaire bloquée"}, "mmHg", 0}},
      {"Pplat", {{"Plateau pressure", "Plateaudruck", "Presión meseta", "Pression de plateau"}, "cmH2O", 0}},
      {"PEEPtot", {{"Total PEEP", "Gesamt-PEEP", "PEEP total", "PEP totale"}, "cmH2O", 0}},
      {"ketones", {{"Ketones", "Ketone", "Cetonas", "Cétones"}, "mmol/L", 1}},
      {"anionGap", {{"Anion gap", "Anionenlücke", "Hiato aniónico", "Trou anionique"}, "mmol/L", 0}},
      {"INR", {{"INR", "INR", "INR", "INR"}, "", 1}},
      {"fibrinogen", {{"Fibrinogen", "Fibrinogen", "Fibrinógeno", "Fibrinogène"}, "g/L", 1}}};
  return all;
}

const Table& causes() {
  static const Table all = {
      {"systemic vascular resistance",
       {"systemic vascular resistance", "systemischer Gefäßwiderstand", "resistencia vascular sistémica",
        "résistance vasculaire systémique"}},
      {"preload", {"preload", "Vorlast", "precarga", "précharge"}},
      {"afterload", {"afterload", "Nachlast", "poscarga", "postcharge"}},
      {"contractility", {"contractility", "Kontraktilität", "contractilidad", "contractilité"}},
      {"heart rate", {"heart rate", "Herzfrequenz", "frecuencia cardíaca", "fréquence cardiaque"}},
      {"central venous pressure",
       {"central venous pressure", "zentraler Venendruck", "presión venosa central", "pression veineuse centrale"}},
      {"reflexes", {"reflexes", "Reflexe", "reflejos", "réflexes"}},
      {"drugs", {"drugs", "Medikamente", "fármacos", "médicaments"}},
      {"infection", {"infection", "Infektion", "infección", "infection"}},
      {"allergy", {"allergy", "Allergie", "alergia", "allergie"}},
      {"temperature", {"temperature", "Temperatur", "temperatura", "température"}},
      {"oxygen lack", {"oxygen lack", "Sauerstoffmangel", "falta de oxígeno", "manque d'oxygène"}},
      {"acid-base", {"acid-base", "Säure-Basen", "ácido-base", "acide-base"}},
      {"blood", {"blood", "Blut", "sangre", "sang"}},
      {"pressure from outside", {"pressure from outside", "Druck von außen", "presión externa", "pression externe"}},
      {"obstruction", {"obstruction", "Verlegung", "obstrucción", "obstruction"}},
      {"injury", {"injury", "Verletzung", "lesión", "lésion"}},
      {"effort and stress", {"effort and stress", "Anstrengung und Stress", "esfuerzo y estrés", "effort et stress"}},
      {"hormones", {"hormones", "Hormone", "hormonas", "hormones"}},
      {"illness before", {"illness before", "Vorerkrankung", "enfermedad previa", "maladie antérieure"}},
      {"setting", {"setting", "Einstellung", "ajuste", "réglage"}},
      {"bleeding", {"bleeding", "Blutung", "hemorragia", "saignement"}},
      {"fluids given", {"fluids given", "gegebene Flüssigkeit", "líquidos administrados", "remplissage"}},
      {"capillary exchange and urine",
       {"capillary exchange and urine", "Kapillaraustausch und Urin", "intercambio capilar y orina", "échanges capillaires et urine"}},
      {"filling time", {"filling time", "Füllungszeit", "tiempo de llenado", "temps de remplissage"}},
      {"filling or emptying", {"filling or emptying", "Füllung oder Entleerung", "llenado o vaciado", "remplissage ou vidange"}},
      {"arteries", {"arteries", "Arterien", "arterias", "artères"}},
      {"local regulation", {"local regulation", "örtliche Regulation", "regulación local", "régulation locale"}},
      {"pressure in the chest", {"pressure in the chest", "Druck im Brustkorb", "presión en el tórax", "pression dans le thorax"}},
      {"pericardial effusion", {"pericardial effusion", "Perikarderguss", "derrame pericárdico", "épanchement péricardique"}},
      {"lag and limits", {"lag and limits", "Verzögerung und Grenzen", "retardo y límites", "délai et limites"}},
      {"small shifts", {"small shifts", "kleine Verschiebungen", "pequeños cambios", "petites variations"}},
      {"averaging", {"averaging", "Mittelung", "promedio", "moyennage"}},
      {"limits", {"limits", "Grenzen", "límites", "limites"}},
      {"ejection", {"ejection", "Auswurf", "eyección", "éjection"}},
      {"back pressure", {"back pressure", "Rückstau", "presión retrógrada", "pression d'aval"}},
      {"breathing", {"breathing", "Atmung", "respiración", "respiration"}},
      {"dead space", {"dead space", "Totraum", "espacio muerto", "espace mort"}},
      {"inspired oxygen", {"inspired oxygen", "eingeatmeter Sauerstoff", "oxígeno inspirado", "oxygène inspiré"}},
      {"alveolar oxygen", {"alveolar oxygen", "alveolärer Sauerstoff", "oxígeno alveolar", "oxygène alvéolaire"}},
      {"shunt and uneven ventilation",
       {"shunt and uneven ventilation", "Shunt und ungleiche Belüftung", "shunt y ventilación desigual", "shunt et ventilation inégale"}},
      {"ventilation (carbon dioxide)",
       {"ventilation (carbon dioxide)", "Ventilation (Kohlendioxid)", "ventilación (dióxido de carbono)",
        "ventilation (dioxyde de carbone)"}},
      {"haemoglobin", {"haemoglobin", "Hämoglobin", "hemoglobina", "hémoglobine"}},
      {"saturation", {"saturation", "Sättigung", "saturación", "saturation"}},
      {"metabolism", {"metabolism", "Stoffwechsel", "metabolismo", "métabolisme"}},
      {"carbon dioxide made",
       {"carbon dioxide made", "gebildetes Kohlendioxid", "dióxido de carbono producido", "dioxyde de carbone produit"}},
      {"not yet in balance", {"not yet in balance", "noch nicht im Gleichgewicht", "aún sin equilibrio", "pas encore à l'équilibre"}},
      {"uptake against supply", {"uptake against supply", "Aufnahme gegen Angebot", "captación frente a aporte", "captage contre apport"}},
      {"not accounted for", {"not accounted for", "nicht zugeordnet", "no atribuido", "non attribué"}},
      {"model", {"model", "Modell", "modelo", "modèle"}},
      {"heart's own side (stiffness, emptying, valves)",
       {"heart's own side (stiffness, emptying, valves)", "Herz selbst (Steifigkeit, Entleerung, Klappen)",
        "el propio corazón (rigidez, vaciado, válvulas)", "le cœur lui-même (rigidité, vidange, valves)"}},
      {"effective arterial elastance",
       {"effective arterial elastance", "effektive arterielle Elastanz", "elastancia arterial efectiva", "élastance artérielle effective"}},
      {"oxygen taken out per litre of flow",
       {"oxygen taken out per litre of flow", "Sauerstoffausschöpfung je Liter Fluss", "oxígeno extraído por litro de flujo",
        "oxygène extrait par litre de débit"}},
      {"flow and dissolved oxygen",
       {"flow and dissolved oxygen", "Fluss und gelöster Sauerstoff", "flujo y oxígeno disuelto", "débit et oxygène dissous"}},
      {"on their way to the tissues",
       {"on their way to the tissues", "unterwegs zum Gewebe", "en camino a los tejidos", "en route vers les tissus"}},
      {"pH and carbon dioxide", {"pH and carbon dioxide", "pH und Kohlendioxid", "pH y dióxido de carbono", "pH et dioxyde de carbone"}},
      {"share of each breath",
       {"share of each breath", "Anteil jedes Atemzugs", "parte de cada respiración", "part de chaque respiration"}},
      {"rate", {"rate", "Frequenz", "frecuencia", "fréquence"}},
      {"depth", {"depth", "Tiefe", "profundidad", "profondeur"}},
      {"mean pressure", {"mean pressure", "Mitteldruck", "presión media", "pression moyenne"}},
      {"stores", {"stores", "Speicher", "reservas", "réserves"}}};
  return all;
}

std::string upperFirst(std::string text) {
  if (!text.empty())
    text[0] = static_cast<char>(std::toupper(static_cast<unsigned char>(text[0])));
  return text;
}

std::string tidyUnit(std::string unit) {
  if (const std::size_t at = unit.find("ug"); at != std::string::npos)
    unit.replace(at, 2, "µg");
  return unit == "1" ? std::string() : unit == "degC" ? "°C" : unit == "1/min" ? "/min" : unit;
}

/// 0.5, 20, 1000: as short as it is exact.
std::string dose(double value, std::string_view language) {
  std::string text = fmt::format("{:.4g}", value);
  if (value >= 1000)
    text = fmt::format("{:.0f}", value);
  if (const std::size_t point = text.find('.'); column(language) != 0 && point != std::string::npos)
    text[point] = ',';
  return text;
}

/// Fields of acts end with their unit: "tiltDeg" -15 is "-15°", "flowLMin" 15 is "15 L/min".
std::string quantityOf(const std::string& field, double value, std::string_view language) {
  static constexpr std::pair<std::string_view, std::string_view> kUnits[] = {
      {"LMin", " L/min"}, {"MlMin", " mL/min"}, {"MlPerH", " mL/h"}, {"PerMin", "/min"}, {"Deg", "°"},  {"Min", " min"},
      {"Ml", " mL"},      {"CmH2O", " cmH2O"},  {"Cm", " cm"},       {"Joules", " J"},   {"Ma", " mA"}, {"C", " °C"}};
  for (const auto& [suffix, unit] : kUnits)
    if (std::string_view(field).ends_with(suffix))
      return dose(value, language) + std::string(unit);
  return fmt::format("{} {}", field, dose(value, language));
}

} // namespace

Figure figureOf(std::string_view variable, std::string_view language) {
  if (const auto found = figures().find(variable); found != figures().end()) {
    const FigureRow& row = found->second;
    return {std::string(row.title[column(language)]), std::string(row.unit), row.decimals, row.scale};
  }
  const twin::Variable* known = twin::findVariable(variable);
  return {std::string(variable), known ? tidyUnit(std::string(known->unit)) : "", 1, 1};
}

std::string termOf(std::string_view name, std::string_view language) {
  if (const auto said = findTerm(name, language))
    return std::string(*said);
  if (const Procedure* procedure = findProcedure(name); procedure && column(language) == 0)
    return procedure->title;
  std::string apart;
  for (const char c : name) {
    const bool upper = std::isupper(static_cast<unsigned char>(c)) != 0;
    if (upper && !apart.empty() && !std::isupper(static_cast<unsigned char>(apart.back())))
      apart += ' ';
    apart += c == '-' || c == '_' ? ' ' : upper ? static_cast<char>(std::tolower(static_cast<unsigned char>(c))) : c;
  }
  return upperFirst(apart);
}

std::string causeOf(std::string_view name, std::string_view language) {
  if (const auto found = causes().find(name); found != causes().end())
    return std::string(found->second[column(language)]);
  constexpr std::string_view kVeins = " (veins)";
  if (name.ends_with(kVeins)) {
    static constexpr Row kIn = {"veins", "Venen", "venas", "veines"};
    return fmt::format("{} ({})", causeOf(name.substr(0, name.size() - kVeins.size()), language), kIn[column(language)]);
  }
  return std::string(name);
}

std::string actOf(const std::string& actJson, const twin::DrugTable& drugs, std::string_view language) {
  const nlohmann::json act = nlohmann::json::parse(actJson, nullptr, false);
  if (!act.is_object())
    return {};
  const auto text = [&](const char* field) {
    const auto found = act.find(field);
    return found != act.end() && found->is_string() ? found->get<std::string>() : std::string();
  };
  const auto number = [&](const char* field) {
    const auto found = act.find(field);
    return found != act.end() && found->is_number() ? found->get<double>() : 0.0;
  };
  const auto drugName = [&] {
    const std::string id = text("drug").empty() ? text("class") : text("drug");
    const int index = drugs.find(id);
    return index >= 0 ? upperFirst(drugs.drugs()[static_cast<std::size_t>(index)].name) : termOf(id, language);
  };
  const std::string name = text("act");
  if (name == "bolus")
    return fmt::format("{} {} {} {}", drugName(), dose(number("amount"), language), tidyUnit(text("unit")), text("route"));
  if (name == "infusion")
    return number("rate") == 0 && text("class").empty()
               ? fmt::format("{} {}", drugName(), word(Word::Stop, language))
               : fmt::format("{} {} {}", drugName(), dose(text("class").empty() ? number("rate") : number("times"), language),
                             text("class").empty() ? tidyUnit(text("unit")) : "×");
  if (name == "infuse" || name == "transfuse") {
    std::string words = termOf(name, language) + ": " + termOf(text(name == "infuse" ? "fluid" : "product"), language);
    if (number("volumeMl") > 0)
      words += fmt::format(" {} mL", dose(number("volumeMl"), language));
    if (number("units") > 0)
      words += fmt::format(" × {}", dose(number("units"), language));
    if (number("overS") > 0)
      words += fmt::format(", {} min", dose(number("overS") / 60, language));
    return words;
  }
  std::string details;
  for (const auto& [key, value] : act.items()) {
    if (key == "act" || key == "confirmed" || key == "t")
      continue;
    std::string detail;
    if (value.is_string())
      detail = termOf(value.get<std::string>(), language);
    else if (value.is_number())
      detail = quantityOf(key, value.get<double>(), language);
    if (!detail.empty())
      details += (details.empty() ? "" : ", ") + detail;
  }
  const std::string title = termOf(name, language);
  return details.empty() ? title : title + ": " + details;
}

} // namespace halsted::course
