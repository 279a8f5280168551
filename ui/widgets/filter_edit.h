// A quiet line to search by: no frame, Escape clears it and gives the focus back, Down goes on.
#pragma once

#include <QLineEdit>

namespace coach::widgets {

class FilterEdit final : public QLineEdit {
    Q_OBJECT
public:
    explicit FilterEdit(const QString& placeholder, QWidget* parent = nullptr);

Q_SIGNALS:
    /// Escape in an empty line, or Down or Enter: the list takes over.
    void left();

protected:
    void keyPressEvent(QKeyEvent* event) override;
};

} // namespace coach::widgets
