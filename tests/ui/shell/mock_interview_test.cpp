// A whole mock interview in the window, from the library to the debrief, by keys alone.
#include <fstream>
#include <sstream>

#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QTest>

#include "core/document/answer_document.h"
#include "core/usecase/interviewing.h"
#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/practice/interviewer_panel.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_page.h"
#include "ui/shell/main_window.h"
#include "ui/support/export_attempt.h"

namespace coach::shell {
namespace {

using framework::indexOf;
using framework::kStages;
using framework::StageId;

class MockInterview : public tests::UiHarness {
protected:
    MockInterview() {
        std::ifstream file(COACH_SOURCE_DIR "/resources/samples/card-payment-fraud.md");
        std::stringstream text;
        text << file.rdbuf();
        notes = document::readAnswerDocument(text.str(), "sample")->notes;
        settings.set(support::setting::kWelcomed, true);
        window = std::make_unique<MainWindow>(services());
        window->resize(1280, 800);
        window->QWidget::show();
        window->activateWindow();
        window->begin();
        (void)QTest::qWaitForWindowActive(window.get());
    }
    ~MockInterview() override {
        window.reset();
        tests::plainLook();
    }
    template <class T>
    T* find(const char* name) {
        auto* found = window->findChild<T*>(QLatin1String(name));
        EXPECT_NE(found, nullptr) << name;
        return found;
    }
    bool onPage(const char* name) {
        return QTest::qWaitFor([&] { return window->page()->objectName() == QLatin1String(name); },
                               8000);
    }
    void press(int key, Qt::KeyboardModifiers modifiers = {}) {
        QWidget* focus = QApplication::focusWidget();
        ASSERT_NE(focus, nullptr);
        QTest::keyClick(focus, static_cast<Qt::Key>(key), modifiers);
    }
    void type(const QString& words) { QTest::keyClicks(QApplication::focusWidget(), words); }
    void startMock() {
        window->go({Destination::Kind::Library, {}, {}, framework::PromptId{"fraud-detection"}});
        QTest::keyClick(find<QWidget>("mockRow"), Qt::Key_Space);
        QTest::keyClick(find<QWidget>("promptSheet"), Qt::Key_Return);
        ASSERT_TRUE(onPage("practicePage"));
        QTest::qWait(250); // the sheet is gone
        window->activateWindow();
        ASSERT_TRUE(QTest::qWaitForWindowActive(window.get()));
        ASSERT_TRUE(isWriting());
        const auto all = usecase::Library(*context).attempts({});
        ASSERT_TRUE(all && !all->empty());
        attempt = all->front().id;
    }
    /// The sample's note is pasted, and a blank typed.
    void write(StageId stage) {
        find<practice::NoteEditor>("noteEdit")
            ->insertPlainText(QString::fromStdString(notes[indexOf(stage)]));
        press(Qt::Key_Space);
    }
    bool isAsked() {
        auto* field = find<QPlainTextEdit>("answerEdit");
        return QTest::qWaitFor([&] { return field->isVisible() && field->hasFocus(); }, 8000);
    }
    bool isWriting() {
        return QTest::qWaitFor([&] { return find<practice::NoteEditor>("noteEdit")->hasFocus(); },
                               3000);
    }
    std::vector<session::Exchange> kept(const char* kind) {
        return usecase::Interviewing(*context).kept(attempt, kind).value();
    }
    bool says(const char* part, const char* words) {
        for (const auto* label : find<QWidget>(part)->findChildren<QLabel*>())
            if (!label->isHidden() && label->text() == QLatin1String(words))
                return true;
        return false;
    }
    void picture(const char* name) {
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        if (pictures.isEmpty())
            return;
        for (const auto scheme : {theme::SchemeChoice::Light, theme::SchemeChoice::Dark}) {
            theme.setChoice(scheme);
            QTest::qWait(80);
            window->grab().save(
                QStringLiteral("%1/%2-%3.png")
                    .arg(pictures, QLatin1String(name),
                         QLatin1String(scheme == theme::SchemeChoice::Dark ? "dark" : "light")));
        }
        theme.setChoice(theme::SchemeChoice::Light);
    }

