#include "ui/shell/welcome_page.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::shell {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

WelcomePage::WelcomePage(QWidget* parent) : Workspace(parent) {
    setObjectName(QStringLiteral("welcomePage"));
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    outer->addWidget(scroll);
    auto* page = new QWidget(scroll);
    scroll->setWidget(page);
    auto* outerColumn = new QVBoxLayout(page);
    const int margin = theme::space(64) - Button::ringMargin();
    outerColumn->setContentsMargins(margin, theme::space(28), margin, theme::space(32));
    auto* column = new QVBoxLayout;
    column->setContentsMargins(Button::ringMargin(), 0, Button::ringMargin(), 0);
    outerColumn->addLayout(column);
    column->setSpacing(theme::space(4));
    column->addWidget(Words::paragraph(Type::Display, Token::Ink,
                                       tr("Practise designing ML systems, out loud and in writing"),
                                       page));
    auto* intro = Words::paragraph(
        Type::LeadSerif, Token::Ink2,
        tr("Most answers fail by jumping to a model before it is clear what is being "
           "solved. Here you take seven steps in order, one for each letter, and see "
           "afterwards which sentences carried your answer."),
        page);
    intro->setMaximumWidth(theme::size(760));
    column->addWidget(intro);
    column->addSpacing(theme::space(20));
    auto* grid = new QGridLayout;
    grid->setHorizontalSpacing(theme::space(24));
    grid->setVerticalSpacing(theme::space(8));
    grid->setColumnStretch(2, 1);
    for (const framework::StageId stage : framework::kStages) {
        const int row = static_cast<int>(framework::indexOf(stage));
        auto* letter = Words::paragraph(Type::Display, Token::Ink,
                                        QString(QLatin1Char(framework::stageLetter(stage))), page);
        grid->addWidget(letter, row, 0, Qt::AlignLeft | Qt::AlignVCenter);
        auto* name = Words::paragraph(Type::UiCurrent, Token::Ink,
                                      support::toQString(framework::stageTitle(stage)), page);
        name->setWrapped(false);
        grid->addWidget(name, row, 1, Qt::AlignLeft | Qt::AlignVCenter);
        grid->addWidget(Words::paragraph(Type::Ui, Token::Ink2,
                                         support::toQString(framework::stagePurpose(stage)), page),
                        row, 2, Qt::AlignVCenter);
    }
    column->addLayout(grid);
    column->addSpacing(theme::space(20));
    column->addWidget(Words::paragraph(
        Type::Ui, Token::Ink3,
        tr("Everything stays on this computer. Every level can be unfolded down to "
           "the words it came from."),
        page));
    column->addSpacing(theme::space(12));
    auto* row = new QHBoxLayout;
    row->setSpacing(theme::space(8));
    auto* start = new Button(ButtonKind::Primary, tr("Start a first prompt"), page);
    start->setObjectName(QStringLiteral("firstPromptButton"));
    auto* sample = new Button(ButtonKind::Accent, tr("Look at a finished attempt"), page);
    sample->setObjectName(QStringLiteral("sampleButton"));
    auto* library = new Button(ButtonKind::Plain, tr("Go to the library"), page);
    library->setObjectName(QStringLiteral("toLibraryButton"));
    row->addWidget(start);
    row->addWidget(sample);
    row->addWidget(library);
    row->addStretch(1);
    outerColumn->addLayout(row);
    outerColumn->addStretch(1);
    connect(start, &Button::clicked, this, &WelcomePage::firstPromptChosen);
    connect(sample, &Button::clicked, this, &WelcomePage::sampleChosen);
    connect(library, &Button::clicked, this, &WelcomePage::libraryChosen);
    m_start = start;
}

void WelcomePage::entered() {
    m_start->setFocus();
}

} // namespace coach::shell
