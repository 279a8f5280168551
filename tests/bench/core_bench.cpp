// How long people wait: scoring, reading and writing a document, starting the command line.
#include <cstdlib>
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "core/catalog/catalog.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"

namespace coach {
namespace {

/// The bundled sample, a finished answer of all seven stages.
const std::string& sample() {
    static const std::string text = [] {
        std::ifstream in(COACH_SOURCE_DIR "/resources/samples/card-payment-fraud.md",
                         std::ios::binary);
        return std::string(std::istreambuf_iterator<char>(in), {});
    }();
    return text;
}

document::AnswerDocument sampleDocument(benchmark::State& state) {
    auto document = document::readAnswerDocument(sample(), "sample");
    if (!document) {
        state.SkipWithError(document.error().message.c_str());
        return {};
    }
    return *document;
}

scoring::Scorer fraudScorer() {
    catalog::Catalog catalog;
    const auto prompt = catalog.prompt({"fraud-detection"}).value();
    return {prompt, catalog::criteriaFor(catalog.framework(), *prompt), catalog.lexicon(),
            catalog.framework().version};
}

void buildScorer(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(fraudScorer());
}
BENCHMARK(buildScorer)->Unit(benchmark::kMillisecond);

/// The sample's notes, joined until the document has about 1,000 words.
void scoreThousandWords(benchmark::State& state) {
    const auto scorer = fraudScorer();
    scoring::Answer answer{sampleDocument(state).notes, {}};
    std::size_t words = 0;
    const auto count = [&] {
        words = 0;
        for (const auto& note : answer.notes)
            for (std::size_t i = 0; i < note.size(); ++i)
                words += note[i] == ' ' ? 1U : 0U;
    };
    const auto notes = answer.notes;
    for (count(); words > 0 && words < 1000; count())
        for (std::size_t i = 0; i < notes.size(); ++i)
            answer.notes[i] += "\n\n" + notes[i];
    for (auto _ : state)
        benchmark::DoNotOptimize(scorer.score(answer));
    state.counters["words"] = static_cast<double>(words);
}
BENCHMARK(scoreThousandWords)->Unit(benchmark::kMillisecond);

/// What runs while somebody types.
void remarksOnOneNote(benchmark::State& state) {
    const auto scorer = fraudScorer();
    const auto notes = sampleDocument(state).notes;
    for (auto _ : state)
        benchmark::DoNotOptimize(scorer.remarks(framework::StageId::Problem, notes[0], notes));
}
BENCHMARK(remarksOnOneNote)->Unit(benchmark::kMillisecond);

void readDocument(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(document::readAnswerDocument(sample(), "sample"));
}
BENCHMARK(readDocument)->Unit(benchmark::kMicrosecond);

void writeDocument(benchmark::State& state) {
    const auto document = sampleDocument(state);
    for (auto _ : state)
        benchmark::DoNotOptimize(document::writeAnswerDocument(document));
}
BENCHMARK(writeDocument)->Unit(benchmark::kMicrosecond);

void startCommandLine(benchmark::State& state, const char* arguments) {
    const std::string command = std::string("\"") + COACH_CLI + "\" " + arguments + " >/dev/null";
    for (auto _ : state) {
        if (std::system(command.c_str()) != 0)
            state.SkipWithError("the command line failed");
    }
}
BENCHMARK_CAPTURE(startCommandLine, version, "--version")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();
BENCHMARK_CAPTURE(startCommandLine, prompts, "prompts")
    ->Unit(benchmark::kMillisecond)
    ->UseRealTime();

} // namespace
} // namespace coach
