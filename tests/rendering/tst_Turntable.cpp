// SPDX-License-Identifier: Apache-2.0
#include "rendering/Turntable.h"

#include "segmentation/anatomy/CaseCommands.h"
#include "segmentation/anatomy/CaseDocument.h"
#include "segmentation/core/LabelHash.h"
#include "tests/Phantoms.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>

#include <theora/theoradec.h>

#include <cstring>
#include <vector>

using namespace halsted;

namespace {

/// A movie as the Theora library reads it.
struct Movie {
  int width = 0, height = 0, frames = 0;
  double framesPerSecond = 0;
  std::vector<std::vector<unsigned char>> luma; ///< of each frame
  std::string error;
};

Movie decoded(const QString& path) {
  Movie movie;
  QFile file(path);
  if (!file.open(QIODevice::ReadOnly)) {
    movie.error = "cannot be read";
    return movie;
  }
  const QByteArray bytes = file.readAll();
  ogg_sync_state sync;
  ogg_sync_init(&sync);
  std::memcpy(ogg_sync_buffer(&sync, bytes.size()), bytes.constData(), static_cast<std::size_t>(bytes.size()));
  ogg_sync_wrote(&sync, bytes.size());
  ogg_stream_state stream;
  bool started = false;
  th_info info;
  th_info_init(&info);
  th_comment comment;
  th_comment_init(&comment);
  th_setup_info* setup = nullptr;
  th_dec_ctx* decoder = nullptr;
  ogg_page page;
  while (ogg_sync_pageout(&sync, &page) > 0) {
    if (!started) {
      ogg_stream_init(&stream, ogg_page_serialno(&page));
      started = true;
    }
    ogg_stream_pagein(&stream, &page);
    ogg_packet packet;
    while (ogg_stream_packetout(&stream, &packet) > 0) {
      if (!decoder) {
        const int kind = th_decode_headerin(&info, &comment, &setup, &packet);
        if (kind < 0) {
          movie.error = "a header is wrong";
          return movie;
        }
        if (kind > 0)
          continue;
        decoder = th_decode_alloc(&info, setup);
        movie.width = static_cast<int>(info.pic_width);
        movie.height = static_cast<int>(info.pic_height);
        movie.framesPerSecond = static_cast<double>(info.fps_numerator) / info.fps_denominator;
      }
      if (th_decode_packetin(decoder, &packet, nullptr) < 0) {
        movie.error = "a frame is wrong";
        return movie;
      }
      th_ycbcr_buffer planes;
      th_decode_ycbcr_out(decoder, planes);
      ++movie.frames;
      auto& luma = movie.luma.emplace_back();
      for (int y = 0; y < movie.height; ++y)
        luma.insert(luma.end(), planes[0].data + y * planes[0].stride, planes[0].data + y * planes[0].stride + movie.width);
    }
  }
  for (int i = 0; i < comment.comments; ++i)
    movie.error += comment.user_comments[i];
  if (decoder)
    th_decode_free(decoder);
  th_setup_free(setup);
  th_comment_clear(&comment);
  th_info_clear(&info);
  if (started)
    ogg_stream_clear(&stream);
  ogg_sync_clear(&sync);
  return movie;
}

/// Of bright pixels in the middle half of the picture, where no words stand, in pixels from the left.
double brightMiddle(const Movie& movie, int frame) {
  double sum = 0, count = 0;
  for (int y = movie.height / 4; y < movie.height * 3 / 4; ++y)
    for (int x = 0; x < movie.width; ++x)
      if (movie.luma[static_cast<std::size_t>(frame)][static_cast<std::size_t>(y) * movie.width + x] > 100) {
        sum += x;
        ++count;
      }
  return count > 0 ? sum / count : -1;
}

} // namespace

