#include "core/scoring/focus.h"

#include <algorithm>

namespace coach::scoring {

namespace {

/// A note's likeness to its own stage's criteria, and the highest to another stage's.
struct OwnAndOther {
    double own = 0.0;
    double other = 0.0;
};

OwnAndOther ownAndOther(framework::StageId stage, const NoteReading& note) {
    framework::PerStage<double> likeness{};
    for (const UnitView& view : note.units)
        if (view.noCredit == NoCredit::None)
            for (std::size_t i = 0; i < likeness.size(); ++i)
                likeness[i] += view.likeness[i] * view.reading.contentWords;
    OwnAndOther out{likeness[framework::indexOf(stage)], 0.0};
    for (std::size_t i = 0; i < likeness.size(); ++i)
        if (i != framework::indexOf(stage))
            out.other = std::max(out.other, likeness[i]);
    return out;
}

/// `least` at `from` and below, 1 at `to` and above.
double rising(double value, double from, double to, double least) {
    return std::clamp((value - from) / (to - from), least, 1.0);
}

/// 1 up to `from`, `least` at `to` and above.
double falling(double value, double from, double to, double least) {
    return std::clamp(1.0 - (1.0 - least) * (value - from) / (to - from), least, 1.0);
}

double stagesFocus(const framework::PerStage<NoteReading>& notes, const Parameters& p) {
    constexpr int kFewestNotes = 4;
    double own = 0.0, other = 0.0;
    int written = 0;
    for (const framework::StageId stage : framework::kStages) {
        const OwnAndOther likeness = ownAndOther(stage, notes[framework::indexOf(stage)]);
        own += likeness.own;
        other += likeness.other;
        written += likeness.other > 0.0 ? 1 : 0;
    }
    if (written < kFewestNotes)
        return 1.0;
    return rising(own / other, p.answerAstrayBelow, p.answerOnStageFrom, p.answerAstrayShare);
}

} // namespace

double onStageShare(framework::StageId stage, const NoteReading& note, const Parameters& p) {
    const OwnAndOther likeness = ownAndOther(stage, note);
    if (likeness.other <= 0.0)
        return 1.0;
    return rising(likeness.own / likeness.other, p.astrayBelow, p.onStageFrom, p.astrayShare);
}

AnswerFocus answerFocus(const framework::PerStage<NoteReading>& notes, const ProductIndex& products,
                        const Parameters& p) {
    // A short text has no shares worth the name: each is taken as if so much ordinary text stood
    // beside it.
    constexpr double kOrdinaryWords = 40, kOrdinaryClauses = 8;
    double generic = 0.0, content = 0.0, marked = 0.0, formulas = 0.0;
    for (const NoteReading& note : notes)
        for (const UnitView& view : note.units) {
            if (view.noCredit == NoCredit::None) {
                generic += view.reading.genericWords;
                content += view.reading.contentWords;
                marked += view.reading.markedClauses;
                formulas += view.reading.formulaClauses;
            }
        }
    AnswerFocus focus;
    focus.stages = stagesFocus(notes, p);
    focus.fit = products.ownAgainstOthers(notes);
    focus.genericShare = generic / (content + kOrdinaryWords);
    focus.formulaShare = formulas / (marked + kOrdinaryClauses);
    focus.product =
        rising(focus.fit.ratio, p.otherProductBelow, p.ownProductFrom, p.otherProductShare);
    focus.generic = falling(focus.genericShare, p.genericFrom, p.genericAll, p.genericLeast);
    focus.strewn = falling(focus.formulaShare, p.strewnFrom, p.strewnAll, p.strewnLeast);
    return focus;
}

} // namespace coach::scoring
