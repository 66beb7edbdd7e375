// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportPage.h"

#include "rendering/DesignTokens.h"

#include <QBuffer>

namespace halsted {

namespace {

QString escaped(const QString& text) {
  return text.toHtmlEscaped();
}

QString css(const Rgb& rgb) {
  return QStringLiteral("#%1%2%3")
      .arg(rgb[0], 2, 16, QLatin1Char('0'))
      .arg(rgb[1], 2, 16, QLatin1Char('0'))
      .arg(rgb[2], 2, 16, QLatin1Char('0'));
}

/// The disclaimer comes back on every printed page; rows and figures are not cut by them.
QString style() {
  const tokens::Palette& ink = tokens::kLight;
  return QStringLiteral(
             "body{font:16px/1.5 %1,sans-serif;color:%2;background:%3;max-width:60rem;margin:0 auto;padding:1.5rem 1.5rem 4rem}"
             "h1{font-size:1.75rem;margin:0}h2{font-size:1.25rem;margin:2rem 0 .5rem;border-bottom:2px solid %4;break-after:avoid}"
             ".sub{color:%5;margin:.25rem 0 1rem}.not{color:%6;font-weight:600}"
             ".caution{color:%6}table{border-collapse:collapse;width:100%;margin:.5rem 0 1rem;font-variant-numeric:tabular-nums}"
             "caption{text-align:left;color:%5;padding:.25rem 0}th,td{border-bottom:1px solid %7;padding:.3rem .5rem;text-align:left;"
             "vertical-align:top;overflow-wrap:anywhere}thead th{border-bottom:2px solid %7}tbody th{font-weight:600}"
             ".n{text-align:right}thead{display:table-header-group}tr{break-inside:avoid}"
             ".figures{display:grid;grid-template-columns:repeat(auto-fit,minmax(18rem,1fr));gap:1rem}"
             "figure{margin:0;break-inside:avoid}img{width:100%;height:auto;display:block}figcaption{color:%5;padding:.25rem 0}"
             "footer{position:fixed;left:0;right:0;bottom:0;text-align:center;padding:.4rem;background:%8;border-top:1px solid %7}"
             "@page{size:A4;margin:15mm}")
      .arg(QString::fromLatin1(tokens::kTypeface), css(ink.text), css(ink.panel), css(ink.accent), css(ink.quiet), css(ink.caution),
           css(ink.line), css(ink.raised));
}

QString dataUrl(const QImage& image) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  image.save(&buffer, "PNG");
  return QStringLiteral("data:image/png;base64,") + QString::fromLatin1(bytes.toBase64());
}

struct Html {
  QString out;

  void operator()(const ReportHeading& heading) { out += QStringLiteral("<h2>%1</h2>\n").arg(escaped(heading.text)); }
  void operator()(const ReportText& text) {
    out += QStringLiteral("<p%1>%2</p>\n").arg(text.caution ? QStringLiteral(" class=\"caution\"") : QString(), escaped(text.text));
  }
  void operator()(const ReportList& list) {
    out += list.caution ? QStringLiteral("<ul class=\"caution\">\n") : QStringLiteral("<ul>\n");
    for (const QString& item : list.items)
      out += QStringLiteral("<li>%1</li>\n").arg(escaped(item));
    out += QStringLiteral("</ul>\n");
  }
  void operator()(const ReportTable& table) {
    out += QStringLiteral("<table>\n<caption>%1</caption>\n<thead><tr>").arg(escaped(table.caption));
    for (int column = 0; column < table.header.size(); ++column)
      out += QStringLiteral("<th scope=\"col\"%1>%2</th>").arg(numeric(table, column), escaped(table.header[column]));
    out += QStringLiteral("</tr></thead>\n<tbody>\n");
    for (const QStringList& row : table.rows) {
      out += QStringLiteral("<tr>");
      for (int column = 0; column < row.size(); ++column)
        out += column == 0 ? QStringLiteral("<th scope=\"row\">%1</th>").arg(escaped(row[column]))
                           : QStringLiteral("<td%1>%2</td>").arg(numeric(table, column), escaped(row[column]));
      out += QStringLiteral("</tr>\n");
    }
    out += QStringLiteral("</tbody>\n</table>\n");
  }
  void operator()(const ReportFigures& figures) {
    out += QStringLiteral("<div class=\"figures\">\n");
    for (const ReportFigure& figure : figures.figures)
      out += QStringLiteral("<figure><img src=\"%1\" alt=\"%2\" width=\"%3\" height=\"%4\"><figcaption>%5</figcaption></figure>\n")
                 .arg(dataUrl(figure.image), escaped(figure.alt))
                 .arg(figure.image.width())
                 .arg(figure.image.height())
                 .arg(escaped(figure.caption));
    out += QStringLiteral("</div>\n");
  }

  static QString numeric(const ReportTable& table, int column) {
    return table.toTheRight[static_cast<std::size_t>(column)] ? QStringLiteral(" class=\"n\"") : QString();
  }
};

} // namespace

QByteArray reportHtml(const ReportPage& page) {
  Html body;
  for (const ReportBlock& block : page.blocks)
    std::visit(body, block);
  // Nothing that is inserted is looked through for %1 again: texts are other people's.
  QString html = QStringLiteral("<!DOCTYPE html>\n<html lang=\"") + escaped(page.language) +
                 QStringLiteral("\">\n<head>\n<meta charset=\"utf-8\">\n") +
                 QStringLiteral("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<title>") + escaped(page.title) +
                 QStringLiteral("</title>\n<style>") + style() + QStringLiteral("</style>\n</head>\n<body>\n<main>\n<h1>") +
                 escaped(page.title) + QStringLiteral("</h1>\n<p class=\"sub\">") + escaped(page.subtitle) +
                 QStringLiteral("</p>\n<p class=\"not\">") + escaped(page.disclaimer) + QStringLiteral("</p>\n") + body.out +
                 QStringLiteral("</main>\n<footer>") + escaped(page.disclaimer) + QStringLiteral("</footer>\n</body>\n</html>\n");
  return html.toUtf8();
}

} // namespace halsted
