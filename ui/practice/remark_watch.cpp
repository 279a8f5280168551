#include "ui/practice/remark_watch.h"

namespace coach::practice {

using support::OffsetMap;
using support::TextRange;
using support::toQString;

RemarkWatch::RemarkWatch(Find find, std::function<Snapshot()> snapshot, Pauses pauses,
                         QObject* parent)
    : QObject(parent), m_find(std::move(find)), m_snapshot(std::move(snapshot)) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(pauses.remarkMs);
    connect(&m_rest, &QTimer::timeout, this, &RemarkWatch::look);
}

void RemarkWatch::restart() {
    ++m_number;
    m_rest.start();
}

void RemarkWatch::stop() {
    ++m_number;
    m_rest.stop();
}

void RemarkWatch::leave(const Remark& remark) {
    m_left.emplace(remark.kind, remark.sentence);
}

void RemarkWatch::setMuted(std::set<std::string> kinds) {
    m_muted = std::move(kinds);
}

void RemarkWatch::look() {
    const Snapshot snapshot = m_snapshot();
    const unsigned number = ++m_number;
    m_find(snapshot.stage, snapshot.notes, [this, number, snapshot](const auto& findings) {
        if (number != m_number || !findings)
            return;
        const std::string& note = snapshot.notes[framework::indexOf(snapshot.stage)];
        if (const auto remark = choose(*findings, note, snapshot.caret))
            Q_EMIT remarkFound(snapshot.stage, *remark);
        else
            Q_EMIT nothingFound();
    });
}

std::optional<Remark> RemarkWatch::choose(const std::vector<scoring::Finding>& findings,
                                          const std::string& note, int caret) const {
    const OffsetMap map(note);
    const QString text = toQString(note);
    for (const scoring::Finding& finding : findings) {
        if (m_muted.contains(finding.id))
            continue;
        for (const text::Span& span : finding.evidence) {
            const TextRange range = map.range(span);
            const QString sentence = text.mid(range.start, range.size()).trimmed();
            const bool finished =
                !sentence.isEmpty() && (QStringLiteral(".!?:;").contains(sentence.back()) ||
                                        range.end < text.trimmed().size());
            const bool typing = range.start <= caret && caret <= range.end && !finished;
            if (!sentence.isEmpty() && !typing && !m_left.contains({finding.id, sentence}))
                return Remark{finding.id, toQString(finding.message), sentence};
        }
    }
    return std::nullopt;
}

} // namespace coach::practice
