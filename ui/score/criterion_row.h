// One criterion: its number, title or question, how deep the note goes, in a word and a mark.
#pragma once

#include <QAbstractButton>

#include "core/scoring/scorecard.h"

namespace coach::score {

class NotSo;

/// The mark of a depth: a circle, empty, quarter, half or full.
void paintDepth(QPainter& painter, const QRectF& circle, scoring::Depth depth);

class CriterionRow : public QAbstractButton {
    Q_OBJECT

public:
    /// `number` 0: not found in the text.
    CriterionRow(int number, const QString& words, scoring::Depth depth, QWidget* parent = nullptr);
    void setChosen(bool chosen);
    void setDisputed(bool disputed);
    /// No "Not so" here.
    void setDisputable(bool disputable);
    NotSo& notSo() { return *m_notSo; }
    static QString depthWord(scoring::Depth depth);

    QSize sizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QRect wordsRect(int width) const;
    int depthRoom() const;

    int m_number;
    scoring::Depth m_depth;
    bool m_chosen = false;
    NotSo* m_notSo;
};

} // namespace coach::score
