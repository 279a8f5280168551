#include "ui/widgets/words.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QTextLayout>

namespace coach::widgets {

namespace {

/// Breaks the layout's text at `width`, each line as high as `line`; answers the height of all.
/// QLabel would set the lines closer than the design has them.
int breakLines(QTextLayout& layout, int width, int line) {
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    int y = 0;
    layout.beginLayout();
    for (QTextLine one = layout.createLine(); one.isValid(); one = layout.createLine()) {
        one.setLineWidth(width);
        one.setPosition(QPointF(0, y + (line - one.height()) / 2));
        y += line;
    }
    layout.endLayout();
    return y;
}

/// The text as one paragraph of a text layout.
QString inLines(QString text) {
    return text.replace(QLatin1Char('\n'), QChar::LineSeparator);
}

} // namespace

int paragraphHeight(const QString& text, const QFont& font, int width, int line) {
    QTextLayout layout(inLines(text), font);
    return breakLines(layout, std::max(1, width), line);
}

void paintParagraph(QPainter& painter, const QRect& room, const QString& text, const QFont& font,
                    int line, bool atTop) {
    QTextLayout layout(inLines(text), font);
    const int height = breakLines(layout, std::max(1, room.width()), line);
    const int top = atTop ? 0 : std::max(0, (room.height() - height) / 2);
    layout.draw(&painter, QPointF(room.left(), room.top() + top));
}

Words::Words(theme::Type type, theme::Token token, QWidget* parent)
    : QLabel(parent), m_type(type), m_token(token) {
    setTextFormat(Qt::PlainText);
    setMargin(0);
    dress();
}

Words* Words::paragraph(theme::Type type, theme::Token token, const QString& text,
                        QWidget* parent) {
    auto* label = new Words(type, token, parent);
    label->setWrapped(true);
    label->setText(text);
    return label;
}

void Words::setWrapped(bool wrapped) {
    setWordWrap(wrapped);
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(wrapped);
    setSizePolicy(policy);
}

void Words::setToken(theme::Token token) {
    m_token = token;
    dress();
}

void Words::setType(theme::Type type) {
    m_type = type;
    dress();
}

void Words::say(const QString& text) {
    setText(text);
    setVisible(!text.isEmpty());
}

bool Words::paintsItself() const {
    return wordWrap() && !textInteractionFlags().testFlag(Qt::TextSelectableByMouse);
}

int Words::heightForWidth(int width) const {
    if (!paintsItself())
        return QLabel::heightForWidth(width);
    const QMargins around = contentsMargins();
    return paragraphHeight(text(), font(), width - around.left() - around.right(),
                           theme::lineHeight(m_type)) +
           around.top() + around.bottom();
}

QSize Words::sizeHint() const {
    const QSize usual = QLabel::sizeHint();
    return paintsItself() ? QSize(usual.width(), heightForWidth(usual.width())) : usual;
}

QSize Words::minimumSizeHint() const {
    const QSize usual = QLabel::minimumSizeHint();
    return paintsItself()
               ? QSize(std::min(usual.width(), theme::size(80)), theme::lineHeight(m_type))
               : usual;
}

void Words::paintEvent(QPaintEvent* event) {
    if (!paintsItself()) {
        QLabel::paintEvent(event);
        return;
    }
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::WindowText));
    paintParagraph(painter, contentsRect(), text(), font(), theme::lineHeight(m_type),
                   (alignment() & Qt::AlignTop) != 0);
}

void Words::changeEvent(QEvent* event) {
    QLabel::changeEvent(event);
    const auto type = event->type();
    if (!m_dressing && (type == QEvent::PaletteChange || type == QEvent::StyleChange ||
                        type == QEvent::ApplicationFontChange))
        dress();
}

void Words::dress() {
    m_dressing = true;
    setFont(theme::font(m_type));
    QPalette shades = palette();
    shades.setColor(QPalette::WindowText, theme::color(m_token));
    setPalette(shades);
    setMinimumHeight(theme::lineHeight(m_type));
    m_dressing = false;
}

} // namespace coach::widgets
