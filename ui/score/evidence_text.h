// A stage's note with its evidence lit, and the criteria's numbers in the margin.
#pragma once

#include <optional>
#include <vector>

#include "ui/widgets/annotated_edit.h"

namespace coach::score {

class EvidenceText : public widgets::AnnotatedEdit {
    Q_OBJECT

public:
    struct Evidence {
        int number = 0; ///< from 1, as in the list of criteria
        std::vector<support::TextRange> ranges;
    };

    explicit EvidenceText(QWidget* parent = nullptr);
    void showNote(const QString& note, std::vector<Evidence> evidence);
    /// 0: none.
    void choose(int number);
    int chosen() const { return m_chosen; }
    /// Scrolls to the chosen criterion's next sentence, round and round.
    void showNext();
    /// Lights sentences that are no criterion's evidence, such as a thread's end, in place of the
    /// chosen one; none: puts them out.
    void point(std::vector<support::TextRange> ranges);
    void dress();

Q_SIGNALS:
    /// The caret was put into a sentence that is evidence for this criterion.
    void numberWanted(int number);

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void scrollContentsBy(int dx, int dy) override;

private:
    friend class EvidenceMargin;
    static int marginWidth();
    void light();
    const Evidence* evidenceOf(int number) const;

    std::vector<Evidence> m_evidence;
    QWidget* m_margin;
    std::vector<support::TextRange> m_pointed;
    int m_chosen = 0;
    std::size_t m_shown = 0;
    bool m_filling = false;
};

} // namespace coach::score
