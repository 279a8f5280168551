// The practice room: one attempt being written, stage by stage. Only shows and asks: saving,
// scoring and answering happen in usecases, on threads of their own.
#pragma once

#include <optional>

#include <QTimer>

#include "core/catalog/prompt.h"
#include "core/session/attempt.h"
#include "core/usecase/interviewing.h"
#include "ui/practice/note_saver.h"
#include "ui/practice/pauses.h"
#include "ui/practice/question_watch.h"
#include "ui/practice/remark_kinds.h"
#include "ui/practice/remark_watch.h"
#include "ui/practice/stage_clock.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"
#include "ui/support/usecase_thread.h"

class QMenu;
class QVBoxLayout;

namespace coach::practice {

class ClockFace;
class FindBar;
class InterviewerPanel;
class MockTalk;
class NoteEditor;
class ParkedList;
class PinnedMoves;
class PracticeFoot;
class QuestionCard;
class RemarkCard;
class Spelling;
class StageHead;
class StageRail;

class PracticePage : public shell::Workspace {
    Q_OBJECT

public:
    PracticePage(const support::Services& services, const framework::AttemptId& attempt,
                 std::optional<framework::StageId> stage, QWidget* parent = nullptr,
                 Pauses pauses = {});
    ~PracticePage() override;

    QString title() const override;
    QString subtitle() const override;
    QWidget* topBarWidget() override;
    void entered() override;
    bool leaving() override;

    framework::StageId stage() const { return m_stage; }
    NoteSaver& saver() { return *m_saver; }
    const std::optional<Remark>& remark() const { return m_remark; }
    const QuestionWatch& questions() const { return *m_questions; }
    const std::vector<session::Parked>& parked() const { return m_attempt.parked; }

protected:
    void resizeEvent(QResizeEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void build();
    void wire();
    void wireHints(Pauses pauses);
    void wireKeys();
    void load(const framework::AttemptId& attempt, std::optional<framework::StageId> stage);
    void dress();
    void arrange();

    void goTo(framework::StageId stage);
    void next();
    void showRevisions();
    void takeBack(const session::Revision& revision);
    void back();
    void finish();
    void noteEdited(framework::StageId stage);
    void writeNote(const NoteEdit& edit, const NoteSaver::Written& done);
    void saveTime(framework::StageId stage);
    void makeRevision(framework::StageId stage, session::RevisionReason reason);
    void showRow(framework::StageId stage);
    void showClock();
    void togglePause();
    bool isMock() const { return session::isMock(m_attempt.mode); }
    bool isTimed() const { return m_attempt.mode != session::Mode::GuidedUntimed; }
    base::Milliseconds budget(framework::StageId stage) const;
    base::Milliseconds wholeTime() const;

    void restartHints();
    void stopHints();
    void loadMutes();
    void followSettings();
    void muteRemark(MuteScope scope);
    void loadMoves();
    void tickMoves();
    void startSpelling();
    void showMarks();
    std::optional<support::TextRange> remarkRange() const;
    std::optional<support::TextRange> unknownWordAt(int position) const;
    QString explainMark(int position) const;
    void goToMark(bool forward);
    bool openSpellingMenu();
    void addSpellingTo(QMenu* menu, int position);
    void openFind();
    void showMatches();
    void showQuestion();
    void putOffQuestion();
    void showRemark(framework::StageId stage, const Remark& remark);
    void hideRemark();
    void placeRemark();
    void parkRemark();
    void leaveRemark();
    void setParked(std::vector<session::Parked> parked);
    void insertParked(int index);
    void showParked();
    void openInterviewer(bool open);
    void ask(const QString& question);
    void quote(const QString& fact);
    void startTalk();
    void questionPut();
    void questionsDone();
    void watchTime();
    void loadPauses();
    void beginPause(bool closed);
    void endPause();
    void savePauses();
    void takeOffer();
    void nextPane();
    void escape();
    QString allNotes() const;
    /// A small change that is written in the background; a failure is told in the foot.
    void write(std::function<base::Status(usecase::Context&)> job);

    support::Services m_services;
    support::UsecaseThread m_coachThread; ///< remarks and answers: never in the way of saving
    session::Attempt m_attempt;
    std::shared_ptr<const catalog::Prompt> m_prompt;
    QString m_loadError;
    framework::StageId m_stage = framework::StageId::Problem;
    framework::PerStage<bool> m_left{};
    std::optional<Remark> m_remark;
    bool m_interviewerOpen = false;
    bool m_interviewerWanted = false; ///< asked for by the writer
    bool m_parkedOpen = false;
    bool m_focusMode = false;
    bool m_finishing = false;

    NoteSaver* m_saver;
    StageClock* m_clock;
    RemarkWatch* m_watch;
    QuestionWatch* m_questions;
    QTimer m_timeSave;
    QTimer m_restRevision;
    QTimer m_tickMoves;
    std::vector<support::TextRange> m_unknownWords; ///< in the note being shown
    Spelling* m_spelling = nullptr;
    MockTalk* m_talk = nullptr; ///< in a mock interview alone
    QString m_noteAtEntry;      ///< of the stage, when it was entered
    std::vector<session::Pause> m_pauses;
    QStringList m_mutedHere; ///< kinds of remark, in this attempt

    ClockFace* m_face;
    StageRail* m_rail;
    QWidget* m_column;
    QVBoxLayout* m_columnLines;
    StageHead* m_head;
    PinnedMoves* m_moves;
    ParkedList* m_parkedList;
    NoteEditor* m_editor;
    FindBar* m_find;
    RemarkCard* m_card;
    QuestionCard* m_question;
    PracticeFoot* m_foot;
    InterviewerPanel* m_interviewer;
    QRect m_margin;
};

} // namespace coach::practice
