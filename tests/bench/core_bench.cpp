// How long reading and writing a document and cutting a text take.
#include <cstdint>
#include <fstream>
#include <iterator>
#include <string>

#include <benchmark/benchmark.h>

#include "core/document/answer_document.h"
#include "core/text/sentences.h"

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

void tokenizeSample(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(text::tokenize(sample()));
    state.SetBytesProcessed(static_cast<std::int64_t>(state.iterations() * sample().size()));
}
BENCHMARK(tokenizeSample)->Unit(benchmark::kMicrosecond);

void cutSampleIntoSentences(benchmark::State& state) {
    for (auto _ : state)
        benchmark::DoNotOptimize(text::annotate(sample()));
}
BENCHMARK(cutSampleIntoSentences)->Unit(benchmark::kMicrosecond);

} // namespace
} // namespace coach
