// What became of a text, word by word: added underlined and lit, gone struck out.
#pragma once

#include "core/compare/comparison.h"
#include "ui/widgets/annotated_edit.h"

namespace coach::compare {

class DiffText : public widgets::AnnotatedEdit {
    Q_OBJECT

public:
    explicit DiffText(QWidget* parent = nullptr);
    void showDiff(const std::vector<DiffRun>& runs);
    /// What the marks mean, in one line.
    static QString legend();

protected:
    void changeEvent(QEvent* event) override;

private:
    std::vector<DiffRun> m_runs;
};

} // namespace coach::compare
