#include "ui/practice/practice_foot.h"

#include <QHBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using framework::indexOf;
using framework::kStages;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

PracticeFoot::PracticeFoot(QWidget* parent)
    : QWidget(parent), m_status(new Words(Type::Ui, Token::Ink2)),
      m_words(new Words(Type::Ui, Token::Ink3)), m_parked(new Button(ButtonKind::Plain, QString())),
      m_ask(new Button(ButtonKind::Plain, tr("Ask"))),
      m_back(new Button(ButtonKind::Plain, tr("Back"))),
      m_next(new Button(ButtonKind::Accent, QString())) {
    m_status->setObjectName(QStringLiteral("saveStateLabel"));
    m_parked->setObjectName(QStringLiteral("parkedButton"));
    m_ask->setObjectName(QStringLiteral("askButton"));
    m_back->setObjectName(QStringLiteral("backButton"));
    m_next->setObjectName(QStringLiteral("nextButton"));
    m_status->setWrapped(true);
    m_status->setText(tr("Saved"));
    m_ask->setKeyHint(tr("Ctrl I"));
    m_ask->setAccessibleName(tr("Ask the interviewer"));
    m_ask->setToolTip(tr("Ask the interviewer"));
    m_back->setToolTip(tr("Back (Ctrl Shift Enter)"));
    m_parked->hide();
    auto* line = new QHBoxLayout(this);
    line->setContentsMargins(Button::wordPadding(), 0, 0, 0);
    line->setSpacing(theme::space(8));
    m_words->setObjectName(QStringLiteral("wordCountLabel"));
    line->addWidget(m_status, 1);
    line->addWidget(m_words);
    for (QWidget* one : {static_cast<QWidget*>(m_parked), static_cast<QWidget*>(m_ask),
                         static_cast<QWidget*>(m_back), static_cast<QWidget*>(m_next)})
        line->addWidget(one, 0, Qt::AlignVCenter);
    connect(m_next, &Button::clicked, this, &PracticeFoot::nextWanted);
    connect(m_back, &Button::clicked, this, &PracticeFoot::backWanted);
    connect(m_parked, &Button::clicked, this, &PracticeFoot::parkedWanted);
    connect(m_ask, &Button::clicked, this, &PracticeFoot::askWanted);
}

void PracticeFoot::showStage(framework::StageId stage) {
    const bool last = stage == kStages.back();
    m_back->setVisible(stage != kStages.front());
    m_next->setKind(last ? ButtonKind::Primary : ButtonKind::Accent);
    m_next->setSign(QLatin1String(last ? "" : "arrow"), false);
    m_next->setKeyHint(tr("Ctrl Enter"));
    m_next->setText(last ? tr("Finish")
                         : support::toQString(framework::stageTitle(kStages[indexOf(stage) + 1])));
    m_next->setAccessibleName(last ? tr("Finish") : tr("Next: %1").arg(m_next->text()));
    m_next->setToolTip(last ? tr("Finish and see the review (Ctrl Enter)") : QString());
    m_next->updateGeometry();
}

void PracticeFoot::showSaveState(SaveState state, const base::Error& error) {
    switch (state) {
    case SaveState::Saved:
        if (!m_told) {
            m_status->setToken(Token::Ink2);
            m_status->setText(tr("Saved"));
        }
        break;
    case SaveState::Saving:
        m_told = false;
        m_status->setToken(Token::Ink3);
        m_status->setText(tr("Saving"));
        break;
    case SaveState::Failed: {
        m_told = false;
        m_status->setToken(Token::Red);
        QString what = support::toQString(error.message).trimmed();
        // One sentence of what happened; what the error advises beside stands in the tooltip.
        m_status->setToolTip(what);
        if (const auto end = what.indexOf(QStringLiteral(". ")); end > 0)
            what.truncate(end);
        if (what.endsWith(QLatin1Char('.')))
            what.chop(1);
        m_status->setText(tr("Not saved: %1. Your text is safe in this window; saving is tried "
                             "again every %2 seconds.")
                              .arg(what)
                              .arg(NoteSaver::kRetryMs / 1000));
        break;
    }
    }
    m_status->setAccessibleName(m_status->text());
}

void PracticeFoot::tell(const QString& message) {
    m_told = true;
    m_status->setToken(Token::Ink);
    m_status->setText(message);
}

void PracticeFoot::setParkedCount(int count) {
    m_parked->setText(count == 1 ? tr("1 parked sentence") : tr("%1 parked sentences").arg(count));
    m_parked->setVisible(count > 0);
    m_parked->updateGeometry();
}

void PracticeFoot::setWordCount(int words) {
    m_words->setText(words == 1 ? tr("1 word") : tr("%1 words").arg(words));
}

void PracticeFoot::setAskOffered(bool offered) {
    m_ask->setVisible(offered);
}

QString PracticeFoot::status() const {
    return m_status->text();
}

} // namespace coach::practice
