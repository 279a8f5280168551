// The first start: the program in one screen, the finished sample attempt, the first prompt.
#pragma once

#include "ui/shell/workspace.h"

namespace coach::shell {

class WelcomePage final : public Workspace {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    QString title() const override { return tr("Welcome"); }
    void entered() override;

Q_SIGNALS:
    void sampleChosen();
    void firstPromptChosen();
    void libraryChosen();

private:
    QWidget* m_start;
};

} // namespace coach::shell
