// The scorer's parameters, all of them, each with its meaning. How they were fitted, and how well
// they hold on answers that they were not fitted on, stands in docs/scoring.md.
#pragma once

namespace coach::scoring {

struct Parameters {
    // Substance: what one statement commits to, at least 0. The sum of:
    double density = 0.82;      ///< times how closely reasons, contrasts, decisions, conditions,
                                ///< consequences and measures stand (one in three words is 1)
    double productShare = 0.57; ///< times the product's share of the content words (half is 1)
    double unknownProductShare = 0.5; ///< taken for a prompt too short to know the product's words
    double perHedge = -0.23;          ///< each softening word, two at most
    double perFiller = -0.15;         ///< each brochure word, three at most
    double genericShare = -0.85;      ///< times the share of content words that fit any product

    // Credit: substance that is about what the stage is for.
    double metFrom = 0.5; ///< relevance from which a unit supports its best criterion
    double offCriterion =
        0.30;               ///< share of a statement's substance that counts without a criterion
    double repeated = 0.80; ///< each further unit on the same criterion counts this much less
    double framework =
        0.90; ///< a point that fits every prompt, against one that is this prompt's own
    double astrayBelow =
        0.45; ///< a note this much less like its stage than like another counts least,
    double onStageFrom = 0.70; ///< and from here on wholly
    double astrayShare = 0.15; ///< what counts of a note that is about another stage

    double answerAstrayBelow =
        0.68; ///< the same over all notes of an answer, where it shows better
    double answerOnStageFrom = 0.90;
    double answerAstrayShare = 0.4;
    double otherProductBelow =
        0.62; ///< an answer that fits another product's words so much better is about
    double ownProductFrom = 0.78;    ///< that one; from here on it is about this one
    double otherProductShare = 0.22; ///< what counts of an answer about another product

    double genericFrom = 0.045; ///< from this share of words that fit any product on, an answer
    double genericAll = 0.10;   ///< counts less; here it is about nothing in particular
    double genericLeast = 0.2;  ///< what counts of such an answer
    double strewnFrom = 0.36;   ///< from this share of formulas among the reasons, decisions and
    double strewnAll = 0.50;    ///< numbers on, an answer counts less; here they were strewn
    double strewnLeast = 0.2;   ///< what counts of such an answer

    // Level: from the sum of credits.
    double namedLevel = 1.0;   ///< what terms and generic advice reach at most
    double wordsForNamed = 15; ///< words on the subject that make this
    double scale = 2.4;  ///< sum of credits that takes the level about two thirds of the way to 4
    double shape = 1.16; ///< above 1: a single strong point alone makes no level

    // Problem before solution, in the first two stages, while no error has a cost.
    double technique = 0.67; ///< share of the level that a note of nothing but technique loses
    double prematurePenalty = 0.65; ///< taken from the level for a proposed solution

    // Depth shown for a criterion, by the substance of the unit that meets it.
    double explainedFrom = 0.35;
    double groundedFrom = 0.7;
};

} // namespace coach::scoring
