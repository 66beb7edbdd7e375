// SPDX-License-Identifier: Apache-2.0
#include "app/language/LibraryWords.h"

#include "app/language/LibraryTexts.h"

#include <QCoreApplication>
#include <QHash>
#include <QLocale>
#include <QRegularExpression>
#include <QStringList>

#include <algorithm>
#include <array>
#include <optional>
#include <vector>

namespace halsted {

namespace {

constexpr int kDeepest = 6;          ///< of sentences in sentences
constexpr int kFewestOfOpenEnds = 6; ///< letters that a template between two arguments must have

/// "The file %1 has %2 bytes": what stands between the arguments, and which argument each gap is.
struct Template {
  const char* text;
  QStringList pieces;
  std::vector<int> places;
  int letters = 0;
};

struct Index {
  QHash<QString, const char*> whole;            ///< without arguments
  QHash<QString, std::vector<Template>> byWord; ///< by the first word
  std::vector<Template> open;                   ///< that begin with an argument
};

int lettersOf(const QString& text) {
  return static_cast<int>(std::count_if(text.begin(), text.end(), [](QChar c) { return c.isLetter(); }));
}

QString firstWord(const QString& text) {
  return text.section(QLatin1Char(' '), 0, 0);
}

Template taken(const char* text) {
  static const QRegularExpression place(QStringLiteral("%(\\d{1,2})"));
  Template made{text, {}, {}, 0};
  const QString source = QString::fromUtf8(text);
  qsizetype from = 0;
  for (auto found = place.globalMatch(source); found.hasNext();) {
    const QRegularExpressionMatch match = found.next();
    made.pieces << source.mid(from, match.capturedStart() - from);
    made.places.push_back(match.captured(1).toInt());
    from = match.capturedEnd();
  }
  made.pieces << source.mid(from);
  for (const QString& piece : made.pieces)
    made.letters += lettersOf(piece);
  return made;
}

const Index& index() {
  static const Index all = [] {
    Index made;
    for (const char* text : kLibraryTexts) {
      Template one = taken(text);
      if (one.places.empty())
        made.whole.insert(one.pieces.front(), text);
      else if (one.pieces.front().contains(QLatin1Char(' ')))
        made.byWord[firstWord(one.pieces.front())].push_back(std::move(one));
      else if (!one.pieces.front().isEmpty() || !one.pieces.back().isEmpty() || one.letters >= kFewestOfOpenEnds)
        made.open.push_back(std::move(one));
    }
    return made;
  }();
  return all;
}

/// The arguments by their numbers; none if the sentence is not made by it.
std::optional<QHash<int, QString>> argumentsOf(const Template& made, const QString& sentence) {
  const QString &begin = made.pieces.front(), &end = made.pieces.back();
  if (sentence.size() < begin.size() + end.size() || !sentence.startsWith(begin) || !sentence.endsWith(end))
    return std::nullopt;
  QHash<int, QString> arguments;
  const qsizetype last = sentence.size() - end.size();
  qsizetype at = begin.size();
  for (std::size_t i = 0; i < made.places.size(); ++i) {
    const QString& next = made.pieces[static_cast<qsizetype>(i) + 1];
    qsizetype until = last;
    if (i + 1 < made.places.size()) {
      until = at;
      if (next.isEmpty()) // two arguments side by side: the first is one word
        while (until < last && (sentence[until].isLetterOrNumber() || sentence[until] == QLatin1Char('-')))
          ++until;
      else
        until = sentence.indexOf(next, at);
    }
    if (until < at || until > last)
      return std::nullopt;
    arguments.insert(made.places[i], sentence.mid(at, until - at));
    at = until + next.size();
  }
  return arguments;
}

QString translated(const QString& sentence, int depth);

QString filled(const char* text, const QHash<int, QString>& arguments, int depth) {
  const QString words = QCoreApplication::translate("library", text);
  QString out;
  for (qsizetype i = 0; i < words.size(); ++i) {
    if (words[i] != QLatin1Char('%') || i + 1 >= words.size() || !words[i + 1].isDigit()) {
      out += words[i];
      continue;
    }
    qsizetype end = i + 1;
    while (end < words.size() && end < i + 3 && words[end].isDigit())
      ++end;
    out += translated(arguments.value(words.mid(i + 1, end - i - 1).toInt()), depth + 1);
    i = end - 1;
  }
  return out;
}

/// "2.5" as this country writes it.
std::optional<QString> asNumber(const QString& text) {
  static const QRegularExpression number(QStringLiteral("^[-+]?\\d+\\.\\d+$"));
  if (!number.match(text).hasMatch())
    return std::nullopt;
  QString out = text;
  return out.replace(QLatin1Char('.'), QLocale().decimalPoint());
}

/// Each part by itself, where at least one of them is known.
std::optional<QString> inParts(const QString& sentence, int depth) {
  static const std::array<QString, 6> between = {QStringLiteral("\n"), QStringLiteral(". "), QStringLiteral("; "),
                                                 QStringLiteral(": "), QStringLiteral(", "), QStringLiteral(" and ")};
  for (const QString& mark : between) {
    const qsizetype at = sentence.indexOf(mark);
    if (at <= 0)
      continue;
    const bool stop = mark.startsWith(QLatin1Char('.'));
    const QString first = sentence.left(at + (stop ? 1 : 0)), rest = sentence.mid(at + mark.size());
    const QString one = translated(first, depth + 1), other = translated(rest, depth + 1);
    if (one != first || other != rest)
      return one +
             (stop ? QStringLiteral(" ")
              : translated(mark.trimmed(), depth + 1) == mark.trimmed()
                  ? mark
                  : QLatin1Char(' ') + translated(mark.trimmed(), depth + 1) + QLatin1Char(' ')) +
             other;
  }
  // "Balanced crystalloid 500 mL"
  static const QRegularExpression amount(QStringLiteral("^(\\D{3,}?)(:? \\d.*)$"));
  if (const QRegularExpressionMatch match = amount.match(sentence); match.hasMatch())
    if (const auto known = index().whole.constFind(match.captured(1)); known != index().whole.constEnd())
      return QCoreApplication::translate("library", *known) + match.captured(2);
  return std::nullopt;
}

QString translated(const QString& sentence, int depth) {
  if (depth > kDeepest || lettersOf(sentence) == 0)
    return asNumber(sentence).value_or(sentence);
  const Index& all = index();
  if (const auto known = all.whole.constFind(sentence); known != all.whole.constEnd())
    return QCoreApplication::translate("library", *known);
  const Template* best = nullptr;
  QHash<int, QString> arguments;
  const auto look = [&](const std::vector<Template>& among) {
    for (const Template& one : among)
      if (!best || one.letters > best->letters)
        if (auto fitting = argumentsOf(one, sentence)) {
          best = &one;
          arguments = std::move(*fitting);
        }
  };
  if (const auto found = all.byWord.constFind(firstWord(sentence)); found != all.byWord.constEnd())
    look(*found);
  look(all.open);
  if (best)
    return filled(best->text, arguments, depth);
  return inParts(sentence, depth).value_or(sentence);
}

} // namespace

QString inOwnWords(const QString& english) {
  return translated(english, 0);
}

QString inOwnWords(std::string_view english) {
  return translated(QString::fromUtf8(english.data(), static_cast<qsizetype>(english.size())), 0);
}

} // namespace halsted
