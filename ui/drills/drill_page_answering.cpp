// The drill room, second part: asking, scoring, grading.
#include <algorithm>

#include <QAction>
#include <QScrollArea>
#include <QScrollBar>

#include "ui/drills/drill_page.h"
#include "ui/drills/drill_settings.h"
#include "ui/drills/drill_words.h"
#include "ui/drills/grade_bar.h"
#include "ui/drills/judged_view.h"
#include "ui/drills/question_head.h"
#include "ui/progress/progress_words.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/theme/theme.h"
#include "ui/widgets/annotated_edit.h"
#include "ui/widgets/button.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using progress::localDay;
using support::toQString;
using theme::Token;
using usecase::Drills;
using widgets::Button;

namespace setting = support::setting;

QAction* DrillPage::makeAction(const char* id, const QString& text, const QKeySequence& keys,
                               std::function<void()> act) {
    auto* action = new QAction(text, this);
    action->setObjectName(QLatin1String(id));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(action, &QAction::triggered, this, std::move(act));
    addAction(action);
    return action;
}

void DrillPage::makeActions() {
    m_score = makeAction("drill.score", tr("Score it"), QKeySequence(Qt::CTRL | Qt::Key_Return),
                         [this] { answer(true); });
    m_score->setShortcuts(
        {QKeySequence(Qt::CTRL | Qt::Key_Return), QKeySequence(Qt::CTRL | Qt::Key_Enter)});
    m_show =
        makeAction("drill.show", tr("Show the answer"),
                   QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return), [this] { answer(false); });
    m_later = makeAction("drill.later", tr("Later"), QKeySequence(Qt::CTRL | Qt::Key_J),
                         [this] { putOff(); });
    m_clock = makeAction("drill.clock", {}, QKeySequence(Qt::Key_F9), [this] {
        m_services.settings.set(setting::kDrillClock,
                                !m_services.settings.get(setting::kDrillClock));
        showClock();
    });
    m_takeBack = makeAction("drill.takeBack", tr("Take the last grade back"), QKeySequence::Undo,
                            [this] { takeBack(); });
    m_takeBack->setEnabled(false);
    m_leave = makeAction("drill.leave", tr("Back to the drills"), QKeySequence(Qt::Key_Escape),
                         [this] { Q_EMIT requested({shell::Destination::Kind::Drills}); });
    for (int figure = 1; figure <= static_cast<int>(kGrades.size()); ++figure)
        m_figures << makeAction("drill.grade", {}, QKeySequence(Qt::Key_0 + figure),
                                [this, figure] { m_grades->choose(figure); });
}

void DrillPage::wire() {
    connect(m_scroll->verticalScrollBar(), &QScrollBar::rangeChanged, this, &DrillPage::setMargins);
    connect(m_grades, &GradeBar::chosen, this, &DrillPage::grade);
    connect(m_doneButton, &Button::clicked, m_leave, &QAction::trigger);
    connect(m_edit, &QTextEdit::textChanged, this, [this] { setPhase(m_phase); });
    m_tick.setInterval(1000);
    connect(&m_tick, &QTimer::timeout, this, &DrillPage::showClock);
}

void DrillPage::setPhase(Phase phase) {
    m_phase = phase;
    const bool asking = phase == Phase::Asking;
    const bool judged = phase == Phase::Judged || phase == Phase::Grading;
    const bool done = phase == Phase::Done;
    const bool typed = !m_edit->toPlainText().trimmed().isEmpty();
    const bool scorable = m_question && !m_question->criteria.empty();
    m_head->setVisible(m_question.has_value() && !done);
    m_asking->setVisible(!judged && !done && m_question.has_value());
    m_judged->setVisible(judged);
    m_done->setVisible(done);
    m_rule->setVisible(!done);
    m_tools->setVisible(!judged && !done);
    m_grades->setVisible(judged);
    m_grades->setEnabled(phase == Phase::Judged);
    m_edit->setReadOnly(!asking);
    m_score->setVisible(scorable);
    m_score->setEnabled(asking && scorable);
    m_score->setText(typed || !scorable ? tr("Score it") : tr("Show the answer"));
    // With nothing typed, Ctrl Enter shows the answer already.
    m_show->setVisible(typed || !scorable);
    m_show->setText(typed ? tr("Grade it myself") : tr("Show the answer"));
    m_show->setEnabled(asking);
    m_later->setEnabled(asking);
    m_later->setVisible(!m_one && m_queue.items.size() > 1);
    m_takeBack->setEnabled(m_lastReview.has_value() && (asking || done));
    m_hint->setVisible(!typed);
    for (QAction* figure : m_figures)
        figure->setEnabled(phase == Phase::Judged);
    if (!asking)
        m_tick.stop();
    update();
}

