// The debrief at the head of a mock's review: two things that worked with their sentences, the one
// that decides, and what to do tomorrow.
#pragma once

#include <QWidget>

#include "core/usecase/interviewing.h"

class QVBoxLayout;

namespace coach::score {

class DebriefView : public QWidget {
    Q_OBJECT

public:
    explicit DebriefView(QWidget* parent = nullptr);
    void showDebrief(const usecase::Debrief& debrief);

private:
    QVBoxLayout* m_worked;
    QVBoxLayout* m_ahead;
};

} // namespace coach::score
