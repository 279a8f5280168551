// The seniority lens: what is expected at mid-level, senior and staff, met and missing, and the two
// to write next. No second level.
#pragma once

#include <QScrollArea>

#include "core/usecase/review.h"

class QGridLayout;

namespace coach::score {

class LensView : public QScrollArea {
    Q_OBJECT

public:
    explicit LensView(QWidget* parent = nullptr);
    void showLens(const session::SeniorityLens& lens);
    /// Three columns beside each other, or one below the other.
    void setStacked(bool stacked);
    void focusFirst();

Q_SIGNALS:
    void criterionWanted(coach::framework::StageId stage, const QString& id);

private:
    QWidget* makeGroup(const session::LensGroup& group);

    QGridLayout* m_columns;
    std::vector<QWidget*> m_groups;
    bool m_stacked = false;
};

} // namespace coach::score
