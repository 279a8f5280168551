// Between Finish and the review: seven sliders to judge oneself by, with one's own text beside
// them. Nothing of the score is shown here.
#pragma once

#include <array>

#include "core/session/attempt.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

class QScrollArea;

namespace coach::widgets {
class AnnotatedEdit;
class Button;
class Words;
} // namespace coach::widgets

namespace coach::score {

class LevelSlider;

class JudgePage : public shell::Workspace {
    Q_OBJECT

public:
    JudgePage(const support::Services& services, const framework::AttemptId& attempt,
              QWidget* parent = nullptr);

    QString title() const override;
    QString subtitle() const override;
    void entered() override;
    bool leaving() override;
    LevelSlider* slider(framework::StageId stage) const;

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    struct Row {
        widgets::Words* letter = nullptr;
        widgets::Words* name = nullptr;
        widgets::Words* words = nullptr;
        LevelSlider* slider = nullptr;
    };

    void load(const framework::AttemptId& attempt);
    void build();
    void addRow(framework::StageId stage);
    void showStage(framework::StageId stage);
    void showReview();
    /// False: it could not be kept, and the page has said why.
    bool keep();
    void arrange();

    support::Services m_services;
    session::Attempt m_attempt;
    std::int64_t m_card = 0;
    framework::StageId m_stage = framework::StageId::Problem;
    framework::PerStage<Row> m_rows;
    framework::PerStage<std::optional<double>> m_kept{};

    QScrollArea* m_scroll;
    QWidget* m_body;
    widgets::Words* m_head;
    widgets::Words* m_hint;
    std::array<widgets::Words*, 5> m_scale{};
    widgets::Words* m_meaning;
    widgets::Words* m_fault;
    widgets::Button* m_show;
    widgets::Words* m_noteCaption;
    widgets::AnnotatedEdit* m_note;
};

} // namespace coach::score
