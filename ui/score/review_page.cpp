#include "ui/score/review_page.h"

#include <algorithm>

#include <QDateTime>
#include <QEvent>
#include <QFile>
#include <QFileInfo>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLocale>
#include <QMenu>
#include <QScrollArea>
#include <QScrollBar>
#include <QShortcut>
#include <QTimer>

#include "core/framework/level.h"
#include "core/framework/time_plan.h"
#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "ui/score/beside_list.h"
#include "ui/score/criteria_panel.h"
#include "ui/score/debrief_view.h"
#include "ui/score/evidence_text.h"
#include "ui/score/lens_view.h"
#include "ui/score/level_sum.h"
#include "ui/score/problem_word.h"
#include "ui/support/ask_user.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"
#include "ui/widgets/message_strip.h"
#include "ui/widgets/words.h"

namespace coach::score {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;

using theme::space;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace {

QString dayOf(base::Instant at) {
    const auto when = QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
    return QLocale().toString(when.date(), QStringLiteral("d MMMM"));
}

QAction* makeAction(QWidget* parent, const QString& text, const char* name) {
    auto* action = new QAction(text, parent);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    action->setObjectName(QString::fromLatin1(name));
    parent->addAction(action);
    return action;
}

} // namespace

ReviewPage::ReviewPage(const support::Services& services, const framework::AttemptId& attempt,
                       QWidget* parent)
    : Workspace(parent), m_services(services), m_id(attempt),
      m_compare(makeAction(this, tr("Compare"), "review.compare")),
      m_remark(makeAction(this, tr("Remark"), "review.remark")),
      m_copy(makeAction(this, tr("Copy"), "review.copy")),
      m_export(makeAction(this, tr("Export"), "review.export")),
      m_reopen(makeAction(this, tr("Reopen"), "review.reopen")),
      m_tryAgain(makeAction(this, tr("Try again"), "review.tryAgain")),
      m_word(new ProblemWord(this)), m_level(new Words(Type::Display)),
      m_levelWords(new Words(Type::Ui, Token::Ink2)), m_aside(new Words(Type::Ui, Token::Ink2)),
      m_cardButton(new Button(ButtonKind::Plain, QString())),
      m_lensButton(new Button(ButtonKind::Plain, tr("By seniority"))), m_movesBox(new QWidget),
      m_moves(new QGridLayout(m_movesBox)), m_rule(new QFrame(this)),
      m_stageTitle(new Words(Type::Title, Token::Ink, this)),
      m_stageCaption(new Words(Type::Caption, Token::Ink3, this)), m_text(new EvidenceText(this)),
      m_criteria(new CriteriaPanel(this)),
      m_sumButton(new Button(ButtonKind::Plain, tr("How this came about"), this)),
      m_revisionsButton(new Button(ButtonKind::Plain, tr("Earlier texts"), this)),
      m_sum(new LevelSum(this)), m_lens(new LensView(this)), m_debrief(new DebriefView(this)),
      m_beside(new BesideList(this)), m_overall(new QWidget(this)), m_scroll(new QScrollArea(this)),
      m_body(new QWidget), m_message(new widgets::MessageStrip(this)) {
    setObjectName(QStringLiteral("reviewPage"));
    m_copy->setToolTip(tr("Copy as Markdown"));
    m_remark->setToolTip(tr("As a mentor: a remark on the sentence that is selected (Ctrl+R)"));
    m_remark->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_R));
    m_export->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_E));
    m_copy->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C));
    m_compare->setShortcut(QKeySequence(Qt::CTRL | Qt::Key_D));
    m_tryAgain->setProperty("accent", true);
    build();
    wire();
    load();
}

