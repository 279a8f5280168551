#include "ui/score/judge_page.h"

#include <algorithm>
#include <cmath>

#include <QEvent>
#include <QScrollArea>
#include <QShortcut>
#include <QTimer>
#include <QVBoxLayout>

#include "core/framework/level.h"
#include "core/usecase/own_views.h"
#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "ui/score/level_slider.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/annotated_edit.h"
#include "ui/widgets/button.h"
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
using widgets::Words;

namespace {

/// What a level means, said of the writer's own note.
QString meaningOf(const std::optional<double>& level) {
    static const char* const meanings[]{
        QT_TRANSLATE_NOOP("coach::score::JudgePage",
                          "Missing: empty, off topic, or it repeats the prompt."),
        QT_TRANSLATE_NOOP("coach::score::JudgePage",
                          "Named: terms that would fit any prompt, without reasons."),
        QT_TRANSLATE_NOOP("coach::score::JudgePage",
                          "Partial: a relevant point with some reasoning; important ones missing."),
        QT_TRANSLATE_NOOP("coach::score::JudgePage",
                          "Solid: the points that matter most here, each with its reason."),
        QT_TRANSLATE_NOOP("coach::score::JudgePage",
                          "Strong: as solid, and decisive: quantities, trade-offs, assumptions."),
    };
    if (!level)
        return JudgePage::tr("What would an experienced interviewer say of this note?");
    const auto below = static_cast<int>(std::floor(*level));
    if (std::ceil(*level) == *level)
        return JudgePage::tr(meanings[below]);
    return JudgePage::tr("More than %1, and not yet %2.")
        .arg(toQString(framework::levelName(below)), toQString(framework::levelName(below + 1)));
}

} // namespace

JudgePage::JudgePage(const support::Services& services, const framework::AttemptId& attempt,
                     QWidget* parent)
    : Workspace(parent), m_services(services), m_scroll(new QScrollArea(this)), m_body(new QWidget),
      m_head(new Words(Type::Title, Token::Ink, m_body)),
      m_hint(new Words(Type::Ui, Token::Ink2, m_body)),
      m_meaning(new Words(Type::Ui, Token::Ink2, m_body)),
      m_fault(new Words(Type::Ui, Token::Red, m_body)),
      m_show(new Button(widgets::ButtonKind::Primary, tr("Show the levels"), m_body)),
      m_noteCaption(new Words(Type::Caption, Token::Ink3, m_body)),
      m_note(new widgets::AnnotatedEdit(m_body)) {
    setObjectName(QStringLiteral("judgePage"));
    load(attempt);
    build();
    showStage(StageId::Problem);
}

void JudgePage::load(const framework::AttemptId& id) {
    auto attempt = usecase::Practise(m_services.context).load(id);
    if (!attempt) {
        m_fault->say(toQString(attempt.error().text()));
        return;
    }
    m_attempt = std::move(*attempt);
    const auto cards = usecase::Review(m_services.context).cards(id);
    if (!cards || cards->empty())
        m_fault->say(cards ? tr("This attempt has no result yet.")
                           : toQString(cards.error().text()));
    else
        m_card = cards->front().id;
}

void JudgePage::build() {
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_scroll);
    m_note->setProperty("frameless", true); // before a parent that is shown dresses it
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setWidget(m_body);
    m_scroll->installEventFilter(this);
    m_head->setText(tr("How good is each stage?"));
    m_head->setWrapped(true);
    m_hint->setText(
        tr("Judge before you see the levels. Arrows change by a half, 0 to 4 set a level."));
    for (Words* words : {m_hint, m_meaning, m_fault})
        words->setWrapped(true);
    for (std::size_t level = 0; level < m_scale.size(); ++level) {
        m_scale[level] = new Words(Type::Caption, Token::Ink3, m_body);
        m_scale[level]->setText(toQString(framework::levelName(static_cast<int>(level))));
        m_scale[level]->setAlignment(Qt::AlignHCenter);
    }
    for (const StageId stage : kStages)
        addRow(stage);
    m_show->setObjectName(QStringLiteral("showLevelsButton"));
    m_show->setKeyHint(tr("Ctrl Enter"));
    connect(m_show, &Button::clicked, this, &JudgePage::showReview);
    for (const int enter : {Qt::Key_Return, Qt::Key_Enter}) {
        auto* key = new QShortcut(QKeySequence(Qt::CTRL | static_cast<Qt::Key>(enter)), this);
        key->setContext(Qt::WidgetWithChildrenShortcut);
        connect(key, &QShortcut::activated, this, &JudgePage::showReview);
    }
    m_note->setObjectName(QStringLiteral("judgedNote"));
    m_note->setReadOnly(true);
    m_note->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
}

