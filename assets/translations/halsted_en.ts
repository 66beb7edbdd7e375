<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>halsted::BedsidePage</name>
    <message numerus="yes">
        <source>%1, %n new</source>
        <translation>
            <numerusform>%1, %n new</numerusform>
            <numerusform>%1, %n new</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halsted::LessonEditor</name>
    <message numerus="yes">
        <source>The lesson cannot be played yet: %n mistake(s) first.</source>
        <translation>
            <numerusform>The lesson cannot be played yet: %n mistake first.</numerusform>
            <numerusform>The lesson cannot be played yet: %n mistakes first.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Played by %1 random trainees: %n mistake(s), listed below.</source>
        <translation>
            <numerusform>Played by %1 random trainees: %n mistake, listed below.</numerusform>
            <numerusform>Played by %1 random trainees: %n mistakes, listed below.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halsted::SectionPage</name>
    <message numerus="yes">
        <source>%1 was removed; %n place(s) still name it. Undo brings it back.</source>
        <translation>
            <numerusform>%1 was removed; %n place still names it. Undo brings it back.</numerusform>
            <numerusform>%1 was removed; %n places still name it. Undo brings it back.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>halsted::TranslationPage</name>
    <message numerus="yes">
        <source>%1, %n text(s) missing</source>
        <translation>
            <numerusform>%1, %n text missing</numerusform>
            <numerusform>%1, %n texts missing</numerusform>
        </translation>
    </message>
</context>
</TS>
