#include "core/compare/text_diff.h"

#include <algorithm>
#include <span>
#include <unordered_map>
#include <utility>

#include <dtl/dtl.hpp>

namespace coach::compare {

namespace {

using Tokens = std::vector<std::string_view>;

/// Pairs of tokens up to which texts are compared; some 600 words against 600 others.
constexpr std::size_t kMostPairs = 1'500'000;

enum class Kind { Space, Word, Sign };

Kind kindOf(char c) {
    if (c == ' ' || c == '\t' || c == '\n' || c == '\r')
        return Kind::Space;
    const bool isWord = (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') ||
                        (c >= 'a' && c <= 'z') || c == '_' || static_cast<unsigned char>(c) >= 0x80;
    return isWord ? Kind::Word : Kind::Sign;
}

/// The comma of "108,000" and the point of "0.6" belong to the number.
bool isInsideNumber(std::string_view text, std::size_t at) {
    const auto isDigit = [&](std::size_t i) {
        return i < text.size() && text[i] >= '0' && text[i] <= '9';
    };
    return (text[at] == ',' || text[at] == '.') && isDigit(at - 1) && isDigit(at + 1);
}

/// Words, runs of white space, and single signs.
Tokens wordsOf(std::string_view text) {
    Tokens tokens;
    for (std::size_t start = 0; start < text.size();) {
        const Kind kind = kindOf(text[start]);
        std::size_t end = start + 1;
        while (kind != Kind::Sign && end < text.size() &&
               (kindOf(text[end]) == kind || isInsideNumber(text, end)))
            ++end;
        tokens.push_back(text.substr(start, end - start));
        start = end;
    }
    return tokens;
}

Tokens linesOf(std::string_view text) {
    Tokens tokens;
    while (!text.empty()) {
        const std::size_t length = std::min(text.find('\n'), text.size() - 1) + 1;
        tokens.push_back(text.substr(0, length));
        text.remove_prefix(length);
    }
    return tokens;
}

/// Collects changes and writes them as one deletion and one insertion between equal runs.
class Runs {
public:
    void add(DiffOp op, std::string_view text) {
        if (text.empty())
            return;
        if (op == DiffOp::Equal) {
            m_equal += text;
            return;
        }
        flushEqual();
        (op == DiffOp::Delete ? m_deleted : m_inserted) += text;
    }

    std::vector<DiffRun> take() {
        // What is equal at the end is the texts' end, be it white space or not.
        flushChange();
        push(DiffOp::Equal, m_equal);
        return std::move(m_runs);
    }

private:
    void flushEqual() {
        const bool isSpace =
            std::ranges::all_of(m_equal, [](char c) { return kindOf(c) == Kind::Space; });
        if (isSpace && !(m_deleted.empty() && m_inserted.empty())) {
            // White space alone between two changes only breaks a changed phrase into crumbs.
            m_deleted += m_equal;
            m_inserted += m_equal;
            m_equal.clear();
            return;
        }
        flushChange();
        push(DiffOp::Equal, m_equal);
    }

    void flushChange() {
        push(DiffOp::Delete, m_deleted);
        push(DiffOp::Insert, m_inserted);
    }

    void push(DiffOp op, std::string& text) {
        if (text.empty())
            return;
        if (!m_runs.empty() && m_runs.back().op == op)
            m_runs.back().text += text;
        else
            m_runs.push_back({op, text});
        text.clear();
    }

    std::vector<DiffRun> m_runs;
    std::string m_equal;
    std::string m_deleted;
    std::string m_inserted;
};

/// Numbers in place of tokens, so that comparing two is comparing two numbers.
class Numbering {
public:
    std::vector<int> of(std::span<const std::string_view> tokens) {
        std::vector<int> numbers;
        numbers.reserve(tokens.size());
        for (const auto token : tokens)
            numbers.push_back(
                m_numbers.try_emplace(token, static_cast<int>(m_numbers.size())).first->second);
        return numbers;
    }

private:
    std::unordered_map<std::string_view, int> m_numbers;
};

std::string_view joined(std::span<const std::string_view> tokens) {
    if (tokens.empty())
        return {};
    const char* end = tokens.back().data() + tokens.back().size();
    return {tokens.front().data(), static_cast<std::size_t>(end - tokens.front().data())};
}

bool fits(std::size_t before, std::size_t after) {
    return after == 0 || before <= kMostPairs / after;
}

/// Calls `change(deleted, inserted)` and `equal(token)` from front to back; false when there is too
/// much to compare.
template <class Equal, class Change>
bool walk(std::span<const std::string_view> before, std::span<const std::string_view> after,
          Equal equal, Change change) {
    if (!fits(before.size(), after.size()))
        return false;
    Numbering numbering;
    const auto from = numbering.of(before);
    const auto to = numbering.of(after);
    dtl::Diff<int> diff(from, to);
    diff.compose();
    std::size_t i = 0;
    std::size_t j = 0;
    std::size_t deletedFrom = 0;
    std::size_t insertedFrom = 0;
    const auto flush = [&] {
        if (deletedFrom < i || insertedFrom < j)
            change(before.subspan(deletedFrom, i - deletedFrom),
                   after.subspan(insertedFrom, j - insertedFrom));
    };
    for (const auto& [token, step] : diff.getSes().getSequence()) {
        if (step.type == dtl::SES_DELETE) {
            ++i;
        } else if (step.type == dtl::SES_ADD) {
            ++j;
        } else {
            flush();
            equal(before[i]);
            deletedFrom = ++i;
            insertedFrom = ++j;
        }
    }
    flush();
    return true;
}

void replace(Runs& runs, std::string_view before, std::string_view after) {
    runs.add(DiffOp::Delete, before);
    runs.add(DiffOp::Insert, after);
}

bool addByWords(Runs& runs, std::string_view before, std::string_view after) {
    const Tokens from = wordsOf(before);
    const Tokens to = wordsOf(after);
    std::size_t head = 0;
    while (head < std::min(from.size(), to.size()) && from[head] == to[head])
        ++head;
    std::size_t tail = 0;
    while (tail < std::min(from.size(), to.size()) - head &&
           from[from.size() - 1 - tail] == to[to.size() - 1 - tail])
        ++tail;
    const auto fromMiddle = std::span(from).subspan(head, from.size() - head - tail);
    const auto toMiddle = std::span(to).subspan(head, to.size() - head - tail);
    if (!fits(fromMiddle.size(), toMiddle.size()))
        return false;
    runs.add(DiffOp::Equal, joined(std::span(from).first(head)));
    walk(
        fromMiddle, toMiddle, [&](std::string_view token) { runs.add(DiffOp::Equal, token); },
        [&](auto deleted, auto inserted) { replace(runs, joined(deleted), joined(inserted)); });
    runs.add(DiffOp::Equal, joined(std::span(from).last(tail)));
    return true;
}

void addByLines(Runs& runs, std::string_view before, std::string_view after) {
    const Tokens from = linesOf(before);
    const Tokens to = linesOf(after);
    const bool done = walk(
        from, to, [&](std::string_view line) { runs.add(DiffOp::Equal, line); },
        [&](auto deleted, auto inserted) {
            if (!addByWords(runs, joined(deleted), joined(inserted)))
                replace(runs, joined(deleted), joined(inserted));
        });
    if (!done)
        replace(runs, before, after);
}

} // namespace

std::vector<DiffRun> diffWords(std::string_view before, std::string_view after) {
    Runs runs;
    if (!addByWords(runs, before, after))
        addByLines(runs, before, after);
    return runs.take();
}

} // namespace coach::compare
