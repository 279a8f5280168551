// The scorer's parameters, all of them, each with its meaning. How they were fitted, and how well
// they hold on answers that they were not fitted on, stands in docs/scoring.md.
#pragma once

namespace coach::scoring {

struct Parameters {
    // Substance: what a statement commits to. The sum is held between 0 and `substanceCap`.
    double perMark =
        0.12; ///< each reason, contrast, decision, condition, consequence (two at most a kind)
    double perNumber = 0.10; ///< each number that measures something, three at most
    double perPromptWord =
        0.22; ///< each different word of this prompt's facts and statement, four at most
    double perHedge = -0.15;      ///< each softening word, two at most
    double perFiller = -0.30;     ///< each brochure word, three at most
    double abstractShare = -1.0;  ///< times the share of abstract nouns among the content words
    double statementFloor = -0.2; ///< what a bare statement starts from
    double substanceCap = 1.5;    ///< one sentence is worth no more than this

    // Credit: substance that is about what the stage is for.
    double offCriterion =
        0.25;               ///< share of a unit's substance that counts when no criterion is met
    double elsewhere = 0.6; ///< what is more about another stage loses this share of the difference
    double repeated = 0.5;  ///< each further unit on the same criterion counts this much less

    // Level: from the sum of credits.
    double namedLevel = 1.0;   ///< what terms and generic advice reach at most
    double wordsForNamed = 40; ///< words on the subject that make this
    double scale = 1.8;        ///< sum of credits that takes the level two thirds of the way to 4
    double shape = 1.2;        ///< above 1: a single strong point alone makes no level

    // Depth shown for a criterion.
    double metFrom = 0.5;        ///< relevance from which a criterion is met at all
    double explainedFrom = 0.35; ///< substance of the unit that meets it
    double groundedFrom = 0.8;

    double prematurePenalty = 0.5; ///< taken from the level for a solution before the problem
};

} // namespace coach::scoring
