#!/usr/bin/env python3
# SPDX-License-Identifier: Apache-2.0
"""Keeps assets/translations in step with the sources.

  extract          write app/language/LibraryTexts.h: the sentences of the libraries and of the data that users read
  check            fail if that file is not what extract would write
  update           extract, then lupdate: new strings come into every .ts, those that are gone leave it
  missing LANG...  print what the languages lack, as JSON lines [number, source, comment]
  verify           print what is wrong with the translations, and fail if there is anything
  fill FILE        take answers, JSON lines {"source": ..., "LANG": words or [one, many], ...}; "comment" and "context" where one source is
                   said differently in different places
"""
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ElementTree

ROOT = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
LIBRARY = os.path.join(ROOT, "app/language/LibraryTexts.h")
LANGUAGES = ["de", "es", "fr"]
PLURALS = ["en"] # English is the source; only its plurals are translated

# Where sentences for users arise. Of most files all that reads like one counts, of the others what stands in a call of these.
FOLDERS = ["segmentation", "lessons", "xr", "rendering", "app"]
ONLY_CALLS = re.compile(r"^(app/|rendering/|xr/openxr/(Bindings|Input)|lessons/course/(debrief|records)/|lessons/course/run/LessonActs|"
                        r"lessons/course/logic/ExpressionFunctions|lessons/twin/(?!reading/|drugs/DrugFile)|"
                        r"segmentation/anatomy/(?!CaseCommands|PlanCommands)|segmentation/io/(Nrrd|Obj|StlPly|ThreeMf|Dicom)\w*Writer|"
                        r"segmentation/io/(NrrdFile|SegmentCodes|WorkerProtocol|MeshReader|DicomSr\.))")
CALLS = {"fail", "refuse", "refused", "damaged", "unsupported", "bad", "mistake", "caution", "wrong", "stopAt", "tell", "progress", "emit",
         "good", "push_back"}
WITHOUT = re.compile(r"^(app/commands/|app/language/|lessons/course/phrases/Terms|xr/simulated/|segmentation/io/ImportSandbox)")
# Calls whose words are read by nobody.
SILENT = {"statement", "run", "query", "rows", "row", "insert", "deleteRow", "deleteKeys", "version", "schema", "writeAudit", "writeLine",
          "transaction", "update", "number", "static_assert", "setStyleSheet", "runtime_error", "strncpy", "archive_set_error", "memcmp",
          "fputs", "QStringLiteral", "add_option", "add_flag", "add_subcommand", "header", "AddFragmentShaderReplacement", "RecordQuery",
          "tr", "translate", "QT_TRANSLATE_NOOP", "parallel_for", "fieldOf", "strcmp", "QT_TR_NOOP"}
NOISE = re.compile(r"\b(SELECT|INSERT INTO|CREATE TABLE|UPDATE|DELETE FROM|PRAGMA|BEGIN|ALTER TABLE|Software Rasterizer|move plan|halsted-twin 1|halsted lesson)\b|^\{|\w\(MAP|^(tells CT|CT of|CT:|"
                   r"MR of|ct without|threshold)")
# Words that sentences of the libraries are filled with, and titles that are shown as they are.
WORDS = """left right lower upper front back small large wide narrow normal white-out low high unknown
head neck chest abdomen pelvis limb|and|is|are
Axial Coronal Sagittal|anterior posterior superior inferior
Yes No"""

TOKEN = re.compile(r'''//[^\n]*|/\*.*?\*/|R"(?P<d>[^()\s]*)\(.*?\)(?P=d)"|"(?:\\.|[^"\\\n])*"|'(?:\\.|[^'\\\n])'|[A-Za-z_]\w*|\d[\w.']*|'''
                   r'''::|->|<<|>>|&&|\|\||[=!<>]=|[^\s]''', re.S)
ESCAPES = {"n": "\n", "t": "\t", '"': '"', "\\": "\\", "'": "'"}
OPEN, CLOSE = set("([{"), set(")]}")


def tokens(text):
    text = re.sub(r"^[ \t]*#[^\n]*(\\\n[^\n]*)*", "", text, flags=re.M)
    return [m.group(0) for m in TOKEN.finditer(text) if not m.group(0).startswith(("//", "/*"))]


