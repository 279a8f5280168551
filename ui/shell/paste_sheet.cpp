#include "ui/shell/paste_sheet.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QPainter>
#include <QPlainTextEdit>
#include <QScrollArea>
#include <QStackedWidget>
#include <QVBoxLayout>

#include "core/usecase/library.h"
#include "core/usecase/review.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/icon.h"
#include "ui/widgets/words.h"

namespace coach::shell {

using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace {

/// A combo box with the arrow of the other menus.
class PromptChoice final : public QComboBox {
public:
    using QComboBox::QComboBox;

protected:
    void paintEvent(QPaintEvent* event) override {
        QComboBox::paintEvent(event);
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const int side = theme::size(14);
        widgets::paintIcon(
            painter, QRect(width() - side - theme::space(10), (height() - side) / 2, side, side),
            QLatin1String("down"), theme::color(Token::Ink2));
    }
};

} // namespace

PasteSheet::PasteSheet(const support::Services& services, const QString& text, QWidget* parent)
    : Sheet(tr("Paste an answer"), parent), m_services(services), m_steps(new QStackedWidget(this)),
      m_next(new Button(ButtonKind::Primary, tr("Cut into stages"), this)),
      m_back(new Button(ButtonKind::Plain, tr("Back to the text"), this)),
      m_fault(new Words(Type::Ui, Token::Red, this)) {
    setObjectName(QStringLiteral("pasteSheet"));
    resize(theme::size(760), theme::size(600));
    m_steps->addWidget(makeText(text));
    m_steps->addWidget(makeParts());
    body()->addWidget(m_steps, 1);
    m_fault->setWrapped(true);
    m_fault->hide();
    body()->addWidget(m_fault);
    m_next->setObjectName(QStringLiteral("pasteNextButton"));
    foot()->addWidget(m_next);
    foot()->addWidget(m_back);
    foot()->addStretch(1);
    m_back->hide();
    auto* cancel = new Button(ButtonKind::Plain, tr("Not now"), this);
    cancel->setKeyHint(tr("Esc"));
    foot()->addWidget(cancel);
    connect(cancel, &Button::clicked, this, &QDialog::reject);
    connect(m_next, &Button::clicked, this, [this] {
        if (m_steps->currentIndex() == 0)
            cut();
        else
            import();
    });
    connect(m_back, &Button::clicked, this, [this] {
        m_steps->setCurrentIndex(0);
        showParts();
    });
    const auto check = [this] { m_next->setEnabled(!m_text->toPlainText().trimmed().isEmpty()); };
    connect(m_text, &QPlainTextEdit::textChanged, this, check);
    check();
    setTabOrder(m_prompt, m_text);
    setTabOrder(m_text, m_next);
    setTabOrder(m_next, m_back);
    setTabOrder(m_back, cancel);
    m_text->setFocus();
}

QWidget* PasteSheet::makeText(const QString& text) {
    auto* step = new QWidget(this);
    auto* column = new QVBoxLayout(step);
    column->setContentsMargins(0, 0, 0, 0);
    m_prompt = new PromptChoice(step);
    m_prompt->setObjectName(QStringLiteral("pastePromptCombo"));
    m_prompt->setAccessibleName(tr("Prompt it answers"));
    for (const auto& prompt : m_services.context.catalog().prompts())
        m_prompt->addItem(toQString(prompt.title), toQString(prompt.id.value));
    m_text = new QPlainTextEdit(text, step);
    m_text->setObjectName(QStringLiteral("pasteTextEdit"));
    m_text->setAccessibleName(tr("Answer"));
    m_text->setFont(theme::font(Type::LeadSerif));
    m_text->setTabChangesFocus(true);
    const auto caption = [step, column](const QString& words) {
        auto* label = new Words(Type::Caption, Token::Ink2, step);
        label->setWrapped(true);
        label->setText(words);
        column->addWidget(label);
    };
    caption(tr("The prompt it answers"));
    column->addWidget(m_prompt);
    caption(tr("The answer, with headings or without: it is cut into the seven stages, and you can "
               "correct the cut"));
    column->addWidget(m_text, 1);
    return step;
}

QWidget* PasteSheet::makeParts() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    auto* list = new QWidget(scroll);
    auto* column = new QVBoxLayout(list);
    column->setContentsMargins(0, 0, theme::space(12), 0);
    for (const framework::StageId stage : framework::kStages) {
        auto* name = new Words(Type::UiCurrent, Token::Ink, list);
        name->setText(toQString(framework::stageTitle(stage)));
        auto* part = new QPlainTextEdit(list);
        part->setObjectName(toQString(framework::stageKey(stage)) + QStringLiteral("PartEdit"));
        part->setAccessibleName(name->text());
        part->setFont(theme::font(Type::LeadSerif));
        part->setTabChangesFocus(true);
        part->setMinimumHeight(theme::size(104));
        column->addWidget(name);
        column->addWidget(part);
        m_parts[framework::indexOf(stage)] = part;
    }
    scroll->setWidget(list);
    return scroll;
}

framework::PromptId PasteSheet::prompt() const {
    return {support::toUtf8(m_prompt->currentData().toString())};
}

void PasteSheet::cut() {
    auto cut = usecase::Review(m_services.context)
                   .cutIntoStages(prompt(), support::toUtf8(m_text->toPlainText()));
    if (!cut) {
        m_fault->say(toQString(cut.error().text()));
        return;
    }
    m_fault->say({});
    m_document = std::move(*cut);
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_parts[i]->setPlainText(toQString(m_document.notes[i]));
    m_steps->setCurrentIndex(1);
    showParts();
    m_parts[0]->setFocus();
}

void PasteSheet::showParts() {
    const bool parts = m_steps->currentIndex() == 1;
    m_next->setText(parts ? tr("Import it") : tr("Cut into stages"));
    m_next->setAccessibleName(m_next->text());
    m_next->updateGeometry();
    m_back->setVisible(parts);
}

void PasteSheet::import() {
    for (std::size_t i = 0; i < m_parts.size(); ++i)
        m_document.notes[i] = support::toUtf8(m_parts[i]->toPlainText());
    m_document.setValue("prompt", prompt().value);
    if (m_document.title.empty())
        m_document.title = support::toUtf8(m_prompt->currentText());
    const auto done = usecase::Library(m_services.context).import(m_document, prompt(), false);
    if (!done) {
        m_fault->say(toQString(done.error().text()));
        return;
    }
    accept();
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT imported(done->attempt);
}

} // namespace coach::shell
