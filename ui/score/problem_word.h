// The word PROBLEM across the page: letters with their levels, and the threads between them as
// arcs.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/framework/stage.h"

namespace coach::score {

class ProblemWord : public QWidget {
    Q_OBJECT

public:
    struct Thread {
        framework::StageId from = framework::StageId::Problem;
        framework::StageId to = framework::StageId::Problem;
        QString name;
        bool kept = false;
    };

    explicit ProblemWord(QWidget* parent = nullptr);
    void setLevels(const framework::PerStage<std::optional<double>>& levels);
    void setThreads(std::vector<Thread> threads);
    void setCurrent(framework::StageId stage);
    QRect letterRect(framework::StageId stage) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(coach::framework::StageId stage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int centre(framework::StageId stage) const;
    int arcRoom() const;
    void paintLetter(QPainter& painter, framework::StageId stage) const;
    void paintThread(QPainter& painter, const Thread& thread) const;
    void say();

    framework::PerStage<std::optional<double>> m_levels{};
    std::vector<Thread> m_threads;
    framework::StageId m_current = framework::StageId::Problem;
};

} // namespace coach::score
