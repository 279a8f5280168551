// The interviewer: a line to ask one thing, the answers, and what was learnt, to be quoted.
#pragma once

#include <vector>

#include <QWidget>

class QLineEdit;
class QScrollArea;
class QVBoxLayout;

namespace coach::widgets {
class Words;
class Button;
} // namespace coach::widgets

namespace coach::practice {

class InterviewerPanel : public QWidget {
    Q_OBJECT

public:
    struct Exchange {
        QString question;
        QStringList facts; ///< empty: nothing fits, the writer may assume
    };

    explicit InterviewerPanel(QWidget* parent = nullptr);
    void setExchanges(const std::vector<Exchange>& exchanges);
    void add(const Exchange& exchange);
    /// Which facts stand in the note already.
    void followNotes(const QString& allNotes);
    void focusQuestion();
    bool hasUnquoted() const;
    void quoteNewest();
    static QString assumeWords();

Q_SIGNALS:
    void asked(const QString& question);
    void quoteWanted(const QString& fact);
    void closeWanted();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    struct Answer {
        QString fact;
        widgets::Button* quote;
    };
    void addLine(const QString& caption, const QString& words, bool quiet);
    void markQuoted(const Answer& answer, bool quoted) const;
    void showCount();

    widgets::Words* m_count;
    widgets::Button* m_close;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
    QLineEdit* m_question;
    std::vector<Answer> m_answers;
    QString m_allNotes;
};

} // namespace coach::practice
