// Seven places in a row, one a stage, of which one is current: chosen by a click or by Left and
// Right. What it looks like is up to who derives from it.
#pragma once

#include <QWidget>

#include "core/framework/stage.h"
#include "ui/theme/theme.h"

namespace coach::widgets {

/// One line in a type and a colour of the theme; what painted widgets say.
void paintLine(QPainter& painter, theme::Type type, theme::Token token, const QRect& room,
               const QString& text, Qt::Alignment alignment = Qt::AlignCenter);

class StagePicker : public QWidget {
    Q_OBJECT

public:
    explicit StagePicker(QWidget* parent = nullptr);
    virtual QRect stageRect(framework::StageId stage) const = 0;
    /// The stage as a screen reader says it.
    virtual QString words(framework::StageId stage) const = 0;
    void setCurrent(framework::StageId stage);
    framework::StageId current() const { return m_current; }

Q_SIGNALS:
    void chosen(coach::framework::StageId stage);

protected:
    /// After what is shown has changed.
    void say();
    void paintFocus(QPainter& painter) const;
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    framework::StageId m_current = framework::StageId::Problem;
};

} // namespace coach::widgets