void ReviewPage::build() {
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    for (QWidget* part :
         {static_cast<QWidget*>(m_word), static_cast<QWidget*>(m_overall), m_rule,
          static_cast<QWidget*>(m_stageTitle), static_cast<QWidget*>(m_stageCaption),
          static_cast<QWidget*>(m_text), static_cast<QWidget*>(m_criteria),
          static_cast<QWidget*>(m_sumButton), static_cast<QWidget*>(m_revisionsButton),
          static_cast<QWidget*>(m_sum), static_cast<QWidget*>(m_lens),
          static_cast<QWidget*>(m_debrief), static_cast<QWidget*>(m_beside)})
        part->setParent(m_body);
    m_scroll->installEventFilter(this);
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_scroll, 1);
    column->addWidget(m_message);
    m_message->setContentsMargins(space(64), 0, space(64), 0);
    m_rule->setProperty("rule", true);
    m_level->setObjectName(QStringLiteral("levelLabel"));
    m_levelWords->setWrapped(true);
    m_stageCaption->setWrapped(true);
    m_cardButton->setObjectName(QStringLiteral("cardButton"));
    m_cardButton->setSign(QLatin1String("down"), true);
    m_cardButton->setSmall(true);
    m_revisionsButton->setObjectName(QStringLiteral("revisionsButton"));
    m_revisionsButton->setSmall(true);
    m_revisionsButton->setToolTip(tr("What stood in this stage before (Ctrl+H)"));
    connect(m_revisionsButton, &Button::clicked, this, &ReviewPage::showRevisions);
    m_sumButton->setObjectName(QStringLiteral("sumButton"));
    m_sumButton->setSmall(true);
    m_sumButton->setCheckable(true);
    m_sumButton->setKeyHint(tr("Ctrl L"));
    m_lensButton->setObjectName(QStringLiteral("lensButton"));
    m_lensButton->setSmall(true);
    m_lensButton->setCheckable(true);
    m_lensButton->setKeyHint(tr("Ctrl Shift L"));
    m_aside->setObjectName(QStringLiteral("asideLabel"));
    m_aside->setWrapped(true);
    m_sum->hide();
    m_lens->hide();
    m_debrief->hide();
    m_beside->hide();
    m_moves->setContentsMargins(0, 0, 0, 0);
    m_moves->setHorizontalSpacing(space(12));
    m_moves->setVerticalSpacing(space(8));
    m_moves->setColumnStretch(1, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(space(12));
    across->addWidget(m_level);
    across->addWidget(m_levelWords, 1);
    across->addWidget(m_cardButton);
    auto* caption = new Words(Type::Caption, Token::Ink3);
    caption->setText(tr("Next three moves"));
    auto* captions = new QHBoxLayout;
    captions->addWidget(caption, 1);
    captions->addWidget(m_lensButton);
    auto* lines = new QVBoxLayout(m_overall);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(space(8));
    lines->addLayout(across);
    lines->addWidget(m_aside);
    lines->addLayout(captions);
    lines->addWidget(m_movesBox);
    lines->addStretch();
}

void ReviewPage::wire() {
    connect(m_word, &ProblemWord::chosen, this, &ReviewPage::showStage);
    connect(m_criteria, &CriteriaPanel::numberWanted, this, &ReviewPage::choose);
    connect(m_criteria, &CriteriaPanel::nextSentenceWanted, m_text, &EvidenceText::showNext);
    connect(m_text, &EvidenceText::numberWanted, this, &ReviewPage::choose);
    connect(m_beside, &BesideList::sentenceWanted, this, &ReviewPage::pointSentence);
    connect(m_cardButton, &Button::clicked, this, &ReviewPage::chooseCard);
    connect(m_compare, &QAction::triggered, this, &ReviewPage::compareWithEarlier);
    connect(m_remark, &QAction::triggered, this, &ReviewPage::writeRemark);
    connect(m_copy, &QAction::triggered, this, &ReviewPage::copy);
    connect(m_word, &ProblemWord::threadShown, this, &ReviewPage::pointThread);
    connect(m_word, &ProblemWord::threadChosen, this, &ReviewPage::openThread);
    connect(m_criteria, &CriteriaPanel::findingWanted, this, &ReviewPage::showFinding);
    connect(m_criteria, &CriteriaPanel::disputeWanted, this, &ReviewPage::dispute);
    connect(m_sumButton, &Button::toggled, this, &ReviewPage::showSum);
    connect(m_lensButton, &Button::toggled, this, &ReviewPage::showLens);
    connect(m_sum, &LevelSum::criterionWanted, this,
            [this](const QString& id) { openCriterion(m_stage, id); });
    connect(m_lens, &LensView::criterionWanted, this, &ReviewPage::openCriterion);
    for (const auto& [keys, button] :
         {std::pair("Ctrl+L", m_sumButton), std::pair("Ctrl+Shift+L", m_lensButton)}) {
        auto* key = new QShortcut(QKeySequence(QString::fromLatin1(keys)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, button, &Button::toggle);
    }
    connect(m_export, &QAction::triggered, this, &ReviewPage::exportAttempt);
    connect(m_tryAgain, &QAction::triggered, this, &ReviewPage::tryAgain);
    connect(m_reopen, &QAction::triggered, this, &ReviewPage::reopen);
    auto* history = new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_H), this);
    history->setContext(Qt::WidgetWithChildrenShortcut);
    connect(history, &QShortcut::activated, this, &ReviewPage::showRevisions);
    auto* sides = new QShortcut(QKeySequence(Qt::Key_F6), this);
    sides->setContext(Qt::WidgetWithChildrenShortcut);
    connect(sides, &QShortcut::activated, this, [this] {
        if (m_lens->isVisible())
            m_lens->focusFirst();
        else if (m_text->hasFocus())
            m_sum->isVisible() ? m_sum->focusRows() : m_criteria->focusRows();
        else
            m_text->setFocus(Qt::TabFocusReason);
    });
    for (const StageId stage : kStages) {
        auto* key =
            new QShortcut(QKeySequence(QStringLiteral("Ctrl+%1").arg(indexOf(stage) + 1)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, [this, stage] { showStage(stage); });
    }
}

