// The whole window on a database as somebody has it after a while, for tests that walk every page.
#pragma once

#include <functional>

#include <QTest>

#include "tests/ui/support/seed.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"

namespace coach::tests {

class FullWindow : public UiHarness {
protected:
    ~FullWindow() override {
        window.reset();
        plainLook();
    }
    void open(QSize size, int percent = 100, int attempts = 3) {
        (void)usecase::Library(*context).addSampleAttempt();
        for (int i = 0; i < attempts; ++i) {
            clock.advance(std::chrono::hours(30));
            m_done.push_back(finished(*context, "fraud-detection"));
        }
        m_writing = writing(*context, "product-search");
        theme.setLook(theme::SchemeChoice::Light, percent);
        settings.set(support::setting::kWelcomed, true);
        window = std::make_unique<shell::MainWindow>(services());
        window->resize(size);
        window->QWidget::show();
        window->begin();
        window->resize(size);
    }
    /// Every page with a name, each shown when it is its turn.
    std::vector<std::pair<const char*, std::function<void()>>> pages() {
        using Kind = shell::Destination::Kind;
        const auto to = [this](shell::Destination there) {
            return [this, there] { window->go(there); };
        };
        return {
            {"library", to({Kind::Library, {}, {}, {}})},
            {"attempts", to({Kind::Attempts, {}, {}, {}})},
            {"drills", to({Kind::Drills, {}, {}, {}})},
            {"drill", to({Kind::Drill, {}, {}, {}})},
            {"drill answered",
             [this] {
                 auto* show = window->page()->findChild<QAction*>(QStringLiteral("drill.score"));
                 (void)QTest::qWaitFor([show] { return show->isEnabled(); });
                 show->trigger();
                 (void)QTest::qWaitFor([this] {
                     return window->findChild<QWidget*>(QStringLiteral("judgedView"))->isVisible();
                 });
             }},
            {"progress", to({Kind::Progress, {}, {}, {}})},
            {"progress as tables",
             [this] {
                 window->page()->findChild<QAction*>(QStringLiteral("progress.tables"))->trigger();
             }},
            {"practice", to({Kind::Practice, {m_writing}, {}, {}})},
            {"judge", to({Kind::Judge, {m_done[0]}, {}, {}})},
            {"review", to({Kind::Review, {m_done[0]}, {}, {}})},
            {"compare", to({Kind::Compare, {m_done.end() - 3, m_done.end()}, {}, {}})},
            {"welcome",
             [this] { window->actions().find(QStringLiteral("help.welcome"))->trigger(); }}};
    }

    std::unique_ptr<shell::MainWindow> window;

private:
    std::vector<framework::AttemptId> m_done;
    framework::AttemptId m_writing;
};

} // namespace coach::tests