void JudgePage::addRow(StageId stage) {
    Row& row = m_rows[indexOf(stage)];
    const QString name = toQString(framework::stageTitle(stage));
    row.letter = new Words(Type::Display, Token::Ink, m_body);
    row.letter->setText(QString(QLatin1Char(framework::stageLetter(stage))));
    row.name = new Words(Type::Ui, Token::Ink, m_body);
    row.name->setText(name);
    row.name->setWrapped(true);
    row.words = new Words(Type::Caption, Token::Ink3, m_body);
    row.slider = new LevelSlider(name, m_body);
    row.slider->setObjectName(QString::fromLatin1(framework::stageKey(stage).data()) +
                              QStringLiteral("Slider"));
    row.words->setText(row.slider->words());
    connect(row.slider, &LevelSlider::judged, this, [this, stage] {
        Row& judged = m_rows[indexOf(stage)];
        judged.words->setText(judged.slider->words());
        showStage(stage);
    });
    connect(row.slider, &LevelSlider::focused, this, [this, stage] { showStage(stage); });
    connect(row.slider, &LevelSlider::neighbourWanted, this, [this, stage](int step) {
        const int to = static_cast<int>(indexOf(stage)) + step;
        if (to >= 0 && to < static_cast<int>(kStages.size()))
            m_rows[static_cast<std::size_t>(to)].slider->setFocus(Qt::TabFocusReason);
        else if (step > 0)
            m_show->setFocus(Qt::TabFocusReason);
    });
}

LevelSlider* JudgePage::slider(StageId stage) const {
    return m_rows[indexOf(stage)].slider;
}

QString JudgePage::title() const {
    return toQString(m_attempt.title);
}

QString JudgePage::subtitle() const {
    return tr("finished");
}

void JudgePage::entered() {
    slider(m_stage)->setFocus(Qt::OtherFocusReason);
}

void JudgePage::showStage(StageId stage) {
    const bool isOther = stage != m_stage || m_noteCaption->text().isEmpty();
    m_stage = stage;
    for (const StageId one : kStages) {
        const bool current = one == stage;
        m_rows[indexOf(one)].letter->setToken(current ? Token::Accent : Token::Ink);
        m_rows[indexOf(one)].name->setType(current ? Type::UiCurrent : Type::Ui);
    }
    m_meaning->setText(meaningOf(slider(stage)->level()));
    if (isOther) {
        const QString note = toQString(m_attempt.notes[indexOf(stage)]);
        const int words = support::wordCount(note);
        m_noteCaption->setText(words == 0   ? tr("You wrote nothing here")
                               : words == 1 ? tr("Your note, 1 word")
                                            : tr("Your note, %1 words").arg(words));
        m_note->setAccessibleName(
            tr("Your note on %1").arg(toQString(framework::stageTitle(stage))));
        m_note->document()->setDefaultFont(theme::font(Type::Text));
        m_note->showText(note);
        const Row& row = m_rows[indexOf(stage)];
        m_scroll->ensureWidgetVisible(row.slider, 0, space(32));
    }
    arrange();
}

bool JudgePage::keep() {
    if (m_card == 0)
        return true;
    session::OwnLevels levels{};
    for (const StageId stage : kStages)
        levels[indexOf(stage)] = slider(stage)->level();
    if (levels == m_kept)
        return true;
    if (const auto status = usecase::OwnViews(m_services.context).judge(m_card, levels); !status) {
        m_fault->say(tr("Your own levels are not kept: %1").arg(toQString(status.error().text())));
        arrange();
        return false;
    }
    m_kept = levels;
    m_services.hub.announce(usecase::Changes::Cards);
    return true;
}