def literal(token):
    return re.sub(r"\\(.)", lambda m: ESCAPES.get(m.group(1), m.group(0)), token[1:-1])


def fromFormat(text):
    """"{}: {:.1f}" -> "%1: %2", "{{" -> "{"."""
    count = 0

    def place(match):
        nonlocal count
        if match.group(0) in ("{{", "}}"):
            return match.group(0)[0]
        index = re.match(r"\{(\d+)", match.group(0))
        count += 1
        return "%%%d" % (int(index.group(1)) + 1 if index else count)

    return re.sub(r"\{\{|\}\}|\{[^{}]*(\{[^{}]*\}[^{}]*)?\}", place, text)


class File:
    def __init__(self, path):
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            self.tokens = tokens(file.read())

    def end(self, i, step):
        """Over the operand at i to the end of its sum."""
        depth = 0
        while 0 <= i < len(self.tokens):
            token = self.tokens[i]
            opens, closes = (OPEN, CLOSE) if step > 0 else (CLOSE, OPEN)
            if token in opens:
                depth += 1
            elif token in closes:
                if depth == 0:
                    return i
                depth -= 1
            elif depth == 0 and token in {",", ";", "?", ":", "=", "return", "==", "!=", "&&", "||", "<<"}:
                return i
            i += step
        return i

    def sentences(self):
        """Of every literal: the calls it stands in, outermost first, and its sentence with %1 for what is filled in."""
        stack, i = [], 0
        while i < len(self.tokens):
            token = self.tokens[i]
            if token in OPEN:
                before = self.tokens[i - 1] if i else ""
                stack.append(before if token == "(" and re.match(r"[A-Za-z_]\w*$", before) else "")
            elif token in CLOSE:
                if stack:
                    stack.pop()
            elif token.startswith('"'):
                first, text = i, ""
                while i < len(self.tokens) and self.tokens[i].startswith('"'):
                    text += literal(self.tokens[i])
                    i += 1
                calls = [name for name in stack if name]
                if stack and stack[-1] in ("format", "runtime") and self.tokens[first - 1] == "(" or re.search(r"\{(:[^{}]*)?\}", text):
                    yield calls, fromFormat(text)
                    continue
                left, right = self.end(first - 1, -1) + 1, self.end(i, 1)
                yield calls, self.summed(left, right)
                if "+" in self.tokens[i:right]:
                    # Other literals of the sum belong to it; those inside brackets are sentences of their own.
                    continue
                continue
            i += 1

    def summed(self, left, right):
        parts, depth, part = [], 0, []
        for token in self.tokens[left:right]:
            depth += (token in OPEN) - (token in CLOSE)
            if token == "+" and depth == 0:
                parts.append(part)
                part = []
            else:
                part.append(token)
        parts.append(part)
        text, count = "", 0
        for part in parts:
            if part and part[0] == "std" and part[3:4] == ["("] and part[4:5] and part[4].startswith('"'):
                part = part[4:-1] # std::string("...")
            if part and all(token.startswith('"') for token in part):
                text += "".join(literal(token) for token in part)
            else:
                count += 1
                text += "%%%d" % count
        return text


def wanted(path, calls, text):
    bare = re.sub(r"%\d+", "", text)
    nearest = next((name for name in reversed(calls) if name in SILENT or name in CALLS), "")
    if nearest in SILENT or NOISE.search(text) or ONLY_CALLS.match(path) and not nearest:
        return False
    words = re.findall(r"[A-Za-z]{2,}", bare)
    if path.endswith("Commands.cpp") and words and text != bare and text[0].isupper():
        return True
    return len(words) > 1 and re.search(r"[a-z]{2}", bare) and " " in bare.strip()


def fromSources():
    for folder in FOLDERS:
        for base, folders, files in os.walk(os.path.join(ROOT, folder)):
            folders.sort()
            for name in sorted(files):
                path = os.path.relpath(os.path.join(base, name), ROOT)
                if not name.endswith((".cpp", ".h")) or WITHOUT.match(path):
                    continue
                for calls, text in File(path).sentences():
                    if wanted(path, calls, text):
                        yield path, text


