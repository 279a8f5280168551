#include "core/drills/drill_scorer.h"

#include <memory>

namespace coach::drills {

namespace {

/// A question is scored as the only note of a small prompt. Its stage is the one that asks for
/// nothing but reasons.
constexpr framework::StageId kStage = framework::StageId::Options;

/// An answer of a minute or two makes two or three points where a note makes five. Chosen so that
/// the strong answers of the content come out between good and easy and the weak ones at again.
scoring::Parameters parametersForAnswers() {
    scoring::Parameters parameters;
    parameters.scale = 1.4;
    return parameters;
}

std::shared_ptr<const catalog::Prompt> promptOf(const catalog::DrillQuestion& question,
                                                const std::vector<catalog::Concept>& concepts) {
    auto prompt = std::make_shared<catalog::Prompt>();
    prompt->summary.id = {question.id.value};
    prompt->summary.statement = question.text;
    for (const std::string& option : question.options)
        prompt->summary.statement += '\n' + option + '.';
    if (!question.constraint.empty())
        prompt->summary.statement += '\n' + question.constraint;
    prompt->stages[framework::indexOf(kStage)].reference = question.strong;
    prompt->concepts = concepts;
    return prompt; // without criteria of its own: answers draw their examples from any product
}

std::vector<catalog::Criterion> criteriaOf(const catalog::DrillQuestion& question) {
    auto criteria = question.criteria;
    for (catalog::Criterion& criterion : criteria) {
        criterion.stage = kStage;
        criterion.ownOfPrompt = true;
    }
    return criteria;
}

/// What the engine says of a note, said of an answer.
void wordForAnswer(scoring::Finding& finding) {
    if (finding.id == "empty")
        finding.message = "Nothing is written here. One sentence is a start.";
    else if (finding.id == "off-topic")
        finding.message = "Nothing here is about this question.";
    else if (finding.id == "echo")
        finding.message = "These words are the question's own, or those of its strong answer. Say "
                          "it as you would.";
    finding.stage.reset();
}

} // namespace

DrillScorer::DrillScorer(const catalog::DrillQuestion& question,
                         const std::vector<catalog::Concept>& concepts,
                         const catalog::Lexicon& lexicon, std::string rubricVersion)
    : m_scorer(promptOf(question, concepts), criteriaOf(question), lexicon,
               std::move(rubricVersion), parametersForAnswers()) {}

scoring::StageCard DrillScorer::score(const std::string& answer) const {
    scoring::StageCard card = m_scorer.scoreStage(kStage, answer);
    for (scoring::Finding& finding : card.findings)
        wordForAnswer(finding);
    return card;
}

} // namespace coach::drills
