// Under the editor: whether the text is on disk, what is parked, and the way on and back.
#pragma once

#include <QWidget>

#include "core/framework/stage.h"
#include "ui/practice/note_saver.h"

namespace coach::widgets {
class Words;
class WordButton;
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
    void setAskOffered(bool offered);
    QString status() const;

Q_SIGNALS:
    void nextWanted();
    void backWanted();
    void parkedWanted();
    void askWanted();

private:
    widgets::Words* m_status;
    widgets::WordButton* m_parked;
    widgets::WordButton* m_ask;
    widgets::WordButton* m_back;
    widgets::WordButton* m_next;
    bool m_told = false;
};

} // namespace coach::practice
