// What a finding says, with the sum or the sentences that it is about; a click or Enter shows
// them in the text.
#pragma once

#include "ui/score/not_so.h"
#include "ui/widgets/words.h"

namespace coach::score {

class FindingRow final : public widgets::Words {
    Q_OBJECT

public:
    /// `leads`: there are sentences to show.
    FindingRow(const QString& words, bool leads, QWidget* parent = nullptr);
    void setDisputed(bool disputed);
    NotSo& notSo() { return *m_notSo; }

Q_SIGNALS:
    void chosen();

protected:
    void mousePressEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;

private:
    QString m_words;
    bool m_leads;
    NotSo* m_notSo;
};

} // namespace coach::score
