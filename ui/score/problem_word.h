// The word PROBLEM across the page: letters with their levels, and the threads between them as
// arcs.
#pragma once

#include <optional>
#include <vector>

#include "ui/widgets/stage_picker.h"

namespace coach::widgets {
class Button;
}

namespace coach::score {

class ProblemWord : public widgets::StagePicker {
    Q_OBJECT

public:
    enum class Tie { Kept, Broken, Nothing };
    struct Thread {
        framework::StageId from = framework::StageId::Problem;
        framework::StageId to = framework::StageId::Problem;
        QString name;
        Tie tie = Tie::Nothing;
        QString why; ///< said with the label
        bool disputed = false;
    };

    explicit ProblemWord(QWidget* parent = nullptr);
    using Levels = framework::PerStage<std::optional<double>>;
    /// `own`: as the writer judged before seeing the levels, drawn hollow below them.
    void setLevels(const Levels& levels, const Levels& own);
    void setThreads(std::vector<Thread> threads);
    QRect letterRect(framework::StageId stage) const { return stageRect(stage); }
    QRect stageRect(framework::StageId stage) const override;
    QString words(framework::StageId stage) const override;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    /// The label of a thread is hovered or has the focus; -1: none is.
    void threadShown(int thread);
    void threadChosen(int thread);

protected:
    void paintEvent(QPaintEvent* event) override;
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
    void paintOwn(QPainter& painter, framework::StageId stage, int x, int top) const;
    bool hasOwn() const;

    Levels m_levels{};
    Levels m_own{};
    std::vector<Thread> m_threads;
    std::vector<widgets::Button*> m_labels; ///< one a thread
    int m_shown = -1;
};

} // namespace coach::score
