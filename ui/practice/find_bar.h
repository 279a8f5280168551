// Finds words in the note being shown: a line with the count, next and previous. The room
// closes it on Escape.
#pragma once

#include <vector>

#include <QWidget>

#include "ui/support/qt_text.h"

class QLineEdit;
class QTextEdit;

namespace coach::widgets {
class Words;
}

namespace coach::practice {

class FindBar : public QWidget {
    Q_OBJECT

public:
    explicit FindBar(QTextEdit* text, QWidget* parent = nullptr);

    /// Opens with what is chosen in the text, ready to be typed over.
    void open();
    void close();
    void next();
    void previous();
    /// The text changed under it, or is another one.
    void refresh();
    const std::vector<support::TextRange>& matches() const { return m_matches; }
    /// Place among the matches, or -1.
    int current() const { return m_current; }

Q_SIGNALS:
    void matchesChanged();
    void closed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void search();
    void goTo(int match);
    void showCount();

    QTextEdit* m_text;
    QLineEdit* m_words;
    widgets::Words* m_count;
    std::vector<support::TextRange> m_matches;
    int m_current = -1;
};

} // namespace coach::practice