void ReviewPage::load() {
    auto attempt = usecase::Practise(m_services.context).load(m_id);
    if (!attempt) {
        tell(toQString(attempt.error().message));
        return;
    }
    m_attempt = std::move(*attempt);
    if (auto prompt = m_services.context.catalog().prompt(m_attempt.prompt))
        m_prompt = *prompt;
    if (auto cards = usecase::Review(m_services.context).cards(m_id))
        m_cards = std::move(*cards);
    usecase::AttemptQuery query;
    query.prompt = m_attempt.prompt;
    m_earlier.clear();
    if (const auto all = usecase::Library(m_services.context).attempts(query))
        for (const auto& one : *all)
            if (one.id != m_id && one.state == session::AttemptState::Finished)
                m_earlier.push_back(one.id);
    m_compare->setEnabled(!m_earlier.empty());
    m_compare->setToolTip(
        m_earlier.empty() ? tr("There is no other finished attempt on this prompt") : QString());
    m_cardButton->setVisible(m_cards.size() > 1);
    loadSaid();
    if (m_cards.empty())
        tell(tr("This attempt has no result yet."));
    else
        showCard(0);
}

QString ReviewPage::title() const {
    return toQString(m_attempt.title);
}

QString ReviewPage::subtitle() const {
    base::Milliseconds spent{};
    for (const auto one : m_attempt.spent)
        spent += one;
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(spent).count();
    const QString day = dayOf(m_cards.empty() ? m_attempt.changedAt : m_cards[m_card].at);
    return minutes == 1 ? tr("%1, 1 minute").arg(day) : tr("%1, %2 minutes").arg(day).arg(minutes);
}

QList<QAction*> ReviewPage::pageActions() const {
    return {m_compare, m_remark, m_copy, m_export, m_reopen, m_tryAgain};
}

void ReviewPage::entered() {
    m_word->setFocus(Qt::OtherFocusReason);
}

int ReviewPage::chosen() const {
    return m_text->chosen();
}

void ReviewPage::showCard(std::size_t index) {
    m_card = index;
    const scoring::ScoreCard& card = m_cards[index].card;
    framework::PerStage<std::optional<double>> levels{};
    for (const scoring::StageCard& one : card.stages)
        levels[indexOf(one.stage)] = one.level;
    m_own =
        usecase::OwnViews(m_services.context).of(m_cards[index].id).value_or(session::OwnView{});
    m_word->setLevels(levels, m_own.levels);
    setThreads(card);
    m_level->setText(card.level ? widgets::levelFigure(*card.level) : tr("Cannot tell"));
    m_levelWords->setText(card.level
                              ? tr("of 4, %1").arg(toQString(framework::levelWords(*card.level)))
                              : tr("No level is given; judge it against the list."));
    if (const auto own = session::meanLevel(m_own.levels))
        m_levelWords->setText(
            tr("%1. You said %2.").arg(m_levelWords->text(), widgets::levelFigure(*own)));
    m_cardButton->setText(tr("Scored %1").arg(dayOf(m_cards[index].at)));
    m_cardButton->updateGeometry();
    showDebrief();
    showMoves();
    showAside();
    if (const auto lens = usecase::Review(m_services.context).seniority(m_cards[index]))
        m_lens->showLens(*lens);
    showStage(m_stage);
    Q_EMIT headChanged();
}

