// The review of a finished attempt: levels across PROBLEM, the next moves, and each stage's note
// with the evidence for every criterion, by a click in either direction.
#pragma once

#include <QAction>

#include "core/catalog/prompt.h"
#include "core/session/attempt.h"
#include "core/usecase/interviewing.h"
#include "core/usecase/own_views.h"
#include "ui/score/criteria_panel.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QGridLayout;
class QScrollArea;
class QVBoxLayout;

namespace coach::widgets {
class MessageStrip;
class Words;
class Button;
} // namespace coach::widgets

namespace coach::score {

class BesideList;
class DebriefView;
class EvidenceText;
class LensView;
class LevelSum;
class ProblemWord;

class ReviewPage : public shell::Workspace {
    Q_OBJECT

public:
    ReviewPage(const support::Services& services, const framework::AttemptId& attempt,
               QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    QList<QAction*> pageActions() const override;
    void entered() override;

    framework::StageId stage() const { return m_stage; }
    const session::OwnView& ownView() const { return m_own; }
    int chosen() const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void build();
    void wire();
    void load();
    void showCard(std::size_t index);
    void showMoves();
    void showAside();
    void collectFindings(const scoring::StageCard& card, CriteriaPanel::Stage& shown);
    QString adviceWords();
    void dispute(const Judgement& judgement, bool disputed);
    void writeRemark();
    void keepRemark(const QString& sentence, const QString& name, const QString& remark);
    void loadSaid();
    void showDebrief();
    void pointSentence(const QString& sentence);
    QString pauseWords() const;
    QString remarkedWords() const;
    void showSum(bool shown);
    void showLens(bool shown);
    void showRevisions();
    void takeBack(const session::Revision& revision);
    void openCriterion(framework::StageId stage, const QString& id);
    void showStage(framework::StageId stage);
    void choose(int number);
    void arrange();
    void chooseCard();
    void compareWithEarlier();
    void exportAttempt();
    void copy();
    void setThreads(const scoring::ScoreCard& card);
    void pointThread(int thread);
    void openThread(int thread);
    void pointFinding(const scoring::Finding& finding);
    void openFinding(const scoring::Finding& finding);
    void showFinding(std::size_t finding);
    QString quoted(const scoring::Finding& finding) const;
    void tryAgain();
    void reopen();
    void tell(const QString& fault);
    std::string noteOf(framework::StageId stage) const;
    QString exampleFor(const std::string& criterion) const;
    const scoring::StageCard* stageCard(framework::StageId stage) const;

    support::Services m_services;
    framework::AttemptId m_id;
    session::Attempt m_attempt;
    std::vector<session::StoredCard> m_cards; ///< newest first
    std::size_t m_card = 0;
    std::shared_ptr<const catalog::Prompt> m_prompt;
    framework::StageId m_stage = framework::StageId::Problem;
    std::vector<framework::AttemptId> m_earlier;
    std::vector<scoring::Finding> m_threads;  ///< as the word shows them
    std::vector<scoring::Finding> m_findings; ///< as the panel lists them
    session::OwnView m_own;
    std::vector<session::Pause> m_pauses;
    std::vector<session::Exchange> m_remarks; ///< a mentor's

    QAction* m_compare;
    QAction* m_remark;
    QAction* m_copy;
    QAction* m_export;
    QAction* m_reopen;
    QAction* m_tryAgain;
    ProblemWord* m_word;
    widgets::Words* m_level;
    widgets::Words* m_levelWords;
    widgets::Words* m_aside; ///< strands, and the advice that was taken
    widgets::Button* m_cardButton;
    widgets::Button* m_lensButton;
    QWidget* m_movesBox;
    QGridLayout* m_moves;
    QWidget* m_rule;
    widgets::Words* m_stageTitle;
    widgets::Words* m_stageCaption;
    EvidenceText* m_text;
    CriteriaPanel* m_criteria;
    widgets::Button* m_sumButton;
    widgets::Button* m_revisionsButton;
    LevelSum* m_sum;
    LensView* m_lens;
    DebriefView* m_debrief;
    BesideList* m_beside;
    QWidget* m_overall;
    QScrollArea* m_scroll; ///< small windows and large text: the page scrolls as a whole
    QWidget* m_body;
    widgets::MessageStrip* m_message;
};

} // namespace coach::score
