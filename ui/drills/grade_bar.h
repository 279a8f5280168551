// The grades of an answer as columns: figure key, name, meaning, when the question comes back. The
// suggested one has a ring and the word. Enter takes the one with the focus, Left and Right walk.
#pragma once

#include <optional>
#include <vector>

#include <QAbstractButton>

#include "core/drills/review.h"

class QGridLayout;

namespace coach::drills {

class GradeButton final : public QAbstractButton {
    Q_OBJECT
public:
    /// `figure` is the key that presses it.
    GradeButton(int figure, Grade grade, const QString& next, bool suggested, QWidget* parent);
    Grade grade() const { return m_grade; }
    bool isSuggested() const { return m_suggested; }
    static int padding();

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void enterEvent(QEnterEvent* event) override;
    void leaveEvent(QEvent* event) override;

private:
    QRect meaningRect(int width) const;

    int m_figure;
    Grade m_grade;
    QString m_next;
    QString m_meaning;
    bool m_suggested;
};

class GradeBar final : public QWidget {
    Q_OBJECT
public:
    struct Offer {
        Grade grade = Grade::Good;
        QString next; ///< "4 days"
    };

    explicit GradeBar(QWidget* parent = nullptr);
    void offer(const std::vector<Offer>& offers, std::optional<Grade> suggested);
    /// To the suggestion, else to the first.
    void focusSuggestion();
    /// As its key does; beyond the last nothing happens.
    void choose(int figure);
    int count() const { return static_cast<int>(m_buttons.size()); }
    GradeButton* button(int figure) const {
        return m_buttons[static_cast<std::size_t>(figure - 1)];
    }

Q_SIGNALS:
    void chosen(coach::drills::Grade grade);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void arrange();

    QGridLayout* m_grid;
    std::vector<GradeButton*> m_buttons;
    int m_inRow = 0;
};

} // namespace coach::drills
