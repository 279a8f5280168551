#include "core/scoring/phrase_index.h"

#include <algorithm>

namespace coach::scoring {

namespace {

constexpr std::size_t kMostSkippedFunctionWords = 2;

} // namespace

std::uint32_t PhraseIndex::numberOf(const std::string& stem) {
    const auto [known, isNew] =
        m_stems.try_emplace(stem, static_cast<std::uint32_t>(m_waysFrom.size()));
    if (isNew)
        m_waysFrom.emplace_back();
    return known->second;
}

void PhraseIndex::add(std::uint32_t owner, std::string_view way) {
    const auto first = static_cast<std::uint32_t>(m_steps.size());
    bool anyGap = false;
    for (const text::Token& token : text::tokenize(way)) {
        if (token.kind == text::TokenKind::Mark) {
            anyGap = anyGap || token.folded == "~";
            continue;
        }
        m_steps.push_back({numberOf(token.stem), anyGap});
        anyGap = false;
    }
    if (m_steps.size() == first)
        return;
    m_waysFrom[m_steps[first].stem].push_back(static_cast<std::uint32_t>(m_ways.size()));
    m_ways.push_back({owner, first, static_cast<std::uint32_t>(m_steps.size())});
}

/// One look through a text whose stems were numbered.
class PhraseIndex::Search {
public:
    Search(const PhraseIndex& index, std::span<const text::Token> tokens)
        : m_index(index), m_tokens(tokens), m_stems(tokens.size(), kUnknown) {
        for (std::size_t at = 0; at < tokens.size(); ++at)
            if (const auto known = index.m_stems.find(tokens[at].stem);
                known != index.m_stems.end())
                m_stems[at] = known->second;
    }

    std::span<const std::uint32_t> waysAt(std::size_t at) const {
        if (m_stems[at] == kUnknown)
            return {};
        return m_index.m_waysFrom[m_stems[at]];
    }

    /// Behind the last token of the way that begins at `at`; 0 when it does not stand there.
    std::size_t matchEnd(std::size_t at, const Way& way) {
        std::size_t token = at + 1;
        for (std::size_t i = way.firstStep + 1; i < way.endStep; ++i) {
            const Step& step = m_index.m_steps[i];
            token = step.anyGap ? next(step.stem, token) : afterSmallWords(step.stem, token);
            if (token >= m_tokens.size())
                return 0;
            ++token;
        }
        return token;
    }

private:
    static constexpr std::uint32_t kUnknown = 0xffffffffU;

    /// Where the stem stands from `at` on, with at most a few function words before it.
    std::size_t afterSmallWords(std::uint32_t stem, std::size_t at) const {
        for (std::size_t skipped = 0; at < m_tokens.size() && m_stems[at] != stem; ++at) {
            const text::Token& token = m_tokens[at];
            if (!(token.functionWord && ++skipped <= kMostSkippedFunctionWords) &&
                token.folded != "-" && token.folded != "*")
                return m_tokens.size();
        }
        return at;
    }

    /// Where the stem stands next. What was found is kept, so that a way whose end is far off, or
    /// never comes, does not cost the whole text at each of its beginnings.
    std::size_t next(std::uint32_t stem, std::size_t from) {
        const auto [kept, isNew] = m_found.try_emplace(stem, from, from);
        auto& [searchedFrom, found] = kept->second;
        const bool isBehind = isNew || from > found;
        const std::size_t end = isBehind ? m_tokens.size() : searchedFrom;
        std::size_t at = from;
        while (at < end && m_stems[at] != stem)
            ++at;
        if (isBehind || at < end)
            found = at;
        searchedFrom = isBehind ? from : std::min(from, searchedFrom);
        return found;
    }

    const PhraseIndex& m_index;
    std::span<const text::Token> m_tokens;
    std::vector<std::uint32_t> m_stems;
    std::unordered_map<std::uint32_t, std::pair<std::size_t, std::size_t>> m_found;
};

std::vector<PhraseHit> PhraseIndex::find(std::span<const text::Token> tokens) const {
    std::vector<PhraseHit> hits;
    Search search(*this, tokens);
    for (std::size_t at = 0; at < tokens.size(); ++at) {
        const std::size_t firstHere = hits.size();
        for (const std::uint32_t index : search.waysAt(at)) {
            const std::size_t end = search.matchEnd(at, m_ways[index]);
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
