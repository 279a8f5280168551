// Find anything: one line over one list of all that can be done or opened. Enter takes the first.
#pragma once

#include <functional>
#include <vector>

#include <QDialog>

class QLineEdit;
class QListWidget;

namespace coach::shell {

struct Findable {
    QString text;
    QString kind; ///< "Prompt", "Attempt", "Action": shown at the right
    std::function<void()> open;
};

class Palette final : public QDialog {
    Q_OBJECT
public:
    Palette(std::vector<Findable> findables, QWidget* parent);
    /// How well `text` fits the words typed; 0: not at all.
    static int fit(const QString& text, const QString& typed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void list(const QString& typed);
    void take();

    std::vector<Findable> m_findables;
    QLineEdit* m_edit;
    QListWidget* m_list;
};

} // namespace coach::shell
