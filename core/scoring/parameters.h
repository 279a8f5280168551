// The scorer's parameters, all of them, each with its meaning. How they were fitted, and how well
// they hold on answers that they were not fitted on, stands in docs/scoring.md.
#pragma once

namespace coach::scoring {

struct Parameters {
    // Substance: what one statement commits to, 0 to `substanceCap`. The sum of:
    double statementFloor = 0.14; ///< saying something at all
    double perMark = 0.03; ///< each reason, contrast, decision, condition, consequence (two a kind)
    double perNumber = 0.10; ///< each number that measures something, three at most
    double density = 0.67; ///< times how closely marks and numbers stand (one in three words is 1)
    double perPromptWord = 0.04;  ///< each different word of this prompt's facts, four at most
    double promptShare = 0.28;    ///< times their share of the content words (half is 1)
    double perHedge = -0.25;      ///< each softening word, two at most
    double perFiller = -0.29;     ///< each brochure word, three at most
    double abstractShare = -1.34; ///< times the share of abstract nouns among the content words
    double substanceCap = 1.5;    ///< one sentence is worth no more than this

    // Credit: substance that is about what the stage is for.
    double metFrom = 0.5; ///< relevance from which a unit supports its best criterion
    double offCriterion =
        0.25;               ///< share of a statement's substance that counts without a criterion
    double repeated = 0.73; ///< each further unit on the same criterion counts this much less
    double framework =
        0.87; ///< a point that fits every prompt, against one that is this prompt's own
    double astrayBelow =
        0.45; ///< a note this much less like its stage than like another counts least,
    double onStageFrom = 0.70; ///< and from here on wholly
    double astrayShare = 0.15; ///< what counts of a note that is about another stage

    // Level: from the sum of credits.
    double namedLevel = 1.0;   ///< what terms and generic advice reach at most
    double wordsForNamed = 15; ///< words on the subject that make this
    double scale = 2.4;  ///< sum of credits that takes the level about two thirds of the way to 4
    double shape = 1.29; ///< above 1: a single strong point alone makes no level

    // Problem before solution, in the first two stages, while no error has a cost.
    double technique = 0.66; ///< share of the level that a note of nothing but technique loses
    double prematurePenalty = 0.6; ///< taken from the level for a proposed solution

    // Depth shown for a criterion, by the substance of the unit that meets it.
    double explainedFrom = 0.35;
    double groundedFrom = 0.7;
};

} // namespace coach::scoring
