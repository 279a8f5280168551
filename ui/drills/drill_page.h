// The drill room: a question, the answer against a gentle clock, what it holds, and the grade; then
// the next one, until the day's queue is done. By keyboard alone.
#pragma once

#include <optional>

#include <QElapsedTimer>
#include <QTimer>

#include "core/usecase/drills.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QBoxLayout;
class QScrollArea;

namespace coach::widgets {
class AnnotatedEdit;
class Button;
class MessageStrip;
class Words;
} // namespace coach::widgets

namespace coach::drills {

class GradeBar;
class JudgedView;
class QuestionHead;

class DrillPage final : public shell::Workspace {
    Q_OBJECT
public:
    /// One question, or today's queue.
    DrillPage(const support::Services& services, std::optional<framework::DrillId> one,
              QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> pageActions() const override;
    QWidget* topBarWidget() override;
    void entered() override;

Q_SIGNALS:
    /// A question is asked, its answer shown, or the queue is done.
    void asked();
    void judged();
    void finished();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    enum class Phase { Reading, Asking, Scoring, Judged, Grading, Done };
    /// What one look into the store brings: the queue, and the question to ask.
    struct Next {
        usecase::DrillQueue queue;
        std::optional<catalog::DrillQuestion> question;
    };
    struct Answered {
        std::optional<scoring::StageCard> card;
        std::optional<Grade> suggested;
        std::array<usecase::GradeOutcome, kGrades.size()> outcomes{};
    };
    struct Graded {
        Review review;
        base::Instant now{};
        base::Milliseconds wait{};
    };

    void makeActions();
    QAction* makeAction(const char* id, const QString& text, const QKeySequence& keys,
                        std::function<void()> act);
    QWidget* makeAsking();
    QWidget* makeFoot();
    QWidget* makeDone();
    void wire();
    void setMargins();
    void setPhase(Phase phase);

    void readNext();
    void ask(Next next);
    void finish();
    void answer(bool scored);
    void showAnswered(const Answered& answered, const std::string& text);
    void offerGrades(const Answered& answered);
    void grade(Grade grade);
    void tellGraded(const Graded& graded);
    void takeBack();
    void putOff();
    void showClock();
    base::Milliseconds elapsed() const;
    QString timeWords() const;
    void fail(const base::Error& error, Phase back);

    support::Services m_services;
    std::optional<framework::DrillId> m_one;
    std::optional<framework::DrillId> m_first; ///< taken back: to be asked next
    std::vector<framework::DrillId> m_putOff;  ///< for the end of the queue
    usecase::DrillQueue m_queue;
    std::optional<catalog::DrillQuestion> m_question;
    std::optional<double> m_level; ///< of the answer
    base::Milliseconds m_spent{};
    std::optional<std::int64_t> m_lastReview;
    std::optional<framework::DrillId> m_lastQuestion;
    Phase m_phase = Phase::Reading;
    QElapsedTimer m_since;
    QTimer m_tick;

    QAction* m_score = nullptr;
    QAction* m_show = nullptr;
    QAction* m_later = nullptr;
    QAction* m_clock = nullptr;
    QAction* m_takeBack = nullptr;
    QAction* m_leave = nullptr;
    QList<QAction*> m_figures;
    widgets::Words* m_standing = nullptr; ///< in the top bar
    QScrollArea* m_scroll;
    QWidget* m_content;
    QuestionHead* m_head = nullptr;
    QWidget* m_asking = nullptr;
    widgets::Words* m_time = nullptr;
    widgets::AnnotatedEdit* m_edit = nullptr;
    widgets::Words* m_hint = nullptr;
    JudgedView* m_judged = nullptr;
    QWidget* m_done = nullptr;
    widgets::Words* m_doneTitle = nullptr;
    widgets::Words* m_doneWhy = nullptr;
    widgets::Button* m_doneButton = nullptr;
    QWidget* m_foot = nullptr;
    QWidget* m_rule = nullptr;
    QWidget* m_tools = nullptr;
    GradeBar* m_grades = nullptr;
    widgets::MessageStrip* m_message = nullptr;
};

} // namespace coach::drills
