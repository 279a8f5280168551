// A test in the practice room: an attempt of its own, guided unless told otherwise, opened as the
// window opens it.
#pragma once

#include <functional>

#include <QTest>

#include "core/usecase/practise.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_page.h"

namespace coach::practice {

/// Short, so that nobody waits; apart, so that an order can be seen.
constexpr Pauses kShortPauses{60, 240, 60};

class PracticeRoom : public tests::UiHarness {
protected:
    PracticeRoom() { begin(session::Mode::Guided); }
    void begin(session::Mode mode) {
        page.reset();
        auto started = usecase::Practise(*context).start({"delivery-eta"}, mode);
        EXPECT_TRUE(started) << started.error().message;
        attempt = started->id;
        open();
    }
    void open() {
        page = std::make_unique<PracticePage>(services(), attempt, std::nullopt, nullptr,
                                              kShortPauses);
        page->resize(1280, 744);
        page->show();
        page->entered();
        QApplication::processEvents();
    }
    template <class T>
    T* find(const char* name) {
        auto* widget = page->findChild<T*>(QString::fromLatin1(name));
        EXPECT_NE(widget, nullptr) << name;
        return widget;
    }
    NoteEditor* editor() { return find<NoteEditor>("noteEdit"); }
    void type(const char* text) { QTest::keyClicks(editor(), QString::fromUtf8(text)); }
    std::string onDisk(framework::StageId stage) {
        return usecase::Practise(*context).load(attempt)->notes[framework::indexOf(stage)];
    }
    bool becomesTrue(const std::function<bool()>& condition, int ms) {
        return QTest::qWaitFor(condition, ms);
    }

    framework::AttemptId attempt;
    std::unique_ptr<PracticePage> page;
};

} // namespace coach::practice
