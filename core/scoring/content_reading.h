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

} // namespace coach::scoring
