// What scoring costs: getting ready, answers of 1,000 to 100,000 words, a key press in a long
// attempt, the command line from start to end; `wc -w` and two linters of prose as a scale.
#include <algorithm>
#include <chrono>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

#include <benchmark/benchmark.h>

#include "core/base/atomic_file.h"
#include "core/catalog/catalog.h"
#include "core/document/answer_document.h"
#include "core/scoring/scorer.h"

namespace coach {
namespace {

namespace fs = std::filesystem;
using Notes = framework::PerStage<std::string>;

const scoring::Scorer& fraudScorer() {
    static const scoring::Scorer scorer = [] {
        catalog::Catalog catalog;
        const auto prompt = catalog.prompt({"fraud-detection"}).value();
        return scoring::Scorer(prompt, catalog::criteriaFor(catalog.framework(), *prompt),
                               catalog.lexicon(), catalog.framework().version);
    }();
    return scorer;
}

std::size_t words(const std::string& text) {
    std::size_t count = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool isSpace = c == ' ' || c == '\n' || c == '\t';
        count += !isSpace && !inWord ? 1 : 0;
        inWord = !isSpace;
    }
    return count;
}

/// Answers that people wrote, joined stage by stage; from the second round on with another number
/// in each sentence, since repeated words are not scored.
Notes notesOf(std::size_t wanted) {
    std::vector<fs::path> files;
    for (const auto& entry :
         fs::directory_iterator(COACH_SOURCE_DIR "/tests/calibration/answers/fraud-detection"))
        files.push_back(entry.path());
    std::ranges::sort(files);
    Notes notes;
    for (std::size_t total = 0, round = 0; total < wanted; ++round) {
        const auto text = base::readFile(files[round % files.size()]);
        const auto document = document::readAnswerDocument(*text, "answer");
        for (std::size_t i = 0; i < notes.size() && total < wanted; ++i) {
            std::string note = document->notes[i];
            if (round >= files.size())
                for (std::size_t at = note.find(", "); at != std::string::npos;) {
                    const std::string number = " " + std::to_string(round + at);
                    note.insert(at, number);
                    at = note.find(", ", at + number.size() + 2);
                }
            notes[i] += note + "\n\n";
            total += words(note);
        }
    }
    return notes;
}

std::size_t wordsOf(const Notes& notes) {
    std::size_t sum = 0;
    for (const std::string& note : notes)
        sum += words(note);
    return sum;
}

void readContentAndBuildScorer(benchmark::State& state) {
    for (auto _ : state) {
        catalog::Catalog catalog;
        const auto prompt = catalog.prompt({"fraud-detection"}).value();
        benchmark::DoNotOptimize(scoring::Scorer(prompt,
                                                 catalog::criteriaFor(catalog.framework(), *prompt),
                                                 catalog.lexicon(), catalog.framework().version));
    }
}
BENCHMARK(readContentAndBuildScorer)->Unit(benchmark::kMillisecond);

void scoreWords(benchmark::State& state) {
    const scoring::Answer answer{notesOf(static_cast<std::size_t>(state.range(0))), {}};
    for (auto _ : state)
        benchmark::DoNotOptimize(fraudScorer().score(answer));
    state.counters["words"] = static_cast<double>(wordsOf(answer.notes));
}
BENCHMARK(scoreWords)->Arg(1'000)->Arg(10'000)->Arg(100'000)->Unit(benchmark::kMillisecond);

/// A letter typed in the middle of a sentence, each time another; `work` is what follows it.
template <class Work>
void typeInLongAttempt(benchmark::State& state, Work work) {
    Notes notes = notesOf(3'000);
    scoring::Readings readings;
    work(notes, framework::StageId::Problem, readings);
    std::vector<double> milliseconds;
    std::size_t key = 0;
    for (auto _ : state) {
        const auto stage = framework::kStages[key / 50 % framework::kStageCount];
        std::string& note = notes[framework::indexOf(stage)];
        const std::size_t space = note.find(' ', (key * 131) % (note.size() / 2));
        note.insert(space == std::string::npos ? 0 : space, 1, static_cast<char>('a' + key % 26));
        ++key;
        const auto before = std::chrono::steady_clock::now();
        work(notes, stage, readings);
        const std::chrono::duration<double> took = std::chrono::steady_clock::now() - before;
        state.SetIterationTime(took.count());
        milliseconds.push_back(1'000 * took.count());
    }
    std::ranges::sort(milliseconds);
    const auto at = [&](std::size_t percent) {
        return milliseconds[std::min(milliseconds.size() - 1, milliseconds.size() * percent / 100)];
    };
    state.counters["median_ms"] = at(50);
    state.counters["p99_ms"] = at(99);
    state.counters["words"] = static_cast<double>(wordsOf(notes));
}

void remarksAfterKey(benchmark::State& state) {
    typeInLongAttempt(state, [](const Notes& notes, framework::StageId stage, auto& readings) {
        benchmark::DoNotOptimize(
            fraudScorer().remarks(stage, notes[framework::indexOf(stage)], notes, readings));
    });
}
BENCHMARK(remarksAfterKey)->UseManualTime()->Iterations(500)->Unit(benchmark::kMillisecond);

void wholeScoreAfterKey(benchmark::State& state) {
    typeInLongAttempt(state, [](const Notes& notes, framework::StageId, auto& readings) {
        benchmark::DoNotOptimize(fraudScorer().score({notes, {}}, readings));
    });
}
BENCHMARK(wholeScoreAfterKey)->UseManualTime()->Iterations(500)->Unit(benchmark::kMillisecond);

/// A folder for this run with an answer of 1,000 words and a list that names it a thousand times.
struct AnswerOnDisk {
    fs::path folder = fs::temp_directory_path() / "problem-coach-bench";
    fs::path answer = folder / "answer.md";
    fs::path list = folder / "list.txt";

    AnswerOnDisk() {
        fs::create_directories(folder);
        document::AnswerDocument document;
        document.setValue("prompt", "fraud-detection");
        document.title = "Answer";
        document.notes = notesOf(1'000);
        std::ofstream(answer) << document::writeAnswerDocument(document);
        std::ofstream names(list);
        for (int i = 0; i < 1'000; ++i)
            names << answer.string() << '\n';
    }
    AnswerOnDisk(const AnswerOnDisk&) = delete;
    AnswerOnDisk& operator=(const AnswerOnDisk&) = delete;
    ~AnswerOnDisk() {
        std::error_code ignored;
        fs::remove_all(folder, ignored);
    }
};

const AnswerOnDisk& onDisk() {
    static const AnswerOnDisk files;
    return files;
}

/// A whole process; a linter ends with 1 when it has something to say.
void runProcess(benchmark::State& state, const std::string& command) {
    for (auto _ : state) {
        const int status = std::system((command + " >/dev/null 2>&1").c_str());
        if (status != 0 && status != 256)
            state.SkipWithError("it failed");
    }
}

const std::string kCli = std::string("\"") + COACH_CLI + "\" ";

void cliVersion(benchmark::State& state) {
    runProcess(state, kCli + "--version");
}
void cliHelp(benchmark::State& state) {
    runProcess(state, kCli + "--help");
}
void cliPrompts(benchmark::State& state) {
    runProcess(state, kCli + "prompts");
}
void cliScore(benchmark::State& state) {
    runProcess(state, kCli + "score " + onDisk().answer.string());
}
void cliScoreThousandFiles(benchmark::State& state) {
    runProcess(state, kCli + "score --json --files-from " + onDisk().list.string());
}
void wordCount(benchmark::State& state) {
    runProcess(state, "wc -w " + onDisk().answer.string());
}
/// A linter of prose on the same text, as a scale; never needed.
void linter(benchmark::State& state, const char* name) {
    const std::string program(name);
    if (std::system(("command -v " + program + " >/dev/null 2>&1").c_str()) != 0)
        state.SkipWithError(("not installed (npm install --global " + program + ")").c_str());
    else
        runProcess(state, program + " " + onDisk().answer.string());
}
BENCHMARK(cliVersion)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(cliHelp)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(cliPrompts)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(cliScore)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK(cliScoreThousandFiles)->Unit(benchmark::kMillisecond)->UseRealTime()->Iterations(1);
BENCHMARK(wordCount)->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(linter, write_good, "write-good")->Unit(benchmark::kMillisecond)->UseRealTime();
BENCHMARK_CAPTURE(linter, alex, "alex")->Unit(benchmark::kMillisecond)->UseRealTime();

} // namespace
} // namespace coach
