#include "ui/practice/practice_page.h"

#include <QEvent>
#include <QPainter>
#include <QScrollBar>
#include <QShortcut>
#include <QVBoxLayout>

#include "core/framework/time_plan.h"
#include "core/usecase/practise.h"
#include "ui/practice/clock_face.h"
#include "ui/practice/find_bar.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/parked_list.h"
#include "ui/practice/pinned_moves.h"
#include "ui/practice/practice_foot.h"
#include "ui/practice/question_card.h"
#include "ui/practice/remark_card.h"
#include "ui/practice/room_layout.h"
#include "ui/practice/spelling.h"
#include "ui/practice/stage_head.h"
#include "ui/practice/stage_rail.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;
using theme::Token;

namespace {
constexpr int kTimeSaveMs = 5'000;
constexpr int kRestRevisionMs = 60'000;
} // namespace

PracticePage::PracticePage(const support::Services& services, const framework::AttemptId& attempt,
                           std::optional<StageId> stage, QWidget* parent, Pauses pauses)
    : Workspace(parent), m_services(services),
      m_coachThread(support::UsecaseThread::like(services.context)),
      m_saver(new NoteSaver(
          [this](const NoteEdit& edit, const NoteSaver::Written& done) { writeNote(edit, done); },
          this)),
      m_clock(new StageClock(this)), m_watch(nullptr), m_questions(nullptr), m_face(new ClockFace),
      m_rail(new StageRail(this)), m_column(new QWidget(this)),
      m_columnLines(new QVBoxLayout(m_column)), m_head(new StageHead), m_moves(new PinnedMoves),
      m_parkedList(new ParkedList), m_editor(new NoteEditor), m_find(new FindBar(m_editor)),
      m_card(new RemarkCard(this)), m_question(new QuestionCard), m_foot(new PracticeFoot),
      m_interviewer(new InterviewerPanel(this)) {
    setObjectName(QStringLiteral("practicePage"));
    build();
    load(attempt, stage);
    wire();
    wireHints(pauses);
    wireKeys();
    if (m_loadError.isEmpty())
        startSpelling();
    followSettings();
    dress();
    showClock();
}

PracticePage::~PracticePage() {
    if (m_face->parent() == nullptr)
        delete m_face;
}

void PracticePage::build() {
    m_editor->setObjectName(QStringLiteral("noteEdit"));
    m_editor->setProperty("frameless", true);
    m_editor->setMinimumHeight(theme::size(84));
    m_columnLines->setContentsMargins(0, theme::space(40), 0, theme::space(16));
    m_columnLines->setSpacing(0);
    m_columnLines->addWidget(m_moves);
    m_columnLines->addWidget(m_head);
    m_columnLines->addWidget(m_parkedList);
    m_columnLines->addSpacing(theme::space(20));
    m_columnLines->addWidget(m_find);
    m_columnLines->addWidget(m_editor, 1);
    m_columnLines->addWidget(m_question);
    m_columnLines->addSpacing(theme::space(12));
    m_columnLines->addWidget(m_foot);
    m_parkedList->hide();
    m_interviewer->hide();
    setTabOrder(m_rail, m_editor);
    m_timeSave.setInterval(kTimeSaveMs);
    m_restRevision.setInterval(kRestRevisionMs);
    m_restRevision.setSingleShot(true);
}

