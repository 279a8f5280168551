#include "ui/shell/top_bar.h"

#include <QAction>
#include <QEvent>
#include <QHBoxLayout>
#include <QPainter>

#include "ui/shell/workspace.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::shell {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace {

/// One line that gives way where the bar is narrow, and says so with an ellipsis.
class YieldingWords final : public Words {
public:
    using Words::Words;
    QSize minimumSizeHint() const override {
        return {fontMetrics().horizontalAdvance(QStringLiteral("Ab…")), Words::sizeHint().height()};
    }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(palette().color(QPalette::WindowText));
        painter.drawText(rect(), Qt::AlignLeft | Qt::AlignVCenter,
                         fontMetrics().elidedText(text(), Qt::ElideRight, width()));
    }
};

/// The quieter words, which go first.
class AllOrNothing final : public Words {
public:
    using Words::Words;
    QSize minimumSizeHint() const override { return {0, Words::sizeHint().height()}; }

protected:
    void paintEvent(QPaintEvent* event) override {
        if (fontMetrics().horizontalAdvance(text()) <= width())
            Words::paintEvent(event);
    }
};

QHBoxLayout* rowIn(QWidget* widget) {
    auto* row = new QHBoxLayout(widget);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(theme::space(12));
    return row;
}

} // namespace

TopBar::TopBar(const QList<QAction*>& places, QAction* palette, QAction* menu, QWidget* parent)
    : QWidget(parent), m_places(new QWidget(this)), m_page(new QWidget(this)),
      m_tools(new QWidget(this)), m_row(new QHBoxLayout(this)) {
    auto* row = rowIn(m_places);
    auto* name = new Words(Type::UiCurrent, Token::Ink, m_places);
    name->setText(QStringLiteral("PROBLEM"));
    name->setAccessibleName(QStringLiteral("PROBLEM Coach"));
    QFont spaced = name->font();
    spaced.setLetterSpacing(QFont::AbsoluteSpacing, 2.0);
    name->setFont(spaced);
    row->addWidget(name);
    row->addSpacing(theme::space(24));
    for (QAction* place : places) {
        auto* button = new Button(ButtonKind::Place, place->text(), m_places);
        button->setObjectName(place->objectName() + QStringLiteral("Button"));
        button->setAutoExclusive(true);
        connect(place, &QAction::toggled, button, &Button::setChecked);
        connect(button, &Button::clicked, place, &QAction::trigger);
        row->addWidget(button);
    }
    row->addStretch(1);
    rowIn(m_page);
    auto* tools = rowIn(m_tools);
    auto* find = new Button(ButtonKind::Plain, palette->text(), m_tools);
    find->setObjectName(QStringLiteral("paletteButton"));
    find->setKeyHint(tr("Ctrl K"));
    connect(find, &Button::clicked, palette, &QAction::trigger);
    tools->addWidget(find);
    auto* menuButton = new Button(ButtonKind::Plain, menu->text(), m_tools);
    menuButton->setObjectName(QStringLiteral("menuButton"));
    connect(menuButton, &Button::clicked, menu, &QAction::trigger);
    tools->addWidget(menuButton);
    m_menu = menuButton;
    m_row->setSpacing(0);
    m_row->addWidget(m_places, 1);
    m_row->addWidget(m_page, 1);
    m_row->addWidget(m_tools);
    m_page->hide();
    setMargins();
}

void TopBar::setMargins() {
    const int side = theme::space(32);
    m_row->setContentsMargins(side - Button::wordPadding(), 0, side - Button::wordPadding(), 0);
    m_places->layout()->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    setMinimumHeight(theme::size(56));
}

void TopBar::changeEvent(QEvent* event) {
    QWidget::changeEvent(event);
    if (event->type() == QEvent::FontChange)
        setMargins();
}

void TopBar::clearPage() {
    if (m_guest != nullptr && m_guestHome != nullptr) {
        m_guest->hide();
        m_guest->setParent(m_guestHome);
    }
    m_guest = m_guestHome = nullptr;
    while (QLayoutItem* item = m_page->layout()->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater();
        }
        delete item;
    }
}

void TopBar::showPlaces() {
    clearPage();
    m_page->hide();
    m_places->show();
    m_tools->show();
}

void TopBar::showPage(Workspace& page, const QString& backTo) {
    clearPage();
    auto* row = static_cast<QHBoxLayout*>(m_page->layout());
    auto* back = new Button(ButtonKind::Plain, backTo, m_page);
    back->setObjectName(QStringLiteral("backButton"));
    back->setSign(QLatin1String("back"), true);
    connect(back, &Button::clicked, this, &TopBar::backChosen);
    row->addWidget(back);
    row->addSpacing(theme::space(8));
    auto* title = new YieldingWords(Type::UiCurrent, Token::Ink, m_page);
    title->setToolTip(page.title());
    title->setText(page.title());
    row->addWidget(title);
    if (!page.subtitle().isEmpty()) {
        auto* subtitle = new AllOrNothing(Type::Ui, Token::Ink2, m_page);
        subtitle->setText(page.subtitle());
        row->addWidget(subtitle);
    }
    row->addStretch(1);
    if (QWidget* guest = page.topBarWidget()) {
        m_guest = guest;
        m_guestHome = &page;
        row->addWidget(guest);
        row->addSpacing(Button::wordPadding());
        guest->show();
    } else {
        for (QAction* action : page.pageActions()) {
            auto* button = new Button(action->property("accent").toBool() ? ButtonKind::Accent
                                                                          : ButtonKind::Plain,
                                      action->text(), m_page);
            button->follow(action);
            row->addWidget(button);
        }
    }
    m_places->hide();
    m_tools->hide();
    m_page->show();
}

} // namespace coach::shell
