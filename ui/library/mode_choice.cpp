#include "ui/library/mode_choice.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include "ui/theme/coach_style.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::library {

using session::Mode;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;

namespace setting = support::setting;

namespace {

constexpr std::array<int, 3> kLengths{30, 45, 60};
constexpr std::array<Mode, 3> kMocks{Mode::Mock30, Mode::Mock45, Mode::Mock60};

int inset() {
    return theme::space(12);
}

} // namespace

ModeRow::ModeRow(const QString& name, const QString& meaning, QWidget* parent)
    : QAbstractButton(parent), m_meaning(meaning) {
    setText(name);
    setCheckable(true);
    setAutoExclusive(true);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAccessibleName(name);
    setAccessibleDescription(meaning);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

int ModeRow::heightForWidth(int width) const {
    return 2 * theme::space(8) + theme::lineHeight(Type::Ui) +
           widgets::paragraphHeight(m_meaning, theme::font(Type::Ui), width - 2 * inset(),
                                    theme::lineHeight(Type::Ui));
}

QSize ModeRow::sizeHint() const {
    const int wide = theme::size(480);
    return {wide, heightForWidth(wide)};
}

void ModeRow::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    if (isChecked()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Tint));
        painter.drawRoundedRect(rect(), 6, 6);
        painter.fillRect(QRect(0, 4, 2, height() - 8), theme::color(Token::Accent));
    } else if (underMouse()) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(theme::color(Token::Panel));
        painter.drawRoundedRect(rect(), 6, 6);
    }
    const int line = theme::lineHeight(Type::Ui);
    const QRect inner = rect().adjusted(inset(), theme::space(8), -inset(), -theme::space(8));
    painter.setFont(theme::font(isChecked() ? Type::UiCurrent : Type::UiAction));
    painter.setPen(theme::color(Token::Ink));
    painter.drawText(QRect(inner.topLeft(), QSize(inner.width(), line)),
                     Qt::AlignLeft | Qt::AlignVCenter, text());
    painter.setPen(theme::color(Token::Ink2));
    widgets::paintParagraph(painter, inner.adjusted(0, line, 0, 0), m_meaning,
                            theme::font(Type::Ui), line, true);
    if (hasFocus() && theme::keyboardFocusShown())
        theme::drawFocusRing(painter, rect().adjusted(1, 1, -1, -1));
}

ModeChoice::ModeChoice(support::Settings& settings, QWidget* parent)
    : QWidget(parent), m_settings(settings),
      m_guided(
          new ModeRow(tr("Guided"),
                      tr("One stage after the other, with questions that lead and remarks while "
                         "you write."),
                      this)),
      m_mock(new ModeRow(tr("Mock interview"),
                         tr("Against the clock, with the interviewer beside you and no hints."),
                         this)),
      m_guidedMore(nullptr), m_mockMore(nullptr),
      m_clock(new Button(ButtonKind::Choice, tr("With a clock"), this)),
      m_noClock(new Button(ButtonKind::Choice, tr("Without"), this)) {
    setObjectName(QStringLiteral("modeChoice"));
    m_guided->setObjectName(QStringLiteral("guidedRow"));
    m_mock->setObjectName(QStringLiteral("mockRow"));
    m_clock->setObjectName(QStringLiteral("withClockButton"));
    m_noClock->setObjectName(QStringLiteral("withoutClockButton"));
    m_noClock->setAccessibleName(tr("Without a clock"));
    for (std::size_t i = 0; i < kLengths.size(); ++i) {
        m_lengths[i] = new Button(ButtonKind::Choice, tr("%1 minutes").arg(kLengths[i]), this);
        m_lengths[i]->setObjectName(QStringLiteral("mock%1Button").arg(kLengths[i]));
    }
    m_guidedMore = choices(tr("Clock"), {m_clock, m_noClock});
    m_mockMore = choices(tr("Length"), {m_lengths[0], m_lengths[1], m_lengths[2]});

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::space(4));
    lines->addWidget(m_guided);
    lines->addWidget(m_guidedMore);
    lines->addWidget(m_mock);
    lines->addWidget(m_mockMore);

    connect(m_mock, &QAbstractButton::toggled, this, [this](bool mock) {
        m_guidedMore->setVisible(!mock);
        m_mockMore->setVisible(mock);
    });
    const bool mock = settings.get(setting::kMock);
    (mock ? m_mock : m_guided)->setChecked(true);
    m_guidedMore->setVisible(!mock);
    m_mockMore->setVisible(mock);
    (settings.get(setting::kGuidedClock) ? m_clock : m_noClock)->setChecked(true);
    const int minutes = settings.get(setting::kMockMinutes);
    m_lengths[1]->setChecked(true);
    for (std::size_t i = 0; i < kLengths.size(); ++i)
        if (kLengths[i] == minutes)
            m_lengths[i]->setChecked(true);
}

QWidget* ModeChoice::choices(const QString& what, std::initializer_list<Button*> buttons) {
    auto* row = new QWidget(this);
    row->setAccessibleName(what);
    auto* line = new QHBoxLayout(row);
    line->setContentsMargins(inset() - Button::wordPadding(), 0, 0, theme::space(4));
    line->setSpacing(0);
    auto* group = new QButtonGroup(row);
    for (Button* button : buttons) {
        group->addButton(button);
        line->addWidget(button);
    }
    line->addStretch(1);
    return row;
}

Mode ModeChoice::mode() const {
    if (!m_mock->isChecked())
        return m_clock->isChecked() ? Mode::Guided : Mode::GuidedUntimed;
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        if (m_lengths[i]->isChecked())
            return kMocks[i];
    return Mode::Mock45;
}

void ModeChoice::keep() const {
    m_settings.set(setting::kMock, m_mock->isChecked());
    m_settings.set(setting::kGuidedClock, m_clock->isChecked());
    for (std::size_t i = 0; i < m_lengths.size(); ++i)
        if (m_lengths[i]->isChecked())
            m_settings.set(setting::kMockMinutes, kLengths[i]);
}

} // namespace coach::library
