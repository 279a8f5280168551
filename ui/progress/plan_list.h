// The days up to an interview: when, which prompt, what to look after.
#pragma once

#include <optional>

#include <QWidget>

#include "core/progress/practised.h"

class QGridLayout;

namespace coach::progress {

class PlanList final : public QWidget {
    Q_OBJECT
public:
    explicit PlanList(QWidget* parent = nullptr);
    void setPlan(const std::optional<Plan>& plan, Day today);

private:
    void addRow(int row, const Session& session);

    QWidget* m_inner = nullptr;
    QGridLayout* m_grid = nullptr;
};

} // namespace coach::progress
