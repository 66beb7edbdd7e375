<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>RoomTool</name>
    <message>
        <source>Draw</source>
        <translation>Dessiner</translation>
    </message>
    <message>
        <source>Cut away</source>
        <translation>Découper</translation>
    </message>
    <message>
        <source>Show a slice</source>
        <translation>Montrer une coupe</translation>
    </message>
    <message>
        <source>Place a landmark</source>
        <translation>Placer un repère</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Pointer</translation>
    </message>
    <message>
        <source>Peel a layer off</source>
        <translation>Retirer une couche</translation>
    </message>
    <message>
        <source>Place a plane</source>
        <translation>Placer un plan</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Mesurer une distance</translation>
    </message>
    <message>
        <source>Place a line</source>
        <translation>Placer une ligne</translation>
    </message>
    <message>
        <source>Register to the patient</source>
        <translation>Recaler sur le patient</translation>
    </message>
</context>
<context>
    <name>halsted</name>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;étape</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Segment again</source>
        <translation>Segmenter à nouveau</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Interrompre ce qui est en cours</translation>
    </message>
    <message>
        <source>Stopped. What was ready is kept; Edit, Segment again makes the rest.</source>
        <translation>Arrêté. Ce qui était prêt est gardé ; « Édition, Segmenter à nouveau » fait le reste.</translation>
    </message>
    <message>
        <source>Show all structures</source>
        <translation>Montrer toutes les structures</translation>
    </message>
    <message>
        <source>Hide all structures</source>
        <translation>Masquer toutes les structures</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Recentrer</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Tout remettre en place</translation>
    </message>
    <message>
        <source>, tilted %1°</source>
        <translation>, incliné de %1°</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Cette coupe a été réparée</translation>
    </message>
    <message>
        <source>Open the sample: CT of a chest</source>
        <translation>Ouvrir l&apos;exemple : scanner d&apos;un thorax</translation>
    </message>
    <message>
        <source>Open the sample: CT of an abdomen</source>
        <translation>Ouvrir l&apos;exemple : scanner d&apos;un abdomen</translation>
    </message>
    <message>
        <source>Open the sample: MRI of a brain</source>
        <translation>Ouvrir l&apos;exemple : IRM d&apos;un cerveau</translation>
    </message>
</context>
<context>
    <name>halsted::AirwayPanel</name>
    <message>
        <source>Room air</source>
        <translation>Air ambiant</translation>
    </message>
    <message>
        <source>Nasal prongs</source>
        <translation>Lunettes nasales</translation>
    </message>
    <message>
        <source>Simple mask</source>
        <translation>Masque simple</translation>
    </message>
    <message>
        <source>Reservoir mask</source>
        <translation>Masque à réserve</translation>
    </message>
    <message>
        <source>High flow</source>
        <translation>Haut débit</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>Masque de CPAP</translation>
    </message>
    <message>
        <source>Airway and procedures</source>
        <translation>Voies aériennes et gestes</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En cours</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Abords</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Thorax</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxygène</translation>
    </message>
    <message>
        <source>Oxygen by</source>
        <translation>Oxygène par</translation>
    </message>
    <message>
        <source>Flow of oxygen</source>
        <translation>Débit d&apos;oxygène</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Oxygen share</source>
        <translation>Fraction d&apos;oxygène</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Preoxygenate 3 min</source>
        <translation>Préoxygéner 3 min</translation>
    </message>
    <message>
        <source>Pure oxygen by a tight mask before a tube</source>
        <translation>Oxygène pur par masque étanche avant l&apos;intubation</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Voies aériennes</translation>
    </message>
    <message>
        <source>Open by hand, suction</source>
        <translation>Ouvrir à la main, aspirer</translation>
    </message>
    <message>
        <source>Head tilt, chin lift, jaw thrust; takes an oropharyngeal airway out</source>
        <translation>Bascule de la tête, élévation du menton, subluxation de la mâchoire ; retire une canule oropharyngée</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Canule oropharyngée</translation>
    </message>
    <message>
        <source>Intubate with</source>
        <translation>Intuber avec</translation>
    </message>
    <message>
        <source>Size of the tube</source>
        <translation>Taille de la sonde</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Depth at the teeth</source>
        <translation>Profondeur aux arcades dentaires</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>Tube, mm</source>
        <translation>Sonde, mm</translation>
    </message>
    <message>
        <source>At the teeth, cm</source>
        <translation>Aux dents, cm</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Ballon</translation>
    </message>
    <message>
        <source>Breaths by bag</source>
        <translation>Insufflations au ballon</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Volume of a squeeze</source>
        <translation>Volume par insufflation</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Bag with oxygen</source>
        <translation>Ventiler au ballon avec oxygène</translation>
    </message>
    <message>
        <source>Stop bagging</source>
        <translation>Arrêter le ballon</translation>
    </message>
    <message>
        <source>Squeezes, /min</source>
        <translation>Insufflations, /min</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volume, mL</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>%1, takes %2</source>
        <translation>%1, prend %2</translation>
    </message>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droit</translation>
    </message>
    <message>
        <source>%1 cannot be undone.</source>
        <translation>%1 est irréversible.</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Commencer : %1</translation>
    </message>
    <message>
        <source>%1: %2 to go</source>
        <translation>%1 : encore %2</translation>
    </message>
    <message>
        <source>, %1 L/min</source>
        <translation>, %1 L/min</translation>
    </message>
    <message>
        <source>Preoxygenation by tight mask: %1 to go</source>
        <translation>Préoxygénation par masque étanche : encore %1</translation>
    </message>
    <message>
        <source>By the ventilator, %1 % (F6)</source>
        <translation>Par le ventilateur, %1 % (F6)</translation>
    </message>
    <message>
        <source>By the bag, %1 %</source>
        <translation>Par le ballon, %1 %</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; no breaths are given meanwhile.</source>
        <translation>Quelqu&apos;un travaille sur les voies aériennes ; pas d&apos;insufflation pendant ce temps.</translation>
    </message>
    <message>
        <source>Now: a tube. Check its place by the CO2 curve and by listening.</source>
        <translation>Actuellement : une sonde. Vérifiez sa position par la courbe de CO2 et l&apos;auscultation.</translation>
    </message>
    <message>
        <source>Now: a laryngeal mask</source>
        <translation>Actuellement : un masque laryngé</translation>
    </message>
    <message>
        <source>Now: an oropharyngeal airway</source>
        <translation>Actuellement : une canule oropharyngée</translation>
    </message>
    <message>
        <source>Now: nothing is in it</source>
        <translation>Actuellement : rien dans les voies aériennes</translation>
    </message>
    <message>
        <source>Now: %1 per min, %2 mL each</source>
        <translation>Actuellement : %1 par min, %2 mL chacune</translation>
    </message>
    <message>
        <source>Not now. Squeezes go into the tube or mask that is in.</source>
        <translation>Pas actuellement. Le ballon insuffle par la sonde ou le masque en place.</translation>
    </message>
    <message>
        <source>Not now. Squeezes go by face mask.</source>
        <translation>Pas actuellement. Le ballon insuffle par masque facial.</translation>
    </message>
    <message>
        <source>It is in place.</source>
        <translation>En place.</translation>
    </message>
</context>
<context>
    <name>halsted::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Fermer</translation>
    </message>
</context>
<context>
    <name>halsted::BedsidePage</name>
    <message>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pompes</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Voies aériennes</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilateur</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Ce qui s&apos;est passé</translation>
    </message>
    <message>
        <source>%1 ● %2</source>
        <translation>%1 ● %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nouveau</numerusform>
            <numerusform>%1, %n nouveaux</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Suite donnée au dernier ordre</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Temps de la leçon</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pause</translation>
    </message>
    <message>
        <source>Stops the clock (Alt+P)</source>
        <translation>Arrête l&apos;horloge (Alt+P)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>Vitesse du temps</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>Le temps passe %1 fois plus vite</translation>
    </message>
    <message>
        <source>&amp;Wait 10 min</source>
        <translation>&amp;Attendre 10 min</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Avance de dix minutes d&apos;un coup ; s&apos;arrête si un résultat arrive ou si quelqu&apos;un pose une question</translation>
    </message>
    <message>
        <source>5 min &amp;back</source>
        <translation>5 min en a&amp;rrière</translation>
    </message>
    <message>
        <source>Back by five minutes (Alt+Left); what was done since then is dropped here, and kept in the record</source>
        <translation>Retour de cinq minutes (Alt+Gauche) ; ce qui a été fait depuis est abandonné ici et gardé dans le journal</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>S&amp;on</translation>
    </message>
    <message>
        <source>Finis&amp;h</source>
        <translation>Ter&amp;miner</translation>
    </message>
    <message>
        <source>Ends the lesson here</source>
        <translation>Termine la leçon ici</translation>
    </message>
    <message>
        <source>&amp;Debrief</source>
        <translation>&amp;Débriefing</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Ce qui s&apos;est passé, et pourquoi</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Retour aux leçons ; la séance est gardée</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Moniteur</translation>
    </message>
    <message>
        <source>Alarms and beats are heard (Alt+O)</source>
        <translation>Les alarmes et les battements s&apos;entendent (Alt+O)</translation>
    </message>
</context>
<context>
    <name>halsted::BodyMap</name>
    <message>
        <source>Body, from the front</source>
        <translation>Corps, vu de face</translation>
    </message>
    <message>
        <source>Arrow keys choose where to look, Enter looks there. The list beside it has the same places.</source>
        <translation>Les flèches choisissent l&apos;endroit, Entrée l&apos;examine. La liste à côté a les mêmes endroits.</translation>
    </message>
    <message>
        <source>R</source>
        <comment>the patient&apos;s right</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>L</source>
        <comment>the patient&apos;s left</comment>
        <translation>G</translation>
    </message>
</context>
<context>
    <name>halsted::CartPanel</name>
    <message>
        <source>Fluids</source>
        <translation>Solutés</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Sang</translation>
    </message>
    <message>
        <source>Pressors</source>
        <translation>Vasopresseurs</translation>
    </message>
    <message>
        <source>Sleep and pain</source>
        <translation>Sommeil et douleur</translation>
    </message>
    <message>
        <source>Relaxants</source>
        <translation>Curares</translation>
    </message>
    <message>
        <source>Heart and vessels</source>
        <translation>Cœur et vaisseaux</translation>
    </message>
    <message>
        <source>Lungs, allergy</source>
        <translation>Poumons, allergie</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infection</translation>
    </message>
    <message>
        <source>Clotting</source>
        <translation>Coagulation</translation>
    </message>
    <message>
        <source>Salts, hormones</source>
        <translation>Sels, hormones</translation>
    </message>
    <message>
        <source>Antidotes</source>
        <translation>Antidotes</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Autres</translation>
    </message>
    <message>
        <source>Antibiotic</source>
        <translation>Antibiotique</translation>
    </message>
    <message>
        <source>Vasopressor</source>
        <translation>Vasopresseur</translation>
    </message>
    <message>
        <source>Inotrope</source>
        <translation>Inotrope</translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation>Opioïde</translation>
    </message>
    <message>
        <source>Hypnotic</source>
        <translation>Hypnotique</translation>
    </message>
    <message>
        <source>Muscle relaxant</source>
        <translation>Curare</translation>
    </message>
    <message>
        <source>Benzodiazepine</source>
        <translation>Benzodiazépine</translation>
    </message>
    <message>
        <source>Antiarrhythmic</source>
        <translation>Antiarythmique</translation>
    </message>
    <message>
        <source>Bronchodilator</source>
        <translation>Bronchodilatateur</translation>
    </message>
    <message>
        <source>Beta blocker</source>
        <translation>Bêtabloquant</translation>
    </message>
    <message>
        <source>Vasodilator</source>
        <translation>Vasodilatateur</translation>
    </message>
    <message>
        <source>Diuretic</source>
        <translation>Diurétique</translation>
    </message>
    <message>
        <source>Steroid</source>
        <translation>Corticoïde</translation>
    </message>
    <message>
        <source>Antihistamine</source>
        <translation>Antihistaminique</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Anticoagulant</translation>
    </message>
    <message>
        <source>Electrolyte</source>
        <translation>Électrolyte</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Tiroir</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Médicaments et solutés</translation>
    </message>
    <message>
        <source>Search drug or fluid</source>
        <translation>Chercher un médicament ou un soluté</translation>
    </message>
    <message>
        <source>What the cart has</source>
        <translation>Contenu du chariot</translation>
    </message>
    <message>
        <source>Given lately</source>
        <translation>Donné récemment</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>Nothing like it in the cart.</source>
        <translation>Rien de tel dans le chariot.</translation>
    </message>
    <message>
        <source>Choose what to give: type a few letters, or open a drawer.</source>
        <translation>Choisissez quoi donner : tapez quelques lettres ou ouvrez un tiroir.</translation>
    </message>
    <message>
        <source>Give %1 all the same</source>
        <translation>Donner %1 quand même</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Arrêté.</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Donné : %1</translation>
    </message>
    <message>
        <source>Again:</source>
        <translation>Encore :</translation>
    </message>
    <message>
        <source>Give again: %1</source>
        <translation>Redonner : %1</translation>
    </message>
</context>
<context>
    <name>halsted::CertificatePdf</name>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>The learner with the pseudonym %1</source>
        <translation>La personne au pseudonyme %1</translation>
    </message>
    <message>
        <source>has passed the exam of the simulated lesson</source>
        <translation>a réussi l&apos;examen de la leçon simulée</translation>
    </message>
    <message>
        <source>with %1 % of the points on %2.</source>
        <translation>avec %1 % des points le %2.</translation>
    </message>
    <message>
        <source>Whoever has the log of the run can check this: lesson, version, points and hash must agree.</source>
        <translation>Qui possède le journal de la partie peut le vérifier : leçon, version, points et empreinte doivent concorder.</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certificat %1</translation>
    </message>
    <message>
        <source>Lesson %1, version %2</source>
        <translation>Leçon %1, version %2</translation>
    </message>
    <message>
        <source>SHA-256 of the log:</source>
        <translation>SHA-256 du journal :</translation>
    </message>
    <message>
        <source>Of a simulation for teaching. It does not show that somebody may treat patients.</source>
        <translation>D&apos;une simulation pour l&apos;enseignement. Il ne montre pas que quelqu&apos;un peut traiter des patients.</translation>
    </message>
</context>
<context>
    <name>halsted::ClassCard</name>
    <message>
        <source>This lesson asks for classes: the usual drug of the class is given in its usual dose.</source>
        <translation>Cette leçon demande des classes : le médicament usuel de la classe est donné à sa dose usuelle.</translation>
    </message>
    <message>
        <source>One dose</source>
        <translation>Une dose</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Moitié</translation>
    </message>
    <message>
        <source>Usual dose</source>
        <translation>Dose usuelle</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>By pump</source>
        <translation>Par pompe</translation>
    </message>
    <message>
        <source>Half rate</source>
        <translation>Demi-débit</translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation>Débit usuel</translation>
    </message>
    <message>
        <source>Double rate</source>
        <translation>Double débit</translation>
    </message>
    <message>
        <source>Four times</source>
        <translation>Quadruple</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
</context>
<context>
    <name>halsted::ClassPage</name>
    <message>
        <source>Nobody is here yet. Add a learner, or bring in logs from other computers.</source>
        <translation>Il n&apos;y a encore personne ici. Ajoutez une personne ou importez des journaux d&apos;autres ordinateurs.</translation>
    </message>
    <message>
        <source>Learners and lessons</source>
        <translation>Apprenants et leçons</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Apprenant</translation>
    </message>
    <message>
        <source>Goals, errors and questions of the lesson</source>
        <translation>Objectifs, erreurs et questions de la leçon</translation>
    </message>
    <message>
        <source>Missed by</source>
        <translation>Manqué par</translation>
    </message>
    <message>
        <source>Goal, error or question</source>
        <translation>Objectif, erreur ou question</translation>
    </message>
    <message>
        <source>Mean of its points</source>
        <translation>Moyenne de ses points</translation>
    </message>
    <message>
        <source>with &amp;names</source>
        <translation>avec les &amp;noms</translation>
    </message>
    <message>
        <source>Class view</source>
        <translation>Vue de la classe</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>&amp;Retour aux leçons</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Mes résultats</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>En&amp;voi à un LRS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Réglages d&apos;un dépôt d&apos;apprentissage (LRS)</translation>
    </message>
    <message>
        <source>Best points of each learner in each lesson. ✓✓ passed in an exam, ✓ passed in practice. Choose a title to sort by it.</source>
        <translation>Meilleurs points de chacun dans chaque leçon. ✓✓ réussi en examen, ✓ réussi à l&apos;entraînement. Choisissez un titre pour trier.</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Nom, peut rester vide</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>aucun : un pseudonyme suffit</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>&amp;Ajouter une personne</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Ajouter une personne avec ce nom, ou sans nom</translation>
    </message>
    <message>
        <source>R&amp;ename the chosen</source>
        <translation>R&amp;enommer la personne choisie</translation>
    </message>
    <message>
        <source>Give the chosen learner this name, or none</source>
        <translation>Donner ce nom à la personne choisie, ou aucun</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen…</source>
        <translation>&amp;Supprimer la personne choisie…</translation>
    </message>
    <message>
        <source>Delete the chosen learner</source>
        <translation>Supprimer la personne choisie</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Fichiers</translation>
    </message>
    <message>
        <source>Logs (.jsonl) from another computer go to the chosen learner; a whole record from there (learners.sqlite) brings its own learners. What is here already is not added twice.</source>
        <translation>Les journaux (.jsonl) d&apos;un autre ordinateur vont à la personne choisie ; un dossier complet (learners.sqlite) apporte ses propres personnes. Ce qui est déjà ici n&apos;est pas ajouté deux fois.</translation>
    </message>
    <message>
        <source>Save as table (&amp;CSV)</source>
        <translation>Enregistrer en tableau (&amp;CSV)</translation>
    </message>
    <message>
        <source>Save all runs as a table, CSV</source>
        <translation>Enregistrer toutes les parties en tableau, CSV</translation>
    </message>
    <message>
        <source>Save the table with names</source>
        <translation>Enregistrer le tableau avec les noms</translation>
    </message>
    <message>
        <source>Br&amp;ing in logs…</source>
        <translation>Im&amp;porter des journaux…</translation>
    </message>
    <message>
        <source>Bring in logs from other computers</source>
        <translation>Importer des journaux d&apos;autres ordinateurs</translation>
    </message>
    <message>
        <source>Where they stumble</source>
        <translation>Où ils butent</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Dernière partie</translation>
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
        <translation>%1 parties, %2 avec une erreur critique</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 parties</translation>
    </message>
    <message>
        <source>No lesson has been played to its end yet.</source>
        <translation>Aucune leçon n&apos;a encore été jouée jusqu&apos;au bout.</translation>
    </message>
    <message>
        <source>Counted are learners whose newest run still missed it, and the runs of all of them.</source>
        <translation>Sont comptées les personnes dont la dernière partie l&apos;a encore manqué, et les parties de toutes.</translation>
    </message>
    <message>
        <source>%1 of %2 learners; %3 of %4 runs</source>
        <translation>%1 sur %2 personnes ; %3 sur %4 parties</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 points</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>Supprimer %1 définitivement : nom et pseudonyme, toutes les parties avec leurs journaux (%2), tous les certificats (%3) et ce qui attend encore un LRS ? Ce qui a été envoyé à un LRS ou enregistré en fichier y reste.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Tout supprimer</translation>
    </message>
    <message>
        <source>Bring in logs</source>
        <translation>Importer des journaux</translation>
    </message>
    <message>
        <source>Logs and records (*.jsonl *.sqlite);;All files (*)</source>
        <translation>Journaux et dossiers (*.jsonl *.sqlite);;Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>halsted::CommandLine</name>
    <message>
        <source>Order by typing</source>
        <translation>Ordre au clavier</translation>
    </message>
    <message>
        <source>Type an order: “norepi 0.1”, “2 units RBC”, “intubate 7.5”   (Ctrl+Space)</source>
        <translation>Tapez un ordre : « noradrénaline 0,1 », « 2 culots », « intuber 7,5 »   (Ctrl+Espace)</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Ce qui a été compris</translation>
    </message>
    <message>
        <source>%1: how much? Usual: %2</source>
        <translation>%1 : combien ? Usuel : %2</translation>
    </message>
    <message>
        <source>Not understood. A drug with its dose, a fluid, a test, a procedure?</source>
        <translation>Pas compris. Un médicament avec sa dose, un soluté, un examen, un geste ?</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
</context>
<context>
    <name>halsted::CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>Que voulez-vous faire ?</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Chercher une action</translation>
    </message>
</context>
<context>
    <name>halsted::ConfirmBar</name>
    <message>
        <source>No, leave it</source>
        <translation>Non, laisser</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefCard</name>
    <message>
        <source>Debrief</source>
        <translation>Débriefing</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % des points : %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>non réussi</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Débriefing de la séance</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Chronologie</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Rejouer</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Autres leçons</translation>
    </message>
    <message>
        <source>The run is played again, as it was and as it might have been. That takes a moment.</source>
        <translation>La séance est rejouée, telle quelle et telle qu&apos;elle aurait pu être. Cela prend un instant.</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefPage</name>
    <message>
        <source>Debrief</source>
        <translation>Débriefing</translation>
    </message>
    <message>
        <source>How far the debrief is</source>
        <translation>Avancement du débriefing</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Stop computing the debrief</source>
        <translation>Arrêter le calcul du débriefing</translation>
    </message>
    <message>
        <source>Answer before you see the points: 1 = not at all, 5 = fully. It is kept with this run, for you.</source>
        <translation>Répondez avant de voir les points : 1 = pas du tout, 5 = tout à fait. C&apos;est gardé avec cette séance, pour vous.</translation>
    </message>
    <message>
        <source>&amp;Show the debrief</source>
        <translation>&amp;Afficher le débriefing</translation>
    </message>
    <message>
        <source>&amp;Without rating</source>
        <translation>&amp;Sans évaluation</translation>
    </message>
    <message>
        <source>Show the debrief without a rating</source>
        <translation>Afficher le débriefing sans évaluation</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Débriefing de la séance</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Points</translation>
    </message>
    <message>
        <source>C&amp;ourse</source>
        <translation>É&amp;volution</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>Po&amp;urquoi</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>Et &amp;si</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Objectifs</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>Chrono&amp;logie</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Questio&amp;ns</translation>
    </message>
    <message>
        <source>Save as &amp;web page</source>
        <translation>Enregistrer en page &amp;web</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>Enregistrer en P&amp;DF</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Retour aux leçons</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>&amp;Réessayer</translation>
    </message>
    <message>
        <source>The debrief was stopped.</source>
        <translation>Le débriefing a été interrompu.</translation>
    </message>
    <message>
        <source>Playing the run again, as it was and as it might have been</source>
        <translation>La séance est rejouée, telle quelle et telle qu&apos;elle aurait pu être</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
</context>
<context>
    <name>halsted::Doses</name>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>into a vein</source>
        <translation>dans la veine</translation>
    </message>
    <message>
        <source>into muscle</source>
        <translation>dans le muscle</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>par le nez</translation>
    </message>
    <message>
        <source>into bone marrow</source>
        <translation>dans la moelle osseuse</translation>
    </message>
    <message>
        <source>by nebuliser</source>
        <translation>par nébuliseur</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>par la bouche</translation>
    </message>
    <message>
        <source>under the skin</source>
        <translation>sous la peau</translation>
    </message>
    <message>
        <source>Saline 0.9 %</source>
        <translation>Sérum salé 0,9 %</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Cristalloïde équilibré</translation>
    </message>
    <message>
        <source>Albumin 5 %</source>
        <translation>Albumine 5 %</translation>
    </message>
    <message>
        <source>Albumin 20 %</source>
        <translation>Albumine 20 %</translation>
    </message>
    <message>
        <source>Glucose 5 %</source>
        <translation>Glucose 5 %</translation>
    </message>
    <message>
        <source>Glucose 50 %</source>
        <translation>Glucose 50 %</translation>
    </message>
    <message>
        <source>Sodium bicarbonate 8.4 %</source>
        <translation>Bicarbonate de sodium 8,4 %</translation>
    </message>
    <message>
        <source>Hypertonic saline 3 %</source>
        <translation>Sérum salé hypertonique 3 %</translation>
    </message>
    <message>
        <source>Mannitol 20 %</source>
        <translation>Mannitol 20 %</translation>
    </message>
    <message>
        <source>Gelatine 4 %</source>
        <translation>Gélatine 4 %</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Globules rouges</translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation>Plasma</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquettes</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Sang total</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Cryoprécipité</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 à %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is %4 times the most that is usual (%5).</source>
        <translation>%1 %2 de %3 représente %4 fois le maximum usuel (%5).</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, ou </translation>
    </message>
    <message>
        <source>%1 %2 mL in %3</source>
        <translation>%1 %2 mL en %3</translation>
    </message>
    <message>
        <source>%1 %2 unit in %3</source>
        <translation>%1 %2 unité en %3</translation>
    </message>
    <message>
        <source>%1 %2 units in %3</source>
        <translation>%1 %2 unités en %3</translation>
    </message>
</context>
<context>
    <name>halsted::DrugCard</name>
    <message>
        <source>%1; patient %2 kg</source>
        <translation>%1 ; patient %2 kg</translation>
    </message>
    <message>
        <source>Runs by pump: stop it</source>
        <translation>Passe par pompe : l&apos;arrêter</translation>
    </message>
    <message>
        <source>Stop the pump of %1</source>
        <translation>Arrêter la pompe de %1</translation>
    </message>
    <message>
        <source>By pump, usual %1</source>
        <translation>Par pompe, usuel %1</translation>
    </message>
    <message>
        <source>Dose %1, usual %2</source>
        <translation>Dose %1, usuel %2</translation>
    </message>
    <message>
        <source>Run %1 at %2</source>
        <translation>Passer %1 à %2</translation>
    </message>
    <message>
        <source>Give %1 %2</source>
        <translation>Donner %1 %2</translation>
    </message>
    <message>
        <source>Another dose</source>
        <translation>Autre dose</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Quantité</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unité</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Voie</translation>
    </message>
    <message>
        <source>How much %1? Type an amount first.</source>
        <translation>Combien de %1 ? Entrez d&apos;abord une quantité.</translation>
    </message>
    <message>
        <source>Run at %1</source>
        <translation>Passer à %1</translation>
    </message>
</context>
<context>
    <name>halsted::EcgPaper</name>
    <message>
        <source>12-lead ECG, 25 mm/s, 10 mm/mV</source>
        <translation>ECG 12 dérivations, 25 mm/s, 10 mm/mV</translation>
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
        <translation>Écrire des leçons</translation>
    </message>
    <message>
        <source>Try the lesson that is written</source>
        <translation>Essayer la leçon en cours d&apos;écriture</translation>
    </message>
    <message>
        <source>Check the lesson that is written by playing it</source>
        <translation>Vérifier en la jouant la leçon en cours d&apos;écriture</translation>
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
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>Build...</source>
        <translation>Composer...</translation>
    </message>
    <message>
        <source>Build a condition from usual shapes</source>
        <translation>Composer une condition à partir de formes usuelles</translation>
    </message>
    <message>
        <source>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</source>
        <translation>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</translation>
    </message>
    <message>
        <source>What shall hold</source>
        <translation>Ce qui doit être vrai</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Put the condition in</source>
        <translation>Insérer la condition</translation>
    </message>
    <message>
        <source>%1 to: %2</source>
        <translation>%1 à : %2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Ajouter à %1</translation>
    </message>
    <message>
        <source>%1, number %2 of: %3</source>
        <translation>%1, numéro %2 de : %3</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Dire</translation>
    </message>
    <message>
        <source>Act on the patient</source>
        <translation>Agir sur le patient</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Show a picture</source>
        <translation>Montrer une image</translation>
    </message>
    <message>
        <source>Bring a result</source>
        <translation>Apporter un résultat</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Ajouter un acte</translation>
    </message>
    <message>
        <source>Name, number %1 of: %2</source>
        <translation>Nom, numéro %1 de : %2</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De quoi</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Combien de temps</translation>
    </message>
</context>
<context>
    <name>halsted::EditorFields</name>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>A figure stays below ... for ...</source>
        <translation>Une valeur reste sous ... pendant ...</translation>
    </message>
    <message>
        <source>A figure stays at or above ... for ...</source>
        <translation>Une valeur reste à ... ou plus pendant ...</translation>
    </message>
    <message>
        <source>A figure is below ...</source>
        <translation>Une valeur est sous ...</translation>
    </message>
    <message>
        <source>A figure is above ...</source>
        <translation>Une valeur est au-dessus de ...</translation>
    </message>
    <message>
        <source>Something was done or happened (so often)</source>
        <translation>Quelque chose a été fait ou s&apos;est produit (tant de fois)</translation>
    </message>
    <message>
        <source>Something was not done until ...</source>
        <translation>Quelque chose n&apos;a pas été fait jusqu&apos;à ...</translation>
    </message>
    <message>
        <source>Longer ago than ...</source>
        <translation>Il y a plus de ...</translation>
    </message>
    <message>
        <source>More of a drug than ...</source>
        <translation>Plus d&apos;un médicament que ...</translation>
    </message>
    <message>
        <source>In a state</source>
        <translation>Dans un état</translation>
    </message>
    <message>
        <source>A question was answered</source>
        <translation>Une question a reçu une réponse</translation>
    </message>
    <message>
        <source>The time is past ...</source>
        <translation>Le temps a dépassé ...</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Qui</translation>
    </message>
    <message>
        <source>Asks the question</source>
        <translation>Pose la question</translation>
    </message>
    <message>
        <source>Shows the picture</source>
        <translation>Montre l&apos;image</translation>
    </message>
    <message>
        <source>Brings the result</source>
        <translation>Apporte le résultat</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nom court</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, hyphens: septic-shock</source>
        <translation>Minuscules, chiffres, tirets : septic-shock</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Résumé</translation>
    </message>
    <message>
        <source>One paragraph for the list of lessons</source>
        <translation>Un paragraphe pour la liste des leçons</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What the trainee can do afterwards</source>
        <translation>Ce que l&apos;apprenant saura faire ensuite</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lieu</translation>
    </message>
    <message>
        <source>Where it happens, and who is there</source>
        <translation>Où cela se passe et qui est là</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Premiers mots</translation>
    </message>
    <message>
        <source>What the trainee is told first: who comes, and why</source>
        <translation>Ce que l&apos;apprenant entend d&apos;abord : qui vient, et pourquoi</translation>
    </message>
    <message>
        <source>Lasts at most</source>
        <translation>Dure au plus</translation>
    </message>
    <message>
        <source>90s, 20min or 6h</source>
        <translation>90s, 20min ou 6h</translation>
    </message>
    <message>
        <source>Passed from (% of the points)</source>
        <translation>Réussie à partir de (% des points)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Three numbers: 1.0.0</source>
        <translation>Trois nombres : 1.0.0</translation>
    </message>
    <message>
        <source>Language of these texts</source>
        <translation>Langue de ces textes</translation>
    </message>
    <message>
        <source>Two letters: en</source>
        <translation>Deux lettres : en</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licence</translation>
    </message>
    <message>
        <source>Who may use it: CC-BY-4.0</source>
        <translation>Qui peut l&apos;utiliser : CC-BY-4.0</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Références</translation>
    </message>
    <message>
        <source>A short name, and where it was published</source>
        <translation>Un nom court, et où cela a été publié</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexe</translation>
    </message>
    <message>
        <source>Age (years)</source>
        <translation>Âge (ans)</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Taille (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Poids (kg)</translation>
    </message>
    <message>
        <source>Weeks pregnant</source>
        <translation>Semaines de grossesse</translation>
    </message>
    <message>
        <source>Illnesses</source>
        <translation>Maladies</translation>
    </message>
    <message>
        <source>Drugs every day</source>
        <translation>Médicaments quotidiens</translation>
    </message>
    <message>
        <source>Names with commas between</source>
        <translation>Noms séparés par des virgules</translation>
    </message>
    <message>
        <source>Monitors at the start</source>
        <translation>Moniteurs au début</translation>
    </message>
    <message>
        <source>Lines at the start</source>
        <translation>Accès au début</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Voies aériennes</translation>
    </message>
    <message>
        <source>0 easy to 1: the cords cannot be seen</source>
        <translation>0 facile à 1 : cordes invisibles</translation>
    </message>
    <message>
        <source>Heart rate at rest (1/min)</source>
        <translation>Fréquence cardiaque au repos (1/min)</translation>
    </message>
    <message>
        <source>Figures at rest may stay empty</source>
        <translation>Les valeurs au repos peuvent rester vides</translation>
    </message>
    <message>
        <source>Systolic pressure at rest (mmHg)</source>
        <translation>Pression systolique au repos (mmHg)</translation>
    </message>
    <message>
        <source>Diastolic pressure at rest (mmHg)</source>
        <translation>Pression diastolique au repos (mmHg)</translation>
    </message>
    <message>
        <source>Oxygen saturation at rest (0 to 1)</source>
        <translation>Saturation en oxygène au repos (0 à 1)</translation>
    </message>
    <message>
        <source>Breaths at rest (1/min)</source>
        <translation>Respirations au repos (1/min)</translation>
    </message>
    <message>
        <source>Temperature (°C)</source>
        <translation>Température (°C)</translation>
    </message>
    <message>
        <source>Haemoglobin (g/dL)</source>
        <translation>Hémoglobine (g/dL)</translation>
    </message>
    <message>
        <source>Creatinine (µmol/L)</source>
        <translation>Créatinine (µmol/L)</translation>
    </message>
    <message>
        <source>Potassium (mmol/L)</source>
        <translation>Potassium (mmol/L)</translation>
    </message>
    <message>
        <source>Ejection fraction (0 to 1)</source>
        <translation>Fraction d&apos;éjection (0 à 1)</translation>
    </message>
    <message>
        <source>Goes on before the trainee comes for</source>
        <translation>Dure déjà avant l&apos;arrivée de l&apos;apprenant</translation>
    </message>
    <message>
        <source>90min; the patient is ill for so long already</source>
        <translation>90min ; le patient est malade depuis ce temps</translation>
    </message>
    <message>
        <source>What befalls the patient, and what was done</source>
        <translation>Ce qui arrive au patient, et ce qui a été fait</translation>
    </message>
    <message>
        <source>People who speak</source>
        <translation>Personnes qui parlent</translation>
    </message>
    <message>
        <source>A short name, and what the trainee reads: nurse, Nurse</source>
        <translation>Un nom court, et ce que lit l&apos;apprenant : nurse, Infirmière</translation>
    </message>
    <message>
        <source>Events that count together</source>
        <translation>Événements comptés ensemble</translation>
    </message>
    <message>
        <source>A name, and the events</source>
        <translation>Un nom, et les événements</translation>
    </message>
    <message>
        <source>Empty: always. The first that holds is found.</source>
        <translation>Vide : toujours. Le premier qui est vrai est trouvé.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>{HR} or {lactate:1} stand for the patient&apos;s figure</source>
        <translation>{HR} ou {lactate:1} représentent la valeur du patient</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>A file of the lesson, or case:axial of the case that is open</source>
        <translation>Un fichier de la leçon, ou case:axial du cas ouvert</translation>
    </message>
    <message>
        <source>Known after</source>
        <translation>Connu après</translation>
    </message>
    <message>
        <source>20min; empty: at once</source>
        <translation>20min ; vide : aussitôt</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Ce qui est trouvé</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Aller à</translation>
    </message>
    <message>
        <source>What happens first</source>
        <translation>Ce qui se passe d&apos;abord</translation>
    </message>
    <message>
        <source>When something is done</source>
        <translation>Quand quelque chose est fait</translation>
    </message>
    <message>
        <source>What is done, and the state it leads to</source>
        <translation>Ce qui est fait, et l&apos;état où cela mène</translation>
    </message>
    <message>
        <source>When something holds</source>
        <translation>Quand quelque chose est vrai</translation>
    </message>
    <message>
        <source>After a time</source>
        <translation>Après un temps</translation>
    </message>
    <message>
        <source>One time in this state, and the state it leads to</source>
        <translation>Un temps dans cet état, et l&apos;état où il mène</translation>
    </message>
    <message>
        <source>Ends the lesson in</source>
        <translation>Termine la leçon par</translation>
    </message>
    <message>
        <source>Empty: it goes on</source>
        <translation>Vide : elle continue</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Derniers mots</translation>
    </message>
    <message>
        <source>Of a state that ends the lesson: what became of the patient</source>
        <translation>D&apos;un état qui termine la leçon : ce qu&apos;est devenu le patient</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Ce qui se passe</translation>
    </message>
    <message>
        <source>Only the first time (usual)</source>
        <translation>Seulement la première fois (usuel)</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objectif</translation>
    </message>
    <message>
        <source>Reached when</source>
        <translation>Atteint quand</translation>
    </message>
    <message>
        <source>This, or the next</source>
        <translation>Ceci, ou le suivant</translation>
    </message>
    <message>
        <source>Or for the share of the time in which</source>
        <translation>Ou pour la part du temps où</translation>
    </message>
    <message>
        <source>Counts only if ever</source>
        <translation>Ne compte que si un jour</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>All points until</source>
        <translation>Tous les points jusqu&apos;à</translation>
    </message>
    <message>
        <source>60min</source>
        <translation>60min</translation>
    </message>
    <message>
        <source>No points from</source>
        <translation>Aucun point à partir de</translation>
    </message>
    <message>
        <source>120min; between both they fall</source>
        <translation>120min ; entre les deux ils baissent</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Compte à partir de</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Compte jusqu&apos;à</translation>
    </message>
    <message>
        <source>No points up to this share</source>
        <translation>Aucun point jusqu&apos;à cette part</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 à 1</translation>
    </message>
    <message>
        <source>All points from this share</source>
        <translation>Tous les points à partir de cette part</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Référence</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Ce qui était faux</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>Points perdus</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Chaque fois</translation>
    </message>
    <message>
        <source>Fails the lesson</source>
        <translation>Fait échouer la leçon</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Then the trainee reads</source>
        <translation>Alors l&apos;apprenant lit</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>To be answered within</source>
        <translation>À répondre en</translation>
    </message>
    <message>
        <source>5min</source>
        <translation>5min</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Un autre cours</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Déplacer</translation>
    </message>
    <message>
        <source>What the trainee did: antibiotic</source>
        <translation>Ce que l&apos;apprenant a fait : antibiotic</translation>
    </message>
    <message>
        <source>By</source>
        <translation>De</translation>
    </message>
    <message>
        <source>-60min is an hour earlier</source>
        <translation>-60min est une heure plus tôt</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omettre</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insérer</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Courbes</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Cibles</translation>
    </message>
    <message>
        <source>Lowest and highest: 65, 85</source>
        <translation>Minimum et maximum : 65, 85</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>À expliquer</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>À discuter</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Et si</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Ce qui va mal</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Script</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Perd</translation>
    </message>
    <message>
        <source>A goal, penalty or question, and the points against the expert</source>
        <translation>Un objectif, une pénalité ou une question, et les points face à l&apos;expert</translation>
    </message>
    <message>
        <source>The expert&apos;s script</source>
        <translation>Le script de l&apos;expert</translation>
    </message>
    <message>
        <source>Reaches at least (% of the points)</source>
        <translation>Atteint au moins (% des points)</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in</source>
        <translation>Un apprenant qui ne fait rien finit par</translation>
    </message>
    <message>
        <source>Typical errors</source>
        <translation>Erreurs typiques</translation>
    </message>
    <message>
        <source>Scripts that must lose just these points</source>
        <translation>Scripts qui doivent perdre exactement ces points</translation>
    </message>
    <message>
        <source>About</source>
        <translation>À propos</translation>
    </message>
    <message>
        <source>What the lesson is called and what it is for</source>
        <translation>Comment s&apos;appelle la leçon et à quoi elle sert</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Patient</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Qui vient</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Avant</translation>
    </message>
    <message>
        <source>What happened before the trainee comes, and who is there</source>
        <translation>Ce qui s&apos;est passé avant l&apos;arrivée de l&apos;apprenant, et qui est là</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Constatations</translation>
    </message>
    <message>
        <source>What is found when somebody examines, asks, orders or calls</source>
        <translation>Ce qui est trouvé quand on examine, demande, prescrit ou appelle</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Déroulement</translation>
    </message>
    <message>
        <source>The states that the lesson goes through, as a picture and as a table</source>
        <translation>Les états par lesquels passe la leçon, en image et en tableau</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Règles</translation>
    </message>
    <message>
        <source>What happens in any state when something begins to hold</source>
        <translation>Ce qui se passe dans tout état quand quelque chose devient vrai</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objectifs</translation>
    </message>
    <message>
        <source>What gives points</source>
        <translation>Ce qui donne des points</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Pénalités</translation>
    </message>
    <message>
        <source>What costs points</source>
        <translation>Ce qui coûte des points</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Questions</translation>
    </message>
    <message>
        <source>What the trainee is asked; a state or rule asks it</source>
        <translation>Ce qu&apos;on demande à l&apos;apprenant ; un état ou une règle le demande</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>Help that is offered when something holds</source>
        <translation>Aide proposée quand quelque chose est vrai</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Débriefing</translation>
    </message>
    <message>
        <source>What is looked at afterwards</source>
        <translation>Ce qu&apos;on regarde ensuite</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Scripts</translation>
    </message>
    <message>
        <source>Ways to play it, by which the lesson is tested</source>
        <translation>Manières de la jouer, par lesquelles la leçon est testée</translation>
    </message>
</context>
<context>
    <name>halsted::EditorPage</name>
    <message>
        <source>✓ Saved as you type</source>
        <translation>✓ Enregistré au fil de la frappe</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Éditeur de leçons</translation>
    </message>
    <message>
        <source>Zip file to write</source>
        <translation>Fichier zip à écrire</translation>
    </message>
    <message>
        <source>Write the zip</source>
        <translation>Écrire le zip</translation>
    </message>
    <message>
        <source>Parts of the lesson</source>
        <translation>Parties de la leçon</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>What the check says; Enter goes there</source>
        <translation>Ce que dit la vérification ; Entrée y conduit</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>Back to the lessons; all is saved</source>
        <translation>Retour aux leçons ; tout est enregistré</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler l&apos;étape</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;étape</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Try &amp;it</source>
        <translation>&amp;Essayer</translation>
    </message>
    <message>
        <source>Play the lesson as it is now</source>
        <translation>Jouer la leçon telle qu&apos;elle est</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>&amp;Play the check</source>
        <translation>&amp;Jouer la vérification</translation>
    </message>
    <message>
        <source>Play the lesson with its scripts and 200 random trainees</source>
        <translation>Jouer la leçon avec ses scripts et 200 apprenants au hasard</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xporter...</translation>
    </message>
    <message>
        <source>Export as a zip</source>
        <translation>Exporter en zip</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Annuler ce qui est en cours</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>✗ %1: %2</source>
        <translation>✗ %1 : %2</translation>
    </message>
    <message>
        <source>⚠ %1: %2</source>
        <translation>⚠ %1 : %2</translation>
    </message>
    <message>
        <source>✓ Nothing is wrong, as far as can be told without playing.</source>
        <translation>✓ Rien de faux, pour autant qu&apos;on puisse le dire sans jouer.</translation>
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
        <translation>Image à copier dans la leçon</translation>
    </message>
    <message>
        <source>Add the picture</source>
        <translation>Ajouter l&apos;image</translation>
    </message>
    <message>
        <source>/path/to/film.png, or drop it anywhere here</source>
        <translation>/chemin/vers/image.png, ou déposez-la ici</translation>
    </message>
    <message>
        <source>Pi&amp;ctures...</source>
        <translation>I&amp;mages...</translation>
    </message>
    <message>
        <source>Copy a picture into the lesson</source>
        <translation>Copier une image dans la leçon</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>A&amp;nnuler</translation>
    </message>
    <message>
        <source>The picture is %1 in this lesson; choose it in a finding.</source>
        <translation>L&apos;image est %1 dans cette leçon ; choisissez-la dans une constatation.</translation>
    </message>
    <message>
        <source>✗ Mistakes: %1; cautions: %2. Choose one to go there (F8: the next).</source>
        <translation>✗ Erreurs : %1 ; avertissements : %2. Choisissez-en une pour y aller (F8 : la suivante).</translation>
    </message>
    <message>
        <source>✓ No mistake. ⚠ Cautions: %1.</source>
        <translation>✓ Aucune erreur. ⚠ Avertissements : %1.</translation>
    </message>
</context>
<context>
    <name>halsted::EditorStart</name>
    <message>
        <source>Edit the chosen lesson</source>
        <translation>Modifier la leçon choisie</translation>
    </message>
    <message>
        <source>Remove the chosen lesson</source>
        <translation>Supprimer la leçon choisie</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>La récupérer</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Créer</translation>
    </message>
    <message>
        <source>Create the lesson</source>
        <translation>Créer la leçon</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>None yet. Begin one at the right.</source>
        <translation>Aucune pour l&apos;instant. Commencez-en une à droite.</translation>
    </message>
    <message>
        <source>Write lessons</source>
        <translation>Écrire des leçons</translation>
    </message>
    <message>
        <source>Your lessons</source>
        <translation>Vos leçons</translation>
    </message>
    <message>
        <source>Zip or folder of a lesson to bring in</source>
        <translation>Zip ou dossier d&apos;une leçon à importer</translation>
    </message>
    <message>
        <source>/path/to/lesson.zip</source>
        <translation>/chemin/vers/lecon.zip</translation>
    </message>
    <message>
        <source>Bring a lesson in from a zip or folder</source>
        <translation>Importer une leçon depuis un zip ou un dossier</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Retour aux leçons</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Une nouvelle leçon</translation>
    </message>
    <message>
        <source>Short of breath after surgery</source>
        <translation>Essoufflement après une opération</translation>
    </message>
    <message>
        <source>Title of the new lesson</source>
        <translation>Titre de la nouvelle leçon</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Titre</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>Par quoi elle commence</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Commencer par</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>A short lesson to fill in</source>
        <translation>Une courte leçon à compléter</translation>
    </message>
    <message>
        <source>The case that is open: its body and its pictures</source>
        <translation>Le cas ouvert : son corps et ses images</translation>
    </message>
    <message>
        <source>Copy of: %1</source>
        <translation>Copie de : %1</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>M&amp;odifier</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>Im&amp;porter</translation>
    </message>
</context>
<context>
    <name>halsted::ExamPanel</name>
    <message>
        <source>Examination</source>
        <translation>Examen clinique</translation>
    </message>
    <message>
        <source>Choose where to look, listen and feel.</source>
        <translation>Choisissez où regarder, écouter et palper.</translation>
    </message>
    <message>
        <source>Examine: %1</source>
        <translation>Examiner : %1</translation>
    </message>
    <message>
        <source>being looked at …</source>
        <translation>examen en cours …</translation>
    </message>
</context>
<context>
    <name>halsted::FeedPanel</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>What was said, done and found</source>
        <translation>Ce qui a été dit, fait et trouvé</translation>
    </message>
    <message>
        <source>What happened, newest at the bottom</source>
        <translation>Ce qui s&apos;est passé, le plus récent en bas</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Tout</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dit</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Trouvé</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>Non fait</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Question : %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Fait : %1</translation>
    </message>
    <message>
        <source>Did not succeed: %1</source>
        <translation>Échec : %1</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Un indice est proposé.</translation>
    </message>
    <message>
        <source>The syringe is empty and its pump has stopped: %1</source>
        <translation>La seringue est vide et sa pompe s&apos;est arrêtée : %1</translation>
    </message>
</context>
<context>
    <name>halsted::FluidCard</name>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>From the fridge, 4 °C</source>
        <translation>Du réfrigérateur, 4 °C</translation>
    </message>
    <message>
        <source>Room, 22 °C</source>
        <translation>Ambiante, 22 °C</translation>
    </message>
    <message>
        <source>Warmed, 37 °C</source>
        <translation>Réchauffé, 37 °C</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usuel</translation>
    </message>
    <message>
        <source>%1 mL in %2</source>
        <translation>%1 mL en %2</translation>
    </message>
    <message>
        <source>1 unit in %1</source>
        <translation>1 unité en %1</translation>
    </message>
    <message>
        <source>%1 units in %2</source>
        <translation>%1 unités en %2</translation>
    </message>
    <message>
        <source>Run in %1, %2</source>
        <translation>Passer : %1, %2</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Autre quantité</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unités</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unités</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Run in</source>
        <translation>Passer</translation>
    </message>
    <message>
        <source>Run in (%1 mL/h)</source>
        <translation>Passer (%1 mL/h)</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetDesk</name>
    <message>
        <source>Put the headset on</source>
        <translation>Mettre le casque</translation>
    </message>
    <message>
        <source>Preview the room without a headset</source>
        <translation>Voir la salle sans casque</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetStage</name>
    <message>
        <source>Leave the headset</source>
        <translation>Quitter le casque</translation>
    </message>
    <message>
        <source>The headset is connected again, but the model has lost its registration: register it anew.</source>
        <translation>Le casque est reconnecté, mais le modèle a perdu son recalage : recalez-le.</translation>
    </message>
    <message>
        <source>The headset is connected again.</source>
        <translation>Le casque est reconnecté.</translation>
    </message>
</context>
<context>
    <name>halsted::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;étape</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Étapes qui peuvent être annulées</translation>
    </message>
    <message>
        <source>Before all these steps</source>
        <translation>Avant toutes ces étapes</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Maintenant : %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Annulé : %1</translation>
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
        <translation>azertyuiop</translation>
    </message>
    <message>
        <source>asdfghjkl-</source>
        <translation>qsdfghjklm</translation>
    </message>
    <message>
        <source>zxcvbnm,._</source>
        <translation>wxcvbn-,._</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Maj</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espace</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Fait</translation>
    </message>
</context>
<context>
    <name>halsted::LanguageActions</name>
    <message>
        <source>%1 is kept and spoken from the next start on, as something is under way now.</source>
        <translation>%1 est retenu et parlé dès le prochain démarrage, car quelque chose est en cours.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Langue : %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonActions</name>
    <message>
        <source>Show the lessons</source>
        <translation>Afficher les leçons</translation>
    </message>
    <message>
        <source>Talk the lesson through</source>
        <translation>Débriefer la leçon</translation>
    </message>
    <message>
        <source>Pause the lesson</source>
        <translation>Mettre la leçon en pause</translation>
    </message>
    <message>
        <source>Let the lesson run</source>
        <translation>Laisser la leçon se dérouler</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Terminer la leçon</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Quitter la leçon</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Retour à la leçon</translation>
    </message>
</context>
<context>
    <name>halsted::LessonEditor</name>
    <message>
        <source>Take over the case</source>
        <translation>Reprendre le cas</translation>
    </message>
    <message>
        <source>Measuring the case</source>
        <translation>Mesure du cas</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copie)</translation>
    </message>
    <message>
        <source>The lesson is in %1.</source>
        <translation>La leçon est dans %1.</translation>
    </message>
    <message>
        <source>Played by the expert, by nobody and by %1 random trainees: no mistake.</source>
        <translation>Jouée par l&apos;expert, par personne et par %1 apprenants au hasard : aucune erreur.</translation>
    </message>
    <message>
        <source>Playing the lesson</source>
        <translation>La leçon est jouée</translation>
    </message>
    <message>
        <source>It cannot be played yet: %1</source>
        <translation>Elle ne peut pas encore être jouée : %1</translation>
    </message>
    <message>
        <source>It cannot be played yet: a translation is not complete.</source>
        <translation>Elle ne peut pas encore être jouée : une traduction n&apos;est pas complète.</translation>
    </message>
    <message>
        <source>Nothing was done, so no script was kept.</source>
        <translation>Rien n&apos;a été fait, aucun script n&apos;a donc été gardé.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Enregistrer %1</translation>
    </message>
    <message>
        <source>What you did is in %1: %2 % of the points.</source>
        <translation>Ce que vous avez fait est dans %1 : %2 % des points.</translation>
    </message>
    <message>
        <source>The lesson cannot be played yet. Mistakes to be mended first: %1.</source>
        <translation>La leçon ne peut pas encore être jouée. Erreurs à corriger d&apos;abord : %1.</translation>
    </message>
    <message>
        <source>Played by %1 random trainees. Mistakes, listed below: %2.</source>
        <translation>Jouée par %1 apprenants au hasard. Erreurs, listées ci-dessous : %2.</translation>
    </message>
</context>
<context>
    <name>halsted::LessonPages</name>
    <message>
        <source>What can be done</source>
        <translation>Ce qui peut être fait</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Examiner</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Examens</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Médicaments et solutés</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Pompes</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Voies aériennes</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilateur</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Équipe</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Tests ● %1</source>
        <translation>Examens ● %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonsPage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Médicaments</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Indices</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>&amp;Démarrer</translation>
    </message>
    <message>
        <source>Start the lesson</source>
        <translation>Démarrer la leçon</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Annuler</translation>
    </message>
    <message>
        <source>Cancel the preparation</source>
        <translation>Annuler la préparation</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>&amp;Back to the case</source>
        <translation>&amp;Retour au cas</translation>
    </message>
    <message>
        <source>By dose and route</source>
        <translation>Par dose et voie</translation>
    </message>
    <message>
        <source>By class, usual dose</source>
        <translation>Par classe, dose usuelle</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Entraînement</translation>
    </message>
    <message>
        <source>Practice: pause and go back as you like</source>
        <translation>Entraînement : pause et retour à volonté</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Exam: no hints, no pause, no way back</source>
        <translation>Examen : sans indices, sans pause, sans retour</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Up to %1 of the patient&apos;s time; passed from %2 % of the points</source>
        <translation>Jusqu&apos;à %1 de temps patient ; réussi à partir de %2 % des points</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Mes résultats</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>Vue de &amp;la classe</translation>
    </message>
    <message>
        <source>&amp;Write lessons...</source>
        <translation>É&amp;crire des leçons...</translation>
    </message>
    <message>
        <source>Write lessons: new ones, and your own</source>
        <translation>Écrire des leçons : nouvelles et les vôtres</translation>
    </message>
    <message>
        <source>Edit this lesson</source>
        <translation>Modifier cette leçon</translation>
    </message>
    <message>
        <source>Edit a copy of this lesson</source>
        <translation>Modifier une copie de cette leçon</translation>
    </message>
    <message>
        <source>Edit a co&amp;py</source>
        <translation>Modifier une co&amp;pie</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>M&amp;odifier</translation>
    </message>
</context>
<context>
    <name>halsted::LimitsPanel</name>
    <message>
        <source>Beep of the heart</source>
        <translation>Bip du cœur</translation>
    </message>
    <message>
        <source>Limits and beeps</source>
        <translation>Limites et bips</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Doux</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Fort</translation>
    </message>
    <message>
        <source>Usual for this age</source>
        <translation>Usuel à cet âge</translation>
    </message>
    <message>
        <source>Limits that are usual for this age</source>
        <translation>Limites usuelles à cet âge</translation>
    </message>
    <message>
        <source>It falls by half a tone for each 2 % of saturation, and is heard up to twice real time.</source>
        <translation>Il baisse d&apos;un demi-ton par 2 % de saturation et s&apos;entend jusqu&apos;au double du temps réel.</translation>
    </message>
    <message>
        <source>No alarm between</source>
        <translation>Pas d&apos;alarme entre</translation>
    </message>
    <message>
        <source>%1, lower limit</source>
        <translation>%1, limite basse</translation>
    </message>
    <message>
        <source>%1, upper limit</source>
        <translation>%1, limite haute</translation>
    </message>
    <message>
        <source>The lower limit must be below the upper one.</source>
        <translation>La limite basse doit être sous la haute.</translation>
    </message>
</context>
<context>
    <name>halsted::LoopView</name>
    <message>
        <source>Loop of the breath</source>
        <translation>Boucle du cycle</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volume, mL</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Débit, L/min (entrée vers le haut)</translation>
    </message>
    <message>
        <source>Airway pressure, cmH2O</source>
        <translation>Pression des voies aériennes, cmH2O</translation>
    </message>
    <message>
        <source>The ventilator is not connected.</source>
        <translation>Le ventilateur n&apos;est pas branché.</translation>
    </message>
</context>
<context>
    <name>halsted::LrsPage</name>
    <message>
        <source>Send &amp;runs to this LRS</source>
        <translation>Envo&amp;yer les parties à ce LRS</translation>
    </message>
    <message>
        <source>Send &amp;names too, where they were given</source>
        <translation>Envoyer aussi les &amp;noms, là où ils ont été donnés</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Envoyer &amp;maintenant</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <translation>Envoyer maintenant ce qui attend</translation>
    </message>
    <message>
        <source>Try what was &amp;refused again</source>
        <translation>Rée&amp;ssayer ce qui a été refusé</translation>
    </message>
    <message>
        <source>Send &amp;earlier runs too</source>
        <translation>Envoyer a&amp;ussi les parties antérieures</translation>
    </message>
    <message>
        <source>Send all runs of this computer&apos;s record</source>
        <translation>Envoyer toutes les parties de cet ordinateur</translation>
    </message>
    <message>
        <source>Sending to an LRS</source>
        <translation>Envoi à un LRS</translation>
    </message>
    <message>
        <source>A school&apos;s learning record store (LRS) can collect what its learners did, by the xAPI standard. Nothing is sent until you say so here.</source>
        <translation>Le dépôt d&apos;apprentissage d&apos;une école (LRS) peut recueillir ce qu&apos;ont fait ses apprenants, selon la norme xAPI. Rien n&apos;est envoyé tant que vous ne le dites pas ici.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Enregistrer</translation>
    </message>
    <message>
        <source>Save these settings</source>
        <translation>Enregistrer ces réglages</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>&amp;Retour</translation>
    </message>
    <message>
        <source>Back to my record</source>
        <translation>Retour à mes résultats</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Ce qui attend</translation>
    </message>
    <message>
        <source>Address (https)</source>
        <translation>Adresse (https)</translation>
    </message>
    <message>
        <source>Key (user)</source>
        <translation>Clé (utilisateur)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secret</translation>
    </message>
    <message>
        <source>Certificate file of the school&apos;s own authority, only if it has one</source>
        <translation>Fichier de certificat de l&apos;autorité de l&apos;école, seulement si elle en a une</translation>
    </message>
    <message>
        <source>none</source>
        <translation>aucun</translation>
    </message>
    <message>
        <source>Home page of the school, under which pseudonyms go</source>
        <translation>Page d&apos;accueil de l&apos;école, sous laquelle vont les pseudonymes</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
    <message>
        <source>The secret is kept in a file that only you can read, %1; the key ring of the system is not used.</source>
        <translation>Le secret est gardé dans un fichier que vous seul pouvez lire, %1 ; le trousseau du système n&apos;est pas utilisé.</translation>
    </message>
    <message>
        <source>Saved. Runs are sent from now on.</source>
        <translation>Enregistré. Les parties sont envoyées désormais.</translation>
    </message>
    <message>
        <source>Saved. Nothing is sent.</source>
        <translation>Enregistré. Rien n&apos;est envoyé.</translation>
    </message>
    <message>
        <source>Asking the LRS…</source>
        <translation>Interrogation du LRS…</translation>
    </message>
    <message>
        <source>The LRS answers and takes this key and secret.</source>
        <translation>Le LRS répond et accepte cette clé et ce secret.</translation>
    </message>
    <message>
        <source>%1 statements wait, %2 were sent, %3 were refused.</source>
        <translation>%1 déclarations attendent, %2 ont été envoyées, %3 refusées.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Envoi…</translation>
    </message>
</context>
<context>
    <name>halsted::MainWindow</name>
    <message>
        <source>Unsaved work of earlier is kept: see the menu Unsaved cases.</source>
        <translation>Un travail antérieur non enregistré est conservé : voir le menu « Cas non enregistrés ».</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Passer du sombre au clair</translation>
    </message>
    <message>
        <source>Open a case or scan…</source>
        <translation>Ouvrir un cas ou un examen…</translation>
    </message>
    <message>
        <source>Open a DICOM folder…</source>
        <translation>Ouvrir un dossier DICOM…</translation>
    </message>
    <message>
        <source>Save the case as…</source>
        <translation>Enregistrer le cas sous…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Structures</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progression</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 (not saved yet) – Halsted</source>
        <translation>%1 (pas encore enregistré) – Halsted</translation>
    </message>
    <message>
        <source>%1 – Halsted</source>
        <translation>%1 – Halsted</translation>
    </message>
    <message>
        <source>Open a DICOM folder</source>
        <translation>Ouvrir un dossier DICOM</translation>
    </message>
    <message>
        <source>Open a case or scan</source>
        <translation>Ouvrir un cas ou un examen</translation>
    </message>
    <message>
        <source>Cases and scans (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;All files (*)</source>
        <translation>Cas et examens (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Save the case as</source>
        <translation>Enregistrer le cas sous</translation>
    </message>
    <message>
        <source>Halsted cases (*.hcase)</source>
        <translation>Cas Halsted (*.hcase)</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Étape : %1</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Fermer le cas</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>Dans ce cas</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Un autre cas</translation>
    </message>
    <message>
        <source>Open a case or file…</source>
        <translation>Ouvrir un cas ou un fichier…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Le garder</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>Dans le casque</translation>
    </message>
    <message>
        <source>Put the headset on</source>
        <translation>Mettre le casque</translation>
    </message>
    <message>
        <source>Preview the room</source>
        <translation>Voir la salle</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>Sur cet écran</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>Regarder de face</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>Regarder d&apos;en haut</translation>
    </message>
    <message>
        <source>Volume rendering</source>
        <translation>Rendu de volume</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
    <message>
        <source>Show the lessons</source>
        <translation>Afficher les leçons</translation>
    </message>
    <message>
        <source>Write a lesson</source>
        <translation>Écrire une leçon</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mes résultats</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>La classe</translation>
    </message>
    <message>
        <source>Tools of the step</source>
        <translation>Outils de l&apos;étape</translation>
    </message>
    <message>
        <source>What is in the case</source>
        <translation>Ce que contient le cas</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspecteur</translation>
    </message>
    <message>
        <source>%1 %2
%3 × %4 × %5 voxels of %6 × %7 × %8 mm</source>
        <translation>%1 %2
%3 × %4 × %5 voxels de %6 × %7 × %8 mm</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>Onglets précédents</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>Onglets suivants</translation>
    </message>
</context>
<context>
    <name>halsted::MirrorWindow</name>
    <message>
        <source>Headset – Halsted</source>
        <translation>Casque – Halsted</translation>
    </message>
    <message>
        <source>What the person sees</source>
        <translation>Ce que voit la personne</translation>
    </message>
    <message>
        <source>From beside (drag to turn)</source>
        <translation>De côté (glisser pour tourner)</translation>
    </message>
    <message>
        <source>Leave the headset</source>
        <translation>Quitter le casque</translation>
    </message>
    <message>
        <source>%1 ms a frame; the headset wants one every %2 ms</source>
        <translation>%1 ms par image ; le casque en veut une toutes les %2 ms</translation>
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
        <translation>Fibrillation ventriculaire</translation>
    </message>
    <message>
        <source>Ventricular tachycardia</source>
        <translation>Tachycardie ventriculaire</translation>
    </message>
    <message>
        <source>Apnoea</source>
        <translation>Apnée</translation>
    </message>
    <message>
        <source>Heart rate low</source>
        <translation>Fréquence cardiaque basse</translation>
    </message>
    <message>
        <source>Heart rate high</source>
        <translation>Fréquence cardiaque haute</translation>
    </message>
    <message>
        <source>SpO2 very low</source>
        <translation>SpO2 très basse</translation>
    </message>
    <message>
        <source>SpO2 low</source>
        <translation>SpO2 basse</translation>
    </message>
    <message>
        <source>SpO2: no pulse found</source>
        <translation>SpO2 : pas de pouls trouvé</translation>
    </message>
    <message>
        <source>Mean pressure low</source>
        <translation>Pression moyenne basse</translation>
    </message>
    <message>
        <source>Mean pressure high</source>
        <translation>Pression moyenne haute</translation>
    </message>
    <message>
        <source>Systolic pressure low</source>
        <translation>Pression systolique basse</translation>
    </message>
    <message>
        <source>Systolic pressure high</source>
        <translation>Pression systolique haute</translation>
    </message>
    <message>
        <source>Breathing slow</source>
        <translation>Respiration lente</translation>
    </message>
    <message>
        <source>Breathing fast</source>
        <translation>Respiration rapide</translation>
    </message>
    <message>
        <source>End-tidal CO2 low</source>
        <translation>CO2 expiré bas</translation>
    </message>
    <message>
        <source>End-tidal CO2 high</source>
        <translation>CO2 expiré haut</translation>
    </message>
    <message>
        <source>Temperature low</source>
        <translation>Température basse</translation>
    </message>
    <message>
        <source>Temperature high</source>
        <translation>Température haute</translation>
    </message>
    <message>
        <source>Central venous pressure high</source>
        <translation>Pression veineuse centrale haute</translation>
    </message>
    <message>
        <source>&amp;Silence alarms</source>
        <translation>Silen&amp;ce</translation>
    </message>
    <message>
        <source>Cuff &amp;now</source>
        <translation>&amp;Brassard</translation>
    </message>
    <message>
        <source>Patient monitor</source>
        <translation>Moniteur du patient</translation>
    </message>
    <message>
        <source>not attached</source>
        <translation>non branché</translation>
    </message>
    <message>
        <source>ECG II</source>
        <translation>ECG II</translation>
    </message>
    <message>
        <source>Arterial pressure</source>
        <translation>Pression artérielle</translation>
    </message>
    <message>
        <source>Central venous pressure</source>
        <translation>PVC</translation>
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
        <translation>P. voies aér.</translation>
    </message>
    <message>
        <source>Heart rate /min</source>
        <translation>Fréquence cardiaque /min</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>Pression artérielle mmHg</translation>
    </message>
    <message>
        <source>SpO2 %</source>
        <translation>SpO2 %</translation>
    </message>
    <message>
        <source>Breathing /min</source>
        <translation>Respiration /min</translation>
    </message>
    <message>
        <source>End-tidal CO2 mmHg</source>
        <translation>CO2 expiré mmHg</translation>
    </message>
    <message>
        <source>CVP mmHg</source>
        <translation>PVC mmHg</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Température °C</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmes</translation>
    </message>
    <message>
        <source>No sound for two minutes, and alarms that are over are put away (Alt+S)</source>
        <translation>Pas de son pendant deux minutes ; les alarmes passées sont retirées (Alt+C)</translation>
    </message>
    <message>
        <source>Measures the pressure by cuff (Alt+N)</source>
        <translation>Mesure la pression au brassard (Alt+B)</translation>
    </message>
    <message>
        <source>1&amp;2-lead ECG</source>
        <translation>ECG 1&amp;2</translation>
    </message>
    <message>
        <source>&amp;Trends</source>
        <translation>&amp;Tendances</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>au-dessus de %1</translation>
    </message>
    <message>
        <source>mean %1, arterial line</source>
        <translation>moyenne %1, voie artérielle</translation>
    </message>
    <message>
        <source>mean %1, cuff at %2</source>
        <translation>moyenne %1, brassard à %2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>pas encore mesuré</translation>
    </message>
    <message>
        <source>mean %1 – %2</source>
        <translation>moyenne %1 – %2</translation>
    </message>
    <message>
        <source> (over)</source>
        <translation> (passée)</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Pas d&apos;alarme</translation>
    </message>
    <message>
        <source>Systolic pressure mmHg</source>
        <translation>Pression systolique mmHg</translation>
    </message>
    <message>
        <source>Mean pressure mmHg</source>
        <translation>Pression moyenne mmHg</translation>
    </message>
    <message>
        <source>Li&amp;mits, beeps</source>
        <translation>&amp;Limites, bips</translation>
    </message>
    <message>
        <source>&amp;Silent %1:%2</source>
        <translation>Silen&amp;ce %1:%2</translation>
    </message>
    <message>
        <source>Alarms are silent for %1 s more; press for two minutes from now</source>
        <translation>Les alarmes sont muettes encore %1 s ; appuyez pour deux minutes à partir de maintenant</translation>
    </message>
    <message>
        <source>Silence alarms for two minutes</source>
        <translation>Couper les alarmes deux minutes</translation>
    </message>
    <message>
        <source>ECG II ♥</source>
        <translation>ECG II ♥</translation>
    </message>
</context>
<context>
    <name>halsted::MonitorsRow</name>
    <message>
        <source>Cuff measures every</source>
        <translation>Le brassard mesure toutes les</translation>
    </message>
    <message>
        <source>Monitors on the patient</source>
        <translation>Moniteurs sur le patient</translation>
    </message>
    <message>
        <source>Monitor: %1</source>
        <translation>Moniteur : %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Cuff every</source>
        <translation>Brassard toutes les</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Moniteurs</translation>
    </message>
</context>
<context>
    <name>halsted::MyRecordPage</name>
    <message>
        <source>No runs yet. Play a lesson to its end, and it stands here after its debrief.</source>
        <translation>Aucune partie encore. Jouez une leçon jusqu&apos;au bout ; elle figure ici après son débriefing.</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mes résultats</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>&amp;Retour aux leçons</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>Vue de &amp;la classe</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>En&amp;voi à un LRS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Réglages d&apos;un dépôt d&apos;apprentissage (LRS)</translation>
    </message>
    <message>
        <source>Progress in each lesson</source>
        <translation>Progrès dans chaque leçon</translation>
    </message>
    <message>
        <source>Playing the run again</source>
        <translation>La partie est rejouée</translation>
    </message>
    <message>
        <source>Who plays</source>
        <translation>Qui joue</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Nom, peut rester vide</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>aucun : un pseudonyme suffit</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>&amp;Ajouter une personne</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Ajouter une personne avec ce nom, ou sans nom</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Re&amp;nommer</translation>
    </message>
    <message>
        <source>Give who plays this name, or none</source>
        <translation>Donner ce nom à qui joue, ou aucun</translation>
    </message>
    <message>
        <source>Delete &amp;everything of me…</source>
        <translation>Supprimer &amp;tout ce qui est à moi…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Parties</translation>
    </message>
    <message>
        <source>Runs, one a row</source>
        <translation>Parties, une par ligne</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Leçon</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Points</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Joué</translation>
    </message>
    <message>
        <source>Own rating</source>
        <translation>Auto-évaluation</translation>
    </message>
    <message>
        <source>Open the &amp;debrief</source>
        <translation>Ouvrir le &amp;débriefing</translation>
    </message>
    <message>
        <source>Open the debrief of the chosen run</source>
        <translation>Ouvrir le débriefing de la partie choisie</translation>
    </message>
    <message>
        <source>Delete the r&amp;un…</source>
        <translation>S&amp;upprimer la partie…</translation>
    </message>
    <message>
        <source>Delete the chosen run</source>
        <translation>Supprimer la partie choisie</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Annul&amp;er</translation>
    </message>
    <message>
        <source>Stop playing the run again</source>
        <translation>Arrêter de rejouer la partie</translation>
    </message>
    <message>
        <source>How far the run has been played again</source>
        <translation>Où en est la partie rejouée</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>A lesson that is passed in exam mode gives one. It is checked against the log of its run.</source>
        <translation>Une leçon réussie en mode examen en donne un. Il est vérifié avec le journal de sa partie.</translation>
    </message>
    <message>
        <source>Certificates, one a row</source>
        <translation>Certificats, un par ligne</translation>
    </message>
    <message>
        <source>Checked against its log</source>
        <translation>Vérifié avec son journal</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>Enregistrer en &amp;PDF</translation>
    </message>
    <message>
        <source>Save the chosen certificate as PDF</source>
        <translation>Enregistrer le certificat choisi en PDF</translation>
    </message>
    <message>
        <source>1 run, %1 %</source>
        <translation>1 partie, %1 %</translation>
    </message>
    <message>
        <source>%1 runs, best %2 %</source>
        <translation>%1 parties, la meilleure %2 %</translation>
    </message>
    <message>
        <source>✓ passed in an exam</source>
        <translation>✓ réussi en examen</translation>
    </message>
    <message>
        <source>✓ passed in practice</source>
        <translation>✓ réussi à l&apos;entraînement</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>pas encore réussi</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>examen</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>entraînement</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrompue</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ réussi</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>non réussi</translation>
    </message>
    <message>
        <source>⚠ critical error, not passed</source>
        <translation>⚠ erreur critique, non réussi</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ confirmé</translation>
    </message>
    <message>
        <source>Delete this run for good: its points, its log and the certificate that it gave? What was sent to an LRS or saved as a file stays there.</source>
        <translation>Supprimer cette partie définitivement : ses points, son journal et le certificat qu&apos;elle a donné ? Ce qui a été envoyé à un LRS ou enregistré en fichier y reste.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Supprimer la partie</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>Supprimer %1 définitivement : nom et pseudonyme, toutes les parties avec leurs journaux (%2), tous les certificats (%3) et ce qui attend encore un LRS ? Ce qui a été envoyé à un LRS ou enregistré en fichier y reste.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Tout supprimer</translation>
    </message>
</context>
<context>
    <name>halsted::OrdersPanel</name>
    <message>
        <source>No result yet.</source>
        <translation>Pas encore de résultat.</translation>
    </message>
    <message>
        <source>Tests and results</source>
        <translation>Examens et résultats</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Demander</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>↑ above, ↓ below what is usual in adults. Sources: point at a range.</source>
        <translation>↑ au-dessus, ↓ au-dessous des valeurs usuelles de l&apos;adulte. Sources : pointez un intervalle.</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>le lendemain</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>tout de suite</translation>
    </message>
    <message>
        <source>Order %1, takes %2</source>
        <translation>Demander %1, prend %2</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1 : dans %2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progression : %1</translation>
    </message>
</context>
<context>
    <name>halsted::PathBar</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Étape %1 sur %2, faite : %3</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Étape %1 sur %2 : %3</translation>
    </message>
</context>
<context>
    <name>halsted::PictureCard</name>
    <message>
        <source>new</source>
        <translation>nouveau</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Image : %1</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Agrandir</translation>
    </message>
    <message>
        <source>Larger picture of %1</source>
        <translation>Image agrandie : %1</translation>
    </message>
</context>
<context>
    <name>halsted::PlanPanel</name>
    <message>
        <source>Nothing is planned yet. Choose a tool and place it.</source>
        <translation>Rien n&apos;est encore planifié. Choisissez un outil et placez-le.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longueur</translation>
    </message>
    <message>
        <source>Name of the chosen element</source>
        <translation>Nom de l&apos;élément choisi</translation>
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
        <translation>Repère</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distance</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Choose a tool, then click in a slice. The plan is listed at the right.</source>
        <translation>Choisissez un outil, puis cliquez dans une coupe. Le plan est à droite.</translation>
    </message>
    <message>
        <source>Click where it shall be.</source>
        <translation>Cliquez là où il doit être.</translation>
    </message>
    <message>
        <source>Click its two ends, in any slices.</source>
        <translation>Cliquez ses deux bouts, dans n&apos;importe quelles coupes.</translation>
    </message>
    <message>
        <source>Click three points that it goes through.</source>
        <translation>Cliquez trois points par lesquels il passe.</translation>
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
        <translation>%1 % réussi</translation>
    </message>
    <message>
        <source>%1 % not passed</source>
        <translation>%1 % non réussi</translation>
    </message>
    <message>
        <source>Points of the attempts, oldest first: %1</source>
        <translation>Points des parties, la plus ancienne d&apos;abord : %1</translation>
    </message>
</context>
<context>
    <name>halsted::PumpPanel</name>
    <message>
        <source>Nothing runs. Start a pump or a drip from drugs and fluids (F3).</source>
        <translation>Rien ne passe. Démarrez une pompe ou une perfusion depuis médicaments et solutés (F3).</translation>
    </message>
    <message>
        <source>Drips</source>
        <translation>Perfusions</translation>
    </message>
    <message>
        <source>Pumps and drips</source>
        <translation>Pompes et perfusions</translation>
    </message>
    <message>
        <source>Rate of %1</source>
        <translation>Débit : %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Arrêt</translation>
    </message>
    <message>
        <source>Run at %1 %2 all the same</source>
        <translation>Passer à %1 %2 quand même</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Redémarrer</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>%1 mL/h; syringe of %2 mL: %3 mL left, empty in %4</source>
        <translation>%1 mL/h ; seringue de %2 mL : reste %3 mL, vide dans %4</translation>
    </message>
    <message>
        <source>Nearly empty: %1</source>
        <translation>Presque vide : %1</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>en marche</translation>
    </message>
    <message>
        <source>Left in the bag</source>
        <translation>Reste dans la poche</translation>
    </message>
    <message>
        <source>Rate of the drip</source>
        <translation>Débit de la perfusion</translation>
    </message>
    <message>
        <source>mL/h</source>
        <translation>mL/h</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Arrêter %1</translation>
    </message>
    <message>
        <source>%1, %2 °C: %3 mL left, empty in %4</source>
        <translation>%1, %2 °C : reste %3 mL, vide dans %4</translation>
    </message>
    <message>
        <source>New syringe</source>
        <translation>Nouvelle seringue</translation>
    </message>
    <message>
        <source>Put a new syringe of %1 in</source>
        <translation>Mettre une nouvelle seringue de %1</translation>
    </message>
</context>
<context>
    <name>halsted::QuestionCard</name>
    <message>
        <source>What wants an answer</source>
        <translation>Ce qui attend une réponse</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>reste %1</translation>
    </message>
    <message>
        <source>The time for it is over; an answer still helps.</source>
        <translation>Le temps est écoulé ; répondre aide encore.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Commencer</translation>
    </message>
    <message>
        <source>Begin the lesson</source>
        <translation>Commencer la leçon</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % des points : %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>réussi</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>non réussi</translation>
    </message>
    <message>
        <source>Several may be right.</source>
        <translation>Plusieurs peuvent être justes.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Give this answer</source>
        <translation>Donner cette réponse</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Répondu</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Juste</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>Pas tout à fait</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Continuer</translation>
    </message>
    <message>
        <source>Put the reply away</source>
        <translation>Ranger la réponse</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Indice</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Un indice est proposé.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>L&apos;afficher</translation>
    </message>
    <message>
        <source>Show the hint</source>
        <translation>Afficher l&apos;indice</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>Non merci</translation>
    </message>
    <message>
        <source>Put the hint away</source>
        <translation>Ranger l&apos;indice</translation>
    </message>
</context>
<context>
    <name>halsted::RecordActions</name>
    <message>
        <source>Show my record</source>
        <translation>Montrer mes résultats</translation>
    </message>
    <message>
        <source>Show the class view</source>
        <translation>Montrer la vue de la classe</translation>
    </message>
    <message>
        <source>Set up sending to an LRS</source>
        <translation>Régler l&apos;envoi à un LRS</translation>
    </message>
    <message>
        <source>Send what waits for the LRS</source>
        <translation>Envoyer ce qui attend le LRS</translation>
    </message>
</context>
<context>
    <name>halsted::RecordDesk</name>
    <message>
        <source>Learner %1</source>
        <translation>Personne %1</translation>
    </message>
    <message>
        <source>Added without a name, as Learner %1.</source>
        <translation>Ajouté sans nom, comme Personne %1.</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Ajouté : %1.</translation>
    </message>
    <message>
        <source>The name is gone; the pseudonym stays.</source>
        <translation>Le nom est retiré ; le pseudonyme reste.</translation>
    </message>
    <message>
        <source>The name is now %1.</source>
        <translation>Le nom est maintenant %1.</translation>
    </message>
    <message>
        <source>%1 and all that was kept of them are deleted.</source>
        <translation>%1 et tout ce qui en était gardé sont supprimés.</translation>
    </message>
    <message>
        <source>The run, its log and its certificate are deleted.</source>
        <translation>La partie, son journal et son certificat sont supprimés.</translation>
    </message>
    <message>
        <source>There is no such certificate; it may have been deleted.</source>
        <translation>Ce certificat n&apos;existe pas ; il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Enregistré sous %1</translation>
    </message>
    <message>
        <source>Saved with names as %1</source>
        <translation>Enregistré avec les noms sous %1</translation>
    </message>
    <message>
        <source>Saved without names as %1</source>
        <translation>Enregistré sans noms sous %1</translation>
    </message>
    <message>
        <source>%1 runs and %2 learners added; %3 runs were here already.</source>
        <translation>%1 parties et %2 personnes ajoutées ; %3 parties étaient déjà là.</translation>
    </message>
</context>
<context>
    <name>halsted::RegisterTool</name>
    <message>
        <source>The plan&apos;s landmarks have changed: touch them again</source>
        <translation>Les repères du plan ont changé : touchez-les à nouveau</translation>
    </message>
    <message>
        <source>The model is back in its old place</source>
        <translation>Le modèle est revenu à sa place</translation>
    </message>
    <message>
        <source>The tip slid by %1 mm: rest it in a dent and turn again</source>
        <translation>La pointe a glissé de %1 mm : calez-la dans un creux et tournez à nouveau</translation>
    </message>
    <message>
        <source>The tip is known to %1 mm</source>
        <translation>La pointe est connue à %1 mm près</translation>
    </message>
    <message>
        <source>The hand moved by %1 mm: hold still and press again</source>
        <translation>La main a bougé de %1 mm : ne bougez pas et appuyez à nouveau</translation>
    </message>
    <message>
        <source>%1 and %2 look exchanged</source>
        <translation>%1 et %2 semblent intervertis</translation>
    </message>
    <message>
        <source>No visible structure is near what was traced: show the skin, or touch the landmarks again</source>
        <translation>Aucune structure visible près du tracé : affichez la peau, ou touchez à nouveau les repères</translation>
    </message>
    <message>
        <source>It could still slide by %1 mm, the landmarks&apos; fit is kept: trace round an edge or another side</source>
        <translation>Il pourrait encore glisser de %1 mm, l&apos;ajustement des repères est gardé : tracez un bord ou un autre côté</translation>
    </message>
    <message>
        <source>The trace does not fit (%1 mm), the landmarks&apos; fit is kept: trace again, or touch the landmarks again</source>
        <translation>Le tracé ne correspond pas (%1 mm), l&apos;ajustement des repères est gardé : retracez, ou touchez à nouveau les repères</translation>
    </message>
    <message>
        <source>Trace fits to %1 mm, holds to %2 mm, moves the target by %3 mm</source>
        <translation>Tracé à %1 mm près, tenu à %2 mm, déplace la cible de %3 mm</translation>
    </message>
    <message>
        <source>Turn it to the side and forward, then let go</source>
        <translation>Tournez sur le côté et vers l&apos;avant, puis lâchez</translation>
    </message>
    <message>
        <source>Rest the tip in a dent, hold the trigger, turn the controller about it; a tap skips this</source>
        <translation>Calez la pointe dans un creux, tenez la gâchette, tournez la manette autour ; un appui bref saute cette étape</translation>
    </message>
    <message>
        <source>Place three or more landmarks in the plan first, away from one line</source>
        <translation>Placez d&apos;abord trois repères ou plus dans le plan, hors d&apos;une même ligne</translation>
    </message>
    <message>
        <source>Second button: take the last landmark back</source>
        <translation>Second bouton : reprendre le dernier repère</translation>
    </message>
    <message>
        <source>Hold still: %1 (%2 of %3)</source>
        <translation>Ne bougez pas : %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Touch and press: %1 (%2 of %3)</source>
        <translation>Touchez et appuyez : %1 (%2 sur %3)</translation>
    </message>
    <message>
        <source>Fitting the trace, %1 %</source>
        <translation>Ajustement du tracé, %1 %</translation>
    </message>
    <message>
        <source>Tracing: %1 points</source>
        <translation>Tracé : %1 points</translation>
    </message>
    <message>
        <source>Tap: accept. Hold and trace the skin: fit closer. Second button: back</source>
        <translation>Appui bref : accepter. Tenir et tracer la peau : ajuster mieux. Second bouton : retour</translation>
    </message>
    <message>
        <source>Landmarks fit to %1 mm, %2 worst with %3 mm</source>
        <translation>Repères à %1 mm près, le pire %2 à %3 mm</translation>
    </message>
    <message>
        <source>at the target</source>
        <translation>à la cible</translation>
    </message>
    <message>
        <source>in the middle of the model</source>
        <translation>au centre du modèle</translation>
    </message>
    <message>
        <source>Registered. Second button: old place. First button: register anew</source>
        <translation>Recalé. Second bouton : ancienne place. Premier bouton : recaler à nouveau</translation>
    </message>
    <message>
        <source>Large error expected %1: %2 mm, may be %3</source>
        <translation>Grande erreur attendue %1 : %2 mm, peut-être %3</translation>
    </message>
    <message>
        <source>Error expected %1: %2 mm, may be %3</source>
        <translation>Erreur attendue %1 : %2 mm, peut-être %3</translation>
    </message>
</context>
<context>
    <name>halsted::Report</name>
    <message>
        <source>Written: %1</source>
        <translation>Écrit : %1</translation>
    </message>
    <message>
        <source>Stop writing the report or movie</source>
        <translation>Arrêter d&apos;écrire le rapport ou le film</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>MR</source>
        <translation>IRM</translation>
    </message>
    <message>
        <source>other</source>
        <translation>autre</translation>
    </message>
    <message>
        <source>Report on the case %1</source>
        <translation>Rapport sur le cas %1</translation>
    </message>
    <message>
        <source>Made on %1 (UTC) with Halsted %2</source>
        <translation>Fait le %1 (UTC) avec Halsted %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Page %1 sur %2</translation>
    </message>
    <message>
        <source>This report names the case by its alias; the patient&apos;s name is not in it.</source>
        <translation>Ce rapport désigne le cas par son alias ; le nom du patient n&apos;y figure pas.</translation>
    </message>
    <message>
        <source>Patient: %1. Born: %2. Number: %3.</source>
        <translation>Patient : %1. Né le : %2. Numéro : %3.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1: the picture bears it out by %2 % only.</source>
        <translation>%1 : l&apos;image ne l&apos;appuie qu&apos;à %2 %.</translation>
    </message>
    <message>
        <source>Registration of %1: %2</source>
        <translation>Recalage de %1 : %2</translation>
    </message>
    <message>
        <source>The 3D pictures are missing: %1</source>
        <translation>Les images 3D manquent : %1</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>À regarder deux fois</translation>
    </message>
    <message>
        <source>Nothing was found that asks for a second look. That is no proof that all is right.</source>
        <translation>Rien n&apos;a été trouvé qui demande un second regard. Cela ne prouve pas que tout soit juste.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Images</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>et %1 de plus</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>aucune structure</translation>
    </message>
    <message>
        <source>Seen from: %1</source>
        <translation>Vu de : %1</translation>
    </message>
    <message>
        <source>Three-dimensional view, seen from: %1. In the case: %2.</source>
        <translation>Vue en trois dimensions, de : %1. Dans le cas : %2.</translation>
    </message>
    <message>
        <source>%1 slice at %2</source>
        <translation>Coupe %1 à %2</translation>
    </message>
    <message>
        <source>%1: %2 slice at %3</source>
        <translation>%1 : coupe %2 à %3</translation>
    </message>
    <message>
        <source>%1 slice at %2 with outlines of the structures. In the case: %3.</source>
        <translation>Coupe %1 à %2 avec les contours des structures. Dans le cas : %3.</translation>
    </message>
    <message>
        <source>%1 slice at %2 through the plan&apos;s element %3, with outlines.</source>
        <translation>Coupe %1 à %2 par l&apos;élément %3 du plan, avec les contours.</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Structures</translation>
    </message>
    <message>
        <source>Nothing has been segmented.</source>
        <translation>Rien n&apos;a été segmenté.</translation>
    </message>
    <message>
        <source>Volumes, surfaces and values of the structures</source>
        <translation>Volumes, surfaces et valeurs des structures</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Volume, ml</source>
        <translation>Volume, ml</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalle à 95 %</translation>
    </message>
    <message>
        <source>Surface, cm²</source>
        <translation>Surface, cm²</translation>
    </message>
    <message>
        <source>Mean ± SD, HU</source>
        <translation>Moyenne ± ET, UH</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>Moyenne ± ET</translation>
    </message>
    <message>
        <source>Borne out</source>
        <translation>Appui</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>non évalué</translation>
    </message>
    <message>
        <source>The truth lies within a 95 % interval in 19 of 20 cases, as far as the structure is the right one: it tells what voxel size and border leave open, not what was missed or taken in by mistake. &quot;Borne out&quot; is how far the picture supports the structure.</source>
        <translation>La vérité se trouve dans l&apos;intervalle à 95 % dans 19 cas sur 20, pour autant que la structure soit la bonne : il dit ce que laissent ouvert la taille du voxel et le bord, non ce qui a été manqué ou pris par erreur. « Appui » dit à quel point l&apos;image soutient la structure.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan %1: what was measured</source>
        <translation>Plan %1 : ce qui a été mesuré</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Élément</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Mesure</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Where no interval is given, the number is exact as planned: what is unsure is the anatomy it meets.</source>
        <translation>Sans intervalle, le nombre est exact tel que planifié : c&apos;est l&apos;anatomie rencontrée qui est incertaine.</translation>
    </message>
    <message>
        <source>at %1, %2, %3 mm (left, back, up)</source>
        <translation>à %1, %2, %3 mm (gauche, arrière, haut)</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>pas de mesure</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>au-delà de la limite</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exact</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Recalages</translation>
    </message>
    <message>
        <source>How series lie to each other</source>
        <translation>Position des séries entre elles</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Série</translation>
    </message>
    <message>
        <source>Laid onto</source>
        <translation>Recalée sur</translation>
    </message>
    <message>
        <source>Predicted error, mm</source>
        <translation>Erreur prévue, mm</translation>
    </message>
    <message>
        <source>95 % below, mm</source>
        <translation>95 % sous, mm</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Verdict</translation>
    </message>
    <message>
        <source>Pictures that all of this rests on</source>
        <translation>Images sur lesquelles tout repose</translation>
    </message>
    <message>
        <source>Series of the case</source>
        <translation>Séries du cas</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Voxels</translation>
    </message>
    <message>
        <source>Voxel size, mm</source>
        <translation>Taille du voxel, mm</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>sans description</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Comment cela a été fait</translation>
    </message>
    <message>
        <source>Program, protocol and fingerprint</source>
        <translation>Programme, protocole et empreinte</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programme</translation>
    </message>
    <message>
        <source>Structures made by</source>
        <translation>Structures faites par</translation>
    </message>
    <message>
        <source>Fingerprint of the case (SHA-256)</source>
        <translation>Empreinte du cas (SHA-256)</translation>
    </message>
    <message>
        <source>Record of the case, as the case file has it</source>
        <translation>Journal du cas, tel que son fichier l&apos;a</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Heure (UTC)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Ce qui a été fait</translation>
    </message>
    <message>
        <source>Structures farther away, not listed</source>
        <translation>Structures plus éloignées, non listées</translation>
    </message>
</context>
<context>
    <name>halsted::ResultTable</name>
    <message>
        <source>up to %1</source>
        <translation>jusqu&apos;à %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>à partir de %1</translation>
    </message>
    <message>
        <source>Laboratory results by time, newest first</source>
        <translation>Résultats de laboratoire par heure, les derniers d&apos;abord</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Tous les résultats</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Usuel</translation>
    </message>
    <message>
        <source>, high</source>
        <translation>, haut</translation>
    </message>
    <message>
        <source>, low</source>
        <translation>, bas</translation>
    </message>
</context>
<context>
    <name>halsted::RunWords</name>
    <message>
        <source>%1: %2</source>
        <translation>%1 : %2</translation>
    </message>
    <message>
        <source>See the picture.</source>
        <translation>Voir l&apos;image.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Rien de particulier.</translation>
    </message>
    <message>
        <source>Nobody can say.</source>
        <translation>Personne ne sait.</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 arrêté</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Note : %1</translation>
    </message>
    <message>
        <source>Cuff pressure every %1 min</source>
        <translation>Pression au brassard toutes les %1 min</translation>
    </message>
    <message>
        <source>Cuff pressure measured</source>
        <translation>Pression au brassard mesurée</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Question répondue</translation>
    </message>
    <message>
        <source>Hint taken</source>
        <translation>Indice pris</translation>
    </message>
    <message>
        <source>The patient is better</source>
        <translation>Le patient va mieux</translation>
    </message>
    <message>
        <source>The patient could not be saved</source>
        <translation>Le patient n&apos;a pu être sauvé</translation>
    </message>
    <message>
        <source>The time of the lesson is over</source>
        <translation>Le temps de la leçon est écoulé</translation>
    </message>
    <message>
        <source>The lesson was stopped</source>
        <translation>La leçon a été interrompue</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pouls</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Lactate</translation>
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
        <translation>Bicarbonate</translation>
    </message>
    <message>
        <source>Base excess</source>
        <translation>Excès de base</translation>
    </message>
    <message>
        <source>Arterial saturation</source>
        <translation>Saturation artérielle</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hémoglobine</translation>
    </message>
    <message>
        <source>Haematocrit</source>
        <translation>Hématocrite</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquettes</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leucocytes</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Potassium</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Sodium</translation>
    </message>
    <message>
        <source>Ionised calcium</source>
        <translation>Calcium ionisé</translation>
    </message>
    <message>
        <source>Chloride</source>
        <translation>Chlorure</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glucose</translation>
    </message>
    <message>
        <source>PaO2/FiO2</source>
        <translation>PaO2/FiO2</translation>
    </message>
    <message>
        <source>Urea</source>
        <translation>Urée</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Créatinine</translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation>Magnésium</translation>
    </message>
    <message>
        <source>Albumin</source>
        <translation>Albumine</translation>
    </message>
    <message>
        <source>Troponin T</source>
        <translation>Troponine T</translation>
    </message>
    <message>
        <source>INR</source>
        <translation>INR</translation>
    </message>
    <message>
        <source>APTT</source>
        <translation>TCA</translation>
    </message>
    <message>
        <source>Fibrinogen</source>
        <translation>Fibrinogène</translation>
    </message>
    <message>
        <source>TEG R</source>
        <translation>TEG R</translation>
    </message>
    <message>
        <source>TEG angle</source>
        <translation>Angle TEG</translation>
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
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Fréquence respiratoire</translation>
    </message>
    <message>
        <source>Glasgow coma scale</source>
        <translation>Score de Glasgow</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Température cutanée</translation>
    </message>
    <message>
        <source>Systolic pressure</source>
        <translation>Pression systolique</translation>
    </message>
    <message>
        <source>Diastolic pressure</source>
        <translation>Pression diastolique</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Pression moyenne</translation>
    </message>
    <message>
        <source>Ejection fraction</source>
        <translation>Fraction d&apos;éjection</translation>
    </message>
</context>
<context>
    <name>halsted::ScriptPanel</name>
    <message>
        <source>Name of the script to record</source>
        <translation>Nom du script à enregistrer</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>&amp;Record by playing</source>
        <translation>En&amp;registrer en jouant</translation>
    </message>
    <message>
        <source>Record a script by playing the lesson</source>
        <translation>Enregistrer un script en jouant la leçon</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Script affiché</translation>
    </message>
    <message>
        <source>Acts of the script</source>
        <translation>Actes du script</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Modifier %1</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Affiché comme</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Ajouter un acte</translation>
    </message>
    <message>
        <source>Remove the act</source>
        <translation>Supprimer l&apos;acte</translation>
    </message>
    <message>
        <source>Record plays the lesson; what you do until you leave the bedside becomes the script.</source>
        <translation>Enregistrer joue la leçon ; ce que vous faites jusqu&apos;à quitter le chevet devient le script.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Quand</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Ce qui est fait</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Comment</translation>
    </message>
    <message>
        <source>✗ How it is done is written as: drug: propofol, amount: 100, unit: mg, route: iv</source>
        <translation>✗ La manière de faire s&apos;écrit ainsi : drug: propofol, amount: 100, unit: mg, route: iv</translation>
    </message>
</context>
<context>
    <name>halsted::SectionPage</name>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>&amp;Ajouter</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Ajouter à %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Dupliquer</translation>
    </message>
    <message>
        <source>Duplicate the chosen one</source>
        <translation>Dupliquer l&apos;élément choisi</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>Supprimer l&apos;élément choisi</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Monter</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Descendre</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Commencer ici</translation>
    </message>
    <message>
        <source>The lesson begins in the chosen state</source>
        <translation>La leçon commence dans l&apos;état choisi</translation>
    </message>
    <message>
        <source>&amp;Try from here</source>
        <translation>Essayer d&apos;i&amp;ci</translation>
    </message>
    <message>
        <source>Play the lesson from the chosen state</source>
        <translation>Jouer la leçon à partir de l&apos;état choisi</translation>
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
        <translation>Rien ici pour l&apos;instant. Appuyez sur Ajouter.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Dupliquer %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Affiché comme</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Image</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tableau</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (et %2 de plus)</translation>
    </message>
    <message>
        <source>%1 was removed. Places that still name it: %2. Undo brings it back.</source>
        <translation>%1 a été supprimé. Endroits qui le nomment encore : %2. Annuler l&apos;étape le ramène.</translation>
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
        <translation>Rayon</translation>
    </message>
    <message>
        <source>How alike (standard deviations)</source>
        <translation>Ressemblance (écarts-types)</translation>
    </message>
    <message>
        <source>In this slice only</source>
        <translation>Dans cette coupe seulement</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valeur la plus basse</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valeur la plus haute</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Ce qui y est déjà</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Ajouter</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Remplacer</translation>
    </message>
    <message>
        <source>Inside the outline</source>
        <translation>Dans le contour</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Enlever</translation>
    </message>
    <message>
        <source>Keep only this</source>
        <translation>Ne garder que cela</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Remplir</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axiales</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronales</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagittales</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Garder les plus grands</translation>
    </message>
    <message>
        <source>Remove small ones</source>
        <translation>Enlever les petits</translation>
    </message>
    <message>
        <source>Make each a structure</source>
        <translation>Faire de chacun une structure</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Combien</translation>
    </message>
    <message>
        <source>Smaller ones go</source>
        <translation>Les plus petits partent</translation>
    </message>
    <message>
        <source>Grow by (less than 0: shrink)</source>
        <translation>Agrandir de (moins de 0 : réduire)</translation>
    </message>
    <message>
        <source>Thickness of the shell</source>
        <translation>Épaisseur de la coque</translation>
    </message>
    <message>
        <source>Where the shell lies</source>
        <translation>Où se trouve la coque</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dedans</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>Au milieu</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Dehors</translation>
    </message>
    <message>
        <source>How smooth</source>
        <translation>Lissage</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Quoi</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Les deux ensemble</translation>
    </message>
    <message>
        <source>Without the other</source>
        <translation>Sans l&apos;autre</translation>
    </message>
    <message>
        <source>What both share</source>
        <translation>Ce qu&apos;elles partagent</translation>
    </message>
    <message>
        <source>Other structure</source>
        <translation>Autre structure</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Ce qui reste</translation>
    </message>
    <message>
        <source>The side to the viewer</source>
        <translation>Le côté de l&apos;observateur</translation>
    </message>
    <message>
        <source>The far side</source>
        <translation>Le côté éloigné</translation>
    </message>
    <message>
        <source>Both, as two structures</source>
        <translation>Les deux, en deux structures</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>Seulement dans</translation>
    </message>
    <message>
        <source>New structure (empty: change this one)</source>
        <translation>Nouvelle structure (vide : changer celle-ci)</translation>
    </message>
    <message>
        <source>May take from other structures</source>
        <translation>Peut prendre aux autres</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>partout</translation>
    </message>
</context>
<context>
    <name>halsted::SegmentPanel</name>
    <message>
        <source>Brush</source>
        <translation>Pinceau</translation>
    </message>
    <message>
        <source>Drag in a slice. [ and ] or Shift and the wheel change the size; Space paints at the crosshair.</source>
        <translation>Faites glisser dans une coupe. [ et ] ou Maj et la molette changent la taille ; Espace peint au réticule.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Effacer</translation>
    </message>
    <message>
        <source>Drag in a slice to take voxels away.</source>
        <translation>Faites glisser dans une coupe pour enlever des voxels.</translation>
    </message>
    <message>
        <source>Smart brush</source>
        <translation>Pinceau de bord</translation>
    </message>
    <message>
        <source>Drag inside the organ: the brush stops at its edge.</source>
        <translation>Faites glisser dans l&apos;organe : le pinceau s&apos;arrête à son bord.</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Ciseaux</translation>
    </message>
    <message>
        <source>Click round what you want to cut, through all slices; Enter cuts.</source>
        <translation>Cliquez autour de ce qu&apos;il faut couper, à travers toutes les coupes ; Entrée coupe.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Seuil</translation>
    </message>
    <message>
        <source>Blue is what would belong. Limit it to a structure to keep the rest out.</source>
        <translation>En bleu, ce qui en ferait partie. Limitez-le à une structure pour exclure le reste.</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Croissance</translation>
    </message>
    <message>
        <source>Click inside; what is joined to it and alike is taken.</source>
        <translation>Cliquez dedans ; ce qui y est relié et semblable est pris.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Graines</translation>
    </message>
    <message>
        <source>Click a few places inside; with Ctrl, places outside. Then apply.</source>
        <translation>Cliquez quelques endroits dedans ; avec Ctrl, dehors. Puis appliquez.</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Vaisseau</translation>
    </message>
    <message>
        <source>Click in a vessel or airway: it is followed both ways. A second click: only the way between.</source>
        <translation>Cliquez dans un vaisseau ou une voie aérienne : il est suivi dans les deux sens. Un second clic : seulement le chemin entre les deux.</translation>
    </message>
    <message>
        <source>Fill between</source>
        <translation>Remplir entre</translation>
    </message>
    <message>
        <source>Paint some slices; those between are filled.</source>
        <translation>Peignez quelques coupes ; celles d&apos;entre elles sont remplies.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Morceaux</translation>
    </message>
    <message>
        <source>Keep the largest pieces, remove specks, or make each a structure.</source>
        <translation>Garder les plus grands morceaux, enlever les points ou faire de chacun une structure.</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Boucher les trous</translation>
    </message>
    <message>
        <source>What is closed in all round is filled.</source>
        <translation>Ce qui est enfermé de partout est rempli.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Lisser</translation>
    </message>
    <message>
        <source>Rounds the shape and keeps its volume.</source>
        <translation>Arrondit la forme et garde son volume.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Marge</translation>
    </message>
    <message>
        <source>Grows or shrinks by millimetres.</source>
        <translation>Agrandit ou réduit de quelques millimètres.</translation>
    </message>
    <message>
        <source>Hollow</source>
        <translation>Évider</translation>
    </message>
    <message>
        <source>Leaves a shell of even thickness.</source>
        <translation>Laisse une coque d&apos;épaisseur égale.</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Combiner</translation>
    </message>
    <message>
        <source>With another structure: both, one without the other, or what they share.</source>
        <translation>Avec une autre structure : les deux, l&apos;une sans l&apos;autre ou ce qu&apos;elles partagent.</translation>
    </message>
    <message>
        <source>Split sides</source>
        <translation>Séparer</translation>
    </message>
    <message>
        <source>Makes a left and a right structure.</source>
        <translation>Fait une structure gauche et une droite.</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Coupe plane</translation>
    </message>
    <message>
        <source>Click where the slice that you look at shall cut it.</source>
        <translation>Cliquez là où la coupe que vous voyez doit la couper.</translation>
    </message>
    <message>
        <source>Find structures</source>
        <translation>Trouver les structures</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Appliquer</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>Effacer les points</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>as the scan asks for</source>
        <translation>selon l&apos;examen</translation>
    </message>
    <message>
        <source>Structure to work on</source>
        <translation>Structure à travailler</translation>
    </message>
    <message>
        <source>Choose, or type a new name</source>
        <translation>Choisir ou taper un nouveau nom</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automatique</translation>
    </message>
    <message>
        <source>By hand: structure</source>
        <translation>À la main : structure</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Outil : %1</translation>
    </message>
    <message>
        <source>Apply the tool</source>
        <translation>Appliquer l&apos;outil</translation>
    </message>
    <message>
        <source>Clear the tool&apos;s points</source>
        <translation>Effacer les points de l&apos;outil</translation>
    </message>
    <message>
        <source>Choose a tool. Every step can be undone with Ctrl+Z.</source>
        <translation>Choisissez un outil. Chaque étape s&apos;annule avec Ctrl+Z.</translation>
    </message>
    <message>
        <source>Would add %1 ml and take %2 ml away.</source>
        <translation>Ajouterait %1 ml et enlèverait %2 ml.</translation>
    </message>
    <message>
        <source>Would change nothing.</source>
        <translation>Ne changerait rien.</translation>
    </message>
</context>
<context>
    <name>halsted::SeriesPanel</name>
    <message>
        <source>Open this series</source>
        <translation>Ouvrir cette série</translation>
    </message>
    <message>
        <source>Series of the study</source>
        <translation>Séries de l&apos;examen</translation>
    </message>
    <message>
        <source>This study holds several series. Which one shall be opened?</source>
        <translation>Cet examen contient plusieurs séries. Laquelle ouvrir ?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Annuler</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2 : %3</translation>
    </message>
    <message>
        <source>
%1 × %2 × %3 voxels of %4 × %5 × %6 mm</source>
        <translation>
%1 × %2 × %3 voxels de %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Tick several to have them in one case; the first is segmented.</source>
        <translation>Cochez-en plusieurs pour les avoir dans un cas ; la première est segmentée.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n series</source>
        <translation>
            <numerusform>Ouvrir %n série</numerusform>
            <numerusform>Ouvrir %n séries</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Lecture…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Pas d&apos;image</translation>
    </message>
</context>
<context>
    <name>halsted::SliceWidget</name>
    <message>
        <source>%1 slices</source>
        <translation>Coupes : %1</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>aucune structure</translation>
    </message>
    <message>
        <source>Registration failed: do not compare places</source>
        <translation>Recalage échoué : ne comparez pas les lieux</translation>
    </message>
    <message>
        <source>Doubtful registration: error about %1 mm, 95 % within %2 mm</source>
        <translation>Recalage douteux : erreur d’environ %1 mm, 95 % sous %2 mm</translation>
    </message>
    <message>
        <source>Registered: error about %1 mm, 95 % within %2 mm</source>
        <translation>Recalée : erreur d’environ %1 mm, 95 % sous %2 mm</translation>
    </message>
    <message>
        <source>Not registered: placed as the scanner counts</source>
        <translation>Non recalée : placée selon l’appareil</translation>
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
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Bloc</translation>
    </message>
    <message>
        <source>%1 slices of the second series</source>
        <translation>Coupes de la seconde série, %1</translation>
    </message>
    <message>
        <source>Thick slab</source>
        <translation>Coupe épaisse</translation>
    </message>
    <message>
        <source>Thick slab: S its kind, T thicker, Shift+T thinner, or Shift and the wheel</source>
        <translation>Coupe épaisse : S le type, T plus épais, Maj+T plus mince, ou Maj et la molette</translation>
    </message>
    <message>
        <source>%1, turned %2°</source>
        <translation>%1, tourné de %2°</translation>
    </message>
    <message>
        <source>%1 of %2 mm</source>
        <translation>%1 sur %2 mm</translation>
    </message>
    <message>
        <source>+ %1, %2 %</source>
        <translation>+ %1, %2 %</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Cette coupe a été réparée</translation>
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
        <translation>après %1</translation>
    </message>
    <message>
        <source>The states as a picture</source>
        <translation>Les états en image</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>État %1</translation>
    </message>
    <message>
        <source>▶ %1</source>
        <translation>▶ %1</translation>
    </message>
    <message>
        <source>State %1, where the lesson begins</source>
        <translation>État %1, où la leçon commence</translation>
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
        <translation>État %1, finit par un succès</translation>
    </message>
    <message>
        <source>State %1, ends in failure</source>
        <translation>État %1, finit par un échec</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>State %1: no way leads here</source>
        <translation>État %1 : aucun chemin ne mène ici</translation>
    </message>
    <message>
        <source>✗ %1: no state %2</source>
        <translation>✗ %1 : pas d&apos;état %2</translation>
    </message>
    <message>
        <source>From %1 to %2, when: %3</source>
        <translation>De %1 à %2, quand : %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 pendant %2</translation>
    </message>
</context>
<context>
    <name>halsted::StepCard</name>
    <message>
        <source>The lesson</source>
        <translation>La leçon</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Temps de la leçon</translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Suite donnée au dernier ordre</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pause</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Arrêter l&apos;horloge</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>Le temps passe %1 fois plus vite</translation>
    </message>
    <message>
        <source>Wait 10 min</source>
        <translation>Attendre 10 min</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Avance de dix minutes d&apos;un coup ; s&apos;arrête si un résultat arrive ou si quelqu&apos;un pose une question</translation>
    </message>
    <message>
        <source>5 min back</source>
        <translation>5 min en arrière</translation>
    </message>
    <message>
        <source>Back by five minutes; what was done since then is dropped</source>
        <translation>Retour de cinq minutes ; ce qui a été fait depuis est abandonné</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Son</translation>
    </message>
    <message>
        <source>Alarms are heard</source>
        <translation>Les alarmes s&apos;entendent</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminer</translation>
    </message>
    <message>
        <source>End the lesson here</source>
        <translation>Terminer la leçon ici</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Débriefing</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Ce qui s&apos;est passé, et pourquoi</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Retour aux leçons ; la séance est gardée</translation>
    </message>
    <message>
        <source>Goals reached: %1 of %2</source>
        <translation>Objectifs atteints : %1 sur %2</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminé</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reprendre</translation>
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
        <translation>%1 : moins</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1 : plus</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 can be %2 to %3 %4.</source>
        <translation>%1 peut aller de %2 à %3 %4.</translation>
    </message>
</context>
<context>
    <name>halsted::StepPage</name>
    <message>
        <source>Next: %1 ›</source>
        <translation>Suivant : %1 ›</translation>
    </message>
</context>
<context>
    <name>halsted::Steps</name>
    <message>
        <source>Import</source>
        <translation>Importer</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmenter</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Répéter</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseigner</translation>
    </message>
    <message>
        <source>Choose a study. What is wrong with it is said here.</source>
        <translation>Choisissez un examen. Ce qui n&apos;y va pas est dit ici.</translation>
    </message>
    <message>
        <source>Look at each structure in the slices, and correct it where it is wrong.</source>
        <translation>Regardez chaque structure dans les coupes et corrigez ce qui est faux.</translation>
    </message>
    <message>
        <source>Measure, mark and plan. Every element can be moved and undone.</source>
        <translation>Mesurez, marquez et planifiez. Chaque élément peut être déplacé et annulé.</translation>
    </message>
    <message>
        <source>Go through the plan on the anatomy, here or in the headset.</source>
        <translation>Parcourez le plan sur l&apos;anatomie, ici ou dans le casque.</translation>
    </message>
    <message>
        <source>Play lessons on a living patient, write your own, look at results.</source>
        <translation>Jouez des leçons sur un patient vivant, écrivez les vôtres, voyez les résultats.</translation>
    </message>
</context>
<context>
    <name>halsted::StructurePanel</name>
    <message>
        <source>Colour…</source>
        <translation>Couleur…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Structures</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Structure</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volume</translation>
    </message>
    <message>
        <source>Opacity of the chosen structure in 3D</source>
        <translation>Opacité en 3D de la structure choisie</translation>
    </message>
    <message>
        <source>&amp;Opacity in 3D</source>
        <translation>O&amp;pacité en 3D</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Couleur : %1</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>No structures yet.</source>
        <translation>Pas encore de structures.</translation>
    </message>
    <message>
        <source>Volume %1 ml
Surface %2 cm²
Mean value %3 ± %4 %5</source>
        <translation>Volume %1 ml
Surface %2 cm²
Valeur moyenne %3 ± %4 %5</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Sûr</translation>
    </message>
    <message>
        <source>How far the picture bears the structure out</source>
        <translation>À quel point l&apos;image confirme la structure</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture bears out %1 % of it</source>
        <translation>L&apos;image la confirme à %1 %</translation>
    </message>
</context>
<context>
    <name>halsted::TeamPanel</name>
    <message>
        <source>Team, relatives, telephone and notes</source>
        <translation>Équipe, proches, téléphone et notes</translation>
    </message>
    <message>
        <source>Ask the patient, relatives or records</source>
        <translation>Interroger le patient, les proches ou le dossier</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Appeler</translation>
    </message>
    <message>
        <source>In this lesson there is nobody to call.</source>
        <translation>Dans cette leçon, il n&apos;y a personne à appeler.</translation>
    </message>
    <message>
        <source>See to it that it is done</source>
        <translation>Veiller à ce que ce soit fait</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Note</translation>
    </message>
    <message>
        <source>A note for the record</source>
        <translation>Une note pour le dossier</translation>
    </message>
    <message>
        <source>What you think, what is planned …</source>
        <translation>Ce que vous pensez, ce qui est prévu …</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Noter</translation>
    </message>
    <message>
        <source>Write the note down</source>
        <translation>Écrire la note</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Réponses</translation>
    </message>
    <message>
        <source>Nobody was asked yet.</source>
        <translation>Personne n&apos;a encore été interrogé.</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Demander : %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Appeler : %1</translation>
    </message>
    <message>
        <source>Have it done: %1</source>
        <translation>Faire faire : %1</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1 : dans %2</translation>
    </message>
</context>
<context>
    <name>halsted::ToolsPanel</name>
    <message>
        <source>Tool in the hand</source>
        <translation>Outil en main</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Taille</translation>
    </message>
    <message>
        <source>Life size</source>
        <translation>Taille réelle</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Double</translation>
    </message>
    <message>
        <source>Giant</source>
        <translation>Géant</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Salle</translation>
    </message>
    <message>
        <source>Bring all here</source>
        <translation>Tout amener ici</translation>
    </message>
    <message>
        <source>Remove cut</source>
        <translation>Retirer la découpe</translation>
    </message>
    <message>
        <source>Remove slice</source>
        <translation>Retirer la coupe</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Gaucher</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Assis</translation>
    </message>
    <message>
        <source>Real room</source>
        <translation>Salle réelle</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Leçons</translation>
    </message>
</context>
<context>
    <name>halsted::TranslationPage</name>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Ajouter une langue</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Supprimer</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Supprimer cette langue</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traductions</translation>
    </message>
    <message>
        <source>Figures in braces, as {MAP}, stay as they are. Ctrl+Return goes on to the next missing text.</source>
        <translation>Les valeurs entre accolades, comme {MAP}, restent telles quelles. Ctrl+Entrée passe au texte manquant suivant.</translation>
    </message>
    <message>
        <source>Two letters of a language</source>
        <translation>Deux lettres d&apos;une langue</translation>
    </message>
    <message>
        <source>de</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Texts and their translation</source>
        <translation>Textes et leur traduction</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texte</translation>
    </message>
    <message>
        <source>In the lesson</source>
        <translation>Dans la leçon</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>Traduit</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traduction</translation>
    </message>
    <message>
        <source>%1: ✗ %2</source>
        <translation>%1 : ✗ %2</translation>
    </message>
    <message>
        <source>%1 ✓</source>
        <translation>%1 ✓</translation>
    </message>
    <message>
        <source>%1, complete</source>
        <translation>%1, complet</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ manque</translation>
    </message>
    <message>
        <source>✗ figures differ: %1</source>
        <translation>✗ les valeurs diffèrent : %1</translation>
    </message>
    <message>
        <source>No language yet: add one</source>
        <translation>Aucune langue encore : ajoutez-en une</translation>
    </message>
    <message>
        <source>✗ %1 of %2 texts missing</source>
        <translation>✗ %1 textes sur %2 manquent</translation>
    </message>
    <message>
        <source>✓ All %1 texts translated</source>
        <translation>✓ Les %1 textes sont traduits</translation>
    </message>
    <message>
        <source>✗ The figures in braces must be those of the lesson: %1</source>
        <translation>✗ Les valeurs entre accolades doivent être celles de la leçon : %1</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Seulement ce qui manque</translation>
    </message>
    <message>
        <source>%1, texts missing: %2</source>
        <translation>%1, textes manquants : %2</translation>
    </message>
</context>
<context>
    <name>halsted::TrendView</name>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>Nothing is measured yet: attach a monitor.</source>
        <translation>Rien n&apos;est encore mesuré : branchez un moniteur.</translation>
    </message>
</context>
<context>
    <name>halsted::TrendsPanel</name>
    <message>
        <source>Show</source>
        <translation>Afficher</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Durée affichée</translation>
    </message>
    <message>
        <source>Trends and 12-lead ECG</source>
        <translation>Tendances et ECG 12 dérivations</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Fréquence cardiaque</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Pression moyenne</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>End-tidal CO2</source>
        <translation>CO2 expiré</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Fréquence respiratoire</translation>
    </message>
    <message>
        <source>Central venous pressure</source>
        <translation>Pression veineuse centrale</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Température</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendances</translation>
    </message>
    <message>
        <source>12-lead ECG</source>
        <translation>ECG 12 dérivations</translation>
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
        <translation>Tout</translation>
    </message>
    <message>
        <source>Record &amp;again</source>
        <translation>&amp;Enregistrer à nouveau</translation>
    </message>
    <message>
        <source>Record the 12-lead ECG again</source>
        <translation>Enregistrer à nouveau l&apos;ECG 12 dérivations</translation>
    </message>
    <message>
        <source>Recorded at %1</source>
        <translation>Enregistré à %1</translation>
    </message>
</context>
<context>
    <name>halsted::VentilatorPanel</name>
    <message>
        <source>Volume VC</source>
        <translation>Volume VC</translation>
    </message>
    <message>
        <source>volume control, VC</source>
        <translation>volume contrôlé, VC</translation>
    </message>
    <message>
        <source>Pressure PC</source>
        <translation>Pression PC</translation>
    </message>
    <message>
        <source>pressure control, PC</source>
        <translation>pression contrôlée, PC</translation>
    </message>
    <message>
        <source>Support PSV</source>
        <translation>Aide PSV</translation>
    </message>
    <message>
        <source>pressure support of own breaths, PSV</source>
        <translation>aide inspiratoire des cycles propres, PSV</translation>
    </message>
    <message>
        <source>CPAP</source>
        <translation>CPAP</translation>
    </message>
    <message>
        <source>constant pressure, own breaths</source>
        <translation>pression constante, cycles propres</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>off the ventilator</source>
        <translation>sans ventilateur</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Mode</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilateur</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Mesuré</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Volume courant</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Pressure above PEEP</source>
        <translation>Pression au-dessus de la PEP</translation>
    </message>
    <message>
        <source>cmH2O</source>
        <translation>cmH2O</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Fréquence</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>PEEP</source>
        <translation>PEP</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxygène</translation>
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
        <translation>Volume courant %1 mL/kg de poids idéal</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Crête</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Plateau</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Motrice</translation>
    </message>
    <message>
        <source>Total PEEP</source>
        <translation>PEP totale</translation>
    </message>
    <message>
        <source>Minute volume</source>
        <translation>Volume minute</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Breaths</source>
        <translation>Cycles</translation>
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
        <translation>Résistance</translation>
    </message>
    <message>
        <source>cmH2O s/L</source>
        <translation>cmH2O s/L</translation>
    </message>
    <message>
        <source>The lesson is over.</source>
        <translation>La leçon est terminée.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway: no breaths until that is done.</source>
        <translation>Quelqu&apos;un travaille sur les voies aériennes : pas d&apos;insufflation d&apos;ici là.</translation>
    </message>
    <message>
        <source>No tube: volume and pressure control need a tube or a laryngeal mask (F5). Support and CPAP work with a tight face mask.</source>
        <translation>Pas de sonde : volume et pression contrôlés demandent une sonde ou un masque laryngé (F5). L&apos;aide et la CPAP marchent avec un masque facial étanche.</translation>
    </message>
    <message>
        <source>Breaths come by hand, from the bag. Choose a mode to connect the ventilator.</source>
        <translation>Les insufflations viennent du ballon. Choisissez un mode pour brancher le ventilateur.</translation>
    </message>
    <message>
        <source>The ventilator is off. Choose a mode to connect it.</source>
        <translation>Le ventilateur est arrêté. Choisissez un mode pour le brancher.</translation>
    </message>
    <message>
        <source>= %1 mL/kg ideal (%2 kg)</source>
        <translation>= %1 mL/kg idéal (%2 kg)</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>moins de %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>au plus %1</translation>
    </message>
    <message>
        <source>%1 trapped</source>
        <translation>%1 piégé</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>réglé %1</translation>
    </message>
    <message>
        <source>%1 mL/kg; 6 to 8</source>
        <translation>%1 mL/kg ; 6 à 8</translation>
    </message>
    <message>
        <source>6 to 8 mL/kg</source>
        <translation>6 à 8 mL/kg</translation>
    </message>
    <message>
        <source>as EtCO2 asks</source>
        <translation>selon EtCO2</translation>
    </message>
    <message>
        <source>usually above %1</source>
        <translation>souvent plus de %1</translation>
    </message>
    <message>
        <source>or more: blocked?</source>
        <translation>ou plus : obstrué ?</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Boucle</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>non branché</translation>
    </message>
    <message>
        <source>Waves of the ventilator: pressure, flow, volume</source>
        <translation>Courbes du ventilateur : pression, débit, volume</translation>
    </message>
    <message>
        <source>Pressure, cmH2O</source>
        <translation>Pression, cmH2O</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Débit, L/min (entrée vers le haut)</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volume, mL</translation>
    </message>
    <message>
        <source>Pressure-volume</source>
        <translation>Pression-volume</translation>
    </message>
    <message>
        <source>Flow-volume</source>
        <translation>Débit-volume</translation>
    </message>
</context>
<context>
    <name>halsted::ViewArea</name>
    <message>
        <source>Window: %1</source>
        <translation>Fenêtre : %1</translation>
    </message>
    <message>
        <source>Window: as fits the scan</source>
        <translation>Fenêtre : selon l’examen</translation>
    </message>
    <message>
        <source>3D: look from %1</source>
        <translation>3D : vue depuis %1</translation>
    </message>
    <message>
        <source>3D: volume rendering on or off</source>
        <translation>3D : rendu de volume activé ou non</translation>
    </message>
    <message>
        <source>Show all four views</source>
        <translation>Afficher les quatre vues</translation>
    </message>
    <message>
        <source>Views: two by two</source>
        <translation>Vues : deux par deux</translation>
    </message>
    <message>
        <source>Views: one large and three</source>
        <translation>Vues : une grande et trois</translation>
    </message>
    <message>
        <source>Views: one</source>
        <translation>Vues : une</translation>
    </message>
    <message>
        <source>Views: two series side by side</source>
        <translation>Vues : deux séries côte à côte</translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation>Plein écran ou non</translation>
    </message>
    <message>
        <source>Slices: thin</source>
        <translation>Coupes : fines</translation>
    </message>
    <message>
        <source>Slices: thick slab, brightest (MIP)</source>
        <translation>Coupes : épaisses, le plus clair (MIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, darkest (MinIP)</source>
        <translation>Coupes : épaisses, le plus sombre (MinIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, mean</source>
        <translation>Coupes : épaisses, moyenne</translation>
    </message>
    <message>
        <source>Crosshair on or off</source>
        <translation>Réticule ou non</translation>
    </message>
    <message>
        <source>Slices: smooth or voxel by voxel</source>
        <translation>Coupes : lissées ou voxel par voxel</translation>
    </message>
    <message>
        <source>Slices: play as a film, or stop</source>
        <translation>Coupes : lire en film ou arrêter</translation>
    </message>
    <message>
        <source>Slices: along the scan again</source>
        <translation>Coupes : de nouveau selon l’examen</translation>
    </message>
    <message>
        <source>3D: volume of bone</source>
        <translation>3D : volume des os</translation>
    </message>
    <message>
        <source>3D: volume of vessels with contrast</source>
        <translation>3D : volume des vaisseaux injectés</translation>
    </message>
    <message>
        <source>3D: volume of lungs</source>
        <translation>3D : volume des poumons</translation>
    </message>
    <message>
        <source>3D: volume of skin</source>
        <translation>3D : volume de la peau</translation>
    </message>
    <message>
        <source>3D: volume of soft tissue</source>
        <translation>3D : volume des tissus mous</translation>
    </message>
    <message>
        <source>3D: volume of an MRI</source>
        <translation>3D : volume d’une IRM</translation>
    </message>
    <message>
        <source>3D: light and shadow on the volume, or not</source>
        <translation>3D : lumière et ombre sur le volume ou non</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Disposition</translation>
    </message>
    <message>
        <source>&amp;Two by two</source>
        <translation>&amp;Deux par deux</translation>
    </message>
    <message>
        <source>One &amp;large and three</source>
        <translation>Une &amp;grande et trois</translation>
    </message>
    <message>
        <source>&amp;One</source>
        <translation>&amp;Une</translation>
    </message>
    <message>
        <source>Two &amp;series side by side</source>
        <translation>Deux &amp;séries côte à côte</translation>
    </message>
    <message>
        <source>&amp;Thin</source>
        <translation>&amp;Fines</translation>
    </message>
    <message>
        <source>Slab: &amp;brightest (MIP)</source>
        <translation>Épaisses : le plus &amp;clair (MIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;darkest (MinIP)</source>
        <translation>Épaisses : le plus &amp;sombre (MinIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;mean</source>
        <translation>Épaisses : &amp;moyenne</translation>
    </message>
    <message>
        <source>&amp;Crosshair</source>
        <translation>&amp;Réticule</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Lissées</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;prendre</translation>
    </message>
    <message>
        <source>&amp;Along the scan again</source>
        <translation>De &amp;nouveau selon l’examen</translation>
    </message>
    <message>
        <source>&amp;Bone</source>
        <translation>&amp;Os</translation>
    </message>
    <message>
        <source>&amp;Vessels with contrast</source>
        <translation>&amp;Vaisseaux injectés</translation>
    </message>
    <message>
        <source>&amp;Lungs</source>
        <translation>&amp;Poumons</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>P&amp;eau</translation>
    </message>
    <message>
        <source>Soft &amp;tissue</source>
        <translation>&amp;Tissus mous</translation>
    </message>
    <message>
        <source>&amp;MRI</source>
        <translation>&amp;IRM</translation>
    </message>
    <message>
        <source>Light and s&amp;hadow</source>
        <translation>&amp;Lumière et ombre</translation>
    </message>
    <message>
        <source>&amp;Over the first</source>
        <translation>S&amp;ur la première</translation>
    </message>
    <message>
        <source>&amp;More of it</source>
        <translation>&amp;Plus d’elle</translation>
    </message>
    <message>
        <source>&amp;Less of it</source>
        <translation>&amp;Moins d’elle</translation>
    </message>
    <message>
        <source>Second series over the first, or not</source>
        <translation>Seconde série sur la première ou non</translation>
    </message>
    <message>
        <source>Second series: more of it</source>
        <translation>Seconde série : plus</translation>
    </message>
    <message>
        <source>Second series: less of it</source>
        <translation>Seconde série : moins</translation>
    </message>
    <message>
        <source>Thin: one slice</source>
        <translation>Fine : une coupe</translation>
    </message>
    <message>
        <source>MIP: brightest</source>
        <translation>MIP : le plus clair</translation>
    </message>
    <message>
        <source>MinIP: darkest</source>
        <translation>MinIP : le plus sombre</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Moyenne</translation>
    </message>
    <message>
        <source>%1 mm thick</source>
        <translation>%1 mm d’épaisseur</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Coupes</translation>
    </message>
    <message>
        <source>Volume of</source>
        <translation>Volume de</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Seconde série</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Plein écran</translation>
    </message>
</context>
<context>
    <name>halsted::VtkView</name>
    <message>
        <source>3D view</source>
        <translation>Vue 3D</translation>
    </message>
    <message>
        <source>3D volume</source>
        <translation>Volume 3D</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Vue du côté %1</translation>
    </message>
</context>
<context>
    <name>halsted::WaveView</name>
    <message>
        <source>Waveforms</source>
        <translation>Courbes</translation>
    </message>
</context>
<context>
    <name>halsted::WelcomePage</name>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>Ouvrir un dossier &amp;DICOM…</translation>
    </message>
    <message>
        <source>Reading the scan…</source>
        <translation>Lecture de l&apos;examen…</translation>
    </message>
    <message>
        <source>Open a CT or MRI to see its anatomy</source>
        <translation>Ouvrez un scanner ou une IRM pour voir son anatomie</translation>
    </message>
    <message>
        <source>It appears here by itself; Cancel is below.</source>
        <translation>Il apparaît ici de lui-même ; « Annuler » est en bas.</translation>
    </message>
    <message>
        <source>DICOM folders, files, DICOMDIR and zip; NIfTI, NRRD, MetaImage; Halsted cases.
Or drop one here.</source>
        <translation>Dossiers DICOM, fichiers, DICOMDIR et zip ; NIfTI, NRRD, MetaImage ; cas Halsted.
Ou déposez-en un ici.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Langue</translation>
    </message>
    <message>
        <source>Open a &amp;case or file…</source>
        <translation>Ouvrir un cas ou un fi&amp;chier…</translation>
    </message>
    <message>
        <source>Show names and pictures</source>
        <translation>Montrer noms et images</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Oublier ceux-ci</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Les cas que vous ouvrez sont listés ici.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Cas récents</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Essayer avec un exemple</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Apprendre</translation>
    </message>
    <message>
        <source>Whoever sees this screen sees them, too.</source>
        <translation>Qui voit cet écran les voit aussi.</translation>
    </message>
    <message>
        <source>CT of a chest</source>
        <translation>Scanner d&apos;un thorax</translation>
    </message>
    <message>
        <source>CT of an abdomen</source>
        <translation>Scanner d&apos;un abdomen</translation>
    </message>
    <message>
        <source>MRI of a brain</source>
        <translation>IRM d&apos;un cerveau</translation>
    </message>
    <message>
        <source>Lessons on a living patient</source>
        <translation>Leçons sur un patient vivant</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mes résultats</translation>
    </message>
    <message>
        <source>Case opened %1</source>
        <translation>Cas ouvert le %1</translation>
    </message>
    <message>
        <source>%1
opened %2</source>
        <translation>%1
ouvert le %2</translation>
    </message>
</context>
<context>
    <name>halsted::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open a case or scan…</source>
        <translation>&amp;Ouvrir un cas ou un examen…</translation>
    </message>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>Ouvrir un dossier &amp;DICOM…</translation>
    </message>
    <message>
        <source>&amp;Save the case as…</source>
        <translation>&amp;Enregistrer le cas sous…</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>Fer&amp;mer le cas</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>Éd&amp;ition</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Ann&amp;uler l&apos;étape</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rétablir</translation>
    </message>
    <message>
        <source>Show &amp;all structures</source>
        <translation>&amp;Montrer toutes les structures</translation>
    </message>
    <message>
        <source>&amp;Hide all structures</source>
        <translation>Mas&amp;quer toutes les structures</translation>
    </message>
    <message>
        <source>&amp;Segment again</source>
        <translation>&amp;Segmenter à nouveau</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Chercher…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>Affic&amp;hage</translation>
    </message>
    <message>
        <source>&amp;Window and level</source>
        <translation>&amp;Fenêtre</translation>
    </message>
    <message>
        <source>As fits the scan</source>
        <translation>Adaptée à l&apos;examen</translation>
    </message>
    <message>
        <source>&amp;Look from</source>
        <translation>&amp;Regarder de</translation>
    </message>
    <message>
        <source>&amp;Volume rendering</source>
        <translation>&amp;Volume</translation>
    </message>
    <message>
        <source>All &amp;four views</source>
        <translation>&amp;Quatre vues</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Sombre ou clair</translation>
    </message>
    <message>
        <source>Put the &amp;headset on</source>
        <translation>Mettre le &amp;casque</translation>
    </message>
    <message>
        <source>&amp;Preview the room without a headset</source>
        <translation>V&amp;oir la salle sans casque</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>&amp;Leçons</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principale</translation>
    </message>
    <message>
        <source>Find… Ctrl+K</source>
        <translation>Chercher… Ctrl+K</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vues</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Annuler : %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;étape</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rétablir : %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>&amp;Unsaved cases (%1)</source>
        <translation>Cas &amp;non enregistrés (%1)</translation>
    </message>
    <message>
        <source>Open the case of %1</source>
        <translation>Ouvrir le cas du %1</translation>
    </message>
    <message>
        <source>Show these &amp;files…</source>
        <translation>Montrer ces &amp;fichiers…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Étapes</translation>
    </message>
</context>
<context>
    <name>halsted::WristPanel</name>
    <message>
        <source>Undo</source>
        <translation>Annuler l&apos;étape</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rétablir</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Recentrer</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Quitter</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Dernier : %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Rien à annuler</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>left</source>
        <translation>gauche</translation>
    </message>
    <message>
        <source>right</source>
        <translation>droit</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>inférieur</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>supérieur</translation>
    </message>
    <message>
        <source>front</source>
        <translation>antérieur</translation>
    </message>
    <message>
        <source>back</source>
        <translation>postérieur</translation>
    </message>
    <message>
        <source>small</source>
        <translation>petit</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grand</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>large</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>étroite</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normale</translation>
    </message>
    <message>
        <source>white-out</source>
        <translation>opacité totale</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bas</translation>
    </message>
    <message>
        <source>high</source>
        <translation>haut</translation>
    </message>
    <message>
        <source>head</source>
        <translation>tête</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>cou</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>thorax</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>abdomen</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>bassin</translation>
    </message>
    <message>
        <source>limb</source>
        <translation>membre</translation>
    </message>
    <message>
        <source>and</source>
        <translation>et</translation>
    </message>
    <message>
        <source>is</source>
        <translation>il y en a</translation>
    </message>
    <message>
        <source>are</source>
        <translation>il y en a</translation>
    </message>
    <message>
        <source>Axial</source>
        <translation>Axial</translation>
    </message>
    <message>
        <source>Coronal</source>
        <translation>Coronal</translation>
    </message>
    <message>
        <source>Sagittal</source>
        <translation>Sagittal</translation>
    </message>
    <message>
        <source>anterior</source>
        <translation>antérieur</translation>
    </message>
    <message>
        <source>posterior</source>
        <translation>postérieur</translation>
    </message>
    <message>
        <source>superior</source>
        <translation>supérieur</translation>
    </message>
    <message>
        <source>inferior</source>
        <translation>inférieur</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Oui</translation>
    </message>
    <message>
        <source>No</source>
        <translation>Non</translation>
    </message>
    <message>
        <source>Adenosine</source>
        <translation>Adénosine</translation>
    </message>
    <message>
        <source>antiarrhythmic</source>
        <translation>antiarythmique</translation>
    </message>
    <message>
        <source>fast, with a flush</source>
        <translation>rapide, avec rinçage</translation>
    </message>
    <message>
        <source>child</source>
        <translation>enfant</translation>
    </message>
    <message>
        <source>Alfentanil</source>
        <translation>Alfentanil</translation>
    </message>
    <message>
        <source>opioid</source>
        <translation>opioïde</translation>
    </message>
    <message>
        <source>Aminophylline</source>
        <translation>Aminophylline</translation>
    </message>
    <message>
        <source>bronchodilator</source>
        <translation>bronchodilatateur</translation>
    </message>
    <message>
        <source>over 20 min</source>
        <translation>en 20 min</translation>
    </message>
    <message>
        <source>Amiodarone</source>
        <translation>Amiodarone</translation>
    </message>
    <message>
        <source>300 in arrest; else over 10 min or more</source>
        <translation>300 en cas d&apos;arrêt ; sinon en 10 min ou plus</translation>
    </message>
    <message>
        <source>Amlodipine</source>
        <translation>Amlodipine</translation>
    </message>
    <message>
        <source>calcium channel blocker</source>
        <translation>inhibiteur calcique</translation>
    </message>
    <message>
        <source>Atropine</source>
        <translation>Atropine</translation>
    </message>
    <message>
        <source>antimuscarinic</source>
        <translation>anticholinergique</translation>
    </message>
    <message>
        <source>again every 3 to 5 min</source>
        <translation>à répéter toutes les 3 à 5 min</translation>
    </message>
    <message>
        <source>Bisoprolol</source>
        <translation>Bisoprolol</translation>
    </message>
    <message>
        <source>beta-blocker</source>
        <translation>bêtabloquant</translation>
    </message>
    <message>
        <source>Calcium chloride</source>
        <translation>Chlorure de calcium</translation>
    </message>
    <message>
        <source>electrolyte</source>
        <translation>électrolyte</translation>
    </message>
    <message>
        <source>Calcium gluconate</source>
        <translation>Gluconate de calcium</translation>
    </message>
    <message>
        <source>Cefazolin</source>
        <translation>Céfazoline</translation>
    </message>
    <message>
        <source>antibiotic</source>
        <translation>antibiotique</translation>
    </message>
    <message>
        <source>Ceftriaxone</source>
        <translation>Ceftriaxone</translation>
    </message>
    <message>
        <source>Chlorphenamine</source>
        <translation>Chlorphénamine</translation>
    </message>
    <message>
        <source>antihistamine</source>
        <translation>antihistaminique</translation>
    </message>
    <message>
        <source>Cisatracurium</source>
        <translation>Cisatracurium</translation>
    </message>
    <message>
        <source>relaxant</source>
        <translation>curare</translation>
    </message>
    <message>
        <source>Dexmedetomidine</source>
        <translation>Dexmédétomidine</translation>
    </message>
    <message>
        <source>sedative</source>
        <translation>sédatif</translation>
    </message>
    <message>
        <source>over 10 min</source>
        <translation>en 10 min</translation>
    </message>
    <message>
        <source>Diazepam</source>
        <translation>Diazépam</translation>
    </message>
    <message>
        <source>benzodiazepine</source>
        <translation>benzodiazépine</translation>
    </message>
    <message>
        <source>Digoxin</source>
        <translation>Digoxine</translation>
    </message>
    <message>
        <source>cardiac glycoside</source>
        <translation>glucoside cardiaque</translation>
    </message>
    <message>
        <source>Diphenhydramine</source>
        <translation>Diphénhydramine</translation>
    </message>
    <message>
        <source>Dobutamine</source>
        <translation>Dobutamine</translation>
    </message>
    <message>
        <source>inotrope</source>
        <translation>inotrope</translation>
    </message>
    <message>
        <source>Dopamine</source>
        <translation>Dopamine</translation>
    </message>
    <message>
        <source>Ephedrine</source>
        <translation>Éphédrine</translation>
    </message>
    <message>
        <source>vasopressor</source>
        <translation>vasopresseur</translation>
    </message>
    <message>
        <source>Adrenaline</source>
        <translation>Adrénaline</translation>
    </message>
    <message>
        <source>anaphylaxis, outer thigh, again after 5 min</source>
        <translation>anaphylaxie, face externe de la cuisse, à répéter après 5 min</translation>
    </message>
    <message>
        <source>child, at most 0.5 mg</source>
        <translation>enfant, 0,5 mg au plus</translation>
    </message>
    <message>
        <source>1 mg only in arrest</source>
        <translation>1 mg seulement en cas d&apos;arrêt</translation>
    </message>
    <message>
        <source>cardiac arrest, every 3 to 5 min</source>
        <translation>arrêt cardiaque, toutes les 3 à 5 min</translation>
    </message>
    <message>
        <source>swelling of the upper airway</source>
        <translation>œdème des voies aériennes supérieures</translation>
    </message>
    <message>
        <source>Esmolol</source>
        <translation>Esmolol</translation>
    </message>
    <message>
        <source>Etomidate</source>
        <translation>Étomidate</translation>
    </message>
    <message>
        <source>hypnotic</source>
        <translation>hypnotique</translation>
    </message>
    <message>
        <source>Fentanyl</source>
        <translation>Fentanyl</translation>
    </message>
    <message>
        <source>Flumazenil</source>
        <translation>Flumazénil</translation>
    </message>
    <message>
        <source>antidote</source>
        <translation>antidote</translation>
    </message>
    <message>
        <source>at most 3 mg in an hour</source>
        <translation>au plus 3 mg en une heure</translation>
    </message>
    <message>
        <source>Furosemide</source>
        <translation>Furosémide</translation>
    </message>
    <message>
        <source>diuretic</source>
        <translation>diurétique</translation>
    </message>
    <message>
        <source>Gentamicin</source>
        <translation>Gentamicine</translation>
    </message>
    <message>
        <source>Glucagon</source>
        <translation>Glucagon</translation>
    </message>
    <message>
        <source>3 to 10 mg in poisoning by beta-blockers</source>
        <translation>3 à 10 mg en cas d&apos;intoxication aux bêtabloquants</translation>
    </message>
    <message>
        <source>Glycopyrrolate</source>
        <translation>Glycopyrrolate</translation>
    </message>
    <message>
        <source>Heparin</source>
        <translation>Héparine</translation>
    </message>
    <message>
        <source>anticoagulant</source>
        <translation>anticoagulant</translation>
    </message>
    <message>
        <source>Hydralazine</source>
        <translation>Hydralazine</translation>
    </message>
    <message>
        <source>vasodilator</source>
        <translation>vasodilatateur</translation>
    </message>
    <message>
        <source>Hydrocortisone</source>
        <translation>Hydrocortisone</translation>
    </message>
    <message>
        <source>steroid</source>
        <translation>corticoïde</translation>
    </message>
    <message>
        <source>Insulin</source>
        <translation>Insuline</translation>
    </message>
    <message>
        <source>hormone</source>
        <translation>hormone</translation>
    </message>
    <message>
        <source>Ipratropium</source>
        <translation>Ipratropium</translation>
    </message>
    <message>
        <source>Isoprenaline</source>
        <translation>Isoprénaline</translation>
    </message>
    <message>
        <source>Ketamine</source>
        <translation>Kétamine</translation>
    </message>
    <message>
        <source>dissociative</source>
        <translation>dissociatif</translation>
    </message>
    <message>
        <source>Labetalol</source>
        <translation>Labétalol</translation>
    </message>
    <message>
        <source>every 10 min to 300 mg</source>
        <translation>toutes les 10 min jusqu&apos;à 300 mg</translation>
    </message>
    <message>
        <source>Lidocaine</source>
        <translation>Lidocaïne</translation>
    </message>
    <message>
        <source>Lorazepam</source>
        <translation>Lorazépam</translation>
    </message>
    <message>
        <source>Magnesium sulfate</source>
        <translation>Sulfate de magnésium</translation>
    </message>
    <message>
        <source>over 15 to 20 min, faster in torsades</source>
        <translation>en 15 à 20 min, plus vite en cas de torsades</translation>
    </message>
    <message>
        <source>Meropenem</source>
        <translation>Méropénem</translation>
    </message>
    <message>
        <source>Metoprolol</source>
        <translation>Métoprolol</translation>
    </message>
    <message>
        <source>5 mg every 5 min to 15 mg</source>
        <translation>5 mg toutes les 5 min jusqu&apos;à 15 mg</translation>
    </message>
    <message>
        <source>Metronidazole</source>
        <translation>Métronidazole</translation>
    </message>
    <message>
        <source>Midazolam</source>
        <translation>Midazolam</translation>
    </message>
    <message>
        <source>Milrinone</source>
        <translation>Milrinone</translation>
    </message>
    <message>
        <source>Morphine</source>
        <translation>Morphine</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Naloxone</translation>
    </message>
    <message>
        <source>again every 2 to 3 min to 10 mg</source>
        <translation>à répéter toutes les 2 à 3 min jusqu&apos;à 10 mg</translation>
    </message>
    <message>
        <source>Neostigmine</source>
        <translation>Néostigmine</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>antagoniste</translation>
    </message>
    <message>
        <source>with glycopyrrolate or atropine</source>
        <translation>avec glycopyrrolate ou atropine</translation>
    </message>
    <message>
        <source>Nicardipine</source>
        <translation>Nicardipine</translation>
    </message>
    <message>
        <source>Nitroglycerin</source>
        <translation>Trinitrine</translation>
    </message>
    <message>
        <source>under the tongue</source>
        <translation>sous la langue</translation>
    </message>
    <message>
        <source>Sodium nitroprusside</source>
        <translation>Nitroprussiate de sodium</translation>
    </message>
    <message>
        <source>Noradrenaline</source>
        <translation>Noradrénaline</translation>
    </message>
    <message>
        <source>by bolus, diluted</source>
        <translation>en bolus, diluée</translation>
    </message>
    <message>
        <source>Paracetamol</source>
        <translation>Paracétamol</translation>
    </message>
    <message>
        <source>antipyretic</source>
        <translation>antipyrétique</translation>
    </message>
    <message>
        <source>four times a day</source>
        <translation>quatre fois par jour</translation>
    </message>
    <message>
        <source>Phenylephrine</source>
        <translation>Phényléphrine</translation>
    </message>
    <message>
        <source>Piperacillin-tazobactam</source>
        <translation>Pipéracilline-tazobactam</translation>
    </message>
    <message>
        <source>Potassium chloride</source>
        <translation>Chlorure de potassium</translation>
    </message>
    <message>
        <source>never as a bolus</source>
        <translation>jamais en bolus</translation>
    </message>
    <message>
        <source>Propofol</source>
        <translation>Propofol</translation>
    </message>
    <message>
        <source>half in the old and the bled</source>
        <translation>moitié chez le sujet âgé ou saigné</translation>
    </message>
    <message>
        <source>Propranolol</source>
        <translation>Propranolol</translation>
    </message>
    <message>
        <source>Protamine</source>
        <translation>Protamine</translation>
    </message>
    <message>
        <source>1 mg for 100 units of heparin, slowly</source>
        <translation>1 mg pour 100 unités d&apos;héparine, lentement</translation>
    </message>
    <message>
        <source>Prothrombin complex concentrate</source>
        <translation>Concentré de complexe prothrombinique</translation>
    </message>
    <message>
        <source>Ramipril</source>
        <translation>Ramipril</translation>
    </message>
    <message>
        <source>ace inhibitor</source>
        <translation>inhibiteur de l&apos;ECA</translation>
    </message>
    <message>
        <source>Remifentanil</source>
        <translation>Rémifentanil</translation>
    </message>
    <message>
        <source>Rocuronium</source>
        <translation>Rocuronium</translation>
    </message>
    <message>
        <source>steroidal relaxant</source>
        <translation>curare stéroïdien</translation>
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
        <translation>2 avec deux réponses, 4 en bloc profond, 16 juste après l&apos;intubation</translation>
    </message>
    <message>
        <source>Suxamethonium</source>
        <translation>Suxaméthonium</translation>
    </message>
    <message>
        <source>depolarising relaxant</source>
        <translation>curare dépolarisant</translation>
    </message>
    <message>
        <source>Thiopental</source>
        <translation>Thiopental</translation>
    </message>
    <message>
        <source>Tranexamic acid</source>
        <translation>Acide tranexamique</translation>
    </message>
    <message>
        <source>antifibrinolytic</source>
        <translation>antifibrinolytique</translation>
    </message>
    <message>
        <source>over 10 min, within 3 h of injury</source>
        <translation>en 10 min, dans les 3 h suivant la blessure</translation>
    </message>
    <message>
        <source>Vancomycin</source>
        <translation>Vancomycine</translation>
    </message>
    <message>
        <source>over 1 h or more</source>
        <translation>en 1 h ou plus</translation>
    </message>
    <message>
        <source>Vasopressin</source>
        <translation>Vasopressine</translation>
    </message>
    <message>
        <source>Vecuronium</source>
        <translation>Vécuronium</translation>
    </message>
    <message>
        <source>Verapamil</source>
        <translation>Vérapamil</translation>
    </message>
    <message>
        <source>over 2 min</source>
        <translation>en 2 min</translation>
    </message>
    <message>
        <source>Phytomenadione</source>
        <translation>Phytoménadione (vitamine K)</translation>
    </message>
    <message>
        <source>Warfarin</source>
        <translation>Warfarine</translation>
    </message>
    <message>
        <source>Tracheal intubation</source>
        <translation>Intubation trachéale</translation>
    </message>
    <message>
        <source>Laryngeal mask</source>
        <translation>Masque laryngé</translation>
    </message>
    <message>
        <source>Cricothyrotomy</source>
        <translation>Cricothyroïdotomie</translation>
    </message>
    <message>
        <source>Taking the tube out</source>
        <translation>Extubation</translation>
    </message>
    <message>
        <source>Needle decompression of the chest</source>
        <translation>Exsufflation à l&apos;aiguille</translation>
    </message>
    <message>
        <source>Chest drain</source>
        <translation>Drain thoracique</translation>
    </message>
    <message>
        <source>Drawing off pericardial fluid</source>
        <translation>Ponction péricardique</translation>
    </message>
    <message>
        <source>Resuscitative thoracotomy</source>
        <translation>Thoracotomie de sauvetage</translation>
    </message>
    <message>
        <source>Peripheral venous line</source>
        <translation>Voie veineuse périphérique</translation>
    </message>
    <message>
        <source>Intraosseous needle</source>
        <translation>Voie intra-osseuse</translation>
    </message>
    <message>
        <source>Arterial line</source>
        <translation>Voie artérielle</translation>
    </message>
    <message>
        <source>Central venous line</source>
        <translation>Voie veineuse centrale</translation>
    </message>
    <message>
        <source>Urinary catheter</source>
        <translation>Sonde vésicale</translation>
    </message>
    <message>
        <source>Direct laryngoscope</source>
        <translation>Laryngoscope direct</translation>
    </message>
    <message>
        <source>Video laryngoscope</source>
        <translation>Vidéolaryngoscope</translation>
    </message>
    <message>
        <source>Laryngoscope and bougie</source>
        <translation>Laryngoscope et mandrin</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Parties molles</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Poumon</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Os</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerveau</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Foie</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Vaisseaux</translation>
    </message>
    <message>
        <source>Not for diagnosis or treatment</source>
        <translation>Ne pas utiliser pour le diagnostic ou le traitement</translation>
    </message>
    <message>
        <source>The case has no structure with number %1; it may have been removed.</source>
        <translation>Le cas n&apos;a pas de structure numéro %1 ; elle a peut-être été retirée.</translation>
    </message>
    <message>
        <source>Import series</source>
        <translation>Importer la série</translation>
    </message>
    <message>
        <source>Import series %1</source>
        <translation>Importer la série %1</translation>
    </message>
    <message>
        <source>The series has no usable picture and was not added to the case; check the study with halsted doctor.</source>
        <translation>La série n&apos;a pas d&apos;image utilisable et n&apos;a pas été ajoutée au cas ; vérifiez l&apos;examen avec halsted doctor.</translation>
    </message>
    <message>
        <source>Edit labels</source>
        <translation>Modifier les étiquettes</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segmenter %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 et %2 autres</translation>
    </message>
    <message>
        <source>The case has no series with number %1 that labels could belong to.</source>
        <translation>Le cas n&apos;a pas de série numéro %1 à laquelle des étiquettes pourraient appartenir.</translation>
    </message>
    <message>
        <source>The labels do not lie on the grid of the series; resample them to it first.</source>
        <translation>Les étiquettes ne sont pas sur la grille de la série ; rééchantillonnez-les d&apos;abord.</translation>
    </message>
    <message>
        <source>A layer of labels needs a name of at most 100 letters.</source>
        <translation>Une couche d&apos;étiquettes a besoin d&apos;un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>A structure needs a name of at most 100 letters.</source>
        <translation>Une structure a besoin d&apos;un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>The name or label of %1 is there twice; every structure of a layer needs its own.</source>
        <translation>Le nom ou l&apos;étiquette de %1 existe deux fois ; chaque structure d&apos;une couche a besoin des siens.</translation>
    </message>
    <message>
        <source>Label %1 belongs to %2 in this layer; choose another label or layer.</source>
        <translation>L&apos;étiquette %1 appartient à %2 dans cette couche ; choisissez une autre étiquette ou couche.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Supprimer %1</translation>
    </message>
    <message>
        <source>The opacity of %1 must lie between 0 and 1.</source>
        <translation>L&apos;opacité de %1 doit être entre 0 et 1.</translation>
    </message>
    <message>
        <source>Change opacity of</source>
        <translation>Modifier l&apos;opacité de</translation>
    </message>
    <message>
        <source>The structure %1 needs a name of at most 100 letters.</source>
        <translation>La structure %1 a besoin d&apos;un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>There is a structure named %1 already; choose another name.</source>
        <translation>Une structure nommée %1 existe déjà ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is not enough memory for this change; close other programs and try again.</source>
        <translation>Pas assez de mémoire pour cette modification ; fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>This step of the history of %1 is damaged and cannot be taken back or done again; the case itself is sound.</source>
        <translation>Cette étape de l&apos;historique de %1 est endommagée et ne peut être ni annulée ni refaite ; le cas lui-même est intact.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>Il n&apos;y a rien à annuler.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>Il n&apos;y a rien à rétablir.</translation>
    </message>
    <message>
        <source>The structure that these surfaces belong to is no longer in the case.</source>
        <translation>La structure de ces surfaces n&apos;est plus dans le cas.</translation>
    </message>
    <message>
        <source>There is not enough memory for the case %1; close other programs and try again.</source>
        <translation>Pas assez de mémoire pour le cas %1 ; fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>The case file %1 is damaged; use a copy of it or import the study again.</source>
        <translation>Le fichier de cas %1 est endommagé ; utilisez une copie ou importez à nouveau l&apos;examen.</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Ouverture du cas</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Enregistrement d&apos;une copie</translation>
    </message>
    <message>
        <source>The case could not be saved: %1 is a step ahead of what is shown, because the disk failed earlier; close it and open it again.</source>
        <translation>Le cas n&apos;a pas pu être enregistré : %1 a une étape d&apos;avance sur ce qui est affiché, car le disque a failli plus tôt ; fermez-le et rouvrez-le.</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>Il n&apos;y a pas de cas %1.</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a case file (.hcase).</source>
        <translation>%1 n&apos;est pas un fichier ; choisissez un fichier de cas (.hcase).</translation>
    </message>
    <message>
        <source>The case %1 may not be read; check its permissions.</source>
        <translation>Le cas %1 ne peut pas être lu ; vérifiez ses droits.</translation>
    </message>
    <message>
        <source>%1 is not a Halsted case; to bring in a scan, import it.</source>
        <translation>%1 n&apos;est pas un cas Halsted ; pour un examen, importez-le.</translation>
    </message>
    <message>
        <source>The case %1 was made by a newer version of Halsted (case format %2); open it with that version.</source>
        <translation>Le cas %1 vient d&apos;une version plus récente de Halsted (format %2) ; ouvrez-le avec elle.</translation>
    </message>
    <message>
        <source>There is a file %1 already; choose another name.</source>
        <translation>Un fichier %1 existe déjà ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>There is no folder %1 to save the case in.</source>
        <translation>Il n&apos;y a pas de dossier %1 où enregistrer le cas.</translation>
    </message>
    <message>
        <source>The case could not be saved: nothing can be written at %1; choose another folder.</source>
        <translation>Le cas n&apos;a pas pu être enregistré : rien ne peut être écrit dans %1 ; choisissez un autre dossier.</translation>
    </message>
    <message>
        <source>The case could not be saved as %1; choose another name or folder.</source>
        <translation>Le cas n&apos;a pas pu être enregistré sous %1 ; choisissez un autre nom ou dossier.</translation>
    </message>
    <message>
        <source>The plan has no element with number %1; it may have been removed.</source>
        <translation>Le plan n&apos;a pas d&apos;élément numéro %1 ; il a peut-être été retiré.</translation>
    </message>
    <message>
        <source>A %1 needs a name of at most 100 letters.</source>
        <translation>Un élément « %1 » a besoin d&apos;un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>The plan has an element named %1 already; choose another name.</source>
        <translation>Le plan a déjà un élément nommé %1 ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Ajouter %1</translation>
    </message>
    <message>
        <source>%1 %2 plan elements</source>
        <translation>%1 : %2 éléments du plan</translation>
    </message>
    <message>
        <source>There is no action named &apos;%1&apos;.</source>
        <translation>Il n&apos;y a pas d&apos;action nommée « %1 ».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not possible right now.</source>
        <translation>« %1 » n&apos;est pas possible en ce moment.</translation>
    </message>
    <message>
        <source>The structure table %1 is missing; install Halsted again.</source>
        <translation>La table des structures %1 manque ; réinstallez Halsted.</translation>
    </message>
    <message>
        <source>The structure table %1 is damaged (%2); install Halsted again.</source>
        <translation>La table des structures %1 est endommagée (%2) ; réinstallez Halsted.</translation>
    </message>
    <message>
        <source>Finding the body</source>
        <translation>Recherche du corps</translation>
    </message>
    <message>
        <source>Something even of about %1 HU and %2 ml in slices %3 to %4 was taken for contrast medium and left out of the bone: check whether it is cement or an implant.</source>
        <translation>Quelque chose d&apos;homogène d&apos;environ %1 UH et %2 ml dans les coupes %3 à %4 a été pris pour du produit de contraste et laissé hors de l&apos;os : vérifiez s&apos;il s&apos;agit de ciment ou d&apos;un implant.</translation>
    </message>
    <message>
        <source>Finding bone</source>
        <translation>Recherche de l&apos;os</translation>
    </message>
    <message>
        <source>The outline of the %1 lung includes %2 ml of solid tissue at the chest wall: look there for a tumour, a consolidation or thick fluid in a pocket.</source>
        <translation>Le contour du poumon %1 contient %2 ml de tissu solide à la paroi thoracique : cherchez-y une tumeur, une condensation ou un liquide épais cloisonné.</translation>
    </message>
    <message>
        <source>At the chest wall, %1 ml of fluid or solid tissue indent the %2 lung and are not part of its outline: look there for fluid or a mass.</source>
        <translation>À la paroi thoracique, %1 ml de liquide ou de tissu solide dépriment le poumon %2 et ne font pas partie de son contour : cherchez-y un épanchement ou une masse.</translation>
    </message>
    <message>
        <source> and the </source>
        <translation> et </translation>
    </message>
    <message>
        <source>The %1 lung is cut off by the %2 edge of the picture; only the part shown was outlined.</source>
        <translation>Le poumon %1 est coupé par le bord %2 de l&apos;image ; seule la partie visible a été délimitée.</translation>
    </message>
    <message>
        <source>The outline of the %1 lung holds %2 ml of air without lung texture: look there for a pneumothorax or a bulla.</source>
        <translation>Le contour du poumon %1 contient %2 ml d&apos;air sans texture pulmonaire : cherchez-y un pneumothorax ou une bulle.</translation>
    </message>
    <message>
        <source>The lungs touch each other; they were parted along the thinnest bridge, so check the border between them.</source>
        <translation>Les poumons se touchent ; ils ont été séparés au pont le plus mince, vérifiez la limite entre eux.</translation>
    </message>
    <message>
        <source>Air was found in the %1 lung only; the other is outside the picture, removed or without air.</source>
        <translation>De l&apos;air n&apos;a été trouvé que dans le poumon %1 ; l&apos;autre est hors de l&apos;image, retiré ou sans air.</translation>
    </message>
    <message>
        <source>The aerated %1 lung measures only %2 % of the other: look for fluid, consolidation, collapse or a mass, which are not part of its outline.</source>
        <translation>Le poumon %1 aéré ne mesure que %2 % de l&apos;autre : cherchez un épanchement, une condensation, une atélectasie ou une masse, hors de son contour.</translation>
    </message>
    <message>
        <source>No trachea or bronchi could be followed, so the lungs may include parts of them.</source>
        <translation>Ni la trachée ni les bronches n&apos;ont pu être suivies ; les poumons peuvent en contenir des parties.</translation>
    </message>
    <message>
        <source>Slices %1 mm apart blur the walls of bronchi that run along them; the airway was followed only as far as its wall can be told.</source>
        <translation>Des coupes espacées de %1 mm effacent la paroi des bronches qui les longent ; les voies aériennes n&apos;ont été suivies que tant que leur paroi se distingue.</translation>
    </message>
    <message>
        <source>The body mask does not lie on the grid of the CT; make it from the same series.</source>
        <translation>Le masque du corps n&apos;est pas sur la grille du scanner ; faites-le à partir de la même série.</translation>
    </message>
    <message>
        <source>Looking for lungs</source>
        <translation>Recherche des poumons</translation>
    </message>
    <message>
        <source>Following the airway</source>
        <translation>Suivi des voies aériennes</translation>
    </message>
    <message>
        <source>Parting left and right lung</source>
        <translation>Séparation des poumons gauche et droit</translation>
    </message>
    <message>
        <source>Outlining the lungs</source>
        <translation>Délimitation des poumons</translation>
    </message>
    <message>
        <source>Lungs and airway done</source>
        <translation>Poumons et voies aériennes terminés</translation>
    </message>
    <message>
        <source>Finding fat and muscle</source>
        <translation>Recherche de la graisse et du muscle</translation>
    </message>
    <message>
        <source>The scan holds no voxels, so no body can be found in it; load another series.</source>
        <translation>L&apos;examen ne contient aucun voxel, donc aucun corps ; chargez une autre série.</translation>
    </message>
    <message>
        <source>Finding the skin</source>
        <translation>Recherche de la peau</translation>
    </message>
    <message>
        <source>There is no brain in this picture, as far as its brightness and shape can tell.</source>
        <translation>D&apos;après sa luminosité et sa forme, il n&apos;y a pas de cerveau dans cette image.</translation>
    </message>
    <message>
        <source>Skin and skull were removed from this scan before; the skin shown is the outline of what is left.</source>
        <translation>La peau et le crâne ont été retirés de cet examen ; la peau affichée est le contour de ce qui reste.</translation>
    </message>
    <message>
        <source>Fluid is brighter than the brain in this scan (T2-like); the brain is outlined less surely than in a T1 scan: check its surface.</source>
        <translation>Le liquide est plus brillant que le cerveau dans cet examen (type T2) ; le cerveau est délimité moins sûrement qu&apos;en T1 : vérifiez sa surface.</translation>
    </message>
    <message>
        <source>The brain is cut off by the %1 edge of the picture.</source>
        <translation>Le cerveau est coupé par le bord %1 de l&apos;image.</translation>
    </message>
    <message>
        <source>The brain found measures %1 ml, which is unusual: check its outline.</source>
        <translation>Le cerveau trouvé mesure %1 ml, ce qui est inhabituel : vérifiez son contour.</translation>
    </message>
    <message>
        <source>The bone around the brain is hard to see in this scan, so parts of the outline are doubtful: check the base of the skull and the neck.</source>
        <translation>L&apos;os autour du cerveau se voit mal dans cet examen, des parties du contour sont douteuses : vérifiez la base du crâne et le cou.</translation>
    </message>
    <message>
        <source>The scan and the outline of the body do not fit each other, so no brain can be looked for.</source>
        <translation>L&apos;examen et le contour du corps ne correspondent pas ; le cerveau ne peut être recherché.</translation>
    </message>
    <message>
        <source>Finding the brain</source>
        <translation>Recherche du cerveau</translation>
    </message>
    <message>
        <source>Following the surface of the brain</source>
        <translation>Suivi de la surface du cerveau</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>L&apos;image est vide.</translation>
    </message>
    <message>
        <source>told by air, fat and muscle at their Hounsfield units</source>
        <translation>d&apos;après l&apos;air, la graisse et le muscle à leurs unités Hounsfield</translation>
    </message>
    <message>
        <source>, though the file says </source>
        <translation>, bien que le fichier dise </translation>
    </message>
    <message>
        <source>but its values are about 1000 above Hounsfield units: import the original series</source>
        <translation>mais ses valeurs sont environ 1000 au-dessus des unités Hounsfield : importez la série d&apos;origine</translation>
    </message>
    <message>
        <source>told by the lack of negative values, though the file says CT</source>
        <translation>d&apos;après l&apos;absence de valeurs négatives, bien que le fichier dise scanner</translation>
    </message>
    <message>
        <source>as the file says; air, fat and muscle are not at their Hounsfield units</source>
        <translation>comme le dit le fichier ; l&apos;air, la graisse et le muscle ne sont pas à leurs unités Hounsfield</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>comme le dit le fichier</translation>
    </message>
    <message>
        <source>told by the lack of Hounsfield units</source>
        <translation>d&apos;après l&apos;absence d&apos;unités Hounsfield</translation>
    </message>
    <message>
        <source>Neither CT nor MR</source>
        <translation>Ni scanner ni IRM</translation>
    </message>
    <message>
        <source>The labels&apos; grid has no size or no direction, so no surface can be made from them.</source>
        <translation>La grille des étiquettes n&apos;a pas de taille ou de direction ; aucune surface ne peut en être faite.</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>Recherche de la surface</translation>
    </message>
    <message>
        <source>Smoothing the surface</source>
        <translation>Lissage de la surface</translation>
    </message>
    <message>
        <source>Simplifying the surface</source>
        <translation>Simplification de la surface</translation>
    </message>
    <message>
        <source>Making a light copy</source>
        <translation>Création d&apos;une copie légère</translation>
    </message>
    <message>
        <source>Surface made</source>
        <translation>Surface terminée</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written; free some space and try again.</source>
        <translation>Le disque est plein : %1 n&apos;a pas été écrit ; libérez de la place et réessayez.</translation>
    </message>
    <message>
        <source>%1 was not written: it is over the size that this disk or account allows; choose another place.</source>
        <translation>%1 n&apos;a pas été écrit : il dépasse la taille que ce disque ou ce compte permet ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not allow it; choose another place.</source>
        <translation>%1 n&apos;a pas été écrit : son dossier ne le permet pas ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>%1 was not written: its disk is read-only; choose another place.</source>
        <translation>%1 n&apos;a pas été écrit : son disque est en lecture seule ; choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not exist; make it or choose another place.</source>
        <translation>%1 n&apos;a pas été écrit : son dossier n&apos;existe pas ; créez-le ou choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>%1 was not written: there is a folder of that name; choose another name.</source>
        <translation>%1 n&apos;a pas été écrit : un dossier porte ce nom ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 was not written: its name is too long; choose a shorter one.</source>
        <translation>%1 n&apos;a pas été écrit : son nom est trop long ; choisissez-en un plus court.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place and try again.</source>
        <translation>%1 n&apos;a pas été écrit (%2) ; choisissez un autre endroit et réessayez.</translation>
    </message>
    <message>
        <source>%1 was not written: it is a device, not a file; choose another name.</source>
        <translation>%1 n&apos;a pas été écrit : c&apos;est un périphérique, pas un fichier ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2).</source>
        <translation>Le fichier %1 ne peut être ouvert (%2).</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 n&apos;est pas un fichier ordinaire.</translation>
    </message>
    <message>
        <source>its pixels are cut short</source>
        <translation>ses pixels sont tronqués</translation>
    </message>
    <message>
        <source>This series cannot be read: %1.</source>
        <translation>Cette série ne peut être lue : %1.</translation>
    </message>
    <message>
        <source>Each picture of this series is a mosaic of many small slices, which Halsted does not take apart.</source>
        <translation>Chaque image de cette série est une mosaïque de petites coupes, que Halsted ne sépare pas.</translation>
    </message>
    <message>
        <source>The %1 pictures of this series do not say where in the patient they lie (a film or secondary captures): they are no volume.</source>
        <translation>Les %1 images de cette série ne disent pas où elles se trouvent dans le patient (un film ou des captures) : elles ne forment pas un volume.</translation>
    </message>
    <message>
        <source>The picture does not say where in the patient it lies; its place and direction are arbitrary.</source>
        <translation>L&apos;image ne dit pas où elle se trouve dans le patient ; sa place et sa direction sont arbitraires.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible: nothing could be measured on this series.</source>
        <translation>La taille du pixel manque ou est impossible : rien ne pourrait être mesuré sur cette série.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible; 1 mm was assumed, so lengths are wrong.</source>
        <translation>La taille du pixel manque ou est impossible ; 1 mm a été supposé, les longueurs sont donc fausses.</translation>
    </message>
    <message>
        <source>The slices of this series lie far beside each other: they are no volume.</source>
        <translation>Les coupes de cette série sont loin côte à côte : elles ne forment pas un volume.</translation>
    </message>
    <message>
        <source>The slices are tilted by %1 degrees against the direction they were scanned in (gantry tilt); this was corrected by moving each slice in its plane.</source>
        <translation>Les coupes sont inclinées de %1 degrés par rapport à la direction d&apos;acquisition (inclinaison du statif) ; corrigé en déplaçant chaque coupe dans son plan.</translation>
    </message>
    <message>
        <source>The slices are shifted sideways against each other by up to %1; this was corrected by moving each slice in its plane.</source>
        <translation>Les coupes sont décalées entre elles jusqu&apos;à %1 ; corrigé en déplaçant chaque coupe dans son plan.</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2); it was filled by interpolation between its neighbours.</source>
        <translation>S%1 est endommagée (%2) ; elle a été interpolée entre ses voisines.</translation>
    </message>
    <message>
        <source>S%1 %2 missing; the %3 gap was filled by interpolation.</source>
        <translation>S%1 %2 manquantes ; le trou de %3 a été comblé par interpolation.</translation>
    </message>
    <message>
        <source>%1 at the end of the series %2 damaged (%3) and left out; the volume is that much shorter.</source>
        <translation>%1 à la fin de la série %2 endommagées (%3) et omises ; le volume est raccourci d&apos;autant.</translation>
    </message>
    <message>
        <source>This is a single slice, not a volume.</source>
        <translation>C&apos;est une seule coupe, pas un volume.</translation>
    </message>
    <message>
        <source>The only slice is damaged (%1).</source>
        <translation>La seule coupe est endommagée (%1).</translation>
    </message>
    <message>
        <source>All %1 slices are damaged (%2).</source>
        <translation>Les %1 coupes sont toutes endommagées (%2).</translation>
    </message>
    <message>
        <source>The %1 slices lie %2 to %3 apart: they are too far from each other to be a volume.</source>
        <translation>Les %1 coupes sont espacées de %2 à %3 : trop pour former un volume.</translation>
    </message>
    <message>
        <source>The series has a gap of %1; its %2 parts are separate volumes, this one of %3 slices.</source>
        <translation>La série a un trou de %1 ; ses %2 parties sont des volumes séparés, celui-ci de %3 coupes.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are missing or damaged: too many to fill. Ask for the complete series.</source>
        <translation>%1 coupes sur %2 manquent ou sont endommagées : trop pour les combler. Demandez la série complète.</translation>
    </message>
    <message>
        <source>The slices are %1 to %2 apart%3; they were interpolated to an even %4.</source>
        <translation>Les coupes sont espacées de %1 à %2%3 ; elles ont été interpolées à %4 réguliers.</translation>
    </message>
    <message>
        <source>, in parts</source>
        <translation>, par endroits</translation>
    </message>
    <message>
        <source>%1 of %2 slices %3 damaged (%4) and filled by interpolation.</source>
        <translation>%1 coupes sur %2 %3 endommagées (%4) et comblées par interpolation.</translation>
    </message>
    <message>
        <source>The slices are %1 thick but %2 apart: what lies between them was not scanned.</source>
        <translation>Les coupes font %1 d&apos;épaisseur mais sont espacées de %2 : ce qu&apos;il y a entre elles n&apos;a pas été acquis.</translation>
    </message>
    <message>
        <source>slice %1 of %2</source>
        <translation>coupe %1 sur %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> et %1 autres</translation>
    </message>
    <message>
        <source>slices %1 of %2</source>
        <translation>coupes %1 sur %2</translation>
    </message>
    <message>
        <source>its deflated content is damaged or larger than 512 MiB</source>
        <translation>son contenu compressé est endommagé ou dépasse 512 Mio</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>il n&apos;a pas de pixels</translation>
    </message>
    <message>
        <source>it ends in the middle of its header</source>
        <translation>il finit au milieu de son en-tête</translation>
    </message>
    <message>
        <source>its sequences are nested deeper than 64 levels</source>
        <translation>ses séquences sont imbriquées à plus de 64 niveaux</translation>
    </message>
    <message>
        <source>a sequence in its header is broken</source>
        <translation>une séquence de son en-tête est cassée</translation>
    </message>
    <message>
        <source>an item in its header is longer than the file</source>
        <translation>un élément de son en-tête dépasse le fichier</translation>
    </message>
    <message>
        <source>it describes more than 200000 frames</source>
        <translation>il décrit plus de 200000 images</translation>
    </message>
    <message>
        <source>a value in its header has no end</source>
        <translation>une valeur de son en-tête n&apos;a pas de fin</translation>
    </message>
    <message>
        <source>a number that describes its pixels is of the wrong kind</source>
        <translation>un nombre qui décrit ses pixels est du mauvais type</translation>
    </message>
    <message>
        <source>its number of frames is not a sensible number</source>
        <translation>son nombre d&apos;images n&apos;a pas de sens</translation>
    </message>
    <message>
        <source>its pixel representation is neither signed nor unsigned</source>
        <translation>ses pixels ne sont ni signés ni non signés</translation>
    </message>
    <message>
        <source>it has %1 frames but describes %2</source>
        <translation>il a %1 images mais en décrit %2</translation>
    </message>
    <message>
        <source>its rescale slope or intercept is not possible</source>
        <translation>sa pente ou son ordonnée de rééchelonnage est impossible</translation>
    </message>
    <message>
        <source>its JPEG-LS stream is damaged</source>
        <translation>son flux JPEG-LS est endommagé</translation>
    </message>
    <message>
        <source>its JPEG stream is damaged</source>
        <translation>son flux JPEG est endommagé</translation>
    </message>
    <message>
        <source>its picture is not of the size that its header says</source>
        <translation>son image n&apos;a pas la taille que dit l&apos;en-tête</translation>
    </message>
    <message>
        <source>its JPEG stream does not hold as many bits as its header says</source>
        <translation>son flux JPEG n&apos;a pas autant de bits que dit l&apos;en-tête</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream is damaged</source>
        <translation>son flux JPEG 2000 est endommagé</translation>
    </message>
    <message>
        <source>radiotherapy structure set</source>
        <translation>ensemble de structures de radiothérapie</translation>
    </message>
    <message>
        <source>radiotherapy treatment record</source>
        <translation>compte rendu de radiothérapie</translation>
    </message>
    <message>
        <source>radiotherapy plan</source>
        <translation>plan de radiothérapie</translation>
    </message>
    <message>
        <source>radiotherapy object</source>
        <translation>objet de radiothérapie</translation>
    </message>
    <message>
        <source>height map</source>
        <translation>carte de hauteurs</translation>
    </message>
    <message>
        <source>value mapping</source>
        <translation>table de valeurs</translation>
    </message>
    <message>
        <source>structured report</source>
        <translation>rapport structuré</translation>
    </message>
    <message>
        <source>encapsulated document</source>
        <translation>document encapsulé</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>état de présentation</translation>
    </message>
    <message>
        <source>DICOM directory</source>
        <translation>répertoire DICOM</translation>
    </message>
    <message>
        <source>JPEG 2000 part 2</source>
        <translation>JPEG 2000 partie 2</translation>
    </message>
    <message>
        <source>JPIP streaming</source>
        <translation>diffusion JPIP</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>vidéo MPEG</translation>
    </message>
    <message>
        <source>High-Throughput JPEG 2000</source>
        <translation>High-Throughput JPEG 2000</translation>
    </message>
    <message>
        <source>transfer syntax %1</source>
        <translation>syntaxe de transfert %1</translation>
    </message>
    <message>
        <source>its number of rows or columns is not possible</source>
        <translation>son nombre de lignes ou de colonnes est impossible</translation>
    </message>
    <message>
        <source>its number of samples per pixel is neither 1 nor 3</source>
        <translation>son nombre de valeurs par pixel n&apos;est ni 1 ni 3</translation>
    </message>
    <message>
        <source>its number of bits per pixel is not possible</source>
        <translation>son nombre de bits par pixel est impossible</translation>
    </message>
    <message>
        <source>its description of the bits in a pixel contradicts itself</source>
        <translation>sa description des bits d&apos;un pixel se contredit</translation>
    </message>
    <message>
        <source>it claims more pixels than can be held</source>
        <translation>il annonce plus de pixels qu&apos;on ne peut en tenir</translation>
    </message>
    <message>
        <source>its colours are given by a palette that Halsted does not read</source>
        <translation>ses couleurs viennent d&apos;une palette que Halsted ne lit pas</translation>
    </message>
    <message>
        <source>its pixels are in more than a million pieces</source>
        <translation>ses pixels sont en plus d&apos;un million de morceaux</translation>
    </message>
    <message>
        <source>its compressed pixels are cut short</source>
        <translation>ses pixels compressés sont tronqués</translation>
    </message>
    <message>
        <source>it holds %1 pictures but says %2</source>
        <translation>il contient %1 images mais en annonce %2</translation>
    </message>
    <message>
        <source>it is coded as %1, which Halsted does not read</source>
        <translation>il est codé en %1, que Halsted ne lit pas</translation>
    </message>
    <message>
        <source>it says its pixels are compressed, but they are not</source>
        <translation>il dit ses pixels compressés, mais ils ne le sont pas</translation>
    </message>
    <message>
        <source>its pixels have no length</source>
        <translation>ses pixels n&apos;ont pas de longueur</translation>
    </message>
    <message>
        <source>it holds more pixels than its header says</source>
        <translation>il contient plus de pixels que n&apos;en dit l&apos;en-tête</translation>
    </message>
    <message>
        <source>its pixels are cut short (%1 of %2 bytes)</source>
        <translation>ses pixels sont tronqués (%1 octets sur %2)</translation>
    </message>
    <message>
        <source>it cannot be opened any more</source>
        <translation>il ne peut plus être ouvert</translation>
    </message>
    <message>
        <source>its deflated content is damaged</source>
        <translation>son contenu compressé est endommagé</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation>il ne peut être lu jusqu&apos;au bout</translation>
    </message>
    <message>
        <source>its pixels have more bits than its coding can hold</source>
        <translation>ses pixels ont plus de bits que son codage n&apos;en tient</translation>
    </message>
    <message>
        <source>it holds values that are not numbers</source>
        <translation>il contient des valeurs qui ne sont pas des nombres</translation>
    </message>
    <message>
        <source>its RLE stream is damaged</source>
        <translation>son flux RLE est endommagé</translation>
    </message>
    <message>
        <source>its size or the kind of its pixels is not one a segmentation can have; ask for the file again.</source>
        <translation>sa taille ou le type de ses pixels n&apos;est pas celui d&apos;une segmentation ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it does not say where each of its frames lies; ask for the file again.</source>
        <translation>il ne dit pas où se trouve chaque image ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it does not say how its frames lie in the patient; ask for the file again.</source>
        <translation>il ne dit pas comment ses images sont placées dans le patient ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>frame %1 does not say where it lies; ask for the file again.</source>
        <translation>l&apos;image %1 ne dit pas où elle se trouve ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>frame %1 does not say which structure it shows; ask for the file again.</source>
        <translation>l&apos;image %1 ne dit pas quelle structure elle montre ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its frames lie in different directions.</source>
        <translation>ses images ont des directions différentes.</translation>
    </message>
    <message>
        <source>it does not say how thick its slices are; ask for the file again.</source>
        <translation>il ne dit pas l&apos;épaisseur de ses coupes ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its frames lie too far apart; ask for the file again.</source>
        <translation>ses images sont trop espacées ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its slices are unevenly spaced.</source>
        <translation>ses coupes sont inégalement espacées.</translation>
    </message>
    <message>
        <source>its frames do not lie in one stack.</source>
        <translation>ses images ne forment pas une seule pile.</translation>
    </message>
    <message>
        <source>it has no pixels; ask for the file again.</source>
        <translation>il n&apos;a pas de pixels ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its pixels are cut off; ask for the file again.</source>
        <translation>ses pixels sont tronqués ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it is not a label file, or it is damaged.</source>
        <translation>ce n&apos;est pas un fichier d&apos;étiquettes, ou il est endommagé.</translation>
    </message>
    <message>
        <source>it is not a DICOM Segmentation.</source>
        <translation>ce n&apos;est pas une segmentation DICOM.</translation>
    </message>
    <message>
        <source>its pixels are compressed; save it without compression.</source>
        <translation>ses pixels sont compressés ; enregistrez-le sans compression.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more memory than may be used.</source>
        <translation>%1 n&apos;a pas pu être lu : il demande plus de mémoire que permis.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and 255 are the most.</source>
        <translation>il contient %1 étiquettes, 255 au plus sont possibles.</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Lecture des étiquettes</translation>
    </message>
    <message>
        <source>DICOM holds at most 65535 rows, columns or slices, so %1 cannot hold these labels; export to .seg.nrrd instead.</source>
        <translation>DICOM tient au plus 65535 lignes, colonnes ou coupes, %1 ne peut donc tenir ces étiquettes ; exportez plutôt en .seg.nrrd.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK&apos;s data dictionary is missing; install the package libdcmtk17.</source>
        <translation>%1 n&apos;a pas été écrit : le dictionnaire de données de DCMTK manque ; installez le paquet libdcmtk17.</translation>
    </message>
    <message>
        <source>None of the structures has a voxel, so there is nothing to write to %1; segment again.</source>
        <translation>Aucune structure n&apos;a de voxel, il n&apos;y a donc rien à écrire dans %1 ; segmentez à nouveau.</translation>
    </message>
    <message>
        <source>DICOM files hold at most 4 GB, so %1 cannot hold these labels; export fewer structures to each file.</source>
        <translation>Les fichiers DICOM tiennent au plus 4 Go, %1 ne peut donc tenir ces étiquettes ; exportez moins de structures par fichier.</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Écriture des étiquettes</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; export to .seg.nrrd instead.</source>
        <translation>%1 n&apos;a pas été écrit : DCMTK dit &quot;%2&quot; ; exportez plutôt en .seg.nrrd.</translation>
    </message>
    <message>
        <source>diffusion direction</source>
        <translation>direction de diffusion</translation>
    </message>
    <message>
        <source>image type</source>
        <translation>type d&apos;image</translation>
    </message>
    <message>
        <source>The picture %1 is a copy of another one and was left out.</source>
        <translation>L&apos;image %1 est la copie d&apos;une autre et a été omise.</translation>
    </message>
    <message>
        <source>%1 pictures are copies of others, %2 among them, and were left out.</source>
        <translation>%1 images sont des copies d&apos;autres, dont %2, et ont été omises.</translation>
    </message>
    <message>
        <source>Up to %1 different pictures lie at the same place and nothing says what sets them apart; they were separated in the order they were made.</source>
        <translation>Jusqu&apos;à %1 images différentes se trouvent au même endroit et rien ne les distingue ; elles ont été séparées dans l&apos;ordre de leur création.</translation>
    </message>
    <message>
        <source>The pictures of this series lie in more than %1 different directions or sizes: they are no volume.</source>
        <translation>Les images de cette série ont plus de %1 directions ou tailles différentes : elles ne forment pas un volume.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>il ne peut être ouvert</translation>
    </message>
    <message>
        <source>its header needs more memory than is free</source>
        <translation>son en-tête demande plus de mémoire qu&apos;il n&apos;y en a de libre</translation>
    </message>
    <message>
        <source>This is a scout (localizer), made to plan the scan.</source>
        <translation>C&apos;est un repérage (localizer), fait pour planifier l&apos;examen.</translation>
    </message>
    <message>
        <source>These pictures were computed from others (derived), not scanned.</source>
        <translation>Ces images ont été calculées à partir d&apos;autres (dérivées), pas acquises.</translation>
    </message>
    <message>
        <source>These are secondary pictures (captures), not the scanner&apos;s own.</source>
        <translation>Ce sont des images secondaires (captures), pas celles de l&apos;appareil.</translation>
    </message>
    <message>
        <source>The pictures have writing burned in, which may name the patient.</source>
        <translation>Les images portent une écriture incrustée, qui peut nommer le patient.</translation>
    </message>
    <message>
        <source>Colour pictures are read as brightness; the values are no measurement.</source>
        <translation>Les images en couleur sont lues en luminosité ; les valeurs ne sont pas une mesure.</translation>
    </message>
    <message>
        <source>The values are meant to pass through a table that was not applied.</source>
        <translation>Les valeurs devraient passer par une table qui n&apos;a pas été appliquée.</translation>
    </message>
    <message>
        <source>The scanner wrote no Hounsfield scale; the values may not be Hounsfield units.</source>
        <translation>L&apos;appareil n&apos;a pas écrit d&apos;échelle Hounsfield ; les valeurs ne sont peut-être pas en unités Hounsfield.</translation>
    </message>
    <message>
        <source>The values are &quot;%1&quot;, not Hounsfield units, so this is not used as a CT.</source>
        <translation>Les valeurs sont &quot;%1&quot;, pas des unités Hounsfield ; ceci n&apos;est pas utilisé comme scanner.</translation>
    </message>
    <message>
        <source>The pictures were stored with bright and dark exchanged and were turned round.</source>
        <translation>Les images étaient enregistrées avec clair et sombre inversés et ont été rétablies.</translation>
    </message>
    <message>
        <source>The pictures were compressed with loss before they came here.</source>
        <translation>Les images ont été compressées avec perte avant d&apos;arriver ici.</translation>
    </message>
    <message>
        <source>without pictures</source>
        <translation>sans images</translation>
    </message>
    <message>
        <source>The files belong to %1 different patients; check that the right series is used.</source>
        <translation>Les fichiers appartiennent à %1 patients différents ; vérifiez que la bonne série est utilisée.</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 left out.</source>
        <translation>%1 (%2) et %3 omis.</translation>
    </message>
    <message>
        <source>file is not an image</source>
        <translation>fichier n&apos;est pas une image</translation>
    </message>
    <message>
        <source>files are not images</source>
        <translation>fichiers ne sont pas des images</translation>
    </message>
    <message>
        <source>%1 not DICOM and %2 left out.</source>
        <translation>%1 non DICOM et %2 omis.</translation>
    </message>
    <message>
        <source>file is</source>
        <translation>fichier est</translation>
    </message>
    <message>
        <source>files are</source>
        <translation>fichiers sont</translation>
    </message>
    <message>
        <source>%1 is damaged and was left out: %2.</source>
        <translation>%1 est endommagé et a été omis : %2.</translation>
    </message>
    <message>
        <source>%1 more files are damaged and were left out.</source>
        <translation>%1 autres fichiers sont endommagés et ont été omis.</translation>
    </message>
    <message>
        <source>The files do not say that they are one series; they were put together because they look alike.</source>
        <translation>Les fichiers ne disent pas former une série ; ils ont été réunis parce qu&apos;ils se ressemblent.</translation>
    </message>
    <message>
        <source>The slices of this series carry different patient numbers.</source>
        <translation>Les coupes de cette série portent des numéros de patient différents.</translation>
    </message>
    <message>
        <source>The header announces %1 slices and %2 are there: %3 may be missing at the ends.</source>
        <translation>L&apos;en-tête annonce %1 coupes et %2 sont là : %3 manquent peut-être aux extrémités.</translation>
    </message>
    <message>
        <source>%1 damaged and left out (%2: %3).</source>
        <translation>%1 endommagés et omis (%2 : %3).</translation>
    </message>
    <message>
        <source>file of this series is</source>
        <translation>fichier de cette série est</translation>
    </message>
    <message>
        <source>files of this series are</source>
        <translation>fichiers de cette série sont</translation>
    </message>
    <message>
        <source>Sorting %1 DICOM files needs more memory than is free. Close other programs or choose fewer files.</source>
        <translation>Trier %1 fichiers DICOM demande plus de mémoire qu&apos;il n&apos;y en a de libre. Fermez d&apos;autres programmes ou choisissez moins de fichiers.</translation>
    </message>
    <message>
        <source>This series cannot be loaded.</source>
        <translation>Cette série ne peut être chargée.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2. Ask for the file again.</source>
        <translation>%1 ne peut être chargé : %2. Redemandez le fichier.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are damaged (%3: %4): too many to fill. Ask for the series again.</source>
        <translation>%1 coupes sur %2 sont endommagées (%3 : %4) : trop pour les combler. Redemandez la série.</translation>
    </message>
    <message>
        <source>it was filled by interpolation between its neighbours</source>
        <translation>elle a été interpolée entre ses voisines</translation>
    </message>
    <message>
        <source>it shows a copy of its neighbour</source>
        <translation>elle montre une copie de sa voisine</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2: %3); %4.</source>
        <translation>S%1 est endommagée (%2 : %3) ; %4.</translation>
    </message>
    <message>
        <source>%1 voxels that the scanner marked as outside the scanned circle were read as air.</source>
        <translation>%1 voxels que l&apos;appareil a marqués hors du cercle acquis ont été lus comme de l&apos;air.</translation>
    </message>
    <message>
        <source>%1 voxels have values beyond -32768 to 32767 and were cut to that range.</source>
        <translation>%1 voxels ont des valeurs hors de -32768 à 32767 et ont été ramenés à cet intervalle.</translation>
    </message>
    <message>
        <source>The series with %1 needs more memory than is free. Close other programs or import fewer slices.</source>
        <translation>La série avec %1 demande plus de mémoire qu&apos;il n&apos;y en a de libre. Fermez d&apos;autres programmes ou importez moins de coupes.</translation>
    </message>
    <message>
        <source>it is not glTF 2</source>
        <translation>ce n&apos;est pas du glTF 2</translation>
    </message>
    <message>
        <source>it is packed in a way that Halsted does not read</source>
        <translation>il est empaqueté d&apos;une façon que Halsted ne lit pas</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list</source>
        <translation>&quot;%1&quot; n&apos;est pas une liste</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; n&apos;est pas un nombre</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>&quot;%1&quot; n&apos;est pas un nombre entier</translation>
    </message>
    <message>
        <source>it refers to &quot;%1&quot; that are not there</source>
        <translation>il renvoie à des &quot;%1&quot; absents</translation>
    </message>
    <message>
        <source>its numbers would come from another file</source>
        <translation>ses nombres viendraient d&apos;un autre fichier</translation>
    </message>
    <message>
        <source>it ends before its numbers do</source>
        <translation>il finit avant ses nombres</translation>
    </message>
    <message>
        <source>one of its tables is longer than the file</source>
        <translation>une de ses tables dépasse le fichier</translation>
    </message>
    <message>
        <source>one of its tables has rows that are too long</source>
        <translation>une de ses tables a des lignes trop longues</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown type</source>
        <translation>une de ses tables est d&apos;un type inconnu</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown shape</source>
        <translation>une de ses tables est de forme inconnue</translation>
    </message>
    <message>
        <source>one of its tables is empty</source>
        <translation>une de ses tables est vide</translation>
    </message>
    <message>
        <source>it has sparse tables, which Halsted does not read</source>
        <translation>il a des tables creuses, que Halsted ne lit pas</translation>
    </message>
    <message>
        <source>one of its tables has no numbers</source>
        <translation>une de ses tables n&apos;a pas de nombres</translation>
    </message>
    <message>
        <source>one of its tables is longer than the bytes it stands in</source>
        <translation>une de ses tables dépasse les octets où elle se trouve</translation>
    </message>
    <message>
        <source>one of its meshes has no parts</source>
        <translation>un de ses maillages n&apos;a pas de parties</translation>
    </message>
    <message>
        <source>one of its meshes has no points</source>
        <translation>un de ses maillages n&apos;a pas de points</translation>
    </message>
    <message>
        <source>one of its meshes has points that are not three numbers</source>
        <translation>un de ses maillages a des points qui ne sont pas trois nombres</translation>
    </message>
    <message>
        <source>one of its meshes has corners that are not single numbers</source>
        <translation>un de ses maillages a des sommets qui ne sont pas des nombres simples</translation>
    </message>
    <message>
        <source>one of its parts belongs to two others</source>
        <translation>une de ses parties appartient à deux autres</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>ses parties sont trop imbriquées</translation>
    </message>
    <message>
        <source>its parts contain each other</source>
        <translation>ses parties se contiennent l&apos;une l&apos;autre</translation>
    </message>
    <message>
        <source>%1; ask for the file again.</source>
        <translation>%1 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it does not begin like a GLB file</source>
        <translation>il ne commence pas comme un fichier GLB</translation>
    </message>
    <message>
        <source>it is not glTF 2; save it again with a newer program.</source>
        <translation>ce n&apos;est pas du glTF 2 ; enregistrez-le avec un programme plus récent.</translation>
    </message>
    <message>
        <source>its header says %1 bytes and it has %2</source>
        <translation>son en-tête dit %1 octets et il en a %2</translation>
    </message>
    <message>
        <source>one of its chunks is longer than the file</source>
        <translation>un de ses blocs dépasse le fichier</translation>
    </message>
    <message>
        <source>its first chunk is not its description</source>
        <translation>son premier bloc n&apos;est pas sa description</translation>
    </message>
    <message>
        <source>its description is nested too deeply</source>
        <translation>sa description est trop imbriquée</translation>
    </message>
    <message>
        <source>its description is not readable</source>
        <translation>sa description est illisible</translation>
    </message>
    <message>
        <source>GLB files hold at most 4 GB, so %1 was not written; export fewer structures to each file.</source>
        <translation>Les fichiers GLB tiennent au plus 4 Go, %1 n&apos;a donc pas été écrit ; exportez moins de structures par fichier.</translation>
    </message>
    <message>
        <source>Writing surfaces</source>
        <translation>Écriture des surfaces</translation>
    </message>
    <message>
        <source>Memory ran out while packing labels; close other programs and try again.</source>
        <translation>La mémoire a manqué en empaquetant les étiquettes ; fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>Labels could not be packed; export to .nii instead.</source>
        <translation>Les étiquettes n&apos;ont pas pu être empaquetées ; exportez plutôt en .nii.</translation>
    </message>
    <message>
        <source>%1 holds no files that could be a study.</source>
        <translation>%1 ne contient aucun fichier qui puisse être un examen.</translation>
    </message>
    <message>
        <source>it cannot be read as a volume.</source>
        <translation>il ne peut être lu comme un volume.</translation>
    </message>
    <message>
        <source>%1 was not loaded: %2</source>
        <translation>%1 n&apos;a pas été chargé : %2</translation>
    </message>
    <message>
        <source>%1 holds no images that can be read; choose another folder or file.</source>
        <translation>%1 ne contient pas d&apos;images lisibles ; choisissez un autre dossier ou fichier.</translation>
    </message>
    <message>
        <source>%1 holds no series %2; list the study to see which there are.</source>
        <translation>%1 ne contient pas de série %2 ; listez l&apos;examen pour voir lesquelles il y a.</translation>
    </message>
    <message>
        <source>%1 needs %2 GB of memory and %3 GB may be used; load a part of it.</source>
        <translation>%1 demande %2 Go de mémoire et %3 Go sont permis ; chargez-en une partie.</translation>
    </message>
    <message>
        <source>Looking for the damaged file</source>
        <translation>Recherche du fichier endommagé</translation>
    </message>
    <message>
        <source>The import worker was asked for something it does not know.</source>
        <translation>L&apos;importateur a reçu une demande qu&apos;il ne connaît pas.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more than the %2 GB of memory that an import may use; close other programs or load a part of it.</source>
        <translation>%1 n&apos;a pas pu être lu : il demande plus que les %2 Go de mémoire permis à un import ; fermez d&apos;autres programmes ou chargez-en une partie.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is damaged; ask for the file again.</source>
        <translation>%1 n&apos;a pas pu être lu : il est endommagé ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are not labels but grey values; open it as a study.</source>
        <translation>ses voxels ne sont pas des étiquettes mais des gris ; ouvrez-le comme un examen.</translation>
    </message>
    <message>
        <source>%1 voxels belong to more than one structure; the last one was taken.</source>
        <translation>%1 voxels appartiennent à plusieurs structures ; la dernière a été prise.</translation>
    </message>
    <message>
        <source>its axes are not at right angles; resample the labels to the grid of their scan.</source>
        <translation>ses axes ne sont pas à angle droit ; rééchantillonnez les étiquettes sur la grille de leur examen.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and %2 are the most.</source>
        <translation>il contient %1 étiquettes, %2 au plus sont possibles.</translation>
    </message>
    <message>
        <source>%1 and %2 overlap in %3 voxels, where the file says %4; export to .seg.nrrd or .dcm to keep both.</source>
        <translation>%1 et %2 se chevauchent en %3 voxels, où le fichier dit %4 ; exportez en .seg.nrrd ou .dcm pour garder les deux.</translation>
    </message>
    <message>
        <source>%1 can hold 255 structures and %2 were chosen; export them to several files.</source>
        <translation>%1 tient 255 structures et %2 ont été choisies ; exportez-les dans plusieurs fichiers.</translation>
    </message>
    <message>
        <source>There is no structure to write to %1; segment the scan first.</source>
        <translation>Il n&apos;y a pas de structure à écrire dans %1 ; segmentez d&apos;abord l&apos;examen.</translation>
    </message>
    <message>
        <source>%1 has no voxels to write to %2; segment it again.</source>
        <translation>%1 n&apos;a pas de voxels à écrire dans %2 ; segmentez-le à nouveau.</translation>
    </message>
    <message>
        <source>%1 lies on another grid than %2; export them to two files instead of %3.</source>
        <translation>%1 est sur une autre grille que %2 ; exportez-les dans deux fichiers au lieu de %3.</translation>
    </message>
    <message>
        <source>Labels cannot be written to %1; choose a name that ends in .nii.gz, .nii, .nrrd, .seg.nrrd or .dcm.</source>
        <translation>Les étiquettes ne peuvent être écrites dans %1 ; choisissez un nom en .nii.gz, .nii, .nrrd, .seg.nrrd ou .dcm.</translation>
    </message>
    <message>
        <source>Memory ran out while writing %1; close other programs and try again.</source>
        <translation>La mémoire a manqué en écrivant %1 ; fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be opened; check that it is there and may be read.</source>
        <translation>%1 n&apos;a pas pu être ouvert ; vérifiez qu&apos;il est là et lisible.</translation>
    </message>
    <message>
        <source>%1 is too large for a surface; thin it out first.</source>
        <translation>%1 est trop grand pour une surface ; allégez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>it became shorter while it was read; try again.</source>
        <translation>il a raccourci pendant la lecture ; réessayez.</translation>
    </message>
    <message>
        <source>its parts are nested too deeply; ask for the file again.</source>
        <translation>ses parties sont trop imbriquées ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>one of its parts points to a mesh that is not there; ask for the file again.</source>
        <translation>une de ses parties renvoie à un maillage absent ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it has more points than Halsted can hold; thin it out first.</source>
        <translation>il a plus de points que Halsted n&apos;en tient ; allégez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>face %1 points to a corner that is not there; ask for the file again.</source>
        <translation>la face %1 renvoie à un sommet absent ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it is damaged or not of the kind its name says; ask for the file again.</source>
        <translation>il est endommagé ou n&apos;est pas du type que dit son nom ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it holds no surface; ask for the file again.</source>
        <translation>il ne contient pas de surface ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>line %1 makes a face of a point that is not there; ask for the file again.</source>
        <translation>la ligne %1 fait une face d&apos;un point absent ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>the face in line %1 has more than %2 corners; ask for the file again.</source>
        <translation>la face de la ligne %1 a plus de %2 sommets ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its parts are spread over several files; save it as one .glb file.</source>
        <translation>ses parties sont dans plusieurs fichiers ; enregistrez-le en un seul .glb.</translation>
    </message>
    <message>
        <source>surfaces are read from .stl, .obj, .ply, .glb and .3mf files.</source>
        <translation>les surfaces se lisent dans des fichiers .stl, .obj, .ply, .glb et .3mf.</translation>
    </message>
    <message>
        <source>it is empty; ask for the file again.</source>
        <translation>il est vide ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>one of its points is not a number or kilometres away; ask for the file again.</source>
        <translation>un de ses points n&apos;est pas un nombre ou est à des kilomètres ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>There is no surface to write to %1; segment the scan first.</source>
        <translation>Il n&apos;y a pas de surface à écrire dans %1 ; segmentez d&apos;abord l&apos;examen.</translation>
    </message>
    <message>
        <source>%1 has no surface to write to %2; make its surface first.</source>
        <translation>%1 n&apos;a pas de surface à écrire dans %2 ; créez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>The surface of %1 is damaged, so %2 was not written; make it again.</source>
        <translation>La surface de %1 est endommagée, %2 n&apos;a donc pas été écrit ; refaites-la.</translation>
    </message>
    <message>
        <source>Surfaces cannot be written to %1; choose a name that ends in .stl, .obj, .ply, .glb or .3mf.</source>
        <translation>Les surfaces ne peuvent être écrites dans %1 ; choisissez un nom en .stl, .obj, .ply, .glb ou .3mf.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with ElementSpacing.</source>
        <translation>il ne dit pas la taille de ses voxels ; demandez un fichier avec ElementSpacing.</translation>
    </message>
    <message>
        <source>its offset is not readable; ask for the file again.</source>
        <translation>son décalage est illisible ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its orientation matrix is not readable; ask for the file again.</source>
        <translation>sa matrice d&apos;orientation est illisible ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 mm; ask for the file again.</source>
        <translation>son en-tête dit une taille de voxel de %1 mm ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>The file does not say which way the patient lies: left and right, head and feet are a guess.</source>
        <translation>Le fichier ne dit pas l&apos;orientation du patient : gauche et droite, tête et pieds sont supposés.</translation>
    </message>
    <message>
        <source>its voxels are spread over several files; save it again as one .mha file.</source>
        <translation>ses voxels sont dans plusieurs fichiers ; enregistrez-le en un seul .mha.</translation>
    </message>
    <message>
        <source>its header says nonsense on where the voxels begin; ask for the file again.</source>
        <translation>son en-tête dit n&apos;importe quoi sur le début des voxels ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it holds fewer voxels than its header says; ask for the file again.</source>
        <translation>il contient moins de voxels que dit l&apos;en-tête ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header is incomplete; ask for the file again.</source>
        <translation>son en-tête est incomplet ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it holds a &quot;%1&quot;, not a volume.</source>
        <translation>il contient un &quot;%1&quot;, pas un volume.</translation>
    </message>
    <message>
        <source>its header says no number of dimensions; ask for the file again.</source>
        <translation>son en-tête ne dit pas le nombre de dimensions ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it has %1 dimensions instead of three.</source>
        <translation>il a %1 dimensions au lieu de trois.</translation>
    </message>
    <message>
        <source>its header does not give one size for each dimension; ask for the file again.</source>
        <translation>son en-tête ne donne pas une taille par dimension ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says a size of %1; ask for the file again.</source>
        <translation>son en-tête dit une taille de %1 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not single numbers.</source>
        <translation>ses voxels sont du type &quot;%1&quot;, pas des nombres simples.</translation>
    </message>
    <message>
        <source>it has several numbers for each voxel, such as colours.</source>
        <translation>il a plusieurs nombres par voxel, comme des couleurs.</translation>
    </message>
    <message>
        <source>its orientation matrix is not usable; ask for the file again.</source>
        <translation>sa matrice d&apos;orientation est inutilisable ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>The file&apos;s sform matrix is not usable; its qform orientation was taken instead.</source>
        <translation>La matrice sform du fichier est inutilisable ; son orientation qform a été prise.</translation>
    </message>
    <message>
        <source>The file&apos;s two orientations (sform and qform) differ by up to %1 mm; %2 was used: check left and right.</source>
        <translation>Les deux orientations du fichier (sform et qform) diffèrent jusqu&apos;à %1 mm ; %2 a été utilisée : vérifiez gauche et droite.</translation>
    </message>
    <message>
        <source>its orientation is not usable; ask for the file again.</source>
        <translation>son orientation est inutilisable ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>The file says nothing about orientation: left and right, head and feet are a guess.</source>
        <translation>Le fichier ne dit rien de l&apos;orientation : gauche et droite, tête et pieds sont supposés.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions; ask for the file again.</source>
        <translation>son en-tête dit %1 dimensions ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it holds a single picture or line, not a volume.</source>
        <translation>il contient une seule image ou ligne, pas un volume.</translation>
    </message>
    <message>
        <source>its header says a size of %1 along axis %2; ask for the file again.</source>
        <translation>son en-tête dit une taille de %1 sur l&apos;axe %2 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it holds more than 10,000 volumes.</source>
        <translation>il contient plus de 10 000 volumes.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 along axis %2; ask for the file again.</source>
        <translation>son en-tête dit une taille de voxel de %1 sur l&apos;axe %2 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it ends within its header; ask for the file again.</source>
        <translation>il finit dans son en-tête ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are in a separate .img file; convert the pair to a single .nii file.</source>
        <translation>ses voxels sont dans un fichier .img à part ; convertissez la paire en un seul .nii.</translation>
    </message>
    <message>
        <source>it is not a NIfTI file (perhaps Analyze 7.5, which does not tell left from right).</source>
        <translation>ce n&apos;est pas un fichier NIfTI (peut-être Analyze 7.5, qui ne distingue pas gauche et droite).</translation>
    </message>
    <message>
        <source>it is not a NIfTI-2 file in one piece.</source>
        <translation>ce n&apos;est pas un fichier NIfTI-2 d&apos;un seul tenant.</translation>
    </message>
    <message>
        <source>it does not begin like a NIfTI file; ask for the file again.</source>
        <translation>il ne commence pas comme un fichier NIfTI ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are of a kind (%1) that is not a grey value, such as colour or complex numbers.</source>
        <translation>ses voxels sont d&apos;un type (%1) qui n&apos;est pas un gris, comme la couleur ou les nombres complexes.</translation>
    </message>
    <message>
        <source>its header says %1 bits a voxel for a type of %2; ask for the file again.</source>
        <translation>son en-tête dit %1 bits par voxel pour un type de %2 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says that the voxels begin at byte %1; ask for the file again.</source>
        <translation>son en-tête dit que les voxels commencent à l&apos;octet %1 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>NIfTI files hold at most 32767 voxels along an axis, so %1 cannot hold these labels; export to .nrrd instead.</source>
        <translation>Les fichiers NIfTI tiennent au plus 32767 voxels par axe, %1 ne peut donc tenir ces étiquettes ; exportez plutôt en .nrrd.</translation>
    </message>
    <message>
        <source>its header says no dimension; ask for the file again.</source>
        <translation>son en-tête ne dit pas la dimension ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions and %2 sizes; ask for the file again.</source>
        <translation>son en-tête dit %1 dimensions et %2 tailles ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header does not give one direction for each axis; ask for the file again.</source>
        <translation>son en-tête ne donne pas une direction par axe ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are of the kind &quot;%1&quot;, not grey values.</source>
        <translation>ses voxels sont du type &quot;%1&quot;, pas des gris.</translation>
    </message>
    <message>
        <source>it has more than one axis beside the three of space.</source>
        <translation>il a plus d&apos;un axe en dehors des trois de l&apos;espace.</translation>
    </message>
    <message>
        <source>%1 of its axes lie in space instead of three.</source>
        <translation>%1 de ses axes sont dans l&apos;espace au lieu de trois.</translation>
    </message>
    <message>
        <source>the axis that is not in space stands between those that are.</source>
        <translation>l&apos;axe qui n&apos;est pas dans l&apos;espace se trouve entre ceux qui le sont.</translation>
    </message>
    <message>
        <source>its axes do not lie in a space of three dimensions.</source>
        <translation>ses axes ne sont pas dans un espace à trois dimensions.</translation>
    </message>
    <message>
        <source>The file does not say where the volume lies; it was put at the origin.</source>
        <translation>Le fichier ne dit pas où se trouve le volume ; il a été mis à l&apos;origine.</translation>
    </message>
    <message>
        <source>its space origin is not readable; ask for the file again.</source>
        <translation>son origine spatiale est illisible ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with &quot;space directions&quot;.</source>
        <translation>il ne dit pas la taille de ses voxels ; demandez un fichier avec &quot;space directions&quot;.</translation>
    </message>
    <message>
        <source>its voxels are packed with %1; save it with gzip or raw encoding.</source>
        <translation>ses voxels sont empaquetés par %1 ; enregistrez-le en gzip ou raw.</translation>
    </message>
    <message>
        <source>its header names an unknown encoding, &quot;%1&quot;; save it again as raw or gzip.</source>
        <translation>son en-tête nomme un codage inconnu, &quot;%1&quot; ; enregistrez-le en raw ou gzip.</translation>
    </message>
    <message>
        <source>its header does not say in which order the bytes are; save it again.</source>
        <translation>son en-tête ne dit pas l&apos;ordre des octets ; enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>it does not begin like an NRRD file; ask for the file again.</source>
        <translation>il ne commence pas comme un fichier NRRD ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not numbers.</source>
        <translation>ses voxels sont du type &quot;%1&quot;, pas des nombres.</translation>
    </message>
    <message>
        <source>its space directions are not readable; ask for the file again.</source>
        <translation>ses directions spatiales sont illisibles ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its voxels begin after lines of text; save it again as one .nrrd file.</source>
        <translation>ses voxels commencent après des lignes de texte ; enregistrez-le en un seul .nrrd.</translation>
    </message>
    <message>
        <source>There is no place for temporary files; make room or set TMPDIR to a folder that is writable.</source>
        <translation>Il n&apos;y a pas de place pour les fichiers temporaires ; libérez-en ou réglez TMPDIR sur un dossier accessible en écriture.</translation>
    </message>
    <message>
        <source>The surfaces have more than 4 billion triangles or points; export fewer structures to each file.</source>
        <translation>Les surfaces ont plus de 4 milliards de triangles ou de points ; exportez moins de structures par fichier.</translation>
    </message>
    <message>
        <source>corner %1 of triangle %2 is not three numbers; ask for the file again.</source>
        <translation>le sommet %1 du triangle %2 n&apos;est pas trois nombres ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>facet %1 has more than three corners; ask for the file again.</source>
        <translation>la facette %1 a plus de trois sommets ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>facet %1 does not have three corners; ask for the file again.</source>
        <translation>la facette %1 n&apos;a pas trois sommets ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it is neither text nor binary STL; ask for the file again.</source>
        <translation>ce n&apos;est du STL ni texte ni binaire ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it ends in the middle; ask for the file again.</source>
        <translation>il finit au milieu ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says %1 triangles, which would take %2 bytes instead of %3; ask for the file again.</source>
        <translation>son en-tête dit %1 triangles, soit %2 octets au lieu de %3 ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>it is too short to be STL; ask for the file again.</source>
        <translation>il est trop court pour du STL ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <translation>%1 n&apos;a pas été ouvert : %2</translation>
    </message>
    <message>
        <source>%1 could not be read: the archive is cut off or damaged; ask for it again.</source>
        <translation>%1 n&apos;a pas pu être lu : l&apos;archive est tronquée ou endommagée ; redemandez-la.</translation>
    </message>
    <message>
        <source>it holds more than %1 files; unpack the study you need and open its folder.</source>
        <translation>il contient plus de %1 fichiers ; décompressez l&apos;examen voulu et ouvrez son dossier.</translation>
    </message>
    <message>
        <source>it is protected by a password; unpack it and open the folder.</source>
        <translation>il est protégé par un mot de passe ; décompressez-le et ouvrez le dossier.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the temporary folder is not writable.</source>
        <translation>%1 n&apos;a pas pu être décompressé : le dossier temporaire n&apos;est pas accessible en écriture.</translation>
    </message>
    <message>
        <source>it unpacks to far more than a study holds; unpack it yourself if you trust it.</source>
        <translation>décompressé, il est bien plus grand qu&apos;un examen ; décompressez-le vous-même si vous lui faites confiance.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the disk of temporary files is full.</source>
        <translation>%1 n&apos;a pas pu être décompressé : le disque des fichiers temporaires est plein.</translation>
    </message>
    <message>
        <source>%1 archives within %2 were not opened; open them by themselves.</source>
        <translation>%1 archives dans %2 n&apos;ont pas été ouvertes ; ouvrez-les séparément.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Recherche de fichiers</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files; choose the folder of one study.</source>
        <translation>%1 contient plus de %2 fichiers ; choisissez le dossier d&apos;un seul examen.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged; the files in its folder were read without it.</source>
        <translation>Le DICOMDIR est endommagé ; les fichiers de son dossier ont été lus sans lui.</translation>
    </message>
    <message>
        <source>%1 of the %2 files that the DICOMDIR lists are missing, the first being %3.</source>
        <translation>%1 des %2 fichiers que liste le DICOMDIR manquent, le premier étant %3.</translation>
    </message>
    <message>
        <source>%1 files that the DICOMDIR lists lie outside its folder and were left out.</source>
        <translation>%1 fichiers que liste le DICOMDIR sont hors de son dossier et ont été omis.</translation>
    </message>
    <message>
        <source>%1 folders may not be read and were left out.</source>
        <translation>%1 dossiers ne peuvent être lus et ont été omis.</translation>
    </message>
    <message>
        <source>%1 archives within the study were not opened; open them by themselves.</source>
        <translation>%1 archives dans l&apos;examen n&apos;ont pas été ouvertes ; ouvrez-les séparément.</translation>
    </message>
    <message>
        <source>%1 entries are neither files nor folders and were left out.</source>
        <translation>%1 entrées ne sont ni des fichiers ni des dossiers et ont été omises.</translation>
    </message>
    <message>
        <source>%1 was not found; check the path.</source>
        <translation>%1 n&apos;a pas été trouvé ; vérifiez le chemin.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 n&apos;est ni un fichier ni un dossier.</translation>
    </message>
    <message>
        <source>its decoder stopped (SIG%1)</source>
        <translation>son décodeur s&apos;est arrêté (SIG%1)</translation>
    </message>
    <message>
        <source>its decoder came to no end</source>
        <translation>son décodeur n&apos;en finissait pas</translation>
    </message>
    <message>
        <source>reading it took more than %1 s of computing</source>
        <translation>le lire a pris plus de %1 s de calcul</translation>
    </message>
    <message>
        <source>the disk or network it is on does not answer</source>
        <translation>le disque ou le réseau où il se trouve ne répond pas</translation>
    </message>
    <message>
        <source>its decoder stopped</source>
        <translation>son décodeur s&apos;est arrêté</translation>
    </message>
    <message>
        <source>copy it to this computer first.</source>
        <translation>copiez-le d&apos;abord sur cet ordinateur.</translation>
    </message>
    <message>
        <source>it is damaged, ask for it again.</source>
        <translation>il est endommagé, redemandez-le.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2, the part of Halsted that reads files, is missing or cannot be started; install Halsted again.</source>
        <translation>%1 n&apos;a pas pu être lu : %2, la partie de Halsted qui lit les fichiers, manque ou ne démarre pas ; réinstallez Halsted.</translation>
    </message>
    <message>
        <source>%1 could not be read: the system ended the import, for lack of memory as a rule; close other programs and try again.</source>
        <translation>%1 n&apos;a pas pu être lu : le système a mis fin à l&apos;import, en général faute de mémoire ; fermez d&apos;autres programmes et réessayez.</translation>
    </message>
    <message>
        <source>%1 could not be read: the import worker gave no sensible answer; it is damaged, ask for it again.</source>
        <translation>%1 n&apos;a pas pu être lu : l&apos;importateur n&apos;a pas donné de réponse sensée ; il est endommagé, redemandez-le.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2; %3</source>
        <translation>%1 n&apos;a pas pu être lu : %2 ; %3</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>%1 a été omis : %2.</translation>
    </message>
    <message>
        <source>No study was named; name a folder or a file.</source>
        <translation>Aucun examen n&apos;a été nommé ; nommez un dossier ou un fichier.</translation>
    </message>
    <message>
        <source>%1 was not written: it could not be packed; export to .stl instead.</source>
        <translation>%1 n&apos;a pas été écrit : il n&apos;a pas pu être empaqueté ; exportez plutôt en .stl.</translation>
    </message>
    <message>
        <source>it is none of the formats that Halsted reads.</source>
        <translation>ce n&apos;est aucun des formats que lit Halsted.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>%1 n&apos;a pas pu être lu : %2</translation>
    </message>
    <message>
        <source>its compressed data are damaged; ask for the file again.</source>
        <translation>ses données compressées sont endommagées ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 x %2 x %3 mm; ask for the file again.</source>
        <translation>son en-tête dit une taille de voxel de %1 x %2 x %3 mm ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its header puts the volume kilometres away; ask for the file again.</source>
        <translation>son en-tête place le volume à des kilomètres ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its orientation matrix spans no volume; ask for the file again.</source>
        <translation>sa matrice d&apos;orientation n&apos;engendre aucun volume ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its axes are far from right angles; resample it before it is read.</source>
        <translation>ses axes sont loin des angles droits ; rééchantillonnez-le avant lecture.</translation>
    </message>
    <message>
        <source>The file&apos;s axes are %1 degrees off right angles (a tilted gantry, or a transform to an atlas); the volume was resampled.</source>
        <translation>Les axes du fichier s&apos;écartent de %1 degrés de l&apos;angle droit (statif incliné, ou transformation vers un atlas) ; le volume a été rééchantillonné.</translation>
    </message>
    <message>
        <source>%1 could not be read: its voxels would come from a file outside its own folder; put both files into one folder.</source>
        <translation>%1 n&apos;a pas pu être lu : ses voxels viendraient d&apos;un fichier hors de son dossier ; mettez les deux dans un même dossier.</translation>
    </message>
    <message>
        <source>%1 could not be read: the file with its voxels, %2, is not beside it.</source>
        <translation>%1 n&apos;a pas pu être lu : le fichier de ses voxels, %2, n&apos;est pas à côté.</translation>
    </message>
    <message>
        <source>its header says %1 x %2 x %3 voxels, but the file is too short for them; ask for the file again.</source>
        <translation>son en-tête dit %1 x %2 x %3 voxels, mais le fichier est trop court ; redemandez-le.</translation>
    </message>
    <message>
        <source>it is %1 bytes longer than its header says, so that the header or the voxels are wrong; ask for the file again.</source>
        <translation>il a %1 octets de plus que ne dit l&apos;en-tête : l&apos;en-tête ou les voxels sont faux ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs %2 GB of memory and %3 GB may be used; crop or resample it first.</source>
        <translation>%1 n&apos;a pas pu être lu : il demande %2 Go de mémoire et %3 Go sont permis ; recadrez-le ou rééchantillonnez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>%1, volume %2 of %3</source>
        <translation>%1, volume %2 sur %3</translation>
    </message>
    <message>
        <source>it holds more voxels than its header says; ask for the file again.</source>
        <translation>il contient plus de voxels que dit l&apos;en-tête ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>its compressed voxels are cut off or damaged; ask for the file again.</source>
        <translation>ses voxels compressés sont tronqués ou endommagés ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>number %1 of its voxels is not readable; ask for the file again.</source>
        <translation>son voxel numéro %1 est illisible ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>The values have fractions; they were rounded to whole numbers.</source>
        <translation>Les valeurs ont des décimales ; elles ont été arrondies à l&apos;entier.</translation>
    </message>
    <message>
        <source>The values, %1 to %2, do not fit 16 bits exactly; they are kept in steps of %3.</source>
        <translation>Les valeurs, de %1 à %2, ne tiennent pas exactement en 16 bits ; elles sont gardées par pas de %3.</translation>
    </message>
    <message>
        <source>Straightening the volume</source>
        <translation>Redressement du volume</translation>
    </message>
    <message>
        <source>none of its voxels is a number; ask for the file again.</source>
        <translation>aucun de ses voxels n&apos;est un nombre ; redemandez le fichier.</translation>
    </message>
    <message>
        <source>%1 voxels are not a number; they were given the lowest value.</source>
        <translation>%1 voxels ne sont pas un nombre ; ils ont reçu la plus petite valeur.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say what to merge: write NAME=PATTERN,PATTERN.</source>
        <translation>« %1 » ne dit pas quoi réunir : écrivez NOM=MOTIF,MOTIF.</translation>
    </message>
    <message>
        <source>One side holds no labels to compare; segment that case first.</source>
        <translation>Un côté n&apos;a pas d&apos;étiquettes à comparer ; segmentez d&apos;abord ce cas.</translation>
    </message>
    <message>
        <source>The two label maps lie in different places of patient space and cannot be compared.</source>
        <translation>Les deux cartes d&apos;étiquettes sont à des endroits différents du patient et ne peuvent être comparées.</translation>
    </message>
    <message>
        <source>The grids differ: the second label map was brought onto the grid of the first (nearest voxel).</source>
        <translation>Les grilles diffèrent : la seconde carte a été mise sur la grille de la première (plus proche voxel).</translation>
    </message>
    <message>
        <source>One side has no names: structures are paired by their value.</source>
        <translation>Un côté n&apos;a pas de noms : les structures sont appariées par leur valeur.</translation>
    </message>
    <message>
        <source>Lungs and airway</source>
        <translation>Poumons et voies aériennes</translation>
    </message>
    <message>
        <source>Fat and muscle</source>
        <translation>Graisse et muscle</translation>
    </message>
    <message>
        <source>The protocol %1 is for %2</source>
        <translation>Le protocole %1 est pour %2</translation>
    </message>
    <message>
        <source>%1, and the file says that this is neither CT nor MR: check the result with care.</source>
        <translation>%1, et le fichier dit que ce n&apos;est ni un scanner ni une IRM : vérifiez le résultat avec soin.</translation>
    </message>
    <message>
        <source>%1, and this is %2; choose auto or a protocol for %2.</source>
        <translation>%1, et ceci est %2 ; choisissez auto ou un protocole pour %2.</translation>
    </message>
    <message>
        <source>%1, and the picture looks like %2: check the result with care.</source>
        <translation>%1, et l&apos;image ressemble à %2 : vérifiez le résultat avec soin.</translation>
    </message>
    <message>
        <source>The file does not say so, but the values are those of %1.</source>
        <translation>Le fichier ne le dit pas, mais les valeurs sont celles de %1.</translation>
    </message>
    <message>
        <source>There is no protocol &apos;%1&apos;; choose one of %2.</source>
        <translation>Il n&apos;y a pas de protocole « %1 » ; choisissez parmi %2.</translation>
    </message>
    <message>
        <source>Looking at the scan</source>
        <translation>Examen de l&apos;image</translation>
    </message>
    <message>
        <source>%1 Halsted segments CT and MR by itself; name a protocol with --protocol if this is one of them.</source>
        <translation>%1 Halsted segmente scanner et IRM de lui-même ; nommez un protocole avec --protocol si c&apos;en est un.</translation>
    </message>
    <message>
        <source>The protocol %1 found nothing: the picture shows no part of a body; check that it is the right series.</source>
        <translation>Le protocole %1 n&apos;a rien trouvé : l&apos;image ne montre aucune partie du corps ; vérifiez que c&apos;est la bonne série.</translation>
    </message>
    <message>
        <source>No voxel of the scan lies between %1 and %2; choose another range.</source>
        <translation>Aucun voxel de l&apos;examen n&apos;est entre %1 et %2 ; choisissez un autre intervalle.</translation>
    </message>
    <message>
        <source>%1 looked for by protocol %2: not in the picture.</source>
        <translation>%1 cherché par le protocole %2 : absent de l&apos;image.</translation>
    </message>
    <message>
        <source>Segmented %1 by protocol %2.</source>
        <translation>%1 segmenté par le protocole %2.</translation>
    </message>
    <message>
        <source>The expert&apos;s act is refused: %1</source>
        <translation>L&apos;acte de l&apos;expert est refusé : %1</translation>
    </message>
    <message>
        <source>The lesson ends at %1 s, before this act.</source>
        <translation>La leçon se termine à %1 s, avant cet acte.</translation>
    </message>
    <message>
        <source>The expert&apos;s run ends in failure at %1 s.</source>
        <translation>La séance de l&apos;expert échoue à %1 s.</translation>
    </message>
    <message>
        <source>The expert makes a critical error.</source>
        <translation>L&apos;expert commet une erreur critique.</translation>
    </message>
    <message>
        <source>The expert reaches %1 % of the points instead of %2 % or more; lost: %3.</source>
        <translation>L&apos;expert atteint %1 % des points au lieu de %2 % ou plus ; perdus : %3.</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in %1 at %2 s, not in %3.</source>
        <translation>Qui ne fait rien finit en %1 à %2 s, pas en %3.</translation>
    </message>
    <message>
        <source>The act is refused: %1</source>
        <translation>L&apos;acte est refusé : %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 points of &apos;%4&apos;, which is not named.</source>
        <translation>%1 %2 %3 points de « %4 », qui n&apos;est pas nommé.</translation>
    </message>
    <message>
        <source>%1 loses %2 points of &apos;%3&apos;, not %4.</source>
        <translation>%1 perd %2 points de « %3 », pas %4.</translation>
    </message>
    <message>
        <source>With random trainee %1 of seed %2, %3.</source>
        <translation>Avec l&apos;apprenant aléatoire %1 de graine %2 : %3.</translation>
    </message>
    <message>
        <source>No script and no random trainee came to this state.</source>
        <translation>Aucun script ni apprenant aléatoire n&apos;est arrivé à cet état.</translation>
    </message>
    <message>
        <source>No script and no random trainee reached this goal.</source>
        <translation>Aucun script ni apprenant aléatoire n&apos;a atteint cet objectif.</translation>
    </message>
    <message>
        <source>No script and no random trainee was asked this.</source>
        <translation>Cela n&apos;a été demandé à aucun script ni apprenant aléatoire.</translation>
    </message>
    <message>
        <source>No script and no random trainee was offered this hint.</source>
        <translation>Cet indice n&apos;a été proposé à aucun script ni apprenant aléatoire.</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;%2</source>
        <translation>Il n&apos;y a pas d&apos;acte « %1 »%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson makes the event &apos;%1&apos;.</source>
        <translation>Rien dans cette leçon ne produit l&apos;événement « %1 ».</translation>
    </message>
    <message>
        <source>Only an instructor can make the event &apos;%1&apos;.</source>
        <translation>Seul un formateur peut produire l&apos;événement « %1 ».</translation>
    </message>
    <message>
        <source>This condition can never hold, so %1.</source>
        <translation>Cette condition ne peut jamais être vraie, donc %1.</translation>
    </message>
    <message>
        <source>Nothing leads to the state &apos;%1&apos;; lead to it from another, or take it out.</source>
        <translation>Rien ne mène à l&apos;état « %1 » ; menez-y depuis un autre, ou retirez-le.</translation>
    </message>
    <message>
        <source>This time is longer than the lesson, so that it never comes.</source>
        <translation>Ce temps dépasse la leçon et n&apos;arrive donc jamais.</translation>
    </message>
    <message>
        <source>This state begins at %1 s at the earliest, so that this time comes after the lesson&apos;s end.</source>
        <translation>Cet état commence au plus tôt à %1 s, ce temps tombe donc après la fin de la leçon.</translation>
    </message>
    <message>
        <source>This state leads nowhere: it lasts until time is over or the patient dies. Give it on, when or after, or an end.</source>
        <translation>Cet état ne mène nulle part : il dure jusqu&apos;à la fin du temps ou la mort du patient. Donnez-lui on, when ou after, ou un end.</translation>
    </message>
    <message>
        <source>These states follow each other round and round without any time passing.</source>
        <translation>Ces états se suivent en boucle sans que le temps passe.</translation>
    </message>
    <message>
        <source>No state that ends the lesson can be reached.</source>
        <translation>Aucun état qui termine la leçon ne peut être atteint.</translation>
    </message>
    <message>
        <source>No state ends the lesson, so that it always lasts until time is over or the patient dies.</source>
        <translation>Aucun état ne termine la leçon ; elle dure toujours jusqu&apos;à la fin du temps ou la mort du patient.</translation>
    </message>
    <message>
        <source>the state is never left by it</source>
        <translation>l&apos;état n&apos;est jamais quitté par elle</translation>
    </message>
    <message>
        <source>the rule never acts</source>
        <translation>la règle n&apos;agit jamais</translation>
    </message>
    <message>
        <source>This rule does nothing.</source>
        <translation>Cette règle ne fait rien.</translation>
    </message>
    <message>
        <source>nobody ever gets this penalty</source>
        <translation>personne ne reçoit jamais cette pénalité</translation>
    </message>
    <message>
        <source>the hint is never offered</source>
        <translation>l&apos;indice n&apos;est jamais proposé</translation>
    </message>
    <message>
        <source>this is never found</source>
        <translation>ceci n&apos;est jamais trouvé</translation>
    </message>
    <message>
        <source>nobody can reach this goal</source>
        <translation>personne ne peut atteindre cet objectif</translation>
    </message>
    <message>
        <source>this goal never counts</source>
        <translation>cet objectif ne compte jamais</translation>
    </message>
    <message>
        <source>This goal gives no points.</source>
        <translation>Cet objectif ne donne pas de points.</translation>
    </message>
    <message>
        <source>This is after the end of the lesson at %1 s.</source>
        <translation>C&apos;est après la fin de la leçon à %1 s.</translation>
    </message>
    <message>
        <source>This is not before the end of the lesson at %1 s, so that the goal cannot be reached.</source>
        <translation>Ce n&apos;est pas avant la fin de la leçon à %1 s, l&apos;objectif ne peut donc être atteint.</translation>
    </message>
    <message>
        <source>The goal ends (until) before it begins (from).</source>
        <translation>L&apos;objectif finit (until) avant de commencer (from).</translation>
    </message>
    <message>
        <source>The goal is due (by) before it begins (from).</source>
        <translation>L&apos;objectif est dû (by) avant de commencer (from).</translation>
    </message>
    <message>
        <source>A goal with late needs by, the time from which on points are lost.</source>
        <translation>Un objectif avec late a besoin de by, le temps à partir duquel des points sont perdus.</translation>
    </message>
    <message>
        <source>Points are lost from by until late, so late must be after by.</source>
        <translation>Les points se perdent de by à late, late doit donc venir après by.</translation>
    </message>
    <message>
        <source>The share for all points (full) must be greater than that for none (zero).</source>
        <translation>La part pour tous les points (full) doit dépasser celle pour aucun (zero).</translation>
    </message>
    <message>
        <source>The lesson has no points to win; give it goals or questions with points.</source>
        <translation>La leçon n&apos;a pas de points à gagner ; donnez-lui des objectifs ou des questions avec points.</translation>
    </message>
    <message>
        <source>This penalty takes no points and is not critical.</source>
        <translation>Cette pénalité ne retire pas de points et n&apos;est pas critique.</translation>
    </message>
    <message>
        <source>This question is never asked; ask it in a state or rule.</source>
        <translation>Cette question n&apos;est jamais posée ; posez-la dans un état ou une règle.</translation>
    </message>
    <message>
        <source>The lesson never shows this file.</source>
        <translation>La leçon ne montre jamais ce fichier.</translation>
    </message>
    <message>
        <source>No goal, penalty or question cites this.</source>
        <translation>Aucun objectif, pénalité ou question ne cite ceci.</translation>
    </message>
    <message>
        <source>Nobody speaks in this role.</source>
        <translation>Personne ne parle dans ce rôle.</translation>
    </message>
    <message>
        <source>This group has no events.</source>
        <translation>Ce groupe n&apos;a pas d&apos;événements.</translation>
    </message>
    <message>
        <source>Nothing in the lesson asks for this group.</source>
        <translation>Rien dans la leçon ne demande ce groupe.</translation>
    </message>
    <message>
        <source>This is done after the end of the lesson at %1 s.</source>
        <translation>Ceci est fait après la fin de la leçon à %1 s.</translation>
    </message>
    <message>
        <source>The lesson has no expert script, so that nobody knows whether it can be done.</source>
        <translation>La leçon n&apos;a pas de script d&apos;expert ; personne ne sait si elle est faisable.</translation>
    </message>
    <message>
        <source>A script of an error names what it loses.</source>
        <translation>Un script d&apos;erreur nomme ce qu&apos;il perd.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives %2 points, so that %3 cannot be lost.</source>
        <translation>« %1 » donne %2 points, %3 ne peuvent donc pas être perdus.</translation>
    </message>
    <message>
        <source>Nothing plays this script.</source>
        <translation>Rien ne joue ce script.</translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation>l&apos;horloge a reculé</translation>
    </message>
    <message>
        <source>it is in the unknown state &apos;%1&apos;</source>
        <translation>il est dans l&apos;état inconnu « %1 »</translation>
    </message>
    <message>
        <source>%1 is infinite</source>
        <translation>%1 est infini</translation>
    </message>
    <message>
        <source>the score is %1 percent</source>
        <translation>le score est de %1 pour cent</translation>
    </message>
    <message>
        <source>time stands still at %1 s</source>
        <translation>le temps s&apos;arrête à %1 s</translation>
    </message>
    <message>
        <source>nothing can be done in the state &apos;%1&apos;: %2</source>
        <translation>rien ne peut être fait dans l&apos;état « %1 » : %2</translation>
    </message>
    <message>
        <source>Playing the other course</source>
        <translation>L&apos;autre évolution est jouée</translation>
    </message>
    <message>
        <source>Playing the expert&apos;s run</source>
        <translation>La séance de l&apos;expert est jouée</translation>
    </message>
    <message>
        <source>Playing other courses</source>
        <translation>D&apos;autres évolutions sont jouées</translation>
    </message>
    <message>
        <source>The log is of the lesson %1, not of %2; name its lesson.</source>
        <translation>Le journal est celui de la leçon %1, pas de %2 ; nommez sa leçon.</translation>
    </message>
    <message>
        <source>%1 could not be written; check the folder and the space on disk.</source>
        <translation>%1 n&apos;a pas pu être écrit ; vérifiez le dossier et la place sur le disque.</translation>
    </message>
    <message>
        <source>not accounted for</source>
        <translation>non attribué</translation>
    </message>
    <message>
        <source>The lesson has no text &apos;%1&apos;%2</source>
        <translation>La leçon n&apos;a pas de texte « %1 »%2</translation>
    </message>
    <message>
        <source>The figures in braces must be those of the lesson&apos;s own text.</source>
        <translation>Les chiffres entre accolades doivent être ceux du texte d&apos;origine.</translation>
    </message>
    <message>
        <source>The translation of &apos;%1&apos; is missing%2.</source>
        <translation>La traduction de « %1 » manque%2.</translation>
    </message>
    <message>
        <source>, and of %1 more texts</source>
        <translation>, et celle de %1 autres textes</translation>
    </message>
    <message>
        <source>The lesson names the language %1, but there is no file %2.</source>
        <translation>La leçon nomme la langue %1, mais il n&apos;y a pas de fichier %2.</translation>
    </message>
    <message>
        <source>This language is not used; add it to translations, or remove the file.</source>
        <translation>Cette langue n&apos;est pas utilisée ; ajoutez-la à translations, ou retirez le fichier.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>%1 n&apos;a pas pu être lu.</translation>
    </message>
    <message>
        <source>A question has this id too; give each its own.</source>
        <translation>Une question a aussi cet identifiant ; donnez à chacune le sien.</translation>
    </message>
    <message>
        <source>A goal is reached once (when) or held for a share of the time (fraction), not both.</source>
        <translation>Un objectif est atteint une fois (when) ou tenu une part du temps (fraction), pas les deux.</translation>
    </message>
    <message>
        <source>A goal held for a share of the time has from and until, but no by or late.</source>
        <translation>Un objectif tenu une part du temps a from et until, mais ni by ni late.</translation>
    </message>
    <message>
        <source>Only a goal held for a share of the time (fraction) has zero and full.</source>
        <translation>Seul un objectif tenu une part du temps (fraction) a zero et full.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;%2</source>
        <translation>Il n&apos;y a pas de variable « %1 »%2</translation>
    </message>
    <message>
        <source>A target is two numbers, the lower first: [65, 85].</source>
        <translation>Une cible est faite de deux nombres, le plus petit d&apos;abord : [65, 85].</translation>
    </message>
    <message>
        <source>What is moved by this time is missing: shift.</source>
        <translation>Il manque ce qui est déplacé de ce temps : shift.</translation>
    </message>
    <message>
        <source>Another course needs shift, remove or insert.</source>
        <translation>Une autre évolution a besoin de shift, remove ou insert.</translation>
    </message>
    <message>
        <source>There is no goal, penalty or question &apos;%1&apos;%2</source>
        <translation>Il n&apos;y a ni objectif, ni pénalité, ni question « %1 »%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; make it smaller.</source>
        <translation>%1 dépasse %2 Mo ; réduisez-le.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2 in it is cut off or damaged.</source>
        <translation>%1 n&apos;a pas pu être lu : %2 y est tronqué ou endommagé.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2 in it is larger than %3 MB.</source>
        <translation>%1 n&apos;a pas été ouvert : %2 y dépasse %3 Mo.</translation>
    </message>
    <message>
        <source>%1 was not opened: it unpacks to far more than a lesson holds.</source>
        <translation>%1 n&apos;a pas été ouvert : décompressé, il est bien plus grand qu&apos;une leçon.</translation>
    </message>
    <message>
        <source>%1 is no zip of a lesson, or damaged; ask for it again.</source>
        <translation>%1 n&apos;est pas le zip d&apos;une leçon, ou est endommagé ; redemandez-le.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is cut off or damaged; ask for it again.</source>
        <translation>%1 n&apos;a pas pu être lu : il est tronqué ou endommagé ; redemandez-le.</translation>
    </message>
    <message>
        <source>it holds more than %1 files.</source>
        <translation>il contient plus de %1 fichiers.</translation>
    </message>
    <message>
        <source>a name in it leads out of the lesson&apos;s folder, or is not one that every computer can hold.</source>
        <translation>un nom y sort du dossier de la leçon, ou n&apos;est pas possible sur tout ordinateur.</translation>
    </message>
    <message>
        <source>%1 in it is a link or device.</source>
        <translation>%1 y est un lien ou un périphérique.</translation>
    </message>
    <message>
        <source>it is protected by a password.</source>
        <translation>il est protégé par un mot de passe.</translation>
    </message>
    <message>
        <source>it holds %1 twice.</source>
        <translation>il contient %1 deux fois.</translation>
    </message>
    <message>
        <source>%1 is a link; put the file itself into the lesson.</source>
        <translation>%1 est un lien ; mettez le fichier lui-même dans la leçon.</translation>
    </message>
    <message>
        <source>%1 is not a file that a lesson can hold; rename it or take it out.</source>
        <translation>%1 n&apos;est pas un fichier qu&apos;une leçon peut contenir ; renommez-le ou retirez-le.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files or %3 MB; is it the folder of one lesson?</source>
        <translation>%1 contient plus de %2 fichiers ou %3 Mo ; est-ce le dossier d&apos;une leçon ?</translation>
    </message>
    <message>
        <source>%1 holds no lesson.yaml or lesson.json, so it is no lesson.</source>
        <translation>%1 ne contient ni lesson.yaml ni lesson.json, ce n&apos;est donc pas une leçon.</translation>
    </message>
    <message>
        <source>The lesson has no file %1.</source>
        <translation>La leçon n&apos;a pas de fichier %1.</translation>
    </message>
    <message>
        <source>%1 is not a folder; name the lesson&apos;s folder.</source>
        <translation>%1 n&apos;est pas un dossier ; nommez le dossier de la leçon.</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; vouliez-vous dire %1 ?</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true ou false</translation>
    </message>
    <message>
        <source>Here a map of keys is expected, not %1.</source>
        <translation>Un ensemble de clés est attendu ici, pas %1.</translation>
    </message>
    <message>
        <source>There is no key &apos;%1&apos; here%2</source>
        <translation>Il n&apos;y a pas de clé « %1 » ici%2</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; has no value.</source>
        <translation>La clé « %1 » n&apos;a pas de valeur.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is missing here.</source>
        <translation>La clé « %1 » manque ici.</translation>
    </message>
    <message>
        <source>There are more than %1 entries here; a lesson needs far fewer.</source>
        <translation>Il y a plus de %1 entrées ici ; une leçon en demande bien moins.</translation>
    </message>
    <message>
        <source>Here a list is expected, not %1.</source>
        <translation>Une liste est attendue ici, pas %1.</translation>
    </message>
    <message>
        <source>Here words are expected, but it is empty.</source>
        <translation>Des mots sont attendus ici, mais c&apos;est vide.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1; put it in quotes: &quot;%2&quot;.</source>
        <translation>Du texte est attendu ici, pas %1 ; mettez-le entre guillemets : &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1.</source>
        <translation>Du texte est attendu ici, pas %1.</translation>
    </message>
    <message>
        <source>Here a number is expected, not %1.</source>
        <translation>Un nombre est attendu ici, pas %1.</translation>
    </message>
    <message>
        <source>%1 is outside of what can be; give %2 to %3.</source>
        <translation>%1 est hors du possible ; donnez de %2 à %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time; write seconds, or as 90s, 20min or 6h.</source>
        <translation>« %1 » n&apos;est pas un temps ; écrivez des secondes, ou par exemple 90s, 20min, 6h.</translation>
    </message>
    <message>
        <source>The time %1 is outside of what can be; give %2 s to %3 s.</source>
        <translation>Le temps %1 est hors du possible ; donnez de %2 s à %3 s.</translation>
    </message>
    <message>
        <source>Here true or false is expected, not %1.</source>
        <translation>true ou false est attendu ici, pas %1.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;%3</source>
        <translation>Il n&apos;y a pas de %1 « %2 »%3</translation>
    </message>
    <message>
        <source>This program reads lessons of format 1.</source>
        <translation>Ce programme lit les leçons au format 1.</translation>
    </message>
    <message>
        <source>The id of a lesson has lower-case letters, digits and hyphens only.</source>
        <translation>L&apos;identifiant d&apos;une leçon n&apos;a que des minuscules, des chiffres et des tirets.</translation>
    </message>
    <message>
        <source>The version has three numbers, as 1.0.0.</source>
        <translation>La version a trois nombres, comme 1.0.0.</translation>
    </message>
    <message>
        <source>The language is two letters, as en, de, es or fr.</source>
        <translation>La langue est faite de deux lettres, comme en, de, es ou fr.</translation>
    </message>
    <message>
        <source>Each translation is a language of two letters, once, and not the lesson&apos;s own.</source>
        <translation>Chaque traduction est une langue de deux lettres, une seule fois, et pas celle de la leçon.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;%2</source>
        <translation>Il n&apos;y a pas de médicament « %1 »%2</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; is built in already; give yours another name.</source>
        <translation>Le groupe « %1 » est déjà intégré ; donnez un autre nom au vôtre.</translation>
    </message>
    <message>
        <source>A group cannot hold itself.</source>
        <translation>Un groupe ne peut pas se contenir lui-même.</translation>
    </message>
    <message>
        <source>The figure {%1} is unknown%2</source>
        <translation>Le chiffre {%1} est inconnu%2</translation>
    </message>
    <message>
        <source>The digits of the figure {%1} are one number, as {lactate:1}.</source>
        <translation>Les décimales du chiffre {%1} sont un nombre, comme {lactate:1}.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id; use letters, digits and hyphens.</source>
        <translation>« %1 » n&apos;est pas un identifiant ; utilisez lettres, chiffres et tirets.</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; is here twice; give each its own.</source>
        <translation>L&apos;identifiant « %1 » est ici deux fois ; donnez à chacun le sien.</translation>
    </message>
    <message>
        <source>Here a condition is expected, as &quot;MAP &lt; 65&quot;.</source>
        <translation>Une condition est attendue ici, comme &quot;MAP &lt; 65&quot;.</translation>
    </message>
    <message>
        <source>The lesson has no file &apos;%1&apos;%2</source>
        <translation>La leçon n&apos;a pas de fichier « %1 »%2</translation>
    </message>
    <message>
        <source>Of the case, case:axial, case:coronal and case:sagittal can be shown.</source>
        <translation>Du cas, case:axial, case:coronal et case:sagittal peuvent être montrés.</translation>
    </message>
    <message>
        <source>Nothing is known of the act &apos;%1&apos;%2</source>
        <translation>Rien n&apos;est connu de l&apos;acte « %1 »%2</translation>
    </message>
    <message>
        <source>Each entry does one thing: act, say, ask, show or result.</source>
        <translation>Chaque entrée fait une chose : act, say, ask, show ou result.</translation>
    </message>
    <message>
        <source>The schema %1 could not be read; install the program again.</source>
        <translation>Le schéma %1 n&apos;a pas pu être lu ; réinstallez le programme.</translation>
    </message>
    <message>
        <source>This does not fit the schema: %1</source>
        <translation>Ceci ne correspond pas au schéma : %1</translation>
    </message>
    <message>
        <source>The lesson does not fit the schema.</source>
        <translation>La leçon ne correspond pas au schéma.</translation>
    </message>
    <message>
        <source>The schema %1 could not be used: %2.</source>
        <translation>Le schéma %1 n&apos;a pas pu être utilisé : %2.</translation>
    </message>
    <message>
        <source>A finding is called exam.PART, ask.ABOUT, order.TEST or call.WHOM, by what brings it.</source>
        <translation>Un résultat s&apos;appelle exam.PARTIE, ask.SUJET, order.EXAMEN ou call.QUI, selon ce qui l&apos;apporte.</translation>
    </message>
    <message>
        <source>This is never found, as the one before it has no condition.</source>
        <translation>Ceci n&apos;est jamais trouvé, car celui d&apos;avant n&apos;a pas de condition.</translation>
    </message>
    <message>
        <source>A finding needs at least one text.</source>
        <translation>Un résultat a besoin d&apos;au moins un texte.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a state; use letters, digits and hyphens.</source>
        <translation>« %1 » n&apos;est pas un nom d&apos;état ; utilisez lettres, chiffres et tirets.</translation>
    </message>
    <message>
        <source>A lesson needs at least one state.</source>
        <translation>Une leçon a besoin d&apos;au moins un état.</translation>
    </message>
    <message>
        <source>There is no event &apos;%1&apos;%2</source>
        <translation>Il n&apos;y a pas d&apos;événement « %1 »%2</translation>
    </message>
    <message>
        <source>A state has one time after which it is left.</source>
        <translation>Un état n&apos;a qu&apos;un temps après lequel il est quitté.</translation>
    </message>
    <message>
        <source>A state that ends the lesson leads nowhere; leave out on, when and after.</source>
        <translation>Un état qui termine la leçon ne mène nulle part ; omettez on, when et after.</translation>
    </message>
    <message>
        <source>Only a state that ends the lesson has a text; use say in enter.</source>
        <translation>Seul un état qui termine la leçon a un texte ; utilisez say dans enter.</translation>
    </message>
    <message>
        <source>A question needs at least two choices.</source>
        <translation>Une question a besoin d&apos;au moins deux choix.</translation>
    </message>
    <message>
        <source>None of the choices is correct; mark at least one with correct: true.</source>
        <translation>Aucun choix n&apos;est juste ; marquez-en au moins un par correct: true.</translation>
    </message>
    <message>
        <source>Aliases (*) are not read; write the value out.</source>
        <translation>Les alias (*) ne sont pas lus ; écrivez la valeur en entier.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) are not read; write the value out where it is needed.</source>
        <translation>Les ancres (&amp;) ne sont pas lues ; écrivez la valeur là où il la faut.</translation>
    </message>
    <message>
        <source>The tag %1 is not read; leave it out.</source>
        <translation>L&apos;étiquette %1 n&apos;est pas lue ; omettez-la.</translation>
    </message>
    <message>
        <source>The file has more than %1 values; a lesson needs far fewer.</source>
        <translation>Le fichier a plus de %1 valeurs ; une leçon en demande bien moins.</translation>
    </message>
    <message>
        <source>A key must be a word; put text with special signs in quotes.</source>
        <translation>Une clé doit être un mot ; mettez entre guillemets le texte à signes spéciaux.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is here twice; keep one.</source>
        <translation>La clé « %1 » est ici deux fois ; gardez-en une.</translation>
    </message>
    <message>
        <source>Values are nested deeper than %1 levels.</source>
        <translation>Les valeurs sont imbriquées à plus de %1 niveaux.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Ce n&apos;est pas du YAML : %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; put pictures in media/.</source>
        <translation>Le fichier dépasse %1 Mo ; mettez les images dans media/.</translation>
    </message>
    <message>
        <source>The file is no text; save it as UTF-8.</source>
        <translation>Le fichier n&apos;est pas du texte ; enregistrez-le en UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>Le fichier est vide.</translation>
    </message>
    <message>
        <source>A second document begins here; a lesson is one.</source>
        <translation>Un second document commence ici ; une leçon n&apos;en est qu&apos;un.</translation>
    </message>
    <message>
        <source>Column 1: this is a number; a condition is needed, such as MAP &lt; 65.</source>
        <translation>Colonne 1 : c&apos;est un nombre ; il faut une condition, comme MAP &lt; 65.</translation>
    </message>
    <message>
        <source>the lesson has none</source>
        <translation>la leçon n&apos;en a pas</translation>
    </message>
    <message>
        <source>near ones: %1</source>
        <translation>proches : %1</translation>
    </message>
    <message>
        <source>; of two numbers it is lower(a, b)</source>
        <translation>; de deux nombres, c&apos;est lower(a, b)</translation>
    </message>
    <message>
        <source>; of two numbers it is higher(a, b)</source>
        <translation>; de deux nombres, c&apos;est higher(a, b)</translation>
    </message>
    <message>
        <source>there is no condition here.</source>
        <translation>il n&apos;y a pas de condition ici.</translation>
    </message>
    <message>
        <source>the condition ends too early.</source>
        <translation>la condition finit trop tôt.</translation>
    </message>
    <message>
        <source>conditions cannot set anything; compare with ==.</source>
        <translation>les conditions ne peuvent rien affecter ; comparez avec ==.</translation>
    </message>
    <message>
        <source>% stands after a number only, as in 65 %.</source>
        <translation>% ne vient qu&apos;après un nombre, comme 65 %.</translation>
    </message>
    <message>
        <source>%1 is not expected here; is an operator missing before it?</source>
        <translation>%1 n&apos;est pas attendu ici ; manque-t-il un opérateur avant ?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here.</source>
        <translation>« %1 » n&apos;est pas attendu ici.</translation>
    </message>
    <message>
        <source>there is a character that conditions do not know.</source>
        <translation>il y a un caractère que les conditions ne connaissent pas.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing here; write it as %2.</source>
        <translation>« %1 » manque ici ; écrivez-le comme %2.</translation>
    </message>
    <message>
        <source>a condition is needed here, such as MAP &lt; 65, and this is a number.</source>
        <translation>il faut ici une condition, comme MAP &lt; 65, et c&apos;est un nombre.</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition.</source>
        <translation>il faut ici un nombre, et c&apos;est une condition.</translation>
    </message>
    <message>
        <source>the condition is nested more than %1 deep; split it.</source>
        <translation>la condition est imbriquée à plus de %1 niveaux ; divisez-la.</translation>
    </message>
    <message>
        <source>comparisons cannot be chained; write 60 &lt; MAP and MAP &lt; 80.</source>
        <translation>les comparaisons ne s&apos;enchaînent pas ; écrivez 60 &lt; MAP and MAP &lt; 80.</translation>
    </message>
    <message>
        <source>a ) is missing.</source>
        <translation>il manque une ).</translation>
    </message>
    <message>
        <source>this number is out of range.</source>
        <translation>ce nombre est hors limites.</translation>
    </message>
    <message>
        <source>%1 after a number: only s, min, h and % can be written; others follow from the variable.</source>
        <translation>%1 après un nombre : seuls s, min, h et % s&apos;écrivent ; le reste vient de la variable.</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;: conditions cannot do anything.</source>
        <translation>« %1 » n&apos;existe pas : les conditions ne peuvent rien faire.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here; is a condition missing before it?</source>
        <translation>« %1 » n&apos;est pas attendu ici ; manque-t-il une condition avant ?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs something in parentheses: %2.</source>
        <translation>« %1 » a besoin de quelque chose entre parenthèses : %2.</translation>
    </message>
    <message>
        <source>there is no function %1; %2.</source>
        <translation>il n&apos;y a pas de fonction %1 ; %2.</translation>
    </message>
    <message>
        <source>there is no variable %1; %2.</source>
        <translation>il n&apos;y a pas de variable %1 ; %2.</translation>
    </message>
    <message>
        <source>%1 has fewer values: %2.</source>
        <translation>%1 a moins de valeurs : %2.</translation>
    </message>
    <message>
        <source>a fixed time is needed here, as in %1%2.</source>
        <translation>il faut ici un temps fixe, comme dans %1%2.</translation>
    </message>
    <message>
        <source>this time must be positive, and not longer than a week.</source>
        <translation>ce temps doit être positif et d&apos;une semaine au plus.</translation>
    </message>
    <message>
        <source>a variable of the twin alone is needed here, as in %1%2.</source>
        <translation>il faut ici une variable du jumeau seule, comme dans %1%2.</translation>
    </message>
    <message>
        <source>the name of %1 %2 is needed here, as in %3.</source>
        <translation>il faut ici le nom de %1 %2, comme dans %3.</translation>
    </message>
    <message>
        <source>there is no %1 %2; %3.</source>
        <translation>il n&apos;y a pas de %1 %2 ; %3.</translation>
    </message>
    <message>
        <source>Column %1: the condition is longer than %2 characters; split it.</source>
        <translation>Colonne %1 : la condition dépasse %2 caractères ; divisez-la.</translation>
    </message>
    <message>
        <source>The phrases in %1 cannot be read; install Halsted again.</source>
        <translation>Les phrases de %1 ne peuvent être lues ; réinstallez Halsted.</translation>
    </message>
    <message>
        <source>A phrase in %1 lacks its act or words: %2.</source>
        <translation>Il manque l&apos;acte ou les mots à une phrase de %1 : %2.</translation>
    </message>
    <message>
        <source>%1the log is not the one that it was given for.</source>
        <translation>%1le journal n&apos;est pas celui pour lequel il a été donné.</translation>
    </message>
    <message>
        <source>%1its log does not show an exam that was passed.</source>
        <translation>%1son journal ne montre pas d&apos;examen réussi.</translation>
    </message>
    <message>
        <source>%1its log shows another lesson or another score.</source>
        <translation>%1son journal montre une autre leçon ou un autre score.</translation>
    </message>
    <message>
        <source>The attempt has the id &quot;%1&quot;, which is not a UUID in lower case; it was not recorded.</source>
        <translation>La tentative a l&apos;identifiant &quot;%1&quot;, qui n&apos;est pas un UUID en minuscules ; elle n&apos;a pas été enregistrée.</translation>
    </message>
    <message>
        <source>The attempt %1 is already in the learner record %2 with another log; it was left as it is.</source>
        <translation>La tentative %1 est déjà dans le dossier %2 avec un autre journal ; il a été laissé tel quel.</translation>
    </message>
    <message>
        <source>A self-rating lies between 0 and 100 percent; choose one of these.</source>
        <translation>Une auto-évaluation est entre 0 et 100 pour cent ; choisissez une de ces valeurs.</translation>
    </message>
    <message>
        <source>The table could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>Le tableau n&apos;a pas pu être écrit dans %1 ; vérifiez la place sur le disque et vos droits.</translation>
    </message>
    <message>
        <source>The log of a run is damaged; use a copy of the learner record.</source>
        <translation>Le journal d&apos;une séance est endommagé ; utilisez une copie du dossier.</translation>
    </message>
    <message>
        <source>The address of the LRS, &quot;%1&quot;, is not complete; give one like https://lrs.school.example/xapi.</source>
        <translation>L&apos;adresse du LRS, &quot;%1&quot;, est incomplète ; donnez-en une comme https://lrs.school.example/xapi.</translation>
    </message>
    <message>
        <source>The address of the LRS, %1, must hold neither user, secret nor question mark; put those in their own fields.</source>
        <translation>L&apos;adresse du LRS, %1, ne doit contenir ni utilisateur, ni secret, ni point d&apos;interrogation ; mettez-les dans leurs champs.</translation>
    </message>
    <message>
        <source>The LRS %1 would be reached without encryption; use its https:// address.</source>
        <translation>Le LRS %1 serait joint sans chiffrement ; utilisez son adresse https://.</translation>
    </message>
    <message>
        <source>The file %1 is not a %2; choose another one.</source>
        <translation>Le fichier %1 n&apos;est pas un %2 ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>The %1 %2 was written by a newer version of Halsted; open it with that version.</source>
        <translation>%1 %2 vient d&apos;une version plus récente de Halsted ; ouvrez-le avec elle.</translation>
    </message>
    <message>
        <source>The data are deleted from the %1 %2, but traces remain because another program has it open; close that and delete again.</source>
        <translation>Les données sont effacées de %1 %2, mais des traces restent car un autre programme l&apos;a ouvert ; fermez-le et effacez à nouveau.</translation>
    </message>
    <message>
        <source>The %1 of the xAPI statements, &quot;%2&quot;, is not a UUID; give one like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>%1 des déclarations xAPI, &quot;%2&quot;, n&apos;est pas un UUID ; donnez-en un comme 123e4567-e89b-42d3-a456-426614174000.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a school or course in xAPI statements; give an address that begins with https:// and does not end with a slash.</source>
        <translation>&quot;%1&quot; ne peut pas nommer une école ou un cours dans xAPI ; donnez une adresse qui commence par https:// et ne finit pas par une barre.</translation>
    </message>
    <message>
        <source>The start of the run lies outside of the years 1970 to 9999; give the time when it was played.</source>
        <translation>Le début de la séance est hors des années 1970 à 9999 ; donnez l&apos;heure où elle a été jouée.</translation>
    </message>
    <message>
        <source>The xAPI statements could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>Les déclarations xAPI n&apos;ont pas pu être écrites dans %1 ; vérifiez la place sur le disque et vos droits.</translation>
    </message>
    <message>
        <source>The LRS already has another statement with the id %1; look there which one is right.</source>
        <translation>Le LRS a déjà une autre déclaration avec l&apos;identifiant %1 ; voyez là-bas laquelle est juste.</translation>
    </message>
    <message>
        <source>The LRS says that it has a statement with the id %1, but does not show it (HTTP %2)%3</source>
        <translation>Le LRS dit avoir une déclaration avec l&apos;identifiant %1, mais ne la montre pas (HTTP %2)%3</translation>
    </message>
    <message>
        <source>The LRS refused the statement (HTTP %1)%2</source>
        <translation>Le LRS a refusé la déclaration (HTTP %1)%2</translation>
    </message>
    <message>
        <source>An xAPI statement has no id or no account and was not put into the outbox %1; make the statements of the run anew.</source>
        <translation>Une déclaration xAPI n&apos;a pas d&apos;identifiant ou de compte et n&apos;a pas été mise dans la file %1 ; refaites les déclarations de la séance.</translation>
    </message>
    <message>
        <source>Name the drug, its dose and its route; a class alone is enough only where the lesson is set to classes.</source>
        <translation>Nommez le médicament, sa dose et sa voie ; une classe seule ne suffit que si la leçon est réglée sur les classes.</translation>
    </message>
    <message>
        <source>The class of a drug must be a word, as vasopressor.</source>
        <translation>La classe d&apos;un médicament doit être un mot, comme vasopressor.</translation>
    </message>
    <message>
        <source>No drug of the class &apos;%1&apos; is given by %2; did you mean %3?</source>
        <translation>Aucun médicament de la classe « %1 » ne se donne par %2 ; vouliez-vous dire %3 ?</translation>
    </message>
    <message>
        <source>The usual dose may be taken 0 to 4 times.</source>
        <translation>La dose usuelle peut être prise 0 à 4 fois.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is far more than usual (%4); check the dose, or confirm it.</source>
        <translation>%1 %2 de %3, c&apos;est bien plus que l&apos;usuel (%4) ; vérifiez la dose, ou confirmez-la.</translation>
    </message>
    <message>
        <source>no pulse wave found</source>
        <translation>pas d&apos;onde de pouls trouvée</translation>
    </message>
    <message>
        <source>There is no test &apos;%1&apos; here; did you mean %2?</source>
        <translation>Il n&apos;y a pas d&apos;examen « %1 » ici ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>An act must be a JSON object with its name, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Un acte doit être un objet JSON avec son nom, comme {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>Preparing the patient</source>
        <translation>Préparation du patient</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be prepared at %2 s: %3</source>
        <translation>La leçon %1 ne peut être préparée à %2 s : %3</translation>
    </message>
    <message>
        <source>The lesson was never at %1 s; choose a moment from 0 to %2 s.</source>
        <translation>La leçon n&apos;a jamais été à %1 s ; choisissez un moment de 0 à %2 s.</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;, a word.</source>
        <translation>L&apos;acte %1 a besoin du champ « %2 », un mot.</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; its fields are %3.</source>
        <translation>L&apos;acte %1 n&apos;a pas de champ « %2 » ; ses champs sont %3.</translation>
    </message>
    <message>
        <source>There is no monitor &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de moniteur « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>There is no arterial line; place one first (procedure arterialLine).</source>
        <translation>Il n&apos;y a pas de voie artérielle ; posez-en une d&apos;abord (procedure arterialLine).</translation>
    </message>
    <message>
        <source>There is no central venous line to measure from; place one first (procedure centralLine).</source>
        <translation>Il n&apos;y a pas de voie centrale pour mesurer ; posez-en une d&apos;abord (procedure centralLine).</translation>
    </message>
    <message>
        <source>The cuff can measure every 1 to 240 minutes, or once with 0.</source>
        <translation>Le brassard peut mesurer toutes les 1 à 240 minutes, ou une fois avec 0.</translation>
    </message>
    <message>
        <source>A drip needs its rate mlPerH, 0 to 60000 mL in an hour.</source>
        <translation>Une perfusion a besoin de son débit mlPerH, 0 à 60000 mL par heure.</translation>
    </message>
    <message>
        <source>No %1 is running in; start it with infuse or transfuse.</source>
        <translation>Aucun(e) %1 ne passe ; démarrez avec infuse ou transfuse.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has not been asked.</source>
        <translation>La question « %1 » n&apos;a pas été posée.</translation>
    </message>
    <message>
        <source>This question has been answered already.</source>
        <translation>Cette question a déjà reçu une réponse.</translation>
    </message>
    <message>
        <source>An answer needs &apos;choices&apos;, a list of the numbers of what was chosen, from 0.</source>
        <translation>Une réponse a besoin de &apos;choices&apos;, une liste des numéros choisis, à partir de 0.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has the choices 0 to %2.</source>
        <translation>La question « %1 » a les choix 0 à %2.</translation>
    </message>
    <message>
        <source>The hint &apos;%1&apos; is not offered now.</source>
        <translation>L&apos;indice « %1 » n&apos;est pas proposé maintenant.</translation>
    </message>
    <message>
        <source>A note can have 4000 characters; make it shorter.</source>
        <translation>Une note peut avoir 4000 caractères ; raccourcissez-la.</translation>
    </message>
    <message>
        <source>The lesson has no state &apos;%1&apos;.</source>
        <translation>La leçon n&apos;a pas d&apos;état « %1 ».</translation>
    </message>
    <message>
        <source>A lesson can be ended as success, failure or stopped.</source>
        <translation>Une leçon peut se terminer en success, failure ou stopped.</translation>
    </message>
    <message>
        <source>Open the airway by hand (open) or with an oropharyngeal airway (opa); tubes are procedures.</source>
        <translation>Ouvrez les voies aériennes à la main (open) ou par une canule oropharyngée (opa) ; les sondes sont des gestes.</translation>
    </message>
    <message>
        <source>A tube or laryngeal mask is in the airway; take it out first (procedure extubate).</source>
        <translation>Une sonde ou un masque laryngé est en place ; retirez-le d&apos;abord (procedure extubate).</translation>
    </message>
    <message>
        <source>The act %1 has a field that only an instructor may give; leave it out.</source>
        <translation>L&apos;acte %1 a un champ que seul un formateur peut donner ; omettez-le.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; wait until that is done.</source>
        <translation>Quelqu&apos;un travaille sur les voies aériennes ; attendez que ce soit fini.</translation>
    </message>
    <message>
        <source>There is no intraosseous needle; place one first (procedure ioAccess), or give it by another route.</source>
        <translation>Il n&apos;y a pas de voie intra-osseuse ; posez-en une d&apos;abord (procedure ioAccess), ou donnez-le par une autre voie.</translation>
    </message>
    <message>
        <source>There is no line into a vein; place one first (procedure ivAccess or ioAccess).</source>
        <translation>Il n&apos;y a pas de voie veineuse ; posez-en une d&apos;abord (procedure ivAccess ou ioAccess).</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas d&apos;acte « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>%1 is not for trainees; an instructor can do it.</source>
        <translation>%1 n&apos;est pas pour les apprenants ; un formateur peut le faire.</translation>
    </message>
    <message>
        <source>The lesson has ended; go back to an earlier moment, or begin again.</source>
        <translation>La leçon est terminée ; revenez à un moment antérieur, ou recommencez.</translation>
    </message>
    <message>
        <source>%1 needs a side; say left or right.</source>
        <translation>%1 a besoin d&apos;un côté ; dites left ou right.</translation>
    </message>
    <message>
        <source>%1 of %2 must be %3 to %4.</source>
        <translation>%1 de %2 doit être entre %3 et %4.</translation>
    </message>
    <message>
        <source>There is no such device to intubate with; use %1.</source>
        <translation>Il n&apos;y a pas de tel dispositif d&apos;intubation ; utilisez %1.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway already; wait until that is done.</source>
        <translation>Quelqu&apos;un travaille déjà sur les voies aériennes ; attendez que ce soit fini.</translation>
    </message>
    <message>
        <source>%1 is under way already; wait until it is done.</source>
        <translation>%1 est déjà en cours ; attendez que ce soit fini.</translation>
    </message>
    <message>
        <source>%1 needs %2 first.</source>
        <translation>%1 demande d&apos;abord %2.</translation>
    </message>
    <message>
        <source>There is no tube or laryngeal mask to take out.</source>
        <translation>Il n&apos;y a ni sonde ni masque laryngé à retirer.</translation>
    </message>
    <message>
        <source>There is no procedure &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de geste « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 n&apos;est pas un objet</translation>
    </message>
    <message>
        <source>%1 has an unknown key &apos;%2&apos;</source>
        <translation>%1 a une clé inconnue « %2 »</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a text</source>
        <translation>« %1 » n&apos;est pas un texte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>« %1 » n&apos;est pas un nombre</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number</source>
        <translation>« %1 » n&apos;est pas un nombre entier</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither true nor false</source>
        <translation>« %1 » n&apos;est ni true ni false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an unknown %2</source>
        <translation>« %1 » est un(e) %2 inconnu(e)</translation>
    </message>
    <message>
        <source>an item of the score sheet</source>
        <translation>une ligne de la feuille de score</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>l&apos;en-tête</translation>
    </message>
    <message>
        <source>&apos;items&apos; is not a list</source>
        <translation>&apos;items&apos; n&apos;est pas une liste</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>la ligne</translation>
    </message>
    <message>
        <source>&apos;t&apos; is not a time of the lesson</source>
        <translation>&apos;t&apos; n&apos;est pas un temps de la leçon</translation>
    </message>
    <message>
        <source>the line is longer than 1 MB</source>
        <translation>la ligne dépasse 1 Mo</translation>
    </message>
    <message>
        <source>the line is nested too deep</source>
        <translation>la ligne est trop imbriquée</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>ce n&apos;est pas du JSON</translation>
    </message>
    <message>
        <source>%1 is not the log of a lesson; choose another file.</source>
        <translation>%1 n&apos;est pas le journal d&apos;une leçon ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 has the format of another version of Halsted than this (which is %2); open it with that one.</source>
        <translation>%1 a le format d&apos;une autre version de Halsted (celle-ci est %2) ; ouvrez-le avec l&apos;autre.</translation>
    </message>
    <message>
        <source>there is more after the end of the run</source>
        <translation>il y a encore quelque chose après la fin de la séance</translation>
    </message>
    <message>
        <source>it is earlier than the line before</source>
        <translation>elle est antérieure à la ligne précédente</translation>
    </message>
    <message>
        <source>%1, line %2: %3; use a copy of the log that is whole.</source>
        <translation>%1, ligne %2 : %3 ; utilisez une copie intacte du journal.</translation>
    </message>
    <message>
        <source>%1, line %2: this cannot be read; use a copy of the log that is whole.</source>
        <translation>%1, ligne %2 : illisible ; utilisez une copie intacte du journal.</translation>
    </message>
    <message>
        <source>%1 is empty; choose another log.</source>
        <translation>%1 est vide ; choisissez un autre journal.</translation>
    </message>
    <message>
        <source>%1 is not there; choose another log.</source>
        <translation>%1 n&apos;est pas là ; choisissez un autre journal.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its rights.</source>
        <translation>%1 ne peut être lu (%2) ; vérifiez ses droits.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB, which no run is; choose another log.</source>
        <translation>%1 dépasse 256 Mo, plus que toute séance ; choisissez un autre journal.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); try again.</source>
        <translation>%1 ne peut être lu (%2) ; réessayez.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place or free some space.</source>
        <translation>%1 n&apos;a pas été écrit (%2) ; choisissez un autre endroit ou libérez de la place.</translation>
    </message>
    <message>
        <source>The run is not being saved: there is no room for %1; free some space, the rest will follow.</source>
        <translation>La séance n&apos;est pas enregistrée : pas de place pour %1 ; libérez-en, le reste suivra.</translation>
    </message>
    <message>
        <source>The run is not being saved to %1 (%2); check its folder, the rest will follow.</source>
        <translation>La séance n&apos;est pas enregistrée dans %1 (%2) ; vérifiez son dossier, le reste suivra.</translation>
    </message>
    <message>
        <source>%1 is no act; write {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</source>
        <translation>%1 n&apos;est pas un acte ; écrivez {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</translation>
    </message>
    <message>
        <source>%1 does not say when; give &apos;t&apos; in seconds or as 90s, 12min, 1h.</source>
        <translation>%1 ne dit pas quand ; donnez &apos;t&apos; en secondes ou comme 90s, 12min, 1h.</translation>
    </message>
    <message>
        <source>%1: &apos;by&apos; must be trainee or instructor.</source>
        <translation>%1 : &apos;by&apos; doit être trainee ou instructor.</translation>
    </message>
    <message>
        <source>%1 has more than %2 acts; make it shorter.</source>
        <translation>%1 a plus de %2 actes ; raccourcissez-le.</translation>
    </message>
    <message>
        <source>The saved patient is too short to be one; save it again.</source>
        <translation>Le patient enregistré est trop court pour en être un ; enregistrez-le à nouveau.</translation>
    </message>
    <message>
        <source>The saved patient was made by another version of Halsted; run its scenario again.</source>
        <translation>Le patient enregistré vient d&apos;une autre version de Halsted ; relancez son scénario.</translation>
    </message>
    <message>
        <source>The saved patient has been damaged; use another copy.</source>
        <translation>Le patient enregistré est endommagé ; utilisez une autre copie.</translation>
    </message>
    <message>
        <source>%1 was not given: %2 drugs are in this patient already, which is all that can be followed.</source>
        <translation>%1 n&apos;a pas été donné : ce patient a déjà %2 médicaments, tout ce qui peut être suivi.</translation>
    </message>
    <message>
        <source>%1 cannot be given in &quot;%2&quot;; use %3%4.</source>
        <translation>%1 ne peut être donné en &quot;%2&quot; ; utilisez %3%4.</translation>
    </message>
    <message>
        <source> or mL/h</source>
        <translation> ou mL/h</translation>
    </message>
    <message>
        <source> or mL</source>
        <translation> ou mL</translation>
    </message>
    <message>
        <source>There is no such drug; choose one from the list of drugs.</source>
        <translation>Il n&apos;y a pas de tel médicament ; choisissez-en un dans la liste.</translation>
    </message>
    <message>
        <source>A dose of %1 %2 of %3 cannot be given; give an amount above 0.</source>
        <translation>Une dose de %1 %2 de %3 ne peut être donnée ; donnez une quantité au-dessus de 0.</translation>
    </message>
    <message>
        <source>%1 cannot be given %2; use one of %3.</source>
        <translation>%1 ne peut être donné %2 ; utilisez une de %3.</translation>
    </message>
    <message>
        <source>by this route</source>
        <translation>par cette voie</translation>
    </message>
    <message>
        <source>%1 cannot be given into a vein; give it by another route.</source>
        <translation>%1 ne peut être donné dans une veine ; prenez une autre voie.</translation>
    </message>
    <message>
        <source>%1 cannot run at %2 %3; give a rate of 0 or more.</source>
        <translation>%1 ne peut passer à %2 %3 ; donnez un débit de 0 ou plus.</translation>
    </message>
    <message>
        <source>%1 is not a medication that is taken every day; give it as an act instead.</source>
        <translation>%1 n&apos;est pas un traitement quotidien ; donnez-le comme acte.</translation>
    </message>
    <message>
        <source>The drug file %1 %2.</source>
        <translation>Le fichier de médicament %1 %2.</translation>
    </message>
    <message>
        <source>needs an object at &quot;%1&quot;</source>
        <translation>a besoin d&apos;un objet à &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has the unknown field &quot;%1&quot; at &quot;%2&quot;; known are %3</source>
        <translation>a le champ inconnu &quot;%1&quot; à &quot;%2&quot; ; sont connus %3</translation>
    </message>
    <message>
        <source>lacks the field &quot;%1&quot;</source>
        <translation>n&apos;a pas de champ &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a number from %1 to %2 in &quot;%3&quot;</source>
        <translation>a besoin d&apos;un nombre de %1 à %2 dans &quot;%3&quot;</translation>
    </message>
    <message>
        <source>needs text in &quot;%1&quot;</source>
        <translation>a besoin de texte dans &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of texts in &quot;%1&quot;</source>
        <translation>a besoin d&apos;une liste de textes dans &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of one to three numbers in &quot;%1&quot;</source>
        <translation>a besoin d&apos;une liste d&apos;un à trois nombres dans &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs numbers from %1 in &quot;%2&quot;</source>
        <translation>a besoin de nombres à partir de %1 dans &quot;%2&quot;</translation>
    </message>
    <message>
        <source>has a clearance in &quot;clearancesLMin&quot; to a compartment without volume in &quot;volumesL&quot;</source>
        <translation>a une clairance dans &quot;clearancesLMin&quot; vers un compartiment sans volume dans &quot;volumesL&quot;</translation>
    </message>
    <message>
        <source>has more than all of its clearance in &quot;renalShare&quot; and &quot;hepaticShare&quot; together</source>
        <translation>a plus que toute sa clairance dans &quot;renalShare&quot; et &quot;hepaticShare&quot; réunis</translation>
    </message>
    <message>
        <source>needs true or false in &quot;leanWeight&quot;</source>
        <translation>a besoin de true ou false dans &quot;leanWeight&quot;</translation>
    </message>
    <message>
        <source>needs a list in &quot;effects&quot;</source>
        <translation>a besoin d&apos;une liste dans &quot;effects&quot;</translation>
    </message>
    <message>
        <source>names the unknown target &quot;%1&quot; in &quot;effects&quot;; see drug.schema.json for those there are</source>
        <translation>nomme la cible inconnue &quot;%1&quot; dans &quot;effects&quot; ; voir drug.schema.json</translation>
    </message>
    <message>
        <source>needs a list in &quot;doses&quot;</source>
        <translation>a besoin d&apos;une liste dans &quot;doses&quot;</translation>
    </message>
    <message>
        <source>names the unknown route &quot;%1&quot; in &quot;doses&quot;</source>
        <translation>nomme la voie inconnue &quot;%1&quot; dans &quot;doses&quot;</translation>
    </message>
    <message>
        <source>The drug file %1 cannot be read; check that it is there and yours to read.</source>
        <translation>Le fichier de médicament %1 ne peut être lu ; vérifiez qu&apos;il est là et que vous pouvez le lire.</translation>
    </message>
    <message>
        <source>is not JSON; correct it with an editor that checks JSON</source>
        <translation>n&apos;est pas du JSON ; corrigez-le avec un éditeur qui vérifie le JSON</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>le niveau supérieur</translation>
    </message>
    <message>
        <source>needs mg, ug, units or mmol in &quot;massUnit&quot;</source>
        <translation>a besoin de mg, ug, units ou mmol dans &quot;massUnit&quot;</translation>
    </message>
    <message>
        <source>holds the drug &quot;%1&quot;; file and id must have one name</source>
        <translation>contient le médicament &quot;%1&quot; ; fichier et id doivent porter le même nom</translation>
    </message>
    <message>
        <source>There are no drug files in %1; install Halsted&apos;s assets again.</source>
        <translation>Il n&apos;y a pas de fichiers de médicaments dans %1 ; réinstallez les données de Halsted.</translation>
    </message>
    <message>
        <source>The drug files %1 and %2.json share the name &quot;%3&quot;; take it out of one.</source>
        <translation>Les fichiers de médicaments %1 et %2.json partagent le nom &quot;%3&quot; ; retirez-le d&apos;un des deux.</translation>
    </message>
    <message>
        <source>The drug file %1.json reverses the unknown drug &quot;%2&quot;; near names are %3.</source>
        <translation>Le fichier de médicament %1.json antagonise le médicament inconnu &quot;%2&quot; ; noms proches : %3.</translation>
    </message>
    <message>
        <source>There is no route &quot;%1&quot; for a drug; use one of %2.</source>
        <translation>Il n&apos;y a pas de voie &quot;%1&quot; pour un médicament ; utilisez une de %2.</translation>
    </message>
    <message>
        <source>An act of the script was refused; run the scenario by itself to see which.</source>
        <translation>Un acte du script a été refusé ; lancez le scénario seul pour voir lequel.</translation>
    </message>
    <message>
        <source>course without acts</source>
        <translation>évolution sans actes</translation>
    </message>
    <message>
        <source>local regulation</source>
        <translation>régulation locale</translation>
    </message>
    <message>
        <source>fluids given</source>
        <translation>solutés donnés</translation>
    </message>
    <message>
        <source>capillary exchange and urine</source>
        <translation>échanges capillaires et urine</translation>
    </message>
    <message>
        <source>pressure in the chest</source>
        <translation>pression dans le thorax</translation>
    </message>
    <message>
        <source>pericardial effusion</source>
        <translation>épanchement péricardique</translation>
    </message>
    <message>
        <source>filling time</source>
        <translation>temps de remplissage</translation>
    </message>
    <message>
        <source>effective arterial elastance</source>
        <translation>élastance artérielle effective</translation>
    </message>
    <message>
        <source>central venous pressure</source>
        <translation>pression veineuse centrale</translation>
    </message>
    <message>
        <source>back pressure</source>
        <translation>contre-pression</translation>
    </message>
    <message>
        <source>%1 cannot be split into mechanisms; ask for MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 or SaO2, or for the share of each act.</source>
        <translation>%1 ne se décompose pas en mécanismes ; demandez MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 ou SaO2, ou la part de chaque acte.</translation>
    </message>
    <message>
        <source>An observation of %1 has no finite value or a time before zero; correct it.</source>
        <translation>Une observation de %1 n&apos;a pas de valeur finie ou un temps avant zéro ; corrigez-la.</translation>
    </message>
    <message>
        <source>Choose one to eight hidden numbers to estimate.</source>
        <translation>Choisissez un à huit nombres cachés à estimer.</translation>
    </message>
    <message>
        <source>%1 observations are too few to estimate %2 numbers; give at least %3.</source>
        <translation>%1 observations sont trop peu pour estimer %2 nombres ; donnez-en au moins %3.</translation>
    </message>
    <message>
        <source>Running the patient as usually found</source>
        <translation>Calcul du patient tel qu&apos;on le trouve d&apos;ordinaire</translation>
    </message>
    <message>
        <source>A forecast needs at least one patient and some time ahead.</source>
        <translation>Une prévision demande au moins un patient et un peu de temps à venir.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its name.</source>
        <translation>%1 ne peut être lu ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>%1 has no header line such as &quot;time_s,HR,MAP&quot;.</source>
        <translation>%1 n&apos;a pas d&apos;en-tête comme &quot;time_s,HR,MAP&quot;.</translation>
    </message>
    <message>
        <source>The first column of %1 must be time_s (seconds), the others variables such as HR.</source>
        <translation>La première colonne de %1 doit être time_s (secondes), les autres des variables comme HR.</translation>
    </message>
    <message>
        <source>%1 is too large for a record of observations.</source>
        <translation>%1 est trop grand pour un relevé d&apos;observations.</translation>
    </message>
    <message>
        <source>%1, line %2: a row needs a time in seconds and at most %3 values.</source>
        <translation>%1, ligne %2 : une ligne demande un temps en secondes et au plus %3 valeurs.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not a number.</source>
        <translation>%1, ligne %2 : &quot;%3&quot; n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <source>The Observation with LOINC %1 has a value that is not a number; correct it.</source>
        <translation>L&apos;Observation de LOINC %1 a une valeur qui n&apos;est pas un nombre ; corrigez-la.</translation>
    </message>
    <message>
        <source>The bundle holds %1 Patient resources; it must be the record of one patient.</source>
        <translation>Le bundle contient %1 ressources Patient ; ce doit être le dossier d&apos;un seul patient.</translation>
    </message>
    <message>
        <source>The FHIR bundle is larger than 64 MB; export less of the record.</source>
        <translation>Le bundle FHIR dépasse 64 Mo ; exportez moins du dossier.</translation>
    </message>
    <message>
        <source>The file is not JSON; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>Le fichier n&apos;est pas du JSON ; exportez le patient en Bundle FHIR R4 au format JSON.</translation>
    </message>
    <message>
        <source>The file is no FHIR Bundle; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>Le fichier n&apos;est pas un Bundle FHIR ; exportez le patient en Bundle FHIR R4 au format JSON.</translation>
    </message>
    <message>
        <source>The FHIR bundle has no entries; export it again.</source>
        <translation>Le bundle FHIR n&apos;a pas d&apos;entrées ; exportez-le à nouveau.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) has no unit; give one of %3.</source>
        <translation>%1 (LOINC %2) n&apos;a pas d&apos;unité ; donnez une de %3.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) is in &quot;%3&quot;, which cannot be converted; give one of %4.</source>
        <translation>%1 (LOINC %2) est en &quot;%3&quot;, qui ne se convertit pas ; donnez une de %4.</translation>
    </message>
    <message>
        <source>The Patient&apos;s gender is neither male nor female; the twin needs one of them to scale the body.</source>
        <translation>Le sexe du Patient n&apos;est ni male ni female ; le jumeau en a besoin pour l&apos;échelle du corps.</translation>
    </message>
    <message>
        <source>The Patient has no birth date like 1961-04-30; add it.</source>
        <translation>Le Patient n&apos;a pas de date de naissance comme 1961-04-30 ; ajoutez-la.</translation>
    </message>
    <message>
        <source>The Patient&apos;s birth date lies after the date of the record; check both.</source>
        <translation>La date de naissance du Patient est après celle du dossier ; vérifiez les deux.</translation>
    </message>
    <message>
        <source>The date of the record is not like 2026-03-01 or 2026-03-01T08:30:00Z; correct it.</source>
        <translation>La date du dossier n&apos;est pas comme 2026-03-01 ou 2026-03-01T08:30:00Z ; corrigez-la.</translation>
    </message>
    <message>
        <source>No Observation has a time to reckon the age by; give the date of the record.</source>
        <translation>Aucune Observation n&apos;a d&apos;heure pour calculer l&apos;âge ; donnez la date du dossier.</translation>
    </message>
    <message>
        <source>The bundle has no %1; add the Observation.</source>
        <translation>Le bundle n&apos;a pas %1 ; ajoutez l&apos;Observation.</translation>
    </message>
    <message>
        <source>body height (LOINC 8302-2)</source>
        <translation>la taille (LOINC 8302-2)</translation>
    </message>
    <message>
        <source>body weight (LOINC 29463-7)</source>
        <translation>le poids (LOINC 29463-7)</translation>
    </message>
    <message>
        <source>The start of the record is not like 2026-03-01T08:30:00Z; correct it.</source>
        <translation>Le début du relevé n&apos;est pas comme 2026-03-01T08:30:00Z ; corrigez-le.</translation>
    </message>
    <message>
        <source>The %1 of %2 %3 is outside %4 to %5; check it.</source>
        <translation>%1 de %2 %3 est hors de %4 à %5 ; vérifiez.</translation>
    </message>
    <message>
        <source>There is no patient &quot;%1&quot;; use M1, F1, E1, O1 or describe the person.</source>
        <translation>Il n&apos;y a pas de patient &quot;%1&quot; ; utilisez M1, F1, E1, O1 ou décrivez la personne.</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>L&apos;affection &quot;%1&quot; est inconnue ; proches : %2.</translation>
    </message>
    <message>
        <source>An age of %1 years is outside what the twin can be: 1 month (0.083) to 95 years.</source>
        <translation>Un âge de %1 ans est hors de ce que le jumeau peut être : 1 mois (0.083) à 95 ans.</translation>
    </message>
    <message>
        <source>A height of %1 cm is outside 45 to 230 cm; check it.</source>
        <translation>Une taille de %1 cm est hors de 45 à 230 cm ; vérifiez-la.</translation>
    </message>
    <message>
        <source>%1 kg at %2 cm is a BMI of %3, outside 12 to 60; check weight and height.</source>
        <translation>%1 kg pour %2 cm, c&apos;est un IMC de %3, hors de 12 à 60 ; vérifiez poids et taille.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an age of %2 years (about %3 cm); check both.</source>
        <translation>Une taille de %1 cm ne va pas avec un âge de %2 ans (environ %3 cm) ; vérifiez les deux.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an adult; check it.</source>
        <translation>Une taille de %1 cm ne va pas avec un adulte ; vérifiez-la.</translation>
    </message>
    <message>
        <source>%1 weeks of pregnancy is outside 0 to 42; check it.</source>
        <translation>%1 semaines de grossesse sont hors de 0 à 42 ; vérifiez.</translation>
    </message>
    <message>
        <source>Only a woman of 12 to 60 years can be pregnant here; check sex and age.</source>
        <translation>Seule une femme de 12 à 60 ans peut être enceinte ici ; vérifiez sexe et âge.</translation>
    </message>
    <message>
        <source>The medication &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>Le médicament &quot;%1&quot; est inconnu ; proches : %2.</translation>
    </message>
    <message>
        <source>the heart does not contract</source>
        <translation>le cœur ne se contracte pas</translation>
    </message>
    <message>
        <source>the left ventricle empties almost completely</source>
        <translation>le ventricule gauche se vide presque complètement</translation>
    </message>
    <message>
        <source>the left ventricle contracts normally</source>
        <translation>le ventricule gauche se contracte normalement</translation>
    </message>
    <message>
        <source>the left ventricle contracts slightly less than normal</source>
        <translation>le ventricule gauche se contracte un peu moins que la normale</translation>
    </message>
    <message>
        <source>the left ventricle contracts clearly less than normal</source>
        <translation>le ventricule gauche se contracte nettement moins que la normale</translation>
    </message>
    <message>
        <source>the left ventricle hardly contracts</source>
        <translation>le ventricule gauche se contracte à peine</translation>
    </message>
    <message>
        <source>by Doppler in the outflow tract</source>
        <translation>par Doppler dans la chambre de chasse</translation>
    </message>
    <message>
        <source>a small, empty left ventricle</source>
        <translation>un ventricule gauche petit et vide</translation>
    </message>
    <message>
        <source>a wide left ventricle</source>
        <translation>un ventricule gauche dilaté</translation>
    </message>
    <message>
        <source>a left ventricle of usual size</source>
        <translation>un ventricule gauche de taille usuelle</translation>
    </message>
    <message>
        <source>the right ventricle is wider than the left and presses on the septum</source>
        <translation>le ventricule droit est plus large que le gauche et refoule le septum</translation>
    </message>
    <message>
        <source>the right ventricle is wide</source>
        <translation>le ventricule droit est dilaté</translation>
    </message>
    <message>
        <source>the right ventricle is smaller than the left</source>
        <translation>le ventricule droit est plus petit que le gauche</translation>
    </message>
    <message>
        <source>the inferior vena cava is %1, %2 with breathing</source>
        <translation>la veine cave inférieure est %1 %2 à la respiration</translation>
    </message>
    <message>
        <source>and collapses</source>
        <translation>et se collabe</translation>
    </message>
    <message>
        <source>and hardly moves</source>
        <translation>et bouge à peine</translation>
    </message>
    <message>
        <source>fluid around the heart, and the right atrium and ventricle collapse in diastole: tamponade</source>
        <translation>liquide autour du cœur, l&apos;oreillette et le ventricule droits se collabent en diastole : tamponnade</translation>
    </message>
    <message>
        <source>fluid around the heart; its chambers fill freely</source>
        <translation>liquide autour du cœur ; ses cavités se remplissent librement</translation>
    </message>
    <message>
        <source>the front wall and the apex of the left ventricle do not move</source>
        <translation>la paroi antérieure et l&apos;apex du ventricule gauche ne bougent pas</translation>
    </message>
    <message>
        <source>the free wall of the right ventricle hardly moves</source>
        <translation>la paroi libre du ventricule droit bouge à peine</translation>
    </message>
    <message>
        <source>the aortic valve is thick and opens little</source>
        <translation>la valve aortique est épaisse et s&apos;ouvre peu</translation>
    </message>
    <message>
        <source>a valve of the left heart leaks</source>
        <translation>une valve du cœur gauche fuit</translation>
    </message>
    <message>
        <source>the lung does not slide on the %1</source>
        <translation>le poumon ne glisse pas du côté %1</translation>
    </message>
    <message>
        <source>%1 pneumothorax on the %2%3</source>
        <translation>pneumothorax %1 du côté %2%3</translation>
    </message>
    <message>
        <source>, mediastinum shifted to the %1</source>
        <translation>, médiastin dévié du côté %1</translation>
    </message>
    <message>
        <source>%1 of the %2 side: fluid</source>
        <translation>%1 du côté %2 : liquide</translation>
    </message>
    <message>
        <source>veiled lower field</source>
        <translation>voile de la base</translation>
    </message>
    <message>
        <source>%1 lung without air on the %2</source>
        <translation>%1 poumon sans air du côté %2</translation>
    </message>
    <message>
        <source>most of the</source>
        <translation>la plus grande partie du</translation>
    </message>
    <message>
        <source>part of the</source>
        <translation>une partie du</translation>
    </message>
    <message>
        <source>a drain on the %1</source>
        <translation>un drain du côté %1</translation>
    </message>
    <message>
        <source>both lungs cloudy: water in the alveoli</source>
        <translation>les deux poumons opaques : de l&apos;eau dans les alvéoles</translation>
    </message>
    <message>
        <source>thick vessels and lines: water in the lungs</source>
        <translation>vaisseaux épais et lignes : de l&apos;eau dans les poumons</translation>
    </message>
    <message>
        <source>dense shadow with open bronchi in the right lower field, spreading</source>
        <translation>opacité dense avec bronchogramme à la base droite, en extension</translation>
    </message>
    <message>
        <source>shadow with open bronchi in the right lower field</source>
        <translation>opacité avec bronchogramme à la base droite</translation>
    </message>
    <message>
        <source>patchy shadows on both sides</source>
        <translation>opacités en plages des deux côtés</translation>
    </message>
    <message>
        <source>large dark lungs and flat diaphragms</source>
        <translation>grands poumons clairs et coupoles aplaties</translation>
    </message>
    <message>
        <source>the shadow of the heart is large and round</source>
        <translation>l&apos;ombre cardiaque est grande et ronde</translation>
    </message>
    <message>
        <source>the tip of the tube lies above the carina</source>
        <translation>l&apos;extrémité de la sonde est au-dessus de la carène</translation>
    </message>
    <message>
        <source>the tip of the tube lies in the right main bronchus</source>
        <translation>l&apos;extrémité de la sonde est dans la bronche souche droite</translation>
    </message>
    <message>
        <source>the tube does not lie in the trachea</source>
        <translation>la sonde n&apos;est pas dans la trachée</translation>
    </message>
    <message>
        <source>lungs, heart and mediastinum are normal</source>
        <translation>poumons, cœur et médiastin sont normaux</translation>
    </message>
    <message>
        <source>bacteria grow in both bottles</source>
        <translation>des bactéries poussent dans les deux flacons</translation>
    </message>
    <message>
        <source>nothing grows</source>
        <translation>rien ne pousse</translation>
    </message>
    <message>
        <source>compatible red cells are ready</source>
        <translation>des globules rouges compatibles sont prêts</translation>
    </message>
    <message>
        <source>There is no test &quot;%1&quot;; order one of %2.</source>
        <translation>Il n&apos;y a pas d&apos;examen &quot;%1&quot; ; demandez un de %2.</translation>
    </message>
    <message>
        <source>%1 tests are already under way; wait for a result before you order more.</source>
        <translation>%1 examens sont déjà en cours ; attendez un résultat avant d&apos;en demander d&apos;autres.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; of the act %2 must be %3.</source>
        <translation>Le champ « %1 » de l&apos;acte %2 doit être %3.</translation>
    </message>
    <message>
        <source>%1 %2 of the act %3 is outside of what can be done; give %4 to %5.</source>
        <translation>%1 %2 de l&apos;acte %3 est hors du possible ; donnez de %4 à %5.</translation>
    </message>
    <message>
        <source>The act %1 knows no %2 &apos;%3&apos;; did you mean %4?</source>
        <translation>L&apos;acte %1 ne connaît pas de %2 « %3 » ; vouliez-vous dire %4 ?</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de médicament « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>An act must have a field &apos;act&apos; with its name.</source>
        <translation>Un acte doit avoir un champ &apos;act&apos; avec son nom.</translation>
    </message>
    <message>
        <source>An act must be a JSON object, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Un acte doit être un objet JSON, comme {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>The act %1 takes no field; leave out &apos;%2&apos;.</source>
        <translation>L&apos;acte %1 ne prend pas de champ ; omettez « %2 ».</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; did you mean %3?</source>
        <translation>L&apos;acte %1 n&apos;a pas de champ « %2 » ; vouliez-vous dire %3 ?</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;; its fields are %3.</source>
        <translation>L&apos;acte %1 a besoin du champ « %2 » ; ses champs sont %3.</translation>
    </message>
    <message>
        <source>A hemorrhage needs either rateMlMin (a rate that is kept) or areaMm2 (a hole); give one of them.</source>
        <translation>Une hémorragie a besoin de rateMlMin (un débit fixe) ou areaMm2 (un trou) ; donnez l&apos;un des deux.</translation>
    </message>
    <message>
        <source>There is no rhythm &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de rythme « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>The %1 %2 is larger than %3 MB; split it.</source>
        <translation>%1 %2 dépasse %3 Mo ; divisez-le.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be read; check its name.</source>
        <translation>%1 %2 ne peut être lu ; vérifiez son nom.</translation>
    </message>
    <message>
        <source>The %1 is longer than %2 MB; split it.</source>
        <translation>%1 dépasse %2 Mo ; divisez-le.</translation>
    </message>
    <message>
        <source>The %1 is nested more than %2 deep; it is none of Halsted&apos;s.</source>
        <translation>%1 est imbriqué à plus de %2 niveaux ; il n&apos;est pas de Halsted.</translation>
    </message>
    <message>
        <source>The %1 is not JSON (%2); correct it.</source>
        <translation>%1 n&apos;est pas du JSON (%2) ; corrigez-le.</translation>
    </message>
    <message>
        <source>%1 follows from the body and cannot be set; change its causes, as %2.</source>
        <translation>%1 résulte du corps et ne peut être fixé ; changez ses causes, comme %2.</translation>
    </message>
    <message>
        <source>There is no parameter &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de paramètre « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>Scenario %1 at %2 s: %3</source>
        <translation>Scénario %1 à %2 s : %3</translation>
    </message>
    <message>
        <source>The condition &apos;%1&apos; is not of the form &lt;0.90, &lt;=60, &gt;120 or &gt;=0.9.</source>
        <translation>La condition « %1 » n&apos;a pas la forme &lt;0.90, &lt;=60, &gt;120 ou &gt;=0.9.</translation>
    </message>
    <message>
        <source>act %1 of %2</source>
        <translation>acte %1 sur %2</translation>
    </message>
    <message>
        <source>check %1 of %2</source>
        <translation>vérification %1 sur %2</translation>
    </message>
    <message>
        <source>%1 is no scenario file (%2); see its schema.</source>
        <translation>%1 n&apos;est pas un fichier de scénario (%2) ; voir son schéma.</translation>
    </message>
    <message>
        <source>The act coreTemperature needs degC to hold the core at it; give it, or forced: false to let it go.</source>
        <translation>L&apos;acte coreTemperature a besoin de degC pour tenir la température centrale ; donnez-le, ou forced: false pour la libérer.</translation>
    </message>
    <message>
        <source>The parameter %1 cannot be %2; give %3 to %4 %5.</source>
        <translation>Le paramètre %1 ne peut être %2 ; donnez de %3 à %4 %5.</translation>
    </message>
    <message>
        <source>The ventilator is off; say its mode: vc, pc, psv or cpap.</source>
        <translation>Le ventilateur est arrêté ; dites son mode : vc, pc, psv ou cpap.</translation>
    </message>
    <message>
        <source>A tourniquet holds on a leg or an arm only, not on the site %1.</source>
        <translation>Un garrot ne tient que sur une jambe ou un bras, pas au site %1.</translation>
    </message>
    <message>
        <source>All %1 lines are running; wait until a bag is empty.</source>
        <translation>Les %1 voies sont occupées ; attendez qu&apos;une poche soit vide.</translation>
    </message>
    <message>
        <source>A dose of %1 is given in mL, g, mg or mmol, or in these per kg, not in &apos;%2&apos;.</source>
        <translation>Une dose de %1 se donne en mL, g, mg ou mmol, ou par kg, pas en « %2 ».</translation>
    </message>
    <message>
        <source>%1 mL of %2 are more than can be given; give at most %3.</source>
        <translation>%1 mL de %2, c&apos;est plus qu&apos;on ne peut donner ; donnez au plus %3.</translation>
    </message>
    <message>
        <source>An infusion needs its unit, as ug/kg/min, mg/h, mL/h or units/h.</source>
        <translation>Une perfusion a besoin de son unité, comme ug/kg/min, mg/h, mL/h ou units/h.</translation>
    </message>
    <message>
        <source>%1 is no antibiotic; name one, or leave the drug out.</source>
        <translation>%1 n&apos;est pas un antibiotique ; nommez-en un, ou omettez le médicament.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;; did you mean %2?</source>
        <translation>Il n&apos;y a pas de variable « %1 » ; vouliez-vous dire %2 ?</translation>
    </message>
    <message>
        <source>install the graphics driver (Mesa, or the maker&apos;s own), or try HALSTED_XR_GL=%1 instead.</source>
        <translation>installez le pilote graphique (Mesa, ou celui du fabricant), ou essayez HALSTED_XR_GL=%1.</translation>
    </message>
    <message>
        <source>OpenGL 3.2 for the headset could not be had by %1: %2; </source>
        <translation>OpenGL 3.2 pour le casque n&apos;a pu être obtenu par %1 : %2 ; </translation>
    </message>
    <message>
        <source>there is no X display (DISPLAY)</source>
        <translation>il n&apos;y a pas d&apos;affichage X (DISPLAY)</translation>
    </message>
    <message>
        <source>the X display has no GLX 1.3</source>
        <translation>l&apos;affichage X n&apos;a pas GLX 1.3</translation>
    </message>
    <message>
        <source>the X display makes no core contexts</source>
        <translation>l&apos;affichage X ne fait pas de contextes core</translation>
    </message>
    <message>
        <source>the X display has no true-colour visual for it</source>
        <translation>l&apos;affichage X n&apos;a pas de vraies couleurs pour cela</translation>
    </message>
    <message>
        <source>the driver is too old</source>
        <translation>le pilote est trop ancien</translation>
    </message>
    <message>
        <source>the driver does not draw off the screen</source>
        <translation>le pilote ne dessine pas hors écran</translation>
    </message>
    <message>
        <source>no display could be opened</source>
        <translation>aucun affichage n&apos;a pu être ouvert</translation>
    </message>
    <message>
        <source>the driver has OpenGL ES only</source>
        <translation>le pilote n&apos;a qu&apos;OpenGL ES</translation>
    </message>
    <message>
        <source>no colour format fits</source>
        <translation>aucun format de couleur ne convient</translation>
    </message>
    <message>
        <source>the new context cannot be used</source>
        <translation>le nouveau contexte est inutilisable</translation>
    </message>
    <message>
        <source>The environment variable HALSTED_XR_GL says &quot;%1&quot;; it may say glx or egl, or be left out.</source>
        <translation>La variable d&apos;environnement HALSTED_XR_GL dit &quot;%1&quot; ; elle peut dire glx ou egl, ou manquer.</translation>
    </message>
    <message>
        <source>%1 takes no pictures from OpenGL; make another one this computer&apos;s OpenXR runtime, for example Monado or SteamVR.</source>
        <translation>%1 ne prend pas d&apos;images OpenGL ; choisissez un autre runtime OpenXR pour cet ordinateur, par exemple Monado ou SteamVR.</translation>
    </message>
    <message>
        <source>%1 takes &apos;%2&apos; or &apos;%3&apos;.</source>
        <translation>%1 prend « %2 » ou « %3 ».</translation>
    </message>
    <message>
        <source>%1 takes &apos;off&apos;; its tool places it.</source>
        <translation>%1 prend &apos;off&apos; ; son outil le place.</translation>
    </message>
    <message>
        <source>room.scale takes a number from %1 to %2; 1 is life size.</source>
        <translation>room.scale prend un nombre de %1 à %2 ; 1 est la taille réelle.</translation>
    </message>
    <message>
        <source>The model keeps its size while it is registered to the patient.</source>
        <translation>Le modèle garde sa taille tant qu&apos;il est recalé sur le patient.</translation>
    </message>
    <message>
        <source>room.tool takes the name of a tool, or &apos;none&apos;.</source>
        <translation>room.tool prend le nom d&apos;un outil, ou &apos;none&apos;.</translation>
    </message>
    <message>
        <source>The room cannot turn while the real one is seen.</source>
        <translation>La salle ne peut tourner tant qu&apos;on voit la vraie.</translation>
    </message>
    <message>
        <source>This headset cannot show the real room.</source>
        <translation>Ce casque ne peut montrer la salle réelle.</translation>
    </message>
    <message>
        <source>There is no tool named &apos;%1&apos; in the room.</source>
        <translation>Il n&apos;y a pas d&apos;outil nommé « %1 » dans la salle.</translation>
    </message>
    <message>
        <source>%1 takes no pictures drawn by way of EGL; start Halsted on an X display with HALSTED_XR_GL=glx.</source>
        <translation>%1 ne prend pas d&apos;images dessinées par EGL ; lancez Halsted sur un affichage X avec HALSTED_XR_GL=glx.</translation>
    </message>
    <message>
        <source>%1 did not say what it wants of OpenGL (%2); restart it, then try again.</source>
        <translation>%1 n&apos;a pas dit ce qu&apos;il attend d&apos;OpenGL (%2) ; relancez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>%1 wants OpenGL %2.%3, this computer&apos;s graphics driver has %4.%5; update the driver.</source>
        <translation>%1 veut OpenGL %2.%3, le pilote de cet ordinateur a %4.%5 ; mettez-le à jour.</translation>
    </message>
    <message>
        <source>%1 drives the headset with another graphics card than Halsted draws with (%2); start Halsted on the card that the headset is plugged into.</source>
        <translation>%1 pilote le casque avec une autre carte graphique que celle de Halsted (%2) ; lancez Halsted sur la carte où le casque est branché.</translation>
    </message>
    <message>
        <source>Another program has the headset of %1; close that program first.</source>
        <translation>Un autre programme utilise le casque de %1 ; fermez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>The headset of %1 has just gone; plug it in and switch it on again.</source>
        <translation>Le casque de %1 vient de disparaître ; branchez-le et rallumez-le.</translation>
    </message>
    <message>
        <source>%1 could not start a session on %2 (%3, %4); restart it, then try again.</source>
        <translation>%1 n&apos;a pu ouvrir de session sur %2 (%3, %4) ; relancez-le, puis réessayez.</translation>
    </message>
    <message>
        <source>track the hands</source>
        <translation>suivre les mains</translation>
    </message>
    <message>
        <source>name the hands</source>
        <translation>nommer les mains</translation>
    </message>
    <message>
        <source>set up the controllers</source>
        <translation>préparer les manettes</translation>
    </message>
    <message>
        <source>name the controllers</source>
        <translation>nommer les manettes</translation>
    </message>
    <message>
        <source>read the controllers</source>
        <translation>lire les manettes</translation>
    </message>
    <message>
        <source>pulse a controller</source>
        <translation>faire vibrer une manette</translation>
    </message>
    <message>
        <source>OpenXR error %1</source>
        <translation>erreur OpenXR %1</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime stopped; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>Le runtime du casque s&apos;est arrêté ; Halsted continue au bureau et se reconnecte à son retour.</translation>
    </message>
    <message>
        <source>The headset was disconnected; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>Le casque a été débranché ; Halsted continue au bureau et se reconnecte à son retour.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime did not answer for seconds when asked to %1; Halsted goes on at the desk, restart the runtime if it does not come back.</source>
        <translation>Le runtime du casque n&apos;a pas répondu pendant des secondes (demande : %1) ; Halsted continue au bureau, relancez le runtime s&apos;il ne revient pas.</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>continuer</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime could not %1 (%2); Halsted goes on at the desk, restart the runtime and put the headset on again.</source>
        <translation>Le runtime du casque n&apos;a pas pu %1 (%2) ; Halsted continue au bureau, relancez le runtime et remettez le casque.</translation>
    </message>
    <message>
        <source>say how it blends pictures</source>
        <translation>dire comment il mélange les images</translation>
    </message>
    <message>
        <source>%1 shows no pictures in any way; update the headset&apos;s software.</source>
        <translation>%1 ne montre d&apos;images d&apos;aucune façon ; mettez à jour le logiciel du casque.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not answer; start its service (Monado: monado-service, SteamVR: SteamVR itself), then try again.</source>
        <translation>Le runtime du casque (%1) ne répond pas ; lancez son service (Monado : monado-service, SteamVR : SteamVR lui-même), puis réessayez.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not speak OpenXR 1.0; update the headset&apos;s software.</source>
        <translation>Le runtime du casque (%1) ne parle pas OpenXR 1.0 ; mettez à jour le logiciel du casque.</translation>
    </message>
    <message>
        <source>An OpenXR layer that XR_ENABLE_API_LAYERS names (%1) is not installed; install it or unset the variable.</source>
        <translation>Une couche OpenXR que nomme XR_ENABLE_API_LAYERS (%1) n&apos;est pas installée ; installez-la ou retirez la variable.</translation>
    </message>
    <message>
        <source>This program has the headset open already; close that first.</source>
        <translation>Ce programme a déjà ouvert le casque ; fermez-le d&apos;abord.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) could not be started (%2); restart it, or install it again.</source>
        <translation>Le runtime du casque (%1) n&apos;a pu être lancé (%2) ; relancez-le, ou réinstallez-le.</translation>
    </message>
    <message>
        <source>%1 runs, but no headset is there; plug it in, switch it on and wait until its software shows it.</source>
        <translation>%1 fonctionne, mais aucun casque n&apos;est là ; branchez-le, allumez-le et attendez que son logiciel le montre.</translation>
    </message>
    <message>
        <source>%1 serves no headsets; make the software of your headset this computer&apos;s OpenXR runtime.</source>
        <translation>%1 ne gère pas de casques ; faites du logiciel de votre casque le runtime OpenXR de cet ordinateur.</translation>
    </message>
    <message>
        <source>%1 does not show one picture per eye on %2; use a headset with two eyes.</source>
        <translation>%1 ne montre pas une image par œil sur %2 ; utilisez un casque à deux yeux.</translation>
    </message>
    <message>
        <source>install and start the software of your headset, for example SteamVR or Monado, and make it this computer&apos;s OpenXR runtime.</source>
        <translation>installez et lancez le logiciel de votre casque, par exemple SteamVR ou Monado, et faites-en le runtime OpenXR de cet ordinateur.</translation>
    </message>
    <message>
        <source>This computer has no OpenXR runtime; %1</source>
        <translation>Cet ordinateur n&apos;a pas de runtime OpenXR ; %1</translation>
    </message>
    <message>
        <source>%1 (named by XR_RUNTIME_JSON)</source>
        <translation>%1 (nommé par XR_RUNTIME_JSON)</translation>
    </message>
    <message>
        <source>correct or unset XR_RUNTIME_JSON.</source>
        <translation>corrigez ou retirez XR_RUNTIME_JSON.</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 does not exist; %2</source>
        <translation>Le fichier de runtime OpenXR %1 n&apos;existe pas ; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 cannot be read as JSON; %2</source>
        <translation>Le fichier de runtime OpenXR %1 ne se lit pas comme du JSON ; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names no runtime (no &quot;library_path&quot;); %2</source>
        <translation>Le fichier de runtime OpenXR %1 ne nomme aucun runtime (pas de &quot;library_path&quot;) ; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names %2, which does not exist; install the headset&apos;s software again, or %3</source>
        <translation>Le fichier de runtime OpenXR %1 nomme %2, qui n&apos;existe pas ; réinstallez le logiciel du casque, ou %3</translation>
    </message>
    <message>
        <source>The OpenXR runtime %1 that %2 names cannot be loaded; install the headset&apos;s software again, or %3</source>
        <translation>Le runtime OpenXR %1 que nomme %2 ne peut être chargé ; réinstallez le logiciel du casque, ou %3</translation>
    </message>
    <message>
        <source>say how large its pictures are</source>
        <translation>dire la taille de ses images</translation>
    </message>
    <message>
        <source>tell its news</source>
        <translation>donner des nouvelles</translation>
    </message>
    <message>
        <source>start showing pictures</source>
        <translation>commencer à montrer des images</translation>
    </message>
    <message>
        <source>stop showing pictures</source>
        <translation>cesser de montrer des images</translation>
    </message>
    <message>
        <source>time a frame</source>
        <translation>cadencer une image</translation>
    </message>
    <message>
        <source>begin a frame</source>
        <translation>commencer une image</translation>
    </message>
    <message>
        <source>track the eyes</source>
        <translation>suivre les yeux</translation>
    </message>
    <message>
        <source>take a frame</source>
        <translation>prendre une image</translation>
    </message>
    <message>
        <source>end the session</source>
        <translation>terminer la session</translation>
    </message>
    <message>
        <source>name its tracking spaces</source>
        <translation>nommer ses espaces de suivi</translation>
    </message>
    <message>
        <source>track the room</source>
        <translation>suivre la salle</translation>
    </message>
    <message>
        <source>track the head</source>
        <translation>suivre la tête</translation>
    </message>
    <message>
        <source>make room for pictures</source>
        <translation>faire de la place pour les images</translation>
    </message>
    <message>
        <source>hand out pictures</source>
        <translation>distribuer les images</translation>
    </message>
    <message>
        <source>give a picture to draw into</source>
        <translation>donner une image où dessiner</translation>
    </message>
    <message>
        <source>take a picture back</source>
        <translation>reprendre une image</translation>
    </message>
    <message>
        <source>name its picture formats</source>
        <translation>nommer ses formats d&apos;image</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime offers no picture format that Halsted can draw; update the headset&apos;s software.</source>
        <translation>Le runtime du casque n&apos;offre aucun format d&apos;image que Halsted sache dessiner ; mettez à jour le logiciel du casque.</translation>
    </message>
    <message>
        <source>The pictures of the headset&apos;s runtime cannot be drawn into by this graphics driver; update the driver and the headset&apos;s software.</source>
        <translation>Ce pilote graphique ne peut dessiner dans les images du runtime du casque ; mettez à jour le pilote et le logiciel du casque.</translation>
    </message>
    <message>
        <source>The tip was not found: %1 poses are too few; keep the tip at rest and turn the tool about it for some seconds.</source>
        <translation>La pointe n&apos;a pas été trouvée : %1 poses sont trop peu ; gardez la pointe immobile et tournez l&apos;outil autour pendant quelques secondes.</translation>
    </message>
    <message>
        <source>The tip was not found: the tool was turned by %1 degrees only; keep the tip at rest and turn it by 20 degrees or more, both to the side and forward.</source>
        <translation>La pointe n&apos;a pas été trouvée : l&apos;outil n&apos;a tourné que de %1 degrés ; gardez la pointe immobile et tournez-le de 20 degrés ou plus, sur le côté et vers l&apos;avant.</translation>
    </message>
    <message>
        <source>Points were not registered: %1 points cannot be matched with %2.</source>
        <translation>Les points n&apos;ont pas été recalés : %1 points ne s&apos;apparient pas à %2.</translation>
    </message>
    <message>
        <source>Points were not registered: three or more are needed, there %1 %2.</source>
        <translation>Les points n&apos;ont pas été recalés : il en faut trois ou plus, %1 %2.</translation>
    </message>
    <message>
        <source>Points were not registered: a position is not a number; take the points again.</source>
        <translation>Les points n&apos;ont pas été recalés : une position n&apos;est pas un nombre ; reprenez les points.</translation>
    </message>
    <message>
        <source>Points were not registered: they lie on one line, about which the model could turn; add a point away from it.</source>
        <translation>Les points n&apos;ont pas été recalés : ils sont sur une ligne autour de laquelle le modèle pourrait tourner ; ajoutez un point à l&apos;écart.</translation>
    </message>
    <message>
        <source>Points were not registered: they fit as a mirror image only; take them in the same order on both sides, and check left and right.</source>
        <translation>Les points n&apos;ont pas été recalés : ils ne vont qu&apos;en miroir ; prenez-les dans le même ordre des deux côtés, et vérifiez gauche et droite.</translation>
    </message>
    <message>
        <source>The surface was not fitted: %1 traced points are too few, %2 are needed; trace on.</source>
        <translation>La surface n&apos;a pas été ajustée : %1 points tracés sont trop peu, il en faut %2 ; continuez le tracé.</translation>
    </message>
    <message>
        <source>The surface was not fitted: a traced position is not a number; trace again.</source>
        <translation>La surface n&apos;a pas été ajustée : une position tracée n&apos;est pas un nombre ; retracez.</translation>
    </message>
    <message>
        <source>Looking at the surface</source>
        <translation>Examen de la surface</translation>
    </message>
    <message>
        <source>The surface was not fitted: the structure has no surface; show another one.</source>
        <translation>La surface n&apos;a pas été ajustée : la structure n&apos;a pas de surface ; affichez-en une autre.</translation>
    </message>
    <message>
        <source>The surface was not fitted: the traced points lie within a few millimetres; trace a wider part.</source>
        <translation>La surface n&apos;a pas été ajustée : les points tracés tiennent en quelques millimètres ; tracez une partie plus large.</translation>
    </message>
    <message>
        <source>The surface was not fitted: most traced points are far from it; fit the landmarks first.</source>
        <translation>La surface n&apos;a pas été ajustée : la plupart des points tracés en sont loin ; ajustez d&apos;abord les repères.</translation>
    </message>
    <message>
        <source>Looking how firm the fit is</source>
        <translation>Vérification de la fermeté de l&apos;ajustement</translation>
    </message>
    <message>
        <source>No picture could be drawn: the system has no file handles left.</source>
        <translation>Aucune image n&apos;a pu être dessinée : le système n&apos;a plus de descripteurs de fichiers.</translation>
    </message>
    <message>
        <source>No picture could be drawn: there is no display, and the virtual one (Xvfb) did not start; install the package xvfb.</source>
        <translation>Aucune image n&apos;a pu être dessinée : il n&apos;y a pas d&apos;affichage, et le virtuel (Xvfb) n&apos;a pas démarré ; installez le paquet xvfb.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the case holds no series; import a study first.</source>
        <translation>Il n&apos;y a rien à dessiner : le cas ne contient aucune série ; importez d&apos;abord un examen.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written: %2.</source>
        <translation>L&apos;image %1 n&apos;a pas pu être écrite : %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>« %1 » n&apos;est pas un nombre.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour of the form #RRGGBB.</source>
        <translation>« %1 » n&apos;est pas une couleur de la forme #RRGGBB.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a point of the form x,y,z in millimetres.</source>
        <translation>« %1 » n&apos;est pas un point de la forme x,y,z en millimètres.</translation>
    </message>
    <message>
        <source>This action takes %1 argument(s) and an open case.</source>
        <translation>Cette action demande %1 argument(s) et un cas ouvert.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case.</source>
        <translation>Il n&apos;y a pas de structure « %1 » dans le cas.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number from 0 to 1.</source>
        <translation>« %1 » n&apos;est pas un nombre de 0 à 1.</translation>
    </message>
    <message>
        <source>case.open takes the path of a case or study.</source>
        <translation>case.open prend le chemin d&apos;un cas ou d&apos;un examen.</translation>
    </message>
    <message>
        <source>case.save-copy takes the path of the new case.</source>
        <translation>case.save-copy prend le chemin du nouveau cas.</translation>
    </message>
    <message>
        <source>The seed of a lesson is a whole number, as seed=7.</source>
        <translation>La graine d&apos;une leçon est un nombre entier, comme seed=7.</translation>
    </message>
    <message>
        <source>A lesson cannot be started with &apos;%1&apos;; it takes seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</source>
        <translation>Une leçon ne démarre pas avec « %1 » ; elle prend seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3.</source>
        <translation>%1 prend un nombre de %2 à %3.</translation>
    </message>
    <message>
        <source>lesson.start takes the name of a lesson, as septic-shock.</source>
        <translation>lesson.start prend le nom d&apos;une leçon, comme septic-shock.</translation>
    </message>
    <message>
        <source>lesson.perform takes one act as JSON.</source>
        <translation>lesson.perform prend un acte en JSON.</translation>
    </message>
    <message>
        <source>plan.add takes a kind, a name and at least one point x,y,z.</source>
        <translation>plan.add prend un genre, un nom et au moins un point x,y,z.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of plan element; choose one of: %2.</source>
        <translation>« %1 » n&apos;est pas un genre d&apos;élément du plan ; choisissez parmi : %2.</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; in the plan.</source>
        <translation>Il n&apos;y a pas de « %1 » dans le plan.</translation>
    </message>
    <message>
        <source>%1 is a folder or device, which a case cannot replace; choose another name.</source>
        <translation>%1 est un dossier ou un périphérique qu&apos;un cas ne peut remplacer ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name.</source>
        <translation>%1 n&apos;a pas pu être remplacé ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name or folder.</source>
        <translation>%1 n&apos;a pas pu être remplacé ; choisissez un autre nom ou dossier.</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 est déjà ouvert.</translation>
    </message>
    <message>
        <source>Everything is in %1 already: each change is kept at once.</source>
        <translation>Tout est déjà dans %1 : chaque modification est gardée aussitôt.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Enregistré sous %1.</translation>
    </message>
    <message>
        <source>The unsaved case %1 could not be removed.</source>
        <translation>Le cas non enregistré %1 n&apos;a pas pu être retiré.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; here; choose one of the list.</source>
        <translation>Il n&apos;y a pas de leçon « %1 » ici ; choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>Another lesson is being prepared; cancel it, or wait a moment.</source>
        <translation>Une autre leçon est en préparation ; annulez-la, ou attendez un instant.</translation>
    </message>
    <message>
        <source>The debrief comes after the lesson; finish it first.</source>
        <translation>Le débriefing vient après la leçon ; terminez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>An exam cannot be rewound; finish it, then try other ways in the debrief.</source>
        <translation>Un examen ne se rembobine pas ; terminez-le, puis essayez d&apos;autres voies au débriefing.</translation>
    </message>
    <message>
        <source>headset.refresh-rate takes one of the headset&apos;s rates: %1.</source>
        <translation>headset.refresh-rate prend une des fréquences du casque : %1.</translation>
    </message>
    <message>
        <source>this one offers no choice</source>
        <translation>celui-ci n&apos;offre pas de choix</translation>
    </message>
    <message>
        <source>%1 holds several series: import the one you want with &apos;halsted import --series&apos; and open that case.</source>
        <translation>%1 contient plusieurs séries : importez celle que vous voulez avec &apos;halsted import --series&apos; et ouvrez ce cas.</translation>
    </message>
    <message>
        <source>%1 was not written: the headset has shown nothing.</source>
        <translation>%1 n&apos;a pas été écrit : le casque n&apos;a rien montré.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: choose another place.</source>
        <translation>L&apos;image n&apos;a pas pu être écrite dans %1 : choisissez un autre endroit.</translation>
    </message>
    <message>
        <source>%1 takes a point x,y,z in millimetres and a direction x,y,z, or &apos;off&apos;.</source>
        <translation>%1 prend un point x,y,z en millimètres et une direction x,y,z, ou &apos;off&apos;.</translation>
    </message>
    <message>
        <source>%1 holds a %2; copy the lesson to edit it.</source>
        <translation>%1 contient %2 ; copiez la leçon pour la modifier.</translation>
    </message>
    <message>
        <source>%1 is no lesson; start from a template.</source>
        <translation>%1 n&apos;est pas une leçon ; partez d&apos;un modèle.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name; use letters, digits and hyphens.</source>
        <translation>« %1 » n&apos;est pas un nom ; utilisez lettres, chiffres et tirets.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; is taken; choose another.</source>
        <translation>Le nom « %1 » est pris ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Renommer %1 en %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Ligne %1, colonne %2 : %3</translation>
    </message>
    <message>
        <source>This is no lesson: it begins with &apos;format: 1&apos;.</source>
        <translation>Ce n&apos;est pas une leçon : elle commence par &apos;format: 1&apos;.</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>Modifier le texte</translation>
    </message>
    <message>
        <source>%1 could not be read, or is larger than 16 MB.</source>
        <translation>%1 n&apos;a pas pu être lu, ou dépasse 16 Mo.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Ajouter une image</translation>
    </message>
    <message>
        <source>A language is two letters, as de, and stands here once.</source>
        <translation>Une langue est faite de deux lettres, comme de, et figure ici une fois.</translation>
    </message>
    <message>
        <source>Add the language %1</source>
        <translation>Ajouter la langue %1</translation>
    </message>
    <message>
        <source>Remove the language %1</source>
        <translation>Retirer la langue %1</translation>
    </message>
    <message>
        <source>%1 could not be written; make room on the disk, or see to its rights. Nothing is lost while the editor is open.</source>
        <translation>%1 n&apos;a pas pu être écrit ; libérez de la place sur le disque, ou voyez ses droits. Rien n&apos;est perdu tant que l&apos;éditeur est ouvert.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>%1 n&apos;a pas pu être écrit : %2.</translation>
    </message>
    <message>
        <source>%1 could not be made: %2.</source>
        <translation>%1 n&apos;a pas pu être créé : %2.</translation>
    </message>
    <message>
        <source>The lesson cannot be copied: %1</source>
        <translation>La leçon ne peut être copiée : %1</translation>
    </message>
    <message>
        <source>This cannot be written to a lesson file; take it back and write it otherwise.</source>
        <translation>Cela ne peut être écrit dans un fichier de leçon ; annulez-le et écrivez-le autrement.</translation>
    </message>
    <message>
        <source>app.language takes one of the program&apos;s languages: en, de, es or fr.</source>
        <translation>app.language prend une des langues du programme : en, de, es ou fr.</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Cristalloïde équilibré</translation>
    </message>
    <message>
        <source>Normal saline</source>
        <translation>Sérum physiologique</translation>
    </message>
    <message>
        <source>Albumin 5 percent</source>
        <translation>Albumine</translation>
    </message>
    <message>
        <source>Dextrose 5 percent</source>
        <translation>Glucosé</translation>
    </message>
    <message>
        <source>Sodium bicarbonate</source>
        <translation>Bicarbonate de sodium</translation>
    </message>
    <message>
        <source>Mannitol</source>
        <translation>Mannitol</translation>
    </message>
    <message>
        <source>Hypertonic saline</source>
        <translation>Salé hypertonique</translation>
    </message>
    <message>
        <source>Gelatine</source>
        <translation>Gélatine</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Globules rouges</translation>
    </message>
    <message>
        <source>Fresh frozen plasma</source>
        <translation>Plasma frais congelé</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquettes</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Cryoprécipité</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Sang total</translation>
    </message>
    <message>
        <source>Intubate</source>
        <translation>Intuber</translation>
    </message>
    <message>
        <source>Intubate videolaryngoscope</source>
        <translation>Vidéolaryngoscopie</translation>
    </message>
    <message>
        <source>Intubate bougie</source>
        <translation>Intuber mandrin bougie</translation>
    </message>
    <message>
        <source>Needle decompression left</source>
        <translation>Exsufflation à l&apos;aiguille gauche</translation>
    </message>
    <message>
        <source>Chest tube left</source>
        <translation>Drain thoracique gauche</translation>
    </message>
    <message>
        <source>Needle decompression right</source>
        <translation>Exsufflation à l&apos;aiguille droite</translation>
    </message>
    <message>
        <source>Chest tube right</source>
        <translation>Drain thoracique droite</translation>
    </message>
    <message>
        <source>Pericardiocentesis</source>
        <translation>Péricardiocentèse</translation>
    </message>
    <message>
        <source>Intravenous access</source>
        <translation>Voie veineuse</translation>
    </message>
    <message>
        <source>Intraosseous access</source>
        <translation>Voie intra-osseuse</translation>
    </message>
    <message>
        <source>Central line</source>
        <translation>Voie centrale</translation>
    </message>
    <message>
        <source>Blood gas</source>
        <translation>Gaz du sang</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Lactate</translation>
    </message>
    <message>
        <source>Full blood count</source>
        <translation>Hémogramme</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Ionogramme</translation>
    </message>
    <message>
        <source>Coagulation</source>
        <translation>Coagulation</translation>
    </message>
    <message>
        <source>Thromboelastography</source>
        <translation>Thromboélastographie</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>Échocardiographie</translation>
    </message>
    <message>
        <source>Chest film</source>
        <translation>Radiographie du thorax</translation>
    </message>
    <message>
        <source>Blood cultures</source>
        <translation>Hémocultures</translation>
    </message>
    <message>
        <source>Crossmatch</source>
        <translation>Groupage</translation>
    </message>
    <message>
        <source>Attach ECG</source>
        <translation>Brancher l&apos;ECG</translation>
    </message>
    <message>
        <source>Attach pulse oximeter</source>
        <translation>Oxymètre de pouls</translation>
    </message>
    <message>
        <source>Attach blood pressure cuff</source>
        <translation>Brassard</translation>
    </message>
    <message>
        <source>Attach capnograph</source>
        <translation>Capnographie</translation>
    </message>
    <message>
        <source>Attach temperature probe</source>
        <translation>Sonde de température</translation>
    </message>
    <message>
        <source>Measure blood pressure</source>
        <translation>Mesurer la pression artérielle</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Air ambiant</translation>
    </message>
    <message>
        <source>Nasal oxygen</source>
        <translation>Lunettes nasales</translation>
    </message>
    <message>
        <source>Face mask oxygen</source>
        <translation>Masque à oxygène</translation>
    </message>
    <message>
        <source>Non-rebreather</source>
        <translation>Masque haute concentration</translation>
    </message>
    <message>
        <source>High flow nasal oxygen</source>
        <translation>Oxygène nasal haut débit</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>Masque de CPAP</translation>
    </message>
    <message>
        <source>Preoxygenate</source>
        <translation>Préoxygéner</translation>
    </message>
    <message>
        <source>Bag valve mask</source>
        <translation>Ventiler au ballon</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Canule oropharyngée</translation>
    </message>
    <message>
        <source>Open the airway</source>
        <translation>Ouvrir les voies aériennes</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Volume courant</translation>
    </message>
    <message>
        <source>Ventilator rate</source>
        <translation>Fréquence du ventilateur</translation>
    </message>
    <message>
        <source>PEEP</source>
        <translation>PEP</translation>
    </message>
    <message>
        <source>FiO2</source>
        <translation>FiO2</translation>
    </message>
    <message>
        <source>Start CPR</source>
        <translation>Réanimation cardio-pulmonaire</translation>
    </message>
    <message>
        <source>Stop CPR</source>
        <translation>Arrêter la RCP</translation>
    </message>
    <message>
        <source>Defibrillate</source>
        <translation>Défibriller</translation>
    </message>
    <message>
        <source>Synchronised cardioversion</source>
        <translation>Cardioversion</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Entraînement électrosystolique</translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Tête en bas</translation>
    </message>
    <message>
        <source>Lie flat</source>
        <translation>Décubitus dorsal</translation>
    </message>
    <message>
        <source>Sit up</source>
        <translation>Position demi-assise</translation>
    </message>
    <message>
        <source>Source control</source>
        <translation>Contrôle du foyer</translation>
    </message>
    <message>
        <source>Examine airway</source>
        <translation>Examiner voies aériennes</translation>
    </message>
    <message>
        <source>Examine lungs</source>
        <translation>Examiner poumons</translation>
    </message>
    <message>
        <source>Examine heart</source>
        <translation>Examiner cœur</translation>
    </message>
    <message>
        <source>Examine abdomen</source>
        <translation>Examiner abdomen</translation>
    </message>
    <message>
        <source>Examine consciousness</source>
        <translation>Examiner conscience</translation>
    </message>
    <message>
        <source>Examine pupils</source>
        <translation>Examiner pupilles</translation>
    </message>
    <message>
        <source>Examine skin</source>
        <translation>Examiner peau</translation>
    </message>
    <message>
        <source>Examine limbs</source>
        <translation>Examiner membres</translation>
    </message>
    <message>
        <source>Examine neck</source>
        <translation>Examiner cou</translation>
    </message>
    <message>
        <source>Examine capillary refill</source>
        <translation>Examiner temps de recoloration</translation>
    </message>
    <message>
        <source>Attach CVP</source>
        <translation>Brancher la PVC</translation>
    </message>
    <message>
        <source>Reading headers</source>
        <translation>Lecture des en-têtes</translation>
    </message>
    <message>
        <source>Reading slices</source>
        <translation>Lecture des coupes</translation>
    </message>
    <message>
        <source>Playing random trainees</source>
        <translation>Des apprenants aléatoires sont joués</translation>
    </message>
    <message>
        <source>Playing the scripts</source>
        <translation>Les scripts sont joués</translation>
    </message>
    <message>
        <source>Running the patient with and without each act</source>
        <translation>Calcul du patient avec et sans chaque acte</translation>
    </message>
    <message>
        <source>Running posterior patients</source>
        <translation>Calcul des patients a posteriori</translation>
    </message>
    <message>
        <source>Fitting the traced points</source>
        <translation>Ajustement des points tracés</translation>
    </message>
    <message>
        <source>Reading the lessons</source>
        <translation>Lecture des leçons</translation>
    </message>
    <message>
        <source>The lesson has no finding &apos;%1&apos;, so that nobody answers%2</source>
        <translation>La leçon n&apos;a pas de constat « %1 », si bien que personne ne répond%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson asks to confirm &apos;%1&apos;%2</source>
        <translation>Rien dans cette leçon ne demande de confirmer « %1 »%2</translation>
    </message>
    <message>
        <source>after hours come minutes, then seconds, as in 5h45min.</source>
        <translation>après les heures viennent les minutes, puis les secondes, comme 5h45min.</translation>
    </message>
    <message>
        <source>The learner has the id &quot;%1&quot;, which is not a UUID in lower case; it was not added.</source>
        <translation>L&apos;identifiant &quot;%1&quot; n&apos;est pas un UUID en minuscules ; la personne n&apos;a pas été ajoutée.</translation>
    </message>
    <message>
        <source>There is no certificate in %1; give the PEM file of your school&apos;s authority.</source>
        <translation>Il n&apos;y a pas de certificat dans %1 ; donnez le fichier PEM de l&apos;autorité de votre école.</translation>
    </message>
    <message>
        <source>The LRS %1 cannot be reached; check the address and the network.</source>
        <translation>Le LRS %1 est injoignable ; vérifiez l&apos;adresse et le réseau.</translation>
    </message>
    <message>
        <source>The LRS %1 is in trouble (HTTP %2); try again later.</source>
        <translation>Le LRS %1 a un problème (HTTP %2) ; réessayez plus tard.</translation>
    </message>
    <message>
        <source>%1 bags of %2 are running in; name one of them by its number, from 1.</source>
        <translation>%1 poches de %2 coulent ; nommez-en une par son numéro, à partir de 1.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos; to put into a pump; check its name.</source>
        <translation>Il n&apos;y a pas de médicament « %1 » pour une pompe ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>No pump with %1 is running; start it with a rate.</source>
        <translation>Aucune pompe de %1 ne tourne ; démarrez-la avec un débit.</translation>
    </message>
    <message>
        <source>The lesson &apos;%1&apos; of this run is not on this computer; put it among the lessons first.</source>
        <translation>La leçon « %1 » de cette partie n&apos;est pas sur cet ordinateur ; placez-la d&apos;abord parmi les leçons.</translation>
    </message>
    <message>
        <source>A lesson is being prepared or played; finish it first.</source>
        <translation>Une leçon est en préparation ou en cours ; terminez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>The lesson was not started.</source>
        <translation>La leçon n&apos;a pas été démarrée.</translation>
    </message>
    <message>
        <source>No lesson was found; is the program installed whole?</source>
        <translation>Aucune leçon n&apos;a été trouvée ; le programme est-il installé en entier ?</translation>
    </message>
    <message>
        <source>The lesson could not be prepared; try it once more.</source>
        <translation>La leçon n&apos;a pas pu être préparée ; réessayez.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym in the record.</source>
        <translation>Personne n&apos;a ce pseudonyme dans le dossier.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym; add a learner first.</source>
        <translation>Personne n&apos;a ce pseudonyme ; ajoutez d&apos;abord une personne.</translation>
    </message>
    <message>
        <source>%1 cannot be read; delete it, and choose learner and LRS again.</source>
        <translation>%1 est illisible ; supprimez-le et choisissez de nouveau personne et LRS.</translation>
    </message>
    <message>
        <source>The drugs are still being read; try again in a moment.</source>
        <translation>Les médicaments sont encore en lecture ; réessayez dans un instant.</translation>
    </message>
    <message>
        <source>lesson.set takes the keys that lead to a value, and the value.</source>
        <translation>lesson.set prend les clés qui mènent à une valeur, et la valeur.</translation>
    </message>
    <message>
        <source>Give the lesson a title first.</source>
        <translation>Donnez d&apos;abord un titre à la leçon.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; to begin with; choose one of the list.</source>
        <translation>Il n&apos;y a pas de leçon « %1 » pour commencer ; choisissez-en une dans la liste.</translation>
    </message>
    <message>
        <source>No case is open; open one, and come back here.</source>
        <translation>Aucun cas n&apos;est ouvert ; ouvrez-en un et revenez ici.</translation>
    </message>
    <message>
        <source>Something is being worked out; wait a moment, or cancel it.</source>
        <translation>Un calcul est en cours ; attendez un instant ou annulez-le.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2.</source>
        <translation>%1 n&apos;a pas pu être supprimé : %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be brought back: %2.</source>
        <translation>« %1 » n&apos;a pas pu être récupéré : %2.</translation>
    </message>
    <message>
        <source>No lesson is being edited.</source>
        <translation>Aucune leçon n&apos;est en cours de modification.</translation>
    </message>
    <message>
        <source>Aspirin</source>
        <translation>Acide acétylsalicylique</translation>
    </message>
    <message>
        <source>antiplatelet</source>
        <translation>antiagrégant plaquettaire</translation>
    </message>
    <message>
        <source>acute coronary syndrome 150 to 300, chewed; then 75 to 100 a day</source>
        <translation>syndrome coronarien aigu 150 à 300, à croquer ; ensuite 75 à 100 par jour</translation>
    </message>
    <message>
        <source>A change of state is for conditions only: write when, with since(state.NAME) or in(NAME).</source>
        <translation>Un changement d&apos;état ne vaut que dans les conditions : écrivez when, avec since(state.NAME) ou in(NAME).</translation>
    </message>
    <message>
        <source>%1 is no PNG or JPEG; save it as one.</source>
        <translation>%1 n&apos;est ni un PNG ni un JPEG ; enregistrez-le ainsi.</translation>
    </message>
    <message>
        <source>Its &apos;when&apos; can never hold, so that this act is never done.</source>
        <translation>Son « when » ne peut jamais être vrai, si bien que cet acte n&apos;est jamais fait.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act must be a condition, as &quot;in(secured)&quot;.</source>
        <translation>Le « when » d&apos;un acte doit être une condition, comme &quot;in(secured)&quot;.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act is looked at once, so that held, rising and ever cannot stand in it.</source>
        <translation>Le « when » d&apos;un acte n&apos;est regardé qu&apos;une fois : held, rising et ever ne peuvent y figurer.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to edit labels of.</source>
        <translation>Le cas n&apos;a pas de série numéro %1 dont les étiquettes puissent être modifiées.</translation>
    </message>
    <message>
        <source>The edit does not fit the grid of the series and was not made.</source>
        <translation>La modification ne correspond pas à la grille de la série et n&apos;a pas été faite.</translation>
    </message>
    <message>
        <source>The layer %1 has no free label for %2; choose another layer.</source>
        <translation>La couche %1 n&apos;a pas d&apos;étiquette libre pour %2 ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>The series has no layer %1 for %2.</source>
        <translation>La série n&apos;a pas de couche %1 pour %2.</translation>
    </message>
    <message>
        <source>No seed lies inside the picture or box; place one on what shall grow.</source>
        <translation>Aucun germe n&apos;est dans l&apos;image ou la boîte ; placez-en un sur ce qui doit croître.</translation>
    </message>
    <message>
        <source>No seed has a value from %1 to %2; widen the range or move the seed.</source>
        <translation>Aucun germe n&apos;a une valeur de %1 à %2 ; élargissez la plage ou déplacez le germe.</translation>
    </message>
    <message>
        <source>The network %1 looks for the abdomen and has no class %2; give it the region whole.</source>
        <translation>Le réseau %1 cherche l&apos;abdomen et n&apos;a pas de classe %2 ; donnez-lui la région whole.</translation>
    </message>
    <message>
        <source>The network %1 is not one for a box around the abdomen with up to 12 structures.</source>
        <translation>Le réseau %1 n&apos;est pas fait pour une boîte autour de l&apos;abdomen avec 12 structures au plus.</translation>
    </message>
    <message>
        <source>left kidney</source>
        <translation>rein gauche</translation>
    </message>
    <message>
        <source>right kidney</source>
        <translation>rein droit</translation>
    </message>
    <message>
        <source>The %1 was left out: the networks do not agree on it.</source>
        <translation>Omis : %1. Les réseaux ne sont pas d&apos;accord.</translation>
    </message>
    <message>
        <source>the networks do not agree on it</source>
        <translation>les réseaux ne sont pas d&apos;accord</translation>
    </message>
    <message>
        <source>%1 ml of it, which is too little, were found</source>
        <translation>seuls %1 ml ont été trouvés, ce qui est trop peu</translation>
    </message>
    <message>
        <source>it lies on the wrong side</source>
        <translation>il se trouve du mauvais côté</translation>
    </message>
    <message>
        <source>The %1 was left out: %2.</source>
        <translation>Omis : %1, car %2.</translation>
    </message>
    <message>
        <source>The %1 is cut off by the %2 edge of the picture.</source>
        <translation>Coupé par le bord de l&apos;image : %1 (%2).</translation>
    </message>
    <message>
        <source>%1 of %2 ml is larger than any that is known: check it.</source>
        <translation>%1 de %2 ml dépasse tout ce qui est connu : vérifiez.</translation>
    </message>
    <message>
        <source>The %1 is doubtful (confidence %2): check it.</source>
        <translation>Douteux : %1 (confiance %2), vérifiez.</translation>
    </message>
    <message>
        <source>The slices are %1 mm thick, more than the networks for organs were made for: check the organs.</source>
        <translation>Les coupes ont %1 mm d&apos;épaisseur, plus que ce que connaissent les réseaux d&apos;organes : vérifiez les organes.</translation>
    </message>
    <message>
        <source>%1 ml of brain were found, and 900 to 2000 ml are usual</source>
        <translation>%1 ml de cerveau ont été trouvés, 900 à 2000 ml sont habituels</translation>
    </message>
    <message>
        <source>the network and the picture&apos;s borders do not agree on the brain</source>
        <translation>le réseau et les contours de l&apos;image ne s&apos;accordent pas sur le cerveau</translation>
    </message>
    <message>
        <source>the picture is not T1-weighted</source>
        <translation>l&apos;image n&apos;est pas pondérée en T1</translation>
    </message>
    <message>
        <source>Tissues and parts of the brain were left out: %1.</source>
        <translation>Les tissus et parties du cerveau ont été omis : %1.</translation>
    </message>
    <message>
        <source>the slices are %1 mm thick, and the network needs 2 mm or less</source>
        <translation>les coupes ont %1 mm d&apos;épaisseur, le réseau demande 2 mm au plus</translation>
    </message>
    <message>
        <source>%1 has a field &apos;%2&apos; that this version does not know</source>
        <translation>%1 a un champ &apos;%2&apos; que cette version ne connaît pas</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is no text</source>
        <translation>&apos;%1&apos; de %2 n&apos;est pas un texte</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a whole number from %3 to %4</source>
        <translation>&apos;%1&apos; de %2 n&apos;est pas un nombre entier de %3 à %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a number from %3 to %4</source>
        <translation>&apos;%1&apos; de %2 n&apos;est pas un nombre de %3 à %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is neither true nor false</source>
        <translation>&apos;%1&apos; de %2 n&apos;est ni true ni false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is &apos;%3&apos;, which this version does not know</source>
        <translation>&apos;%1&apos; de %2 est &apos;%3&apos;, que cette version ne connaît pas</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a list of 1 to %3</source>
        <translation>&apos;%1&apos; de %2 n&apos;est pas une liste de 1 à %3</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>l&apos;entrée</translation>
    </message>
    <message>
        <source>the axes of the input are not three directions such as LPS</source>
        <translation>les axes de l&apos;entrée ne sont pas trois directions comme LPS</translation>
    </message>
    <message>
        <source>the grid</source>
        <translation>la grille</translation>
    </message>
    <message>
        <source>the size of the grid is not three numbers</source>
        <translation>la taille de la grille n&apos;est pas faite de trois nombres</translation>
    </message>
    <message>
        <source>the size of the grid is not whole numbers from 4 to %1</source>
        <translation>la taille de la grille n&apos;est pas faite d&apos;entiers de 4 à %1</translation>
    </message>
    <message>
        <source>the intensity</source>
        <translation>l&apos;intensité</translation>
    </message>
    <message>
        <source>layer %1 takes its input from a layer that does not come before it</source>
        <translation>la couche %1 prend son entrée d&apos;une couche qui ne la précède pas</translation>
    </message>
    <message>
        <source>layer %1 resizes more than one input</source>
        <translation>la couche %1 redimensionne plus d&apos;une entrée</translation>
    </message>
    <message>
        <source>the kernel of layer %1 is neither 1 nor 3</source>
        <translation>le noyau de la couche %1 n&apos;est ni 1 ni 3</translation>
    </message>
    <message>
        <source>layer %1 has a dilation with a kernel of 1 or a stride of 2</source>
        <translation>la couche %1 a une dilatation avec un noyau de 1 ou un pas de 2</translation>
    </message>
    <message>
        <source>it has more weights than any network that runs here</source>
        <translation>il a plus de poids que tout réseau qui fonctionne ici</translation>
    </message>
    <message>
        <source>layer %1 joins inputs on different grids</source>
        <translation>la couche %1 joint des entrées de grilles différentes</translation>
    </message>
    <message>
        <source>its grid is halved more than eight times</source>
        <translation>sa grille est divisée plus de huit fois</translation>
    </message>
    <message>
        <source>its last layer is not a convolution on the grid of the input</source>
        <translation>sa dernière couche n&apos;est pas une convolution sur la grille de l&apos;entrée</translation>
    </message>
    <message>
        <source>its name is empty or too long</source>
        <translation>son nom est vide ou trop long</translation>
    </message>
    <message>
        <source>the licence</source>
        <translation>la licence</translation>
    </message>
    <message>
        <source>the model card</source>
        <translation>la fiche du modèle</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la sortie</translation>
    </message>
    <message>
        <source>a class has no name</source>
        <translation>une classe n&apos;a pas de nom</translation>
    </message>
    <message>
        <source>it has %1 classes and %2 channels in its last layer</source>
        <translation>il a %1 classes et %2 canaux dans sa dernière couche</translation>
    </message>
    <message>
        <source>it is no network file</source>
        <translation>ce n&apos;est pas un fichier de réseau</translation>
    </message>
    <message>
        <source>it has version %1 of the format, and this program reads version %2</source>
        <translation>il a la version %1 du format, et ce programme lit la version %2</translation>
    </message>
    <message>
        <source>its sizes are larger than any network that runs here</source>
        <translation>ses tailles dépassent celles de tout réseau qui fonctionne ici</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>il finit trop tôt</translation>
    </message>
    <message>
        <source>it goes on after its end</source>
        <translation>il continue après sa fin</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>sa somme de contrôle est fausse</translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation>son en-tête n&apos;est pas du JSON</translation>
    </message>
    <message>
        <source>it holds %1 weights and its layers need %2</source>
        <translation>il contient %1 poids et ses couches en demandent %2</translation>
    </message>
    <message>
        <source>a weight is no number</source>
        <translation>un poids n&apos;est pas un nombre</translation>
    </message>
    <message>
        <source>The network %1 cannot be used: %2; get the file again.</source>
        <translation>Le réseau %1 est inutilisable : %2 ; procurez-vous le fichier à nouveau.</translation>
    </message>
    <message>
        <source>The network %1 cannot be used (%2); get the file again.</source>
        <translation>Le réseau %1 est inutilisable (%2) ; procurez-vous le fichier à nouveau.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read; check the name.</source>
        <translation>Le réseau %1 est illisible ; vérifiez le nom.</translation>
    </message>
    <message>
        <source>The network %1 is larger than any that runs here.</source>
        <translation>Le réseau %1 est plus grand que tout réseau qui fonctionne ici.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read to its end; get the file again.</source>
        <translation>Le réseau %1 est illisible jusqu&apos;à la fin ; procurez-vous le fichier à nouveau.</translation>
    </message>
    <message>
        <source>The network %1 needs more than 12 GB of memory for this picture.</source>
        <translation>Le réseau %1 demande plus de 12 Go de mémoire pour cette image.</translation>
    </message>
    <message>
        <source>The network %1 is for %2, and this is %3; choose another.</source>
        <translation>Le réseau %1 est pour %2, et ceci est %3 ; choisissez-en un autre.</translation>
    </message>
    <message>
        <source>Refining the organs</source>
        <translation>Affinage des organes</translation>
    </message>
    <message>
        <source>There is no seed; mark at least one voxel of a structure.</source>
        <translation>Il n&apos;y a aucune graine ; marquez au moins un voxel d&apos;une structure.</translation>
    </message>
    <message>
        <source>Looking at the picture</source>
        <translation>Examen de l&apos;image</translation>
    </message>
    <message>
        <source>Growing from the seeds</source>
        <translation>Croissance à partir des graines</translation>
    </message>
    <message>
        <source>The seed %1 of %2 lies outside the picture; points are LPS millimetres.</source>
        <translation>La graine %1 de %2 est hors de l&apos;image ; les points sont en millimètres LPS.</translation>
    </message>
    <message>
        <source>The seed %1 of %2 is inside and outside at once; leave one of them out.</source>
        <translation>La graine %1 de %2 est à la fois dedans et dehors ; retirez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>The seed %1 is inside both %2 and %3; leave one of them out.</source>
        <translation>La graine %1 est à la fois dans %2 et dans %3 ; retirez l&apos;une des deux.</translation>
    </message>
    <message>
        <source>None of the seeds of %1 is inside it; give at least one.</source>
        <translation>Aucune graine de %1 n&apos;est à l&apos;intérieur ; donnez-en au moins une.</translation>
    </message>
    <message>
        <source>Over %1 % of the border of %2 the picture shows no edge: look there and add seeds.</source>
        <translation>Sur %1 % du bord de %2, l&apos;image ne montre aucun contour : vérifiez et ajoutez des graines.</translation>
    </message>
    <message>
        <source>What was found as %1 without clicks contradicts them, and was not used: the clicks alone gave it.</source>
        <translation>Ce qui a été trouvé comme %1 sans clics les contredit et n&apos;a pas été utilisé : les clics seuls l&apos;ont donné.</translation>
    </message>
    <message>
        <source>The edge of the picture cuts off %1.</source>
        <translation>Le bord de l&apos;image coupe %1.</translation>
    </message>
    <message>
        <source>The bone &apos;%1&apos; is cut off by the %2 end of the picture.</source>
        <translation>L&apos;os « %1 » est coupé par le bord de l&apos;image (%2).</translation>
    </message>
    <message>
        <source>There is metal in the bone &apos;%1&apos;: its border is not certain.</source>
        <translation>Il y a du métal dans l&apos;os « %1 » : sa limite n&apos;est pas certaine.</translation>
    </message>
    <message>
        <source>Telling bones apart</source>
        <translation>Séparation des os</translation>
    </message>
    <message>
        <source>Slices are %1 mm thick: discs do not show, and the vertebrae stay together.</source>
        <translation>Les coupes ont %1 mm d&apos;épaisseur : les disques ne se voient pas et les vertèbres restent ensemble.</translation>
    </message>
    <message>
        <source>These run into other bones and were not taken apart: %1.</source>
        <translation>Ceux-ci se confondent avec d&apos;autres os et n&apos;ont pas été séparés : %1.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: neither the sacrum nor the lowest or the uppermost rib is in the picture.</source>
        <translation>Les vertèbres ne sont pas numérotées : ni le sacrum ni la côte la plus basse ou la plus haute ne sont sur l&apos;image.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: %1 vertebrae without a rib lie between the sacrum and the lowest rib that was found. Count them yourself.</source>
        <translation>Les vertèbres ne sont pas numérotées : %1 vertèbres sans côte se trouvent entre le sacrum et la côte la plus basse trouvée. Comptez-les vous-même.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: the ribs that were found belong to %1 vertebrae, and counts from above and below do not agree. Count them yourself.</source>
        <translation>Les vertèbres ne sont pas numérotées : les côtes trouvées appartiennent à %1 vertèbres, et les comptes par le haut et par le bas ne concordent pas. Comptez-les vous-même.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: there are more of them than a spine has. Count them yourself.</source>
        <translation>Les vertèbres ne sont pas numérotées : il y en a plus que dans une colonne. Comptez-les vous-même.</translation>
    </message>
    <message>
        <source>The vertebrae are numbered from %1 alone: in one person of ten the count is another. Check it where it matters.</source>
        <translation>Les vertèbres sont numérotées d&apos;après un seul repère (%1) : chez une personne sur dix le compte est autre. Vérifiez là où cela importe.</translation>
    </message>
    <message>
        <source>the sacrum</source>
        <translation>le sacrum</translation>
    </message>
    <message>
        <source>the lowest rib</source>
        <translation>la côte la plus basse</translation>
    </message>
    <message>
        <source>the uppermost rib</source>
        <translation>la côte la plus haute</translation>
    </message>
    <message>
        <source>%1 and %2 other structures overlap in %3 voxels, where the file has the others; export to .seg.nrrd or .dcm to keep all.</source>
        <translation>%1 et %2 autres structures se recouvrent dans %3 voxels, où le fichier contient les autres ; exportez en .seg.nrrd ou .dcm pour tout garder.</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>modifié à la main</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;.</source>
        <translation>Il n&apos;y a pas d&apos;outil « %1 ».</translation>
    </message>
    <message>
        <source>%1 ml stay with %2, which is protected; name it with overwrite to take them.</source>
        <translation>%1 ml restent à %2, qui est protégé ; nommez-le avec overwrite pour les prendre.</translation>
    </message>
    <message>
        <source>Bones one by one</source>
        <translation>Os un par un</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 doit être %2.</translation>
    </message>
    <message>
        <source>a name of at most 100 letters</source>
        <translation>un nom de 100 lettres au plus</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>l&apos;un de %1</translation>
    </message>
    <message>
        <source>one of %1, not &apos;%2&apos;</source>
        <translation>l&apos;un de %1, pas « %2 »</translation>
    </message>
    <message>
        <source>one or more names</source>
        <translation>un ou plusieurs noms</translation>
    </message>
    <message>
        <source>a %1number from %2 to %3</source>
        <translation>un %1nombre de %2 à %3</translation>
    </message>
    <message>
        <source>two numbers, the lower first</source>
        <translation>deux nombres, le plus petit d&apos;abord</translation>
    </message>
    <message>
        <source>a direction x,y,z that is not 0,0,0</source>
        <translation>une direction x,y,z autre que 0,0,0</translation>
    </message>
    <message>
        <source>two corners x,y,z in millimetres</source>
        <translation>deux coins x,y,z en millimètres</translation>
    </message>
    <message>
        <source>one or more points x,y,z in millimetres</source>
        <translation>un ou plusieurs points x,y,z en millimètres</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;; choose one of %2.</source>
        <translation>Il n&apos;y a pas d&apos;outil « %1 » ; choisissez l&apos;un de %2.</translation>
    </message>
    <message>
        <source>The tool %1 takes no &apos;%2&apos;; it takes %3.</source>
        <translation>L&apos;outil %1 ne prend pas « %2 » ; il prend %3.</translation>
    </message>
    <message>
        <source>The tool %1 needs %2.</source>
        <translation>L&apos;outil %1 a besoin de %2.</translation>
    </message>
    <message>
        <source>The tool %1 needs the name of a structure.</source>
        <translation>L&apos;outil %1 a besoin du nom d&apos;une structure.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not made of numbers with commas between them.</source>
        <translation>« %1 » n&apos;est pas fait de nombres séparés par des virgules.</translation>
    </message>
    <message>
        <source>%1 takes one value.</source>
        <translation>%1 prend une seule valeur.</translation>
    </message>
    <message>
        <source>%1 takes one number.</source>
        <translation>%1 prend un seul nombre.</translation>
    </message>
    <message>
        <source>An edit is one JSON object, as in {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</source>
        <translation>Une modification est un objet JSON, comme {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</translation>
    </message>
    <message>
        <source>An edit needs the name of its tool.</source>
        <translation>Une modification a besoin du nom de son outil.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form name=value.</source>
        <translation>« %1 » n&apos;a pas la forme name=value.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case that could be overwritten.</source>
        <translation>Le cas n&apos;a pas de structure « %1 » qui puisse être écrasée.</translation>
    </message>
    <message>
        <source>The structure to work on; tools that add voxels make it when it is not there</source>
        <translation>La structure à travailler ; les outils qui ajoutent des voxels la créent si elle n&apos;y est pas</translation>
    </message>
    <message>
        <source>Other structures that the tool uses</source>
        <translation>Autres structures que l&apos;outil utilise</translation>
    </message>
    <message>
        <source>A new structure for the result; the other stays as it is</source>
        <translation>Une nouvelle structure pour le résultat ; l&apos;autre reste comme elle est</translation>
    </message>
    <message>
        <source>x,y,z in mm, one after the other: a stroke, a polygon, seeds, or a point of a plane</source>
        <translation>x,y,z en mm, l&apos;un après l&apos;autre : un trait, un polygone, des germes ou un point d&apos;un plan</translation>
    </message>
    <message>
        <source>A plane or stroke of the plan instead of points</source>
        <translation>Un plan ou un trait de la planification au lieu de points</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Rayon du pinceau</translation>
    </message>
    <message>
        <source>Thickness of the shell, or of a flat brush (one slice otherwise)</source>
        <translation>Épaisseur de la coque ou d&apos;un pinceau plat (sinon une coupe)</translation>
    </message>
    <message>
        <source>How far to grow; less than 0 shrinks</source>
        <translation>De combien croître ; moins de 0 rétrécit</translation>
    </message>
    <message>
        <source>Width of the Gaussian</source>
        <translation>Largeur de la gaussienne</translation>
    </message>
    <message>
        <source>How many standard deviations are still alike (2.5)</source>
        <translation>Combien d&apos;écarts-types sont encore semblables (2.5)</translation>
    </message>
    <message>
        <source>Standard deviations on both sides of the mean (2.5)</source>
        <translation>Écarts-types des deux côtés de la moyenne (2.5)</translation>
    </message>
    <message>
        <source>Smaller pieces go</source>
        <translation>Les morceaux plus petits partent</translation>
    </message>
    <message>
        <source>Larger holes stay</source>
        <translation>Les trous plus grands restent</translation>
    </message>
    <message>
        <source>Round each seed, what counts as the region at first (3)</source>
        <translation>Autour de chaque germe, ce qui compte d&apos;abord comme la région (3)</translation>
    </message>
    <message>
        <source>How often the range is found again (4)</source>
        <translation>Combien de fois la plage est trouvée à nouveau (4)</translation>
    </message>
    <message>
        <source>How many pieces to keep (1)</source>
        <translation>Combien de morceaux garder (1)</translation>
    </message>
    <message>
        <source>LOW,HIGH: values that belong, HU for CT</source>
        <translation>LOW,HIGH : valeurs qui en font partie, HU en TDM</translation>
    </message>
    <message>
        <source>x,y,z: the direction that the polygon was drawn along</source>
        <translation>x,y,z : la direction dans laquelle le polygone a été dessiné</translation>
    </message>
    <message>
        <source>x,y,z across the plane; its front is where it points to</source>
        <translation>x,y,z en travers du plan ; son avant est là où elle pointe</translation>
    </message>
    <message>
        <source>Two corners x,y,z in mm: only voxels inside change</source>
        <translation>Deux coins x,y,z en mm : seuls les voxels à l&apos;intérieur changent</translation>
    </message>
    <message>
        <source>The slices to work in</source>
        <translation>Les coupes où l&apos;on travaille</translation>
    </message>
    <message>
        <source>Add to the structure (default) or replace it</source>
        <translation>Ajouter à la structure (par défaut) ou la remplacer</translation>
    </message>
    <message>
        <source>Take away what is inside (default) or outside, or fill the inside</source>
        <translation>Enlever ce qui est dedans (par défaut) ou dehors, ou remplir l&apos;intérieur</translation>
    </message>
    <message>
        <source>Where the shell lies to the border: inside (default), middle, outside</source>
        <translation>Où est la coque par rapport au bord : inside (par défaut), middle, outside</translation>
    </message>
    <message>
        <source>union: both; subtract: without the others; intersect: what all share</source>
        <translation>union : les deux ; subtract : sans les autres ; intersect : ce que toutes partagent</translation>
    </message>
    <message>
        <source>The side of the plane that stays; both: the front becomes &apos;into&apos;</source>
        <translation>Le côté du plan qui reste ; both : l&apos;avant devient « into »</translation>
    </message>
    <message>
        <source>What to do with pieces</source>
        <translation>Que faire des morceaux</translation>
    </message>
    <message>
        <source>Structures that may lose voxels to this one, or &apos;all&apos;; otherwise all others are protected</source>
        <translation>Structures qui peuvent perdre des voxels au profit de celle-ci, ou « all » ; sinon toutes les autres sont protégées</translation>
    </message>
    <message>
        <source>Only voxels of this structure change</source>
        <translation>Seuls les voxels de cette structure changent</translation>
    </message>
    <message>
        <source>The layer for a new structure</source>
        <translation>La couche pour une nouvelle structure</translation>
    </message>
    <message>
        <source>Flat brush along a stroke, in the slices of an axis or across a direction</source>
        <translation>Pinceau plat le long d&apos;un trait, dans les coupes d&apos;un axe ou en travers d&apos;une direction</translation>
    </message>
    <message>
        <source>Ball along a stroke</source>
        <translation>Boule le long d&apos;un trait</translation>
    </message>
    <message>
        <source>Erase from</source>
        <translation>Effacer de</translation>
    </message>
    <message>
        <source>Ball, or flat brush with an axis or normal, that takes away</source>
        <translation>Boule, ou pinceau plat avec un axe ou une normale, qui enlève</translation>
    </message>
    <message>
        <source>Paint along edges</source>
        <translation>Peindre le long des bords</translation>
    </message>
    <message>
        <source>Ball along a stroke that stays within values like those under its centre</source>
        <translation>Boule le long d&apos;un trait qui reste dans des valeurs comme celles sous son centre</translation>
    </message>
    <message>
        <source>All voxels with values in a range, within a box or structure</source>
        <translation>Tous les voxels dont la valeur est dans une plage, dans une boîte ou une structure</translation>
    </message>
    <message>
        <source>Grow region of</source>
        <translation>Faire croître</translation>
    </message>
    <message>
        <source>What is joined to the seeds by values in a range, given or found from the seeds (confidence connected)</source>
        <translation>Ce qui est relié aux germes par des valeurs dans une plage, donnée ou trouvée à partir d&apos;eux (confidence connected)</translation>
    </message>
    <message>
        <source>The prism of a polygon drawn along a direction of view</source>
        <translation>Le prisme d&apos;un polygone dessiné dans une direction de vue</translation>
    </message>
    <message>
        <source>Fill between slices of</source>
        <translation>Remplir entre les coupes</translation>
    </message>
    <message>
        <source>Empty slices between painted ones, by the shape of their outlines</source>
        <translation>Coupes vides entre celles peintes, selon la forme de leurs contours</translation>
    </message>
    <message>
        <source>Sort pieces of</source>
        <translation>Trier les morceaux de</translation>
    </message>
    <message>
        <source>Keep the largest pieces, those at points or those not small; or make each a structure</source>
        <translation>Garder les plus grands morceaux, ceux aux points ou ceux qui ne sont pas petits ; ou faire de chacun une structure</translation>
    </message>
    <message>
        <source>Fill holes of</source>
        <translation>Remplir les trous de</translation>
    </message>
    <message>
        <source>Background that is closed in, in space or in the slices of an axis</source>
        <translation>Fond enfermé, dans l&apos;espace ou dans les coupes d&apos;un axe</translation>
    </message>
    <message>
        <source>Change margin of</source>
        <translation>Changer la marge de</translation>
    </message>
    <message>
        <source>Grow or shrink by millimetres, exact on any spacing</source>
        <translation>Croître ou rétrécir en millimètres, exact pour tout espacement</translation>
    </message>
    <message>
        <source>A shell of even thickness</source>
        <translation>Une coque d&apos;épaisseur égale</translation>
    </message>
    <message>
        <source>Smooth the shape and keep its volume</source>
        <translation>Lisser la forme et garder son volume</translation>
    </message>
    <message>
        <source>Boolean logic with other structures</source>
        <translation>Logique booléenne avec d&apos;autres structures</translation>
    </message>
    <message>
        <source>Split into sides</source>
        <translation>Diviser en côtés</translation>
    </message>
    <message>
        <source>NAME_left and NAME_right, through a point or the middle; a piece on one side goes there whole</source>
        <translation>NAME_left et NAME_right, par un point ou le milieu ; un morceau d&apos;un côté y va tout entier</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Coupe plane</translation>
    </message>
    <message>
        <source>By a point and a normal, three points or a plane of the plan</source>
        <translation>Par un point et une normale, trois points ou un plan de la planification</translation>
    </message>
    <message>
        <source>The same voxels as a new structure</source>
        <translation>Les mêmes voxels comme nouvelle structure</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Un autre nom</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Fusionner dans</translation>
    </message>
    <message>
        <source>Others become part of this one and are removed</source>
        <translation>D&apos;autres deviennent partie de celle-ci et sont retirées</translation>
    </message>
    <message>
        <source>The case holds no series; import a study first.</source>
        <translation>Le cas ne contient aucune série ; importez d&apos;abord un examen.</translation>
    </message>
    <message>
        <source>%1 belongs to another series than %2.</source>
        <translation>%1 appartient à une autre série que %2.</translation>
    </message>
    <message>
        <source>The box or structure that limits the edit holds no voxel of the picture.</source>
        <translation>La boîte ou la structure qui limite la modification ne contient aucun voxel de l&apos;image.</translation>
    </message>
    <message>
        <source>A structure and a layer need a name of at most 100 letters.</source>
        <translation>Une structure et une couche ont besoin d&apos;un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>The layer %1 has 255 structures already; choose another layer.</source>
        <translation>La couche %1 a déjà 255 structures ; choisissez une autre couche.</translation>
    </message>
    <message>
        <source>%1 lies in the layer %2, where it overlaps nothing.</source>
        <translation>%1 est dans la couche %2, où il ne recouvre rien.</translation>
    </message>
    <message>
        <source>%1 has no voxels.</source>
        <translation>%1 n&apos;a pas de voxels.</translation>
    </message>
    <message>
        <source>The tool %1 needs at least %2 point(s).</source>
        <translation>L&apos;outil %1 a besoin d&apos;au moins %2 point(s).</translation>
    </message>
    <message>
        <source>The stroke lies outside the picture.</source>
        <translation>Le trait est hors de l&apos;image.</translation>
    </message>
    <message>
        <source>Grown by values from %1 to %2.</source>
        <translation>Crû par des valeurs de %1 à %2.</translation>
    </message>
    <message>
        <source>The margin of %1 mm is less than the largest spacing of the picture, %2 mm: nothing moves there.</source>
        <translation>La marge de %1 mm est plus petite que le plus grand espacement de l&apos;image, %2 mm : rien n&apos;y bouge.</translation>
    </message>
    <message>
        <source>%1 has no empty slice between others; paint it in slices with gaps between them.</source>
        <translation>%1 n&apos;a pas de coupe vide entre d&apos;autres ; peignez-le dans des coupes avec des vides entre elles.</translation>
    </message>
    <message>
        <source>No point lies on %1; nothing was taken away.</source>
        <translation>Aucun point n&apos;est sur %1 ; rien n&apos;a été enlevé.</translation>
    </message>
    <message>
        <source>The tool islands needs minimumMl to know which pieces are small.</source>
        <translation>L&apos;outil islands a besoin de minimumMl pour savoir quels morceaux sont petits.</translation>
    </message>
    <message>
        <source>%1 cannot be combined with itself.</source>
        <translation>%1 ne peut pas être combiné avec lui-même.</translation>
    </message>
    <message>
        <source>All of %1 lies on one side; give a point that the plane between the sides goes through.</source>
        <translation>Tout %1 est d&apos;un côté ; donnez un point par lequel passe le plan entre les côtés.</translation>
    </message>
    <message>
        <source>The three points lie on one line and make no plane.</source>
        <translation>Les trois points sont sur une ligne et ne font pas un plan.</translation>
    </message>
    <message>
        <source>To keep both sides, name the new structure with into.</source>
        <translation>Pour garder les deux côtés, nommez la nouvelle structure avec into.</translation>
    </message>
    <message>
        <source>merge takes whole structures; use combine to unite them within a box or structure.</source>
        <translation>merge prend des structures entières ; utilisez combine pour les unir dans une boîte ou une structure.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 est nommé deux fois.</translation>
    </message>
    <message>
        <source>Tissues of the brain</source>
        <translation>Tissus du cerveau</translation>
    </message>
    <message>
        <source>Parts of the brain</source>
        <translation>Parties du cerveau</translation>
    </message>
    <message>
        <source>The network&apos;s class %1 is no structure that Halsted knows and was left out.</source>
        <translation>La classe %1 du réseau n&apos;est pas une structure connue de Halsted et a été omise.</translation>
    </message>
    <message>
        <source>%1: the seeds of %2 are not lists of points [x, y, z] or [x, y, z, radius] named &quot;in&quot; and &quot;out&quot;.</source>
        <translation>%1 : les graines de %2 ne sont pas des listes de points [x, y, z] ou [x, y, z, radius] nommées &quot;in&quot; et &quot;out&quot;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no seed; write X,Y,Z:in or X,Y,Z:out in LPS millimetres, with a fourth number for the radius of a stroke.</source>
        <translation>&apos;%1&apos; n&apos;est pas une graine ; écrivez X,Y,Z:in ou X,Y,Z:out en millimètres LPS, avec un quatrième nombre pour le rayon d&apos;un trait.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>%1 ne peut pas être lu.</translation>
    </message>
    <message>
        <source>%1 is no seed file: {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</source>
        <translation>%1 n&apos;est pas un fichier de graines : {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</translation>
    </message>
    <message>
        <source>%1Segmented %2 by %3.</source>
        <translation>%1%2 : segmenté par %3.</translation>
    </message>
    <message>
        <source>The urinary bladder is cut off by the lower edge of the picture.</source>
        <translation>La vessie est coupée par le bord inférieur de l&apos;image.</translation>
    </message>
    <message>
        <source>The heart was found between the lungs by shape; its borders to the liver and to the great vessels are estimates.</source>
        <translation>Le cœur a été trouvé entre les poumons d&apos;après sa forme ; ses limites avec le foie et les gros vaisseaux sont des estimations.</translation>
    </message>
    <message>
        <source>The heart is cut off by the lower edge of the picture.</source>
        <translation>Le cœur est coupé par le bord inférieur de l&apos;image.</translation>
    </message>
    <message>
        <source>Where the aorta parts into the iliac arteries is not seen clearly; it was ended at the height of the iliac crests.</source>
        <translation>L&apos;endroit où l&apos;aorte se divise en artères iliaques ne se voit pas nettement ; elle a été arrêtée à la hauteur des crêtes iliaques.</translation>
    </message>
    <message>
        <source>Looking for the spine</source>
        <translation>Recherche du rachis</translation>
    </message>
    <message>
        <source>Looking for the aorta</source>
        <translation>Recherche de l&apos;aorte</translation>
    </message>
    <message>
        <source>Liver or heart lie on the other side than usual: the picture is mirrored, or the organs are (situs inversus); the aorta was looked for on the other side, too.</source>
        <translation>Le foie ou le cœur se trouvent de l&apos;autre côté que d&apos;habitude : l&apos;image est inversée, ou les organes le sont (situs inversus) ; l&apos;aorte a été cherchée de l&apos;autre côté aussi.</translation>
    </message>
    <message>
        <source>Looking for the caval vein</source>
        <translation>Recherche de la veine cave</translation>
    </message>
    <message>
        <source>Without contrast medium the caval vein looks as liver and bowel beside it: its border is an estimate there.</source>
        <translation>Sans produit de contraste, la veine cave a le même aspect que le foie et l&apos;intestin voisins : sa limite y est une estimation.</translation>
    </message>
    <message>
        <source>Looking for the heart</source>
        <translation>Recherche du cœur</translation>
    </message>
    <message>
        <source>Looking for the urinary bladder</source>
        <translation>Recherche de la vessie</translation>
    </message>
    <message>
        <source>Growing through the lumen</source>
        <translation>Remplissage de la lumière</translation>
    </message>
    <message>
        <source>at the edge of the picture</source>
        <translation>au bord de l&apos;image</translation>
    </message>
    <message>
        <source>where the lumen ends or becomes as its surroundings</source>
        <translation>là où la lumière finit ou devient comme son entourage</translation>
    </message>
    <message>
        <source>where the lumen becomes narrower than the voxels show</source>
        <translation>là où la lumière devient plus étroite que ce que montrent les voxels</translation>
    </message>
    <message>
        <source>where the lumen opens into something wider or no wall is seen</source>
        <translation>là où la lumière s&apos;ouvre sur quelque chose de plus large ou qu&apos;aucune paroi n&apos;est visible</translation>
    </message>
    <message>
        <source>at the click</source>
        <translation>au clic</translation>
    </message>
    <message>
        <source>where it leaves its parent</source>
        <translation>là où elle quitte son tronc</translation>
    </message>
    <message>
        <source>The point %1,%2,%3 lies outside the picture, which reaches from %4,%5,%6 to %7,%8,%9 mm (left, posterior, superior); click inside the vessel.</source>
        <translation>Le point %1,%2,%3 est hors de l&apos;image, qui va de %4,%5,%6 à %7,%8,%9 mm (gauche, arrière, haut) ; cliquez dans le vaisseau.</translation>
    </message>
    <message>
        <source>Looking around the click</source>
        <translation>Examen autour du clic</translation>
    </message>
    <message>
        <source>No tube is seen around the point %1,%2,%3: its surroundings are as %4 as itself; click into the middle of the lumen.</source>
        <translation>Aucun tube n&apos;est visible autour du point %1,%2,%3 : son entourage est aussi %4 que lui ; cliquez au milieu de la lumière.</translation>
    </message>
    <message>
        <source>Looking for the way between the clicks</source>
        <translation>Recherche du chemin entre les clics</translation>
    </message>
    <message>
        <source>Measuring cross-sections</source>
        <translation>Mesure des sections</translation>
    </message>
    <message>
        <source>No tube could be followed from the point %1,%2,%3; click into the middle of the lumen.</source>
        <translation>Aucun tube n&apos;a pu être suivi depuis le point %1,%2,%3 ; cliquez au milieu de la lumière.</translation>
    </message>
    <message>
        <source>The surroundings are as bright as the lumen in places, so it was followed by its cross-sections alone, without branches: check its border.</source>
        <translation>L&apos;entourage est par endroits aussi clair que la lumière ; elle a donc été suivie par ses seules sections, sans branches : vérifiez sa limite.</translation>
    </message>
    <message>
        <source>Followed over %1 mm; it ends %2 and %3.</source>
        <translation>Suivi sur %1 mm ; il finit %2 et %3.</translation>
    </message>
    <message>
        <source>Looking for its middle</source>
        <translation>Recherche de son milieu</translation>
    </message>
    <message>
        <source>Vessels and heart</source>
        <translation>Vaisseaux et cœur</translation>
    </message>
    <message>
        <source>The structure %1 needs a label from 1 to 255, an opacity and a confidence from 0 to 1.</source>
        <translation>La structure %1 demande une étiquette de 1 à 255, une opacité et une confiance de 0 à 1.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to register.</source>
        <translation>Le cas n&apos;a pas de série numéro %1 à recaler.</translation>
    </message>
    <message>
        <source>The case has no registration with number %1; it may have been removed.</source>
        <translation>Le cas n&apos;a pas de recalage numéro %1 ; il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>A series with fewer than eight voxels in one direction cannot be deformed; choose another series.</source>
        <translation>Une série de moins de huit voxels dans une direction ne peut pas être déformée ; choisissez une autre série.</translation>
    </message>
    <message>
        <source>The two series share too little of the body to be aligned.</source>
        <translation>Les deux séries ont trop peu du corps en commun pour être alignées.</translation>
    </message>
    <message>
        <source>The two series show too few structures in common to tell whether they fit.</source>
        <translation>Les deux séries montrent trop peu de structures communes pour dire si elles concordent.</translation>
    </message>
    <message>
        <source>Only %1 % of the body&apos;s parts fit where the whole was placed; the series may show different patients or parts of the body.</source>
        <translation>Seuls %1 % des parties du corps concordent là où l&apos;ensemble a été placé ; les séries montrent peut-être des patients ou des parties du corps différents.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit where the whole was placed; the others have moved or belong to another patient: look at the picture.</source>
        <translation>%1 % des parties du corps concordent là où l&apos;ensemble a été placé ; les autres ont bougé ou appartiennent à un autre patient : regardez l&apos;image.</translation>
    </message>
    <message>
        <source>The alignment may be off by %1 mm, as parts of the picture would place it differently: look at the picture.</source>
        <translation>L&apos;alignement peut être décalé de %1 mm, car des parties de l&apos;image le placeraient autrement : regardez l&apos;image.</translation>
    </message>
    <message>
        <source>Another place fits nearly as well: look at the picture.</source>
        <translation>Une autre position convient presque aussi bien : regardez l&apos;image.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit, and the predicted error is %2 mm.</source>
        <translation>%1 % des parties du corps concordent, et l&apos;erreur prévue est de %2 mm.</translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation>information mutuelle</translation>
    </message>
    <message>
        <source>The %1 series has fewer than four voxels in one direction, too few to be aligned; choose another series.</source>
        <translation>La série « %1 » a moins de quatre voxels dans une direction, trop peu pour être alignée ; choisissez une autre série.</translation>
    </message>
    <message>
        <source>The body is cut too short in one of the series to be aligned; choose another series.</source>
        <translation>Le corps est trop coupé dans l&apos;une des séries pour être aligné ; choisissez une autre série.</translation>
    </message>
    <message>
        <source>Looking for where the series meet</source>
        <translation>Recherche de l&apos;endroit où les séries se rejoignent</translation>
    </message>
    <message>
        <source>The fixed series shows too little of a body to be aligned; choose another series.</source>
        <translation>La série fixe montre trop peu du corps pour être alignée ; choisissez une autre série.</translation>
    </message>
    <message>
        <source>A plan needs a name of at most 100 letters.</source>
        <translation>Un plan demande un nom de 100 lettres au plus.</translation>
    </message>
    <message>
        <source>The case has no plan %1; it may have been removed.</source>
        <translation>Le cas n&apos;a pas de plan %1 ; il a peut-être été supprimé.</translation>
    </message>
    <message>
        <source>Copy plan %1 to %2</source>
        <translation>Copier le plan %1 vers %2</translation>
    </message>
    <message>
        <source>The case has a plan %1 already; choose another name.</source>
        <translation>Le cas a déjà un plan %1 ; choisissez un autre nom.</translation>
    </message>
    <message>
        <source>Remove plan %1</source>
        <translation>Supprimer le plan %1</translation>
    </message>
    <message>
        <source>plan number %1 %2</source>
        <translation>nombre du plan %1 %2</translation>
    </message>
    <message>
        <source>Assign to plan %1:</source>
        <translation>Affecter au plan %1 :</translation>
    </message>
    <message>
        <source>The points of the curved cut lie above each other or on a line; spread them over the surface.</source>
        <translation>Les points de la coupe courbe sont superposés ou alignés ; répartissez-les sur la surface.</translation>
    </message>
    <message>
        <source>The structure %1 has no voxels; draw or segment it first.</source>
        <translation>La structure %1 n&apos;a aucun voxel ; dessinez-la ou segmentez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>Looking for what is crossed</source>
        <translation>Recherche de ce qui est traversé</translation>
    </message>
    <message>
        <source>Drawing the cut</source>
        <translation>Dessin de la coupe</translation>
    </message>
    <message>
        <source>There is no place on the skin to enter by; choose a larger region, or segment the skin.</source>
        <translation>Il n&apos;y a pas de point d&apos;entrée sur la peau ; choisissez une région plus grande ou segmentez la peau.</translation>
    </message>
    <message>
        <source>%1 is not there or longer than a report can be; choose another file.</source>
        <translation>%1 n&apos;existe pas ou est plus long qu&apos;un rapport ne peut l&apos;être ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 is no DICOM structured report that can be read; choose another file.</source>
        <translation>%1 n&apos;est pas un rapport structuré DICOM lisible ; choisissez un autre fichier.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; write the report as .pdf instead.</source>
        <translation>%1 n&apos;a pas été écrit : DCMTK dit « %2 » ; écrivez plutôt le rapport en .pdf.</translation>
    </message>
    <message>
        <source>%1 is no DICOM Segmentation; write one with &apos;halsted export CASE -o FILE.dcm&apos;.</source>
        <translation>%1 n&apos;est pas une segmentation DICOM ; écrivez-en une avec &apos;halsted export CASE -o FILE.dcm&apos;.</translation>
    </message>
    <message>
        <source>%1 takes &apos;on&apos;, &apos;off&apos; or nothing.</source>
        <translation>%1 prend &apos;on&apos;, &apos;off&apos; ou rien.</translation>
    </message>
    <message>
        <source>view.window takes a window above 0 and a level.</source>
        <translation>view.window prend une fenêtre au-dessus de 0 et un niveau.</translation>
    </message>
    <message>
        <source>view.layout takes 1, 1+3, 2x2 or side-by-side.</source>
        <translation>view.layout prend 1, 1+3, 2x2 ou side-by-side.</translation>
    </message>
    <message>
        <source>view.slab takes thin, mip, minip or mean, and a thickness of 1 to 100 mm.</source>
        <translation>view.slab prend thin, mip, minip ou mean et une épaisseur de 1 à 100 mm.</translation>
    </message>
    <message>
        <source>view.cine takes &apos;on&apos;, &apos;off&apos; or nothing, and up to 60 slices a second.</source>
        <translation>view.cine prend &apos;on&apos;, &apos;off&apos; ou rien et jusqu’à 60 coupes par seconde.</translation>
    </message>
    <message>
        <source>view.cursor takes a point x,y,z in millimetres.</source>
        <translation>view.cursor prend un point x,y,z en millimètres.</translation>
    </message>
    <message>
        <source>view.turn takes axial, coronal or sagittal, and degrees.</source>
        <translation>view.turn prend axial, coronal ou sagittal et des degrés.</translation>
    </message>
    <message>
        <source>view.along takes two points x,y,z in millimetres.</source>
        <translation>view.along prend deux points x,y,z en millimètres.</translation>
    </message>
    <message>
        <source>There is no volume rendering of that name for this kind of scan.</source>
        <translation>Il n’y a pas de rendu de volume de ce nom pour ce type d’examen.</translation>
    </message>
    <message>
        <source>view.clip-box takes two corners x,y,z in millimetres, or &apos;off&apos;.</source>
        <translation>view.clip-box prend deux coins x,y,z en millimètres ou &apos;off&apos;.</translation>
    </message>
    <message>
        <source>The case has no second series of that name; name one by its number or description.</source>
        <translation>Le cas n’a pas de seconde série de ce nom ; indiquez-en une par son numéro ou sa description.</translation>
    </message>
    <message>
        <source>view.fuse takes &apos;on&apos;, &apos;off&apos; or nothing, an opacity of 0 to 100 %, and hot, cool, green or grey.</source>
        <translation>view.fuse prend &apos;on&apos;, &apos;off&apos; ou rien, une opacité de 0 à 100 % et hot, cool, green ou grey.</translation>
    </message>
    <message>
        <source>The tube is thinner than the voxels, so that no voxel&apos;s centre lies in it; its centreline can be had with --csv.</source>
        <translation>Le tube est plus fin que les voxels, aucun centre de voxel n&apos;y tombe ; sa ligne médiane s&apos;obtient avec --csv.</translation>
    </message>
    <message>
        <source>tracked from a click</source>
        <translation>suivi depuis un clic</translation>
    </message>
    <message>
        <source>edit.go-to takes the number of steps that shall be done.</source>
        <translation>edit.go-to attend le nombre d&apos;étapes qui doivent être faites.</translation>
    </message>
    <message>
        <source>segment.seeds takes a structure, points inside and points outside, as x,y,z;x,y,z.</source>
        <translation>segment.seeds attend une structure, des points dedans et des points dehors, comme x,y,z;x,y,z.</translation>
    </message>
    <message>
        <source>segment.tube takes a structure, a point x,y,z in the vessel, and one to end at.</source>
        <translation>segment.tube attend une structure, un point x,y,z dans le vaisseau et un point d&apos;arrivée.</translation>
    </message>
    <message>
        <source>Keeping the series in a case</source>
        <translation>La série est mise dans un cas</translation>
    </message>
    <message>
        <source>Saving the case</source>
        <translation>Enregistrement du cas</translation>
    </message>
    <message>
        <source>There is no case to change; open one first.</source>
        <translation>Il n&apos;y a pas de cas à changer ; ouvrez-en un d&apos;abord.</translation>
    </message>
    <message>
        <source>The scan is being segmented; wait for its end, or cancel it, before you change structures.</source>
        <translation>L&apos;examen est en cours de segmentation ; attendez la fin ou annulez avant de changer des structures.</translation>
    </message>
    <message>
        <source>Working out the edit</source>
        <translation>Calcul de la modification</translation>
    </message>
    <message>
        <source>The case has no step %1 in its history.</source>
        <translation>Le cas n&apos;a pas d&apos;étape %1 dans son historique.</translation>
    </message>
    <message>
        <source>There is no plan tool &apos;%1&apos;.</source>
        <translation>Il n&apos;y a pas d&apos;outil de plan « %1 ».</translation>
    </message>
    <message>
        <source>segment.structure takes the name of a structure.</source>
        <translation>segment.structure attend le nom d&apos;une structure.</translation>
    </message>
    <message>
        <source>There is no segmenting tool &apos;%1&apos;.</source>
        <translation>Il n&apos;y a pas d&apos;outil de segmentation « %1 ».</translation>
    </message>
    <message>
        <source>Choose a tool, a structure and what the tool asks for first.</source>
        <translation>Choisissez d&apos;abord un outil, une structure et ce que l&apos;outil demande.</translation>
    </message>
    <message>
        <source>%1 could not be read; try again.</source>
        <translation>%1 n&apos;a pas pu être lu ; réessayez.</translation>
    </message>
    <message>
        <source>A map of values cannot be written to %1; choose a name that ends in .nii.gz, .nii or .nrrd.</source>
        <translation>Une carte de valeurs ne peut pas être écrite dans %1 ; choisissez un nom qui finit par .nii.gz, .nii ou .nrrd.</translation>
    </message>
    <message>
        <source>Two series of this case are not registered with each other: numbers take their spaces for the same.</source>
        <translation>Deux séries de ce cas ne sont pas recalées entre elles : les nombres prennent leurs espaces pour le même.</translation>
    </message>
    <message>
        <source>The registration of two series is %1: %2</source>
        <translation>Le recalage de deux séries est %1 : %2</translation>
    </message>
    <message>
        <source>The case has no structure &apos;%1&apos;; segment it first, or choose another.</source>
        <translation>Le cas n&apos;a pas de structure &apos;%1&apos; ; segmentez-la d&apos;abord ou choisissez-en une autre.</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Diamètre moyen</translation>
    </message>
    <message>
        <source>Least diameter</source>
        <translation>Diamètre minimal</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Diamètre maximal</translation>
    </message>
    <message>
        <source>The box was turned with its series: its values are those of the box round the same corners there.</source>
        <translation>La boîte a tourné avec sa série : ses valeurs sont celles de la boîte autour des mêmes coins.</translation>
    </message>
    <message>
        <source>%1 lies outside the picture, so that it has no values.</source>
        <translation>%1 est hors de l&apos;image et n&apos;a donc pas de valeurs.</translation>
    </message>
    <message>
        <source>%1 leaves the picture: its values are those of the part within.</source>
        <translation>%1 sort de l&apos;image : ses valeurs sont celles de la partie qui s&apos;y trouve.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Écart type</translation>
    </message>
    <message>
        <source>There is no structure to keep away from: clearances need structures in the case.</source>
        <translation>Il n&apos;y a aucune structure à éviter : les distances de sécurité demandent des structures dans le cas.</translation>
    </message>
    <message>
        <source>%1 keeps a margin, but names no tumour; say which structure it is.</source>
        <translation>%1 garde une marge, mais ne nomme aucune tumeur ; dites de quelle structure il s&apos;agit.</translation>
    </message>
    <message>
        <source>%1 does not say which structure it is for; set its &apos;%2&apos;.</source>
        <translation>%1 ne dit pas pour quelle structure ; indiquez son &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>Remnant without tumour</source>
        <translation>Reste sans tumeur</translation>
    </message>
    <message>
        <source>Tumour left behind</source>
        <translation>Tumeur laissée en place</translation>
    </message>
    <message>
        <source>Smallest margin</source>
        <translation>Marge minimale</translation>
    </message>
    <message>
        <source>The cut does not meet %1, so that there is no margin.</source>
        <translation>La coupe ne touche pas %1, il n&apos;y a donc pas de marge.</translation>
    </message>
    <message>
        <source>Cut surface</source>
        <translation>Surface de coupe</translation>
    </message>
    <message>
        <source>%1 does not go through %2; move its points.</source>
        <translation>%1 ne traverse pas %2 ; déplacez ses points.</translation>
    </message>
    <message>
        <source>%1 does not say which bone it is for; contact and breach need it.</source>
        <translation>%1 ne dit pas pour quel os ; le contact et l&apos;effraction en ont besoin.</translation>
    </message>
    <message>
        <source>Mean along it</source>
        <translation>Moyenne le long du trajet</translation>
    </message>
    <message>
        <source>Below 130 HU</source>
        <translation>Moins de 130 HU</translation>
    </message>
    <message>
        <source>130 to 250 HU</source>
        <translation>130 à 250 HU</translation>
    </message>
    <message>
        <source>Above 250 HU</source>
        <translation>Plus de 250 HU</translation>
    </message>
    <message>
        <source>Length in bone</source>
        <translation>Longueur dans l&apos;os</translation>
    </message>
    <message>
        <source>Contact with bone</source>
        <translation>Contact avec l&apos;os</translation>
    </message>
    <message>
        <source>Stands out of the bone</source>
        <translation>Dépasse de l&apos;os</translation>
    </message>
    <message>
        <source>Room at the tip</source>
        <translation>Espace à la pointe</translation>
    </message>
    <message>
        <source>Piece that moves</source>
        <translation>Pièce qui bouge</translation>
    </message>
    <message>
        <source>Piece that stays</source>
        <translation>Pièce qui reste</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>Écart le plus large</translation>
    </message>
    <message>
        <source>Off the mirrored side before</source>
        <translation>Écart au côté en miroir avant</translation>
    </message>
    <message>
        <source>Off the mirrored side after</source>
        <translation>Écart au côté en miroir après</translation>
    </message>
    <message>
        <source>The search for a trajectory needs the skin; segment it first.</source>
        <translation>La recherche d&apos;une trajectoire a besoin de la peau ; segmentez-la d&apos;abord.</translation>
    </message>
    <message>
        <source>No skin lies within %1 mm of the target%2; allow a longer way or a larger region.</source>
        <translation>Aucune peau à moins de %1 mm de la cible%2 ; autorisez un trajet plus long ou une région plus grande.</translation>
    </message>
    <message>
        <source> in the region</source>
        <translation> dans la région</translation>
    </message>
    <message>
        <source>%1 is no trajectory.</source>
        <translation>%1 n&apos;est pas une trajectoire.</translation>
    </message>
    <message>
        <source>Looking at structures</source>
        <translation>Examen des structures</translation>
    </message>
    <message>
        <source>The case has no plan %1; see halsted info.</source>
        <translation>Le cas n&apos;a pas de plan %1 ; voir halsted info.</translation>
    </message>
    <message>
        <source>There is nothing to report: the case holds no series; import a study first.</source>
        <translation>Il n&apos;y a rien à rapporter : le cas n&apos;a pas de série ; importez d&apos;abord une étude.</translation>
    </message>
    <message>
        <source>There is nothing to report: segment the case or measure something first.</source>
        <translation>Il n&apos;y a rien à rapporter : segmentez d&apos;abord le cas ou mesurez quelque chose.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no number to report.</source>
        <translation>« %1 » n&apos;a aucun nombre à rapporter.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is no number, which a DICOM report cannot hold; leave it out.</source>
        <translation>« %1 » de « %2 » n&apos;est pas un nombre, ce qu&apos;un rapport DICOM ne peut contenir ; laissez-le de côté.</translation>
    </message>
    <message>
        <source>The name of an element of the plan holds the patient&apos;s; give it another.</source>
        <translation>Le nom d&apos;un élément du plan contient celui du patient ; donnez-lui-en un autre.</translation>
    </message>
    <message>
        <source>A movie has %1 to %2 pixels a side, an even number.</source>
        <translation>Un film a de %1 à %2 pixels de côté, un nombre pair.</translation>
    </message>
    <message>
        <source>A movie has 1 to 60 pictures a second, and 2 to %1 of them; choose another length.</source>
        <translation>Un film a de 1 à 60 images par seconde, et de 2 à %1 en tout ; choisissez une autre durée.</translation>
    </message>
    <message>
        <source>%1: a movie&apos;s name ends in %2.</source>
        <translation>%1 : le nom d&apos;un film se termine par %2.</translation>
    </message>
    <message>
        <source>report.write takes the path of a .pdf, .html or .dcm file, and with-name or nothing.</source>
        <translation>report.write prend le chemin d&apos;un fichier .pdf, .html ou .dcm, et with-name ou rien.</translation>
    </message>
    <message>
        <source>movie.write takes the path of an .ogv file, and how many seconds it lasts.</source>
        <translation>movie.write prend le chemin d&apos;un fichier .ogv et sa durée en secondes.</translation>
    </message>
    <message>
        <source>picture.write takes the path of a .png file, and the side that one looks at.</source>
        <translation>picture.write prend le chemin d&apos;un fichier .png et le côté que l&apos;on regarde.</translation>
    </message>
    <message>
        <source>Measuring structures</source>
        <translation>Mesure des structures</translation>
    </message>
    <message>
        <source>Measuring the plan</source>
        <translation>Mesure du plan</translation>
    </message>
    <message>
        <source>%1: choose a name that ends in .pdf, .html or .dcm (DICOM SR).</source>
        <translation>%1 : choisissez un nom qui se termine par .pdf, .html ou .dcm (DICOM SR).</translation>
    </message>
    <message>
        <source>Halsted %1, SHA-256 %2</source>
        <translation>Halsted %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>tells CT from MR and the body part from the picture and runs what fits</source>
        <translation>distingue TDM et IRM et la partie du corps d&apos;après l&apos;image et exécute ce qui convient</translation>
    </message>
    <message>
        <source>CT of any part: skin, bone, bones one by one, lungs and airway, vessels and heart, abdominal organs, fat, muscle</source>
        <translation>TDM de toute région : peau, os, os un par un, poumons et voies aériennes, vaisseaux et cœur, organes abdominaux, graisse, muscle</translation>
    </message>
    <message>
        <source>CT: liver, spleen, kidneys, stomach, gallbladder, pancreas, oesophagus, duodenum</source>
        <translation>TDM : foie, rate, reins, estomac, vésicule biliaire, pancréas, œsophage, duodénum</translation>
    </message>
    <message>
        <source>CT: skin, bone, lungs and airway, vessels and heart</source>
        <translation>TDM : peau, os, poumons et voies aériennes, vaisseaux et cœur</translation>
    </message>
    <message>
        <source>CT: skin, bone, bones one by one</source>
        <translation>TDM : peau, os, os un par un</translation>
    </message>
    <message>
        <source>MR of the head: skin, brain, and in T1 of up to 2 mm its tissues and parts</source>
        <translation>IRM de la tête : peau, cerveau et, en T1 jusqu&apos;à 2 mm, ses tissus et parties</translation>
    </message>
    <message>
        <source>MR of any part: skin</source>
        <translation>IRM de toute région : peau</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>inconnue</translation>
    </message>
    <message>
        <source>%1 and %2 more: %3</source>
        <translation>%1 et %2 autres : %3</translation>
    </message>
</context>
</TS>