MACRO = re.compile(r'^[ \t]*#define (\w+)\(([\w, ]*)\)((?:[^\n]*\\\n)*[^\n]*)$', re.M)
MARKED = re.compile(r'QT_TRANSLATE_NOOP\(\s*"([^"]+)"\s*,\s*(\w+)\s*\)')


def fromMacros():
    """(context, words) of macros that mark one of their arguments, which lupdate does not see where they are used."""
    for base, folders, files in os.walk(os.path.join(ROOT, "app")):
        folders.sort()
        for name in sorted(files):
            path = os.path.relpath(os.path.join(base, name), ROOT)
            if not name.endswith((".cpp", ".h")) or WITHOUT.match(path):
                continue
            with open(os.path.join(ROOT, path), encoding="utf-8") as file:
                source = file.read()
            macros = {}
            for macro in MACRO.finditer(source):
                parameters = [parameter.strip() for parameter in macro.group(2).split(",")]
                for context, argument in MARKED.findall(macro.group(3)):
                    if argument in parameters:
                        macros[macro.group(1)] = (context, parameters.index(argument))
            if macros:
                yield from marked(tokens(source), macros)


def marked(words, macros):
    for i, word in enumerate(words):
        if word not in macros or words[i + 1:i + 2] != ["("]:
            continue
        context, wanted_argument = macros[word]
        depth, argument, text = 0, 0, ""
        for token in words[i + 1:]:
            depth += (token in OPEN) - (token in CLOSE)
            if depth == 0:
                break
            if token == "," and depth == 1:
                argument += 1
            elif argument == wanted_argument and token.startswith('"'):
                text += literal(token)
        if text:
            yield context, text


def fromData():
    def read(*parts):
        with open(os.path.join(ROOT, *parts), encoding="utf-8") as file:
            return json.load(file)

    for name in sorted(os.listdir(os.path.join(ROOT, "assets/drugs"))):
        if not name.endswith(".schema.json"):
            drug = read("assets/drugs", name)
            yield from [drug["name"], drug["class"]] + [dose["note"] for dose in drug["doses"] if dose.get("note")]

    def titles(value):
        if isinstance(value, dict):
            if "title" in value:
                yield value["title"]
            for inner in value.values():
                yield from titles(inner)
        elif isinstance(value, list):
            for inner in value:
                yield from titles(inner)

    yield from titles(read("assets/lessons/procedures.json"))
    yield from phrases()


def phrases():
    """First words of what can be ordered by typing, which are its title: English -> language -> words."""
    with open(os.path.join(ROOT, "assets/lessons/phrases.json"), encoding="utf-8") as file:
        rows = json.load(file)["phrases"]
    return {row["words"]["en"][0]: {language: words[0] for language, words in row["words"].items() if words} for row in rows if row["words"].get("en")}


def fromTables():
    """Titles in tables of the libraries."""
    for path, pattern in (("rendering/SliceImage.cpp", r'\{"[\w-]+", "([^"]+)", \{-?\d+, -?\d+\}\}'),
                          ("segmentation/workflow/ScanWorkflow.cpp", r'\{"[\w-]+",\s*"([^"]+)"\}'),
                          ("rendering/DesignTokens.h", r'kDisclaimer = "([^"]+)"')):
        with open(os.path.join(ROOT, path), encoding="utf-8") as file:
            found = re.findall(pattern, file.read())
        if not found:
            sys.exit(f"{path} has no titles of the form that is looked for; correct the pattern in {__file__}.")
        yield from found


def libraryTexts():
    """Comment -> sentences, each once."""
    seen, parts = set(), {}
    sources = [("words", [word for line in WORDS.split("\n") for group in line.split("|") for word in group.split()]),
               ("titles of drugs, doses and procedures", fromData()), ("titles of tables", fromTables())]
    for part, texts in sources:
        parts[part] = [text for text in texts if not (text in seen or seen.add(text))]
    for path, text in fromSources():
        if text not in seen:
            seen.add(text)
            parts.setdefault(path, []).append(text)
    return parts


def quoted(text):
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n") + '"'


