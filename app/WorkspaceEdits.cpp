// SPDX-License-Identifier: Apache-2.0
// What changes the open case without keeping its thread: edits, seeds, tubes, and all that is written behind its back.
#include "app/Workspace.h"

#include "segmentation/filters/tubes/TubeTree.h"
#include "segmentation/workflow/StepBuilder.h"
#include "segmentation/workflow/TubeWorkflow.h"

#include <fmt/format.h>

#include <algorithm>

namespace halsted {

namespace {

constexpr const char* kGrownLayer = "anatomy"; ///< where structures from seeds go

/// Brushes are over in a moment: no progress is shown for them.
bool isLong(const EditRequest& request) {
  return request.tool != "paint" && request.tool != "brush" && request.tool != "erase" && request.tool != "smart-brush";
}

} // namespace

void Workspace::write(Begin begin, std::function<void(const Result<void>&)> then) {
  m_writes.emplace_back(std::move(begin), std::move(then));
  if (!m_writing)
    writeNext();
}

void Workspace::writeNext() {
  if (m_writes.empty() || !m_document) {
    m_writes.clear();
    m_writing = false;
    return;
  }
  m_writing = true;
  auto [begin, then] = std::move(m_writes.front());
  m_writes.pop_front();
  std::shared_ptr<CaseDocument::Pending> pending = begin();
  if (!pending) {
    then({});
    writeNext();
    return;
  }
  m_writer.run([this, pending, then = std::move(then), turn = m_documentTurn](const JobContext&) -> std::function<void()> {
    static_cast<void>(pending->work());
    return [this, pending, then, turn] {
      if (turn != m_documentTurn)
        return;
      const Result<void> result = m_document->finish(pending);
      then(result);
      if (turn == m_documentTurn)
        writeNext();
    };
  });
}

Result<void> Workspace::queue(Edit edit) {
  if (!m_document)
    return fail(ErrorCode::Refused, "There is no case to change; open one first.");
  if (m_segmenting)
    return fail(ErrorCode::Refused, "The scan is being segmented; wait for its end, or cancel it, before you change structures.");
  m_edits.push_back(std::move(edit));
  if (!m_editing)
    startEdit();
  return {};
}

void Workspace::startEdit() {
  if (m_edits.empty())
    return;
  m_editing = true;
  m_longEdit = m_edits.front().isLong;
  std::shared_ptr<const PatientCase> copy = m_document->snapshot();
  const auto prepare = m_edits.front().prepare;
  m_stopEdit = std::stop_source();
  m_editor.run(
      [this, copy = std::move(copy), prepare, turn = m_documentTurn, labels = m_labelTurn,
       stop = m_stopEdit.get_token()](const JobContext& runner) mutable -> std::function<void()> {
        const JobContext job([&runner](double fraction, std::string_view step) { runner.progress(fraction, step); }, stop);
        auto prepared = std::make_shared<Result<std::pair<Prepared, EditOutcome>>>(prepare(*copy, job));
        copy.reset(); // a share of the labels would have them copied when they change
        return [this, prepared, turn, labels] {
          if (turn != m_documentTurn)
            return;
          // Something else was changed meanwhile (undo): what was worked out no longer fits.
          if (labels != m_labelTurn) {
            startEdit();
            return;
          }
          if (!*prepared) {
            endEdit(fail(prepared->error()));
            return;
          }
          if (!(*prepared)->first) {
            endEdit(std::move((*prepared)->second));
            return;
          }
          write([this, prepared] { return (*prepared)->first(*m_document); },
                [this, prepared](const Result<void>& made) {
                  endEdit(made ? Result<EditOutcome>(std::move((*prepared)->second)) : Result<EditOutcome>(fail(made.error())));
                });
        };
      },
      [this](double fraction, std::string_view step) { progress.emit(fraction, std::string(step)); });
  if (m_longEdit)
    busyChanged.emit();
}

void Workspace::endEdit(const Result<EditOutcome>& outcome) {
  const bool wasLong = m_longEdit;
  Edited done = std::move(m_edits.front().done);
  m_edits.pop_front();
  m_editing = m_longEdit = false;
  if (!outcome)
    report(outcome.error());
  else
    for (const std::string& note : outcome->notes)
      said.emit(note);
  if (done)
    done(outcome);
  edited.emit(outcome);
  if (m_document && !m_editing)
    startEdit();
  if (m_edits.empty())
    remakeSurfaces();
  if (wasLong || m_edits.empty())
    busyChanged.emit();
}

Result<void> Workspace::edit(EditRequest request, Edited done) {
  const bool longOne = isLong(request);
  return queue({longOne,
                [this, request = std::move(request)](const PatientCase& patientCase,
                                                     const JobContext& job) -> Result<std::pair<Prepared, EditOutcome>> {
                  job.progress(0, "Working out the edit");
                  Result<PreparedEdit> prepared = prepareEdit(patientCase, request, m_table, job);
                  if (!prepared)
                    return fail(prepared.error());
                  if (!prepared->command)
                    return std::pair<Prepared, EditOutcome>{nullptr, std::move(prepared->outcome)};
                  auto command = std::make_shared<std::unique_ptr<Command>>(std::move(prepared->command));
                  return std::pair<Prepared, EditOutcome>{[command](CaseDocument& document) { return document.begin(std::move(*command)); },
                                                          std::move(prepared->outcome)};
                },
                std::move(done)});
}

Result<void> Workspace::growFromSeeds(StructureSeeds seeds, Edited done) {
  return queue(
      {true,
       [this, seeds = std::move(seeds)](const PatientCase& patientCase, const JobContext& job) -> Result<std::pair<Prepared, EditOutcome>> {
         const CaseSeries& series = patientCase.series().front();
         const auto [labels, structures] = layerOf(patientCase, series.id, kGrownLayer);
         Result<SeededStep> step =
             segmentBySeeds(series.volume, {seeds}, labels, structures, m_table, m_networks, StepSurfaces::FullAndLight, job);
         if (!step)
           return fail(step.error());
         EditOutcome outcome;
         for (const Finding& finding : step->step.findings)
           outcome.notes.push_back(finding.sentence);
         auto kept = std::make_shared<SeededStep>(std::move(*step));
         return std::pair<Prepared, EditOutcome>{
             [kept, id = series.id](CaseDocument& document) { return beginSeeds(document, id, std::move(*kept)); }, std::move(outcome)};
       },
       std::move(done)});
}

Result<void> Workspace::trackTube(const std::string& structure, const Vec3& fromMm, const std::optional<Vec3>& toMm, Edited done) {
  return queue(
      {true,
       [this, structure, fromMm, toMm](const PatientCase& patientCase, const JobContext& job) -> Result<std::pair<Prepared, EditOutcome>> {
         const CaseSeries& series = patientCase.series().front();
         TubeOptions options;
         options.fromMm = fromMm;
         options.toMm = toMm;
         const Result<TubeTree> tree = halsted::trackTube(series.volume, options, job.part(0, 0.8));
         if (!tree)
           return fail(tree.error());
         Result<SegmentationStep> step = tubeStep(patientCase, series, structure, *tree, m_table, job.part(0.8, 1));
         if (!step)
           return fail(step.error());
         EditOutcome outcome;
         for (const Finding& finding : step->findings)
           outcome.notes.push_back(finding.sentence);
         auto kept = std::make_shared<SegmentationStep>(std::move(*step));
         return std::pair<Prepared, EditOutcome>{
             [kept, id = series.id](CaseDocument& document) { return beginStep(document, id, "track", std::move(*kept)); },
             std::move(outcome)};
       },
       std::move(done)});
}

void Workspace::preview(const std::optional<EditRequest>& request, std::function<void(const Result<PreparedEdit>&)> done) {
  const int turn = ++m_previewTurn;
  m_previewer.cancel();
  if (!request || !m_document || m_segmenting)
    return;
  std::shared_ptr<const PatientCase> copy = m_document->snapshot();
  m_previewer.run([this, copy = std::move(copy), request = *request, done = std::move(done),
                   turn](const JobContext& job) mutable -> std::function<void()> {
    auto prepared = std::make_shared<Result<PreparedEdit>>(prepareEdit(*copy, request, m_table, job));
    copy.reset(); // a share of the labels would have them copied when they change
    return [this, prepared, done, turn] {
      if (turn == m_previewTurn)
        done(*prepared);
    };
  });
}

Result<void> Workspace::goToStep(std::size_t stepsDone) {
  if (!m_document || stepsDone > m_document->historyTexts().size())
    return fail(ErrorCode::NotFound, fmt::format("The case has no step {} in its history.", stepsDone));
  const std::size_t now = m_document->stepsDone();
  if (now == stepsDone)
    return {};
  if (Result<void> moved = now > stepsDone ? m_document->undo() : m_document->redo(); !moved)
    return moved;
  const int turn = ++m_goTurn;
  if (m_document->stepsDone() == stepsDone)
    return {};
  // The views follow between the steps, and the window stays awake; a later wish takes the place of this one.
  m_dispatch([self = std::weak_ptr<Workspace*>(m_self), stepsDone, turn, document = m_documentTurn] {
    if (const auto alive = self.lock(); alive && (*alive)->m_documentTurn == document && (*alive)->m_goTurn == turn)
      if (Result<void> moved = (*alive)->goToStep(stepsDone); !moved)
        (*alive)->report(moved.error());
  });
  return {};
}

} // namespace halsted
