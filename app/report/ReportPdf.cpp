// SPDX-License-Identifier: Apache-2.0
#include "app/report/ReportPage.h"

#include "rendering/DesignTokens.h"

#include <QBuffer>
#include <QFontDatabase>
#include <QPainter>
#include <QPdfWriter>
#include <QTextLayout>

#include <algorithm>
#include <functional>
#include <memory>
#include <numeric>

namespace halsted {

namespace {

constexpr double kMarginMm = 15, kFooterPx = 32, kPixelsPerInch = 96, kGap = 12, kCell = 4; ///< lengths on the page are such pixels
constexpr int kWriterPerInch = 600;

QColor ink(const Rgb& rgb) {
  return {rgb[0], rgb[1], rgb[2]};
}

QFont textFont(int pixels, bool strong = false) {
  QFont font;
  if (QFontDatabase::families().contains(QString::fromLatin1(tokens::kTypeface)))
    font.setFamily(QString::fromLatin1(tokens::kTypeface));
  font.setPixelSize(pixels);
  font.setWeight(strong ? QFont::DemiBold : QFont::Normal);
  font.setHintingPreference(QFont::PreferNoHinting);
  return font;
}

/// Text broken into lines once, so that what is measured is what is drawn.
class Words {
public:
  Words(const QString& text, const QFont& font, double width, bool toTheRight = false)
      : m_layout(std::make_shared<QTextLayout>(text, font)) {
    QTextOption option(toTheRight ? Qt::AlignRight : Qt::AlignLeft);
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    m_layout->setTextOption(option);
    m_layout->beginLayout();
    for (QTextLine line = m_layout->createLine(); line.isValid(); line = m_layout->createLine()) {
      line.setLineWidth(width);
      line.setPosition(QPointF(0, m_height));
      m_height += line.height() * 1.15;
    }
    m_layout->endLayout();
  }
  double height() const { return m_height; }
  void draw(QPainter& painter, const QPointF& at) const { m_layout->draw(&painter, at); }

private:
  std::shared_ptr<QTextLayout> m_layout;
  double m_height = 0;
};

using Mark = std::function<void(QPainter&)>;

/// Lays blocks out from the top down, page by page; draws later, when the number of pages is known.
class Layout {
public:
  Layout(double width, double height) : m_width(width), m_height(height) { m_pages.emplace_back(); }

  void title(const ReportPage& page) {
    text(page.title, textFont(tokens::kFigure - 4, true), tokens::kLight.text, 2);
    text(page.subtitle, textFont(tokens::kSmall), tokens::kLight.quiet, 4);
    text(page.disclaimer, textFont(tokens::kBody, true), tokens::kLight.caution, kGap);
  }

  void operator()(const ReportHeading& heading) {
    const Words words(heading.text, textFont(tokens::kStrong + 1, true), m_width);
    constexpr double kKeepWithNext = 110; // a heading at the foot of a page heads nothing
    m_y += m_y > 0 ? kGap : 0;
    need(words.height() + kKeepWithNext);
    put(words, 0, tokens::kLight.text);
    m_y += words.height() + 2;
    rule(m_y, tokens::kLight.accent, 1.5);
    m_y += kGap / 2;
  }
  void operator()(const ReportText& block) {
    text(block.text, textFont(tokens::kSmall), block.caution ? tokens::kLight.caution : tokens::kLight.text, kGap / 2);
  }
  void operator()(const ReportList& list) {
    for (const QString& item : list.items) {
      const Words words(item, textFont(tokens::kSmall), m_width - 14);
      need(words.height());
      const Words bullet(QStringLiteral("•"), textFont(tokens::kSmall), 12);
      put(bullet, 0, list.caution ? tokens::kLight.caution : tokens::kLight.text);
      put(words, 14, list.caution ? tokens::kLight.caution : tokens::kLight.text);
      m_y += words.height() + 2;
    }
    m_y += kGap / 2;
  }
  void operator()(const ReportTable& table) {
    const double all = std::accumulate(table.widths.begin(), table.widths.end(), 0.0);
    std::vector<double> widths;
    for (const double share : table.widths)
      widths.push_back(m_width * share / all);
    const Words caption(table.caption, textFont(tokens::kSmall - 1), m_width);
    const std::vector<Words> header = row(table, table.header, widths, true);
    need(caption.height() + heightOf(header) + (table.rows.empty() ? 0 : heightOf(row(table, table.rows.front(), widths, false))));
    put(caption, 0, tokens::kLight.quiet);
    m_y += caption.height() + 2;
    putRow(header, widths, true);
    for (const QStringList& cells : table.rows) {
      const std::vector<Words> words = row(table, cells, widths, false);
      if (m_y + heightOf(words) > m_height) {
        newPage();
        putRow(header, widths, true);
      }
      putRow(words, widths, false);
    }
    m_y += kGap;
  }
  void operator()(const ReportFigures& figures) {
    const double width = (m_width - kGap) / 2;
    for (std::size_t i = 0; i < figures.figures.size(); i += 2) {
      double height = 0;
      std::vector<Words> captions;
      for (std::size_t n = i; n < std::min(i + 2, figures.figures.size()); ++n) {
        const ReportFigure& figure = figures.figures[n];
        captions.emplace_back(figure.caption, textFont(tokens::kSmall - 1), width);
        height = std::max(height, width * figure.image.height() / figure.image.width() + 3 + captions.back().height());
      }
      need(height);
      for (std::size_t n = i; n < std::min(i + 2, figures.figures.size()); ++n) {
        const double left = (width + kGap) * static_cast<double>(n - i);
        const QImage image = figures.figures[n].image;
        const QRectF area(left, m_y, width, width * image.height() / image.width());
        m_pages.back().push_back([=](QPainter& painter) { painter.drawImage(area, image); });
        putAt(captions[n - i], QPointF(left, area.bottom() + 3), tokens::kLight.quiet);
      }
      m_y += height + kGap;
    }
  }

