// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/phrases/Terms.h"

#include <array>
#include <map>

namespace halsted::course {

namespace {

using Row = std::array<std::string_view, 4>; // en de es fr

const std::map<std::string_view, Row>& terms() {
  static const std::map<std::string_view, Row> all = {
      // where one looks
      {"airway", {"Airway", "Atemweg", "Vía aérea", "Voies aériennes"}},
      {"neck", {"Neck", "Hals", "Cuello", "Cou"}},
      {"head", {"Head", "Kopf", "Cabeza", "Tête"}},
      {"lungs", {"Lungs", "Lunge", "Pulmones", "Poumons"}},
      {"chest", {"Chest", "Thorax", "Tórax", "Thorax"}},
      {"heart", {"Heart", "Herz", "Corazón", "Cœur"}},
      {"circulation", {"Circulation", "Kreislauf", "Circulación", "Circulation"}},
      {"abdomen", {"Abdomen", "Bauch", "Abdomen", "Abdomen"}},
      {"back", {"Back", "Rücken", "Espalda", "Dos"}},
      {"pelvis", {"Pelvis", "Becken", "Pelvis", "Bassin"}},
      {"skin", {"Skin", "Haut", "Piel", "Peau"}},
      {"limbs", {"Limbs", "Gliedmaßen", "Extremidades", "Membres"}},
      {"neurology", {"Neurology", "Neurologie", "Neurología", "Neurologie"}},
      {"disability", {"Disability", "Neurologischer Status", "Estado neurológico", "État neurologique"}},
      {"consciousness", {"Consciousness", "Bewusstsein", "Conciencia", "Conscience"}},
      {"pupils", {"Pupils", "Pupillen", "Pupilas", "Pupilles"}},
      {"breathing", {"Breathing", "Atmung", "Respiración", "Respiration"}},
      {"capillaryRefill", {"Capillary refill", "Rekapillarisierung", "Relleno capilar", "Recoloration capillaire"}},
      {"pulse", {"Pulse", "Puls", "Pulso", "Pouls"}},
      {"temperature", {"Temperature", "Temperatur", "Temperatura", "Température"}},
      {"wound", {"Wound", "Wunde", "Herida", "Plaie"}},
      {"drain", {"Drain", "Drainage", "Drenaje", "Drain"}},
      {"chart", {"Chart and trend", "Kurve und Verlauf", "Gráfica y tendencia", "Feuille de surveillance"}},
      // what one asks
      {"complaint", {"What is wrong", "Was fehlt Ihnen", "Qué le pasa", "Motif"}},
      {"symptoms", {"Symptoms", "Beschwerden", "Síntomas", "Symptômes"}},
      {"onset", {"When it began", "Beginn", "Cuándo empezó", "Début"}},
      {"allergies", {"Allergies", "Allergien", "Alergias", "Allergies"}},
      {"medications", {"Medicines", "Medikamente", "Medicamentos", "Médicaments"}},
      {"history", {"Earlier illnesses", "Vorerkrankungen", "Antecedentes", "Antécédents"}},
      {"lastMeal", {"Last meal", "Letzte Mahlzeit", "Última comida", "Dernier repas"}},
      {"events", {"What happened before", "Was vorher geschah", "Qué pasó antes", "Ce qui s'est passé avant"}},
      {"pain", {"Pain", "Schmerz", "Dolor", "Douleur"}},
      {"wishes", {"Wishes of the patient", "Wünsche des Patienten", "Deseos del paciente", "Souhaits du patient"}},
      {"height", {"Height", "Größe", "Talla", "Taille"}},
      // whom one calls
      {"surgeon", {"Surgeon", "Chirurgie", "Cirugía", "Chirurgien"}},
      {"anaesthetist", {"Anaesthetist", "Anästhesie", "Anestesia", "Anesthésiste"}},
      {"anaesthesia", {"Anaesthesia", "Anästhesie", "Anestesia", "Anesthésie"}},
      {"intensivist", {"Intensive care", "Intensivmedizin", "Cuidados intensivos", "Réanimation"}},
      {"intensiveCare", {"Intensive care", "Intensivmedizin", "Cuidados intensivos", "Réanimation"}},
      {"cardiologist", {"Cardiologist", "Kardiologie", "Cardiología", "Cardiologue"}},
      {"cardiology", {"Cardiology", "Kardiologie", "Cardiología", "Cardiologie"}},
      {"radiologist", {"Radiologist", "Radiologie", "Radiología", "Radiologue"}},
      {"bloodBank", {"Blood bank", "Blutbank", "Banco de sangre", "Banque du sang"}},
      {"relatives", {"Relatives", "Angehörige", "Familiares", "Proches"}},
      {"help", {"Help", "Hilfe", "Ayuda", "Aide"}},
      {"arrestTeam", {"Arrest team", "Reanimationsteam", "Equipo de parada", "Équipe d'arrêt cardiaque"}},
      {"emergencyTeam", {"Emergency team", "Notfallteam", "Equipo de emergencias", "Équipe d'urgence"}},
      {"resuscitationTeam", {"Resuscitation team", "Reanimationsteam", "Equipo de reanimación", "Équipe de réanimation"}},
      {"consultant", {"Consultant", "Oberarzt", "Médico adjunto", "Médecin senior"}},
      {"diabetesTeam", {"Diabetes team", "Diabetesteam", "Equipo de diabetes", "Équipe de diabétologie"}},
      {"ecmoCentre", {"ECMO centre", "ECMO-Zentrum", "Centro de ECMO", "Centre d'ECMO"}},
      // tests
      {"bloodGas", {"Blood gas", "Blutgasanalyse", "Gasometría", "Gaz du sang"}},
      {"lactate", {"Lactate", "Laktat", "Lactato", "Lactate"}},
      {"fullBloodCount", {"Full blood count", "Blutbild", "Hemograma", "Hémogramme"}},
      {"chemistry",
       {"Electrolytes, kidneys, glucose", "Elektrolyte, Niere, Glukose", "Electrolitos, riñón, glucosa", "Ionogramme, rein, glucose"}},
      {"coagulation", {"Coagulation", "Gerinnung", "Coagulación", "Coagulation"}},
      {"teg", {"Thrombelastography", "Thrombelastographie", "Tromboelastografía", "Thromboélastographie"}},
      {"echo", {"Echocardiogram", "Echokardiographie", "Ecocardiograma", "Échocardiographie"}},
      {"fast", {"Ultrasound for free fluid", "Sonografie auf freie Flüssigkeit", "Ecografía FAST", "Échographie FAST"}},
      {"chestFilm", {"Chest film", "Röntgen-Thorax", "Radiografía de tórax", "Radiographie du thorax"}},
      {"bloodCulture", {"Blood cultures", "Blutkulturen", "Hemocultivos", "Hémocultures"}},
      {"crossmatch", {"Cross-match", "Kreuzprobe", "Pruebas cruzadas", "Compatibilité"}},
      {"urine", {"Urine test", "Urintest", "Análisis de orina", "Analyse d'urine"}},
      {"urineTest", {"Urine test", "Urintest", "Análisis de orina", "Analyse d'urine"}},
      {"ct", {"CT", "CT", "TC", "Scanner"}},
      {"ecg12", {"12-lead ECG", "12-Kanal-EKG", "ECG de 12 derivaciones", "ECG 12 dérivations"}},
      {"ketones", {"Ketones", "Ketone", "Cetonas", "Cétones"}},
      {"troponin", {"Troponin", "Troponin", "Troponina", "Troponine"}},
      {"tryptase", {"Tryptase", "Tryptase", "Triptasa", "Tryptase"}},
      {"lungUltrasound", {"Lung ultrasound", "Lungensonografie", "Ecografía pulmonar", "Échographie pulmonaire"}},
      {"pelvisFilm", {"Pelvis film", "Röntgen Becken", "Radiografía de pelvis", "Radiographie du bassin"}},
      {"peakFlow", {"Peak flow", "Peak-Flow", "Flujo máximo", "Débit de pointe"}},
      {"pregnancyTest", {"Pregnancy test", "Schwangerschaftstest", "Prueba de embarazo", "Test de grossesse"}},
      {"viralSwab", {"Swab for viruses", "Virusabstrich", "Frotis para virus", "Prélèvement viral"}},
      // monitors and lines
      {"ecg", {"ECG", "EKG", "ECG", "ECG"}},
      {"spo2", {"SpO2", "SpO2", "SpO2", "SpO2"}},
      {"nibp", {"Cuff pressure", "Manschettendruck", "Presión por manguito", "Pression au brassard"}},
      {"arterialLine", {"Arterial line", "Arterieller Katheter", "Línea arterial", "Cathéter artériel"}},
      {"cvp", {"Central venous pressure", "Zentraler Venendruck", "Presión venosa central", "Pression veineuse centrale"}},
      {"co2", {"Capnography", "Kapnographie", "Capnografía", "Capnographie"}},
      {"iv", {"Venous line", "Venöser Zugang", "Vía venosa", "Voie veineuse"}},
      {"io", {"Intraosseous needle", "Intraossärer Zugang", "Vía intraósea", "Voie intra-osseuse"}},
      {"centralLine", {"Central venous line", "Zentraler Venenkatheter", "Vía venosa central", "Voie veineuse centrale"}},
      {"urinaryCatheter", {"Urinary catheter", "Blasenkatheter", "Sonda vesical", "Sonde urinaire"}},
      {"bis", {"Depth of anaesthesia", "Narkosetiefe", "Profundidad anestésica", "Profondeur d'anesthésie"}},
      {"tof", {"Neuromuscular monitor", "Relaxometrie", "Monitor neuromuscular", "Curarimétrie"}},
      // procedures
      {"ivAccess", {"Venous line", "Venöser Zugang", "Vía venosa", "Voie veineuse"}},
      {"ioAccess", {"Intraosseous needle", "Intraossäre Nadel", "Aguja intraósea", "Aiguille intra-osseuse"}},
      {"intubate", {"Intubation", "Intubation", "Intubación", "Intubation"}},
      {"lma", {"Laryngeal mask", "Larynxmaske", "Mascarilla laríngea", "Masque laryngé"}},
      {"cricothyrotomy", {"Cricothyrotomy", "Koniotomie", "Cricotirotomía", "Cricothyroïdotomie"}},
      {"extubate", {"Extubation", "Extubation", "Extubación", "Extubation"}},
      {"chestTube", {"Chest tube", "Thoraxdrainage", "Drenaje torácico", "Drain thoracique"}},
      {"needleDecompression", {"Needle decompression", "Nadeldekompression", "Descompresión con aguja", "Décompression à l'aiguille"}},
      {"pericardiocentesis", {"Pericardiocentesis", "Perikardpunktion", "Pericardiocentesis", "Péricardiocentèse"}},
      {"thoracotomy", {"Thoracotomy", "Thorakotomie", "Toracotomía", "Thoracotomie"}},
      // acts
      {"exam", {"Examined", "Untersucht", "Exploración", "Examen"}},
      {"ask", {"Asked", "Gefragt", "Pregunta", "Question posée"}},
      {"call", {"Called", "Gerufen", "Llamada", "Appel"}},
      {"order", {"Ordered", "Angefordert", "Solicitud", "Demande"}},
      {"attach", {"Attached", "Angeschlossen", "Conectado", "Branché"}},
      {"detach", {"Taken off", "Abgenommen", "Retirado", "Débranché"}},
      {"procedure", {"Procedure", "Maßnahme", "Procedimiento", "Geste"}},
      {"confirm", {"Confirmed", "Bestätigt", "Confirmado", "Confirmé"}},
      {"stopTrigger", {"Trigger stopped", "Auslöser gestoppt", "Desencadenante retirado", "Facteur déclenchant arrêté"}},
      {"oxygen", {"Oxygen", "Sauerstoff", "Oxígeno", "Oxygène"}},
      {"preoxygenate", {"Preoxygenation", "Präoxygenierung", "Preoxigenación", "Préoxygénation"}},
      {"bvm", {"Bag and mask", "Beutel und Maske", "Bolsa y mascarilla", "Ballon et masque"}},
      {"ventilator", {"Ventilator", "Beatmungsgerät", "Ventilador", "Respirateur"}},
      {"compress", {"Pressure on the bleeding", "Druck auf die Blutung", "Compresión de la hemorragia", "Compression du saignement"}},
      {"clamp", {"Clamp", "Klemme", "Pinza", "Clamp"}},
      {"tourniquet", {"Tourniquet", "Tourniquet", "Torniquete", "Garrot"}},
      {"cpr", {"Chest compressions", "Herzdruckmassage", "Compresiones torácicas", "Compressions thoraciques"}},
      {"shock", {"Shock", "Schock (Defibrillator)", "Descarga", "Choc électrique"}},
      {"pace", {"Pacing", "Schrittmacher", "Marcapasos", "Entraînement électrosystolique"}},
      {"position", {"Position", "Lagerung", "Posición", "Position"}},
      {"environment", {"Surroundings", "Umgebung", "Entorno", "Environnement"}},
      {"antibiotic", {"Antibiotic", "Antibiotikum", "Antibiótico", "Antibiotique"}},
      {"sourceControl", {"Source control", "Herdsanierung", "Control del foco", "Contrôle du foyer"}},
      {"infuse", {"Infusion", "Infusion", "Infusión", "Perfusion"}},
      {"transfuse", {"Transfusion", "Transfusion", "Transfusión", "Transfusion"}},
      {"drip", {"Drip", "Tropf", "Goteo", "Perfusion"}},
      {"syringe", {"New syringe", "Neue Spritze", "Jeringa nueva", "Nouvelle seringue"}},
      {"empty",
       {"Syringe empty, its pump stopped", "Spritze leer, ihre Pumpe steht", "Jeringa vacía, su bomba parada",
        "Seringue vide, sa pompe arrêtée"}},
      {"show", {"Picture", "Bild", "Imagen", "Image"}},
      {"warmBlanket", {"Warm blanket", "Wärmedecke", "Manta térmica", "Couverture chauffante"}},
      {"plan", {"Plan said aloud", "Plan laut angesagt", "Plan dicho en voz alta", "Plan annoncé"}},
      {"frontOfNeckSet",
       {"Front-of-neck set opened", "Koniotomie-Set geöffnet", "Equipo cervical anterior abierto", "Set d'abord cervical ouvert"}},
      {"failedIntubation",
       {"Failed intubation declared", "Gescheiterte Intubation erklärt", "Intubación fallida declarada", "Échec d'intubation déclaré"}},
      {"aspirin", {"Aspirin", "Aspirin", "Aspirina", "Aspirine"}},
      {"longActingInsulin", {"Long-acting insulin", "Langwirksames Insulin", "Insulina de acción prolongada", "Insuline lente"}},
      {"prone", {"Prone position", "Bauchlage", "Decúbito prono", "Décubitus ventral"}},
      {"supine", {"Supine position", "Rückenlage", "Decúbito supino", "Décubitus dorsal"}},
      // devices, fluids, sides
      {"roomAir", {"room air", "Raumluft", "aire ambiente", "air ambiant"}},
      {"nasal", {"nasal cannula", "Nasenbrille", "gafas nasales", "lunettes nasales"}},
      {"mask", {"mask", "Maske", "mascarilla", "masque"}},
      {"nrb", {"reservoir mask", "Reservoirmaske", "mascarilla con reservorio", "masque à réserve"}},
      {"hfnc", {"high-flow cannula", "High-Flow-Kanüle", "cánula de alto flujo", "canule à haut débit"}},
      {"cpap", {"CPAP mask", "CPAP-Maske", "mascarilla CPAP", "masque CPAP"}},
      {"direct", {"direct laryngoscope", "direktes Laryngoskop", "laringoscopio directo", "laryngoscope direct"}},
      {"video", {"video laryngoscope", "Videolaryngoskop", "videolaringoscopio", "vidéolaryngoscope"}},
      {"bougie", {"laryngoscope and bougie", "Laryngoskop und Bougie", "laringoscopio y guía", "laryngoscope et mandrin"}},
      {"balanced", {"balanced crystalloid", "balancierte Vollelektrolytlösung", "cristaloide balanceado", "cristalloïde équilibré"}},
      {"saline", {"saline", "Kochsalzlösung", "suero salino", "sérum physiologique"}},
      {"rbc", {"red cells", "Erythrozyten", "hematíes", "globules rouges"}},
      {"plasma", {"plasma", "Plasma", "plasma", "plasma"}},
      {"ffp", {"plasma", "Plasma", "plasma", "plasma"}},
      {"platelets", {"platelets", "Thrombozyten", "plaquetas", "plaquettes"}},
      {"wholeBlood", {"whole blood", "Vollblut", "sangre total", "sang total"}},
      {"left", {"left", "links", "izquierda", "gauche"}},
      {"right", {"right", "rechts", "derecha", "droite"}},
      // what happens to the patient
      {"hypotension", {"Hypotension", "Hypotonie", "Hipotensión", "Hypotension"}},
      {"desaturation", {"Low saturation", "Niedrige Sättigung", "Desaturación", "Désaturation"}},
      {"tachycardia", {"Tachycardia", "Tachykardie", "Taquicardia", "Tachycardie"}},
      {"bradycardia", {"Bradycardia", "Bradykardie", "Bradicardia", "Bradycardie"}},
      {"arrest", {"Cardiac arrest", "Kreislaufstillstand", "Paro cardíaco", "Arrêt cardiaque"}},
      {"rosc", {"Circulation is back", "Kreislauf ist wieder da", "Retorno de la circulación", "Retour de la circulation"}},
      {"severeHypotension", {"Severe hypotension", "Schwere Hypotonie", "Hipotensión grave", "Hypotension sévère"}},
      {"severeDesaturation", {"Severely low saturation", "Schwer erniedrigte Sättigung", "Desaturación grave", "Désaturation sévère"}},
      {"apnoea", {"Apnoea", "Atemstillstand", "Apnea", "Apnée"}},
      {"hypercapnia", {"High carbon dioxide", "Hyperkapnie", "Hipercapnia", "Hypercapnie"}},
      {"hypoglycaemia", {"Hypoglycaemia", "Hypoglykämie", "Hipoglucemia", "Hypoglycémie"}},
      {"hyperkalaemia", {"Hyperkalaemia", "Hyperkaliämie", "Hiperpotasemia", "Hyperkaliémie"}},
      {"acidaemia", {"Acidaemia", "Azidämie", "Acidemia", "Acidémie"}},
      {"hyperlactataemia", {"High lactate", "Hyperlaktatämie", "Hiperlactatemia", "Hyperlactatémie"}},
      {"hypothermia", {"Hypothermia", "Hypothermie", "Hipotermia", "Hypothermie"}},
      {"fever", {"Fever", "Fieber", "Fiebre", "Fièvre"}},
      {"oliguria", {"Oliguria", "Oligurie", "Oliguria", "Oligurie"}},
      {"unconscious", {"Unconscious", "Bewusstlos", "Inconsciente", "Inconscient"}},
      {"raisedIcp",
       {"Raised intracranial pressure", "Erhöhter Hirndruck", "Presión intracraneal elevada", "Pression intracrânienne élevée"}},
      {"rhythmChange", {"Rhythm change", "Rhythmuswechsel", "Cambio de ritmo", "Changement de rythme"}},
      {"death", {"Death", "Tod", "Muerte", "Décès"}}};
  return all;
}

std::size_t column(std::string_view language) {
  const std::string_view first = language.substr(0, 2);
  return first == "de" ? 1 : first == "es" ? 2 : first == "fr" ? 3 : 0;
}

} // namespace

std::optional<std::string_view> findTerm(std::string_view name, std::string_view language) {
  const auto found = terms().find(name);
  return found == terms().end() ? std::nullopt : std::optional(found->second[column(language)]);
}

std::vector<std::string_view> termNames() {
  std::vector<std::string_view> names;
  for (const auto& [name, words] : terms())
    names.push_back(name);
  return names;
}

} // namespace halsted::course
