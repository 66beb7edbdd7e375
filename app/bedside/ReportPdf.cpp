// SPDX-License-Identifier: Apache-2.0
#include "app/bedside/ReportPdf.h"

#include "lessons/course/debrief/DebriefWords.h"
#include "rendering/DesignTokens.h"
#include "rendering/TextApplication.h"

#include <QAbstractTextDocumentLayout>
#include <QBuffer>
#include <QFontDatabase>
#include <QGuiApplication>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>
#include <QSvgRenderer>
#include <QTextDocument>
#include <QTextObjectInterface>

#include <fmt/format.h>

#include <cmath>
#include <map>
#include <memory>

namespace halsted {

namespace {

constexpr double kMarginMm = 15, kFooterPx = 30, kPixelsPerInch = 96;
constexpr int kWriterPerInch = 600;

/// Draws the plots where the document says <img src="plot:NAME">.
class PlotObject final : public QObject, public QTextObjectInterface {
  Q_OBJECT
  Q_INTERFACES(QTextObjectInterface)
public:
  PlotObject(const std::vector<course::DebriefPlot>& plots, QObject* parent) : QObject(parent) {
    for (const course::DebriefPlot& plot : plots)
      m_plots[QStringLiteral("plot:") + QString::fromStdString(plot.name)] =
          std::make_unique<QSvgRenderer>(QByteArray::fromStdString(plot.svg));
  }

  QSizeF intrinsicSize(QTextDocument*, int, const QTextFormat& format) override {
    const QTextImageFormat image = format.toImageFormat();
    return {image.width(), image.height()};
  }

  void drawObject(QPainter* painter, const QRectF& rect, QTextDocument*, int, const QTextFormat& format) override {
    if (const auto plot = m_plots.find(format.toImageFormat().name()); plot != m_plots.end())
      plot->second->render(painter, rect);
  }

private:
  std::map<QString, std::unique_ptr<QSvgRenderer>> m_plots;
};

QFont textFont() {
  QFont font;
  if (QFontDatabase::families().contains(QString::fromLatin1(tokens::kTypeface)))
    font.setFamily(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(tokens::kBody);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

QByteArray pdf(const course::DebriefReport& report) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  QPdfWriter writer(&buffer);
  writer.setTitle(QString::fromStdString(report.title));
  writer.setCreator(QStringLiteral("Halsted"));
  writer.setResolution(kWriterPerInch);
  writer.setPageSize(QPageSize(QPageSize::A4));
  writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
  const double scale = kWriterPerInch / kPixelsPerInch;
  const double width = writer.width() / scale, height = writer.height() / scale - kFooterPx;
  const QFont font = textFont();
  QTextDocument document;
  document.setDocumentMargin(0);
  document.setDefaultFont(font);
  setDebrief(document, report, {}, width);
  document.setPageSize(QSizeF(width, height));
  const QString foot = QString::fromUtf8(course::word(course::Word::Simulation, report.language)) + QStringLiteral(" · ") +
                       QString::fromUtf8(course::word(course::Word::Disclaimer, report.language));
  QPainter painter(&writer);
  painter.scale(scale, scale);
  QFont small = font;
  small.setPixelSize(tokens::kSmall - 2);
  const int pages = document.pageCount();
  for (int page = 0; page < pages; ++page) {
    if (page > 0)
      writer.newPage();
    painter.save();
    painter.translate(0, -page * height);
    document.drawContents(&painter, QRectF(0, page * height, width, height));
    painter.restore();
    painter.setFont(small);
    painter.setPen(QColor(QString::fromStdString(course::DebriefColours().quiet)));
    const QRectF line(0, height + kFooterPx / 2, width, kFooterPx / 2);
    painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, foot);
    painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, QStringLiteral("%1 / %2").arg(page + 1).arg(pages));
  }
  painter.end();
  return bytes;
}

} // namespace

void setDebrief(QTextDocument& document, const course::DebriefReport& report, const course::DebriefColours& colours, double widthPx) {
  delete document.findChild<PlotObject*>(QString(), Qt::FindDirectChildrenOnly);
  document.documentLayout()->registerHandler(QTextFormat::ImageObject, new PlotObject(course::plotsOf(report, colours), &document));
  course::HtmlOptions options;
  options.colours = colours;
  options.plotsByName = true;
  options.plotWidth = widthPx;
  document.setTextWidth(widthPx);
  document.setHtml(QString::fromStdString(course::debriefHtml(report, options)));
}

Result<void> writeReportPdf(const std::filesystem::path& file, const course::DebriefReport& report) {
  const TextApplication application;
  const QByteArray bytes = pdf(report);
  QSaveFile out(QString::fromStdString(file.string()));
  // commit() alone does not notice a full disk.
  if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit())
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", file.string()));
  return {};
}

} // namespace halsted

#include "ReportPdf.moc"