  const std::vector<std::vector<Mark>>& pages() const { return m_pages; }

private:
  void newPage() {
    m_pages.emplace_back();
    m_y = 0;
  }
  /// A new page unless so much has room on this one.
  void need(double height) {
    if (m_y > 0 && m_y + height > m_height)
      newPage();
  }
  void putAt(const Words& words, const QPointF& at, const Rgb& colour) {
    m_pages.back().push_back([=](QPainter& painter) {
      painter.setPen(ink(colour));
      words.draw(painter, at);
    });
  }
  void put(const Words& words, double x, const Rgb& colour) { putAt(words, QPointF(x, m_y), colour); }
  void rule(double y, const Rgb& colour, double thick) {
    m_pages.back().push_back([=, width = m_width](QPainter& painter) {
      painter.setPen(QPen(ink(colour), thick));
      painter.drawLine(QPointF(0, y), QPointF(width, y));
    });
  }
  void text(const QString& from, const QFont& font, const Rgb& colour, double after) {
    const Words words(from, font, m_width);
    need(words.height());
    put(words, 0, colour);
    m_y += words.height() + after;
  }
  static std::vector<Words> row(const ReportTable& table, const QStringList& cells, const std::vector<double>& widths, bool strong) {
    std::vector<Words> words;
    for (int column = 0; column < cells.size(); ++column) {
      const auto at = static_cast<std::size_t>(column);
      words.emplace_back(cells[column], textFont(tokens::kSmall - 1, strong || column == 0), widths[at] - 2 * kCell, table.toTheRight[at]);
    }
    return words;
  }
  static double heightOf(const std::vector<Words>& row) {
    double height = 0;
    for (const Words& words : row)
      height = std::max(height, words.height());
    return height + 2 * kCell;
  }
  void putRow(const std::vector<Words>& row, const std::vector<double>& widths, bool strong) {
    double x = 0;
    for (std::size_t column = 0; column < row.size(); ++column) {
      putAt(row[column], QPointF(x + kCell, m_y + kCell), tokens::kLight.text);
      x += widths[column];
    }
    m_y += heightOf(row);
    rule(m_y, tokens::kLight.line, strong ? 1.5 : 0.75);
  }

  double m_width, m_height, m_y = 0;
  std::vector<std::vector<Mark>> m_pages;
};

} // namespace

QByteArray reportPdf(const ReportPage& page) {
  QByteArray bytes;
  QBuffer buffer(&bytes);
  buffer.open(QIODevice::WriteOnly);
  {
    QPdfWriter writer(&buffer);
    writer.setTitle(page.title);
    writer.setCreator(QStringLiteral("Halsted"));
    writer.setResolution(kWriterPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    const double scale = kWriterPerInch / kPixelsPerInch;
    const double width = writer.width() / scale, height = writer.height() / scale;
    Layout layout(width, height - kFooterPx);
    layout.title(page);
    for (const ReportBlock& block : page.blocks)
      std::visit(layout, block);
    QPainter painter(&writer);
    painter.setRenderHint(QPainter::SmoothPixmapTransform);
    painter.scale(scale, scale);
    const std::size_t count = layout.pages().size();
    for (std::size_t n = 0; n < count; ++n) {
      if (n > 0)
        writer.newPage();
      for (const Mark& mark : layout.pages()[n])
        mark(painter);
      painter.setFont(textFont(tokens::kSmall - 1));
      const QRectF line(0, height - kFooterPx, width, kFooterPx);
      painter.setPen(QPen(ink(tokens::kLight.line), 1));
      painter.drawLine(line.topLeft() + QPointF(0, 12), line.topRight() + QPointF(0, 12));
      painter.setPen(ink(tokens::kLight.caution));
      painter.drawText(line, Qt::AlignLeft | Qt::AlignBottom, page.disclaimer);
      painter.setPen(ink(tokens::kLight.quiet));
      painter.drawText(line, Qt::AlignHCenter | Qt::AlignBottom, page.title);
      painter.drawText(line, Qt::AlignRight | Qt::AlignBottom, page.pageOf.arg(n + 1).arg(count));
    }
  }
  return bytes;
}

} // namespace halsted
