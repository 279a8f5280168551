// What was said beside a stage's note: the interviewer's questions with their answers, the change,
// a mentor's remarks; each with its sentence.
#pragma once

#include <QWidget>

#include "core/usecase/interviewing.h"

class QVBoxLayout;

namespace coach::score {

class BesideList : public QWidget {
    Q_OBJECT

public:
    struct Said {
        std::vector<session::Exchange> followUps;
        std::vector<session::Exchange> changes;
        std::vector<session::Exchange> remarks;
    };

    explicit BesideList(QWidget* parent = nullptr);
    void setSaid(Said said) { m_said = std::move(said); }
    /// Shows what belongs to the stage.
    void showStage(framework::StageId stage);
    bool isEmpty() const { return m_empty; }

Q_SIGNALS:
    /// The sentence that a row is about was chosen.
    void sentenceWanted(const QString& sentence);

private:
    void add(const QString& caption, const session::Exchange& one, const QString& result);

    Said m_said;
    QVBoxLayout* m_lines;
    bool m_empty = true;
};

} // namespace coach::score
