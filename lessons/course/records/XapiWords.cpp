// SPDX-License-Identifier: Apache-2.0
#include "lessons/course/records/XapiWords.h"

#include <cassert>

namespace halsted::course {
namespace {

// Those of cmi5 by its section 9.3; others of ADL's vocabulary where it has the word; the rest are ours.
constexpr std::array<XapiVerbWords, 20> kVerbs = {{
    {XapiVerb::Initialized, "http://adlnet.gov/expapi/verbs/initialized", {"initialized", "begonnen", "inició", "a commencé"}},
    {XapiVerb::Completed, "http://adlnet.gov/expapi/verbs/completed", {"completed", "abgeschlossen", "completó", "a achevé"}},
    {XapiVerb::Passed, "http://adlnet.gov/expapi/verbs/passed", {"passed", "bestanden", "aprobó", "a réussi"}},
    {XapiVerb::Failed, "http://adlnet.gov/expapi/verbs/failed", {"failed", "nicht bestanden", "suspendió", "a échoué"}},
    {XapiVerb::Abandoned, "https://w3id.org/xapi/adl/verbs/abandoned", {"abandoned", "abgebrochen", "abandonó", "a abandonné"}},
    {XapiVerb::Terminated, "http://adlnet.gov/expapi/verbs/terminated", {"terminated", "beendet", "terminó", "a terminé"}},
    {XapiVerb::Satisfied, "https://w3id.org/xapi/adl/verbs/satisfied", {"satisfied", "erfüllt", "satisfizo", "a satisfait"}},
    {XapiVerb::Performed, "/verbs/performed", {"performed", "durchgeführt", "realizó", "a effectué"}},
    {XapiVerb::Requested, "/verbs/requested", {"requested", "angefordert", "solicitó", "a demandé"}},
    {XapiVerb::Viewed, "http://id.tincanapi.com/verb/viewed", {"viewed", "angesehen", "vio", "a consulté"}},
    {XapiVerb::Progressed, "http://adlnet.gov/expapi/verbs/progressed", {"progressed", "vorangekommen", "avanzó", "a progressé"}},
    {XapiVerb::Answered, "http://adlnet.gov/expapi/verbs/answered", {"answered", "beantwortet", "respondió", "a répondu"}},
    {XapiVerb::Attempted, "http://adlnet.gov/expapi/verbs/attempted", {"attempted", "versucht", "intentó", "a tenté"}},
    {XapiVerb::Met, "/verbs/met", {"met", "erreicht", "alcanzó", "a atteint"}},
    {XapiVerb::Missed, "/verbs/missed", {"missed", "verfehlt", "no alcanzó", "a manqué"}},
    {XapiVerb::Erred, "/verbs/erred", {"erred", "Fehler gemacht", "erró", "a commis une erreur"}},
    {XapiVerb::Scored, "http://adlnet.gov/expapi/verbs/scored", {"scored", "Punkte erreicht", "puntuó", "a obtenu"}},
    {XapiVerb::Commented, "http://adlnet.gov/expapi/verbs/commented", {"commented", "angemerkt", "comentó", "a commenté"}},
    {XapiVerb::Annotated, "/verbs/annotated", {"annotated", "kommentiert", "anotó", "a annoté"}},
    {XapiVerb::Overrode, "/verbs/overrode", {"overrode", "eingegriffen", "intervino", "est intervenu"}},
}};

} // namespace

const XapiVerbWords& xapiVerb(XapiVerb verb) {
  const XapiVerbWords& words = kVerbs[static_cast<std::size_t>(verb)];
  assert(words.verb == verb);
  return words;
}

} // namespace halsted::course
