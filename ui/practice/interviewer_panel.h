// The interviewer: a line to ask one thing, the answers, and what was learnt, to be quoted. In a
// mock he asks too: then room for an answer stands in the line's place.
#pragma once

#include <vector>

#include <QWidget>

class QLineEdit;
class QPlainTextEdit;
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
    /// Something the interviewer says of his own accord; also announced to a screen reader.
    void say(const QString& caption, const QString& words);
    /// What the candidate said to it; empty: nothing.
    void addAnswer(const QString& answer);
    void setAnswering(bool answering);
    bool isAnswering() const;
    void focusAnswer();
    bool hasUnquoted() const;
    void quoteNewest();
    static QString assumeWords();

Q_SIGNALS:
    void asked(const QString& question);
    void quoteWanted(const QString& fact);
    void closeWanted();
    void answered(const QString& answer);
    void passed();
    /// What the interviewer says, for reading aloud.
    void spoken(const QString& words);

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Answer {
        QString fact;
        widgets::Button* quote;
    };
    QWidget* makeAnswerBox();
    void sendAnswer();
    void showLast();
    void addLine(const QString& caption, const QString& words, bool quiet);
    void markQuoted(const Answer& answer, bool quoted) const;
    void showCount();

    widgets::Words* m_count;
    widgets::Button* m_close;
    QScrollArea* m_scroll;
    QVBoxLayout* m_lines;
    QLineEdit* m_question;
    QWidget* m_answerBox = nullptr;
    QPlainTextEdit* m_answer;
    std::vector<Answer> m_answers;
    QString m_allNotes;
};

} // namespace coach::practice
