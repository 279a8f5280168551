#include "ui/practice/stage_head.h"

#include <QHBoxLayout>
#include <QRegularExpression>
#include <QResizeEvent>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::practice {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

/// As high as its lines; where the page has no room for them all, they scroll.
class FoldedLines final : public QScrollArea {
public:
    FoldedLines() : m_inner(new QWidget) {
        setFrameShape(QFrame::NoFrame);
        setFocusPolicy(Qt::NoFocus);
        setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
        setWidgetResizable(true);
        setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
        new QVBoxLayout(m_inner);
        setWidget(m_inner);
    }
    QVBoxLayout* lines() const { return static_cast<QVBoxLayout*>(m_inner->layout()); }
    QSize sizeHint() const override {
        const int wide = std::max(width(), theme::size(240));
        return {wide, m_inner->layout()->totalHeightForWidth(wide)};
    }
    QSize minimumSizeHint() const override {
        return {theme::size(80), std::min(sizeHint().height(), theme::size(48))};
    }

protected:
    void resizeEvent(QResizeEvent* event) override {
        QScrollArea::resizeEvent(event);
        if (event->oldSize().width() != event->size().width())
            updateGeometry();
    }

private:
    QWidget* m_inner;
};

StageHead::StageHead(QWidget* parent)
    : QWidget(parent), m_title(new Words(Type::Display, Token::Ink)),
      m_purpose(new Words(Type::Ui, Token::Ink2)),
      m_statementButton(new Button(ButtonKind::Plain, tr("The prompt"))),
      m_questionsButton(new Button(ButtonKind::Plain, QString())),
      m_statement(new Words(Type::LeadSerif, Token::Ink)), m_questions(new FoldedLines),
      m_questionLines(m_questions->lines()) {
    m_title->setObjectName(QStringLiteral("stageTitleLabel"));
    m_statementButton->setObjectName(QStringLiteral("statementButton"));
    m_questionsButton->setObjectName(QStringLiteral("questionsButton"));
    for (Words* words : {m_title, m_purpose, m_statement})
        words->setContentsMargins(Button::wordPadding(), 0, Button::wordPadding(), 0);
    m_purpose->setWrapped(true);
    m_statement->setWrapped(true);
    m_questionLines->setContentsMargins(Button::wordPadding(), 0, Button::wordPadding(), 0);
    m_questionLines->setSpacing(theme::space(4));
    for (Button* button : {m_statementButton, m_questionsButton})
        button->setSmall(true);

    auto* folds = new QHBoxLayout;
    folds->setContentsMargins(0, theme::space(4), 0, 0);
    folds->setSpacing(theme::space(4));
    folds->addWidget(m_questionsButton);
    folds->addWidget(m_statementButton);
    folds->addStretch();

    auto* lines = new QVBoxLayout(this);
    lines->setContentsMargins(0, 0, 0, 0);
    lines->setSpacing(theme::space(4));
    lines->addWidget(m_title);
    lines->addWidget(m_purpose);
    lines->addLayout(folds);
    lines->addWidget(m_statement);
    lines->addWidget(m_questions);

    connect(m_statementButton, &Button::clicked, this, [this] {
        m_statementWanted = !statementShown();
        fold();
    });
    connect(m_questionsButton, &Button::clicked, this, [this] {
        m_questionsWanted = !questionsShown();
        fold();
    });
}

void StageHead::setStatement(const QString& statement) {
    m_statement->setText(statement);
    m_statementWanted.reset();
}

void StageHead::showStage(framework::StageId stage, const QStringList& questions) {
    m_title->setText(toQString(framework::stageTitle(stage)));
    m_purpose->setText(toQString(framework::stagePurpose(stage)));
    m_firstStage = stage == framework::StageId::Problem;
    m_questionsWanted.reset();
    m_statementWanted.reset();
    while (QLayoutItem* item = m_questionLines->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& question : questions) {
        auto* line = new Words(Type::Ui, Token::Ink2);
        line->setWrapped(true);
        line->setText(question);
        m_questionLines->addWidget(line);
    }
    m_questions->updateGeometry();
    m_questionsButton->setText(questions.size() == 1
                                   ? tr("1 guiding question")
                                   : tr("%1 guiding questions").arg(questions.size()));
    m_questionsButton->setVisible(!questions.isEmpty());
    m_questionsButton->updateGeometry();
    fold();
}

void StageHead::followNote(const QString& note) {
    const bool empty = !hasFirstSentence(note);
    if (empty == m_emptyNote)
        return;
    m_emptyNote = empty;
    fold();
}

bool StageHead::hasFirstSentence(const QString& note) {
    static const QRegularExpression sentence(QStringLiteral("\\w[^\\n]*([.!?:;]|\\n)"));
    return sentence.match(note).hasMatch() || support::wordCount(note) >= 12;
}

void StageHead::setLow(bool low) {
    m_purpose->setVisible(!low);
}

bool StageHead::questionsShown() const {
    return m_questionsWanted.value_or(m_emptyNote) && m_questionLines->count() > 0;
}

bool StageHead::statementShown() const {
    return m_statementWanted.value_or(m_emptyNote && m_firstStage) &&
           !m_statement->text().isEmpty();
}

void StageHead::fold() {
    m_statement->setVisible(statementShown());
    m_questions->setVisible(questionsShown());
    const auto sign = [](bool shown) { return QLatin1String(shown ? "down" : "right"); };
    m_statementButton->setSign(sign(statementShown()), true);
    m_questionsButton->setSign(sign(questionsShown()), true);
    m_statementButton->setVisible(!m_statement->text().isEmpty());
}

} // namespace coach::practice
