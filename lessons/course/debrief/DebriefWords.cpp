// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/debrief/DebriefWords.h"

#include <fmt/format.h>

#include <array>
#include <cmath>

namespace halsted::course {

namespace {

using Row = std::array<std::string_view, 4>; // en de es fr
constexpr std::size_t kWords = static_cast<std::size_t>(Word::Count);

// In the order of Word.
constexpr std::array<Row, kWords> kTable = {{
    {"Debrief", "Nachbesprechung", "Revisión del caso", "Débriefing"},
    {"Not for diagnosis or treatment", "Nicht für Diagnose oder Behandlung", "No apto para diagnóstico ni tratamiento",
     "Ne pas utiliser pour le diagnostic ou le traitement"},
    {"Educational simulation of a patient who does not exist", "Lehrsimulation eines Patienten, den es nicht gibt",
     "Simulación educativa de un paciente que no existe", "Simulation pédagogique d'un patient qui n'existe pas"},
    {"Passed", "Bestanden", "Aprobado", "Réussi"},
    {"Not passed", "Nicht bestanden", "No aprobado", "Non réussi"},
    {"Not finished", "Nicht beendet", "Sin terminar", "Non terminé"},
    {"Critical error", "Kritischer Fehler", "Error crítico", "Erreur critique"},
    {"Critical errors", "Kritische Fehler", "Errores críticos", "Erreurs critiques"},
    {"What went well", "Was gut war", "Lo que salió bien", "Ce qui a bien marché"},
    {"What to work on", "Woran zu arbeiten ist", "Lo que hay que mejorar", "Ce qu'il faut améliorer"},
    {"Nothing", "Nichts", "Nada", "Rien"},
    {"points", "Punkte", "puntos", "points"},
    {"of", "von", "de", "sur"},
    {"pass mark", "Bestehensgrenze", "nota mínima", "seuil de réussite"},
    {"You", "Sie", "Usted", "Vous"},
    {"Expert", "Experte", "Experto", "Expert"},
    {"Score", "Ergebnis", "Puntuación", "Score"},
    {"How it ended", "Ausgang", "Cómo terminó", "Issue"},
    {"The patient is better", "Dem Patienten geht es besser", "El paciente está mejor", "Le patient va mieux"},
    {"The patient could not be saved", "Der Patient war nicht zu retten", "No se pudo salvar al paciente", "Le patient n'a pu être sauvé"},
    {"The time of the lesson was over", "Die Zeit der Lektion war um", "Se acabó el tiempo de la lección",
     "Le temps de la leçon est écoulé"},
    {"The lesson was stopped", "Die Lektion wurde abgebrochen", "La lección se interrumpió", "La leçon a été interrompue"},
    {"Still under way", "Noch im Gang", "Todavía en curso", "Encore en cours"},
    {"The course", "Der Verlauf", "La evolución", "L'évolution"},
    {"Solid line: your patient. Dashed line: the expert's. Shaded: the target. Numbers: what you did.",
     "Durchgezogen: Ihr Patient. Gestrichelt: der des Experten. Schattiert: das Ziel. Zahlen: was Sie taten.",
     "Línea continua: su paciente. Discontinua: el del experto. Sombreado: el objetivo. Números: lo que hizo.",
     "Trait plein : votre patient. Tirets : celui de l'expert. Zone ombrée : la cible. Chiffres : vos actions."},
    {"target", "Ziel", "objetivo", "cible"},
    {"What you did", "Was Sie taten", "Lo que hizo", "Ce que vous avez fait"},
    {"Why it moved", "Warum es sich änderte", "Por qué cambió", "Pourquoi cela a changé"},
    {"Computed from the model: the share of each mechanism and cause in the change.",
     "Aus dem Modell berechnet: der Anteil jedes Mechanismus und jeder Ursache an der Änderung.",
     "Calculado a partir del modelo: la parte de cada mecanismo y causa en el cambio.",
     "Calculé par le modèle : la part de chaque mécanisme et cause dans le changement."},
    {"The model does not split this figure into causes.", "Das Modell zerlegt diesen Wert nicht in Ursachen.",
     "El modelo no divide este valor en causas.", "Le modèle ne décompose pas cette valeur en causes."},
    {"Meanwhile", "Währenddessen", "Mientras tanto", "Pendant ce temps"},
    {"Done then", "Dabei getan", "Hecho entonces", "Fait alors"},
    {"Through", "Über", "Por vía de", "Par"},
    {"because of", "wegen", "a causa de", "à cause de"},
    {"What if", "Was wäre, wenn", "¿Y si…?", "Et si…"},
    {"Each is a run of the same patient with other acts, not an estimate.",
     "Jedes ist ein Lauf desselben Patienten mit anderen Handlungen, keine Schätzung.",
     "Cada uno es una repetición del mismo paciente con otras acciones, no una estimación.",
     "Chaque cas est rejoué sur le même patient avec d'autres actions, ce n'est pas une estimation."},
    {"Does not apply: you did no such thing.", "Trifft nicht zu: Sie taten nichts dergleichen.", "No procede: usted no hizo tal cosa.",
     "Sans objet : vous n'avez rien fait de tel."},
    {"As it was", "Wie es war", "Como fue", "Tel quel"},
    {"As it would have been", "Wie es gewesen wäre", "Como habría sido", "Tel que cela aurait été"},
    {"Survival", "Überleben", "Supervivencia", "Survie"},
    {"survives", "überlebt", "sobrevive", "survit"},
    {"dies", "stirbt", "muere", "meurt"},
    {"at the end", "am Ende", "al final", "à la fin"},
    {"The same until", "Gleich bis", "Igual hasta", "Identique jusqu'à"},
    {"Could not be done there", "Dort nicht möglich", "Allí no fue posible", "Impossible dans ce cas"},
    {"All goals, errors and questions", "Alle Ziele, Fehler und Fragen", "Todos los objetivos, errores y preguntas",
     "Tous les objectifs, erreurs et questions"},
    {"Item", "Punkt", "Elemento", "Élément"},
    {"Result", "Ergebnis", "Resultado", "Résultat"},
    {"When", "Wann", "Cuándo", "Quand"},
    {"due by", "bis", "hasta", "avant"},
    {"Met", "Erreicht", "Logrado", "Atteint"},
    {"Late", "Zu spät", "Tarde", "En retard"},
    {"Partly", "Teilweise", "En parte", "En partie"},
    {"Missed", "Verfehlt", "No logrado", "Manqué"},
    {"Does not apply", "Trifft nicht zu", "No procede", "Sans objet"},
    {"Avoided", "Vermieden", "Evitado", "Évité"},
    {"Error made", "Fehler gemacht", "Error cometido", "Erreur commise"},
    {"Open", "Offen", "Abierto", "En attente"},
    {"of the time", "der Zeit", "del tiempo", "du temps"},
    {"Answered", "Geantwortet", "Respuesta", "Réponse"},
    {"Right answer", "Richtige Antwort", "Respuesta correcta", "Bonne réponse"},
    {"What happened", "Was geschah", "Lo que ocurrió", "Ce qui s'est passé"},
    {"Questions to talk about", "Fragen für das Gespräch", "Preguntas para comentar", "Questions à discuter"},
    {"Sources", "Quellen", "Fuentes", "Sources"},
    {"How do you think it went?", "Wie lief es Ihrer Meinung nach?", "¿Cómo cree que le fue?", "Comment cela s'est-il passé, selon vous ?"},
    {"You rated yourself", "Ihre Selbsteinschätzung", "Su autoevaluación", "Votre auto-évaluation"},
    {"Hint taken", "Hinweis genommen", "Pista utilizada", "Indice utilisé"},
    {"Question", "Frage", "Pregunta", "Question"},
    {"Note", "Notiz", "Nota", "Note"},
    {"Refused", "Abgelehnt", "Rechazado", "Refusé"},
    {"begins", "beginnt", "comienza", "commence"},
    {"is over", "ist vorbei", "ha pasado", "est terminé"},
    {"Found", "Befund", "Hallazgo", "Résultat"},
    {"Nothing stands out.", "Nichts Auffälliges.", "Nada llamativo.", "Rien de particulier."},
    {"Instructor", "Ausbilder", "Instructor", "Formateur"},
    {"stopped", "beendet", "detenido", "arrêté"},
    {"rose", "stieg", "subió", "a augmenté"},
    {"fell", "fiel", "bajó", "a diminué"},
    {"from", "von", "de", "de"},
    {"to", "auf", "a", "à"},
    {"Exam", "Prüfung", "Examen", "Examen"},
    {"Practice", "Übung", "Práctica", "Entraînement"},
    {"version", "Version", "versión", "version"},
    {"Time played", "Gespielte Zeit", "Tiempo jugado", "Temps joué"},
    {"Patient", "Patient", "Paciente", "Patient"},
    {"The course could not be repeated bit for bit from this log; the points are those of the log, curves and causes those of the "
     "repetition.",
     "Der Verlauf ließ sich aus diesem Protokoll nicht bitgenau wiederholen; die Punkte sind die des Protokolls, Kurven und Ursachen die "
     "der "
     "Wiederholung.",
     "La evolución no pudo repetirse bit a bit a partir de este registro; los puntos son los del registro, las curvas y causas los de la "
     "repetición.",
     "L'évolution n'a pu être répétée au bit près à partir de ce journal ; les points sont ceux du journal, courbes et causes ceux de la "
     "répétition."},
    {"The lesson has changed since this log was written.", "Die Lektion wurde seit diesem Protokoll geändert.",
     "La lección ha cambiado desde que se escribió este registro.", "La leçon a changé depuis que ce journal a été écrit."},
    {"I recognised early what was wrong", "Ich erkannte früh, was fehlte", "Reconocí pronto lo que pasaba",
     "J'ai vite reconnu le problème"},
    {"I treated in the right order", "Ich behandelte in der richtigen Reihenfolge", "Traté en el orden correcto",
     "J'ai traité dans le bon ordre"},
    {"Doses and rates were right", "Dosen und Raten stimmten", "Las dosis y velocidades fueron correctas",
     "Doses et débits étaient corrects"},
    {"I reassessed often enough", "Ich habe oft genug neu beurteilt", "Reevalué con suficiente frecuencia", "J'ai réévalué assez souvent"},
    {"I worked well with the team", "Ich arbeitete gut mit dem Team", "Trabajé bien con el equipo", "J'ai bien travaillé avec l'équipe"},
}};

std::size_t column(std::string_view language) {
  const std::string_view first = language.substr(0, 2);
  return first == "de" ? 1 : first == "es" ? 2 : first == "fr" ? 3 : 0;
}

} // namespace

std::string_view word(Word word, std::string_view language) {
  return kTable[static_cast<std::size_t>(word)][column(language)];
}

std::string numberWords(double value, int decimals, std::string_view language) {
  std::string text = fmt::format("{:.{}f}", value, decimals);
  if (text.find_first_of("123456789") == std::string::npos && text[0] == '-')
    text.erase(0, 1);
  if (const std::size_t point = text.find('.'); column(language) != 0 && point != std::string::npos)
    text[point] = ',';
  return text;
}

std::string valueWords(double value, const Figure& figure, std::string_view language, bool withUnit) {
  std::string text = std::isfinite(value) ? numberWords(value * figure.scale, figure.decimals, language) : "–";
  if (withUnit && !figure.unit.empty())
    text += (figure.unit == "%" ? "" : " ") + figure.unit;
  return text;
}

std::string clockOf(double seconds) {
  const auto s = static_cast<long long>(std::floor(seconds + 1e-6));
  return s >= 3600 ? fmt::format("{}:{:02}:{:02}", s / 3600, s / 60 % 60, s % 60) : fmt::format("{}:{:02}", s / 60, s % 60);
}

} // namespace halsted::course