    framework::PerStage<std::string> notes;
    framework::AttemptId attempt;
    std::unique_ptr<MainWindow> window;
};

TEST_F(MockInterview, IsHeldFromTheStartToTheDebriefByKeys) {
    startMock();
    // A question to the interviewer, its answer quoted, and what follows from it.
    press(Qt::Key_I, Qt::ControlModifier);
    type(QStringLiteral("How many payments do we see a day?"));
    press(Qt::Key_Return);
    auto* panel = find<practice::InterviewerPanel>("interviewerPanel");
    ASSERT_TRUE(QTest::qWaitFor([&] { return panel->hasUnquoted(); }, 5000));
    press(Qt::Key_Return, Qt::AltModifier);
    auto* editor = find<practice::NoteEditor>("noteEdit");
    EXPECT_TRUE(editor->toPlainText().endsWith(QStringLiteral("\nso: ")));
    type(QStringLiteral("we size for the peak."));
    press(Qt::Key_Return);
    press(Qt::Key_F9);
    press(Qt::Key_F9);

    for (const StageId stage : kStages) {
        write(stage);
        if (stage == StageId::Options)
            picture("mock-writing");
        press(Qt::Key_Return, Qt::ControlModifier);
        if (stage == kStages.back())
            break;
        if (stage == StageId::Options) { // passed
            if (isAsked())
                press(Qt::Key_Escape);
        } else {
            ASSERT_TRUE(isAsked()) << framework::stageTitle(stage);
            if (stage == StageId::Requirements)
                picture("mock-asked");
            type(QStringLiteral("Because a wrong decline costs us the customer."));
            press(Qt::Key_Return);
        }
        if (stage == StageId::Approach) { // the change comes after the question
            ASSERT_TRUE(isAsked());
            picture("mock-change");
            type(QStringLiteral("We approve or decline by two thresholds."));
            press(Qt::Key_Return);
        }
        ASSERT_TRUE(isWriting()) << framework::stageTitle(stage);
    }
    ASSERT_TRUE(onPage("judgePage"));
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(onPage("reviewPage"));
    auto* debrief = find<QWidget>("debriefView");
    EXPECT_TRUE(debrief->isVisible());
    EXPECT_TRUE(debrief->accessibleDescription().contains(QStringLiteral("What decides: ")));
    EXPECT_EQ(debrief->accessibleDescription().count(QStringLiteral("Worked, in ")), 2);
    EXPECT_TRUE(find<QWidget>("besideList")->isVisible());
    picture("mock-review");
    // A mentor's remark on the note, by keys.
    press(Qt::Key_R, Qt::ControlModifier);
    QTest::keyClicks(find<QPlainTextEdit>("remarkEdit"), QStringLiteral("What about refunds?"));
    QTest::keyClicks(find<QLineEdit>("mentorNameEdit"), QStringLiteral("Ada"));
    QTest::keyClick(find<QWidget>("addRemarkButton"), Qt::Key_Space);
    const auto remarks = kept("remarks");
    ASSERT_EQ(remarks.size(), 1u);
    EXPECT_EQ(remarks.front().about, "Ada");
    EXPECT_FALSE(remarks.front().quoted.empty());
    QTest::qWait(50);
    EXPECT_TRUE(says("besideList", "Ada remarks"));
    EXPECT_TRUE(says("besideList", "What about refunds?"));
    picture("mock-remark");

    const auto followUps = kept("followups");
    ASSERT_GE(followUps.size(), 5u);
    EXPECT_EQ(followUps.front().answer, "Because a wrong decline costs us the customer.");
    EXPECT_FALSE(followUps.front().result.empty());
    const auto changes = kept("curveball");
    ASSERT_EQ(changes.size(), 1u);
    EXPECT_NE(changes.front().result.find("heard: "), std::string::npos);
    const auto pauses = usecase::Interviewing(*context).pauses(attempt);
    ASSERT_EQ(pauses->size(), 1u);
    EXPECT_FALSE(pauses->front().closed);
    EXPECT_EQ(usecase::Practise(*context).revisions(attempt, StageId::Approach)->front().text,
              notes[indexOf(StageId::Approach)] + ' ');
}

TEST_F(MockInterview, IsClosedAndOpenedAgainWithWhatWasSaid) {
    startMock();
    write(StageId::Problem);
    press(Qt::Key_Return, Qt::ControlModifier);
    ASSERT_TRUE(isAsked());
    type(QStringLiteral("A wrong decline costs 3 %."));
    window->go({Destination::Kind::Library, {}, {}, {}}); // leaves it unanswered
    ASSERT_TRUE(QTest::qWaitFor([&] { return kept("followups").size() == 1; }, 5000));
    EXPECT_EQ(kept("followups").front().answer, "");
    clock.advance(std::chrono::minutes(9));
    window->go({Destination::Kind::Practice, {attempt}, {}, {}});
    ASSERT_TRUE(onPage("practicePage"));
    const auto reopened = [&] {
        const auto pauses = usecase::Interviewing(*context).pauses(attempt);
        return pauses->size() == 1 && pauses->front().closed &&
               pauses->front().length == std::chrono::minutes(9);
    };
    EXPECT_TRUE(QTest::qWaitFor(reopened, 5000));
    EXPECT_TRUE(says("interviewerPanel", "After Problem definition"));
}

TEST_F(MockInterview, AFriendGetsASheetAsMarkdownAndPdf) {
    const framework::PromptId prompt{"fraud-detection"};
    for (const char* name : {"sheet.md", "sheet.pdf"}) {
        const QString file = QString::fromStdString((folder.path() / name).string());
        ask.save = file;
        window->go({Destination::Kind::Library, {}, {}, prompt});
        auto* sheet = find<QWidget>("promptSheet");
        QTest::keyClick(find<QWidget>("interviewerSheetButton"), Qt::Key_Space);
        QFile written(file);
        ASSERT_TRUE(written.open(QIODevice::ReadOnly)) << name;
        const QByteArray bytes = written.readAll();
        if (file.endsWith(QStringLiteral("md")))
            EXPECT_TRUE(bytes.contains("## Facts, told only when asked"));
        else
            EXPECT_TRUE(bytes.startsWith("%PDF") && bytes.size() > 10'000);
        QTest::keyClick(sheet, Qt::Key_Escape);
        QTest::qWait(50);
    }
}

} // namespace
} // namespace coach::shell
