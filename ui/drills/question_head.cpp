#include "ui/drills/question_head.h"

#include <QPainter>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/words.h"

namespace coach::drills {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Words;

/// The question in Charis 18 on lines of 36: larger than any other text in the serif.
class QuestionWords final : public QWidget {
public:
    explicit QuestionWords(QWidget* parent) : QWidget(parent) {
        QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
        policy.setHeightForWidth(true);
        setSizePolicy(policy);
    }
    void say(const QString& text) {
        m_text = text;
        setAccessibleName(text);
        updateGeometry();
        update();
    }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override {
        return widgets::paragraphHeight(m_text, type(), width, theme::size(kLine));
    }
    QSize sizeHint() const override { return {theme::size(640), heightForWidth(theme::size(640))}; }
    QSize minimumSizeHint() const override { return {theme::size(160), theme::size(kLine)}; }

protected:
    void paintEvent(QPaintEvent*) override {
        QPainter painter(this);
        painter.setPen(theme::color(Token::Ink));
        widgets::paintParagraph(painter, rect(), m_text, type(), theme::size(kLine), true);
    }

private:
    static constexpr int kLine = 36;
    static QFont type() {
        QFont font = theme::font(Type::LeadSerif);
        font.setPointSizeF(font.pointSizeF() * 18 / 12);
        return font;
    }
    QString m_text;
};

QuestionHead::QuestionHead(QWidget* parent)
    : QWidget(parent), m_why(new Words(Type::Caption, Token::Ink3, this)),
      m_question(new QuestionWords(this)), m_row(new QWidget(this)),
      m_sides(new QBoxLayout(QBoxLayout::LeftToRight, m_row)) {
    m_why->setObjectName(QStringLiteral("drillWhyLabel"));
    m_question->setObjectName(QStringLiteral("drillQuestionLabel"));
    auto* column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));
    m_why->setWrapped(true);
    column->addWidget(m_why);
    column->addWidget(m_question);
    m_sides->setContentsMargins(0, theme::space(12), 0, 0);
    m_sides->setSpacing(theme::space(32));
    m_parts = {makeSide(tr("Either"), true, "firstSideLabel"),
               makeSide(tr("Or"), true, "secondSideLabel"),
               makeSide(tr("What decides"), false, "constraintLabel")};
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_sides->addWidget(m_parts[i].box, i < 2 ? 2 : 3);
    column->addWidget(m_row);
}

QuestionHead::Side QuestionHead::makeSide(const QString& caption, bool serif, const char* name) {
    Side side;
    side.box = new QWidget(m_row);
    auto* column = new QVBoxLayout(side.box);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(theme::space(4));
    auto* above = new Words(Type::Caption, Token::Ink3, side.box);
    above->setText(caption);
    side.text =
        new Words(serif ? Type::Lead : Type::Ui, serif ? Token::Ink : Token::Ink2, side.box);
    side.text->setObjectName(QLatin1String(name));
    side.text->setWrapped(true);
    side.text->setAlignment(Qt::AlignTop);
    column->addWidget(above);
    column->addWidget(side.text);
    column->addStretch(1);
    return side;
}

void QuestionHead::show(const catalog::DrillQuestion& question, const QString& why) {
    m_why->say(why);
    m_question->say(toQString(question.text));
    const bool sides = question.options.size() == 2;
    m_row->setVisible(sides || !question.constraint.empty());
    for (std::size_t i = 0; i < 2; ++i) {
        m_parts[i].box->setVisible(sides);
        if (sides)
            m_parts[i].text->setText(toQString(question.options[i]));
    }
    m_parts[2].box->setVisible(!question.constraint.empty());
    m_parts[2].text->setText(toQString(question.constraint));
}

void QuestionHead::resizeEvent(QResizeEvent* event) {
    QWidget::resizeEvent(event);
    m_sides->setDirection(width() < theme::size(800) ? QBoxLayout::TopToBottom
                                                     : QBoxLayout::LeftToRight);
}

} // namespace coach::drills