def libraryHeader():
    lines = ["// SPDX-License-Identifier: Apache-2.0", "// Written by ./run translations; change the sources that it names instead.",
             "#pragma once", "", "#include <QtGlobal>", "", "namespace halsted {", "", "// clang-format off",
             "/// What libraries and data files say to users, %1 where something is filled in.", "inline constexpr const char* kLibraryTexts[] = {"]
    for part, texts in libraryTexts().items():
        lines.append("  // " + part)
        lines += [f'  QT_TRANSLATE_NOOP("library", {quoted(text)}),' for text in texts]
    lines += ["};", "/// Words that the window marks by macros, where lupdate does not see them.", "inline constexpr const char* kMarkedTexts[] = {"]
    seen = set()
    lines += [f'  QT_TRANSLATE_NOOP("{context}", {quoted(words)}),' for context, words in fromMacros()
              if not ((context, words) in seen or seen.add((context, words)))]
    return "\n".join(lines + ["};", "// clang-format on", "", "} // namespace halsted", ""])


def extract():
    with open(LIBRARY, "w", encoding="utf-8") as file:
        file.write(libraryHeader())


def check():
    with open(LIBRARY, encoding="utf-8") as file:
        if file.read() != libraryHeader():
            sys.exit("The sources say something that translations do not know yet; run ./run translations.")


def tool(name):
    for folder in ("/usr/lib/qt6/bin", "/usr/lib64/qt6/bin"):
        if os.path.exists(os.path.join(folder, name)):
            return os.path.join(folder, name)
    return name + "-qt6"


def tsFile(language, folder=os.path.join(ROOT, "assets/translations")):
    return os.path.join(folder, f"halsted_{language}.ts")


def update():
    extract()
    for line in set(lupdate([tsFile(language) for language in LANGUAGES + PLURALS])):
        print(line, file=sys.stderr)
    take({("", english, ""): dict(words, source=english) for english, words in phrases().items()}, False)
    # What is said elsewhere already, and what has no letters.
    answers = {}
    for language in LANGUAGES:
        for _, message in messages(ElementTree.parse(tsFile(language))):
            source, translation = text(message, "source"), message.find("translation")
            if message.get("numerus") == "yes" or text(message, "comment"):
                continue
            if translation.get("type") != "unfinished":
                answers.setdefault(("", source, ""), {})[language] = translation.text
            elif not re.search(r"[^\W\d_]", source):
                answers.setdefault(("", source, ""), {})[language] = source
    take(answers, False)
    for line in set(lupdate([tsFile(language) for language in LANGUAGES + PLURALS])):
        print(line, file=sys.stderr)


def lupdate(files):
    for file in files:
        language = re.search(r"_(\w+)\.ts$", file).group(1)
        options = ["-pluralonly"] if language in PLURALS else []
        done = subprocess.run([tool("lupdate"), "-no-obsolete", "-locations", "none", *options, "-source-language", "en", "-target-language",
                               language, "-I", ".", "app", "xr", "rendering", "-ts", file], cwd=ROOT, capture_output=True, text=True, check=False)
        if done.returncode:
            sys.exit(done.stderr)
        yield from astray(done.stderr + done.stdout)


def astray(said):
    """Calls of tr() whose words are looked for elsewhere when the program runs: in the class above, as theirs has no Q_OBJECT."""
    for path, line, name in set(re.findall(r"(\S+):(\d+): Class '(\S+)' lacks Q_OBJECT", said)):
        with open(path, encoding="utf-8") as file:
            if not re.search(r"^\S+ tr\(const char\*", file.read(), re.M): # a tr() of its own says where it looks
                yield f"{os.path.relpath(path, ROOT)}:{line}: {name} has no Q_OBJECT; write the tr() of the class above, as Above::tr()"


def messages(tree):
    for context in tree.getroot().findall("context"):
        for message in context.findall("message"):
            yield context.find("name").text, message


def text(message, name):
    found = message.find(name)
    return (found.text or "") if found is not None else ""


def missing(languages):
    wanted = {}
    for language in languages:
        for _, message in messages(ElementTree.parse(tsFile(language))):
            if message.find("translation").get("type") == "unfinished":
                key = (text(message, "source"), text(message, "comment"), message.get("numerus") == "yes")
                lacking = wanted.setdefault(key, [])
                if language not in lacking:
                    lacking.append(language)
    for number, ((source, comment, plural), lacking) in enumerate(wanted.items()):
        print(json.dumps([number, source] + ([comment] if comment else []) + (["%n: one, many"] if plural else []) +
                         ([lacking] if lacking != languages else []), ensure_ascii=False))