void ReviewPage::showMoves() {
    while (QLayoutItem* item = m_moves->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    const auto moves = usecase::Review(m_services.context).nextMoves(m_cards[m_card]);
    if (!moves)
        return;
    int row = 0;
    for (const scoring::Move& move : *moves) {
        auto* letter = new Words(Type::UiCurrent);
        letter->setText(QString(QLatin1Char(framework::stageLetter(move.stage))));
        auto* words = new Words(Type::Ui);
        words->setWrapped(true);
        words->setText(toQString(move.text));
        m_moves->addWidget(letter, row, 0, Qt::AlignTop);
        m_moves->addWidget(words, row, 1);
        ++row;
    }
}

const scoring::StageCard* ReviewPage::stageCard(StageId stage) const {
    if (m_cards.empty())
        return nullptr;
    for (const scoring::StageCard& one : m_cards[m_card].card.stages)
        if (one.stage == stage)
            return &one;
    return nullptr;
}

std::string ReviewPage::noteOf(StageId stage) const {
    // The text as it was scored: reopening kept it as a revision.
    if (m_card > 0) {
        const auto revisions = usecase::Practise(m_services.context).revisions(m_id, stage);
        const session::Revision* scored = nullptr;
        if (revisions)
            for (const session::Revision& one : *revisions)
                if (one.reason == session::RevisionReason::Reopened &&
                    one.at >= m_cards[m_card].at && (scored == nullptr || one.at < scored->at))
                    scored = &one;
        if (scored != nullptr)
            return scored->text;
    }
    return m_attempt.notes[indexOf(stage)];
}

void ReviewPage::showStage(StageId stage) {
    m_stage = stage;
    m_word->setCurrent(stage);
    m_stageTitle->setText(toQString(framework::stageTitle(stage)));
    const scoring::StageCard* card = stageCard(stage);
    if (card == nullptr)
        return;
    const std::string note = noteOf(stage);
    const QString time = toQString(framework::clockText(m_attempt.spent[indexOf(stage)]));
    const QString verdict =
        card->level ? toQString(framework::levelWords(*card->level)) : toQString(card->cannotTell);
    QString caption = tr("%1 words, %2. %3.")
                          .arg(card->words)
                          .arg(time, verdict.left(1).toUpper() + verdict.mid(1));
    if (const auto& own = m_own.levels[indexOf(stage)])
        caption += QLatin1Char(' ') + tr("You said %1.").arg(widgets::ownFigure(*own));
    if (const QString paused = pauseWords(); !paused.isEmpty())
        caption += QLatin1Char(' ') + paused;
    m_stageCaption->setText(caption);
    m_beside->showStage(stage);

    CriteriaPanel::Stage shown;
    auto& found = shown.found;
    for (const scoring::CriterionResult& one : card->criteria)
        (one.depth == scoring::Depth::Absent || one.evidence.empty() ? shown.absent : found)
            .push_back(&one);
    std::ranges::stable_sort(found, {},
                             [](const auto* one) { return one->evidence.front().start; });
    const support::OffsetMap map(note);
    std::vector<EvidenceText::Evidence> evidence;
    for (const auto* one : found) {
        EvidenceText::Evidence lit{static_cast<int>(evidence.size()) + 1, {}};
        for (const text::Span& span : one->evidence)
            lit.ranges.push_back(map.range(span));
        evidence.push_back(std::move(lit));
    }
    m_text->showNote(toQString(note), std::move(evidence));
    m_text->setAccessibleName(tr("Your note on %1").arg(m_stageTitle->text()));
    shown.example = [this](const std::string& id) { return exampleFor(id); };
    shown.reference = m_prompt ? toQString(m_prompt->stages[indexOf(stage)].reference) : QString();
    collectFindings(*card, shown);
    m_criteria->showStage(shown);
    m_sum->showStage(*card);
    if (m_lensButton->isChecked())
        m_lensButton->setChecked(false);
    arrange();
}

QString ReviewPage::exampleFor(const std::string& criterion) const {
    if (!m_prompt)
        return {};
    const auto all = catalog::criteriaFor(m_services.context.catalog().framework(), *m_prompt);
    for (const catalog::Criterion& one : all)
        if (one.id == criterion && !one.explained.empty())
            return toQString(one.explained.front());
    return {};
}

void ReviewPage::choose(int number) {
    if (number == m_text->chosen())
        return;
    m_criteria->choose(number);
    m_text->choose(number);
}

void ReviewPage::chooseCard() {
    QMenu menu;
    for (std::size_t i = 0; i < m_cards.size(); ++i) {
        const auto& level = m_cards[i].card.level;
        menu.addAction(tr("%1, level %2")
                           .arg(dayOf(m_cards[i].at),
                                level ? widgets::levelFigure(*level) : tr("cannot tell")),
                       this, [this, i] { showCard(i); });
    }
    menu.exec(m_cardButton->mapToGlobal(QPoint(0, m_cardButton->height())));
}

} // namespace coach::score
