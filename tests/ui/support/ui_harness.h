// A test of a page: its own data folder, database and settings, a clock that stands still, answers
// to dialogs as scripted. Derive the fixture from it.
#pragma once

#include <memory>

#include <gtest/gtest.h>

#include "core/usecase/context.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/look.h"
#include "tests/ui/support/scripted_ask_user.h"
#include "ui/support/services.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"

namespace coach::tests {

class UiHarness : public testing::Test {
protected:
    UiHarness()
        : theme(plainLook()),
          settings(QString::fromStdString((folder.path() / "settings.ini").string())) {
        auto opened = usecase::Context::open(
            {folder.path() / "data", folder.path() / "data/coach.db"}, clock);
        if (!opened)
            throw std::runtime_error(opened.error().text());
        context = std::move(*opened);
        thread = std::make_unique<support::UsecaseThread>(support::UsecaseThread::like(*context));
    }

    support::Services services() { return {*context, *thread, hub, ask, settings, theme}; }

    TempDir folder;
    ManualClock clock;
    theme::Theme& theme;
    std::unique_ptr<usecase::Context> context;
    std::unique_ptr<support::UsecaseThread> thread;
    support::StoreHub hub;
    ScriptedAskUser ask;
    support::Settings settings;
};

} // namespace coach::tests