def fill(path):
    """An answer without context serves every place with that source that has none of its own."""
    answers = {}
    with open(path, encoding="utf-8") as file:
        for line in file:
            if line.strip():
                answer = json.loads(line)
                answers[answer.get("context", ""), answer["source"], answer.get("comment", "")] = answer
    take(answers, True)
    # lupdate writes the files in its own form.
    for line in set(lupdate([tsFile(language) for language in LANGUAGES + PLURALS])):
        print(line, file=sys.stderr)


def take(answers, replace):
    for language in LANGUAGES + PLURALS:
        tree = ElementTree.parse(tsFile(language))
        for context, message in messages(tree):
            source, comment = text(message, "source"), text(message, "comment")
            if not replace and message.find("translation").get("type") != "unfinished":
                continue
            answer = answers.get((context, source, comment)) or answers.get(("", source, comment)) or answers.get(("", source, ""))
            if not answer or language not in answer:
                continue
            translation = message.find("translation")
            translation.attrib.pop("type", None)
            for old in list(translation):
                translation.remove(old)
            if message.get("numerus") == "yes":
                for form in answer[language]:
                    ElementTree.SubElement(translation, "numerusform").text = form
            else:
                translation.text = answer[language]
        write(tree, tsFile(language))


def write(tree, path):
    with open(path, "w", encoding="utf-8") as file:
        file.write('<?xml version="1.0" encoding="utf-8"?>\n<!DOCTYPE TS>\n')
        file.write(ElementTree.tostring(tree.getroot(), encoding="unicode"))


PLACES = re.compile(r"%(?:L?\d{1,2}|n)")


def verify():
    """What a reader of the window would stumble over, as far as files can tell."""
    check()
    wrong = []
    with tempfile.TemporaryDirectory() as folder:
        for language in LANGUAGES + PLURALS:
            shutil.copy(tsFile(language), folder)
        wrong += set(lupdate([tsFile(language, folder) for language in LANGUAGES + PLURALS]))
        for language in LANGUAGES + PLURALS:
            kept = {(context, text(message, "source"), text(message, "comment")) for context, message in messages(ElementTree.parse(tsFile(language)))}
            for context, message in messages(ElementTree.parse(tsFile(language, folder))):
                source, translation = text(message, "source"), message.find("translation")
                forms = [form.text or "" for form in translation.findall("numerusform")] or [translation.text or ""]
                where = f"{language}, {context}, {source!r}"
                if (context, source, text(message, "comment")) not in kept:
                    wrong.append(f"{where}: not in the file; run ./run translations")
                elif translation.get("type") == "unfinished" or not all(form.strip() for form in forms if source.strip()):
                    wrong.append(f"{where}: not translated")
                else:
                    wrong += [f"{where}: {fault}" for form in forms for fault in faults(source, form)]
    for line in wrong:
        print(line)
    sys.exit(1 if wrong else 0)


def faults(source, translation):
    if sorted(set(PLACES.findall(source))) != sorted(set(PLACES.findall(translation))):
        yield f"places differ in {translation!r}"
    mnemonic = re.compile(r"(?<!&)&(?=[\w])")
    if len(mnemonic.findall(source)) != len(mnemonic.findall(translation)):
        yield f"mnemonics differ in {translation!r}"
    if source[:1].isspace() != translation[:1].isspace() or source[-1:].isspace() != translation[-1:].isspace():
        yield f"spaces at the ends differ in {translation!r}"
    if source.count("\n") != translation.count("\n"):
        yield f"lines differ in {translation!r}"


def main():
    command, arguments = (sys.argv[1] if len(sys.argv) > 1 else "update"), sys.argv[2:]
    if command == "missing":
        missing(arguments or LANGUAGES + PLURALS)
    elif command == "fill" and len(arguments) == 1:
        fill(arguments[0])
    elif command in ("extract", "check", "verify", "update") and not arguments:
        {"extract": extract, "check": check, "verify": verify, "update": update}[command]()
    else:
        sys.exit(__doc__)


if __name__ == "__main__":
    main()
