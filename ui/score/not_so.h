// "Not so", said of one judgement, on the row that shows it: a word that appears under the pointer,
// with the focus and while the row is chosen. N does the same. Owned by the row.
#pragma once

#include <QObject>

class QWidget;

namespace coach::widgets {
class Button;
}

namespace coach::score {

class NotSo : public QObject {
    Q_OBJECT

public:
    /// `what` is the judgement in words, for who hears the button instead of seeing its place.
    NotSo(QWidget* row, const QString& what);
    void setDisputed(bool disputed);
    bool isDisputed() const { return m_disputed; }
    void setStays(bool stays);
    /// Offered by default; a judgement that is not kept has none.
    void setOffered(bool offered);
    /// The room that it takes, and where: its right end and the middle of its line.
    int width() const;
    void place(int right, int middle);
    /// What stands on the row while the judgement is disputed.
    static QString mark();

Q_SIGNALS:
    void wanted(bool disputed);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void show();

    QWidget* m_row;
    widgets::Button* m_button;
    QString m_what;
    bool m_disputed = false;
    bool m_stays = false;
    bool m_offered = true;
    bool m_hovered = false;
};

} // namespace coach::score
