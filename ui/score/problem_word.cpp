#include "ui/score/problem_word.h"

#include <algorithm>

#include <QEvent>
#include <QPainter>
#include <QPainterPath>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/level_mark.h"

namespace coach::score {

using framework::indexOf;
using framework::kStages;
using framework::StageId;
using support::toQString;

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::LevelMark;

ProblemWord::ProblemWord(QWidget* parent) : StagePicker(parent) {
    setObjectName(QStringLiteral("problemWord"));
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setCurrent(StageId::Problem);
}

void ProblemWord::setLevels(const Levels& levels, const Levels& own) {
    m_levels = levels;
    m_own = own;
    updateGeometry();
    say();
}

bool ProblemWord::hasOwn() const {
    return std::ranges::any_of(m_own, [](const auto& level) { return level.has_value(); });
}

void ProblemWord::setThreads(std::vector<Thread> threads) {
    m_threads = std::move(threads);
    m_shown = -1;
    for (Button* label : m_labels) {
        label->hide();
        label->setObjectName(QString()); // gone for who looks for it by name
        label->deleteLater();
    }
    m_labels.clear();
    for (std::size_t i = 0; i < m_threads.size(); ++i) {
        const Thread& thread = m_threads[i];
        QString words = thread.tie == Tie::Kept     ? tr("%1, kept").arg(thread.name)
                        : thread.tie == Tie::Broken ? tr("%1, broken").arg(thread.name)
                                                    : tr("%1, nothing to tie").arg(thread.name);
        if (thread.disputed)
            words = tr("%1 (you: not so)").arg(words);
        auto* label = new Button(widgets::ButtonKind::Plain, words, this);
        label->setSmall(true);
        label->setObjectName(QStringLiteral("thread%1Button").arg(i + 1));
        label->setToolTip(thread.why);
        label->setAccessibleDescription(thread.why);
        label->installEventFilter(this);
        connect(label, &Button::clicked, this,
                [this, i] { Q_EMIT threadChosen(static_cast<int>(i)); });
        label->show();
        m_labels.push_back(label);
    }
    placeLabels();
    updateGeometry();
    update();
}

bool ProblemWord::eventFilter(QObject* watched, QEvent* event) {
    const auto type = event->type();
    if (type == QEvent::Enter || type == QEvent::FocusIn || type == QEvent::Leave ||
        type == QEvent::FocusOut) {
        int shown = -1;
        for (std::size_t i = 0; i < m_labels.size(); ++i)
            if (m_labels[i] == watched && (type == QEvent::Enter || type == QEvent::FocusIn))
                shown = static_cast<int>(i);
        if (shown != m_shown) {
            m_shown = shown;
            update();
            Q_EMIT threadShown(shown);
        }
    }
    return StagePicker::eventFilter(watched, event);
}

QString ProblemWord::words(StageId stage) const {
    const auto& level = m_levels[indexOf(stage)];
    const QString given =
        LevelMark::words(toQString(framework::stageTitle(stage)), level,
                         level ? widgets::MarkState::Level : widgets::MarkState::CannotTell);
    const auto& own = m_own[indexOf(stage)];
    return own ? tr("%1, you said %2").arg(given, widgets::ownFigure(*own)) : given;
}

int ProblemWord::arcRoom() const {
    return m_threads.empty() ? theme::size(8) : theme::size(96);
}

int ProblemWord::centre(StageId stage) const {
    const double step = (width() - theme::size(42) - 16) / 6.0;
    return 8 + theme::size(21) + static_cast<int>(step * static_cast<double>(indexOf(stage)));
}

QRect ProblemWord::stageRect(StageId stage) const {
    const int half = theme::size(32);
    return {centre(stage) - half, arcRoom(), 2 * half, theme::size(hasOwn() ? 136 : 104)};
}

QSize ProblemWord::sizeHint() const {
    return {theme::size(594) + 16, arcRoom() + theme::size(hasOwn() ? 140 : 108)};
}

void ProblemWord::paintEvent(QPaintEvent*) {
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    for (std::size_t i = 0; i < m_threads.size(); ++i)
        paintThread(painter, m_threads[i], static_cast<int>(i) == m_shown);
    for (const Button* label : m_labels)
        painter.fillRect(label->geometry(), theme::color(Token::Paper));
    for (const StageId stage : kStages)
        paintLetter(painter, stage);
    paintFocus(painter);
}

void ProblemWord::paintLetter(QPainter& painter, StageId stage) const {
    const int x = centre(stage);
    const int top = arcRoom();
    const auto& level = m_levels[indexOf(stage)];
    const auto centred = [&](Type type, Token token, int y, int height, const QString& text) {
        widgets::paintLine(painter, type, token,
                           QRect(x - theme::size(46), y, theme::size(92), height), text);
    };
    centred(Type::Display, stage == current() ? Token::Accent : Token::Ink, top + theme::size(12),
            theme::size(40), QString(QLatin1Char(framework::stageLetter(stage))));
    const QSize mark = LevelMark::dimensions(LevelMark::Size::Large);
    LevelMark::paint(painter, QRect(QPoint(x - mark.width() / 2, top + theme::size(60)), mark),
                     level, level ? widgets::MarkState::Level : widgets::MarkState::CannotTell);
    centred(level ? Type::UiCurrent : Type::Caption, level ? Token::Ink : Token::Ink3,
            top + theme::size(74), theme::size(20),
            level ? widgets::levelFigure(*level) : tr("cannot tell"));
    paintOwn(painter, stage, x, top + theme::size(102));
}

void ProblemWord::paintOwn(QPainter& painter, StageId stage, int x, int top) const {
    const auto& own = m_own[indexOf(stage)];
    if (!own)
        return;
    const QSize mark = LevelMark::dimensions(LevelMark::Size::Large);
    LevelMark::paintHollow(painter, QRect(QPoint(x - mark.width() / 2, top), mark), *own);
    widgets::paintLine(
        painter, Type::Caption, Token::Ink2,
        QRect(x - theme::size(46), top + theme::size(10), theme::size(92), theme::size(20)),
        tr("you %1").arg(widgets::ownFigure(*own)));
}

double ProblemWord::rise(const Thread& thread) const {
    const auto letters = indexOf(thread.to) - indexOf(thread.from);
    return theme::size(letters > 3 ? 84 : 40);
}

void ProblemWord::placeLabels() {
    for (std::size_t i = 0; i < m_labels.size(); ++i) {
        const Thread& thread = m_threads[i];
        const QSize words = m_labels[i]->sizeHint();
        const int top = arcRoom() - static_cast<int>(rise(thread));
        QPoint at((centre(thread.from) + centre(thread.to) - words.width()) / 2,
                  top - words.height() / 2);
        // Where the metric's arc comes down on E, the label stands clear of it.
        if (thread.to == StageId::Monitoring)
            at = {std::min(centre(StageId::Evaluation) - theme::size(40), width() - words.width()),
                  std::max(0, top - words.height() - theme::size(20))};
        m_labels[i]->setGeometry(QRect(at, words));
    }
}

void ProblemWord::paintThread(QPainter& painter, const Thread& thread, bool shown) const {
    const double x1 = centre(thread.from);
    const double x2 = centre(thread.to);
    const double base = arcRoom();
    const double high = rise(thread);
    const QColor color = theme::color(shown                     ? Token::Accent
                                      : thread.tie == Tie::Kept ? Token::Ink
                                                                : Token::Ink3);
    if (thread.tie != Tie::Nothing) {
        QPainterPath arc(QPointF(x1, base));
        // A quarter of an ellipse on each side, as close as a cubic comes.
        const double middle = (x1 + x2) / 2;
        const double k = 0.55;
        arc.cubicTo(QPointF(x1, base - k * high), QPointF(middle - k * (middle - x1), base - high),
                    QPointF(middle, base - high));
        arc.cubicTo(QPointF(middle + k * (x2 - middle), base - high), QPointF(x2, base - k * high),
                    QPointF(x2, base));
        painter.setBrush(Qt::NoBrush);
        painter.setPen(QPen(theme::color(Token::Paper), 8));
        painter.drawPath(arc);
        QPen pen(color, 1.5);
        if (thread.tie == Tie::Broken)
            pen.setDashPattern({2, 2});
        painter.setPen(pen);
        painter.drawPath(arc);
    }
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawEllipse(QPointF(x1, base), 2.5, 2.5);
    painter.drawEllipse(QPointF(x2, base), 2.5, 2.5);
}

void ProblemWord::resizeEvent(QResizeEvent* event) {
    StagePicker::resizeEvent(event);
    placeLabels();
}

void ProblemWord::changeEvent(QEvent* event) {
    StagePicker::changeEvent(event);
    if (event->type() == QEvent::StyleChange || event->type() == QEvent::PaletteChange) {
        updateGeometry();
        placeLabels();
        update();
    }
}

} // namespace coach::score
