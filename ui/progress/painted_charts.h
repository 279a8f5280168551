// The charts below the levels: what is seldom said, self-judgement, pace, the practice calendar.
#pragma once

#include "core/progress/practised.h"
#include "ui/progress/walked.h"

namespace coach::progress {

/// One row a criterion: its words, then a dot for each attempt, full where it was said.
class SeldomChart final : public Walked {
    Q_OBJECT
public:
    explicit SeldomChart(QWidget* parent = nullptr);
    void setRows(const std::vector<SeldomSaid>& rows);
    QString words(int point) const override;
    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    int pointCount() const override { return static_cast<int>(m_rows.size()); }
    QRect pointRect(int point) const override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int rowHeight(const SeldomSaid& row, int width) const;
    std::vector<SeldomSaid> m_rows;
};

/// Seven rows with a hollow dot where one saw oneself and a full one where one was.
class JudgementChart final : public Walked {
    Q_OBJECT
public:
    explicit JudgementChart(QWidget* parent = nullptr);
    void setJudgement(const SelfJudgement& judgement);
    QString words(int point) const override;
    QSize sizeHint() const override;

protected:
    int pointCount() const override { return static_cast<int>(framework::kStageCount); }
    QRect pointRect(int point) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    SelfJudgement m_judgement;
};

/// Seven bars, each against its budget, which all end at the same line.
class PaceChart final : public Walked {
    Q_OBJECT
public:
    explicit PaceChart(QWidget* parent = nullptr);
    void setPace(const framework::PerStage<StagePace>& pace);
    QString words(int point) const override;
    QSize sizeHint() const override;

protected:
    int pointCount() const override { return static_cast<int>(framework::kStageCount); }
    QRect pointRect(int point) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    framework::PerStage<StagePace> m_pace{};
};

/// A column a week, a row a weekday; larger dots are longer days. Left and right go by weeks.
class CalendarChart final : public Walked {
    Q_OBJECT
public:
    explicit CalendarChart(QWidget* parent = nullptr);
    void setDays(const Progress& progress, Day today);
    QString words(int point) const override;
    QSize sizeHint() const override;

protected:
    int pointCount() const override;
    QRect pointRect(int point) const override;
    int stepped(int point, int key) const override;
    void paintEvent(QPaintEvent* event) override;

private:
    base::Milliseconds spentOn(Day day) const;
    Day dayOf(int point) const { return m_from + std::chrono::days(point); }
    QPointF centre(int point) const;

    Day m_from{};
    Day m_today{};
    int m_weeks = 0;
    std::vector<PracticeDay> m_days;
};

} // namespace coach::progress
