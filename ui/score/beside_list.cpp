#include "ui/score/beside_list.h"

#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::score {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::Words;

namespace {

/// How deep an answer went, said of the answer.
QString reached(const std::string& depth) {
    if (depth == "grounded")
        return BesideList::tr("Your answer ties it to this product: grounded.");
    if (depth == "explained")
        return BesideList::tr("Your answer gives a reason: explained.");
    if (depth == "named")
        return BesideList::tr("Your answer only names it.");
    return BesideList::tr("Your answer did not meet the point.");
}

} // namespace

BesideList::BesideList(QWidget* parent) : QWidget(parent), m_lines(new QVBoxLayout(this)) {
    setObjectName(QStringLiteral("besideList"));
    setAccessibleName(tr("Said beside this note"));
    m_lines->setContentsMargins(16, 0, 16, theme::space(12));
    m_lines->setSpacing(theme::space(4));
}

void BesideList::add(const QString& caption, const session::Exchange& one, const QString& result) {
    m_empty = false;
    const auto line = [this](Type type, Token token, const QString& text) {
        auto* words = new Words(type, token);
        words->setWrapped(true);
        words->setText(text);
        m_lines->addWidget(words);
    };
    line(Type::Caption, Token::Ink3, caption);
    if (!one.quoted.empty()) {
        const QString sentence = toQString(one.quoted);
        line(Type::LeadSerif, Token::Ink2, QStringLiteral("“%1”").arg(sentence.simplified()));
        auto* show = new Button(widgets::ButtonKind::Plain, tr("Show the sentence"));
        show->setSmall(true);
        show->setObjectName(QStringLiteral("showSentenceButton"));
        m_lines->addWidget(show, 0, Qt::AlignLeft);
        connect(show, &Button::clicked, this,
                [this, sentence] { Q_EMIT sentenceWanted(sentence); });
    }
    line(Type::Ui, Token::Ink, toQString(one.said));
    if (!one.answer.empty())
        line(Type::LeadSerif, Token::Ink2, toQString(one.answer));
    if (!result.isEmpty())
        line(Type::Caption, Token::Ink3, result);
}

void BesideList::showStage(framework::StageId stage) {
    while (QLayoutItem* item = m_lines->takeAt(0)) {
        if (QWidget* widget = item->widget()) {
            widget->hide();
            widget->deleteLater(); // it may be the one that was clicked
        }
        delete item;
    }
    m_empty = true;
    for (const auto& one : m_said.remarks)
        if (one.stage == stage)
            add(one.about.empty() ? tr("A mentor remarks")
                                  : tr("%1 remarks").arg(toQString(one.about)),
                one, {});
    for (const auto& one : m_said.followUps)
        if (one.stage == stage)
            add(tr("The interviewer asked"), one,
                one.answer.empty() ? tr("You gave no answer.") : reached(one.result));
    for (const auto& one : m_said.changes)
        if (one.stage == stage)
            add(tr("One thing changed"), one,
                one.answer.empty() ? tr("You gave no answer.") : toQString(one.result));
    setVisible(!m_empty);
}

} // namespace coach::score
