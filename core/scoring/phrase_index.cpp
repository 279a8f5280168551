#include "core/scoring/phrase_index.h"

#include <algorithm>

namespace coach::scoring {

namespace {

constexpr std::size_t kMostSkippedFunctionWords = 2;

} // namespace

void PhraseIndex::add(std::uint32_t owner, std::string_view way) {
    Way entry{owner, {}};
    bool anyGap = false;
    for (const text::Token& token : text::tokenize(way)) {
        if (token.kind == text::TokenKind::Mark) {
            anyGap = anyGap || token.folded == "~";
            continue;
        }
        entry.steps.push_back({token.stem, anyGap});
        anyGap = false;
    }
    if (entry.steps.empty())
        return;
    m_byFirstStem[entry.steps.front().stem].push_back(static_cast<std::uint32_t>(m_ways.size()));
    m_ways.push_back(std::move(entry));
}

std::size_t PhraseIndex::matchEnd(std::span<const text::Token> tokens, std::size_t at,
                                  const Way& way) {
    std::size_t token = at + 1;
    for (std::size_t step = 1; step < way.steps.size(); ++step) {
        std::size_t skipped = 0;
        while (token < tokens.size() && tokens[token].stem != way.steps[step].stem) {
            const bool mayStandBetween =
                way.steps[step].anyGap ||
                (tokens[token].functionWord && ++skipped <= kMostSkippedFunctionWords) ||
                tokens[token].folded == "-" || tokens[token].folded == "*";
            if (!mayStandBetween)
                return 0;
            ++token;
        }
        if (token == tokens.size())
            return 0;
        ++token;
    }
    return token;
}

std::vector<PhraseHit> PhraseIndex::find(std::span<const text::Token> tokens) const {
    std::vector<PhraseHit> hits;
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const auto found = m_byFirstStem.find(tokens[at].stem);
        if (found == m_byFirstStem.end())
            continue;
        const std::size_t firstHere = hits.size();
        for (const std::uint32_t index : found->second) {
            const std::size_t end = matchEnd(tokens, at, m_ways[index]);
            if (end == 0)
                continue;
            const auto same = std::find_if(
                hits.begin() + static_cast<std::ptrdiff_t>(firstHere), hits.end(),
                [&](const PhraseHit& hit) { return hit.owner == m_ways[index].owner; });
            if (same == hits.end())
                hits.push_back({m_ways[index].owner, at, end});
            else
                same->endToken = std::max(same->endToken, end);
        }
    }
    return hits;
}

} // namespace coach::scoring
