// The seven letters as the way: where the writer is, how far each stage has come, time against its
// budget. Says which stage is wanted; changes nothing itself. Never a level.
#pragma once

#include <QWidget>

#include "core/base/clock.h"
#include "core/framework/stage.h"

namespace coach::practice {

class StageRail : public QWidget {
    Q_OBJECT

public:
    enum class State { Empty, Begun, Done };
    struct Row {
        State state = State::Empty;
        int words = 0;
        base::Milliseconds spent{};
        base::Milliseconds budget{};
        bool operator==(const Row&) const = default;
    };

    explicit StageRail(QWidget* parent = nullptr);

    void setRow(framework::StageId stage, const Row& row);
    const Row& row(framework::StageId stage) const { return m_rows[framework::indexOf(stage)]; }
    void setCurrent(framework::StageId stage);
    framework::StageId current() const { return m_current; }
    /// Mock interviews show the budget of an empty stage.
    void setShowsBudgets(bool shows);
    /// Without a clock: neither times nor bars.
    void setUntimed(bool untimed);
    /// Names are left out where there is no room for them.
    void setLettersOnly(bool only);
    bool lettersOnly() const { return m_lettersOnly; }
    /// Low windows: rows of 64 px, no time bars.
    void setLow(bool low);
    /// The height there is; rows shrink rather than leave the window.
    void setRoom(int height);

    QRect rowRect(framework::StageId stage) const;
    /// "Requirements, current, 72 words, 5:40 of 5 minutes".
    QString rowWords(framework::StageId stage) const;
    /// Below the name: "72 words · 5:40", the budget of an empty stage in a mock, or nothing.
    QString caption(framework::StageId stage) const;
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void chosen(coach::framework::StageId stage);

protected:
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    int rowHeight() const;
    int stageAt(const QPoint& point) const;
    void paintRow(QPainter& painter, framework::StageId stage) const;
    void paintTimeBar(QPainter& painter, const Row& row, const QPoint& topLeft) const;

    framework::PerStage<Row> m_rows{};
    framework::StageId m_current = framework::StageId::Problem;
    int m_focused = 0;
    int m_hovered = -1;
    bool m_showsBudgets = false;
    bool m_untimed = false;
    bool m_lettersOnly = false;
    bool m_low = false;
    int m_room = 0;
};

} // namespace coach::practice
