#include "core/scoring/arithmetic.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <string_view>
#include <unordered_set>

#include "core/scoring/quantity.h"

namespace coach::scoring {

namespace {

using framework::StageId;
using Tokens = std::span<const text::Token>;

/// Rounding is no fault; a wrong factor is.
constexpr double kRounding = 0.15;
constexpr double kOtherFigure = 1.5; ///< rates of the same thing that differ by more contradict

bool comesOut(double sum, double said, double tolerance = kRounding) {
    const double size = std::max(std::abs(sum), std::abs(said));
    return size == 0.0 || std::abs(sum - said) <= tolerance * size;
}

bool anyOf(Tokens tokens, std::span<const std::string_view> words) {
    return std::ranges::any_of(tokens, [&](const text::Token& token) {
        return std::ranges::find(words, token.folded) != words.end();
    });
}

/// A peak is no average, an assumption no statement, a part not the whole.
bool isMeantOtherwise(Tokens tokens) {
    static constexpr std::array<std::string_view, 50> words{
        "each",     "every",    "one",        "person",   "peak",   "peaks",  "busiest", "max",
        "maximum",  "burst",    "bursts",     "spike",    "rush",   "worst",  "highest", "assume",
        "assuming", "assumed",  "assumption", "suppose",  "say",    "if",     "when",    "would",
        "sample",   "sampled",  "only",       "new",      "target", "budget", "until",   "instead",
        "limit",    "cap",      "least",      "most",     "than",   "grow",   "grows",   "growth",
        "double",   "doubles",  "reserve",    "headroom", "review", "label",  "labels",  "without",
        "yearly",   "christmas"};
    return anyOf(tokens, words);
}

std::string textOf(const Quantity& quantity, const NoteReading& note, Tokens tokens) {
    const text::Span span{tokens[quantity.firstToken].span.start,
                          tokens[quantity.endToken - 1].span.end};
    return std::string(span.in(note.text));
}

// ------------------------------------------------------------------ equations

char operatorOf(const text::Token& token) {
    const std::string& mark = token.folded;
    if (mark == "\u00D7" || mark == "*" || mark == "x" || mark == "times" || mark == "\u00B7")
        return '*';
    if (mark == "/" || mark == "\u00F7")
        return '/';
    if (mark == "+" || mark == "plus")
        return '+';
    if (mark == "-" || mark == "\u2212" || mark == "minus" || mark == "\u2013")
        return '-';
    return 0;
}

bool isEquals(const text::Token& token) {
    return token.folded == "=" || token.folded == "\u2248";
}

/// The left side of an equation: quantities with one operator between each two.
struct Sum {
    std::vector<Quantity> terms;
    std::vector<char> operators;