void JudgePage::showReview() {
    if (keep())
        Q_EMIT requested({shell::Destination::Kind::Review, {m_attempt.id}, {}});
}

bool JudgePage::leaving() {
    (void)keep(); // what was judged stays; a disk that fails must not hold anybody here
    return true;
}

void JudgePage::arrange() {
    const int width = m_scroll->viewport()->width();
    const int edge = width >= theme::size(1200) ? space(64) : space(32);
    const int page = std::min(width - 2 * edge, theme::size(1312));
    const int left = (width - page) / 2;
    const int letters = theme::size(48);
    const int sliders = slider(StageId::Problem)->sizeHint().width();
    const int names = std::min(theme::size(224), page - letters - sliders);
    const int rowsWidth = letters + names + sliders;
    const int gap = space(64);
    const bool alone = page < rowsWidth + gap + theme::size(300);
    const int rowHeight = theme::size(64);
    int y = space(32);
    const auto place = [&](Words* words, int wide) {
        const int high = words->text().isEmpty() ? 0 : words->heightForWidth(wide);
        words->setGeometry(left, y, wide, high);
        y += high;
    };
    const int wide = alone ? page : rowsWidth;
    place(m_head, wide);
    y += space(4);
    place(m_hint, wide);
    y += space(20);
    const int sliderX = left + letters + names;
    const int caption = theme::lineHeight(Type::Caption);
    const int half = theme::size(36);
    for (std::size_t level = 0; level < m_scale.size(); ++level) {
        slider(StageId::Problem)->resize(slider(StageId::Problem)->sizeHint());
        const int x = sliderX + slider(StageId::Problem)->xOf(static_cast<double>(level));
        m_scale[level]->setGeometry(x - half, y, 2 * half, caption);
    }
    const int noteTop = y;
    y += caption;
    for (const StageId stage : kStages) {
        const Row& row = m_rows[indexOf(stage)];
        row.letter->setGeometry(left, y, letters, rowHeight);
        const int high =
            std::max(theme::lineHeight(Type::Ui), row.name->heightForWidth(names - space(12)));
        const int top = y + (rowHeight - high - caption) / 2;
        row.name->setGeometry(left + letters, top, names - space(12), high);
        row.words->setGeometry(left + letters, top + high, names - 4, caption);
        row.slider->setGeometry(
            QRect(QPoint(sliderX, y + (rowHeight - theme::size(36)) / 2), row.slider->sizeHint()));
        y += rowHeight;
    }
    y += space(16);
    place(m_meaning, wide);
    y += space(16);
    place(m_fault, wide);
    const QSize button = m_show->sizeHint();
    m_show->setGeometry(QRect(QPoint(left - Button::ringMargin(), y), button));
    y += button.height() + space(24);
    m_note->setVisible(!alone);
    m_noteCaption->setVisible(!alone);
    const int noteX = left + rowsWidth + gap;
    const int noteWidth = std::min(left + page - noteX, theme::size(640));
    m_noteCaption->setGeometry(noteX, noteTop, noteWidth, caption);
    m_note->setGeometry(noteX, noteTop + caption + space(8), noteWidth,
                        std::max(y, m_scroll->height()) - noteTop - caption - space(24));
    m_body->resize(width, std::max(y, m_scroll->viewport()->height()));
}

void JudgePage::changeEvent(QEvent* event) {
    Workspace::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange)
        QTimer::singleShot(0, this, [this] {
            m_note->document()->setDefaultFont(theme::font(Type::Text));
            arrange();
        });
}

bool JudgePage::eventFilter(QObject* watched, QEvent* event) {
    if (watched == m_scroll && event->type() == QEvent::Resize)
        QTimer::singleShot(0, this, &JudgePage::arrange);
    return Workspace::eventFilter(watched, event);
}

} // namespace coach::score
