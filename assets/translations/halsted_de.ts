<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>RoomTool</name>
    <message>
        <source>Draw</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Cut away</source>
        <translation>Wegschneiden</translation>
    </message>
    <message>
        <source>Show a slice</source>
        <translation>Schnitt zeigen</translation>
    </message>
    <message>
        <source>Place a landmark</source>
        <translation>Landmarke setzen</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Peel a layer off</source>
        <translation>Schicht abtragen</translation>
    </message>
    <message>
        <source>Place a plane</source>
        <translation>Ebene setzen</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Abstand messen</translation>
    </message>
    <message>
        <source>Place a line</source>
        <translation>Linie setzen</translation>
    </message>
    <message>
        <source>Register to the patient</source>
        <translation>Am Patienten registrieren</translation>
    </message>
</context>
<context>
    <name>halsted</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Segment again</source>
        <translation>Neu segmentieren</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Abbrechen, was gerade läuft</translation>
    </message>
    <message>
        <source>Stopped. What was ready is kept; Edit, Segment again makes the rest.</source>
        <translation>Angehalten. Was fertig war, bleibt; „Bearbeiten, Neu segmentieren“ erstellt den Rest.</translation>
    </message>
    <message>
        <source>Show all structures</source>
        <translation>Alle Strukturen zeigen</translation>
    </message>
    <message>
        <source>Hide all structures</source>
        <translation>Alle Strukturen ausblenden</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Neu zentrieren</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Alles zurückstellen</translation>
    </message>
    <message>
        <source>, tilted %1°</source>
        <translation>, gekippt %1°</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Diese Schicht wurde repariert</translation>
    </message>
    <message>
        <source>Open the sample: CT of a chest</source>
        <translation>Beispiel öffnen: CT eines Thorax</translation>
    </message>
    <message>
        <source>Open the sample: CT of an abdomen</source>
        <translation>Beispiel öffnen: CT eines Abdomens</translation>
    </message>
    <message>
        <source>Open the sample: MRI of a brain</source>
        <translation>Beispiel öffnen: MRT eines Gehirns</translation>
    </message>
</context>
<context>
    <name>halsted::AirwayPanel</name>
    <message>
        <source>Room air</source>
        <translation>Raumluft</translation>
    </message>
    <message>
        <source>Nasal prongs</source>
        <translation>Nasenbrille</translation>
    </message>
    <message>
        <source>Simple mask</source>
        <translation>Einfache Maske</translation>
    </message>
    <message>
        <source>Reservoir mask</source>
        <translation>Reservoirmaske</translation>
    </message>
    <message>
        <source>High flow</source>
        <translation>High-Flow</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>CPAP-Maske</translation>
    </message>
    <message>
        <source>Airway and procedures</source>
        <translation>Atemweg und Eingriffe</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>In Arbeit</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Zugänge</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>Oxygen by</source>
        <translation>Sauerstoff über</translation>
    </message>
    <message>
        <source>Flow of oxygen</source>
        <translation>Sauerstofffluss</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Oxygen share</source>
        <translation>Sauerstoffanteil</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Preoxygenate 3 min</source>
        <translation>3 min präoxygenieren</translation>
    </message>
    <message>
        <source>Pure oxygen by a tight mask before a tube</source>
        <translation>Reiner Sauerstoff über dichte Maske vor der Intubation</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Atemweg</translation>
    </message>
    <message>
        <source>Open by hand, suction</source>
        <translation>Von Hand öffnen, absaugen</translation>
    </message>
    <message>
        <source>Head tilt, chin lift, jaw thrust; takes an oropharyngeal airway out</source>
        <translation>Kopf überstrecken, Kinn anheben, Esmarch-Handgriff; entfernt einen Guedel-Tubus</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Guedel-Tubus</translation>
    </message>
    <message>
        <source>Intubate with</source>
        <translation>Intubieren mit</translation>
    </message>
    <message>
        <source>Size of the tube</source>
        <translation>Größe des Tubus</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Depth at the teeth</source>
        <translation>Tiefe an der Zahnreihe</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>Tube, mm</source>
        <translation>Tubus, mm</translation>
    </message>
    <message>
        <source>At the teeth, cm</source>
        <translation>An der Zahnreihe, cm</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Beutel</translation>
    </message>
    <message>
        <source>Breaths by bag</source>
        <translation>Atemzüge mit dem Beutel</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Volume of a squeeze</source>
        <translation>Volumen je Beatmung</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Bag with oxygen</source>
        <translation>Mit Sauerstoff bebeuteln</translation>
    </message>
    <message>
        <source>Stop bagging</source>
        <translation>Bebeuteln beenden</translation>
    </message>
    <message>
        <source>Squeezes, /min</source>
        <translation>Beatmungen, /min</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, takes %2</source>
        <translation>%1, dauert %2</translation>
    </message>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>%1 cannot be undone.</source>
        <translation>%1 lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Beginnen: %1</translation>
    </message>
    <message>
        <source>%1: %2 to go</source>
        <translation>%1: noch %2</translation>
    </message>
    <message>
        <source>, %1 L/min</source>
        <translation>, %1 L/min</translation>
    </message>
    <message>
        <source>Preoxygenation by tight mask: %1 to go</source>
        <translation>Präoxygenierung über dichte Maske: noch %1</translation>
    </message>
    <message>
        <source>By the ventilator, %1 % (F6)</source>
        <translation>Über das Beatmungsgerät, %1 % (F6)</translation>
    </message>
    <message>
        <source>By the bag, %1 %</source>
        <translation>Über den Beutel, %1 %</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; no breaths are given meanwhile.</source>
        <translation>Jemand arbeitet am Atemweg; solange gibt es keine Atemzüge.</translation>
    </message>
    <message>
        <source>Now: a tube. Check its place by the CO2 curve and by listening.</source>
        <translation>Jetzt: ein Tubus. Prüfen Sie die Lage mit der CO2-Kurve und durch Abhören.</translation>
    </message>
    <message>
        <source>Now: a laryngeal mask</source>
        <translation>Jetzt: eine Larynxmaske</translation>
    </message>
    <message>
        <source>Now: an oropharyngeal airway</source>
        <translation>Jetzt: ein Guedel-Tubus</translation>
    </message>
    <message>
        <source>Now: nothing is in it</source>
        <translation>Jetzt: nichts im Atemweg</translation>
    </message>
    <message>
        <source>Now: %1 per min, %2 mL each</source>
        <translation>Jetzt: %1 pro min, je %2 mL</translation>
    </message>
    <message>
        <source>Not now. Squeezes go into the tube or mask that is in.</source>
        <translation>Zurzeit nicht. Der Beutel bläst in den liegenden Tubus oder die Larynxmaske.</translation>
    </message>
    <message>
        <source>Not now. Squeezes go by face mask.</source>
        <translation>Zurzeit nicht. Der Beutel bläst über die Gesichtsmaske.</translation>
    </message>
    <message>
        <source>It is in place.</source>
        <translation>Liegt.</translation>
    </message>
</context>
<context>
    <name>halsted::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Schließen</translation>
    </message>
</context>
<context>
    <name>halsted::BedsidePage</name>
    <message>
        <source>What can be done</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pumpen</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Atemweg</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Beatmungsgerät</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Was geschah</translation>
    </message>
    <message>
        <source>%1 ● %2</source>
        <translation>%1 ● %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n neu</numerusform>
            <numerusform>%1, %n neu</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Was aus der letzten Anordnung wurde</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Zeit der Lektion</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stops the clock (Alt+P)</source>
        <translation>Hält die Uhr an (Alt+P)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>Wie schnell die Zeit läuft</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>Die Zeit läuft %1-mal so schnell</translation>
    </message>
    <message>
        <source>&amp;Wait 10 min</source>
        <translation>10 min &amp;warten</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Springt zehn Minuten weiter; hält an, wenn ein Ergebnis kommt oder jemand fragt</translation>
    </message>
    <message>
        <source>5 min &amp;back</source>
        <translation>5 min &amp;zurück</translation>
    </message>
    <message>
        <source>Back by five minutes (Alt+Left); what was done since then is dropped here, and kept in the record</source>
        <translation>Fünf Minuten zurück (Alt+Links); was seitdem geschah, entfällt hier und bleibt im Protokoll</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>T&amp;on</translation>
    </message>
    <message>
        <source>Finis&amp;h</source>
        <translation>Bee&amp;nden</translation>
    </message>
    <message>
        <source>Ends the lesson here</source>
        <translation>Beendet die Lektion hier</translation>
    </message>
    <message>
        <source>&amp;Debrief</source>
        <translation>Na&amp;chbesprechung</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Was geschah und warum</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Zurück zu den Lektionen; der Durchlauf bleibt gespeichert</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Überwachung</translation>
    </message>
    <message>
        <source>Alarms and beats are heard (Alt+O)</source>
        <translation>Alarme und Herztöne sind zu hören (Alt+O)</translation>
    </message>
</context>
<context>
    <name>halsted::BodyMap</name>
    <message>
        <source>Body, from the front</source>
        <translation>Körper von vorn</translation>
    </message>
    <message>
        <source>Arrow keys choose where to look, Enter looks there. The list beside it has the same places.</source>
        <translation>Pfeiltasten wählen die Stelle, Eingabe untersucht sie. Die Liste daneben hat dieselben Stellen.</translation>
    </message>
    <message>
        <source>R</source>
        <comment>the patient&apos;s right</comment>
        <translation>R</translation>
    </message>
    <message>
        <source>L</source>
        <comment>the patient&apos;s left</comment>
        <translation>L</translation>
    </message>
</context>
<context>
    <name>halsted::CartPanel</name>
    <message>
        <source>Fluids</source>
        <translation>Infusionen</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Blut</translation>
    </message>
    <message>
        <source>Pressors</source>
        <translation>Vasopressoren</translation>
    </message>
    <message>
        <source>Sleep and pain</source>
        <translation>Schlaf und Schmerz</translation>
    </message>
    <message>
        <source>Relaxants</source>
        <translation>Relaxanzien</translation>
    </message>
    <message>
        <source>Heart and vessels</source>
        <translation>Herz und Gefäße</translation>
    </message>
    <message>
        <source>Lungs, allergy</source>
        <translation>Lunge, Allergie</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infektion</translation>
    </message>
    <message>
        <source>Clotting</source>
        <translation>Gerinnung</translation>
    </message>
    <message>
        <source>Salts, hormones</source>
        <translation>Salze, Hormone</translation>
    </message>
    <message>
        <source>Antidotes</source>
        <translation>Antidote</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
    <message>
        <source>Antibiotic</source>
        <translation>Antibiotikum</translation>
    </message>
    <message>
        <source>Vasopressor</source>
        <translation>Vasopressor</translation>
    </message>
    <message>
        <source>Inotrope</source>
        <translation>Inotropikum</translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation>Opioid</translation>
    </message>
    <message>
        <source>Hypnotic</source>
        <translation>Hypnotikum</translation>
    </message>
    <message>
        <source>Muscle relaxant</source>
        <translation>Muskelrelaxans</translation>
    </message>
    <message>
        <source>Benzodiazepine</source>
        <translation>Benzodiazepin</translation>
    </message>
    <message>
        <source>Antiarrhythmic</source>
        <translation>Antiarrhythmikum</translation>
    </message>
    <message>
        <source>Bronchodilator</source>
        <translation>Bronchodilatator</translation>
    </message>
    <message>
        <source>Beta blocker</source>
        <translation>Betablocker</translation>
    </message>
    <message>
        <source>Vasodilator</source>
        <translation>Vasodilatator</translation>
    </message>
    <message>
        <source>Diuretic</source>
        <translation>Diuretikum</translation>
    </message>
    <message>
        <source>Steroid</source>
        <translation>Steroid</translation>
    </message>
    <message>
        <source>Antihistamine</source>
        <translation>Antihistaminikum</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Antikoagulans</translation>
    </message>
    <message>
        <source>Electrolyte</source>
        <translation>Elektrolyt</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Schublade</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Medikamente und Flüssigkeiten</translation>
    </message>
    <message>
        <source>Search drug or fluid</source>
        <translation>Medikament oder Infusion suchen</translation>
    </message>
    <message>
        <source>What the cart has</source>
        <translation>Was der Wagen enthält</translation>
    </message>
    <message>
        <source>Given lately</source>
        <translation>Zuletzt gegeben</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Nothing like it in the cart.</source>
        <translation>So etwas ist nicht im Wagen.</translation>
    </message>
    <message>
        <source>Choose what to give: type a few letters, or open a drawer.</source>
        <translation>Wählen Sie, was gegeben wird: ein paar Buchstaben tippen oder eine Schublade öffnen.</translation>
    </message>
    <message>
        <source>Give %1 all the same</source>
        <translation>%1 trotzdem geben</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Gestoppt.</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Gegeben: %1</translation>
    </message>
    <message>
        <source>Again:</source>
        <translation>Noch einmal:</translation>
    </message>
    <message>
        <source>Give again: %1</source>
        <translation>Noch einmal geben: %1</translation>
    </message>
</context>
<context>
    <name>halsted::CertificatePdf</name>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>The learner with the pseudonym %1</source>
        <translation>Die Person mit dem Pseudonym %1</translation>
    </message>
    <message>
        <source>has passed the exam of the simulated lesson</source>
        <translation>hat die Prüfung der simulierten Lektion bestanden</translation>
    </message>
    <message>
        <source>with %1 % of the points on %2.</source>
        <translation>mit %1 % der Punkte am %2.</translation>
    </message>
    <message>
        <source>Whoever has the log of the run can check this: lesson, version, points and hash must agree.</source>
        <translation>Wer das Protokoll des Durchgangs hat, kann dies prüfen: Lektion, Version, Punkte und Prüfsumme müssen übereinstimmen.</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Zertifikat %1</translation>
    </message>
    <message>
        <source>Lesson %1, version %2</source>
        <translation>Lektion %1, Version %2</translation>
    </message>
    <message>
        <source>SHA-256 of the log:</source>
        <translation>SHA-256 des Protokolls:</translation>
    </message>
    <message>
        <source>Of a simulation for teaching. It does not show that somebody may treat patients.</source>
        <translation>Von einer Simulation zum Lernen. Es zeigt nicht, dass jemand Patienten behandeln darf.</translation>
    </message>
</context>
<context>
    <name>halsted::ClassCard</name>
    <message>
        <source>This lesson asks for classes: the usual drug of the class is given in its usual dose.</source>
        <translation>Diese Lektion fragt nach Klassen: Gegeben wird das übliche Medikament der Klasse in üblicher Dosis.</translation>
    </message>
    <message>
        <source>One dose</source>
        <translation>Einzeldosis</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Halb</translation>
    </message>
    <message>
        <source>Usual dose</source>
        <translation>Übliche Dosis</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>By pump</source>
        <translation>Über Pumpe</translation>
    </message>
    <message>
        <source>Half rate</source>
        <translation>Halbe Rate</translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation>Übliche Rate</translation>
    </message>
    <message>
        <source>Double rate</source>
        <translation>Doppelte Rate</translation>
    </message>
    <message>
        <source>Four times</source>
        <translation>Vierfach</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
</context>
<context>
    <name>halsted::ClassPage</name>
    <message>
        <source>Nobody is here yet. Add a learner, or bring in logs from other computers.</source>
        <translation>Hier ist noch niemand. Fügen Sie eine Person hinzu oder holen Sie Protokolle von anderen Computern.</translation>
    </message>
    <message>
        <source>Learners and lessons</source>
        <translation>Lernende und Lektionen</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Lernende</translation>
    </message>
    <message>
        <source>Goals, errors and questions of the lesson</source>
        <translation>Ziele, Fehler und Fragen der Lektion</translation>
    </message>
    <message>
        <source>Missed by</source>
        <translation>Verfehlt von</translation>
    </message>
    <message>
        <source>Goal, error or question</source>
        <translation>Ziel, Fehler oder Frage</translation>
    </message>
    <message>
        <source>Mean of its points</source>
        <translation>Punkte im Mittel</translation>
    </message>
    <message>
        <source>with &amp;names</source>
        <translation>mit &amp;Namen</translation>
    </message>
    <message>
        <source>Class view</source>
        <translation>Klassenübersicht</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>&amp;Zurück zu den Lektionen</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Meine Ergebnisse</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>Senden an ein L&amp;RS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Einstellungen eines Lernspeichers (LRS)</translation>
    </message>
    <message>
        <source>Best points of each learner in each lesson. ✓✓ passed in an exam, ✓ passed in practice. Choose a title to sort by it.</source>
        <translation>Beste Punkte jeder Person in jeder Lektion. ✓✓ in einer Prüfung bestanden, ✓ beim Üben bestanden. Ein Spaltentitel sortiert danach.</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Name, darf leer bleiben</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>keiner: ein Pseudonym genügt</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>Person &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Eine Person mit diesem Namen hinzufügen, oder ohne</translation>
    </message>
    <message>
        <source>R&amp;ename the chosen</source>
        <translation>Gewählte &amp;umbenennen</translation>
    </message>
    <message>
        <source>Give the chosen learner this name, or none</source>
        <translation>Der gewählten Person diesen Namen geben, oder keinen</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen…</source>
        <translation>Gewählte &amp;löschen…</translation>
    </message>
    <message>
        <source>Delete the chosen learner</source>
        <translation>Die gewählte Person löschen</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Dateien</translation>
    </message>
    <message>
        <source>Logs (.jsonl) from another computer go to the chosen learner; a whole record from there (learners.sqlite) brings its own learners. What is here already is not added twice.</source>
        <translation>Protokolle (.jsonl) von einem anderen Computer gehen an die gewählte Person; ein ganzer Bestand von dort (learners.sqlite) bringt seine eigenen Personen mit. Was schon da ist, kommt nicht doppelt hinzu.</translation>
    </message>
    <message>
        <source>Save as table (&amp;CSV)</source>
        <translation>Als Tabelle speichern (&amp;CSV)</translation>
    </message>
    <message>
        <source>Save all runs as a table, CSV</source>
        <translation>Alle Durchgänge als Tabelle speichern, CSV</translation>
    </message>
    <message>
        <source>Save the table with names</source>
        <translation>Die Tabelle mit Namen speichern</translation>
    </message>
    <message>
        <source>Br&amp;ing in logs…</source>
        <translation>Protokolle h&amp;olen…</translation>
    </message>
    <message>
        <source>Bring in logs from other computers</source>
        <translation>Protokolle von anderen Computern holen</translation>
    </message>
    <message>
        <source>Where they stumble</source>
        <translation>Woran viele scheitern</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Zuletzt gespielt</translation>
    </message>
    <message>
        <source>%1 ✓✓</source>
        <translation>%1 ✓✓</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1 runs, %2 with a critical error</source>
        <translation>%1 Durchgänge, %2 mit kritischem Fehler</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 Durchgänge</translation>
    </message>
    <message>
        <source>No lesson has been played to its end yet.</source>
        <translation>Noch keine Lektion wurde bis zum Ende gespielt.</translation>
    </message>
    <message>
        <source>Counted are learners whose newest run still missed it, and the runs of all of them.</source>
        <translation>Gezählt sind Personen, deren neuester Durchgang es noch verfehlt hat, und die Durchgänge aller.</translation>
    </message>
    <message>
        <source>%1 of %2 learners; %3 of %4 runs</source>
        <translation>%1 von %2 Personen; %3 von %4 Durchgängen</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 Punkte</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>%1 endgültig löschen: Name und Pseudonym, alle Durchgänge mit ihren Protokollen (%2), alle Zertifikate (%3) und was noch auf ein LRS wartet? Was an ein LRS gesendet oder als Datei gespeichert wurde, bleibt dort.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Alles davon löschen</translation>
    </message>
    <message>
        <source>Bring in logs</source>
        <translation>Protokolle holen</translation>
    </message>
    <message>
        <source>Logs and records (*.jsonl *.sqlite);;All files (*)</source>
        <translation>Protokolle und Bestände (*.jsonl *.sqlite);;Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>halsted::CommandLine</name>
    <message>
        <source>Order by typing</source>
        <translation>Anordnung tippen</translation>
    </message>
    <message>
        <source>Type an order: “norepi 0.1”, “2 units RBC”, “intubate 7.5”   (Ctrl+Space)</source>
        <translation>Anordnung tippen: „Noradrenalin 0,1“, „2 EK“, „intubieren 7,5“   (Strg+Leertaste)</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Was verstanden wurde</translation>
    </message>
    <message>
        <source>%1: how much? Usual: %2</source>
        <translation>%1: wie viel? Üblich: %2</translation>
    </message>
    <message>
        <source>Not understood. A drug with its dose, a fluid, a test, a procedure?</source>
        <translation>Nicht verstanden. Ein Medikament mit Dosis, eine Infusion, ein Test, ein Eingriff?</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
</context>
<context>
    <name>halsted::CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Was möchten Sie tun?</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Aktion suchen</translation>
    </message>
</context>
<context>
    <name>halsted::ConfirmBar</name>
    <message>
        <source>No, leave it</source>
        <translation>Nein, lassen</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefCard</name>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % der Punkte: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Nachbesprechung des Durchlaufs</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Zeitachse</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Noch einmal spielen</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Andere Lektionen</translation>
    </message>
    <message>
        <source>The run is played again, as it was and as it might have been. That takes a moment.</source>
        <translation>Der Durchlauf wird noch einmal gespielt, wie er war und wie er hätte sein können. Das dauert einen Moment.</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefPage</name>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>How far the debrief is</source>
        <translation>Wie weit die Nachbesprechung ist</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop computing the debrief</source>
        <translation>Berechnung der Nachbesprechung abbrechen</translation>
    </message>
    <message>
        <source>Answer before you see the points: 1 = not at all, 5 = fully. It is kept with this run, for you.</source>
        <translation>Antworten Sie, bevor Sie die Punkte sehen: 1 = gar nicht, 5 = völlig. Ihre Antwort bleibt für Sie bei diesem Durchlauf.</translation>
    </message>
    <message>
        <source>&amp;Show the debrief</source>
        <translation>Nachbesprechung zei&amp;gen</translation>
    </message>
    <message>
        <source>&amp;Without rating</source>
        <translation>&amp;Ohne Bewertung</translation>
    </message>
    <message>
        <source>Show the debrief without a rating</source>
        <translation>Nachbesprechung ohne Bewertung zeigen</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Nachbesprechung des Durchlaufs</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Punkte</translation>
    </message>
    <message>
        <source>C&amp;ourse</source>
        <translation>Ver&amp;lauf</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>Waru&amp;m</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>Was &amp;wäre wenn</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Ziele</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Zei&amp;tachse</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Fra&amp;gen</translation>
    </message>
    <message>
        <source>Save as &amp;web page</source>
        <translation>Als W&amp;ebseite speichern</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>Als PD&amp;F speichern</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Verlassen</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Zurück zu den Lektionen</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Noch einmal</translation>
    </message>
    <message>
        <source>The debrief was stopped.</source>
        <translation>Die Nachbesprechung wurde abgebrochen.</translation>
    </message>
    <message>
        <source>Playing the run again, as it was and as it might have been</source>
        <translation>Spielt den Durchlauf noch einmal, wie er war und wie er hätte sein können</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
</context>
<context>
    <name>halsted::Doses</name>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>into a vein</source>
        <translation>in die Vene</translation>
    </message>
    <message>
        <source>into muscle</source>
        <translation>in den Muskel</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>in die Nase</translation>
    </message>
    <message>
        <source>into bone marrow</source>
        <translation>in das Knochenmark</translation>
    </message>
    <message>
        <source>by nebuliser</source>
        <translation>über Vernebler</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>über den Mund</translation>
    </message>
    <message>
        <source>under the skin</source>
        <translation>unter die Haut</translation>
    </message>
    <message>
        <source>Saline 0.9 %</source>
        <translation>Kochsalzlösung 0,9 %</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Balancierte Vollelektrolytlösung</translation>
    </message>
    <message>
        <source>Albumin 5 %</source>
        <translation>Albumin 5 %</translation>
    </message>
    <message>
        <source>Albumin 20 %</source>
        <translation>Albumin 20 %</translation>
    </message>
    <message>
        <source>Glucose 5 %</source>
        <translation>Glukose 5 %</translation>
    </message>
    <message>
        <source>Glucose 50 %</source>
        <translation>Glukose 50 %</translation>
    </message>
    <message>
        <source>Sodium bicarbonate 8.4 %</source>
        <translation>Natriumbikarbonat 8,4 %</translation>
    </message>
    <message>
        <source>Hypertonic saline 3 %</source>
        <translation>Hypertone Kochsalzlösung 3 %</translation>
    </message>
    <message>
        <source>Mannitol 20 %</source>
        <translation>Mannitol 20 %</translation>
    </message>
    <message>
        <source>Gelatine 4 %</source>
        <translation>Gelatine 4 %</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Erythrozyten</translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation>Plasma</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Thrombozyten</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Vollblut</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Kryopräzipitat</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 bis %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is %4 times the most that is usual (%5).</source>
        <translation>%1 %2 %3 ist das %4-Fache des üblichen Maximums (%5).</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, oder </translation>
    </message>
    <message>
        <source>%1 %2 mL in %3</source>
        <translation>%1 %2 mL in %3</translation>
    </message>
    <message>
        <source>%1 %2 unit in %3</source>
        <translation>%1 %2 Einheit in %3</translation>
    </message>
    <message>
        <source>%1 %2 units in %3</source>
        <translation>%1 %2 Einheiten in %3</translation>
    </message>
</context>
<context>
    <name>halsted::DrugCard</name>
    <message>
        <source>%1; patient %2 kg</source>
        <translation>%1; Patient %2 kg</translation>
    </message>
    <message>
        <source>Runs by pump: stop it</source>
        <translation>Läuft über Pumpe: stoppen</translation>
    </message>
    <message>
        <source>Stop the pump of %1</source>
        <translation>Pumpe mit %1 stoppen</translation>
    </message>
    <message>
        <source>By pump, usual %1</source>
        <translation>Über Pumpe, üblich %1</translation>
    </message>
    <message>
        <source>Dose %1, usual %2</source>
        <translation>Dosis %1, üblich %2</translation>
    </message>
    <message>
        <source>Run %1 at %2</source>
        <translation>%1 mit %2 laufen lassen</translation>
    </message>
    <message>
        <source>Give %1 %2</source>
        <translation>%1 %2 geben</translation>
    </message>
    <message>
        <source>Another dose</source>
        <translation>Andere Dosis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Menge</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Einheit</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Weg</translation>
    </message>
    <message>
        <source>How much %1? Type an amount first.</source>
        <translation>Wie viel %1? Geben Sie zuerst eine Menge ein.</translation>
    </message>
    <message>
        <source>Run at %1</source>
        <translation>Mit %1 laufen lassen</translation>
    </message>
</context>
<context>
    <name>halsted::EcgPaper</name>
    <message>
        <source>12-lead ECG, 25 mm/s, 10 mm/mV</source>
        <translation>12-Kanal-EKG, 25 mm/s, 10 mm/mV</translation>
    </message>
    <message>
        <source>25 mm/s   10 mm/mV</source>
        <translation>25 mm/s   10 mm/mV</translation>
    </message>
</context>
<context>
    <name>halsted::EditorActions</name>
    <message>
        <source>Write lessons</source>
        <translation>Lektionen schreiben</translation>
    </message>
    <message>
        <source>Try the lesson that is written</source>
        <translation>Die Lektion ausprobieren, die geschrieben wird</translation>
    </message>
    <message>
        <source>Check the lesson that is written by playing it</source>
        <translation>Die Lektion, die geschrieben wird, durch Spielen prüfen</translation>
    </message>
</context>
<context>
    <name>halsted::EditorField</name>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>Build...</source>
        <translation>Bauen ...</translation>
    </message>
    <message>
        <source>Build a condition from usual shapes</source>
        <translation>Eine Bedingung aus üblichen Formen bauen</translation>
    </message>
    <message>
        <source>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</source>
        <translation>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</translation>
    </message>
    <message>
        <source>What shall hold</source>
        <translation>Was gelten soll</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Put the condition in</source>
        <translation>Die Bedingung einsetzen</translation>
    </message>
    <message>
        <source>%1 to: %2</source>
        <translation>%1 zu: %2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>%1, number %2 of: %3</source>
        <translation>%1, Nummer %2 von: %3</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Sagen</translation>
    </message>
    <message>
        <source>Act on the patient</source>
        <translation>Am Patienten handeln</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>Show a picture</source>
        <translation>Bild zeigen</translation>
    </message>
    <message>
        <source>Bring a result</source>
        <translation>Befund bringen</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Handlung hinzufügen</translation>
    </message>
    <message>
        <source>Name, number %1 of: %2</source>
        <translation>Name, Nummer %1 von: %2</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>Wovon</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Wie viel</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Wie lange</translation>
    </message>
</context>
<context>
    <name>halsted::EditorFields</name>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>A figure stays below ... for ...</source>
        <translation>Ein Wert bleibt unter ... für ...</translation>
    </message>
    <message>
        <source>A figure stays at or above ... for ...</source>
        <translation>Ein Wert bleibt bei oder über ... für ...</translation>
    </message>
    <message>
        <source>A figure is below ...</source>
        <translation>Ein Wert ist unter ...</translation>
    </message>
    <message>
        <source>A figure is above ...</source>
        <translation>Ein Wert ist über ...</translation>
    </message>
    <message>
        <source>Something was done or happened (so often)</source>
        <translation>Etwas wurde getan oder geschah (so oft)</translation>
    </message>
    <message>
        <source>Something was not done until ...</source>
        <translation>Etwas wurde nicht getan bis ...</translation>
    </message>
    <message>
        <source>Longer ago than ...</source>
        <translation>Länger her als ...</translation>
    </message>
    <message>
        <source>More of a drug than ...</source>
        <translation>Mehr von einem Medikament als ...</translation>
    </message>
    <message>
        <source>In a state</source>
        <translation>In einem Zustand</translation>
    </message>
    <message>
        <source>A question was answered</source>
        <translation>Eine Frage wurde beantwortet</translation>
    </message>
    <message>
        <source>The time is past ...</source>
        <translation>Die Zeit ist nach ...</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Sagt</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Wer</translation>
    </message>
    <message>
        <source>Asks the question</source>
        <translation>Stellt die Frage</translation>
    </message>
    <message>
        <source>Shows the picture</source>
        <translation>Zeigt das Bild</translation>
    </message>
    <message>
        <source>Brings the result</source>
        <translation>Bringt den Befund</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, hyphens: septic-shock</source>
        <translation>Kleinbuchstaben, Ziffern, Bindestriche: septic-shock</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Zusammenfassung</translation>
    </message>
    <message>
        <source>One paragraph for the list of lessons</source>
        <translation>Ein Absatz für die Liste der Lektionen</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Lernziele</translation>
    </message>
    <message>
        <source>What the trainee can do afterwards</source>
        <translation>Was die Lernenden danach können</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Where it happens, and who is there</source>
        <translation>Wo es geschieht und wer dort ist</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Erste Worte</translation>
    </message>
    <message>
        <source>What the trainee is told first: who comes, and why</source>
        <translation>Was die Lernenden zuerst hören: wer kommt, und warum</translation>
    </message>
    <message>
        <source>Lasts at most</source>
        <translation>Dauert höchstens</translation>
    </message>
    <message>
        <source>90s, 20min or 6h</source>
        <translation>90s, 20min oder 6h</translation>
    </message>
    <message>
        <source>Passed from (% of the points)</source>
        <translation>Bestanden ab (% der Punkte)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Three numbers: 1.0.0</source>
        <translation>Drei Zahlen: 1.0.0</translation>
    </message>
    <message>
        <source>Language of these texts</source>
        <translation>Sprache dieser Texte</translation>
    </message>
    <message>
        <source>Two letters: en</source>
        <translation>Zwei Buchstaben: en</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Lizenz</translation>
    </message>
    <message>
        <source>Who may use it: CC-BY-4.0</source>
        <translation>Wer sie nutzen darf: CC-BY-4.0</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Literatur</translation>
    </message>
    <message>
        <source>A short name, and where it was published</source>
        <translation>Ein Kurzname, und wo es erschienen ist</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Geschlecht</translation>
    </message>
    <message>
        <source>Age (years)</source>
        <translation>Alter (Jahre)</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Größe (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Gewicht (kg)</translation>
    </message>
    <message>
        <source>Weeks pregnant</source>
        <translation>Schwangerschaftswoche</translation>
    </message>
    <message>
        <source>Illnesses</source>
        <translation>Krankheiten</translation>
    </message>
    <message>
        <source>Drugs every day</source>
        <translation>Tägliche Medikamente</translation>
    </message>
    <message>
        <source>Names with commas between</source>
        <translation>Namen mit Kommas dazwischen</translation>
    </message>
    <message>
        <source>Monitors at the start</source>
        <translation>Monitore zu Beginn</translation>
    </message>
    <message>
        <source>Lines at the start</source>
        <translation>Zugänge zu Beginn</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Atemweg</translation>
    </message>
    <message>
        <source>0 easy to 1: the cords cannot be seen</source>
        <translation>0 leicht bis 1: Stimmlippen nicht zu sehen</translation>
    </message>
    <message>
        <source>Heart rate at rest (1/min)</source>
        <translation>Herzfrequenz in Ruhe (1/min)</translation>
    </message>
    <message>
        <source>Figures at rest may stay empty</source>
        <translation>Ruhewerte dürfen leer bleiben</translation>
    </message>
    <message>
        <source>Systolic pressure at rest (mmHg)</source>
        <translation>Systolischer Druck in Ruhe (mmHg)</translation>
    </message>
    <message>
        <source>Diastolic pressure at rest (mmHg)</source>
        <translation>Diastolischer Druck in Ruhe (mmHg)</translation>
    </message>
    <message>
        <source>Oxygen saturation at rest (0 to 1)</source>
        <translation>Sauerstoffsättigung in Ruhe (0 bis 1)</translation>
    </message>
    <message>
        <source>Breaths at rest (1/min)</source>
        <translation>Atemzüge in Ruhe (1/min)</translation>
    </message>
    <message>
        <source>Temperature (°C)</source>
        <translation>Temperatur (°C)</translation>
    </message>
    <message>
        <source>Haemoglobin (g/dL)</source>
        <translation>Hämoglobin (g/dL)</translation>
    </message>
    <message>
        <source>Creatinine (µmol/L)</source>
        <translation>Kreatinin (µmol/L)</translation>
    </message>
    <message>
        <source>Potassium (mmol/L)</source>
        <translation>Kalium (mmol/L)</translation>
    </message>
    <message>
        <source>Ejection fraction (0 to 1)</source>
        <translation>Ejektionsfraktion (0 bis 1)</translation>
    </message>
    <message>
        <source>Goes on before the trainee comes for</source>
        <translation>Dauert schon, bevor die Lernenden kommen</translation>
    </message>
    <message>
        <source>90min; the patient is ill for so long already</source>
        <translation>90min; so lange ist der Patient schon krank</translation>
    </message>
    <message>
        <source>What befalls the patient, and what was done</source>
        <translation>Was dem Patienten zustößt und was getan wurde</translation>
    </message>
    <message>
        <source>People who speak</source>
        <translation>Personen, die sprechen</translation>
    </message>
    <message>
        <source>A short name, and what the trainee reads: nurse, Nurse</source>
        <translation>Ein Kurzname, und was die Lernenden lesen: nurse, Pflegekraft</translation>
    </message>
    <message>
        <source>Events that count together</source>
        <translation>Ereignisse, die zusammen zählen</translation>
    </message>
    <message>
        <source>A name, and the events</source>
        <translation>Ein Name, und die Ereignisse</translation>
    </message>
    <message>
        <source>Empty: always. The first that holds is found.</source>
        <translation>Leer: immer. Gefunden wird das Erste, das gilt.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>{HR} or {lactate:1} stand for the patient&apos;s figure</source>
        <translation>{HR} oder {lactate:1} stehen für den Wert des Patienten</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>A file of the lesson, or case:axial of the case that is open</source>
        <translation>Eine Datei der Lektion, oder case:axial des offenen Falls</translation>
    </message>
    <message>
        <source>Known after</source>
        <translation>Bekannt nach</translation>
    </message>
    <message>
        <source>20min; empty: at once</source>
        <translation>20min; leer: sofort</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Was gefunden wird</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Gehe zu</translation>
    </message>
    <message>
        <source>What happens first</source>
        <translation>Was zuerst geschieht</translation>
    </message>
    <message>
        <source>When something is done</source>
        <translation>Wenn etwas getan wird</translation>
    </message>
    <message>
        <source>What is done, and the state it leads to</source>
        <translation>Was getan wird, und der Zustand, zu dem es führt</translation>
    </message>
    <message>
        <source>When something holds</source>
        <translation>Wenn etwas gilt</translation>
    </message>
    <message>
        <source>After a time</source>
        <translation>Nach einer Zeit</translation>
    </message>
    <message>
        <source>One time in this state, and the state it leads to</source>
        <translation>Eine Zeit in diesem Zustand, und der Zustand, zu dem sie führt</translation>
    </message>
    <message>
        <source>Ends the lesson in</source>
        <translation>Beendet die Lektion mit</translation>
    </message>
    <message>
        <source>Empty: it goes on</source>
        <translation>Leer: es geht weiter</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Letzte Worte</translation>
    </message>
    <message>
        <source>Of a state that ends the lesson: what became of the patient</source>
        <translation>Eines Zustands, der die Lektion beendet: was aus dem Patienten wurde</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Was geschieht</translation>
    </message>
    <message>
        <source>Only the first time (usual)</source>
        <translation>Nur beim ersten Mal (üblich)</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Reached when</source>
        <translation>Erreicht, wenn</translation>
    </message>
    <message>
        <source>This, or the next</source>
        <translation>Dies oder das Nächste</translation>
    </message>
    <message>
        <source>Or for the share of the time in which</source>
        <translation>Oder für den Anteil der Zeit, in dem</translation>
    </message>
    <message>
        <source>Counts only if ever</source>
        <translation>Zählt nur, wenn je</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>All points until</source>
        <translation>Alle Punkte bis</translation>
    </message>
    <message>
        <source>60min</source>
        <translation>60min</translation>
    </message>
    <message>
        <source>No points from</source>
        <translation>Keine Punkte ab</translation>
    </message>
    <message>
        <source>120min; between both they fall</source>
        <translation>120min; dazwischen fallen sie</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Zählt ab</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Zählt bis</translation>
    </message>
    <message>
        <source>No points up to this share</source>
        <translation>Keine Punkte bis zu diesem Anteil</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 bis 1</translation>
    </message>
    <message>
        <source>All points from this share</source>
        <translation>Alle Punkte ab diesem Anteil</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Quelle</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Was falsch war</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>Verlorene Punkte</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Jedes Mal</translation>
    </message>
    <message>
        <source>Fails the lesson</source>
        <translation>Lektion nicht bestanden</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Then the trainee reads</source>
        <translation>Dann lesen die Lernenden</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>To be answered within</source>
        <translation>Zu beantworten innerhalb von</translation>
    </message>
    <message>
        <source>5min</source>
        <translation>5min</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Ein anderer Verlauf</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Verschieben</translation>
    </message>
    <message>
        <source>What the trainee did: antibiotic</source>
        <translation>Was die Lernenden taten: antibiotic</translation>
    </message>
    <message>
        <source>By</source>
        <translation>Um</translation>
    </message>
    <message>
        <source>-60min is an hour earlier</source>
        <translation>-60min ist eine Stunde früher</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Weglassen</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Einsetzen</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Kurven</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Zielbereiche</translation>
    </message>
    <message>
        <source>Lowest and highest: 65, 85</source>
        <translation>Niedrigster und höchster: 65, 85</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>Zu erklären</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Zu besprechen</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Was wäre wenn</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Was schiefgeht</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Skript</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Verliert</translation>
    </message>
    <message>
        <source>A goal, penalty or question, and the points against the expert</source>
        <translation>Ein Ziel, Abzug oder eine Frage, und die Punkte gegenüber der Fachperson</translation>
    </message>
    <message>
        <source>The expert&apos;s script</source>
        <translation>Das Skript der Fachperson</translation>
    </message>
    <message>
        <source>Reaches at least (% of the points)</source>
        <translation>Erreicht mindestens (% der Punkte)</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in</source>
        <translation>Wer nichts tut, endet mit</translation>
    </message>
    <message>
        <source>Typical errors</source>
        <translation>Typische Fehler</translation>
    </message>
    <message>
        <source>Scripts that must lose just these points</source>
        <translation>Skripte, die genau diese Punkte verlieren müssen</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Über die Lektion</translation>
    </message>
    <message>
        <source>What the lesson is called and what it is for</source>
        <translation>Wie die Lektion heißt und wozu sie dient</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Wer kommt</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Davor</translation>
    </message>
    <message>
        <source>What happened before the trainee comes, and who is there</source>
        <translation>Was geschah, bevor die Lernenden kommen, und wer da ist</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Befunde</translation>
    </message>
    <message>
        <source>What is found when somebody examines, asks, orders or calls</source>
        <translation>Was gefunden wird, wenn jemand untersucht, fragt, anordnet oder anruft</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>The states that the lesson goes through, as a picture and as a table</source>
        <translation>Die Zustände, durch die die Lektion geht, als Bild und als Tabelle</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Regeln</translation>
    </message>
    <message>
        <source>What happens in any state when something begins to hold</source>
        <translation>Was in jedem Zustand geschieht, wenn etwas zu gelten beginnt</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Ziele</translation>
    </message>
    <message>
        <source>What gives points</source>
        <translation>Was Punkte gibt</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Abzüge</translation>
    </message>
    <message>
        <source>What costs points</source>
        <translation>Was Punkte kostet</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Fragen</translation>
    </message>
    <message>
        <source>What the trainee is asked; a state or rule asks it</source>
        <translation>Was die Lernenden gefragt werden; ein Zustand oder eine Regel fragt es</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Help that is offered when something holds</source>
        <translation>Hilfe, die angeboten wird, wenn etwas gilt</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>What is looked at afterwards</source>
        <translation>Was danach betrachtet wird</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Skripte</translation>
    </message>
    <message>
        <source>Ways to play it, by which the lesson is tested</source>
        <translation>Spielweisen, mit denen die Lektion getestet wird</translation>
    </message>
</context>
<context>
    <name>halsted::EditorPage</name>
    <message>
        <source>✓ Saved as you type</source>
        <translation>✓ Beim Tippen gespeichert</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Lektionseditor</translation>
    </message>
    <message>
        <source>Zip file to write</source>
        <translation>Zip-Datei, die geschrieben wird</translation>
    </message>
    <message>
        <source>Write the zip</source>
        <translation>Zip schreiben</translation>
    </message>
    <message>
        <source>Parts of the lesson</source>
        <translation>Teile der Lektion</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>What the check says; Enter goes there</source>
        <translation>Was die Prüfung sagt; Eingabe führt dorthin</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Back to the lessons; all is saved</source>
        <translation>Zurück zu den Lektionen; alles ist gespeichert</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Try &amp;it</source>
        <translation>Au&amp;sprobieren</translation>
    </message>
    <message>
        <source>Play the lesson as it is now</source>
        <translation>Die Lektion spielen, wie sie jetzt ist</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Strg+T</translation>
    </message>
    <message>
        <source>&amp;Play the check</source>
        <translation>&amp;Prüfung spielen</translation>
    </message>
    <message>
        <source>Play the lesson with its scripts and 200 random trainees</source>
        <translation>Die Lektion mit ihren Skripten und 200 zufälligen Lernenden spielen</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xportieren ...</translation>
    </message>
    <message>
        <source>Export as a zip</source>
        <translation>Als Zip exportieren</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Abbrechen, was läuft</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation>✗ %1: %2</translation>
    </message>
    <message>
        <source>⚠ %1: %2</source>
        <translation>⚠ %1: %2</translation>
    </message>
    <message>
        <source>✓ Nothing is wrong, as far as can be told without playing.</source>
        <translation>✓ Nichts ist falsch, soweit es sich ohne Spielen sagen lässt.</translation>
    </message>
    <message>
        <source>%1  ✗ %2</source>
        <translation>%1  ✗ %2</translation>
    </message>
    <message>
        <source>%1  ⚠ %2</source>
        <translation>%1  ⚠ %2</translation>
    </message>
    <message>
        <source>Picture to copy into the lesson</source>
        <translation>Bild, das in die Lektion kopiert wird</translation>
    </message>
    <message>
        <source>Add the picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>/path/to/film.png, or drop it anywhere here</source>
        <translation>/pfad/zu/bild.png, oder hier irgendwo ablegen</translation>
    </message>
    <message>
        <source>Pi&amp;ctures...</source>
        <translation>B&amp;ilder ...</translation>
    </message>
    <message>
        <source>Copy a picture into the lesson</source>
        <translation>Ein Bild in die Lektion kopieren</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Abbreche&amp;n</translation>
    </message>
    <message>
        <source>The picture is %1 in this lesson; choose it in a finding.</source>
        <translation>Das Bild heißt in dieser Lektion %1; wählen Sie es in einem Befund.</translation>
    </message>
    <message>
        <source>✗ Mistakes: %1; cautions: %2. Choose one to go there (F8: the next).</source>
        <translation>✗ Fehler: %1; Hinweise: %2. Wählen Sie einen, um dorthin zu gehen (F8: der nächste).</translation>
    </message>
    <message>
        <source>✓ No mistake. ⚠ Cautions: %1.</source>
        <translation>✓ Kein Fehler. ⚠ Hinweise: %1.</translation>
    </message>
</context>
<context>
    <name>halsted::EditorStart</name>
    <message>
        <source>Edit the chosen lesson</source>
        <translation>Die gewählte Lektion bearbeiten</translation>
    </message>
    <message>
        <source>Remove the chosen lesson</source>
        <translation>Die gewählte Lektion entfernen</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>Anle&amp;gen</translation>
    </message>
    <message>
        <source>Create the lesson</source>
        <translation>Die Lektion anlegen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>None yet. Begin one at the right.</source>
        <translation>Noch keine. Beginnen Sie rechts eine.</translation>
    </message>
    <message>
        <source>Write lessons</source>
        <translation>Lektionen schreiben</translation>
    </message>
    <message>
        <source>Your lessons</source>
        <translation>Ihre Lektionen</translation>
    </message>
    <message>
        <source>Zip or folder of a lesson to bring in</source>
        <translation>Zip oder Ordner einer Lektion zum Hereinholen</translation>
    </message>
    <message>
        <source>/path/to/lesson.zip</source>
        <translation>/pfad/zu/lektion.zip</translation>
    </message>
    <message>
        <source>Bring a lesson in from a zip or folder</source>
        <translation>Eine Lektion aus einem Zip oder Ordner hereinholen</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Zurück zu den Lektionen</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Eine neue Lektion</translation>
    </message>
    <message>
        <source>Short of breath after surgery</source>
        <translation>Atemnot nach einer Operation</translation>
    </message>
    <message>
        <source>Title of the new lesson</source>
        <translation>Titel der neuen Lektion</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titel</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>Womit sie beginnt</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Beginnen mit</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>A short lesson to fill in</source>
        <translation>Eine kurze Lektion zum Ausfüllen</translation>
    </message>
    <message>
        <source>The case that is open: its body and its pictures</source>
        <translation>Der offene Fall: sein Körper und seine Bilder</translation>
    </message>
    <message>
        <source>Copy of: %1</source>
        <translation>Kopie von: %1</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Hereinholen</translation>
    </message>
</context>
<context>
    <name>halsted::ExamPanel</name>
    <message>
        <source>Examination</source>
        <translation>Untersuchung</translation>
    </message>
    <message>
        <source>Choose where to look, listen and feel.</source>
        <translation>Wählen Sie, wo Sie schauen, hören und tasten.</translation>
    </message>
    <message>
        <source>Examine: %1</source>
        <translation>Untersuchen: %1</translation>
    </message>
    <message>
        <source>being looked at …</source>
        <translation>wird untersucht …</translation>
    </message>
</context>
<context>
    <name>halsted::FeedPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>What was said, done and found</source>
        <translation>Was gesagt, getan und gefunden wurde</translation>
    </message>
    <message>
        <source>What happened, newest at the bottom</source>
        <translation>Was geschah, Neuestes unten</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Gesagt</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Gefunden</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Nicht getan</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Frage: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Erledigt: %1</translation>
    </message>
    <message>
        <source>Did not succeed: %1</source>
        <translation>Nicht gelungen: %1</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Ein Hinweis wird angeboten.</translation>
    </message>
    <message>
        <source>The syringe is empty and its pump has stopped: %1</source>
        <translation>Die Spritze ist leer und ihre Pumpe steht: %1</translation>
    </message>
</context>
<context>
    <name>halsted::FluidCard</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>From the fridge, 4 °C</source>
        <translation>Aus dem Kühlschrank, 4 °C</translation>
    </message>
    <message>
        <source>Room, 22 °C</source>
        <translation>Raum, 22 °C</translation>
    </message>
    <message>
        <source>Warmed, 37 °C</source>
        <translation>Gewärmt, 37 °C</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>%1 mL in %2</source>
        <translation>%1 mL in %2</translation>
    </message>
    <message>
        <source>1 unit in %1</source>
        <translation>1 Einheit in %1</translation>
    </message>
    <message>
        <source>%1 units in %2</source>
        <translation>%1 Einheiten in %2</translation>
    </message>
    <message>
        <source>Run in %1, %2</source>
        <translation>Einlaufen lassen: %1, %2</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Andere Menge</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>units</source>
        <translation>Einheiten</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Run in</source>
        <translation>Einlaufen lassen</translation>
    </message>
    <message>
        <source>Run in (%1 mL/h)</source>
        <translation>Einlaufen lassen (%1 mL/h)</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetDesk</name>
    <message>
        <source>Put the headset on</source>
        <translation>Headset aufsetzen</translation>
    </message>
    <message>
        <source>Preview the room without a headset</source>
        <translation>Raum ohne Headset ansehen</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetStage</name>
    <message>
        <source>Leave the headset</source>
        <translation>Headset verlassen</translation>
    </message>
    <message>
        <source>The headset is connected again, but the model has lost its registration: register it anew.</source>
        <translation>Das Headset ist wieder verbunden, aber das Modell hat seine Registrierung verloren: Registrieren Sie es neu.</translation>
    </message>
    <message>
        <source>The headset is connected again.</source>
        <translation>Das Headset ist wieder verbunden.</translation>
    </message>
</context>
<context>
    <name>halsted::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Schritte, die rückgängig gemacht werden können</translation>
    </message>
    <message>
        <source>Before all these steps</source>
        <translation>Vor all diesen Schritten</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Jetzt: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Rückgängig gemacht: %1</translation>
    </message>
</context>
<context>
    <name>halsted::KeyboardPanel</name>
    <message>
        <source>1234567890</source>
        <translation>1234567890</translation>
    </message>
    <message>
        <source>qwertyuiop</source>
        <translation>qwertzuiop</translation>
    </message>
    <message>
        <source>asdfghjkl-</source>
        <translation>asdfghjkl-</translation>
    </message>
    <message>
        <source>zxcvbnm,._</source>
        <translation>yxcvbnm,._</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Umschalt</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Leertaste</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Getan</translation>
    </message>
</context>
<context>
    <name>halsted::LanguageActions</name>
    <message>
        <source>%1 is kept and spoken from the next start on, as something is under way now.</source>
        <translation>%1 ist gemerkt und gilt ab dem nächsten Start, weil gerade etwas läuft.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonActions</name>
    <message>
        <source>Show the lessons</source>
        <translation>Lektionen zeigen</translation>
    </message>
    <message>
        <source>Talk the lesson through</source>
        <translation>Lektion nachbesprechen</translation>
    </message>
    <message>
        <source>Pause the lesson</source>
        <translation>Lektion anhalten</translation>
    </message>
    <message>
        <source>Let the lesson run</source>
        <translation>Lektion laufen lassen</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Lektion beenden</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Lektion verlassen</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Zurück zur Lektion</translation>
    </message>
</context>
<context>
    <name>halsted::LessonEditor</name>
    <message>
        <source>Take over the case</source>
        <translation>Den Fall übernehmen</translation>
    </message>
    <message>
        <source>Measuring the case</source>
        <translation>Der Fall wird vermessen</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (Kopie)</translation>
    </message>
    <message>
        <source>The lesson is in %1.</source>
        <translation>Die Lektion liegt in %1.</translation>
    </message>
    <message>
        <source>Played by the expert, by nobody and by %1 random trainees: no mistake.</source>
        <translation>Gespielt von der Fachperson, von niemandem und von %1 zufälligen Lernenden: kein Fehler.</translation>
    </message>
    <message>
        <source>Playing the lesson</source>
        <translation>Die Lektion wird gespielt</translation>
    </message>
    <message>
        <source>It cannot be played yet: %1</source>
        <translation>Sie kann noch nicht gespielt werden: %1</translation>
    </message>
    <message>
        <source>It cannot be played yet: a translation is not complete.</source>
        <translation>Sie kann noch nicht gespielt werden: eine Übersetzung ist nicht vollständig.</translation>
    </message>
    <message>
        <source>Nothing was done, so no script was kept.</source>
        <translation>Nichts wurde getan, also wurde kein Skript behalten.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>%1 aufzeichnen</translation>
    </message>
    <message>
        <source>What you did is in %1: %2 % of the points.</source>
        <translation>Was Sie taten, steht in %1: %2 % der Punkte.</translation>
    </message>
    <message>
        <source>The lesson cannot be played yet. Mistakes to be mended first: %1.</source>
        <translation>Die Lektion kann noch nicht gespielt werden. Zuerst zu behebende Fehler: %1.</translation>
    </message>
    <message>
        <source>Played by %1 random trainees. Mistakes, listed below: %2.</source>
        <translation>Gespielt von %1 zufälligen Lernenden. Fehler, unten aufgeführt: %2.</translation>
    </message>
</context>
<context>
    <name>halsted::LessonPages</name>
    <message>
        <source>What can be done</source>
        <translation>Was Sie tun können</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Untersuchen</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Tests</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Medikamente und Flüssigkeiten</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pumpen</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Atemweg</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Beatmungsgerät</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Team</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Tests ● %1</source>
        <translation>Tests ● %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonsPage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Medikamente</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Tipps</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Starten</translation>
    </message>
    <message>
        <source>Start the lesson</source>
        <translation>Lektion starten</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbrec&amp;hen</translation>
    </message>
    <message>
        <source>Cancel the preparation</source>
        <translation>Vorbereitung abbrechen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>&amp;Back to the case</source>
        <translation>&amp;Zurück zum Fall</translation>
    </message>
    <message>
        <source>By dose and route</source>
        <translation>Nach Dosis und Weg</translation>
    </message>
    <message>
        <source>By class, usual dose</source>
        <translation>Nach Klasse, übliche Dosis</translation>
    </message>
    <message>
        <source>On</source>
        <translation>An</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Üben</translation>
    </message>
    <message>
        <source>Practice: pause and go back as you like</source>
        <translation>Üben: nach Belieben anhalten und zurückgehen</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Exam: no hints, no pause, no way back</source>
        <translation>Prüfung: keine Hinweise, keine Pause, kein Zurück</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Up to %1 of the patient&apos;s time; passed from %2 % of the points</source>
        <translation>Bis zu %1 Patientenzeit; bestanden ab %2 % der Punkte</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Meine Ergebnisse</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>&amp;Klassenübersicht</translation>
    </message>
    <message>
        <source>&amp;Write lessons...</source>
        <translation>Lektionen s&amp;chreiben ...</translation>
    </message>
    <message>
        <source>Write lessons: new ones, and your own</source>
        <translation>Lektionen schreiben: neue und Ihre eigenen</translation>
    </message>
    <message>
        <source>Edit this lesson</source>
        <translation>Diese Lektion bearbeiten</translation>
    </message>
    <message>
        <source>Edit a copy of this lesson</source>
        <translation>Eine Kopie dieser Lektion bearbeiten</translation>
    </message>
    <message>
        <source>Edit a co&amp;py</source>
        <translation>Ko&amp;pie bearbeiten</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Bea&amp;rbeiten</translation>
    </message>
</context>
<context>
    <name>halsted::LimitsPanel</name>
    <message>
        <source>Beep of the heart</source>
        <translation>Ton des Herzschlags</translation>
    </message>
    <message>
        <source>Limits and beeps</source>
        <translation>Grenzen und Töne</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Leise</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Laut</translation>
    </message>
    <message>
        <source>Usual for this age</source>
        <translation>Üblich für dieses Alter</translation>
    </message>
    <message>
        <source>Limits that are usual for this age</source>
        <translation>Grenzen, die für dieses Alter üblich sind</translation>
    </message>
    <message>
        <source>It falls by half a tone for each 2 % of saturation, and is heard up to twice real time.</source>
        <translation>Er sinkt um einen Halbton je 2 % Sättigung und ist bis zu doppelter Echtzeit zu hören.</translation>
    </message>
    <message>
        <source>No alarm between</source>
        <translation>Kein Alarm zwischen</translation>
    </message>
    <message>
        <source>%1, lower limit</source>
        <translation>%1, untere Grenze</translation>
    </message>
    <message>
        <source>%1, upper limit</source>
        <translation>%1, obere Grenze</translation>
    </message>
    <message>
        <source>The lower limit must be below the upper one.</source>
        <translation>Die untere Grenze muss unter der oberen liegen.</translation>
    </message>
</context>
<context>
    <name>halsted::LoopView</name>
    <message>
        <source>Loop of the breath</source>
        <translation>Schleife des Atemzugs</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Fluss, L/min (hinein: nach oben)</translation>
    </message>
    <message>
        <source>Airway pressure, cmH2O</source>
        <translation>Atemwegsdruck, cmH2O</translation>
    </message>
    <message>
        <source>The ventilator is not connected.</source>
        <translation>Das Beatmungsgerät ist nicht angeschlossen.</translation>
    </message>
</context>
<context>
    <name>halsted::LrsPage</name>
    <message>
        <source>Send &amp;runs to this LRS</source>
        <translation>D&amp;urchgänge an dieses LRS senden</translation>
    </message>
    <message>
        <source>Send &amp;names too, where they were given</source>
        <translation>Auch &amp;Namen senden, wo sie angegeben wurden</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>&amp;Jetzt senden</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <translation>Jetzt senden, was wartet</translation>
    </message>
    <message>
        <source>Try what was &amp;refused again</source>
        <translation>Ab&amp;gelehntes noch einmal versuchen</translation>
    </message>
    <message>
        <source>Send &amp;earlier runs too</source>
        <translation>Auch &amp;frühere Durchgänge senden</translation>
    </message>
    <message>
        <source>Send all runs of this computer&apos;s record</source>
        <translation>Alle Durchgänge dieses Computers senden</translation>
    </message>
    <message>
        <source>Sending to an LRS</source>
        <translation>Senden an ein LRS</translation>
    </message>
    <message>
        <source>A school&apos;s learning record store (LRS) can collect what its learners did, by the xAPI standard. Nothing is sent until you say so here.</source>
        <translation>Der Lernspeicher einer Schule (LRS) kann nach dem Standard xAPI sammeln, was ihre Lernenden getan haben. Nichts wird gesendet, bis Sie es hier sagen.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Speichern</translation>
    </message>
    <message>
        <source>Save these settings</source>
        <translation>Diese Einstellungen speichern</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>Verbindung &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Zurück</translation>
    </message>
    <message>
        <source>Back to my record</source>
        <translation>Zurück zu meinen Ergebnissen</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Was wartet</translation>
    </message>
    <message>
        <source>Address (https)</source>
        <translation>Adresse (https)</translation>
    </message>
    <message>
        <source>Key (user)</source>
        <translation>Schlüssel (Benutzer)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Geheimnis</translation>
    </message>
    <message>
        <source>Certificate file of the school&apos;s own authority, only if it has one</source>
        <translation>Zertifikatsdatei der eigenen Stelle der Schule, nur falls sie eine hat</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
    <message>
        <source>Home page of the school, under which pseudonyms go</source>
        <translation>Startseite der Schule, unter der Pseudonyme stehen</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
    <message>
        <source>The secret is kept in a file that only you can read, %1; the key ring of the system is not used.</source>
        <translation>Das Geheimnis liegt in einer Datei, die nur Sie lesen können, %1; der Schlüsselbund des Systems wird nicht benutzt.</translation>
    </message>
    <message>
        <source>Saved. Runs are sent from now on.</source>
        <translation>Gespeichert. Durchgänge werden von jetzt an gesendet.</translation>
    </message>
    <message>
        <source>Saved. Nothing is sent.</source>
        <translation>Gespeichert. Nichts wird gesendet.</translation>
    </message>
    <message>
        <source>Asking the LRS…</source>
        <translation>Das LRS wird gefragt…</translation>
    </message>
    <message>
        <source>The LRS answers and takes this key and secret.</source>
        <translation>Das LRS antwortet und nimmt Schlüssel und Geheimnis an.</translation>
    </message>
    <message>
        <source>%1 statements wait, %2 were sent, %3 were refused.</source>
        <translation>%1 Aussagen warten, %2 wurden gesendet, %3 abgelehnt.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Wird gesendet…</translation>
    </message>
</context>
<context>
    <name>halsted::MainWindow</name>
    <message>
        <source>Unsaved work of earlier is kept: see the menu Unsaved cases.</source>
        <translation>Ungesicherte Arbeit von früher ist erhalten: siehe Menü „Ungesicherte Fälle“.</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Zwischen dunkel und hell wechseln</translation>
    </message>
    <message>
        <source>Open a case or scan…</source>
        <translation>Fall oder Scan öffnen…</translation>
    </message>
    <message>
        <source>Open a DICOM folder…</source>
        <translation>DICOM-Ordner öffnen…</translation>
    </message>
    <message>
        <source>Save the case as…</source>
        <translation>Fall speichern unter…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Strukturen</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Fortschritt</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 (not saved yet) – Halsted</source>
        <translation>%1 (noch nicht gespeichert) – Halsted</translation>
    </message>
    <message>
        <source>%1 – Halsted</source>
        <translation>%1 – Halsted</translation>
    </message>
    <message>
        <source>Open a DICOM folder</source>
        <translation>DICOM-Ordner öffnen</translation>
    </message>
    <message>
        <source>Open a case or scan</source>
        <translation>Fall oder Scan öffnen</translation>
    </message>
    <message>
        <source>Cases and scans (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;All files (*)</source>
        <translation>Fälle und Scans (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Save the case as</source>
        <translation>Fall speichern unter</translation>
    </message>
    <message>
        <source>Halsted cases (*.hcase)</source>
        <translation>Halsted-Fälle (*.hcase)</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Schritt: %1</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fall schließen</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>In diesem Fall</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Ein anderer Fall</translation>
    </message>
    <message>
        <source>Open a case or file…</source>
        <translation>Fall oder Datei öffnen…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>Im Headset</translation>
    </message>
    <message>
        <source>Put the headset on</source>
        <translation>Headset aufsetzen</translation>
    </message>
    <message>
        <source>Preview the room</source>
        <translation>Raum ansehen</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>Auf diesem Bildschirm</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>Blick von vorn</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>Blick von oben</translation>
    </message>
    <message>
        <source>Volume rendering</source>
        <translation>Volumendarstellung</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
    <message>
        <source>Show the lessons</source>
        <translation>Lektionen zeigen</translation>
    </message>
    <message>
        <source>Write a lesson</source>
        <translation>Eine Lektion schreiben</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Meine Ergebnisse</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>Die Klasse</translation>
    </message>
    <message>
        <source>Tools of the step</source>
        <translation>Werkzeuge des Schritts</translation>
    </message>
    <message>
        <source>What is in the case</source>
        <translation>Was im Fall ist</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspektor</translation>
    </message>
    <message>
        <source>%1 %2
%3 × %4 × %5 voxels of %6 × %7 × %8 mm</source>
        <translation>%1 %2
%3 × %4 × %5 Voxel von %6 × %7 × %8 mm</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>Frühere Reiter</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>Spätere Reiter</translation>
    </message>
</context>
<context>
    <name>halsted::MirrorWindow</name>
    <message>
        <source>Headset – Halsted</source>
        <translation>Headset – Halsted</translation>
    </message>
    <message>
        <source>What the person sees</source>
        <translation>Was die Person sieht</translation>
    </message>
    <message>
        <source>From beside (drag to turn)</source>
        <translation>Von der Seite (zum Drehen ziehen)</translation>
    </message>
    <message>
        <source>Leave the headset</source>
        <translation>Headset verlassen</translation>
    </message>
    <message>
        <source>%1 ms a frame; the headset wants one every %2 ms</source>
        <translation>%1 ms je Bild; das Headset braucht eines alle %2 ms</translation>
    </message>
</context>
<context>
    <name>halsted::MonitorPanel</name>
    <message>
        <source>Asystole</source>
        <translation>Asystolie</translation>
    </message>
    <message>
        <source>Ventricular fibrillation</source>
        <translation>Kammerflimmern</translation>
    </message>
    <message>
        <source>Ventricular tachycardia</source>
        <translation>Ventrikuläre Tachykardie</translation>
    </message>
    <message>
        <source>Apnoea</source>
        <translation>Apnoe</translation>
    </message>
    <message>
        <source>Heart rate low</source>
        <translation>Herzfrequenz niedrig</translation>
    </message>
    <message>
        <source>Heart rate high</source>
        <translation>Herzfrequenz hoch</translation>
    </message>
    <message>
        <source>SpO2 very low</source>
        <translation>SpO2 sehr niedrig</translation>
    </message>
    <message>
        <source>SpO2 low</source>
        <translation>SpO2 niedrig</translation>
    </message>
    <message>
        <source>SpO2: no pulse found</source>
        <translation>SpO2: kein Puls gefunden</translation>
    </message>
    <message>
        <source>Mean pressure low</source>
        <translation>Mitteldruck niedrig</translation>
    </message>
    <message>
        <source>Mean pressure high</source>
        <translation>Mitteldruck hoch</translation>
    </message>
    <message>
        <source>Systolic pressure low</source>
        <translation>Systolischer Druck niedrig</translation>
    </message>
    <message>
        <source>Systolic pressure high</source>
        <translation>Systolischer Druck hoch</translation>
    </message>
    <message>
        <source>Breathing slow</source>
        <translation>Atmung langsam</translation>
    </message>
    <message>
        <source>Breathing fast</source>
        <translation>Atmung schnell</translation>
    </message>
    <message>
        <source>End-tidal CO2 low</source>
        <translation>Endtidales CO2 niedrig</translation>
    </message>
    <message>
        <source>End-tidal CO2 high</source>
        <translation>Endtidales CO2 hoch</translation>
    </message>
    <message>
        <source>Temperature low</source>
        <translation>Temperatur niedrig</translation>
    </message>
    <message>
        <source>Temperature high</source>
        <translation>Temperatur hoch</translation>
    </message>
    <message>
        <source>Central venous pressure high</source>
        <translation>Zentraler Venendruck hoch</translation>
    </message>
    <message>
        <source>&amp;Silence alarms</source>
        <translation>&amp;Stumm</translation>
    </message>
    <message>
        <source>Cuff &amp;now</source>
        <translation>Druck &amp;jetzt</translation>
    </message>
    <message>
        <source>Patient monitor</source>
        <translation>Patientenmonitor</translation>
    </message>
    <message>
        <source>not attached</source>
        <translation>nicht angeschlossen</translation>
    </message>
    <message>
        <source>ECG II</source>
        <translation>EKG II</translation>
    </message>
    <message>
        <source>Arterial pressure</source>
        <translation>Arterieller Druck</translation>
    </message>
    <message>
        <source>Central venous pressure</source>
        <translation>ZVD</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>CO2</source>
        <translation>CO2</translation>
    </message>
    <message>
        <source>Airway pressure</source>
        <translation>Atemwegsdruck</translation>
    </message>
    <message>
        <source>Heart rate /min</source>
        <translation>Herzfrequenz /min</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>Blutdruck mmHg</translation>
    </message>
    <message>
        <source>SpO2 %</source>
        <translation>SpO2 %</translation>
    </message>
    <message>
        <source>Breathing /min</source>
        <translation>Atmung /min</translation>
    </message>
    <message>
        <source>End-tidal CO2 mmHg</source>
        <translation>Endtidales CO2 mmHg</translation>
    </message>
    <message>
        <source>CVP mmHg</source>
        <translation>ZVD mmHg</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Temperatur °C</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarme</translation>
    </message>
    <message>
        <source>No sound for two minutes, and alarms that are over are put away (Alt+S)</source>
        <translation>Zwei Minuten kein Ton; vergangene Alarme werden entfernt (Alt+S)</translation>
    </message>
    <message>
        <source>Measures the pressure by cuff (Alt+N)</source>
        <translation>Misst den Druck mit der Manschette (Alt+J)</translation>
    </message>
    <message>
        <source>1&amp;2-lead ECG</source>
        <translation>1&amp;2-Kanal-EKG</translation>
    </message>
    <message>
        <source>&amp;Trends</source>
        <translation>&amp;Trends</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>über %1</translation>
    </message>
    <message>
        <source>mean %1, arterial line</source>
        <translation>Mittel %1, arteriell</translation>
    </message>
    <message>
        <source>mean %1, cuff at %2</source>
        <translation>Mittel %1, Manschette um %2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>noch nicht gemessen</translation>
    </message>
    <message>
        <source>mean %1 – %2</source>
        <translation>Mittel %1 – %2</translation>
    </message>
    <message>
        <source> (over)</source>
        <translation> (vorbei)</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Kein Alarm</translation>
    </message>
    <message>
        <source>Systolic pressure mmHg</source>
        <translation>Systolischer Druck mmHg</translation>
    </message>
    <message>
        <source>Mean pressure mmHg</source>
        <translation>Mitteldruck mmHg</translation>
    </message>
    <message>
        <source>Li&amp;mits, beeps</source>
        <translation>&amp;Grenzen, Töne</translation>
    </message>
    <message>
        <source>&amp;Silent %1:%2</source>
        <translation>&amp;Stumm %1:%2</translation>
    </message>
    <message>
        <source>Alarms are silent for %1 s more; press for two minutes from now</source>
        <translation>Alarme sind noch %1 s stumm; drücken für zwei Minuten ab jetzt</translation>
    </message>
    <message>
        <source>Silence alarms for two minutes</source>
        <translation>Alarme zwei Minuten stummschalten</translation>
    </message>
    <message>
        <source>ECG II ♥</source>
        <translation>EKG II ♥</translation>
    </message>
</context>
<context>
    <name>halsted::MonitorsRow</name>
    <message>
        <source>Cuff measures every</source>
        <translation>Manschette misst alle</translation>
    </message>
    <message>
        <source>Monitors on the patient</source>
        <translation>Überwachung am Patienten</translation>
    </message>
    <message>
        <source>Monitor: %1</source>
        <translation>Überwachung: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Cuff every</source>
        <translation>Manschette alle</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Überwachung</translation>
    </message>
</context>
<context>
    <name>halsted::MyRecordPage</name>
    <message>
        <source>No runs yet. Play a lesson to its end, and it stands here after its debrief.</source>
        <translation>Noch keine Durchgänge. Spielen Sie eine Lektion bis zum Ende; nach der Nachbesprechung steht sie hier.</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Meine Ergebnisse</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>&amp;Zurück zu den Lektionen</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>&amp;Klassenübersicht</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>Senden an ein L&amp;RS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Einstellungen eines Lernspeichers (LRS)</translation>
    </message>
    <message>
        <source>Progress in each lesson</source>
        <translation>Fortschritt in jeder Lektion</translation>
    </message>
    <message>
        <source>Playing the run again</source>
        <translation>Der Durchgang wird noch einmal gespielt</translation>
    </message>
    <message>
        <source>Who plays</source>
        <translation>Wer spielt</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Name, darf leer bleiben</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>keiner: ein Pseudonym genügt</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>Person &amp;hinzufügen</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Eine Person mit diesem Namen hinzufügen, oder ohne</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>&amp;Umbenennen</translation>
    </message>
    <message>
        <source>Give who plays this name, or none</source>
        <translation>Wer spielt, bekommt diesen Namen oder keinen</translation>
    </message>
    <message>
        <source>Delete &amp;everything of me…</source>
        <translation>Alles von mir &amp;löschen…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Durchgänge</translation>
    </message>
    <message>
        <source>Runs, one a row</source>
        <translation>Durchgänge, je einer in einer Zeile</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lektion</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Punkte</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Gespielt</translation>
    </message>
    <message>
        <source>Own rating</source>
        <translation>Eigene Einschätzung</translation>
    </message>
    <message>
        <source>Open the &amp;debrief</source>
        <translation>&amp;Nachbesprechung öffnen</translation>
    </message>
    <message>
        <source>Open the debrief of the chosen run</source>
        <translation>Die Nachbesprechung des gewählten Durchgangs öffnen</translation>
    </message>
    <message>
        <source>Delete the r&amp;un…</source>
        <translation>Durch&amp;gang löschen…</translation>
    </message>
    <message>
        <source>Delete the chosen run</source>
        <translation>Den gewählten Durchgang löschen</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Abbre&amp;chen</translation>
    </message>
    <message>
        <source>Stop playing the run again</source>
        <translation>Das Nachspielen des Durchgangs abbrechen</translation>
    </message>
    <message>
        <source>How far the run has been played again</source>
        <translation>Wie weit der Durchgang nachgespielt ist</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>A lesson that is passed in exam mode gives one. It is checked against the log of its run.</source>
        <translation>Eine im Prüfungsmodus bestandene Lektion gibt eines. Es wird am Protokoll des Durchgangs geprüft.</translation>
    </message>
    <message>
        <source>Certificates, one a row</source>
        <translation>Zertifikate, je eines in einer Zeile</translation>
    </message>
    <message>
        <source>Checked against its log</source>
        <translation>Am Protokoll geprüft</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>Als &amp;PDF speichern</translation>
    </message>
    <message>
        <source>Save the chosen certificate as PDF</source>
        <translation>Das gewählte Zertifikat als PDF speichern</translation>
    </message>
    <message>
        <source>1 run, %1 %</source>
        <translation>1 Durchgang, %1 %</translation>
    </message>
    <message>
        <source>%1 runs, best %2 %</source>
        <translation>%1 Durchgänge, bester %2 %</translation>
    </message>
    <message>
        <source>✓ passed in an exam</source>
        <translation>✓ in einer Prüfung bestanden</translation>
    </message>
    <message>
        <source>✓ passed in practice</source>
        <translation>✓ beim Üben bestanden</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>noch nicht bestanden</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>Übung</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>⚠ critical error, not passed</source>
        <translation>⚠ kritischer Fehler, nicht bestanden</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ bestätigt</translation>
    </message>
    <message>
        <source>Delete this run for good: its points, its log and the certificate that it gave? What was sent to an LRS or saved as a file stays there.</source>
        <translation>Diesen Durchgang endgültig löschen: seine Punkte, sein Protokoll und das Zertifikat, das er gab? Was an ein LRS gesendet oder als Datei gespeichert wurde, bleibt dort.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Durchgang löschen</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>%1 endgültig löschen: Name und Pseudonym, alle Durchgänge mit ihren Protokollen (%2), alle Zertifikate (%3) und was noch auf ein LRS wartet? Was an ein LRS gesendet oder als Datei gespeichert wurde, bleibt dort.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Alles davon löschen</translation>
    </message>
</context>
<context>
    <name>halsted::OrdersPanel</name>
    <message>
        <source>No result yet.</source>
        <translation>Noch kein Ergebnis.</translation>
    </message>
    <message>
        <source>Tests and results</source>
        <translation>Tests und Ergebnisse</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Anordnen</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>↑ above, ↓ below what is usual in adults. Sources: point at a range.</source>
        <translation>↑ über, ↓ unter dem bei Erwachsenen Üblichen. Quellen: auf einen Bereich zeigen.</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>am nächsten Tag</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>sofort</translation>
    </message>
    <message>
        <source>Order %1, takes %2</source>
        <translation>%1 anordnen, dauert %2</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1: in %2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Fortschritt: %1</translation>
    </message>
</context>
<context>
    <name>halsted::PathBar</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Schritt %1 von %2, getan: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Schritt %1 von %2: %3</translation>
    </message>
</context>
<context>
    <name>halsted::PictureCard</name>
    <message>
        <source>new</source>
        <translation>neu</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Bild: %1</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Größer</translation>
    </message>
    <message>
        <source>Larger picture of %1</source>
        <translation>Größeres Bild: %1</translation>
    </message>
</context>
<context>
    <name>halsted::PlanPanel</name>
    <message>
        <source>Nothing is planned yet. Choose a tool and place it.</source>
        <translation>Noch ist nichts geplant. Wählen Sie ein Werkzeug und setzen Sie es an.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Länge</translation>
    </message>
    <message>
        <source>Name of the chosen element</source>
        <translation>Name des gewählten Elements</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>halsted::PlanTools</name>
    <message>
        <source>Landmark</source>
        <translation>Landmarke</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Abstand</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Choose a tool, then click in a slice. The plan is listed at the right.</source>
        <translation>Wählen Sie ein Werkzeug und klicken Sie in eine Schicht. Der Plan steht rechts.</translation>
    </message>
    <message>
        <source>Click where it shall be.</source>
        <translation>Klicken Sie, wo sie liegen soll.</translation>
    </message>
    <message>
        <source>Click its two ends, in any slices.</source>
        <translation>Klicken Sie seine beiden Enden, in beliebigen Schichten.</translation>
    </message>
    <message>
        <source>Click three points that it goes through.</source>
        <translation>Klicken Sie drei Punkte, durch die sie geht.</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
</context>
<context>
    <name>halsted::ProgressPlot</name>
    <message>
        <source>%1 % passed</source>
        <translation>%1 % bestanden</translation>
    </message>
    <message>
        <source>%1 % not passed</source>
        <translation>%1 % nicht bestanden</translation>
    </message>
    <message>
        <source>Points of the attempts, oldest first: %1</source>
        <translation>Punkte der Durchgänge, ältester zuerst: %1</translation>
    </message>
</context>
<context>
    <name>halsted::PumpPanel</name>
    <message>
        <source>Nothing runs. Start a pump or a drip from drugs and fluids (F3).</source>
        <translation>Es läuft nichts. Starten Sie eine Pumpe oder Infusion unter Medikamente und Flüssigkeiten (F3).</translation>
    </message>
    <message>
        <source>Drips</source>
        <translation>Infusionen</translation>
    </message>
    <message>
        <source>Pumps and drips</source>
        <translation>Pumpen und Infusionen</translation>
    </message>
    <message>
        <source>Rate of %1</source>
        <translation>Rate: %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Stopp</translation>
    </message>
    <message>
        <source>Run at %1 %2 all the same</source>
        <translation>Trotzdem mit %1 %2 laufen lassen</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Wieder starten</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>%1 mL/h; syringe of %2 mL: %3 mL left, empty in %4</source>
        <translation>%1 mL/h; Spritze mit %2 mL: noch %3 mL, leer in %4</translation>
    </message>
    <message>
        <source>Nearly empty: %1</source>
        <translation>Fast leer: %1</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>läuft</translation>
    </message>
    <message>
        <source>Left in the bag</source>
        <translation>Rest im Beutel</translation>
    </message>
    <message>
        <source>Rate of the drip</source>
        <translation>Rate der Infusion</translation>
    </message>
    <message>
        <source>mL/h</source>
        <translation>mL/h</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>%1 stoppen</translation>
    </message>
    <message>
        <source>%1, %2 °C: %3 mL left, empty in %4</source>
        <translation>%1, %2 °C: noch %3 mL, leer in %4</translation>
    </message>
    <message>
        <source>New syringe</source>
        <translation>Neue Spritze</translation>
    </message>
    <message>
        <source>Put a new syringe of %1 in</source>
        <translation>Eine neue Spritze einlegen: %1</translation>
    </message>
</context>
<context>
    <name>halsted::QuestionCard</name>
    <message>
        <source>What wants an answer</source>
        <translation>Was eine Antwort braucht</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>noch %1</translation>
    </message>
    <message>
        <source>The time for it is over; an answer still helps.</source>
        <translation>Die Zeit dafür ist um; eine Antwort hilft trotzdem.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
    <message>
        <source>Begin the lesson</source>
        <translation>Lektion beginnen</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % der Punkte: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>bestanden</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>nicht bestanden</translation>
    </message>
    <message>
        <source>Several may be right.</source>
        <translation>Mehrere können richtig sein.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Give this answer</source>
        <translation>Diese Antwort geben</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Beantwortet</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Richtig</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Nicht ganz</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Put the reply away</source>
        <translation>Antwort weglegen</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Tipp</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Ein Hinweis wird angeboten.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show the hint</source>
        <translation>Hinweis zeigen</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Nein danke</translation>
    </message>
    <message>
        <source>Put the hint away</source>
        <translation>Hinweis weglegen</translation>
    </message>
</context>
<context>
    <name>halsted::RecordActions</name>
    <message>
        <source>Show my record</source>
        <translation>Meine Ergebnisse zeigen</translation>
    </message>
    <message>
        <source>Show the class view</source>
        <translation>Die Klassenübersicht zeigen</translation>
    </message>
    <message>
        <source>Set up sending to an LRS</source>
        <translation>Senden an ein LRS einrichten</translation>
    </message>
    <message>
        <source>Send what waits for the LRS</source>
        <translation>Senden, was auf das LRS wartet</translation>
    </message>
</context>
<context>
    <name>halsted::RecordDesk</name>
    <message>
        <source>Learner %1</source>
        <translation>Person %1</translation>
    </message>
    <message>
        <source>Added without a name, as Learner %1.</source>
        <translation>Ohne Namen hinzugefügt, als Person %1.</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Hinzugefügt: %1.</translation>
    </message>
    <message>
        <source>The name is gone; the pseudonym stays.</source>
        <translation>Der Name ist weg; das Pseudonym bleibt.</translation>
    </message>
    <message>
        <source>The name is now %1.</source>
        <translation>Der Name ist jetzt %1.</translation>
    </message>
    <message>
        <source>%1 and all that was kept of them are deleted.</source>
        <translation>%1 und alles, was dazu aufbewahrt war, ist gelöscht.</translation>
    </message>
    <message>
        <source>The run, its log and its certificate are deleted.</source>
        <translation>Der Durchgang, sein Protokoll und sein Zertifikat sind gelöscht.</translation>
    </message>
    <message>
        <source>There is no such certificate; it may have been deleted.</source>
        <translation>Dieses Zertifikat gibt es nicht; vielleicht wurde es gelöscht.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Gespeichert als %1</translation>
    </message>
    <message>
        <source>Saved with names as %1</source>
        <translation>Mit Namen gespeichert als %1</translation>
    </message>
    <message>
        <source>Saved without names as %1</source>
        <translation>Ohne Namen gespeichert als %1</translation>
    </message>
    <message>
        <source>%1 runs and %2 learners added; %3 runs were here already.</source>
        <translation>%1 Durchgänge und %2 Personen hinzugefügt; %3 Durchgänge waren schon da.</translation>
    </message>
</context>
<context>
    <name>halsted::RegisterTool</name>
    <message>
        <source>The plan&apos;s landmarks have changed: touch them again</source>
        <translation>Die Landmarken des Plans haben sich geändert: Berühren Sie sie noch einmal</translation>
    </message>
    <message>
        <source>The model is back in its old place</source>
        <translation>Das Modell ist wieder an seinem alten Platz</translation>
    </message>
    <message>
        <source>The tip slid by %1 mm: rest it in a dent and turn again</source>
        <translation>Die Spitze rutschte um %1 mm: In einer Mulde abstützen und noch einmal drehen</translation>
    </message>
    <message>
        <source>The tip is known to %1 mm</source>
        <translation>Die Spitze ist auf %1 mm genau bekannt</translation>
    </message>
    <message>
        <source>The hand moved by %1 mm: hold still and press again</source>
        <translation>Die Hand bewegte sich um %1 mm: Ruhig halten und noch einmal drücken</translation>
    </message>
    <message>
        <source>%1 and %2 look exchanged</source>
        <translation>%1 und %2 scheinen vertauscht</translation>
    </message>
    <message>
        <source>No visible structure is near what was traced: show the skin, or touch the landmarks again</source>
        <translation>Nahe der Spur ist keine sichtbare Struktur: Haut einblenden oder die Landmarken noch einmal berühren</translation>
    </message>
    <message>
        <source>It could still slide by %1 mm, the landmarks&apos; fit is kept: trace round an edge or another side</source>
        <translation>Es könnte noch um %1 mm rutschen, die Anpassung der Landmarken bleibt: um eine Kante oder an einer anderen Seite entlangfahren</translation>
    </message>
    <message>
        <source>The trace does not fit (%1 mm), the landmarks&apos; fit is kept: trace again, or touch the landmarks again</source>
        <translation>Die Spur passt nicht (%1 mm), die Anpassung der Landmarken bleibt: neu abfahren oder die Landmarken noch einmal berühren</translation>
    </message>
    <message>
        <source>Trace fits to %1 mm, holds to %2 mm, moves the target by %3 mm</source>
        <translation>Spur passt auf %1 mm, hält auf %2 mm, verschiebt das Ziel um %3 mm</translation>
    </message>
    <message>
        <source>Turn it to the side and forward, then let go</source>
        <translation>Zur Seite und nach vorn drehen, dann loslassen</translation>
    </message>
    <message>
        <source>Rest the tip in a dent, hold the trigger, turn the controller about it; a tap skips this</source>
        <translation>Spitze in einer Mulde abstützen, Abzug halten, Controller um sie drehen; Antippen überspringt dies</translation>
    </message>
    <message>
        <source>Place three or more landmarks in the plan first, away from one line</source>
        <translation>Setzen Sie zuerst drei oder mehr Landmarken in den Plan, nicht auf einer Linie</translation>
    </message>
    <message>
        <source>Second button: take the last landmark back</source>
        <translation>Zweite Taste: letzte Landmarke zurücknehmen</translation>
    </message>
    <message>
        <source>Hold still: %1 (%2 of %3)</source>
        <translation>Ruhig halten: %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Touch and press: %1 (%2 of %3)</source>
        <translation>Berühren und drücken: %1 (%2 von %3)</translation>
    </message>
    <message>
        <source>Fitting the trace, %1 %</source>
        <translation>Spur wird angepasst, %1 %</translation>
    </message>
    <message>
        <source>Tracing: %1 points</source>
        <translation>Spur: %1 Punkte</translation>
    </message>
    <message>
        <source>Tap: accept. Hold and trace the skin: fit closer. Second button: back</source>
        <translation>Antippen: annehmen. Halten und über die Haut fahren: genauer anpassen. Zweite Taste: zurück</translation>
    </message>
    <message>
        <source>Landmarks fit to %1 mm, %2 worst with %3 mm</source>
        <translation>Landmarken passen auf %1 mm, am schlechtesten %2 mit %3 mm</translation>
    </message>
    <message>
        <source>at the target</source>
        <translation>am Ziel</translation>
    </message>
    <message>
        <source>in the middle of the model</source>
        <translation>in der Mitte des Modells</translation>
    </message>
    <message>
        <source>Registered. Second button: old place. First button: register anew</source>
        <translation>Registriert. Zweite Taste: alter Platz. Erste Taste: neu registrieren</translation>
    </message>
    <message>
        <source>Large error expected %1: %2 mm, may be %3</source>
        <translation>Großer Fehler erwartet %1: %2 mm, vielleicht %3</translation>
    </message>
    <message>
        <source>Error expected %1: %2 mm, may be %3</source>
        <translation>Fehler erwartet %1: %2 mm, vielleicht %3</translation>
    </message>
</context>
<context>
    <name>halsted::Report</name>
    <message>
        <source>Written: %1</source>
        <translation>Geschrieben: %1</translation>
    </message>
    <message>
        <source>Stop writing the report or movie</source>
        <translation>Bericht oder Film nicht weiter schreiben</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>MR</source>
        <translation>MR</translation>
    </message>
    <message>
        <source>other</source>
        <translation>andere</translation>
    </message>
    <message>
        <source>Report on the case %1</source>
        <translation>Bericht über den Fall %1</translation>
    </message>
    <message>
        <source>Made on %1 (UTC) with Halsted %2</source>
        <translation>Erstellt am %1 (UTC) mit Halsted %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Seite %1 von %2</translation>
    </message>
    <message>
        <source>This report names the case by its alias; the patient&apos;s name is not in it.</source>
        <translation>Dieser Bericht nennt den Fall bei seinem Decknamen; der Name des Patienten steht nicht darin.</translation>
    </message>
    <message>
        <source>Patient: %1. Born: %2. Number: %3.</source>
        <translation>Patient: %1. Geboren: %2. Nummer: %3.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1: the picture bears it out by %2 % only.</source>
        <translation>%1: Das Bild stützt es nur zu %2 %.</translation>
    </message>
    <message>
        <source>Registration of %1: %2</source>
        <translation>Registrierung von %1: %2</translation>
    </message>
    <message>
        <source>The 3D pictures are missing: %1</source>
        <translation>Die 3D-Bilder fehlen: %1</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Zweimal hinsehen</translation>
    </message>
    <message>
        <source>Nothing was found that asks for a second look. That is no proof that all is right.</source>
        <translation>Es fand sich nichts, was einen zweiten Blick verlangt. Das beweist nicht, dass alles stimmt.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Bilder</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>und %1 weitere</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>keine Struktur</translation>
    </message>
    <message>
        <source>Seen from: %1</source>
        <translation>Blick von: %1</translation>
    </message>
    <message>
        <source>Three-dimensional view, seen from: %1. In the case: %2.</source>
        <translation>Räumliche Ansicht, Blick von: %1. Im Fall: %2.</translation>
    </message>
    <message>
        <source>%1 slice at %2</source>
        <translation>Schicht %1 bei %2</translation>
    </message>
    <message>
        <source>%1: %2 slice at %3</source>
        <translation>%1: Schicht %2 bei %3</translation>
    </message>
    <message>
        <source>%1 slice at %2 with outlines of the structures. In the case: %3.</source>
        <translation>Schicht %1 bei %2 mit den Umrissen der Strukturen. Im Fall: %3.</translation>
    </message>
    <message>
        <source>%1 slice at %2 through the plan&apos;s element %3, with outlines.</source>
        <translation>Schicht %1 bei %2 durch das Planelement %3, mit Umrissen.</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Strukturen</translation>
    </message>
    <message>
        <source>Nothing has been segmented.</source>
        <translation>Es wurde nichts segmentiert.</translation>
    </message>
    <message>
        <source>Volumes, surfaces and values of the structures</source>
        <translation>Volumen, Oberflächen und Werte der Strukturen</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Volume, ml</source>
        <translation>Volumen, ml</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>95-%-Intervall</translation>
    </message>
    <message>
        <source>Surface, cm²</source>
        <translation>Oberfläche, cm²</translation>
    </message>
    <message>
        <source>Mean ± SD, HU</source>
        <translation>Mittel ± SD, HE</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>Mittel ± SD</translation>
    </message>
    <message>
        <source>Borne out</source>
        <translation>Gestützt</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>nicht bewertet</translation>
    </message>
    <message>
        <source>The truth lies within a 95 % interval in 19 of 20 cases, as far as the structure is the right one: it tells what voxel size and border leave open, not what was missed or taken in by mistake. &quot;Borne out&quot; is how far the picture supports the structure.</source>
        <translation>Die Wahrheit liegt in 19 von 20 Fällen im 95-%-Intervall, soweit die Struktur die richtige ist: Es sagt, was Voxelgröße und Rand offen lassen, nicht, was übersehen oder irrtümlich mitgenommen wurde. „Gestützt“ sagt, wie weit das Bild die Struktur stützt.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan %1: what was measured</source>
        <translation>Plan %1: was gemessen wurde</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Maß</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Where no interval is given, the number is exact as planned: what is unsure is the anatomy it meets.</source>
        <translation>Wo kein Intervall steht, ist die Zahl genau wie geplant: unsicher ist die Anatomie, auf die sie trifft.</translation>
    </message>
    <message>
        <source>at %1, %2, %3 mm (left, back, up)</source>
        <translation>bei %1, %2, %3 mm (links, hinten, oben)</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>kein Maß</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>jenseits der Grenze</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>genau</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registrierungen</translation>
    </message>
    <message>
        <source>How series lie to each other</source>
        <translation>Wie Serien zueinander liegen</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Laid onto</source>
        <translation>Gelegt auf</translation>
    </message>
    <message>
        <source>Predicted error, mm</source>
        <translation>Erwarteter Fehler, mm</translation>
    </message>
    <message>
        <source>95 % below, mm</source>
        <translation>95 % unter, mm</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Urteil</translation>
    </message>
    <message>
        <source>Pictures that all of this rests on</source>
        <translation>Bilder, auf denen all dies beruht</translation>
    </message>
    <message>
        <source>Series of the case</source>
        <translation>Serien des Falls</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxel</translation>
    </message>
    <message>
        <source>Voxel size, mm</source>
        <translation>Voxelgröße, mm</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>ohne Beschreibung</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Wie es entstand</translation>
    </message>
    <message>
        <source>Program, protocol and fingerprint</source>
        <translation>Programm, Protokoll und Fingerabdruck</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programm</translation>
    </message>
    <message>
        <source>Structures made by</source>
        <translation>Strukturen erstellt durch</translation>
    </message>
    <message>
        <source>Fingerprint of the case (SHA-256)</source>
        <translation>Fingerabdruck des Falls (SHA-256)</translation>
    </message>
    <message>
        <source>Record of the case, as the case file has it</source>
        <translation>Aufzeichnung des Falls, wie die Falldatei sie hat</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Zeit (UTC)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Was getan wurde</translation>
    </message>
    <message>
        <source>Structures farther away, not listed</source>
        <translation>Weiter entfernte Strukturen, nicht aufgeführt</translation>
    </message>
</context>
<context>
    <name>halsted::ResultTable</name>
    <message>
        <source>up to %1</source>
        <translation>bis %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>ab %1</translation>
    </message>
    <message>
        <source>Laboratory results by time, newest first</source>
        <translation>Laborwerte nach Zeit, neueste zuerst</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Alle Ergebnisse</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Üblich</translation>
    </message>
    <message>
        <source>, high</source>
        <translation>, hoch</translation>
    </message>
    <message>
        <source>, low</source>
        <translation>, niedrig</translation>
    </message>
</context>
<context>
    <name>halsted::RunWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>See the picture.</source>
        <translation>Siehe Bild.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nichts Auffälliges.</translation>
    </message>
    <message>
        <source>Nobody can say.</source>
        <translation>Das weiß niemand.</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 gestoppt</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Notiz: %1</translation>
    </message>
    <message>
        <source>Cuff pressure every %1 min</source>
        <translation>Manschettendruck alle %1 min</translation>
    </message>
    <message>
        <source>Cuff pressure measured</source>
        <translation>Manschettendruck gemessen</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Frage beantwortet</translation>
    </message>
    <message>
        <source>Hint taken</source>
        <translation>Hinweis genommen</translation>
    </message>
    <message>
        <source>The patient is better</source>
        <translation>Dem Patienten geht es besser</translation>
    </message>
    <message>
        <source>The patient could not be saved</source>
        <translation>Der Patient war nicht zu retten</translation>
    </message>
    <message>
        <source>The time of the lesson is over</source>
        <translation>Die Zeit der Lektion ist um</translation>
    </message>
    <message>
        <source>The lesson was stopped</source>
        <translation>Die Lektion wurde abgebrochen</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Puls</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Laktat</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>pH</source>
        <translation>pH</translation>
    </message>
    <message>
        <source>PaCO2</source>
        <translation>PaCO2</translation>
    </message>
    <message>
        <source>PaO2</source>
        <translation>PaO2</translation>
    </message>
    <message>
        <source>Bicarbonate</source>
        <translation>Bikarbonat</translation>
    </message>
    <message>
        <source>Base excess</source>
        <translation>Basenüberschuss</translation>
    </message>
    <message>
        <source>Arterial saturation</source>
        <translation>Arterielle Sättigung</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hämoglobin</translation>
    </message>
    <message>
        <source>Haematocrit</source>
        <translation>Hämatokrit</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Thrombozyten</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leukozyten</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Kalium</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Natrium</translation>
    </message>
    <message>
        <source>Ionised calcium</source>
        <translation>Ionisiertes Kalzium</translation>
    </message>
    <message>
        <source>Chloride</source>
        <translation>Chlorid</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glukose</translation>
    </message>
    <message>
        <source>PaO2/FiO2</source>
        <translation>PaO2/FiO2</translation>
    </message>
    <message>
        <source>Urea</source>
        <translation>Harnstoff</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Kreatinin</translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation>Magnesium</translation>
    </message>
    <message>
        <source>Albumin</source>
        <translation>Albumin</translation>
    </message>
    <message>
        <source>Troponin T</source>
        <translation>Troponin T</translation>
    </message>
    <message>
        <source>INR</source>
        <translation>INR</translation>
    </message>
    <message>
        <source>APTT</source>
        <translation>aPTT</translation>
    </message>
    <message>
        <source>Fibrinogen</source>
        <translation>Fibrinogen</translation>
    </message>
    <message>
        <source>TEG R</source>
        <translation>TEG R</translation>
    </message>
    <message>
        <source>TEG angle</source>
        <translation>TEG-Winkel</translation>
    </message>
    <message>
        <source>TEG MA</source>
        <translation>TEG MA</translation>
    </message>
    <message>
        <source>TEG LY30</source>
        <translation>TEG LY30</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Atemfrequenz</translation>
    </message>
    <message>
        <source>Glasgow coma scale</source>
        <translation>Glasgow-Koma-Skala</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Hauttemperatur</translation>
    </message>
    <message>
        <source>Systolic pressure</source>
        <translation>Systolischer Druck</translation>
    </message>
    <message>
        <source>Diastolic pressure</source>
        <translation>Diastolischer Druck</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Mitteldruck</translation>
    </message>
    <message>
        <source>Ejection fraction</source>
        <translation>Ejektionsfraktion</translation>
    </message>
</context>
<context>
    <name>halsted::ScriptPanel</name>
    <message>
        <source>Name of the script to record</source>
        <translation>Name des Skripts, das aufgezeichnet wird</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>&amp;Record by playing</source>
        <translation>Beim Spielen auf&amp;zeichnen</translation>
    </message>
    <message>
        <source>Record a script by playing the lesson</source>
        <translation>Ein Skript aufzeichnen, indem die Lektion gespielt wird</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Skript, das gezeigt wird</translation>
    </message>
    <message>
        <source>Acts of the script</source>
        <translation>Handlungen des Skripts</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>%1 bearbeiten</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Gezeigt als</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Handlung hinzufügen</translation>
    </message>
    <message>
        <source>Remove the act</source>
        <translation>Handlung entfernen</translation>
    </message>
    <message>
        <source>Record plays the lesson; what you do until you leave the bedside becomes the script.</source>
        <translation>Aufzeichnen spielt die Lektion; was Sie tun, bis Sie das Krankenbett verlassen, wird das Skript.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Wann</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Was getan wird</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Wie</translation>
    </message>
    <message>
        <source>✗ How it is done is written as: drug: propofol, amount: 100, unit: mg, route: iv</source>
        <translation>✗ Wie es getan wird, schreibt man so: drug: propofol, amount: 100, unit: mg, route: iv</translation>
    </message>
</context>
<context>
    <name>halsted::SectionPage</name>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Hinzufügen</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Zu %1 hinzufügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Duplicate the chosen one</source>
        <translation>Das Gewählte verdoppeln</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>Das Gewählte entfernen</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Hier beginnen</translation>
    </message>
    <message>
        <source>The lesson begins in the chosen state</source>
        <translation>Die Lektion beginnt im gewählten Zustand</translation>
    </message>
    <message>
        <source>&amp;Try from here</source>
        <translation>&amp;Von hier ausprobieren</translation>
    </message>
    <message>
        <source>Play the lesson from the chosen state</source>
        <translation>Die Lektion vom gewählten Zustand an spielen</translation>
    </message>
    <message>
        <source>▶ %1</source>
        <translation>▶ %1</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>Nothing here yet. Press Add.</source>
        <translation>Noch nichts hier. Drücken Sie Hinzufügen.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>%1 verdoppeln</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Gezeigt als</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabelle</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (und %2 weitere)</translation>
    </message>
    <message>
        <source>%1 was removed. Places that still name it: %2. Undo brings it back.</source>
        <translation>%1 wurde entfernt. Stellen, die es noch nennen: %2. Rückgängig bringt es zurück.</translation>
    </message>
</context>
<context>
    <name>halsted::SegmentForm</name>
    <message>
        <source> mm</source>
        <translation> mm</translation>
    </message>
    <message>
        <source> ml</source>
        <translation> ml</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>How alike (standard deviations)</source>
        <translation>Wie ähnlich (Standardabweichungen)</translation>
    </message>
    <message>
        <source>In this slice only</source>
        <translation>Nur in dieser Schicht</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Kleinster Wert</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Größter Wert</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Was schon da ist</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Hinzufügen</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Inside the outline</source>
        <translation>Im Umriss</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Wegnehmen</translation>
    </message>
    <message>
        <source>Keep only this</source>
        <translation>Nur dies behalten</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Füllen</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>koronal</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittal</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Die größten behalten</translation>
    </message>
    <message>
        <source>Remove small ones</source>
        <translation>Kleine entfernen</translation>
    </message>
    <message>
        <source>Make each a structure</source>
        <translation>Jedes zur Struktur machen</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Wie viele</translation>
    </message>
    <message>
        <source>Smaller ones go</source>
        <translation>Kleinere gehen weg</translation>
    </message>
    <message>
        <source>Grow by (less than 0: shrink)</source>
        <translation>Wachsen um (unter 0: schrumpfen)</translation>
    </message>
    <message>
        <source>Thickness of the shell</source>
        <translation>Dicke der Schale</translation>
    </message>
    <message>
        <source>Where the shell lies</source>
        <translation>Wo die Schale liegt</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Innen</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Mitte</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Außen</translation>
    </message>
    <message>
        <source>How smooth</source>
        <translation>Wie glatt</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Beide zusammen</translation>
    </message>
    <message>
        <source>Without the other</source>
        <translation>Ohne die andere</translation>
    </message>
    <message>
        <source>What both share</source>
        <translation>Was beide teilen</translation>
    </message>
    <message>
        <source>Other structure</source>
        <translation>Andere Struktur</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Was bleibt</translation>
    </message>
    <message>
        <source>The side to the viewer</source>
        <translation>Die Seite zum Betrachter</translation>
    </message>
    <message>
        <source>The far side</source>
        <translation>Die ferne Seite</translation>
    </message>
    <message>
        <source>Both, as two structures</source>
        <translation>Beide, als zwei Strukturen</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>Nur innerhalb von</translation>
    </message>
    <message>
        <source>New structure (empty: change this one)</source>
        <translation>Neue Struktur (leer: diese ändern)</translation>
    </message>
    <message>
        <source>May take from other structures</source>
        <translation>Darf anderen etwas wegnehmen</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>überall</translation>
    </message>
</context>
<context>
    <name>halsted::SegmentPanel</name>
    <message>
        <source>Brush</source>
        <translation>Pinsel</translation>
    </message>
    <message>
        <source>Drag in a slice. [ and ] or Shift and the wheel change the size; Space paints at the crosshair.</source>
        <translation>Ziehen Sie in einer Schicht. [ und ] oder Umschalt und das Rad ändern die Größe; die Leertaste malt am Fadenkreuz.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Radieren</translation>
    </message>
    <message>
        <source>Drag in a slice to take voxels away.</source>
        <translation>Ziehen Sie in einer Schicht, um Voxel wegzunehmen.</translation>
    </message>
    <message>
        <source>Smart brush</source>
        <translation>Kantenpinsel</translation>
    </message>
    <message>
        <source>Drag inside the organ: the brush stops at its edge.</source>
        <translation>Ziehen Sie im Organ: der Pinsel hält an seinem Rand.</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Schere</translation>
    </message>
    <message>
        <source>Click round what you want to cut, through all slices; Enter cuts.</source>
        <translation>Klicken Sie um das, was geschnitten werden soll, durch alle Schichten; Enter schneidet.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Schwelle</translation>
    </message>
    <message>
        <source>Blue is what would belong. Limit it to a structure to keep the rest out.</source>
        <translation>Blau ist, was dazugehören würde. Begrenzen Sie es auf eine Struktur, damit der Rest draußen bleibt.</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Region wachsen</translation>
    </message>
    <message>
        <source>Click inside; what is joined to it and alike is taken.</source>
        <translation>Klicken Sie hinein; was damit verbunden und ähnlich ist, wird genommen.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Saatpunkte</translation>
    </message>
    <message>
        <source>Click a few places inside; with Ctrl, places outside. Then apply.</source>
        <translation>Klicken Sie einige Stellen innen, mit Strg Stellen außen. Dann anwenden.</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Gefäß</translation>
    </message>
    <message>
        <source>Click in a vessel or airway: it is followed both ways. A second click: only the way between.</source>
        <translation>Klicken Sie in ein Gefäß oder einen Atemweg: er wird in beide Richtungen verfolgt. Ein zweiter Klick: nur der Weg dazwischen.</translation>
    </message>
    <message>
        <source>Fill between</source>
        <translation>Dazwischen füllen</translation>
    </message>
    <message>
        <source>Paint some slices; those between are filled.</source>
        <translation>Malen Sie einige Schichten; die dazwischen werden gefüllt.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Stücke</translation>
    </message>
    <message>
        <source>Keep the largest pieces, remove specks, or make each a structure.</source>
        <translation>Die größten Stücke behalten, Flecken entfernen oder jedes zur Struktur machen.</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Löcher füllen</translation>
    </message>
    <message>
        <source>What is closed in all round is filled.</source>
        <translation>Was ringsum eingeschlossen ist, wird gefüllt.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Glätten</translation>
    </message>
    <message>
        <source>Rounds the shape and keeps its volume.</source>
        <translation>Rundet die Form und erhält ihr Volumen.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Saum</translation>
    </message>
    <message>
        <source>Grows or shrinks by millimetres.</source>
        <translation>Wächst oder schrumpft um Millimeter.</translation>
    </message>
    <message>
        <source>Hollow</source>
        <translation>Aushöhlen</translation>
    </message>
    <message>
        <source>Leaves a shell of even thickness.</source>
        <translation>Lässt eine Schale gleicher Dicke.</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Verknüpfen</translation>
    </message>
    <message>
        <source>With another structure: both, one without the other, or what they share.</source>
        <translation>Mit einer anderen Struktur: beide, eine ohne die andere, oder was sie teilen.</translation>
    </message>
    <message>
        <source>Split sides</source>
        <translation>Seiten trennen</translation>
    </message>
    <message>
        <source>Makes a left and a right structure.</source>
        <translation>Macht eine linke und eine rechte Struktur.</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Eben schneiden</translation>
    </message>
    <message>
        <source>Click where the slice that you look at shall cut it.</source>
        <translation>Klicken Sie, wo die Schicht, die Sie sehen, sie schneiden soll.</translation>
    </message>
    <message>
        <source>Find structures</source>
        <translation>Strukturen finden</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Anwenden</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>Punkte löschen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>as the scan asks for</source>
        <translation>wie es zum Scan passt</translation>
    </message>
    <message>
        <source>Structure to work on</source>
        <translation>Struktur, die bearbeitet wird</translation>
    </message>
    <message>
        <source>Choose, or type a new name</source>
        <translation>Wählen oder neuen Namen eingeben</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Von selbst</translation>
    </message>
    <message>
        <source>By hand: structure</source>
        <translation>Von Hand: Struktur</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Werkzeug: %1</translation>
    </message>
    <message>
        <source>Apply the tool</source>
        <translation>Das Werkzeug anwenden</translation>
    </message>
    <message>
        <source>Clear the tool&apos;s points</source>
        <translation>Die Punkte des Werkzeugs löschen</translation>
    </message>
    <message>
        <source>Choose a tool. Every step can be undone with Ctrl+Z.</source>
        <translation>Wählen Sie ein Werkzeug. Jeder Schritt lässt sich mit Strg+Z rückgängig machen.</translation>
    </message>
    <message>
        <source>Would add %1 ml and take %2 ml away.</source>
        <translation>Würde %1 ml hinzufügen und %2 ml wegnehmen.</translation>
    </message>
    <message>
        <source>Would change nothing.</source>
        <translation>Würde nichts ändern.</translation>
    </message>
</context>
<context>
    <name>halsted::SeriesPanel</name>
    <message>
        <source>Open this series</source>
        <translation>Diese Serie öffnen</translation>
    </message>
    <message>
        <source>Series of the study</source>
        <translation>Serien der Studie</translation>
    </message>
    <message>
        <source>This study holds several series. Which one shall be opened?</source>
        <translation>Diese Studie enthält mehrere Serien. Welche soll geöffnet werden?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>
%1 × %2 × %3 voxels of %4 × %5 × %6 mm</source>
        <translation>
%1 × %2 × %3 Voxel zu %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Tick several to have them in one case; the first is segmented.</source>
        <translation>Kreuzen Sie mehrere an, um sie in einem Fall zu haben; die erste wird segmentiert.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n series</source>
        <translation>
            <numerusform>%n Serie öffnen</numerusform>
            <numerusform>%n Serien öffnen</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Wird gelesen…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Kein Bild</translation>
    </message>
</context>
<context>
    <name>halsted::SliceWidget</name>
    <message>
        <source>%1 slices</source>
        <translation>Schichten: %1</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>keine Struktur</translation>
    </message>
    <message>
        <source>Registration failed: do not compare places</source>
        <translation>Registrierung misslungen: keine Orte vergleichen</translation>
    </message>
    <message>
        <source>Doubtful registration: error about %1 mm, 95 % within %2 mm</source>
        <translation>Registrierung zweifelhaft: Fehler etwa %1 mm, 95 % unter %2 mm</translation>
    </message>
    <message>
        <source>Registered: error about %1 mm, 95 % within %2 mm</source>
        <translation>Registriert: Fehler etwa %1 mm, 95 % unter %2 mm</translation>
    </message>
    <message>
        <source>Not registered: placed as the scanner counts</source>
        <translation>Nicht registriert: liegt, wie das Gerät zählt</translation>
    </message>
    <message>
        <source>MIP</source>
        <translation>MIP</translation>
    </message>
    <message>
        <source>MinIP</source>
        <translation>MinIP</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Block</translation>
    </message>
    <message>
        <source>%1 slices of the second series</source>
        <translation>Schichten der zweiten Serie, %1</translation>
    </message>
    <message>
        <source>Thick slab</source>
        <translation>Dicke Schicht</translation>
    </message>
    <message>
        <source>Thick slab: S its kind, T thicker, Shift+T thinner, or Shift and the wheel</source>
        <translation>Dicke Schicht: S die Art, T dicker, Umschalt+T dünner, oder Umschalt und das Rad</translation>
    </message>
    <message>
        <source>%1, turned %2°</source>
        <translation>%1, um %2° gedreht</translation>
    </message>
    <message>
        <source>%1 of %2 mm</source>
        <translation>%1 über %2 mm</translation>
    </message>
    <message>
        <source>+ %1, %2 %</source>
        <translation>+ %1, %2 %</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Diese Schicht wurde repariert</translation>
    </message>
    <message>
        <source>%1 %2 mm</source>
        <translation>%1 %2 mm</translation>
    </message>
</context>
<context>
    <name>halsted::StateGraph</name>
    <message>
        <source>after %1</source>
        <translation>nach %1</translation>
    </message>
    <message>
        <source>The states as a picture</source>
        <translation>Die Zustände als Bild</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Zustand %1</translation>
    </message>
    <message>
        <source>▶ %1</source>
        <translation>▶ %1</translation>
    </message>
    <message>
        <source>State %1, where the lesson begins</source>
        <translation>Zustand %1, in dem die Lektion beginnt</translation>
    </message>
    <message>
        <source>✓ %1</source>
        <translation>✓ %1</translation>
    </message>
    <message>
        <source>✕ %1</source>
        <translation>✕ %1</translation>
    </message>
    <message>
        <source>State %1, ends in success</source>
        <translation>Zustand %1, endet mit Erfolg</translation>
    </message>
    <message>
        <source>State %1, ends in failure</source>
        <translation>Zustand %1, endet mit Misserfolg</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>State %1: no way leads here</source>
        <translation>Zustand %1: kein Weg führt hierher</translation>
    </message>
    <message>
        <source>✗ %1: no state %2</source>
        <translation>✗ %1: kein Zustand %2</translation>
    </message>
    <message>
        <source>From %1 to %2, when: %3</source>
        <translation>Von %1 nach %2, wenn: %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 für %2</translation>
    </message>
</context>
<context>
    <name>halsted::StepCard</name>
    <message>
        <source>The lesson</source>
        <translation>Die Lektion</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Zeit der Lektion</translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Was aus der letzten Anordnung wurde</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Die Uhr anhalten</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>Die Zeit läuft %1-mal so schnell</translation>
    </message>
    <message>
        <source>Wait 10 min</source>
        <translation>10 min warten</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Springt zehn Minuten weiter; hält an, wenn ein Ergebnis kommt oder jemand fragt</translation>
    </message>
    <message>
        <source>5 min back</source>
        <translation>5 min zurück</translation>
    </message>
    <message>
        <source>Back by five minutes; what was done since then is dropped</source>
        <translation>Fünf Minuten zurück; was seitdem geschah, entfällt</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Alarms are heard</source>
        <translation>Alarme sind zu hören</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Beenden</translation>
    </message>
    <message>
        <source>End the lesson here</source>
        <translation>Die Lektion hier beenden</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Nachbesprechung</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Was geschah und warum</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Zurück zu den Lektionen; der Durchlauf bleibt gespeichert</translation>
    </message>
    <message>
        <source>Goals reached: %1 of %2</source>
        <translation>Erreichte Ziele: %1 von %2</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Abspielen</translation>
    </message>
</context>
<context>
    <name>halsted::StepField</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 min %2 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1: less</source>
        <translation>%1: weniger</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: mehr</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 in %2</translation>
    </message>
    <message>
        <source>%1 can be %2 to %3 %4.</source>
        <translation>%1 kann %2 bis %3 %4 sein.</translation>
    </message>
</context>
<context>
    <name>halsted::StepPage</name>
    <message>
        <source>Next: %1 ›</source>
        <translation>Weiter: %1 ›</translation>
    </message>
</context>
<context>
    <name>halsted::Steps</name>
    <message>
        <source>Import</source>
        <translation>Import</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentieren</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Proben</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Lehren</translation>
    </message>
    <message>
        <source>Choose a study. What is wrong with it is said here.</source>
        <translation>Wählen Sie eine Studie. Was an ihr nicht stimmt, steht hier.</translation>
    </message>
    <message>
        <source>Look at each structure in the slices, and correct it where it is wrong.</source>
        <translation>Sehen Sie jede Struktur in den Schichten an und berichtigen Sie, was falsch ist.</translation>
    </message>
    <message>
        <source>Measure, mark and plan. Every element can be moved and undone.</source>
        <translation>Messen, markieren und planen. Jedes Element lässt sich bewegen und rückgängig machen.</translation>
    </message>
    <message>
        <source>Go through the plan on the anatomy, here or in the headset.</source>
        <translation>Gehen Sie den Plan an der Anatomie durch, hier oder im Headset.</translation>
    </message>
    <message>
        <source>Play lessons on a living patient, write your own, look at results.</source>
        <translation>Spielen Sie Lektionen an einem lebenden Patienten, schreiben Sie eigene, sehen Sie Ergebnisse.</translation>
    </message>
</context>
<context>
    <name>halsted::StructurePanel</name>
    <message>
        <source>Colour…</source>
        <translation>Farbe…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Strukturen</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Struktur</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Opacity of the chosen structure in 3D</source>
        <translation>Deckkraft der gewählten Struktur in 3D</translation>
    </message>
    <message>
        <source>&amp;Opacity in 3D</source>
        <translation>Dec&amp;kkraft in 3D</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe: %1</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>No structures yet.</source>
        <translation>Noch keine Strukturen.</translation>
    </message>
    <message>
        <source>Volume %1 ml
Surface %2 cm²
Mean value %3 ± %4 %5</source>
        <translation>Volumen %1 ml
Oberfläche %2 cm²
Mittelwert %3 ± %4 %5</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sicher</translation>
    </message>
    <message>
        <source>How far the picture bears the structure out</source>
        <translation>Wie weit das Bild die Struktur stützt</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture bears out %1 % of it</source>
        <translation>Das Bild stützt sie zu %1 %</translation>
    </message>
</context>
<context>
    <name>halsted::TeamPanel</name>
    <message>
        <source>Team, relatives, telephone and notes</source>
        <translation>Team, Angehörige, Telefon und Notizen</translation>
    </message>
    <message>
        <source>Ask the patient, relatives or records</source>
        <translation>Patient, Angehörige oder Akte fragen</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Rufen</translation>
    </message>
    <message>
        <source>In this lesson there is nobody to call.</source>
        <translation>In dieser Lektion ist niemand zu rufen.</translation>
    </message>
    <message>
        <source>See to it that it is done</source>
        <translation>Dafür sorgen, dass es geschieht</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Notiz</translation>
    </message>
    <message>
        <source>A note for the record</source>
        <translation>Eine Notiz für die Akte</translation>
    </message>
    <message>
        <source>What you think, what is planned …</source>
        <translation>Was Sie denken, was geplant ist …</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Notieren</translation>
    </message>
    <message>
        <source>Write the note down</source>
        <translation>Notiz aufschreiben</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Antworten</translation>
    </message>
    <message>
        <source>Nobody was asked yet.</source>
        <translation>Noch wurde niemand gefragt.</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Fragen: %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Rufen: %1</translation>
    </message>
    <message>
        <source>Have it done: %1</source>
        <translation>Veranlassen: %1</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1: in %2</translation>
    </message>
</context>
<context>
    <name>halsted::ToolsPanel</name>
    <message>
        <source>Tool in the hand</source>
        <translation>Werkzeug in der Hand</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Größe</translation>
    </message>
    <message>
        <source>Life size</source>
        <translation>Lebensgröße</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doppelt</translation>
    </message>
    <message>
        <source>Giant</source>
        <translation>Riesig</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Raum</translation>
    </message>
    <message>
        <source>Bring all here</source>
        <translation>Alles hierher</translation>
    </message>
    <message>
        <source>Remove cut</source>
        <translation>Wegschnitt aufheben</translation>
    </message>
    <message>
        <source>Remove slice</source>
        <translation>Schnitt aufheben</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Linkshändig</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Im Sitzen</translation>
    </message>
    <message>
        <source>Real room</source>
        <translation>Echter Raum</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lektionen</translation>
    </message>
</context>
<context>
    <name>halsted::TranslationPage</name>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Sprache hinzufügen</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Diese Sprache entfernen</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Übersetzungen</translation>
    </message>
    <message>
        <source>Figures in braces, as {MAP}, stay as they are. Ctrl+Return goes on to the next missing text.</source>
        <translation>Werte in Klammern, wie {MAP}, bleiben, wie sie sind. Strg+Eingabe geht zum nächsten fehlenden Text.</translation>
    </message>
    <message>
        <source>Two letters of a language</source>
        <translation>Zwei Buchstaben einer Sprache</translation>
    </message>
    <message>
        <source>de</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Texts and their translation</source>
        <translation>Texte und ihre Übersetzung</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>In the lesson</source>
        <translation>In der Lektion</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>Übersetzt</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Übersetzung</translation>
    </message>
    <message>
        <source>%1: ✗ %2</source>
        <translation>%1: ✗ %2</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, vollständig</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ fehlt</translation>
    </message>
    <message>
        <source>✗ figures differ: %1</source>
        <translation>✗ Werte weichen ab: %1</translation>
    </message>
    <message>
        <source>No language yet: add one</source>
        <translation>Noch keine Sprache: fügen Sie eine hinzu</translation>
    </message>
    <message>
        <source>✗ %1 of %2 texts missing</source>
        <translation>✗ %1 von %2 Texten fehlen</translation>
    </message>
    <message>
        <source>✓ All %1 texts translated</source>
        <translation>✓ Alle %1 Texte übersetzt</translation>
    </message>
    <message>
        <source>✗ The figures in braces must be those of the lesson: %1</source>
        <translation>✗ Die Werte in Klammern müssen die der Lektion sein: %1</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Nur was fehlt</translation>
    </message>
    <message>
        <source>%1, texts missing: %2</source>
        <translation>%1, fehlende Texte: %2</translation>
    </message>
</context>
<context>
    <name>halsted::TrendView</name>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>Nothing is measured yet: attach a monitor.</source>
        <translation>Noch wird nichts gemessen: Schließen Sie eine Überwachung an.</translation>
    </message>
</context>
<context>
    <name>halsted::TrendsPanel</name>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Gezeigte Zeit</translation>
    </message>
    <message>
        <source>Trends and 12-lead ECG</source>
        <translation>Trends und 12-Kanal-EKG</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Herzfrequenz</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Mitteldruck</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>End-tidal CO2</source>
        <translation>Endtidales CO2</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Atemfrequenz</translation>
    </message>
    <message>
        <source>Central venous pressure</source>
        <translation>Zentraler Venendruck</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatur</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Trends</translation>
    </message>
    <message>
        <source>12-lead ECG</source>
        <translation>12-Kanal-EKG</translation>
    </message>
    <message>
        <source>30 min</source>
        <translation>30 min</translation>
    </message>
    <message>
        <source>2 h</source>
        <translation>2 h</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alles</translation>
    </message>
    <message>
        <source>Record &amp;again</source>
        <translation>Noch einmal &amp;schreiben</translation>
    </message>
    <message>
        <source>Record the 12-lead ECG again</source>
        <translation>12-Kanal-EKG noch einmal schreiben</translation>
    </message>
    <message>
        <source>Recorded at %1</source>
        <translation>Geschrieben um %1</translation>
    </message>
</context>
<context>
    <name>halsted::VentilatorPanel</name>
    <message>
        <source>Volume VC</source>
        <translation>Volumen VC</translation>
    </message>
    <message>
        <source>volume control, VC</source>
        <translation>volumenkontrolliert, VC</translation>
    </message>
    <message>
        <source>Pressure PC</source>
        <translation>Druck PC</translation>
    </message>
    <message>
        <source>pressure control, PC</source>
        <translation>druckkontrolliert, PC</translation>
    </message>
    <message>
        <source>Support PSV</source>
        <translation>Unterstützung PSV</translation>
    </message>
    <message>
        <source>pressure support of own breaths, PSV</source>
        <translation>Druckunterstützung eigener Atemzüge, PSV</translation>
    </message>
    <message>
        <source>CPAP</source>
        <translation>CPAP</translation>
    </message>
    <message>
        <source>constant pressure, own breaths</source>
        <translation>konstanter Druck, eigene Atemzüge</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Aus</translation>
    </message>
    <message>
        <source>off the ventilator</source>
        <translation>ohne Beatmungsgerät</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Art</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Beatmungsgerät</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Gemessen</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Atemzugvolumen</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Pressure above PEEP</source>
        <translation>Druck über PEEP</translation>
    </message>
    <message>
        <source>cmH2O</source>
        <translation>cmH2O</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frequenz</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>PEEP</source>
        <translation>PEEP</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Sauerstoff</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>%1 mL/kg</source>
        <translation>%1 mL/kg</translation>
    </message>
    <message>
        <source>Tidal volume %1 mL/kg of ideal weight</source>
        <translation>Atemzugvolumen %1 mL/kg Idealgewicht</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Spitze</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Driving</translation>
    </message>
    <message>
        <source>Total PEEP</source>
        <translation>Gesamt-PEEP</translation>
    </message>
    <message>
        <source>Minute volume</source>
        <translation>Minutenvolumen</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Breaths</source>
        <translation>Atemzüge</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Compliance</translation>
    </message>
    <message>
        <source>mL/cmH2O</source>
        <translation>mL/cmH2O</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>Resistance</translation>
    </message>
    <message>
        <source>cmH2O s/L</source>
        <translation>cmH2O s/L</translation>
    </message>
    <message>
        <source>The lesson is over.</source>
        <translation>Die Lektion ist vorbei.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway: no breaths until that is done.</source>
        <translation>Jemand arbeitet am Atemweg: bis dahin keine Atemzüge.</translation>
    </message>
    <message>
        <source>No tube: volume and pressure control need a tube or a laryngeal mask (F5). Support and CPAP work with a tight face mask.</source>
        <translation>Kein Tubus: Volumen- und Druckkontrolle brauchen einen Tubus oder eine Larynxmaske (F5). Unterstützung und CPAP gehen mit dichter Gesichtsmaske.</translation>
    </message>
    <message>
        <source>Breaths come by hand, from the bag. Choose a mode to connect the ventilator.</source>
        <translation>Die Atemzüge kommen von Hand aus dem Beutel. Wählen Sie einen Modus, um das Beatmungsgerät anzuschließen.</translation>
    </message>
    <message>
        <source>The ventilator is off. Choose a mode to connect it.</source>
        <translation>Das Beatmungsgerät ist aus. Wählen Sie einen Modus, um es anzuschließen.</translation>
    </message>
    <message>
        <source>= %1 mL/kg ideal (%2 kg)</source>
        <translation>= %1 mL/kg ideal (%2 kg)</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>unter %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>höchstens %1</translation>
    </message>
    <message>
        <source>%1 trapped</source>
        <translation>%1 gefangen</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>eingestellt %1</translation>
    </message>
    <message>
        <source>%1 mL/kg; 6 to 8</source>
        <translation>%1 mL/kg; 6 bis 8</translation>
    </message>
    <message>
        <source>6 to 8 mL/kg</source>
        <translation>6 bis 8 mL/kg</translation>
    </message>
    <message>
        <source>as EtCO2 asks</source>
        <translation>nach EtCO2</translation>
    </message>
    <message>
        <source>usually above %1</source>
        <translation>meist über %1</translation>
    </message>
    <message>
        <source>or more: blocked?</source>
        <translation>oder mehr: verlegt?</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Schleife</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>nicht angeschlossen</translation>
    </message>
    <message>
        <source>Waves of the ventilator: pressure, flow, volume</source>
        <translation>Kurven des Beatmungsgeräts: Druck, Fluss, Volumen</translation>
    </message>
    <message>
        <source>Pressure, cmH2O</source>
        <translation>Druck, cmH2O</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Fluss, L/min (hinein: nach oben)</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>Pressure-volume</source>
        <translation>Druck-Volumen</translation>
    </message>
    <message>
        <source>Flow-volume</source>
        <translation>Fluss-Volumen</translation>
    </message>
</context>
<context>
    <name>halsted::ViewArea</name>
    <message>
        <source>Window: %1</source>
        <translation>Fenster: %1</translation>
    </message>
    <message>
        <source>Window: as fits the scan</source>
        <translation>Fenster: passend zur Aufnahme</translation>
    </message>
    <message>
        <source>3D: look from %1</source>
        <translation>3D: Blick von %1</translation>
    </message>
    <message>
        <source>3D: volume rendering on or off</source>
        <translation>3D: Volumendarstellung ein oder aus</translation>
    </message>
    <message>
        <source>Show all four views</source>
        <translation>Alle vier Ansichten zeigen</translation>
    </message>
    <message>
        <source>Views: two by two</source>
        <translation>Ansichten: zwei mal zwei</translation>
    </message>
    <message>
        <source>Views: one large and three</source>
        <translation>Ansichten: eine große und drei</translation>
    </message>
    <message>
        <source>Views: one</source>
        <translation>Ansichten: eine</translation>
    </message>
    <message>
        <source>Views: two series side by side</source>
        <translation>Ansichten: zwei Serien nebeneinander</translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation>Vollbild ein oder aus</translation>
    </message>
    <message>
        <source>Slices: thin</source>
        <translation>Schichten: dünn</translation>
    </message>
    <message>
        <source>Slices: thick slab, brightest (MIP)</source>
        <translation>Schichten: dick, das Hellste (MIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, darkest (MinIP)</source>
        <translation>Schichten: dick, das Dunkelste (MinIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, mean</source>
        <translation>Schichten: dick, Mittel</translation>
    </message>
    <message>
        <source>Crosshair on or off</source>
        <translation>Fadenkreuz ein oder aus</translation>
    </message>
    <message>
        <source>Slices: smooth or voxel by voxel</source>
        <translation>Schichten: glatt oder Voxel für Voxel</translation>
    </message>
    <message>
        <source>Slices: play as a film, or stop</source>
        <translation>Schichten: als Film abspielen oder anhalten</translation>
    </message>
    <message>
        <source>Slices: along the scan again</source>
        <translation>Schichten: wieder entlang der Aufnahme</translation>
    </message>
    <message>
        <source>3D: volume of bone</source>
        <translation>3D: Volumen, Knochen</translation>
    </message>
    <message>
        <source>3D: volume of vessels with contrast</source>
        <translation>3D: Volumen, Gefäße mit Kontrastmittel</translation>
    </message>
    <message>
        <source>3D: volume of lungs</source>
        <translation>3D: Volumen, Lunge</translation>
    </message>
    <message>
        <source>3D: volume of skin</source>
        <translation>3D: Volumen, Haut</translation>
    </message>
    <message>
        <source>3D: volume of soft tissue</source>
        <translation>3D: Volumen, Weichteile</translation>
    </message>
    <message>
        <source>3D: volume of an MRI</source>
        <translation>3D: Volumen, MRT</translation>
    </message>
    <message>
        <source>3D: light and shadow on the volume, or not</source>
        <translation>3D: Licht und Schatten im Volumen oder nicht</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Anordnung</translation>
    </message>
    <message>
        <source>&amp;Two by two</source>
        <translation>&amp;Zwei mal zwei</translation>
    </message>
    <message>
        <source>One &amp;large and three</source>
        <translation>Eine &amp;große und drei</translation>
    </message>
    <message>
        <source>&amp;One</source>
        <translation>&amp;Eine</translation>
    </message>
    <message>
        <source>Two &amp;series side by side</source>
        <translation>Zwei &amp;Serien nebeneinander</translation>
    </message>
    <message>
        <source>&amp;Thin</source>
        <translation>&amp;Dünn</translation>
    </message>
    <message>
        <source>Slab: &amp;brightest (MIP)</source>
        <translation>Dick: das &amp;Hellste (MIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;darkest (MinIP)</source>
        <translation>Dick: das D&amp;unkelste (MinIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;mean</source>
        <translation>Dick: &amp;Mittel</translation>
    </message>
    <message>
        <source>&amp;Crosshair</source>
        <translation>&amp;Fadenkreuz</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Glatt</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Abs&amp;pielen</translation>
    </message>
    <message>
        <source>&amp;Along the scan again</source>
        <translation>&amp;Wieder entlang der Aufnahme</translation>
    </message>
    <message>
        <source>&amp;Bone</source>
        <translation>&amp;Knochen</translation>
    </message>
    <message>
        <source>&amp;Vessels with contrast</source>
        <translation>&amp;Gefäße mit Kontrastmittel</translation>
    </message>
    <message>
        <source>&amp;Lungs</source>
        <translation>&amp;Lunge</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>&amp;Haut</translation>
    </message>
    <message>
        <source>Soft &amp;tissue</source>
        <translation>&amp;Weichteile</translation>
    </message>
    <message>
        <source>&amp;MRI</source>
        <translation>&amp;MRT</translation>
    </message>
    <message>
        <source>Light and s&amp;hadow</source>
        <translation>&amp;Licht und Schatten</translation>
    </message>
    <message>
        <source>&amp;Over the first</source>
        <translation>&amp;Über der ersten</translation>
    </message>
    <message>
        <source>&amp;More of it</source>
        <translation>&amp;Mehr davon</translation>
    </message>
    <message>
        <source>&amp;Less of it</source>
        <translation>&amp;Weniger davon</translation>
    </message>
    <message>
        <source>Second series over the first, or not</source>
        <translation>Zweite Serie über der ersten oder nicht</translation>
    </message>
    <message>
        <source>Second series: more of it</source>
        <translation>Zweite Serie: mehr davon</translation>
    </message>
    <message>
        <source>Second series: less of it</source>
        <translation>Zweite Serie: weniger davon</translation>
    </message>
    <message>
        <source>Thin: one slice</source>
        <translation>Dünn: eine Schicht</translation>
    </message>
    <message>
        <source>MIP: brightest</source>
        <translation>MIP: das Hellste</translation>
    </message>
    <message>
        <source>MinIP: darkest</source>
        <translation>MinIP: das Dunkelste</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Mittel</translation>
    </message>
    <message>
        <source>%1 mm thick</source>
        <translation>%1 mm dick</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Schichten</translation>
    </message>
    <message>
        <source>Volume of</source>
        <translation>Volumen von</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Zweite Serie</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
</context>
<context>
    <name>halsted::VtkView</name>
    <message>
        <source>3D view</source>
        <translation>3D-Ansicht</translation>
    </message>
    <message>
        <source>3D volume</source>
        <translation>3D-Volumen</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Ansicht von %1</translation>
    </message>
</context>
<context>
    <name>halsted::WaveView</name>
    <message>
        <source>Waveforms</source>
        <translation>Kurven</translation>
    </message>
</context>
<context>
    <name>halsted::WelcomePage</name>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>DICOM-&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>Reading the scan…</source>
        <translation>Der Scan wird gelesen…</translation>
    </message>
    <message>
        <source>Open a CT or MRI to see its anatomy</source>
        <translation>Öffnen Sie ein CT oder MRT, um seine Anatomie zu sehen</translation>
    </message>
    <message>
        <source>It appears here by itself; Cancel is below.</source>
        <translation>Er erscheint hier von selbst; „Abbrechen“ ist unten.</translation>
    </message>
    <message>
        <source>DICOM folders, files, DICOMDIR and zip; NIfTI, NRRD, MetaImage; Halsted cases.
Or drop one here.</source>
        <translation>DICOM-Ordner, Dateien, DICOMDIR und Zip; NIfTI, NRRD, MetaImage; Halsted-Fälle.
Oder legen Sie etwas hier ab.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Open a &amp;case or file…</source>
        <translation>Fall oder Da&amp;tei öffnen…</translation>
    </message>
    <message>
        <source>Show names and pictures</source>
        <translation>Namen und Bilder zeigen</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Diese vergessen</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Fälle, die Sie öffnen, stehen hier.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Letzte Fälle</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Mit einem Beispiel probieren</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Lernen</translation>
    </message>
    <message>
        <source>Whoever sees this screen sees them, too.</source>
        <translation>Wer diesen Bildschirm sieht, sieht auch sie.</translation>
    </message>
    <message>
        <source>CT of a chest</source>
        <translation>CT eines Thorax</translation>
    </message>
    <message>
        <source>CT of an abdomen</source>
        <translation>CT eines Abdomens</translation>
    </message>
    <message>
        <source>MRI of a brain</source>
        <translation>MRT eines Gehirns</translation>
    </message>
    <message>
        <source>Lessons on a living patient</source>
        <translation>Lektionen an einem lebenden Patienten</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Meine Ergebnisse</translation>
    </message>
    <message>
        <source>Case opened %1</source>
        <translation>Fall, geöffnet %1</translation>
    </message>
    <message>
        <source>%1
opened %2</source>
        <translation>%1
geöffnet %2</translation>
    </message>
</context>
<context>
    <name>halsted::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open a case or scan…</source>
        <translation>Fall oder Scan ö&amp;ffnen…</translation>
    </message>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>DICOM-&amp;Ordner öffnen…</translation>
    </message>
    <message>
        <source>&amp;Save the case as…</source>
        <translation>Fall &amp;speichern unter…</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>Fal&amp;l schließen</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Bearbeiten</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Rückgängig</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Wiederholen</translation>
    </message>
    <message>
        <source>Show &amp;all structures</source>
        <translation>&amp;Alle Strukturen zeigen</translation>
    </message>
    <message>
        <source>&amp;Hide all structures</source>
        <translation>Alle Strukturen a&amp;usblenden</translation>
    </message>
    <message>
        <source>&amp;Segment again</source>
        <translation>&amp;Neu segmentieren</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Finden…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Window and level</source>
        <translation>&amp;Fenster</translation>
    </message>
    <message>
        <source>As fits the scan</source>
        <translation>Passend zum Scan</translation>
    </message>
    <message>
        <source>&amp;Look from</source>
        <translation>&amp;Blick von</translation>
    </message>
    <message>
        <source>&amp;Volume rendering</source>
        <translation>&amp;Volumen</translation>
    </message>
    <message>
        <source>All &amp;four views</source>
        <translation>Vie&amp;r Ansichten</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Dunkel oder hell</translation>
    </message>
    <message>
        <source>Put the &amp;headset on</source>
        <translation>&amp;Headset aufsetzen</translation>
    </message>
    <message>
        <source>&amp;Preview the room without a headset</source>
        <translation>Rau&amp;m ohne Headset ansehen</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>&amp;Lektionen</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Hauptleiste</translation>
    </message>
    <message>
        <source>Find… Ctrl+K</source>
        <translation>Finden… Strg+K</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Ansichten</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>&amp;Unsaved cases (%1)</source>
        <translation>&amp;Ungesicherte Fälle (%1)</translation>
    </message>
    <message>
        <source>Open the case of %1</source>
        <translation>Fall vom %1 öffnen</translation>
    </message>
    <message>
        <source>Show these &amp;files…</source>
        <translation>Diese &amp;Dateien zeigen…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Schritte</translation>
    </message>
</context>
<context>
    <name>halsted::WristPanel</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Neu zentrieren</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Zuletzt: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>left</source>
        <translation>links</translation>
    </message>
    <message>
        <source>right</source>
        <translation>rechts</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>front</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>back</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>small</source>
        <translation>kleiner</translation>
    </message>
    <message>
        <source>large</source>
        <translation>großer</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>weit</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>eng</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>white-out</source>
        <translation>Totalverschattung</translation>
    </message>
    <message>
        <source>low</source>
        <translation>niedrig</translation>
    </message>
    <message>
        <source>high</source>
        <translation>hoch</translation>
    </message>
    <message>
        <source>head</source>
        <translation>Kopf</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>Hals</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>Bauch</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>Becken</translation>
    </message>
    <message>
        <source>limb</source>
        <translation>Extremität</translation>
    </message>
    <message>
        <source>and</source>
        <translation>und</translation>
    </message>
    <message>
        <source>is</source>
        <translation>ist</translation>
    </message>
    <message>
        <source>are</source>
        <translation>sind</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Koronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>anterior</source>
        <translation>vorn</translation>
    </message>
    <message>
        <source>posterior</source>
        <translation>hinten</translation>
    </message>
    <message>
        <source>superior</source>
        <translation>oben</translation>
    </message>
    <message>
        <source>inferior</source>
        <translation>unten</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Ja</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Nein</translation>
    </message>
    <message>
        <source>Adenosine</source>
        <translation>Adenosin</translation>
    </message>
    <message>
        <source>antiarrhythmic</source>
        <translation>Antiarrhythmikum</translation>
    </message>
    <message>
        <source>fast, with a flush</source>
        <translation>schnell, mit Nachspülen</translation>
    </message>
    <message>
        <source>child</source>
        <translation>Kind</translation>
    </message>
    <message>
        <source>Alfentanil</source>
        <translation>Alfentanil</translation>
    </message>
    <message>
        <source>opioid</source>
        <translation>Opioid</translation>
    </message>
    <message>
        <source>Aminophylline</source>
        <translation>Aminophyllin</translation>
    </message>
    <message>
        <source>bronchodilator</source>
        <translation>Bronchodilatator</translation>
    </message>
    <message>
        <source>over 20 min</source>
        <translation>über 20 min</translation>
    </message>
    <message>
        <source>Amiodarone</source>
        <translation>Amiodaron</translation>
    </message>
    <message>
        <source>300 in arrest; else over 10 min or more</source>
        <translation>300 bei Kreislaufstillstand; sonst über 10 min oder länger</translation>
    </message>
    <message>
        <source>Amlodipine</source>
        <translation>Amlodipin</translation>
    </message>
    <message>
        <source>calcium channel blocker</source>
        <translation>Kalziumkanalblocker</translation>
    </message>
    <message>
        <source>Atropine</source>
        <translation>Atropin</translation>
    </message>
    <message>
        <source>antimuscarinic</source>
        <translation>Anticholinergikum</translation>
    </message>
    <message>
        <source>again every 3 to 5 min</source>
        <translation>alle 3 bis 5 min wiederholen</translation>
    </message>
    <message>
        <source>Bisoprolol</source>
        <translation>Bisoprolol</translation>
    </message>
    <message>
        <source>beta-blocker</source>
        <translation>Betablocker</translation>
    </message>
    <message>
        <source>Calcium chloride</source>
        <translation>Kalziumchlorid</translation>
    </message>
    <message>
        <source>electrolyte</source>
        <translation>Elektrolyt</translation>
    </message>
    <message>
        <source>Calcium gluconate</source>
        <translation>Kalziumglukonat</translation>
    </message>
    <message>
        <source>Cefazolin</source>
        <translation>Cefazolin</translation>
    </message>
    <message>
        <source>antibiotic</source>
        <translation>Antibiotikum</translation>
    </message>
    <message>
        <source>Ceftriaxone</source>
        <translation>Ceftriaxon</translation>
    </message>
    <message>
        <source>Chlorphenamine</source>
        <translation>Chlorphenamin</translation>
    </message>
    <message>
        <source>antihistamine</source>
        <translation>Antihistaminikum</translation>
    </message>
    <message>
        <source>Cisatracurium</source>
        <translation>Cisatracurium</translation>
    </message>
    <message>
        <source>relaxant</source>
        <translation>Muskelrelaxans</translation>
    </message>
    <message>
        <source>Dexmedetomidine</source>
        <translation>Dexmedetomidin</translation>
    </message>
    <message>
        <source>sedative</source>
        <translation>Sedativum</translation>
    </message>
    <message>
        <source>over 10 min</source>
        <translation>über 10 min</translation>
    </message>
    <message>
        <source>Diazepam</source>
        <translation>Diazepam</translation>
    </message>
    <message>
        <source>benzodiazepine</source>
        <translation>Benzodiazepin</translation>
    </message>
    <message>
        <source>Digoxin</source>
        <translation>Digoxin</translation>
    </message>
    <message>
        <source>cardiac glycoside</source>
        <translation>Herzglykosid</translation>
    </message>
    <message>
        <source>Diphenhydramine</source>
        <translation>Diphenhydramin</translation>
    </message>
    <message>
        <source>Dobutamine</source>
        <translation>Dobutamin</translation>
    </message>
    <message>
        <source>inotrope</source>
        <translation>Inotropikum</translation>
    </message>
    <message>
        <source>Dopamine</source>
        <translation>Dopamin</translation>
    </message>
    <message>
        <source>Ephedrine</source>
        <translation>Ephedrin</translation>
    </message>
    <message>
        <source>vasopressor</source>
        <translation>Vasopressor</translation>
    </message>
    <message>
        <source>Adrenaline</source>
        <translation>Adrenalin</translation>
    </message>
    <message>
        <source>anaphylaxis, outer thigh, again after 5 min</source>
        <translation>Anaphylaxie, Außenseite des Oberschenkels, nach 5 min wiederholen</translation>
    </message>
    <message>
        <source>child, at most 0.5 mg</source>
        <translation>Kind, höchstens 0,5 mg</translation>
    </message>
    <message>
        <source>1 mg only in arrest</source>
        <translation>1 mg nur bei Kreislaufstillstand</translation>
    </message>
    <message>
        <source>cardiac arrest, every 3 to 5 min</source>
        <translation>Kreislaufstillstand, alle 3 bis 5 min</translation>
    </message>
    <message>
        <source>swelling of the upper airway</source>
        <translation>Schwellung der oberen Atemwege</translation>
    </message>
    <message>
        <source>Esmolol</source>
        <translation>Esmolol</translation>
    </message>
    <message>
        <source>Etomidate</source>
        <translation>Etomidat</translation>
    </message>
    <message>
        <source>hypnotic</source>
        <translation>Hypnotikum</translation>
    </message>
    <message>
        <source>Fentanyl</source>
        <translation>Fentanyl</translation>
    </message>
    <message>
        <source>Flumazenil</source>
        <translation>Flumazenil</translation>
    </message>
    <message>
        <source>antidote</source>
        <translation>Antidot</translation>
    </message>
    <message>
        <source>at most 3 mg in an hour</source>
        <translation>höchstens 3 mg in einer Stunde</translation>
    </message>
    <message>
        <source>Furosemide</source>
        <translation>Furosemid</translation>
    </message>
    <message>
        <source>diuretic</source>
        <translation>Diuretikum</translation>
    </message>
    <message>
        <source>Gentamicin</source>
        <translation>Gentamicin</translation>
    </message>
    <message>
        <source>Glucagon</source>
        <translation>Glukagon</translation>
    </message>
    <message>
        <source>3 to 10 mg in poisoning by beta-blockers</source>
        <translation>3 bis 10 mg bei Vergiftung mit Betablockern</translation>
    </message>
    <message>
        <source>Glycopyrrolate</source>
        <translation>Glycopyrrolat</translation>
    </message>
    <message>
        <source>Heparin</source>
        <translation>Heparin</translation>
    </message>
    <message>
        <source>anticoagulant</source>
        <translation>Antikoagulans</translation>
    </message>
    <message>
        <source>Hydralazine</source>
        <translation>Hydralazin</translation>
    </message>
    <message>
        <source>vasodilator</source>
        <translation>Vasodilatator</translation>
    </message>
    <message>
        <source>Hydrocortisone</source>
        <translation>Hydrocortison</translation>
    </message>
    <message>
        <source>steroid</source>
        <translation>Steroid</translation>
    </message>
    <message>
        <source>Insulin</source>
        <translation>Insulin</translation>
    </message>
    <message>
        <source>hormone</source>
        <translation>Hormon</translation>
    </message>
    <message>
        <source>Ipratropium</source>
        <translation>Ipratropium</translation>
    </message>
    <message>
        <source>Isoprenaline</source>
        <translation>Isoprenalin</translation>
    </message>
    <message>
        <source>Ketamine</source>
        <translation>Ketamin</translation>
    </message>
    <message>
        <source>dissociative</source>
        <translation>Dissoziativum</translation>
    </message>
    <message>
        <source>Labetalol</source>
        <translation>Labetalol</translation>
    </message>
    <message>
        <source>every 10 min to 300 mg</source>
        <translation>alle 10 min bis 300 mg</translation>
    </message>
    <message>
        <source>Lidocaine</source>
        <translation>Lidocain</translation>
    </message>
    <message>
        <source>Lorazepam</source>
        <translation>Lorazepam</translation>
    </message>
    <message>
        <source>Magnesium sulfate</source>
        <translation>Magnesiumsulfat</translation>
    </message>
    <message>
        <source>over 15 to 20 min, faster in torsades</source>
        <translation>über 15 bis 20 min, schneller bei Torsade</translation>
    </message>
    <message>
        <source>Meropenem</source>
        <translation>Meropenem</translation>
    </message>
    <message>
        <source>Metoprolol</source>
        <translation>Metoprolol</translation>
    </message>
    <message>
        <source>5 mg every 5 min to 15 mg</source>
        <translation>5 mg alle 5 min bis 15 mg</translation>
    </message>
    <message>
        <source>Metronidazole</source>
        <translation>Metronidazol</translation>
    </message>
    <message>
        <source>Midazolam</source>
        <translation>Midazolam</translation>
    </message>
    <message>
        <source>Milrinone</source>
        <translation>Milrinon</translation>
    </message>
    <message>
        <source>Morphine</source>
        <translation>Morphin</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Naloxon</translation>
    </message>
    <message>
        <source>again every 2 to 3 min to 10 mg</source>
        <translation>alle 2 bis 3 min wiederholen bis 10 mg</translation>
    </message>
    <message>
        <source>Neostigmine</source>
        <translation>Neostigmin</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>Antagonist</translation>
    </message>
    <message>
        <source>with glycopyrrolate or atropine</source>
        <translation>mit Glycopyrrolat oder Atropin</translation>
    </message>
    <message>
        <source>Nicardipine</source>
        <translation>Nicardipin</translation>
    </message>
    <message>
        <source>Nitroglycerin</source>
        <translation>Glyceroltrinitrat</translation>
    </message>
    <message>
        <source>under the tongue</source>
        <translation>unter die Zunge</translation>
    </message>
    <message>
        <source>Sodium nitroprusside</source>
        <translation>Natriumnitroprussid</translation>
    </message>
    <message>
        <source>Noradrenaline</source>
        <translation>Noradrenalin</translation>
    </message>
    <message>
        <source>by bolus, diluted</source>
        <translation>als Bolus, verdünnt</translation>
    </message>
    <message>
        <source>Paracetamol</source>
        <translation>Paracetamol</translation>
    </message>
    <message>
        <source>antipyretic</source>
        <translation>Antipyretikum</translation>
    </message>
    <message>
        <source>four times a day</source>
        <translation>viermal täglich</translation>
    </message>
    <message>
        <source>Phenylephrine</source>
        <translation>Phenylephrin</translation>
    </message>
    <message>
        <source>Piperacillin-tazobactam</source>
        <translation>Piperacillin-Tazobactam</translation>
    </message>
    <message>
        <source>Potassium chloride</source>
        <translation>Kaliumchlorid</translation>
    </message>
    <message>
        <source>never as a bolus</source>
        <translation>nie als Bolus</translation>
    </message>
    <message>
        <source>Propofol</source>
        <translation>Propofol</translation>
    </message>
    <message>
        <source>half in the old and the bled</source>
        <translation>bei Alten und nach Blutung die Hälfte</translation>
    </message>
    <message>
        <source>Propranolol</source>
        <translation>Propranolol</translation>
    </message>
    <message>
        <source>Protamine</source>
        <translation>Protamin</translation>
    </message>
    <message>
        <source>1 mg for 100 units of heparin, slowly</source>
        <translation>1 mg je 100 Einheiten Heparin, langsam</translation>
    </message>
    <message>
        <source>Prothrombin complex concentrate</source>
        <translation>Prothrombinkomplex-Konzentrat</translation>
    </message>
    <message>
        <source>Ramipril</source>
        <translation>Ramipril</translation>
    </message>
    <message>
        <source>ace inhibitor</source>
        <translation>ACE-Hemmer</translation>
    </message>
    <message>
        <source>Remifentanil</source>
        <translation>Remifentanil</translation>
    </message>
    <message>
        <source>Rocuronium</source>
        <translation>Rocuronium</translation>
    </message>
    <message>
        <source>steroidal relaxant</source>
        <translation>steroidales Muskelrelaxans</translation>
    </message>
    <message>
        <source>Salbutamol</source>
        <translation>Salbutamol</translation>
    </message>
    <message>
        <source>Sufentanil</source>
        <translation>Sufentanil</translation>
    </message>
    <message>
        <source>Sugammadex</source>
        <translation>Sugammadex</translation>
    </message>
    <message>
        <source>2 with two twitches, 4 in deep block, 16 at once after intubation</source>
        <translation>2 bei zwei Antworten, 4 bei tiefem Block, 16 sofort nach der Intubation</translation>
    </message>
    <message>
        <source>Suxamethonium</source>
        <translation>Succinylcholin</translation>
    </message>
    <message>
        <source>depolarising relaxant</source>
        <translation>depolarisierendes Muskelrelaxans</translation>
    </message>
    <message>
        <source>Thiopental</source>
        <translation>Thiopental</translation>
    </message>
    <message>
        <source>Tranexamic acid</source>
        <translation>Tranexamsäure</translation>
    </message>
    <message>
        <source>antifibrinolytic</source>
        <translation>Antifibrinolytikum</translation>
    </message>
    <message>
        <source>over 10 min, within 3 h of injury</source>
        <translation>über 10 min, innerhalb von 3 h nach der Verletzung</translation>
    </message>
    <message>
        <source>Vancomycin</source>
        <translation>Vancomycin</translation>
    </message>
    <message>
        <source>over 1 h or more</source>
        <translation>über 1 h oder länger</translation>
    </message>
    <message>
        <source>Vasopressin</source>
        <translation>Vasopressin</translation>
    </message>
    <message>
        <source>Vecuronium</source>
        <translation>Vecuronium</translation>
    </message>
    <message>
        <source>Verapamil</source>
        <translation>Verapamil</translation>
    </message>
    <message>
        <source>over 2 min</source>
        <translation>über 2 min</translation>
    </message>
    <message>
        <source>Phytomenadione</source>
        <translation>Phytomenadion (Vitamin K)</translation>
    </message>
    <message>
        <source>Warfarin</source>
        <translation>Warfarin</translation>
    </message>
    <message>
        <source>Tracheal intubation</source>
        <translation>Endotracheale Intubation</translation>
    </message>
    <message>
        <source>Laryngeal mask</source>
        <translation>Larynxmaske</translation>
    </message>
    <message>
        <source>Cricothyrotomy</source>
        <translation>Koniotomie</translation>
    </message>
    <message>
        <source>Taking the tube out</source>
        <translation>Extubation</translation>
    </message>
    <message>
        <source>Needle decompression of the chest</source>
        <translation>Nadeldekompression des Thorax</translation>
    </message>
    <message>
        <source>Chest drain</source>
        <translation>Thoraxdrainage</translation>
    </message>
    <message>
        <source>Drawing off pericardial fluid</source>
        <translation>Perikardpunktion</translation>
    </message>
    <message>
        <source>Resuscitative thoracotomy</source>
        <translation>Notfallthorakotomie</translation>
    </message>
    <message>
        <source>Peripheral venous line</source>
        <translation>Peripherer Venenzugang</translation>
    </message>
    <message>
        <source>Intraosseous needle</source>
        <translation>Intraossärer Zugang</translation>
    </message>
    <message>
        <source>Arterial line</source>
        <translation>Arterieller Zugang</translation>
    </message>
    <message>
        <source>Central venous line</source>
        <translation>Zentralvenöser Katheter</translation>
    </message>
    <message>
        <source>Urinary catheter</source>
        <translation>Blasenkatheter</translation>
    </message>
    <message>
        <source>Direct laryngoscope</source>
        <translation>Direkte Laryngoskopie</translation>
    </message>
    <message>
        <source>Video laryngoscope</source>
        <translation>Videolaryngoskopie</translation>
    </message>
    <message>
        <source>Laryngoscope and bougie</source>
        <translation>Laryngoskop und Bougie</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Weichteile</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Lunge</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Knochen</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Gehirn</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Leber</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Gefäße</translation>
    </message>
    <message>
        <source>Not for diagnosis or treatment</source>
        <translation>Nicht für Diagnose oder Behandlung</translation>
    </message>
    <message>
        <source>The case has no structure with number %1; it may have been removed.</source>
        <translation>Der Fall hat keine Struktur mit der Nummer %1; vielleicht wurde sie entfernt.</translation>
    </message>
    <message>
        <source>Import series</source>
        <translation>Serie importieren</translation>
    </message>
    <message>
        <source>Import series %1</source>
        <translation>Serie %1 importieren</translation>
    </message>
    <message>
        <source>The series has no usable picture and was not added to the case; check the study with halsted doctor.</source>
        <translation>Die Serie hat kein brauchbares Bild und wurde nicht in den Fall aufgenommen; prüfen Sie die Studie mit halsted doctor.</translation>
    </message>
    <message>
        <source>Edit labels</source>
        <translation>Labels bearbeiten</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>%1 segmentieren</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 und %2 weitere</translation>
    </message>
    <message>
        <source>The case has no series with number %1 that labels could belong to.</source>
        <translation>Der Fall hat keine Serie mit der Nummer %1, zu der Labels gehören könnten.</translation>
    </message>
    <message>
        <source>The labels do not lie on the grid of the series; resample them to it first.</source>
        <translation>Die Labels liegen nicht auf dem Gitter der Serie; bringen Sie sie zuerst darauf.</translation>
    </message>
    <message>
        <source>A layer of labels needs a name of at most 100 letters.</source>
        <translation>Eine Label-Ebene braucht einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>A structure needs a name of at most 100 letters.</source>
        <translation>Eine Struktur braucht einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>The name or label of %1 is there twice; every structure of a layer needs its own.</source>
        <translation>Name oder Label von %1 kommt zweimal vor; jede Struktur einer Ebene braucht eigene.</translation>
    </message>
    <message>
        <source>Label %1 belongs to %2 in this layer; choose another label or layer.</source>
        <translation>Label %1 gehört in dieser Ebene zu %2; wählen Sie ein anderes Label oder eine andere Ebene.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
    <message>
        <source>The opacity of %1 must lie between 0 and 1.</source>
        <translation>Die Deckkraft von %1 muss zwischen 0 und 1 liegen.</translation>
    </message>
    <message>
        <source>Change opacity of</source>
        <translation>Deckkraft ändern:</translation>
    </message>
    <message>
        <source>The structure %1 needs a name of at most 100 letters.</source>
        <translation>Die Struktur %1 braucht einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>There is a structure named %1 already; choose another name.</source>
        <translation>Eine Struktur namens %1 gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is not enough memory for this change; close other programs and try again.</source>
        <translation>Für diese Änderung reicht der Speicher nicht; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>This step of the history of %1 is damaged and cannot be taken back or done again; the case itself is sound.</source>
        <translation>Dieser Schritt im Verlauf von %1 ist beschädigt und lässt sich weder zurücknehmen noch wiederholen; der Fall selbst ist heil.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Es gibt nichts rückgängig zu machen.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Es gibt nichts zu wiederholen.</translation>
    </message>
    <message>
        <source>The structure that these surfaces belong to is no longer in the case.</source>
        <translation>Die Struktur zu diesen Oberflächen ist nicht mehr im Fall.</translation>
    </message>
    <message>
        <source>There is not enough memory for the case %1; close other programs and try again.</source>
        <translation>Für den Fall %1 reicht der Speicher nicht; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The case file %1 is damaged; use a copy of it or import the study again.</source>
        <translation>Die Falldatei %1 ist beschädigt; nehmen Sie eine Kopie oder importieren Sie die Studie neu.</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Fall wird geöffnet</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Kopie wird gespeichert</translation>
    </message>
    <message>
        <source>The case could not be saved: %1 is a step ahead of what is shown, because the disk failed earlier; close it and open it again.</source>
        <translation>Der Fall konnte nicht gespeichert werden: %1 ist dem Gezeigten einen Schritt voraus, weil der Datenträger vorhin versagte; schließen und öffnen Sie ihn neu.</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>Es gibt keinen Fall %1.</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a case file (.hcase).</source>
        <translation>%1 ist keine Datei; wählen Sie eine Falldatei (.hcase).</translation>
    </message>
    <message>
        <source>The case %1 may not be read; check its permissions.</source>
        <translation>Der Fall %1 darf nicht gelesen werden; prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>%1 is not a Halsted case; to bring in a scan, import it.</source>
        <translation>%1 ist kein Halsted-Fall; um einen Scan aufzunehmen, importieren Sie ihn.</translation>
    </message>
    <message>
        <source>The case %1 was made by a newer version of Halsted (case format %2); open it with that version.</source>
        <translation>Der Fall %1 stammt von einer neueren Version von Halsted (Fallformat %2); öffnen Sie ihn mit dieser.</translation>
    </message>
    <message>
        <source>There is a file %1 already; choose another name.</source>
        <translation>Eine Datei %1 gibt es schon; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>There is no folder %1 to save the case in.</source>
        <translation>Es gibt keinen Ordner %1 zum Speichern des Falls.</translation>
    </message>
    <message>
        <source>The case could not be saved: nothing can be written at %1; choose another folder.</source>
        <translation>Der Fall konnte nicht gespeichert werden: In %1 lässt sich nichts schreiben; wählen Sie einen anderen Ordner.</translation>
    </message>
    <message>
        <source>The case could not be saved as %1; choose another name or folder.</source>
        <translation>Der Fall konnte nicht als %1 gespeichert werden; wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>The plan has no element with number %1; it may have been removed.</source>
        <translation>Der Plan hat kein Element mit der Nummer %1; vielleicht wurde es entfernt.</translation>
    </message>
    <message>
        <source>A %1 needs a name of at most 100 letters.</source>
        <translation>Ein Element „%1“ braucht einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>The plan has an element named %1 already; choose another name.</source>
        <translation>Der Plan hat schon ein Element namens %1; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>%1 hinzufügen</translation>
    </message>
    <message>
        <source>%1 %2 plan elements</source>
        <translation>%1: %2 Planelemente</translation>
    </message>
    <message>
        <source>There is no action named &apos;%1&apos;.</source>
        <translation>Es gibt keine Aktion namens „%1“.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not possible right now.</source>
        <translation>„%1“ ist gerade nicht möglich.</translation>
    </message>
    <message>
        <source>The structure table %1 is missing; install Halsted again.</source>
        <translation>Die Strukturtabelle %1 fehlt; installieren Sie Halsted neu.</translation>
    </message>
    <message>
        <source>The structure table %1 is damaged (%2); install Halsted again.</source>
        <translation>Die Strukturtabelle %1 ist beschädigt (%2); installieren Sie Halsted neu.</translation>
    </message>
    <message>
        <source>Finding the body</source>
        <translation>Körper wird gesucht</translation>
    </message>
    <message>
        <source>Something even of about %1 HU and %2 ml in slices %3 to %4 was taken for contrast medium and left out of the bone: check whether it is cement or an implant.</source>
        <translation>Etwas Gleichmäßiges von etwa %1 HE und %2 ml in den Schichten %3 bis %4 galt als Kontrastmittel und fehlt im Knochen: Prüfen Sie, ob es Zement oder ein Implantat ist.</translation>
    </message>
    <message>
        <source>Finding bone</source>
        <translation>Knochen werden gesucht</translation>
    </message>
    <message>
        <source>The outline of the %1 lung includes %2 ml of solid tissue at the chest wall: look there for a tumour, a consolidation or thick fluid in a pocket.</source>
        <translation>Die Kontur der Lunge %1 enthält %2 ml festes Gewebe an der Brustwand: Suchen Sie dort nach Tumor, Konsolidierung oder abgekapselter dicker Flüssigkeit.</translation>
    </message>
    <message>
        <source>At the chest wall, %1 ml of fluid or solid tissue indent the %2 lung and are not part of its outline: look there for fluid or a mass.</source>
        <translation>An der Brustwand drücken %1 ml Flüssigkeit oder festes Gewebe die Lunge %2 ein und gehören nicht zur Kontur: Suchen Sie dort nach Erguss oder Raumforderung.</translation>
    </message>
    <message>
        <source> and the </source>
        <translation> und </translation>
    </message>
    <message>
        <source>The %1 lung is cut off by the %2 edge of the picture; only the part shown was outlined.</source>
        <translation>Die Lunge %1 ist am Bildrand abgeschnitten (%2); nur der gezeigte Teil ist umrandet.</translation>
    </message>
    <message>
        <source>The outline of the %1 lung holds %2 ml of air without lung texture: look there for a pneumothorax or a bulla.</source>
        <translation>Die Kontur der Lunge %1 enthält %2 ml Luft ohne Lungenstruktur: Suchen Sie dort nach Pneumothorax oder Bulla.</translation>
    </message>
    <message>
        <source>The lungs touch each other; they were parted along the thinnest bridge, so check the border between them.</source>
        <translation>Die Lungen berühren sich; sie wurden an der dünnsten Brücke getrennt, prüfen Sie also die Grenze.</translation>
    </message>
    <message>
        <source>Air was found in the %1 lung only; the other is outside the picture, removed or without air.</source>
        <translation>Luft fand sich nur in der Lunge %1; die andere ist außerhalb des Bildes, entfernt oder ohne Luft.</translation>
    </message>
    <message>
        <source>The aerated %1 lung measures only %2 % of the other: look for fluid, consolidation, collapse or a mass, which are not part of its outline.</source>
        <translation>Die belüftete Lunge %1 misst nur %2 % der anderen: Suchen Sie nach Erguss, Konsolidierung, Atelektase oder Raumforderung, die nicht zur Kontur gehören.</translation>
    </message>
    <message>
        <source>No trachea or bronchi could be followed, so the lungs may include parts of them.</source>
        <translation>Trachea und Bronchien ließen sich nicht verfolgen; die Lungen können Teile davon enthalten.</translation>
    </message>
    <message>
        <source>Slices %1 mm apart blur the walls of bronchi that run along them; the airway was followed only as far as its wall can be told.</source>
        <translation>Schichten im Abstand von %1 mm verwischen die Wände der Bronchien, die in ihnen verlaufen; der Atemweg wurde nur so weit verfolgt, wie seine Wand erkennbar ist.</translation>
    </message>
    <message>
        <source>The body mask does not lie on the grid of the CT; make it from the same series.</source>
        <translation>Die Körpermaske liegt nicht auf dem Gitter des CT; erzeugen Sie sie aus derselben Serie.</translation>
    </message>
    <message>
        <source>Looking for lungs</source>
        <translation>Lungen werden gesucht</translation>
    </message>
    <message>
        <source>Following the airway</source>
        <translation>Atemweg wird verfolgt</translation>
    </message>
    <message>
        <source>Parting left and right lung</source>
        <translation>Linke und rechte Lunge werden getrennt</translation>
    </message>
    <message>
        <source>Outlining the lungs</source>
        <translation>Lungen werden umrandet</translation>
    </message>
    <message>
        <source>Lungs and airway done</source>
        <translation>Lungen und Atemweg fertig</translation>
    </message>
    <message>
        <source>Finding fat and muscle</source>
        <translation>Fett und Muskel werden gesucht</translation>
    </message>
    <message>
        <source>The scan holds no voxels, so no body can be found in it; load another series.</source>
        <translation>Der Scan enthält keine Voxel, also keinen Körper; laden Sie eine andere Serie.</translation>
    </message>
    <message>
        <source>Finding the skin</source>
        <translation>Haut wird gesucht</translation>
    </message>
    <message>
        <source>There is no brain in this picture, as far as its brightness and shape can tell.</source>
        <translation>Nach Helligkeit und Form ist in diesem Bild kein Gehirn.</translation>
    </message>
    <message>
        <source>Skin and skull were removed from this scan before; the skin shown is the outline of what is left.</source>
        <translation>Haut und Schädel wurden in diesem Scan schon entfernt; die gezeigte Haut ist der Umriss des Rests.</translation>
    </message>
    <message>
        <source>Fluid is brighter than the brain in this scan (T2-like); the brain is outlined less surely than in a T1 scan: check its surface.</source>
        <translation>Flüssigkeit ist in diesem Scan heller als das Gehirn (T2-artig); das Gehirn ist unsicherer umrandet als in einem T1-Scan: Prüfen Sie seine Oberfläche.</translation>
    </message>
    <message>
        <source>The brain is cut off by the %1 edge of the picture.</source>
        <translation>Das Gehirn ist am Bildrand abgeschnitten (%1).</translation>
    </message>
    <message>
        <source>The brain found measures %1 ml, which is unusual: check its outline.</source>
        <translation>Das gefundene Gehirn misst %1 ml, das ist ungewöhnlich: Prüfen Sie seine Kontur.</translation>
    </message>
    <message>
        <source>The bone around the brain is hard to see in this scan, so parts of the outline are doubtful: check the base of the skull and the neck.</source>
        <translation>Der Knochen um das Gehirn ist in diesem Scan schlecht zu sehen, Teile der Kontur sind zweifelhaft: Prüfen Sie Schädelbasis und Hals.</translation>
    </message>
    <message>
        <source>The scan and the outline of the body do not fit each other, so no brain can be looked for.</source>
        <translation>Scan und Körperkontur passen nicht zusammen, darum wird kein Gehirn gesucht.</translation>
    </message>
    <message>
        <source>Finding the brain</source>
        <translation>Gehirn wird gesucht</translation>
    </message>
    <message>
        <source>Following the surface of the brain</source>
        <translation>Oberfläche des Gehirns wird verfolgt</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>Das Bild ist leer.</translation>
    </message>
    <message>
        <source>told by air, fat and muscle at their Hounsfield units</source>
        <translation>erkannt an Luft, Fett und Muskel bei ihren Hounsfield-Einheiten</translation>
    </message>
    <message>
        <source>, though the file says </source>
        <translation>, obwohl die Datei sagt: </translation>
    </message>
    <message>
        <source>but its values are about 1000 above Hounsfield units: import the original series</source>
        <translation>aber seine Werte liegen etwa 1000 über Hounsfield-Einheiten: Importieren Sie die Originalserie</translation>
    </message>
    <message>
        <source>told by the lack of negative values, though the file says CT</source>
        <translation>erkannt am Fehlen negativer Werte, obwohl die Datei CT sagt</translation>
    </message>
    <message>
        <source>as the file says; air, fat and muscle are not at their Hounsfield units</source>
        <translation>wie die Datei sagt; Luft, Fett und Muskel liegen nicht bei ihren Hounsfield-Einheiten</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>wie die Datei sagt</translation>
    </message>
    <message>
        <source>told by the lack of Hounsfield units</source>
        <translation>erkannt am Fehlen von Hounsfield-Einheiten</translation>
    </message>
    <message>
        <source>Neither CT nor MR</source>
        <translation>Weder CT noch MRT</translation>
    </message>
    <message>
        <source>The labels&apos; grid has no size or no direction, so no surface can be made from them.</source>
        <translation>Das Gitter der Labels hat keine Größe oder Richtung, darum entsteht keine Oberfläche daraus.</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>Oberfläche wird gesucht</translation>
    </message>
    <message>
        <source>Smoothing the surface</source>
        <translation>Oberfläche wird geglättet</translation>
    </message>
    <message>
        <source>Simplifying the surface</source>
        <translation>Oberfläche wird vereinfacht</translation>
    </message>
    <message>
        <source>Making a light copy</source>
        <translation>Leichte Kopie wird erstellt</translation>
    </message>
    <message>
        <source>Surface made</source>
        <translation>Oberfläche fertig</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written; free some space and try again.</source>
        <translation>Der Datenträger ist voll: %1 wurde nicht geschrieben; machen Sie Platz und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: it is over the size that this disk or account allows; choose another place.</source>
        <translation>%1 wurde nicht geschrieben: größer als Datenträger oder Konto erlauben; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not allow it; choose another place.</source>
        <translation>%1 wurde nicht geschrieben: Der Ordner erlaubt es nicht; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 was not written: its disk is read-only; choose another place.</source>
        <translation>%1 wurde nicht geschrieben: Der Datenträger ist schreibgeschützt; wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not exist; make it or choose another place.</source>
        <translation>%1 wurde nicht geschrieben: Den Ordner gibt es nicht; legen Sie ihn an oder wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 was not written: there is a folder of that name; choose another name.</source>
        <translation>%1 wurde nicht geschrieben: Es gibt einen Ordner dieses Namens; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 was not written: its name is too long; choose a shorter one.</source>
        <translation>%1 wurde nicht geschrieben: Der Name ist zu lang; wählen Sie einen kürzeren.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place and try again.</source>
        <translation>%1 wurde nicht geschrieben (%2); wählen Sie einen anderen Ort und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written: it is a device, not a file; choose another name.</source>
        <translation>%1 wurde nicht geschrieben: ein Gerät, keine Datei; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2).</source>
        <translation>Die Datei %1 lässt sich nicht öffnen (%2).</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 ist keine gewöhnliche Datei.</translation>
    </message>
    <message>
        <source>its pixels are cut short</source>
        <translation>ihre Pixel sind abgeschnitten</translation>
    </message>
    <message>
        <source>This series cannot be read: %1.</source>
        <translation>Diese Serie lässt sich nicht lesen: %1.</translation>
    </message>
    <message>
        <source>Each picture of this series is a mosaic of many small slices, which Halsted does not take apart.</source>
        <translation>Jedes Bild dieser Serie ist ein Mosaik vieler kleiner Schichten, das Halsted nicht zerlegt.</translation>
    </message>
    <message>
        <source>The %1 pictures of this series do not say where in the patient they lie (a film or secondary captures): they are no volume.</source>
        <translation>Die %1 Bilder dieser Serie sagen nicht, wo im Patienten sie liegen (Film oder Bildschirmaufnahmen): Sie sind kein Volumen.</translation>
    </message>
    <message>
        <source>The picture does not say where in the patient it lies; its place and direction are arbitrary.</source>
        <translation>Das Bild sagt nicht, wo im Patienten es liegt; Ort und Richtung sind beliebig.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible: nothing could be measured on this series.</source>
        <translation>Die Pixelgröße fehlt oder ist unmöglich: An dieser Serie ließe sich nichts messen.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible; 1 mm was assumed, so lengths are wrong.</source>
        <translation>Die Pixelgröße fehlt oder ist unmöglich; 1 mm wurde angenommen, Längen stimmen also nicht.</translation>
    </message>
    <message>
        <source>The slices of this series lie far beside each other: they are no volume.</source>
        <translation>Die Schichten dieser Serie liegen weit nebeneinander: Sie sind kein Volumen.</translation>
    </message>
    <message>
        <source>The slices are tilted by %1 degrees against the direction they were scanned in (gantry tilt); this was corrected by moving each slice in its plane.</source>
        <translation>Die Schichten sind um %1 Grad gegen ihre Scanrichtung gekippt (Gantry-Neigung); jede Schicht wurde zum Ausgleich in ihrer Ebene verschoben.</translation>
    </message>
    <message>
        <source>The slices are shifted sideways against each other by up to %1; this was corrected by moving each slice in its plane.</source>
        <translation>Die Schichten sind seitlich um bis zu %1 gegeneinander verschoben; jede Schicht wurde zum Ausgleich in ihrer Ebene verschoben.</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2); it was filled by interpolation between its neighbours.</source>
        <translation>S%1 ist beschädigt (%2) und wurde aus den Nachbarn interpoliert.</translation>
    </message>
    <message>
        <source>S%1 %2 missing; the %3 gap was filled by interpolation.</source>
        <translation>S%1 %2 fehlend; die Lücke von %3 wurde interpoliert.</translation>
    </message>
    <message>
        <source>%1 at the end of the series %2 damaged (%3) and left out; the volume is that much shorter.</source>
        <translation>%1 am Ende der Serie %2 beschädigt (%3) und weggelassen; das Volumen ist um so viel kürzer.</translation>
    </message>
    <message>
        <source>This is a single slice, not a volume.</source>
        <translation>Dies ist eine einzelne Schicht, kein Volumen.</translation>
    </message>
    <message>
        <source>The only slice is damaged (%1).</source>
        <translation>Die einzige Schicht ist beschädigt (%1).</translation>
    </message>
    <message>
        <source>All %1 slices are damaged (%2).</source>
        <translation>Alle %1 Schichten sind beschädigt (%2).</translation>
    </message>
    <message>
        <source>The %1 slices lie %2 to %3 apart: they are too far from each other to be a volume.</source>
        <translation>Die %1 Schichten liegen %2 bis %3 auseinander: zu weit für ein Volumen.</translation>
    </message>
    <message>
        <source>The series has a gap of %1; its %2 parts are separate volumes, this one of %3 slices.</source>
        <translation>Die Serie hat eine Lücke von %1; ihre %2 Teile sind getrennte Volumen, dieses aus %3 Schichten.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are missing or damaged: too many to fill. Ask for the complete series.</source>
        <translation>%1 von %2 Schichten fehlen oder sind beschädigt: zu viele zum Füllen. Fordern Sie die vollständige Serie an.</translation>
    </message>
    <message>
        <source>The slices are %1 to %2 apart%3; they were interpolated to an even %4.</source>
        <translation>Die Schichten liegen %1 bis %2 auseinander%3; sie wurden auf gleichmäßige %4 interpoliert.</translation>
    </message>
    <message>
        <source>, in parts</source>
        <translation>, abschnittsweise</translation>
    </message>
    <message>
        <source>%1 of %2 slices %3 damaged (%4) and filled by interpolation.</source>
        <translation>%1 von %2 Schichten %3 beschädigt (%4) und wurden interpoliert.</translation>
    </message>
    <message>
        <source>The slices are %1 thick but %2 apart: what lies between them was not scanned.</source>
        <translation>Die Schichten sind %1 dick, liegen aber %2 auseinander: Was dazwischen liegt, wurde nicht gescannt.</translation>
    </message>
    <message>
        <source>slice %1 of %2</source>
        <translation>Schicht %1 von %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> und %1 weitere</translation>
    </message>
    <message>
        <source>slices %1 of %2</source>
        <translation>Schichten %1 von %2</translation>
    </message>
    <message>
        <source>its deflated content is damaged or larger than 512 MiB</source>
        <translation>ihr komprimierter Inhalt ist beschädigt oder größer als 512 MiB</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>sie hat keine Pixel</translation>
    </message>
    <message>
        <source>it ends in the middle of its header</source>
        <translation>sie endet mitten im Kopf</translation>
    </message>
    <message>
        <source>its sequences are nested deeper than 64 levels</source>
        <translation>ihre Sequenzen sind tiefer als 64 Ebenen geschachtelt</translation>
    </message>
    <message>
        <source>a sequence in its header is broken</source>
        <translation>eine Sequenz in ihrem Kopf ist kaputt</translation>
    </message>
    <message>
        <source>an item in its header is longer than the file</source>
        <translation>ein Eintrag in ihrem Kopf ist länger als die Datei</translation>
    </message>
    <message>
        <source>it describes more than 200000 frames</source>
        <translation>sie beschreibt mehr als 200000 Bilder</translation>
    </message>
    <message>
        <source>a value in its header has no end</source>
        <translation>ein Wert in ihrem Kopf hat kein Ende</translation>
    </message>
    <message>
        <source>a number that describes its pixels is of the wrong kind</source>
        <translation>eine Zahl, die ihre Pixel beschreibt, ist von falscher Art</translation>
    </message>
    <message>
        <source>its number of frames is not a sensible number</source>
        <translation>ihre Bildzahl ist keine sinnvolle Zahl</translation>
    </message>
    <message>
        <source>its pixel representation is neither signed nor unsigned</source>
        <translation>ihre Pixel sind weder mit noch ohne Vorzeichen</translation>
    </message>
    <message>
        <source>it has %1 frames but describes %2</source>
        <translation>sie hat %1 Bilder, beschreibt aber %2</translation>
    </message>
    <message>
        <source>its rescale slope or intercept is not possible</source>
        <translation>Rescale-Steigung oder -Achsenabschnitt ist unmöglich</translation>
    </message>
    <message>
        <source>its JPEG-LS stream is damaged</source>
        <translation>ihr JPEG-LS-Strom ist beschädigt</translation>
    </message>
    <message>
        <source>its JPEG stream is damaged</source>
        <translation>ihr JPEG-Strom ist beschädigt</translation>
    </message>
    <message>
        <source>its picture is not of the size that its header says</source>
        <translation>ihr Bild hat nicht die Größe, die der Kopf nennt</translation>
    </message>
    <message>
        <source>its JPEG stream does not hold as many bits as its header says</source>
        <translation>ihr JPEG-Strom hat nicht so viele Bits, wie der Kopf sagt</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream is damaged</source>
        <translation>ihr JPEG-2000-Strom ist beschädigt</translation>
    </message>
    <message>
        <source>radiotherapy structure set</source>
        <translation>Strahlentherapie-Struktursatz</translation>
    </message>
    <message>
        <source>radiotherapy treatment record</source>
        <translation>Bestrahlungsprotokoll</translation>
    </message>
    <message>
        <source>radiotherapy plan</source>
        <translation>Bestrahlungsplan</translation>
    </message>
    <message>
        <source>radiotherapy object</source>
        <translation>Strahlentherapie-Objekt</translation>
    </message>
    <message>
        <source>height map</source>
        <translation>Höhenkarte</translation>
    </message>
    <message>
        <source>value mapping</source>
        <translation>Wertezuordnung</translation>
    </message>
    <message>
        <source>structured report</source>
        <translation>strukturierter Befund</translation>
    </message>
    <message>
        <source>encapsulated document</source>
        <translation>eingebettetes Dokument</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>Darstellungszustand</translation>
    </message>
    <message>
        <source>DICOM directory</source>
        <translation>DICOM-Verzeichnis</translation>
    </message>
    <message>
        <source>JPEG 2000 part 2</source>
        <translation>JPEG 2000 Teil 2</translation>
    </message>
    <message>
        <source>JPIP streaming</source>
        <translation>JPIP-Streaming</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>MPEG-Video</translation>
    </message>
    <message>
        <source>High-Throughput JPEG 2000</source>
        <translation>High-Throughput JPEG 2000</translation>
    </message>
    <message>
        <source>transfer syntax %1</source>
        <translation>Transfersyntax %1</translation>
    </message>
    <message>
        <source>its number of rows or columns is not possible</source>
        <translation>ihre Zeilen- oder Spaltenzahl ist unmöglich</translation>
    </message>
    <message>
        <source>its number of samples per pixel is neither 1 nor 3</source>
        <translation>ihre Zahl von Werten je Pixel ist weder 1 noch 3</translation>
    </message>
    <message>
        <source>its number of bits per pixel is not possible</source>
        <translation>ihre Bitzahl je Pixel ist unmöglich</translation>
    </message>
    <message>
        <source>its description of the bits in a pixel contradicts itself</source>
        <translation>ihre Beschreibung der Bits eines Pixels widerspricht sich</translation>
    </message>
    <message>
        <source>it claims more pixels than can be held</source>
        <translation>sie behauptet mehr Pixel, als fassbar sind</translation>
    </message>
    <message>
        <source>its colours are given by a palette that Halsted does not read</source>
        <translation>ihre Farben stehen in einer Palette, die Halsted nicht liest</translation>
    </message>
    <message>
        <source>its pixels are in more than a million pieces</source>
        <translation>ihre Pixel sind in mehr als einer Million Stücken</translation>
    </message>
    <message>
        <source>its compressed pixels are cut short</source>
        <translation>ihre komprimierten Pixel sind abgeschnitten</translation>
    </message>
    <message>
        <source>it holds %1 pictures but says %2</source>
        <translation>sie enthält %1 Bilder, nennt aber %2</translation>
    </message>
    <message>
        <source>it is coded as %1, which Halsted does not read</source>
        <translation>sie ist als %1 kodiert, was Halsted nicht liest</translation>
    </message>
    <message>
        <source>it says its pixels are compressed, but they are not</source>
        <translation>sie nennt ihre Pixel komprimiert, aber sie sind es nicht</translation>
    </message>
    <message>
        <source>its pixels have no length</source>
        <translation>ihre Pixel haben keine Länge</translation>
    </message>
    <message>
        <source>it holds more pixels than its header says</source>
        <translation>sie enthält mehr Pixel, als der Kopf sagt</translation>
    </message>
    <message>
        <source>its pixels are cut short (%1 of %2 bytes)</source>
        <translation>ihre Pixel sind abgeschnitten (%1 von %2 Bytes)</translation>
    </message>
    <message>
        <source>it cannot be opened any more</source>
        <translation>sie lässt sich nicht mehr öffnen</translation>
    </message>
    <message>
        <source>its deflated content is damaged</source>
        <translation>ihr komprimierter Inhalt ist beschädigt</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation>sie lässt sich nicht zu Ende lesen</translation>
    </message>
    <message>
        <source>its pixels have more bits than its coding can hold</source>
        <translation>ihre Pixel haben mehr Bits, als die Kodierung fasst</translation>
    </message>
    <message>
        <source>it holds values that are not numbers</source>
        <translation>sie enthält Werte, die keine Zahlen sind</translation>
    </message>
    <message>
        <source>its RLE stream is damaged</source>
        <translation>ihr RLE-Strom ist beschädigt</translation>
    </message>
    <message>
        <source>its size or the kind of its pixels is not one a segmentation can have; ask for the file again.</source>
        <translation>Größe oder Pixelart passen nicht zu einer Segmentierung; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it does not say where each of its frames lies; ask for the file again.</source>
        <translation>sie sagt nicht, wo jedes Bild liegt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it does not say how its frames lie in the patient; ask for the file again.</source>
        <translation>sie sagt nicht, wie ihre Bilder im Patienten liegen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>frame %1 does not say where it lies; ask for the file again.</source>
        <translation>Bild %1 sagt nicht, wo es liegt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>frame %1 does not say which structure it shows; ask for the file again.</source>
        <translation>Bild %1 sagt nicht, welche Struktur es zeigt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its frames lie in different directions.</source>
        <translation>ihre Bilder liegen in verschiedenen Richtungen.</translation>
    </message>
    <message>
        <source>it does not say how thick its slices are; ask for the file again.</source>
        <translation>sie sagt nicht, wie dick die Schichten sind; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its frames lie too far apart; ask for the file again.</source>
        <translation>ihre Bilder liegen zu weit auseinander; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its slices are unevenly spaced.</source>
        <translation>ihre Schichten sind ungleich verteilt.</translation>
    </message>
    <message>
        <source>its frames do not lie in one stack.</source>
        <translation>ihre Bilder liegen nicht in einem Stapel.</translation>
    </message>
    <message>
        <source>it has no pixels; ask for the file again.</source>
        <translation>sie hat keine Pixel; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its pixels are cut off; ask for the file again.</source>
        <translation>ihre Pixel sind abgeschnitten; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it is not a label file, or it is damaged.</source>
        <translation>es ist keine Labeldatei, oder sie ist beschädigt.</translation>
    </message>
    <message>
        <source>it is not a DICOM Segmentation.</source>
        <translation>es ist keine DICOM-Segmentierung.</translation>
    </message>
    <message>
        <source>its pixels are compressed; save it without compression.</source>
        <translation>ihre Pixel sind komprimiert; speichern Sie sie ohne Kompression.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more memory than may be used.</source>
        <translation>%1 konnte nicht gelesen werden: Es braucht mehr Speicher, als erlaubt ist.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and 255 are the most.</source>
        <translation>sie enthält %1 Labels, höchstens 255 sind möglich.</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Labels werden gelesen</translation>
    </message>
    <message>
        <source>DICOM holds at most 65535 rows, columns or slices, so %1 cannot hold these labels; export to .seg.nrrd instead.</source>
        <translation>DICOM fasst höchstens 65535 Zeilen, Spalten oder Schichten, %1 also nicht diese Labels; exportieren Sie stattdessen nach .seg.nrrd.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK&apos;s data dictionary is missing; install the package libdcmtk17.</source>
        <translation>%1 wurde nicht geschrieben: Das Datenwörterbuch von DCMTK fehlt; installieren Sie das Paket libdcmtk17.</translation>
    </message>
    <message>
        <source>None of the structures has a voxel, so there is nothing to write to %1; segment again.</source>
        <translation>Keine der Strukturen hat ein Voxel, also gibt es nichts nach %1 zu schreiben; segmentieren Sie neu.</translation>
    </message>
    <message>
        <source>DICOM files hold at most 4 GB, so %1 cannot hold these labels; export fewer structures to each file.</source>
        <translation>DICOM-Dateien fassen höchstens 4 GB, %1 also nicht diese Labels; exportieren Sie weniger Strukturen je Datei.</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Labels werden geschrieben</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; export to .seg.nrrd instead.</source>
        <translation>%1 wurde nicht geschrieben: DCMTK sagt &quot;%2&quot;; exportieren Sie stattdessen nach .seg.nrrd.</translation>
    </message>
    <message>
        <source>diffusion direction</source>
        <translation>Diffusionsrichtung</translation>
    </message>
    <message>
        <source>image type</source>
        <translation>Bildart</translation>
    </message>
    <message>
        <source>The picture %1 is a copy of another one and was left out.</source>
        <translation>Das Bild %1 ist die Kopie eines anderen und wurde weggelassen.</translation>
    </message>
    <message>
        <source>%1 pictures are copies of others, %2 among them, and were left out.</source>
        <translation>%1 Bilder sind Kopien anderer, darunter %2, und wurden weggelassen.</translation>
    </message>
    <message>
        <source>Up to %1 different pictures lie at the same place and nothing says what sets them apart; they were separated in the order they were made.</source>
        <translation>Bis zu %1 verschiedene Bilder liegen am selben Ort, und nichts unterscheidet sie; sie wurden in der Reihenfolge ihrer Entstehung getrennt.</translation>
    </message>
    <message>
        <source>The pictures of this series lie in more than %1 different directions or sizes: they are no volume.</source>
        <translation>Die Bilder dieser Serie haben mehr als %1 verschiedene Richtungen oder Größen: Sie sind kein Volumen.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>sie lässt sich nicht öffnen</translation>
    </message>
    <message>
        <source>its header needs more memory than is free</source>
        <translation>ihr Kopf braucht mehr Speicher, als frei ist</translation>
    </message>
    <message>
        <source>This is a scout (localizer), made to plan the scan.</source>
        <translation>Dies ist ein Übersichtsbild (Localizer) zur Planung des Scans.</translation>
    </message>
    <message>
        <source>These pictures were computed from others (derived), not scanned.</source>
        <translation>Diese Bilder wurden aus anderen berechnet (abgeleitet), nicht gescannt.</translation>
    </message>
    <message>
        <source>These are secondary pictures (captures), not the scanner&apos;s own.</source>
        <translation>Dies sind sekundäre Bilder (Aufnahmen), nicht die des Scanners selbst.</translation>
    </message>
    <message>
        <source>The pictures have writing burned in, which may name the patient.</source>
        <translation>In die Bilder ist Schrift eingebrannt, die den Patienten nennen kann.</translation>
    </message>
    <message>
        <source>Colour pictures are read as brightness; the values are no measurement.</source>
        <translation>Farbbilder werden als Helligkeit gelesen; die Werte sind keine Messung.</translation>
    </message>
    <message>
        <source>The values are meant to pass through a table that was not applied.</source>
        <translation>Die Werte sollen durch eine Tabelle gehen, die nicht angewendet wurde.</translation>
    </message>
    <message>
        <source>The scanner wrote no Hounsfield scale; the values may not be Hounsfield units.</source>
        <translation>Der Scanner schrieb keine Hounsfield-Skala; die Werte sind vielleicht keine Hounsfield-Einheiten.</translation>
    </message>
    <message>
        <source>The values are &quot;%1&quot;, not Hounsfield units, so this is not used as a CT.</source>
        <translation>Die Werte sind &quot;%1&quot;, keine Hounsfield-Einheiten; dies wird nicht als CT benutzt.</translation>
    </message>
    <message>
        <source>The pictures were stored with bright and dark exchanged and were turned round.</source>
        <translation>Die Bilder waren mit vertauschtem Hell und Dunkel gespeichert und wurden umgekehrt.</translation>
    </message>
    <message>
        <source>The pictures were compressed with loss before they came here.</source>
        <translation>Die Bilder wurden vorher verlustbehaftet komprimiert.</translation>
    </message>
    <message>
        <source>without pictures</source>
        <translation>ohne Bilder</translation>
    </message>
    <message>
        <source>The files belong to %1 different patients; check that the right series is used.</source>
        <translation>Die Dateien gehören zu %1 verschiedenen Patienten; prüfen Sie, ob die richtige Serie benutzt wird.</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 left out.</source>
        <translation>%1 (%2) und %3 weggelassen.</translation>
    </message>
    <message>
        <source>file is not an image</source>
        <translation>Datei ist kein Bild</translation>
    </message>
    <message>
        <source>files are not images</source>
        <translation>Dateien sind keine Bilder</translation>
    </message>
    <message>
        <source>%1 not DICOM and %2 left out.</source>
        <translation>%1 kein DICOM und %2 weggelassen.</translation>
    </message>
    <message>
        <source>file is</source>
        <translation>Datei ist</translation>
    </message>
    <message>
        <source>files are</source>
        <translation>Dateien sind</translation>
    </message>
    <message>
        <source>%1 is damaged and was left out: %2.</source>
        <translation>%1 ist beschädigt und wurde weggelassen: %2.</translation>
    </message>
    <message>
        <source>%1 more files are damaged and were left out.</source>
        <translation>%1 weitere Dateien sind beschädigt und wurden weggelassen.</translation>
    </message>
    <message>
        <source>The files do not say that they are one series; they were put together because they look alike.</source>
        <translation>Die Dateien sagen nicht, dass sie eine Serie sind; sie wurden zusammengefügt, weil sie sich gleichen.</translation>
    </message>
    <message>
        <source>The slices of this series carry different patient numbers.</source>
        <translation>Die Schichten dieser Serie tragen verschiedene Patientennummern.</translation>
    </message>
    <message>
        <source>The header announces %1 slices and %2 are there: %3 may be missing at the ends.</source>
        <translation>Der Kopf kündigt %1 Schichten an, %2 sind da: %3 fehlen vielleicht an den Enden.</translation>
    </message>
    <message>
        <source>%1 damaged and left out (%2: %3).</source>
        <translation>%1 beschädigt und weggelassen (%2: %3).</translation>
    </message>
    <message>
        <source>file of this series is</source>
        <translation>Datei dieser Serie ist</translation>
    </message>
    <message>
        <source>files of this series are</source>
        <translation>Dateien dieser Serie sind</translation>
    </message>
    <message>
        <source>Sorting %1 DICOM files needs more memory than is free. Close other programs or choose fewer files.</source>
        <translation>Das Ordnen von %1 DICOM-Dateien braucht mehr Speicher, als frei ist. Schließen Sie andere Programme oder wählen Sie weniger Dateien.</translation>
    </message>
    <message>
        <source>This series cannot be loaded.</source>
        <translation>Diese Serie lässt sich nicht laden.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2. Ask for the file again.</source>
        <translation>%1 lässt sich nicht laden: %2. Fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are damaged (%3: %4): too many to fill. Ask for the series again.</source>
        <translation>%1 von %2 Schichten sind beschädigt (%3: %4): zu viele zum Füllen. Fordern Sie die Serie neu an.</translation>
    </message>
    <message>
        <source>it was filled by interpolation between its neighbours</source>
        <translation>sie wurde aus den Nachbarn interpoliert</translation>
    </message>
    <message>
        <source>it shows a copy of its neighbour</source>
        <translation>sie zeigt eine Kopie der Nachbarschicht</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2: %3); %4.</source>
        <translation>S%1 ist beschädigt (%2: %3); %4.</translation>
    </message>
    <message>
        <source>%1 voxels that the scanner marked as outside the scanned circle were read as air.</source>
        <translation>%1 Voxel, die der Scanner als außerhalb des Scankreises kennzeichnete, wurden als Luft gelesen.</translation>
    </message>
    <message>
        <source>%1 voxels have values beyond -32768 to 32767 and were cut to that range.</source>
        <translation>%1 Voxel haben Werte außerhalb von -32768 bis 32767 und wurden darauf begrenzt.</translation>
    </message>
    <message>
        <source>The series with %1 needs more memory than is free. Close other programs or import fewer slices.</source>
        <translation>Die Serie mit %1 braucht mehr Speicher, als frei ist. Schließen Sie andere Programme oder importieren Sie weniger Schichten.</translation>
    </message>
    <message>
        <source>it is not glTF 2</source>
        <translation>sie ist kein glTF 2</translation>
    </message>
    <message>
        <source>it is packed in a way that Halsted does not read</source>
        <translation>sie ist auf eine Art gepackt, die Halsted nicht liest</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list</source>
        <translation>&quot;%1&quot; ist keine Liste</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; ist keine Zahl</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>&quot;%1&quot; ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>it refers to &quot;%1&quot; that are not there</source>
        <translation>sie verweist auf &quot;%1&quot;, die es nicht gibt</translation>
    </message>
    <message>
        <source>its numbers would come from another file</source>
        <translation>ihre Zahlen kämen aus einer anderen Datei</translation>
    </message>
    <message>
        <source>it ends before its numbers do</source>
        <translation>sie endet vor ihren Zahlen</translation>
    </message>
    <message>
        <source>one of its tables is longer than the file</source>
        <translation>eine ihrer Tabellen ist länger als die Datei</translation>
    </message>
    <message>
        <source>one of its tables has rows that are too long</source>
        <translation>eine ihrer Tabellen hat zu lange Zeilen</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown type</source>
        <translation>eine ihrer Tabellen ist von unbekannter Art</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown shape</source>
        <translation>eine ihrer Tabellen hat eine unbekannte Form</translation>
    </message>
    <message>
        <source>one of its tables is empty</source>
        <translation>eine ihrer Tabellen ist leer</translation>
    </message>
    <message>
        <source>it has sparse tables, which Halsted does not read</source>
        <translation>sie hat dünn besetzte Tabellen, die Halsted nicht liest</translation>
    </message>
    <message>
        <source>one of its tables has no numbers</source>
        <translation>eine ihrer Tabellen hat keine Zahlen</translation>
    </message>
    <message>
        <source>one of its tables is longer than the bytes it stands in</source>
        <translation>eine ihrer Tabellen ist länger als die Bytes, in denen sie steht</translation>
    </message>
    <message>
        <source>one of its meshes has no parts</source>
        <translation>eines ihrer Netze hat keine Teile</translation>
    </message>
    <message>
        <source>one of its meshes has no points</source>
        <translation>eines ihrer Netze hat keine Punkte</translation>
    </message>
    <message>
        <source>one of its meshes has points that are not three numbers</source>
        <translation>eines ihrer Netze hat Punkte, die nicht drei Zahlen sind</translation>
    </message>
    <message>
        <source>one of its meshes has corners that are not single numbers</source>
        <translation>eines ihrer Netze hat Ecken, die nicht einzelne Zahlen sind</translation>
    </message>
    <message>
        <source>one of its parts belongs to two others</source>
        <translation>eines ihrer Teile gehört zu zwei anderen</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>ihre Teile sind zu tief geschachtelt</translation>
    </message>
    <message>
        <source>its parts contain each other</source>
        <translation>ihre Teile enthalten einander</translation>
    </message>
    <message>
        <source>%1; ask for the file again.</source>
        <translation>%1; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it does not begin like a GLB file</source>
        <translation>sie beginnt nicht wie eine GLB-Datei</translation>
    </message>
    <message>
        <source>it is not glTF 2; save it again with a newer program.</source>
        <translation>sie ist kein glTF 2; speichern Sie sie mit einem neueren Programm neu.</translation>
    </message>
    <message>
        <source>its header says %1 bytes and it has %2</source>
        <translation>ihr Kopf nennt %1 Bytes, sie hat %2</translation>
    </message>
    <message>
        <source>one of its chunks is longer than the file</source>
        <translation>einer ihrer Blöcke ist länger als die Datei</translation>
    </message>
    <message>
        <source>its first chunk is not its description</source>
        <translation>ihr erster Block ist nicht die Beschreibung</translation>
    </message>
    <message>
        <source>its description is nested too deeply</source>
        <translation>ihre Beschreibung ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>its description is not readable</source>
        <translation>ihre Beschreibung ist nicht lesbar</translation>
    </message>
    <message>
        <source>GLB files hold at most 4 GB, so %1 was not written; export fewer structures to each file.</source>
        <translation>GLB-Dateien fassen höchstens 4 GB, darum wurde %1 nicht geschrieben; exportieren Sie weniger Strukturen je Datei.</translation>
    </message>
    <message>
        <source>Writing surfaces</source>
        <translation>Oberflächen werden geschrieben</translation>
    </message>
    <message>
        <source>Memory ran out while packing labels; close other programs and try again.</source>
        <translation>Beim Packen der Labels ging der Speicher aus; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>Labels could not be packed; export to .nii instead.</source>
        <translation>Die Labels ließen sich nicht packen; exportieren Sie stattdessen nach .nii.</translation>
    </message>
    <message>
        <source>%1 holds no files that could be a study.</source>
        <translation>%1 enthält keine Dateien, die eine Studie sein könnten.</translation>
    </message>
    <message>
        <source>it cannot be read as a volume.</source>
        <translation>es lässt sich nicht als Volumen lesen.</translation>
    </message>
    <message>
        <source>%1 was not loaded: %2</source>
        <translation>%1 wurde nicht geladen: %2</translation>
    </message>
    <message>
        <source>%1 holds no images that can be read; choose another folder or file.</source>
        <translation>%1 enthält keine lesbaren Bilder; wählen Sie einen anderen Ordner oder eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 holds no series %2; list the study to see which there are.</source>
        <translation>%1 enthält keine Serie %2; lassen Sie sich die Studie auflisten.</translation>
    </message>
    <message>
        <source>%1 needs %2 GB of memory and %3 GB may be used; load a part of it.</source>
        <translation>%1 braucht %2 GB Speicher, erlaubt sind %3 GB; laden Sie einen Teil.</translation>
    </message>
    <message>
        <source>Looking for the damaged file</source>
        <translation>Die beschädigte Datei wird gesucht</translation>
    </message>
    <message>
        <source>The import worker was asked for something it does not know.</source>
        <translation>Der Import wurde nach etwas gefragt, das er nicht kennt.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more than the %2 GB of memory that an import may use; close other programs or load a part of it.</source>
        <translation>%1 konnte nicht gelesen werden: Es braucht mehr als die %2 GB Speicher, die ein Import benutzen darf; schließen Sie andere Programme oder laden Sie einen Teil.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is damaged; ask for the file again.</source>
        <translation>%1 konnte nicht gelesen werden: beschädigt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are not labels but grey values; open it as a study.</source>
        <translation>ihre Voxel sind keine Labels, sondern Grauwerte; öffnen Sie sie als Studie.</translation>
    </message>
    <message>
        <source>%1 voxels belong to more than one structure; the last one was taken.</source>
        <translation>%1 Voxel gehören zu mehr als einer Struktur; die letzte gilt.</translation>
    </message>
    <message>
        <source>its axes are not at right angles; resample the labels to the grid of their scan.</source>
        <translation>ihre Achsen stehen nicht rechtwinklig; bringen Sie die Labels auf das Gitter ihres Scans.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and %2 are the most.</source>
        <translation>sie enthält %1 Labels, höchstens %2 sind möglich.</translation>
    </message>
    <message>
        <source>%1 and %2 overlap in %3 voxels, where the file says %4; export to .seg.nrrd or .dcm to keep both.</source>
        <translation>%1 und %2 überlappen in %3 Voxeln, dort steht in der Datei %4; exportieren Sie nach .seg.nrrd oder .dcm, um beide zu behalten.</translation>
    </message>
    <message>
        <source>%1 can hold 255 structures and %2 were chosen; export them to several files.</source>
        <translation>%1 fasst 255 Strukturen, %2 wurden gewählt; exportieren Sie sie in mehrere Dateien.</translation>
    </message>
    <message>
        <source>There is no structure to write to %1; segment the scan first.</source>
        <translation>Es gibt keine Struktur, die nach %1 zu schreiben wäre; segmentieren Sie zuerst den Scan.</translation>
    </message>
    <message>
        <source>%1 has no voxels to write to %2; segment it again.</source>
        <translation>%1 hat keine Voxel, die nach %2 zu schreiben wären; segmentieren Sie es neu.</translation>
    </message>
    <message>
        <source>%1 lies on another grid than %2; export them to two files instead of %3.</source>
        <translation>%1 liegt auf einem anderen Gitter als %2; exportieren Sie sie in zwei Dateien statt in %3.</translation>
    </message>
    <message>
        <source>Labels cannot be written to %1; choose a name that ends in .nii.gz, .nii, .nrrd, .seg.nrrd or .dcm.</source>
        <translation>Labels lassen sich nicht nach %1 schreiben; wählen Sie einen Namen auf .nii.gz, .nii, .nrrd, .seg.nrrd oder .dcm.</translation>
    </message>
    <message>
        <source>Memory ran out while writing %1; close other programs and try again.</source>
        <translation>Beim Schreiben von %1 ging der Speicher aus; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be opened; check that it is there and may be read.</source>
        <translation>%1 ließ sich nicht öffnen; prüfen Sie, ob es da ist und gelesen werden darf.</translation>
    </message>
    <message>
        <source>%1 is too large for a surface; thin it out first.</source>
        <translation>%1 ist zu groß für eine Oberfläche; dünnen Sie sie zuerst aus.</translation>
    </message>
    <message>
        <source>it became shorter while it was read; try again.</source>
        <translation>sie wurde beim Lesen kürzer; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>its parts are nested too deeply; ask for the file again.</source>
        <translation>ihre Teile sind zu tief geschachtelt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>one of its parts points to a mesh that is not there; ask for the file again.</source>
        <translation>eines ihrer Teile verweist auf ein Netz, das fehlt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it has more points than Halsted can hold; thin it out first.</source>
        <translation>sie hat mehr Punkte, als Halsted fassen kann; dünnen Sie sie zuerst aus.</translation>
    </message>
    <message>
        <source>face %1 points to a corner that is not there; ask for the file again.</source>
        <translation>Fläche %1 verweist auf eine Ecke, die fehlt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it is damaged or not of the kind its name says; ask for the file again.</source>
        <translation>sie ist beschädigt oder nicht von der Art, die ihr Name sagt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it holds no surface; ask for the file again.</source>
        <translation>sie enthält keine Oberfläche; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>line %1 makes a face of a point that is not there; ask for the file again.</source>
        <translation>Zeile %1 macht eine Fläche aus einem Punkt, der fehlt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>the face in line %1 has more than %2 corners; ask for the file again.</source>
        <translation>die Fläche in Zeile %1 hat mehr als %2 Ecken; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its parts are spread over several files; save it as one .glb file.</source>
        <translation>ihre Teile sind über mehrere Dateien verteilt; speichern Sie sie als eine .glb-Datei.</translation>
    </message>
    <message>
        <source>surfaces are read from .stl, .obj, .ply, .glb and .3mf files.</source>
        <translation>Oberflächen werden aus .stl-, .obj-, .ply-, .glb- und .3mf-Dateien gelesen.</translation>
    </message>
    <message>
        <source>it is empty; ask for the file again.</source>
        <translation>sie ist leer; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>one of its points is not a number or kilometres away; ask for the file again.</source>
        <translation>einer ihrer Punkte ist keine Zahl oder Kilometer entfernt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>There is no surface to write to %1; segment the scan first.</source>
        <translation>Es gibt keine Oberfläche, die nach %1 zu schreiben wäre; segmentieren Sie zuerst den Scan.</translation>
    </message>
    <message>
        <source>%1 has no surface to write to %2; make its surface first.</source>
        <translation>%1 hat keine Oberfläche, die nach %2 zu schreiben wäre; erzeugen Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The surface of %1 is damaged, so %2 was not written; make it again.</source>
        <translation>Die Oberfläche von %1 ist beschädigt, darum wurde %2 nicht geschrieben; erzeugen Sie sie neu.</translation>
    </message>
    <message>
        <source>Surfaces cannot be written to %1; choose a name that ends in .stl, .obj, .ply, .glb or .3mf.</source>
        <translation>Oberflächen lassen sich nicht nach %1 schreiben; wählen Sie einen Namen auf .stl, .obj, .ply, .glb oder .3mf.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with ElementSpacing.</source>
        <translation>sie sagt nicht, wie groß ihre Voxel sind; fordern Sie eine Datei mit ElementSpacing an.</translation>
    </message>
    <message>
        <source>its offset is not readable; ask for the file again.</source>
        <translation>ihr Versatz ist nicht lesbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its orientation matrix is not readable; ask for the file again.</source>
        <translation>ihre Orientierungsmatrix ist nicht lesbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 mm; ask for the file again.</source>
        <translation>ihr Kopf nennt eine Voxelgröße von %1 mm; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>The file does not say which way the patient lies: left and right, head and feet are a guess.</source>
        <translation>Die Datei sagt nicht, wie der Patient liegt: links und rechts, Kopf und Fuß sind geraten.</translation>
    </message>
    <message>
        <source>its voxels are spread over several files; save it again as one .mha file.</source>
        <translation>ihre Voxel sind über mehrere Dateien verteilt; speichern Sie sie als eine .mha-Datei.</translation>
    </message>
    <message>
        <source>its header says nonsense on where the voxels begin; ask for the file again.</source>
        <translation>ihr Kopf sagt Unsinn darüber, wo die Voxel beginnen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it holds fewer voxels than its header says; ask for the file again.</source>
        <translation>sie enthält weniger Voxel, als der Kopf sagt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header is incomplete; ask for the file again.</source>
        <translation>ihr Kopf ist unvollständig; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it holds a &quot;%1&quot;, not a volume.</source>
        <translation>sie enthält ein &quot;%1&quot;, kein Volumen.</translation>
    </message>
    <message>
        <source>its header says no number of dimensions; ask for the file again.</source>
        <translation>ihr Kopf nennt keine Zahl der Dimensionen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it has %1 dimensions instead of three.</source>
        <translation>sie hat %1 Dimensionen statt drei.</translation>
    </message>
    <message>
        <source>its header does not give one size for each dimension; ask for the file again.</source>
        <translation>ihr Kopf nennt nicht eine Größe je Dimension; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says a size of %1; ask for the file again.</source>
        <translation>ihr Kopf nennt eine Größe von %1; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not single numbers.</source>
        <translation>ihre Voxel sind vom Typ &quot;%1&quot;, keine einzelnen Zahlen.</translation>
    </message>
    <message>
        <source>it has several numbers for each voxel, such as colours.</source>
        <translation>sie hat mehrere Zahlen je Voxel, etwa Farben.</translation>
    </message>
    <message>
        <source>its orientation matrix is not usable; ask for the file again.</source>
        <translation>ihre Orientierungsmatrix ist unbrauchbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>The file&apos;s sform matrix is not usable; its qform orientation was taken instead.</source>
        <translation>Die sform-Matrix der Datei ist unbrauchbar; stattdessen gilt die qform-Orientierung.</translation>
    </message>
    <message>
        <source>The file&apos;s two orientations (sform and qform) differ by up to %1 mm; %2 was used: check left and right.</source>
        <translation>Die zwei Orientierungen der Datei (sform und qform) weichen um bis zu %1 mm ab; benutzt wurde %2: Prüfen Sie links und rechts.</translation>
    </message>
    <message>
        <source>its orientation is not usable; ask for the file again.</source>
        <translation>ihre Orientierung ist unbrauchbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>The file says nothing about orientation: left and right, head and feet are a guess.</source>
        <translation>Die Datei sagt nichts über die Orientierung: links und rechts, Kopf und Fuß sind geraten.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions; ask for the file again.</source>
        <translation>ihr Kopf nennt %1 Dimensionen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it holds a single picture or line, not a volume.</source>
        <translation>sie enthält ein einzelnes Bild oder eine Linie, kein Volumen.</translation>
    </message>
    <message>
        <source>its header says a size of %1 along axis %2; ask for the file again.</source>
        <translation>ihr Kopf nennt eine Größe von %1 entlang Achse %2; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it holds more than 10,000 volumes.</source>
        <translation>sie enthält mehr als 10 000 Volumen.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 along axis %2; ask for the file again.</source>
        <translation>ihr Kopf nennt eine Voxelgröße von %1 entlang Achse %2; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it ends within its header; ask for the file again.</source>
        <translation>sie endet in ihrem Kopf; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are in a separate .img file; convert the pair to a single .nii file.</source>
        <translation>ihre Voxel liegen in einer eigenen .img-Datei; wandeln Sie das Paar in eine .nii-Datei um.</translation>
    </message>
    <message>
        <source>it is not a NIfTI file (perhaps Analyze 7.5, which does not tell left from right).</source>
        <translation>sie ist keine NIfTI-Datei (vielleicht Analyze 7.5, das links und rechts nicht unterscheidet).</translation>
    </message>
    <message>
        <source>it is not a NIfTI-2 file in one piece.</source>
        <translation>sie ist keine NIfTI-2-Datei aus einem Stück.</translation>
    </message>
    <message>
        <source>it does not begin like a NIfTI file; ask for the file again.</source>
        <translation>sie beginnt nicht wie eine NIfTI-Datei; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are of a kind (%1) that is not a grey value, such as colour or complex numbers.</source>
        <translation>ihre Voxel sind von einer Art (%1), die kein Grauwert ist, etwa Farbe oder komplexe Zahlen.</translation>
    </message>
    <message>
        <source>its header says %1 bits a voxel for a type of %2; ask for the file again.</source>
        <translation>ihr Kopf nennt %1 Bits je Voxel für einen Typ von %2; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says that the voxels begin at byte %1; ask for the file again.</source>
        <translation>ihr Kopf sagt, dass die Voxel bei Byte %1 beginnen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>NIfTI files hold at most 32767 voxels along an axis, so %1 cannot hold these labels; export to .nrrd instead.</source>
        <translation>NIfTI-Dateien fassen höchstens 32767 Voxel je Achse, %1 also nicht diese Labels; exportieren Sie stattdessen nach .nrrd.</translation>
    </message>
    <message>
        <source>its header says no dimension; ask for the file again.</source>
        <translation>ihr Kopf nennt keine Dimension; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions and %2 sizes; ask for the file again.</source>
        <translation>ihr Kopf nennt %1 Dimensionen und %2 Größen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header does not give one direction for each axis; ask for the file again.</source>
        <translation>ihr Kopf nennt nicht eine Richtung je Achse; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are of the kind &quot;%1&quot;, not grey values.</source>
        <translation>ihre Voxel sind von der Art &quot;%1&quot;, keine Grauwerte.</translation>
    </message>
    <message>
        <source>it has more than one axis beside the three of space.</source>
        <translation>sie hat mehr als eine Achse außer den drei des Raums.</translation>
    </message>
    <message>
        <source>%1 of its axes lie in space instead of three.</source>
        <translation>%1 ihrer Achsen liegen im Raum statt drei.</translation>
    </message>
    <message>
        <source>the axis that is not in space stands between those that are.</source>
        <translation>die Achse, die nicht im Raum liegt, steht zwischen den anderen.</translation>
    </message>
    <message>
        <source>its axes do not lie in a space of three dimensions.</source>
        <translation>ihre Achsen liegen nicht in einem dreidimensionalen Raum.</translation>
    </message>
    <message>
        <source>The file does not say where the volume lies; it was put at the origin.</source>
        <translation>Die Datei sagt nicht, wo das Volumen liegt; es wurde in den Ursprung gelegt.</translation>
    </message>
    <message>
        <source>its space origin is not readable; ask for the file again.</source>
        <translation>ihr Raumursprung ist nicht lesbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with &quot;space directions&quot;.</source>
        <translation>sie sagt nicht, wie groß ihre Voxel sind; fordern Sie eine Datei mit &quot;space directions&quot; an.</translation>
    </message>
    <message>
        <source>its voxels are packed with %1; save it with gzip or raw encoding.</source>
        <translation>ihre Voxel sind mit %1 gepackt; speichern Sie sie mit gzip oder raw.</translation>
    </message>
    <message>
        <source>its header names an unknown encoding, &quot;%1&quot;; save it again as raw or gzip.</source>
        <translation>ihr Kopf nennt eine unbekannte Kodierung, &quot;%1&quot;; speichern Sie sie neu als raw oder gzip.</translation>
    </message>
    <message>
        <source>its header does not say in which order the bytes are; save it again.</source>
        <translation>ihr Kopf sagt nicht, in welcher Folge die Bytes stehen; speichern Sie sie neu.</translation>
    </message>
    <message>
        <source>it does not begin like an NRRD file; ask for the file again.</source>
        <translation>sie beginnt nicht wie eine NRRD-Datei; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not numbers.</source>
        <translation>ihre Voxel sind vom Typ &quot;%1&quot;, keine Zahlen.</translation>
    </message>
    <message>
        <source>its space directions are not readable; ask for the file again.</source>
        <translation>ihre Raumrichtungen sind nicht lesbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its voxels begin after lines of text; save it again as one .nrrd file.</source>
        <translation>ihre Voxel beginnen nach Textzeilen; speichern Sie sie neu als eine .nrrd-Datei.</translation>
    </message>
    <message>
        <source>There is no place for temporary files; make room or set TMPDIR to a folder that is writable.</source>
        <translation>Es gibt keinen Ort für temporäre Dateien; machen Sie Platz oder setzen Sie TMPDIR auf einen beschreibbaren Ordner.</translation>
    </message>
    <message>
        <source>The surfaces have more than 4 billion triangles or points; export fewer structures to each file.</source>
        <translation>Die Oberflächen haben mehr als 4 Milliarden Dreiecke oder Punkte; exportieren Sie weniger Strukturen je Datei.</translation>
    </message>
    <message>
        <source>corner %1 of triangle %2 is not three numbers; ask for the file again.</source>
        <translation>Ecke %1 von Dreieck %2 ist nicht drei Zahlen; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>facet %1 has more than three corners; ask for the file again.</source>
        <translation>Facette %1 hat mehr als drei Ecken; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>facet %1 does not have three corners; ask for the file again.</source>
        <translation>Facette %1 hat nicht drei Ecken; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it is neither text nor binary STL; ask for the file again.</source>
        <translation>sie ist weder Text- noch Binär-STL; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it ends in the middle; ask for the file again.</source>
        <translation>sie endet mittendrin; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says %1 triangles, which would take %2 bytes instead of %3; ask for the file again.</source>
        <translation>ihr Kopf nennt %1 Dreiecke, das wären %2 Bytes statt %3; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it is too short to be STL; ask for the file again.</source>
        <translation>sie ist zu kurz für STL; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <translation>%1 wurde nicht geöffnet: %2</translation>
    </message>
    <message>
        <source>%1 could not be read: the archive is cut off or damaged; ask for it again.</source>
        <translation>%1 konnte nicht gelesen werden: Das Archiv ist abgeschnitten oder beschädigt; fordern Sie es neu an.</translation>
    </message>
    <message>
        <source>it holds more than %1 files; unpack the study you need and open its folder.</source>
        <translation>es enthält mehr als %1 Dateien; entpacken Sie die gewünschte Studie und öffnen Sie ihren Ordner.</translation>
    </message>
    <message>
        <source>it is protected by a password; unpack it and open the folder.</source>
        <translation>es ist mit einem Passwort geschützt; entpacken Sie es und öffnen Sie den Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the temporary folder is not writable.</source>
        <translation>%1 ließ sich nicht entpacken: Der temporäre Ordner ist nicht beschreibbar.</translation>
    </message>
    <message>
        <source>it unpacks to far more than a study holds; unpack it yourself if you trust it.</source>
        <translation>es entpackt sich zu weit mehr, als eine Studie enthält; entpacken Sie es selbst, wenn Sie ihm trauen.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the disk of temporary files is full.</source>
        <translation>%1 ließ sich nicht entpacken: Der Datenträger für temporäre Dateien ist voll.</translation>
    </message>
    <message>
        <source>%1 archives within %2 were not opened; open them by themselves.</source>
        <translation>%1 Archive in %2 wurden nicht geöffnet; öffnen Sie sie einzeln.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Dateien werden gesucht</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files; choose the folder of one study.</source>
        <translation>%1 enthält mehr als %2 Dateien; wählen Sie den Ordner einer Studie.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged; the files in its folder were read without it.</source>
        <translation>Das DICOMDIR ist beschädigt; die Dateien seines Ordners wurden ohne es gelesen.</translation>
    </message>
    <message>
        <source>%1 of the %2 files that the DICOMDIR lists are missing, the first being %3.</source>
        <translation>%1 der %2 Dateien, die das DICOMDIR nennt, fehlen, als erste %3.</translation>
    </message>
    <message>
        <source>%1 files that the DICOMDIR lists lie outside its folder and were left out.</source>
        <translation>%1 Dateien, die das DICOMDIR nennt, liegen außerhalb seines Ordners und wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 folders may not be read and were left out.</source>
        <translation>%1 Ordner dürfen nicht gelesen werden und wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 archives within the study were not opened; open them by themselves.</source>
        <translation>%1 Archive in der Studie wurden nicht geöffnet; öffnen Sie sie einzeln.</translation>
    </message>
    <message>
        <source>%1 entries are neither files nor folders and were left out.</source>
        <translation>%1 Einträge sind weder Dateien noch Ordner und wurden weggelassen.</translation>
    </message>
    <message>
        <source>%1 was not found; check the path.</source>
        <translation>%1 wurde nicht gefunden; prüfen Sie den Pfad.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 ist weder Datei noch Ordner.</translation>
    </message>
    <message>
        <source>its decoder stopped (SIG%1)</source>
        <translation>der Decoder brach ab (SIG%1)</translation>
    </message>
    <message>
        <source>its decoder came to no end</source>
        <translation>der Decoder kam zu keinem Ende</translation>
    </message>
    <message>
        <source>reading it took more than %1 s of computing</source>
        <translation>das Lesen brauchte mehr als %1 s Rechenzeit</translation>
    </message>
    <message>
        <source>the disk or network it is on does not answer</source>
        <translation>der Datenträger oder das Netz antwortet nicht</translation>
    </message>
    <message>
        <source>its decoder stopped</source>
        <translation>der Decoder brach ab</translation>
    </message>
    <message>
        <source>copy it to this computer first.</source>
        <translation>kopieren Sie es zuerst auf diesen Rechner.</translation>
    </message>
    <message>
        <source>it is damaged, ask for it again.</source>
        <translation>es ist beschädigt, fordern Sie es neu an.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2, the part of Halsted that reads files, is missing or cannot be started; install Halsted again.</source>
        <translation>%1 konnte nicht gelesen werden: %2, der Teil von Halsted, der Dateien liest, fehlt oder startet nicht; installieren Sie Halsted neu.</translation>
    </message>
    <message>
        <source>%1 could not be read: the system ended the import, for lack of memory as a rule; close other programs and try again.</source>
        <translation>%1 konnte nicht gelesen werden: Das System beendete den Import, meist aus Speichermangel; schließen Sie andere Programme und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 could not be read: the import worker gave no sensible answer; it is damaged, ask for it again.</source>
        <translation>%1 konnte nicht gelesen werden: Der Import gab keine sinnvolle Antwort; die Datei ist beschädigt, fordern Sie sie neu an.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2; %3</source>
        <translation>%1 konnte nicht gelesen werden: %2; %3</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>%1 wurde weggelassen: %2.</translation>
    </message>
    <message>
        <source>No study was named; name a folder or a file.</source>
        <translation>Es wurde keine Studie genannt; nennen Sie einen Ordner oder eine Datei.</translation>
    </message>
    <message>
        <source>%1 was not written: it could not be packed; export to .stl instead.</source>
        <translation>%1 wurde nicht geschrieben: Es ließ sich nicht packen; exportieren Sie stattdessen nach .stl.</translation>
    </message>
    <message>
        <source>it is none of the formats that Halsted reads.</source>
        <translation>es hat keines der Formate, die Halsted liest.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 konnte nicht gelesen werden: %2</translation>
    </message>
    <message>
        <source>its compressed data are damaged; ask for the file again.</source>
        <translation>ihre komprimierten Daten sind beschädigt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 x %2 x %3 mm; ask for the file again.</source>
        <translation>ihr Kopf nennt eine Voxelgröße von %1 x %2 x %3 mm; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its header puts the volume kilometres away; ask for the file again.</source>
        <translation>ihr Kopf legt das Volumen Kilometer weit weg; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its orientation matrix spans no volume; ask for the file again.</source>
        <translation>ihre Orientierungsmatrix spannt keinen Raum auf; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its axes are far from right angles; resample it before it is read.</source>
        <translation>ihre Achsen sind weit von rechten Winkeln; bringen Sie sie vorher auf ein rechtwinkliges Gitter.</translation>
    </message>
    <message>
        <source>The file&apos;s axes are %1 degrees off right angles (a tilted gantry, or a transform to an atlas); the volume was resampled.</source>
        <translation>Die Achsen der Datei weichen um %1 Grad vom rechten Winkel ab (gekippte Gantry oder Transformation auf einen Atlas); das Volumen wurde umgerechnet.</translation>
    </message>
    <message>
        <source>%1 could not be read: its voxels would come from a file outside its own folder; put both files into one folder.</source>
        <translation>%1 konnte nicht gelesen werden: Seine Voxel kämen aus einer Datei außerhalb des eigenen Ordners; legen Sie beide in einen Ordner.</translation>
    </message>
    <message>
        <source>%1 could not be read: the file with its voxels, %2, is not beside it.</source>
        <translation>%1 konnte nicht gelesen werden: Die Datei mit den Voxeln, %2, liegt nicht daneben.</translation>
    </message>
    <message>
        <source>its header says %1 x %2 x %3 voxels, but the file is too short for them; ask for the file again.</source>
        <translation>ihr Kopf nennt %1 x %2 x %3 Voxel, dafür ist die Datei zu kurz; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>it is %1 bytes longer than its header says, so that the header or the voxels are wrong; ask for the file again.</source>
        <translation>sie ist %1 Bytes länger, als der Kopf sagt, also ist der Kopf oder sind die Voxel falsch; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs %2 GB of memory and %3 GB may be used; crop or resample it first.</source>
        <translation>%1 konnte nicht gelesen werden: Es braucht %2 GB Speicher, erlaubt sind %3 GB; beschneiden oder vergröbern Sie es zuerst.</translation>
    </message>
    <message>
        <source>%1, volume %2 of %3</source>
        <translation>%1, Volumen %2 von %3</translation>
    </message>
    <message>
        <source>it holds more voxels than its header says; ask for the file again.</source>
        <translation>sie enthält mehr Voxel, als der Kopf sagt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>its compressed voxels are cut off or damaged; ask for the file again.</source>
        <translation>ihre komprimierten Voxel sind abgeschnitten oder beschädigt; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>number %1 of its voxels is not readable; ask for the file again.</source>
        <translation>Voxel Nummer %1 ist nicht lesbar; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>The values have fractions; they were rounded to whole numbers.</source>
        <translation>Die Werte haben Nachkommastellen; sie wurden auf ganze Zahlen gerundet.</translation>
    </message>
    <message>
        <source>The values, %1 to %2, do not fit 16 bits exactly; they are kept in steps of %3.</source>
        <translation>Die Werte, %1 bis %2, passen nicht genau in 16 Bits; sie bleiben in Schritten von %3.</translation>
    </message>
    <message>
        <source>Straightening the volume</source>
        <translation>Das Volumen wird begradigt</translation>
    </message>
    <message>
        <source>none of its voxels is a number; ask for the file again.</source>
        <translation>keines ihrer Voxel ist eine Zahl; fordern Sie die Datei neu an.</translation>
    </message>
    <message>
        <source>%1 voxels are not a number; they were given the lowest value.</source>
        <translation>%1 Voxel sind keine Zahl; sie bekamen den niedrigsten Wert.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say what to merge: write NAME=PATTERN,PATTERN.</source>
        <translation>„%1“ sagt nicht, was zu vereinen ist: Schreiben Sie NAME=MUSTER,MUSTER.</translation>
    </message>
    <message>
        <source>One side holds no labels to compare; segment that case first.</source>
        <translation>Eine Seite hat keine Labels zum Vergleich; segmentieren Sie diesen Fall zuerst.</translation>
    </message>
    <message>
        <source>The two label maps lie in different places of patient space and cannot be compared.</source>
        <translation>Die zwei Labelkarten liegen an verschiedenen Orten des Patienten und lassen sich nicht vergleichen.</translation>
    </message>
    <message>
        <source>The grids differ: the second label map was brought onto the grid of the first (nearest voxel).</source>
        <translation>Die Gitter sind verschieden: Die zweite Labelkarte wurde auf das Gitter der ersten gebracht (nächstes Voxel).</translation>
    </message>
    <message>
        <source>One side has no names: structures are paired by their value.</source>
        <translation>Eine Seite hat keine Namen: Strukturen werden nach ihrem Wert gepaart.</translation>
    </message>
    <message>
        <source>Lungs and airway</source>
        <translation>Lungen und Atemweg</translation>
    </message>
    <message>
        <source>Fat and muscle</source>
        <translation>Fett und Muskel</translation>
    </message>
    <message>
        <source>The protocol %1 is for %2</source>
        <translation>Das Protokoll %1 ist für %2</translation>
    </message>
    <message>
        <source>%1, and the file says that this is neither CT nor MR: check the result with care.</source>
        <translation>%1, und die Datei sagt, dass dies weder CT noch MRT ist: Prüfen Sie das Ergebnis sorgfältig.</translation>
    </message>
    <message>
        <source>%1, and this is %2; choose auto or a protocol for %2.</source>
        <translation>%1, und dies ist %2; wählen Sie auto oder ein Protokoll für %2.</translation>
    </message>
    <message>
        <source>%1, and the picture looks like %2: check the result with care.</source>
        <translation>%1, und das Bild sieht nach %2 aus: Prüfen Sie das Ergebnis sorgfältig.</translation>
    </message>
    <message>
        <source>The file does not say so, but the values are those of %1.</source>
        <translation>Die Datei sagt es nicht, aber die Werte sind die eines %1.</translation>
    </message>
    <message>
        <source>There is no protocol &apos;%1&apos;; choose one of %2.</source>
        <translation>Es gibt kein Protokoll „%1“; wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>Looking at the scan</source>
        <translation>Der Scan wird betrachtet</translation>
    </message>
    <message>
        <source>%1 Halsted segments CT and MR by itself; name a protocol with --protocol if this is one of them.</source>
        <translation>%1 Halsted segmentiert CT und MRT von selbst; nennen Sie mit --protocol ein Protokoll, wenn dies eines davon ist.</translation>
    </message>
    <message>
        <source>The protocol %1 found nothing: the picture shows no part of a body; check that it is the right series.</source>
        <translation>Das Protokoll %1 fand nichts: Das Bild zeigt keinen Körperteil; prüfen Sie, ob es die richtige Serie ist.</translation>
    </message>
    <message>
        <source>No voxel of the scan lies between %1 and %2; choose another range.</source>
        <translation>Kein Voxel des Scans liegt zwischen %1 und %2; wählen Sie einen anderen Bereich.</translation>
    </message>
    <message>
        <source>%1 looked for by protocol %2: not in the picture.</source>
        <translation>%1 mit Protokoll %2 gesucht: nicht im Bild.</translation>
    </message>
    <message>
        <source>Segmented %1 by protocol %2.</source>
        <translation>%1 mit Protokoll %2 segmentiert.</translation>
    </message>
    <message>
        <source>The expert&apos;s act is refused: %1</source>
        <translation>Die Handlung des Experten wird abgelehnt: %1</translation>
    </message>
    <message>
        <source>The lesson ends at %1 s, before this act.</source>
        <translation>Die Lektion endet bei %1 s, vor dieser Handlung.</translation>
    </message>
    <message>
        <source>The expert&apos;s run ends in failure at %1 s.</source>
        <translation>Der Durchlauf des Experten scheitert bei %1 s.</translation>
    </message>
    <message>
        <source>The expert makes a critical error.</source>
        <translation>Der Experte macht einen kritischen Fehler.</translation>
    </message>
    <message>
        <source>The expert reaches %1 % of the points instead of %2 % or more; lost: %3.</source>
        <translation>Der Experte erreicht %1 % der Punkte statt mindestens %2 %; verloren: %3.</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in %1 at %2 s, not in %3.</source>
        <translation>Wer nichts tut, endet mit %1 bei %2 s, nicht mit %3.</translation>
    </message>
    <message>
        <source>The act is refused: %1</source>
        <translation>Die Handlung wird abgelehnt: %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 points of &apos;%4&apos;, which is not named.</source>
        <translation>%1 %2 %3 Punkte von „%4“, das nicht genannt ist.</translation>
    </message>
    <message>
        <source>%1 loses %2 points of &apos;%3&apos;, not %4.</source>
        <translation>%1 verliert %2 Punkte von „%3“, nicht %4.</translation>
    </message>
    <message>
        <source>With random trainee %1 of seed %2, %3.</source>
        <translation>Mit dem zufälligen Teilnehmer %1 (Startwert %2): %3.</translation>
    </message>
    <message>
        <source>No script and no random trainee came to this state.</source>
        <translation>Kein Skript und kein zufälliger Teilnehmer erreichte diesen Zustand.</translation>
    </message>
    <message>
        <source>No script and no random trainee reached this goal.</source>
        <translation>Kein Skript und kein zufälliger Teilnehmer erreichte dieses Ziel.</translation>
    </message>
    <message>
        <source>No script and no random trainee was asked this.</source>
        <translation>Kein Skript und kein zufälliger Teilnehmer wurde dies gefragt.</translation>
    </message>
    <message>
        <source>No script and no random trainee was offered this hint.</source>
        <translation>Keinem Skript und keinem zufälligen Teilnehmer wurde dieser Hinweis angeboten.</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;%2</source>
        <translation>Es gibt keine Handlung „%1“%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson makes the event &apos;%1&apos;.</source>
        <translation>Nichts in dieser Lektion löst das Ereignis „%1“ aus.</translation>
    </message>
    <message>
        <source>Only an instructor can make the event &apos;%1&apos;.</source>
        <translation>Nur Lehrende können das Ereignis „%1“ auslösen.</translation>
    </message>
    <message>
        <source>This condition can never hold, so %1.</source>
        <translation>Diese Bedingung kann nie gelten, also %1.</translation>
    </message>
    <message>
        <source>Nothing leads to the state &apos;%1&apos;; lead to it from another, or take it out.</source>
        <translation>Nichts führt zum Zustand „%1“; führen Sie von einem anderen hin oder nehmen Sie ihn heraus.</translation>
    </message>
    <message>
        <source>This time is longer than the lesson, so that it never comes.</source>
        <translation>Diese Zeit ist länger als die Lektion und kommt darum nie.</translation>
    </message>
    <message>
        <source>This state begins at %1 s at the earliest, so that this time comes after the lesson&apos;s end.</source>
        <translation>Dieser Zustand beginnt frühestens bei %1 s, diese Zeit liegt also nach dem Ende der Lektion.</translation>
    </message>
    <message>
        <source>This state leads nowhere: it lasts until time is over or the patient dies. Give it on, when or after, or an end.</source>
        <translation>Dieser Zustand führt nirgendwohin: Er dauert, bis die Zeit um ist oder der Patient stirbt. Geben Sie ihm on, when oder after oder ein end.</translation>
    </message>
    <message>
        <source>These states follow each other round and round without any time passing.</source>
        <translation>Diese Zustände folgen im Kreis aufeinander, ohne dass Zeit vergeht.</translation>
    </message>
    <message>
        <source>No state that ends the lesson can be reached.</source>
        <translation>Kein Zustand, der die Lektion beendet, ist erreichbar.</translation>
    </message>
    <message>
        <source>No state ends the lesson, so that it always lasts until time is over or the patient dies.</source>
        <translation>Kein Zustand beendet die Lektion; sie dauert immer, bis die Zeit um ist oder der Patient stirbt.</translation>
    </message>
    <message>
        <source>the state is never left by it</source>
        <translation>der Zustand wird dadurch nie verlassen</translation>
    </message>
    <message>
        <source>the rule never acts</source>
        <translation>die Regel greift nie</translation>
    </message>
    <message>
        <source>This rule does nothing.</source>
        <translation>Diese Regel tut nichts.</translation>
    </message>
    <message>
        <source>nobody ever gets this penalty</source>
        <translation>niemand bekommt je diesen Abzug</translation>
    </message>
    <message>
        <source>the hint is never offered</source>
        <translation>der Hinweis wird nie angeboten</translation>
    </message>
    <message>
        <source>this is never found</source>
        <translation>dies wird nie gefunden</translation>
    </message>
    <message>
        <source>nobody can reach this goal</source>
        <translation>niemand kann dieses Ziel erreichen</translation>
    </message>
    <message>
        <source>this goal never counts</source>
        <translation>dieses Ziel zählt nie</translation>
    </message>
    <message>
        <source>This goal gives no points.</source>
        <translation>Dieses Ziel bringt keine Punkte.</translation>
    </message>
    <message>
        <source>This is after the end of the lesson at %1 s.</source>
        <translation>Das liegt nach dem Ende der Lektion bei %1 s.</translation>
    </message>
    <message>
        <source>This is not before the end of the lesson at %1 s, so that the goal cannot be reached.</source>
        <translation>Das liegt nicht vor dem Ende der Lektion bei %1 s, das Ziel ist also unerreichbar.</translation>
    </message>
    <message>
        <source>The goal ends (until) before it begins (from).</source>
        <translation>Das Ziel endet (until), bevor es beginnt (from).</translation>
    </message>
    <message>
        <source>The goal is due (by) before it begins (from).</source>
        <translation>Das Ziel ist fällig (by), bevor es beginnt (from).</translation>
    </message>
    <message>
        <source>A goal with late needs by, the time from which on points are lost.</source>
        <translation>Ein Ziel mit late braucht by, die Zeit, ab der Punkte verloren gehen.</translation>
    </message>
    <message>
        <source>Points are lost from by until late, so late must be after by.</source>
        <translation>Punkte gehen von by bis late verloren, late muss also nach by liegen.</translation>
    </message>
    <message>
        <source>The share for all points (full) must be greater than that for none (zero).</source>
        <translation>Der Anteil für alle Punkte (full) muss größer sein als der für keine (zero).</translation>
    </message>
    <message>
        <source>The lesson has no points to win; give it goals or questions with points.</source>
        <translation>Die Lektion hat keine Punkte zu gewinnen; geben Sie ihr Ziele oder Fragen mit Punkten.</translation>
    </message>
    <message>
        <source>This penalty takes no points and is not critical.</source>
        <translation>Dieser Abzug kostet keine Punkte und ist nicht kritisch.</translation>
    </message>
    <message>
        <source>This question is never asked; ask it in a state or rule.</source>
        <translation>Diese Frage wird nie gestellt; stellen Sie sie in einem Zustand oder einer Regel.</translation>
    </message>
    <message>
        <source>The lesson never shows this file.</source>
        <translation>Die Lektion zeigt diese Datei nie.</translation>
    </message>
    <message>
        <source>No goal, penalty or question cites this.</source>
        <translation>Kein Ziel, Abzug und keine Frage zitiert dies.</translation>
    </message>
    <message>
        <source>Nobody speaks in this role.</source>
        <translation>In dieser Rolle spricht niemand.</translation>
    </message>
    <message>
        <source>This group has no events.</source>
        <translation>Diese Gruppe hat keine Ereignisse.</translation>
    </message>
    <message>
        <source>Nothing in the lesson asks for this group.</source>
        <translation>Nichts in der Lektion fragt nach dieser Gruppe.</translation>
    </message>
    <message>
        <source>This is done after the end of the lesson at %1 s.</source>
        <translation>Dies geschieht nach dem Ende der Lektion bei %1 s.</translation>
    </message>
    <message>
        <source>The lesson has no expert script, so that nobody knows whether it can be done.</source>
        <translation>Die Lektion hat kein Expertenskript; niemand weiß also, ob sie zu schaffen ist.</translation>
    </message>
    <message>
        <source>A script of an error names what it loses.</source>
        <translation>Ein Fehlerskript nennt, was es verliert.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives %2 points, so that %3 cannot be lost.</source>
        <translation>„%1“ bringt %2 Punkte, also können nicht %3 verloren gehen.</translation>
    </message>
    <message>
        <source>Nothing plays this script.</source>
        <translation>Nichts spielt dieses Skript.</translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation>die Uhr ging rückwärts</translation>
    </message>
    <message>
        <source>it is in the unknown state &apos;%1&apos;</source>
        <translation>er ist im unbekannten Zustand „%1“</translation>
    </message>
    <message>
        <source>%1 is infinite</source>
        <translation>%1 ist unendlich</translation>
    </message>
    <message>
        <source>the score is %1 percent</source>
        <translation>das Ergebnis ist %1 Prozent</translation>
    </message>
    <message>
        <source>time stands still at %1 s</source>
        <translation>die Zeit steht bei %1 s still</translation>
    </message>
    <message>
        <source>nothing can be done in the state &apos;%1&apos;: %2</source>
        <translation>im Zustand „%1“ lässt sich nichts tun: %2</translation>
    </message>
    <message>
        <source>Playing the other course</source>
        <translation>Der andere Verlauf wird gespielt</translation>
    </message>
    <message>
        <source>Playing the expert&apos;s run</source>
        <translation>Der Durchlauf des Experten wird gespielt</translation>
    </message>
    <message>
        <source>Playing other courses</source>
        <translation>Andere Verläufe werden gespielt</translation>
    </message>
    <message>
        <source>The log is of the lesson %1, not of %2; name its lesson.</source>
        <translation>Das Protokoll gehört zur Lektion %1, nicht zu %2; nennen Sie die richtige Lektion.</translation>
    </message>
    <message>
        <source>%1 could not be written; check the folder and the space on disk.</source>
        <translation>%1 konnte nicht geschrieben werden; prüfen Sie den Ordner und den Platz auf dem Datenträger.</translation>
    </message>
    <message>
        <source>not accounted for</source>
        <translation>nicht zugeordnet</translation>
    </message>
    <message>
        <source>The lesson has no text &apos;%1&apos;%2</source>
        <translation>Die Lektion hat keinen Text „%1“%2</translation>
    </message>
    <message>
        <source>The figures in braces must be those of the lesson&apos;s own text.</source>
        <translation>Die Werte in Klammern müssen die des Originaltextes sein.</translation>
    </message>
    <message>
        <source>The translation of &apos;%1&apos; is missing%2.</source>
        <translation>Die Übersetzung von „%1“ fehlt%2.</translation>
    </message>
    <message>
        <source>, and of %1 more texts</source>
        <translation>, und die von %1 weiteren Texten</translation>
    </message>
    <message>
        <source>The lesson names the language %1, but there is no file %2.</source>
        <translation>Die Lektion nennt die Sprache %1, aber die Datei %2 fehlt.</translation>
    </message>
    <message>
        <source>This language is not used; add it to translations, or remove the file.</source>
        <translation>Diese Sprache wird nicht benutzt; nehmen Sie sie in translations auf oder entfernen Sie die Datei.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>A question has this id too; give each its own.</source>
        <translation>Auch eine Frage hat diese Kennung; geben Sie jeder eine eigene.</translation>
    </message>
    <message>
        <source>A goal is reached once (when) or held for a share of the time (fraction), not both.</source>
        <translation>Ein Ziel wird einmal erreicht (when) oder einen Anteil der Zeit gehalten (fraction), nicht beides.</translation>
    </message>
    <message>
        <source>A goal held for a share of the time has from and until, but no by or late.</source>
        <translation>Ein Ziel, das einen Anteil der Zeit gehalten wird, hat from und until, aber weder by noch late.</translation>
    </message>
    <message>
        <source>Only a goal held for a share of the time (fraction) has zero and full.</source>
        <translation>Nur ein Ziel, das einen Anteil der Zeit gehalten wird (fraction), hat zero und full.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;%2</source>
        <translation>Es gibt keine Variable „%1“%2</translation>
    </message>
    <message>
        <source>A target is two numbers, the lower first: [65, 85].</source>
        <translation>Ein Zielbereich sind zwei Zahlen, die kleinere zuerst: [65, 85].</translation>
    </message>
    <message>
        <source>What is moved by this time is missing: shift.</source>
        <translation>Es fehlt, was um diese Zeit verschoben wird: shift.</translation>
    </message>
    <message>
        <source>Another course needs shift, remove or insert.</source>
        <translation>Ein anderer Verlauf braucht shift, remove oder insert.</translation>
    </message>
    <message>
        <source>There is no goal, penalty or question &apos;%1&apos;%2</source>
        <translation>Es gibt kein Ziel, keinen Abzug und keine Frage „%1“%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; make it smaller.</source>
        <translation>%1 ist größer als %2 MB; machen Sie es kleiner.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2 in it is cut off or damaged.</source>
        <translation>%1 konnte nicht gelesen werden: %2 darin ist abgeschnitten oder beschädigt.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2 in it is larger than %3 MB.</source>
        <translation>%1 wurde nicht geöffnet: %2 darin ist größer als %3 MB.</translation>
    </message>
    <message>
        <source>%1 was not opened: it unpacks to far more than a lesson holds.</source>
        <translation>%1 wurde nicht geöffnet: Es entpackt sich zu weit mehr, als eine Lektion enthält.</translation>
    </message>
    <message>
        <source>%1 is no zip of a lesson, or damaged; ask for it again.</source>
        <translation>%1 ist kein Zip einer Lektion oder beschädigt; fordern Sie es neu an.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is cut off or damaged; ask for it again.</source>
        <translation>%1 konnte nicht gelesen werden: abgeschnitten oder beschädigt; fordern Sie es neu an.</translation>
    </message>
    <message>
        <source>it holds more than %1 files.</source>
        <translation>es enthält mehr als %1 Dateien.</translation>
    </message>
    <message>
        <source>a name in it leads out of the lesson&apos;s folder, or is not one that every computer can hold.</source>
        <translation>ein Name darin führt aus dem Ordner der Lektion hinaus oder ist nicht auf jedem Rechner möglich.</translation>
    </message>
    <message>
        <source>%1 in it is a link or device.</source>
        <translation>%1 darin ist eine Verknüpfung oder ein Gerät.</translation>
    </message>
    <message>
        <source>it is protected by a password.</source>
        <translation>es ist mit einem Passwort geschützt.</translation>
    </message>
    <message>
        <source>it holds %1 twice.</source>
        <translation>es enthält %1 zweimal.</translation>
    </message>
    <message>
        <source>%1 is a link; put the file itself into the lesson.</source>
        <translation>%1 ist eine Verknüpfung; legen Sie die Datei selbst in die Lektion.</translation>
    </message>
    <message>
        <source>%1 is not a file that a lesson can hold; rename it or take it out.</source>
        <translation>%1 ist keine Datei, die eine Lektion enthalten kann; benennen Sie sie um oder nehmen Sie sie heraus.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files or %3 MB; is it the folder of one lesson?</source>
        <translation>%1 enthält mehr als %2 Dateien oder %3 MB; ist es der Ordner einer Lektion?</translation>
    </message>
    <message>
        <source>%1 holds no lesson.yaml or lesson.json, so it is no lesson.</source>
        <translation>%1 enthält keine lesson.yaml oder lesson.json, ist also keine Lektion.</translation>
    </message>
    <message>
        <source>The lesson has no file %1.</source>
        <translation>Die Lektion hat keine Datei %1.</translation>
    </message>
    <message>
        <source>%1 is not a folder; name the lesson&apos;s folder.</source>
        <translation>%1 ist kein Ordner; nennen Sie den Ordner der Lektion.</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; meinten Sie %1?</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true oder false</translation>
    </message>
    <message>
        <source>Here a map of keys is expected, not %1.</source>
        <translation>Hier wird eine Zuordnung von Schlüsseln erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>There is no key &apos;%1&apos; here%2</source>
        <translation>Hier gibt es keinen Schlüssel „%1“%2</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; has no value.</source>
        <translation>Der Schlüssel „%1“ hat keinen Wert.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is missing here.</source>
        <translation>Hier fehlt der Schlüssel „%1“.</translation>
    </message>
    <message>
        <source>There are more than %1 entries here; a lesson needs far fewer.</source>
        <translation>Hier stehen mehr als %1 Einträge; eine Lektion braucht weit weniger.</translation>
    </message>
    <message>
        <source>Here a list is expected, not %1.</source>
        <translation>Hier wird eine Liste erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>Here words are expected, but it is empty.</source>
        <translation>Hier werden Worte erwartet, aber es ist leer.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1; put it in quotes: &quot;%2&quot;.</source>
        <translation>Hier wird Text erwartet, nicht %1; setzen Sie ihn in Anführungszeichen: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1.</source>
        <translation>Hier wird Text erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>Here a number is expected, not %1.</source>
        <translation>Hier wird eine Zahl erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>%1 is outside of what can be; give %2 to %3.</source>
        <translation>%1 liegt außerhalb des Möglichen; geben Sie %2 bis %3 an.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time; write seconds, or as 90s, 20min or 6h.</source>
        <translation>„%1“ ist keine Zeit; schreiben Sie Sekunden oder etwa 90s, 20min, 6h.</translation>
    </message>
    <message>
        <source>The time %1 is outside of what can be; give %2 s to %3 s.</source>
        <translation>Die Zeit %1 liegt außerhalb des Möglichen; geben Sie %2 s bis %3 s an.</translation>
    </message>
    <message>
        <source>Here true or false is expected, not %1.</source>
        <translation>Hier wird true oder false erwartet, nicht %1.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;%3</source>
        <translation>Es gibt keine(n) %1 „%2“%3</translation>
    </message>
    <message>
        <source>This program reads lessons of format 1.</source>
        <translation>Dieses Programm liest Lektionen im Format 1.</translation>
    </message>
    <message>
        <source>The id of a lesson has lower-case letters, digits and hyphens only.</source>
        <translation>Die Kennung einer Lektion hat nur Kleinbuchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>The version has three numbers, as 1.0.0.</source>
        <translation>Die Version hat drei Zahlen, etwa 1.0.0.</translation>
    </message>
    <message>
        <source>The language is two letters, as en, de, es or fr.</source>
        <translation>Die Sprache sind zwei Buchstaben, etwa en, de, es oder fr.</translation>
    </message>
    <message>
        <source>Each translation is a language of two letters, once, and not the lesson&apos;s own.</source>
        <translation>Jede Übersetzung ist eine Sprache aus zwei Buchstaben, einmal und nicht die der Lektion selbst.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;%2</source>
        <translation>Es gibt kein Medikament „%1“%2</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; is built in already; give yours another name.</source>
        <translation>Die Gruppe „%1“ ist schon eingebaut; geben Sie Ihrer einen anderen Namen.</translation>
    </message>
    <message>
        <source>A group cannot hold itself.</source>
        <translation>Eine Gruppe kann sich nicht selbst enthalten.</translation>
    </message>
    <message>
        <source>The figure {%1} is unknown%2</source>
        <translation>Der Wert {%1} ist unbekannt%2</translation>
    </message>
    <message>
        <source>The digits of the figure {%1} are one number, as {lactate:1}.</source>
        <translation>Die Stellen des Wertes {%1} sind eine Zahl, etwa {lactate:1}.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id; use letters, digits and hyphens.</source>
        <translation>„%1“ ist keine Kennung; nehmen Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; is here twice; give each its own.</source>
        <translation>Die Kennung „%1“ steht hier zweimal; geben Sie jedem eine eigene.</translation>
    </message>
    <message>
        <source>Here a condition is expected, as &quot;MAP &lt; 65&quot;.</source>
        <translation>Hier wird eine Bedingung erwartet, etwa &quot;MAP &lt; 65&quot;.</translation>
    </message>
    <message>
        <source>The lesson has no file &apos;%1&apos;%2</source>
        <translation>Die Lektion hat keine Datei „%1“%2</translation>
    </message>
    <message>
        <source>Of the case, case:axial, case:coronal and case:sagittal can be shown.</source>
        <translation>Vom Fall lassen sich case:axial, case:coronal und case:sagittal zeigen.</translation>
    </message>
    <message>
        <source>Nothing is known of the act &apos;%1&apos;%2</source>
        <translation>Von der Handlung „%1“ ist nichts bekannt%2</translation>
    </message>
    <message>
        <source>Each entry does one thing: act, say, ask, show or result.</source>
        <translation>Jeder Eintrag tut eines: act, say, ask, show oder result.</translation>
    </message>
    <message>
        <source>The schema %1 could not be read; install the program again.</source>
        <translation>Das Schema %1 konnte nicht gelesen werden; installieren Sie das Programm neu.</translation>
    </message>
    <message>
        <source>This does not fit the schema: %1</source>
        <translation>Das passt nicht zum Schema: %1</translation>
    </message>
    <message>
        <source>The lesson does not fit the schema.</source>
        <translation>Die Lektion passt nicht zum Schema.</translation>
    </message>
    <message>
        <source>The schema %1 could not be used: %2.</source>
        <translation>Das Schema %1 war nicht zu gebrauchen: %2.</translation>
    </message>
    <message>
        <source>A finding is called exam.PART, ask.ABOUT, order.TEST or call.WHOM, by what brings it.</source>
        <translation>Ein Befund heißt exam.TEIL, ask.WONACH, order.TEST oder call.WEN, je nachdem, was ihn bringt.</translation>
    </message>
    <message>
        <source>This is never found, as the one before it has no condition.</source>
        <translation>Dies wird nie gefunden, da der Befund davor keine Bedingung hat.</translation>
    </message>
    <message>
        <source>A finding needs at least one text.</source>
        <translation>Ein Befund braucht mindestens einen Text.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a state; use letters, digits and hyphens.</source>
        <translation>„%1“ ist kein Name eines Zustands; nehmen Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>A lesson needs at least one state.</source>
        <translation>Eine Lektion braucht mindestens einen Zustand.</translation>
    </message>
    <message>
        <source>There is no event &apos;%1&apos;%2</source>
        <translation>Es gibt kein Ereignis „%1“%2</translation>
    </message>
    <message>
        <source>A state has one time after which it is left.</source>
        <translation>Ein Zustand hat nur eine Zeit, nach der er verlassen wird.</translation>
    </message>
    <message>
        <source>A state that ends the lesson leads nowhere; leave out on, when and after.</source>
        <translation>Ein Zustand, der die Lektion beendet, führt nirgendwohin; lassen Sie on, when und after weg.</translation>
    </message>
    <message>
        <source>Only a state that ends the lesson has a text; use say in enter.</source>
        <translation>Nur ein Zustand, der die Lektion beendet, hat einen Text; nehmen Sie say in enter.</translation>
    </message>
    <message>
        <source>A question needs at least two choices.</source>
        <translation>Eine Frage braucht mindestens zwei Antworten zur Wahl.</translation>
    </message>
    <message>
        <source>None of the choices is correct; mark at least one with correct: true.</source>
        <translation>Keine der Antworten ist richtig; kennzeichnen Sie mindestens eine mit correct: true.</translation>
    </message>
    <message>
        <source>Aliases (*) are not read; write the value out.</source>
        <translation>Aliasse (*) werden nicht gelesen; schreiben Sie den Wert aus.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) are not read; write the value out where it is needed.</source>
        <translation>Anker (&amp;) werden nicht gelesen; schreiben Sie den Wert dort aus, wo er gebraucht wird.</translation>
    </message>
    <message>
        <source>The tag %1 is not read; leave it out.</source>
        <translation>Das Tag %1 wird nicht gelesen; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The file has more than %1 values; a lesson needs far fewer.</source>
        <translation>Die Datei hat mehr als %1 Werte; eine Lektion braucht weit weniger.</translation>
    </message>
    <message>
        <source>A key must be a word; put text with special signs in quotes.</source>
        <translation>Ein Schlüssel muss ein Wort sein; setzen Sie Text mit Sonderzeichen in Anführungszeichen.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is here twice; keep one.</source>
        <translation>Der Schlüssel „%1“ steht hier zweimal; behalten Sie einen.</translation>
    </message>
    <message>
        <source>Values are nested deeper than %1 levels.</source>
        <translation>Werte sind tiefer als %1 Ebenen geschachtelt.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Das ist kein YAML: %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; put pictures in media/.</source>
        <translation>Die Datei ist größer als %1 MB; legen Sie Bilder in media/.</translation>
    </message>
    <message>
        <source>The file is no text; save it as UTF-8.</source>
        <translation>Die Datei ist kein Text; speichern Sie sie als UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Die Datei ist leer.</translation>
    </message>
    <message>
        <source>A second document begins here; a lesson is one.</source>
        <translation>Hier beginnt ein zweites Dokument; eine Lektion ist eines.</translation>
    </message>
    <message>
        <source>Column 1: this is a number; a condition is needed, such as MAP &lt; 65.</source>
        <translation>Spalte 1: Das ist eine Zahl; nötig ist eine Bedingung, etwa MAP &lt; 65.</translation>
    </message>
    <message>
        <source>the lesson has none</source>
        <translation>die Lektion hat keine</translation>
    </message>
    <message>
        <source>near ones: %1</source>
        <translation>ähnlich: %1</translation>
    </message>
    <message>
        <source>; of two numbers it is lower(a, b)</source>
        <translation>; von zwei Zahlen ist es lower(a, b)</translation>
    </message>
    <message>
        <source>; of two numbers it is higher(a, b)</source>
        <translation>; von zwei Zahlen ist es higher(a, b)</translation>
    </message>
    <message>
        <source>there is no condition here.</source>
        <translation>hier steht keine Bedingung.</translation>
    </message>
    <message>
        <source>the condition ends too early.</source>
        <translation>die Bedingung endet zu früh.</translation>
    </message>
    <message>
        <source>conditions cannot set anything; compare with ==.</source>
        <translation>Bedingungen können nichts setzen; vergleichen Sie mit ==.</translation>
    </message>
    <message>
        <source>% stands after a number only, as in 65 %.</source>
        <translation>% steht nur nach einer Zahl, etwa 65 %.</translation>
    </message>
    <message>
        <source>%1 is not expected here; is an operator missing before it?</source>
        <translation>%1 wird hier nicht erwartet; fehlt davor ein Operator?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here.</source>
        <translation>„%1“ wird hier nicht erwartet.</translation>
    </message>
    <message>
        <source>there is a character that conditions do not know.</source>
        <translation>hier steht ein Zeichen, das Bedingungen nicht kennen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing here; write it as %2.</source>
        <translation>hier fehlt „%1“; schreiben Sie es als %2.</translation>
    </message>
    <message>
        <source>a condition is needed here, such as MAP &lt; 65, and this is a number.</source>
        <translation>hier ist eine Bedingung nötig, etwa MAP &lt; 65, und dies ist eine Zahl.</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition.</source>
        <translation>hier ist eine Zahl nötig, und dies ist eine Bedingung.</translation>
    </message>
    <message>
        <source>the condition is nested more than %1 deep; split it.</source>
        <translation>die Bedingung ist tiefer als %1 geschachtelt; teilen Sie sie.</translation>
    </message>
    <message>
        <source>comparisons cannot be chained; write 60 &lt; MAP and MAP &lt; 80.</source>
        <translation>Vergleiche lassen sich nicht verketten; schreiben Sie 60 &lt; MAP and MAP &lt; 80.</translation>
    </message>
    <message>
        <source>a ) is missing.</source>
        <translation>eine ) fehlt.</translation>
    </message>
    <message>
        <source>this number is out of range.</source>
        <translation>diese Zahl liegt außerhalb des Bereichs.</translation>
    </message>
    <message>
        <source>%1 after a number: only s, min, h and % can be written; others follow from the variable.</source>
        <translation>%1 nach einer Zahl: nur s, min, h und % sind möglich; anderes folgt aus der Variablen.</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;: conditions cannot do anything.</source>
        <translation>„%1“ gibt es nicht: Bedingungen können nichts tun.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here; is a condition missing before it?</source>
        <translation>„%1“ wird hier nicht erwartet; fehlt davor eine Bedingung?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs something in parentheses: %2.</source>
        <translation>„%1“ braucht etwas in Klammern: %2.</translation>
    </message>
    <message>
        <source>there is no function %1; %2.</source>
        <translation>es gibt keine Funktion %1; %2.</translation>
    </message>
    <message>
        <source>there is no variable %1; %2.</source>
        <translation>es gibt keine Variable %1; %2.</translation>
    </message>
    <message>
        <source>%1 has fewer values: %2.</source>
        <translation>%1 hat weniger Werte: %2.</translation>
    </message>
    <message>
        <source>a fixed time is needed here, as in %1%2.</source>
        <translation>hier ist eine feste Zeit nötig, etwa %1%2.</translation>
    </message>
    <message>
        <source>this time must be positive, and not longer than a week.</source>
        <translation>diese Zeit muss positiv und höchstens eine Woche sein.</translation>
    </message>
    <message>
        <source>a variable of the twin alone is needed here, as in %1%2.</source>
        <translation>hier ist allein eine Variable des Zwillings nötig, etwa %1%2.</translation>
    </message>
    <message>
        <source>the name of %1 %2 is needed here, as in %3.</source>
        <translation>hier ist der Name von %1 %2 nötig, etwa %3.</translation>
    </message>
    <message>
        <source>there is no %1 %2; %3.</source>
        <translation>es gibt keine(n) %1 %2; %3.</translation>
    </message>
    <message>
        <source>Column %1: the condition is longer than %2 characters; split it.</source>
        <translation>Spalte %1: Die Bedingung ist länger als %2 Zeichen; teilen Sie sie.</translation>
    </message>
    <message>
        <source>The phrases in %1 cannot be read; install Halsted again.</source>
        <translation>Die Phrasen in %1 lassen sich nicht lesen; installieren Sie Halsted neu.</translation>
    </message>
    <message>
        <source>A phrase in %1 lacks its act or words: %2.</source>
        <translation>Einer Phrase in %1 fehlen Handlung oder Worte: %2.</translation>
    </message>
    <message>
        <source>%1the log is not the one that it was given for.</source>
        <translation>%1das Protokoll ist nicht das, für das es ausgestellt wurde.</translation>
    </message>
    <message>
        <source>%1its log does not show an exam that was passed.</source>
        <translation>%1sein Protokoll zeigt keine bestandene Prüfung.</translation>
    </message>
    <message>
        <source>%1its log shows another lesson or another score.</source>
        <translation>%1sein Protokoll zeigt eine andere Lektion oder ein anderes Ergebnis.</translation>
    </message>
    <message>
        <source>The attempt has the id &quot;%1&quot;, which is not a UUID in lower case; it was not recorded.</source>
        <translation>Der Versuch hat die Kennung &quot;%1&quot;, die keine UUID in Kleinbuchstaben ist; er wurde nicht eingetragen.</translation>
    </message>
    <message>
        <source>The attempt %1 is already in the learner record %2 with another log; it was left as it is.</source>
        <translation>Der Versuch %1 steht mit anderem Protokoll schon in der Lernakte %2; sie blieb, wie sie ist.</translation>
    </message>
    <message>
        <source>A self-rating lies between 0 and 100 percent; choose one of these.</source>
        <translation>Eine Selbsteinschätzung liegt zwischen 0 und 100 Prozent; wählen Sie einen dieser Werte.</translation>
    </message>
    <message>
        <source>The table could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>Die Tabelle konnte nicht nach %1 geschrieben werden; prüfen Sie Platz und Schreibrecht dort.</translation>
    </message>
    <message>
        <source>The log of a run is damaged; use a copy of the learner record.</source>
        <translation>Das Protokoll eines Durchlaufs ist beschädigt; nehmen Sie eine Kopie der Lernakte.</translation>
    </message>
    <message>
        <source>The address of the LRS, &quot;%1&quot;, is not complete; give one like https://lrs.school.example/xapi.</source>
        <translation>Die Adresse des LRS, &quot;%1&quot;, ist unvollständig; geben Sie eine wie https://lrs.school.example/xapi an.</translation>
    </message>
    <message>
        <source>The address of the LRS, %1, must hold neither user, secret nor question mark; put those in their own fields.</source>
        <translation>Die Adresse des LRS, %1, darf weder Benutzer noch Geheimnis noch Fragezeichen enthalten; dafür gibt es eigene Felder.</translation>
    </message>
    <message>
        <source>The LRS %1 would be reached without encryption; use its https:// address.</source>
        <translation>Das LRS %1 würde ohne Verschlüsselung erreicht; nehmen Sie seine https://-Adresse.</translation>
    </message>
    <message>
        <source>The file %1 is not a %2; choose another one.</source>
        <translation>Die Datei %1 ist kein(e) %2; wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>The %1 %2 was written by a newer version of Halsted; open it with that version.</source>
        <translation>%1 %2 stammt von einer neueren Version von Halsted; öffnen Sie es mit dieser.</translation>
    </message>
    <message>
        <source>The data are deleted from the %1 %2, but traces remain because another program has it open; close that and delete again.</source>
        <translation>Die Daten sind aus %1 %2 gelöscht, aber Spuren bleiben, weil ein anderes Programm es offen hat; schließen Sie dieses und löschen Sie noch einmal.</translation>
    </message>
    <message>
        <source>The %1 of the xAPI statements, &quot;%2&quot;, is not a UUID; give one like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>%1 der xAPI-Meldungen, &quot;%2&quot;, ist keine UUID; geben Sie eine wie 123e4567-e89b-42d3-a456-426614174000 an.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a school or course in xAPI statements; give an address that begins with https:// and does not end with a slash.</source>
        <translation>&quot;%1&quot; kann in xAPI-Meldungen nicht Name einer Schule oder eines Kurses sein; geben Sie eine Adresse an, die mit https:// beginnt und nicht mit einem Schrägstrich endet.</translation>
    </message>
    <message>
        <source>The start of the run lies outside of the years 1970 to 9999; give the time when it was played.</source>
        <translation>Der Beginn des Durchlaufs liegt außerhalb der Jahre 1970 bis 9999; geben Sie die Zeit an, zu der er gespielt wurde.</translation>
    </message>
    <message>
        <source>The xAPI statements could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>Die xAPI-Meldungen konnten nicht nach %1 geschrieben werden; prüfen Sie Platz und Schreibrecht dort.</translation>
    </message>
    <message>
        <source>The LRS already has another statement with the id %1; look there which one is right.</source>
        <translation>Das LRS hat schon eine andere Meldung mit der Kennung %1; sehen Sie dort nach, welche stimmt.</translation>
    </message>
    <message>
        <source>The LRS says that it has a statement with the id %1, but does not show it (HTTP %2)%3</source>
        <translation>Das LRS sagt, es habe eine Meldung mit der Kennung %1, zeigt sie aber nicht (HTTP %2)%3</translation>
    </message>
    <message>
        <source>The LRS refused the statement (HTTP %1)%2</source>
        <translation>Das LRS lehnte die Meldung ab (HTTP %1)%2</translation>
    </message>
    <message>
        <source>An xAPI statement has no id or no account and was not put into the outbox %1; make the statements of the run anew.</source>
        <translation>Eine xAPI-Meldung hat keine Kennung oder kein Konto und kam nicht in den Ausgang %1; erstellen Sie die Meldungen des Durchlaufs neu.</translation>
    </message>
    <message>
        <source>Name the drug, its dose and its route; a class alone is enough only where the lesson is set to classes.</source>
        <translation>Nennen Sie Medikament, Dosis und Weg; eine Klasse allein genügt nur, wo die Lektion auf Klassen gestellt ist.</translation>
    </message>
    <message>
        <source>The class of a drug must be a word, as vasopressor.</source>
        <translation>Die Klasse eines Medikaments muss ein Wort sein, etwa vasopressor.</translation>
    </message>
    <message>
        <source>No drug of the class &apos;%1&apos; is given by %2; did you mean %3?</source>
        <translation>Kein Medikament der Klasse „%1“ wird als %2 gegeben; meinten Sie %3?</translation>
    </message>
    <message>
        <source>The usual dose may be taken 0 to 4 times.</source>
        <translation>Die übliche Dosis kann 0- bis 4-mal genommen werden.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is far more than usual (%4); check the dose, or confirm it.</source>
        <translation>%1 %2 %3 ist weit mehr als üblich (%4); prüfen Sie die Dosis oder bestätigen Sie sie.</translation>
    </message>
    <message>
        <source>no pulse wave found</source>
        <translation>keine Pulswelle gefunden</translation>
    </message>
    <message>
        <source>There is no test &apos;%1&apos; here; did you mean %2?</source>
        <translation>Hier gibt es keinen Test „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>An act must be a JSON object with its name, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Eine Handlung muss ein JSON-Objekt mit ihrem Namen sein, etwa {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>Preparing the patient</source>
        <translation>Der Patient wird vorbereitet</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be prepared at %2 s: %3</source>
        <translation>Die Lektion %1 lässt sich bei %2 s nicht vorbereiten: %3</translation>
    </message>
    <message>
        <source>The lesson was never at %1 s; choose a moment from 0 to %2 s.</source>
        <translation>Die Lektion war nie bei %1 s; wählen Sie einen Moment von 0 bis %2 s.</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;, a word.</source>
        <translation>Die Handlung %1 braucht das Feld „%2“, ein Wort.</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; its fields are %3.</source>
        <translation>Die Handlung %1 hat kein Feld „%2“; ihre Felder sind %3.</translation>
    </message>
    <message>
        <source>There is no monitor &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keine Überwachung „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>There is no arterial line; place one first (procedure arterialLine).</source>
        <translation>Es liegt kein arterieller Zugang; legen Sie erst einen (procedure arterialLine).</translation>
    </message>
    <message>
        <source>There is no central venous line to measure from; place one first (procedure centralLine).</source>
        <translation>Es liegt kein zentralvenöser Katheter zum Messen; legen Sie erst einen (procedure centralLine).</translation>
    </message>
    <message>
        <source>The cuff can measure every 1 to 240 minutes, or once with 0.</source>
        <translation>Die Manschette kann alle 1 bis 240 Minuten messen, oder einmal mit 0.</translation>
    </message>
    <message>
        <source>A drip needs its rate mlPerH, 0 to 60000 mL in an hour.</source>
        <translation>Eine Infusion braucht ihre Rate mlPerH, 0 bis 60000 mL pro Stunde.</translation>
    </message>
    <message>
        <source>No %1 is running in; start it with infuse or transfuse.</source>
        <translation>Es läuft kein(e) %1; beginnen Sie mit infuse oder transfuse.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has not been asked.</source>
        <translation>Die Frage „%1“ wurde nicht gestellt.</translation>
    </message>
    <message>
        <source>This question has been answered already.</source>
        <translation>Diese Frage ist schon beantwortet.</translation>
    </message>
    <message>
        <source>An answer needs &apos;choices&apos;, a list of the numbers of what was chosen, from 0.</source>
        <translation>Eine Antwort braucht &apos;choices&apos;, eine Liste der Nummern des Gewählten, ab 0.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has the choices 0 to %2.</source>
        <translation>Die Frage „%1“ hat die Antworten 0 bis %2.</translation>
    </message>
    <message>
        <source>The hint &apos;%1&apos; is not offered now.</source>
        <translation>Der Hinweis „%1“ wird jetzt nicht angeboten.</translation>
    </message>
    <message>
        <source>A note can have 4000 characters; make it shorter.</source>
        <translation>Eine Notiz darf 4000 Zeichen haben; kürzen Sie sie.</translation>
    </message>
    <message>
        <source>The lesson has no state &apos;%1&apos;.</source>
        <translation>Die Lektion hat keinen Zustand „%1“.</translation>
    </message>
    <message>
        <source>A lesson can be ended as success, failure or stopped.</source>
        <translation>Eine Lektion endet als success, failure oder stopped.</translation>
    </message>
    <message>
        <source>Open the airway by hand (open) or with an oropharyngeal airway (opa); tubes are procedures.</source>
        <translation>Öffnen Sie den Atemweg von Hand (open) oder mit einem Guedel-Tubus (opa); Tuben sind Eingriffe.</translation>
    </message>
    <message>
        <source>A tube or laryngeal mask is in the airway; take it out first (procedure extubate).</source>
        <translation>Im Atemweg liegt ein Tubus oder eine Larynxmaske; entfernen Sie das zuerst (procedure extubate).</translation>
    </message>
    <message>
        <source>The act %1 has a field that only an instructor may give; leave it out.</source>
        <translation>Die Handlung %1 hat ein Feld, das nur Lehrende setzen dürfen; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; wait until that is done.</source>
        <translation>Jemand arbeitet am Atemweg; warten Sie, bis das getan ist.</translation>
    </message>
    <message>
        <source>There is no intraosseous needle; place one first (procedure ioAccess), or give it by another route.</source>
        <translation>Es liegt kein intraossärer Zugang; legen Sie erst einen (procedure ioAccess) oder geben Sie es auf anderem Weg.</translation>
    </message>
    <message>
        <source>There is no line into a vein; place one first (procedure ivAccess or ioAccess).</source>
        <translation>Es liegt kein Venenzugang; legen Sie erst einen (procedure ivAccess oder ioAccess).</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keine Handlung „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>%1 is not for trainees; an instructor can do it.</source>
        <translation>%1 ist nichts für Lernende; Lehrende können es tun.</translation>
    </message>
    <message>
        <source>The lesson has ended; go back to an earlier moment, or begin again.</source>
        <translation>Die Lektion ist zu Ende; gehen Sie zu einem früheren Moment zurück oder beginnen Sie neu.</translation>
    </message>
    <message>
        <source>%1 needs a side; say left or right.</source>
        <translation>%1 braucht eine Seite; sagen Sie left oder right.</translation>
    </message>
    <message>
        <source>%1 of %2 must be %3 to %4.</source>
        <translation>%1 von %2 muss %3 bis %4 sein.</translation>
    </message>
    <message>
        <source>There is no such device to intubate with; use %1.</source>
        <translation>Ein solches Gerät zum Intubieren gibt es nicht; nehmen Sie %1.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway already; wait until that is done.</source>
        <translation>Jemand arbeitet schon am Atemweg; warten Sie, bis das getan ist.</translation>
    </message>
    <message>
        <source>%1 is under way already; wait until it is done.</source>
        <translation>%1 läuft schon; warten Sie, bis es getan ist.</translation>
    </message>
    <message>
        <source>%1 needs %2 first.</source>
        <translation>%1 braucht zuerst %2.</translation>
    </message>
    <message>
        <source>There is no tube or laryngeal mask to take out.</source>
        <translation>Es liegt kein Tubus und keine Larynxmaske, die zu entfernen wären.</translation>
    </message>
    <message>
        <source>There is no procedure &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keinen Eingriff „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 ist kein Objekt</translation>
    </message>
    <message>
        <source>%1 has an unknown key &apos;%2&apos;</source>
        <translation>%1 hat einen unbekannten Schlüssel „%2“</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a text</source>
        <translation>„%1“ ist kein Text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>„%1“ ist keine Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number</source>
        <translation>„%1“ ist keine ganze Zahl</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither true nor false</source>
        <translation>„%1“ ist weder true noch false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an unknown %2</source>
        <translation>„%1“ ist ein unbekanntes %2</translation>
    </message>
    <message>
        <source>an item of the score sheet</source>
        <translation>ein Eintrag des Punktebogens</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>der Kopf</translation>
    </message>
    <message>
        <source>&apos;items&apos; is not a list</source>
        <translation>&apos;items&apos; ist keine Liste</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>die Zeile</translation>
    </message>
    <message>
        <source>&apos;t&apos; is not a time of the lesson</source>
        <translation>&apos;t&apos; ist keine Zeit der Lektion</translation>
    </message>
    <message>
        <source>the line is longer than 1 MB</source>
        <translation>die Zeile ist länger als 1 MB</translation>
    </message>
    <message>
        <source>the line is nested too deep</source>
        <translation>die Zeile ist zu tief geschachtelt</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>das ist kein JSON</translation>
    </message>
    <message>
        <source>%1 is not the log of a lesson; choose another file.</source>
        <translation>%1 ist kein Protokoll einer Lektion; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 has the format of another version of Halsted than this (which is %2); open it with that one.</source>
        <translation>%1 hat das Format einer anderen Version von Halsted (diese ist %2); öffnen Sie es mit jener.</translation>
    </message>
    <message>
        <source>there is more after the end of the run</source>
        <translation>nach dem Ende des Durchlaufs steht noch etwas</translation>
    </message>
    <message>
        <source>it is earlier than the line before</source>
        <translation>sie ist früher als die Zeile davor</translation>
    </message>
    <message>
        <source>%1, line %2: %3; use a copy of the log that is whole.</source>
        <translation>%1, Zeile %2: %3; nehmen Sie eine heile Kopie des Protokolls.</translation>
    </message>
    <message>
        <source>%1, line %2: this cannot be read; use a copy of the log that is whole.</source>
        <translation>%1, Zeile %2: nicht lesbar; nehmen Sie eine heile Kopie des Protokolls.</translation>
    </message>
    <message>
        <source>%1 is empty; choose another log.</source>
        <translation>%1 ist leer; wählen Sie ein anderes Protokoll.</translation>
    </message>
    <message>
        <source>%1 is not there; choose another log.</source>
        <translation>%1 ist nicht da; wählen Sie ein anderes Protokoll.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its rights.</source>
        <translation>%1 lässt sich nicht lesen (%2); prüfen Sie seine Rechte.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB, which no run is; choose another log.</source>
        <translation>%1 ist größer als 256 MB, so groß ist kein Durchlauf; wählen Sie ein anderes Protokoll.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); try again.</source>
        <translation>%1 lässt sich nicht lesen (%2); versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place or free some space.</source>
        <translation>%1 wurde nicht geschrieben (%2); wählen Sie einen anderen Ort oder machen Sie Platz.</translation>
    </message>
    <message>
        <source>The run is not being saved: there is no room for %1; free some space, the rest will follow.</source>
        <translation>Der Durchlauf wird nicht gespeichert: Für %1 ist kein Platz; machen Sie Platz, der Rest folgt dann.</translation>
    </message>
    <message>
        <source>The run is not being saved to %1 (%2); check its folder, the rest will follow.</source>
        <translation>Der Durchlauf wird nicht in %1 gespeichert (%2); prüfen Sie den Ordner, der Rest folgt dann.</translation>
    </message>
    <message>
        <source>%1 is no act; write {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</source>
        <translation>%1 ist keine Handlung; schreiben Sie {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</translation>
    </message>
    <message>
        <source>%1 does not say when; give &apos;t&apos; in seconds or as 90s, 12min, 1h.</source>
        <translation>%1 sagt nicht, wann; geben Sie &apos;t&apos; in Sekunden an oder als 90s, 12min, 1h.</translation>
    </message>
    <message>
        <source>%1: &apos;by&apos; must be trainee or instructor.</source>
        <translation>%1: &apos;by&apos; muss trainee oder instructor sein.</translation>
    </message>
    <message>
        <source>%1 has more than %2 acts; make it shorter.</source>
        <translation>%1 hat mehr als %2 Handlungen; kürzen Sie es.</translation>
    </message>
    <message>
        <source>The saved patient is too short to be one; save it again.</source>
        <translation>Der gespeicherte Patient ist zu kurz, um einer zu sein; speichern Sie ihn neu.</translation>
    </message>
    <message>
        <source>The saved patient was made by another version of Halsted; run its scenario again.</source>
        <translation>Der gespeicherte Patient stammt von einer anderen Version von Halsted; rechnen Sie sein Szenario neu.</translation>
    </message>
    <message>
        <source>The saved patient has been damaged; use another copy.</source>
        <translation>Der gespeicherte Patient ist beschädigt; nehmen Sie eine andere Kopie.</translation>
    </message>
    <message>
        <source>%1 was not given: %2 drugs are in this patient already, which is all that can be followed.</source>
        <translation>%1 wurde nicht gegeben: Dieser Patient hat schon %2 Medikamente, mehr lässt sich nicht verfolgen.</translation>
    </message>
    <message>
        <source>%1 cannot be given in &quot;%2&quot;; use %3%4.</source>
        <translation>%1 lässt sich nicht in &quot;%2&quot; geben; nehmen Sie %3%4.</translation>
    </message>
    <message>
        <source> or mL/h</source>
        <translation> oder mL/h</translation>
    </message>
    <message>
        <source> or mL</source>
        <translation> oder mL</translation>
    </message>
    <message>
        <source>There is no such drug; choose one from the list of drugs.</source>
        <translation>Ein solches Medikament gibt es nicht; wählen Sie eines aus der Liste.</translation>
    </message>
    <message>
        <source>A dose of %1 %2 of %3 cannot be given; give an amount above 0.</source>
        <translation>Eine Dosis von %1 %2 %3 lässt sich nicht geben; geben Sie eine Menge über 0 an.</translation>
    </message>
    <message>
        <source>%1 cannot be given %2; use one of %3.</source>
        <translation>%1 lässt sich nicht %2 geben; nehmen Sie eines von %3.</translation>
    </message>
    <message>
        <source>by this route</source>
        <translation>auf diesem Weg</translation>
    </message>
    <message>
        <source>%1 cannot be given into a vein; give it by another route.</source>
        <translation>%1 lässt sich nicht in die Vene geben; nehmen Sie einen anderen Weg.</translation>
    </message>
    <message>
        <source>%1 cannot run at %2 %3; give a rate of 0 or more.</source>
        <translation>%1 kann nicht mit %2 %3 laufen; geben Sie eine Rate von 0 oder mehr an.</translation>
    </message>
    <message>
        <source>%1 is not a medication that is taken every day; give it as an act instead.</source>
        <translation>%1 ist keine Dauermedikation; geben Sie es als Handlung.</translation>
    </message>
    <message>
        <source>The drug file %1 %2.</source>
        <translation>Die Medikamentendatei %1 %2.</translation>
    </message>
    <message>
        <source>needs an object at &quot;%1&quot;</source>
        <translation>braucht ein Objekt bei &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has the unknown field &quot;%1&quot; at &quot;%2&quot;; known are %3</source>
        <translation>hat das unbekannte Feld &quot;%1&quot; bei &quot;%2&quot;; bekannt sind %3</translation>
    </message>
    <message>
        <source>lacks the field &quot;%1&quot;</source>
        <translation>hat kein Feld &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a number from %1 to %2 in &quot;%3&quot;</source>
        <translation>braucht eine Zahl von %1 bis %2 in &quot;%3&quot;</translation>
    </message>
    <message>
        <source>needs text in &quot;%1&quot;</source>
        <translation>braucht Text in &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of texts in &quot;%1&quot;</source>
        <translation>braucht eine Liste von Texten in &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of one to three numbers in &quot;%1&quot;</source>
        <translation>braucht eine Liste von ein bis drei Zahlen in &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs numbers from %1 in &quot;%2&quot;</source>
        <translation>braucht Zahlen ab %1 in &quot;%2&quot;</translation>
    </message>
    <message>
        <source>has a clearance in &quot;clearancesLMin&quot; to a compartment without volume in &quot;volumesL&quot;</source>
        <translation>hat eine Clearance in &quot;clearancesLMin&quot; zu einem Kompartiment ohne Volumen in &quot;volumesL&quot;</translation>
    </message>
    <message>
        <source>has more than all of its clearance in &quot;renalShare&quot; and &quot;hepaticShare&quot; together</source>
        <translation>hat in &quot;renalShare&quot; und &quot;hepaticShare&quot; zusammen mehr als die ganze Clearance</translation>
    </message>
    <message>
        <source>needs true or false in &quot;leanWeight&quot;</source>
        <translation>braucht true oder false in &quot;leanWeight&quot;</translation>
    </message>
    <message>
        <source>needs a list in &quot;effects&quot;</source>
        <translation>braucht eine Liste in &quot;effects&quot;</translation>
    </message>
    <message>
        <source>names the unknown target &quot;%1&quot; in &quot;effects&quot;; see drug.schema.json for those there are</source>
        <translation>nennt in &quot;effects&quot; das unbekannte Ziel &quot;%1&quot;; siehe drug.schema.json</translation>
    </message>
    <message>
        <source>needs a list in &quot;doses&quot;</source>
        <translation>braucht eine Liste in &quot;doses&quot;</translation>
    </message>
    <message>
        <source>names the unknown route &quot;%1&quot; in &quot;doses&quot;</source>
        <translation>nennt in &quot;doses&quot; den unbekannten Weg &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The drug file %1 cannot be read; check that it is there and yours to read.</source>
        <translation>Die Medikamentendatei %1 lässt sich nicht lesen; prüfen Sie, ob sie da ist und Sie sie lesen dürfen.</translation>
    </message>
    <message>
        <source>is not JSON; correct it with an editor that checks JSON</source>
        <translation>ist kein JSON; berichtigen Sie es mit einem Editor, der JSON prüft</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>der obersten Ebene</translation>
    </message>
    <message>
        <source>needs mg, ug, units or mmol in &quot;massUnit&quot;</source>
        <translation>braucht mg, ug, units oder mmol in &quot;massUnit&quot;</translation>
    </message>
    <message>
        <source>holds the drug &quot;%1&quot;; file and id must have one name</source>
        <translation>enthält das Medikament &quot;%1&quot;; Datei und id müssen gleich heißen</translation>
    </message>
    <message>
        <source>There are no drug files in %1; install Halsted&apos;s assets again.</source>
        <translation>In %1 gibt es keine Medikamentendateien; installieren Sie Halsteds Daten neu.</translation>
    </message>
    <message>
        <source>The drug files %1 and %2.json share the name &quot;%3&quot;; take it out of one.</source>
        <translation>Die Medikamentendateien %1 und %2.json teilen den Namen &quot;%3&quot;; nehmen Sie ihn aus einer heraus.</translation>
    </message>
    <message>
        <source>The drug file %1.json reverses the unknown drug &quot;%2&quot;; near names are %3.</source>
        <translation>Die Medikamentendatei %1.json hebt das unbekannte Medikament &quot;%2&quot; auf; ähnlich heißen %3.</translation>
    </message>
    <message>
        <source>There is no route &quot;%1&quot; for a drug; use one of %2.</source>
        <translation>Den Weg &quot;%1&quot; gibt es für ein Medikament nicht; nehmen Sie einen von %2.</translation>
    </message>
    <message>
        <source>An act of the script was refused; run the scenario by itself to see which.</source>
        <translation>Eine Handlung des Skripts wurde abgelehnt; rechnen Sie das Szenario allein, um zu sehen, welche.</translation>
    </message>
    <message>
        <source>course without acts</source>
        <translation>Verlauf ohne Handlungen</translation>
    </message>
    <message>
        <source>local regulation</source>
        <translation>lokale Regulation</translation>
    </message>
    <message>
        <source>fluids given</source>
        <translation>gegebene Flüssigkeit</translation>
    </message>
    <message>
        <source>capillary exchange and urine</source>
        <translation>Kapillaraustausch und Urin</translation>
    </message>
    <message>
        <source>pressure in the chest</source>
        <translation>Druck im Thorax</translation>
    </message>
    <message>
        <source>pericardial effusion</source>
        <translation>Perikarderguss</translation>
    </message>
    <message>
        <source>filling time</source>
        <translation>Füllungszeit</translation>
    </message>
    <message>
        <source>effective arterial elastance</source>
        <translation>effektive arterielle Elastance</translation>
    </message>
    <message>
        <source>central venous pressure</source>
        <translation>zentraler Venendruck</translation>
    </message>
    <message>
        <source>back pressure</source>
        <translation>Gegendruck</translation>
    </message>
    <message>
        <source>%1 cannot be split into mechanisms; ask for MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 or SaO2, or for the share of each act.</source>
        <translation>%1 lässt sich nicht in Mechanismen zerlegen; fragen Sie nach MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 oder SaO2 oder nach dem Anteil jeder Handlung.</translation>
    </message>
    <message>
        <source>An observation of %1 has no finite value or a time before zero; correct it.</source>
        <translation>Eine Beobachtung von %1 hat keinen endlichen Wert oder eine Zeit vor null; berichtigen Sie sie.</translation>
    </message>
    <message>
        <source>Choose one to eight hidden numbers to estimate.</source>
        <translation>Wählen Sie ein bis acht verborgene Größen zum Schätzen.</translation>
    </message>
    <message>
        <source>%1 observations are too few to estimate %2 numbers; give at least %3.</source>
        <translation>%1 Beobachtungen sind zu wenige, um %2 Größen zu schätzen; geben Sie mindestens %3 an.</translation>
    </message>
    <message>
        <source>Running the patient as usually found</source>
        <translation>Der Patient wird gerechnet, wie er meist gefunden wird</translation>
    </message>
    <message>
        <source>A forecast needs at least one patient and some time ahead.</source>
        <translation>Eine Vorhersage braucht mindestens einen Patienten und etwas Zeit voraus.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its name.</source>
        <translation>%1 lässt sich nicht lesen; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>%1 has no header line such as &quot;time_s,HR,MAP&quot;.</source>
        <translation>%1 hat keine Kopfzeile wie &quot;time_s,HR,MAP&quot;.</translation>
    </message>
    <message>
        <source>The first column of %1 must be time_s (seconds), the others variables such as HR.</source>
        <translation>Die erste Spalte von %1 muss time_s (Sekunden) sein, die anderen Variablen wie HR.</translation>
    </message>
    <message>
        <source>%1 is too large for a record of observations.</source>
        <translation>%1 ist zu groß für eine Aufzeichnung von Beobachtungen.</translation>
    </message>
    <message>
        <source>%1, line %2: a row needs a time in seconds and at most %3 values.</source>
        <translation>%1, Zeile %2: Eine Zeile braucht eine Zeit in Sekunden und höchstens %3 Werte.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not a number.</source>
        <translation>%1, Zeile %2: &quot;%3&quot; ist keine Zahl.</translation>
    </message>
    <message>
        <source>The Observation with LOINC %1 has a value that is not a number; correct it.</source>
        <translation>Die Observation mit LOINC %1 hat einen Wert, der keine Zahl ist; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The bundle holds %1 Patient resources; it must be the record of one patient.</source>
        <translation>Das Bundle enthält %1 Patient-Ressourcen; es muss die Akte eines Patienten sein.</translation>
    </message>
    <message>
        <source>The FHIR bundle is larger than 64 MB; export less of the record.</source>
        <translation>Das FHIR-Bundle ist größer als 64 MB; exportieren Sie weniger von der Akte.</translation>
    </message>
    <message>
        <source>The file is not JSON; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>Die Datei ist kein JSON; exportieren Sie den Patienten als FHIR-R4-Bundle in JSON.</translation>
    </message>
    <message>
        <source>The file is no FHIR Bundle; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>Die Datei ist kein FHIR-Bundle; exportieren Sie den Patienten als FHIR-R4-Bundle in JSON.</translation>
    </message>
    <message>
        <source>The FHIR bundle has no entries; export it again.</source>
        <translation>Das FHIR-Bundle hat keine Einträge; exportieren Sie es neu.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) has no unit; give one of %3.</source>
        <translation>%1 (LOINC %2) hat keine Einheit; geben Sie eine von %3 an.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) is in &quot;%3&quot;, which cannot be converted; give one of %4.</source>
        <translation>%1 (LOINC %2) ist in &quot;%3&quot;, was sich nicht umrechnen lässt; geben Sie eine von %4 an.</translation>
    </message>
    <message>
        <source>The Patient&apos;s gender is neither male nor female; the twin needs one of them to scale the body.</source>
        <translation>Das Geschlecht des Patienten ist weder male noch female; der Zwilling braucht eines davon für die Körpermaße.</translation>
    </message>
    <message>
        <source>The Patient has no birth date like 1961-04-30; add it.</source>
        <translation>Der Patient hat kein Geburtsdatum wie 1961-04-30; ergänzen Sie es.</translation>
    </message>
    <message>
        <source>The Patient&apos;s birth date lies after the date of the record; check both.</source>
        <translation>Das Geburtsdatum des Patienten liegt nach dem Datum der Akte; prüfen Sie beide.</translation>
    </message>
    <message>
        <source>The date of the record is not like 2026-03-01 or 2026-03-01T08:30:00Z; correct it.</source>
        <translation>Das Datum der Akte ist nicht wie 2026-03-01 oder 2026-03-01T08:30:00Z; berichtigen Sie es.</translation>
    </message>
    <message>
        <source>No Observation has a time to reckon the age by; give the date of the record.</source>
        <translation>Keine Observation hat eine Zeit, um das Alter zu berechnen; geben Sie das Datum der Akte an.</translation>
    </message>
    <message>
        <source>The bundle has no %1; add the Observation.</source>
        <translation>Dem Bundle fehlt %1; ergänzen Sie die Observation.</translation>
    </message>
    <message>
        <source>body height (LOINC 8302-2)</source>
        <translation>Körpergröße (LOINC 8302-2)</translation>
    </message>
    <message>
        <source>body weight (LOINC 29463-7)</source>
        <translation>Körpergewicht (LOINC 29463-7)</translation>
    </message>
    <message>
        <source>The start of the record is not like 2026-03-01T08:30:00Z; correct it.</source>
        <translation>Der Beginn der Aufzeichnung ist nicht wie 2026-03-01T08:30:00Z; berichtigen Sie ihn.</translation>
    </message>
    <message>
        <source>The %1 of %2 %3 is outside %4 to %5; check it.</source>
        <translation>%1 von %2 %3 liegt außerhalb von %4 bis %5; prüfen Sie es.</translation>
    </message>
    <message>
        <source>There is no patient &quot;%1&quot;; use M1, F1, E1, O1 or describe the person.</source>
        <translation>Es gibt keinen Patienten &quot;%1&quot;; nehmen Sie M1, F1, E1, O1 oder beschreiben Sie die Person.</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>Die Erkrankung &quot;%1&quot; ist unbekannt; ähnlich: %2.</translation>
    </message>
    <message>
        <source>An age of %1 years is outside what the twin can be: 1 month (0.083) to 95 years.</source>
        <translation>Ein Alter von %1 Jahren ist für den Zwilling nicht möglich: 1 Monat (0.083) bis 95 Jahre.</translation>
    </message>
    <message>
        <source>A height of %1 cm is outside 45 to 230 cm; check it.</source>
        <translation>Eine Größe von %1 cm liegt außerhalb von 45 bis 230 cm; prüfen Sie sie.</translation>
    </message>
    <message>
        <source>%1 kg at %2 cm is a BMI of %3, outside 12 to 60; check weight and height.</source>
        <translation>%1 kg bei %2 cm sind ein BMI von %3, außerhalb von 12 bis 60; prüfen Sie Gewicht und Größe.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an age of %2 years (about %3 cm); check both.</source>
        <translation>Eine Größe von %1 cm passt nicht zu einem Alter von %2 Jahren (etwa %3 cm); prüfen Sie beides.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an adult; check it.</source>
        <translation>Eine Größe von %1 cm passt nicht zu einem Erwachsenen; prüfen Sie sie.</translation>
    </message>
    <message>
        <source>%1 weeks of pregnancy is outside 0 to 42; check it.</source>
        <translation>%1 Schwangerschaftswochen liegen außerhalb von 0 bis 42; prüfen Sie sie.</translation>
    </message>
    <message>
        <source>Only a woman of 12 to 60 years can be pregnant here; check sex and age.</source>
        <translation>Nur eine Frau von 12 bis 60 Jahren kann hier schwanger sein; prüfen Sie Geschlecht und Alter.</translation>
    </message>
    <message>
        <source>The medication &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>Das Medikament &quot;%1&quot; ist unbekannt; ähnlich: %2.</translation>
    </message>
    <message>
        <source>the heart does not contract</source>
        <translation>das Herz kontrahiert nicht</translation>
    </message>
    <message>
        <source>the left ventricle empties almost completely</source>
        <translation>der linke Ventrikel entleert sich fast ganz</translation>
    </message>
    <message>
        <source>the left ventricle contracts normally</source>
        <translation>der linke Ventrikel kontrahiert normal</translation>
    </message>
    <message>
        <source>the left ventricle contracts slightly less than normal</source>
        <translation>der linke Ventrikel kontrahiert etwas schwächer als normal</translation>
    </message>
    <message>
        <source>the left ventricle contracts clearly less than normal</source>
        <translation>der linke Ventrikel kontrahiert deutlich schwächer als normal</translation>
    </message>
    <message>
        <source>the left ventricle hardly contracts</source>
        <translation>der linke Ventrikel kontrahiert kaum</translation>
    </message>
    <message>
        <source>by Doppler in the outflow tract</source>
        <translation>mit Doppler im Ausflusstrakt</translation>
    </message>
    <message>
        <source>a small, empty left ventricle</source>
        <translation>ein kleiner, leerer linker Ventrikel</translation>
    </message>
    <message>
        <source>a wide left ventricle</source>
        <translation>ein weiter linker Ventrikel</translation>
    </message>
    <message>
        <source>a left ventricle of usual size</source>
        <translation>ein linker Ventrikel üblicher Größe</translation>
    </message>
    <message>
        <source>the right ventricle is wider than the left and presses on the septum</source>
        <translation>der rechte Ventrikel ist weiter als der linke und drückt auf das Septum</translation>
    </message>
    <message>
        <source>the right ventricle is wide</source>
        <translation>der rechte Ventrikel ist weit</translation>
    </message>
    <message>
        <source>the right ventricle is smaller than the left</source>
        <translation>der rechte Ventrikel ist kleiner als der linke</translation>
    </message>
    <message>
        <source>the inferior vena cava is %1, %2 with breathing</source>
        <translation>die Vena cava inferior ist %1 %2 bei der Atmung</translation>
    </message>
    <message>
        <source>and collapses</source>
        <translation>und kollabiert</translation>
    </message>
    <message>
        <source>and hardly moves</source>
        <translation>und bewegt sich kaum</translation>
    </message>
    <message>
        <source>fluid around the heart, and the right atrium and ventricle collapse in diastole: tamponade</source>
        <translation>Flüssigkeit um das Herz, rechter Vorhof und Ventrikel kollabieren in der Diastole: Tamponade</translation>
    </message>
    <message>
        <source>fluid around the heart; its chambers fill freely</source>
        <translation>Flüssigkeit um das Herz; seine Kammern füllen sich frei</translation>
    </message>
    <message>
        <source>the front wall and the apex of the left ventricle do not move</source>
        <translation>Vorderwand und Spitze des linken Ventrikels bewegen sich nicht</translation>
    </message>
    <message>
        <source>the free wall of the right ventricle hardly moves</source>
        <translation>die freie Wand des rechten Ventrikels bewegt sich kaum</translation>
    </message>
    <message>
        <source>the aortic valve is thick and opens little</source>
        <translation>die Aortenklappe ist dick und öffnet wenig</translation>
    </message>
    <message>
        <source>a valve of the left heart leaks</source>
        <translation>eine Klappe des linken Herzens ist undicht</translation>
    </message>
    <message>
        <source>the lung does not slide on the %1</source>
        <translation>die Lunge gleitet %1 nicht</translation>
    </message>
    <message>
        <source>%1 pneumothorax on the %2%3</source>
        <translation>%1 Pneumothorax %2%3</translation>
    </message>
    <message>
        <source>, mediastinum shifted to the %1</source>
        <translation>, Mediastinum nach %1 verschoben</translation>
    </message>
    <message>
        <source>%1 of the %2 side: fluid</source>
        <translation>%1 %2: Flüssigkeit</translation>
    </message>
    <message>
        <source>veiled lower field</source>
        <translation>Verschleierung des Unterfelds</translation>
    </message>
    <message>
        <source>%1 lung without air on the %2</source>
        <translation>%1 Lunge %2 ist ohne Luft</translation>
    </message>
    <message>
        <source>most of the</source>
        <translation>der größte Teil der</translation>
    </message>
    <message>
        <source>part of the</source>
        <translation>ein Teil der</translation>
    </message>
    <message>
        <source>a drain on the %1</source>
        <translation>eine Drainage %1</translation>
    </message>
    <message>
        <source>both lungs cloudy: water in the alveoli</source>
        <translation>beide Lungen trüb: Wasser in den Alveolen</translation>
    </message>
    <message>
        <source>thick vessels and lines: water in the lungs</source>
        <translation>dicke Gefäße und Linien: Wasser in den Lungen</translation>
    </message>
    <message>
        <source>dense shadow with open bronchi in the right lower field, spreading</source>
        <translation>dichte Verschattung mit offenen Bronchien im rechten Unterfeld, sich ausbreitend</translation>
    </message>
    <message>
        <source>shadow with open bronchi in the right lower field</source>
        <translation>Verschattung mit offenen Bronchien im rechten Unterfeld</translation>
    </message>
    <message>
        <source>patchy shadows on both sides</source>
        <translation>fleckige Verschattungen beidseits</translation>
    </message>
    <message>
        <source>large dark lungs and flat diaphragms</source>
        <translation>große dunkle Lungen und flache Zwerchfelle</translation>
    </message>
    <message>
        <source>the shadow of the heart is large and round</source>
        <translation>der Herzschatten ist groß und rund</translation>
    </message>
    <message>
        <source>the tip of the tube lies above the carina</source>
        <translation>die Tubusspitze liegt über der Carina</translation>
    </message>
    <message>
        <source>the tip of the tube lies in the right main bronchus</source>
        <translation>die Tubusspitze liegt im rechten Hauptbronchus</translation>
    </message>
    <message>
        <source>the tube does not lie in the trachea</source>
        <translation>der Tubus liegt nicht in der Trachea</translation>
    </message>
    <message>
        <source>lungs, heart and mediastinum are normal</source>
        <translation>Lungen, Herz und Mediastinum sind normal</translation>
    </message>
    <message>
        <source>bacteria grow in both bottles</source>
        <translation>in beiden Flaschen wachsen Bakterien</translation>
    </message>
    <message>
        <source>nothing grows</source>
        <translation>es wächst nichts</translation>
    </message>
    <message>
        <source>compatible red cells are ready</source>
        <translation>verträgliche Erythrozyten sind bereit</translation>
    </message>
    <message>
        <source>There is no test &quot;%1&quot;; order one of %2.</source>
        <translation>Es gibt keinen Test &quot;%1&quot;; ordnen Sie einen von %2 an.</translation>
    </message>
    <message>
        <source>%1 tests are already under way; wait for a result before you order more.</source>
        <translation>%1 Tests laufen schon; warten Sie auf ein Ergebnis, bevor Sie weitere anordnen.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; of the act %2 must be %3.</source>
        <translation>Das Feld „%1“ der Handlung %2 muss %3 sein.</translation>
    </message>
    <message>
        <source>%1 %2 of the act %3 is outside of what can be done; give %4 to %5.</source>
        <translation>%1 %2 der Handlung %3 liegt außerhalb des Machbaren; geben Sie %4 bis %5 an.</translation>
    </message>
    <message>
        <source>The act %1 knows no %2 &apos;%3&apos;; did you mean %4?</source>
        <translation>Die Handlung %1 kennt kein %2 „%3“; meinten Sie %4?</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt kein Medikament „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>An act must have a field &apos;act&apos; with its name.</source>
        <translation>Eine Handlung muss ein Feld &apos;act&apos; mit ihrem Namen haben.</translation>
    </message>
    <message>
        <source>An act must be a JSON object, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Eine Handlung muss ein JSON-Objekt sein, etwa {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>The act %1 takes no field; leave out &apos;%2&apos;.</source>
        <translation>Die Handlung %1 nimmt kein Feld; lassen Sie „%2“ weg.</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; did you mean %3?</source>
        <translation>Die Handlung %1 hat kein Feld „%2“; meinten Sie %3?</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;; its fields are %3.</source>
        <translation>Die Handlung %1 braucht das Feld „%2“; ihre Felder sind %3.</translation>
    </message>
    <message>
        <source>A hemorrhage needs either rateMlMin (a rate that is kept) or areaMm2 (a hole); give one of them.</source>
        <translation>Eine Blutung braucht rateMlMin (eine feste Rate) oder areaMm2 (ein Loch); geben Sie eines davon an.</translation>
    </message>
    <message>
        <source>There is no rhythm &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keinen Rhythmus „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>The %1 %2 is larger than %3 MB; split it.</source>
        <translation>%1 %2 ist größer als %3 MB; teilen Sie es.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be read; check its name.</source>
        <translation>%1 %2 lässt sich nicht lesen; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The %1 is longer than %2 MB; split it.</source>
        <translation>%1 ist länger als %2 MB; teilen Sie es.</translation>
    </message>
    <message>
        <source>The %1 is nested more than %2 deep; it is none of Halsted&apos;s.</source>
        <translation>%1 ist tiefer als %2 geschachtelt; es stammt nicht von Halsted.</translation>
    </message>
    <message>
        <source>The %1 is not JSON (%2); correct it.</source>
        <translation>%1 ist kein JSON (%2); berichtigen Sie es.</translation>
    </message>
    <message>
        <source>%1 follows from the body and cannot be set; change its causes, as %2.</source>
        <translation>%1 folgt aus dem Körper und lässt sich nicht setzen; ändern Sie seine Ursachen, etwa %2.</translation>
    </message>
    <message>
        <source>There is no parameter &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keinen Parameter „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>Scenario %1 at %2 s: %3</source>
        <translation>Szenario %1 bei %2 s: %3</translation>
    </message>
    <message>
        <source>The condition &apos;%1&apos; is not of the form &lt;0.90, &lt;=60, &gt;120 or &gt;=0.9.</source>
        <translation>Die Bedingung „%1“ hat nicht die Form &lt;0.90, &lt;=60, &gt;120 oder &gt;=0.9.</translation>
    </message>
    <message>
        <source>act %1 of %2</source>
        <translation>Handlung %1 von %2</translation>
    </message>
    <message>
        <source>check %1 of %2</source>
        <translation>Prüfung %1 von %2</translation>
    </message>
    <message>
        <source>%1 is no scenario file (%2); see its schema.</source>
        <translation>%1 ist keine Szenariodatei (%2); siehe das Schema.</translation>
    </message>
    <message>
        <source>The act coreTemperature needs degC to hold the core at it; give it, or forced: false to let it go.</source>
        <translation>Die Handlung coreTemperature braucht degC, um die Kerntemperatur zu halten; geben Sie es an oder forced: false, um sie freizugeben.</translation>
    </message>
    <message>
        <source>The parameter %1 cannot be %2; give %3 to %4 %5.</source>
        <translation>Der Parameter %1 kann nicht %2 sein; geben Sie %3 bis %4 %5 an.</translation>
    </message>
    <message>
        <source>The ventilator is off; say its mode: vc, pc, psv or cpap.</source>
        <translation>Das Beatmungsgerät ist aus; nennen Sie den Modus: vc, pc, psv oder cpap.</translation>
    </message>
    <message>
        <source>A tourniquet holds on a leg or an arm only, not on the site %1.</source>
        <translation>Ein Tourniquet hält nur an Bein oder Arm, nicht an der Stelle %1.</translation>
    </message>
    <message>
        <source>All %1 lines are running; wait until a bag is empty.</source>
        <translation>Alle %1 Zugänge laufen; warten Sie, bis ein Beutel leer ist.</translation>
    </message>
    <message>
        <source>A dose of %1 is given in mL, g, mg or mmol, or in these per kg, not in &apos;%2&apos;.</source>
        <translation>Eine Dosis von %1 wird in mL, g, mg oder mmol gegeben, auch je kg, nicht in „%2“.</translation>
    </message>
    <message>
        <source>%1 mL of %2 are more than can be given; give at most %3.</source>
        <translation>%1 mL %2 sind mehr, als sich geben lässt; geben Sie höchstens %3.</translation>
    </message>
    <message>
        <source>An infusion needs its unit, as ug/kg/min, mg/h, mL/h or units/h.</source>
        <translation>Eine Infusion braucht ihre Einheit, etwa ug/kg/min, mg/h, mL/h oder units/h.</translation>
    </message>
    <message>
        <source>%1 is no antibiotic; name one, or leave the drug out.</source>
        <translation>%1 ist kein Antibiotikum; nennen Sie eines oder lassen Sie das Medikament weg.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;; did you mean %2?</source>
        <translation>Es gibt keine Variable „%1“; meinten Sie %2?</translation>
    </message>
    <message>
        <source>install the graphics driver (Mesa, or the maker&apos;s own), or try HALSTED_XR_GL=%1 instead.</source>
        <translation>installieren Sie den Grafiktreiber (Mesa oder den des Herstellers) oder versuchen Sie HALSTED_XR_GL=%1.</translation>
    </message>
    <message>
        <source>OpenGL 3.2 for the headset could not be had by %1: %2; </source>
        <translation>OpenGL 3.2 für das Headset war über %1 nicht zu haben: %2; </translation>
    </message>
    <message>
        <source>there is no X display (DISPLAY)</source>
        <translation>es gibt kein X-Display (DISPLAY)</translation>
    </message>
    <message>
        <source>the X display has no GLX 1.3</source>
        <translation>das X-Display hat kein GLX 1.3</translation>
    </message>
    <message>
        <source>the X display makes no core contexts</source>
        <translation>das X-Display macht keine Core-Kontexte</translation>
    </message>
    <message>
        <source>the X display has no true-colour visual for it</source>
        <translation>das X-Display hat dafür keine Echtfarben</translation>
    </message>
    <message>
        <source>the driver is too old</source>
        <translation>der Treiber ist zu alt</translation>
    </message>
    <message>
        <source>the driver does not draw off the screen</source>
        <translation>der Treiber zeichnet nicht abseits des Bildschirms</translation>
    </message>
    <message>
        <source>no display could be opened</source>
        <translation>kein Display ließ sich öffnen</translation>
    </message>
    <message>
        <source>the driver has OpenGL ES only</source>
        <translation>der Treiber hat nur OpenGL ES</translation>
    </message>
    <message>
        <source>no colour format fits</source>
        <translation>kein Farbformat passt</translation>
    </message>
    <message>
        <source>the new context cannot be used</source>
        <translation>der neue Kontext ist nicht benutzbar</translation>
    </message>
    <message>
        <source>The environment variable HALSTED_XR_GL says &quot;%1&quot;; it may say glx or egl, or be left out.</source>
        <translation>Die Umgebungsvariable HALSTED_XR_GL sagt &quot;%1&quot;; möglich sind glx oder egl, oder nichts.</translation>
    </message>
    <message>
        <source>%1 takes no pictures from OpenGL; make another one this computer&apos;s OpenXR runtime, for example Monado or SteamVR.</source>
        <translation>%1 nimmt keine Bilder von OpenGL; machen Sie eine andere Laufzeit zur OpenXR-Laufzeit dieses Rechners, etwa Monado oder SteamVR.</translation>
    </message>
    <message>
        <source>%1 takes &apos;%2&apos; or &apos;%3&apos;.</source>
        <translation>%1 nimmt „%2“ oder „%3“.</translation>
    </message>
    <message>
        <source>%1 takes &apos;off&apos;; its tool places it.</source>
        <translation>%1 nimmt &apos;off&apos;; sein Werkzeug setzt es.</translation>
    </message>
    <message>
        <source>room.scale takes a number from %1 to %2; 1 is life size.</source>
        <translation>room.scale nimmt eine Zahl von %1 bis %2; 1 ist Lebensgröße.</translation>
    </message>
    <message>
        <source>The model keeps its size while it is registered to the patient.</source>
        <translation>Das Modell behält seine Größe, solange es am Patienten registriert ist.</translation>
    </message>
    <message>
        <source>room.tool takes the name of a tool, or &apos;none&apos;.</source>
        <translation>room.tool nimmt den Namen eines Werkzeugs oder &apos;none&apos;.</translation>
    </message>
    <message>
        <source>The room cannot turn while the real one is seen.</source>
        <translation>Der Raum lässt sich nicht drehen, solange der echte zu sehen ist.</translation>
    </message>
    <message>
        <source>This headset cannot show the real room.</source>
        <translation>Dieses Headset kann den echten Raum nicht zeigen.</translation>
    </message>
    <message>
        <source>There is no tool named &apos;%1&apos; in the room.</source>
        <translation>Es gibt im Raum kein Werkzeug namens „%1“.</translation>
    </message>
    <message>
        <source>%1 takes no pictures drawn by way of EGL; start Halsted on an X display with HALSTED_XR_GL=glx.</source>
        <translation>%1 nimmt keine über EGL gezeichneten Bilder; starten Sie Halsted auf einem X-Display mit HALSTED_XR_GL=glx.</translation>
    </message>
    <message>
        <source>%1 did not say what it wants of OpenGL (%2); restart it, then try again.</source>
        <translation>%1 sagte nicht, was es von OpenGL braucht (%2); starten Sie es neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>%1 wants OpenGL %2.%3, this computer&apos;s graphics driver has %4.%5; update the driver.</source>
        <translation>%1 braucht OpenGL %2.%3, der Grafiktreiber dieses Rechners hat %4.%5; aktualisieren Sie den Treiber.</translation>
    </message>
    <message>
        <source>%1 drives the headset with another graphics card than Halsted draws with (%2); start Halsted on the card that the headset is plugged into.</source>
        <translation>%1 betreibt das Headset mit einer anderen Grafikkarte, als Halsted zum Zeichnen nimmt (%2); starten Sie Halsted auf der Karte, an der das Headset steckt.</translation>
    </message>
    <message>
        <source>Another program has the headset of %1; close that program first.</source>
        <translation>Ein anderes Programm benutzt das Headset von %1; schließen Sie es zuerst.</translation>
    </message>
    <message>
        <source>The headset of %1 has just gone; plug it in and switch it on again.</source>
        <translation>Das Headset von %1 ist gerade verschwunden; stecken Sie es an und schalten Sie es wieder ein.</translation>
    </message>
    <message>
        <source>%1 could not start a session on %2 (%3, %4); restart it, then try again.</source>
        <translation>%1 konnte keine Sitzung auf %2 beginnen (%3, %4); starten Sie es neu und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>track the hands</source>
        <translation>die Hände verfolgen</translation>
    </message>
    <message>
        <source>name the hands</source>
        <translation>die Hände benennen</translation>
    </message>
    <message>
        <source>set up the controllers</source>
        <translation>die Controller einrichten</translation>
    </message>
    <message>
        <source>name the controllers</source>
        <translation>die Controller benennen</translation>
    </message>
    <message>
        <source>read the controllers</source>
        <translation>die Controller lesen</translation>
    </message>
    <message>
        <source>pulse a controller</source>
        <translation>einen Controller vibrieren lassen</translation>
    </message>
    <message>
        <source>OpenXR error %1</source>
        <translation>OpenXR-Fehler %1</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime stopped; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>Die Laufzeit des Headsets hielt an; Halsted läuft am Schreibtisch weiter und verbindet sich, wenn sie wieder da ist.</translation>
    </message>
    <message>
        <source>The headset was disconnected; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>Das Headset wurde getrennt; Halsted läuft am Schreibtisch weiter und verbindet sich, wenn es wieder da ist.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime did not answer for seconds when asked to %1; Halsted goes on at the desk, restart the runtime if it does not come back.</source>
        <translation>Die Laufzeit des Headsets antwortete sekundenlang nicht (Auftrag: %1); Halsted läuft am Schreibtisch weiter, starten Sie die Laufzeit neu, wenn sie nicht wiederkommt.</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>weitermachen</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime could not %1 (%2); Halsted goes on at the desk, restart the runtime and put the headset on again.</source>
        <translation>Die Laufzeit des Headsets konnte das nicht: %1 (%2); Halsted läuft am Schreibtisch weiter, starten Sie die Laufzeit neu und setzen Sie das Headset wieder auf.</translation>
    </message>
    <message>
        <source>say how it blends pictures</source>
        <translation>sagen, wie es Bilder mischt</translation>
    </message>
    <message>
        <source>%1 shows no pictures in any way; update the headset&apos;s software.</source>
        <translation>%1 zeigt auf keine Weise Bilder; aktualisieren Sie die Software des Headsets.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not answer; start its service (Monado: monado-service, SteamVR: SteamVR itself), then try again.</source>
        <translation>Die Laufzeit des Headsets (%1) antwortet nicht; starten Sie ihren Dienst (Monado: monado-service, SteamVR: SteamVR selbst) und versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not speak OpenXR 1.0; update the headset&apos;s software.</source>
        <translation>Die Laufzeit des Headsets (%1) spricht kein OpenXR 1.0; aktualisieren Sie die Software des Headsets.</translation>
    </message>
    <message>
        <source>An OpenXR layer that XR_ENABLE_API_LAYERS names (%1) is not installed; install it or unset the variable.</source>
        <translation>Eine OpenXR-Schicht aus XR_ENABLE_API_LAYERS (%1) ist nicht installiert; installieren Sie sie oder löschen Sie die Variable.</translation>
    </message>
    <message>
        <source>This program has the headset open already; close that first.</source>
        <translation>Dieses Programm hat das Headset schon offen; schließen Sie das zuerst.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) could not be started (%2); restart it, or install it again.</source>
        <translation>Die Laufzeit des Headsets (%1) ließ sich nicht starten (%2); starten Sie sie neu oder installieren Sie sie neu.</translation>
    </message>
    <message>
        <source>%1 runs, but no headset is there; plug it in, switch it on and wait until its software shows it.</source>
        <translation>%1 läuft, aber kein Headset ist da; stecken Sie es an, schalten Sie es ein und warten Sie, bis seine Software es zeigt.</translation>
    </message>
    <message>
        <source>%1 serves no headsets; make the software of your headset this computer&apos;s OpenXR runtime.</source>
        <translation>%1 bedient keine Headsets; machen Sie die Software Ihres Headsets zur OpenXR-Laufzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>%1 does not show one picture per eye on %2; use a headset with two eyes.</source>
        <translation>%1 zeigt auf %2 kein Bild je Auge; nehmen Sie ein Headset mit zwei Augen.</translation>
    </message>
    <message>
        <source>install and start the software of your headset, for example SteamVR or Monado, and make it this computer&apos;s OpenXR runtime.</source>
        <translation>installieren und starten Sie die Software Ihres Headsets, etwa SteamVR oder Monado, und machen Sie sie zur OpenXR-Laufzeit dieses Rechners.</translation>
    </message>
    <message>
        <source>This computer has no OpenXR runtime; %1</source>
        <translation>Dieser Rechner hat keine OpenXR-Laufzeit; %1</translation>
    </message>
    <message>
        <source>%1 (named by XR_RUNTIME_JSON)</source>
        <translation>%1 (genannt von XR_RUNTIME_JSON)</translation>
    </message>
    <message>
        <source>correct or unset XR_RUNTIME_JSON.</source>
        <translation>berichtigen oder löschen Sie XR_RUNTIME_JSON.</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 does not exist; %2</source>
        <translation>Die OpenXR-Laufzeitdatei %1 gibt es nicht; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 cannot be read as JSON; %2</source>
        <translation>Die OpenXR-Laufzeitdatei %1 ist nicht als JSON lesbar; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names no runtime (no &quot;library_path&quot;); %2</source>
        <translation>Die OpenXR-Laufzeitdatei %1 nennt keine Laufzeit (kein &quot;library_path&quot;); %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names %2, which does not exist; install the headset&apos;s software again, or %3</source>
        <translation>Die OpenXR-Laufzeitdatei %1 nennt %2, das es nicht gibt; installieren Sie die Software des Headsets neu, oder %3</translation>
    </message>
    <message>
        <source>The OpenXR runtime %1 that %2 names cannot be loaded; install the headset&apos;s software again, or %3</source>
        <translation>Die OpenXR-Laufzeit %1, die %2 nennt, lässt sich nicht laden; installieren Sie die Software des Headsets neu, oder %3</translation>
    </message>
    <message>
        <source>say how large its pictures are</source>
        <translation>sagen, wie groß seine Bilder sind</translation>
    </message>
    <message>
        <source>tell its news</source>
        <translation>Neues melden</translation>
    </message>
    <message>
        <source>start showing pictures</source>
        <translation>Bilder zeigen</translation>
    </message>
    <message>
        <source>stop showing pictures</source>
        <translation>keine Bilder mehr zeigen</translation>
    </message>
    <message>
        <source>time a frame</source>
        <translation>den Takt eines Bildes geben</translation>
    </message>
    <message>
        <source>begin a frame</source>
        <translation>ein Bild beginnen</translation>
    </message>
    <message>
        <source>track the eyes</source>
        <translation>die Augen verfolgen</translation>
    </message>
    <message>
        <source>take a frame</source>
        <translation>ein Bild annehmen</translation>
    </message>
    <message>
        <source>end the session</source>
        <translation>die Sitzung beenden</translation>
    </message>
    <message>
        <source>name its tracking spaces</source>
        <translation>seine Bezugsräume nennen</translation>
    </message>
    <message>
        <source>track the room</source>
        <translation>den Raum verfolgen</translation>
    </message>
    <message>
        <source>track the head</source>
        <translation>den Kopf verfolgen</translation>
    </message>
    <message>
        <source>make room for pictures</source>
        <translation>Platz für Bilder machen</translation>
    </message>
    <message>
        <source>hand out pictures</source>
        <translation>Bilder ausgeben</translation>
    </message>
    <message>
        <source>give a picture to draw into</source>
        <translation>ein Bild zum Zeichnen geben</translation>
    </message>
    <message>
        <source>take a picture back</source>
        <translation>ein Bild zurücknehmen</translation>
    </message>
    <message>
        <source>name its picture formats</source>
        <translation>seine Bildformate nennen</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime offers no picture format that Halsted can draw; update the headset&apos;s software.</source>
        <translation>Die Laufzeit des Headsets bietet kein Bildformat, das Halsted zeichnen kann; aktualisieren Sie die Software des Headsets.</translation>
    </message>
    <message>
        <source>The pictures of the headset&apos;s runtime cannot be drawn into by this graphics driver; update the driver and the headset&apos;s software.</source>
        <translation>In die Bilder der Headset-Laufzeit kann dieser Grafiktreiber nicht zeichnen; aktualisieren Sie den Treiber und die Software des Headsets.</translation>
    </message>
    <message>
        <source>The tip was not found: %1 poses are too few; keep the tip at rest and turn the tool about it for some seconds.</source>
        <translation>Die Spitze wurde nicht gefunden: %1 Lagen sind zu wenige; halten Sie die Spitze fest und drehen Sie das Werkzeug einige Sekunden um sie.</translation>
    </message>
    <message>
        <source>The tip was not found: the tool was turned by %1 degrees only; keep the tip at rest and turn it by 20 degrees or more, both to the side and forward.</source>
        <translation>Die Spitze wurde nicht gefunden: Das Werkzeug wurde nur um %1 Grad gedreht; halten Sie die Spitze fest und drehen Sie es um 20 Grad oder mehr, zur Seite und nach vorn.</translation>
    </message>
    <message>
        <source>Points were not registered: %1 points cannot be matched with %2.</source>
        <translation>Die Punkte wurden nicht registriert: %1 Punkte passen nicht zu %2.</translation>
    </message>
    <message>
        <source>Points were not registered: three or more are needed, there %1 %2.</source>
        <translation>Die Punkte wurden nicht registriert: Drei oder mehr sind nötig, da %1 %2.</translation>
    </message>
    <message>
        <source>Points were not registered: a position is not a number; take the points again.</source>
        <translation>Die Punkte wurden nicht registriert: Eine Position ist keine Zahl; nehmen Sie die Punkte noch einmal auf.</translation>
    </message>
    <message>
        <source>Points were not registered: they lie on one line, about which the model could turn; add a point away from it.</source>
        <translation>Die Punkte wurden nicht registriert: Sie liegen auf einer Linie, um die sich das Modell drehen könnte; nehmen Sie einen Punkt abseits hinzu.</translation>
    </message>
    <message>
        <source>Points were not registered: they fit as a mirror image only; take them in the same order on both sides, and check left and right.</source>
        <translation>Die Punkte wurden nicht registriert: Sie passen nur als Spiegelbild; nehmen Sie sie auf beiden Seiten in gleicher Reihenfolge und prüfen Sie links und rechts.</translation>
    </message>
    <message>
        <source>The surface was not fitted: %1 traced points are too few, %2 are needed; trace on.</source>
        <translation>Die Oberfläche wurde nicht angepasst: %1 Spurpunkte sind zu wenige, %2 sind nötig; fahren Sie weiter ab.</translation>
    </message>
    <message>
        <source>The surface was not fitted: a traced position is not a number; trace again.</source>
        <translation>Die Oberfläche wurde nicht angepasst: Eine Position der Spur ist keine Zahl; fahren Sie noch einmal ab.</translation>
    </message>
    <message>
        <source>Looking at the surface</source>
        <translation>Die Oberfläche wird betrachtet</translation>
    </message>
    <message>
        <source>The surface was not fitted: the structure has no surface; show another one.</source>
        <translation>Die Oberfläche wurde nicht angepasst: Die Struktur hat keine Oberfläche; blenden Sie eine andere ein.</translation>
    </message>
    <message>
        <source>The surface was not fitted: the traced points lie within a few millimetres; trace a wider part.</source>
        <translation>Die Oberfläche wurde nicht angepasst: Die Spurpunkte liegen innerhalb weniger Millimeter; fahren Sie einen größeren Teil ab.</translation>
    </message>
    <message>
        <source>The surface was not fitted: most traced points are far from it; fit the landmarks first.</source>
        <translation>Die Oberfläche wurde nicht angepasst: Die meisten Spurpunkte sind weit von ihr; passen Sie zuerst die Landmarken an.</translation>
    </message>
    <message>
        <source>Looking how firm the fit is</source>
        <translation>Die Festigkeit der Anpassung wird geprüft</translation>
    </message>
    <message>
        <source>No picture could be drawn: the system has no file handles left.</source>
        <translation>Es ließ sich kein Bild zeichnen: Das System hat keine freien Dateizeiger mehr.</translation>
    </message>
    <message>
        <source>No picture could be drawn: there is no display, and the virtual one (Xvfb) did not start; install the package xvfb.</source>
        <translation>Es ließ sich kein Bild zeichnen: Es gibt kein Display, und das virtuelle (Xvfb) startete nicht; installieren Sie das Paket xvfb.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the case holds no series; import a study first.</source>
        <translation>Es gibt nichts zu zeichnen: Der Fall enthält keine Serie; importieren Sie zuerst eine Studie.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written: %2.</source>
        <translation>Das Bild %1 konnte nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>„%1“ ist keine Zahl.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour of the form #RRGGBB.</source>
        <translation>„%1“ ist keine Farbe der Form #RRGGBB.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a point of the form x,y,z in millimetres.</source>
        <translation>„%1“ ist kein Punkt der Form x,y,z in Millimetern.</translation>
    </message>
    <message>
        <source>This action takes %1 argument(s) and an open case.</source>
        <translation>Diese Aktion braucht %1 Angabe(n) und einen offenen Fall.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case.</source>
        <translation>Es gibt keine Struktur „%1“ im Fall.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number from 0 to 1.</source>
        <translation>„%1“ ist keine Zahl von 0 bis 1.</translation>
    </message>
    <message>
        <source>case.open takes the path of a case or study.</source>
        <translation>case.open nimmt den Pfad eines Falls oder einer Studie.</translation>
    </message>
    <message>
        <source>case.save-copy takes the path of the new case.</source>
        <translation>case.save-copy nimmt den Pfad des neuen Falls.</translation>
    </message>
    <message>
        <source>The seed of a lesson is a whole number, as seed=7.</source>
        <translation>Der Startwert einer Lektion ist eine ganze Zahl, etwa seed=7.</translation>
    </message>
    <message>
        <source>A lesson cannot be started with &apos;%1&apos;; it takes seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</source>
        <translation>Eine Lektion lässt sich nicht mit „%1“ starten; möglich sind seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3.</source>
        <translation>%1 nimmt eine Zahl von %2 bis %3.</translation>
    </message>
    <message>
        <source>lesson.start takes the name of a lesson, as septic-shock.</source>
        <translation>lesson.start nimmt den Namen einer Lektion, etwa septic-shock.</translation>
    </message>
    <message>
        <source>lesson.perform takes one act as JSON.</source>
        <translation>lesson.perform nimmt eine Handlung als JSON.</translation>
    </message>
    <message>
        <source>plan.add takes a kind, a name and at least one point x,y,z.</source>
        <translation>plan.add nimmt eine Art, einen Namen und mindestens einen Punkt x,y,z.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of plan element; choose one of: %2.</source>
        <translation>„%1“ ist keine Art von Planelement; wählen Sie eine von: %2.</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; in the plan.</source>
        <translation>Es gibt kein „%1“ im Plan.</translation>
    </message>
    <message>
        <source>%1 is a folder or device, which a case cannot replace; choose another name.</source>
        <translation>%1 ist ein Ordner oder Gerät, das ein Fall nicht ersetzen kann; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name.</source>
        <translation>%1 ließ sich nicht ersetzen; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name or folder.</source>
        <translation>%1 ließ sich nicht ersetzen; wählen Sie einen anderen Namen oder Ordner.</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 ist schon offen.</translation>
    </message>
    <message>
        <source>Everything is in %1 already: each change is kept at once.</source>
        <translation>Alles steht schon in %1: Jede Änderung wird sofort gespeichert.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Gespeichert als %1.</translation>
    </message>
    <message>
        <source>The unsaved case %1 could not be removed.</source>
        <translation>Der ungesicherte Fall %1 ließ sich nicht entfernen.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; here; choose one of the list.</source>
        <translation>Es gibt hier keine Lektion „%1“; wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>Another lesson is being prepared; cancel it, or wait a moment.</source>
        <translation>Eine andere Lektion wird vorbereitet; brechen Sie das ab oder warten Sie einen Moment.</translation>
    </message>
    <message>
        <source>The debrief comes after the lesson; finish it first.</source>
        <translation>Die Nachbesprechung kommt nach der Lektion; beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>An exam cannot be rewound; finish it, then try other ways in the debrief.</source>
        <translation>Eine Prüfung lässt sich nicht zurückdrehen; beenden Sie sie und probieren Sie andere Wege in der Nachbesprechung.</translation>
    </message>
    <message>
        <source>headset.refresh-rate takes one of the headset&apos;s rates: %1.</source>
        <translation>headset.refresh-rate nimmt eine der Bildraten des Headsets: %1.</translation>
    </message>
    <message>
        <source>this one offers no choice</source>
        <translation>dieses bietet keine Wahl</translation>
    </message>
    <message>
        <source>%1 holds several series: import the one you want with &apos;halsted import --series&apos; and open that case.</source>
        <translation>%1 enthält mehrere Serien: Importieren Sie die gewünschte mit &apos;halsted import --series&apos; und öffnen Sie diesen Fall.</translation>
    </message>
    <message>
        <source>%1 was not written: the headset has shown nothing.</source>
        <translation>%1 wurde nicht geschrieben: Das Headset hat nichts gezeigt.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: choose another place.</source>
        <translation>Das Bild konnte nicht nach %1 geschrieben werden: Wählen Sie einen anderen Ort.</translation>
    </message>
    <message>
        <source>%1 takes a point x,y,z in millimetres and a direction x,y,z, or &apos;off&apos;.</source>
        <translation>%1 nimmt einen Punkt x,y,z in Millimetern und eine Richtung x,y,z, oder &apos;off&apos;.</translation>
    </message>
    <message>
        <source>%1 holds a %2; copy the lesson to edit it.</source>
        <translation>%1 enthält %2; kopieren Sie die Lektion, um sie zu bearbeiten.</translation>
    </message>
    <message>
        <source>%1 is no lesson; start from a template.</source>
        <translation>%1 ist keine Lektion; beginnen Sie mit einer Vorlage.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name; use letters, digits and hyphens.</source>
        <translation>„%1“ ist kein Name; nehmen Sie Buchstaben, Ziffern und Bindestriche.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; is taken; choose another.</source>
        <translation>Der Name „%1“ ist vergeben; wählen Sie einen anderen.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>%1 in %2 umbenennen</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Zeile %1, Spalte %2: %3</translation>
    </message>
    <message>
        <source>This is no lesson: it begins with &apos;format: 1&apos;.</source>
        <translation>Das ist keine Lektion: Sie beginnt mit &apos;format: 1&apos;.</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>Text bearbeiten</translation>
    </message>
    <message>
        <source>%1 could not be read, or is larger than 16 MB.</source>
        <translation>%1 ließ sich nicht lesen oder ist größer als 16 MB.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Bild hinzufügen</translation>
    </message>
    <message>
        <source>A language is two letters, as de, and stands here once.</source>
        <translation>Eine Sprache sind zwei Buchstaben, etwa de, und steht hier einmal.</translation>
    </message>
    <message>
        <source>Add the language %1</source>
        <translation>Sprache %1 hinzufügen</translation>
    </message>
    <message>
        <source>Remove the language %1</source>
        <translation>Sprache %1 entfernen</translation>
    </message>
    <message>
        <source>%1 could not be written; make room on the disk, or see to its rights. Nothing is lost while the editor is open.</source>
        <translation>%1 ließ sich nicht schreiben; machen Sie Platz auf dem Datenträger oder prüfen Sie die Rechte. Nichts geht verloren, solange der Editor offen ist.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 ließ sich nicht schreiben: %2.</translation>
    </message>
    <message>
        <source>%1 could not be made: %2.</source>
        <translation>%1 ließ sich nicht anlegen: %2.</translation>
    </message>
    <message>
        <source>The lesson cannot be copied: %1</source>
        <translation>Die Lektion lässt sich nicht kopieren: %1</translation>
    </message>
    <message>
        <source>This cannot be written to a lesson file; take it back and write it otherwise.</source>
        <translation>Das lässt sich nicht in eine Lektionsdatei schreiben; nehmen Sie es zurück und schreiben Sie es anders.</translation>
    </message>
    <message>
        <source>app.language takes one of the program&apos;s languages: en, de, es or fr.</source>
        <translation>app.language nimmt eine der Sprachen des Programms: en, de, es oder fr.</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Balancierte Vollelektrolytlösung</translation>
    </message>
    <message>
        <source>Normal saline</source>
        <translation>Kochsalzlösung</translation>
    </message>
    <message>
        <source>Albumin 5 percent</source>
        <translation>Humanalbumin</translation>
    </message>
    <message>
        <source>Dextrose 5 percent</source>
        <translation>Glukose 5</translation>
    </message>
    <message>
        <source>Sodium bicarbonate</source>
        <translation>Natriumbikarbonat</translation>
    </message>
    <message>
        <source>Mannitol</source>
        <translation>Mannit</translation>
    </message>
    <message>
        <source>Hypertonic saline</source>
        <translation>Hypertone Kochsalzlösung</translation>
    </message>
    <message>
        <source>Gelatine</source>
        <translation>Gelatine</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Erythrozyten</translation>
    </message>
    <message>
        <source>Fresh frozen plasma</source>
        <translation>Gefrorenes Frischplasma</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Thrombozyten</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Kryopräzipitat</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Vollblut</translation>
    </message>
    <message>
        <source>Intubate</source>
        <translation>Intubieren</translation>
    </message>
    <message>
        <source>Intubate videolaryngoscope</source>
        <translation>Videolaryngoskopie</translation>
    </message>
    <message>
        <source>Intubate bougie</source>
        <translation>Intubation führungsstab</translation>
    </message>
    <message>
        <source>Needle decompression left</source>
        <translation>Nadeldekompression links</translation>
    </message>
    <message>
        <source>Chest tube left</source>
        <translation>Thoraxdrainage links</translation>
    </message>
    <message>
        <source>Needle decompression right</source>
        <translation>Nadeldekompression rechts</translation>
    </message>
    <message>
        <source>Chest tube right</source>
        <translation>Thoraxdrainage rechts</translation>
    </message>
    <message>
        <source>Pericardiocentesis</source>
        <translation>Perikardpunktion</translation>
    </message>
    <message>
        <source>Intravenous access</source>
        <translation>Venöser Zugang</translation>
    </message>
    <message>
        <source>Intraosseous access</source>
        <translation>Intraossärer Zugang</translation>
    </message>
    <message>
        <source>Central line</source>
        <translation>Zentraler Venenkatheter</translation>
    </message>
    <message>
        <source>Blood gas</source>
        <translation>Blutgasanalyse</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Laktat</translation>
    </message>
    <message>
        <source>Full blood count</source>
        <translation>Blutbild</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Elektrolyte</translation>
    </message>
    <message>
        <source>Coagulation</source>
        <translation>Gerinnung</translation>
    </message>
    <message>
        <source>Thromboelastography</source>
        <translation>Thrombelastographie</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>Echokardiographie</translation>
    </message>
    <message>
        <source>Chest film</source>
        <translation>Röntgen-Thorax</translation>
    </message>
    <message>
        <source>Blood cultures</source>
        <translation>Blutkulturen</translation>
    </message>
    <message>
        <source>Crossmatch</source>
        <translation>Kreuzprobe</translation>
    </message>
    <message>
        <source>Attach ECG</source>
        <translation>EKG anlegen</translation>
    </message>
    <message>
        <source>Attach pulse oximeter</source>
        <translation>Pulsoxymeter</translation>
    </message>
    <message>
        <source>Attach blood pressure cuff</source>
        <translation>Blutdruckmanschette</translation>
    </message>
    <message>
        <source>Attach capnograph</source>
        <translation>Kapnographie</translation>
    </message>
    <message>
        <source>Attach temperature probe</source>
        <translation>Temperatursonde</translation>
    </message>
    <message>
        <source>Measure blood pressure</source>
        <translation>Blutdruck messen</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Raumluft</translation>
    </message>
    <message>
        <source>Nasal oxygen</source>
        <translation>Sauerstoffbrille</translation>
    </message>
    <message>
        <source>Face mask oxygen</source>
        <translation>Sauerstoffmaske</translation>
    </message>
    <message>
        <source>Non-rebreather</source>
        <translation>Reservoirmaske</translation>
    </message>
    <message>
        <source>High flow nasal oxygen</source>
        <translation>Highflow sauerstoff</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>CPAP-Maske</translation>
    </message>
    <message>
        <source>Preoxygenate</source>
        <translation>Präoxygenieren</translation>
    </message>
    <message>
        <source>Bag valve mask</source>
        <translation>Beutelbeatmung</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Guedel-Tubus</translation>
    </message>
    <message>
        <source>Open the airway</source>
        <translation>Atemweg öffnen</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Atemzugvolumen</translation>
    </message>
    <message>
        <source>Ventilator rate</source>
        <translation>Beatmungsfrequenz</translation>
    </message>
    <message>
        <source>PEEP</source>
        <translation>PEEP</translation>
    </message>
    <message>
        <source>FiO2</source>
        <translation>FiO2</translation>
    </message>
    <message>
        <source>Start CPR</source>
        <translation>Reanimation</translation>
    </message>
    <message>
        <source>Stop CPR</source>
        <translation>Herzdruckmassage stopp</translation>
    </message>
    <message>
        <source>Defibrillate</source>
        <translation>Defibrillieren</translation>
    </message>
    <message>
        <source>Synchronised cardioversion</source>
        <translation>Kardioversion</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Schrittmacher</translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Kopftieflage</translation>
    </message>
    <message>
        <source>Lie flat</source>
        <translation>Flach lagern</translation>
    </message>
    <message>
        <source>Sit up</source>
        <translation>Oberkörper hoch</translation>
    </message>
    <message>
        <source>Source control</source>
        <translation>Herdsanierung</translation>
    </message>
    <message>
        <source>Examine airway</source>
        <translation>Untersuche atemweg</translation>
    </message>
    <message>
        <source>Examine lungs</source>
        <translation>Untersuche lunge</translation>
    </message>
    <message>
        <source>Examine heart</source>
        <translation>Untersuche herz</translation>
    </message>
    <message>
        <source>Examine abdomen</source>
        <translation>Untersuche abdomen</translation>
    </message>
    <message>
        <source>Examine consciousness</source>
        <translation>Untersuche bewusstsein</translation>
    </message>
    <message>
        <source>Examine pupils</source>
        <translation>Untersuche pupillen</translation>
    </message>
    <message>
        <source>Examine skin</source>
        <translation>Untersuche haut</translation>
    </message>
    <message>
        <source>Examine limbs</source>
        <translation>Untersuche extremitäten</translation>
    </message>
    <message>
        <source>Examine neck</source>
        <translation>Untersuche hals</translation>
    </message>
    <message>
        <source>Examine capillary refill</source>
        <translation>Untersuche rekapillarisierung</translation>
    </message>
    <message>
        <source>Attach CVP</source>
        <translation>ZVD anschließen</translation>
    </message>
    <message>
        <source>Reading headers</source>
        <translation>Köpfe werden gelesen</translation>
    </message>
    <message>
        <source>Reading slices</source>
        <translation>Schichten werden gelesen</translation>
    </message>
    <message>
        <source>Playing random trainees</source>
        <translation>Zufällige Teilnehmer werden gespielt</translation>
    </message>
    <message>
        <source>Playing the scripts</source>
        <translation>Die Skripte werden gespielt</translation>
    </message>
    <message>
        <source>Running the patient with and without each act</source>
        <translation>Der Patient wird mit und ohne jede Handlung gerechnet</translation>
    </message>
    <message>
        <source>Running posterior patients</source>
        <translation>Mögliche Patienten werden gerechnet</translation>
    </message>
    <message>
        <source>Fitting the traced points</source>
        <translation>Die Spurpunkte werden angepasst</translation>
    </message>
    <message>
        <source>Reading the lessons</source>
        <translation>Lektionen werden gelesen</translation>
    </message>
    <message>
        <source>The lesson has no finding &apos;%1&apos;, so that nobody answers%2</source>
        <translation>Die Lektion hat keinen Befund &apos;%1&apos;, sodass niemand antwortet%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson asks to confirm &apos;%1&apos;%2</source>
        <translation>Nichts in dieser Lektion verlangt, &apos;%1&apos; zu bestätigen%2</translation>
    </message>
    <message>
        <source>after hours come minutes, then seconds, as in 5h45min.</source>
        <translation>nach Stunden kommen Minuten, dann Sekunden, wie in 5h45min.</translation>
    </message>
    <message>
        <source>The learner has the id &quot;%1&quot;, which is not a UUID in lower case; it was not added.</source>
        <translation>Die Kennung der Person &quot;%1&quot; ist keine UUID in Kleinbuchstaben; sie wurde nicht hinzugefügt.</translation>
    </message>
    <message>
        <source>There is no certificate in %1; give the PEM file of your school&apos;s authority.</source>
        <translation>In %1 ist kein Zertifikat; geben Sie die PEM-Datei der Stelle Ihrer Schule an.</translation>
    </message>
    <message>
        <source>The LRS %1 cannot be reached; check the address and the network.</source>
        <translation>Das LRS %1 ist nicht zu erreichen; prüfen Sie Adresse und Netz.</translation>
    </message>
    <message>
        <source>The LRS %1 is in trouble (HTTP %2); try again later.</source>
        <translation>Das LRS %1 hat eine Störung (HTTP %2); versuchen Sie es später noch einmal.</translation>
    </message>
    <message>
        <source>%1 bags of %2 are running in; name one of them by its number, from 1.</source>
        <translation>%1 Beutel %2 laufen; nennen Sie einen davon mit seiner Nummer, ab 1.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos; to put into a pump; check its name.</source>
        <translation>Es gibt kein Medikament &apos;%1&apos; für eine Pumpe; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>No pump with %1 is running; start it with a rate.</source>
        <translation>Es läuft keine Pumpe mit %1; starten Sie sie mit einer Rate.</translation>
    </message>
    <message>
        <source>The lesson &apos;%1&apos; of this run is not on this computer; put it among the lessons first.</source>
        <translation>Die Lektion &apos;%1&apos; dieses Durchgangs ist nicht auf diesem Computer; legen Sie sie zuerst zu den Lektionen.</translation>
    </message>
    <message>
        <source>A lesson is being prepared or played; finish it first.</source>
        <translation>Eine Lektion wird vorbereitet oder gespielt; beenden Sie sie zuerst.</translation>
    </message>
    <message>
        <source>The lesson was not started.</source>
        <translation>Die Lektion wurde nicht gestartet.</translation>
    </message>
    <message>
        <source>No lesson was found; is the program installed whole?</source>
        <translation>Keine Lektion wurde gefunden; ist das Programm vollständig installiert?</translation>
    </message>
    <message>
        <source>The lesson could not be prepared; try it once more.</source>
        <translation>Die Lektion ließ sich nicht vorbereiten; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym in the record.</source>
        <translation>Niemand mit diesem Pseudonym ist im Bestand.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym; add a learner first.</source>
        <translation>Niemand hat dieses Pseudonym; fügen Sie zuerst eine Person hinzu.</translation>
    </message>
    <message>
        <source>%1 cannot be read; delete it, and choose learner and LRS again.</source>
        <translation>%1 ist nicht lesbar; löschen Sie die Datei und wählen Sie Person und LRS neu.</translation>
    </message>
    <message>
        <source>The drugs are still being read; try again in a moment.</source>
        <translation>Die Medikamente werden noch gelesen; versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>lesson.set takes the keys that lead to a value, and the value.</source>
        <translation>lesson.set nimmt die Schlüssel, die zu einem Wert führen, und den Wert.</translation>
    </message>
    <message>
        <source>Give the lesson a title first.</source>
        <translation>Geben Sie der Lektion zuerst einen Titel.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; to begin with; choose one of the list.</source>
        <translation>Es gibt keine Lektion „%1“ zum Beginnen; wählen Sie eine aus der Liste.</translation>
    </message>
    <message>
        <source>No case is open; open one, and come back here.</source>
        <translation>Kein Fall ist offen; öffnen Sie einen und kommen Sie hierher zurück.</translation>
    </message>
    <message>
        <source>Something is being worked out; wait a moment, or cancel it.</source>
        <translation>Etwas wird gerade berechnet; warten Sie einen Moment oder brechen Sie es ab.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2.</source>
        <translation>%1 konnte nicht entfernt werden: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be brought back: %2.</source>
        <translation>„%1“ konnte nicht zurückgeholt werden: %2.</translation>
    </message>
    <message>
        <source>No lesson is being edited.</source>
        <translation>Keine Lektion wird bearbeitet.</translation>
    </message>
    <message>
        <source>Aspirin</source>
        <translation>Acetylsalicylsäure</translation>
    </message>
    <message>
        <source>antiplatelet</source>
        <translation>Thrombozytenhemmer</translation>
    </message>
    <message>
        <source>acute coronary syndrome 150 to 300, chewed; then 75 to 100 a day</source>
        <translation>akutes Koronarsyndrom 150 bis 300, gekaut; danach 75 bis 100 am Tag</translation>
    </message>
    <message>
        <source>A change of state is for conditions only: write when, with since(state.NAME) or in(NAME).</source>
        <translation>Ein Wechsel des Zustands gilt nur in Bedingungen: Schreiben Sie when mit since(state.NAME) oder in(NAME).</translation>
    </message>
    <message>
        <source>%1 is no PNG or JPEG; save it as one.</source>
        <translation>%1 ist kein PNG oder JPEG; speichern Sie es als solches.</translation>
    </message>
    <message>
        <source>Its &apos;when&apos; can never hold, so that this act is never done.</source>
        <translation>Sein „when“ kann nie gelten, sodass diese Handlung nie getan wird.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act must be a condition, as &quot;in(secured)&quot;.</source>
        <translation>„when“ einer Handlung muss eine Bedingung sein, etwa &quot;in(secured)&quot;.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act is looked at once, so that held, rising and ever cannot stand in it.</source>
        <translation>„when“ einer Handlung wird einmal geprüft, sodass held, rising und ever darin nicht stehen können.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to edit labels of.</source>
        <translation>Der Fall hat keine Serie mit der Nummer %1, deren Labels sich bearbeiten ließen.</translation>
    </message>
    <message>
        <source>The edit does not fit the grid of the series and was not made.</source>
        <translation>Die Bearbeitung passt nicht auf das Gitter der Serie und wurde nicht ausgeführt.</translation>
    </message>
    <message>
        <source>The layer %1 has no free label for %2; choose another layer.</source>
        <translation>Die Ebene %1 hat kein freies Label für %2; wählen Sie eine andere Ebene.</translation>
    </message>
    <message>
        <source>The series has no layer %1 for %2.</source>
        <translation>Die Serie hat keine Ebene %1 für %2.</translation>
    </message>
    <message>
        <source>No seed lies inside the picture or box; place one on what shall grow.</source>
        <translation>Kein Startpunkt liegt im Bild oder Kasten; setzen Sie einen auf das, was wachsen soll.</translation>
    </message>
    <message>
        <source>No seed has a value from %1 to %2; widen the range or move the seed.</source>
        <translation>Kein Startpunkt hat einen Wert von %1 bis %2; erweitern Sie den Bereich oder versetzen Sie den Startpunkt.</translation>
    </message>
    <message>
        <source>The network %1 looks for the abdomen and has no class %2; give it the region whole.</source>
        <translation>Das Netz %1 sucht den Bauch und hat keine Klasse %2; geben Sie ihm die Region whole.</translation>
    </message>
    <message>
        <source>The network %1 is not one for a box around the abdomen with up to 12 structures.</source>
        <translation>Das Netz %1 ist keines für einen Kasten um den Bauch mit bis zu 12 Strukturen.</translation>
    </message>
    <message>
        <source>left kidney</source>
        <translation>linke Niere</translation>
    </message>
    <message>
        <source>right kidney</source>
        <translation>rechte Niere</translation>
    </message>
    <message>
        <source>The %1 was left out: the networks do not agree on it.</source>
        <translation>Ausgelassen: %1. Die Netze sind sich darüber nicht einig.</translation>
    </message>
    <message>
        <source>the networks do not agree on it</source>
        <translation>die Netze sind sich darüber nicht einig</translation>
    </message>
    <message>
        <source>%1 ml of it, which is too little, were found</source>
        <translation>es wurden nur %1 ml gefunden, das ist zu wenig</translation>
    </message>
    <message>
        <source>it lies on the wrong side</source>
        <translation>es liegt auf der falschen Seite</translation>
    </message>
    <message>
        <source>The %1 was left out: %2.</source>
        <translation>Ausgelassen: %1, denn %2.</translation>
    </message>
    <message>
        <source>The %1 is cut off by the %2 edge of the picture.</source>
        <translation>Vom Bildrand abgeschnitten: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 of %2 ml is larger than any that is known: check it.</source>
        <translation>%1 mit %2 ml ist größer als jede bekannte: bitte prüfen.</translation>
    </message>
    <message>
        <source>The %1 is doubtful (confidence %2): check it.</source>
        <translation>Zweifelhaft: %1 (Sicherheit %2), bitte prüfen.</translation>
    </message>
    <message>
        <source>The slices are %1 mm thick, more than the networks for organs were made for: check the organs.</source>
        <translation>Die Schichten sind %1 mm dick, dicker als die Netze für Organe es kennen: prüfen Sie die Organe.</translation>
    </message>
    <message>
        <source>%1 ml of brain were found, and 900 to 2000 ml are usual</source>
        <translation>es wurden %1 ml Gehirn gefunden, üblich sind 900 bis 2000 ml</translation>
    </message>
    <message>
        <source>the network and the picture&apos;s borders do not agree on the brain</source>
        <translation>das Netz und die Grenzen im Bild sind sich über das Gehirn nicht einig</translation>
    </message>
    <message>
        <source>the picture is not T1-weighted</source>
        <translation>das Bild ist nicht T1-gewichtet</translation>
    </message>
    <message>
        <source>Tissues and parts of the brain were left out: %1.</source>
        <translation>Gewebe und Teile des Gehirns wurden ausgelassen: %1.</translation>
    </message>
    <message>
        <source>the slices are %1 mm thick, and the network needs 2 mm or less</source>
        <translation>die Schichten sind %1 mm dick, das Netz braucht höchstens 2 mm</translation>
    </message>
    <message>
        <source>%1 has a field &apos;%2&apos; that this version does not know</source>
        <translation>%1 hat ein Feld &apos;%2&apos;, das diese Version nicht kennt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is no text</source>
        <translation>&apos;%1&apos; von %2 ist kein Text</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a whole number from %3 to %4</source>
        <translation>&apos;%1&apos; von %2 ist keine ganze Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a number from %3 to %4</source>
        <translation>&apos;%1&apos; von %2 ist keine Zahl von %3 bis %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is neither true nor false</source>
        <translation>&apos;%1&apos; von %2 ist weder true noch false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is &apos;%3&apos;, which this version does not know</source>
        <translation>&apos;%1&apos; von %2 ist &apos;%3&apos;, was diese Version nicht kennt</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a list of 1 to %3</source>
        <translation>&apos;%1&apos; von %2 ist keine Liste von 1 bis %3</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>die Eingabe</translation>
    </message>
    <message>
        <source>the axes of the input are not three directions such as LPS</source>
        <translation>die Achsen der Eingabe sind nicht drei Richtungen wie LPS</translation>
    </message>
    <message>
        <source>the grid</source>
        <translation>das Gitter</translation>
    </message>
    <message>
        <source>the size of the grid is not three numbers</source>
        <translation>die Größe des Gitters ist nicht drei Zahlen</translation>
    </message>
    <message>
        <source>the size of the grid is not whole numbers from 4 to %1</source>
        <translation>die Größe des Gitters besteht nicht aus ganzen Zahlen von 4 bis %1</translation>
    </message>
    <message>
        <source>the intensity</source>
        <translation>die Intensität</translation>
    </message>
    <message>
        <source>layer %1 takes its input from a layer that does not come before it</source>
        <translation>Schicht %1 nimmt ihre Eingabe von einer Schicht, die nicht vor ihr kommt</translation>
    </message>
    <message>
        <source>layer %1 resizes more than one input</source>
        <translation>Schicht %1 ändert die Größe von mehr als einer Eingabe</translation>
    </message>
    <message>
        <source>the kernel of layer %1 is neither 1 nor 3</source>
        <translation>der Kern von Schicht %1 ist weder 1 noch 3</translation>
    </message>
    <message>
        <source>layer %1 has a dilation with a kernel of 1 or a stride of 2</source>
        <translation>Schicht %1 hat eine Dilatation bei einem Kern von 1 oder einer Schrittweite von 2</translation>
    </message>
    <message>
        <source>it has more weights than any network that runs here</source>
        <translation>es hat mehr Gewichte als jedes Netz, das hier läuft</translation>
    </message>
    <message>
        <source>layer %1 joins inputs on different grids</source>
        <translation>Schicht %1 verbindet Eingaben auf verschiedenen Gittern</translation>
    </message>
    <message>
        <source>its grid is halved more than eight times</source>
        <translation>sein Gitter wird mehr als achtmal halbiert</translation>
    </message>
    <message>
        <source>its last layer is not a convolution on the grid of the input</source>
        <translation>seine letzte Schicht ist keine Faltung auf dem Gitter der Eingabe</translation>
    </message>
    <message>
        <source>its name is empty or too long</source>
        <translation>sein Name ist leer oder zu lang</translation>
    </message>
    <message>
        <source>the licence</source>
        <translation>die Lizenz</translation>
    </message>
    <message>
        <source>the model card</source>
        <translation>die Modellkarte</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>die Ausgabe</translation>
    </message>
    <message>
        <source>a class has no name</source>
        <translation>eine Klasse hat keinen Namen</translation>
    </message>
    <message>
        <source>it has %1 classes and %2 channels in its last layer</source>
        <translation>es hat %1 Klassen und %2 Kanäle in der letzten Schicht</translation>
    </message>
    <message>
        <source>it is no network file</source>
        <translation>es ist keine Netzdatei</translation>
    </message>
    <message>
        <source>it has version %1 of the format, and this program reads version %2</source>
        <translation>es hat Version %1 des Formats, und dieses Programm liest Version %2</translation>
    </message>
    <message>
        <source>its sizes are larger than any network that runs here</source>
        <translation>seine Größen sind größer als die jedes Netzes, das hier läuft</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>es endet zu früh</translation>
    </message>
    <message>
        <source>it goes on after its end</source>
        <translation>es geht nach seinem Ende weiter</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>seine Prüfsumme ist falsch</translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation>sein Kopf ist kein JSON</translation>
    </message>
    <message>
        <source>it holds %1 weights and its layers need %2</source>
        <translation>es enthält %1 Gewichte, und seine Schichten brauchen %2</translation>
    </message>
    <message>
        <source>a weight is no number</source>
        <translation>ein Gewicht ist keine Zahl</translation>
    </message>
    <message>
        <source>The network %1 cannot be used: %2; get the file again.</source>
        <translation>Das Netz %1 ist nicht zu gebrauchen: %2; holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The network %1 cannot be used (%2); get the file again.</source>
        <translation>Das Netz %1 ist nicht zu gebrauchen (%2); holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read; check the name.</source>
        <translation>Das Netz %1 ist nicht lesbar; prüfen Sie den Namen.</translation>
    </message>
    <message>
        <source>The network %1 is larger than any that runs here.</source>
        <translation>Das Netz %1 ist größer als jedes, das hier läuft.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read to its end; get the file again.</source>
        <translation>Das Netz %1 ist nicht bis zum Ende lesbar; holen Sie die Datei neu.</translation>
    </message>
    <message>
        <source>The network %1 needs more than 12 GB of memory for this picture.</source>
        <translation>Das Netz %1 braucht für dieses Bild mehr als 12 GB Speicher.</translation>
    </message>
    <message>
        <source>The network %1 is for %2, and this is %3; choose another.</source>
        <translation>Das Netz %1 ist für %2, und dies ist %3; wählen Sie ein anderes.</translation>
    </message>
    <message>
        <source>Refining the organs</source>
        <translation>Die Organe werden verfeinert</translation>
    </message>
    <message>
        <source>There is no seed; mark at least one voxel of a structure.</source>
        <translation>Es gibt keinen Saatpunkt; markieren Sie mindestens ein Voxel einer Struktur.</translation>
    </message>
    <message>
        <source>Looking at the picture</source>
        <translation>Das Bild wird betrachtet</translation>
    </message>
    <message>
        <source>Growing from the seeds</source>
        <translation>Wachsen von den Saatpunkten aus</translation>
    </message>
    <message>
        <source>The seed %1 of %2 lies outside the picture; points are LPS millimetres.</source>
        <translation>Der Saatpunkt %1 von %2 liegt außerhalb des Bildes; Punkte sind LPS-Millimeter.</translation>
    </message>
    <message>
        <source>The seed %1 of %2 is inside and outside at once; leave one of them out.</source>
        <translation>Der Saatpunkt %1 von %2 ist zugleich innen und außen; lassen Sie einen davon weg.</translation>
    </message>
    <message>
        <source>The seed %1 is inside both %2 and %3; leave one of them out.</source>
        <translation>Der Saatpunkt %1 liegt sowohl in %2 als auch in %3; lassen Sie einen davon weg.</translation>
    </message>
    <message>
        <source>None of the seeds of %1 is inside it; give at least one.</source>
        <translation>Keiner der Saatpunkte von %1 liegt innen; geben Sie mindestens einen an.</translation>
    </message>
    <message>
        <source>Over %1 % of the border of %2 the picture shows no edge: look there and add seeds.</source>
        <translation>Auf %1 % der Grenze von %2 zeigt das Bild keine Kante: Sehen Sie dort nach und fügen Sie Saatpunkte hinzu.</translation>
    </message>
    <message>
        <source>What was found as %1 without clicks contradicts them, and was not used: the clicks alone gave it.</source>
        <translation>Was ohne Klicks als %1 gefunden wurde, widerspricht ihnen und wurde nicht verwendet: Die Klicks allein ergaben es.</translation>
    </message>
    <message>
        <source>The edge of the picture cuts off %1.</source>
        <translation>Der Bildrand schneidet %1 ab.</translation>
    </message>
    <message>
        <source>The bone &apos;%1&apos; is cut off by the %2 end of the picture.</source>
        <translation>Der Knochen „%1“ ist am Bildende (%2) abgeschnitten.</translation>
    </message>
    <message>
        <source>There is metal in the bone &apos;%1&apos;: its border is not certain.</source>
        <translation>Im Knochen „%1“ ist Metall: Seine Grenze ist nicht sicher.</translation>
    </message>
    <message>
        <source>Telling bones apart</source>
        <translation>Knochen werden getrennt</translation>
    </message>
    <message>
        <source>Slices are %1 mm thick: discs do not show, and the vertebrae stay together.</source>
        <translation>Die Schichten sind %1 mm dick: Bandscheiben sind nicht zu sehen, und die Wirbel bleiben zusammen.</translation>
    </message>
    <message>
        <source>These run into other bones and were not taken apart: %1.</source>
        <translation>Diese gehen in andere Knochen über und wurden nicht getrennt: %1.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: neither the sacrum nor the lowest or the uppermost rib is in the picture.</source>
        <translation>Die Wirbel sind nicht nummeriert: Weder das Kreuzbein noch die unterste oder oberste Rippe ist im Bild.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: %1 vertebrae without a rib lie between the sacrum and the lowest rib that was found. Count them yourself.</source>
        <translation>Die Wirbel sind nicht nummeriert: Zwischen dem Kreuzbein und der untersten gefundenen Rippe liegen %1 Wirbel ohne Rippe. Zählen Sie selbst.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: the ribs that were found belong to %1 vertebrae, and counts from above and below do not agree. Count them yourself.</source>
        <translation>Die Wirbel sind nicht nummeriert: Die gefundenen Rippen gehören zu %1 Wirbeln, und die Zählungen von oben und unten stimmen nicht überein. Zählen Sie selbst.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: there are more of them than a spine has. Count them yourself.</source>
        <translation>Die Wirbel sind nicht nummeriert: Es sind mehr, als eine Wirbelsäule hat. Zählen Sie selbst.</translation>
    </message>
    <message>
        <source>The vertebrae are numbered from %1 alone: in one person of ten the count is another. Check it where it matters.</source>
        <translation>Die Wirbel sind nur nach einem Anhalt nummeriert (%1): Bei einem von zehn Menschen ist die Zahl eine andere. Prüfen Sie es, wo es darauf ankommt.</translation>
    </message>
    <message>
        <source>the sacrum</source>
        <translation>das Kreuzbein</translation>
    </message>
    <message>
        <source>the lowest rib</source>
        <translation>die unterste Rippe</translation>
    </message>
    <message>
        <source>the uppermost rib</source>
        <translation>die oberste Rippe</translation>
    </message>
    <message>
        <source>%1 and %2 other structures overlap in %3 voxels, where the file has the others; export to .seg.nrrd or .dcm to keep all.</source>
        <translation>%1 und %2 andere Strukturen überlappen in %3 Voxeln, dort enthält die Datei die anderen; als .seg.nrrd oder .dcm exportieren, um alle zu behalten.</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>von Hand bearbeitet</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;.</source>
        <translation>Es gibt kein Werkzeug „%1“.</translation>
    </message>
    <message>
        <source>%1 ml stay with %2, which is protected; name it with overwrite to take them.</source>
        <translation>%1 ml bleiben bei %2, das geschützt ist; nennen Sie es mit overwrite, um sie zu nehmen.</translation>
    </message>
    <message>
        <source>Bones one by one</source>
        <translation>Knochen einzeln</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 muss %2 sein.</translation>
    </message>
    <message>
        <source>a name of at most 100 letters</source>
        <translation>ein Name von höchstens 100 Buchstaben</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>eines von %1</translation>
    </message>
    <message>
        <source>one of %1, not &apos;%2&apos;</source>
        <translation>eines von %1, nicht „%2“</translation>
    </message>
    <message>
        <source>one or more names</source>
        <translation>ein oder mehrere Namen</translation>
    </message>
    <message>
        <source>a %1number from %2 to %3</source>
        <translation>eine %1Zahl von %2 bis %3</translation>
    </message>
    <message>
        <source>two numbers, the lower first</source>
        <translation>zwei Zahlen, die kleinere zuerst</translation>
    </message>
    <message>
        <source>a direction x,y,z that is not 0,0,0</source>
        <translation>eine Richtung x,y,z, die nicht 0,0,0 ist</translation>
    </message>
    <message>
        <source>two corners x,y,z in millimetres</source>
        <translation>zwei Ecken x,y,z in Millimetern</translation>
    </message>
    <message>
        <source>one or more points x,y,z in millimetres</source>
        <translation>ein oder mehrere Punkte x,y,z in Millimetern</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;; choose one of %2.</source>
        <translation>Es gibt kein Werkzeug „%1“; wählen Sie eines von %2.</translation>
    </message>
    <message>
        <source>The tool %1 takes no &apos;%2&apos;; it takes %3.</source>
        <translation>Das Werkzeug %1 kennt kein „%2“; es kennt %3.</translation>
    </message>
    <message>
        <source>The tool %1 needs %2.</source>
        <translation>Das Werkzeug %1 braucht %2.</translation>
    </message>
    <message>
        <source>The tool %1 needs the name of a structure.</source>
        <translation>Das Werkzeug %1 braucht den Namen einer Struktur.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not made of numbers with commas between them.</source>
        <translation>„%1“ besteht nicht aus Zahlen mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>%1 takes one value.</source>
        <translation>%1 braucht genau einen Wert.</translation>
    </message>
    <message>
        <source>%1 takes one number.</source>
        <translation>%1 braucht genau eine Zahl.</translation>
    </message>
    <message>
        <source>An edit is one JSON object, as in {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</source>
        <translation>Eine Bearbeitung ist ein JSON-Objekt wie {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</translation>
    </message>
    <message>
        <source>An edit needs the name of its tool.</source>
        <translation>Eine Bearbeitung braucht den Namen ihres Werkzeugs.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form name=value.</source>
        <translation>„%1“ hat nicht die Form name=value.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case that could be overwritten.</source>
        <translation>Im Fall gibt es keine Struktur „%1“, die überschrieben werden könnte.</translation>
    </message>
    <message>
        <source>The structure to work on; tools that add voxels make it when it is not there</source>
        <translation>Die Struktur, an der gearbeitet wird; Werkzeuge, die Voxel hinzufügen, legen sie an, wenn sie fehlt</translation>
    </message>
    <message>
        <source>Other structures that the tool uses</source>
        <translation>Weitere Strukturen, die das Werkzeug benutzt</translation>
    </message>
    <message>
        <source>A new structure for the result; the other stays as it is</source>
        <translation>Eine neue Struktur für das Ergebnis; die andere bleibt, wie sie ist</translation>
    </message>
    <message>
        <source>x,y,z in mm, one after the other: a stroke, a polygon, seeds, or a point of a plane</source>
        <translation>x,y,z in mm, einer nach dem anderen: ein Strich, ein Vieleck, Startpunkte oder ein Punkt einer Ebene</translation>
    </message>
    <message>
        <source>A plane or stroke of the plan instead of points</source>
        <translation>Eine Ebene oder ein Strich des Plans statt Punkten</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radius des Pinsels</translation>
    </message>
    <message>
        <source>Thickness of the shell, or of a flat brush (one slice otherwise)</source>
        <translation>Dicke der Schale oder eines flachen Pinsels (sonst eine Schicht)</translation>
    </message>
    <message>
        <source>How far to grow; less than 0 shrinks</source>
        <translation>Wie weit gewachsen wird; unter 0 schrumpft</translation>
    </message>
    <message>
        <source>Width of the Gaussian</source>
        <translation>Breite der Gauß-Glocke</translation>
    </message>
    <message>
        <source>How many standard deviations are still alike (2.5)</source>
        <translation>Wie viele Standardabweichungen noch ähnlich sind (2.5)</translation>
    </message>
    <message>
        <source>Standard deviations on both sides of the mean (2.5)</source>
        <translation>Standardabweichungen zu beiden Seiten des Mittelwerts (2.5)</translation>
    </message>
    <message>
        <source>Smaller pieces go</source>
        <translation>Kleinere Stücke verschwinden</translation>
    </message>
    <message>
        <source>Larger holes stay</source>
        <translation>Größere Löcher bleiben</translation>
    </message>
    <message>
        <source>Round each seed, what counts as the region at first (3)</source>
        <translation>Um jeden Startpunkt, was zuerst als die Region gilt (3)</translation>
    </message>
    <message>
        <source>How often the range is found again (4)</source>
        <translation>Wie oft der Bereich neu bestimmt wird (4)</translation>
    </message>
    <message>
        <source>How many pieces to keep (1)</source>
        <translation>Wie viele Stücke bleiben (1)</translation>
    </message>
    <message>
        <source>LOW,HIGH: values that belong, HU for CT</source>
        <translation>LOW,HIGH: Werte, die dazugehören, HU bei CT</translation>
    </message>
    <message>
        <source>x,y,z: the direction that the polygon was drawn along</source>
        <translation>x,y,z: die Richtung, in der das Vieleck gezeichnet wurde</translation>
    </message>
    <message>
        <source>x,y,z across the plane; its front is where it points to</source>
        <translation>x,y,z quer zur Ebene; ihre Vorderseite ist, wohin sie zeigt</translation>
    </message>
    <message>
        <source>Two corners x,y,z in mm: only voxels inside change</source>
        <translation>Zwei Ecken x,y,z in mm: nur Voxel darin ändern sich</translation>
    </message>
    <message>
        <source>The slices to work in</source>
        <translation>Die Schichten, in denen gearbeitet wird</translation>
    </message>
    <message>
        <source>Add to the structure (default) or replace it</source>
        <translation>Zur Struktur hinzufügen (Vorgabe) oder sie ersetzen</translation>
    </message>
    <message>
        <source>Take away what is inside (default) or outside, or fill the inside</source>
        <translation>Wegnehmen, was innen (Vorgabe) oder außen liegt, oder das Innere füllen</translation>
    </message>
    <message>
        <source>Where the shell lies to the border: inside (default), middle, outside</source>
        <translation>Wo die Schale zur Grenze liegt: inside (Vorgabe), middle, outside</translation>
    </message>
    <message>
        <source>union: both; subtract: without the others; intersect: what all share</source>
        <translation>union: beide; subtract: ohne die anderen; intersect: was allen gemeinsam ist</translation>
    </message>
    <message>
        <source>The side of the plane that stays; both: the front becomes &apos;into&apos;</source>
        <translation>Die Seite der Ebene, die bleibt; both: die Vorderseite wird „into“</translation>
    </message>
    <message>
        <source>What to do with pieces</source>
        <translation>Was mit den Stücken geschieht</translation>
    </message>
    <message>
        <source>Structures that may lose voxels to this one, or &apos;all&apos;; otherwise all others are protected</source>
        <translation>Strukturen, die Voxel an diese verlieren dürfen, oder „all“; sonst sind alle anderen geschützt</translation>
    </message>
    <message>
        <source>Only voxels of this structure change</source>
        <translation>Nur Voxel dieser Struktur ändern sich</translation>
    </message>
    <message>
        <source>The layer for a new structure</source>
        <translation>Die Ebene für eine neue Struktur</translation>
    </message>
    <message>
        <source>Flat brush along a stroke, in the slices of an axis or across a direction</source>
        <translation>Flacher Pinsel entlang eines Strichs, in den Schichten einer Achse oder quer zu einer Richtung</translation>
    </message>
    <message>
        <source>Ball along a stroke</source>
        <translation>Kugel entlang eines Strichs</translation>
    </message>
    <message>
        <source>Erase from</source>
        <translation>Radieren an</translation>
    </message>
    <message>
        <source>Ball, or flat brush with an axis or normal, that takes away</source>
        <translation>Kugel, oder flacher Pinsel mit einer Achse oder Normalen, der wegnimmt</translation>
    </message>
    <message>
        <source>Paint along edges</source>
        <translation>Entlang von Kanten malen</translation>
    </message>
    <message>
        <source>Ball along a stroke that stays within values like those under its centre</source>
        <translation>Kugel entlang eines Strichs, die bei Werten wie denen unter ihrer Mitte bleibt</translation>
    </message>
    <message>
        <source>All voxels with values in a range, within a box or structure</source>
        <translation>Alle Voxel mit Werten in einem Bereich, in einem Kasten oder einer Struktur</translation>
    </message>
    <message>
        <source>Grow region of</source>
        <translation>Wachsen lassen</translation>
    </message>
    <message>
        <source>What is joined to the seeds by values in a range, given or found from the seeds (confidence connected)</source>
        <translation>Was mit den Startpunkten durch Werte in einem Bereich verbunden ist, der vorgegeben oder aus ihnen bestimmt wird (confidence connected)</translation>
    </message>
    <message>
        <source>The prism of a polygon drawn along a direction of view</source>
        <translation>Das Prisma eines Vielecks, das in einer Blickrichtung gezeichnet wurde</translation>
    </message>
    <message>
        <source>Fill between slices of</source>
        <translation>Schichten ergänzen bei</translation>
    </message>
    <message>
        <source>Empty slices between painted ones, by the shape of their outlines</source>
        <translation>Leere Schichten zwischen gemalten, nach der Form ihrer Umrisse</translation>
    </message>
    <message>
        <source>Sort pieces of</source>
        <translation>Stücke ordnen bei</translation>
    </message>
    <message>
        <source>Keep the largest pieces, those at points or those not small; or make each a structure</source>
        <translation>Die größten Stücke behalten, die an Punkten oder die nicht kleinen; oder aus jedem eine Struktur machen</translation>
    </message>
    <message>
        <source>Fill holes of</source>
        <translation>Löcher füllen bei</translation>
    </message>
    <message>
        <source>Background that is closed in, in space or in the slices of an axis</source>
        <translation>Hintergrund, der eingeschlossen ist, im Raum oder in den Schichten einer Achse</translation>
    </message>
    <message>
        <source>Change margin of</source>
        <translation>Rand ändern bei</translation>
    </message>
    <message>
        <source>Grow or shrink by millimetres, exact on any spacing</source>
        <translation>Um Millimeter wachsen oder schrumpfen, genau bei jedem Voxelabstand</translation>
    </message>
    <message>
        <source>A shell of even thickness</source>
        <translation>Eine Schale von gleichmäßiger Dicke</translation>
    </message>
    <message>
        <source>Smooth the shape and keep its volume</source>
        <translation>Die Form glätten und ihr Volumen behalten</translation>
    </message>
    <message>
        <source>Boolean logic with other structures</source>
        <translation>Boolesche Logik mit anderen Strukturen</translation>
    </message>
    <message>
        <source>Split into sides</source>
        <translation>In Seiten teilen</translation>
    </message>
    <message>
        <source>NAME_left and NAME_right, through a point or the middle; a piece on one side goes there whole</source>
        <translation>NAME_left und NAME_right, durch einen Punkt oder die Mitte; ein Stück auf einer Seite kommt ganz dorthin</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Eben schneiden</translation>
    </message>
    <message>
        <source>By a point and a normal, three points or a plane of the plan</source>
        <translation>Durch einen Punkt und eine Normale, drei Punkte oder eine Ebene des Plans</translation>
    </message>
    <message>
        <source>The same voxels as a new structure</source>
        <translation>Dieselben Voxel als neue Struktur</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Ein anderer Name</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Zusammenführen in</translation>
    </message>
    <message>
        <source>Others become part of this one and are removed</source>
        <translation>Andere werden Teil dieser Struktur und entfernt</translation>
    </message>
    <message>
        <source>The case holds no series; import a study first.</source>
        <translation>Der Fall enthält keine Serie; importieren Sie zuerst eine Studie.</translation>
    </message>
    <message>
        <source>%1 belongs to another series than %2.</source>
        <translation>%1 gehört zu einer anderen Serie als %2.</translation>
    </message>
    <message>
        <source>The box or structure that limits the edit holds no voxel of the picture.</source>
        <translation>Der Kasten oder die Struktur, die die Bearbeitung begrenzt, enthält kein Voxel des Bildes.</translation>
    </message>
    <message>
        <source>A structure and a layer need a name of at most 100 letters.</source>
        <translation>Eine Struktur und eine Ebene brauchen einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>The layer %1 has 255 structures already; choose another layer.</source>
        <translation>Die Ebene %1 hat schon 255 Strukturen; wählen Sie eine andere Ebene.</translation>
    </message>
    <message>
        <source>%1 lies in the layer %2, where it overlaps nothing.</source>
        <translation>%1 liegt in der Ebene %2, wo es nichts überlappt.</translation>
    </message>
    <message>
        <source>%1 has no voxels.</source>
        <translation>%1 hat keine Voxel.</translation>
    </message>
    <message>
        <source>The tool %1 needs at least %2 point(s).</source>
        <translation>Das Werkzeug %1 braucht mindestens %2 Punkt(e).</translation>
    </message>
    <message>
        <source>The stroke lies outside the picture.</source>
        <translation>Der Strich liegt außerhalb des Bildes.</translation>
    </message>
    <message>
        <source>Grown by values from %1 to %2.</source>
        <translation>Gewachsen über Werte von %1 bis %2.</translation>
    </message>
    <message>
        <source>The margin of %1 mm is less than the largest spacing of the picture, %2 mm: nothing moves there.</source>
        <translation>Der Rand von %1 mm ist kleiner als der größte Voxelabstand des Bildes, %2 mm: in dieser Richtung bewegt sich nichts.</translation>
    </message>
    <message>
        <source>%1 has no empty slice between others; paint it in slices with gaps between them.</source>
        <translation>%1 hat keine leere Schicht zwischen anderen; malen Sie es in Schichten mit Lücken dazwischen.</translation>
    </message>
    <message>
        <source>No point lies on %1; nothing was taken away.</source>
        <translation>Kein Punkt liegt auf %1; nichts wurde weggenommen.</translation>
    </message>
    <message>
        <source>The tool islands needs minimumMl to know which pieces are small.</source>
        <translation>Das Werkzeug islands braucht minimumMl, um zu wissen, welche Stücke klein sind.</translation>
    </message>
    <message>
        <source>%1 cannot be combined with itself.</source>
        <translation>%1 kann nicht mit sich selbst kombiniert werden.</translation>
    </message>
    <message>
        <source>All of %1 lies on one side; give a point that the plane between the sides goes through.</source>
        <translation>%1 liegt ganz auf einer Seite; geben Sie einen Punkt an, durch den die Ebene zwischen den Seiten geht.</translation>
    </message>
    <message>
        <source>The three points lie on one line and make no plane.</source>
        <translation>Die drei Punkte liegen auf einer Linie und bilden keine Ebene.</translation>
    </message>
    <message>
        <source>To keep both sides, name the new structure with into.</source>
        <translation>Um beide Seiten zu behalten, nennen Sie die neue Struktur mit into.</translation>
    </message>
    <message>
        <source>merge takes whole structures; use combine to unite them within a box or structure.</source>
        <translation>merge nimmt ganze Strukturen; benutzen Sie combine, um sie in einem Kasten oder einer Struktur zu vereinen.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 ist zweimal genannt.</translation>
    </message>
    <message>
        <source>Tissues of the brain</source>
        <translation>Gewebe des Gehirns</translation>
    </message>
    <message>
        <source>Parts of the brain</source>
        <translation>Teile des Gehirns</translation>
    </message>
    <message>
        <source>The network&apos;s class %1 is no structure that Halsted knows and was left out.</source>
        <translation>Die Klasse %1 des Netzes ist keine Struktur, die Halsted kennt, und wurde ausgelassen.</translation>
    </message>
    <message>
        <source>%1: the seeds of %2 are not lists of points [x, y, z] or [x, y, z, radius] named &quot;in&quot; and &quot;out&quot;.</source>
        <translation>%1: Die Saatpunkte von %2 sind keine Listen von Punkten [x, y, z] oder [x, y, z, radius] mit den Namen &quot;in&quot; und &quot;out&quot;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no seed; write X,Y,Z:in or X,Y,Z:out in LPS millimetres, with a fourth number for the radius of a stroke.</source>
        <translation>&apos;%1&apos; ist kein Saatpunkt; schreiben Sie X,Y,Z:in oder X,Y,Z:out in LPS-Millimetern, mit einer vierten Zahl für den Radius eines Strichs.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 is no seed file: {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</source>
        <translation>%1 ist keine Datei mit Saatpunkten: {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</translation>
    </message>
    <message>
        <source>%1Segmented %2 by %3.</source>
        <translation>%1%2 segmentiert durch %3.</translation>
    </message>
    <message>
        <source>The urinary bladder is cut off by the lower edge of the picture.</source>
        <translation>Die Harnblase ist vom unteren Bildrand abgeschnitten.</translation>
    </message>
    <message>
        <source>The heart was found between the lungs by shape; its borders to the liver and to the great vessels are estimates.</source>
        <translation>Das Herz wurde nach seiner Form zwischen den Lungen gefunden; seine Grenzen zur Leber und zu den großen Gefäßen sind geschätzt.</translation>
    </message>
    <message>
        <source>The heart is cut off by the lower edge of the picture.</source>
        <translation>Das Herz ist vom unteren Bildrand abgeschnitten.</translation>
    </message>
    <message>
        <source>Where the aorta parts into the iliac arteries is not seen clearly; it was ended at the height of the iliac crests.</source>
        <translation>Wo sich die Aorta in die Beckenarterien teilt, ist nicht klar zu sehen; sie endet hier auf Höhe der Beckenkämme.</translation>
    </message>
    <message>
        <source>Looking for the spine</source>
        <translation>Wirbelsäule wird gesucht</translation>
    </message>
    <message>
        <source>Looking for the aorta</source>
        <translation>Aorta wird gesucht</translation>
    </message>
    <message>
        <source>Liver or heart lie on the other side than usual: the picture is mirrored, or the organs are (situs inversus); the aorta was looked for on the other side, too.</source>
        <translation>Leber oder Herz liegen auf der anderen Seite als üblich: Das Bild ist gespiegelt, oder die Organe sind es (Situs inversus); auch die Aorta wurde auf der anderen Seite gesucht.</translation>
    </message>
    <message>
        <source>Looking for the caval vein</source>
        <translation>Untere Hohlvene wird gesucht</translation>
    </message>
    <message>
        <source>Without contrast medium the caval vein looks as liver and bowel beside it: its border is an estimate there.</source>
        <translation>Ohne Kontrastmittel sieht die Hohlvene aus wie Leber und Darm neben ihr: Ihre Grenze ist dort geschätzt.</translation>
    </message>
    <message>
        <source>Looking for the heart</source>
        <translation>Herz wird gesucht</translation>
    </message>
    <message>
        <source>Looking for the urinary bladder</source>
        <translation>Harnblase wird gesucht</translation>
    </message>
    <message>
        <source>Growing through the lumen</source>
        <translation>Lumen wird ausgefüllt</translation>
    </message>
    <message>
        <source>at the edge of the picture</source>
        <translation>am Bildrand</translation>
    </message>
    <message>
        <source>where the lumen ends or becomes as its surroundings</source>
        <translation>wo das Lumen endet oder wie seine Umgebung wird</translation>
    </message>
    <message>
        <source>where the lumen becomes narrower than the voxels show</source>
        <translation>wo das Lumen enger wird, als die Voxel zeigen</translation>
    </message>
    <message>
        <source>where the lumen opens into something wider or no wall is seen</source>
        <translation>wo das Lumen in etwas Weiteres mündet oder keine Wand zu sehen ist</translation>
    </message>
    <message>
        <source>at the click</source>
        <translation>am Klick</translation>
    </message>
    <message>
        <source>where it leaves its parent</source>
        <translation>wo es seinen Stamm verlässt</translation>
    </message>
    <message>
        <source>The point %1,%2,%3 lies outside the picture, which reaches from %4,%5,%6 to %7,%8,%9 mm (left, posterior, superior); click inside the vessel.</source>
        <translation>Der Punkt %1,%2,%3 liegt außerhalb des Bildes, das von %4,%5,%6 bis %7,%8,%9 mm reicht (links, hinten, oben); klicken Sie in das Gefäß.</translation>
    </message>
    <message>
        <source>Looking around the click</source>
        <translation>Umgebung des Klicks wird betrachtet</translation>
    </message>
    <message>
        <source>No tube is seen around the point %1,%2,%3: its surroundings are as %4 as itself; click into the middle of the lumen.</source>
        <translation>Um den Punkt %1,%2,%3 ist keine Röhre zu sehen: Seine Umgebung ist so %4 wie er selbst; klicken Sie mitten in das Lumen.</translation>
    </message>
    <message>
        <source>Looking for the way between the clicks</source>
        <translation>Weg zwischen den Klicks wird gesucht</translation>
    </message>
    <message>
        <source>Measuring cross-sections</source>
        <translation>Querschnitte werden gemessen</translation>
    </message>
    <message>
        <source>No tube could be followed from the point %1,%2,%3; click into the middle of the lumen.</source>
        <translation>Vom Punkt %1,%2,%3 aus ließ sich keine Röhre verfolgen; klicken Sie mitten in das Lumen.</translation>
    </message>
    <message>
        <source>The surroundings are as bright as the lumen in places, so it was followed by its cross-sections alone, without branches: check its border.</source>
        <translation>Die Umgebung ist stellenweise so hell wie das Lumen; es wurde daher nur nach seinen Querschnitten verfolgt, ohne Äste: Prüfen Sie seine Grenze.</translation>
    </message>
    <message>
        <source>Followed over %1 mm; it ends %2 and %3.</source>
        <translation>Über %1 mm verfolgt; es endet %2 und %3.</translation>
    </message>
    <message>
        <source>Looking for its middle</source>
        <translation>Seine Mitte wird gesucht</translation>
    </message>
    <message>
        <source>Vessels and heart</source>
        <translation>Gefäße und Herz</translation>
    </message>
    <message>
        <source>The structure %1 needs a label from 1 to 255, an opacity and a confidence from 0 to 1.</source>
        <translation>Die Struktur %1 braucht ein Label von 1 bis 255 sowie Deckkraft und Konfidenz von 0 bis 1.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to register.</source>
        <translation>Der Fall hat keine Serie mit der Nummer %1 zum Registrieren.</translation>
    </message>
    <message>
        <source>The case has no registration with number %1; it may have been removed.</source>
        <translation>Der Fall hat keine Registrierung mit der Nummer %1; vielleicht wurde sie entfernt.</translation>
    </message>
    <message>
        <source>A series with fewer than eight voxels in one direction cannot be deformed; choose another series.</source>
        <translation>Eine Serie mit weniger als acht Voxeln in einer Richtung lässt sich nicht verformen; wählen Sie eine andere Serie.</translation>
    </message>
    <message>
        <source>The two series share too little of the body to be aligned.</source>
        <translation>Die beiden Serien zeigen zu wenig gemeinsamen Körper, um ausgerichtet zu werden.</translation>
    </message>
    <message>
        <source>The two series show too few structures in common to tell whether they fit.</source>
        <translation>Die beiden Serien zeigen zu wenige gemeinsame Strukturen, um zu sagen, ob sie zueinander passen.</translation>
    </message>
    <message>
        <source>Only %1 % of the body&apos;s parts fit where the whole was placed; the series may show different patients or parts of the body.</source>
        <translation>Nur %1 % der Körperteile passen dort, wo das Ganze hingelegt wurde; vielleicht zeigen die Serien verschiedene Patienten oder Körperregionen.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit where the whole was placed; the others have moved or belong to another patient: look at the picture.</source>
        <translation>%1 % der Körperteile passen dort, wo das Ganze hingelegt wurde; die übrigen haben sich bewegt oder gehören zu einem anderen Patienten: Sehen Sie sich das Bild an.</translation>
    </message>
    <message>
        <source>The alignment may be off by %1 mm, as parts of the picture would place it differently: look at the picture.</source>
        <translation>Die Ausrichtung kann um %1 mm abweichen, denn Teile des Bildes würden sie anders legen: Sehen Sie sich das Bild an.</translation>
    </message>
    <message>
        <source>Another place fits nearly as well: look at the picture.</source>
        <translation>Eine andere Lage passt fast ebenso gut: Sehen Sie sich das Bild an.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit, and the predicted error is %2 mm.</source>
        <translation>%1 % der Körperteile passen, und der vorhergesagte Fehler beträgt %2 mm.</translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation>Transinformation</translation>
    </message>
    <message>
        <source>The %1 series has fewer than four voxels in one direction, too few to be aligned; choose another series.</source>
        <translation>Die Serie „%1“ hat in einer Richtung weniger als vier Voxel, zu wenig zum Ausrichten; wählen Sie eine andere Serie.</translation>
    </message>
    <message>
        <source>The body is cut too short in one of the series to be aligned; choose another series.</source>
        <translation>Der Körper ist in einer der Serien zu stark abgeschnitten, um ausgerichtet zu werden; wählen Sie eine andere Serie.</translation>
    </message>
    <message>
        <source>Looking for where the series meet</source>
        <translation>Suche, wo die Serien zusammenpassen</translation>
    </message>
    <message>
        <source>The fixed series shows too little of a body to be aligned; choose another series.</source>
        <translation>Die feste Serie zeigt zu wenig vom Körper, um ausgerichtet zu werden; wählen Sie eine andere Serie.</translation>
    </message>
    <message>
        <source>A plan needs a name of at most 100 letters.</source>
        <translation>Ein Plan braucht einen Namen von höchstens 100 Buchstaben.</translation>
    </message>
    <message>
        <source>The case has no plan %1; it may have been removed.</source>
        <translation>Der Fall hat keinen Plan %1; vielleicht wurde er entfernt.</translation>
    </message>
    <message>
        <source>Copy plan %1 to %2</source>
        <translation>Plan %1 nach %2 kopieren</translation>
    </message>
    <message>
        <source>The case has a plan %1 already; choose another name.</source>
        <translation>Der Fall hat schon einen Plan %1; wählen Sie einen anderen Namen.</translation>
    </message>
    <message>
        <source>Remove plan %1</source>
        <translation>Plan %1 entfernen</translation>
    </message>
    <message>
        <source>plan number %1 %2</source>
        <translation>Planzahl %1 %2</translation>
    </message>
    <message>
        <source>Assign to plan %1:</source>
        <translation>Dem Plan %1 zuordnen:</translation>
    </message>
    <message>
        <source>The points of the curved cut lie above each other or on a line; spread them over the surface.</source>
        <translation>Die Punkte des gekrümmten Schnitts liegen übereinander oder auf einer Linie; verteilen Sie sie über die Fläche.</translation>
    </message>
    <message>
        <source>The structure %1 has no voxels; draw or segment it first.</source>
        <translation>Die Struktur %1 hat keine Voxel; zeichnen oder segmentieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>Looking for what is crossed</source>
        <translation>Suche, was gekreuzt wird</translation>
    </message>
    <message>
        <source>Drawing the cut</source>
        <translation>Schnitt wird gezeichnet</translation>
    </message>
    <message>
        <source>There is no place on the skin to enter by; choose a larger region, or segment the skin.</source>
        <translation>Auf der Haut gibt es keine Stelle für den Zugang; wählen Sie einen größeren Bereich oder segmentieren Sie die Haut.</translation>
    </message>
    <message>
        <source>%1 is not there or longer than a report can be; choose another file.</source>
        <translation>%1 ist nicht da oder länger, als ein Bericht sein kann; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 is no DICOM structured report that can be read; choose another file.</source>
        <translation>%1 ist kein lesbarer strukturierter DICOM-Bericht; wählen Sie eine andere Datei.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; write the report as .pdf instead.</source>
        <translation>%1 wurde nicht geschrieben: DCMTK sagt „%2“; schreiben Sie den Bericht stattdessen als .pdf.</translation>
    </message>
    <message>
        <source>%1 is no DICOM Segmentation; write one with &apos;halsted export CASE -o FILE.dcm&apos;.</source>
        <translation>%1 ist keine DICOM-Segmentierung; schreiben Sie eine mit &apos;halsted export CASE -o FILE.dcm&apos;.</translation>
    </message>
    <message>
        <source>%1 takes &apos;on&apos;, &apos;off&apos; or nothing.</source>
        <translation>%1 nimmt &apos;on&apos;, &apos;off&apos; oder nichts.</translation>
    </message>
    <message>
        <source>view.window takes a window above 0 and a level.</source>
        <translation>view.window nimmt ein Fenster über 0 und eine Mitte.</translation>
    </message>
    <message>
        <source>view.layout takes 1, 1+3, 2x2 or side-by-side.</source>
        <translation>view.layout nimmt 1, 1+3, 2x2 oder side-by-side.</translation>
    </message>
    <message>
        <source>view.slab takes thin, mip, minip or mean, and a thickness of 1 to 100 mm.</source>
        <translation>view.slab nimmt thin, mip, minip oder mean und eine Dicke von 1 bis 100 mm.</translation>
    </message>
    <message>
        <source>view.cine takes &apos;on&apos;, &apos;off&apos; or nothing, and up to 60 slices a second.</source>
        <translation>view.cine nimmt &apos;on&apos;, &apos;off&apos; oder nichts und bis zu 60 Schichten je Sekunde.</translation>
    </message>
    <message>
        <source>view.cursor takes a point x,y,z in millimetres.</source>
        <translation>view.cursor nimmt einen Punkt x,y,z in Millimetern.</translation>
    </message>
    <message>
        <source>view.turn takes axial, coronal or sagittal, and degrees.</source>
        <translation>view.turn nimmt axial, coronal oder sagittal und Grad.</translation>
    </message>
    <message>
        <source>view.along takes two points x,y,z in millimetres.</source>
        <translation>view.along nimmt zwei Punkte x,y,z in Millimetern.</translation>
    </message>
    <message>
        <source>There is no volume rendering of that name for this kind of scan.</source>
        <translation>Für diese Art von Aufnahme gibt es keine Volumendarstellung dieses Namens.</translation>
    </message>
    <message>
        <source>view.clip-box takes two corners x,y,z in millimetres, or &apos;off&apos;.</source>
        <translation>view.clip-box nimmt zwei Ecken x,y,z in Millimetern oder &apos;off&apos;.</translation>
    </message>
    <message>
        <source>The case has no second series of that name; name one by its number or description.</source>
        <translation>Der Fall hat keine zweite Serie dieses Namens; nennen Sie eine mit Nummer oder Beschreibung.</translation>
    </message>
    <message>
        <source>view.fuse takes &apos;on&apos;, &apos;off&apos; or nothing, an opacity of 0 to 100 %, and hot, cool, green or grey.</source>
        <translation>view.fuse nimmt &apos;on&apos;, &apos;off&apos; oder nichts, eine Deckkraft von 0 bis 100 % und hot, cool, green oder grey.</translation>
    </message>
    <message>
        <source>The tube is thinner than the voxels, so that no voxel&apos;s centre lies in it; its centreline can be had with --csv.</source>
        <translation>Die Röhre ist dünner als die Voxel, sodass kein Voxelmittelpunkt in ihr liegt; ihre Mittellinie liefert --csv.</translation>
    </message>
    <message>
        <source>tracked from a click</source>
        <translation>ab einem Klick verfolgt</translation>
    </message>
    <message>
        <source>edit.go-to takes the number of steps that shall be done.</source>
        <translation>edit.go-to erwartet die Zahl der Schritte, die getan sein sollen.</translation>
    </message>
    <message>
        <source>segment.seeds takes a structure, points inside and points outside, as x,y,z;x,y,z.</source>
        <translation>segment.seeds erwartet eine Struktur, Punkte innen und Punkte außen, als x,y,z;x,y,z.</translation>
    </message>
    <message>
        <source>segment.tube takes a structure, a point x,y,z in the vessel, and one to end at.</source>
        <translation>segment.tube erwartet eine Struktur, einen Punkt x,y,z im Gefäß und einen, an dem es endet.</translation>
    </message>
    <message>
        <source>Keeping the series in a case</source>
        <translation>Die Serie wird in einem Fall abgelegt</translation>
    </message>
    <message>
        <source>Saving the case</source>
        <translation>Der Fall wird gespeichert</translation>
    </message>
    <message>
        <source>There is no case to change; open one first.</source>
        <translation>Es gibt keinen Fall, der geändert werden könnte; öffnen Sie zuerst einen.</translation>
    </message>
    <message>
        <source>The scan is being segmented; wait for its end, or cancel it, before you change structures.</source>
        <translation>Der Scan wird gerade segmentiert; warten Sie das Ende ab oder brechen Sie ab, bevor Sie Strukturen ändern.</translation>
    </message>
    <message>
        <source>Working out the edit</source>
        <translation>Die Bearbeitung wird berechnet</translation>
    </message>
    <message>
        <source>The case has no step %1 in its history.</source>
        <translation>Der Fall hat keinen Schritt %1 in seinem Verlauf.</translation>
    </message>
    <message>
        <source>There is no plan tool &apos;%1&apos;.</source>
        <translation>Es gibt kein Planungswerkzeug „%1“.</translation>
    </message>
    <message>
        <source>segment.structure takes the name of a structure.</source>
        <translation>segment.structure erwartet den Namen einer Struktur.</translation>
    </message>
    <message>
        <source>There is no segmenting tool &apos;%1&apos;.</source>
        <translation>Es gibt kein Segmentierwerkzeug „%1“.</translation>
    </message>
    <message>
        <source>Choose a tool, a structure and what the tool asks for first.</source>
        <translation>Wählen Sie zuerst ein Werkzeug, eine Struktur und was das Werkzeug verlangt.</translation>
    </message>
    <message>
        <source>%1 could not be read; try again.</source>
        <translation>%1 konnte nicht gelesen werden; versuchen Sie es noch einmal.</translation>
    </message>
    <message>
        <source>A map of values cannot be written to %1; choose a name that ends in .nii.gz, .nii or .nrrd.</source>
        <translation>Eine Karte von Werten lässt sich nicht nach %1 schreiben; wählen Sie einen Namen, der auf .nii.gz, .nii oder .nrrd endet.</translation>
    </message>
    <message>
        <source>Two series of this case are not registered with each other: numbers take their spaces for the same.</source>
        <translation>Zwei Serien dieses Falls sind nicht zueinander registriert: Die Zahlen nehmen ihre Räume für denselben.</translation>
    </message>
    <message>
        <source>The registration of two series is %1: %2</source>
        <translation>Die Registrierung zweier Serien ist %1: %2</translation>
    </message>
    <message>
        <source>The case has no structure &apos;%1&apos;; segment it first, or choose another.</source>
        <translation>Der Fall hat keine Struktur &apos;%1&apos;; segmentieren Sie sie zuerst oder wählen Sie eine andere.</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Mittlerer Durchmesser</translation>
    </message>
    <message>
        <source>Least diameter</source>
        <translation>Kleinster Durchmesser</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Größter Durchmesser</translation>
    </message>
    <message>
        <source>The box was turned with its series: its values are those of the box round the same corners there.</source>
        <translation>Der Kasten wurde mit seiner Serie gedreht: Seine Werte sind die des Kastens um dieselben Ecken dort.</translation>
    </message>
    <message>
        <source>%1 lies outside the picture, so that it has no values.</source>
        <translation>%1 liegt außerhalb des Bildes und hat deshalb keine Werte.</translation>
    </message>
    <message>
        <source>%1 leaves the picture: its values are those of the part within.</source>
        <translation>%1 ragt aus dem Bild: Seine Werte sind die des Teils darin.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Standardabweichung</translation>
    </message>
    <message>
        <source>There is no structure to keep away from: clearances need structures in the case.</source>
        <translation>Es gibt keine Struktur, von der Abstand zu halten ist: Abstände brauchen Strukturen im Fall.</translation>
    </message>
    <message>
        <source>%1 keeps a margin, but names no tumour; say which structure it is.</source>
        <translation>%1 hält einen Rand ein, nennt aber keinen Tumor; sagen Sie, welche Struktur er ist.</translation>
    </message>
    <message>
        <source>%1 does not say which structure it is for; set its &apos;%2&apos;.</source>
        <translation>%1 sagt nicht, für welche Struktur es gilt; setzen Sie &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>Remnant without tumour</source>
        <translation>Rest ohne Tumor</translation>
    </message>
    <message>
        <source>Tumour left behind</source>
        <translation>Zurückgelassener Tumor</translation>
    </message>
    <message>
        <source>Smallest margin</source>
        <translation>Kleinster Rand</translation>
    </message>
    <message>
        <source>The cut does not meet %1, so that there is no margin.</source>
        <translation>Der Schnitt trifft %1 nicht, daher gibt es keinen Rand.</translation>
    </message>
    <message>
        <source>Cut surface</source>
        <translation>Schnittfläche</translation>
    </message>
    <message>
        <source>%1 does not go through %2; move its points.</source>
        <translation>%1 geht nicht durch %2; verschieben Sie seine Punkte.</translation>
    </message>
    <message>
        <source>%1 does not say which bone it is for; contact and breach need it.</source>
        <translation>%1 sagt nicht, für welchen Knochen es gilt; Kontakt und Durchbruch brauchen ihn.</translation>
    </message>
    <message>
        <source>Mean along it</source>
        <translation>Mittelwert entlang</translation>
    </message>
    <message>
        <source>Below 130 HU</source>
        <translation>Unter 130 HU</translation>
    </message>
    <message>
        <source>130 to 250 HU</source>
        <translation>130 bis 250 HU</translation>
    </message>
    <message>
        <source>Above 250 HU</source>
        <translation>Über 250 HU</translation>
    </message>
    <message>
        <source>Length in bone</source>
        <translation>Länge im Knochen</translation>
    </message>
    <message>
        <source>Contact with bone</source>
        <translation>Kontakt mit Knochen</translation>
    </message>
    <message>
        <source>Stands out of the bone</source>
        <translation>Ragt aus dem Knochen</translation>
    </message>
    <message>
        <source>Room at the tip</source>
        <translation>Platz an der Spitze</translation>
    </message>
    <message>
        <source>Piece that moves</source>
        <translation>Stück, das sich bewegt</translation>
    </message>
    <message>
        <source>Piece that stays</source>
        <translation>Stück, das bleibt</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>Weitester Spalt</translation>
    </message>
    <message>
        <source>Off the mirrored side before</source>
        <translation>Abweichung von der gespiegelten Seite vorher</translation>
    </message>
    <message>
        <source>Off the mirrored side after</source>
        <translation>Abweichung von der gespiegelten Seite nachher</translation>
    </message>
    <message>
        <source>The search for a trajectory needs the skin; segment it first.</source>
        <translation>Die Suche nach einer Trajektorie braucht die Haut; segmentieren Sie sie zuerst.</translation>
    </message>
    <message>
        <source>No skin lies within %1 mm of the target%2; allow a longer way or a larger region.</source>
        <translation>Keine Haut liegt innerhalb von %1 mm um das Ziel%2; erlauben Sie einen längeren Weg oder einen größeren Bereich.</translation>
    </message>
    <message>
        <source> in the region</source>
        <translation> im Bereich</translation>
    </message>
    <message>
        <source>%1 is no trajectory.</source>
        <translation>%1 ist keine Trajektorie.</translation>
    </message>
    <message>
        <source>Looking at structures</source>
        <translation>Strukturen werden betrachtet</translation>
    </message>
    <message>
        <source>The case has no plan %1; see halsted info.</source>
        <translation>Der Fall hat keinen Plan %1; siehe halsted info.</translation>
    </message>
    <message>
        <source>There is nothing to report: the case holds no series; import a study first.</source>
        <translation>Es gibt nichts zu berichten: Der Fall hat keine Serie; importieren Sie zuerst eine Studie.</translation>
    </message>
    <message>
        <source>There is nothing to report: segment the case or measure something first.</source>
        <translation>Es gibt nichts zu berichten: Segmentieren Sie zuerst den Fall oder messen Sie etwas.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no number to report.</source>
        <translation>„%1“ hat keine Zahl zu berichten.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is no number, which a DICOM report cannot hold; leave it out.</source>
        <translation>„%1“ von „%2“ ist keine Zahl, was ein DICOM-Bericht nicht aufnehmen kann; lassen Sie es weg.</translation>
    </message>
    <message>
        <source>The name of an element of the plan holds the patient&apos;s; give it another.</source>
        <translation>Der Name eines Planelements enthält den des Patienten; geben Sie ihm einen anderen.</translation>
    </message>
    <message>
        <source>A movie has %1 to %2 pixels a side, an even number.</source>
        <translation>Ein Film hat %1 bis %2 Pixel je Seite, eine gerade Zahl.</translation>
    </message>
    <message>
        <source>A movie has 1 to 60 pictures a second, and 2 to %1 of them; choose another length.</source>
        <translation>Ein Film hat 1 bis 60 Bilder in der Sekunde und 2 bis %1 insgesamt; wählen Sie eine andere Länge.</translation>
    </message>
    <message>
        <source>%1: a movie&apos;s name ends in %2.</source>
        <translation>%1: Der Name eines Films endet auf %2.</translation>
    </message>
    <message>
        <source>report.write takes the path of a .pdf, .html or .dcm file, and with-name or nothing.</source>
        <translation>report.write erhält den Pfad einer .pdf-, .html- oder .dcm-Datei und with-name oder nichts.</translation>
    </message>
    <message>
        <source>movie.write takes the path of an .ogv file, and how many seconds it lasts.</source>
        <translation>movie.write erhält den Pfad einer .ogv-Datei und die Dauer in Sekunden.</translation>
    </message>
    <message>
        <source>picture.write takes the path of a .png file, and the side that one looks at.</source>
        <translation>picture.write erhält den Pfad einer .png-Datei und die Seite, auf die man blickt.</translation>
    </message>
    <message>
        <source>Measuring structures</source>
        <translation>Strukturen werden gemessen</translation>
    </message>
    <message>
        <source>Measuring the plan</source>
        <translation>Der Plan wird gemessen</translation>
    </message>
    <message>
        <source>%1: choose a name that ends in .pdf, .html or .dcm (DICOM SR).</source>
        <translation>%1: Wählen Sie einen Namen, der auf .pdf, .html oder .dcm (DICOM SR) endet.</translation>
    </message>
    <message>
        <source>Halsted %1, SHA-256 %2</source>
        <translation>Halsted %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>tells CT from MR and the body part from the picture and runs what fits</source>
        <translation>erkennt CT oder MR und die Körperregion am Bild und wählt, was passt</translation>
    </message>
    <message>
        <source>CT of any part: skin, bone, bones one by one, lungs and airway, vessels and heart, abdominal organs, fat, muscle</source>
        <translation>CT jeder Region: Haut, Knochen, einzelne Knochen, Lungen und Atemwege, Gefäße und Herz, Bauchorgane, Fett, Muskel</translation>
    </message>
    <message>
        <source>CT: liver, spleen, kidneys, stomach, gallbladder, pancreas, oesophagus, duodenum</source>
        <translation>CT: Leber, Milz, Nieren, Magen, Gallenblase, Pankreas, Ösophagus, Duodenum</translation>
    </message>
    <message>
        <source>CT: skin, bone, lungs and airway, vessels and heart</source>
        <translation>CT: Haut, Knochen, Lungen und Atemwege, Gefäße und Herz</translation>
    </message>
    <message>
        <source>CT: skin, bone, bones one by one</source>
        <translation>CT: Haut, Knochen, einzelne Knochen</translation>
    </message>
    <message>
        <source>MR of the head: skin, brain, and in T1 of up to 2 mm its tissues and parts</source>
        <translation>MR des Kopfes: Haut, Gehirn und in T1 bis 2 mm seine Gewebe und Teile</translation>
    </message>
    <message>
        <source>MR of any part: skin</source>
        <translation>MR jeder Region: Haut</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
    <message>
        <source>%1 and %2 more: %3</source>
        <translation>%1 und %2 weitere: %3</translation>
    </message>
</context>
</TS>
