#include "ui/theme/theme.h"

#include <algorithm>
#include <array>
#include <cmath>

#include <QApplication>
#include <QKeyEvent>
#include <QPalette>
#include <QScreen>
#include <QWidget>

#include "ui/theme/coach_style.h"
#include "ui/theme/fonts.h"
#include "ui/theme/style_sheet.h"
#include "ui/theme/system_scheme.h"

namespace coach::theme {

namespace {

/// The look in force. One, because an application has one palette and one style sheet.
struct Current {
    Scheme scheme = Scheme::Light;
    int percent = 100;
    double dpiFactor = 1.0;
    bool keyboard = false;
    bool animated = true;
    QString textFamily; ///< of notes; empty: the design's
};
Current current;

struct Style {
    bool serif;
    bool display;
    int weight;
    double points;
    int line;
    double spacing; ///< letter-spacing in per cent of the size
};

constexpr std::array<Style, 12> kStyles{{
    {false, true, 600, 25.5, 40, -1.5}, // Display
    {false, true, 300, 25.5, 40, 0},    // DisplayThin
    {false, true, 400, 25.5, 40, 0},    // DisplayPlain
    {false, true, 600, 18, 32, -1.5},   // Title
    {true, false, 400, 13.5, 28, 0},    // Text
    {false, false, 600, 12, 24, 0},     // Lead
    {true, false, 400, 12, 24, 0},      // LeadSerif
    {false, false, 400, 10.5, 20, 0},   // Ui
    {false, false, 500, 10.5, 20, 0},   // UiAction
    {false, false, 600, 10.5, 20, 0},   // UiCurrent
    {false, false, 400, 9, 16, 0},      // Caption
    {false, false, 600, 9, 16, 0},      // CaptionBold
}};

const Style& styleOf(Type type) {
    return kStyles[static_cast<std::size_t>(type)];
}

QPalette palette() {
    QPalette p;
    p.setColor(QPalette::Window, color(Token::Paper));
    p.setColor(QPalette::Base, color(Token::Paper));
    p.setColor(QPalette::AlternateBase, color(Token::Panel));
    p.setColor(QPalette::Button, color(Token::Paper));
    p.setColor(QPalette::ToolTipBase, color(Token::Raised));
    p.setColor(QPalette::ToolTipText, color(Token::Ink));
    p.setColor(QPalette::WindowText, color(Token::Ink));
    p.setColor(QPalette::Text, color(Token::Ink));
    p.setColor(QPalette::ButtonText, color(Token::Ink));
    p.setColor(QPalette::BrightText, color(Token::Red));
    p.setColor(QPalette::PlaceholderText, color(Token::Ink3));
    p.setColor(QPalette::Highlight, color(Token::Tint2));
    p.setColor(QPalette::HighlightedText, color(Token::Ink));
    p.setColor(QPalette::Link, color(Token::Accent));
    p.setColor(QPalette::LinkVisited, color(Token::Accent));
    p.setColor(QPalette::Light, color(Token::Hair));
    p.setColor(QPalette::Midlight, color(Token::Hair));
    p.setColor(QPalette::Mid, color(Token::Edge));
    p.setColor(QPalette::Dark, color(Token::Edge));
    p.setColor(QPalette::Shadow, color(Token::Hair));
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        p.setColor(QPalette::Disabled, role, color(Token::Ink3));
    return p;
}

} // namespace

QColor color(Token token) {
    return tokenColor(token, current.scheme);
}
Scheme scheme() {
    return current.scheme;
}
double textFactor() {
    return current.percent / 100.0 * current.dpiFactor;
}
int size(int px) {
    return static_cast<int>(std::lround(px * textFactor()));
}
int pageMargin(int width) {
    const int least = space(width < size(1200) ? 32 : 64);
    const int most = size(1440);
    return width > most + 2 * least ? (width - most) / 2 : least;
}
int space(int px) {
    return static_cast<int>(std::lround(px * (1.0 + (textFactor() - 1.0) / 2)));
}
int lineHeight(Type type) {
    return size(styleOf(type).line);
}
bool keyboardFocusShown() {
    return current.keyboard;
}
int duration(int milliseconds) {
    return current.animated ? milliseconds : 0;
}

QFont font(Type type) {
    const Style& style = styleOf(type);
    QFont font;
    font.setFamilies(style.serif     ? serifFamilies()
                     : style.display ? displayFamilies()
                                     : sansFamilies());
    if (type == Type::Text && !current.textFamily.isEmpty())
        font.setFamilies(QStringList{current.textFamily} + serifFamilies());
    font.setPointSizeF(style.points * current.percent / 100.0);
    font.setWeight(static_cast<QFont::Weight>(style.weight));
    font.setHintingPreference(QFont::PreferNoHinting);
    if (style.spacing != 0)
        font.setLetterSpacing(QFont::PercentageSpacing, 100.0 + style.spacing);
    return font;
}

Theme::Theme(QObject* parent) : QObject(parent), m_system(new SystemScheme(this)) {
    registerFonts();
    if (const QScreen* screen = QGuiApplication::primaryScreen())
        current.dpiFactor = screen->logicalDotsPerInch() / 96.0;
    current.percent = 100;
    qApp->installEventFilter(this);
    QApplication::setStyle(new CoachStyle);
    connect(m_system, &SystemScheme::changed, this, [this] {
        if (m_choice == SchemeChoice::System)
            apply();
    });
    apply();
}

Theme::~Theme() = default;

void Theme::setChoice(SchemeChoice choice) {
    m_choice = choice;
    apply();
}

int Theme::textPercent() const {
    return current.percent;
}

void Theme::setTextPercent(int percent) {
    current.percent = std::clamp(percent, 100, 200);
    apply();
}

void Theme::setTextFamily(const QString& family) {
    current.textFamily = family;
}

void Theme::setLook(SchemeChoice choice, int percent) {
    m_choice = choice;
    setTextPercent(percent);
}

void Theme::setAnimated(bool animated) {
    current.animated = animated;
}

void Theme::apply() {
    current.scheme = m_choice == SchemeChoice::Light  ? Scheme::Light
                     : m_choice == SchemeChoice::Dark ? Scheme::Dark
                                                      : m_system->scheme();
    QApplication::setPalette(palette());
    QApplication::setFont(font(Type::Ui));
    qApp->setStyleSheet(styleSheet());
    Q_EMIT changed();
}

bool Theme::eventFilter(QObject* watched, QEvent* event) {
    const bool was = current.keyboard;
    if (event->type() == QEvent::KeyPress) {
        switch (static_cast<QKeyEvent*>(event)->key()) {
        case Qt::Key_Tab:
        case Qt::Key_Backtab:
        case Qt::Key_Left:
        case Qt::Key_Right:
        case Qt::Key_Up:
        case Qt::Key_Down:
            current.keyboard = true;
            break;
        default:
            break;
        }
    } else if (event->type() == QEvent::MouseButtonPress) {
        current.keyboard = false;
    }
    if (was != current.keyboard)
        if (QWidget* focused = QApplication::focusWidget())
            focused->update();
    return QObject::eventFilter(watched, event);
}

} // namespace coach::theme