void PracticePage::load(const framework::AttemptId& id, std::optional<StageId> stage) {
    auto attempt = usecase::Practise(m_services.context).load(id);
    if (!attempt) {
        m_loadError = toQString(attempt.error().message);
        m_foot->tell(m_loadError);
        m_editor->setReadOnly(true);
        return;
    }
    m_attempt = std::move(*attempt);
    if (auto prompt = m_services.context.catalog().prompt(m_attempt.prompt))
        m_prompt = *prompt;
    framework::PerStage<QString> notes;
    for (const StageId one : kStages) {
        notes[indexOf(one)] = toQString(m_attempt.notes[indexOf(one)]);
        // Whatever was written before the stage that was left last counts as done.
        m_left[indexOf(one)] = one < m_attempt.currentStage;
    }
    m_editor->setNotes(notes);
    m_saver->reset(notes);
    m_clock->reset(m_attempt.spent);
    m_stage = stage.value_or(m_attempt.currentStage);
    m_rail->setShowsBudgets(isMock());
    m_rail->setUntimed(!isTimed());
    if (m_prompt)
        m_head->setStatement(toQString(m_prompt->summary.statement));
    std::vector<InterviewerPanel::Exchange> exchanges;
    for (const session::Asked& asked : m_attempt.asked) {
        InterviewerPanel::Exchange exchange{toQString(asked.question), {}};
        for (const int number : asked.facts)
            if (m_prompt && number >= 1 && number <= static_cast<int>(m_prompt->facts.size()))
                exchange.facts << toQString(
                    m_prompt->facts[static_cast<std::size_t>(number - 1)].text);
        exchanges.push_back(exchange);
    }
    m_interviewer->setExchanges(exchanges);
    m_interviewer->followNotes(allNotes());
    m_foot->setParkedCount(static_cast<int>(m_attempt.parked.size()));
    m_interviewerOpen = isMock();
    for (const StageId one : kStages)
        showRow(one);
    loadMutes();
    loadMoves();
    loadPauses();
    if (isMock())
        startTalk();
}

void PracticePage::wire() {
    connect(m_rail, &StageRail::chosen, this, &PracticePage::goTo);
    connect(m_editor, &NoteEditor::noteEdited, this, &PracticePage::noteEdited);
    connect(m_editor->verticalScrollBar(), &QScrollBar::valueChanged, this,
            &PracticePage::placeRemark);
    connect(m_saver, &NoteSaver::stateChanged, this, [this](SaveState state) {
        m_foot->showSaveState(state, m_saver->lastError());
        if (state == SaveState::Saved)
            m_services.hub.announce(usecase::Changes::Notes);
    });
    connect(m_saver, &NoteSaver::conflictFound, this, [this] {
        m_foot->tell(
            tr("Another window changed this note too. Your text is saved; the other one is "
               "kept as a revision."));
    });
    connect(m_clock, &StageClock::ticked, this, &PracticePage::showClock);
    connect(m_face, &ClockFace::clicked, this, &PracticePage::togglePause);
    connect(&m_timeSave, &QTimer::timeout, this, [this] { saveTime(m_stage); });
    connect(&m_restRevision, &QTimer::timeout, this,
            [this] { makeRevision(m_stage, session::RevisionReason::Rest); });
    connect(m_foot, &PracticeFoot::nextWanted, this, &PracticePage::next);
    connect(m_foot, &PracticeFoot::backWanted, this, &PracticePage::back);
    connect(m_foot, &PracticeFoot::askWanted, this, [this] { openInterviewer(true); });
    connect(m_foot, &PracticeFoot::parkedWanted, this, [this] {
        m_parkedOpen = !m_parkedOpen;
        showParked();
    });
    connect(m_parkedList, &ParkedList::insertWanted, this, &PracticePage::insertParked);
    connect(m_parkedList, &ParkedList::dropWanted, this, [this](int index) {
        auto parked = m_attempt.parked;
        parked.erase(parked.begin() + index);
        setParked(std::move(parked));
    });
    connect(m_find, &FindBar::matchesChanged, this, &PracticePage::showMatches);
    connect(m_find, &FindBar::closed, this, [this] { m_editor->setFocus(Qt::OtherFocusReason); });
    connect(m_interviewer, &InterviewerPanel::asked, this, &PracticePage::ask);
    connect(m_interviewer, &InterviewerPanel::quoteWanted, this, &PracticePage::quote);
    connect(m_interviewer, &InterviewerPanel::closeWanted, this,
            [this] { openInterviewer(false); });
}

