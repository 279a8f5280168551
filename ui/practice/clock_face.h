// The clock at the right end of the top bar: time in the stage (guided) or time left (mock), and in
// words how it stands against the budget. Click, Space or F9 pauses. Never blinks.
#pragma once

#include <QAbstractButton>

#include "core/framework/time_plan.h"

namespace coach::practice {

class ClockFace : public QAbstractButton {
    Q_OBJECT

public:
    struct Reading {
        QString stage;
        base::Milliseconds spent{};
        base::Milliseconds budget{};
        bool paused = false;
        /// Mock interviews count down the whole; guided practice has none.
        base::Milliseconds wholeSpent{};
        base::Milliseconds whole{};
    };

    explicit ClockFace(QWidget* parent = nullptr);
    void show(const Reading& reading);

    /// "3:40", and beside it "of 5", "0:40 over", "2:45 over, time to move on" or "stopped".
    QString figures() const;
    QString words() const;
    /// Mock: "Requirements, 0:40 over"; else empty.
    QString stageWords() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    bool isMock() const { return m_reading.whole.count() > 0; }
    framework::Pace pace() const;
    int digitCell() const;
    int figuresWidth() const;

    Reading m_reading;
};

} // namespace coach::practice
