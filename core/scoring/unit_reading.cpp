#include "core/scoring/unit_reading.h"

#include <algorithm>

namespace coach::scoring {

namespace {

bool isWordAt(std::span<const text::Token> tokens, std::size_t at, std::string_view word) {
    return at < tokens.size() && tokens[at].folded == word;
}

/// "99.9 %" and its kin, "5-fold", "80/20", "top 10": digits that measure nothing here.
bool isIdleNumber(std::span<const text::Token> tokens, std::size_t at) {
    const std::string& number = tokens[at].folded;
    if (number.starts_with("99") && (number.size() == 2 || number[2] == '.') &&
        isWordAt(tokens, at + 1, "%"))
        return true;
    if (isWordAt(tokens, at + 1, "-") && isWordAt(tokens, at + 2, "fold"))
        return true;
    const bool ratioHere = isWordAt(tokens, at + 1, "/") && at + 2 < tokens.size() &&
                           tokens[at + 2].kind == text::TokenKind::Number;
    const bool ratioBefore =
        at >= 2 && isWordAt(tokens, at - 1, "/") && tokens[at - 2].kind == text::TokenKind::Number;
    return ratioHere || ratioBefore || (at > 0 && isWordAt(tokens, at - 1, "@"));
}

bool isArrow(const text::Token& token) {
    return token.folded == "\u2192" || token.folded == "\u21D2" || token.folded == "\u27F6";
}

/// "->" and "=>" are two tokens.
bool startsArrow(std::span<const text::Token> tokens, std::size_t at) {
    return isWordAt(tokens, at + 1, ">") && (tokens[at].folded == "-" || tokens[at].folded == "=");
}

bool isUnitOfMeasure(std::string_view word) {
    static constexpr std::array<std::string_view, 22> units{
        "ms",      "s",     "sec",     "second", "seconds", "minute", "minutes", "hour",
        "hours",   "day",   "days",    "week",   "weeks",   "month",  "months",  "dollar",
        "dollars", "cents", "percent", "x",      "gb",      "times"};
    return std::ranges::find(units, word) != units.end();
}

/// Marks of how a thing is said, which count only when they lead to a thing.
bool saysHow(MarkKind kind) {
    return kind == MarkKind::Reason || kind == MarkKind::Contrast || kind == MarkKind::Decision ||
           kind == MarkKind::Condition || kind == MarkKind::Consequence;
}

/// "because of this" and "therefore it works" lead nowhere: until the next comma or stop, eight
/// tokens at most, a word on the subject must follow.
bool leadsToSubject(std::span<const text::Token> tokens, std::size_t from,
                    const std::vector<bool>& subject) {
    constexpr std::size_t kMostTokens = 8;
    for (std::size_t at = from; at < tokens.size() && at < from + kMostTokens; ++at) {
        if (subject[at])
            return true;
        const std::string& mark = tokens[at].folded;
        if (at > from && (mark == "," || mark == "." || mark == ";"))
            return false;
    }
    return false;
}

bool standsBySubject(std::size_t number, const std::vector<bool>& subject) {
    constexpr std::size_t kNear = 4;
    const std::size_t from = number > kNear ? number - kNear : 0;
    for (std::size_t at = from; at < subject.size() && at <= number + kNear; ++at)
        if (subject[at])
            return true;
    return false;
}

bool endsClause(const text::Token& token) {
    static constexpr std::array<std::string_view, 8> ends{",", ";", ":", ".", "(", ")", "–", "—"};
    return token.kind == text::TokenKind::Mark &&
           std::ranges::find(ends, token.folded) != ends.end();
}

/// Terms in a row are no statement: some words must hold them together, or a number must stand in
/// it.
bool isStatement(const UnitReading& reading, text::UnitKind kind) {
    if (kind == text::UnitKind::Heading || kind == text::UnitKind::Code || reading.words < 4)
        return false;
    if (kind == text::UnitKind::TableRow)
        return reading.words >= 6;
    if (3 * reading.commas > reading.words)
        return false;
    const double share = static_cast<double>(reading.functionWords) / reading.words;
    if (reading.numbers > 0)
        return reading.functionWords >= 1 || reading.words >= 5;
    return reading.functionWords >= 2 && share >= 0.12;
}

} // namespace

std::string_view markName(MarkKind kind) {
    static constexpr std::array<std::string_view, kMarkKinds> names{
        "reason",  "contrast", "decision", "condition", "consequence",
        "hedge",   "filler",   "solution", "proposal",  "present",
        "warning", "foreign",  "generic",  "common",    "machinery"};
    return names[static_cast<std::size_t>(kind)];
}

std::vector<bool> UnitReader::subjectTokens(std::span<const text::Token> tokens,
                                            const std::vector<PhraseHit>& marks) const {
    std::vector<bool> subject(tokens.size(), false);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const text::Token& token = tokens[at];
        subject[at] = token.kind == text::TokenKind::Word && !token.functionWord &&
                      !isUnitOfMeasure(token.folded) &&
                      (m_subjectStems.contains(token.stem) || m_productStems.contains(token.stem));
    }
    for (const PhraseHit& hit : marks)
        if (saysHow(static_cast<MarkKind>(hit.owner)))
            for (std::size_t at = hit.firstToken; at < hit.endToken; ++at)
                subject[at] = false;
    return subject;
}

