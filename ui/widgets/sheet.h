// A raised sheet over the window: a dialog with the design's margins, Escape closes it.
#pragma once

#include <QDialog>

class QHBoxLayout;
class QVBoxLayout;

namespace coach::widgets {

class Sheet : public QDialog {
    Q_OBJECT
public:
    Sheet(const QString& title, QWidget* parent);

protected:
    void showEvent(QShowEvent* event) override;
    QVBoxLayout* body() const { return m_body; }
    /// The row of buttons at the foot, the primary one first.
    QHBoxLayout* foot() const { return m_foot; }

private:
    QVBoxLayout* m_body;
    QHBoxLayout* m_foot;
};

} // namespace coach::widgets
