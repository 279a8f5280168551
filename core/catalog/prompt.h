// A design prompt as a pack describes it: values, read once by pack_reader.
#pragma once

#include <string>
#include <vector>

#include "core/catalog/rubric.h"
#include "core/framework/ids.h"
#include "core/framework/stage.h"

namespace coach::catalog {

/// What the interviewer knows and tells only when asked. Its number is its place, from 1.
struct Fact {
    std::string text;
    std::vector<std::string> asks; ///< ways in which people ask for it
};

/// A requirement that changes in the middle of the interview.
struct Curveball {
    std::string id;
    std::string text;                   ///< what the interviewer says
    std::vector<std::string> leansOn;   ///< concept ids: chosen when the design mentions them
    std::vector<std::string> listenFor; ///< what a good answer to it says
};

struct StageGuide {
    std::vector<std::string> questions; ///< guiding questions, in the order to ask them
    std::string reference;              ///< a note of level 4, shown only after finishing
};

/// What a list of prompts shows; cheap to read.
struct PromptSummary {
    framework::PromptId id;
    std::string title;
    std::string statement;
    std::vector<std::string> topics;
    bool bundled = true;
};

struct Prompt {
    PromptSummary summary;
    std::vector<Fact> facts;
    std::vector<Curveball> curveballs;
    framework::PerStage<StageGuide> stages;
    std::vector<Criterion> criteria;        ///< the prompt's own
    std::vector<std::string> notApplicable; ///< ids of the framework's criteria that do not fit
    std::vector<Concept> concepts;          ///< additions to the lexicon
};

} // namespace coach::catalog