void PracticePage::wireKeys() {
    const auto key = [this](const QString& keys, auto&& slot) {
        auto* shortcut = new QShortcut(QKeySequence(keys), this);
        shortcut->setContext(Qt::WidgetWithChildrenShortcut);
        connect(shortcut, &QShortcut::activated, this, slot);
    };
    for (const StageId stage : kStages)
        key(QStringLiteral("Ctrl+%1").arg(indexOf(stage) + 1), [this, stage] { goTo(stage); });
    for (const auto* enter : {"Return", "Enter"}) {
        const QString name = QString::fromLatin1(enter);
        key(QStringLiteral("Ctrl+") + name, [this] { next(); });
        key(QStringLiteral("Ctrl+Shift+") + name, [this] { back(); });
        key(QStringLiteral("Alt+") + name, [this] { takeOffer(); });
    }
    key(QStringLiteral("Ctrl+F"), [this] { openFind(); });
    key(QStringLiteral("F3"), [this] { m_find->next(); });
    key(QStringLiteral("Shift+F3"), [this] { m_find->previous(); });
    key(QStringLiteral("F6"), [this] { nextPane(); });
    key(QStringLiteral("F8"), [this] { goToMark(true); });
    key(QStringLiteral("Shift+F8"), [this] { goToMark(false); });
    key(QStringLiteral("F9"), [this] { togglePause(); });
    key(QStringLiteral("F11"), [this] {
        m_focusMode = !m_focusMode;
        arrange();
    });
    key(QStringLiteral("Ctrl+H"), [this] { showRevisions(); });
    key(QStringLiteral("Ctrl+I"), [this] { openInterviewer(true); });
    key(QStringLiteral("Escape"), [this] { escape(); });
}

void PracticePage::dress() {
    m_editor->setNoteFont(theme::font(theme::Type::Text));
    m_editor->setColors({theme::color(Token::Ink), theme::color(Token::Ink3)},
                        theme::color(Token::Accent));
}

void PracticePage::arrange() {
    const QSize named =
        m_rail->lettersOnly() ? QSize(theme::size(224) + 12, m_rail->height()) : m_rail->sizeHint();
    RoomLayout room = layOut(size(), {m_interviewerOpen, m_focusMode}, named,
                             QSize(theme::size(40) + 24, named.height()));
    // Without room for both, the interviewer hides the text only when asked for.
    if (room.interviewerCovers && !m_interviewerWanted)
        room = layOut(size(), {false, m_focusMode}, named,
                      QSize(theme::size(40) + 24, named.height()));
    m_rail->setLettersOnly(room.lettersOnly);
    m_rail->setLow(room.low);
    m_rail->setRoom(height() - room.rail.top() - theme::space(4));
    m_head->setLow(room.low);
    m_rail->setVisible(!m_focusMode);
    m_head->setVisible(!m_focusMode);
    m_moves->setVisible(!m_focusMode && !m_moves->moves().empty());
    m_foot->setVisible(!m_focusMode);
    m_question->setLow(room.low);
    showQuestion();
    m_foot->setAskOffered(room.interviewer.isEmpty());
    m_rail->setGeometry(QRect(room.rail.topLeft(), m_rail->sizeHint()));
    m_column->setVisible(!room.interviewerCovers);
    // Buttons carry room for their ring beside the words, so the column is that much wider.
    const int side = NoteEditor::kSideRoom;
    m_column->setGeometry(room.column.adjusted(-side, 0, side, 0));
    m_interviewer->setVisible(!room.interviewer.isEmpty());
    m_interviewer->setGeometry(room.interviewer);
    m_margin = room.margin;
    placeRemark();
    showParked();
}

void PracticePage::resizeEvent(QResizeEvent* event) {
    Workspace::resizeEvent(event);
    arrange();
}

void PracticePage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        // The parts take their new fonts after the page does.
        QTimer::singleShot(0, this, [this] {
            dress();
            arrange();
        });
    }
}

void PracticePage::paintEvent(QPaintEvent*) {
    if (!isMock() || m_focusMode)
        return;
    // The time of the whole interview, under the top bar.
    QPainter painter(this);
    const auto whole = std::max<long long>(1, wholeTime().count());
    const double share = static_cast<double>(m_clock->total().count()) / static_cast<double>(whole);
    painter.fillRect(QRect(0, 0, width(), 1), theme::color(Token::Hair));
    painter.fillRect(QRect(0, 0, std::min(width(), static_cast<int>(share * width())), 3),
                     theme::color(Token::Ink2));
}

} // namespace coach::practice
