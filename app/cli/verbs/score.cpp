#include <algorithm>
#include <ostream>
#include <set>

#include "app/cli/score_text.h"
#include "app/cli/verbs/verbs.h"
#include "core/base/utf8.h"
#include "core/document/answer_document.h"
#include "core/export/markdown.h"
#include "core/export/score_json.h"
#include "core/scoring/scorer.h"

namespace coach::cli {

namespace {

base::Error inputErrorAt(const std::string& file, int line, int column, std::string message) {
    return {base::ErrorKind::Input, std::move(message), base::Place{nameOf(file), line, column}};
}

/// Where the front matter's value of `prompt` stands.
base::Place placeOfPrompt(const std::string& file, std::string_view text) {
    int line = 1;
    while (!text.empty()) {
        if (text.starts_with("prompt:"))
            return {nameOf(file), line, text.starts_with("prompt: ") ? 9 : 8};
        const auto next = text.find('\n');
        text.remove_prefix(next == std::string_view::npos ? text.size() : next + 1);
        ++line;
    }
    return {nameOf(file), 1, 1};
}

/// The facts that the document's questions brought to light; all count as known without any.
std::optional<std::vector<int>> knownFacts(const document::AnswerDocument& document) {
    std::set<int> facts;
    bool asked = false;
    for (const auto& section : document.sections) {
        if (section.kind != "asked")
            continue;
        for (const auto& question : exporting::readAsked(section.text)) {
            asked = true;
            facts.insert(question.facts.begin(), question.facts.end());
        }
    }
    return asked ? std::optional(std::vector<int>(facts.begin(), facts.end())) : std::nullopt;
}

struct Scored {
    scoring::ScoreCard card;
    framework::PerStage<std::string> notes;
    std::vector<scoring::Move> moves;
};

class ScoreVerb {
public:
    ScoreVerb(const Common& common, const ScoreOptions& options, Console& console)
        : m_common(common), m_options(options), m_console(console),
          m_context(usecase::Context::withoutDatabase(common.places, common.clock)) {}

    void run() {
        if (!checkOptions())
            return;
        for (const auto& pack : m_options.packs)
            for (const auto& fault : m_context->catalog().addPack(pack))
                m_console.fail(fault);
        const auto files = allFiles();
        const bool several = files.size() > 1 || !m_options.filesFrom.empty();
        if (m_common.json && several)
            m_json.beginArray();
        std::size_t done = 0;
        for (const auto& file : files) {
            if (several && m_console.showsProgress())
                m_console.progress(std::to_string(++done) + " of " + std::to_string(files.size()));
            scoreFile(file);
        }
        if (several && m_console.showsProgress())
            m_console.progress("\n");
        if (m_common.json && several)
            m_json.endArray();
        if (m_common.json && (several || m_printed > 0))
            m_console.out() << m_json.take();
    }

private:
    bool checkOptions() {
        if (m_options.files.empty() && m_options.filesFrom.empty()) {
            m_console.fail({base::ErrorKind::Usage,
                            "score: name a FILE, - for standard input, or --files-from LIST"});
            return false;
        }
        if (m_options.stage.empty())
            return true;
        m_stage = framework::findStage(m_options.stage);
        if (!m_stage) {
            std::string known;
            for (const auto stage : framework::kStages)
                known += ' ' + std::string(framework::stageKey(stage));
            m_console.fail({base::ErrorKind::Input,
                            "--stage " + m_options.stage + ": no such stage; there are" + known});
            return false;
        }
        if (m_options.prompt.empty()) {
            m_console.fail({base::ErrorKind::Usage,
                            "--stage: a single stage names no prompt; add --prompt ID"});
            return false;
        }
        return true;
    }

    std::vector<std::string> allFiles() {
        std::vector<std::string> files = m_options.files;
        if (m_options.filesFrom.empty())
            return files;
        const auto list = m_console.read(m_options.filesFrom);
        if (!list) {
            m_console.fail(list.error());
            return files;
        }
        std::string_view rest = *list;
        while (!rest.empty()) {
            std::string_view line = rest.substr(0, rest.find('\n'));
            rest.remove_prefix(std::min(line.size() + 1, rest.size()));
            if (line.ends_with('\r'))
                line.remove_suffix(1);
            if (!line.empty())
                files.emplace_back(line);
        }
        return files;
    }

    void scoreFile(const std::string& file) {
        const auto scored = m_stage ? scoreStage(file) : scoreDocument(file);
        if (!scored)
            return m_console.fail(scored.error());
        if (m_common.json) {
            exporting::writeScore(m_json, file, scored->card);
            m_console.out() << m_json.drain();
        } else {
            if (m_printed > 0)
                m_console.out() << '\n';
            printScore(scored->card,
                       {nameOf(file), scored->notes, scored->moves, m_options.explain},
                       m_console.out());
        }
        ++m_printed;
    }

    base::Result<Scored> scoreDocument(const std::string& file) {
        const auto text = m_console.read(file);
        if (!text)
            return tl::unexpected(text.error());
        const auto document = document::readAnswerDocument(*text, nameOf(file));
        if (!document)
            return tl::unexpected(document.error());
        if (!document->hasStages)
            return tl::unexpected(
                inputErrorAt(file, 1, 1,
                             "there is no stage in it; head each with a line such as \"## Problem "
                             "definition\", or name the one stage that it is with --stage"));
        const std::string named(document->value("prompt"));
        const std::string id = named.empty() ? m_options.prompt : named;
        if (id.empty())
            return tl::unexpected(inputErrorAt(
                file, 1, 1,
                "it names no prompt; add --prompt ID, or \"prompt: ID\" between two lines "
                "\"---\" at its top"));
        auto scorer = m_context->scorer({id});
        if (!scorer) {
            base::Error error = scorer.error();
            if (!named.empty() && !error.place)
                error.place = placeOfPrompt(file, *text);
            return tl::unexpected(error);
        }
        scoring::Answer answer{document->notes, knownFacts(*document)};
        Scored scored{(*scorer)->score(answer), answer.notes, {}};
        scored.moves = (*scorer)->nextMoves(scored.card);
        return scored;
    }

    base::Result<Scored> scoreStage(const std::string& file) {
        const auto text = m_console.read(file);
        if (!text)
            return tl::unexpected(text.error());
        if (const auto status = base::checkText(*text, nameOf(file)); !status)
            return tl::unexpected(status.error());
        const auto scorer = m_context->scorer({m_options.prompt});
        if (!scorer)
            return tl::unexpected(scorer.error());
        Scored scored;
        scored.notes[framework::indexOf(*m_stage)] = *text;
        const auto stage = (*scorer)->scoreStage(*m_stage, *text);
        scored.card.prompt = {m_options.prompt};
        scored.card.rubric = m_context->catalog().framework().version;
        scored.card.level = stage.level;
        scored.card.stages = {stage};
        scored.moves = (*scorer)->nextMoves(scored.card);
        return scored;
    }

    const Common& m_common;
    const ScoreOptions& m_options;
    Console& m_console;
    std::unique_ptr<usecase::Context> m_context;
    std::optional<framework::StageId> m_stage;
    exporting::JsonWriter m_json;
    std::size_t m_printed = 0;
};

} // namespace

void score(const Common& common, const ScoreOptions& options, Console& console) {
    ScoreVerb(common, options, console).run();
}

} // namespace coach::cli
