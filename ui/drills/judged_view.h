// An answer after it was given: its evidence and criteria, the strong answer, the common weak one
// and why, the follow-up. Without a score the criteria stand as what the interviewer listens for.
#pragma once

#include <optional>
#include <vector>

#include <QWidget>

#include "core/catalog/drill.h"
#include "core/scoring/scorecard.h"
#include "ui/theme/theme.h"

class QBoxLayout;
class QVBoxLayout;

namespace coach::score {
class CriterionRow;
class EvidenceText;
} // namespace coach::score
namespace coach::widgets {
class LevelMark;
class Words;
} // namespace coach::widgets

namespace coach::drills {

class JudgedView final : public QWidget {
    Q_OBJECT
public:
    explicit JudgedView(QWidget* parent = nullptr);
    /// `answer` is the text that was scored, in UTF-8; `caption` stands above it.
    void show(const catalog::DrillQuestion& question, const std::string& answer,
              const QString& caption, const std::optional<scoring::StageCard>& card);
    /// The page's margin, into which the evidence's numbers reach.
    void setSide(int side);
    /// Lights a criterion's sentences; again: puts them out.
    void choose(int number);

protected:
    void resizeEvent(QResizeEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Part {
        QWidget* box = nullptr;
        widgets::Words* caption = nullptr;
        widgets::Words* text = nullptr;
    };
    Part makePart(const QString& caption, theme::Type type, theme::Token token, const char* name);
    void showCriteria(const scoring::StageCard& card, const std::string& answer);
    void listCriteria(const catalog::DrillQuestion& question);
    void addRow(int number, const QString& words, scoring::Depth depth);
    void addWords(const QString& words, theme::Token token);
    void clearRows();
    void arrange();
    void fitText();

    QBoxLayout* m_above;
    QBoxLayout* m_below;
    QWidget* m_rule;
    QWidget* m_answerBox;
    widgets::Words* m_caption;
    score::EvidenceText* m_text;
    QWidget* m_criteriaBox;
    widgets::Words* m_figure;
    widgets::LevelMark* m_mark;
    widgets::Words* m_level;
    QVBoxLayout* m_lines;
    std::vector<score::CriterionRow*> m_rows; ///< found ones, in the order of their numbers
    Part m_strong;
    Part m_weak;
    Part m_because;
    Part m_follow;
    int m_side = 0;
    bool m_typed = false;
};

} // namespace coach::drills