    double value() const {
        double total = 0.0, product = terms.front().value;
        double sign = 1.0;
        for (std::size_t i = 0; i < operators.size(); ++i) {
            const double next = terms[i + 1].value;
            if (operators[i] == '*') {
                product *= next;
            } else if (operators[i] == '/') {
                product = next != 0.0 ? product / next : 0.0;
            } else {
                total += sign * product;
                sign = operators[i] == '+' ? 1.0 : -1.0;
                product = next;
            }
        }
        return total + sign * product;
    }
};

/// Quantities and operators right before `equals`; none when anything else stands among them.
std::optional<Sum> sumBefore(Tokens tokens, const std::vector<Quantity>& quantities,
                             std::size_t equals) {
    constexpr std::size_t kMostWordsBetween = 3;
    Sum sum;
    std::size_t at = equals, words = 0;
    char pending = 0;
    while (at > 0) {
        const auto quantity = std::ranges::find(quantities, at, &Quantity::endToken);
        if (quantity != quantities.end()) {
            if (!sum.terms.empty()) {
                if (pending == 0)
                    return std::nullopt;
                sum.operators.insert(sum.operators.begin(), pending);
            }
            sum.terms.insert(sum.terms.begin(), *quantity);
            at = quantity->firstToken;
            pending = 0;
            words = 0;
            continue;
        }
        const text::Token& token = tokens[at - 1];
        const bool percentOf = token.folded == "of" && at >= 2 && tokens[at - 2].folded == "%";
        const bool ofWord = token.folded == "/" && at >= 2 && // "w/", "and/or"
                            tokens[at - 2].kind == text::TokenKind::Word &&
                            tokens[at - 2].span.end == token.span.start;
        const char op = percentOf ? '*' : ofWord ? 0 : operatorOf(token);
        if (op != 0 && !sum.terms.empty() && pending == 0) {
            pending = op;
        } else if (token.kind == text::TokenKind::Word && !token.functionWord && op == 0 &&
                   ++words <= kMostWordsBetween) {
            // what is counted
        } else {
            break;
        }
        --at;
    }
    // "p = 27/142", "(a + 3) × 4 = 20": what stands before belongs to the sum and cannot be read.
    const bool cut =
        pending != 0 || (at > 0 && (operatorOf(tokens[at - 1]) != 0 ||
                                    tokens[at - 1].folded == ")" || tokens[at - 1].folded == "^"));
    if (cut || sum.operators.empty())
        return std::nullopt;
    return sum;
}

bool has(const Sum& sum, Measure measure) {
    return std::ranges::any_of(sum.terms, [&](const Quantity& q) { return q.measure == measure; });
}

/// Sums of unlike units cannot be checked by their figures alone.
bool canBeChecked(const Sum& sum, const Quantity& result) {
    if (has(sum, Measure::Other) || result.measure == Measure::Other)
        return false;
    const bool adds =
        std::ranges::any_of(sum.operators, [](char op) { return op == '+' || op == '-'; });
    const bool multiplies =
        std::ranges::any_of(sum.operators, [](char op) { return op == '*' || op == '/'; });
    const auto isLikeResult = [&](const Quantity& quantity) {
        const bool plainMoney =
            quantity.measure == Measure::Plain && result.measure == Measure::Money;
        return plainMoney || (quantity.measure == result.measure &&
                              quantity.periodSeconds == result.periodSeconds);
    };
    if (adds)
        return !multiplies && std::ranges::all_of(sum.terms, isLikeResult);
    const auto durations = std::ranges::count(sum.terms, Measure::Duration, &Quantity::measure);
    if (durations > 0 || result.measure == Measure::Duration)
        return durations == 1 && result.measure == Measure::Duration && !has(sum, Measure::Rate) &&
               !has(sum, Measure::Money);
    const auto rates = std::ranges::count(sum.terms, Measure::Rate, &Quantity::measure);
    if (rates > 1 || (rates == 1) != (result.measure == Measure::Rate))
        return false;
    return rates == 0 ||
           std::ranges::find(sum.terms, Measure::Rate, &Quantity::measure)->periodSeconds ==
               result.periodSeconds;
}

// ------------------------------------------------------------------ findings

Finding finding(StageId stage, std::string message, text::Span span, Severity severity) {
    return {"arithmetic", severity, std::move(message), {span}, stage, {}};
}

std::string rateText(double perSecond, double period) {
    return figureText(perSecond * period) + " a " + periodName(period);
}

/// "60 × 20 = 120".
void checkEquations(StageId stage, const NoteReading& note, const text::Unit& unit, Tokens tokens,
                    const std::vector<Quantity>& quantities, std::vector<Finding>& out) {
    for (std::size_t at = 1; at + 1 < tokens.size(); ++at) {
        if (!isEquals(tokens[at]))
            continue;
        const auto result = std::ranges::find_if(
            quantities, [&](const Quantity& quantity) { return quantity.firstToken == at + 1; });
        const auto sum = sumBefore(tokens, quantities, at);
        if (result == quantities.end() || !sum || !canBeChecked(*sum, *result))
            continue;
        const bool goesOn =
            result->endToken < tokens.size() &&
            (operatorOf(tokens[result->endToken]) != 0 || tokens[result->endToken].folded == "^");
        const bool inPercent = result->measure == Measure::Percent;
        const double value = sum->value();
        if (goesOn || comesOut(value, result->value) ||
            (inPercent && comesOut(value, result->value * 100.0)))
            continue;
        out.push_back(finding(
            stage,
            std::string(text::Span{tokens[sum->terms.front().firstToken].span.start,
                                   tokens[at - 1].span.end}
                            .in(note.text)) +
                " is " + figureText(inPercent ? value * 100.0 : value) + (inPercent ? " %" : "") +
                ", not " + textOf(*result, note, tokens) + ". Correct the figure that is wrong.",
            unit.span, Severity::Warning));
    }
}

/// "12 million a day is 1,400 a second".
void checkConversions(StageId stage, const NoteReading& note, const text::Unit& unit, Tokens tokens,
                      const std::vector<Quantity>& quantities, std::vector<Finding>& out) {
    constexpr std::size_t kMostBetween = 5, kMostBehind = 6;
    static constexpr std::array<std::string_view, 13> links{
        "is",    "are",   "=",  "\u2248", "or", "about", "roughly",
        "makes", "means", "so", "i.e",    "(",  "equals"};
    for (std::size_t i = 0; i + 1 < quantities.size(); ++i) {
        const Quantity& first = quantities[i];
        const Quantity& second = quantities[i + 1];
        if (first.measure != Measure::Rate || second.measure != Measure::Rate ||
            first.periodSeconds == second.periodSeconds ||
            second.firstToken - first.endToken > kMostBetween ||
            second.firstToken == first.endToken ||
            (!first.noun.empty() && !second.noun.empty() && first.noun != second.noun))
            continue;
        const Tokens between = tokens.subspan(first.endToken, second.firstToken - first.endToken);
        const std::size_t end = std::min(tokens.size(), second.endToken + kMostBehind);
        const bool otherThing = std::ranges::any_of(between, [](const text::Token& token) {
            return token.kind == text::TokenKind::Word && !token.functionWord &&
                   std::ranges::find(links, token.folded) == links.end() &&
                   token.folded != "average" && token.folded != "mean";
        });
        if (otherThing || !anyOf(between, links) ||
            isMeantOtherwise(tokens.subspan(first.firstToken, end - first.firstToken)))
            continue;
        const double ratio = first.perSecond() / std::max(second.perSecond(), 1e-12);
        if (ratio < kOtherFigure && ratio > 1.0 / kOtherFigure)
            continue;
        out.push_back(finding(stage,
                              textOf(first, note, tokens) + " is " +
                                  rateText(first.perSecond(), second.periodSeconds) + ", not " +
                                  textOf(second, note, tokens) +
                                  ". Correct the figure that is wrong.",
                              unit.span, Severity::Warning));
    }
}

/// A rate that a sentence states of the whole, by the noun that it counts.
struct Stated {
    StageId stage;
    text::Span span;
    Quantity quantity;
    std::string text;
};

std::vector<Stated> statedRates(const framework::PerStage<NoteReading>& notes) {
    std::vector<Stated> out;
    for (const StageId stage : {StageId::Problem, StageId::Requirements}) {
        const NoteReading& note = notes[framework::indexOf(stage)];
        for (const UnitView& view : note.units) {
            const Tokens tokens = note.annotated.tokensOf(view.unit);
            const auto quantities = quantitiesIn(tokens);
            const bool ofPart = std::ranges::find(quantities, Measure::Percent,
                                                  &Quantity::measure) != quantities.end();
            if (!isCandidatesText(view) || ofPart || isMeantOtherwise(tokens))
                continue;
            for (const Quantity& quantity : quantities)
                if (quantity.measure == Measure::Rate && !quantity.noun.empty())
                    out.push_back(
                        {stage, view.unit.span, quantity, textOf(quantity, note, tokens)});
        }
    }
    return out;
}

bool differ(const Quantity& a, const Quantity& b) {
    const double ratio = a.perSecond() / std::max(b.perSecond(), 1e-12);
    return ratio >= kOtherFigure || ratio <= 1.0 / kOtherFigure;
}

/// What a fact says, ready to be compared.
struct FactReading {
    const catalog::Fact* fact;
    std::vector<text::Token> tokens;
    std::vector<Quantity> quantities;
};

/// "20 million payments a day" where every fact on payments a day says 12 million.
void checkRatesAgainstFacts(const std::vector<Stated>& rates, const std::vector<FactReading>& facts,
                            std::vector<Finding>& out) {
    for (const Stated& stated : rates) {
        const FactReading* against = nullptr;
        const Quantity* figure = nullptr;
        bool known = false;
        for (const FactReading& fact : facts)
            for (const Quantity& quantity : fact.quantities) {
                static constexpr std::array<std::string_view, 3> perOne{"each", "every", "one"};
                if (quantity.measure != Measure::Rate || anyOf(fact.tokens, perOne))
                    continue;
                if (quantity.noun == stated.quantity.noun && figure == nullptr) {
                    against = &fact;
                    figure = &quantity;
                }
                known = known || !differ(stated.quantity, quantity);
            }
        if (figure != nullptr && !known && figure->periodSeconds == stated.quantity.periodSeconds)
            out.push_back(finding(stated.stage,
                                  "The interviewer's fact is \"" + against->fact->text +
                                      "\"; here it is " + stated.text +
                                      ". Use the fact, or say that you assume another figure.",
                                  stated.span, Severity::Info));
    }
}

/// "1 % of payments are fraudulent" where the fact says 0.12 %: a share of the same things.
void checkSharesAgainstFacts(const framework::PerStage<NoteReading>& notes,
                             const std::vector<FactReading>& facts, std::vector<Finding>& out) {
    constexpr std::size_t kNear = 5;
    const auto stemsNear = [](Tokens tokens, const Quantity& quantity) {
        std::unordered_set<std::string> stems;
        const std::size_t end = std::min(tokens.size(), quantity.endToken + kNear);
        for (std::size_t at = quantity.endToken; at < end; ++at) {
            if (tokens[at].kind == text::TokenKind::Number ||
                (tokens[at].kind == text::TokenKind::Mark && tokens[at].folded != "-"))
                break;
            if (tokens[at].kind == text::TokenKind::Word && !tokens[at].functionWord)
                stems.insert(tokens[at].stem);
        }
        return stems;
    };
    const NoteReading& note = notes[framework::indexOf(StageId::Problem)];
    for (const UnitView& view : note.units) {
        const Tokens tokens = note.annotated.tokensOf(view.unit);
        if (!isCandidatesText(view) || isMeantOtherwise(tokens))
            continue;
        for (const Quantity& said : quantitiesIn(tokens)) {
            if (said.measure != Measure::Percent)
                continue;
            const auto about = stemsNear(tokens, said);
            const FactReading* against = nullptr;
            bool known = false;
            for (const FactReading& fact : facts)
                for (const Quantity& quantity : fact.quantities) {
                    if (quantity.measure != Measure::Percent)
                        continue;
                    known = known || comesOut(quantity.value, said.value, 0.3);
                    const auto same = stemsNear(fact.tokens, quantity);
                    const auto shared = std::ranges::count_if(
                        same, [&](const std::string& stem) { return about.contains(stem); });
                    if (shared >= 2 && against == nullptr)
                        against = &fact;
                }
            if (against != nullptr && !known)
                out.push_back(finding(StageId::Problem,
                                      "The interviewer's fact is \"" + against->fact->text +
                                          "\"; here it is " + textOf(said, note, tokens) +
                                          ". Use the fact, or say that you assume another figure.",
                                      view.unit.span, Severity::Info));
        }
    }
}

/// "12 million payments a day" in one note, "30 million payments a day" in another.
void checkAgainstEachOther(const std::vector<Stated>& rates, std::vector<Finding>& out) {
    for (std::size_t i = 0; i < rates.size(); ++i)
        for (std::size_t j = i + 1; j < rates.size(); ++j) {
            const Stated &first = rates[i], &second = rates[j];
            if (first.stage == second.stage || first.quantity.noun != second.quantity.noun ||
                !differ(first.quantity, second.quantity))
                continue;
            const double period = second.quantity.periodSeconds;
            out.push_back({"arithmetic",
                           Severity::Info,
                           first.text + " is " + rateText(first.quantity.perSecond(), period) +
                               "; elsewhere it is " + second.text + ". Keep one of them.",
                           {first.span, second.span},
                           std::nullopt,
                           {first.stage, second.stage}});
        }
}

} // namespace

std::vector<Finding> sumFindings(StageId stage, const NoteReading& note) {
    std::vector<Finding> out;
    for (const UnitView& view : note.units) {
        if (!isCandidatesText(view) || view.reading.numbers + view.reading.idleNumbers < 2)
            continue;
        const Tokens tokens = note.annotated.tokensOf(view.unit);
        const auto quantities = quantitiesIn(tokens);
        checkEquations(stage, note, view.unit, tokens, quantities, out);
        checkConversions(stage, note, view.unit, tokens, quantities, out);
    }
    return out;
}

std::vector<Finding> contradictions(const framework::PerStage<NoteReading>& notes,
                                    const std::vector<const catalog::Fact*>& knownFacts) {
    std::vector<FactReading> facts;
    for (const catalog::Fact* fact : knownFacts) {
        FactReading reading{fact, text::tokenize(fact->text), {}};
        reading.quantities = quantitiesIn(reading.tokens);
        facts.push_back(std::move(reading));
    }
    const std::vector<Stated> rates = statedRates(notes);
    std::vector<Finding> out;
    checkRatesAgainstFacts(rates, facts, out);
    checkSharesAgainstFacts(notes, facts, out);
    checkAgainstEachOther(rates, out);
    return out;
}

} // namespace coach::scoring
