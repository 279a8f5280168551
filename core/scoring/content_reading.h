// A prompt's texts and its criteria's examples, cut into words once for all that a scorer learns
// from them. Lives while a scorer is built; values.
#pragma once

#include <vector>

#include "core/catalog/prompt.h"
#include "core/text/sentences.h"

namespace coach::scoring {

struct ContentReading {
    ContentReading(const catalog::Prompt& prompt, const std::vector<catalog::Criterion>& criteria);

    std::vector<text::Token> title;
    std::vector<text::Token> statement;
    std::vector<std::vector<text::Token>> facts;
    framework::PerStage<text::AnnotatedText> references;
    /// For each criterion its examples, explained before grounded.
    std::vector<std::vector<text::AnnotatedText>> examples;
};

/// Calls `visit` with the stem of each word that is about something.
template <class Visit>
void forEachContentStem(const std::vector<text::Token>& tokens, Visit visit) {
    for (const text::Token& token : tokens)
        if (token.kind == text::TokenKind::Word && !token.functionWord)
            visit(token.stem);
}

} // namespace coach::scoring
