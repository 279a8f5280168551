#include "ui/shell/info_sheets.h"

#include <QGridLayout>
#include <QHBoxLayout>
#include <QRegularExpression>
#include <QScrollArea>
#include <QVBoxLayout>

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

void addClose(QHBoxLayout* foot, QDialog* dialog) {
    auto* close = new Button(ButtonKind::Accent, QObject::tr("Close"), dialog);
    close->setKeyHint(QObject::tr("Esc"));
    foot->addWidget(close);
    foot->addStretch(1);
    QObject::connect(close, &Button::clicked, dialog, &QDialog::accept);
    close->setFocus();
}

} // namespace

KeyboardSheet::KeyboardSheet(const QList<QAction*>& actions, QWidget* parent)
    : Sheet(tr("Keyboard"), parent) {
    setObjectName(QStringLiteral("keyboardSheet"));
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* list = new QWidget(scroll);
    auto* grid = new QGridLayout(list);
    grid->setContentsMargins(0, 0, theme::space(12), 0);
    grid->setColumnStretch(0, 1);
    grid->setVerticalSpacing(theme::space(8));
    int row = 0;
    const auto add = [&](const QString& what, const QString& keys) {
        auto* words = new Words(Type::Ui, Token::Ink, list);
        words->setText(what);
        auto* hint = new Words(Type::Ui, Token::Ink2, list);
        hint->setText(keys);
        grid->addWidget(words, row, 0);
        grid->addWidget(hint, row++, 1);
    };
    for (const QAction* action : actions)
        if (!action->shortcut().isEmpty())
            add(action->text().remove(QLatin1Char('&')),
                action->shortcut()
                    .toString(QKeySequence::NativeText)
                    .replace(QRegularExpression(QStringLiteral("\\+(?=.)")), QStringLiteral(" ")));
    const std::pair<QString, QString> others[]{
        {tr("Walk through the prompts"), tr("arrow keys")},
        {tr("Star a prompt"), tr("S")},
        {tr("Tag a prompt"), tr("T")},
        {tr("Search the prompts"), tr("type")},
        {tr("Search in a list"), tr("Ctrl F")},
        {tr("Go to a stage"), tr("Ctrl 1 … 7")},
        {tr("Next stage, back"), tr("Ctrl Enter, Ctrl Shift Enter")},
        {tr("Stop and start the clock"), tr("F9")},
        {tr("Earlier texts of a stage"), tr("Ctrl H")},
        {tr("Change sides"), tr("F6")},
        {tr("Not so: dispute a judgement"), tr("N")},
        {tr("How a level came about"), tr("Ctrl L")},
        {tr("What is expected at each seniority"), tr("Ctrl Shift L")},
        {tr("Export an attempt"), tr("Ctrl E")},
        {tr("Compare the chosen attempts"), tr("Ctrl D")},
        {tr("Delete the chosen attempts"), tr("Del")},
    };
    for (const auto& [what, keys] : others)
        add(what, keys);
    scroll->setWidget(list);
    scroll->setMinimumHeight(std::min(theme::size(460), 600));
    body()->addWidget(scroll, 1);
    addClose(foot(), this);
}

AboutSheet::AboutSheet(QWidget* parent) : Sheet(tr("About PROBLEM Coach"), parent) {
    setObjectName(QStringLiteral("aboutSheet"));
    const QString paragraphs[]{
        tr("Version %1. Practise ML system design with the seven stages of PROBLEM.")
            .arg(QStringLiteral(COACH_VERSION)),
        tr("Free software under the GNU General Public License, version 3 or later. Prompts and "
           "rubrics: CC BY-SA 4.0."),
        tr("Set in Inter and Charis SIL Compact, both under the SIL Open Font License 1.1. Made "
           "with "
           "Qt %1 and SQLite.")
            .arg(QLatin1String(qVersion())),
        tr("Everything you write stays on this computer."),
    };
    for (const QString& paragraph : paragraphs) {
        auto* words = new Words(Type::Ui, Token::Ink2, this);
        words->setWrapped(true);
        words->setText(paragraph);
        body()->addWidget(words);
    }
    addClose(foot(), this);
}

} // namespace coach::shell
