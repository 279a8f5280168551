// The word PROBLEM across the page: letters with their levels, and the threads between them as
// arcs.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/framework/stage.h"

namespace coach::widgets {
class Button;
}

namespace coach::score {

class ProblemWord : public QWidget {
    Q_OBJECT

public:
    enum class Tie { Kept, Broken, Nothing };
    struct Thread {
        framework::StageId from = framework::StageId::Problem;
        framework::StageId to = framework::StageId::Problem;
        QString name;
        Tie tie = Tie::Nothing;
        QString why; ///< said with the label
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
    /// The label of a thread is hovered or has the focus; -1: none is.
    void threadShown(int thread);
    void threadChosen(int thread);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    int centre(framework::StageId stage) const;
    int arcRoom() const;
    void paintLetter(QPainter& painter, framework::StageId stage) const;
    double rise(const Thread& thread) const;
    void paintThread(QPainter& painter, const Thread& thread, bool shown) const;
    void placeLabels();
    void say();

    framework::PerStage<std::optional<double>> m_levels{};
    std::vector<Thread> m_threads;
    std::vector<widgets::Button*> m_labels; ///< one a thread
    int m_shown = -1;
    framework::StageId m_current = framework::StageId::Problem;
};

} // namespace coach::score