void DrillPage::entered() {
    if (m_phase == Phase::Reading)
        readNext();
    else
        m_edit->setFocus();
}

void DrillPage::readNext() {
    setPhase(Phase::Reading);
    const auto one = m_first ? m_first : m_one;
    m_services.thread.run<Next>(
        this,
        [one](usecase::Context& context) -> base::Result<Next> {
            Drills drills(context, localDay);
            auto queue = drills.queue();
            if (!queue)
                return tl::unexpected(queue.error());
            Next next{std::move(*queue), {}};
            if (!one)
                return next;
            auto question = drills.question(*one);
            if (!question)
                return tl::unexpected(question.error());
            next.question = std::move(*question);
            return next;
        },
        [this](base::Result<Next> next) {
            if (next)
                ask(std::move(*next));
            else
                fail(next.error(), Phase::Reading);
        });
}

void DrillPage::ask(Next next) {
    m_first.reset();
    m_queue = std::move(next.queue);
    // What was put off comes last, in the order in which it was.
    std::ranges::stable_sort(m_queue.items, {}, [this](const usecase::QueueItem& item) {
        const auto at = std::ranges::find(m_putOff, item.question.id);
        return at == m_putOff.end() ? 0 : 1 + (at - m_putOff.begin());
    });
    m_question = std::move(next.question);
    QString why;
    if (!m_question && !m_queue.items.empty()) {
        const usecase::QueueItem& item = m_queue.items.front();
        m_question = item.question;
        if (item.weakness)
            why = tr("Asked because \u201c%1\u201d was %2 in %3.")
                      .arg(toQString(item.weakness->criterion),
                           item.weakness->depth == scoring::Depth::Absent ? tr("missing")
                                                                          : tr("only named"),
                           toQString(item.weakness->title));
    }
    if (!m_question)
        return finish();
    m_head->show(*m_question, why);
    m_edit->clear();
    m_edit->showText({});
    m_level.reset();
    const int left = static_cast<int>(m_queue.items.size());
    m_standing->setText(
        m_one ? QString()
              : tr("%1 of %2 today")
                    .arg(std::min(m_queue.doneToday + 1, m_queue.doneToday + std::max(1, left)))
                    .arg(m_queue.doneToday + std::max(1, left)));
    m_since.start();
    setPhase(Phase::Asking);
    m_tick.start();
    showClock();
    m_scroll->verticalScrollBar()->setValue(0);
    m_edit->setFocus();
    Q_EMIT headChanged();
    Q_EMIT asked();
}

void DrillPage::finish() {
    m_question.reset();
    m_standing->setText({});
    m_doneTitle->setText(m_queue.doneToday > 0 ? tr("Done for today.")
                                               : tr("Nothing is due today."));
    QStringList why;
    if (m_queue.doneToday > 0)
        why << tr("%1 answered.").arg(questionCount(m_queue.doneToday));
    const base::Instant now = m_services.context.clock().now();
    if (m_queue.next)
        why << tr("The next one comes back %1.").arg(dueWords(*m_queue.next, now));
    if (m_queue.waiting > 0)
        why << tr("%1 more wait for other days.").arg(m_queue.waiting);
    m_doneWhy->say(why.join(QLatin1Char(' ')));
    setPhase(Phase::Done);
    m_doneButton->setFocus();
    Q_EMIT headChanged();
    Q_EMIT finished();
}

base::Milliseconds DrillPage::elapsed() const {
    return base::Milliseconds(m_since.isValid() ? m_since.elapsed() : 0);
}

QString DrillPage::timeWords() const {
    if (!m_services.settings.get(setting::kDrillClock) || !m_question)
        return tr("Your answer");
    const base::Milliseconds spent = m_phase == Phase::Asking ? elapsed() : m_spent;
    const base::Milliseconds budget = std::chrono::seconds(m_question->seconds);
    const QString times = tr("Your answer, %1 of %2").arg(clockWords(spent), clockWords(budget));
    return spent <= budget ? times : tr("%1, time to come to an end").arg(times);
}

void DrillPage::showClock() {
    const bool on = m_services.settings.get(setting::kDrillClock);
    m_clock->setText(on ? tr("Hide the clock") : tr("Show the clock"));
    m_time->setText(timeWords());
    const bool over = on && m_question &&
                      elapsed() > base::Milliseconds(std::chrono::seconds(m_question->seconds));
    m_time->setToken(over && m_phase == Phase::Asking ? Token::Amber : Token::Ink3);
}

