#include "ui/practice/question_watch.h"

#include <algorithm>
#include <cstdlib>

namespace coach::practice {

using usecase::CoachQuestion;

QuestionWatch::QuestionWatch(Find find, std::function<Snapshot()> snapshot, Pauses pauses,
                             QObject* parent)
    : QObject(parent), m_find(std::move(find)), m_snapshot(std::move(snapshot)), m_pauses(pauses) {
    m_rest.setSingleShot(true);
    connect(&m_rest, &QTimer::timeout, this, &QuestionWatch::look);
}

void QuestionWatch::restart() {
    ++m_number;
    m_rest.start(m_question ? m_pauses.answeredMs : m_pauses.questionMs);
}

void QuestionWatch::enter() {
    m_passed.clear();
    m_quietSince.reset();
    ask(std::nullopt);
    restart();
}

void QuestionWatch::stop() {
    ++m_number;
    m_rest.stop();
    ask(std::nullopt);
}

void QuestionWatch::another() {
    if (!m_question)
        return;
    m_passed.insert(m_question->criterion);
    m_question.reset();
    look();
}

void QuestionWatch::notNow() {
    if (!m_question)
        return;
    m_putOff.insert(m_question->criterion);
    m_quietSince = m_snapshot().words;
    ask(std::nullopt);
}

void QuestionWatch::look() {
    const Snapshot snapshot = m_snapshot();
    const unsigned number = ++m_number;
    if (!snapshot.begun) {
        ask(std::nullopt);
        return;
    }
    m_find(snapshot, [this, number, words = snapshot.words](const base::Result<Questions>& found) {
        if (number != m_number || !found)
            return;
        const bool answered = m_question && std::ranges::find(*found, *m_question) == found->end();
        if (answered) {
            // The next one waits for a pause of its own.
            ask(std::nullopt);
            m_rest.start(m_pauses.questionMs);
            return;
        }
        ask(choose(*found, words));
    });
}

std::optional<CoachQuestion> QuestionWatch::choose(const Questions& missing, int words) {
    const auto current = m_question ? std::ranges::find(missing, *m_question) : missing.end();
    if (current != missing.end())
        return *current;
    if (m_quietSince && std::abs(words - *m_quietSince) < kQuietWords)
        return std::nullopt;
    m_quietSince.reset();
    for (const bool again : {false, true}) {
        for (const CoachQuestion& one : missing)
            if (!m_putOff.contains(one.criterion) && !m_passed.contains(one.criterion))
                return one;
        if (!again)
            m_passed.clear();
    }
    return std::nullopt;
}

void QuestionWatch::ask(std::optional<CoachQuestion> question) {
    if (question == m_question && question)
        return;
    m_question = std::move(question);
    Q_EMIT questionChanged(m_question);
}

} // namespace coach::practice
