// One stage's levels over the attempts, by Qt Charts; one of seven small multiples on the axis 0
// to 4. Left and Right walk the attempts, as the pointer does.
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include <QtCharts/QChartView>

#include "core/framework/stage.h"

class QLineSeries;
class QValueAxis;

namespace coach::progress {

class StageChart final : public QChartView {
    Q_OBJECT
public:
    explicit StageChart(framework::StageId stage, QWidget* parent = nullptr);

    void setLevels(const std::vector<std::optional<double>>& levels);
    /// The one that matters now is drawn in the accent.
    void setMarked(bool marked);
    /// Room left of the plot, in which the axis is labelled on wish.
    static int gutter();
    void setLabelled(bool labelled);
    void setWordsOf(std::function<QString(int)> words) { m_wordsOf = std::move(words); }
    int current() const { return m_current; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void pointed(const QString& words);

protected:
    void drawBackground(QPainter* painter, const QRectF& rect) override;
    void drawForeground(QPainter* painter, const QRectF& rect) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    void makeSeries();
    void dress();
    void place();
    /// Where level 0 to 4 and the first to the last attempt stand.
    QRectF plot() const;
    void point(int attempt);
    QPointF positionOf(int attempt) const;

    framework::StageId m_stage;
    std::vector<std::optional<double>> m_levels;
    QValueAxis* m_across;
    QValueAxis* m_up;
    std::function<QString(int)> m_wordsOf;
    bool m_marked = false;
    bool m_labelled = false;
    bool m_dressing = false;
    int m_current = -1;
};

} // namespace coach::progress
