// A chart that is walked with arrow keys or the pointer, point by point; what the point says goes
// to the page's caption line. Base of the painted charts. GUI thread.
#pragma once

#include <vector>

#include <QRect>
#include <QString>
#include <QWidget>

namespace coach::progress {

class Walked : public QWidget {
    Q_OBJECT
public:
    explicit Walked(QWidget* parent = nullptr);
    int current() const { return m_current; }
    /// What the point says; also read out.
    virtual QString words(int point) const = 0;

Q_SIGNALS:
    /// Empty: no point any more.
    void pointed(const QString& words);

protected:
    virtual int pointCount() const = 0;
    /// Where the point is met by the pointer.
    virtual QRect pointRect(int point) const = 0;
    /// The point that a step leads to; the arrow keys by default go one back or on.
    virtual int stepped(int point, int key) const;
    bool isCurrent(int point) const;
    void forgetPoint();

    void keyPressEvent(QKeyEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void leaveEvent(QEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void point(int at);

    int m_current = -1;
};

/// Lets a screen reader know charts as charts. Called by each as it is made.
void makeChartsAccessible();

} // namespace coach::progress
