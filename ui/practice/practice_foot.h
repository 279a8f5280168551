// Under the editor: whether the text is on disk, what is parked, and the way on and back.
#pragma once

#include <QWidget>

#include "core/framework/stage.h"
#include "ui/practice/note_saver.h"

namespace coach::widgets {
class Words;
class Button;
} // namespace coach::widgets

namespace coach::practice {

class PracticeFoot : public QWidget {
    Q_OBJECT

public:
    explicit PracticeFoot(QWidget* parent = nullptr);
    void showStage(framework::StageId stage);
    void showSaveState(SaveState state, const base::Error& error);
    /// Stays until the next save.
    void tell(const QString& message);
    void setParkedCount(int count);
    void setWordCount(int words);
    void setAskOffered(bool offered);
    QString status() const;

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void parkedWanted();
    void askWanted();

private:
    widgets::Words* m_status;
    widgets::Words* m_words;
    widgets::Button* m_parked;
    widgets::Button* m_ask;
    widgets::Button* m_back;
    widgets::Button* m_next;
    bool m_told = false;
};

} // namespace coach::practice
