// Asks for the date of an interview.
#pragma once

#include <optional>

#include "core/progress/practised.h"
#include "ui/widgets/sheet.h"

class QDateEdit;

namespace coach::progress {

class InterviewSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    InterviewSheet(std::optional<Day> now, Day today, QWidget* parent);

Q_SIGNALS:
    void given(coach::progress::Day day);
    void dropped();

private:
    QDateEdit* m_date;
};

} // namespace coach::progress
