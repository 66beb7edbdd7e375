// SPDX-License-Identifier: Apache-2.0
#include "app/records/CertificatePdf.h"

#include "app/window/Theme.h"
#include "rendering/DesignTokens.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QDateTime>
#include <QFontDatabase>
#include <QLocale>
#include <QPainter>
#include <QPdfWriter>
#include <QSaveFile>

#include <fmt/format.h>

namespace halsted {

namespace {

constexpr int kPerInch = 300;
constexpr double kMm = kPerInch / 25.4;
constexpr double kMarginMm = 20;

QString words(const char* text) {
  return QCoreApplication::translate("halsted::CertificatePdf", text);
}

/// Lines from the top down, each in its size.
class Page {
public:
  explicit Page(QPdfWriter& writer) : m_painter(&writer), m_width(writer.width()) {}
  void space(double mm) { m_y += mm * kMm; }
  void line(const QString& text, double sizeMm, bool bold, const Rgb& ink) {
    QFont font;
    if (QFontDatabase::families().contains(QString::fromLatin1(tokens::kTypeface)))
      font.setFamily(QString::fromLatin1(tokens::kTypeface));
    font.setPixelSize(static_cast<int>(sizeMm * kMm));
    font.setBold(bold);
    m_painter.setFont(font);
    m_painter.setPen(toColor(ink));
    const QRectF room(0, m_y, m_width, 1000 * kMm);
    const QRectF used = m_painter.boundingRect(room, Qt::AlignLeft | Qt::TextWordWrap, text);
    m_painter.drawText(room, Qt::AlignLeft | Qt::TextWordWrap, text);
    m_y += used.height() + 1.5 * kMm;
  }
  void rule(const Rgb& ink) {
    m_painter.setPen(QPen(toColor(ink), 0.6 * kMm));
    m_painter.drawLine(QPointF(0, m_y), QPointF(m_width, m_y));
    space(6);
  }

private:
  QPainter m_painter;
  double m_width, m_y = 0;
};

} // namespace

Result<void> writeCertificatePdf(const std::filesystem::path& file, const course::Certificate& certificate, const CertificateWords& who) {
  QByteArray bytes;
  {
    QBuffer buffer(&bytes);
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setTitle(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "Certificate")));
    writer.setCreator(QStringLiteral("Halsted"));
    writer.setResolution(kPerInch);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setPageMargins(QMarginsF(kMarginMm, kMarginMm, kMarginMm, kMarginMm), QPageLayout::Millimeter);
    const tokens::Palette& ink = tokens::kLight;
    Page page(writer);
    page.line(QStringLiteral("Halsted"), 5, false, ink.quiet);
    page.space(30);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "Certificate")), 12, true, ink.text);
    page.rule(ink.accent);
    page.space(8);
    page.line(who.learner.isEmpty() ? words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "The learner with the pseudonym %1"))
                                          .arg(QString::fromStdString(certificate.learner))
                                    : who.learner,
              7, true, ink.text);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "has passed the exam of the simulated lesson")), 5, false, ink.text);
    page.space(4);
    page.line(who.lesson, 7, true, ink.text);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "with %1 % of the points on %2."))
                  .arg(QLocale().toString(certificate.percent, 'f', 1),
                       QLocale().toString(QDateTime::fromMSecsSinceEpoch(certificate.dateMs).date(), QLocale::LongFormat)),
              5, false, ink.text);
    page.space(40);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf",
                                      "Whoever has the log of the run can check this: lesson, version, points and hash must agree.")),
              3.6, false, ink.quiet);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "Certificate %1")).arg(QString::fromStdString(certificate.id)), 3.6, false,
              ink.quiet);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "Lesson %1, version %2"))
                  .arg(QString::fromStdString(certificate.lessonId), QString::fromStdString(certificate.lessonVersion)),
              3.6, false, ink.quiet);
    // In two lines: a hash has no place to break at.
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf", "SHA-256 of the log:")), 3.6, false, ink.quiet);
    for (std::size_t at = 0; at < certificate.logHash.size(); at += 32)
      page.line(QString::fromStdString(certificate.logHash.substr(at, 32)), 3.6, false, ink.quiet);
    page.space(10);
    page.line(words(QT_TRANSLATE_NOOP("halsted::CertificatePdf",
                                      "Of a simulation for teaching. It does not show that somebody may treat patients.")),
              3.6, false, ink.quiet);
  }
  std::error_code error;
  std::filesystem::create_directories(file.parent_path(), error);
  QSaveFile out(QString::fromStdString(file.string()));
  if (bytes.isEmpty() || !out.open(QIODevice::WriteOnly) || out.write(bytes) != bytes.size() || !out.flush() || !out.commit())
    return fail(ErrorCode::WriteFailed, fmt::format("{} could not be written; check the folder and the space on disk.", file.string()));
  return {};
}

} // namespace halsted
