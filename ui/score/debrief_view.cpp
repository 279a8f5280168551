#include "ui/score/debrief_view.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/words.h"

namespace coach::score {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Words;

namespace {

Words* add(QVBoxLayout* lines, Type type, Token token, const QString& text) {
    auto* words = new Words(type, token);
    words->setWrapped(true);
    words->setText(text);
    lines->addWidget(words);
    return words;
}

void clear(QVBoxLayout* lines) {
    while (QLayoutItem* item = lines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
}

} // namespace

DebriefView::DebriefView(QWidget* parent)
    : QWidget(parent), m_worked(new QVBoxLayout), m_ahead(new QVBoxLayout) {
    setObjectName(QStringLiteral("debriefView"));
    auto* columns = new QHBoxLayout(this);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(theme::space(48));
    for (QVBoxLayout* lines : {m_worked, m_ahead}) {
        lines->setSpacing(theme::space(4));
        columns->addLayout(lines, 1);
    }
}

void DebriefView::showDebrief(const usecase::Debrief& debrief) {
    clear(m_worked);
    clear(m_ahead);
    QStringList said;
    const auto put = [&said](QVBoxLayout* lines, const QString& caption, const QString& words) {
        if (lines->count() > 0)
            lines->addSpacing(theme::space(8));
        add(lines, Type::Caption, Token::Ink3, caption);
        add(lines, Type::Ui, Token::Ink, words);
        said << caption + QStringLiteral(": ") + words;
    };
    for (const auto& one : debrief.worked) {
        put(m_worked, tr("Worked, in %1").arg(toQString(framework::stageTitle(one.stage))),
            toQString(one.title));
        const QString sentence = QStringLiteral("“%1”").arg(toQString(one.sentence).simplified());
        add(m_worked, Type::LeadSerif, Token::Ink2, sentence);
        said << sentence;
    }
    if (debrief.worked.empty())
        put(m_worked, tr("Worked"), tr("No sentence gives a reason yet. That is where to begin."));
    if (!debrief.decides.empty())
        put(m_ahead, tr("What decides"), toQString(debrief.decides));
    if (!debrief.tomorrow.empty())
        put(m_ahead, tr("For tomorrow"), toQString(debrief.tomorrow));
    m_worked->addStretch(1);
    m_ahead->addStretch(1);
    setAccessibleName(tr("Debrief"));
    setAccessibleDescription(said.join(QLatin1Char('\n')));
}

} // namespace coach::score