void UnitReader::countMarks(std::span<const text::Token> tokens,
                            const std::vector<PhraseHit>& marks, const std::vector<bool>& subject,
                            const std::vector<bool>& repeated, UnitReading& reading) const {
    const auto isRepeated = [&](std::size_t at) { return at < repeated.size() && repeated[at]; };
    for (const PhraseHit& hit : marks) {
        const auto kind = static_cast<MarkKind>(hit.owner);
        if (saysHow(kind) &&
            (isRepeated(hit.firstToken) || !leadsToSubject(tokens, hit.endToken, subject)))
            continue;
        ++reading.marks[hit.owner];
    }
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const text::Token& token = tokens[at];
        if (token.kind == text::TokenKind::Mark && (isArrow(token) || startsArrow(tokens, at)) &&
            leadsToSubject(tokens, at + 1, subject))
            ++reading.marks[static_cast<std::size_t>(MarkKind::Reason)];
        if (token.kind != text::TokenKind::Number)
            continue;
        const bool measures =
            !isIdleNumber(tokens, at) && !isRepeated(at) && standsBySubject(at, subject);
        ++(measures ? reading.numbers : reading.idleNumbers);
    }
}

/// What the words are about, clause by clause. A clause ends at punctuation and before a reason.
void UnitReader::countWords(std::span<const text::Token> tokens,
                            const std::vector<PhraseHit>& marks, UnitReading& reading) const {
    constexpr std::size_t kFewestContentWords = 2;
    struct Clause {
        int marks = 0;
        bool specific = false;
        std::unordered_set<std::string_view> content;
    };
    std::vector<bool> ofMark(tokens.size()), generic(tokens.size()), common(tokens.size()),
        reasonStarts(tokens.size());
    for (const PhraseHit& hit : marks) {
        const auto kind = static_cast<MarkKind>(hit.owner);
        if (kind == MarkKind::Reason)
            reasonStarts[hit.firstToken] = true;
        auto* flags = saysHow(kind)               ? &ofMark
                      : kind == MarkKind::Generic ? &generic
                      : kind == MarkKind::Common  ? &common
                                                  : nullptr;
        for (std::size_t at = hit.firstToken; flags != nullptr && at < hit.endToken; ++at)
            (*flags)[at] = true;
    }
    std::vector<Clause> clauses(1);
    std::vector<std::size_t> clauseOf(tokens.size());
    std::unordered_set<std::string_view> specific;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const text::Token& token = tokens[at];
        if (reasonStarts[at] || endsClause(token))
            clauses.emplace_back();
        clauseOf[at] = clauses.size() - 1;
        Clause& clause = clauses.back();
        clause.marks += token.kind == text::TokenKind::Number ? 1 : 0;
        if (token.kind != text::TokenKind::Word || token.functionWord)
            continue;
        reading.genericWords += generic[at] ? 1 : 0;
        const bool ofStatement = m_statementStems.contains(token.stem);
        const bool ofProduct = m_productStems.contains(token.stem);
        if (ofMark[at] || generic[at] || isUnitOfMeasure(token.folded))
            continue;
        clause.content.insert(token.stem);
        if (ofStatement || (!common[at] && (ofProduct || m_subjectStems.contains(token.stem)))) {
            clause.specific = true;
            specific.insert(token.stem);
        }
    }
    for (const PhraseHit& hit : marks)
        if (saysHow(static_cast<MarkKind>(hit.owner)))
            ++clauses[clauseOf[hit.endToken - 1]].marks;
    reading.specificWords = static_cast<int>(specific.size());
    for (const Clause& clause : clauses)
        if (clause.marks > 0) {
            ++reading.markedClauses;
            reading.formulaClauses +=
                !clause.specific && clause.content.size() < kFewestContentWords ? 1 : 0;
        }
}

UnitReading UnitReader::read(std::span<const text::Token> tokens, text::UnitKind kind,
                             const std::vector<bool>& repeated) const {
    UnitReading reading;
    std::unordered_set<std::string_view> productWords;
    for (const text::Token& token : tokens) {
        if (token.kind == text::TokenKind::Mark) {
            reading.question = token.folded == "?";
            reading.commas += token.folded == "," ? 1 : 0;
            continue;
        }
        ++reading.words;
        if (token.kind == text::TokenKind::Number)
            continue;
        if (token.functionWord) {
            ++reading.functionWords;
            reading.firstPerson = reading.firstPerson || token.folded.starts_with("i'") ||
                                  token.folded == "i" || token.folded == "my" ||
                                  token.folded == "we" || token.folded == "our";
            continue;
        }
        ++reading.contentWords;
        if (m_productStems.contains(token.stem))
            productWords.insert(token.stem);
    }
    reading.productWords = static_cast<int>(productWords.size());
    const auto marks = m_marks.find(tokens);
    countMarks(tokens, marks, subjectTokens(tokens, marks), repeated, reading);
    countWords(tokens, marks, reading);
    reading.knowsProduct = m_knowsProduct;
    reading.statement = isStatement(reading, kind);
    return reading;
}

} // namespace coach::scoring