void DrillPage::answer(bool scored) {
    if (m_phase != Phase::Asking || !m_question)
        return;
    const std::string text = support::toUtf8(m_edit->toPlainText());
    const bool typed = !m_edit->toPlainText().trimmed().isEmpty();
    const bool withScore = scored && typed && !m_question->criteria.empty();
    m_spent = elapsed();
    setPhase(Phase::Scoring);
    m_services.thread.run<Answered>(
        this,
        [id = m_question->id, text,
         withScore](usecase::Context& context) -> base::Result<Answered> {
            Drills drills(context, localDay);
            Answered answered;
            auto outcomes = drills.outcomes(id);
            if (!outcomes)
                return tl::unexpected(outcomes.error());
            answered.outcomes = *outcomes;
            if (!withScore)
                return answered;
            auto score = drills.score(id, text);
            if (!score)
                return tl::unexpected(score.error());
            answered.card = std::move(score->card);
            answered.suggested = score->suggested;
            return answered;
        },
        [this, text = typed ? text : std::string()](base::Result<Answered> answered) {
            if (answered)
                showAnswered(*answered, text);
            else
                fail(answered.error(), Phase::Asking);
        });
}

void DrillPage::showAnswered(const Answered& answered, const std::string& text) {
    m_level = answered.card ? answered.card->level : std::nullopt;
    m_judged->show(*m_question, text, timeWords(), answered.card);
    offerGrades(answered);
    m_message->hide();
    setPhase(Phase::Judged);
    setMargins();
    m_scroll->verticalScrollBar()->setValue(0);
    m_grades->focusSuggestion();
    Q_EMIT judged();
}

void DrillPage::offerGrades(const Answered& answered) {
    const bool two = m_services.settings.get(setting::kTwoGrades);
    std::vector<GradeBar::Offer> offers;
    for (const usecase::GradeOutcome& outcome : answered.outcomes)
        if (!two || outcome.grade == Grade::Again || outcome.grade == Grade::Good)
            offers.push_back({outcome.grade, waitWords(outcome.wait)});
    auto suggested = answered.suggested;
    if (two && suggested && *suggested != Grade::Again)
        suggested = Grade::Good;
    m_grades->offer(offers, suggested);
}

void DrillPage::grade(Grade grade) {
    if (m_phase != Phase::Judged)
        return;
    setPhase(Phase::Grading);
    usecase::GradedAnswer given{m_question->id, grade,
                                support::toUtf8(m_edit->toPlainText().trimmed()), m_level, m_spent};
    m_services.thread.run<Graded>(
        this,
        [given](usecase::Context& context) -> base::Result<Graded> {
            Drills drills(context, localDay);
            const auto outcomes = drills.outcomes(given.question);
            if (!outcomes)
                return tl::unexpected(outcomes.error());
            auto review = drills.grade(given);
            if (!review)
                return tl::unexpected(review.error());
            const auto at = static_cast<std::size_t>(given.grade) - 1;
            return Graded{std::move(*review), context.clock().now(), (*outcomes)[at].wait};
        },
        [this](base::Result<Graded> graded) {
            if (graded)
                tellGraded(*graded);
            else
                fail(graded.error(), Phase::Judged);
        });
}

void DrillPage::tellGraded(const Graded& graded) {
    m_lastReview = graded.review.id;
    m_lastQuestion = graded.review.question;
    std::erase(m_putOff, graded.review.question);
    m_message->say(tr("Graded %1; it comes back in %2.")
                       .arg(gradeName(graded.review.grade).toLower(), waitWords(graded.wait)),
                   tr("Take back"), [this] { takeBack(); });
    m_services.hub.announce(usecase::Changes::Cards);
    if (m_one)
        Q_EMIT requested({shell::Destination::Kind::Drills});
    else
        readNext();
}

void DrillPage::takeBack() {
    if (!m_lastReview)
        return;
    setPhase(Phase::Reading);
    m_services.thread.run<bool>(
        this,
        [review = *m_lastReview](usecase::Context& context) -> base::Result<bool> {
            if (const auto taken = Drills(context, localDay).takeBack(review); !taken)
                return tl::unexpected(taken.error());
            return true;
        },
        [this](base::Result<bool> taken) {
            if (!taken)
                return fail(taken.error(), m_question ? Phase::Asking : Phase::Done);
            m_first = m_lastQuestion;
            m_lastReview.reset();
            m_message->hide();
            m_services.hub.announce(usecase::Changes::Cards);
            readNext();
        });
}

void DrillPage::putOff() {
    if (m_phase != Phase::Asking || m_one || !m_question)
        return;
    std::erase(m_putOff, m_question->id);
    m_putOff.push_back(m_question->id);
    readNext();
}

void DrillPage::fail(const base::Error& error, Phase back) {
    m_message->say(toQString(error.text()));
    setPhase(back);
    if (back == Phase::Asking)
        m_tick.start();
}

} // namespace coach::drills
