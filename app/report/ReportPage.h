// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/report/ReportFacts.h"
#include "rendering/ReportPictures.h"
#include "segmentation/core/StructureTable.h"

#include <QImage>
#include <QString>
#include <QStringList>

#include <variant>
#include <vector>

namespace halsted {

/// A report in the words of one language, as both the page on paper and that of a browser have it.
struct ReportHeading {
  QString text;
};
struct ReportText {
  QString text;
  bool caution = false;
};
struct ReportList {
  QStringList items;
  bool caution = false;
};
struct ReportTable {
  QString caption;
  QStringList header;
  std::vector<QStringList> rows; ///< the first cell names the row
  std::vector<bool> toTheRight;  ///< per column: numbers
  std::vector<double> widths;    ///< per column, relative
};
struct ReportFigure {
  QImage image;
  QString caption, alt; ///< alt: what there is to see, for those who do not
};
struct ReportFigures {
  std::vector<ReportFigure> figures; ///< two beside each other
};
using ReportBlock = std::variant<ReportHeading, ReportText, ReportList, ReportTable, ReportFigures>;

struct ReportPage {
  QString language;                            ///< "en"
  QString title, subtitle, disclaimer, pageOf; ///< pageOf: "Page %1 of %2"
  std::vector<ReportBlock> blocks;
};

/// In the language that the program speaks now (SpokenLanguage, QLocale()); pictures as drawn from the same case.
ReportPage reportPage(const ReportFacts& facts, const std::vector<ReportPicture>& pictures, const QString& pictureProblem,
                      const StructureTable& table, const QString& language);

/// One file for a browser: pictures inside, no script, nothing loaded. UTF-8.
QByteArray reportHtml(const ReportPage& page);
/// A4, pages numbered, disclaimer on each; rows of tables and pictures are never cut. Needs a QGuiApplication.
QByteArray reportPdf(const ReportPage& page);

} // namespace halsted
