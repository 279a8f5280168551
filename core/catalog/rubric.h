// What the scorer looks for: criteria with examples, and the lexicon of concepts. Values.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "core/framework/stage.h"

namespace coach::catalog {

enum class Strand { Data, Rollout };

/// A line of thought that one stage opens and another must take up.
enum class Thread {
    Metric,      ///< Problem definition to Evaluation metrics
    Requirement, ///< Requirements to Best approach
    Limitation,  ///< Limitations to Monitoring plan
};

enum class Seniority { Mid, Senior, Staff };

struct Criterion {
    std::string id;
    std::string title;
    framework::StageId stage = framework::StageId::Problem;
    double weight = 1.0;
    std::optional<std::string> refines; ///< the framework's criterion that this one replaces
    std::vector<Strand> strands;
    std::optional<Thread> thread;
    Seniority seniority = Seniority::Mid;
    std::string why; ///< why an interviewer cares, one sentence
    /// Ways to meet it: each a set of concepts that must come together in a sentence or its
    /// neighbour.
    std::vector<std::vector<std::string>> meets;
    std::vector<std::string> explained; ///< short examples with a reason
    std::vector<std::string> grounded;  ///< short examples tied to a product by number or case
    std::vector<std::string> nearMisses;
    std::string question; ///< leads to it without giving it away
    std::string opening;  ///< how a sentence that answers it may begin; may be empty
    std::string followUp; ///< pushes on it
    bool ownOfPrompt = false;
};

/// A concept with the ways in which people say it: words or short phrases, matched by stem.
struct Concept {
    std::string id;
    std::vector<std::string> ways;
};

/// What all prompts share: concepts, and groups of single words of one meaning.
struct Lexicon {
    std::vector<Concept> concepts;
    std::vector<std::vector<std::string>> synonyms;
    std::vector<Concept> marks; ///< by kind: reason, contrast, decision, hedge, filler, …
    std::vector<std::vector<std::string>> asking; ///< words that mean the same in a question
    std::vector<Concept> unanswered; ///< questions that no prompt's facts answer, by subject
    std::vector<Concept> factKinds;  ///< questions for the kinds of facts that prompts have
    /// The bundled prompts' ids and the stems by which their products are known.
    std::vector<Concept> products;
};

/// The criteria that hold for every prompt.
struct Framework {
    std::string version; ///< the rubric's, such as "2026.1"
    std::vector<Criterion> criteria;
};

} // namespace coach::catalog
