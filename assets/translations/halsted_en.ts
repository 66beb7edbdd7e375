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
    <name>halsted::SeriesPanel</name>
    <message numerus="yes">
        <source>Open %n series</source>
        <translation>
            <numerusform>Open %n series</numerusform>
            <numerusform>Open %n series</numerusform>
        </translation>
    </message>
</context>
</TS>
