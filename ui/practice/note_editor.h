// The editor of the practice room: one QTextDocument a stage, so that each keeps its undo steps
// while the writer goes back and forth. Plain text.
#pragma once

#include <array>
#include <functional>

#include <QTimer>

#include "core/framework/stage.h"
#include "ui/practice/markdown_highlighter.h"
#include "ui/widgets/annotated_edit.h"

class QMenu;

namespace coach::practice {

class NoteEditor : public widgets::AnnotatedEdit {
    Q_OBJECT

public:
    static constexpr int kSideRoom = 8; ///< beside the text, as buttons have it beside their words

    explicit NoteEditor(QWidget* parent = nullptr);

    /// Fills all stages; undo begins here.
    void setNotes(const framework::PerStage<QString>& notes);
    void showStage(framework::StageId stage);
    framework::StageId stage() const { return m_stage; }
    QString note(framework::StageId stage) const;
    void setColors(const MarkdownHighlighter::Colors& colors, const QColor& caret);
    void setNoteFont(const QFont& font);

    /// Appends a paragraph to a stage's note, as one undo step.
    void append(framework::StageId stage, const QString& paragraph);
    /// Takes a range out of the shown note, as one undo step, with the space it leaves behind.
    void takeOut(const support::TextRange& range);

    /// Says what a mark at a position is about; asked on hover.
    void setExplain(std::function<QString(int)> explain) { m_explain = std::move(explain); }

Q_SIGNALS:
    /// The context menu at a position: others may add to it.
    void menuOpening(QMenu* menu, int position);
    /// By the writer or by undo; never by setNotes.
    void noteEdited(coach::framework::StageId stage);

protected:
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    bool viewportEvent(QEvent* event) override;

private:
    QTextDocument* documentOf(framework::StageId stage) const {
        return m_documents[framework::indexOf(stage)];
    }

    std::array<QTextDocument*, framework::kStageCount> m_documents{};
    std::array<MarkdownHighlighter*, framework::kStageCount> m_highlighters{};
    std::array<int, framework::kStageCount> m_carets{};
    framework::StageId m_stage = framework::StageId::Problem;
    QRect caretRect() const;
    void restartCaret();

    std::function<QString(int)> m_explain;
    QTimer m_blink;
    QColor m_caretColor;
    bool m_caretOn = false;
    bool m_filling = false;
};

} // namespace coach::practice
