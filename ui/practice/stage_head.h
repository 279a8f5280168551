// Above the editor: the stage's name and purpose, the prompt's statement and the guiding questions,
// both folded to a quiet line; unfolded where nothing is written yet.
#pragma once

#include <optional>

#include <QStringList>
#include <QWidget>

#include "core/framework/stage.h"

class QVBoxLayout;

namespace coach::widgets {
class Words;
class Button;
} // namespace coach::widgets

namespace coach::practice {

class FoldedLines;

class StageHead : public QWidget {
    Q_OBJECT

public:
    explicit StageHead(QWidget* parent = nullptr);

    void setStatement(const QString& statement);
    void showStage(framework::StageId stage, const QStringList& questions);
    /// Until the first sentence stands there, the questions do; unless the writer folded them.
    void followNote(const QString& note);
    void setLow(bool low);
    static bool hasFirstSentence(const QString& note);

    bool questionsShown() const;
    bool statementShown() const;

private:
    void fold();

    widgets::Words* m_title;
    widgets::Words* m_purpose;
    widgets::Button* m_statementButton;
    widgets::Button* m_questionsButton;
    widgets::Words* m_statement;
    FoldedLines* m_questions;
    QVBoxLayout* m_questionLines;
    bool m_emptyNote = true;
    bool m_firstStage = true;
    /// What the writer said of this stage; none: as the note stands.
    std::optional<bool> m_questionsWanted;
    std::optional<bool> m_statementWanted;
};

} // namespace coach::practice