/// A bright ball at the patient's left and a dark bead at the right, on a computer without a display.
class TestTurntable : public QObject {
  Q_OBJECT
private Q_SLOTS:
  void initTestCase() {
    qunsetenv("DISPLAY");
    QVERIFY(m_folder.isValid());
    auto document = CaseDocument::create((m_folder.path() + "/ball.hcase").toStdString(), "ball");
    QVERIFY(document.ok());
    m_document = std::move(*document);
    phantoms::Canvas canvas({40, 40, 30}, {4, 4, 4}, -1000);
    canvas.paint(phantoms::ellipsoid({0, 0, 0}, {70, 60, 50}), 40);
    const Vec3 left(50, 0, 0), right(-50, 0, 0);
    const Mask ball = canvas.paint(phantoms::ellipsoid(left, Vec3::Constant(25)), 300);
    const Mask bead = canvas.paint(phantoms::ellipsoid(right, Vec3::Constant(6)), 300);
    LabelMap labels(canvas.geometry());
    for (std::size_t n = 0; n < ball.voxels.size(); ++n)
      labels.editableVoxels()[n] = ball.voxels[n] ? 1 : bead.voxels[n] ? 2 : 0;
    LoadedSeries series;
    series.info.uid = "1.2.3";
    series.info.modality = Modality::Ct;
    series.info.geometry = canvas.geometry();
    series.volume = canvas.volume();
    QVERIFY(m_document->apply(addSeries(std::move(series))).ok());
    const NewStructure large{"kidney_left", 1, {240, 240, 240}}, small{"kidney_right", 2, {30, 30, 30}};
    QVERIFY(m_document->apply(setLabels("anatomy", m_document->patientCase().series().front().id, labels, {large, small})).ok());
    for (const auto& [name, value, centre, radius] : {std::tuple{"kidney_left", 1, left, 25.0}, {"kidney_right", 2, right, 6.0}}) {
      StructureSurfaces surfaces;
      surfaces.full = phantoms::sphereMesh(centre, radius, 16);
      surfaces.labelHash = labelHash(labels, static_cast<std::uint8_t>(value));
      QVERIFY(m_document->storeSurfaces(m_document->patientCase().findStructure(name)->id, std::move(surfaces)).ok());
    }
  }

  void turnsOnceAndIsReadByTheora() {
    TurntableOptions options;
    options.width = 160;
    options.height = 120;
    options.seconds = 1;
    options.framesPerSecond = 8;
    const QString file = m_folder.path() + "/turn.ogv";
    auto movie = Turntable::start(m_document->patientCase(), options, file.toStdString());
    QVERIFY2(movie.ok(), movie.ok() ? "" : movie.error().message.c_str());
    QCOMPARE((*movie)->frameCount(), 8);
    while (!(*movie)->done()) {
      const auto step = (*movie)->step();
      QVERIFY2(step.ok(), step.ok() ? "" : step.error().message.c_str());
    }
    movie->reset();
    const Movie seen = decoded(file);
    QCOMPARE(seen.error, std::string());
    QCOMPARE(seen.frames, 8);
    QCOMPARE(seen.width, 160);
    QCOMPARE(seen.height, 120);
    QCOMPARE(seen.framesPerSecond, 8.0);
    // From the front the patient's left is at the picture's right; half a turn later at its left.
    QVERIFY2(brightMiddle(seen, 0) > 90, qPrintable(QString::number(brightMiddle(seen, 0))));
    QVERIFY2(brightMiddle(seen, 4) < 70, qPrintable(QString::number(brightMiddle(seen, 4))));
  }

  void whatCannotBeIsRefused() {
    TurntableOptions odd;
    odd.width = 161;
    QVERIFY(!Turntable::start(m_document->patientCase(), odd, (m_folder.path() + "/odd.ogv").toStdString()).ok());
    TurntableOptions endless;
    endless.seconds = 1e9;
    QVERIFY(!checkTurntable(endless).ok());
    const auto nowhere = Turntable::start(m_document->patientCase(), {}, "/not/there/turn.ogv");
    QVERIFY(!nowhere.ok() || !(*nowhere)->step().ok());
  }

private:
  QTemporaryDir m_folder;
  std::unique_ptr<CaseDocument> m_document;
};

QTEST_APPLESS_MAIN(TestTurntable)
#include "tst_Turntable.moc"
