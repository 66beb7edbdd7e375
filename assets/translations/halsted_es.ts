<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>RoomTool</name>
    <message>
        <source>Draw</source>
        <translation>Dibujar</translation>
    </message>
    <message>
        <source>Cut away</source>
        <translation>Recortar</translation>
    </message>
    <message>
        <source>Show a slice</source>
        <translation>Mostrar un corte</translation>
    </message>
    <message>
        <source>Place a landmark</source>
        <translation>Colocar un punto de referencia</translation>
    </message>
    <message>
        <source>Point</source>
        <translation>Señalar</translation>
    </message>
    <message>
        <source>Peel a layer off</source>
        <translation>Retirar una capa</translation>
    </message>
    <message>
        <source>Place a plane</source>
        <translation>Colocar un plano</translation>
    </message>
    <message>
        <source>Measure a distance</source>
        <translation>Medir una distancia</translation>
    </message>
    <message>
        <source>Place a line</source>
        <translation>Colocar una línea</translation>
    </message>
    <message>
        <source>Register to the patient</source>
        <translation>Registrar con el paciente</translation>
    </message>
</context>
<context>
    <name>halsted</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Segment again</source>
        <translation>Segmentar de nuevo</translation>
    </message>
    <message>
        <source>Cancel what is running</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>Stopped. What was ready is kept; Edit, Segment again makes the rest.</source>
        <translation>Detenido. Se conserva lo que estaba listo; «Edición, Segmentar de nuevo» hace el resto.</translation>
    </message>
    <message>
        <source>Show all structures</source>
        <translation>Mostrar todas las estructuras</translation>
    </message>
    <message>
        <source>Hide all structures</source>
        <translation>Ocultar todas las estructuras</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Volver a centrar</translation>
    </message>
    <message>
        <source>Put everything back</source>
        <translation>Devolver todo a su sitio</translation>
    </message>
    <message>
        <source>, tilted %1°</source>
        <translation>, inclinado %1°</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Este corte se reparó</translation>
    </message>
    <message>
        <source>Open the sample: CT of a chest</source>
        <translation>Abrir el ejemplo: TC de un tórax</translation>
    </message>
    <message>
        <source>Open the sample: CT of an abdomen</source>
        <translation>Abrir el ejemplo: TC de un abdomen</translation>
    </message>
    <message>
        <source>Open the sample: MRI of a brain</source>
        <translation>Abrir el ejemplo: RM de un cerebro</translation>
    </message>
</context>
<context>
    <name>halsted::AirwayPanel</name>
    <message>
        <source>Room air</source>
        <translation>Aire ambiente</translation>
    </message>
    <message>
        <source>Nasal prongs</source>
        <translation>Gafas nasales</translation>
    </message>
    <message>
        <source>Simple mask</source>
        <translation>Mascarilla simple</translation>
    </message>
    <message>
        <source>Reservoir mask</source>
        <translation>Mascarilla con reservorio</translation>
    </message>
    <message>
        <source>High flow</source>
        <translation>Alto flujo</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>Mascarilla de CPAP</translation>
    </message>
    <message>
        <source>Airway and procedures</source>
        <translation>Vía aérea y procedimientos</translation>
    </message>
    <message>
        <source>Under way</source>
        <translation>En curso</translation>
    </message>
    <message>
        <source>Lines</source>
        <translation>Accesos</translation>
    </message>
    <message>
        <source>Chest</source>
        <translation>Tórax</translation>
    </message>
    <message>
        <source>Oxygen</source>
        <translation>Oxígeno</translation>
    </message>
    <message>
        <source>Oxygen by</source>
        <translation>Oxígeno por</translation>
    </message>
    <message>
        <source>Flow of oxygen</source>
        <translation>Flujo de oxígeno</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Oxygen share</source>
        <translation>Fracción de oxígeno</translation>
    </message>
    <message>
        <source>%</source>
        <translation>%</translation>
    </message>
    <message>
        <source>Preoxygenate 3 min</source>
        <translation>Preoxigenar 3 min</translation>
    </message>
    <message>
        <source>Pure oxygen by a tight mask before a tube</source>
        <translation>Oxígeno puro por mascarilla hermética antes del tubo</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Vía aérea</translation>
    </message>
    <message>
        <source>Open by hand, suction</source>
        <translation>Abrir a mano, aspirar</translation>
    </message>
    <message>
        <source>Head tilt, chin lift, jaw thrust; takes an oropharyngeal airway out</source>
        <translation>Frente-mentón, tracción mandibular; retira una cánula orofaríngea</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Cánula orofaríngea</translation>
    </message>
    <message>
        <source>Intubate with</source>
        <translation>Intubar con</translation>
    </message>
    <message>
        <source>Size of the tube</source>
        <translation>Tamaño del tubo</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>Depth at the teeth</source>
        <translation>Profundidad en los dientes</translation>
    </message>
    <message>
        <source>cm</source>
        <translation>cm</translation>
    </message>
    <message>
        <source>Tube, mm</source>
        <translation>Tubo, mm</translation>
    </message>
    <message>
        <source>At the teeth, cm</source>
        <translation>En los dientes, cm</translation>
    </message>
    <message>
        <source>Bag</source>
        <translation>Bolsa</translation>
    </message>
    <message>
        <source>Breaths by bag</source>
        <translation>Ventilaciones con bolsa</translation>
    </message>
    <message>
        <source>/min</source>
        <translation>/min</translation>
    </message>
    <message>
        <source>Volume of a squeeze</source>
        <translation>Volumen por insuflación</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Bag with oxygen</source>
        <translation>Ventilar con bolsa y oxígeno</translation>
    </message>
    <message>
        <source>Stop bagging</source>
        <translation>Dejar de ventilar con bolsa</translation>
    </message>
    <message>
        <source>Squeezes, /min</source>
        <translation>Insuflaciones, /min</translation>
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
        <translation>%1, tarda %2</translation>
    </message>
    <message>
        <source>left</source>
        <translation>izquierdo</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecho</translation>
    </message>
    <message>
        <source>%1 cannot be undone.</source>
        <translation>%1 no se puede deshacer.</translation>
    </message>
    <message>
        <source>Begin: %1</source>
        <translation>Empezar: %1</translation>
    </message>
    <message>
        <source>%1: %2 to go</source>
        <translation>%1: faltan %2</translation>
    </message>
    <message>
        <source>, %1 L/min</source>
        <translation>, %1 L/min</translation>
    </message>
    <message>
        <source>Preoxygenation by tight mask: %1 to go</source>
        <translation>Preoxigenación con mascarilla hermética: faltan %1</translation>
    </message>
    <message>
        <source>By the ventilator, %1 % (F6)</source>
        <translation>Por el ventilador, %1 % (F6)</translation>
    </message>
    <message>
        <source>By the bag, %1 %</source>
        <translation>Por la bolsa, %1 %</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; no breaths are given meanwhile.</source>
        <translation>Alguien trabaja en la vía aérea; mientras tanto no hay ventilación.</translation>
    </message>
    <message>
        <source>Now: a tube. Check its place by the CO2 curve and by listening.</source>
        <translation>Ahora: un tubo. Compruebe su posición con la curva de CO2 y auscultando.</translation>
    </message>
    <message>
        <source>Now: a laryngeal mask</source>
        <translation>Ahora: una mascarilla laríngea</translation>
    </message>
    <message>
        <source>Now: an oropharyngeal airway</source>
        <translation>Ahora: una cánula orofaríngea</translation>
    </message>
    <message>
        <source>Now: nothing is in it</source>
        <translation>Ahora: nada en la vía aérea</translation>
    </message>
    <message>
        <source>Now: %1 per min, %2 mL each</source>
        <translation>Ahora: %1 por min, %2 mL cada una</translation>
    </message>
    <message>
        <source>Not now. Squeezes go into the tube or mask that is in.</source>
        <translation>Ahora no. La bolsa insufla por el tubo o la mascarilla colocados.</translation>
    </message>
    <message>
        <source>Not now. Squeezes go by face mask.</source>
        <translation>Ahora no. La bolsa insufla por mascarilla facial.</translation>
    </message>
    <message>
        <source>It is in place.</source>
        <translation>Está colocado.</translation>
    </message>
</context>
<context>
    <name>halsted::Banner</name>
    <message>
        <source>Dismiss</source>
        <translation>Cerrar</translation>
    </message>
</context>
<context>
    <name>halsted::BedsidePage</name>
    <message>
        <source>What can be done</source>
        <translation>Lo que se puede hacer</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Fármacos</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Bombas</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Vía aérea</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilador</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Lo ocurrido</translation>
    </message>
    <message>
        <source>%1 ● %2</source>
        <translation>%1 ● %2</translation>
    </message>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n nuevo</numerusform>
            <numerusform>%1, %n nuevos</numerusform>
        </translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Qué fue de la última orden</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Tiempo de la lección</translation>
    </message>
    <message>
        <source>&amp;Pause</source>
        <translation>&amp;Pausa</translation>
    </message>
    <message>
        <source>Stops the clock (Alt+P)</source>
        <translation>Para el reloj (Alt+P)</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>How fast time runs</source>
        <translation>A qué velocidad pasa el tiempo</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>El tiempo pasa %1 veces más rápido</translation>
    </message>
    <message>
        <source>&amp;Wait 10 min</source>
        <translation>Esperar &amp;10 min</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Avanza diez minutos de una vez; se detiene si llega un resultado o alguien pregunta</translation>
    </message>
    <message>
        <source>5 min &amp;back</source>
        <translation>Volver &amp;5 min</translation>
    </message>
    <message>
        <source>Back by five minutes (Alt+Left); what was done since then is dropped here, and kept in the record</source>
        <translation>Retrocede cinco minutos (Alt+Izquierda); lo hecho desde entonces se descarta aquí y queda en el registro</translation>
    </message>
    <message>
        <source>S&amp;ound</source>
        <translation>S&amp;onido</translation>
    </message>
    <message>
        <source>Finis&amp;h</source>
        <translation>Termi&amp;nar</translation>
    </message>
    <message>
        <source>Ends the lesson here</source>
        <translation>Termina la lección aquí</translation>
    </message>
    <message>
        <source>&amp;Debrief</source>
        <translation>&amp;Revisión</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Qué pasó y por qué</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>Sa&amp;lir</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Volver a las lecciones; la sesión se conserva</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;producir</translation>
    </message>
    <message>
        <source>Monitor</source>
        <translation>Monitor</translation>
    </message>
    <message>
        <source>Alarms and beats are heard (Alt+O)</source>
        <translation>Se oyen las alarmas y los latidos (Alt+O)</translation>
    </message>
</context>
<context>
    <name>halsted::BodyMap</name>
    <message>
        <source>Body, from the front</source>
        <translation>Cuerpo, visto de frente</translation>
    </message>
    <message>
        <source>Arrow keys choose where to look, Enter looks there. The list beside it has the same places.</source>
        <translation>Las flechas eligen dónde mirar, Intro mira allí. La lista de al lado tiene los mismos sitios.</translation>
    </message>
    <message>
        <source>R</source>
        <comment>the patient&apos;s right</comment>
        <translation>D</translation>
    </message>
    <message>
        <source>L</source>
        <comment>the patient&apos;s left</comment>
        <translation>I</translation>
    </message>
</context>
<context>
    <name>halsted::CartPanel</name>
    <message>
        <source>Fluids</source>
        <translation>Líquidos</translation>
    </message>
    <message>
        <source>Blood</source>
        <translation>Sangre</translation>
    </message>
    <message>
        <source>Pressors</source>
        <translation>Vasopresores</translation>
    </message>
    <message>
        <source>Sleep and pain</source>
        <translation>Sueño y dolor</translation>
    </message>
    <message>
        <source>Relaxants</source>
        <translation>Relajantes</translation>
    </message>
    <message>
        <source>Heart and vessels</source>
        <translation>Corazón y vasos</translation>
    </message>
    <message>
        <source>Lungs, allergy</source>
        <translation>Pulmón, alergia</translation>
    </message>
    <message>
        <source>Infection</source>
        <translation>Infección</translation>
    </message>
    <message>
        <source>Clotting</source>
        <translation>Coagulación</translation>
    </message>
    <message>
        <source>Salts, hormones</source>
        <translation>Sales, hormonas</translation>
    </message>
    <message>
        <source>Antidotes</source>
        <translation>Antídotos</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Otros</translation>
    </message>
    <message>
        <source>Antibiotic</source>
        <translation>Antibiótico</translation>
    </message>
    <message>
        <source>Vasopressor</source>
        <translation>Vasopresor</translation>
    </message>
    <message>
        <source>Inotrope</source>
        <translation>Inotrópico</translation>
    </message>
    <message>
        <source>Opioid</source>
        <translation>Opioide</translation>
    </message>
    <message>
        <source>Hypnotic</source>
        <translation>Hipnótico</translation>
    </message>
    <message>
        <source>Muscle relaxant</source>
        <translation>Relajante muscular</translation>
    </message>
    <message>
        <source>Benzodiazepine</source>
        <translation>Benzodiacepina</translation>
    </message>
    <message>
        <source>Antiarrhythmic</source>
        <translation>Antiarrítmico</translation>
    </message>
    <message>
        <source>Bronchodilator</source>
        <translation>Broncodilatador</translation>
    </message>
    <message>
        <source>Beta blocker</source>
        <translation>Betabloqueante</translation>
    </message>
    <message>
        <source>Vasodilator</source>
        <translation>Vasodilatador</translation>
    </message>
    <message>
        <source>Diuretic</source>
        <translation>Diurético</translation>
    </message>
    <message>
        <source>Steroid</source>
        <translation>Corticoide</translation>
    </message>
    <message>
        <source>Antihistamine</source>
        <translation>Antihistamínico</translation>
    </message>
    <message>
        <source>Anticoagulant</source>
        <translation>Anticoagulante</translation>
    </message>
    <message>
        <source>Electrolyte</source>
        <translation>Electrolito</translation>
    </message>
    <message>
        <source>Drawer</source>
        <translation>Cajón</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Fármacos y líquidos</translation>
    </message>
    <message>
        <source>Search drug or fluid</source>
        <translation>Buscar fármaco o líquido</translation>
    </message>
    <message>
        <source>What the cart has</source>
        <translation>Lo que tiene el carro</translation>
    </message>
    <message>
        <source>Given lately</source>
        <translation>Dado hace poco</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Fármacos</translation>
    </message>
    <message>
        <source>Nothing like it in the cart.</source>
        <translation>No hay nada así en el carro.</translation>
    </message>
    <message>
        <source>Choose what to give: type a few letters, or open a drawer.</source>
        <translation>Elija qué dar: escriba unas letras o abra un cajón.</translation>
    </message>
    <message>
        <source>Give %1 all the same</source>
        <translation>Dar %1 de todos modos</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Parado.</translation>
    </message>
    <message>
        <source>Given: %1</source>
        <translation>Dado: %1</translation>
    </message>
    <message>
        <source>Again:</source>
        <translation>Otra vez:</translation>
    </message>
    <message>
        <source>Give again: %1</source>
        <translation>Dar otra vez: %1</translation>
    </message>
</context>
<context>
    <name>halsted::CertificatePdf</name>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>The learner with the pseudonym %1</source>
        <translation>La persona con el seudónimo %1</translation>
    </message>
    <message>
        <source>has passed the exam of the simulated lesson</source>
        <translation>ha aprobado el examen de la lección simulada</translation>
    </message>
    <message>
        <source>with %1 % of the points on %2.</source>
        <translation>con %1 % de los puntos el %2.</translation>
    </message>
    <message>
        <source>Whoever has the log of the run can check this: lesson, version, points and hash must agree.</source>
        <translation>Quien tenga el registro de la partida puede comprobarlo: lección, versión, puntos y suma de control deben coincidir.</translation>
    </message>
    <message>
        <source>Certificate %1</source>
        <translation>Certificado %1</translation>
    </message>
    <message>
        <source>Lesson %1, version %2</source>
        <translation>Lección %1, versión %2</translation>
    </message>
    <message>
        <source>SHA-256 of the log:</source>
        <translation>SHA-256 del registro:</translation>
    </message>
    <message>
        <source>Of a simulation for teaching. It does not show that somebody may treat patients.</source>
        <translation>De una simulación para la enseñanza. No demuestra que alguien pueda tratar a pacientes.</translation>
    </message>
</context>
<context>
    <name>halsted::ClassCard</name>
    <message>
        <source>This lesson asks for classes: the usual drug of the class is given in its usual dose.</source>
        <translation>Esta lección pide clases: se da el fármaco habitual de la clase en su dosis habitual.</translation>
    </message>
    <message>
        <source>One dose</source>
        <translation>Una dosis</translation>
    </message>
    <message>
        <source>Half</source>
        <translation>Mitad</translation>
    </message>
    <message>
        <source>Usual dose</source>
        <translation>Dosis habitual</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>By pump</source>
        <translation>Por bomba</translation>
    </message>
    <message>
        <source>Half rate</source>
        <translation>Mitad de ritmo</translation>
    </message>
    <message>
        <source>Usual rate</source>
        <translation>Ritmo habitual</translation>
    </message>
    <message>
        <source>Double rate</source>
        <translation>Doble ritmo</translation>
    </message>
    <message>
        <source>Four times</source>
        <translation>Cuádruple</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
</context>
<context>
    <name>halsted::ClassPage</name>
    <message>
        <source>Nobody is here yet. Add a learner, or bring in logs from other computers.</source>
        <translation>Aquí no hay nadie todavía. Añada una persona o traiga registros de otros ordenadores.</translation>
    </message>
    <message>
        <source>Learners and lessons</source>
        <translation>Alumnos y lecciones</translation>
    </message>
    <message>
        <source>Learner</source>
        <translation>Alumno</translation>
    </message>
    <message>
        <source>Goals, errors and questions of the lesson</source>
        <translation>Objetivos, errores y preguntas de la lección</translation>
    </message>
    <message>
        <source>Missed by</source>
        <translation>Fallado por</translation>
    </message>
    <message>
        <source>Goal, error or question</source>
        <translation>Objetivo, error o pregunta</translation>
    </message>
    <message>
        <source>Mean of its points</source>
        <translation>Media de sus puntos</translation>
    </message>
    <message>
        <source>with &amp;names</source>
        <translation>con &amp;nombres</translation>
    </message>
    <message>
        <source>Class view</source>
        <translation>Vista de la clase</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>V&amp;olver a las lecciones</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Mis resultados</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>Envío a un L&amp;RS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Ajustes de un almacén de aprendizaje (LRS)</translation>
    </message>
    <message>
        <source>Best points of each learner in each lesson. ✓✓ passed in an exam, ✓ passed in practice. Choose a title to sort by it.</source>
        <translation>Mejores puntos de cada alumno en cada lección. ✓✓ aprobado en un examen, ✓ aprobado en práctica. Elija un título para ordenar por él.</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Nombre, puede quedar vacío</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>ninguno: basta un seudónimo</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>Aña&amp;dir un alumno</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Añadir un alumno con este nombre, o sin nombre</translation>
    </message>
    <message>
        <source>R&amp;ename the chosen</source>
        <translation>Cam&amp;biar el nombre del elegido</translation>
    </message>
    <message>
        <source>Give the chosen learner this name, or none</source>
        <translation>Dar este nombre al alumno elegido, o ninguno</translation>
    </message>
    <message>
        <source>&amp;Delete the chosen…</source>
        <translation>Eliminar el ele&amp;gido…</translation>
    </message>
    <message>
        <source>Delete the chosen learner</source>
        <translation>Eliminar el alumno elegido</translation>
    </message>
    <message>
        <source>Files</source>
        <translation>Archivos</translation>
    </message>
    <message>
        <source>Logs (.jsonl) from another computer go to the chosen learner; a whole record from there (learners.sqlite) brings its own learners. What is here already is not added twice.</source>
        <translation>Los registros (.jsonl) de otro ordenador van al alumno elegido; un archivo completo de allí (learners.sqlite) trae sus propios alumnos. Lo que ya está aquí no se añade dos veces.</translation>
    </message>
    <message>
        <source>Save as table (&amp;CSV)</source>
        <translation>Guardar como tabla (&amp;CSV)</translation>
    </message>
    <message>
        <source>Save all runs as a table, CSV</source>
        <translation>Guardar todas las partidas como tabla, CSV</translation>
    </message>
    <message>
        <source>Save the table with names</source>
        <translation>Guardar la tabla con nombres</translation>
    </message>
    <message>
        <source>Br&amp;ing in logs…</source>
        <translation>&amp;Traer registros…</translation>
    </message>
    <message>
        <source>Bring in logs from other computers</source>
        <translation>Traer registros de otros ordenadores</translation>
    </message>
    <message>
        <source>Where they stumble</source>
        <translation>Dónde tropiezan</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Partidas</translation>
    </message>
    <message>
        <source>Last played</source>
        <translation>Última partida</translation>
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
        <translation>%1 partidas, %2 con un error crítico</translation>
    </message>
    <message>
        <source>%1 runs</source>
        <translation>%1 partidas</translation>
    </message>
    <message>
        <source>No lesson has been played to its end yet.</source>
        <translation>Todavía no se ha jugado ninguna lección hasta el final.</translation>
    </message>
    <message>
        <source>Counted are learners whose newest run still missed it, and the runs of all of them.</source>
        <translation>Se cuentan los alumnos cuya partida más reciente aún falló, y las partidas de todos.</translation>
    </message>
    <message>
        <source>%1 of %2 learners; %3 of %4 runs</source>
        <translation>%1 de %2 alumnos; %3 de %4 partidas</translation>
    </message>
    <message>
        <source>%1 points</source>
        <translation>%1 puntos</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>¿Eliminar %1 para siempre: nombre y seudónimo, todas las partidas con sus registros (%2), todos los certificados (%3) y lo que aún espera a un LRS? Lo enviado a un LRS o guardado como archivo permanece allí.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Eliminarlo todo</translation>
    </message>
    <message>
        <source>Bring in logs</source>
        <translation>Traer registros</translation>
    </message>
    <message>
        <source>Logs and records (*.jsonl *.sqlite);;All files (*)</source>
        <translation>Registros y archivos (*.jsonl *.sqlite);;Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>halsted::CommandLine</name>
    <message>
        <source>Order by typing</source>
        <translation>Ordenar por escrito</translation>
    </message>
    <message>
        <source>Type an order: “norepi 0.1”, “2 units RBC”, “intubate 7.5”   (Ctrl+Space)</source>
        <translation>Escriba una orden: «noradrenalina 0,1», «2 hematíes», «intubar 7,5»   (Ctrl+Espacio)</translation>
    </message>
    <message>
        <source>What was understood</source>
        <translation>Lo que se entendió</translation>
    </message>
    <message>
        <source>%1: how much? Usual: %2</source>
        <translation>%1: ¿cuánto? Habitual: %2</translation>
    </message>
    <message>
        <source>Not understood. A drug with its dose, a fluid, a test, a procedure?</source>
        <translation>No se entendió. ¿Un fármaco con su dosis, un líquido, una prueba, un procedimiento?</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
</context>
<context>
    <name>halsted::CommandPalette</name>
    <message>
        <source>What would you like to do?</source>
        <translation>¿Qué quiere hacer?</translation>
    </message>
    <message>
        <source>Search for an action</source>
        <translation>Buscar una acción</translation>
    </message>
</context>
<context>
    <name>halsted::ConfirmBar</name>
    <message>
        <source>No, leave it</source>
        <translation>No, dejarlo</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefCard</name>
    <message>
        <source>Debrief</source>
        <translation>Análisis posterior</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % de los puntos: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>no aprobado</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Revisión de la sesión</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>Cronología</translation>
    </message>
    <message>
        <source>Play it again</source>
        <translation>Jugar de nuevo</translation>
    </message>
    <message>
        <source>Other lessons</source>
        <translation>Otras lecciones</translation>
    </message>
    <message>
        <source>The run is played again, as it was and as it might have been. That takes a moment.</source>
        <translation>Se repite la sesión, como fue y como pudo ser. Tarda un momento.</translation>
    </message>
</context>
<context>
    <name>halsted::DebriefPage</name>
    <message>
        <source>Debrief</source>
        <translation>Análisis posterior</translation>
    </message>
    <message>
        <source>How far the debrief is</source>
        <translation>Avance de la revisión</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>Stop computing the debrief</source>
        <translation>Dejar de calcular la revisión</translation>
    </message>
    <message>
        <source>Answer before you see the points: 1 = not at all, 5 = fully. It is kept with this run, for you.</source>
        <translation>Responda antes de ver los puntos: 1 = nada, 5 = del todo. Se guarda con esta sesión, para usted.</translation>
    </message>
    <message>
        <source>&amp;Show the debrief</source>
        <translation>&amp;Mostrar la revisión</translation>
    </message>
    <message>
        <source>&amp;Without rating</source>
        <translation>&amp;Sin valoración</translation>
    </message>
    <message>
        <source>Show the debrief without a rating</source>
        <translation>Mostrar la revisión sin valoración</translation>
    </message>
    <message>
        <source>Debrief of the run</source>
        <translation>Revisión de la sesión</translation>
    </message>
    <message>
        <source>&amp;Points</source>
        <translation>&amp;Puntos</translation>
    </message>
    <message>
        <source>C&amp;ourse</source>
        <translation>Evo&amp;lución</translation>
    </message>
    <message>
        <source>W&amp;hy</source>
        <translation>Por q&amp;ué</translation>
    </message>
    <message>
        <source>What &amp;if</source>
        <translation>¿Y s&amp;i…?</translation>
    </message>
    <message>
        <source>&amp;Goals</source>
        <translation>&amp;Objetivos</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>&amp;Cronología</translation>
    </message>
    <message>
        <source>&amp;Questions</source>
        <translation>Pre&amp;guntas</translation>
    </message>
    <message>
        <source>Save as &amp;web page</source>
        <translation>Guardar como página &amp;web</translation>
    </message>
    <message>
        <source>Save as P&amp;DF</source>
        <translation>Guardar como P&amp;DF</translation>
    </message>
    <message>
        <source>&amp;Leave</source>
        <translation>Sali&amp;r</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Volver a las lecciones</translation>
    </message>
    <message>
        <source>&amp;Try again</source>
        <translation>In&amp;tentar de nuevo</translation>
    </message>
    <message>
        <source>The debrief was stopped.</source>
        <translation>La revisión se canceló.</translation>
    </message>
    <message>
        <source>Playing the run again, as it was and as it might have been</source>
        <translation>Se repite la sesión, como fue y como pudo ser</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
</context>
<context>
    <name>halsted::Doses</name>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>into a vein</source>
        <translation>en vena</translation>
    </message>
    <message>
        <source>into muscle</source>
        <translation>en el músculo</translation>
    </message>
    <message>
        <source>into the nose</source>
        <translation>por la nariz</translation>
    </message>
    <message>
        <source>into bone marrow</source>
        <translation>en la médula ósea</translation>
    </message>
    <message>
        <source>by nebuliser</source>
        <translation>por nebulizador</translation>
    </message>
    <message>
        <source>by mouth</source>
        <translation>por la boca</translation>
    </message>
    <message>
        <source>under the skin</source>
        <translation>bajo la piel</translation>
    </message>
    <message>
        <source>Saline 0.9 %</source>
        <translation>Suero salino 0,9 %</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Cristaloide balanceado</translation>
    </message>
    <message>
        <source>Albumin 5 %</source>
        <translation>Albúmina 5 %</translation>
    </message>
    <message>
        <source>Albumin 20 %</source>
        <translation>Albúmina 20 %</translation>
    </message>
    <message>
        <source>Glucose 5 %</source>
        <translation>Glucosa 5 %</translation>
    </message>
    <message>
        <source>Glucose 50 %</source>
        <translation>Glucosa 50 %</translation>
    </message>
    <message>
        <source>Sodium bicarbonate 8.4 %</source>
        <translation>Bicarbonato sódico 8,4 %</translation>
    </message>
    <message>
        <source>Hypertonic saline 3 %</source>
        <translation>Salino hipertónico 3 %</translation>
    </message>
    <message>
        <source>Mannitol 20 %</source>
        <translation>Manitol 20 %</translation>
    </message>
    <message>
        <source>Gelatine 4 %</source>
        <translation>Gelatina 4 %</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Hematíes</translation>
    </message>
    <message>
        <source>Plasma</source>
        <translation>Plasma</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquetas</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Sangre total</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Crioprecipitado</translation>
    </message>
    <message>
        <source>%1 to %2 %3</source>
        <translation>%1 a %2 %3</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is %4 times the most that is usual (%5).</source>
        <translation>%1 %2 de %3 es %4 veces el máximo habitual (%5).</translation>
    </message>
    <message>
        <source>, or </source>
        <translation>, o </translation>
    </message>
    <message>
        <source>%1 %2 mL in %3</source>
        <translation>%1 %2 mL en %3</translation>
    </message>
    <message>
        <source>%1 %2 unit in %3</source>
        <translation>%1 %2 unidad en %3</translation>
    </message>
    <message>
        <source>%1 %2 units in %3</source>
        <translation>%1 %2 unidades en %3</translation>
    </message>
</context>
<context>
    <name>halsted::DrugCard</name>
    <message>
        <source>%1; patient %2 kg</source>
        <translation>%1; paciente %2 kg</translation>
    </message>
    <message>
        <source>Runs by pump: stop it</source>
        <translation>Corre por bomba: pararla</translation>
    </message>
    <message>
        <source>Stop the pump of %1</source>
        <translation>Parar la bomba de %1</translation>
    </message>
    <message>
        <source>By pump, usual %1</source>
        <translation>Por bomba, habitual %1</translation>
    </message>
    <message>
        <source>Dose %1, usual %2</source>
        <translation>Dosis %1, habitual %2</translation>
    </message>
    <message>
        <source>Run %1 at %2</source>
        <translation>Pasar %1 a %2</translation>
    </message>
    <message>
        <source>Give %1 %2</source>
        <translation>Dar %1 %2</translation>
    </message>
    <message>
        <source>Another dose</source>
        <translation>Otra dosis</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Cantidad</translation>
    </message>
    <message>
        <source>Unit</source>
        <translation>Unidad</translation>
    </message>
    <message>
        <source>Route</source>
        <translation>Vía</translation>
    </message>
    <message>
        <source>How much %1? Type an amount first.</source>
        <translation>¿Cuánto de %1? Escriba antes una cantidad.</translation>
    </message>
    <message>
        <source>Run at %1</source>
        <translation>Pasar a %1</translation>
    </message>
</context>
<context>
    <name>halsted::EcgPaper</name>
    <message>
        <source>12-lead ECG, 25 mm/s, 10 mm/mV</source>
        <translation>ECG de 12 derivaciones, 25 mm/s, 10 mm/mV</translation>
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
        <translation>Escribir lecciones</translation>
    </message>
    <message>
        <source>Try the lesson that is written</source>
        <translation>Probar la lección que se escribe</translation>
    </message>
    <message>
        <source>Check the lesson that is written by playing it</source>
        <translation>Comprobar jugando la lección que se escribe</translation>
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
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>Build...</source>
        <translation>Componer...</translation>
    </message>
    <message>
        <source>Build a condition from usual shapes</source>
        <translation>Componer una condición con formas habituales</translation>
    </message>
    <message>
        <source>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</source>
        <translation>MAP &lt; 65, count(order.lactate) &gt;= 1 ...</translation>
    </message>
    <message>
        <source>What shall hold</source>
        <translation>Qué debe cumplirse</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Put the condition in</source>
        <translation>Insertar la condición</translation>
    </message>
    <message>
        <source>%1 to: %2</source>
        <translation>%1 en: %2</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>%1, number %2 of: %3</source>
        <translation>%1, número %2 de: %3</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Say</source>
        <translation>Decir</translation>
    </message>
    <message>
        <source>Act on the patient</source>
        <translation>Actuar sobre el paciente</translation>
    </message>
    <message>
        <source>Ask</source>
        <translation>Preguntar</translation>
    </message>
    <message>
        <source>Show a picture</source>
        <translation>Mostrar una imagen</translation>
    </message>
    <message>
        <source>Bring a result</source>
        <translation>Traer un resultado</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Añadir un acto</translation>
    </message>
    <message>
        <source>Name, number %1 of: %2</source>
        <translation>Nombre, número %1 de: %2</translation>
    </message>
    <message>
        <source>Of what</source>
        <translation>De qué</translation>
    </message>
    <message>
        <source>How much</source>
        <translation>Cuánto</translation>
    </message>
    <message>
        <source>How long</source>
        <translation>Cuánto tiempo</translation>
    </message>
</context>
<context>
    <name>halsted::EditorFields</name>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>A figure stays below ... for ...</source>
        <translation>Un valor permanece por debajo de ... durante ...</translation>
    </message>
    <message>
        <source>A figure stays at or above ... for ...</source>
        <translation>Un valor permanece en ... o más durante ...</translation>
    </message>
    <message>
        <source>A figure is below ...</source>
        <translation>Un valor es inferior a ...</translation>
    </message>
    <message>
        <source>A figure is above ...</source>
        <translation>Un valor es superior a ...</translation>
    </message>
    <message>
        <source>Something was done or happened (so often)</source>
        <translation>Algo se hizo u ocurrió (tantas veces)</translation>
    </message>
    <message>
        <source>Something was not done until ...</source>
        <translation>Algo no se hizo hasta ...</translation>
    </message>
    <message>
        <source>Longer ago than ...</source>
        <translation>Hace más de ...</translation>
    </message>
    <message>
        <source>More of a drug than ...</source>
        <translation>Más de un fármaco que ...</translation>
    </message>
    <message>
        <source>In a state</source>
        <translation>En un estado</translation>
    </message>
    <message>
        <source>A question was answered</source>
        <translation>Se respondió una pregunta</translation>
    </message>
    <message>
        <source>The time is past ...</source>
        <translation>El tiempo ha pasado de ...</translation>
    </message>
    <message>
        <source>Says</source>
        <translation>Dice</translation>
    </message>
    <message>
        <source>Who</source>
        <translation>Quién</translation>
    </message>
    <message>
        <source>Asks the question</source>
        <translation>Hace la pregunta</translation>
    </message>
    <message>
        <source>Shows the picture</source>
        <translation>Muestra la imagen</translation>
    </message>
    <message>
        <source>Brings the result</source>
        <translation>Trae el resultado</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Nombre corto</translation>
    </message>
    <message>
        <source>Lower-case letters, digits, hyphens: septic-shock</source>
        <translation>Minúsculas, cifras, guiones: septic-shock</translation>
    </message>
    <message>
        <source>Summary</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>One paragraph for the list of lessons</source>
        <translation>Un párrafo para la lista de lecciones</translation>
    </message>
    <message>
        <source>Objectives</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>What the trainee can do afterwards</source>
        <translation>Lo que el alumno sabrá hacer después</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Lugar</translation>
    </message>
    <message>
        <source>Where it happens, and who is there</source>
        <translation>Dónde ocurre y quién está allí</translation>
    </message>
    <message>
        <source>First words</source>
        <translation>Primeras palabras</translation>
    </message>
    <message>
        <source>What the trainee is told first: who comes, and why</source>
        <translation>Lo primero que se le dice al alumno: quién viene y por qué</translation>
    </message>
    <message>
        <source>Lasts at most</source>
        <translation>Dura como máximo</translation>
    </message>
    <message>
        <source>90s, 20min or 6h</source>
        <translation>90s, 20min o 6h</translation>
    </message>
    <message>
        <source>Passed from (% of the points)</source>
        <translation>Aprobada desde (% de los puntos)</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Three numbers: 1.0.0</source>
        <translation>Tres números: 1.0.0</translation>
    </message>
    <message>
        <source>Language of these texts</source>
        <translation>Idioma de estos textos</translation>
    </message>
    <message>
        <source>Two letters: en</source>
        <translation>Dos letras: en</translation>
    </message>
    <message>
        <source>Licence</source>
        <translation>Licencia</translation>
    </message>
    <message>
        <source>Who may use it: CC-BY-4.0</source>
        <translation>Quién puede usarla: CC-BY-4.0</translation>
    </message>
    <message>
        <source>References</source>
        <translation>Referencias</translation>
    </message>
    <message>
        <source>A short name, and where it was published</source>
        <translation>Un nombre corto y dónde se publicó</translation>
    </message>
    <message>
        <source>Sex</source>
        <translation>Sexo</translation>
    </message>
    <message>
        <source>Age (years)</source>
        <translation>Edad (años)</translation>
    </message>
    <message>
        <source>Height (cm)</source>
        <translation>Talla (cm)</translation>
    </message>
    <message>
        <source>Weight (kg)</source>
        <translation>Peso (kg)</translation>
    </message>
    <message>
        <source>Weeks pregnant</source>
        <translation>Semanas de embarazo</translation>
    </message>
    <message>
        <source>Illnesses</source>
        <translation>Enfermedades</translation>
    </message>
    <message>
        <source>Drugs every day</source>
        <translation>Fármacos diarios</translation>
    </message>
    <message>
        <source>Names with commas between</source>
        <translation>Nombres separados por comas</translation>
    </message>
    <message>
        <source>Monitors at the start</source>
        <translation>Monitores al inicio</translation>
    </message>
    <message>
        <source>Lines at the start</source>
        <translation>Accesos al inicio</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Vía aérea</translation>
    </message>
    <message>
        <source>0 easy to 1: the cords cannot be seen</source>
        <translation>0 fácil a 1: no se ven las cuerdas</translation>
    </message>
    <message>
        <source>Heart rate at rest (1/min)</source>
        <translation>Frecuencia cardíaca en reposo (1/min)</translation>
    </message>
    <message>
        <source>Figures at rest may stay empty</source>
        <translation>Los valores en reposo pueden quedar vacíos</translation>
    </message>
    <message>
        <source>Systolic pressure at rest (mmHg)</source>
        <translation>Presión sistólica en reposo (mmHg)</translation>
    </message>
    <message>
        <source>Diastolic pressure at rest (mmHg)</source>
        <translation>Presión diastólica en reposo (mmHg)</translation>
    </message>
    <message>
        <source>Oxygen saturation at rest (0 to 1)</source>
        <translation>Saturación de oxígeno en reposo (0 a 1)</translation>
    </message>
    <message>
        <source>Breaths at rest (1/min)</source>
        <translation>Respiraciones en reposo (1/min)</translation>
    </message>
    <message>
        <source>Temperature (°C)</source>
        <translation>Temperatura (°C)</translation>
    </message>
    <message>
        <source>Haemoglobin (g/dL)</source>
        <translation>Hemoglobina (g/dL)</translation>
    </message>
    <message>
        <source>Creatinine (µmol/L)</source>
        <translation>Creatinina (µmol/L)</translation>
    </message>
    <message>
        <source>Potassium (mmol/L)</source>
        <translation>Potasio (mmol/L)</translation>
    </message>
    <message>
        <source>Ejection fraction (0 to 1)</source>
        <translation>Fracción de eyección (0 a 1)</translation>
    </message>
    <message>
        <source>Goes on before the trainee comes for</source>
        <translation>Dura ya antes de que llegue el alumno</translation>
    </message>
    <message>
        <source>90min; the patient is ill for so long already</source>
        <translation>90min; el paciente ya lleva ese tiempo enfermo</translation>
    </message>
    <message>
        <source>What befalls the patient, and what was done</source>
        <translation>Lo que le sucede al paciente y lo que se hizo</translation>
    </message>
    <message>
        <source>People who speak</source>
        <translation>Personas que hablan</translation>
    </message>
    <message>
        <source>A short name, and what the trainee reads: nurse, Nurse</source>
        <translation>Un nombre corto y lo que lee el alumno: nurse, Enfermera</translation>
    </message>
    <message>
        <source>Events that count together</source>
        <translation>Sucesos que cuentan juntos</translation>
    </message>
    <message>
        <source>A name, and the events</source>
        <translation>Un nombre y los sucesos</translation>
    </message>
    <message>
        <source>Empty: always. The first that holds is found.</source>
        <translation>Vacío: siempre. Se halla lo primero que se cumple.</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>{HR} or {lactate:1} stand for the patient&apos;s figure</source>
        <translation>{HR} o {lactate:1} representan el valor del paciente</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>A file of the lesson, or case:axial of the case that is open</source>
        <translation>Un archivo de la lección, o case:axial del caso abierto</translation>
    </message>
    <message>
        <source>Known after</source>
        <translation>Se sabe tras</translation>
    </message>
    <message>
        <source>20min; empty: at once</source>
        <translation>20min; vacío: enseguida</translation>
    </message>
    <message>
        <source>What is found</source>
        <translation>Qué se halla</translation>
    </message>
    <message>
        <source>Go to</source>
        <translation>Ir a</translation>
    </message>
    <message>
        <source>What happens first</source>
        <translation>Qué ocurre primero</translation>
    </message>
    <message>
        <source>When something is done</source>
        <translation>Cuando se hace algo</translation>
    </message>
    <message>
        <source>What is done, and the state it leads to</source>
        <translation>Qué se hace y el estado al que lleva</translation>
    </message>
    <message>
        <source>When something holds</source>
        <translation>Cuando algo se cumple</translation>
    </message>
    <message>
        <source>After a time</source>
        <translation>Tras un tiempo</translation>
    </message>
    <message>
        <source>One time in this state, and the state it leads to</source>
        <translation>Un tiempo en este estado y el estado al que lleva</translation>
    </message>
    <message>
        <source>Ends the lesson in</source>
        <translation>Termina la lección en</translation>
    </message>
    <message>
        <source>Empty: it goes on</source>
        <translation>Vacío: continúa</translation>
    </message>
    <message>
        <source>Last words</source>
        <translation>Últimas palabras</translation>
    </message>
    <message>
        <source>Of a state that ends the lesson: what became of the patient</source>
        <translation>De un estado que termina la lección: qué fue del paciente</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>What happens</source>
        <translation>Qué ocurre</translation>
    </message>
    <message>
        <source>Only the first time (usual)</source>
        <translation>Solo la primera vez (lo habitual)</translation>
    </message>
    <message>
        <source>Goal</source>
        <translation>Objetivo</translation>
    </message>
    <message>
        <source>Reached when</source>
        <translation>Se alcanza cuando</translation>
    </message>
    <message>
        <source>This, or the next</source>
        <translation>Esto o lo siguiente</translation>
    </message>
    <message>
        <source>Or for the share of the time in which</source>
        <translation>O por la parte del tiempo en que</translation>
    </message>
    <message>
        <source>Counts only if ever</source>
        <translation>Cuenta solo si alguna vez</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>All points until</source>
        <translation>Todos los puntos hasta</translation>
    </message>
    <message>
        <source>60min</source>
        <translation>60min</translation>
    </message>
    <message>
        <source>No points from</source>
        <translation>Ningún punto desde</translation>
    </message>
    <message>
        <source>120min; between both they fall</source>
        <translation>120min; entre ambos disminuyen</translation>
    </message>
    <message>
        <source>Counts from</source>
        <translation>Cuenta desde</translation>
    </message>
    <message>
        <source>Counts until</source>
        <translation>Cuenta hasta</translation>
    </message>
    <message>
        <source>No points up to this share</source>
        <translation>Ningún punto hasta esta parte</translation>
    </message>
    <message>
        <source>0 to 1</source>
        <translation>0 a 1</translation>
    </message>
    <message>
        <source>All points from this share</source>
        <translation>Todos los puntos desde esta parte</translation>
    </message>
    <message>
        <source>Reference</source>
        <translation>Referencia</translation>
    </message>
    <message>
        <source>What was wrong</source>
        <translation>Qué estuvo mal</translation>
    </message>
    <message>
        <source>Points lost</source>
        <translation>Puntos perdidos</translation>
    </message>
    <message>
        <source>Every time</source>
        <translation>Cada vez</translation>
    </message>
    <message>
        <source>Fails the lesson</source>
        <translation>Suspende la lección</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Then the trainee reads</source>
        <translation>Entonces el alumno lee</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>To be answered within</source>
        <translation>Responder en</translation>
    </message>
    <message>
        <source>5min</source>
        <translation>5min</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>Another course</source>
        <translation>Otro curso</translation>
    </message>
    <message>
        <source>Move</source>
        <translation>Mover</translation>
    </message>
    <message>
        <source>What the trainee did: antibiotic</source>
        <translation>Lo que hizo el alumno: antibiotic</translation>
    </message>
    <message>
        <source>By</source>
        <translation>En</translation>
    </message>
    <message>
        <source>-60min is an hour earlier</source>
        <translation>-60min es una hora antes</translation>
    </message>
    <message>
        <source>Leave out</source>
        <translation>Omitir</translation>
    </message>
    <message>
        <source>Put in</source>
        <translation>Insertar</translation>
    </message>
    <message>
        <source>Curves</source>
        <translation>Curvas</translation>
    </message>
    <message>
        <source>Targets</source>
        <translation>Intervalos deseados</translation>
    </message>
    <message>
        <source>Lowest and highest: 65, 85</source>
        <translation>Mínimo y máximo: 65, 85</translation>
    </message>
    <message>
        <source>To be explained</source>
        <translation>Por explicar</translation>
    </message>
    <message>
        <source>To talk about</source>
        <translation>Para hablar</translation>
    </message>
    <message>
        <source>What if</source>
        <translation>Qué pasaría si</translation>
    </message>
    <message>
        <source>What goes wrong</source>
        <translation>Qué sale mal</translation>
    </message>
    <message>
        <source>Script</source>
        <translation>Guion</translation>
    </message>
    <message>
        <source>Loses</source>
        <translation>Pierde</translation>
    </message>
    <message>
        <source>A goal, penalty or question, and the points against the expert</source>
        <translation>Un objetivo, penalización o pregunta, y los puntos frente al experto</translation>
    </message>
    <message>
        <source>The expert&apos;s script</source>
        <translation>El guion del experto</translation>
    </message>
    <message>
        <source>Reaches at least (% of the points)</source>
        <translation>Alcanza al menos (% de los puntos)</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in</source>
        <translation>Un alumno que no hace nada termina en</translation>
    </message>
    <message>
        <source>Typical errors</source>
        <translation>Errores típicos</translation>
    </message>
    <message>
        <source>Scripts that must lose just these points</source>
        <translation>Guiones que deben perder justo estos puntos</translation>
    </message>
    <message>
        <source>About</source>
        <translation>Acerca de</translation>
    </message>
    <message>
        <source>What the lesson is called and what it is for</source>
        <translation>Cómo se llama la lección y para qué sirve</translation>
    </message>
    <message>
        <source>Patient</source>
        <translation>Paciente</translation>
    </message>
    <message>
        <source>Who comes</source>
        <translation>Quién viene</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>Antes</translation>
    </message>
    <message>
        <source>What happened before the trainee comes, and who is there</source>
        <translation>Lo que ocurrió antes de que llegue el alumno y quién está</translation>
    </message>
    <message>
        <source>Findings</source>
        <translation>Hallazgos</translation>
    </message>
    <message>
        <source>What is found when somebody examines, asks, orders or calls</source>
        <translation>Lo que se halla cuando alguien explora, pregunta, pide o llama</translation>
    </message>
    <message>
        <source>Course</source>
        <translation>Curso</translation>
    </message>
    <message>
        <source>The states that the lesson goes through, as a picture and as a table</source>
        <translation>Los estados por los que pasa la lección, como imagen y como tabla</translation>
    </message>
    <message>
        <source>Rules</source>
        <translation>Reglas</translation>
    </message>
    <message>
        <source>What happens in any state when something begins to hold</source>
        <translation>Lo que ocurre en cualquier estado cuando algo empieza a cumplirse</translation>
    </message>
    <message>
        <source>Goals</source>
        <translation>Objetivos</translation>
    </message>
    <message>
        <source>What gives points</source>
        <translation>Lo que da puntos</translation>
    </message>
    <message>
        <source>Penalties</source>
        <translation>Penalizaciones</translation>
    </message>
    <message>
        <source>What costs points</source>
        <translation>Lo que cuesta puntos</translation>
    </message>
    <message>
        <source>Questions</source>
        <translation>Preguntas</translation>
    </message>
    <message>
        <source>What the trainee is asked; a state or rule asks it</source>
        <translation>Lo que se pregunta al alumno; lo pregunta un estado o una regla</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Help that is offered when something holds</source>
        <translation>Ayuda que se ofrece cuando algo se cumple</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Análisis posterior</translation>
    </message>
    <message>
        <source>What is looked at afterwards</source>
        <translation>Lo que se mira después</translation>
    </message>
    <message>
        <source>Scripts</source>
        <translation>Guiones</translation>
    </message>
    <message>
        <source>Ways to play it, by which the lesson is tested</source>
        <translation>Maneras de jugarla con las que se prueba la lección</translation>
    </message>
</context>
<context>
    <name>halsted::EditorPage</name>
    <message>
        <source>✓ Saved as you type</source>
        <translation>✓ Se guarda al escribir</translation>
    </message>
    <message>
        <source>Lesson editor</source>
        <translation>Editor de lecciones</translation>
    </message>
    <message>
        <source>Zip file to write</source>
        <translation>Archivo zip que se escribe</translation>
    </message>
    <message>
        <source>Write the zip</source>
        <translation>Escribir el zip</translation>
    </message>
    <message>
        <source>Parts of the lesson</source>
        <translation>Partes de la lección</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traducciones</translation>
    </message>
    <message>
        <source>What the check says; Enter goes there</source>
        <translation>Lo que dice la comprobación; Intro lleva allí</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>Back to the lessons; all is saved</source>
        <translation>Volver a las lecciones; todo está guardado</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Try &amp;it</source>
        <translation>Pro&amp;bar</translation>
    </message>
    <message>
        <source>Play the lesson as it is now</source>
        <translation>Jugar la lección tal como está</translation>
    </message>
    <message>
        <source>Ctrl+T</source>
        <translation>Ctrl+T</translation>
    </message>
    <message>
        <source>&amp;Play the check</source>
        <translation>&amp;Jugar la comprobación</translation>
    </message>
    <message>
        <source>Play the lesson with its scripts and 200 random trainees</source>
        <translation>Jugar la lección con sus guiones y 200 alumnos al azar</translation>
    </message>
    <message>
        <source>E&amp;xport...</source>
        <translation>E&amp;xportar...</translation>
    </message>
    <message>
        <source>Export as a zip</source>
        <translation>Exportar como zip</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel what runs</source>
        <translation>Cancelar lo que está en curso</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
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
        <translation>✓ Nada está mal, en lo que puede decirse sin jugar.</translation>
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
        <translation>Imagen que se copia en la lección</translation>
    </message>
    <message>
        <source>Add the picture</source>
        <translation>Añadir la imagen</translation>
    </message>
    <message>
        <source>/path/to/film.png, or drop it anywhere here</source>
        <translation>/ruta/a/imagen.png, o suéltela aquí</translation>
    </message>
    <message>
        <source>Pi&amp;ctures...</source>
        <translation>I&amp;mágenes...</translation>
    </message>
    <message>
        <source>Copy a picture into the lesson</source>
        <translation>Copiar una imagen en la lección</translation>
    </message>
    <message>
        <source>Ca&amp;ncel</source>
        <translation>Ca&amp;ncelar</translation>
    </message>
    <message>
        <source>The picture is %1 in this lesson; choose it in a finding.</source>
        <translation>La imagen es %1 en esta lección; elíjala en un hallazgo.</translation>
    </message>
    <message>
        <source>✗ Mistakes: %1; cautions: %2. Choose one to go there (F8: the next).</source>
        <translation>✗ Errores: %1; avisos: %2. Elija uno para ir allí (F8: el siguiente).</translation>
    </message>
    <message>
        <source>✓ No mistake. ⚠ Cautions: %1.</source>
        <translation>✓ Ningún error. ⚠ Avisos: %1.</translation>
    </message>
</context>
<context>
    <name>halsted::EditorStart</name>
    <message>
        <source>Edit the chosen lesson</source>
        <translation>Editar la lección elegida</translation>
    </message>
    <message>
        <source>Remove the chosen lesson</source>
        <translation>Quitar la lección elegida</translation>
    </message>
    <message>
        <source>Bring it back</source>
        <translation>Recuperarla</translation>
    </message>
    <message>
        <source>&amp;Create</source>
        <translation>&amp;Crear</translation>
    </message>
    <message>
        <source>Create the lesson</source>
        <translation>Crear la lección</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>None yet. Begin one at the right.</source>
        <translation>Todavía ninguna. Empiece una a la derecha.</translation>
    </message>
    <message>
        <source>Write lessons</source>
        <translation>Escribir lecciones</translation>
    </message>
    <message>
        <source>Your lessons</source>
        <translation>Sus lecciones</translation>
    </message>
    <message>
        <source>Zip or folder of a lesson to bring in</source>
        <translation>Zip o carpeta de una lección para traer</translation>
    </message>
    <message>
        <source>/path/to/lesson.zip</source>
        <translation>/ruta/a/leccion.zip</translation>
    </message>
    <message>
        <source>Bring a lesson in from a zip or folder</source>
        <translation>Traer una lección de un zip o una carpeta</translation>
    </message>
    <message>
        <source>&amp;Lessons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>Back to the lessons</source>
        <translation>Volver a las lecciones</translation>
    </message>
    <message>
        <source>A new lesson</source>
        <translation>Una lección nueva</translation>
    </message>
    <message>
        <source>Short of breath after surgery</source>
        <translation>Falta de aire tras una operación</translation>
    </message>
    <message>
        <source>Title of the new lesson</source>
        <translation>Título de la lección nueva</translation>
    </message>
    <message>
        <source>Title</source>
        <translation>Título</translation>
    </message>
    <message>
        <source>What it begins with</source>
        <translation>Con qué empieza</translation>
    </message>
    <message>
        <source>Begin with</source>
        <translation>Empezar con</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>A short lesson to fill in</source>
        <translation>Una lección corta para completar</translation>
    </message>
    <message>
        <source>The case that is open: its body and its pictures</source>
        <translation>El caso abierto: su cuerpo y sus imágenes</translation>
    </message>
    <message>
        <source>Copy of: %1</source>
        <translation>Copia de: %1</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Ed&amp;itar</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Bring in</source>
        <translation>&amp;Traer</translation>
    </message>
</context>
<context>
    <name>halsted::ExamPanel</name>
    <message>
        <source>Examination</source>
        <translation>Exploración</translation>
    </message>
    <message>
        <source>Choose where to look, listen and feel.</source>
        <translation>Elija dónde mirar, escuchar y palpar.</translation>
    </message>
    <message>
        <source>Examine: %1</source>
        <translation>Explorar: %1</translation>
    </message>
    <message>
        <source>being looked at …</source>
        <translation>explorando …</translation>
    </message>
</context>
<context>
    <name>halsted::FeedPanel</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>What was said, done and found</source>
        <translation>Lo dicho, hecho y hallado</translation>
    </message>
    <message>
        <source>What happened, newest at the bottom</source>
        <translation>Lo ocurrido, lo más nuevo abajo</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Todo</translation>
    </message>
    <message>
        <source>Said</source>
        <translation>Dicho</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>Hallado</translation>
    </message>
    <message>
        <source>Not done</source>
        <translation>No hecho</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Question: %1</source>
        <translation>Pregunta: %1</translation>
    </message>
    <message>
        <source>Done: %1</source>
        <translation>Hecho: %1</translation>
    </message>
    <message>
        <source>Did not succeed: %1</source>
        <translation>No salió bien: %1</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Se ofrece una pista.</translation>
    </message>
    <message>
        <source>The syringe is empty and its pump has stopped: %1</source>
        <translation>La jeringa está vacía y su bomba se ha parado: %1</translation>
    </message>
</context>
<context>
    <name>halsted::FluidCard</name>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>From the fridge, 4 °C</source>
        <translation>De la nevera, 4 °C</translation>
    </message>
    <message>
        <source>Room, 22 °C</source>
        <translation>Ambiente, 22 °C</translation>
    </message>
    <message>
        <source>Warmed, 37 °C</source>
        <translation>Calentado, 37 °C</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>%1 mL in %2</source>
        <translation>%1 mL en %2</translation>
    </message>
    <message>
        <source>1 unit in %1</source>
        <translation>1 unidad en %1</translation>
    </message>
    <message>
        <source>%1 units in %2</source>
        <translation>%1 unidades en %2</translation>
    </message>
    <message>
        <source>Run in %1, %2</source>
        <translation>Pasar: %1, %2</translation>
    </message>
    <message>
        <source>Another amount</source>
        <translation>Otra cantidad</translation>
    </message>
    <message>
        <source>Units</source>
        <translation>Unidades</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>units</source>
        <translation>unidades</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>min</source>
        <translation>min</translation>
    </message>
    <message>
        <source>Run in</source>
        <translation>Pasar</translation>
    </message>
    <message>
        <source>Run in (%1 mL/h)</source>
        <translation>Pasar (%1 mL/h)</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetDesk</name>
    <message>
        <source>Put the headset on</source>
        <translation>Ponerse el visor</translation>
    </message>
    <message>
        <source>Preview the room without a headset</source>
        <translation>Ver la sala sin visor</translation>
    </message>
</context>
<context>
    <name>halsted::HeadsetStage</name>
    <message>
        <source>Leave the headset</source>
        <translation>Dejar el visor</translation>
    </message>
    <message>
        <source>The headset is connected again, but the model has lost its registration: register it anew.</source>
        <translation>El visor vuelve a estar conectado, pero el modelo perdió su registro: regístrelo de nuevo.</translation>
    </message>
    <message>
        <source>The headset is connected again.</source>
        <translation>El visor vuelve a estar conectado.</translation>
    </message>
</context>
<context>
    <name>halsted::HistoryPanel</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Steps that can be undone</source>
        <translation>Pasos que se pueden deshacer</translation>
    </message>
    <message>
        <source>Before all these steps</source>
        <translation>Antes de todos estos pasos</translation>
    </message>
    <message>
        <source>Now: %1</source>
        <translation>Ahora: %1</translation>
    </message>
    <message>
        <source>Undone: %1</source>
        <translation>Deshecho: %1</translation>
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
        <translation>qwertyuiop</translation>
    </message>
    <message>
        <source>asdfghjkl-</source>
        <translation>asdfghjkl-</translation>
    </message>
    <message>
        <source>zxcvbnm,._</source>
        <translation>zxcvbnm,._</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>Mayús</translation>
    </message>
    <message>
        <source>Space</source>
        <translation>Espacio</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>Hecho</translation>
    </message>
</context>
<context>
    <name>halsted::LanguageActions</name>
    <message>
        <source>%1 is kept and spoken from the next start on, as something is under way now.</source>
        <translation>%1 queda guardado y vale desde el próximo inicio, pues ahora hay algo en curso.</translation>
    </message>
    <message>
        <source>Language: %1</source>
        <translation>Idioma: %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonActions</name>
    <message>
        <source>Show the lessons</source>
        <translation>Mostrar las lecciones</translation>
    </message>
    <message>
        <source>Talk the lesson through</source>
        <translation>Revisar la lección</translation>
    </message>
    <message>
        <source>Pause the lesson</source>
        <translation>Pausar la lección</translation>
    </message>
    <message>
        <source>Let the lesson run</source>
        <translation>Dejar correr la lección</translation>
    </message>
    <message>
        <source>End the lesson</source>
        <translation>Terminar la lección</translation>
    </message>
    <message>
        <source>Leave the lesson</source>
        <translation>Salir de la lección</translation>
    </message>
    <message>
        <source>Back to the lesson</source>
        <translation>Volver a la lección</translation>
    </message>
</context>
<context>
    <name>halsted::LessonEditor</name>
    <message>
        <source>Take over the case</source>
        <translation>Tomar los datos del caso</translation>
    </message>
    <message>
        <source>Measuring the case</source>
        <translation>Midiendo el caso</translation>
    </message>
    <message>
        <source>%1 (copy)</source>
        <translation>%1 (copia)</translation>
    </message>
    <message>
        <source>The lesson is in %1.</source>
        <translation>La lección está en %1.</translation>
    </message>
    <message>
        <source>Played by the expert, by nobody and by %1 random trainees: no mistake.</source>
        <translation>Jugada por el experto, por nadie y por %1 alumnos al azar: ningún error.</translation>
    </message>
    <message>
        <source>Playing the lesson</source>
        <translation>Jugando la lección</translation>
    </message>
    <message>
        <source>It cannot be played yet: %1</source>
        <translation>Aún no se puede jugar: %1</translation>
    </message>
    <message>
        <source>It cannot be played yet: a translation is not complete.</source>
        <translation>Aún no se puede jugar: una traducción no está completa.</translation>
    </message>
    <message>
        <source>Nothing was done, so no script was kept.</source>
        <translation>No se hizo nada, así que no se guardó ningún guion.</translation>
    </message>
    <message>
        <source>Record %1</source>
        <translation>Grabar %1</translation>
    </message>
    <message>
        <source>What you did is in %1: %2 % of the points.</source>
        <translation>Lo que hizo está en %1: %2 % de los puntos.</translation>
    </message>
    <message>
        <source>The lesson cannot be played yet. Mistakes to be mended first: %1.</source>
        <translation>La lección aún no se puede jugar. Errores que corregir antes: %1.</translation>
    </message>
    <message>
        <source>Played by %1 random trainees. Mistakes, listed below: %2.</source>
        <translation>Jugada por %1 alumnos al azar. Errores, listados abajo: %2.</translation>
    </message>
</context>
<context>
    <name>halsted::LessonPages</name>
    <message>
        <source>What can be done</source>
        <translation>Lo que se puede hacer</translation>
    </message>
    <message>
        <source>Examine</source>
        <translation>Explorar</translation>
    </message>
    <message>
        <source>Tests</source>
        <translation>Pruebas</translation>
    </message>
    <message>
        <source>Drugs and fluids</source>
        <translation>Fármacos y líquidos</translation>
    </message>
    <message>
        <source>Pumps</source>
        <translation>Bombas</translation>
    </message>
    <message>
        <source>Airway</source>
        <translation>Vía aérea</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilador</translation>
    </message>
    <message>
        <source>Team</source>
        <translation>Equipo</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>Tests ● %1</source>
        <translation>Pruebas ● %1</translation>
    </message>
</context>
<context>
    <name>halsted::LessonsPage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Drugs</source>
        <translation>Fármacos</translation>
    </message>
    <message>
        <source>Hints</source>
        <translation>Pistas</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>&amp;Start</source>
        <translation>Empe&amp;zar</translation>
    </message>
    <message>
        <source>Start the lesson</source>
        <translation>Empezar la lección</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Cancel the preparation</source>
        <translation>Cancelar la preparación</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>&amp;Back to the case</source>
        <translation>Volver al cas&amp;o</translation>
    </message>
    <message>
        <source>By dose and route</source>
        <translation>Por dosis y vía</translation>
    </message>
    <message>
        <source>By class, usual dose</source>
        <translation>Por clase, dosis habitual</translation>
    </message>
    <message>
        <source>On</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Practice</source>
        <translation>Práctica</translation>
    </message>
    <message>
        <source>Practice: pause and go back as you like</source>
        <translation>Práctica: pausar y retroceder a voluntad</translation>
    </message>
    <message>
        <source>Exam</source>
        <translation>Examen</translation>
    </message>
    <message>
        <source>Exam: no hints, no pause, no way back</source>
        <translation>Examen: sin pistas, sin pausa, sin volver atrás</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Up to %1 of the patient&apos;s time; passed from %2 % of the points</source>
        <translation>Hasta %1 de tiempo del paciente; aprobado desde el %2 % de los puntos</translation>
    </message>
    <message>
        <source>&amp;My record</source>
        <translation>&amp;Mis resultados</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>Vista de &amp;la clase</translation>
    </message>
    <message>
        <source>&amp;Write lessons...</source>
        <translation>E&amp;scribir lecciones...</translation>
    </message>
    <message>
        <source>Write lessons: new ones, and your own</source>
        <translation>Escribir lecciones: nuevas y las suyas</translation>
    </message>
    <message>
        <source>Edit this lesson</source>
        <translation>Editar esta lección</translation>
    </message>
    <message>
        <source>Edit a copy of this lesson</source>
        <translation>Editar una copia de esta lección</translation>
    </message>
    <message>
        <source>Edit a co&amp;py</source>
        <translation>Editar una co&amp;pia</translation>
    </message>
    <message>
        <source>Ed&amp;it</source>
        <translation>Ed&amp;itar</translation>
    </message>
</context>
<context>
    <name>halsted::LimitsPanel</name>
    <message>
        <source>Beep of the heart</source>
        <translation>Pitido del corazón</translation>
    </message>
    <message>
        <source>Limits and beeps</source>
        <translation>Límites y pitidos</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Soft</source>
        <translation>Suave</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>En medio</translation>
    </message>
    <message>
        <source>Loud</source>
        <translation>Fuerte</translation>
    </message>
    <message>
        <source>Usual for this age</source>
        <translation>Habitual a esta edad</translation>
    </message>
    <message>
        <source>Limits that are usual for this age</source>
        <translation>Límites habituales a esta edad</translation>
    </message>
    <message>
        <source>It falls by half a tone for each 2 % of saturation, and is heard up to twice real time.</source>
        <translation>Baja medio tono por cada 2 % de saturación y se oye hasta el doble del tiempo real.</translation>
    </message>
    <message>
        <source>No alarm between</source>
        <translation>Sin alarma entre</translation>
    </message>
    <message>
        <source>%1, lower limit</source>
        <translation>%1, límite inferior</translation>
    </message>
    <message>
        <source>%1, upper limit</source>
        <translation>%1, límite superior</translation>
    </message>
    <message>
        <source>The lower limit must be below the upper one.</source>
        <translation>El límite inferior debe estar por debajo del superior.</translation>
    </message>
</context>
<context>
    <name>halsted::LoopView</name>
    <message>
        <source>Loop of the breath</source>
        <translation>Bucle de la respiración</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Flujo, L/min (entrada arriba)</translation>
    </message>
    <message>
        <source>Airway pressure, cmH2O</source>
        <translation>Presión de vía aérea, cmH2O</translation>
    </message>
    <message>
        <source>The ventilator is not connected.</source>
        <translation>El ventilador no está conectado.</translation>
    </message>
</context>
<context>
    <name>halsted::LrsPage</name>
    <message>
        <source>Send &amp;runs to this LRS</source>
        <translation>Enviar las pa&amp;rtidas a este LRS</translation>
    </message>
    <message>
        <source>Send &amp;names too, where they were given</source>
        <translation>Enviar también los &amp;nombres, donde se dieron</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Enviar a&amp;hora</translation>
    </message>
    <message>
        <source>Send what waits now</source>
        <translation>Enviar ahora lo que espera</translation>
    </message>
    <message>
        <source>Try what was &amp;refused again</source>
        <translation>Intentar &amp;de nuevo lo rechazado</translation>
    </message>
    <message>
        <source>Send &amp;earlier runs too</source>
        <translation>Enviar también partidas an&amp;teriores</translation>
    </message>
    <message>
        <source>Send all runs of this computer&apos;s record</source>
        <translation>Enviar todas las partidas de este ordenador</translation>
    </message>
    <message>
        <source>Sending to an LRS</source>
        <translation>Envío a un LRS</translation>
    </message>
    <message>
        <source>A school&apos;s learning record store (LRS) can collect what its learners did, by the xAPI standard. Nothing is sent until you say so here.</source>
        <translation>El almacén de aprendizaje de una escuela (LRS) puede reunir lo que hicieron sus alumnos, según el estándar xAPI. Nada se envía hasta que usted lo diga aquí.</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>&amp;Guardar</translation>
    </message>
    <message>
        <source>Save these settings</source>
        <translation>Guardar estos ajustes</translation>
    </message>
    <message>
        <source>&amp;Test the connection</source>
        <translation>&amp;Probar la conexión</translation>
    </message>
    <message>
        <source>&amp;Back</source>
        <translation>V&amp;olver</translation>
    </message>
    <message>
        <source>Back to my record</source>
        <translation>Volver a mis resultados</translation>
    </message>
    <message>
        <source>What waits</source>
        <translation>Lo que espera</translation>
    </message>
    <message>
        <source>Address (https)</source>
        <translation>Dirección (https)</translation>
    </message>
    <message>
        <source>Key (user)</source>
        <translation>Clave (usuario)</translation>
    </message>
    <message>
        <source>Secret</source>
        <translation>Secreto</translation>
    </message>
    <message>
        <source>Certificate file of the school&apos;s own authority, only if it has one</source>
        <translation>Archivo de certificado de la autoridad propia de la escuela, solo si la tiene</translation>
    </message>
    <message>
        <source>none</source>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>Home page of the school, under which pseudonyms go</source>
        <translation>Página de la escuela, bajo la que van los seudónimos</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este ordenador</translation>
    </message>
    <message>
        <source>The secret is kept in a file that only you can read, %1; the key ring of the system is not used.</source>
        <translation>El secreto se guarda en un archivo que solo usted puede leer, %1; no se usa el llavero del sistema.</translation>
    </message>
    <message>
        <source>Saved. Runs are sent from now on.</source>
        <translation>Guardado. Las partidas se envían desde ahora.</translation>
    </message>
    <message>
        <source>Saved. Nothing is sent.</source>
        <translation>Guardado. Nada se envía.</translation>
    </message>
    <message>
        <source>Asking the LRS…</source>
        <translation>Preguntando al LRS…</translation>
    </message>
    <message>
        <source>The LRS answers and takes this key and secret.</source>
        <translation>El LRS responde y acepta esta clave y este secreto.</translation>
    </message>
    <message>
        <source>%1 statements wait, %2 were sent, %3 were refused.</source>
        <translation>%1 declaraciones esperan, %2 se enviaron, %3 se rechazaron.</translation>
    </message>
    <message>
        <source>Sending…</source>
        <translation>Enviando…</translation>
    </message>
</context>
<context>
    <name>halsted::MainWindow</name>
    <message>
        <source>Unsaved work of earlier is kept: see the menu Unsaved cases.</source>
        <translation>Se conserva trabajo anterior sin guardar: vea el menú «Casos sin guardar».</translation>
    </message>
    <message>
        <source>Switch between dark and light</source>
        <translation>Cambiar entre oscuro y claro</translation>
    </message>
    <message>
        <source>Open a case or scan…</source>
        <translation>Abrir un caso o estudio…</translation>
    </message>
    <message>
        <source>Open a DICOM folder…</source>
        <translation>Abrir una carpeta DICOM…</translation>
    </message>
    <message>
        <source>Save the case as…</source>
        <translation>Guardar el caso como…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Estructuras</translation>
    </message>
    <message>
        <source>Progress</source>
        <translation>Progreso</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 (not saved yet) – Halsted</source>
        <translation>%1 (sin guardar) – Halsted</translation>
    </message>
    <message>
        <source>%1 – Halsted</source>
        <translation>%1 – Halsted</translation>
    </message>
    <message>
        <source>Open a DICOM folder</source>
        <translation>Abrir una carpeta DICOM</translation>
    </message>
    <message>
        <source>Open a case or scan</source>
        <translation>Abrir un caso o estudio</translation>
    </message>
    <message>
        <source>Cases and scans (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;All files (*)</source>
        <translation>Casos y estudios (*.hcase *.dcm *.zip *.nii *.nii.gz *.nrrd *.nhdr *.mha *.mhd DICOMDIR);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Save the case as</source>
        <translation>Guardar el caso como</translation>
    </message>
    <message>
        <source>Halsted cases (*.hcase)</source>
        <translation>Casos de Halsted (*.hcase)</translation>
    </message>
    <message>
        <source>Step: %1</source>
        <translation>Paso: %1</translation>
    </message>
    <message>
        <source>Close the case</source>
        <translation>Cerrar el caso</translation>
    </message>
    <message>
        <source>In this case</source>
        <translation>En este caso</translation>
    </message>
    <message>
        <source>Another case</source>
        <translation>Otro caso</translation>
    </message>
    <message>
        <source>Open a case or file…</source>
        <translation>Abrir un caso o archivo…</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Conservarlo</translation>
    </message>
    <message>
        <source>In the headset</source>
        <translation>En el visor</translation>
    </message>
    <message>
        <source>Put the headset on</source>
        <translation>Ponerse el visor</translation>
    </message>
    <message>
        <source>Preview the room</source>
        <translation>Ver la sala</translation>
    </message>
    <message>
        <source>On this screen</source>
        <translation>En esta pantalla</translation>
    </message>
    <message>
        <source>Look from the front</source>
        <translation>Mirar de frente</translation>
    </message>
    <message>
        <source>Look from above</source>
        <translation>Mirar desde arriba</translation>
    </message>
    <message>
        <source>Volume rendering</source>
        <translation>Representación de volumen</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
    <message>
        <source>Show the lessons</source>
        <translation>Mostrar las lecciones</translation>
    </message>
    <message>
        <source>Write a lesson</source>
        <translation>Escribir una lección</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mis resultados</translation>
    </message>
    <message>
        <source>The class</source>
        <translation>La clase</translation>
    </message>
    <message>
        <source>Tools of the step</source>
        <translation>Herramientas del paso</translation>
    </message>
    <message>
        <source>What is in the case</source>
        <translation>Lo que hay en el caso</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>Inspector</translation>
    </message>
    <message>
        <source>%1 %2
%3 × %4 × %5 voxels of %6 × %7 × %8 mm</source>
        <translation>%1 %2
%3 × %4 × %5 vóxeles de %6 × %7 × %8 mm</translation>
    </message>
    <message>
        <source>Earlier tabs</source>
        <translation>Pestañas anteriores</translation>
    </message>
    <message>
        <source>Later tabs</source>
        <translation>Pestañas siguientes</translation>
    </message>
</context>
<context>
    <name>halsted::MirrorWindow</name>
    <message>
        <source>Headset – Halsted</source>
        <translation>Visor – Halsted</translation>
    </message>
    <message>
        <source>What the person sees</source>
        <translation>Lo que ve la persona</translation>
    </message>
    <message>
        <source>From beside (drag to turn)</source>
        <translation>Desde un lado (arrastre para girar)</translation>
    </message>
    <message>
        <source>Leave the headset</source>
        <translation>Dejar el visor</translation>
    </message>
    <message>
        <source>%1 ms a frame; the headset wants one every %2 ms</source>
        <translation>%1 ms por imagen; el visor pide una cada %2 ms</translation>
    </message>
</context>
<context>
    <name>halsted::MonitorPanel</name>
    <message>
        <source>Asystole</source>
        <translation>Asistolia</translation>
    </message>
    <message>
        <source>Ventricular fibrillation</source>
        <translation>Fibrilación ventricular</translation>
    </message>
    <message>
        <source>Ventricular tachycardia</source>
        <translation>Taquicardia ventricular</translation>
    </message>
    <message>
        <source>Apnoea</source>
        <translation>Apnea</translation>
    </message>
    <message>
        <source>Heart rate low</source>
        <translation>Frecuencia cardíaca baja</translation>
    </message>
    <message>
        <source>Heart rate high</source>
        <translation>Frecuencia cardíaca alta</translation>
    </message>
    <message>
        <source>SpO2 very low</source>
        <translation>SpO2 muy baja</translation>
    </message>
    <message>
        <source>SpO2 low</source>
        <translation>SpO2 baja</translation>
    </message>
    <message>
        <source>SpO2: no pulse found</source>
        <translation>SpO2: sin pulso</translation>
    </message>
    <message>
        <source>Mean pressure low</source>
        <translation>Presión media baja</translation>
    </message>
    <message>
        <source>Mean pressure high</source>
        <translation>Presión media alta</translation>
    </message>
    <message>
        <source>Systolic pressure low</source>
        <translation>Presión sistólica baja</translation>
    </message>
    <message>
        <source>Systolic pressure high</source>
        <translation>Presión sistólica alta</translation>
    </message>
    <message>
        <source>Breathing slow</source>
        <translation>Respiración lenta</translation>
    </message>
    <message>
        <source>Breathing fast</source>
        <translation>Respiración rápida</translation>
    </message>
    <message>
        <source>End-tidal CO2 low</source>
        <translation>CO2 espirado bajo</translation>
    </message>
    <message>
        <source>End-tidal CO2 high</source>
        <translation>CO2 espirado alto</translation>
    </message>
    <message>
        <source>Temperature low</source>
        <translation>Temperatura baja</translation>
    </message>
    <message>
        <source>Temperature high</source>
        <translation>Temperatura alta</translation>
    </message>
    <message>
        <source>Central venous pressure high</source>
        <translation>Presión venosa central alta</translation>
    </message>
    <message>
        <source>&amp;Silence alarms</source>
        <translation>&amp;Silenciar</translation>
    </message>
    <message>
        <source>Cuff &amp;now</source>
        <translation>Man&amp;guito</translation>
    </message>
    <message>
        <source>Patient monitor</source>
        <translation>Monitor del paciente</translation>
    </message>
    <message>
        <source>not attached</source>
        <translation>sin conectar</translation>
    </message>
    <message>
        <source>ECG II</source>
        <translation>ECG II</translation>
    </message>
    <message>
        <source>Arterial pressure</source>
        <translation>Presión arterial</translation>
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
        <translation>P. vía aérea</translation>
    </message>
    <message>
        <source>Heart rate /min</source>
        <translation>Frecuencia cardíaca /min</translation>
    </message>
    <message>
        <source>Blood pressure mmHg</source>
        <translation>Presión arterial mmHg</translation>
    </message>
    <message>
        <source>SpO2 %</source>
        <translation>SpO2 %</translation>
    </message>
    <message>
        <source>Breathing /min</source>
        <translation>Respiración /min</translation>
    </message>
    <message>
        <source>End-tidal CO2 mmHg</source>
        <translation>CO2 espirado mmHg</translation>
    </message>
    <message>
        <source>CVP mmHg</source>
        <translation>PVC mmHg</translation>
    </message>
    <message>
        <source>Temperature °C</source>
        <translation>Temperatura °C</translation>
    </message>
    <message>
        <source>Alarms</source>
        <translation>Alarmas</translation>
    </message>
    <message>
        <source>No sound for two minutes, and alarms that are over are put away (Alt+S)</source>
        <translation>Sin sonido dos minutos; se quitan las alarmas pasadas (Alt+S)</translation>
    </message>
    <message>
        <source>Measures the pressure by cuff (Alt+N)</source>
        <translation>Mide la presión con el manguito (Alt+G)</translation>
    </message>
    <message>
        <source>1&amp;2-lead ECG</source>
        <translation>ECG 1&amp;2</translation>
    </message>
    <message>
        <source>&amp;Trends</source>
        <translation>&amp;Tendencias</translation>
    </message>
    <message>
        <source>above %1</source>
        <translation>por encima de %1</translation>
    </message>
    <message>
        <source>mean %1, arterial line</source>
        <translation>media %1, línea arterial</translation>
    </message>
    <message>
        <source>mean %1, cuff at %2</source>
        <translation>media %1, manguito a las %2</translation>
    </message>
    <message>
        <source>not measured yet</source>
        <translation>aún sin medir</translation>
    </message>
    <message>
        <source>mean %1 – %2</source>
        <translation>media %1 – %2</translation>
    </message>
    <message>
        <source> (over)</source>
        <translation> (pasada)</translation>
    </message>
    <message>
        <source>No alarm</source>
        <translation>Sin alarmas</translation>
    </message>
    <message>
        <source>Systolic pressure mmHg</source>
        <translation>Presión sistólica mmHg</translation>
    </message>
    <message>
        <source>Mean pressure mmHg</source>
        <translation>Presión media mmHg</translation>
    </message>
    <message>
        <source>Li&amp;mits, beeps</source>
        <translation>Límites, p&amp;itidos</translation>
    </message>
    <message>
        <source>&amp;Silent %1:%2</source>
        <translation>&amp;Silencio %1:%2</translation>
    </message>
    <message>
        <source>Alarms are silent for %1 s more; press for two minutes from now</source>
        <translation>Las alarmas siguen en silencio %1 s; pulse para dos minutos desde ahora</translation>
    </message>
    <message>
        <source>Silence alarms for two minutes</source>
        <translation>Silenciar las alarmas dos minutos</translation>
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
        <translation>El manguito mide cada</translation>
    </message>
    <message>
        <source>Monitors on the patient</source>
        <translation>Monitores en el paciente</translation>
    </message>
    <message>
        <source>Monitor: %1</source>
        <translation>Monitor: %1</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>Cuff every</source>
        <translation>Manguito cada</translation>
    </message>
    <message>
        <source>Monitors</source>
        <translation>Monitores</translation>
    </message>
</context>
<context>
    <name>halsted::MyRecordPage</name>
    <message>
        <source>No runs yet. Play a lesson to its end, and it stands here after its debrief.</source>
        <translation>Aún no hay partidas. Juegue una lección hasta el final y aparecerá aquí tras su repaso.</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mis resultados</translation>
    </message>
    <message>
        <source>&amp;Back to the lessons</source>
        <translation>V&amp;olver a las lecciones</translation>
    </message>
    <message>
        <source>C&amp;lass view</source>
        <translation>Vista de &amp;la clase</translation>
    </message>
    <message>
        <source>Sending to an L&amp;RS</source>
        <translation>Envío a un L&amp;RS</translation>
    </message>
    <message>
        <source>Settings of a learning record store</source>
        <translation>Ajustes de un almacén de aprendizaje (LRS)</translation>
    </message>
    <message>
        <source>Progress in each lesson</source>
        <translation>Progreso en cada lección</translation>
    </message>
    <message>
        <source>Playing the run again</source>
        <translation>La partida se juega de nuevo</translation>
    </message>
    <message>
        <source>Who plays</source>
        <translation>Quién juega</translation>
    </message>
    <message>
        <source>Name, may stay empty</source>
        <translation>Nombre, puede quedar vacío</translation>
    </message>
    <message>
        <source>none: a pseudonym is enough</source>
        <translation>ninguno: basta un seudónimo</translation>
    </message>
    <message>
        <source>&amp;Add a learner</source>
        <translation>Aña&amp;dir un alumno</translation>
    </message>
    <message>
        <source>Add a learner with this name, or without one</source>
        <translation>Añadir un alumno con este nombre, o sin nombre</translation>
    </message>
    <message>
        <source>Re&amp;name</source>
        <translation>Cambiar el &amp;nombre</translation>
    </message>
    <message>
        <source>Give who plays this name, or none</source>
        <translation>Dar este nombre a quien juega, o ninguno</translation>
    </message>
    <message>
        <source>Delete &amp;everything of me…</source>
        <translation>Eliminar &amp;todo lo mío…</translation>
    </message>
    <message>
        <source>Runs</source>
        <translation>Partidas</translation>
    </message>
    <message>
        <source>Runs, one a row</source>
        <translation>Partidas, una por fila</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>Lesson</source>
        <translation>Lección</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Points</source>
        <translation>Puntos</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>Played</source>
        <translation>Jugado</translation>
    </message>
    <message>
        <source>Own rating</source>
        <translation>Valoración propia</translation>
    </message>
    <message>
        <source>Open the &amp;debrief</source>
        <translation>Abrir el repa&amp;so</translation>
    </message>
    <message>
        <source>Open the debrief of the chosen run</source>
        <translation>Abrir el repaso de la partida elegida</translation>
    </message>
    <message>
        <source>Delete the r&amp;un…</source>
        <translation>Eliminar la part&amp;ida…</translation>
    </message>
    <message>
        <source>Delete the chosen run</source>
        <translation>Eliminar la partida elegida</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>&amp;Cancelar</translation>
    </message>
    <message>
        <source>Stop playing the run again</source>
        <translation>Dejar de jugar la partida de nuevo</translation>
    </message>
    <message>
        <source>How far the run has been played again</source>
        <translation>Cuánto se ha jugado de nuevo</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>A lesson that is passed in exam mode gives one. It is checked against the log of its run.</source>
        <translation>Una lección aprobada en modo examen da uno. Se comprueba con el registro de su partida.</translation>
    </message>
    <message>
        <source>Certificates, one a row</source>
        <translation>Certificados, uno por fila</translation>
    </message>
    <message>
        <source>Checked against its log</source>
        <translation>Comprobado con su registro</translation>
    </message>
    <message>
        <source>Save as &amp;PDF</source>
        <translation>Guardar como &amp;PDF</translation>
    </message>
    <message>
        <source>Save the chosen certificate as PDF</source>
        <translation>Guardar el certificado elegido como PDF</translation>
    </message>
    <message>
        <source>1 run, %1 %</source>
        <translation>1 partida, %1 %</translation>
    </message>
    <message>
        <source>%1 runs, best %2 %</source>
        <translation>%1 partidas, la mejor %2 %</translation>
    </message>
    <message>
        <source>✓ passed in an exam</source>
        <translation>✓ aprobado en un examen</translation>
    </message>
    <message>
        <source>✓ passed in practice</source>
        <translation>✓ aprobado en práctica</translation>
    </message>
    <message>
        <source>not passed yet</source>
        <translation>aún no aprobado</translation>
    </message>
    <message>
        <source>exam</source>
        <translation>examen</translation>
    </message>
    <message>
        <source>practice</source>
        <translation>práctica</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>broken off</source>
        <translation>interrumpida</translation>
    </message>
    <message>
        <source>✓ passed</source>
        <translation>✓ aprobado</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>no aprobado</translation>
    </message>
    <message>
        <source>⚠ critical error, not passed</source>
        <translation>⚠ error crítico, no aprobado</translation>
    </message>
    <message>
        <source>✓ confirmed</source>
        <translation>✓ confirmado</translation>
    </message>
    <message>
        <source>Delete this run for good: its points, its log and the certificate that it gave? What was sent to an LRS or saved as a file stays there.</source>
        <translation>¿Eliminar esta partida para siempre: sus puntos, su registro y el certificado que dio? Lo enviado a un LRS o guardado como archivo permanece allí.</translation>
    </message>
    <message>
        <source>Delete the run</source>
        <translation>Eliminar la partida</translation>
    </message>
    <message>
        <source>Delete %1 for good: name and pseudonym, all runs with their logs (%2), all certificates (%3), and what still waits for an LRS? What was sent to an LRS or saved as a file stays there.</source>
        <translation>¿Eliminar %1 para siempre: nombre y seudónimo, todas las partidas con sus registros (%2), todos los certificados (%3) y lo que aún espera a un LRS? Lo enviado a un LRS o guardado como archivo permanece allí.</translation>
    </message>
    <message>
        <source>Delete all of it</source>
        <translation>Eliminarlo todo</translation>
    </message>
</context>
<context>
    <name>halsted::OrdersPanel</name>
    <message>
        <source>No result yet.</source>
        <translation>Aún no hay resultados.</translation>
    </message>
    <message>
        <source>Tests and results</source>
        <translation>Pruebas y resultados</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Pedir</translation>
    </message>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>↑ above, ↓ below what is usual in adults. Sources: point at a range.</source>
        <translation>↑ por encima, ↓ por debajo de lo habitual en adultos. Fuentes: señale un intervalo.</translation>
    </message>
    <message>
        <source>next day</source>
        <translation>al día siguiente</translation>
    </message>
    <message>
        <source>at once</source>
        <translation>al momento</translation>
    </message>
    <message>
        <source>Order %1, takes %2</source>
        <translation>Pedir %1, tarda %2</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1: en %2</translation>
    </message>
    <message>
        <source>Progress of %1</source>
        <translation>Progreso de %1</translation>
    </message>
</context>
<context>
    <name>halsted::PathBar</name>
    <message>
        <source>Step %1 of %2, done: %3</source>
        <translation>Paso %1 de %2, hecho: %3</translation>
    </message>
    <message>
        <source>Step %1 of %2: %3</source>
        <translation>Paso %1 de %2: %3</translation>
    </message>
</context>
<context>
    <name>halsted::PictureCard</name>
    <message>
        <source>new</source>
        <translation>nuevo</translation>
    </message>
    <message>
        <source>Picture of %1</source>
        <translation>Imagen de %1</translation>
    </message>
    <message>
        <source>Larger</source>
        <translation>Ampliar</translation>
    </message>
    <message>
        <source>Larger picture of %1</source>
        <translation>Imagen ampliada de %1</translation>
    </message>
</context>
<context>
    <name>halsted::PlanPanel</name>
    <message>
        <source>Nothing is planned yet. Choose a tool and place it.</source>
        <translation>Aún no hay nada planificado. Elija una herramienta y colóquela.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>Longitud</translation>
    </message>
    <message>
        <source>Name of the chosen element</source>
        <translation>Nombre del elemento elegido</translation>
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
        <translation>Punto de referencia</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>Distancia</translation>
    </message>
    <message>
        <source>Plane</source>
        <translation>Plano</translation>
    </message>
    <message>
        <source>Choose a tool, then click in a slice. The plan is listed at the right.</source>
        <translation>Elija una herramienta y haga clic en un corte. El plan está a la derecha.</translation>
    </message>
    <message>
        <source>Click where it shall be.</source>
        <translation>Haga clic donde debe estar.</translation>
    </message>
    <message>
        <source>Click its two ends, in any slices.</source>
        <translation>Haga clic en sus dos extremos, en cualquier corte.</translation>
    </message>
    <message>
        <source>Click three points that it goes through.</source>
        <translation>Haga clic en tres puntos por los que pasa.</translation>
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
        <translation>%1 % aprobado</translation>
    </message>
    <message>
        <source>%1 % not passed</source>
        <translation>%1 % no aprobado</translation>
    </message>
    <message>
        <source>Points of the attempts, oldest first: %1</source>
        <translation>Puntos de las partidas, la más antigua primero: %1</translation>
    </message>
</context>
<context>
    <name>halsted::PumpPanel</name>
    <message>
        <source>Nothing runs. Start a pump or a drip from drugs and fluids (F3).</source>
        <translation>No corre nada. Inicie una bomba o un gotero en fármacos y líquidos (F3).</translation>
    </message>
    <message>
        <source>Drips</source>
        <translation>Goteros</translation>
    </message>
    <message>
        <source>Pumps and drips</source>
        <translation>Bombas y goteros</translation>
    </message>
    <message>
        <source>Rate of %1</source>
        <translation>Ritmo de %1</translation>
    </message>
    <message>
        <source>Stop</source>
        <translation>Parar</translation>
    </message>
    <message>
        <source>Run at %1 %2 all the same</source>
        <translation>Pasar a %1 %2 de todos modos</translation>
    </message>
    <message>
        <source>Start again</source>
        <translation>Reiniciar</translation>
    </message>
    <message>
        <source>stopped</source>
        <translation>parada</translation>
    </message>
    <message>
        <source>%1 mL/h; syringe of %2 mL: %3 mL left, empty in %4</source>
        <translation>%1 mL/h; jeringa de %2 mL: quedan %3 mL, vacía en %4</translation>
    </message>
    <message>
        <source>Nearly empty: %1</source>
        <translation>Casi vacía: %1</translation>
    </message>
    <message>
        <source>runs</source>
        <translation>corre</translation>
    </message>
    <message>
        <source>Left in the bag</source>
        <translation>Queda en la bolsa</translation>
    </message>
    <message>
        <source>Rate of the drip</source>
        <translation>Ritmo del gotero</translation>
    </message>
    <message>
        <source>mL/h</source>
        <translation>mL/h</translation>
    </message>
    <message>
        <source>Stop %1</source>
        <translation>Parar %1</translation>
    </message>
    <message>
        <source>%1, %2 °C: %3 mL left, empty in %4</source>
        <translation>%1, %2 °C: quedan %3 mL, vacío en %4</translation>
    </message>
    <message>
        <source>New syringe</source>
        <translation>Jeringa nueva</translation>
    </message>
    <message>
        <source>Put a new syringe of %1 in</source>
        <translation>Poner una jeringa nueva de %1</translation>
    </message>
</context>
<context>
    <name>halsted::QuestionCard</name>
    <message>
        <source>What wants an answer</source>
        <translation>Lo que pide respuesta</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>quedan %1</translation>
    </message>
    <message>
        <source>The time for it is over; an answer still helps.</source>
        <translation>Se acabó el tiempo; responder aún ayuda.</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Empezar</translation>
    </message>
    <message>
        <source>Begin the lesson</source>
        <translation>Empezar la lección</translation>
    </message>
    <message>
        <source>%1 % of the points: %2</source>
        <translation>%1 % de los puntos: %2</translation>
    </message>
    <message>
        <source>passed</source>
        <translation>aprobado</translation>
    </message>
    <message>
        <source>not passed</source>
        <translation>no aprobado</translation>
    </message>
    <message>
        <source>Several may be right.</source>
        <translation>Puede haber varias correctas.</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Give this answer</source>
        <translation>Dar esta respuesta</translation>
    </message>
    <message>
        <source>Answered</source>
        <translation>Respondido</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>Correcta</translation>
    </message>
    <message>
        <source>Not quite</source>
        <translation>No del todo</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Seguir</translation>
    </message>
    <message>
        <source>Put the reply away</source>
        <translation>Cerrar la respuesta</translation>
    </message>
    <message>
        <source>Hint</source>
        <translation>Pista</translation>
    </message>
    <message>
        <source>A hint is offered.</source>
        <translation>Se ofrece una pista.</translation>
    </message>
    <message>
        <source>Show it</source>
        <translation>Mostrarla</translation>
    </message>
    <message>
        <source>Show the hint</source>
        <translation>Mostrar la pista</translation>
    </message>
    <message>
        <source>No, thank you</source>
        <translation>No, gracias</translation>
    </message>
    <message>
        <source>Put the hint away</source>
        <translation>Cerrar la pista</translation>
    </message>
</context>
<context>
    <name>halsted::RecordActions</name>
    <message>
        <source>Show my record</source>
        <translation>Mostrar mis resultados</translation>
    </message>
    <message>
        <source>Show the class view</source>
        <translation>Mostrar la vista de la clase</translation>
    </message>
    <message>
        <source>Set up sending to an LRS</source>
        <translation>Configurar el envío a un LRS</translation>
    </message>
    <message>
        <source>Send what waits for the LRS</source>
        <translation>Enviar lo que espera al LRS</translation>
    </message>
</context>
<context>
    <name>halsted::RecordDesk</name>
    <message>
        <source>Learner %1</source>
        <translation>Alumno %1</translation>
    </message>
    <message>
        <source>Added without a name, as Learner %1.</source>
        <translation>Añadido sin nombre, como Alumno %1.</translation>
    </message>
    <message>
        <source>Added: %1.</source>
        <translation>Añadido: %1.</translation>
    </message>
    <message>
        <source>The name is gone; the pseudonym stays.</source>
        <translation>El nombre se ha quitado; el seudónimo queda.</translation>
    </message>
    <message>
        <source>The name is now %1.</source>
        <translation>El nombre es ahora %1.</translation>
    </message>
    <message>
        <source>%1 and all that was kept of them are deleted.</source>
        <translation>%1 y todo lo que se guardaba está eliminado.</translation>
    </message>
    <message>
        <source>The run, its log and its certificate are deleted.</source>
        <translation>La partida, su registro y su certificado están eliminados.</translation>
    </message>
    <message>
        <source>There is no such certificate; it may have been deleted.</source>
        <translation>No existe ese certificado; puede que se haya eliminado.</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>Guardado como %1</translation>
    </message>
    <message>
        <source>Saved with names as %1</source>
        <translation>Guardado con nombres como %1</translation>
    </message>
    <message>
        <source>Saved without names as %1</source>
        <translation>Guardado sin nombres como %1</translation>
    </message>
    <message>
        <source>%1 runs and %2 learners added; %3 runs were here already.</source>
        <translation>%1 partidas y %2 alumnos añadidos; %3 partidas ya estaban.</translation>
    </message>
</context>
<context>
    <name>halsted::RegisterTool</name>
    <message>
        <source>The plan&apos;s landmarks have changed: touch them again</source>
        <translation>Los puntos del plan cambiaron: tóquelos de nuevo</translation>
    </message>
    <message>
        <source>The model is back in its old place</source>
        <translation>El modelo está de nuevo en su sitio</translation>
    </message>
    <message>
        <source>The tip slid by %1 mm: rest it in a dent and turn again</source>
        <translation>La punta se deslizó %1 mm: apóyela en un hueco y gire de nuevo</translation>
    </message>
    <message>
        <source>The tip is known to %1 mm</source>
        <translation>La punta se conoce con %1 mm</translation>
    </message>
    <message>
        <source>The hand moved by %1 mm: hold still and press again</source>
        <translation>La mano se movió %1 mm: no la mueva y pulse de nuevo</translation>
    </message>
    <message>
        <source>%1 and %2 look exchanged</source>
        <translation>%1 y %2 parecen intercambiados</translation>
    </message>
    <message>
        <source>No visible structure is near what was traced: show the skin, or touch the landmarks again</source>
        <translation>No hay estructura visible cerca del trazo: muestre la piel o toque de nuevo los puntos</translation>
    </message>
    <message>
        <source>It could still slide by %1 mm, the landmarks&apos; fit is kept: trace round an edge or another side</source>
        <translation>Aún podría deslizarse %1 mm, se mantiene el ajuste de los puntos: trace un borde u otro lado</translation>
    </message>
    <message>
        <source>The trace does not fit (%1 mm), the landmarks&apos; fit is kept: trace again, or touch the landmarks again</source>
        <translation>El trazo no encaja (%1 mm), se mantiene el ajuste de los puntos: trace de nuevo o toque otra vez los puntos</translation>
    </message>
    <message>
        <source>Trace fits to %1 mm, holds to %2 mm, moves the target by %3 mm</source>
        <translation>El trazo encaja a %1 mm, sujeta a %2 mm, mueve el objetivo %3 mm</translation>
    </message>
    <message>
        <source>Turn it to the side and forward, then let go</source>
        <translation>Gire hacia el lado y hacia delante, luego suelte</translation>
    </message>
    <message>
        <source>Rest the tip in a dent, hold the trigger, turn the controller about it; a tap skips this</source>
        <translation>Apoye la punta en un hueco, mantenga el gatillo, gire el mando en torno a ella; un toque salta este paso</translation>
    </message>
    <message>
        <source>Place three or more landmarks in the plan first, away from one line</source>
        <translation>Ponga antes tres o más puntos en el plan, fuera de una recta</translation>
    </message>
    <message>
        <source>Second button: take the last landmark back</source>
        <translation>Segundo botón: quitar el último punto</translation>
    </message>
    <message>
        <source>Hold still: %1 (%2 of %3)</source>
        <translation>No se mueva: %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Touch and press: %1 (%2 of %3)</source>
        <translation>Toque y pulse: %1 (%2 de %3)</translation>
    </message>
    <message>
        <source>Fitting the trace, %1 %</source>
        <translation>Ajustando el trazo, %1 %</translation>
    </message>
    <message>
        <source>Tracing: %1 points</source>
        <translation>Trazo: %1 puntos</translation>
    </message>
    <message>
        <source>Tap: accept. Hold and trace the skin: fit closer. Second button: back</source>
        <translation>Toque: aceptar. Mantenga y trace la piel: ajustar mejor. Segundo botón: atrás</translation>
    </message>
    <message>
        <source>Landmarks fit to %1 mm, %2 worst with %3 mm</source>
        <translation>Los puntos encajan a %1 mm, el peor %2 con %3 mm</translation>
    </message>
    <message>
        <source>at the target</source>
        <translation>en el objetivo</translation>
    </message>
    <message>
        <source>in the middle of the model</source>
        <translation>en el centro del modelo</translation>
    </message>
    <message>
        <source>Registered. Second button: old place. First button: register anew</source>
        <translation>Registrado. Segundo botón: sitio anterior. Primer botón: registrar de nuevo</translation>
    </message>
    <message>
        <source>Large error expected %1: %2 mm, may be %3</source>
        <translation>Error grande esperado %1: %2 mm, quizá %3</translation>
    </message>
    <message>
        <source>Error expected %1: %2 mm, may be %3</source>
        <translation>Error esperado %1: %2 mm, quizá %3</translation>
    </message>
</context>
<context>
    <name>halsted::Report</name>
    <message>
        <source>Written: %1</source>
        <translation>Escrito: %1</translation>
    </message>
    <message>
        <source>Stop writing the report or movie</source>
        <translation>Dejar de escribir el informe o la película</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>MR</source>
        <translation>RM</translation>
    </message>
    <message>
        <source>other</source>
        <translation>otra</translation>
    </message>
    <message>
        <source>Report on the case %1</source>
        <translation>Informe del caso %1</translation>
    </message>
    <message>
        <source>Made on %1 (UTC) with Halsted %2</source>
        <translation>Hecho el %1 (UTC) con Halsted %2</translation>
    </message>
    <message>
        <source>Page %1 of %2</source>
        <translation>Página %1 de %2</translation>
    </message>
    <message>
        <source>This report names the case by its alias; the patient&apos;s name is not in it.</source>
        <translation>Este informe nombra el caso por su alias; el nombre del paciente no figura en él.</translation>
    </message>
    <message>
        <source>Patient: %1. Born: %2. Number: %3.</source>
        <translation>Paciente: %1. Nacimiento: %2. Número: %3.</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>%1: the picture bears it out by %2 % only.</source>
        <translation>%1: la imagen lo respalda solo en un %2 %.</translation>
    </message>
    <message>
        <source>Registration of %1: %2</source>
        <translation>Registro de %1: %2</translation>
    </message>
    <message>
        <source>The 3D pictures are missing: %1</source>
        <translation>Faltan las imágenes 3D: %1</translation>
    </message>
    <message>
        <source>Look twice</source>
        <translation>Mirar dos veces</translation>
    </message>
    <message>
        <source>Nothing was found that asks for a second look. That is no proof that all is right.</source>
        <translation>No se encontró nada que pida una segunda mirada. Eso no prueba que todo esté bien.</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>Imágenes</translation>
    </message>
    <message>
        <source>and %1 more</source>
        <translation>y %1 más</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>ninguna estructura</translation>
    </message>
    <message>
        <source>Seen from: %1</source>
        <translation>Visto desde: %1</translation>
    </message>
    <message>
        <source>Three-dimensional view, seen from: %1. In the case: %2.</source>
        <translation>Vista tridimensional, desde: %1. En el caso: %2.</translation>
    </message>
    <message>
        <source>%1 slice at %2</source>
        <translation>Corte %1 en %2</translation>
    </message>
    <message>
        <source>%1: %2 slice at %3</source>
        <translation>%1: corte %2 en %3</translation>
    </message>
    <message>
        <source>%1 slice at %2 with outlines of the structures. In the case: %3.</source>
        <translation>Corte %1 en %2 con los contornos de las estructuras. En el caso: %3.</translation>
    </message>
    <message>
        <source>%1 slice at %2 through the plan&apos;s element %3, with outlines.</source>
        <translation>Corte %1 en %2 por el elemento %3 del plan, con contornos.</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Estructuras</translation>
    </message>
    <message>
        <source>Nothing has been segmented.</source>
        <translation>No se ha segmentado nada.</translation>
    </message>
    <message>
        <source>Volumes, surfaces and values of the structures</source>
        <translation>Volúmenes, superficies y valores de las estructuras</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Volume, ml</source>
        <translation>Volumen, ml</translation>
    </message>
    <message>
        <source>95 % interval</source>
        <translation>Intervalo del 95 %</translation>
    </message>
    <message>
        <source>Surface, cm²</source>
        <translation>Superficie, cm²</translation>
    </message>
    <message>
        <source>Mean ± SD, HU</source>
        <translation>Media ± DE, UH</translation>
    </message>
    <message>
        <source>Mean ± SD</source>
        <translation>Media ± DE</translation>
    </message>
    <message>
        <source>Borne out</source>
        <translation>Respaldo</translation>
    </message>
    <message>
        <source>not rated</source>
        <translation>sin valorar</translation>
    </message>
    <message>
        <source>The truth lies within a 95 % interval in 19 of 20 cases, as far as the structure is the right one: it tells what voxel size and border leave open, not what was missed or taken in by mistake. &quot;Borne out&quot; is how far the picture supports the structure.</source>
        <translation>La verdad está dentro del intervalo del 95 % en 19 de 20 casos, siempre que la estructura sea la correcta: dice lo que dejan abierto el tamaño del vóxel y el borde, no lo que se omitió o incluyó por error. «Respaldo» es hasta qué punto la imagen apoya la estructura.</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Plan %1: what was measured</source>
        <translation>Plan %1: lo que se midió</translation>
    </message>
    <message>
        <source>Element</source>
        <translation>Elemento</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Medida</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Where no interval is given, the number is exact as planned: what is unsure is the anatomy it meets.</source>
        <translation>Donde no hay intervalo, la cifra es exacta según el plan: lo incierto es la anatomía que encuentra.</translation>
    </message>
    <message>
        <source>at %1, %2, %3 mm (left, back, up)</source>
        <translation>en %1, %2, %3 mm (izquierda, atrás, arriba)</translation>
    </message>
    <message>
        <source>no number</source>
        <translation>sin medida</translation>
    </message>
    <message>
        <source>beyond the limit</source>
        <translation>fuera del límite</translation>
    </message>
    <message>
        <source>exact</source>
        <translation>exacto</translation>
    </message>
    <message>
        <source>Registrations</source>
        <translation>Registros</translation>
    </message>
    <message>
        <source>How series lie to each other</source>
        <translation>Cómo se sitúan las series entre sí</translation>
    </message>
    <message>
        <source>Series</source>
        <translation>Serie</translation>
    </message>
    <message>
        <source>Laid onto</source>
        <translation>Sobre</translation>
    </message>
    <message>
        <source>Predicted error, mm</source>
        <translation>Error previsto, mm</translation>
    </message>
    <message>
        <source>95 % below, mm</source>
        <translation>95 % por debajo de, mm</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>Veredicto</translation>
    </message>
    <message>
        <source>Pictures that all of this rests on</source>
        <translation>Imágenes en las que se basa todo esto</translation>
    </message>
    <message>
        <source>Series of the case</source>
        <translation>Series del caso</translation>
    </message>
    <message>
        <source>Voxels</source>
        <translation>Vóxeles</translation>
    </message>
    <message>
        <source>Voxel size, mm</source>
        <translation>Tamaño del vóxel, mm</translation>
    </message>
    <message>
        <source>without a description</source>
        <translation>sin descripción</translation>
    </message>
    <message>
        <source>How it was made</source>
        <translation>Cómo se hizo</translation>
    </message>
    <message>
        <source>Program, protocol and fingerprint</source>
        <translation>Programa, protocolo y huella</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>Programa</translation>
    </message>
    <message>
        <source>Structures made by</source>
        <translation>Estructuras hechas por</translation>
    </message>
    <message>
        <source>Fingerprint of the case (SHA-256)</source>
        <translation>Huella del caso (SHA-256)</translation>
    </message>
    <message>
        <source>Record of the case, as the case file has it</source>
        <translation>Registro del caso, tal como está en su archivo</translation>
    </message>
    <message>
        <source>Time (UTC)</source>
        <translation>Hora (UTC)</translation>
    </message>
    <message>
        <source>What was done</source>
        <translation>Qué se hizo</translation>
    </message>
    <message>
        <source>Structures farther away, not listed</source>
        <translation>Estructuras más lejanas, no listadas</translation>
    </message>
</context>
<context>
    <name>halsted::ResultTable</name>
    <message>
        <source>up to %1</source>
        <translation>hasta %1</translation>
    </message>
    <message>
        <source>from %1</source>
        <translation>desde %1</translation>
    </message>
    <message>
        <source>Laboratory results by time, newest first</source>
        <translation>Resultados de laboratorio por hora, los últimos primero</translation>
    </message>
    <message>
        <source>All results</source>
        <translation>Todos los resultados</translation>
    </message>
    <message>
        <source>Usual</source>
        <translation>Habitual</translation>
    </message>
    <message>
        <source>, high</source>
        <translation>, alto</translation>
    </message>
    <message>
        <source>, low</source>
        <translation>, bajo</translation>
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
        <translation>Vea la imagen.</translation>
    </message>
    <message>
        <source>Nothing stands out.</source>
        <translation>Nada llamativo.</translation>
    </message>
    <message>
        <source>Nobody can say.</source>
        <translation>Nadie lo sabe.</translation>
    </message>
    <message>
        <source>%1 stopped</source>
        <translation>%1 parado</translation>
    </message>
    <message>
        <source>Note: %1</source>
        <translation>Nota: %1</translation>
    </message>
    <message>
        <source>Cuff pressure every %1 min</source>
        <translation>Presión por manguito cada %1 min</translation>
    </message>
    <message>
        <source>Cuff pressure measured</source>
        <translation>Presión por manguito medida</translation>
    </message>
    <message>
        <source>Question answered</source>
        <translation>Pregunta respondida</translation>
    </message>
    <message>
        <source>Hint taken</source>
        <translation>Pista tomada</translation>
    </message>
    <message>
        <source>The patient is better</source>
        <translation>El paciente está mejor</translation>
    </message>
    <message>
        <source>The patient could not be saved</source>
        <translation>No se pudo salvar al paciente</translation>
    </message>
    <message>
        <source>The time of the lesson is over</source>
        <translation>Se acabó el tiempo de la lección</translation>
    </message>
    <message>
        <source>The lesson was stopped</source>
        <translation>La lección se interrumpió</translation>
    </message>
    <message>
        <source>Pulse</source>
        <translation>Pulso</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Lactato</translation>
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
        <translation>Bicarbonato</translation>
    </message>
    <message>
        <source>Base excess</source>
        <translation>Exceso de base</translation>
    </message>
    <message>
        <source>Arterial saturation</source>
        <translation>Saturación arterial</translation>
    </message>
    <message>
        <source>Haemoglobin</source>
        <translation>Hemoglobina</translation>
    </message>
    <message>
        <source>Haematocrit</source>
        <translation>Hematocrito</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquetas</translation>
    </message>
    <message>
        <source>White cells</source>
        <translation>Leucocitos</translation>
    </message>
    <message>
        <source>Potassium</source>
        <translation>Potasio</translation>
    </message>
    <message>
        <source>Sodium</source>
        <translation>Sodio</translation>
    </message>
    <message>
        <source>Ionised calcium</source>
        <translation>Calcio iónico</translation>
    </message>
    <message>
        <source>Chloride</source>
        <translation>Cloruro</translation>
    </message>
    <message>
        <source>Glucose</source>
        <translation>Glucosa</translation>
    </message>
    <message>
        <source>PaO2/FiO2</source>
        <translation>PaO2/FiO2</translation>
    </message>
    <message>
        <source>Urea</source>
        <translation>Urea</translation>
    </message>
    <message>
        <source>Creatinine</source>
        <translation>Creatinina</translation>
    </message>
    <message>
        <source>Magnesium</source>
        <translation>Magnesio</translation>
    </message>
    <message>
        <source>Albumin</source>
        <translation>Albúmina</translation>
    </message>
    <message>
        <source>Troponin T</source>
        <translation>Troponina T</translation>
    </message>
    <message>
        <source>INR</source>
        <translation>INR</translation>
    </message>
    <message>
        <source>APTT</source>
        <translation>TTPa</translation>
    </message>
    <message>
        <source>Fibrinogen</source>
        <translation>Fibrinógeno</translation>
    </message>
    <message>
        <source>TEG R</source>
        <translation>TEG R</translation>
    </message>
    <message>
        <source>TEG angle</source>
        <translation>Ángulo TEG</translation>
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
        <translation>Frecuencia cardíaca</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Frecuencia respiratoria</translation>
    </message>
    <message>
        <source>Glasgow coma scale</source>
        <translation>Escala de Glasgow</translation>
    </message>
    <message>
        <source>Skin temperature</source>
        <translation>Temperatura de la piel</translation>
    </message>
    <message>
        <source>Systolic pressure</source>
        <translation>Presión sistólica</translation>
    </message>
    <message>
        <source>Diastolic pressure</source>
        <translation>Presión diastólica</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Presión media</translation>
    </message>
    <message>
        <source>Ejection fraction</source>
        <translation>Fracción de eyección</translation>
    </message>
</context>
<context>
    <name>halsted::ScriptPanel</name>
    <message>
        <source>Name of the script to record</source>
        <translation>Nombre del guion que se graba</translation>
    </message>
    <message>
        <source>expert</source>
        <translation>expert</translation>
    </message>
    <message>
        <source>&amp;Record by playing</source>
        <translation>&amp;Grabar jugando</translation>
    </message>
    <message>
        <source>Record a script by playing the lesson</source>
        <translation>Grabar un guion jugando la lección</translation>
    </message>
    <message>
        <source>Script that is shown</source>
        <translation>Guion que se muestra</translation>
    </message>
    <message>
        <source>Acts of the script</source>
        <translation>Actos del guion</translation>
    </message>
    <message>
        <source>✗ %1</source>
        <translation>✗ %1</translation>
    </message>
    <message>
        <source>Edit %1</source>
        <translation>Editar %1</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Se muestra como</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>Add an act</source>
        <translation>Añadir un acto</translation>
    </message>
    <message>
        <source>Remove the act</source>
        <translation>Quitar el acto</translation>
    </message>
    <message>
        <source>Record plays the lesson; what you do until you leave the bedside becomes the script.</source>
        <translation>Grabar juega la lección; lo que haga hasta dejar la cabecera será el guion.</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Cuándo</translation>
    </message>
    <message>
        <source>What is done</source>
        <translation>Qué se hace</translation>
    </message>
    <message>
        <source>How</source>
        <translation>Cómo</translation>
    </message>
    <message>
        <source>✗ How it is done is written as: drug: propofol, amount: 100, unit: mg, route: iv</source>
        <translation>✗ Cómo se hace se escribe así: drug: propofol, amount: 100, unit: mg, route: iv</translation>
    </message>
</context>
<context>
    <name>halsted::SectionPage</name>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>&amp;Add</source>
        <translation>Añad&amp;ir</translation>
    </message>
    <message>
        <source>Add to %1</source>
        <translation>Añadir a %1</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplicar</translation>
    </message>
    <message>
        <source>Duplicate the chosen one</source>
        <translation>Duplicar lo elegido</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove the chosen one</source>
        <translation>Quitar lo elegido</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Subir</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Bajar</translation>
    </message>
    <message>
        <source>Begin here</source>
        <translation>Empezar aquí</translation>
    </message>
    <message>
        <source>The lesson begins in the chosen state</source>
        <translation>La lección empieza en el estado elegido</translation>
    </message>
    <message>
        <source>&amp;Try from here</source>
        <translation>&amp;Probar desde aquí</translation>
    </message>
    <message>
        <source>Play the lesson from the chosen state</source>
        <translation>Jugar la lección desde el estado elegido</translation>
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
        <translation>Aquí aún no hay nada. Pulse Añadir.</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>Duplicar %1</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>Shown as</source>
        <translation>Se muestra como</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Imagen</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tabla</translation>
    </message>
    <message>
        <source>%1 (and %2 more)</source>
        <translation>%1 (y %2 más)</translation>
    </message>
    <message>
        <source>%1 was removed. Places that still name it: %2. Undo brings it back.</source>
        <translation>%1 se quitó. Lugares que aún lo nombran: %2. Deshacer lo recupera.</translation>
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
        <translation>Radio</translation>
    </message>
    <message>
        <source>How alike (standard deviations)</source>
        <translation>Parecido (desviaciones estándar)</translation>
    </message>
    <message>
        <source>In this slice only</source>
        <translation>Solo en este corte</translation>
    </message>
    <message>
        <source>Lowest value</source>
        <translation>Valor más bajo</translation>
    </message>
    <message>
        <source>Highest value</source>
        <translation>Valor más alto</translation>
    </message>
    <message>
        <source>What is there already</source>
        <translation>Lo que ya hay</translation>
    </message>
    <message>
        <source>Add to it</source>
        <translation>Añadir</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Sustituir</translation>
    </message>
    <message>
        <source>Inside the outline</source>
        <translation>Dentro del contorno</translation>
    </message>
    <message>
        <source>Take away</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Keep only this</source>
        <translation>Conservar solo esto</translation>
    </message>
    <message>
        <source>Fill</source>
        <translation>Rellenar</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>axial</source>
        <translation>axial</translation>
    </message>
    <message>
        <source>coronal</source>
        <translation>coronal</translation>
    </message>
    <message>
        <source>sagittal</source>
        <translation>sagital</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>Keep the largest</source>
        <translation>Conservar los mayores</translation>
    </message>
    <message>
        <source>Remove small ones</source>
        <translation>Quitar los pequeños</translation>
    </message>
    <message>
        <source>Make each a structure</source>
        <translation>Hacer de cada uno una estructura</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>Cuántos</translation>
    </message>
    <message>
        <source>Smaller ones go</source>
        <translation>Los menores se quitan</translation>
    </message>
    <message>
        <source>Grow by (less than 0: shrink)</source>
        <translation>Crecer (menos de 0: encoger)</translation>
    </message>
    <message>
        <source>Thickness of the shell</source>
        <translation>Grosor de la cáscara</translation>
    </message>
    <message>
        <source>Where the shell lies</source>
        <translation>Dónde está la cáscara</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Dentro</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>En medio</translation>
    </message>
    <message>
        <source>Outside</source>
        <translation>Fuera</translation>
    </message>
    <message>
        <source>How smooth</source>
        <translation>Suavidad</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Qué</translation>
    </message>
    <message>
        <source>Both together</source>
        <translation>Ambas juntas</translation>
    </message>
    <message>
        <source>Without the other</source>
        <translation>Sin la otra</translation>
    </message>
    <message>
        <source>What both share</source>
        <translation>Lo que comparten</translation>
    </message>
    <message>
        <source>Other structure</source>
        <translation>Otra estructura</translation>
    </message>
    <message>
        <source>What stays</source>
        <translation>Lo que queda</translation>
    </message>
    <message>
        <source>The side to the viewer</source>
        <translation>El lado del observador</translation>
    </message>
    <message>
        <source>The far side</source>
        <translation>El lado lejano</translation>
    </message>
    <message>
        <source>Both, as two structures</source>
        <translation>Ambos, como dos estructuras</translation>
    </message>
    <message>
        <source>Only inside</source>
        <translation>Solo dentro de</translation>
    </message>
    <message>
        <source>New structure (empty: change this one)</source>
        <translation>Estructura nueva (vacío: cambiar esta)</translation>
    </message>
    <message>
        <source>May take from other structures</source>
        <translation>Puede quitar a otras</translation>
    </message>
    <message>
        <source>anywhere</source>
        <translation>en cualquier parte</translation>
    </message>
</context>
<context>
    <name>halsted::SegmentPanel</name>
    <message>
        <source>Brush</source>
        <translation>Pincel</translation>
    </message>
    <message>
        <source>Drag in a slice. [ and ] or Shift and the wheel change the size; Space paints at the crosshair.</source>
        <translation>Arrastre en un corte. [ y ] o Mayús y la rueda cambian el tamaño; Espacio pinta en la cruz.</translation>
    </message>
    <message>
        <source>Erase</source>
        <translation>Borrar</translation>
    </message>
    <message>
        <source>Drag in a slice to take voxels away.</source>
        <translation>Arrastre en un corte para quitar vóxeles.</translation>
    </message>
    <message>
        <source>Smart brush</source>
        <translation>Pincel de borde</translation>
    </message>
    <message>
        <source>Drag inside the organ: the brush stops at its edge.</source>
        <translation>Arrastre dentro del órgano: el pincel se detiene en su borde.</translation>
    </message>
    <message>
        <source>Scissors</source>
        <translation>Tijeras</translation>
    </message>
    <message>
        <source>Click round what you want to cut, through all slices; Enter cuts.</source>
        <translation>Haga clic alrededor de lo que quiere cortar, en todos los cortes; Intro corta.</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>Umbral</translation>
    </message>
    <message>
        <source>Blue is what would belong. Limit it to a structure to keep the rest out.</source>
        <translation>Azul es lo que se incluiría. Limítelo a una estructura para dejar fuera el resto.</translation>
    </message>
    <message>
        <source>Grow region</source>
        <translation>Crecer región</translation>
    </message>
    <message>
        <source>Click inside; what is joined to it and alike is taken.</source>
        <translation>Haga clic dentro; se toma lo que está unido y se parece.</translation>
    </message>
    <message>
        <source>Seeds</source>
        <translation>Semillas</translation>
    </message>
    <message>
        <source>Click a few places inside; with Ctrl, places outside. Then apply.</source>
        <translation>Haga clic en varios lugares dentro; con Ctrl, fuera. Después, aplique.</translation>
    </message>
    <message>
        <source>Vessel</source>
        <translation>Vaso</translation>
    </message>
    <message>
        <source>Click in a vessel or airway: it is followed both ways. A second click: only the way between.</source>
        <translation>Haga clic en un vaso o vía aérea: se sigue en ambos sentidos. Un segundo clic: solo el camino entre ambos.</translation>
    </message>
    <message>
        <source>Fill between</source>
        <translation>Rellenar entre</translation>
    </message>
    <message>
        <source>Paint some slices; those between are filled.</source>
        <translation>Pinte algunos cortes; los de en medio se rellenan.</translation>
    </message>
    <message>
        <source>Pieces</source>
        <translation>Trozos</translation>
    </message>
    <message>
        <source>Keep the largest pieces, remove specks, or make each a structure.</source>
        <translation>Conservar los trozos mayores, quitar motas o hacer de cada uno una estructura.</translation>
    </message>
    <message>
        <source>Fill holes</source>
        <translation>Tapar huecos</translation>
    </message>
    <message>
        <source>What is closed in all round is filled.</source>
        <translation>Lo que está encerrado por completo se rellena.</translation>
    </message>
    <message>
        <source>Smooth</source>
        <translation>Suavizar</translation>
    </message>
    <message>
        <source>Rounds the shape and keeps its volume.</source>
        <translation>Redondea la forma y conserva su volumen.</translation>
    </message>
    <message>
        <source>Margin</source>
        <translation>Margen</translation>
    </message>
    <message>
        <source>Grows or shrinks by millimetres.</source>
        <translation>Crece o encoge en milímetros.</translation>
    </message>
    <message>
        <source>Hollow</source>
        <translation>Ahuecar</translation>
    </message>
    <message>
        <source>Leaves a shell of even thickness.</source>
        <translation>Deja una cáscara de grosor uniforme.</translation>
    </message>
    <message>
        <source>Combine</source>
        <translation>Combinar</translation>
    </message>
    <message>
        <source>With another structure: both, one without the other, or what they share.</source>
        <translation>Con otra estructura: ambas, una sin la otra o lo que comparten.</translation>
    </message>
    <message>
        <source>Split sides</source>
        <translation>Separar lados</translation>
    </message>
    <message>
        <source>Makes a left and a right structure.</source>
        <translation>Hace una estructura izquierda y otra derecha.</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Corte plano</translation>
    </message>
    <message>
        <source>Click where the slice that you look at shall cut it.</source>
        <translation>Haga clic donde el corte que ve debe cortarla.</translation>
    </message>
    <message>
        <source>Find structures</source>
        <translation>Buscar estructuras</translation>
    </message>
    <message>
        <source>Apply</source>
        <translation>Aplicar</translation>
    </message>
    <message>
        <source>Clear points</source>
        <translation>Borrar los puntos</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>as the scan asks for</source>
        <translation>según el estudio</translation>
    </message>
    <message>
        <source>Structure to work on</source>
        <translation>Estructura en la que se trabaja</translation>
    </message>
    <message>
        <source>Choose, or type a new name</source>
        <translation>Elija o escriba un nombre nuevo</translation>
    </message>
    <message>
        <source>By itself</source>
        <translation>Automático</translation>
    </message>
    <message>
        <source>By hand: structure</source>
        <translation>A mano: estructura</translation>
    </message>
    <message>
        <source>Tool: %1</source>
        <translation>Herramienta: %1</translation>
    </message>
    <message>
        <source>Apply the tool</source>
        <translation>Aplicar la herramienta</translation>
    </message>
    <message>
        <source>Clear the tool&apos;s points</source>
        <translation>Borrar los puntos de la herramienta</translation>
    </message>
    <message>
        <source>Choose a tool. Every step can be undone with Ctrl+Z.</source>
        <translation>Elija una herramienta. Cada paso se puede deshacer con Ctrl+Z.</translation>
    </message>
    <message>
        <source>Would add %1 ml and take %2 ml away.</source>
        <translation>Añadiría %1 ml y quitaría %2 ml.</translation>
    </message>
    <message>
        <source>Would change nothing.</source>
        <translation>No cambiaría nada.</translation>
    </message>
</context>
<context>
    <name>halsted::SeriesPanel</name>
    <message>
        <source>Open this series</source>
        <translation>Abrir esta serie</translation>
    </message>
    <message>
        <source>Series of the study</source>
        <translation>Series del estudio</translation>
    </message>
    <message>
        <source>This study holds several series. Which one shall be opened?</source>
        <translation>Este estudio tiene varias series. ¿Cuál se abre?</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Cancelar</translation>
    </message>
    <message>
        <source>%1 %2: %3</source>
        <translation>%1 %2: %3</translation>
    </message>
    <message>
        <source>
%1 × %2 × %3 voxels of %4 × %5 × %6 mm</source>
        <translation>
%1 × %2 × %3 vóxeles de %4 × %5 × %6 mm</translation>
    </message>
    <message>
        <source>Tick several to have them in one case; the first is segmented.</source>
        <translation>Marque varias para tenerlas en un caso; se segmenta la primera.</translation>
    </message>
    <message numerus="yes">
        <source>Open %n series</source>
        <translation>
            <numerusform>Abrir %n serie</numerusform>
            <numerusform>Abrir %n series</numerusform>
        </translation>
    </message>
    <message>
        <source>Reading…</source>
        <translation>Leyendo…</translation>
    </message>
    <message>
        <source>No picture</source>
        <translation>Sin imagen</translation>
    </message>
</context>
<context>
    <name>halsted::SliceWidget</name>
    <message>
        <source>%1 slices</source>
        <translation>Cortes: %1</translation>
    </message>
    <message>
        <source>no structure</source>
        <translation>ninguna estructura</translation>
    </message>
    <message>
        <source>Registration failed: do not compare places</source>
        <translation>Registro fallido: no compare lugares</translation>
    </message>
    <message>
        <source>Doubtful registration: error about %1 mm, 95 % within %2 mm</source>
        <translation>Registro dudoso: error de unos %1 mm, 95 % por debajo de %2 mm</translation>
    </message>
    <message>
        <source>Registered: error about %1 mm, 95 % within %2 mm</source>
        <translation>Registrada: error de unos %1 mm, 95 % por debajo de %2 mm</translation>
    </message>
    <message>
        <source>Not registered: placed as the scanner counts</source>
        <translation>Sin registrar: colocada según el equipo</translation>
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
        <translation>Media</translation>
    </message>
    <message>
        <source>Slab</source>
        <translation>Bloque</translation>
    </message>
    <message>
        <source>%1 slices of the second series</source>
        <translation>Cortes de la segunda serie, %1</translation>
    </message>
    <message>
        <source>Thick slab</source>
        <translation>Corte grueso</translation>
    </message>
    <message>
        <source>Thick slab: S its kind, T thicker, Shift+T thinner, or Shift and the wheel</source>
        <translation>Corte grueso: S el tipo, T más grueso, Mayús+T más fino, o Mayús y la rueda</translation>
    </message>
    <message>
        <source>%1, turned %2°</source>
        <translation>%1, girado %2°</translation>
    </message>
    <message>
        <source>%1 of %2 mm</source>
        <translation>%1 de %2 mm</translation>
    </message>
    <message>
        <source>+ %1, %2 %</source>
        <translation>+ %1, %2 %</translation>
    </message>
    <message>
        <source>This slice was repaired</source>
        <translation>Este corte se reparó</translation>
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
        <translation>tras %1</translation>
    </message>
    <message>
        <source>The states as a picture</source>
        <translation>Los estados como imagen</translation>
    </message>
    <message>
        <source>State %1</source>
        <translation>Estado %1</translation>
    </message>
    <message>
        <source>▶ %1</source>
        <translation>▶ %1</translation>
    </message>
    <message>
        <source>State %1, where the lesson begins</source>
        <translation>Estado %1, donde empieza la lección</translation>
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
        <translation>Estado %1, termina con éxito</translation>
    </message>
    <message>
        <source>State %1, ends in failure</source>
        <translation>Estado %1, termina en fracaso</translation>
    </message>
    <message>
        <source>⚠ %1</source>
        <translation>⚠ %1</translation>
    </message>
    <message>
        <source>State %1: no way leads here</source>
        <translation>Estado %1: ningún camino llega aquí</translation>
    </message>
    <message>
        <source>✗ %1: no state %2</source>
        <translation>✗ %1: no hay estado %2</translation>
    </message>
    <message>
        <source>From %1 to %2, when: %3</source>
        <translation>De %1 a %2, cuando: %3</translation>
    </message>
    <message>
        <source>%1 for %2</source>
        <translation>%1 durante %2</translation>
    </message>
</context>
<context>
    <name>halsted::StepCard</name>
    <message>
        <source>The lesson</source>
        <translation>La lección</translation>
    </message>
    <message>
        <source>Time of the lesson</source>
        <translation>Tiempo de la lección</translation>
    </message>
    <message>
        <source>What became of the last order</source>
        <translation>Qué fue de la última orden</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Pausa</translation>
    </message>
    <message>
        <source>Stop the clock</source>
        <translation>Parar el reloj</translation>
    </message>
    <message>
        <source>%1×</source>
        <translation>%1×</translation>
    </message>
    <message>
        <source>Time runs %1 times as fast</source>
        <translation>El tiempo pasa %1 veces más rápido</translation>
    </message>
    <message>
        <source>Wait 10 min</source>
        <translation>Esperar 10 min</translation>
    </message>
    <message>
        <source>On by ten minutes at once; stops when a result comes or somebody asks</source>
        <translation>Avanza diez minutos de una vez; se detiene si llega un resultado o alguien pregunta</translation>
    </message>
    <message>
        <source>5 min back</source>
        <translation>Volver 5 min</translation>
    </message>
    <message>
        <source>Back by five minutes; what was done since then is dropped</source>
        <translation>Retrocede cinco minutos; lo hecho desde entonces se descarta</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Sonido</translation>
    </message>
    <message>
        <source>Alarms are heard</source>
        <translation>Las alarmas suenan</translation>
    </message>
    <message>
        <source>Finish</source>
        <translation>Terminar</translation>
    </message>
    <message>
        <source>End the lesson here</source>
        <translation>Terminar la lección aquí</translation>
    </message>
    <message>
        <source>Debrief</source>
        <translation>Análisis posterior</translation>
    </message>
    <message>
        <source>What happened, and why</source>
        <translation>Qué pasó y por qué</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Back to the lessons; the run is kept</source>
        <translation>Volver a las lecciones; la sesión se conserva</translation>
    </message>
    <message>
        <source>Goals reached: %1 of %2</source>
        <translation>Objetivos alcanzados: %1 de %2</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Terminado</translation>
    </message>
    <message>
        <source>Play</source>
        <translation>Reproducir</translation>
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
        <translation>%1: menos</translation>
    </message>
    <message>
        <source>%1: more</source>
        <translation>%1: más</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1 en %2</translation>
    </message>
    <message>
        <source>%1 can be %2 to %3 %4.</source>
        <translation>%1 puede ser de %2 a %3 %4.</translation>
    </message>
</context>
<context>
    <name>halsted::StepPage</name>
    <message>
        <source>Next: %1 ›</source>
        <translation>Siguiente: %1 ›</translation>
    </message>
</context>
<context>
    <name>halsted::Steps</name>
    <message>
        <source>Import</source>
        <translation>Importar</translation>
    </message>
    <message>
        <source>Segment</source>
        <translation>Segmentar</translation>
    </message>
    <message>
        <source>Plan</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Rehearse</source>
        <translation>Ensayar</translation>
    </message>
    <message>
        <source>Teach</source>
        <translation>Enseñar</translation>
    </message>
    <message>
        <source>Choose a study. What is wrong with it is said here.</source>
        <translation>Elija un estudio. Aquí se dice lo que tiene mal.</translation>
    </message>
    <message>
        <source>Look at each structure in the slices, and correct it where it is wrong.</source>
        <translation>Mire cada estructura en los cortes y corríjala donde esté mal.</translation>
    </message>
    <message>
        <source>Measure, mark and plan. Every element can be moved and undone.</source>
        <translation>Mida, marque y planifique. Cada elemento se puede mover y deshacer.</translation>
    </message>
    <message>
        <source>Go through the plan on the anatomy, here or in the headset.</source>
        <translation>Recorra el plan sobre la anatomía, aquí o con el visor.</translation>
    </message>
    <message>
        <source>Play lessons on a living patient, write your own, look at results.</source>
        <translation>Juegue lecciones con un paciente vivo, escriba las suyas y vea resultados.</translation>
    </message>
</context>
<context>
    <name>halsted::StructurePanel</name>
    <message>
        <source>Colour…</source>
        <translation>Color…</translation>
    </message>
    <message>
        <source>Structures</source>
        <translation>Estructuras</translation>
    </message>
    <message>
        <source>Structure</source>
        <translation>Estructura</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>Volumen</translation>
    </message>
    <message>
        <source>Opacity of the chosen structure in 3D</source>
        <translation>Opacidad en 3D de la estructura elegida</translation>
    </message>
    <message>
        <source>&amp;Opacity in 3D</source>
        <translation>O&amp;pacidad en 3D</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Color de %1</translation>
    </message>
    <message>
        <source>%1 ml</source>
        <translation>%1 ml</translation>
    </message>
    <message>
        <source>No structures yet.</source>
        <translation>Aún no hay estructuras.</translation>
    </message>
    <message>
        <source>Volume %1 ml
Surface %2 cm²
Mean value %3 ± %4 %5</source>
        <translation>Volumen %1 ml
Superficie %2 cm²
Valor medio %3 ± %4 %5</translation>
    </message>
    <message>
        <source>Sure</source>
        <translation>Seguro</translation>
    </message>
    <message>
        <source>How far the picture bears the structure out</source>
        <translation>Hasta qué punto la imagen respalda la estructura</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>The picture bears out %1 % of it</source>
        <translation>La imagen la respalda en un %1 %</translation>
    </message>
</context>
<context>
    <name>halsted::TeamPanel</name>
    <message>
        <source>Team, relatives, telephone and notes</source>
        <translation>Equipo, familiares, teléfono y notas</translation>
    </message>
    <message>
        <source>Ask the patient, relatives or records</source>
        <translation>Preguntar al paciente, a familiares o al historial</translation>
    </message>
    <message>
        <source>Call</source>
        <translation>Llamar</translation>
    </message>
    <message>
        <source>In this lesson there is nobody to call.</source>
        <translation>En esta lección no hay a quién llamar.</translation>
    </message>
    <message>
        <source>See to it that it is done</source>
        <translation>Encargarse de que se haga</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>Nota</translation>
    </message>
    <message>
        <source>A note for the record</source>
        <translation>Una nota para el historial</translation>
    </message>
    <message>
        <source>What you think, what is planned …</source>
        <translation>Lo que piensa, lo que se planea …</translation>
    </message>
    <message>
        <source>Write</source>
        <translation>Anotar</translation>
    </message>
    <message>
        <source>Write the note down</source>
        <translation>Anotar la nota</translation>
    </message>
    <message>
        <source>Answers</source>
        <translation>Respuestas</translation>
    </message>
    <message>
        <source>Nobody was asked yet.</source>
        <translation>Aún no se preguntó a nadie.</translation>
    </message>
    <message>
        <source>Ask: %1</source>
        <translation>Preguntar: %1</translation>
    </message>
    <message>
        <source>Call: %1</source>
        <translation>Llamar: %1</translation>
    </message>
    <message>
        <source>Have it done: %1</source>
        <translation>Encargar: %1</translation>
    </message>
    <message>
        <source>%1: in %2</source>
        <translation>%1: en %2</translation>
    </message>
</context>
<context>
    <name>halsted::ToolsPanel</name>
    <message>
        <source>Tool in the hand</source>
        <translation>Herramienta en la mano</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>Tamaño</translation>
    </message>
    <message>
        <source>Life size</source>
        <translation>Tamaño real</translation>
    </message>
    <message>
        <source>Double</source>
        <translation>Doble</translation>
    </message>
    <message>
        <source>Giant</source>
        <translation>Gigante</translation>
    </message>
    <message>
        <source>Room</source>
        <translation>Sala</translation>
    </message>
    <message>
        <source>Bring all here</source>
        <translation>Traer todo aquí</translation>
    </message>
    <message>
        <source>Remove cut</source>
        <translation>Quitar el recorte</translation>
    </message>
    <message>
        <source>Remove slice</source>
        <translation>Quitar el corte</translation>
    </message>
    <message>
        <source>Left-handed</source>
        <translation>Zurdo</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Sentado</translation>
    </message>
    <message>
        <source>Real room</source>
        <translation>Sala real</translation>
    </message>
    <message>
        <source>Lessons</source>
        <translation>Lecciones</translation>
    </message>
</context>
<context>
    <name>halsted::TranslationPage</name>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Add a language</source>
        <translation>Añadir un idioma</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Quitar</translation>
    </message>
    <message>
        <source>Remove this language</source>
        <translation>Quitar este idioma</translation>
    </message>
    <message>
        <source>Translations</source>
        <translation>Traducciones</translation>
    </message>
    <message>
        <source>Figures in braces, as {MAP}, stay as they are. Ctrl+Return goes on to the next missing text.</source>
        <translation>Los valores entre llaves, como {MAP}, quedan como están. Ctrl+Intro pasa al siguiente texto que falta.</translation>
    </message>
    <message>
        <source>Two letters of a language</source>
        <translation>Dos letras de un idioma</translation>
    </message>
    <message>
        <source>de</source>
        <translation>de</translation>
    </message>
    <message>
        <source>Texts and their translation</source>
        <translation>Textos y su traducción</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Texto</translation>
    </message>
    <message>
        <source>In the lesson</source>
        <translation>En la lección</translation>
    </message>
    <message>
        <source>Translated</source>
        <translation>Traducido</translation>
    </message>
    <message>
        <source>Translation</source>
        <translation>Traducción</translation>
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
        <translation>%1, completo</translation>
    </message>
    <message>
        <source>✗ missing</source>
        <translation>✗ falta</translation>
    </message>
    <message>
        <source>✗ figures differ: %1</source>
        <translation>✗ los valores difieren: %1</translation>
    </message>
    <message>
        <source>No language yet: add one</source>
        <translation>Aún ningún idioma: añada uno</translation>
    </message>
    <message>
        <source>✗ %1 of %2 texts missing</source>
        <translation>✗ Faltan %1 de %2 textos</translation>
    </message>
    <message>
        <source>✓ All %1 texts translated</source>
        <translation>✓ Los %1 textos están traducidos</translation>
    </message>
    <message>
        <source>✗ The figures in braces must be those of the lesson: %1</source>
        <translation>✗ Los valores entre llaves deben ser los de la lección: %1</translation>
    </message>
    <message>
        <source>Only what is missing</source>
        <translation>Solo lo que falta</translation>
    </message>
    <message>
        <source>%1, texts missing: %2</source>
        <translation>%1, textos que faltan: %2</translation>
    </message>
</context>
<context>
    <name>halsted::TrendView</name>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>Nothing is measured yet: attach a monitor.</source>
        <translation>Aún no se mide nada: conecte un monitor.</translation>
    </message>
</context>
<context>
    <name>halsted::TrendsPanel</name>
    <message>
        <source>Show</source>
        <translation>Mostrar</translation>
    </message>
    <message>
        <source>Time shown</source>
        <translation>Tiempo mostrado</translation>
    </message>
    <message>
        <source>Trends and 12-lead ECG</source>
        <translation>Tendencias y ECG de 12 derivaciones</translation>
    </message>
    <message>
        <source>Heart rate</source>
        <translation>Frecuencia cardíaca</translation>
    </message>
    <message>
        <source>Mean pressure</source>
        <translation>Presión media</translation>
    </message>
    <message>
        <source>SpO2</source>
        <translation>SpO2</translation>
    </message>
    <message>
        <source>End-tidal CO2</source>
        <translation>CO2 espirado</translation>
    </message>
    <message>
        <source>Breathing rate</source>
        <translation>Frecuencia respiratoria</translation>
    </message>
    <message>
        <source>Central venous pressure</source>
        <translation>Presión venosa central</translation>
    </message>
    <message>
        <source>Temperature</source>
        <translation>Temperatura</translation>
    </message>
    <message>
        <source>Trends</source>
        <translation>Tendencias</translation>
    </message>
    <message>
        <source>12-lead ECG</source>
        <translation>ECG de 12 derivaciones</translation>
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
        <translation>Todo</translation>
    </message>
    <message>
        <source>Record &amp;again</source>
        <translation>&amp;Registrar de nuevo</translation>
    </message>
    <message>
        <source>Record the 12-lead ECG again</source>
        <translation>Registrar de nuevo el ECG de 12 derivaciones</translation>
    </message>
    <message>
        <source>Recorded at %1</source>
        <translation>Registrado a las %1</translation>
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
        <translation>control por volumen, VC</translation>
    </message>
    <message>
        <source>Pressure PC</source>
        <translation>Presión PC</translation>
    </message>
    <message>
        <source>pressure control, PC</source>
        <translation>control por presión, PC</translation>
    </message>
    <message>
        <source>Support PSV</source>
        <translation>Soporte PSV</translation>
    </message>
    <message>
        <source>pressure support of own breaths, PSV</source>
        <translation>presión de soporte de la respiración propia, PSV</translation>
    </message>
    <message>
        <source>CPAP</source>
        <translation>CPAP</translation>
    </message>
    <message>
        <source>constant pressure, own breaths</source>
        <translation>presión constante, respiración propia</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>No</translation>
    </message>
    <message>
        <source>off the ventilator</source>
        <translation>sin ventilador</translation>
    </message>
    <message>
        <source>Mode</source>
        <translation>Modo</translation>
    </message>
    <message>
        <source>Ventilator</source>
        <translation>Ventilador</translation>
    </message>
    <message>
        <source>Measured</source>
        <translation>Medido</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Volumen corriente</translation>
    </message>
    <message>
        <source>mL</source>
        <translation>mL</translation>
    </message>
    <message>
        <source>Pressure above PEEP</source>
        <translation>Presión sobre PEEP</translation>
    </message>
    <message>
        <source>cmH2O</source>
        <translation>cmH2O</translation>
    </message>
    <message>
        <source>Rate</source>
        <translation>Frecuencia</translation>
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
        <translation>Oxígeno</translation>
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
        <translation>Volumen corriente %1 mL/kg de peso ideal</translation>
    </message>
    <message>
        <source>Peak</source>
        <translation>Pico</translation>
    </message>
    <message>
        <source>Plateau</source>
        <translation>Meseta</translation>
    </message>
    <message>
        <source>Driving</source>
        <translation>Distensión</translation>
    </message>
    <message>
        <source>Total PEEP</source>
        <translation>PEEP total</translation>
    </message>
    <message>
        <source>Minute volume</source>
        <translation>Volumen minuto</translation>
    </message>
    <message>
        <source>L/min</source>
        <translation>L/min</translation>
    </message>
    <message>
        <source>Breaths</source>
        <translation>Respiraciones</translation>
    </message>
    <message>
        <source>Compliance</source>
        <translation>Distensibilidad</translation>
    </message>
    <message>
        <source>mL/cmH2O</source>
        <translation>mL/cmH2O</translation>
    </message>
    <message>
        <source>Resistance</source>
        <translation>Resistencia</translation>
    </message>
    <message>
        <source>cmH2O s/L</source>
        <translation>cmH2O s/L</translation>
    </message>
    <message>
        <source>The lesson is over.</source>
        <translation>La lección ha terminado.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway: no breaths until that is done.</source>
        <translation>Alguien trabaja en la vía aérea: sin ventilación hasta que acabe.</translation>
    </message>
    <message>
        <source>No tube: volume and pressure control need a tube or a laryngeal mask (F5). Support and CPAP work with a tight face mask.</source>
        <translation>Sin tubo: el control por volumen y presión necesita tubo o mascarilla laríngea (F5). El soporte y la CPAP van con mascarilla facial hermética.</translation>
    </message>
    <message>
        <source>Breaths come by hand, from the bag. Choose a mode to connect the ventilator.</source>
        <translation>Se ventila a mano con la bolsa. Elija un modo para conectar el ventilador.</translation>
    </message>
    <message>
        <source>The ventilator is off. Choose a mode to connect it.</source>
        <translation>El ventilador está apagado. Elija un modo para conectarlo.</translation>
    </message>
    <message>
        <source>= %1 mL/kg ideal (%2 kg)</source>
        <translation>= %1 mL/kg ideal (%2 kg)</translation>
    </message>
    <message>
        <source>below %1</source>
        <translation>menos de %1</translation>
    </message>
    <message>
        <source>at most %1</source>
        <translation>como mucho %1</translation>
    </message>
    <message>
        <source>%1 trapped</source>
        <translation>%1 atrapado</translation>
    </message>
    <message>
        <source>set %1</source>
        <translation>ajustado %1</translation>
    </message>
    <message>
        <source>%1 mL/kg; 6 to 8</source>
        <translation>%1 mL/kg; 6 a 8</translation>
    </message>
    <message>
        <source>6 to 8 mL/kg</source>
        <translation>6 a 8 mL/kg</translation>
    </message>
    <message>
        <source>as EtCO2 asks</source>
        <translation>según EtCO2</translation>
    </message>
    <message>
        <source>usually above %1</source>
        <translation>suele ser más de %1</translation>
    </message>
    <message>
        <source>or more: blocked?</source>
        <translation>o más: ¿obstruido?</translation>
    </message>
    <message>
        <source>Loop</source>
        <translation>Bucle</translation>
    </message>
    <message>
        <source>not connected</source>
        <translation>sin conectar</translation>
    </message>
    <message>
        <source>Waves of the ventilator: pressure, flow, volume</source>
        <translation>Curvas del ventilador: presión, flujo, volumen</translation>
    </message>
    <message>
        <source>Pressure, cmH2O</source>
        <translation>Presión, cmH2O</translation>
    </message>
    <message>
        <source>Flow, L/min (in is up)</source>
        <translation>Flujo, L/min (entrada arriba)</translation>
    </message>
    <message>
        <source>Volume, mL</source>
        <translation>Volumen, mL</translation>
    </message>
    <message>
        <source>Pressure-volume</source>
        <translation>Presión-volumen</translation>
    </message>
    <message>
        <source>Flow-volume</source>
        <translation>Flujo-volumen</translation>
    </message>
</context>
<context>
    <name>halsted::ViewArea</name>
    <message>
        <source>Window: %1</source>
        <translation>Ventana: %1</translation>
    </message>
    <message>
        <source>Window: as fits the scan</source>
        <translation>Ventana: según la exploración</translation>
    </message>
    <message>
        <source>3D: look from %1</source>
        <translation>3D: ver desde %1</translation>
    </message>
    <message>
        <source>3D: volume rendering on or off</source>
        <translation>3D: activar o desactivar el renderizado de volumen</translation>
    </message>
    <message>
        <source>Show all four views</source>
        <translation>Mostrar las cuatro vistas</translation>
    </message>
    <message>
        <source>Views: two by two</source>
        <translation>Vistas: dos por dos</translation>
    </message>
    <message>
        <source>Views: one large and three</source>
        <translation>Vistas: una grande y tres</translation>
    </message>
    <message>
        <source>Views: one</source>
        <translation>Vistas: una</translation>
    </message>
    <message>
        <source>Views: two series side by side</source>
        <translation>Vistas: dos series en paralelo</translation>
    </message>
    <message>
        <source>Full screen on or off</source>
        <translation>Pantalla completa sí o no</translation>
    </message>
    <message>
        <source>Slices: thin</source>
        <translation>Cortes: finos</translation>
    </message>
    <message>
        <source>Slices: thick slab, brightest (MIP)</source>
        <translation>Cortes: gruesos, lo más claro (MIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, darkest (MinIP)</source>
        <translation>Cortes: gruesos, lo más oscuro (MinIP)</translation>
    </message>
    <message>
        <source>Slices: thick slab, mean</source>
        <translation>Cortes: gruesos, media</translation>
    </message>
    <message>
        <source>Crosshair on or off</source>
        <translation>Cruz sí o no</translation>
    </message>
    <message>
        <source>Slices: smooth or voxel by voxel</source>
        <translation>Cortes: suaves o vóxel a vóxel</translation>
    </message>
    <message>
        <source>Slices: play as a film, or stop</source>
        <translation>Cortes: reproducir como película o parar</translation>
    </message>
    <message>
        <source>Slices: along the scan again</source>
        <translation>Cortes: otra vez según la exploración</translation>
    </message>
    <message>
        <source>3D: volume of bone</source>
        <translation>3D: volumen de hueso</translation>
    </message>
    <message>
        <source>3D: volume of vessels with contrast</source>
        <translation>3D: volumen de vasos con contraste</translation>
    </message>
    <message>
        <source>3D: volume of lungs</source>
        <translation>3D: volumen de pulmones</translation>
    </message>
    <message>
        <source>3D: volume of skin</source>
        <translation>3D: volumen de piel</translation>
    </message>
    <message>
        <source>3D: volume of soft tissue</source>
        <translation>3D: volumen de tejidos blandos</translation>
    </message>
    <message>
        <source>3D: volume of an MRI</source>
        <translation>3D: volumen de una RM</translation>
    </message>
    <message>
        <source>3D: light and shadow on the volume, or not</source>
        <translation>3D: luz y sombra en el volumen o no</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>&amp;Disposición</translation>
    </message>
    <message>
        <source>&amp;Two by two</source>
        <translation>&amp;Dos por dos</translation>
    </message>
    <message>
        <source>One &amp;large and three</source>
        <translation>Una &amp;grande y tres</translation>
    </message>
    <message>
        <source>&amp;One</source>
        <translation>&amp;Una</translation>
    </message>
    <message>
        <source>Two &amp;series side by side</source>
        <translation>Dos &amp;series en paralelo</translation>
    </message>
    <message>
        <source>&amp;Thin</source>
        <translation>&amp;Finos</translation>
    </message>
    <message>
        <source>Slab: &amp;brightest (MIP)</source>
        <translation>Gruesos: lo más &amp;claro (MIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;darkest (MinIP)</source>
        <translation>Gruesos: lo más &amp;oscuro (MinIP)</translation>
    </message>
    <message>
        <source>Slab: &amp;mean</source>
        <translation>Gruesos: &amp;media</translation>
    </message>
    <message>
        <source>&amp;Crosshair</source>
        <translation>C&amp;ruz</translation>
    </message>
    <message>
        <source>&amp;Smooth</source>
        <translation>&amp;Suaves</translation>
    </message>
    <message>
        <source>&amp;Play</source>
        <translation>Re&amp;producir</translation>
    </message>
    <message>
        <source>&amp;Along the scan again</source>
        <translation>Otra &amp;vez según la exploración</translation>
    </message>
    <message>
        <source>&amp;Bone</source>
        <translation>&amp;Hueso</translation>
    </message>
    <message>
        <source>&amp;Vessels with contrast</source>
        <translation>&amp;Vasos con contraste</translation>
    </message>
    <message>
        <source>&amp;Lungs</source>
        <translation>&amp;Pulmones</translation>
    </message>
    <message>
        <source>&amp;Skin</source>
        <translation>P&amp;iel</translation>
    </message>
    <message>
        <source>Soft &amp;tissue</source>
        <translation>&amp;Tejidos blandos</translation>
    </message>
    <message>
        <source>&amp;MRI</source>
        <translation>&amp;RM</translation>
    </message>
    <message>
        <source>Light and s&amp;hadow</source>
        <translation>&amp;Luz y sombra</translation>
    </message>
    <message>
        <source>&amp;Over the first</source>
        <translation>S&amp;obre la primera</translation>
    </message>
    <message>
        <source>&amp;More of it</source>
        <translation>&amp;Más de ella</translation>
    </message>
    <message>
        <source>&amp;Less of it</source>
        <translation>M&amp;enos de ella</translation>
    </message>
    <message>
        <source>Second series over the first, or not</source>
        <translation>Segunda serie sobre la primera o no</translation>
    </message>
    <message>
        <source>Second series: more of it</source>
        <translation>Segunda serie: más</translation>
    </message>
    <message>
        <source>Second series: less of it</source>
        <translation>Segunda serie: menos</translation>
    </message>
    <message>
        <source>Thin: one slice</source>
        <translation>Fino: un corte</translation>
    </message>
    <message>
        <source>MIP: brightest</source>
        <translation>MIP: lo más claro</translation>
    </message>
    <message>
        <source>MinIP: darkest</source>
        <translation>MinIP: lo más oscuro</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>Media</translation>
    </message>
    <message>
        <source>%1 mm thick</source>
        <translation>%1 mm de grosor</translation>
    </message>
    <message>
        <source>Slices</source>
        <translation>Cortes</translation>
    </message>
    <message>
        <source>Volume of</source>
        <translation>Volumen de</translation>
    </message>
    <message>
        <source>Second series</source>
        <translation>Segunda serie</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Pantalla completa</translation>
    </message>
</context>
<context>
    <name>halsted::VtkView</name>
    <message>
        <source>3D view</source>
        <translation>Vista 3D</translation>
    </message>
    <message>
        <source>3D volume</source>
        <translation>Volumen 3D</translation>
    </message>
    <message>
        <source>3D</source>
        <translation>3D</translation>
    </message>
    <message>
        <source>%1 view</source>
        <translation>Vista desde el lado %1</translation>
    </message>
</context>
<context>
    <name>halsted::WaveView</name>
    <message>
        <source>Waveforms</source>
        <translation>Ondas</translation>
    </message>
</context>
<context>
    <name>halsted::WelcomePage</name>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>Abrir una carpeta &amp;DICOM…</translation>
    </message>
    <message>
        <source>Reading the scan…</source>
        <translation>Leyendo el estudio…</translation>
    </message>
    <message>
        <source>Open a CT or MRI to see its anatomy</source>
        <translation>Abra una TC o RM para ver su anatomía</translation>
    </message>
    <message>
        <source>It appears here by itself; Cancel is below.</source>
        <translation>Aparece aquí por sí solo; «Cancelar» está abajo.</translation>
    </message>
    <message>
        <source>DICOM folders, files, DICOMDIR and zip; NIfTI, NRRD, MetaImage; Halsted cases.
Or drop one here.</source>
        <translation>Carpetas DICOM, archivos, DICOMDIR y zip; NIfTI, NRRD, MetaImage; casos de Halsted.
O suelte uno aquí.</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Idioma</translation>
    </message>
    <message>
        <source>Open a &amp;case or file…</source>
        <translation>Abrir un caso o a&amp;rchivo…</translation>
    </message>
    <message>
        <source>Show names and pictures</source>
        <translation>Mostrar nombres e imágenes</translation>
    </message>
    <message>
        <source>Forget these</source>
        <translation>Olvidar estos</translation>
    </message>
    <message>
        <source>Cases that you open are listed here.</source>
        <translation>Los casos que abra aparecen aquí.</translation>
    </message>
    <message>
        <source>Recent cases</source>
        <translation>Casos recientes</translation>
    </message>
    <message>
        <source>Try it with a sample</source>
        <translation>Probar con un ejemplo</translation>
    </message>
    <message>
        <source>Learn</source>
        <translation>Aprender</translation>
    </message>
    <message>
        <source>Whoever sees this screen sees them, too.</source>
        <translation>Quien ve esta pantalla los ve también.</translation>
    </message>
    <message>
        <source>CT of a chest</source>
        <translation>TC de un tórax</translation>
    </message>
    <message>
        <source>CT of an abdomen</source>
        <translation>TC de un abdomen</translation>
    </message>
    <message>
        <source>MRI of a brain</source>
        <translation>RM de un cerebro</translation>
    </message>
    <message>
        <source>Lessons on a living patient</source>
        <translation>Lecciones con un paciente vivo</translation>
    </message>
    <message>
        <source>My record</source>
        <translation>Mis resultados</translation>
    </message>
    <message>
        <source>Case opened %1</source>
        <translation>Caso abierto el %1</translation>
    </message>
    <message>
        <source>%1
opened %2</source>
        <translation>%1
abierto el %2</translation>
    </message>
</context>
<context>
    <name>halsted::WindowMenus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open a case or scan…</source>
        <translation>&amp;Abrir un caso o estudio…</translation>
    </message>
    <message>
        <source>Open a &amp;DICOM folder…</source>
        <translation>Abrir una carpeta &amp;DICOM…</translation>
    </message>
    <message>
        <source>&amp;Save the case as…</source>
        <translation>&amp;Guardar el caso como…</translation>
    </message>
    <message>
        <source>&amp;Close the case</source>
        <translation>&amp;Cerrar el caso</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Edición</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>&amp;Deshacer</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>&amp;Rehacer</translation>
    </message>
    <message>
        <source>Show &amp;all structures</source>
        <translation>Mostrar &amp;todas las estructuras</translation>
    </message>
    <message>
        <source>&amp;Hide all structures</source>
        <translation>&amp;Ocultar todas las estructuras</translation>
    </message>
    <message>
        <source>&amp;Segment again</source>
        <translation>&amp;Segmentar de nuevo</translation>
    </message>
    <message>
        <source>&amp;Find an action…</source>
        <translation>&amp;Buscar…</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Window and level</source>
        <translation>&amp;Ventana</translation>
    </message>
    <message>
        <source>As fits the scan</source>
        <translation>Según el estudio</translation>
    </message>
    <message>
        <source>&amp;Look from</source>
        <translation>&amp;Mirar desde</translation>
    </message>
    <message>
        <source>&amp;Volume rendering</source>
        <translation>Vol&amp;umen</translation>
    </message>
    <message>
        <source>All &amp;four views</source>
        <translation>&amp;Cuatro vistas</translation>
    </message>
    <message>
        <source>&amp;Dark or light</source>
        <translation>&amp;Oscuro o claro</translation>
    </message>
    <message>
        <source>Put the &amp;headset on</source>
        <translation>Ponerse el v&amp;isor</translation>
    </message>
    <message>
        <source>&amp;Preview the room without a headset</source>
        <translation>Ver la &amp;sala sin visor</translation>
    </message>
    <message>
        <source>L&amp;essons</source>
        <translation>&amp;Lecciones</translation>
    </message>
    <message>
        <source>Main</source>
        <translation>Principal</translation>
    </message>
    <message>
        <source>Find… Ctrl+K</source>
        <translation>Buscar… Ctrl+K</translation>
    </message>
    <message>
        <source>Views</source>
        <translation>Vistas</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Deshacer: %1</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Rehacer: %1</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>&amp;Unsaved cases (%1)</source>
        <translation>Casos &amp;sin guardar (%1)</translation>
    </message>
    <message>
        <source>Open the case of %1</source>
        <translation>Abrir el caso del %1</translation>
    </message>
    <message>
        <source>Show these &amp;files…</source>
        <translation>Mostrar estos &amp;archivos…</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>Pasos</translation>
    </message>
</context>
<context>
    <name>halsted::WristPanel</name>
    <message>
        <source>Undo</source>
        <translation>Deshacer</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Rehacer</translation>
    </message>
    <message>
        <source>Recentre</source>
        <translation>Volver a centrar</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Salir</translation>
    </message>
    <message>
        <source>Last: %1</source>
        <translation>Último: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nada que deshacer</translation>
    </message>
</context>
<context>
    <name>library</name>
    <message>
        <source>left</source>
        <translation>izquierdo</translation>
    </message>
    <message>
        <source>right</source>
        <translation>derecho</translation>
    </message>
    <message>
        <source>lower</source>
        <translation>inferior</translation>
    </message>
    <message>
        <source>upper</source>
        <translation>superior</translation>
    </message>
    <message>
        <source>front</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>back</source>
        <translation>posterior</translation>
    </message>
    <message>
        <source>small</source>
        <translation>pequeño</translation>
    </message>
    <message>
        <source>large</source>
        <translation>grande</translation>
    </message>
    <message>
        <source>wide</source>
        <translation>ancha</translation>
    </message>
    <message>
        <source>narrow</source>
        <translation>estrecha</translation>
    </message>
    <message>
        <source>normal</source>
        <translation>normal</translation>
    </message>
    <message>
        <source>white-out</source>
        <translation>opacidad total</translation>
    </message>
    <message>
        <source>low</source>
        <translation>bajo</translation>
    </message>
    <message>
        <source>high</source>
        <translation>alto</translation>
    </message>
    <message>
        <source>head</source>
        <translation>cabeza</translation>
    </message>
    <message>
        <source>neck</source>
        <translation>cuello</translation>
    </message>
    <message>
        <source>chest</source>
        <translation>tórax</translation>
    </message>
    <message>
        <source>abdomen</source>
        <translation>abdomen</translation>
    </message>
    <message>
        <source>pelvis</source>
        <translation>pelvis</translation>
    </message>
    <message>
        <source>limb</source>
        <translation>extremidad</translation>
    </message>
    <message>
        <source>and</source>
        <translation>y</translation>
    </message>
    <message>
        <source>is</source>
        <translation>hay</translation>
    </message>
    <message>
        <source>are</source>
        <translation>hay</translation>
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
        <translation>Sagital</translation>
    </message>
    <message>
        <source>anterior</source>
        <translation>anterior</translation>
    </message>
    <message>
        <source>posterior</source>
        <translation>posterior</translation>
    </message>
    <message>
        <source>superior</source>
        <translation>superior</translation>
    </message>
    <message>
        <source>inferior</source>
        <translation>inferior</translation>
    </message>
    <message>
        <source>Yes</source>
        <translation>Sí</translation>
    </message>
    <message>
        <source>No</source>
        <translation>No</translation>
    </message>
    <message>
        <source>Adenosine</source>
        <translation>Adenosina</translation>
    </message>
    <message>
        <source>antiarrhythmic</source>
        <translation>antiarrítmico</translation>
    </message>
    <message>
        <source>fast, with a flush</source>
        <translation>rápido, con lavado</translation>
    </message>
    <message>
        <source>child</source>
        <translation>niño</translation>
    </message>
    <message>
        <source>Alfentanil</source>
        <translation>Alfentanilo</translation>
    </message>
    <message>
        <source>opioid</source>
        <translation>opioide</translation>
    </message>
    <message>
        <source>Aminophylline</source>
        <translation>Aminofilina</translation>
    </message>
    <message>
        <source>bronchodilator</source>
        <translation>broncodilatador</translation>
    </message>
    <message>
        <source>over 20 min</source>
        <translation>en 20 min</translation>
    </message>
    <message>
        <source>Amiodarone</source>
        <translation>Amiodarona</translation>
    </message>
    <message>
        <source>300 in arrest; else over 10 min or more</source>
        <translation>300 en parada; si no, en 10 min o más</translation>
    </message>
    <message>
        <source>Amlodipine</source>
        <translation>Amlodipino</translation>
    </message>
    <message>
        <source>calcium channel blocker</source>
        <translation>bloqueante de los canales de calcio</translation>
    </message>
    <message>
        <source>Atropine</source>
        <translation>Atropina</translation>
    </message>
    <message>
        <source>antimuscarinic</source>
        <translation>anticolinérgico</translation>
    </message>
    <message>
        <source>again every 3 to 5 min</source>
        <translation>repetir cada 3 a 5 min</translation>
    </message>
    <message>
        <source>Bisoprolol</source>
        <translation>Bisoprolol</translation>
    </message>
    <message>
        <source>beta-blocker</source>
        <translation>betabloqueante</translation>
    </message>
    <message>
        <source>Calcium chloride</source>
        <translation>Cloruro de calcio</translation>
    </message>
    <message>
        <source>electrolyte</source>
        <translation>electrolito</translation>
    </message>
    <message>
        <source>Calcium gluconate</source>
        <translation>Gluconato de calcio</translation>
    </message>
    <message>
        <source>Cefazolin</source>
        <translation>Cefazolina</translation>
    </message>
    <message>
        <source>antibiotic</source>
        <translation>antibiótico</translation>
    </message>
    <message>
        <source>Ceftriaxone</source>
        <translation>Ceftriaxona</translation>
    </message>
    <message>
        <source>Chlorphenamine</source>
        <translation>Clorfenamina</translation>
    </message>
    <message>
        <source>antihistamine</source>
        <translation>antihistamínico</translation>
    </message>
    <message>
        <source>Cisatracurium</source>
        <translation>Cisatracurio</translation>
    </message>
    <message>
        <source>relaxant</source>
        <translation>relajante</translation>
    </message>
    <message>
        <source>Dexmedetomidine</source>
        <translation>Dexmedetomidina</translation>
    </message>
    <message>
        <source>sedative</source>
        <translation>sedante</translation>
    </message>
    <message>
        <source>over 10 min</source>
        <translation>en 10 min</translation>
    </message>
    <message>
        <source>Diazepam</source>
        <translation>Diazepam</translation>
    </message>
    <message>
        <source>benzodiazepine</source>
        <translation>benzodiacepina</translation>
    </message>
    <message>
        <source>Digoxin</source>
        <translation>Digoxina</translation>
    </message>
    <message>
        <source>cardiac glycoside</source>
        <translation>glucósido cardíaco</translation>
    </message>
    <message>
        <source>Diphenhydramine</source>
        <translation>Difenhidramina</translation>
    </message>
    <message>
        <source>Dobutamine</source>
        <translation>Dobutamina</translation>
    </message>
    <message>
        <source>inotrope</source>
        <translation>inotrópico</translation>
    </message>
    <message>
        <source>Dopamine</source>
        <translation>Dopamina</translation>
    </message>
    <message>
        <source>Ephedrine</source>
        <translation>Efedrina</translation>
    </message>
    <message>
        <source>vasopressor</source>
        <translation>vasopresor</translation>
    </message>
    <message>
        <source>Adrenaline</source>
        <translation>Adrenalina</translation>
    </message>
    <message>
        <source>anaphylaxis, outer thigh, again after 5 min</source>
        <translation>anafilaxia, cara externa del muslo, repetir a los 5 min</translation>
    </message>
    <message>
        <source>child, at most 0.5 mg</source>
        <translation>niño, máximo 0,5 mg</translation>
    </message>
    <message>
        <source>1 mg only in arrest</source>
        <translation>1 mg solo en parada</translation>
    </message>
    <message>
        <source>cardiac arrest, every 3 to 5 min</source>
        <translation>parada cardíaca, cada 3 a 5 min</translation>
    </message>
    <message>
        <source>swelling of the upper airway</source>
        <translation>edema de la vía aérea superior</translation>
    </message>
    <message>
        <source>Esmolol</source>
        <translation>Esmolol</translation>
    </message>
    <message>
        <source>Etomidate</source>
        <translation>Etomidato</translation>
    </message>
    <message>
        <source>hypnotic</source>
        <translation>hipnótico</translation>
    </message>
    <message>
        <source>Fentanyl</source>
        <translation>Fentanilo</translation>
    </message>
    <message>
        <source>Flumazenil</source>
        <translation>Flumazenilo</translation>
    </message>
    <message>
        <source>antidote</source>
        <translation>antídoto</translation>
    </message>
    <message>
        <source>at most 3 mg in an hour</source>
        <translation>máximo 3 mg en una hora</translation>
    </message>
    <message>
        <source>Furosemide</source>
        <translation>Furosemida</translation>
    </message>
    <message>
        <source>diuretic</source>
        <translation>diurético</translation>
    </message>
    <message>
        <source>Gentamicin</source>
        <translation>Gentamicina</translation>
    </message>
    <message>
        <source>Glucagon</source>
        <translation>Glucagón</translation>
    </message>
    <message>
        <source>3 to 10 mg in poisoning by beta-blockers</source>
        <translation>3 a 10 mg en intoxicación por betabloqueantes</translation>
    </message>
    <message>
        <source>Glycopyrrolate</source>
        <translation>Glicopirrolato</translation>
    </message>
    <message>
        <source>Heparin</source>
        <translation>Heparina</translation>
    </message>
    <message>
        <source>anticoagulant</source>
        <translation>anticoagulante</translation>
    </message>
    <message>
        <source>Hydralazine</source>
        <translation>Hidralazina</translation>
    </message>
    <message>
        <source>vasodilator</source>
        <translation>vasodilatador</translation>
    </message>
    <message>
        <source>Hydrocortisone</source>
        <translation>Hidrocortisona</translation>
    </message>
    <message>
        <source>steroid</source>
        <translation>corticoide</translation>
    </message>
    <message>
        <source>Insulin</source>
        <translation>Insulina</translation>
    </message>
    <message>
        <source>hormone</source>
        <translation>hormona</translation>
    </message>
    <message>
        <source>Ipratropium</source>
        <translation>Ipratropio</translation>
    </message>
    <message>
        <source>Isoprenaline</source>
        <translation>Isoprenalina</translation>
    </message>
    <message>
        <source>Ketamine</source>
        <translation>Ketamina</translation>
    </message>
    <message>
        <source>dissociative</source>
        <translation>disociativo</translation>
    </message>
    <message>
        <source>Labetalol</source>
        <translation>Labetalol</translation>
    </message>
    <message>
        <source>every 10 min to 300 mg</source>
        <translation>cada 10 min hasta 300 mg</translation>
    </message>
    <message>
        <source>Lidocaine</source>
        <translation>Lidocaína</translation>
    </message>
    <message>
        <source>Lorazepam</source>
        <translation>Lorazepam</translation>
    </message>
    <message>
        <source>Magnesium sulfate</source>
        <translation>Sulfato de magnesio</translation>
    </message>
    <message>
        <source>over 15 to 20 min, faster in torsades</source>
        <translation>en 15 a 20 min, más rápido en torsades</translation>
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
        <translation>5 mg cada 5 min hasta 15 mg</translation>
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
        <translation>Milrinona</translation>
    </message>
    <message>
        <source>Morphine</source>
        <translation>Morfina</translation>
    </message>
    <message>
        <source>Naloxone</source>
        <translation>Naloxona</translation>
    </message>
    <message>
        <source>again every 2 to 3 min to 10 mg</source>
        <translation>repetir cada 2 a 3 min hasta 10 mg</translation>
    </message>
    <message>
        <source>Neostigmine</source>
        <translation>Neostigmina</translation>
    </message>
    <message>
        <source>reversal</source>
        <translation>reversión</translation>
    </message>
    <message>
        <source>with glycopyrrolate or atropine</source>
        <translation>con glicopirrolato o atropina</translation>
    </message>
    <message>
        <source>Nicardipine</source>
        <translation>Nicardipino</translation>
    </message>
    <message>
        <source>Nitroglycerin</source>
        <translation>Nitroglicerina</translation>
    </message>
    <message>
        <source>under the tongue</source>
        <translation>bajo la lengua</translation>
    </message>
    <message>
        <source>Sodium nitroprusside</source>
        <translation>Nitroprusiato sódico</translation>
    </message>
    <message>
        <source>Noradrenaline</source>
        <translation>Noradrenalina</translation>
    </message>
    <message>
        <source>by bolus, diluted</source>
        <translation>en bolo, diluida</translation>
    </message>
    <message>
        <source>Paracetamol</source>
        <translation>Paracetamol</translation>
    </message>
    <message>
        <source>antipyretic</source>
        <translation>antipirético</translation>
    </message>
    <message>
        <source>four times a day</source>
        <translation>cuatro veces al día</translation>
    </message>
    <message>
        <source>Phenylephrine</source>
        <translation>Fenilefrina</translation>
    </message>
    <message>
        <source>Piperacillin-tazobactam</source>
        <translation>Piperacilina-tazobactam</translation>
    </message>
    <message>
        <source>Potassium chloride</source>
        <translation>Cloruro potásico</translation>
    </message>
    <message>
        <source>never as a bolus</source>
        <translation>nunca en bolo</translation>
    </message>
    <message>
        <source>Propofol</source>
        <translation>Propofol</translation>
    </message>
    <message>
        <source>half in the old and the bled</source>
        <translation>la mitad en ancianos y en hemorragia</translation>
    </message>
    <message>
        <source>Propranolol</source>
        <translation>Propranolol</translation>
    </message>
    <message>
        <source>Protamine</source>
        <translation>Protamina</translation>
    </message>
    <message>
        <source>1 mg for 100 units of heparin, slowly</source>
        <translation>1 mg por 100 unidades de heparina, lento</translation>
    </message>
    <message>
        <source>Prothrombin complex concentrate</source>
        <translation>Concentrado de complejo protrombínico</translation>
    </message>
    <message>
        <source>Ramipril</source>
        <translation>Ramipril</translation>
    </message>
    <message>
        <source>ace inhibitor</source>
        <translation>inhibidor de la ECA</translation>
    </message>
    <message>
        <source>Remifentanil</source>
        <translation>Remifentanilo</translation>
    </message>
    <message>
        <source>Rocuronium</source>
        <translation>Rocuronio</translation>
    </message>
    <message>
        <source>steroidal relaxant</source>
        <translation>relajante esteroideo</translation>
    </message>
    <message>
        <source>Salbutamol</source>
        <translation>Salbutamol</translation>
    </message>
    <message>
        <source>Sufentanil</source>
        <translation>Sufentanilo</translation>
    </message>
    <message>
        <source>Sugammadex</source>
        <translation>Sugammadex</translation>
    </message>
    <message>
        <source>2 with two twitches, 4 in deep block, 16 at once after intubation</source>
        <translation>2 con dos respuestas, 4 en bloqueo profundo, 16 justo tras intubar</translation>
    </message>
    <message>
        <source>Suxamethonium</source>
        <translation>Suxametonio</translation>
    </message>
    <message>
        <source>depolarising relaxant</source>
        <translation>relajante despolarizante</translation>
    </message>
    <message>
        <source>Thiopental</source>
        <translation>Tiopental</translation>
    </message>
    <message>
        <source>Tranexamic acid</source>
        <translation>Ácido tranexámico</translation>
    </message>
    <message>
        <source>antifibrinolytic</source>
        <translation>antifibrinolítico</translation>
    </message>
    <message>
        <source>over 10 min, within 3 h of injury</source>
        <translation>en 10 min, en las 3 h tras la lesión</translation>
    </message>
    <message>
        <source>Vancomycin</source>
        <translation>Vancomicina</translation>
    </message>
    <message>
        <source>over 1 h or more</source>
        <translation>en 1 h o más</translation>
    </message>
    <message>
        <source>Vasopressin</source>
        <translation>Vasopresina</translation>
    </message>
    <message>
        <source>Vecuronium</source>
        <translation>Vecuronio</translation>
    </message>
    <message>
        <source>Verapamil</source>
        <translation>Verapamilo</translation>
    </message>
    <message>
        <source>over 2 min</source>
        <translation>en 2 min</translation>
    </message>
    <message>
        <source>Phytomenadione</source>
        <translation>Fitomenadiona (vitamina K)</translation>
    </message>
    <message>
        <source>Warfarin</source>
        <translation>Warfarina</translation>
    </message>
    <message>
        <source>Tracheal intubation</source>
        <translation>Intubación traqueal</translation>
    </message>
    <message>
        <source>Laryngeal mask</source>
        <translation>Mascarilla laríngea</translation>
    </message>
    <message>
        <source>Cricothyrotomy</source>
        <translation>Cricotirotomía</translation>
    </message>
    <message>
        <source>Taking the tube out</source>
        <translation>Extubación</translation>
    </message>
    <message>
        <source>Needle decompression of the chest</source>
        <translation>Descompresión torácica con aguja</translation>
    </message>
    <message>
        <source>Chest drain</source>
        <translation>Drenaje torácico</translation>
    </message>
    <message>
        <source>Drawing off pericardial fluid</source>
        <translation>Pericardiocentesis</translation>
    </message>
    <message>
        <source>Resuscitative thoracotomy</source>
        <translation>Toracotomía de reanimación</translation>
    </message>
    <message>
        <source>Peripheral venous line</source>
        <translation>Vía venosa periférica</translation>
    </message>
    <message>
        <source>Intraosseous needle</source>
        <translation>Vía intraósea</translation>
    </message>
    <message>
        <source>Arterial line</source>
        <translation>Línea arterial</translation>
    </message>
    <message>
        <source>Central venous line</source>
        <translation>Vía venosa central</translation>
    </message>
    <message>
        <source>Urinary catheter</source>
        <translation>Sonda vesical</translation>
    </message>
    <message>
        <source>Direct laryngoscope</source>
        <translation>Laringoscopio directo</translation>
    </message>
    <message>
        <source>Video laryngoscope</source>
        <translation>Videolaringoscopio</translation>
    </message>
    <message>
        <source>Laryngoscope and bougie</source>
        <translation>Laringoscopio y bougie</translation>
    </message>
    <message>
        <source>Soft tissue</source>
        <translation>Partes blandas</translation>
    </message>
    <message>
        <source>Lung</source>
        <translation>Pulmón</translation>
    </message>
    <message>
        <source>Bone</source>
        <translation>Hueso</translation>
    </message>
    <message>
        <source>Brain</source>
        <translation>Cerebro</translation>
    </message>
    <message>
        <source>Liver</source>
        <translation>Hígado</translation>
    </message>
    <message>
        <source>Vessels</source>
        <translation>Vasos</translation>
    </message>
    <message>
        <source>Not for diagnosis or treatment</source>
        <translation>No apto para diagnóstico ni tratamiento</translation>
    </message>
    <message>
        <source>The case has no structure with number %1; it may have been removed.</source>
        <translation>El caso no tiene estructura con el número %1; quizá se quitó.</translation>
    </message>
    <message>
        <source>Import series</source>
        <translation>Importar serie</translation>
    </message>
    <message>
        <source>Import series %1</source>
        <translation>Importar la serie %1</translation>
    </message>
    <message>
        <source>The series has no usable picture and was not added to the case; check the study with halsted doctor.</source>
        <translation>La serie no tiene imagen útil y no se añadió al caso; revise el estudio con halsted doctor.</translation>
    </message>
    <message>
        <source>Edit labels</source>
        <translation>Editar etiquetas</translation>
    </message>
    <message>
        <source>Segment %1</source>
        <translation>Segmentar %1</translation>
    </message>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 y %2 más</translation>
    </message>
    <message>
        <source>The case has no series with number %1 that labels could belong to.</source>
        <translation>El caso no tiene serie con el número %1 a la que puedan pertenecer etiquetas.</translation>
    </message>
    <message>
        <source>The labels do not lie on the grid of the series; resample them to it first.</source>
        <translation>Las etiquetas no están en la rejilla de la serie; remuestréelas antes.</translation>
    </message>
    <message>
        <source>A layer of labels needs a name of at most 100 letters.</source>
        <translation>Una capa de etiquetas necesita un nombre de 100 letras como mucho.</translation>
    </message>
    <message>
        <source>A structure needs a name of at most 100 letters.</source>
        <translation>Una estructura necesita un nombre de 100 letras como mucho.</translation>
    </message>
    <message>
        <source>The name or label of %1 is there twice; every structure of a layer needs its own.</source>
        <translation>El nombre o la etiqueta de %1 está dos veces; cada estructura de una capa necesita los suyos.</translation>
    </message>
    <message>
        <source>Label %1 belongs to %2 in this layer; choose another label or layer.</source>
        <translation>La etiqueta %1 pertenece a %2 en esta capa; elija otra etiqueta o capa.</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>Quitar %1</translation>
    </message>
    <message>
        <source>The opacity of %1 must lie between 0 and 1.</source>
        <translation>La opacidad de %1 debe estar entre 0 y 1.</translation>
    </message>
    <message>
        <source>Change opacity of</source>
        <translation>Cambiar la opacidad de</translation>
    </message>
    <message>
        <source>The structure %1 needs a name of at most 100 letters.</source>
        <translation>La estructura %1 necesita un nombre de 100 letras como mucho.</translation>
    </message>
    <message>
        <source>There is a structure named %1 already; choose another name.</source>
        <translation>Ya hay una estructura llamada %1; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is not enough memory for this change; close other programs and try again.</source>
        <translation>No hay memoria suficiente para este cambio; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>This step of the history of %1 is damaged and cannot be taken back or done again; the case itself is sound.</source>
        <translation>Este paso del historial de %1 está dañado y no se puede deshacer ni rehacer; el caso en sí está bien.</translation>
    </message>
    <message>
        <source>There is nothing to undo.</source>
        <translation>No hay nada que deshacer.</translation>
    </message>
    <message>
        <source>There is nothing to redo.</source>
        <translation>No hay nada que rehacer.</translation>
    </message>
    <message>
        <source>The structure that these surfaces belong to is no longer in the case.</source>
        <translation>La estructura de estas superficies ya no está en el caso.</translation>
    </message>
    <message>
        <source>There is not enough memory for the case %1; close other programs and try again.</source>
        <translation>No hay memoria suficiente para el caso %1; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The case file %1 is damaged; use a copy of it or import the study again.</source>
        <translation>El archivo %1 del caso está dañado; use una copia o importe de nuevo el estudio.</translation>
    </message>
    <message>
        <source>Opening the case</source>
        <translation>Abriendo el caso</translation>
    </message>
    <message>
        <source>Saving a copy</source>
        <translation>Guardando una copia</translation>
    </message>
    <message>
        <source>The case could not be saved: %1 is a step ahead of what is shown, because the disk failed earlier; close it and open it again.</source>
        <translation>No se pudo guardar el caso: %1 va un paso por delante de lo que se ve porque el disco falló antes; ciérrelo y ábralo de nuevo.</translation>
    </message>
    <message>
        <source>There is no case %1.</source>
        <translation>No hay ningún caso %1.</translation>
    </message>
    <message>
        <source>%1 is not a file; choose a case file (.hcase).</source>
        <translation>%1 no es un archivo; elija un archivo de caso (.hcase).</translation>
    </message>
    <message>
        <source>The case %1 may not be read; check its permissions.</source>
        <translation>No se permite leer el caso %1; revise sus permisos.</translation>
    </message>
    <message>
        <source>%1 is not a Halsted case; to bring in a scan, import it.</source>
        <translation>%1 no es un caso de Halsted; para traer un estudio, impórtelo.</translation>
    </message>
    <message>
        <source>The case %1 was made by a newer version of Halsted (case format %2); open it with that version.</source>
        <translation>El caso %1 se hizo con una versión más nueva de Halsted (formato %2); ábralo con ella.</translation>
    </message>
    <message>
        <source>There is a file %1 already; choose another name.</source>
        <translation>Ya hay un archivo %1; elija otro nombre.</translation>
    </message>
    <message>
        <source>There is no folder %1 to save the case in.</source>
        <translation>No hay carpeta %1 donde guardar el caso.</translation>
    </message>
    <message>
        <source>The case could not be saved: nothing can be written at %1; choose another folder.</source>
        <translation>No se pudo guardar el caso: no se puede escribir en %1; elija otra carpeta.</translation>
    </message>
    <message>
        <source>The case could not be saved as %1; choose another name or folder.</source>
        <translation>No se pudo guardar el caso como %1; elija otro nombre o carpeta.</translation>
    </message>
    <message>
        <source>The plan has no element with number %1; it may have been removed.</source>
        <translation>El plan no tiene elemento con el número %1; quizá se quitó.</translation>
    </message>
    <message>
        <source>A %1 needs a name of at most 100 letters.</source>
        <translation>Un elemento «%1» necesita un nombre de 100 letras como mucho.</translation>
    </message>
    <message>
        <source>The plan has an element named %1 already; choose another name.</source>
        <translation>El plan ya tiene un elemento llamado %1; elija otro nombre.</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>Añadir %1</translation>
    </message>
    <message>
        <source>%1 %2 plan elements</source>
        <translation>%1: %2 elementos del plan</translation>
    </message>
    <message>
        <source>There is no action named &apos;%1&apos;.</source>
        <translation>No hay ninguna acción llamada «%1».</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not possible right now.</source>
        <translation>«%1» no es posible ahora.</translation>
    </message>
    <message>
        <source>The structure table %1 is missing; install Halsted again.</source>
        <translation>Falta la tabla de estructuras %1; instale Halsted de nuevo.</translation>
    </message>
    <message>
        <source>The structure table %1 is damaged (%2); install Halsted again.</source>
        <translation>La tabla de estructuras %1 está dañada (%2); instale Halsted de nuevo.</translation>
    </message>
    <message>
        <source>Finding the body</source>
        <translation>Buscando el cuerpo</translation>
    </message>
    <message>
        <source>Something even of about %1 HU and %2 ml in slices %3 to %4 was taken for contrast medium and left out of the bone: check whether it is cement or an implant.</source>
        <translation>Algo uniforme de unas %1 UH y %2 ml en los cortes %3 a %4 se tomó por contraste y se dejó fuera del hueso: compruebe si es cemento o un implante.</translation>
    </message>
    <message>
        <source>Finding bone</source>
        <translation>Buscando hueso</translation>
    </message>
    <message>
        <source>The outline of the %1 lung includes %2 ml of solid tissue at the chest wall: look there for a tumour, a consolidation or thick fluid in a pocket.</source>
        <translation>El contorno del pulmón %1 incluye %2 ml de tejido sólido en la pared torácica: busque allí un tumor, una consolidación o líquido espeso encapsulado.</translation>
    </message>
    <message>
        <source>At the chest wall, %1 ml of fluid or solid tissue indent the %2 lung and are not part of its outline: look there for fluid or a mass.</source>
        <translation>En la pared torácica, %1 ml de líquido o tejido sólido hunden el pulmón %2 y no son parte de su contorno: busque allí líquido o una masa.</translation>
    </message>
    <message>
        <source> and the </source>
        <translation> y </translation>
    </message>
    <message>
        <source>The %1 lung is cut off by the %2 edge of the picture; only the part shown was outlined.</source>
        <translation>El pulmón %1 está cortado por el borde %2 de la imagen; solo se contorneó lo que se ve.</translation>
    </message>
    <message>
        <source>The outline of the %1 lung holds %2 ml of air without lung texture: look there for a pneumothorax or a bulla.</source>
        <translation>El contorno del pulmón %1 tiene %2 ml de aire sin textura pulmonar: busque allí un neumotórax o una bulla.</translation>
    </message>
    <message>
        <source>The lungs touch each other; they were parted along the thinnest bridge, so check the border between them.</source>
        <translation>Los pulmones se tocan; se separaron por el puente más fino, revise el límite entre ellos.</translation>
    </message>
    <message>
        <source>Air was found in the %1 lung only; the other is outside the picture, removed or without air.</source>
        <translation>Solo se encontró aire en el pulmón %1; el otro está fuera de la imagen, extirpado o sin aire.</translation>
    </message>
    <message>
        <source>The aerated %1 lung measures only %2 % of the other: look for fluid, consolidation, collapse or a mass, which are not part of its outline.</source>
        <translation>El pulmón %1 aireado mide solo el %2 % del otro: busque líquido, consolidación, colapso o una masa, que no son parte de su contorno.</translation>
    </message>
    <message>
        <source>No trachea or bronchi could be followed, so the lungs may include parts of them.</source>
        <translation>No se pudo seguir la tráquea ni los bronquios; los pulmones pueden incluir partes de ellos.</translation>
    </message>
    <message>
        <source>Slices %1 mm apart blur the walls of bronchi that run along them; the airway was followed only as far as its wall can be told.</source>
        <translation>Los cortes cada %1 mm borran las paredes de los bronquios que los recorren; la vía aérea se siguió solo hasta donde se distingue su pared.</translation>
    </message>
    <message>
        <source>The body mask does not lie on the grid of the CT; make it from the same series.</source>
        <translation>La máscara del cuerpo no está en la rejilla de la TC; hágala con la misma serie.</translation>
    </message>
    <message>
        <source>Looking for lungs</source>
        <translation>Buscando los pulmones</translation>
    </message>
    <message>
        <source>Following the airway</source>
        <translation>Siguiendo la vía aérea</translation>
    </message>
    <message>
        <source>Parting left and right lung</source>
        <translation>Separando pulmón izquierdo y derecho</translation>
    </message>
    <message>
        <source>Outlining the lungs</source>
        <translation>Contorneando los pulmones</translation>
    </message>
    <message>
        <source>Lungs and airway done</source>
        <translation>Pulmones y vía aérea listos</translation>
    </message>
    <message>
        <source>Finding fat and muscle</source>
        <translation>Buscando grasa y músculo</translation>
    </message>
    <message>
        <source>The scan holds no voxels, so no body can be found in it; load another series.</source>
        <translation>El estudio no tiene vóxeles, así que no hay cuerpo; cargue otra serie.</translation>
    </message>
    <message>
        <source>Finding the skin</source>
        <translation>Buscando la piel</translation>
    </message>
    <message>
        <source>There is no brain in this picture, as far as its brightness and shape can tell.</source>
        <translation>Por su brillo y forma, no hay cerebro en esta imagen.</translation>
    </message>
    <message>
        <source>Skin and skull were removed from this scan before; the skin shown is the outline of what is left.</source>
        <translation>La piel y el cráneo se quitaron antes de este estudio; la piel que se muestra es el contorno de lo que queda.</translation>
    </message>
    <message>
        <source>Fluid is brighter than the brain in this scan (T2-like); the brain is outlined less surely than in a T1 scan: check its surface.</source>
        <translation>El líquido brilla más que el cerebro en este estudio (tipo T2); el contorno del cerebro es menos seguro que en T1: revise su superficie.</translation>
    </message>
    <message>
        <source>The brain is cut off by the %1 edge of the picture.</source>
        <translation>El cerebro está cortado por el borde %1 de la imagen.</translation>
    </message>
    <message>
        <source>The brain found measures %1 ml, which is unusual: check its outline.</source>
        <translation>El cerebro hallado mide %1 ml, lo que es inusual: revise su contorno.</translation>
    </message>
    <message>
        <source>The bone around the brain is hard to see in this scan, so parts of the outline are doubtful: check the base of the skull and the neck.</source>
        <translation>El hueso alrededor del cerebro se ve mal en este estudio y partes del contorno son dudosas: revise la base del cráneo y el cuello.</translation>
    </message>
    <message>
        <source>The scan and the outline of the body do not fit each other, so no brain can be looked for.</source>
        <translation>El estudio y el contorno del cuerpo no encajan; no se puede buscar el cerebro.</translation>
    </message>
    <message>
        <source>Finding the brain</source>
        <translation>Buscando el cerebro</translation>
    </message>
    <message>
        <source>Following the surface of the brain</source>
        <translation>Siguiendo la superficie del cerebro</translation>
    </message>
    <message>
        <source>The picture is empty.</source>
        <translation>La imagen está vacía.</translation>
    </message>
    <message>
        <source>told by air, fat and muscle at their Hounsfield units</source>
        <translation>por el aire, la grasa y el músculo en sus unidades Hounsfield</translation>
    </message>
    <message>
        <source>, though the file says </source>
        <translation>, aunque el archivo dice </translation>
    </message>
    <message>
        <source>but its values are about 1000 above Hounsfield units: import the original series</source>
        <translation>pero sus valores están unos 1000 por encima de las unidades Hounsfield: importe la serie original</translation>
    </message>
    <message>
        <source>told by the lack of negative values, though the file says CT</source>
        <translation>por la falta de valores negativos, aunque el archivo dice TC</translation>
    </message>
    <message>
        <source>as the file says; air, fat and muscle are not at their Hounsfield units</source>
        <translation>como dice el archivo; el aire, la grasa y el músculo no están en sus unidades Hounsfield</translation>
    </message>
    <message>
        <source>as the file says</source>
        <translation>como dice el archivo</translation>
    </message>
    <message>
        <source>told by the lack of Hounsfield units</source>
        <translation>por la falta de unidades Hounsfield</translation>
    </message>
    <message>
        <source>Neither CT nor MR</source>
        <translation>Ni TC ni RM</translation>
    </message>
    <message>
        <source>The labels&apos; grid has no size or no direction, so no surface can be made from them.</source>
        <translation>La rejilla de las etiquetas no tiene tamaño o dirección; no se puede hacer su superficie.</translation>
    </message>
    <message>
        <source>Finding the surface</source>
        <translation>Buscando la superficie</translation>
    </message>
    <message>
        <source>Smoothing the surface</source>
        <translation>Suavizando la superficie</translation>
    </message>
    <message>
        <source>Simplifying the surface</source>
        <translation>Simplificando la superficie</translation>
    </message>
    <message>
        <source>Making a light copy</source>
        <translation>Haciendo una copia ligera</translation>
    </message>
    <message>
        <source>Surface made</source>
        <translation>Superficie hecha</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written; free some space and try again.</source>
        <translation>El disco está lleno: no se escribió %1; libere espacio e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not written: it is over the size that this disk or account allows; choose another place.</source>
        <translation>No se escribió %1: supera el tamaño que permite el disco o la cuenta; elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not allow it; choose another place.</source>
        <translation>No se escribió %1: su carpeta no lo permite; elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 was not written: its disk is read-only; choose another place.</source>
        <translation>No se escribió %1: su disco es de solo lectura; elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 was not written: its folder does not exist; make it or choose another place.</source>
        <translation>No se escribió %1: su carpeta no existe; créela o elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 was not written: there is a folder of that name; choose another name.</source>
        <translation>No se escribió %1: hay una carpeta con ese nombre; elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 was not written: its name is too long; choose a shorter one.</source>
        <translation>No se escribió %1: su nombre es demasiado largo; elija uno más corto.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place and try again.</source>
        <translation>No se escribió %1 (%2); elija otro lugar e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not written: it is a device, not a file; choose another name.</source>
        <translation>No se escribió %1: es un dispositivo, no un archivo; elija otro nombre.</translation>
    </message>
    <message>
        <source>The file %1 cannot be opened (%2).</source>
        <translation>No se puede abrir el archivo %1 (%2).</translation>
    </message>
    <message>
        <source>%1 is not an ordinary file.</source>
        <translation>%1 no es un archivo corriente.</translation>
    </message>
    <message>
        <source>its pixels are cut short</source>
        <translation>sus píxeles están cortados</translation>
    </message>
    <message>
        <source>This series cannot be read: %1.</source>
        <translation>No se puede leer esta serie: %1.</translation>
    </message>
    <message>
        <source>Each picture of this series is a mosaic of many small slices, which Halsted does not take apart.</source>
        <translation>Cada imagen de esta serie es un mosaico de muchos cortes pequeños, que Halsted no separa.</translation>
    </message>
    <message>
        <source>The %1 pictures of this series do not say where in the patient they lie (a film or secondary captures): they are no volume.</source>
        <translation>Las %1 imágenes de esta serie no dicen dónde están en el paciente (una película o capturas): no son un volumen.</translation>
    </message>
    <message>
        <source>The picture does not say where in the patient it lies; its place and direction are arbitrary.</source>
        <translation>La imagen no dice dónde está en el paciente; su lugar y dirección son arbitrarios.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible: nothing could be measured on this series.</source>
        <translation>El tamaño del píxel falta o es imposible: no se podría medir nada en esta serie.</translation>
    </message>
    <message>
        <source>The size of a pixel is missing or impossible; 1 mm was assumed, so lengths are wrong.</source>
        <translation>El tamaño del píxel falta o es imposible; se supuso 1 mm, así que las longitudes son erróneas.</translation>
    </message>
    <message>
        <source>The slices of this series lie far beside each other: they are no volume.</source>
        <translation>Los cortes de esta serie están muy separados lateralmente: no son un volumen.</translation>
    </message>
    <message>
        <source>The slices are tilted by %1 degrees against the direction they were scanned in (gantry tilt); this was corrected by moving each slice in its plane.</source>
        <translation>Los cortes están inclinados %1 grados respecto a la dirección de exploración (inclinación del gantry); se corrigió moviendo cada corte en su plano.</translation>
    </message>
    <message>
        <source>The slices are shifted sideways against each other by up to %1; this was corrected by moving each slice in its plane.</source>
        <translation>Los cortes están desplazados lateralmente entre sí hasta %1; se corrigió moviendo cada corte en su plano.</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2); it was filled by interpolation between its neighbours.</source>
        <translation>S%1 está dañado (%2); se rellenó por interpolación entre sus vecinos.</translation>
    </message>
    <message>
        <source>S%1 %2 missing; the %3 gap was filled by interpolation.</source>
        <translation>S%1 %2 perdidos; el hueco de %3 se rellenó por interpolación.</translation>
    </message>
    <message>
        <source>%1 at the end of the series %2 damaged (%3) and left out; the volume is that much shorter.</source>
        <translation>%1 al final de la serie %2 dañados (%3) y omitidos; el volumen es más corto en esa medida.</translation>
    </message>
    <message>
        <source>This is a single slice, not a volume.</source>
        <translation>Es un solo corte, no un volumen.</translation>
    </message>
    <message>
        <source>The only slice is damaged (%1).</source>
        <translation>El único corte está dañado (%1).</translation>
    </message>
    <message>
        <source>All %1 slices are damaged (%2).</source>
        <translation>Los %1 cortes están dañados (%2).</translation>
    </message>
    <message>
        <source>The %1 slices lie %2 to %3 apart: they are too far from each other to be a volume.</source>
        <translation>Los %1 cortes están separados de %2 a %3: demasiado para ser un volumen.</translation>
    </message>
    <message>
        <source>The series has a gap of %1; its %2 parts are separate volumes, this one of %3 slices.</source>
        <translation>La serie tiene un hueco de %1; sus %2 partes son volúmenes separados, este de %3 cortes.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are missing or damaged: too many to fill. Ask for the complete series.</source>
        <translation>Faltan o están dañados %1 de %2 cortes: demasiados para rellenar. Pida la serie completa.</translation>
    </message>
    <message>
        <source>The slices are %1 to %2 apart%3; they were interpolated to an even %4.</source>
        <translation>Los cortes están separados de %1 a %2%3; se interpolaron a %4 uniformes.</translation>
    </message>
    <message>
        <source>, in parts</source>
        <translation>, por partes</translation>
    </message>
    <message>
        <source>%1 of %2 slices %3 damaged (%4) and filled by interpolation.</source>
        <translation>%1 de %2 cortes %3 dañados (%4) y rellenados por interpolación.</translation>
    </message>
    <message>
        <source>The slices are %1 thick but %2 apart: what lies between them was not scanned.</source>
        <translation>Los cortes tienen %1 de grosor pero están a %2: lo que hay entre ellos no se exploró.</translation>
    </message>
    <message>
        <source>slice %1 of %2</source>
        <translation>corte %1 de %2</translation>
    </message>
    <message>
        <source> and %1 more</source>
        <translation> y %1 más</translation>
    </message>
    <message>
        <source>slices %1 of %2</source>
        <translation>cortes %1 de %2</translation>
    </message>
    <message>
        <source>its deflated content is damaged or larger than 512 MiB</source>
        <translation>su contenido comprimido está dañado o supera 512 MiB</translation>
    </message>
    <message>
        <source>it has no pixels</source>
        <translation>no tiene píxeles</translation>
    </message>
    <message>
        <source>it ends in the middle of its header</source>
        <translation>termina en medio de su cabecera</translation>
    </message>
    <message>
        <source>its sequences are nested deeper than 64 levels</source>
        <translation>sus secuencias están anidadas más de 64 niveles</translation>
    </message>
    <message>
        <source>a sequence in its header is broken</source>
        <translation>una secuencia de su cabecera está rota</translation>
    </message>
    <message>
        <source>an item in its header is longer than the file</source>
        <translation>un elemento de su cabecera es más largo que el archivo</translation>
    </message>
    <message>
        <source>it describes more than 200000 frames</source>
        <translation>describe más de 200000 imágenes</translation>
    </message>
    <message>
        <source>a value in its header has no end</source>
        <translation>un valor de su cabecera no tiene fin</translation>
    </message>
    <message>
        <source>a number that describes its pixels is of the wrong kind</source>
        <translation>un número que describe sus píxeles es de tipo erróneo</translation>
    </message>
    <message>
        <source>its number of frames is not a sensible number</source>
        <translation>su número de imágenes no tiene sentido</translation>
    </message>
    <message>
        <source>its pixel representation is neither signed nor unsigned</source>
        <translation>sus píxeles no son con signo ni sin signo</translation>
    </message>
    <message>
        <source>it has %1 frames but describes %2</source>
        <translation>tiene %1 imágenes pero describe %2</translation>
    </message>
    <message>
        <source>its rescale slope or intercept is not possible</source>
        <translation>su pendiente u ordenada de reescalado no es posible</translation>
    </message>
    <message>
        <source>its JPEG-LS stream is damaged</source>
        <translation>su flujo JPEG-LS está dañado</translation>
    </message>
    <message>
        <source>its JPEG stream is damaged</source>
        <translation>su flujo JPEG está dañado</translation>
    </message>
    <message>
        <source>its picture is not of the size that its header says</source>
        <translation>su imagen no tiene el tamaño que dice la cabecera</translation>
    </message>
    <message>
        <source>its JPEG stream does not hold as many bits as its header says</source>
        <translation>su flujo JPEG no tiene tantos bits como dice la cabecera</translation>
    </message>
    <message>
        <source>its JPEG 2000 stream is damaged</source>
        <translation>su flujo JPEG 2000 está dañado</translation>
    </message>
    <message>
        <source>radiotherapy structure set</source>
        <translation>conjunto de estructuras de radioterapia</translation>
    </message>
    <message>
        <source>radiotherapy treatment record</source>
        <translation>registro de tratamiento de radioterapia</translation>
    </message>
    <message>
        <source>radiotherapy plan</source>
        <translation>plan de radioterapia</translation>
    </message>
    <message>
        <source>radiotherapy object</source>
        <translation>objeto de radioterapia</translation>
    </message>
    <message>
        <source>height map</source>
        <translation>mapa de alturas</translation>
    </message>
    <message>
        <source>value mapping</source>
        <translation>asignación de valores</translation>
    </message>
    <message>
        <source>structured report</source>
        <translation>informe estructurado</translation>
    </message>
    <message>
        <source>encapsulated document</source>
        <translation>documento incrustado</translation>
    </message>
    <message>
        <source>presentation state</source>
        <translation>estado de presentación</translation>
    </message>
    <message>
        <source>DICOM directory</source>
        <translation>directorio DICOM</translation>
    </message>
    <message>
        <source>JPEG 2000 part 2</source>
        <translation>JPEG 2000 parte 2</translation>
    </message>
    <message>
        <source>JPIP streaming</source>
        <translation>transmisión JPIP</translation>
    </message>
    <message>
        <source>MPEG video</source>
        <translation>vídeo MPEG</translation>
    </message>
    <message>
        <source>High-Throughput JPEG 2000</source>
        <translation>High-Throughput JPEG 2000</translation>
    </message>
    <message>
        <source>transfer syntax %1</source>
        <translation>sintaxis de transferencia %1</translation>
    </message>
    <message>
        <source>its number of rows or columns is not possible</source>
        <translation>su número de filas o columnas no es posible</translation>
    </message>
    <message>
        <source>its number of samples per pixel is neither 1 nor 3</source>
        <translation>su número de muestras por píxel no es 1 ni 3</translation>
    </message>
    <message>
        <source>its number of bits per pixel is not possible</source>
        <translation>su número de bits por píxel no es posible</translation>
    </message>
    <message>
        <source>its description of the bits in a pixel contradicts itself</source>
        <translation>su descripción de los bits de un píxel se contradice</translation>
    </message>
    <message>
        <source>it claims more pixels than can be held</source>
        <translation>dice tener más píxeles de los que caben</translation>
    </message>
    <message>
        <source>its colours are given by a palette that Halsted does not read</source>
        <translation>sus colores vienen de una paleta que Halsted no lee</translation>
    </message>
    <message>
        <source>its pixels are in more than a million pieces</source>
        <translation>sus píxeles están en más de un millón de trozos</translation>
    </message>
    <message>
        <source>its compressed pixels are cut short</source>
        <translation>sus píxeles comprimidos están cortados</translation>
    </message>
    <message>
        <source>it holds %1 pictures but says %2</source>
        <translation>tiene %1 imágenes pero dice %2</translation>
    </message>
    <message>
        <source>it is coded as %1, which Halsted does not read</source>
        <translation>está codificado como %1, que Halsted no lee</translation>
    </message>
    <message>
        <source>it says its pixels are compressed, but they are not</source>
        <translation>dice que sus píxeles están comprimidos, pero no lo están</translation>
    </message>
    <message>
        <source>its pixels have no length</source>
        <translation>sus píxeles no tienen longitud</translation>
    </message>
    <message>
        <source>it holds more pixels than its header says</source>
        <translation>tiene más píxeles de los que dice la cabecera</translation>
    </message>
    <message>
        <source>its pixels are cut short (%1 of %2 bytes)</source>
        <translation>sus píxeles están cortados (%1 de %2 bytes)</translation>
    </message>
    <message>
        <source>it cannot be opened any more</source>
        <translation>ya no se puede abrir</translation>
    </message>
    <message>
        <source>its deflated content is damaged</source>
        <translation>su contenido comprimido está dañado</translation>
    </message>
    <message>
        <source>it cannot be read to its end</source>
        <translation>no se puede leer hasta el final</translation>
    </message>
    <message>
        <source>its pixels have more bits than its coding can hold</source>
        <translation>sus píxeles tienen más bits de los que admite su codificación</translation>
    </message>
    <message>
        <source>it holds values that are not numbers</source>
        <translation>tiene valores que no son números</translation>
    </message>
    <message>
        <source>its RLE stream is damaged</source>
        <translation>su flujo RLE está dañado</translation>
    </message>
    <message>
        <source>its size or the kind of its pixels is not one a segmentation can have; ask for the file again.</source>
        <translation>su tamaño o tipo de píxel no es el de una segmentación; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it does not say where each of its frames lies; ask for the file again.</source>
        <translation>no dice dónde está cada imagen; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it does not say how its frames lie in the patient; ask for the file again.</source>
        <translation>no dice cómo están sus imágenes en el paciente; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>frame %1 does not say where it lies; ask for the file again.</source>
        <translation>la imagen %1 no dice dónde está; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>frame %1 does not say which structure it shows; ask for the file again.</source>
        <translation>la imagen %1 no dice qué estructura muestra; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its frames lie in different directions.</source>
        <translation>sus imágenes están en distintas direcciones.</translation>
    </message>
    <message>
        <source>it does not say how thick its slices are; ask for the file again.</source>
        <translation>no dice el grosor de sus cortes; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its frames lie too far apart; ask for the file again.</source>
        <translation>sus imágenes están demasiado separadas; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its slices are unevenly spaced.</source>
        <translation>sus cortes están separados de forma desigual.</translation>
    </message>
    <message>
        <source>its frames do not lie in one stack.</source>
        <translation>sus imágenes no están en una sola pila.</translation>
    </message>
    <message>
        <source>it has no pixels; ask for the file again.</source>
        <translation>no tiene píxeles; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its pixels are cut off; ask for the file again.</source>
        <translation>sus píxeles están cortados; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it is not a label file, or it is damaged.</source>
        <translation>no es un archivo de etiquetas, o está dañado.</translation>
    </message>
    <message>
        <source>it is not a DICOM Segmentation.</source>
        <translation>no es una DICOM Segmentation.</translation>
    </message>
    <message>
        <source>its pixels are compressed; save it without compression.</source>
        <translation>sus píxeles están comprimidos; guárdelo sin compresión.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more memory than may be used.</source>
        <translation>No se pudo leer %1: necesita más memoria de la permitida.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and 255 are the most.</source>
        <translation>tiene %1 etiquetas, y 255 es el máximo.</translation>
    </message>
    <message>
        <source>Reading labels</source>
        <translation>Leyendo etiquetas</translation>
    </message>
    <message>
        <source>DICOM holds at most 65535 rows, columns or slices, so %1 cannot hold these labels; export to .seg.nrrd instead.</source>
        <translation>DICOM admite 65535 filas, columnas o cortes como mucho, así que %1 no puede tener estas etiquetas; exporte a .seg.nrrd.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK&apos;s data dictionary is missing; install the package libdcmtk17.</source>
        <translation>No se escribió %1: falta el diccionario de datos de DCMTK; instale el paquete libdcmtk17.</translation>
    </message>
    <message>
        <source>None of the structures has a voxel, so there is nothing to write to %1; segment again.</source>
        <translation>Ninguna estructura tiene vóxeles, así que no hay nada que escribir en %1; segmente de nuevo.</translation>
    </message>
    <message>
        <source>DICOM files hold at most 4 GB, so %1 cannot hold these labels; export fewer structures to each file.</source>
        <translation>Los archivos DICOM admiten 4 GB como mucho, así que %1 no puede tener estas etiquetas; exporte menos estructuras por archivo.</translation>
    </message>
    <message>
        <source>Writing labels</source>
        <translation>Escribiendo etiquetas</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; export to .seg.nrrd instead.</source>
        <translation>No se escribió %1: DCMTK dice &quot;%2&quot;; exporte a .seg.nrrd.</translation>
    </message>
    <message>
        <source>diffusion direction</source>
        <translation>dirección de difusión</translation>
    </message>
    <message>
        <source>image type</source>
        <translation>tipo de imagen</translation>
    </message>
    <message>
        <source>The picture %1 is a copy of another one and was left out.</source>
        <translation>La imagen %1 es copia de otra y se omitió.</translation>
    </message>
    <message>
        <source>%1 pictures are copies of others, %2 among them, and were left out.</source>
        <translation>%1 imágenes son copias de otras, entre ellas %2, y se omitieron.</translation>
    </message>
    <message>
        <source>Up to %1 different pictures lie at the same place and nothing says what sets them apart; they were separated in the order they were made.</source>
        <translation>Hasta %1 imágenes distintas están en el mismo lugar y nada las distingue; se separaron en el orden en que se hicieron.</translation>
    </message>
    <message>
        <source>The pictures of this series lie in more than %1 different directions or sizes: they are no volume.</source>
        <translation>Las imágenes de esta serie tienen más de %1 direcciones o tamaños distintos: no son un volumen.</translation>
    </message>
    <message>
        <source>it cannot be opened</source>
        <translation>no se puede abrir</translation>
    </message>
    <message>
        <source>its header needs more memory than is free</source>
        <translation>su cabecera necesita más memoria de la libre</translation>
    </message>
    <message>
        <source>This is a scout (localizer), made to plan the scan.</source>
        <translation>Es un localizador, hecho para planear la exploración.</translation>
    </message>
    <message>
        <source>These pictures were computed from others (derived), not scanned.</source>
        <translation>Estas imágenes se calcularon de otras (derivadas), no se exploraron.</translation>
    </message>
    <message>
        <source>These are secondary pictures (captures), not the scanner&apos;s own.</source>
        <translation>Son imágenes secundarias (capturas), no las del propio escáner.</translation>
    </message>
    <message>
        <source>The pictures have writing burned in, which may name the patient.</source>
        <translation>Las imágenes llevan texto incrustado, que puede nombrar al paciente.</translation>
    </message>
    <message>
        <source>Colour pictures are read as brightness; the values are no measurement.</source>
        <translation>Las imágenes en color se leen como brillo; los valores no son una medida.</translation>
    </message>
    <message>
        <source>The values are meant to pass through a table that was not applied.</source>
        <translation>Los valores deben pasar por una tabla que no se aplicó.</translation>
    </message>
    <message>
        <source>The scanner wrote no Hounsfield scale; the values may not be Hounsfield units.</source>
        <translation>El escáner no escribió escala Hounsfield; los valores pueden no ser unidades Hounsfield.</translation>
    </message>
    <message>
        <source>The values are &quot;%1&quot;, not Hounsfield units, so this is not used as a CT.</source>
        <translation>Los valores son &quot;%1&quot;, no unidades Hounsfield; no se usa como TC.</translation>
    </message>
    <message>
        <source>The pictures were stored with bright and dark exchanged and were turned round.</source>
        <translation>Las imágenes estaban guardadas con claro y oscuro invertidos y se dieron la vuelta.</translation>
    </message>
    <message>
        <source>The pictures were compressed with loss before they came here.</source>
        <translation>Las imágenes se comprimieron con pérdida antes de llegar aquí.</translation>
    </message>
    <message>
        <source>without pictures</source>
        <translation>sin imágenes</translation>
    </message>
    <message>
        <source>The files belong to %1 different patients; check that the right series is used.</source>
        <translation>Los archivos son de %1 pacientes distintos; compruebe que se usa la serie correcta.</translation>
    </message>
    <message>
        <source>%1 (%2) and %3 left out.</source>
        <translation>%1 (%2) y %3 omitidos.</translation>
    </message>
    <message>
        <source>file is not an image</source>
        <translation>archivo no es una imagen</translation>
    </message>
    <message>
        <source>files are not images</source>
        <translation>archivos no son imágenes</translation>
    </message>
    <message>
        <source>%1 not DICOM and %2 left out.</source>
        <translation>%1 no DICOM y %2 omitidos.</translation>
    </message>
    <message>
        <source>file is</source>
        <translation>archivo es</translation>
    </message>
    <message>
        <source>files are</source>
        <translation>archivos son</translation>
    </message>
    <message>
        <source>%1 is damaged and was left out: %2.</source>
        <translation>%1 está dañado y se omitió: %2.</translation>
    </message>
    <message>
        <source>%1 more files are damaged and were left out.</source>
        <translation>%1 archivos más están dañados y se omitieron.</translation>
    </message>
    <message>
        <source>The files do not say that they are one series; they were put together because they look alike.</source>
        <translation>Los archivos no dicen que sean una serie; se juntaron porque se parecen.</translation>
    </message>
    <message>
        <source>The slices of this series carry different patient numbers.</source>
        <translation>Los cortes de esta serie llevan distintos números de paciente.</translation>
    </message>
    <message>
        <source>The header announces %1 slices and %2 are there: %3 may be missing at the ends.</source>
        <translation>La cabecera anuncia %1 cortes y hay %2: pueden faltar %3 en los extremos.</translation>
    </message>
    <message>
        <source>%1 damaged and left out (%2: %3).</source>
        <translation>%1 dañados y omitidos (%2: %3).</translation>
    </message>
    <message>
        <source>file of this series is</source>
        <translation>archivo de esta serie está</translation>
    </message>
    <message>
        <source>files of this series are</source>
        <translation>archivos de esta serie están</translation>
    </message>
    <message>
        <source>Sorting %1 DICOM files needs more memory than is free. Close other programs or choose fewer files.</source>
        <translation>Ordenar %1 archivos DICOM necesita más memoria de la libre. Cierre otros programas o elija menos archivos.</translation>
    </message>
    <message>
        <source>This series cannot be loaded.</source>
        <translation>No se puede cargar esta serie.</translation>
    </message>
    <message>
        <source>%1 cannot be loaded: %2. Ask for the file again.</source>
        <translation>No se puede cargar %1: %2. Pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>%1 of %2 slices are damaged (%3: %4): too many to fill. Ask for the series again.</source>
        <translation>%1 de %2 cortes están dañados (%3: %4): demasiados para rellenar. Pida la serie de nuevo.</translation>
    </message>
    <message>
        <source>it was filled by interpolation between its neighbours</source>
        <translation>se rellenó por interpolación entre sus vecinos</translation>
    </message>
    <message>
        <source>it shows a copy of its neighbour</source>
        <translation>muestra una copia de su vecino</translation>
    </message>
    <message>
        <source>S%1 is damaged (%2: %3); %4.</source>
        <translation>S%1 está dañado (%2: %3); %4.</translation>
    </message>
    <message>
        <source>%1 voxels that the scanner marked as outside the scanned circle were read as air.</source>
        <translation>%1 vóxeles que el escáner marcó como fuera del círculo explorado se leyeron como aire.</translation>
    </message>
    <message>
        <source>%1 voxels have values beyond -32768 to 32767 and were cut to that range.</source>
        <translation>%1 vóxeles tienen valores fuera de -32768 a 32767 y se recortaron a ese rango.</translation>
    </message>
    <message>
        <source>The series with %1 needs more memory than is free. Close other programs or import fewer slices.</source>
        <translation>La serie con %1 necesita más memoria de la libre. Cierre otros programas o importe menos cortes.</translation>
    </message>
    <message>
        <source>it is not glTF 2</source>
        <translation>no es glTF 2</translation>
    </message>
    <message>
        <source>it is packed in a way that Halsted does not read</source>
        <translation>está empaquetado de un modo que Halsted no lee</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a list</source>
        <translation>&quot;%1&quot; no es una lista</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>&quot;%1&quot; no es un número</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a whole number</source>
        <translation>&quot;%1&quot; no es un número entero</translation>
    </message>
    <message>
        <source>it refers to &quot;%1&quot; that are not there</source>
        <translation>se refiere a &quot;%1&quot; que no están</translation>
    </message>
    <message>
        <source>its numbers would come from another file</source>
        <translation>sus números vendrían de otro archivo</translation>
    </message>
    <message>
        <source>it ends before its numbers do</source>
        <translation>termina antes que sus números</translation>
    </message>
    <message>
        <source>one of its tables is longer than the file</source>
        <translation>una de sus tablas es más larga que el archivo</translation>
    </message>
    <message>
        <source>one of its tables has rows that are too long</source>
        <translation>una de sus tablas tiene filas demasiado largas</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown type</source>
        <translation>una de sus tablas es de tipo desconocido</translation>
    </message>
    <message>
        <source>one of its tables is of an unknown shape</source>
        <translation>una de sus tablas es de forma desconocida</translation>
    </message>
    <message>
        <source>one of its tables is empty</source>
        <translation>una de sus tablas está vacía</translation>
    </message>
    <message>
        <source>it has sparse tables, which Halsted does not read</source>
        <translation>tiene tablas dispersas, que Halsted no lee</translation>
    </message>
    <message>
        <source>one of its tables has no numbers</source>
        <translation>una de sus tablas no tiene números</translation>
    </message>
    <message>
        <source>one of its tables is longer than the bytes it stands in</source>
        <translation>una de sus tablas es más larga que los bytes que la contienen</translation>
    </message>
    <message>
        <source>one of its meshes has no parts</source>
        <translation>una de sus mallas no tiene partes</translation>
    </message>
    <message>
        <source>one of its meshes has no points</source>
        <translation>una de sus mallas no tiene puntos</translation>
    </message>
    <message>
        <source>one of its meshes has points that are not three numbers</source>
        <translation>una de sus mallas tiene puntos que no son tres números</translation>
    </message>
    <message>
        <source>one of its meshes has corners that are not single numbers</source>
        <translation>una de sus mallas tiene vértices que no son números sueltos</translation>
    </message>
    <message>
        <source>one of its parts belongs to two others</source>
        <translation>una de sus partes pertenece a otras dos</translation>
    </message>
    <message>
        <source>its parts are nested too deeply</source>
        <translation>sus partes están demasiado anidadas</translation>
    </message>
    <message>
        <source>its parts contain each other</source>
        <translation>sus partes se contienen unas a otras</translation>
    </message>
    <message>
        <source>%1; ask for the file again.</source>
        <translation>%1; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it does not begin like a GLB file</source>
        <translation>no empieza como un archivo GLB</translation>
    </message>
    <message>
        <source>it is not glTF 2; save it again with a newer program.</source>
        <translation>no es glTF 2; guárdelo con un programa más nuevo.</translation>
    </message>
    <message>
        <source>its header says %1 bytes and it has %2</source>
        <translation>su cabecera dice %1 bytes y tiene %2</translation>
    </message>
    <message>
        <source>one of its chunks is longer than the file</source>
        <translation>uno de sus bloques es más largo que el archivo</translation>
    </message>
    <message>
        <source>its first chunk is not its description</source>
        <translation>su primer bloque no es su descripción</translation>
    </message>
    <message>
        <source>its description is nested too deeply</source>
        <translation>su descripción está demasiado anidada</translation>
    </message>
    <message>
        <source>its description is not readable</source>
        <translation>su descripción no se puede leer</translation>
    </message>
    <message>
        <source>GLB files hold at most 4 GB, so %1 was not written; export fewer structures to each file.</source>
        <translation>Los archivos GLB admiten 4 GB como mucho, así que no se escribió %1; exporte menos estructuras por archivo.</translation>
    </message>
    <message>
        <source>Writing surfaces</source>
        <translation>Escribiendo superficies</translation>
    </message>
    <message>
        <source>Memory ran out while packing labels; close other programs and try again.</source>
        <translation>Se agotó la memoria al empaquetar etiquetas; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>Labels could not be packed; export to .nii instead.</source>
        <translation>No se pudieron empaquetar las etiquetas; exporte a .nii.</translation>
    </message>
    <message>
        <source>%1 holds no files that could be a study.</source>
        <translation>%1 no tiene archivos que puedan ser un estudio.</translation>
    </message>
    <message>
        <source>it cannot be read as a volume.</source>
        <translation>no se puede leer como volumen.</translation>
    </message>
    <message>
        <source>%1 was not loaded: %2</source>
        <translation>No se cargó %1: %2</translation>
    </message>
    <message>
        <source>%1 holds no images that can be read; choose another folder or file.</source>
        <translation>%1 no tiene imágenes que se puedan leer; elija otra carpeta o archivo.</translation>
    </message>
    <message>
        <source>%1 holds no series %2; list the study to see which there are.</source>
        <translation>%1 no tiene serie %2; liste el estudio para ver cuáles hay.</translation>
    </message>
    <message>
        <source>%1 needs %2 GB of memory and %3 GB may be used; load a part of it.</source>
        <translation>%1 necesita %2 GB de memoria y se pueden usar %3 GB; cargue una parte.</translation>
    </message>
    <message>
        <source>Looking for the damaged file</source>
        <translation>Buscando el archivo dañado</translation>
    </message>
    <message>
        <source>The import worker was asked for something it does not know.</source>
        <translation>Al importador se le pidió algo que no conoce.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs more than the %2 GB of memory that an import may use; close other programs or load a part of it.</source>
        <translation>No se pudo leer %1: necesita más de los %2 GB de memoria que puede usar una importación; cierre otros programas o cargue una parte.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is damaged; ask for the file again.</source>
        <translation>No se pudo leer %1: está dañado; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are not labels but grey values; open it as a study.</source>
        <translation>sus vóxeles no son etiquetas sino grises; ábralo como estudio.</translation>
    </message>
    <message>
        <source>%1 voxels belong to more than one structure; the last one was taken.</source>
        <translation>%1 vóxeles son de más de una estructura; se tomó la última.</translation>
    </message>
    <message>
        <source>its axes are not at right angles; resample the labels to the grid of their scan.</source>
        <translation>sus ejes no están en ángulo recto; remuestree las etiquetas a la rejilla de su estudio.</translation>
    </message>
    <message>
        <source>it holds %1 labels, and %2 are the most.</source>
        <translation>tiene %1 etiquetas, y %2 es el máximo.</translation>
    </message>
    <message>
        <source>%1 and %2 overlap in %3 voxels, where the file says %4; export to .seg.nrrd or .dcm to keep both.</source>
        <translation>%1 y %2 se solapan en %3 vóxeles, donde el archivo dice %4; exporte a .seg.nrrd o .dcm para conservar ambos.</translation>
    </message>
    <message>
        <source>%1 can hold 255 structures and %2 were chosen; export them to several files.</source>
        <translation>%1 admite 255 estructuras y se eligieron %2; expórtelas a varios archivos.</translation>
    </message>
    <message>
        <source>There is no structure to write to %1; segment the scan first.</source>
        <translation>No hay estructura que escribir en %1; segmente antes el estudio.</translation>
    </message>
    <message>
        <source>%1 has no voxels to write to %2; segment it again.</source>
        <translation>%1 no tiene vóxeles que escribir en %2; segméntelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 lies on another grid than %2; export them to two files instead of %3.</source>
        <translation>%1 está en otra rejilla que %2; expórtelas a dos archivos en vez de %3.</translation>
    </message>
    <message>
        <source>Labels cannot be written to %1; choose a name that ends in .nii.gz, .nii, .nrrd, .seg.nrrd or .dcm.</source>
        <translation>No se pueden escribir etiquetas en %1; elija un nombre que acabe en .nii.gz, .nii, .nrrd, .seg.nrrd o .dcm.</translation>
    </message>
    <message>
        <source>Memory ran out while writing %1; close other programs and try again.</source>
        <translation>Se agotó la memoria al escribir %1; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be opened; check that it is there and may be read.</source>
        <translation>No se pudo abrir %1; compruebe que está y que se puede leer.</translation>
    </message>
    <message>
        <source>%1 is too large for a surface; thin it out first.</source>
        <translation>%1 es demasiado grande para una superficie; aligérela antes.</translation>
    </message>
    <message>
        <source>it became shorter while it was read; try again.</source>
        <translation>se acortó mientras se leía; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>its parts are nested too deeply; ask for the file again.</source>
        <translation>sus partes están demasiado anidadas; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>one of its parts points to a mesh that is not there; ask for the file again.</source>
        <translation>una de sus partes apunta a una malla que no está; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it has more points than Halsted can hold; thin it out first.</source>
        <translation>tiene más puntos de los que Halsted admite; aligérelo antes.</translation>
    </message>
    <message>
        <source>face %1 points to a corner that is not there; ask for the file again.</source>
        <translation>la cara %1 apunta a un vértice que no está; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it is damaged or not of the kind its name says; ask for the file again.</source>
        <translation>está dañado o no es del tipo que dice su nombre; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it holds no surface; ask for the file again.</source>
        <translation>no tiene superficie; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>line %1 makes a face of a point that is not there; ask for the file again.</source>
        <translation>la línea %1 hace una cara de un punto que no está; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>the face in line %1 has more than %2 corners; ask for the file again.</source>
        <translation>la cara de la línea %1 tiene más de %2 vértices; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its parts are spread over several files; save it as one .glb file.</source>
        <translation>sus partes están en varios archivos; guárdelo como un solo .glb.</translation>
    </message>
    <message>
        <source>surfaces are read from .stl, .obj, .ply, .glb and .3mf files.</source>
        <translation>las superficies se leen de archivos .stl, .obj, .ply, .glb y .3mf.</translation>
    </message>
    <message>
        <source>it is empty; ask for the file again.</source>
        <translation>está vacío; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>one of its points is not a number or kilometres away; ask for the file again.</source>
        <translation>uno de sus puntos no es un número o está a kilómetros; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>There is no surface to write to %1; segment the scan first.</source>
        <translation>No hay superficie que escribir en %1; segmente antes el estudio.</translation>
    </message>
    <message>
        <source>%1 has no surface to write to %2; make its surface first.</source>
        <translation>%1 no tiene superficie que escribir en %2; hágala antes.</translation>
    </message>
    <message>
        <source>The surface of %1 is damaged, so %2 was not written; make it again.</source>
        <translation>La superficie de %1 está dañada, así que no se escribió %2; hágala de nuevo.</translation>
    </message>
    <message>
        <source>Surfaces cannot be written to %1; choose a name that ends in .stl, .obj, .ply, .glb or .3mf.</source>
        <translation>No se pueden escribir superficies en %1; elija un nombre que acabe en .stl, .obj, .ply, .glb o .3mf.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with ElementSpacing.</source>
        <translation>no dice el tamaño de sus vóxeles; pida un archivo con ElementSpacing.</translation>
    </message>
    <message>
        <source>its offset is not readable; ask for the file again.</source>
        <translation>su desplazamiento no se puede leer; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its orientation matrix is not readable; ask for the file again.</source>
        <translation>su matriz de orientación no se puede leer; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 mm; ask for the file again.</source>
        <translation>su cabecera dice un tamaño de vóxel de %1 mm; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The file does not say which way the patient lies: left and right, head and feet are a guess.</source>
        <translation>El archivo no dice cómo está el paciente: izquierda y derecha, cabeza y pies son una suposición.</translation>
    </message>
    <message>
        <source>its voxels are spread over several files; save it again as one .mha file.</source>
        <translation>sus vóxeles están en varios archivos; guárdelo como un solo .mha.</translation>
    </message>
    <message>
        <source>its header says nonsense on where the voxels begin; ask for the file again.</source>
        <translation>su cabecera dice un disparate sobre dónde empiezan los vóxeles; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it holds fewer voxels than its header says; ask for the file again.</source>
        <translation>tiene menos vóxeles de los que dice la cabecera; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header is incomplete; ask for the file again.</source>
        <translation>su cabecera está incompleta; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it holds a &quot;%1&quot;, not a volume.</source>
        <translation>tiene un &quot;%1&quot;, no un volumen.</translation>
    </message>
    <message>
        <source>its header says no number of dimensions; ask for the file again.</source>
        <translation>su cabecera no dice el número de dimensiones; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it has %1 dimensions instead of three.</source>
        <translation>tiene %1 dimensiones en vez de tres.</translation>
    </message>
    <message>
        <source>its header does not give one size for each dimension; ask for the file again.</source>
        <translation>su cabecera no da un tamaño por dimensión; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says a size of %1; ask for the file again.</source>
        <translation>su cabecera dice un tamaño de %1; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not single numbers.</source>
        <translation>sus vóxeles son del tipo &quot;%1&quot;, no números sueltos.</translation>
    </message>
    <message>
        <source>it has several numbers for each voxel, such as colours.</source>
        <translation>tiene varios números por vóxel, como colores.</translation>
    </message>
    <message>
        <source>its orientation matrix is not usable; ask for the file again.</source>
        <translation>su matriz de orientación no sirve; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The file&apos;s sform matrix is not usable; its qform orientation was taken instead.</source>
        <translation>La matriz sform del archivo no sirve; se tomó su orientación qform.</translation>
    </message>
    <message>
        <source>The file&apos;s two orientations (sform and qform) differ by up to %1 mm; %2 was used: check left and right.</source>
        <translation>Las dos orientaciones del archivo (sform y qform) difieren hasta %1 mm; se usó %2: revise izquierda y derecha.</translation>
    </message>
    <message>
        <source>its orientation is not usable; ask for the file again.</source>
        <translation>su orientación no sirve; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The file says nothing about orientation: left and right, head and feet are a guess.</source>
        <translation>El archivo no dice nada de la orientación: izquierda y derecha, cabeza y pies son una suposición.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions; ask for the file again.</source>
        <translation>su cabecera dice %1 dimensiones; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it holds a single picture or line, not a volume.</source>
        <translation>tiene una sola imagen o línea, no un volumen.</translation>
    </message>
    <message>
        <source>its header says a size of %1 along axis %2; ask for the file again.</source>
        <translation>su cabecera dice un tamaño de %1 en el eje %2; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it holds more than 10,000 volumes.</source>
        <translation>tiene más de 10 000 volúmenes.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 along axis %2; ask for the file again.</source>
        <translation>su cabecera dice un tamaño de vóxel de %1 en el eje %2; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it ends within its header; ask for the file again.</source>
        <translation>termina dentro de su cabecera; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are in a separate .img file; convert the pair to a single .nii file.</source>
        <translation>sus vóxeles están en un .img aparte; convierta el par en un solo .nii.</translation>
    </message>
    <message>
        <source>it is not a NIfTI file (perhaps Analyze 7.5, which does not tell left from right).</source>
        <translation>no es un archivo NIfTI (quizá Analyze 7.5, que no distingue izquierda de derecha).</translation>
    </message>
    <message>
        <source>it is not a NIfTI-2 file in one piece.</source>
        <translation>no es un archivo NIfTI-2 de una pieza.</translation>
    </message>
    <message>
        <source>it does not begin like a NIfTI file; ask for the file again.</source>
        <translation>no empieza como un archivo NIfTI; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are of a kind (%1) that is not a grey value, such as colour or complex numbers.</source>
        <translation>sus vóxeles son de un tipo (%1) que no es un gris, como color o números complejos.</translation>
    </message>
    <message>
        <source>its header says %1 bits a voxel for a type of %2; ask for the file again.</source>
        <translation>su cabecera dice %1 bits por vóxel para un tipo de %2; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says that the voxels begin at byte %1; ask for the file again.</source>
        <translation>su cabecera dice que los vóxeles empiezan en el byte %1; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>NIfTI files hold at most 32767 voxels along an axis, so %1 cannot hold these labels; export to .nrrd instead.</source>
        <translation>Los archivos NIfTI admiten 32767 vóxeles por eje como mucho, así que %1 no puede tener estas etiquetas; exporte a .nrrd.</translation>
    </message>
    <message>
        <source>its header says no dimension; ask for the file again.</source>
        <translation>su cabecera no dice la dimensión; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says %1 dimensions and %2 sizes; ask for the file again.</source>
        <translation>su cabecera dice %1 dimensiones y %2 tamaños; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header does not give one direction for each axis; ask for the file again.</source>
        <translation>su cabecera no da una dirección por eje; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are of the kind &quot;%1&quot;, not grey values.</source>
        <translation>sus vóxeles son del tipo &quot;%1&quot;, no grises.</translation>
    </message>
    <message>
        <source>it has more than one axis beside the three of space.</source>
        <translation>tiene más de un eje además de los tres del espacio.</translation>
    </message>
    <message>
        <source>%1 of its axes lie in space instead of three.</source>
        <translation>%1 de sus ejes están en el espacio en vez de tres.</translation>
    </message>
    <message>
        <source>the axis that is not in space stands between those that are.</source>
        <translation>el eje que no es del espacio está entre los que lo son.</translation>
    </message>
    <message>
        <source>its axes do not lie in a space of three dimensions.</source>
        <translation>sus ejes no están en un espacio de tres dimensiones.</translation>
    </message>
    <message>
        <source>The file does not say where the volume lies; it was put at the origin.</source>
        <translation>El archivo no dice dónde está el volumen; se puso en el origen.</translation>
    </message>
    <message>
        <source>its space origin is not readable; ask for the file again.</source>
        <translation>su origen espacial no se puede leer; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it does not say how large its voxels are; ask for a file with &quot;space directions&quot;.</source>
        <translation>no dice el tamaño de sus vóxeles; pida un archivo con &quot;space directions&quot;.</translation>
    </message>
    <message>
        <source>its voxels are packed with %1; save it with gzip or raw encoding.</source>
        <translation>sus vóxeles están empaquetados con %1; guárdelo con gzip o raw.</translation>
    </message>
    <message>
        <source>its header names an unknown encoding, &quot;%1&quot;; save it again as raw or gzip.</source>
        <translation>su cabecera nombra una codificación desconocida, &quot;%1&quot;; guárdelo como raw o gzip.</translation>
    </message>
    <message>
        <source>its header does not say in which order the bytes are; save it again.</source>
        <translation>su cabecera no dice el orden de los bytes; guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>it does not begin like an NRRD file; ask for the file again.</source>
        <translation>no empieza como un archivo NRRD; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels are of the type &quot;%1&quot;, not numbers.</source>
        <translation>sus vóxeles son del tipo &quot;%1&quot;, no números.</translation>
    </message>
    <message>
        <source>its space directions are not readable; ask for the file again.</source>
        <translation>sus direcciones espaciales no se pueden leer; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its voxels begin after lines of text; save it again as one .nrrd file.</source>
        <translation>sus vóxeles empiezan tras líneas de texto; guárdelo como un solo .nrrd.</translation>
    </message>
    <message>
        <source>There is no place for temporary files; make room or set TMPDIR to a folder that is writable.</source>
        <translation>No hay lugar para archivos temporales; libere espacio o ponga TMPDIR en una carpeta con permiso de escritura.</translation>
    </message>
    <message>
        <source>The surfaces have more than 4 billion triangles or points; export fewer structures to each file.</source>
        <translation>Las superficies tienen más de 4000 millones de triángulos o puntos; exporte menos estructuras por archivo.</translation>
    </message>
    <message>
        <source>corner %1 of triangle %2 is not three numbers; ask for the file again.</source>
        <translation>el vértice %1 del triángulo %2 no es tres números; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>facet %1 has more than three corners; ask for the file again.</source>
        <translation>la faceta %1 tiene más de tres vértices; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>facet %1 does not have three corners; ask for the file again.</source>
        <translation>la faceta %1 no tiene tres vértices; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it is neither text nor binary STL; ask for the file again.</source>
        <translation>no es STL de texto ni binario; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it ends in the middle; ask for the file again.</source>
        <translation>termina a la mitad; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says %1 triangles, which would take %2 bytes instead of %3; ask for the file again.</source>
        <translation>su cabecera dice %1 triángulos, que serían %2 bytes en vez de %3; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>it is too short to be STL; ask for the file again.</source>
        <translation>es demasiado corto para ser STL; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2</source>
        <translation>No se abrió %1: %2</translation>
    </message>
    <message>
        <source>%1 could not be read: the archive is cut off or damaged; ask for it again.</source>
        <translation>No se pudo leer %1: el archivo comprimido está cortado o dañado; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>it holds more than %1 files; unpack the study you need and open its folder.</source>
        <translation>tiene más de %1 archivos; descomprima el estudio que necesita y abra su carpeta.</translation>
    </message>
    <message>
        <source>it is protected by a password; unpack it and open the folder.</source>
        <translation>está protegido con contraseña; descomprímalo y abra la carpeta.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the temporary folder is not writable.</source>
        <translation>No se pudo descomprimir %1: no se puede escribir en la carpeta temporal.</translation>
    </message>
    <message>
        <source>it unpacks to far more than a study holds; unpack it yourself if you trust it.</source>
        <translation>se descomprime en mucho más de lo que tiene un estudio; descomprímalo usted si se fía de él.</translation>
    </message>
    <message>
        <source>%1 could not be unpacked: the disk of temporary files is full.</source>
        <translation>No se pudo descomprimir %1: el disco de archivos temporales está lleno.</translation>
    </message>
    <message>
        <source>%1 archives within %2 were not opened; open them by themselves.</source>
        <translation>No se abrieron %1 archivos comprimidos dentro de %2; ábralos por separado.</translation>
    </message>
    <message>
        <source>Looking for files</source>
        <translation>Buscando archivos</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files; choose the folder of one study.</source>
        <translation>%1 tiene más de %2 archivos; elija la carpeta de un estudio.</translation>
    </message>
    <message>
        <source>The DICOMDIR is damaged; the files in its folder were read without it.</source>
        <translation>El DICOMDIR está dañado; los archivos de su carpeta se leyeron sin él.</translation>
    </message>
    <message>
        <source>%1 of the %2 files that the DICOMDIR lists are missing, the first being %3.</source>
        <translation>Faltan %1 de los %2 archivos que lista el DICOMDIR, el primero %3.</translation>
    </message>
    <message>
        <source>%1 files that the DICOMDIR lists lie outside its folder and were left out.</source>
        <translation>%1 archivos que lista el DICOMDIR están fuera de su carpeta y se omitieron.</translation>
    </message>
    <message>
        <source>%1 folders may not be read and were left out.</source>
        <translation>%1 carpetas no se pueden leer y se omitieron.</translation>
    </message>
    <message>
        <source>%1 archives within the study were not opened; open them by themselves.</source>
        <translation>%1 archivos comprimidos del estudio no se abrieron; ábralos por separado.</translation>
    </message>
    <message>
        <source>%1 entries are neither files nor folders and were left out.</source>
        <translation>%1 entradas no son archivos ni carpetas y se omitieron.</translation>
    </message>
    <message>
        <source>%1 was not found; check the path.</source>
        <translation>No se encontró %1; revise la ruta.</translation>
    </message>
    <message>
        <source>%1 is neither a file nor a folder.</source>
        <translation>%1 no es un archivo ni una carpeta.</translation>
    </message>
    <message>
        <source>its decoder stopped (SIG%1)</source>
        <translation>su descodificador se detuvo (SIG%1)</translation>
    </message>
    <message>
        <source>its decoder came to no end</source>
        <translation>su descodificador no acabó</translation>
    </message>
    <message>
        <source>reading it took more than %1 s of computing</source>
        <translation>leerlo tardó más de %1 s de cálculo</translation>
    </message>
    <message>
        <source>the disk or network it is on does not answer</source>
        <translation>el disco o la red donde está no responde</translation>
    </message>
    <message>
        <source>its decoder stopped</source>
        <translation>su descodificador se detuvo</translation>
    </message>
    <message>
        <source>copy it to this computer first.</source>
        <translation>cópielo antes a este ordenador.</translation>
    </message>
    <message>
        <source>it is damaged, ask for it again.</source>
        <translation>está dañado, pídalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2, the part of Halsted that reads files, is missing or cannot be started; install Halsted again.</source>
        <translation>No se pudo leer %1: %2, la parte de Halsted que lee archivos, falta o no arranca; instale Halsted de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: the system ended the import, for lack of memory as a rule; close other programs and try again.</source>
        <translation>No se pudo leer %1: el sistema terminó la importación, por lo general por falta de memoria; cierre otros programas e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: the import worker gave no sensible answer; it is damaged, ask for it again.</source>
        <translation>No se pudo leer %1: el importador no dio una respuesta sensata; está dañado, pídalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2; %3</source>
        <translation>No se pudo leer %1: %2; %3</translation>
    </message>
    <message>
        <source>%1 was left out: %2.</source>
        <translation>Se omitió %1: %2.</translation>
    </message>
    <message>
        <source>No study was named; name a folder or a file.</source>
        <translation>No se nombró ningún estudio; nombre una carpeta o un archivo.</translation>
    </message>
    <message>
        <source>%1 was not written: it could not be packed; export to .stl instead.</source>
        <translation>No se escribió %1: no se pudo empaquetar; exporte a .stl.</translation>
    </message>
    <message>
        <source>it is none of the formats that Halsted reads.</source>
        <translation>no es ninguno de los formatos que lee Halsted.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2</source>
        <translation>No se pudo leer %1: %2</translation>
    </message>
    <message>
        <source>its compressed data are damaged; ask for the file again.</source>
        <translation>sus datos comprimidos están dañados; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header says a voxel size of %1 x %2 x %3 mm; ask for the file again.</source>
        <translation>su cabecera dice un tamaño de vóxel de %1 x %2 x %3 mm; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its header puts the volume kilometres away; ask for the file again.</source>
        <translation>su cabecera pone el volumen a kilómetros; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its orientation matrix spans no volume; ask for the file again.</source>
        <translation>su matriz de orientación no abarca un volumen; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its axes are far from right angles; resample it before it is read.</source>
        <translation>sus ejes están lejos de ángulos rectos; remuestréelo antes de leerlo.</translation>
    </message>
    <message>
        <source>The file&apos;s axes are %1 degrees off right angles (a tilted gantry, or a transform to an atlas); the volume was resampled.</source>
        <translation>Los ejes del archivo se desvían %1 grados del ángulo recto (gantry inclinado o transformación a un atlas); se remuestreó el volumen.</translation>
    </message>
    <message>
        <source>%1 could not be read: its voxels would come from a file outside its own folder; put both files into one folder.</source>
        <translation>No se pudo leer %1: sus vóxeles vendrían de un archivo fuera de su carpeta; ponga ambos en una.</translation>
    </message>
    <message>
        <source>%1 could not be read: the file with its voxels, %2, is not beside it.</source>
        <translation>No se pudo leer %1: el archivo con sus vóxeles, %2, no está a su lado.</translation>
    </message>
    <message>
        <source>its header says %1 x %2 x %3 voxels, but the file is too short for them; ask for the file again.</source>
        <translation>su cabecera dice %1 x %2 x %3 vóxeles, pero el archivo es demasiado corto; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>it is %1 bytes longer than its header says, so that the header or the voxels are wrong; ask for the file again.</source>
        <translation>tiene %1 bytes más de lo que dice la cabecera, así que ella o los vóxeles son erróneos; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: it needs %2 GB of memory and %3 GB may be used; crop or resample it first.</source>
        <translation>No se pudo leer %1: necesita %2 GB de memoria y se pueden usar %3 GB; recórtelo o remuestréelo antes.</translation>
    </message>
    <message>
        <source>%1, volume %2 of %3</source>
        <translation>%1, volumen %2 de %3</translation>
    </message>
    <message>
        <source>it holds more voxels than its header says; ask for the file again.</source>
        <translation>tiene más vóxeles de los que dice la cabecera; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>its compressed voxels are cut off or damaged; ask for the file again.</source>
        <translation>sus vóxeles comprimidos están cortados o dañados; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>number %1 of its voxels is not readable; ask for the file again.</source>
        <translation>su vóxel número %1 no se puede leer; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The values have fractions; they were rounded to whole numbers.</source>
        <translation>Los valores tienen decimales; se redondearon a enteros.</translation>
    </message>
    <message>
        <source>The values, %1 to %2, do not fit 16 bits exactly; they are kept in steps of %3.</source>
        <translation>Los valores, de %1 a %2, no caben exactos en 16 bits; se guardan en pasos de %3.</translation>
    </message>
    <message>
        <source>Straightening the volume</source>
        <translation>Enderezando el volumen</translation>
    </message>
    <message>
        <source>none of its voxels is a number; ask for the file again.</source>
        <translation>ninguno de sus vóxeles es un número; pida el archivo de nuevo.</translation>
    </message>
    <message>
        <source>%1 voxels are not a number; they were given the lowest value.</source>
        <translation>%1 vóxeles no son un número; se les dio el valor más bajo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; does not say what to merge: write NAME=PATTERN,PATTERN.</source>
        <translation>«%1» no dice qué unir: escriba NOMBRE=PATRÓN,PATRÓN.</translation>
    </message>
    <message>
        <source>One side holds no labels to compare; segment that case first.</source>
        <translation>Un lado no tiene etiquetas que comparar; segmente antes ese caso.</translation>
    </message>
    <message>
        <source>The two label maps lie in different places of patient space and cannot be compared.</source>
        <translation>Los dos mapas de etiquetas están en lugares distintos del paciente y no se pueden comparar.</translation>
    </message>
    <message>
        <source>The grids differ: the second label map was brought onto the grid of the first (nearest voxel).</source>
        <translation>Las rejillas difieren: el segundo mapa se llevó a la rejilla del primero (vóxel más próximo).</translation>
    </message>
    <message>
        <source>One side has no names: structures are paired by their value.</source>
        <translation>Un lado no tiene nombres: las estructuras se emparejan por su valor.</translation>
    </message>
    <message>
        <source>Lungs and airway</source>
        <translation>Pulmones y vía aérea</translation>
    </message>
    <message>
        <source>Fat and muscle</source>
        <translation>Grasa y músculo</translation>
    </message>
    <message>
        <source>The protocol %1 is for %2</source>
        <translation>El protocolo %1 es para %2</translation>
    </message>
    <message>
        <source>%1, and the file says that this is neither CT nor MR: check the result with care.</source>
        <translation>%1, y el archivo dice que esto no es TC ni RM: revise el resultado con cuidado.</translation>
    </message>
    <message>
        <source>%1, and this is %2; choose auto or a protocol for %2.</source>
        <translation>%1, y esto es %2; elija auto o un protocolo para %2.</translation>
    </message>
    <message>
        <source>%1, and the picture looks like %2: check the result with care.</source>
        <translation>%1, y la imagen parece %2: revise el resultado con cuidado.</translation>
    </message>
    <message>
        <source>The file does not say so, but the values are those of %1.</source>
        <translation>El archivo no lo dice, pero los valores son los de %1.</translation>
    </message>
    <message>
        <source>There is no protocol &apos;%1&apos;; choose one of %2.</source>
        <translation>No hay protocolo «%1»; elija uno de %2.</translation>
    </message>
    <message>
        <source>Looking at the scan</source>
        <translation>Mirando el estudio</translation>
    </message>
    <message>
        <source>%1 Halsted segments CT and MR by itself; name a protocol with --protocol if this is one of them.</source>
        <translation>%1 Halsted segmenta TC y RM por sí mismo; nombre un protocolo con --protocol si esto es una de ellas.</translation>
    </message>
    <message>
        <source>The protocol %1 found nothing: the picture shows no part of a body; check that it is the right series.</source>
        <translation>El protocolo %1 no encontró nada: la imagen no muestra ninguna parte del cuerpo; compruebe que es la serie correcta.</translation>
    </message>
    <message>
        <source>No voxel of the scan lies between %1 and %2; choose another range.</source>
        <translation>Ningún vóxel del estudio está entre %1 y %2; elija otro intervalo.</translation>
    </message>
    <message>
        <source>%1 looked for by protocol %2: not in the picture.</source>
        <translation>%1 buscado con el protocolo %2: no está en la imagen.</translation>
    </message>
    <message>
        <source>Segmented %1 by protocol %2.</source>
        <translation>%1 segmentado con el protocolo %2.</translation>
    </message>
    <message>
        <source>The expert&apos;s act is refused: %1</source>
        <translation>Se rechaza el acto del experto: %1</translation>
    </message>
    <message>
        <source>The lesson ends at %1 s, before this act.</source>
        <translation>La lección termina a los %1 s, antes de este acto.</translation>
    </message>
    <message>
        <source>The expert&apos;s run ends in failure at %1 s.</source>
        <translation>La sesión del experto fracasa a los %1 s.</translation>
    </message>
    <message>
        <source>The expert makes a critical error.</source>
        <translation>El experto comete un error crítico.</translation>
    </message>
    <message>
        <source>The expert reaches %1 % of the points instead of %2 % or more; lost: %3.</source>
        <translation>El experto alcanza el %1 % de los puntos en vez del %2 % o más; perdidos: %3.</translation>
    </message>
    <message>
        <source>A trainee who does nothing ends in %1 at %2 s, not in %3.</source>
        <translation>Quien no hace nada termina en %1 a los %2 s, no en %3.</translation>
    </message>
    <message>
        <source>The act is refused: %1</source>
        <translation>Se rechaza el acto: %1</translation>
    </message>
    <message>
        <source>%1 %2 %3 points of &apos;%4&apos;, which is not named.</source>
        <translation>%1 %2 %3 puntos de «%4», que no se nombra.</translation>
    </message>
    <message>
        <source>%1 loses %2 points of &apos;%3&apos;, not %4.</source>
        <translation>%1 pierde %2 puntos de «%3», no %4.</translation>
    </message>
    <message>
        <source>With random trainee %1 of seed %2, %3.</source>
        <translation>Con el alumno aleatorio %1 de semilla %2: %3.</translation>
    </message>
    <message>
        <source>No script and no random trainee came to this state.</source>
        <translation>Ningún guion ni alumno aleatorio llegó a este estado.</translation>
    </message>
    <message>
        <source>No script and no random trainee reached this goal.</source>
        <translation>Ningún guion ni alumno aleatorio alcanzó este objetivo.</translation>
    </message>
    <message>
        <source>No script and no random trainee was asked this.</source>
        <translation>A ningún guion ni alumno aleatorio se le preguntó esto.</translation>
    </message>
    <message>
        <source>No script and no random trainee was offered this hint.</source>
        <translation>A ningún guion ni alumno aleatorio se le ofreció esta pista.</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;%2</source>
        <translation>No hay ningún acto «%1»%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson makes the event &apos;%1&apos;.</source>
        <translation>Nada en esta lección produce el suceso «%1».</translation>
    </message>
    <message>
        <source>Only an instructor can make the event &apos;%1&apos;.</source>
        <translation>Solo un instructor puede producir el suceso «%1».</translation>
    </message>
    <message>
        <source>This condition can never hold, so %1.</source>
        <translation>Esta condición no puede cumplirse nunca, así que %1.</translation>
    </message>
    <message>
        <source>Nothing leads to the state &apos;%1&apos;; lead to it from another, or take it out.</source>
        <translation>Nada lleva al estado «%1»; lleve a él desde otro o quítelo.</translation>
    </message>
    <message>
        <source>This time is longer than the lesson, so that it never comes.</source>
        <translation>Este tiempo supera la lección y nunca llega.</translation>
    </message>
    <message>
        <source>This state begins at %1 s at the earliest, so that this time comes after the lesson&apos;s end.</source>
        <translation>Este estado empieza como pronto a los %1 s, así que este tiempo cae tras el final de la lección.</translation>
    </message>
    <message>
        <source>This state leads nowhere: it lasts until time is over or the patient dies. Give it on, when or after, or an end.</source>
        <translation>Este estado no lleva a ninguna parte: dura hasta que acaba el tiempo o muere el paciente. Dele on, when o after, o un end.</translation>
    </message>
    <message>
        <source>These states follow each other round and round without any time passing.</source>
        <translation>Estos estados se suceden en círculo sin que pase el tiempo.</translation>
    </message>
    <message>
        <source>No state that ends the lesson can be reached.</source>
        <translation>No se puede llegar a ningún estado que termine la lección.</translation>
    </message>
    <message>
        <source>No state ends the lesson, so that it always lasts until time is over or the patient dies.</source>
        <translation>Ningún estado termina la lección; siempre dura hasta que acaba el tiempo o muere el paciente.</translation>
    </message>
    <message>
        <source>the state is never left by it</source>
        <translation>nunca se sale del estado por ella</translation>
    </message>
    <message>
        <source>the rule never acts</source>
        <translation>la regla nunca actúa</translation>
    </message>
    <message>
        <source>This rule does nothing.</source>
        <translation>Esta regla no hace nada.</translation>
    </message>
    <message>
        <source>nobody ever gets this penalty</source>
        <translation>nadie recibe nunca esta penalización</translation>
    </message>
    <message>
        <source>the hint is never offered</source>
        <translation>la pista nunca se ofrece</translation>
    </message>
    <message>
        <source>this is never found</source>
        <translation>esto nunca se encuentra</translation>
    </message>
    <message>
        <source>nobody can reach this goal</source>
        <translation>nadie puede alcanzar este objetivo</translation>
    </message>
    <message>
        <source>this goal never counts</source>
        <translation>este objetivo nunca cuenta</translation>
    </message>
    <message>
        <source>This goal gives no points.</source>
        <translation>Este objetivo no da puntos.</translation>
    </message>
    <message>
        <source>This is after the end of the lesson at %1 s.</source>
        <translation>Esto es después del final de la lección, a los %1 s.</translation>
    </message>
    <message>
        <source>This is not before the end of the lesson at %1 s, so that the goal cannot be reached.</source>
        <translation>Esto no es antes del final de la lección a los %1 s, así que el objetivo no se puede alcanzar.</translation>
    </message>
    <message>
        <source>The goal ends (until) before it begins (from).</source>
        <translation>El objetivo termina (until) antes de empezar (from).</translation>
    </message>
    <message>
        <source>The goal is due (by) before it begins (from).</source>
        <translation>El objetivo vence (by) antes de empezar (from).</translation>
    </message>
    <message>
        <source>A goal with late needs by, the time from which on points are lost.</source>
        <translation>Un objetivo con late necesita by, el tiempo desde el que se pierden puntos.</translation>
    </message>
    <message>
        <source>Points are lost from by until late, so late must be after by.</source>
        <translation>Los puntos se pierden de by a late, así que late debe ir después de by.</translation>
    </message>
    <message>
        <source>The share for all points (full) must be greater than that for none (zero).</source>
        <translation>La parte para todos los puntos (full) debe ser mayor que la de ninguno (zero).</translation>
    </message>
    <message>
        <source>The lesson has no points to win; give it goals or questions with points.</source>
        <translation>La lección no tiene puntos que ganar; dele objetivos o preguntas con puntos.</translation>
    </message>
    <message>
        <source>This penalty takes no points and is not critical.</source>
        <translation>Esta penalización no quita puntos ni es crítica.</translation>
    </message>
    <message>
        <source>This question is never asked; ask it in a state or rule.</source>
        <translation>Esta pregunta nunca se hace; hágala en un estado o una regla.</translation>
    </message>
    <message>
        <source>The lesson never shows this file.</source>
        <translation>La lección nunca muestra este archivo.</translation>
    </message>
    <message>
        <source>No goal, penalty or question cites this.</source>
        <translation>Ningún objetivo, penalización ni pregunta cita esto.</translation>
    </message>
    <message>
        <source>Nobody speaks in this role.</source>
        <translation>Nadie habla en este papel.</translation>
    </message>
    <message>
        <source>This group has no events.</source>
        <translation>Este grupo no tiene sucesos.</translation>
    </message>
    <message>
        <source>Nothing in the lesson asks for this group.</source>
        <translation>Nada en la lección pide este grupo.</translation>
    </message>
    <message>
        <source>This is done after the end of the lesson at %1 s.</source>
        <translation>Esto se hace tras el final de la lección, a los %1 s.</translation>
    </message>
    <message>
        <source>The lesson has no expert script, so that nobody knows whether it can be done.</source>
        <translation>La lección no tiene guion de experto; nadie sabe si se puede hacer.</translation>
    </message>
    <message>
        <source>A script of an error names what it loses.</source>
        <translation>Un guion de un error nombra lo que pierde.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; gives %2 points, so that %3 cannot be lost.</source>
        <translation>«%1» da %2 puntos, así que no se pueden perder %3.</translation>
    </message>
    <message>
        <source>Nothing plays this script.</source>
        <translation>Nada ejecuta este guion.</translation>
    </message>
    <message>
        <source>the clock went back</source>
        <translation>el reloj fue hacia atrás</translation>
    </message>
    <message>
        <source>it is in the unknown state &apos;%1&apos;</source>
        <translation>está en el estado desconocido «%1»</translation>
    </message>
    <message>
        <source>%1 is infinite</source>
        <translation>%1 es infinito</translation>
    </message>
    <message>
        <source>the score is %1 percent</source>
        <translation>la puntuación es %1 por ciento</translation>
    </message>
    <message>
        <source>time stands still at %1 s</source>
        <translation>el tiempo se detiene a los %1 s</translation>
    </message>
    <message>
        <source>nothing can be done in the state &apos;%1&apos;: %2</source>
        <translation>no se puede hacer nada en el estado «%1»: %2</translation>
    </message>
    <message>
        <source>Playing the other course</source>
        <translation>Jugando el otro curso</translation>
    </message>
    <message>
        <source>Playing the expert&apos;s run</source>
        <translation>Jugando la sesión del experto</translation>
    </message>
    <message>
        <source>Playing other courses</source>
        <translation>Jugando otros cursos</translation>
    </message>
    <message>
        <source>The log is of the lesson %1, not of %2; name its lesson.</source>
        <translation>El registro es de la lección %1, no de %2; nombre su lección.</translation>
    </message>
    <message>
        <source>%1 could not be written; check the folder and the space on disk.</source>
        <translation>No se pudo escribir %1; revise la carpeta y el espacio en disco.</translation>
    </message>
    <message>
        <source>not accounted for</source>
        <translation>sin atribuir</translation>
    </message>
    <message>
        <source>The lesson has no text &apos;%1&apos;%2</source>
        <translation>La lección no tiene texto «%1»%2</translation>
    </message>
    <message>
        <source>The figures in braces must be those of the lesson&apos;s own text.</source>
        <translation>Las cifras entre llaves deben ser las del texto propio de la lección.</translation>
    </message>
    <message>
        <source>The translation of &apos;%1&apos; is missing%2.</source>
        <translation>Falta la traducción de «%1»%2.</translation>
    </message>
    <message>
        <source>, and of %1 more texts</source>
        <translation>, y la de %1 textos más</translation>
    </message>
    <message>
        <source>The lesson names the language %1, but there is no file %2.</source>
        <translation>La lección nombra el idioma %1, pero no hay archivo %2.</translation>
    </message>
    <message>
        <source>This language is not used; add it to translations, or remove the file.</source>
        <translation>Este idioma no se usa; añádalo a translations o quite el archivo.</translation>
    </message>
    <message>
        <source>%1 could not be read.</source>
        <translation>No se pudo leer %1.</translation>
    </message>
    <message>
        <source>A question has this id too; give each its own.</source>
        <translation>Una pregunta también tiene este id; dé uno propio a cada una.</translation>
    </message>
    <message>
        <source>A goal is reached once (when) or held for a share of the time (fraction), not both.</source>
        <translation>Un objetivo se alcanza una vez (when) o se mantiene una parte del tiempo (fraction), no ambos.</translation>
    </message>
    <message>
        <source>A goal held for a share of the time has from and until, but no by or late.</source>
        <translation>Un objetivo que se mantiene una parte del tiempo tiene from y until, pero no by ni late.</translation>
    </message>
    <message>
        <source>Only a goal held for a share of the time (fraction) has zero and full.</source>
        <translation>Solo un objetivo que se mantiene una parte del tiempo (fraction) tiene zero y full.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;%2</source>
        <translation>No hay ninguna variable «%1»%2</translation>
    </message>
    <message>
        <source>A target is two numbers, the lower first: [65, 85].</source>
        <translation>Un objetivo son dos números, el menor primero: [65, 85].</translation>
    </message>
    <message>
        <source>What is moved by this time is missing: shift.</source>
        <translation>Falta lo que se mueve este tiempo: shift.</translation>
    </message>
    <message>
        <source>Another course needs shift, remove or insert.</source>
        <translation>Otro curso necesita shift, remove o insert.</translation>
    </message>
    <message>
        <source>There is no goal, penalty or question &apos;%1&apos;%2</source>
        <translation>No hay objetivo, penalización ni pregunta «%1»%2</translation>
    </message>
    <message>
        <source>%1 is larger than %2 MB; make it smaller.</source>
        <translation>%1 supera los %2 MB; hágalo más pequeño.</translation>
    </message>
    <message>
        <source>%1 could not be read: %2 in it is cut off or damaged.</source>
        <translation>No se pudo leer %1: %2 está cortado o dañado.</translation>
    </message>
    <message>
        <source>%1 was not opened: %2 in it is larger than %3 MB.</source>
        <translation>No se abrió %1: %2 supera los %3 MB.</translation>
    </message>
    <message>
        <source>%1 was not opened: it unpacks to far more than a lesson holds.</source>
        <translation>No se abrió %1: se descomprime en mucho más de lo que tiene una lección.</translation>
    </message>
    <message>
        <source>%1 is no zip of a lesson, or damaged; ask for it again.</source>
        <translation>%1 no es un zip de una lección, o está dañado; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not be read: it is cut off or damaged; ask for it again.</source>
        <translation>No se pudo leer %1: está cortado o dañado; pídalo de nuevo.</translation>
    </message>
    <message>
        <source>it holds more than %1 files.</source>
        <translation>tiene más de %1 archivos.</translation>
    </message>
    <message>
        <source>a name in it leads out of the lesson&apos;s folder, or is not one that every computer can hold.</source>
        <translation>un nombre sale de la carpeta de la lección o no vale en todos los ordenadores.</translation>
    </message>
    <message>
        <source>%1 in it is a link or device.</source>
        <translation>%1 es un enlace o dispositivo.</translation>
    </message>
    <message>
        <source>it is protected by a password.</source>
        <translation>está protegido con contraseña.</translation>
    </message>
    <message>
        <source>it holds %1 twice.</source>
        <translation>tiene %1 dos veces.</translation>
    </message>
    <message>
        <source>%1 is a link; put the file itself into the lesson.</source>
        <translation>%1 es un enlace; ponga el archivo mismo en la lección.</translation>
    </message>
    <message>
        <source>%1 is not a file that a lesson can hold; rename it or take it out.</source>
        <translation>%1 no es un archivo que pueda tener una lección; cámbiele el nombre o quítelo.</translation>
    </message>
    <message>
        <source>%1 holds more than %2 files or %3 MB; is it the folder of one lesson?</source>
        <translation>%1 tiene más de %2 archivos o %3 MB; ¿es la carpeta de una lección?</translation>
    </message>
    <message>
        <source>%1 holds no lesson.yaml or lesson.json, so it is no lesson.</source>
        <translation>%1 no tiene lesson.yaml ni lesson.json, así que no es una lección.</translation>
    </message>
    <message>
        <source>The lesson has no file %1.</source>
        <translation>La lección no tiene archivo %1.</translation>
    </message>
    <message>
        <source>%1 is not a folder; name the lesson&apos;s folder.</source>
        <translation>%1 no es una carpeta; nombre la carpeta de la lección.</translation>
    </message>
    <message>
        <source>; did you mean %1?</source>
        <translation>; ¿quería decir %1?</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true o false</translation>
    </message>
    <message>
        <source>Here a map of keys is expected, not %1.</source>
        <translation>Aquí se espera un mapa de claves, no %1.</translation>
    </message>
    <message>
        <source>There is no key &apos;%1&apos; here%2</source>
        <translation>Aquí no hay clave «%1»%2</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; has no value.</source>
        <translation>La clave «%1» no tiene valor.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is missing here.</source>
        <translation>Aquí falta la clave «%1».</translation>
    </message>
    <message>
        <source>There are more than %1 entries here; a lesson needs far fewer.</source>
        <translation>Aquí hay más de %1 entradas; una lección necesita muchas menos.</translation>
    </message>
    <message>
        <source>Here a list is expected, not %1.</source>
        <translation>Aquí se espera una lista, no %1.</translation>
    </message>
    <message>
        <source>Here words are expected, but it is empty.</source>
        <translation>Aquí se esperan palabras, pero está vacío.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1; put it in quotes: &quot;%2&quot;.</source>
        <translation>Aquí se espera texto, no %1; póngalo entre comillas: &quot;%2&quot;.</translation>
    </message>
    <message>
        <source>Here text is expected, not %1.</source>
        <translation>Aquí se espera texto, no %1.</translation>
    </message>
    <message>
        <source>Here a number is expected, not %1.</source>
        <translation>Aquí se espera un número, no %1.</translation>
    </message>
    <message>
        <source>%1 is outside of what can be; give %2 to %3.</source>
        <translation>%1 está fuera de lo posible; dé de %2 a %3.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no time; write seconds, or as 90s, 20min or 6h.</source>
        <translation>«%1» no es un tiempo; escriba segundos, o como 90s, 20min o 6h.</translation>
    </message>
    <message>
        <source>The time %1 is outside of what can be; give %2 s to %3 s.</source>
        <translation>El tiempo %1 está fuera de lo posible; dé de %2 s a %3 s.</translation>
    </message>
    <message>
        <source>Here true or false is expected, not %1.</source>
        <translation>Aquí se espera true o false, no %1.</translation>
    </message>
    <message>
        <source>There is no %1 &apos;%2&apos;%3</source>
        <translation>No hay %1 «%2»%3</translation>
    </message>
    <message>
        <source>This program reads lessons of format 1.</source>
        <translation>Este programa lee lecciones del formato 1.</translation>
    </message>
    <message>
        <source>The id of a lesson has lower-case letters, digits and hyphens only.</source>
        <translation>El id de una lección solo tiene minúsculas, cifras y guiones.</translation>
    </message>
    <message>
        <source>The version has three numbers, as 1.0.0.</source>
        <translation>La versión tiene tres números, como 1.0.0.</translation>
    </message>
    <message>
        <source>The language is two letters, as en, de, es or fr.</source>
        <translation>El idioma son dos letras, como en, de, es o fr.</translation>
    </message>
    <message>
        <source>Each translation is a language of two letters, once, and not the lesson&apos;s own.</source>
        <translation>Cada traducción es un idioma de dos letras, una vez, y no el propio de la lección.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;%2</source>
        <translation>No hay fármaco «%1»%2</translation>
    </message>
    <message>
        <source>The group &apos;%1&apos; is built in already; give yours another name.</source>
        <translation>El grupo «%1» ya está incorporado; dé otro nombre al suyo.</translation>
    </message>
    <message>
        <source>A group cannot hold itself.</source>
        <translation>Un grupo no puede contenerse a sí mismo.</translation>
    </message>
    <message>
        <source>The figure {%1} is unknown%2</source>
        <translation>La cifra {%1} es desconocida%2</translation>
    </message>
    <message>
        <source>The digits of the figure {%1} are one number, as {lactate:1}.</source>
        <translation>Los decimales de la cifra {%1} son un número, como {lactate:1}.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no id; use letters, digits and hyphens.</source>
        <translation>«%1» no es un id; use letras, cifras y guiones.</translation>
    </message>
    <message>
        <source>The id &apos;%1&apos; is here twice; give each its own.</source>
        <translation>El id «%1» está aquí dos veces; dé uno propio a cada uno.</translation>
    </message>
    <message>
        <source>Here a condition is expected, as &quot;MAP &lt; 65&quot;.</source>
        <translation>Aquí se espera una condición, como &quot;MAP &lt; 65&quot;.</translation>
    </message>
    <message>
        <source>The lesson has no file &apos;%1&apos;%2</source>
        <translation>La lección no tiene archivo «%1»%2</translation>
    </message>
    <message>
        <source>Of the case, case:axial, case:coronal and case:sagittal can be shown.</source>
        <translation>Del caso se pueden mostrar case:axial, case:coronal y case:sagittal.</translation>
    </message>
    <message>
        <source>Nothing is known of the act &apos;%1&apos;%2</source>
        <translation>No se sabe nada del acto «%1»%2</translation>
    </message>
    <message>
        <source>Each entry does one thing: act, say, ask, show or result.</source>
        <translation>Cada entrada hace una cosa: act, say, ask, show o result.</translation>
    </message>
    <message>
        <source>The schema %1 could not be read; install the program again.</source>
        <translation>No se pudo leer el esquema %1; instale el programa de nuevo.</translation>
    </message>
    <message>
        <source>This does not fit the schema: %1</source>
        <translation>Esto no encaja en el esquema: %1</translation>
    </message>
    <message>
        <source>The lesson does not fit the schema.</source>
        <translation>La lección no encaja en el esquema.</translation>
    </message>
    <message>
        <source>The schema %1 could not be used: %2.</source>
        <translation>No se pudo usar el esquema %1: %2.</translation>
    </message>
    <message>
        <source>A finding is called exam.PART, ask.ABOUT, order.TEST or call.WHOM, by what brings it.</source>
        <translation>Un hallazgo se llama exam.PARTE, ask.TEMA, order.PRUEBA o call.QUIÉN, según lo que lo trae.</translation>
    </message>
    <message>
        <source>This is never found, as the one before it has no condition.</source>
        <translation>Esto nunca se encuentra, pues el anterior no tiene condición.</translation>
    </message>
    <message>
        <source>A finding needs at least one text.</source>
        <translation>Un hallazgo necesita al menos un texto.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name of a state; use letters, digits and hyphens.</source>
        <translation>«%1» no es nombre de estado; use letras, cifras y guiones.</translation>
    </message>
    <message>
        <source>A lesson needs at least one state.</source>
        <translation>Una lección necesita al menos un estado.</translation>
    </message>
    <message>
        <source>There is no event &apos;%1&apos;%2</source>
        <translation>No hay suceso «%1»%2</translation>
    </message>
    <message>
        <source>A state has one time after which it is left.</source>
        <translation>Un estado tiene un solo tiempo tras el que se sale de él.</translation>
    </message>
    <message>
        <source>A state that ends the lesson leads nowhere; leave out on, when and after.</source>
        <translation>Un estado que termina la lección no lleva a ninguna parte; omita on, when y after.</translation>
    </message>
    <message>
        <source>Only a state that ends the lesson has a text; use say in enter.</source>
        <translation>Solo un estado que termina la lección tiene texto; use say en enter.</translation>
    </message>
    <message>
        <source>A question needs at least two choices.</source>
        <translation>Una pregunta necesita al menos dos opciones.</translation>
    </message>
    <message>
        <source>None of the choices is correct; mark at least one with correct: true.</source>
        <translation>Ninguna opción es correcta; marque al menos una con correct: true.</translation>
    </message>
    <message>
        <source>Aliases (*) are not read; write the value out.</source>
        <translation>No se leen alias (*); escriba el valor completo.</translation>
    </message>
    <message>
        <source>Anchors (&amp;) are not read; write the value out where it is needed.</source>
        <translation>No se leen anclas (&amp;); escriba el valor donde haga falta.</translation>
    </message>
    <message>
        <source>The tag %1 is not read; leave it out.</source>
        <translation>La etiqueta %1 no se lee; omítala.</translation>
    </message>
    <message>
        <source>The file has more than %1 values; a lesson needs far fewer.</source>
        <translation>El archivo tiene más de %1 valores; una lección necesita muchos menos.</translation>
    </message>
    <message>
        <source>A key must be a word; put text with special signs in quotes.</source>
        <translation>Una clave debe ser una palabra; ponga entre comillas el texto con signos especiales.</translation>
    </message>
    <message>
        <source>The key &apos;%1&apos; is here twice; keep one.</source>
        <translation>La clave «%1» está aquí dos veces; deje una.</translation>
    </message>
    <message>
        <source>Values are nested deeper than %1 levels.</source>
        <translation>Los valores están anidados más de %1 niveles.</translation>
    </message>
    <message>
        <source>This is no YAML: %1.</source>
        <translation>Esto no es YAML: %1.</translation>
    </message>
    <message>
        <source>The file is larger than %1 MB; put pictures in media/.</source>
        <translation>El archivo supera los %1 MB; ponga las imágenes en media/.</translation>
    </message>
    <message>
        <source>The file is no text; save it as UTF-8.</source>
        <translation>El archivo no es texto; guárdelo como UTF-8.</translation>
    </message>
    <message>
        <source>The file is empty.</source>
        <translation>El archivo está vacío.</translation>
    </message>
    <message>
        <source>A second document begins here; a lesson is one.</source>
        <translation>Aquí empieza un segundo documento; una lección es uno solo.</translation>
    </message>
    <message>
        <source>Column 1: this is a number; a condition is needed, such as MAP &lt; 65.</source>
        <translation>Columna 1: es un número; se necesita una condición, como MAP &lt; 65.</translation>
    </message>
    <message>
        <source>the lesson has none</source>
        <translation>la lección no tiene</translation>
    </message>
    <message>
        <source>near ones: %1</source>
        <translation>parecidos: %1</translation>
    </message>
    <message>
        <source>; of two numbers it is lower(a, b)</source>
        <translation>; de dos números es lower(a, b)</translation>
    </message>
    <message>
        <source>; of two numbers it is higher(a, b)</source>
        <translation>; de dos números es higher(a, b)</translation>
    </message>
    <message>
        <source>there is no condition here.</source>
        <translation>aquí no hay condición.</translation>
    </message>
    <message>
        <source>the condition ends too early.</source>
        <translation>la condición termina demasiado pronto.</translation>
    </message>
    <message>
        <source>conditions cannot set anything; compare with ==.</source>
        <translation>las condiciones no pueden asignar nada; compare con ==.</translation>
    </message>
    <message>
        <source>% stands after a number only, as in 65 %.</source>
        <translation>% va solo tras un número, como 65 %.</translation>
    </message>
    <message>
        <source>%1 is not expected here; is an operator missing before it?</source>
        <translation>%1 no se espera aquí; ¿falta un operador antes?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here.</source>
        <translation>«%1» no se espera aquí.</translation>
    </message>
    <message>
        <source>there is a character that conditions do not know.</source>
        <translation>hay un carácter que las condiciones no conocen.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is missing here; write it as %2.</source>
        <translation>aquí falta «%1»; escríbalo como %2.</translation>
    </message>
    <message>
        <source>a condition is needed here, such as MAP &lt; 65, and this is a number.</source>
        <translation>aquí se necesita una condición, como MAP &lt; 65, y esto es un número.</translation>
    </message>
    <message>
        <source>a number is needed here, and this is a condition.</source>
        <translation>aquí se necesita un número, y esto es una condición.</translation>
    </message>
    <message>
        <source>the condition is nested more than %1 deep; split it.</source>
        <translation>la condición está anidada más de %1 niveles; divídala.</translation>
    </message>
    <message>
        <source>comparisons cannot be chained; write 60 &lt; MAP and MAP &lt; 80.</source>
        <translation>las comparaciones no se encadenan; escriba 60 &lt; MAP and MAP &lt; 80.</translation>
    </message>
    <message>
        <source>a ) is missing.</source>
        <translation>falta un ).</translation>
    </message>
    <message>
        <source>this number is out of range.</source>
        <translation>este número está fuera de rango.</translation>
    </message>
    <message>
        <source>%1 after a number: only s, min, h and % can be written; others follow from the variable.</source>
        <translation>%1 tras un número: solo se pueden escribir s, min, h y %; lo demás sigue de la variable.</translation>
    </message>
    <message>
        <source>there is no &apos;%1&apos;: conditions cannot do anything.</source>
        <translation>no hay «%1»: las condiciones no pueden hacer nada.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not expected here; is a condition missing before it?</source>
        <translation>«%1» no se espera aquí; ¿falta una condición antes?</translation>
    </message>
    <message>
        <source>&apos;%1&apos; needs something in parentheses: %2.</source>
        <translation>«%1» necesita algo entre paréntesis: %2.</translation>
    </message>
    <message>
        <source>there is no function %1; %2.</source>
        <translation>no hay función %1; %2.</translation>
    </message>
    <message>
        <source>there is no variable %1; %2.</source>
        <translation>no hay variable %1; %2.</translation>
    </message>
    <message>
        <source>%1 has fewer values: %2.</source>
        <translation>%1 tiene menos valores: %2.</translation>
    </message>
    <message>
        <source>a fixed time is needed here, as in %1%2.</source>
        <translation>aquí se necesita un tiempo fijo, como en %1%2.</translation>
    </message>
    <message>
        <source>this time must be positive, and not longer than a week.</source>
        <translation>este tiempo debe ser positivo y no pasar de una semana.</translation>
    </message>
    <message>
        <source>a variable of the twin alone is needed here, as in %1%2.</source>
        <translation>aquí se necesita solo una variable del gemelo, como en %1%2.</translation>
    </message>
    <message>
        <source>the name of %1 %2 is needed here, as in %3.</source>
        <translation>aquí se necesita el nombre de %1 %2, como en %3.</translation>
    </message>
    <message>
        <source>there is no %1 %2; %3.</source>
        <translation>no hay %1 %2; %3.</translation>
    </message>
    <message>
        <source>Column %1: the condition is longer than %2 characters; split it.</source>
        <translation>Columna %1: la condición supera los %2 caracteres; divídala.</translation>
    </message>
    <message>
        <source>The phrases in %1 cannot be read; install Halsted again.</source>
        <translation>No se pueden leer las frases de %1; instale Halsted de nuevo.</translation>
    </message>
    <message>
        <source>A phrase in %1 lacks its act or words: %2.</source>
        <translation>A una frase de %1 le falta el acto o las palabras: %2.</translation>
    </message>
    <message>
        <source>%1the log is not the one that it was given for.</source>
        <translation>%1el registro no es aquel para el que se dio.</translation>
    </message>
    <message>
        <source>%1its log does not show an exam that was passed.</source>
        <translation>%1su registro no muestra un examen aprobado.</translation>
    </message>
    <message>
        <source>%1its log shows another lesson or another score.</source>
        <translation>%1su registro muestra otra lección u otra puntuación.</translation>
    </message>
    <message>
        <source>The attempt has the id &quot;%1&quot;, which is not a UUID in lower case; it was not recorded.</source>
        <translation>El intento tiene el id &quot;%1&quot;, que no es un UUID en minúsculas; no se registró.</translation>
    </message>
    <message>
        <source>The attempt %1 is already in the learner record %2 with another log; it was left as it is.</source>
        <translation>El intento %1 ya está en el historial %2 con otro registro; se dejó como está.</translation>
    </message>
    <message>
        <source>A self-rating lies between 0 and 100 percent; choose one of these.</source>
        <translation>Una autoevaluación está entre 0 y 100 por ciento; elija uno de esos valores.</translation>
    </message>
    <message>
        <source>The table could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>No se pudo escribir la tabla en %1; revise el espacio en disco y sus permisos allí.</translation>
    </message>
    <message>
        <source>The log of a run is damaged; use a copy of the learner record.</source>
        <translation>El registro de una sesión está dañado; use una copia del historial.</translation>
    </message>
    <message>
        <source>The address of the LRS, &quot;%1&quot;, is not complete; give one like https://lrs.school.example/xapi.</source>
        <translation>La dirección del LRS, &quot;%1&quot;, está incompleta; dé una como https://lrs.school.example/xapi.</translation>
    </message>
    <message>
        <source>The address of the LRS, %1, must hold neither user, secret nor question mark; put those in their own fields.</source>
        <translation>La dirección del LRS, %1, no debe tener usuario, secreto ni signo de interrogación; póngalos en sus campos.</translation>
    </message>
    <message>
        <source>The LRS %1 would be reached without encryption; use its https:// address.</source>
        <translation>Se llegaría al LRS %1 sin cifrar; use su dirección https://.</translation>
    </message>
    <message>
        <source>The file %1 is not a %2; choose another one.</source>
        <translation>El archivo %1 no es un %2; elija otro.</translation>
    </message>
    <message>
        <source>The %1 %2 was written by a newer version of Halsted; open it with that version.</source>
        <translation>%1 %2 se escribió con una versión más nueva de Halsted; ábralo con ella.</translation>
    </message>
    <message>
        <source>The data are deleted from the %1 %2, but traces remain because another program has it open; close that and delete again.</source>
        <translation>Los datos se borraron de %1 %2, pero quedan rastros porque otro programa lo tiene abierto; ciérrelo y borre de nuevo.</translation>
    </message>
    <message>
        <source>The %1 of the xAPI statements, &quot;%2&quot;, is not a UUID; give one like 123e4567-e89b-42d3-a456-426614174000.</source>
        <translation>%1 de las declaraciones xAPI, &quot;%2&quot;, no es un UUID; dé uno como 123e4567-e89b-42d3-a456-426614174000.</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be the name of a school or course in xAPI statements; give an address that begins with https:// and does not end with a slash.</source>
        <translation>&quot;%1&quot; no puede ser el nombre de una escuela o curso en xAPI; dé una dirección que empiece por https:// y no termine en barra.</translation>
    </message>
    <message>
        <source>The start of the run lies outside of the years 1970 to 9999; give the time when it was played.</source>
        <translation>El inicio de la sesión está fuera de los años 1970 a 9999; dé la hora en que se jugó.</translation>
    </message>
    <message>
        <source>The xAPI statements could not be written to %1; check that the disk has space and that you may write there.</source>
        <translation>No se pudieron escribir las declaraciones xAPI en %1; revise el espacio en disco y sus permisos allí.</translation>
    </message>
    <message>
        <source>The LRS already has another statement with the id %1; look there which one is right.</source>
        <translation>El LRS ya tiene otra declaración con el id %1; mire allí cuál es la correcta.</translation>
    </message>
    <message>
        <source>The LRS says that it has a statement with the id %1, but does not show it (HTTP %2)%3</source>
        <translation>El LRS dice que tiene una declaración con el id %1, pero no la muestra (HTTP %2)%3</translation>
    </message>
    <message>
        <source>The LRS refused the statement (HTTP %1)%2</source>
        <translation>El LRS rechazó la declaración (HTTP %1)%2</translation>
    </message>
    <message>
        <source>An xAPI statement has no id or no account and was not put into the outbox %1; make the statements of the run anew.</source>
        <translation>Una declaración xAPI no tiene id o cuenta y no se puso en la bandeja %1; haga de nuevo las declaraciones de la sesión.</translation>
    </message>
    <message>
        <source>Name the drug, its dose and its route; a class alone is enough only where the lesson is set to classes.</source>
        <translation>Nombre el fármaco, su dosis y su vía; una clase sola basta solo si la lección está en clases.</translation>
    </message>
    <message>
        <source>The class of a drug must be a word, as vasopressor.</source>
        <translation>La clase de un fármaco debe ser una palabra, como vasopressor.</translation>
    </message>
    <message>
        <source>No drug of the class &apos;%1&apos; is given by %2; did you mean %3?</source>
        <translation>Ningún fármaco de la clase «%1» se da por %2; ¿quería decir %3?</translation>
    </message>
    <message>
        <source>The usual dose may be taken 0 to 4 times.</source>
        <translation>La dosis habitual se puede tomar de 0 a 4 veces.</translation>
    </message>
    <message>
        <source>%1 %2 of %3 is far more than usual (%4); check the dose, or confirm it.</source>
        <translation>%1 %2 de %3 es mucho más de lo habitual (%4); revise la dosis o confírmela.</translation>
    </message>
    <message>
        <source>no pulse wave found</source>
        <translation>no se halló onda de pulso</translation>
    </message>
    <message>
        <source>There is no test &apos;%1&apos; here; did you mean %2?</source>
        <translation>Aquí no hay prueba «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>An act must be a JSON object with its name, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Un acto debe ser un objeto JSON con su nombre, como {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>Preparing the patient</source>
        <translation>Preparando al paciente</translation>
    </message>
    <message>
        <source>The lesson %1 cannot be prepared at %2 s: %3</source>
        <translation>La lección %1 no se puede preparar a los %2 s: %3</translation>
    </message>
    <message>
        <source>The lesson was never at %1 s; choose a moment from 0 to %2 s.</source>
        <translation>La lección nunca estuvo en %1 s; elija un momento de 0 a %2 s.</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;, a word.</source>
        <translation>El acto %1 necesita el campo «%2», una palabra.</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; its fields are %3.</source>
        <translation>El acto %1 no tiene campo «%2»; sus campos son %3.</translation>
    </message>
    <message>
        <source>There is no monitor &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay monitor «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>There is no arterial line; place one first (procedure arterialLine).</source>
        <translation>No hay línea arterial; coloque una antes (procedure arterialLine).</translation>
    </message>
    <message>
        <source>There is no central venous line to measure from; place one first (procedure centralLine).</source>
        <translation>No hay vía central desde la que medir; coloque una antes (procedure centralLine).</translation>
    </message>
    <message>
        <source>The cuff can measure every 1 to 240 minutes, or once with 0.</source>
        <translation>El manguito puede medir cada 1 a 240 minutos, o una vez con 0.</translation>
    </message>
    <message>
        <source>A drip needs its rate mlPerH, 0 to 60000 mL in an hour.</source>
        <translation>Un gotero necesita su ritmo mlPerH, de 0 a 60000 mL por hora.</translation>
    </message>
    <message>
        <source>No %1 is running in; start it with infuse or transfuse.</source>
        <translation>No está pasando %1; iníciela con infuse o transfuse.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has not been asked.</source>
        <translation>La pregunta «%1» no se ha hecho.</translation>
    </message>
    <message>
        <source>This question has been answered already.</source>
        <translation>Esta pregunta ya se respondió.</translation>
    </message>
    <message>
        <source>An answer needs &apos;choices&apos;, a list of the numbers of what was chosen, from 0.</source>
        <translation>Una respuesta necesita &apos;choices&apos;, una lista de los números elegidos, desde 0.</translation>
    </message>
    <message>
        <source>The question &apos;%1&apos; has the choices 0 to %2.</source>
        <translation>La pregunta «%1» tiene las opciones 0 a %2.</translation>
    </message>
    <message>
        <source>The hint &apos;%1&apos; is not offered now.</source>
        <translation>La pista «%1» no se ofrece ahora.</translation>
    </message>
    <message>
        <source>A note can have 4000 characters; make it shorter.</source>
        <translation>Una nota puede tener 4000 caracteres; acórtela.</translation>
    </message>
    <message>
        <source>The lesson has no state &apos;%1&apos;.</source>
        <translation>La lección no tiene estado «%1».</translation>
    </message>
    <message>
        <source>A lesson can be ended as success, failure or stopped.</source>
        <translation>Una lección puede terminar como success, failure o stopped.</translation>
    </message>
    <message>
        <source>Open the airway by hand (open) or with an oropharyngeal airway (opa); tubes are procedures.</source>
        <translation>Abra la vía aérea a mano (open) o con una cánula orofaríngea (opa); los tubos son procedimientos.</translation>
    </message>
    <message>
        <source>A tube or laryngeal mask is in the airway; take it out first (procedure extubate).</source>
        <translation>Hay un tubo o una mascarilla laríngea en la vía aérea; retírelo antes (procedure extubate).</translation>
    </message>
    <message>
        <source>The act %1 has a field that only an instructor may give; leave it out.</source>
        <translation>El acto %1 tiene un campo que solo da un instructor; omítalo.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway; wait until that is done.</source>
        <translation>Alguien trabaja en la vía aérea; espere a que acabe.</translation>
    </message>
    <message>
        <source>There is no intraosseous needle; place one first (procedure ioAccess), or give it by another route.</source>
        <translation>No hay vía intraósea; coloque una antes (procedure ioAccess) o délo por otra vía.</translation>
    </message>
    <message>
        <source>There is no line into a vein; place one first (procedure ivAccess or ioAccess).</source>
        <translation>No hay vía venosa; coloque una antes (procedure ivAccess o ioAccess).</translation>
    </message>
    <message>
        <source>There is no act &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay acto «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>%1 is not for trainees; an instructor can do it.</source>
        <translation>%1 no es para alumnos; puede hacerlo un instructor.</translation>
    </message>
    <message>
        <source>The lesson has ended; go back to an earlier moment, or begin again.</source>
        <translation>La lección ha terminado; vuelva a un momento anterior o empiece de nuevo.</translation>
    </message>
    <message>
        <source>%1 needs a side; say left or right.</source>
        <translation>%1 necesita un lado; diga left o right.</translation>
    </message>
    <message>
        <source>%1 of %2 must be %3 to %4.</source>
        <translation>%1 de %2 debe ser de %3 a %4.</translation>
    </message>
    <message>
        <source>There is no such device to intubate with; use %1.</source>
        <translation>No hay tal dispositivo para intubar; use %1.</translation>
    </message>
    <message>
        <source>Somebody is at work in the airway already; wait until that is done.</source>
        <translation>Alguien trabaja ya en la vía aérea; espere a que acabe.</translation>
    </message>
    <message>
        <source>%1 is under way already; wait until it is done.</source>
        <translation>%1 ya está en curso; espere a que acabe.</translation>
    </message>
    <message>
        <source>%1 needs %2 first.</source>
        <translation>%1 necesita antes %2.</translation>
    </message>
    <message>
        <source>There is no tube or laryngeal mask to take out.</source>
        <translation>No hay tubo ni mascarilla laríngea que retirar.</translation>
    </message>
    <message>
        <source>There is no procedure &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay procedimiento «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>%1 is not an object</source>
        <translation>%1 no es un objeto</translation>
    </message>
    <message>
        <source>%1 has an unknown key &apos;%2&apos;</source>
        <translation>%1 tiene una clave desconocida «%2»</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a text</source>
        <translation>«%1» no es un texto</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number</source>
        <translation>«%1» no es un número</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a whole number</source>
        <translation>«%1» no es un número entero</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is neither true nor false</source>
        <translation>«%1» no es true ni false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is an unknown %2</source>
        <translation>«%1» es un %2 desconocido</translation>
    </message>
    <message>
        <source>an item of the score sheet</source>
        <translation>una entrada de la hoja de puntos</translation>
    </message>
    <message>
        <source>the header</source>
        <translation>la cabecera</translation>
    </message>
    <message>
        <source>&apos;items&apos; is not a list</source>
        <translation>&apos;items&apos; no es una lista</translation>
    </message>
    <message>
        <source>the line</source>
        <translation>la línea</translation>
    </message>
    <message>
        <source>&apos;t&apos; is not a time of the lesson</source>
        <translation>&apos;t&apos; no es un tiempo de la lección</translation>
    </message>
    <message>
        <source>the line is longer than 1 MB</source>
        <translation>la línea supera 1 MB</translation>
    </message>
    <message>
        <source>the line is nested too deep</source>
        <translation>la línea está demasiado anidada</translation>
    </message>
    <message>
        <source>this is not JSON</source>
        <translation>esto no es JSON</translation>
    </message>
    <message>
        <source>%1 is not the log of a lesson; choose another file.</source>
        <translation>%1 no es el registro de una lección; elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 has the format of another version of Halsted than this (which is %2); open it with that one.</source>
        <translation>%1 tiene el formato de otra versión de Halsted (esta es %2); ábralo con aquella.</translation>
    </message>
    <message>
        <source>there is more after the end of the run</source>
        <translation>hay más tras el final de la sesión</translation>
    </message>
    <message>
        <source>it is earlier than the line before</source>
        <translation>es anterior a la línea previa</translation>
    </message>
    <message>
        <source>%1, line %2: %3; use a copy of the log that is whole.</source>
        <translation>%1, línea %2: %3; use una copia íntegra del registro.</translation>
    </message>
    <message>
        <source>%1, line %2: this cannot be read; use a copy of the log that is whole.</source>
        <translation>%1, línea %2: no se puede leer; use una copia íntegra del registro.</translation>
    </message>
    <message>
        <source>%1 is empty; choose another log.</source>
        <translation>%1 está vacío; elija otro registro.</translation>
    </message>
    <message>
        <source>%1 is not there; choose another log.</source>
        <translation>%1 no está; elija otro registro.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); check its rights.</source>
        <translation>%1 no se puede leer (%2); revise sus permisos.</translation>
    </message>
    <message>
        <source>%1 is larger than 256 MB, which no run is; choose another log.</source>
        <translation>%1 supera 256 MB, más que cualquier sesión; elija otro registro.</translation>
    </message>
    <message>
        <source>%1 cannot be read (%2); try again.</source>
        <translation>%1 no se puede leer (%2); inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 was not written (%2); choose another place or free some space.</source>
        <translation>No se escribió %1 (%2); elija otro lugar o libere espacio.</translation>
    </message>
    <message>
        <source>The run is not being saved: there is no room for %1; free some space, the rest will follow.</source>
        <translation>La sesión no se está guardando: no hay sitio para %1; libere espacio y seguirá el resto.</translation>
    </message>
    <message>
        <source>The run is not being saved to %1 (%2); check its folder, the rest will follow.</source>
        <translation>La sesión no se está guardando en %1 (%2); revise su carpeta y seguirá el resto.</translation>
    </message>
    <message>
        <source>%1 is no act; write {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</source>
        <translation>%1 no es un acto; escriba {&quot;t&quot;: &quot;12min&quot;, &quot;act&quot;: &quot;bolus&quot;, ...}.</translation>
    </message>
    <message>
        <source>%1 does not say when; give &apos;t&apos; in seconds or as 90s, 12min, 1h.</source>
        <translation>%1 no dice cuándo; dé &apos;t&apos; en segundos o como 90s, 12min, 1h.</translation>
    </message>
    <message>
        <source>%1: &apos;by&apos; must be trainee or instructor.</source>
        <translation>%1: &apos;by&apos; debe ser trainee o instructor.</translation>
    </message>
    <message>
        <source>%1 has more than %2 acts; make it shorter.</source>
        <translation>%1 tiene más de %2 actos; acórtelo.</translation>
    </message>
    <message>
        <source>The saved patient is too short to be one; save it again.</source>
        <translation>El paciente guardado es demasiado corto para serlo; guárdelo de nuevo.</translation>
    </message>
    <message>
        <source>The saved patient was made by another version of Halsted; run its scenario again.</source>
        <translation>El paciente guardado se hizo con otra versión de Halsted; ejecute de nuevo su escenario.</translation>
    </message>
    <message>
        <source>The saved patient has been damaged; use another copy.</source>
        <translation>El paciente guardado está dañado; use otra copia.</translation>
    </message>
    <message>
        <source>%1 was not given: %2 drugs are in this patient already, which is all that can be followed.</source>
        <translation>No se dio %1: ya hay %2 fármacos en este paciente, que es lo que se puede seguir.</translation>
    </message>
    <message>
        <source>%1 cannot be given in &quot;%2&quot;; use %3%4.</source>
        <translation>%1 no se puede dar en &quot;%2&quot;; use %3%4.</translation>
    </message>
    <message>
        <source> or mL/h</source>
        <translation> o mL/h</translation>
    </message>
    <message>
        <source> or mL</source>
        <translation> o mL</translation>
    </message>
    <message>
        <source>There is no such drug; choose one from the list of drugs.</source>
        <translation>No hay tal fármaco; elija uno de la lista.</translation>
    </message>
    <message>
        <source>A dose of %1 %2 of %3 cannot be given; give an amount above 0.</source>
        <translation>No se puede dar una dosis de %1 %2 de %3; dé una cantidad mayor que 0.</translation>
    </message>
    <message>
        <source>%1 cannot be given %2; use one of %3.</source>
        <translation>%1 no se puede dar %2; use una de %3.</translation>
    </message>
    <message>
        <source>by this route</source>
        <translation>por esta vía</translation>
    </message>
    <message>
        <source>%1 cannot be given into a vein; give it by another route.</source>
        <translation>%1 no se puede dar en vena; délo por otra vía.</translation>
    </message>
    <message>
        <source>%1 cannot run at %2 %3; give a rate of 0 or more.</source>
        <translation>%1 no puede correr a %2 %3; dé un ritmo de 0 o más.</translation>
    </message>
    <message>
        <source>%1 is not a medication that is taken every day; give it as an act instead.</source>
        <translation>%1 no es una medicación diaria; délo como acto.</translation>
    </message>
    <message>
        <source>The drug file %1 %2.</source>
        <translation>El archivo de fármaco %1 %2.</translation>
    </message>
    <message>
        <source>needs an object at &quot;%1&quot;</source>
        <translation>necesita un objeto en &quot;%1&quot;</translation>
    </message>
    <message>
        <source>has the unknown field &quot;%1&quot; at &quot;%2&quot;; known are %3</source>
        <translation>tiene el campo desconocido &quot;%1&quot; en &quot;%2&quot;; se conocen %3</translation>
    </message>
    <message>
        <source>lacks the field &quot;%1&quot;</source>
        <translation>no tiene el campo &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a number from %1 to %2 in &quot;%3&quot;</source>
        <translation>necesita un número de %1 a %2 en &quot;%3&quot;</translation>
    </message>
    <message>
        <source>needs text in &quot;%1&quot;</source>
        <translation>necesita texto en &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of texts in &quot;%1&quot;</source>
        <translation>necesita una lista de textos en &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs a list of one to three numbers in &quot;%1&quot;</source>
        <translation>necesita una lista de uno a tres números en &quot;%1&quot;</translation>
    </message>
    <message>
        <source>needs numbers from %1 in &quot;%2&quot;</source>
        <translation>necesita números desde %1 en &quot;%2&quot;</translation>
    </message>
    <message>
        <source>has a clearance in &quot;clearancesLMin&quot; to a compartment without volume in &quot;volumesL&quot;</source>
        <translation>tiene un aclaramiento en &quot;clearancesLMin&quot; a un compartimento sin volumen en &quot;volumesL&quot;</translation>
    </message>
    <message>
        <source>has more than all of its clearance in &quot;renalShare&quot; and &quot;hepaticShare&quot; together</source>
        <translation>tiene más de todo su aclaramiento entre &quot;renalShare&quot; y &quot;hepaticShare&quot;</translation>
    </message>
    <message>
        <source>needs true or false in &quot;leanWeight&quot;</source>
        <translation>necesita true o false en &quot;leanWeight&quot;</translation>
    </message>
    <message>
        <source>needs a list in &quot;effects&quot;</source>
        <translation>necesita una lista en &quot;effects&quot;</translation>
    </message>
    <message>
        <source>names the unknown target &quot;%1&quot; in &quot;effects&quot;; see drug.schema.json for those there are</source>
        <translation>nombra en &quot;effects&quot; el objetivo desconocido &quot;%1&quot;; vea drug.schema.json</translation>
    </message>
    <message>
        <source>needs a list in &quot;doses&quot;</source>
        <translation>necesita una lista en &quot;doses&quot;</translation>
    </message>
    <message>
        <source>names the unknown route &quot;%1&quot; in &quot;doses&quot;</source>
        <translation>nombra en &quot;doses&quot; la vía desconocida &quot;%1&quot;</translation>
    </message>
    <message>
        <source>The drug file %1 cannot be read; check that it is there and yours to read.</source>
        <translation>No se puede leer el archivo de fármaco %1; compruebe que está y que puede leerlo.</translation>
    </message>
    <message>
        <source>is not JSON; correct it with an editor that checks JSON</source>
        <translation>no es JSON; corríjalo con un editor que revise JSON</translation>
    </message>
    <message>
        <source>the top</source>
        <translation>el nivel superior</translation>
    </message>
    <message>
        <source>needs mg, ug, units or mmol in &quot;massUnit&quot;</source>
        <translation>necesita mg, ug, units o mmol en &quot;massUnit&quot;</translation>
    </message>
    <message>
        <source>holds the drug &quot;%1&quot;; file and id must have one name</source>
        <translation>tiene el fármaco &quot;%1&quot;; archivo e id deben llamarse igual</translation>
    </message>
    <message>
        <source>There are no drug files in %1; install Halsted&apos;s assets again.</source>
        <translation>No hay archivos de fármacos en %1; instale de nuevo los datos de Halsted.</translation>
    </message>
    <message>
        <source>The drug files %1 and %2.json share the name &quot;%3&quot;; take it out of one.</source>
        <translation>Los archivos de fármacos %1 y %2.json comparten el nombre &quot;%3&quot;; quítelo de uno.</translation>
    </message>
    <message>
        <source>The drug file %1.json reverses the unknown drug &quot;%2&quot;; near names are %3.</source>
        <translation>El archivo de fármaco %1.json revierte el fármaco desconocido &quot;%2&quot;; parecidos: %3.</translation>
    </message>
    <message>
        <source>There is no route &quot;%1&quot; for a drug; use one of %2.</source>
        <translation>No hay vía &quot;%1&quot; para un fármaco; use una de %2.</translation>
    </message>
    <message>
        <source>An act of the script was refused; run the scenario by itself to see which.</source>
        <translation>Se rechazó un acto del guion; ejecute el escenario solo para ver cuál.</translation>
    </message>
    <message>
        <source>course without acts</source>
        <translation>curso sin actos</translation>
    </message>
    <message>
        <source>local regulation</source>
        <translation>regulación local</translation>
    </message>
    <message>
        <source>fluids given</source>
        <translation>líquidos dados</translation>
    </message>
    <message>
        <source>capillary exchange and urine</source>
        <translation>intercambio capilar y orina</translation>
    </message>
    <message>
        <source>pressure in the chest</source>
        <translation>presión en el tórax</translation>
    </message>
    <message>
        <source>pericardial effusion</source>
        <translation>derrame pericárdico</translation>
    </message>
    <message>
        <source>filling time</source>
        <translation>tiempo de llenado</translation>
    </message>
    <message>
        <source>effective arterial elastance</source>
        <translation>elastancia arterial efectiva</translation>
    </message>
    <message>
        <source>central venous pressure</source>
        <translation>presión venosa central</translation>
    </message>
    <message>
        <source>back pressure</source>
        <translation>contrapresión</translation>
    </message>
    <message>
        <source>%1 cannot be split into mechanisms; ask for MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 or SaO2, or for the share of each act.</source>
        <translation>%1 no se puede dividir en mecanismos; pida MAP, CO, SV, HR, SVR, DO2, PaCO2, PaO2 o SaO2, o la parte de cada acto.</translation>
    </message>
    <message>
        <source>An observation of %1 has no finite value or a time before zero; correct it.</source>
        <translation>Una observación de %1 no tiene valor finito o su tiempo es anterior a cero; corríjala.</translation>
    </message>
    <message>
        <source>Choose one to eight hidden numbers to estimate.</source>
        <translation>Elija de uno a ocho números ocultos que estimar.</translation>
    </message>
    <message>
        <source>%1 observations are too few to estimate %2 numbers; give at least %3.</source>
        <translation>%1 observaciones son pocas para estimar %2 números; dé al menos %3.</translation>
    </message>
    <message>
        <source>Running the patient as usually found</source>
        <translation>Ejecutando al paciente como suele hallarse</translation>
    </message>
    <message>
        <source>A forecast needs at least one patient and some time ahead.</source>
        <translation>Un pronóstico necesita al menos un paciente y algo de tiempo por delante.</translation>
    </message>
    <message>
        <source>%1 cannot be read; check its name.</source>
        <translation>No se puede leer %1; revise su nombre.</translation>
    </message>
    <message>
        <source>%1 has no header line such as &quot;time_s,HR,MAP&quot;.</source>
        <translation>%1 no tiene cabecera como &quot;time_s,HR,MAP&quot;.</translation>
    </message>
    <message>
        <source>The first column of %1 must be time_s (seconds), the others variables such as HR.</source>
        <translation>La primera columna de %1 debe ser time_s (segundos), las demás variables como HR.</translation>
    </message>
    <message>
        <source>%1 is too large for a record of observations.</source>
        <translation>%1 es demasiado grande para un registro de observaciones.</translation>
    </message>
    <message>
        <source>%1, line %2: a row needs a time in seconds and at most %3 values.</source>
        <translation>%1, línea %2: una fila necesita un tiempo en segundos y %3 valores como mucho.</translation>
    </message>
    <message>
        <source>%1, line %2: &quot;%3&quot; is not a number.</source>
        <translation>%1, línea %2: &quot;%3&quot; no es un número.</translation>
    </message>
    <message>
        <source>The Observation with LOINC %1 has a value that is not a number; correct it.</source>
        <translation>La Observation con LOINC %1 tiene un valor que no es un número; corríjalo.</translation>
    </message>
    <message>
        <source>The bundle holds %1 Patient resources; it must be the record of one patient.</source>
        <translation>El bundle tiene %1 recursos Patient; debe ser el historial de un paciente.</translation>
    </message>
    <message>
        <source>The FHIR bundle is larger than 64 MB; export less of the record.</source>
        <translation>El bundle FHIR supera 64 MB; exporte menos del historial.</translation>
    </message>
    <message>
        <source>The file is not JSON; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>El archivo no es JSON; exporte el paciente como FHIR R4 Bundle en JSON.</translation>
    </message>
    <message>
        <source>The file is no FHIR Bundle; export the patient as a FHIR R4 Bundle in JSON.</source>
        <translation>El archivo no es un FHIR Bundle; exporte el paciente como FHIR R4 Bundle en JSON.</translation>
    </message>
    <message>
        <source>The FHIR bundle has no entries; export it again.</source>
        <translation>El bundle FHIR no tiene entradas; expórtelo de nuevo.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) has no unit; give one of %3.</source>
        <translation>%1 (LOINC %2) no tiene unidad; dé una de %3.</translation>
    </message>
    <message>
        <source>The %1 (LOINC %2) is in &quot;%3&quot;, which cannot be converted; give one of %4.</source>
        <translation>%1 (LOINC %2) está en &quot;%3&quot;, que no se puede convertir; dé una de %4.</translation>
    </message>
    <message>
        <source>The Patient&apos;s gender is neither male nor female; the twin needs one of them to scale the body.</source>
        <translation>El género del Patient no es male ni female; el gemelo necesita uno para escalar el cuerpo.</translation>
    </message>
    <message>
        <source>The Patient has no birth date like 1961-04-30; add it.</source>
        <translation>El Patient no tiene fecha de nacimiento como 1961-04-30; añádala.</translation>
    </message>
    <message>
        <source>The Patient&apos;s birth date lies after the date of the record; check both.</source>
        <translation>La fecha de nacimiento del Patient es posterior a la del historial; revise ambas.</translation>
    </message>
    <message>
        <source>The date of the record is not like 2026-03-01 or 2026-03-01T08:30:00Z; correct it.</source>
        <translation>La fecha del historial no es como 2026-03-01 o 2026-03-01T08:30:00Z; corríjala.</translation>
    </message>
    <message>
        <source>No Observation has a time to reckon the age by; give the date of the record.</source>
        <translation>Ninguna Observation tiene hora para calcular la edad; dé la fecha del historial.</translation>
    </message>
    <message>
        <source>The bundle has no %1; add the Observation.</source>
        <translation>El bundle no tiene %1; añada la Observation.</translation>
    </message>
    <message>
        <source>body height (LOINC 8302-2)</source>
        <translation>estatura (LOINC 8302-2)</translation>
    </message>
    <message>
        <source>body weight (LOINC 29463-7)</source>
        <translation>peso corporal (LOINC 29463-7)</translation>
    </message>
    <message>
        <source>The start of the record is not like 2026-03-01T08:30:00Z; correct it.</source>
        <translation>El inicio del registro no es como 2026-03-01T08:30:00Z; corríjalo.</translation>
    </message>
    <message>
        <source>The %1 of %2 %3 is outside %4 to %5; check it.</source>
        <translation>%1 de %2 %3 está fuera de %4 a %5; revíselo.</translation>
    </message>
    <message>
        <source>There is no patient &quot;%1&quot;; use M1, F1, E1, O1 or describe the person.</source>
        <translation>No hay paciente &quot;%1&quot;; use M1, F1, E1, O1 o describa a la persona.</translation>
    </message>
    <message>
        <source>The condition &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>La afección &quot;%1&quot; es desconocida; parecidas: %2.</translation>
    </message>
    <message>
        <source>An age of %1 years is outside what the twin can be: 1 month (0.083) to 95 years.</source>
        <translation>Una edad de %1 años está fuera de lo que puede ser el gemelo: 1 mes (0.083) a 95 años.</translation>
    </message>
    <message>
        <source>A height of %1 cm is outside 45 to 230 cm; check it.</source>
        <translation>Una estatura de %1 cm está fuera de 45 a 230 cm; revísela.</translation>
    </message>
    <message>
        <source>%1 kg at %2 cm is a BMI of %3, outside 12 to 60; check weight and height.</source>
        <translation>%1 kg con %2 cm es un IMC de %3, fuera de 12 a 60; revise peso y estatura.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an age of %2 years (about %3 cm); check both.</source>
        <translation>Una estatura de %1 cm no encaja con %2 años (unos %3 cm); revise ambas.</translation>
    </message>
    <message>
        <source>A height of %1 cm does not fit an adult; check it.</source>
        <translation>Una estatura de %1 cm no encaja con un adulto; revísela.</translation>
    </message>
    <message>
        <source>%1 weeks of pregnancy is outside 0 to 42; check it.</source>
        <translation>%1 semanas de embarazo están fuera de 0 a 42; revíselas.</translation>
    </message>
    <message>
        <source>Only a woman of 12 to 60 years can be pregnant here; check sex and age.</source>
        <translation>Aquí solo puede estar embarazada una mujer de 12 a 60 años; revise sexo y edad.</translation>
    </message>
    <message>
        <source>The medication &quot;%1&quot; is unknown; near ones: %2.</source>
        <translation>La medicación &quot;%1&quot; es desconocida; parecidas: %2.</translation>
    </message>
    <message>
        <source>the heart does not contract</source>
        <translation>el corazón no se contrae</translation>
    </message>
    <message>
        <source>the left ventricle empties almost completely</source>
        <translation>el ventrículo izquierdo se vacía casi por completo</translation>
    </message>
    <message>
        <source>the left ventricle contracts normally</source>
        <translation>el ventrículo izquierdo se contrae con normalidad</translation>
    </message>
    <message>
        <source>the left ventricle contracts slightly less than normal</source>
        <translation>el ventrículo izquierdo se contrae algo menos de lo normal</translation>
    </message>
    <message>
        <source>the left ventricle contracts clearly less than normal</source>
        <translation>el ventrículo izquierdo se contrae claramente menos de lo normal</translation>
    </message>
    <message>
        <source>the left ventricle hardly contracts</source>
        <translation>el ventrículo izquierdo apenas se contrae</translation>
    </message>
    <message>
        <source>by Doppler in the outflow tract</source>
        <translation>por Doppler en el tracto de salida</translation>
    </message>
    <message>
        <source>a small, empty left ventricle</source>
        <translation>un ventrículo izquierdo pequeño y vacío</translation>
    </message>
    <message>
        <source>a wide left ventricle</source>
        <translation>un ventrículo izquierdo dilatado</translation>
    </message>
    <message>
        <source>a left ventricle of usual size</source>
        <translation>un ventrículo izquierdo de tamaño habitual</translation>
    </message>
    <message>
        <source>the right ventricle is wider than the left and presses on the septum</source>
        <translation>el ventrículo derecho es más ancho que el izquierdo y comprime el tabique</translation>
    </message>
    <message>
        <source>the right ventricle is wide</source>
        <translation>el ventrículo derecho está dilatado</translation>
    </message>
    <message>
        <source>the right ventricle is smaller than the left</source>
        <translation>el ventrículo derecho es menor que el izquierdo</translation>
    </message>
    <message>
        <source>the inferior vena cava is %1, %2 with breathing</source>
        <translation>la vena cava inferior está %1 %2 con la respiración</translation>
    </message>
    <message>
        <source>and collapses</source>
        <translation>y se colapsa</translation>
    </message>
    <message>
        <source>and hardly moves</source>
        <translation>y apenas se mueve</translation>
    </message>
    <message>
        <source>fluid around the heart, and the right atrium and ventricle collapse in diastole: tamponade</source>
        <translation>líquido alrededor del corazón, y la aurícula y el ventrículo derechos se colapsan en diástole: taponamiento</translation>
    </message>
    <message>
        <source>fluid around the heart; its chambers fill freely</source>
        <translation>líquido alrededor del corazón; sus cámaras se llenan libremente</translation>
    </message>
    <message>
        <source>the front wall and the apex of the left ventricle do not move</source>
        <translation>la cara anterior y el ápex del ventrículo izquierdo no se mueven</translation>
    </message>
    <message>
        <source>the free wall of the right ventricle hardly moves</source>
        <translation>la pared libre del ventrículo derecho apenas se mueve</translation>
    </message>
    <message>
        <source>the aortic valve is thick and opens little</source>
        <translation>la válvula aórtica es gruesa y se abre poco</translation>
    </message>
    <message>
        <source>a valve of the left heart leaks</source>
        <translation>una válvula del corazón izquierdo tiene fuga</translation>
    </message>
    <message>
        <source>the lung does not slide on the %1</source>
        <translation>el pulmón no se desliza en el lado %1</translation>
    </message>
    <message>
        <source>%1 pneumothorax on the %2%3</source>
        <translation>neumotórax %1 en el lado %2%3</translation>
    </message>
    <message>
        <source>, mediastinum shifted to the %1</source>
        <translation>, mediastino desplazado al lado %1</translation>
    </message>
    <message>
        <source>%1 of the %2 side: fluid</source>
        <translation>%1 del lado %2: líquido</translation>
    </message>
    <message>
        <source>veiled lower field</source>
        <translation>velo del campo inferior</translation>
    </message>
    <message>
        <source>%1 lung without air on the %2</source>
        <translation>%1 pulmón sin aire en el lado %2</translation>
    </message>
    <message>
        <source>most of the</source>
        <translation>la mayor parte del</translation>
    </message>
    <message>
        <source>part of the</source>
        <translation>parte del</translation>
    </message>
    <message>
        <source>a drain on the %1</source>
        <translation>un drenaje en el lado %1</translation>
    </message>
    <message>
        <source>both lungs cloudy: water in the alveoli</source>
        <translation>ambos pulmones opacos: agua en los alvéolos</translation>
    </message>
    <message>
        <source>thick vessels and lines: water in the lungs</source>
        <translation>vasos gruesos y líneas: agua en los pulmones</translation>
    </message>
    <message>
        <source>dense shadow with open bronchi in the right lower field, spreading</source>
        <translation>sombra densa con bronquios abiertos en el campo inferior derecho, que se extiende</translation>
    </message>
    <message>
        <source>shadow with open bronchi in the right lower field</source>
        <translation>sombra con bronquios abiertos en el campo inferior derecho</translation>
    </message>
    <message>
        <source>patchy shadows on both sides</source>
        <translation>sombras parcheadas en ambos lados</translation>
    </message>
    <message>
        <source>large dark lungs and flat diaphragms</source>
        <translation>pulmones grandes y oscuros y diafragmas planos</translation>
    </message>
    <message>
        <source>the shadow of the heart is large and round</source>
        <translation>la silueta cardíaca es grande y redonda</translation>
    </message>
    <message>
        <source>the tip of the tube lies above the carina</source>
        <translation>la punta del tubo está por encima de la carina</translation>
    </message>
    <message>
        <source>the tip of the tube lies in the right main bronchus</source>
        <translation>la punta del tubo está en el bronquio principal derecho</translation>
    </message>
    <message>
        <source>the tube does not lie in the trachea</source>
        <translation>el tubo no está en la tráquea</translation>
    </message>
    <message>
        <source>lungs, heart and mediastinum are normal</source>
        <translation>pulmones, corazón y mediastino son normales</translation>
    </message>
    <message>
        <source>bacteria grow in both bottles</source>
        <translation>crecen bacterias en ambos frascos</translation>
    </message>
    <message>
        <source>nothing grows</source>
        <translation>no crece nada</translation>
    </message>
    <message>
        <source>compatible red cells are ready</source>
        <translation>hay hematíes compatibles listos</translation>
    </message>
    <message>
        <source>There is no test &quot;%1&quot;; order one of %2.</source>
        <translation>No hay prueba &quot;%1&quot;; pida una de %2.</translation>
    </message>
    <message>
        <source>%1 tests are already under way; wait for a result before you order more.</source>
        <translation>Ya hay %1 pruebas en curso; espere un resultado antes de pedir más.</translation>
    </message>
    <message>
        <source>The field &apos;%1&apos; of the act %2 must be %3.</source>
        <translation>El campo «%1» del acto %2 debe ser %3.</translation>
    </message>
    <message>
        <source>%1 %2 of the act %3 is outside of what can be done; give %4 to %5.</source>
        <translation>%1 %2 del acto %3 está fuera de lo posible; dé de %4 a %5.</translation>
    </message>
    <message>
        <source>The act %1 knows no %2 &apos;%3&apos;; did you mean %4?</source>
        <translation>El acto %1 no conoce %2 «%3»; ¿quería decir %4?</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay fármaco «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>An act must have a field &apos;act&apos; with its name.</source>
        <translation>Un acto debe tener un campo &apos;act&apos; con su nombre.</translation>
    </message>
    <message>
        <source>An act must be a JSON object, as {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</source>
        <translation>Un acto debe ser un objeto JSON, como {&quot;act&quot;: &quot;bolus&quot;, &quot;drug&quot;: &quot;ketamine&quot;, ...}.</translation>
    </message>
    <message>
        <source>The act %1 takes no field; leave out &apos;%2&apos;.</source>
        <translation>El acto %1 no toma ningún campo; omita «%2».</translation>
    </message>
    <message>
        <source>The act %1 has no field &apos;%2&apos;; did you mean %3?</source>
        <translation>El acto %1 no tiene campo «%2»; ¿quería decir %3?</translation>
    </message>
    <message>
        <source>The act %1 needs the field &apos;%2&apos;; its fields are %3.</source>
        <translation>El acto %1 necesita el campo «%2»; sus campos son %3.</translation>
    </message>
    <message>
        <source>A hemorrhage needs either rateMlMin (a rate that is kept) or areaMm2 (a hole); give one of them.</source>
        <translation>Una hemorragia necesita rateMlMin (un ritmo fijo) o areaMm2 (un orificio); dé uno de ellos.</translation>
    </message>
    <message>
        <source>There is no rhythm &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay ritmo «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>The %1 %2 is larger than %3 MB; split it.</source>
        <translation>%1 %2 supera los %3 MB; divídalo.</translation>
    </message>
    <message>
        <source>The %1 %2 cannot be read; check its name.</source>
        <translation>No se puede leer %1 %2; revise su nombre.</translation>
    </message>
    <message>
        <source>The %1 is longer than %2 MB; split it.</source>
        <translation>%1 supera los %2 MB; divídalo.</translation>
    </message>
    <message>
        <source>The %1 is nested more than %2 deep; it is none of Halsted&apos;s.</source>
        <translation>%1 está anidado más de %2 niveles; no es de Halsted.</translation>
    </message>
    <message>
        <source>The %1 is not JSON (%2); correct it.</source>
        <translation>%1 no es JSON (%2); corríjalo.</translation>
    </message>
    <message>
        <source>%1 follows from the body and cannot be set; change its causes, as %2.</source>
        <translation>%1 resulta del cuerpo y no se puede fijar; cambie sus causas, como %2.</translation>
    </message>
    <message>
        <source>There is no parameter &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay parámetro «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>Scenario %1 at %2 s: %3</source>
        <translation>Escenario %1 a los %2 s: %3</translation>
    </message>
    <message>
        <source>The condition &apos;%1&apos; is not of the form &lt;0.90, &lt;=60, &gt;120 or &gt;=0.9.</source>
        <translation>La condición «%1» no tiene la forma &lt;0.90, &lt;=60, &gt;120 o &gt;=0.9.</translation>
    </message>
    <message>
        <source>act %1 of %2</source>
        <translation>acto %1 de %2</translation>
    </message>
    <message>
        <source>check %1 of %2</source>
        <translation>comprobación %1 de %2</translation>
    </message>
    <message>
        <source>%1 is no scenario file (%2); see its schema.</source>
        <translation>%1 no es un archivo de escenario (%2); vea su esquema.</translation>
    </message>
    <message>
        <source>The act coreTemperature needs degC to hold the core at it; give it, or forced: false to let it go.</source>
        <translation>El acto coreTemperature necesita degC para mantener la temperatura central; délo, o forced: false para soltarla.</translation>
    </message>
    <message>
        <source>The parameter %1 cannot be %2; give %3 to %4 %5.</source>
        <translation>El parámetro %1 no puede ser %2; dé de %3 a %4 %5.</translation>
    </message>
    <message>
        <source>The ventilator is off; say its mode: vc, pc, psv or cpap.</source>
        <translation>El ventilador está apagado; diga su modo: vc, pc, psv o cpap.</translation>
    </message>
    <message>
        <source>A tourniquet holds on a leg or an arm only, not on the site %1.</source>
        <translation>Un torniquete solo sujeta en una pierna o un brazo, no en %1.</translation>
    </message>
    <message>
        <source>All %1 lines are running; wait until a bag is empty.</source>
        <translation>Las %1 vías están en uso; espere a que se vacíe una bolsa.</translation>
    </message>
    <message>
        <source>A dose of %1 is given in mL, g, mg or mmol, or in these per kg, not in &apos;%2&apos;.</source>
        <translation>Una dosis de %1 se da en mL, g, mg o mmol, o en estas por kg, no en «%2».</translation>
    </message>
    <message>
        <source>%1 mL of %2 are more than can be given; give at most %3.</source>
        <translation>%1 mL de %2 es más de lo que se puede dar; dé %3 como mucho.</translation>
    </message>
    <message>
        <source>An infusion needs its unit, as ug/kg/min, mg/h, mL/h or units/h.</source>
        <translation>Una infusión necesita su unidad, como ug/kg/min, mg/h, mL/h o units/h.</translation>
    </message>
    <message>
        <source>%1 is no antibiotic; name one, or leave the drug out.</source>
        <translation>%1 no es un antibiótico; nombre uno u omita el fármaco.</translation>
    </message>
    <message>
        <source>There is no variable &apos;%1&apos;; did you mean %2?</source>
        <translation>No hay variable «%1»; ¿quería decir %2?</translation>
    </message>
    <message>
        <source>install the graphics driver (Mesa, or the maker&apos;s own), or try HALSTED_XR_GL=%1 instead.</source>
        <translation>instale el controlador gráfico (Mesa o el del fabricante), o pruebe HALSTED_XR_GL=%1.</translation>
    </message>
    <message>
        <source>OpenGL 3.2 for the headset could not be had by %1: %2; </source>
        <translation>No se pudo tener OpenGL 3.2 para el visor por %1: %2; </translation>
    </message>
    <message>
        <source>there is no X display (DISPLAY)</source>
        <translation>no hay pantalla X (DISPLAY)</translation>
    </message>
    <message>
        <source>the X display has no GLX 1.3</source>
        <translation>la pantalla X no tiene GLX 1.3</translation>
    </message>
    <message>
        <source>the X display makes no core contexts</source>
        <translation>la pantalla X no hace contextos core</translation>
    </message>
    <message>
        <source>the X display has no true-colour visual for it</source>
        <translation>la pantalla X no tiene color verdadero para ello</translation>
    </message>
    <message>
        <source>the driver is too old</source>
        <translation>el controlador es demasiado antiguo</translation>
    </message>
    <message>
        <source>the driver does not draw off the screen</source>
        <translation>el controlador no dibuja fuera de pantalla</translation>
    </message>
    <message>
        <source>no display could be opened</source>
        <translation>no se pudo abrir ninguna pantalla</translation>
    </message>
    <message>
        <source>the driver has OpenGL ES only</source>
        <translation>el controlador solo tiene OpenGL ES</translation>
    </message>
    <message>
        <source>no colour format fits</source>
        <translation>ningún formato de color encaja</translation>
    </message>
    <message>
        <source>the new context cannot be used</source>
        <translation>el contexto nuevo no se puede usar</translation>
    </message>
    <message>
        <source>The environment variable HALSTED_XR_GL says &quot;%1&quot;; it may say glx or egl, or be left out.</source>
        <translation>La variable de entorno HALSTED_XR_GL dice &quot;%1&quot;; puede decir glx o egl, o faltar.</translation>
    </message>
    <message>
        <source>%1 takes no pictures from OpenGL; make another one this computer&apos;s OpenXR runtime, for example Monado or SteamVR.</source>
        <translation>%1 no acepta imágenes de OpenGL; haga que otro sea el runtime OpenXR de este ordenador, por ejemplo Monado o SteamVR.</translation>
    </message>
    <message>
        <source>%1 takes &apos;%2&apos; or &apos;%3&apos;.</source>
        <translation>%1 toma «%2» o «%3».</translation>
    </message>
    <message>
        <source>%1 takes &apos;off&apos;; its tool places it.</source>
        <translation>%1 toma &apos;off&apos;; su herramienta lo coloca.</translation>
    </message>
    <message>
        <source>room.scale takes a number from %1 to %2; 1 is life size.</source>
        <translation>room.scale toma un número de %1 a %2; 1 es el tamaño real.</translation>
    </message>
    <message>
        <source>The model keeps its size while it is registered to the patient.</source>
        <translation>El modelo conserva su tamaño mientras está registrado con el paciente.</translation>
    </message>
    <message>
        <source>room.tool takes the name of a tool, or &apos;none&apos;.</source>
        <translation>room.tool toma el nombre de una herramienta, o &apos;none&apos;.</translation>
    </message>
    <message>
        <source>The room cannot turn while the real one is seen.</source>
        <translation>La sala no puede girar mientras se ve la real.</translation>
    </message>
    <message>
        <source>This headset cannot show the real room.</source>
        <translation>Este visor no puede mostrar la sala real.</translation>
    </message>
    <message>
        <source>There is no tool named &apos;%1&apos; in the room.</source>
        <translation>No hay herramienta llamada «%1» en la sala.</translation>
    </message>
    <message>
        <source>%1 takes no pictures drawn by way of EGL; start Halsted on an X display with HALSTED_XR_GL=glx.</source>
        <translation>%1 no acepta imágenes dibujadas con EGL; inicie Halsted en una pantalla X con HALSTED_XR_GL=glx.</translation>
    </message>
    <message>
        <source>%1 did not say what it wants of OpenGL (%2); restart it, then try again.</source>
        <translation>%1 no dijo qué quiere de OpenGL (%2); reinícielo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 wants OpenGL %2.%3, this computer&apos;s graphics driver has %4.%5; update the driver.</source>
        <translation>%1 quiere OpenGL %2.%3, el controlador de este ordenador tiene %4.%5; actualícelo.</translation>
    </message>
    <message>
        <source>%1 drives the headset with another graphics card than Halsted draws with (%2); start Halsted on the card that the headset is plugged into.</source>
        <translation>%1 maneja el visor con otra tarjeta gráfica que la de Halsted (%2); inicie Halsted en la tarjeta a la que está conectado el visor.</translation>
    </message>
    <message>
        <source>Another program has the headset of %1; close that program first.</source>
        <translation>Otro programa tiene el visor de %1; ciérrelo antes.</translation>
    </message>
    <message>
        <source>The headset of %1 has just gone; plug it in and switch it on again.</source>
        <translation>El visor de %1 acaba de irse; conéctelo y enciéndalo de nuevo.</translation>
    </message>
    <message>
        <source>%1 could not start a session on %2 (%3, %4); restart it, then try again.</source>
        <translation>%1 no pudo iniciar una sesión en %2 (%3, %4); reinícielo e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>track the hands</source>
        <translation>seguir las manos</translation>
    </message>
    <message>
        <source>name the hands</source>
        <translation>nombrar las manos</translation>
    </message>
    <message>
        <source>set up the controllers</source>
        <translation>preparar los mandos</translation>
    </message>
    <message>
        <source>name the controllers</source>
        <translation>nombrar los mandos</translation>
    </message>
    <message>
        <source>read the controllers</source>
        <translation>leer los mandos</translation>
    </message>
    <message>
        <source>pulse a controller</source>
        <translation>hacer vibrar un mando</translation>
    </message>
    <message>
        <source>OpenXR error %1</source>
        <translation>error de OpenXR %1</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime stopped; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>El runtime del visor se detuvo; Halsted sigue en el escritorio y se conecta cuando vuelva.</translation>
    </message>
    <message>
        <source>The headset was disconnected; Halsted goes on at the desk and connects again when it is back.</source>
        <translation>El visor se desconectó; Halsted sigue en el escritorio y se conecta cuando vuelva.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime did not answer for seconds when asked to %1; Halsted goes on at the desk, restart the runtime if it does not come back.</source>
        <translation>El runtime del visor no respondió durante segundos al pedirle %1; Halsted sigue en el escritorio, reinicie el runtime si no vuelve.</translation>
    </message>
    <message>
        <source>go on</source>
        <translation>seguir</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime could not %1 (%2); Halsted goes on at the desk, restart the runtime and put the headset on again.</source>
        <translation>El runtime del visor no pudo %1 (%2); Halsted sigue en el escritorio, reinicie el runtime y póngase de nuevo el visor.</translation>
    </message>
    <message>
        <source>say how it blends pictures</source>
        <translation>decir cómo mezcla imágenes</translation>
    </message>
    <message>
        <source>%1 shows no pictures in any way; update the headset&apos;s software.</source>
        <translation>%1 no muestra imágenes de ningún modo; actualice el software del visor.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not answer; start its service (Monado: monado-service, SteamVR: SteamVR itself), then try again.</source>
        <translation>El runtime del visor (%1) no responde; inicie su servicio (Monado: monado-service, SteamVR: SteamVR mismo) e inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) does not speak OpenXR 1.0; update the headset&apos;s software.</source>
        <translation>El runtime del visor (%1) no habla OpenXR 1.0; actualice el software del visor.</translation>
    </message>
    <message>
        <source>An OpenXR layer that XR_ENABLE_API_LAYERS names (%1) is not installed; install it or unset the variable.</source>
        <translation>Una capa OpenXR que nombra XR_ENABLE_API_LAYERS (%1) no está instalada; instálela o quite la variable.</translation>
    </message>
    <message>
        <source>This program has the headset open already; close that first.</source>
        <translation>Este programa ya tiene abierto el visor; ciérrelo antes.</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime (%1) could not be started (%2); restart it, or install it again.</source>
        <translation>No se pudo iniciar el runtime del visor (%1) (%2); reinícielo o instálelo de nuevo.</translation>
    </message>
    <message>
        <source>%1 runs, but no headset is there; plug it in, switch it on and wait until its software shows it.</source>
        <translation>%1 funciona, pero no hay visor; conéctelo, enciéndalo y espere a que su software lo muestre.</translation>
    </message>
    <message>
        <source>%1 serves no headsets; make the software of your headset this computer&apos;s OpenXR runtime.</source>
        <translation>%1 no sirve visores; haga del software de su visor el runtime OpenXR de este ordenador.</translation>
    </message>
    <message>
        <source>%1 does not show one picture per eye on %2; use a headset with two eyes.</source>
        <translation>%1 no muestra una imagen por ojo en %2; use un visor de dos ojos.</translation>
    </message>
    <message>
        <source>install and start the software of your headset, for example SteamVR or Monado, and make it this computer&apos;s OpenXR runtime.</source>
        <translation>instale e inicie el software de su visor, por ejemplo SteamVR o Monado, y hágalo el runtime OpenXR de este ordenador.</translation>
    </message>
    <message>
        <source>This computer has no OpenXR runtime; %1</source>
        <translation>Este ordenador no tiene runtime OpenXR; %1</translation>
    </message>
    <message>
        <source>%1 (named by XR_RUNTIME_JSON)</source>
        <translation>%1 (nombrado por XR_RUNTIME_JSON)</translation>
    </message>
    <message>
        <source>correct or unset XR_RUNTIME_JSON.</source>
        <translation>corrija o quite XR_RUNTIME_JSON.</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 does not exist; %2</source>
        <translation>El archivo de runtime OpenXR %1 no existe; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 cannot be read as JSON; %2</source>
        <translation>El archivo de runtime OpenXR %1 no se puede leer como JSON; %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names no runtime (no &quot;library_path&quot;); %2</source>
        <translation>El archivo de runtime OpenXR %1 no nombra ningún runtime (falta &quot;library_path&quot;); %2</translation>
    </message>
    <message>
        <source>The OpenXR runtime file %1 names %2, which does not exist; install the headset&apos;s software again, or %3</source>
        <translation>El archivo de runtime OpenXR %1 nombra %2, que no existe; instale de nuevo el software del visor, o %3</translation>
    </message>
    <message>
        <source>The OpenXR runtime %1 that %2 names cannot be loaded; install the headset&apos;s software again, or %3</source>
        <translation>No se puede cargar el runtime OpenXR %1 que nombra %2; instale de nuevo el software del visor, o %3</translation>
    </message>
    <message>
        <source>say how large its pictures are</source>
        <translation>decir el tamaño de sus imágenes</translation>
    </message>
    <message>
        <source>tell its news</source>
        <translation>dar noticias</translation>
    </message>
    <message>
        <source>start showing pictures</source>
        <translation>empezar a mostrar imágenes</translation>
    </message>
    <message>
        <source>stop showing pictures</source>
        <translation>dejar de mostrar imágenes</translation>
    </message>
    <message>
        <source>time a frame</source>
        <translation>marcar el tiempo de una imagen</translation>
    </message>
    <message>
        <source>begin a frame</source>
        <translation>empezar una imagen</translation>
    </message>
    <message>
        <source>track the eyes</source>
        <translation>seguir los ojos</translation>
    </message>
    <message>
        <source>take a frame</source>
        <translation>tomar una imagen</translation>
    </message>
    <message>
        <source>end the session</source>
        <translation>terminar la sesión</translation>
    </message>
    <message>
        <source>name its tracking spaces</source>
        <translation>nombrar sus espacios de seguimiento</translation>
    </message>
    <message>
        <source>track the room</source>
        <translation>seguir la sala</translation>
    </message>
    <message>
        <source>track the head</source>
        <translation>seguir la cabeza</translation>
    </message>
    <message>
        <source>make room for pictures</source>
        <translation>hacer sitio para imágenes</translation>
    </message>
    <message>
        <source>hand out pictures</source>
        <translation>repartir imágenes</translation>
    </message>
    <message>
        <source>give a picture to draw into</source>
        <translation>dar una imagen donde dibujar</translation>
    </message>
    <message>
        <source>take a picture back</source>
        <translation>recoger una imagen</translation>
    </message>
    <message>
        <source>name its picture formats</source>
        <translation>nombrar sus formatos de imagen</translation>
    </message>
    <message>
        <source>The headset&apos;s runtime offers no picture format that Halsted can draw; update the headset&apos;s software.</source>
        <translation>El runtime del visor no ofrece ningún formato de imagen que Halsted pueda dibujar; actualice el software del visor.</translation>
    </message>
    <message>
        <source>The pictures of the headset&apos;s runtime cannot be drawn into by this graphics driver; update the driver and the headset&apos;s software.</source>
        <translation>Este controlador gráfico no puede dibujar en las imágenes del runtime del visor; actualice el controlador y el software del visor.</translation>
    </message>
    <message>
        <source>The tip was not found: %1 poses are too few; keep the tip at rest and turn the tool about it for some seconds.</source>
        <translation>No se halló la punta: %1 posturas son pocas; deje la punta quieta y gire la herramienta en torno a ella unos segundos.</translation>
    </message>
    <message>
        <source>The tip was not found: the tool was turned by %1 degrees only; keep the tip at rest and turn it by 20 degrees or more, both to the side and forward.</source>
        <translation>No se halló la punta: la herramienta giró solo %1 grados; deje la punta quieta y gírela 20 grados o más, al lado y hacia delante.</translation>
    </message>
    <message>
        <source>Points were not registered: %1 points cannot be matched with %2.</source>
        <translation>No se registraron los puntos: %1 puntos no se pueden emparejar con %2.</translation>
    </message>
    <message>
        <source>Points were not registered: three or more are needed, there %1 %2.</source>
        <translation>No se registraron los puntos: hacen falta tres o más, %1 %2.</translation>
    </message>
    <message>
        <source>Points were not registered: a position is not a number; take the points again.</source>
        <translation>No se registraron los puntos: una posición no es un número; tome de nuevo los puntos.</translation>
    </message>
    <message>
        <source>Points were not registered: they lie on one line, about which the model could turn; add a point away from it.</source>
        <translation>No se registraron los puntos: están en una recta en torno a la cual podría girar el modelo; añada un punto fuera de ella.</translation>
    </message>
    <message>
        <source>Points were not registered: they fit as a mirror image only; take them in the same order on both sides, and check left and right.</source>
        <translation>No se registraron los puntos: solo encajan como imagen especular; tómelos en el mismo orden en ambos lados y revise izquierda y derecha.</translation>
    </message>
    <message>
        <source>The surface was not fitted: %1 traced points are too few, %2 are needed; trace on.</source>
        <translation>No se ajustó la superficie: %1 puntos trazados son pocos, hacen falta %2; siga trazando.</translation>
    </message>
    <message>
        <source>The surface was not fitted: a traced position is not a number; trace again.</source>
        <translation>No se ajustó la superficie: una posición trazada no es un número; trace de nuevo.</translation>
    </message>
    <message>
        <source>Looking at the surface</source>
        <translation>Mirando la superficie</translation>
    </message>
    <message>
        <source>The surface was not fitted: the structure has no surface; show another one.</source>
        <translation>No se ajustó la superficie: la estructura no tiene superficie; muestre otra.</translation>
    </message>
    <message>
        <source>The surface was not fitted: the traced points lie within a few millimetres; trace a wider part.</source>
        <translation>No se ajustó la superficie: los puntos trazados están en unos pocos milímetros; trace una parte mayor.</translation>
    </message>
    <message>
        <source>The surface was not fitted: most traced points are far from it; fit the landmarks first.</source>
        <translation>No se ajustó la superficie: la mayoría de los puntos trazados está lejos; ajuste antes los puntos de referencia.</translation>
    </message>
    <message>
        <source>Looking how firm the fit is</source>
        <translation>Viendo lo firme que es el ajuste</translation>
    </message>
    <message>
        <source>No picture could be drawn: the system has no file handles left.</source>
        <translation>No se pudo dibujar la imagen: al sistema no le quedan descriptores de archivo.</translation>
    </message>
    <message>
        <source>No picture could be drawn: there is no display, and the virtual one (Xvfb) did not start; install the package xvfb.</source>
        <translation>No se pudo dibujar la imagen: no hay pantalla y la virtual (Xvfb) no arrancó; instale el paquete xvfb.</translation>
    </message>
    <message>
        <source>There is nothing to draw: the case holds no series; import a study first.</source>
        <translation>No hay nada que dibujar: el caso no tiene series; importe antes un estudio.</translation>
    </message>
    <message>
        <source>The picture %1 could not be written: %2.</source>
        <translation>No se pudo escribir la imagen %1: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number.</source>
        <translation>«%1» no es un número.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a colour of the form #RRGGBB.</source>
        <translation>«%1» no es un color de la forma #RRGGBB.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a point of the form x,y,z in millimetres.</source>
        <translation>«%1» no es un punto de la forma x,y,z en milímetros.</translation>
    </message>
    <message>
        <source>This action takes %1 argument(s) and an open case.</source>
        <translation>Esta acción necesita %1 argumento(s) y un caso abierto.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case.</source>
        <translation>No hay estructura «%1» en el caso.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not a number from 0 to 1.</source>
        <translation>«%1» no es un número de 0 a 1.</translation>
    </message>
    <message>
        <source>case.open takes the path of a case or study.</source>
        <translation>case.open toma la ruta de un caso o estudio.</translation>
    </message>
    <message>
        <source>case.save-copy takes the path of the new case.</source>
        <translation>case.save-copy toma la ruta del caso nuevo.</translation>
    </message>
    <message>
        <source>The seed of a lesson is a whole number, as seed=7.</source>
        <translation>La semilla de una lección es un número entero, como seed=7.</translation>
    </message>
    <message>
        <source>A lesson cannot be started with &apos;%1&apos;; it takes seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</source>
        <translation>No se puede empezar una lección con «%1»; toma seed=N, language=de, drugs=dose|class, hints=on|off, exam=on|off.</translation>
    </message>
    <message>
        <source>%1 takes a number from %2 to %3.</source>
        <translation>%1 toma un número de %2 a %3.</translation>
    </message>
    <message>
        <source>lesson.start takes the name of a lesson, as septic-shock.</source>
        <translation>lesson.start toma el nombre de una lección, como septic-shock.</translation>
    </message>
    <message>
        <source>lesson.perform takes one act as JSON.</source>
        <translation>lesson.perform toma un acto como JSON.</translation>
    </message>
    <message>
        <source>plan.add takes a kind, a name and at least one point x,y,z.</source>
        <translation>plan.add toma un tipo, un nombre y al menos un punto x,y,z.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no kind of plan element; choose one of: %2.</source>
        <translation>«%1» no es un tipo de elemento del plan; elija uno de: %2.</translation>
    </message>
    <message>
        <source>There is no &apos;%1&apos; in the plan.</source>
        <translation>No hay «%1» en el plan.</translation>
    </message>
    <message>
        <source>%1 is a folder or device, which a case cannot replace; choose another name.</source>
        <translation>%1 es una carpeta o dispositivo que un caso no puede reemplazar; elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name.</source>
        <translation>No se pudo reemplazar %1; elija otro nombre.</translation>
    </message>
    <message>
        <source>%1 could not be replaced; choose another name or folder.</source>
        <translation>No se pudo reemplazar %1; elija otro nombre o carpeta.</translation>
    </message>
    <message>
        <source>%1 is open already.</source>
        <translation>%1 ya está abierto.</translation>
    </message>
    <message>
        <source>Everything is in %1 already: each change is kept at once.</source>
        <translation>Todo está ya en %1: cada cambio se guarda al momento.</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>Guardado como %1.</translation>
    </message>
    <message>
        <source>The unsaved case %1 could not be removed.</source>
        <translation>No se pudo quitar el caso sin guardar %1.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; here; choose one of the list.</source>
        <translation>No hay lección «%1» aquí; elija una de la lista.</translation>
    </message>
    <message>
        <source>Another lesson is being prepared; cancel it, or wait a moment.</source>
        <translation>Se está preparando otra lección; cancélela o espere un momento.</translation>
    </message>
    <message>
        <source>The debrief comes after the lesson; finish it first.</source>
        <translation>La revisión viene tras la lección; termínela antes.</translation>
    </message>
    <message>
        <source>An exam cannot be rewound; finish it, then try other ways in the debrief.</source>
        <translation>Un examen no se puede retroceder; termínelo y pruebe otros caminos en la revisión.</translation>
    </message>
    <message>
        <source>headset.refresh-rate takes one of the headset&apos;s rates: %1.</source>
        <translation>headset.refresh-rate toma una de las frecuencias del visor: %1.</translation>
    </message>
    <message>
        <source>this one offers no choice</source>
        <translation>este no ofrece elección</translation>
    </message>
    <message>
        <source>%1 holds several series: import the one you want with &apos;halsted import --series&apos; and open that case.</source>
        <translation>%1 tiene varias series: importe la que quiere con &apos;halsted import --series&apos; y abra ese caso.</translation>
    </message>
    <message>
        <source>%1 was not written: the headset has shown nothing.</source>
        <translation>No se escribió %1: el visor no ha mostrado nada.</translation>
    </message>
    <message>
        <source>The picture could not be written to %1: choose another place.</source>
        <translation>No se pudo escribir la imagen en %1: elija otro lugar.</translation>
    </message>
    <message>
        <source>%1 takes a point x,y,z in millimetres and a direction x,y,z, or &apos;off&apos;.</source>
        <translation>%1 toma un punto x,y,z en milímetros y una dirección x,y,z, u &apos;off&apos;.</translation>
    </message>
    <message>
        <source>%1 holds a %2; copy the lesson to edit it.</source>
        <translation>%1 tiene %2; copie la lección para editarla.</translation>
    </message>
    <message>
        <source>%1 is no lesson; start from a template.</source>
        <translation>%1 no es una lección; empiece por una plantilla.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no name; use letters, digits and hyphens.</source>
        <translation>«%1» no es un nombre; use letras, cifras y guiones.</translation>
    </message>
    <message>
        <source>The name &apos;%1&apos; is taken; choose another.</source>
        <translation>El nombre «%1» está ocupado; elija otro.</translation>
    </message>
    <message>
        <source>Rename %1 to %2</source>
        <translation>Cambiar el nombre de %1 a %2</translation>
    </message>
    <message>
        <source>Line %1, column %2: %3</source>
        <translation>Línea %1, columna %2: %3</translation>
    </message>
    <message>
        <source>This is no lesson: it begins with &apos;format: 1&apos;.</source>
        <translation>Esto no es una lección: empieza por &apos;format: 1&apos;.</translation>
    </message>
    <message>
        <source>Edit the text</source>
        <translation>Editar el texto</translation>
    </message>
    <message>
        <source>%1 could not be read, or is larger than 16 MB.</source>
        <translation>No se pudo leer %1, o supera 16 MB.</translation>
    </message>
    <message>
        <source>Add a picture</source>
        <translation>Añadir una imagen</translation>
    </message>
    <message>
        <source>A language is two letters, as de, and stands here once.</source>
        <translation>Un idioma son dos letras, como de, y está aquí una vez.</translation>
    </message>
    <message>
        <source>Add the language %1</source>
        <translation>Añadir el idioma %1</translation>
    </message>
    <message>
        <source>Remove the language %1</source>
        <translation>Quitar el idioma %1</translation>
    </message>
    <message>
        <source>%1 could not be written; make room on the disk, or see to its rights. Nothing is lost while the editor is open.</source>
        <translation>No se pudo escribir %1; libere espacio en disco o revise los permisos. No se pierde nada mientras el editor esté abierto.</translation>
    </message>
    <message>
        <source>%1 could not be written: %2.</source>
        <translation>No se pudo escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 could not be made: %2.</source>
        <translation>No se pudo crear %1: %2.</translation>
    </message>
    <message>
        <source>The lesson cannot be copied: %1</source>
        <translation>La lección no se puede copiar: %1</translation>
    </message>
    <message>
        <source>This cannot be written to a lesson file; take it back and write it otherwise.</source>
        <translation>Esto no se puede escribir en un archivo de lección; deshágalo y escríbalo de otro modo.</translation>
    </message>
    <message>
        <source>app.language takes one of the program&apos;s languages: en, de, es or fr.</source>
        <translation>app.language toma uno de los idiomas del programa: en, de, es o fr.</translation>
    </message>
    <message>
        <source>Balanced crystalloid</source>
        <translation>Cristaloide balanceado</translation>
    </message>
    <message>
        <source>Normal saline</source>
        <translation>Suero salino</translation>
    </message>
    <message>
        <source>Albumin 5 percent</source>
        <translation>Albúmina</translation>
    </message>
    <message>
        <source>Dextrose 5 percent</source>
        <translation>Dextrosa</translation>
    </message>
    <message>
        <source>Sodium bicarbonate</source>
        <translation>Bicarbonato sódico</translation>
    </message>
    <message>
        <source>Mannitol</source>
        <translation>Manitol</translation>
    </message>
    <message>
        <source>Hypertonic saline</source>
        <translation>Salino hipertónico</translation>
    </message>
    <message>
        <source>Gelatine</source>
        <translation>Gelatina</translation>
    </message>
    <message>
        <source>Red cells</source>
        <translation>Hematíes</translation>
    </message>
    <message>
        <source>Fresh frozen plasma</source>
        <translation>Plasma fresco congelado</translation>
    </message>
    <message>
        <source>Platelets</source>
        <translation>Plaquetas</translation>
    </message>
    <message>
        <source>Cryoprecipitate</source>
        <translation>Crioprecipitado</translation>
    </message>
    <message>
        <source>Whole blood</source>
        <translation>Sangre total</translation>
    </message>
    <message>
        <source>Intubate</source>
        <translation>Intubar</translation>
    </message>
    <message>
        <source>Intubate videolaryngoscope</source>
        <translation>Videolaringoscopia</translation>
    </message>
    <message>
        <source>Intubate bougie</source>
        <translation>Intubar guía bougie</translation>
    </message>
    <message>
        <source>Needle decompression left</source>
        <translation>Descompresión con aguja izquierda</translation>
    </message>
    <message>
        <source>Chest tube left</source>
        <translation>Tubo de tórax izquierda</translation>
    </message>
    <message>
        <source>Needle decompression right</source>
        <translation>Descompresión con aguja derecha</translation>
    </message>
    <message>
        <source>Chest tube right</source>
        <translation>Tubo de tórax derecha</translation>
    </message>
    <message>
        <source>Pericardiocentesis</source>
        <translation>Pericardiocentesis</translation>
    </message>
    <message>
        <source>Intravenous access</source>
        <translation>Vía venosa</translation>
    </message>
    <message>
        <source>Intraosseous access</source>
        <translation>Acceso intraóseo</translation>
    </message>
    <message>
        <source>Central line</source>
        <translation>Vía central</translation>
    </message>
    <message>
        <source>Blood gas</source>
        <translation>Gasometría</translation>
    </message>
    <message>
        <source>Lactate</source>
        <translation>Lactato</translation>
    </message>
    <message>
        <source>Full blood count</source>
        <translation>Hemograma</translation>
    </message>
    <message>
        <source>Chemistry</source>
        <translation>Bioquímica</translation>
    </message>
    <message>
        <source>Coagulation</source>
        <translation>Coagulación</translation>
    </message>
    <message>
        <source>Thromboelastography</source>
        <translation>Tromboelastografía</translation>
    </message>
    <message>
        <source>Echocardiogram</source>
        <translation>Ecocardiograma</translation>
    </message>
    <message>
        <source>Chest film</source>
        <translation>Radiografía de tórax</translation>
    </message>
    <message>
        <source>Blood cultures</source>
        <translation>Hemocultivos</translation>
    </message>
    <message>
        <source>Crossmatch</source>
        <translation>Pruebas cruzadas</translation>
    </message>
    <message>
        <source>Attach ECG</source>
        <translation>Conectar ECG</translation>
    </message>
    <message>
        <source>Attach pulse oximeter</source>
        <translation>Pulsioxímetro</translation>
    </message>
    <message>
        <source>Attach blood pressure cuff</source>
        <translation>Manguito de presión</translation>
    </message>
    <message>
        <source>Attach capnograph</source>
        <translation>Capnografía</translation>
    </message>
    <message>
        <source>Attach temperature probe</source>
        <translation>Sonda de temperatura</translation>
    </message>
    <message>
        <source>Measure blood pressure</source>
        <translation>Medir la presión arterial</translation>
    </message>
    <message>
        <source>Room air</source>
        <translation>Aire ambiente</translation>
    </message>
    <message>
        <source>Nasal oxygen</source>
        <translation>Gafas nasales</translation>
    </message>
    <message>
        <source>Face mask oxygen</source>
        <translation>Mascarilla de oxígeno</translation>
    </message>
    <message>
        <source>Non-rebreather</source>
        <translation>Mascarilla con reservorio</translation>
    </message>
    <message>
        <source>High flow nasal oxygen</source>
        <translation>Alto flujo nasal</translation>
    </message>
    <message>
        <source>CPAP mask</source>
        <translation>Mascarilla de CPAP</translation>
    </message>
    <message>
        <source>Preoxygenate</source>
        <translation>Preoxigenar</translation>
    </message>
    <message>
        <source>Bag valve mask</source>
        <translation>Ventilar con bolsa</translation>
    </message>
    <message>
        <source>Oropharyngeal airway</source>
        <translation>Cánula orofaríngea</translation>
    </message>
    <message>
        <source>Open the airway</source>
        <translation>Abrir la vía aérea</translation>
    </message>
    <message>
        <source>Tidal volume</source>
        <translation>Volumen corriente</translation>
    </message>
    <message>
        <source>Ventilator rate</source>
        <translation>Frecuencia del ventilador</translation>
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
        <translation>Iniciar RCP</translation>
    </message>
    <message>
        <source>Stop CPR</source>
        <translation>Detener RCP</translation>
    </message>
    <message>
        <source>Defibrillate</source>
        <translation>Desfibrilar</translation>
    </message>
    <message>
        <source>Synchronised cardioversion</source>
        <translation>Cardioversión</translation>
    </message>
    <message>
        <source>Pace</source>
        <translation>Marcapasos</translation>
    </message>
    <message>
        <source>Head down</source>
        <translation>Cabeza abajo</translation>
    </message>
    <message>
        <source>Lie flat</source>
        <translation>Decúbito supino</translation>
    </message>
    <message>
        <source>Sit up</source>
        <translation>Sentar</translation>
    </message>
    <message>
        <source>Source control</source>
        <translation>Control del foco</translation>
    </message>
    <message>
        <source>Examine airway</source>
        <translation>Explorar vía aérea</translation>
    </message>
    <message>
        <source>Examine lungs</source>
        <translation>Explorar pulmones</translation>
    </message>
    <message>
        <source>Examine heart</source>
        <translation>Explorar corazón</translation>
    </message>
    <message>
        <source>Examine abdomen</source>
        <translation>Explorar abdomen</translation>
    </message>
    <message>
        <source>Examine consciousness</source>
        <translation>Explorar consciencia</translation>
    </message>
    <message>
        <source>Examine pupils</source>
        <translation>Explorar pupilas</translation>
    </message>
    <message>
        <source>Examine skin</source>
        <translation>Explorar piel</translation>
    </message>
    <message>
        <source>Examine limbs</source>
        <translation>Explorar extremidades</translation>
    </message>
    <message>
        <source>Examine neck</source>
        <translation>Explorar cuello</translation>
    </message>
    <message>
        <source>Examine capillary refill</source>
        <translation>Explorar relleno capilar</translation>
    </message>
    <message>
        <source>Attach CVP</source>
        <translation>Conectar PVC</translation>
    </message>
    <message>
        <source>Reading headers</source>
        <translation>Leyendo cabeceras</translation>
    </message>
    <message>
        <source>Reading slices</source>
        <translation>Leyendo cortes</translation>
    </message>
    <message>
        <source>Playing random trainees</source>
        <translation>Jugando alumnos aleatorios</translation>
    </message>
    <message>
        <source>Playing the scripts</source>
        <translation>Jugando los guiones</translation>
    </message>
    <message>
        <source>Running the patient with and without each act</source>
        <translation>Ejecutando al paciente con y sin cada acto</translation>
    </message>
    <message>
        <source>Running posterior patients</source>
        <translation>Ejecutando pacientes posteriores</translation>
    </message>
    <message>
        <source>Fitting the traced points</source>
        <translation>Ajustando los puntos trazados</translation>
    </message>
    <message>
        <source>Reading the lessons</source>
        <translation>Leyendo las lecciones</translation>
    </message>
    <message>
        <source>The lesson has no finding &apos;%1&apos;, so that nobody answers%2</source>
        <translation>La lección no tiene el hallazgo &apos;%1&apos;, así que nadie responde%2</translation>
    </message>
    <message>
        <source>Nothing in this lesson asks to confirm &apos;%1&apos;%2</source>
        <translation>Nada en esta lección pide confirmar &apos;%1&apos;%2</translation>
    </message>
    <message>
        <source>after hours come minutes, then seconds, as in 5h45min.</source>
        <translation>tras las horas van los minutos, luego los segundos, como en 5h45min.</translation>
    </message>
    <message>
        <source>The learner has the id &quot;%1&quot;, which is not a UUID in lower case; it was not added.</source>
        <translation>El identificador del alumno &quot;%1&quot; no es un UUID en minúsculas; no se añadió.</translation>
    </message>
    <message>
        <source>There is no certificate in %1; give the PEM file of your school&apos;s authority.</source>
        <translation>No hay ningún certificado en %1; dé el archivo PEM de la autoridad de su escuela.</translation>
    </message>
    <message>
        <source>The LRS %1 cannot be reached; check the address and the network.</source>
        <translation>No se puede llegar al LRS %1; compruebe la dirección y la red.</translation>
    </message>
    <message>
        <source>The LRS %1 is in trouble (HTTP %2); try again later.</source>
        <translation>El LRS %1 tiene un problema (HTTP %2); inténtelo más tarde.</translation>
    </message>
    <message>
        <source>%1 bags of %2 are running in; name one of them by its number, from 1.</source>
        <translation>Están pasando %1 bolsas de %2; nombre una por su número, desde 1.</translation>
    </message>
    <message>
        <source>There is no drug &apos;%1&apos; to put into a pump; check its name.</source>
        <translation>No hay ningún fármaco &apos;%1&apos; para una bomba; compruebe el nombre.</translation>
    </message>
    <message>
        <source>No pump with %1 is running; start it with a rate.</source>
        <translation>No hay ninguna bomba con %1 en marcha; iníciela con un ritmo.</translation>
    </message>
    <message>
        <source>The lesson &apos;%1&apos; of this run is not on this computer; put it among the lessons first.</source>
        <translation>La lección &apos;%1&apos; de esta partida no está en este ordenador; póngala primero entre las lecciones.</translation>
    </message>
    <message>
        <source>A lesson is being prepared or played; finish it first.</source>
        <translation>Se está preparando o jugando una lección; termínela primero.</translation>
    </message>
    <message>
        <source>The lesson was not started.</source>
        <translation>La lección no se inició.</translation>
    </message>
    <message>
        <source>No lesson was found; is the program installed whole?</source>
        <translation>No se encontró ninguna lección; ¿está completo el programa instalado?</translation>
    </message>
    <message>
        <source>The lesson could not be prepared; try it once more.</source>
        <translation>No se pudo preparar la lección; inténtelo otra vez.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym in the record.</source>
        <translation>No hay nadie con este seudónimo en el archivo.</translation>
    </message>
    <message>
        <source>There is nobody with this pseudonym; add a learner first.</source>
        <translation>No hay nadie con este seudónimo; añada primero un alumno.</translation>
    </message>
    <message>
        <source>%1 cannot be read; delete it, and choose learner and LRS again.</source>
        <translation>%1 no se puede leer; elimínelo y elija de nuevo alumno y LRS.</translation>
    </message>
    <message>
        <source>The drugs are still being read; try again in a moment.</source>
        <translation>Los fármacos aún se están leyendo; inténtelo en un momento.</translation>
    </message>
    <message>
        <source>lesson.set takes the keys that lead to a value, and the value.</source>
        <translation>lesson.set toma las claves que llevan a un valor, y el valor.</translation>
    </message>
    <message>
        <source>Give the lesson a title first.</source>
        <translation>Dé primero un título a la lección.</translation>
    </message>
    <message>
        <source>There is no lesson &apos;%1&apos; to begin with; choose one of the list.</source>
        <translation>No hay ninguna lección «%1» con que empezar; elija una de la lista.</translation>
    </message>
    <message>
        <source>No case is open; open one, and come back here.</source>
        <translation>Ningún caso está abierto; abra uno y vuelva aquí.</translation>
    </message>
    <message>
        <source>Something is being worked out; wait a moment, or cancel it.</source>
        <translation>Se está calculando algo; espere un momento o cancélelo.</translation>
    </message>
    <message>
        <source>%1 could not be removed: %2.</source>
        <translation>%1 no se pudo quitar: %2.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; could not be brought back: %2.</source>
        <translation>«%1» no se pudo recuperar: %2.</translation>
    </message>
    <message>
        <source>No lesson is being edited.</source>
        <translation>No se está editando ninguna lección.</translation>
    </message>
    <message>
        <source>Aspirin</source>
        <translation>Ácido acetilsalicílico</translation>
    </message>
    <message>
        <source>antiplatelet</source>
        <translation>antiagregante plaquetario</translation>
    </message>
    <message>
        <source>acute coronary syndrome 150 to 300, chewed; then 75 to 100 a day</source>
        <translation>síndrome coronario agudo 150 a 300, masticado; después 75 a 100 al día</translation>
    </message>
    <message>
        <source>A change of state is for conditions only: write when, with since(state.NAME) or in(NAME).</source>
        <translation>Un cambio de estado vale solo en condiciones: escriba when, con since(state.NAME) o in(NAME).</translation>
    </message>
    <message>
        <source>%1 is no PNG or JPEG; save it as one.</source>
        <translation>%1 no es PNG ni JPEG; guárdelo como tal.</translation>
    </message>
    <message>
        <source>Its &apos;when&apos; can never hold, so that this act is never done.</source>
        <translation>Su «when» no puede cumplirse nunca, así que esta acción nunca se hace.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act must be a condition, as &quot;in(secured)&quot;.</source>
        <translation>«when» de una acción debe ser una condición, como &quot;in(secured)&quot;.</translation>
    </message>
    <message>
        <source>&apos;when&apos; of an act is looked at once, so that held, rising and ever cannot stand in it.</source>
        <translation>«when» de una acción se mira una sola vez, así que held, rising y ever no pueden estar en él.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to edit labels of.</source>
        <translation>El caso no tiene ninguna serie con el número %1 cuyas etiquetas se puedan editar.</translation>
    </message>
    <message>
        <source>The edit does not fit the grid of the series and was not made.</source>
        <translation>La edición no encaja en la rejilla de la serie y no se hizo.</translation>
    </message>
    <message>
        <source>The layer %1 has no free label for %2; choose another layer.</source>
        <translation>La capa %1 no tiene etiqueta libre para %2; elija otra capa.</translation>
    </message>
    <message>
        <source>The series has no layer %1 for %2.</source>
        <translation>La serie no tiene una capa %1 para %2.</translation>
    </message>
    <message>
        <source>No seed lies inside the picture or box; place one on what shall grow.</source>
        <translation>Ninguna semilla está dentro de la imagen o la caja; ponga una sobre lo que debe crecer.</translation>
    </message>
    <message>
        <source>No seed has a value from %1 to %2; widen the range or move the seed.</source>
        <translation>Ninguna semilla tiene un valor de %1 a %2; amplíe el intervalo o mueva la semilla.</translation>
    </message>
    <message>
        <source>The network %1 looks for the abdomen and has no class %2; give it the region whole.</source>
        <translation>La red %1 busca el abdomen y no tiene la clase %2; dele la región whole.</translation>
    </message>
    <message>
        <source>The network %1 is not one for a box around the abdomen with up to 12 structures.</source>
        <translation>La red %1 no es para una caja alrededor del abdomen con hasta 12 estructuras.</translation>
    </message>
    <message>
        <source>left kidney</source>
        <translation>riñón izquierdo</translation>
    </message>
    <message>
        <source>right kidney</source>
        <translation>riñón derecho</translation>
    </message>
    <message>
        <source>The %1 was left out: the networks do not agree on it.</source>
        <translation>Omitido: %1. Las redes no coinciden.</translation>
    </message>
    <message>
        <source>the networks do not agree on it</source>
        <translation>las redes no coinciden</translation>
    </message>
    <message>
        <source>%1 ml of it, which is too little, were found</source>
        <translation>solo se encontraron %1 ml, que es muy poco</translation>
    </message>
    <message>
        <source>it lies on the wrong side</source>
        <translation>está en el lado equivocado</translation>
    </message>
    <message>
        <source>The %1 was left out: %2.</source>
        <translation>Omitido: %1, porque %2.</translation>
    </message>
    <message>
        <source>The %1 is cut off by the %2 edge of the picture.</source>
        <translation>Cortado por el borde de la imagen: %1 (%2).</translation>
    </message>
    <message>
        <source>%1 of %2 ml is larger than any that is known: check it.</source>
        <translation>%1 de %2 ml supera todo lo conocido: compruébelo.</translation>
    </message>
    <message>
        <source>The %1 is doubtful (confidence %2): check it.</source>
        <translation>Dudoso: %1 (confianza %2), compruébelo.</translation>
    </message>
    <message>
        <source>The slices are %1 mm thick, more than the networks for organs were made for: check the organs.</source>
        <translation>Los cortes miden %1 mm, más de lo que conocen las redes de órganos: compruebe los órganos.</translation>
    </message>
    <message>
        <source>%1 ml of brain were found, and 900 to 2000 ml are usual</source>
        <translation>se encontraron %1 ml de cerebro, y lo habitual es de 900 a 2000 ml</translation>
    </message>
    <message>
        <source>the network and the picture&apos;s borders do not agree on the brain</source>
        <translation>la red y los bordes de la imagen no coinciden en el cerebro</translation>
    </message>
    <message>
        <source>the picture is not T1-weighted</source>
        <translation>la imagen no está ponderada en T1</translation>
    </message>
    <message>
        <source>Tissues and parts of the brain were left out: %1.</source>
        <translation>Se omitieron los tejidos y partes del cerebro: %1.</translation>
    </message>
    <message>
        <source>the slices are %1 mm thick, and the network needs 2 mm or less</source>
        <translation>los cortes miden %1 mm y la red necesita 2 mm o menos</translation>
    </message>
    <message>
        <source>%1 has a field &apos;%2&apos; that this version does not know</source>
        <translation>%1 tiene un campo &apos;%2&apos; que esta versión no conoce</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is no text</source>
        <translation>&apos;%1&apos; de %2 no es texto</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a whole number from %3 to %4</source>
        <translation>&apos;%1&apos; de %2 no es un número entero de %3 a %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a number from %3 to %4</source>
        <translation>&apos;%1&apos; de %2 no es un número de %3 a %4</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is neither true nor false</source>
        <translation>&apos;%1&apos; de %2 no es ni true ni false</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is &apos;%3&apos;, which this version does not know</source>
        <translation>&apos;%1&apos; de %2 es &apos;%3&apos;, que esta versión no conoce</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of %2 is not a list of 1 to %3</source>
        <translation>&apos;%1&apos; de %2 no es una lista de 1 a %3</translation>
    </message>
    <message>
        <source>the input</source>
        <translation>la entrada</translation>
    </message>
    <message>
        <source>the axes of the input are not three directions such as LPS</source>
        <translation>los ejes de la entrada no son tres direcciones como LPS</translation>
    </message>
    <message>
        <source>the grid</source>
        <translation>la rejilla</translation>
    </message>
    <message>
        <source>the size of the grid is not three numbers</source>
        <translation>el tamaño de la rejilla no son tres números</translation>
    </message>
    <message>
        <source>the size of the grid is not whole numbers from 4 to %1</source>
        <translation>el tamaño de la rejilla no son números enteros de 4 a %1</translation>
    </message>
    <message>
        <source>the intensity</source>
        <translation>la intensidad</translation>
    </message>
    <message>
        <source>layer %1 takes its input from a layer that does not come before it</source>
        <translation>la capa %1 toma su entrada de una capa que no la precede</translation>
    </message>
    <message>
        <source>layer %1 resizes more than one input</source>
        <translation>la capa %1 cambia el tamaño de más de una entrada</translation>
    </message>
    <message>
        <source>the kernel of layer %1 is neither 1 nor 3</source>
        <translation>el núcleo de la capa %1 no es ni 1 ni 3</translation>
    </message>
    <message>
        <source>layer %1 has a dilation with a kernel of 1 or a stride of 2</source>
        <translation>la capa %1 tiene dilatación con un núcleo de 1 o un paso de 2</translation>
    </message>
    <message>
        <source>it has more weights than any network that runs here</source>
        <translation>tiene más pesos que cualquier red que funcione aquí</translation>
    </message>
    <message>
        <source>layer %1 joins inputs on different grids</source>
        <translation>la capa %1 une entradas de rejillas distintas</translation>
    </message>
    <message>
        <source>its grid is halved more than eight times</source>
        <translation>su rejilla se divide más de ocho veces</translation>
    </message>
    <message>
        <source>its last layer is not a convolution on the grid of the input</source>
        <translation>su última capa no es una convolución en la rejilla de la entrada</translation>
    </message>
    <message>
        <source>its name is empty or too long</source>
        <translation>su nombre está vacío o es demasiado largo</translation>
    </message>
    <message>
        <source>the licence</source>
        <translation>la licencia</translation>
    </message>
    <message>
        <source>the model card</source>
        <translation>la ficha del modelo</translation>
    </message>
    <message>
        <source>the output</source>
        <translation>la salida</translation>
    </message>
    <message>
        <source>a class has no name</source>
        <translation>una clase no tiene nombre</translation>
    </message>
    <message>
        <source>it has %1 classes and %2 channels in its last layer</source>
        <translation>tiene %1 clases y %2 canales en su última capa</translation>
    </message>
    <message>
        <source>it is no network file</source>
        <translation>no es un archivo de red</translation>
    </message>
    <message>
        <source>it has version %1 of the format, and this program reads version %2</source>
        <translation>tiene la versión %1 del formato y este programa lee la versión %2</translation>
    </message>
    <message>
        <source>its sizes are larger than any network that runs here</source>
        <translation>sus tamaños superan los de cualquier red que funcione aquí</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>termina demasiado pronto</translation>
    </message>
    <message>
        <source>it goes on after its end</source>
        <translation>continúa después de su fin</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>su suma de comprobación es incorrecta</translation>
    </message>
    <message>
        <source>its header is no JSON</source>
        <translation>su cabecera no es JSON</translation>
    </message>
    <message>
        <source>it holds %1 weights and its layers need %2</source>
        <translation>contiene %1 pesos y sus capas necesitan %2</translation>
    </message>
    <message>
        <source>a weight is no number</source>
        <translation>un peso no es un número</translation>
    </message>
    <message>
        <source>The network %1 cannot be used: %2; get the file again.</source>
        <translation>La red %1 no se puede usar: %2; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The network %1 cannot be used (%2); get the file again.</source>
        <translation>La red %1 no se puede usar (%2); obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read; check the name.</source>
        <translation>La red %1 no se puede leer; compruebe el nombre.</translation>
    </message>
    <message>
        <source>The network %1 is larger than any that runs here.</source>
        <translation>La red %1 es mayor que cualquiera que funcione aquí.</translation>
    </message>
    <message>
        <source>The network %1 cannot be read to its end; get the file again.</source>
        <translation>La red %1 no se puede leer hasta el final; obtenga el archivo de nuevo.</translation>
    </message>
    <message>
        <source>The network %1 needs more than 12 GB of memory for this picture.</source>
        <translation>La red %1 necesita más de 12 GB de memoria para esta imagen.</translation>
    </message>
    <message>
        <source>The network %1 is for %2, and this is %3; choose another.</source>
        <translation>La red %1 es para %2 y esto es %3; elija otra.</translation>
    </message>
    <message>
        <source>Refining the organs</source>
        <translation>Refinando los órganos</translation>
    </message>
    <message>
        <source>There is no seed; mark at least one voxel of a structure.</source>
        <translation>No hay ninguna semilla; marque al menos un vóxel de una estructura.</translation>
    </message>
    <message>
        <source>Looking at the picture</source>
        <translation>Se examina la imagen</translation>
    </message>
    <message>
        <source>Growing from the seeds</source>
        <translation>Crecimiento desde las semillas</translation>
    </message>
    <message>
        <source>The seed %1 of %2 lies outside the picture; points are LPS millimetres.</source>
        <translation>La semilla %1 de %2 queda fuera de la imagen; los puntos son milímetros LPS.</translation>
    </message>
    <message>
        <source>The seed %1 of %2 is inside and outside at once; leave one of them out.</source>
        <translation>La semilla %1 de %2 está dentro y fuera a la vez; omita una de las dos.</translation>
    </message>
    <message>
        <source>The seed %1 is inside both %2 and %3; leave one of them out.</source>
        <translation>La semilla %1 está dentro de %2 y de %3; omita una de las dos.</translation>
    </message>
    <message>
        <source>None of the seeds of %1 is inside it; give at least one.</source>
        <translation>Ninguna semilla de %1 está dentro; indique al menos una.</translation>
    </message>
    <message>
        <source>Over %1 % of the border of %2 the picture shows no edge: look there and add seeds.</source>
        <translation>En el %1 % del borde de %2 la imagen no muestra ningún límite: revíselo y añada semillas.</translation>
    </message>
    <message>
        <source>What was found as %1 without clicks contradicts them, and was not used: the clicks alone gave it.</source>
        <translation>Lo que se encontró como %1 sin clics los contradice y no se usó: solo los clics lo han dado.</translation>
    </message>
    <message>
        <source>The edge of the picture cuts off %1.</source>
        <translation>El borde de la imagen corta %1.</translation>
    </message>
    <message>
        <source>The bone &apos;%1&apos; is cut off by the %2 end of the picture.</source>
        <translation>El hueso «%1» está cortado por el borde de la imagen (%2).</translation>
    </message>
    <message>
        <source>There is metal in the bone &apos;%1&apos;: its border is not certain.</source>
        <translation>Hay metal en el hueso «%1»: su límite no es seguro.</translation>
    </message>
    <message>
        <source>Telling bones apart</source>
        <translation>Separando los huesos</translation>
    </message>
    <message>
        <source>Slices are %1 mm thick: discs do not show, and the vertebrae stay together.</source>
        <translation>Los cortes tienen %1 mm de grosor: los discos no se ven y las vértebras quedan juntas.</translation>
    </message>
    <message>
        <source>These run into other bones and were not taken apart: %1.</source>
        <translation>Estos se continúan con otros huesos y no se separaron: %1.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: neither the sacrum nor the lowest or the uppermost rib is in the picture.</source>
        <translation>Las vértebras no están numeradas: ni el sacro ni la costilla más baja o más alta están en la imagen.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: %1 vertebrae without a rib lie between the sacrum and the lowest rib that was found. Count them yourself.</source>
        <translation>Las vértebras no están numeradas: entre el sacro y la costilla más baja encontrada hay %1 vértebras sin costilla. Cuéntelas usted.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: the ribs that were found belong to %1 vertebrae, and counts from above and below do not agree. Count them yourself.</source>
        <translation>Las vértebras no están numeradas: las costillas encontradas pertenecen a %1 vértebras, y los recuentos desde arriba y desde abajo no coinciden. Cuéntelas usted.</translation>
    </message>
    <message>
        <source>The vertebrae are not numbered: there are more of them than a spine has. Count them yourself.</source>
        <translation>Las vértebras no están numeradas: hay más de las que tiene una columna. Cuéntelas usted.</translation>
    </message>
    <message>
        <source>The vertebrae are numbered from %1 alone: in one person of ten the count is another. Check it where it matters.</source>
        <translation>Las vértebras están numeradas por una sola referencia (%1): en una de cada diez personas el número es otro. Compruébelo donde importe.</translation>
    </message>
    <message>
        <source>the sacrum</source>
        <translation>el sacro</translation>
    </message>
    <message>
        <source>the lowest rib</source>
        <translation>la costilla más baja</translation>
    </message>
    <message>
        <source>the uppermost rib</source>
        <translation>la costilla más alta</translation>
    </message>
    <message>
        <source>%1 and %2 other structures overlap in %3 voxels, where the file has the others; export to .seg.nrrd or .dcm to keep all.</source>
        <translation>%1 y otras %2 estructuras se superponen en %3 vóxeles, donde el archivo tiene las otras; exporte a .seg.nrrd o .dcm para conservarlas todas.</translation>
    </message>
    <message>
        <source>edited by hand</source>
        <translation>editado a mano</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;.</source>
        <translation>No hay ninguna herramienta «%1».</translation>
    </message>
    <message>
        <source>%1 ml stay with %2, which is protected; name it with overwrite to take them.</source>
        <translation>%1 ml se quedan en %2, que está protegido; nómbrelo con overwrite para tomarlos.</translation>
    </message>
    <message>
        <source>Bones one by one</source>
        <translation>Huesos uno a uno</translation>
    </message>
    <message>
        <source>%1 must be %2.</source>
        <translation>%1 debe ser %2.</translation>
    </message>
    <message>
        <source>a name of at most 100 letters</source>
        <translation>un nombre de 100 letras como máximo</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>uno de %1</translation>
    </message>
    <message>
        <source>one of %1, not &apos;%2&apos;</source>
        <translation>uno de %1, no «%2»</translation>
    </message>
    <message>
        <source>one or more names</source>
        <translation>uno o más nombres</translation>
    </message>
    <message>
        <source>a %1number from %2 to %3</source>
        <translation>un %1número de %2 a %3</translation>
    </message>
    <message>
        <source>two numbers, the lower first</source>
        <translation>dos números, el menor primero</translation>
    </message>
    <message>
        <source>a direction x,y,z that is not 0,0,0</source>
        <translation>una dirección x,y,z distinta de 0,0,0</translation>
    </message>
    <message>
        <source>two corners x,y,z in millimetres</source>
        <translation>dos esquinas x,y,z en milímetros</translation>
    </message>
    <message>
        <source>one or more points x,y,z in millimetres</source>
        <translation>uno o más puntos x,y,z en milímetros</translation>
    </message>
    <message>
        <source>There is no tool &apos;%1&apos;; choose one of %2.</source>
        <translation>No hay ninguna herramienta «%1»; elija una de %2.</translation>
    </message>
    <message>
        <source>The tool %1 takes no &apos;%2&apos;; it takes %3.</source>
        <translation>La herramienta %1 no admite «%2»; admite %3.</translation>
    </message>
    <message>
        <source>The tool %1 needs %2.</source>
        <translation>La herramienta %1 necesita %2.</translation>
    </message>
    <message>
        <source>The tool %1 needs the name of a structure.</source>
        <translation>La herramienta %1 necesita el nombre de una estructura.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not made of numbers with commas between them.</source>
        <translation>«%1» no está hecho de números separados por comas.</translation>
    </message>
    <message>
        <source>%1 takes one value.</source>
        <translation>%1 admite un solo valor.</translation>
    </message>
    <message>
        <source>%1 takes one number.</source>
        <translation>%1 admite un solo número.</translation>
    </message>
    <message>
        <source>An edit is one JSON object, as in {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</source>
        <translation>Una edición es un objeto JSON, como {&quot;tool&quot;: &quot;smooth&quot;, &quot;structure&quot;: &quot;liver&quot;, &quot;sigmaMm&quot;: 1}.</translation>
    </message>
    <message>
        <source>An edit needs the name of its tool.</source>
        <translation>Una edición necesita el nombre de su herramienta.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is not of the form name=value.</source>
        <translation>«%1» no tiene la forma name=value.</translation>
    </message>
    <message>
        <source>There is no structure &apos;%1&apos; in the case that could be overwritten.</source>
        <translation>En el caso no hay ninguna estructura «%1» que se pueda sobrescribir.</translation>
    </message>
    <message>
        <source>The structure to work on; tools that add voxels make it when it is not there</source>
        <translation>La estructura en la que se trabaja; las herramientas que añaden vóxeles la crean si no está</translation>
    </message>
    <message>
        <source>Other structures that the tool uses</source>
        <translation>Otras estructuras que usa la herramienta</translation>
    </message>
    <message>
        <source>A new structure for the result; the other stays as it is</source>
        <translation>Una estructura nueva para el resultado; la otra queda como está</translation>
    </message>
    <message>
        <source>x,y,z in mm, one after the other: a stroke, a polygon, seeds, or a point of a plane</source>
        <translation>x,y,z en mm, uno tras otro: un trazo, un polígono, semillas o un punto de un plano</translation>
    </message>
    <message>
        <source>A plane or stroke of the plan instead of points</source>
        <translation>Un plano o trazo del plan en lugar de puntos</translation>
    </message>
    <message>
        <source>Radius of the brush</source>
        <translation>Radio del pincel</translation>
    </message>
    <message>
        <source>Thickness of the shell, or of a flat brush (one slice otherwise)</source>
        <translation>Grosor de la cáscara o de un pincel plano (si no, un corte)</translation>
    </message>
    <message>
        <source>How far to grow; less than 0 shrinks</source>
        <translation>Cuánto crecer; menos de 0 encoge</translation>
    </message>
    <message>
        <source>Width of the Gaussian</source>
        <translation>Anchura de la gaussiana</translation>
    </message>
    <message>
        <source>How many standard deviations are still alike (2.5)</source>
        <translation>Cuántas desviaciones estándar son aún parecidas (2.5)</translation>
    </message>
    <message>
        <source>Standard deviations on both sides of the mean (2.5)</source>
        <translation>Desviaciones estándar a ambos lados de la media (2.5)</translation>
    </message>
    <message>
        <source>Smaller pieces go</source>
        <translation>Los trozos menores se quitan</translation>
    </message>
    <message>
        <source>Larger holes stay</source>
        <translation>Los agujeros mayores se quedan</translation>
    </message>
    <message>
        <source>Round each seed, what counts as the region at first (3)</source>
        <translation>Alrededor de cada semilla, lo que al principio cuenta como región (3)</translation>
    </message>
    <message>
        <source>How often the range is found again (4)</source>
        <translation>Cuántas veces se vuelve a hallar el intervalo (4)</translation>
    </message>
    <message>
        <source>How many pieces to keep (1)</source>
        <translation>Cuántos trozos conservar (1)</translation>
    </message>
    <message>
        <source>LOW,HIGH: values that belong, HU for CT</source>
        <translation>LOW,HIGH: valores que pertenecen, HU en TC</translation>
    </message>
    <message>
        <source>x,y,z: the direction that the polygon was drawn along</source>
        <translation>x,y,z: la dirección en la que se dibujó el polígono</translation>
    </message>
    <message>
        <source>x,y,z across the plane; its front is where it points to</source>
        <translation>x,y,z a través del plano; su frente es hacia donde apunta</translation>
    </message>
    <message>
        <source>Two corners x,y,z in mm: only voxels inside change</source>
        <translation>Dos esquinas x,y,z en mm: solo cambian los vóxeles de dentro</translation>
    </message>
    <message>
        <source>The slices to work in</source>
        <translation>Los cortes en los que se trabaja</translation>
    </message>
    <message>
        <source>Add to the structure (default) or replace it</source>
        <translation>Añadir a la estructura (por defecto) o sustituirla</translation>
    </message>
    <message>
        <source>Take away what is inside (default) or outside, or fill the inside</source>
        <translation>Quitar lo de dentro (por defecto) o lo de fuera, o llenar el interior</translation>
    </message>
    <message>
        <source>Where the shell lies to the border: inside (default), middle, outside</source>
        <translation>Dónde está la cáscara respecto al borde: inside (por defecto), middle, outside</translation>
    </message>
    <message>
        <source>union: both; subtract: without the others; intersect: what all share</source>
        <translation>union: ambas; subtract: sin las otras; intersect: lo que todas comparten</translation>
    </message>
    <message>
        <source>The side of the plane that stays; both: the front becomes &apos;into&apos;</source>
        <translation>El lado del plano que se queda; both: el frente pasa a «into»</translation>
    </message>
    <message>
        <source>What to do with pieces</source>
        <translation>Qué hacer con los trozos</translation>
    </message>
    <message>
        <source>Structures that may lose voxels to this one, or &apos;all&apos;; otherwise all others are protected</source>
        <translation>Estructuras que pueden perder vóxeles ante esta, o «all»; si no, todas las demás están protegidas</translation>
    </message>
    <message>
        <source>Only voxels of this structure change</source>
        <translation>Solo cambian los vóxeles de esta estructura</translation>
    </message>
    <message>
        <source>The layer for a new structure</source>
        <translation>La capa para una estructura nueva</translation>
    </message>
    <message>
        <source>Flat brush along a stroke, in the slices of an axis or across a direction</source>
        <translation>Pincel plano a lo largo de un trazo, en los cortes de un eje o a través de una dirección</translation>
    </message>
    <message>
        <source>Ball along a stroke</source>
        <translation>Bola a lo largo de un trazo</translation>
    </message>
    <message>
        <source>Erase from</source>
        <translation>Borrar de</translation>
    </message>
    <message>
        <source>Ball, or flat brush with an axis or normal, that takes away</source>
        <translation>Bola, o pincel plano con un eje o una normal, que quita</translation>
    </message>
    <message>
        <source>Paint along edges</source>
        <translation>Pintar siguiendo bordes</translation>
    </message>
    <message>
        <source>Ball along a stroke that stays within values like those under its centre</source>
        <translation>Bola a lo largo de un trazo que se queda en valores como los de bajo su centro</translation>
    </message>
    <message>
        <source>All voxels with values in a range, within a box or structure</source>
        <translation>Todos los vóxeles con valores en un intervalo, dentro de una caja o estructura</translation>
    </message>
    <message>
        <source>Grow region of</source>
        <translation>Hacer crecer</translation>
    </message>
    <message>
        <source>What is joined to the seeds by values in a range, given or found from the seeds (confidence connected)</source>
        <translation>Lo que está unido a las semillas por valores en un intervalo, dado o hallado a partir de ellas (confidence connected)</translation>
    </message>
    <message>
        <source>The prism of a polygon drawn along a direction of view</source>
        <translation>El prisma de un polígono dibujado en una dirección de vista</translation>
    </message>
    <message>
        <source>Fill between slices of</source>
        <translation>Rellenar entre cortes</translation>
    </message>
    <message>
        <source>Empty slices between painted ones, by the shape of their outlines</source>
        <translation>Cortes vacíos entre los pintados, por la forma de sus contornos</translation>
    </message>
    <message>
        <source>Sort pieces of</source>
        <translation>Ordenar los trozos de</translation>
    </message>
    <message>
        <source>Keep the largest pieces, those at points or those not small; or make each a structure</source>
        <translation>Conservar los trozos mayores, los que están en puntos o los que no son pequeños; o hacer de cada uno una estructura</translation>
    </message>
    <message>
        <source>Fill holes of</source>
        <translation>Llenar los agujeros de</translation>
    </message>
    <message>
        <source>Background that is closed in, in space or in the slices of an axis</source>
        <translation>Fondo encerrado, en el espacio o en los cortes de un eje</translation>
    </message>
    <message>
        <source>Change margin of</source>
        <translation>Cambiar el margen de</translation>
    </message>
    <message>
        <source>Grow or shrink by millimetres, exact on any spacing</source>
        <translation>Crecer o encoger en milímetros, exacto con cualquier espaciado</translation>
    </message>
    <message>
        <source>A shell of even thickness</source>
        <translation>Una cáscara de grosor uniforme</translation>
    </message>
    <message>
        <source>Smooth the shape and keep its volume</source>
        <translation>Suavizar la forma y conservar su volumen</translation>
    </message>
    <message>
        <source>Boolean logic with other structures</source>
        <translation>Lógica booleana con otras estructuras</translation>
    </message>
    <message>
        <source>Split into sides</source>
        <translation>Dividir en lados</translation>
    </message>
    <message>
        <source>NAME_left and NAME_right, through a point or the middle; a piece on one side goes there whole</source>
        <translation>NAME_left y NAME_right, por un punto o por el medio; un trozo que está en un lado va allí entero</translation>
    </message>
    <message>
        <source>Cut by plane</source>
        <translation>Corte plano</translation>
    </message>
    <message>
        <source>By a point and a normal, three points or a plane of the plan</source>
        <translation>Por un punto y una normal, tres puntos o un plano del plan</translation>
    </message>
    <message>
        <source>The same voxels as a new structure</source>
        <translation>Los mismos vóxeles como estructura nueva</translation>
    </message>
    <message>
        <source>Another name</source>
        <translation>Otro nombre</translation>
    </message>
    <message>
        <source>Merge into</source>
        <translation>Unir en</translation>
    </message>
    <message>
        <source>Others become part of this one and are removed</source>
        <translation>Otras pasan a ser parte de esta y se quitan</translation>
    </message>
    <message>
        <source>The case holds no series; import a study first.</source>
        <translation>El caso no contiene ninguna serie; importe primero un estudio.</translation>
    </message>
    <message>
        <source>%1 belongs to another series than %2.</source>
        <translation>%1 pertenece a otra serie que %2.</translation>
    </message>
    <message>
        <source>The box or structure that limits the edit holds no voxel of the picture.</source>
        <translation>La caja o estructura que limita la edición no contiene ningún vóxel de la imagen.</translation>
    </message>
    <message>
        <source>A structure and a layer need a name of at most 100 letters.</source>
        <translation>Una estructura y una capa necesitan un nombre de 100 letras como máximo.</translation>
    </message>
    <message>
        <source>The layer %1 has 255 structures already; choose another layer.</source>
        <translation>La capa %1 ya tiene 255 estructuras; elija otra capa.</translation>
    </message>
    <message>
        <source>%1 lies in the layer %2, where it overlaps nothing.</source>
        <translation>%1 está en la capa %2, donde no se superpone a nada.</translation>
    </message>
    <message>
        <source>%1 has no voxels.</source>
        <translation>%1 no tiene vóxeles.</translation>
    </message>
    <message>
        <source>The tool %1 needs at least %2 point(s).</source>
        <translation>La herramienta %1 necesita al menos %2 punto(s).</translation>
    </message>
    <message>
        <source>The stroke lies outside the picture.</source>
        <translation>El trazo está fuera de la imagen.</translation>
    </message>
    <message>
        <source>Grown by values from %1 to %2.</source>
        <translation>Crecido por valores de %1 a %2.</translation>
    </message>
    <message>
        <source>The margin of %1 mm is less than the largest spacing of the picture, %2 mm: nothing moves there.</source>
        <translation>El margen de %1 mm es menor que el mayor espaciado de la imagen, %2 mm: ahí no se mueve nada.</translation>
    </message>
    <message>
        <source>%1 has no empty slice between others; paint it in slices with gaps between them.</source>
        <translation>%1 no tiene ningún corte vacío entre otros; píntelo en cortes con huecos entre ellos.</translation>
    </message>
    <message>
        <source>No point lies on %1; nothing was taken away.</source>
        <translation>Ningún punto está sobre %1; no se quitó nada.</translation>
    </message>
    <message>
        <source>The tool islands needs minimumMl to know which pieces are small.</source>
        <translation>La herramienta islands necesita minimumMl para saber qué trozos son pequeños.</translation>
    </message>
    <message>
        <source>%1 cannot be combined with itself.</source>
        <translation>%1 no se puede combinar consigo misma.</translation>
    </message>
    <message>
        <source>All of %1 lies on one side; give a point that the plane between the sides goes through.</source>
        <translation>Todo %1 está en un lado; dé un punto por el que pase el plano entre los lados.</translation>
    </message>
    <message>
        <source>The three points lie on one line and make no plane.</source>
        <translation>Los tres puntos están en una línea y no forman un plano.</translation>
    </message>
    <message>
        <source>To keep both sides, name the new structure with into.</source>
        <translation>Para conservar ambos lados, nombre la estructura nueva con into.</translation>
    </message>
    <message>
        <source>merge takes whole structures; use combine to unite them within a box or structure.</source>
        <translation>merge toma estructuras enteras; use combine para unirlas dentro de una caja o estructura.</translation>
    </message>
    <message>
        <source>%1 is named twice.</source>
        <translation>%1 se nombra dos veces.</translation>
    </message>
    <message>
        <source>Tissues of the brain</source>
        <translation>Tejidos del cerebro</translation>
    </message>
    <message>
        <source>Parts of the brain</source>
        <translation>Partes del cerebro</translation>
    </message>
    <message>
        <source>The network&apos;s class %1 is no structure that Halsted knows and was left out.</source>
        <translation>La clase %1 de la red no es una estructura que Halsted conozca y se omitió.</translation>
    </message>
    <message>
        <source>%1: the seeds of %2 are not lists of points [x, y, z] or [x, y, z, radius] named &quot;in&quot; and &quot;out&quot;.</source>
        <translation>%1: las semillas de %2 no son listas de puntos [x, y, z] o [x, y, z, radius] con los nombres &quot;in&quot; y &quot;out&quot;.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; is no seed; write X,Y,Z:in or X,Y,Z:out in LPS millimetres, with a fourth number for the radius of a stroke.</source>
        <translation>&apos;%1&apos; no es una semilla; escriba X,Y,Z:in o X,Y,Z:out en milímetros LPS, con un cuarto número para el radio de un trazo.</translation>
    </message>
    <message>
        <source>%1 cannot be read.</source>
        <translation>No se puede leer %1.</translation>
    </message>
    <message>
        <source>%1 is no seed file: {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</source>
        <translation>%1 no es un archivo de semillas: {&quot;liver&quot;: {&quot;in&quot;: [[x, y, z]], &quot;out&quot;: [[x, y, z]]}}.</translation>
    </message>
    <message>
        <source>%1Segmented %2 by %3.</source>
        <translation>%1%2: segmentado por %3.</translation>
    </message>
    <message>
        <source>The urinary bladder is cut off by the lower edge of the picture.</source>
        <translation>La vejiga está cortada por el borde inferior de la imagen.</translation>
    </message>
    <message>
        <source>The heart was found between the lungs by shape; its borders to the liver and to the great vessels are estimates.</source>
        <translation>El corazón se encontró entre los pulmones por su forma; sus límites con el hígado y con los grandes vasos son estimaciones.</translation>
    </message>
    <message>
        <source>The heart is cut off by the lower edge of the picture.</source>
        <translation>El corazón está cortado por el borde inferior de la imagen.</translation>
    </message>
    <message>
        <source>Where the aorta parts into the iliac arteries is not seen clearly; it was ended at the height of the iliac crests.</source>
        <translation>No se ve con claridad dónde se divide la aorta en las arterias ilíacas; se terminó a la altura de las crestas ilíacas.</translation>
    </message>
    <message>
        <source>Looking for the spine</source>
        <translation>Buscando la columna</translation>
    </message>
    <message>
        <source>Looking for the aorta</source>
        <translation>Buscando la aorta</translation>
    </message>
    <message>
        <source>Liver or heart lie on the other side than usual: the picture is mirrored, or the organs are (situs inversus); the aorta was looked for on the other side, too.</source>
        <translation>El hígado o el corazón están en el lado contrario al habitual: la imagen está invertida, o lo están los órganos (situs inversus); también la aorta se buscó en el otro lado.</translation>
    </message>
    <message>
        <source>Looking for the caval vein</source>
        <translation>Buscando la vena cava</translation>
    </message>
    <message>
        <source>Without contrast medium the caval vein looks as liver and bowel beside it: its border is an estimate there.</source>
        <translation>Sin medio de contraste la vena cava se ve igual que el hígado y el intestino a su lado: su límite es ahí una estimación.</translation>
    </message>
    <message>
        <source>Looking for the heart</source>
        <translation>Buscando el corazón</translation>
    </message>
    <message>
        <source>Looking for the urinary bladder</source>
        <translation>Buscando la vejiga</translation>
    </message>
    <message>
        <source>Growing through the lumen</source>
        <translation>Llenando la luz</translation>
    </message>
    <message>
        <source>at the edge of the picture</source>
        <translation>en el borde de la imagen</translation>
    </message>
    <message>
        <source>where the lumen ends or becomes as its surroundings</source>
        <translation>donde la luz termina o se vuelve como su entorno</translation>
    </message>
    <message>
        <source>where the lumen becomes narrower than the voxels show</source>
        <translation>donde la luz se hace más estrecha de lo que muestran los vóxeles</translation>
    </message>
    <message>
        <source>where the lumen opens into something wider or no wall is seen</source>
        <translation>donde la luz se abre a algo más ancho o no se ve pared</translation>
    </message>
    <message>
        <source>at the click</source>
        <translation>en el clic</translation>
    </message>
    <message>
        <source>where it leaves its parent</source>
        <translation>donde sale de su tronco</translation>
    </message>
    <message>
        <source>The point %1,%2,%3 lies outside the picture, which reaches from %4,%5,%6 to %7,%8,%9 mm (left, posterior, superior); click inside the vessel.</source>
        <translation>El punto %1,%2,%3 está fuera de la imagen, que va de %4,%5,%6 a %7,%8,%9 mm (izquierda, posterior, superior); haga clic dentro del vaso.</translation>
    </message>
    <message>
        <source>Looking around the click</source>
        <translation>Mirando alrededor del clic</translation>
    </message>
    <message>
        <source>No tube is seen around the point %1,%2,%3: its surroundings are as %4 as itself; click into the middle of the lumen.</source>
        <translation>No se ve ningún tubo alrededor del punto %1,%2,%3: su entorno es tan %4 como él; haga clic en el centro de la luz.</translation>
    </message>
    <message>
        <source>Looking for the way between the clicks</source>
        <translation>Buscando el camino entre los clics</translation>
    </message>
    <message>
        <source>Measuring cross-sections</source>
        <translation>Midiendo las secciones</translation>
    </message>
    <message>
        <source>No tube could be followed from the point %1,%2,%3; click into the middle of the lumen.</source>
        <translation>No se pudo seguir ningún tubo desde el punto %1,%2,%3; haga clic en el centro de la luz.</translation>
    </message>
    <message>
        <source>The surroundings are as bright as the lumen in places, so it was followed by its cross-sections alone, without branches: check its border.</source>
        <translation>El entorno es en algunos lugares tan claro como la luz, por lo que se siguió solo por sus secciones, sin ramas: compruebe su límite.</translation>
    </message>
    <message>
        <source>Followed over %1 mm; it ends %2 and %3.</source>
        <translation>Seguido a lo largo de %1 mm; termina %2 y %3.</translation>
    </message>
    <message>
        <source>Looking for its middle</source>
        <translation>Buscando su centro</translation>
    </message>
    <message>
        <source>Vessels and heart</source>
        <translation>Vasos y corazón</translation>
    </message>
    <message>
        <source>The structure %1 needs a label from 1 to 255, an opacity and a confidence from 0 to 1.</source>
        <translation>La estructura %1 necesita una etiqueta de 1 a 255, y una opacidad y una confianza de 0 a 1.</translation>
    </message>
    <message>
        <source>The case has no series with number %1 to register.</source>
        <translation>El caso no tiene ninguna serie con el número %1 para registrar.</translation>
    </message>
    <message>
        <source>The case has no registration with number %1; it may have been removed.</source>
        <translation>El caso no tiene ningún registro con el número %1; quizá se eliminó.</translation>
    </message>
    <message>
        <source>A series with fewer than eight voxels in one direction cannot be deformed; choose another series.</source>
        <translation>Una serie con menos de ocho vóxeles en una dirección no se puede deformar; elija otra serie.</translation>
    </message>
    <message>
        <source>The two series share too little of the body to be aligned.</source>
        <translation>Las dos series comparten muy poca parte del cuerpo para poder alinearse.</translation>
    </message>
    <message>
        <source>The two series show too few structures in common to tell whether they fit.</source>
        <translation>Las dos series muestran muy pocas estructuras en común para saber si encajan.</translation>
    </message>
    <message>
        <source>Only %1 % of the body&apos;s parts fit where the whole was placed; the series may show different patients or parts of the body.</source>
        <translation>Solo el %1 % de las partes del cuerpo encaja donde se colocó el conjunto; quizá las series muestran pacientes o partes del cuerpo distintos.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit where the whole was placed; the others have moved or belong to another patient: look at the picture.</source>
        <translation>El %1 % de las partes del cuerpo encaja donde se colocó el conjunto; las demás se han movido o son de otro paciente: mire la imagen.</translation>
    </message>
    <message>
        <source>The alignment may be off by %1 mm, as parts of the picture would place it differently: look at the picture.</source>
        <translation>La alineación puede desviarse %1 mm, pues partes de la imagen la situarían de otro modo: mire la imagen.</translation>
    </message>
    <message>
        <source>Another place fits nearly as well: look at the picture.</source>
        <translation>Otra posición encaja casi igual de bien: mire la imagen.</translation>
    </message>
    <message>
        <source>%1 % of the body&apos;s parts fit, and the predicted error is %2 mm.</source>
        <translation>El %1 % de las partes del cuerpo encaja, y el error previsto es de %2 mm.</translation>
    </message>
    <message>
        <source>mutual information</source>
        <translation>información mutua</translation>
    </message>
    <message>
        <source>The %1 series has fewer than four voxels in one direction, too few to be aligned; choose another series.</source>
        <translation>La serie «%1» tiene menos de cuatro vóxeles en una dirección, muy pocos para alinearla; elija otra serie.</translation>
    </message>
    <message>
        <source>The body is cut too short in one of the series to be aligned; choose another series.</source>
        <translation>El cuerpo está demasiado recortado en una de las series para alinearla; elija otra serie.</translation>
    </message>
    <message>
        <source>Looking for where the series meet</source>
        <translation>Buscando dónde coinciden las series</translation>
    </message>
    <message>
        <source>The fixed series shows too little of a body to be aligned; choose another series.</source>
        <translation>La serie fija muestra muy poco del cuerpo para alinearla; elija otra serie.</translation>
    </message>
    <message>
        <source>A plan needs a name of at most 100 letters.</source>
        <translation>Un plan necesita un nombre de 100 letras como máximo.</translation>
    </message>
    <message>
        <source>The case has no plan %1; it may have been removed.</source>
        <translation>El caso no tiene ningún plan %1; quizá se eliminó.</translation>
    </message>
    <message>
        <source>Copy plan %1 to %2</source>
        <translation>Copiar el plan %1 a %2</translation>
    </message>
    <message>
        <source>The case has a plan %1 already; choose another name.</source>
        <translation>El caso ya tiene un plan %1; elija otro nombre.</translation>
    </message>
    <message>
        <source>Remove plan %1</source>
        <translation>Eliminar el plan %1</translation>
    </message>
    <message>
        <source>plan number %1 %2</source>
        <translation>número del plan %1 %2</translation>
    </message>
    <message>
        <source>Assign to plan %1:</source>
        <translation>Asignar al plan %1:</translation>
    </message>
    <message>
        <source>The points of the curved cut lie above each other or on a line; spread them over the surface.</source>
        <translation>Los puntos del corte curvo están uno sobre otro o en una línea; distribúyalos por la superficie.</translation>
    </message>
    <message>
        <source>The structure %1 has no voxels; draw or segment it first.</source>
        <translation>La estructura %1 no tiene vóxeles; dibújela o segméntela primero.</translation>
    </message>
    <message>
        <source>Looking for what is crossed</source>
        <translation>Buscando lo que se cruza</translation>
    </message>
    <message>
        <source>Drawing the cut</source>
        <translation>Dibujando el corte</translation>
    </message>
    <message>
        <source>There is no place on the skin to enter by; choose a larger region, or segment the skin.</source>
        <translation>No hay lugar de entrada en la piel; elija una región mayor o segmente la piel.</translation>
    </message>
    <message>
        <source>%1 is not there or longer than a report can be; choose another file.</source>
        <translation>%1 no existe o es más largo de lo que puede ser un informe; elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 is no DICOM structured report that can be read; choose another file.</source>
        <translation>%1 no es un informe estructurado DICOM legible; elija otro archivo.</translation>
    </message>
    <message>
        <source>%1 was not written: DCMTK says &quot;%2&quot;; write the report as .pdf instead.</source>
        <translation>%1 no se escribió: DCMTK dice «%2»; escriba el informe como .pdf.</translation>
    </message>
    <message>
        <source>%1 is no DICOM Segmentation; write one with &apos;halsted export CASE -o FILE.dcm&apos;.</source>
        <translation>%1 no es una segmentación DICOM; escriba una con &apos;halsted export CASE -o FILE.dcm&apos;.</translation>
    </message>
    <message>
        <source>%1 takes &apos;on&apos;, &apos;off&apos; or nothing.</source>
        <translation>%1 acepta &apos;on&apos;, &apos;off&apos; o nada.</translation>
    </message>
    <message>
        <source>view.window takes a window above 0 and a level.</source>
        <translation>view.window acepta una ventana mayor que 0 y un nivel.</translation>
    </message>
    <message>
        <source>view.layout takes 1, 1+3, 2x2 or side-by-side.</source>
        <translation>view.layout acepta 1, 1+3, 2x2 o side-by-side.</translation>
    </message>
    <message>
        <source>view.slab takes thin, mip, minip or mean, and a thickness of 1 to 100 mm.</source>
        <translation>view.slab acepta thin, mip, minip o mean y un grosor de 1 a 100 mm.</translation>
    </message>
    <message>
        <source>view.cine takes &apos;on&apos;, &apos;off&apos; or nothing, and up to 60 slices a second.</source>
        <translation>view.cine acepta &apos;on&apos;, &apos;off&apos; o nada y hasta 60 cortes por segundo.</translation>
    </message>
    <message>
        <source>view.cursor takes a point x,y,z in millimetres.</source>
        <translation>view.cursor acepta un punto x,y,z en milímetros.</translation>
    </message>
    <message>
        <source>view.turn takes axial, coronal or sagittal, and degrees.</source>
        <translation>view.turn acepta axial, coronal o sagittal y grados.</translation>
    </message>
    <message>
        <source>view.along takes two points x,y,z in millimetres.</source>
        <translation>view.along acepta dos puntos x,y,z en milímetros.</translation>
    </message>
    <message>
        <source>There is no volume rendering of that name for this kind of scan.</source>
        <translation>No hay renderizado de volumen con ese nombre para este tipo de exploración.</translation>
    </message>
    <message>
        <source>view.clip-box takes two corners x,y,z in millimetres, or &apos;off&apos;.</source>
        <translation>view.clip-box acepta dos esquinas x,y,z en milímetros o &apos;off&apos;.</translation>
    </message>
    <message>
        <source>The case has no second series of that name; name one by its number or description.</source>
        <translation>El caso no tiene una segunda serie con ese nombre; indique una por su número o descripción.</translation>
    </message>
    <message>
        <source>view.fuse takes &apos;on&apos;, &apos;off&apos; or nothing, an opacity of 0 to 100 %, and hot, cool, green or grey.</source>
        <translation>view.fuse acepta &apos;on&apos;, &apos;off&apos; o nada, una opacidad de 0 a 100 % y hot, cool, green o grey.</translation>
    </message>
    <message>
        <source>The tube is thinner than the voxels, so that no voxel&apos;s centre lies in it; its centreline can be had with --csv.</source>
        <translation>El tubo es más fino que los vóxeles, de modo que ningún centro de vóxel queda dentro; su línea central se obtiene con --csv.</translation>
    </message>
    <message>
        <source>tracked from a click</source>
        <translation>seguido desde un clic</translation>
    </message>
    <message>
        <source>edit.go-to takes the number of steps that shall be done.</source>
        <translation>edit.go-to requiere el número de pasos que deben quedar hechos.</translation>
    </message>
    <message>
        <source>segment.seeds takes a structure, points inside and points outside, as x,y,z;x,y,z.</source>
        <translation>segment.seeds requiere una estructura, puntos dentro y puntos fuera, como x,y,z;x,y,z.</translation>
    </message>
    <message>
        <source>segment.tube takes a structure, a point x,y,z in the vessel, and one to end at.</source>
        <translation>segment.tube requiere una estructura, un punto x,y,z en el vaso y otro donde termina.</translation>
    </message>
    <message>
        <source>Keeping the series in a case</source>
        <translation>Guardando la serie en un caso</translation>
    </message>
    <message>
        <source>Saving the case</source>
        <translation>Guardando el caso</translation>
    </message>
    <message>
        <source>There is no case to change; open one first.</source>
        <translation>No hay ningún caso que cambiar; abra uno primero.</translation>
    </message>
    <message>
        <source>The scan is being segmented; wait for its end, or cancel it, before you change structures.</source>
        <translation>El estudio se está segmentando; espere a que termine o cancélelo antes de cambiar estructuras.</translation>
    </message>
    <message>
        <source>Working out the edit</source>
        <translation>Calculando la edición</translation>
    </message>
    <message>
        <source>The case has no step %1 in its history.</source>
        <translation>El caso no tiene el paso %1 en su historial.</translation>
    </message>
    <message>
        <source>There is no plan tool &apos;%1&apos;.</source>
        <translation>No hay ninguna herramienta de plan «%1».</translation>
    </message>
    <message>
        <source>segment.structure takes the name of a structure.</source>
        <translation>segment.structure requiere el nombre de una estructura.</translation>
    </message>
    <message>
        <source>There is no segmenting tool &apos;%1&apos;.</source>
        <translation>No hay ninguna herramienta de segmentación «%1».</translation>
    </message>
    <message>
        <source>Choose a tool, a structure and what the tool asks for first.</source>
        <translation>Elija primero una herramienta, una estructura y lo que pide la herramienta.</translation>
    </message>
    <message>
        <source>%1 could not be read; try again.</source>
        <translation>%1 no se pudo leer; inténtelo de nuevo.</translation>
    </message>
    <message>
        <source>A map of values cannot be written to %1; choose a name that ends in .nii.gz, .nii or .nrrd.</source>
        <translation>Un mapa de valores no se puede escribir en %1; elija un nombre que termine en .nii.gz, .nii o .nrrd.</translation>
    </message>
    <message>
        <source>Two series of this case are not registered with each other: numbers take their spaces for the same.</source>
        <translation>Dos series de este caso no están registradas entre sí: los números toman sus espacios por el mismo.</translation>
    </message>
    <message>
        <source>The registration of two series is %1: %2</source>
        <translation>El registro de dos series es %1: %2</translation>
    </message>
    <message>
        <source>The case has no structure &apos;%1&apos;; segment it first, or choose another.</source>
        <translation>El caso no tiene ninguna estructura &apos;%1&apos;; segméntela primero o elija otra.</translation>
    </message>
    <message>
        <source>Mean diameter</source>
        <translation>Diámetro medio</translation>
    </message>
    <message>
        <source>Least diameter</source>
        <translation>Diámetro mínimo</translation>
    </message>
    <message>
        <source>Largest diameter</source>
        <translation>Diámetro máximo</translation>
    </message>
    <message>
        <source>The box was turned with its series: its values are those of the box round the same corners there.</source>
        <translation>La caja giró con su serie: sus valores son los de la caja en torno a las mismas esquinas allí.</translation>
    </message>
    <message>
        <source>%1 lies outside the picture, so that it has no values.</source>
        <translation>%1 está fuera de la imagen y por eso no tiene valores.</translation>
    </message>
    <message>
        <source>%1 leaves the picture: its values are those of the part within.</source>
        <translation>%1 sale de la imagen: sus valores son los de la parte que está dentro.</translation>
    </message>
    <message>
        <source>Standard deviation</source>
        <translation>Desviación estándar</translation>
    </message>
    <message>
        <source>There is no structure to keep away from: clearances need structures in the case.</source>
        <translation>No hay ninguna estructura de la que alejarse: las distancias libres necesitan estructuras en el caso.</translation>
    </message>
    <message>
        <source>%1 keeps a margin, but names no tumour; say which structure it is.</source>
        <translation>%1 mantiene un margen, pero no nombra ningún tumor; diga qué estructura es.</translation>
    </message>
    <message>
        <source>%1 does not say which structure it is for; set its &apos;%2&apos;.</source>
        <translation>%1 no dice para qué estructura es; indique su &apos;%2&apos;.</translation>
    </message>
    <message>
        <source>Remnant without tumour</source>
        <translation>Remanente sin tumor</translation>
    </message>
    <message>
        <source>Tumour left behind</source>
        <translation>Tumor que queda</translation>
    </message>
    <message>
        <source>Smallest margin</source>
        <translation>Margen mínimo</translation>
    </message>
    <message>
        <source>The cut does not meet %1, so that there is no margin.</source>
        <translation>El corte no alcanza %1, así que no hay margen.</translation>
    </message>
    <message>
        <source>Cut surface</source>
        <translation>Superficie de corte</translation>
    </message>
    <message>
        <source>%1 does not go through %2; move its points.</source>
        <translation>%1 no pasa por %2; mueva sus puntos.</translation>
    </message>
    <message>
        <source>%1 does not say which bone it is for; contact and breach need it.</source>
        <translation>%1 no dice para qué hueso es; el contacto y la perforación lo necesitan.</translation>
    </message>
    <message>
        <source>Mean along it</source>
        <translation>Media a lo largo</translation>
    </message>
    <message>
        <source>Below 130 HU</source>
        <translation>Menos de 130 HU</translation>
    </message>
    <message>
        <source>130 to 250 HU</source>
        <translation>130 a 250 HU</translation>
    </message>
    <message>
        <source>Above 250 HU</source>
        <translation>Más de 250 HU</translation>
    </message>
    <message>
        <source>Length in bone</source>
        <translation>Longitud en hueso</translation>
    </message>
    <message>
        <source>Contact with bone</source>
        <translation>Contacto con hueso</translation>
    </message>
    <message>
        <source>Stands out of the bone</source>
        <translation>Sobresale del hueso</translation>
    </message>
    <message>
        <source>Room at the tip</source>
        <translation>Espacio en la punta</translation>
    </message>
    <message>
        <source>Piece that moves</source>
        <translation>Pieza que se mueve</translation>
    </message>
    <message>
        <source>Piece that stays</source>
        <translation>Pieza que queda</translation>
    </message>
    <message>
        <source>Widest gap</source>
        <translation>Hueco más ancho</translation>
    </message>
    <message>
        <source>Off the mirrored side before</source>
        <translation>Diferencia con el lado reflejado antes</translation>
    </message>
    <message>
        <source>Off the mirrored side after</source>
        <translation>Diferencia con el lado reflejado después</translation>
    </message>
    <message>
        <source>The search for a trajectory needs the skin; segment it first.</source>
        <translation>La búsqueda de una trayectoria necesita la piel; segméntela primero.</translation>
    </message>
    <message>
        <source>No skin lies within %1 mm of the target%2; allow a longer way or a larger region.</source>
        <translation>No hay piel a menos de %1 mm del objetivo%2; permita un camino más largo o una región mayor.</translation>
    </message>
    <message>
        <source> in the region</source>
        <translation> en la región</translation>
    </message>
    <message>
        <source>%1 is no trajectory.</source>
        <translation>%1 no es una trayectoria.</translation>
    </message>
    <message>
        <source>Looking at structures</source>
        <translation>Examinando las estructuras</translation>
    </message>
    <message>
        <source>The case has no plan %1; see halsted info.</source>
        <translation>El caso no tiene ningún plan %1; véase halsted info.</translation>
    </message>
    <message>
        <source>There is nothing to report: the case holds no series; import a study first.</source>
        <translation>No hay nada que informar: el caso no tiene series; importe primero un estudio.</translation>
    </message>
    <message>
        <source>There is nothing to report: segment the case or measure something first.</source>
        <translation>No hay nada que informar: segmente antes el caso o mida algo.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; has no number to report.</source>
        <translation>«%1» no tiene ninguna cifra que informar.</translation>
    </message>
    <message>
        <source>&apos;%1&apos; of &apos;%2&apos; is no number, which a DICOM report cannot hold; leave it out.</source>
        <translation>«%1» de «%2» no es un número, y un informe DICOM no puede contenerlo; omítalo.</translation>
    </message>
    <message>
        <source>The name of an element of the plan holds the patient&apos;s; give it another.</source>
        <translation>El nombre de un elemento del plan contiene el del paciente; dele otro.</translation>
    </message>
    <message>
        <source>A movie has %1 to %2 pixels a side, an even number.</source>
        <translation>Una película tiene de %1 a %2 píxeles por lado, un número par.</translation>
    </message>
    <message>
        <source>A movie has 1 to 60 pictures a second, and 2 to %1 of them; choose another length.</source>
        <translation>Una película tiene de 1 a 60 imágenes por segundo y de 2 a %1 en total; elija otra duración.</translation>
    </message>
    <message>
        <source>%1: a movie&apos;s name ends in %2.</source>
        <translation>%1: el nombre de una película termina en %2.</translation>
    </message>
    <message>
        <source>report.write takes the path of a .pdf, .html or .dcm file, and with-name or nothing.</source>
        <translation>report.write recibe la ruta de un archivo .pdf, .html o .dcm, y with-name o nada.</translation>
    </message>
    <message>
        <source>movie.write takes the path of an .ogv file, and how many seconds it lasts.</source>
        <translation>movie.write recibe la ruta de un archivo .ogv y cuántos segundos dura.</translation>
    </message>
    <message>
        <source>picture.write takes the path of a .png file, and the side that one looks at.</source>
        <translation>picture.write recibe la ruta de un archivo .png y el lado que se mira.</translation>
    </message>
    <message>
        <source>Measuring structures</source>
        <translation>Midiendo estructuras</translation>
    </message>
    <message>
        <source>Measuring the plan</source>
        <translation>Midiendo el plan</translation>
    </message>
    <message>
        <source>%1: choose a name that ends in .pdf, .html or .dcm (DICOM SR).</source>
        <translation>%1: elija un nombre que termine en .pdf, .html o .dcm (DICOM SR).</translation>
    </message>
    <message>
        <source>Halsted %1, SHA-256 %2</source>
        <translation>Halsted %1, SHA-256 %2</translation>
    </message>
    <message>
        <source>tells CT from MR and the body part from the picture and runs what fits</source>
        <translation>distingue TC de RM y la parte del cuerpo por la imagen y ejecuta lo que corresponde</translation>
    </message>
    <message>
        <source>CT of any part: skin, bone, bones one by one, lungs and airway, vessels and heart, abdominal organs, fat, muscle</source>
        <translation>TC de cualquier parte: piel, hueso, huesos uno por uno, pulmones y vía aérea, vasos y corazón, órganos abdominales, grasa, músculo</translation>
    </message>
    <message>
        <source>CT: liver, spleen, kidneys, stomach, gallbladder, pancreas, oesophagus, duodenum</source>
        <translation>TC: hígado, bazo, riñones, estómago, vesícula biliar, páncreas, esófago, duodeno</translation>
    </message>
    <message>
        <source>CT: skin, bone, lungs and airway, vessels and heart</source>
        <translation>TC: piel, hueso, pulmones y vía aérea, vasos y corazón</translation>
    </message>
    <message>
        <source>CT: skin, bone, bones one by one</source>
        <translation>TC: piel, hueso, huesos uno por uno</translation>
    </message>
    <message>
        <source>MR of the head: skin, brain, and in T1 of up to 2 mm its tissues and parts</source>
        <translation>RM de la cabeza: piel, cerebro y, en T1 de hasta 2 mm, sus tejidos y partes</translation>
    </message>
    <message>
        <source>MR of any part: skin</source>
        <translation>RM de cualquier parte: piel</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>desconocida</translation>
    </message>
    <message>
        <source>%1 and %2 more: %3</source>
        <translation>%1 y %2 más: %3</translation>
    </message>
</context>
</TS>
