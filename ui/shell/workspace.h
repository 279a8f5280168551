// The small interface that every page of the window implements; the shell knows nothing else of it.
#pragma once

#include <optional>
#include <vector>

#include <QAction>
#include <QList>
#include <QWidget>

#include "core/framework/ids.h"
#include "core/framework/stage.h"

namespace coach::shell {

/// Where a page wants the window to go.
struct Destination {
    enum class Kind {
        Library,
        Attempts,
        Drills,
        Progress,
        Practice,
        Judge,
        Review,
        Compare,
        Drill,
        Back
    };
    Kind kind = Kind::Library;
    std::vector<framework::AttemptId>
        attempts{}; ///< one for Practice, Judge and Review, two or more for Compare
    std::optional<framework::StageId> stage{};   ///< to open at
    std::optional<framework::PromptId> prompt{}; ///< whose sheet the library is to open
    std::optional<framework::DrillId> drill{};   ///< the one question to drill; none: today's queue
};

class Workspace : public QWidget {
    Q_OBJECT
public:
    using QWidget::QWidget;

    /// Stands in the top bar (inside an attempt) and in the window's title.
    virtual QString title() const = 0;
    /// Beside the title, quieter: "Guided", "23 November, 41 minutes".
    virtual QString subtitle() const { return {}; }
    /// Actions at the right end of the top bar, as words; the first accent one is the next step:
    /// give it the property "accent" true. Also listed in the palette and the menu bar.
    virtual QList<QAction*> pageActions() const { return {}; }
    /// A widget for the right end of the top bar in place of actions, such as the clock. The shell
    /// shows it while the page is shown and never deletes it.
    virtual QWidget* topBarWidget() { return nullptr; }
    /// Called when the page is shown: refresh, set the focus.
    virtual void entered() {}
    /// Called before another page is shown or the window closes; saves what there is to save.
    /// False: stay here (the page has said why).
    virtual bool leaving() { return true; }

Q_SIGNALS:
    /// Title, subtitle, actions or top bar widget are others now.
    void headChanged();
    void requested(const coach::shell::Destination& destination);
};

} // namespace coach::shell
