// Developer tool: renders every page in both themes into a folder, from a database as somebody has
// it after a fortnight. Usage: screenshots FOLDER [all]; all: the sheets, large text and a large
// window too.
#include <algorithm>
#include <cstdio>
#include <iterator>
#include <utility>

#include <QAbstractButton>
#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QScreen>
#include <QTableView>
#include <QTest>
#include <QTextEdit>

#include "core/base/atomic_file.h"
#include "core/document/answer_document.h"
#include "core/usecase/context.h"
#include "core/usecase/drills.h"
#include "core/usecase/own_views.h"
#include "core/usecase/preferences.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_ask_user.h"
#include "tests/ui/support/seed.h"
#include "ui/library/library_page.h"
#include "ui/progress/progress_words.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/support/services.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/theme/theme.h"

namespace {

using namespace coach;
using Kind = shell::Destination::Kind;

struct Look {
    const char* name;
    theme::SchemeChoice choice;
    int percent;
    QSize size;
};

class Camera {
public:
    Camera(const support::Services& services, QString folder, bool all)
        : m_services(services), m_folder(std::move(folder)), m_all(all) {}

    void shootAll(const Look& look) {
        m_services.theme.setLook(look.choice, look.percent);
        m_look = QLatin1String(look.name);
        m_services.settings.set(support::setting::kWelcomed, false);
        shell::MainWindow window(m_services);
        window.resize(look.size);
        window.QWidget::show();
        window.begin();
        shoot(window, "welcome");
        window.go({Kind::Library});
        shoot(window, "library");
        if (m_all)
            dialogs(window);
        window.go({Kind::Attempts});
        shoot(window, "attempts");
        drills(window);
        progress(window);
        attempts(window);
    }

private:
    void dialogs(shell::MainWindow& window) {
        dialog(window, "sheet", [&window, this] {
            window.findChild<library::LibraryPage*>()->choose(
                m_services.context.catalog().prompts().front().id);
        });
        for (const auto& [name, action] :
             {std::pair("palette", "go.find"), std::pair("keyboard", "help.keyboard"),
              std::pair("paste", "file.paste"), std::pair("own-prompt", "file.ownPrompt"),
              std::pair("settings", "view.settings")})
            dialog(window, name,
                   [&window, id = action] { window.actions().find(QLatin1String(id))->trigger(); });
    }

    /// One question, with the start of its strong answer typed.
    void drills(shell::MainWindow& window) {
        window.go({Kind::Drills});
        shoot(window, "drills");
        const auto all =
            tests::must(usecase::Drills(m_services.context, progress::localDay).questions());
        if (all.empty())
            return;
        const auto sides = std::ranges::find(all, catalog::DrillCategory::TradeOffs,
                                             [](const auto& row) { return row.question.category; });
        const auto& question = (sides == all.end() ? all.front() : *sides).question;
        shell::Destination to{Kind::Drill};
        to.drill = question.id;
        window.go(to);
        auto* score = window.page()->findChild<QAction*>(QStringLiteral("drill.score"));
        (void)QTest::qWaitFor([score] { return score->isEnabled(); });
        const auto& strong = question.strong;
        window.page()
            ->findChild<QTextEdit*>(QStringLiteral("drillAnswerEdit"))
            ->insertPlainText(QString::fromStdString(strong.substr(0, strong.rfind(". ") + 1)));
        shoot(window, "drill");
        score->trigger();
        shoot(window, "drill-answered");
    }

    void progress(shell::MainWindow& window) {
        window.go({Kind::Progress});
        shoot(window, "progress");
        window.page()->findChild<QAction*>(QStringLiteral("progress.tables"))->trigger();
        shoot(window, "progress-tables");
        window.page()->findChild<QAction*>(QStringLiteral("progress.tables"))->trigger();
        if (m_all)
            dialog(window, "interview", [&window] {
                window.page()->findChild<QAction*>(QStringLiteral("progress.interview"))->trigger();
            });
    }

    void attempts(shell::MainWindow& window) {
        const auto all = tests::must(usecase::Library(m_services.context).attempts());
        std::vector<framework::AttemptId> alike;
        bool reviewed = false;
        for (const auto& attempt : all) {
            const bool finished = attempt.state == session::AttemptState::Finished;
            if (finished && !attempt.sample && attempt.prompt == all.back().prompt)
                alike.insert(alike.begin(), attempt.id);
            if (finished && std::exchange(reviewed, true))
                continue;
            window.go({finished ? Kind::Review : Kind::Practice, {attempt.id}, {}});
            shoot(window, finished ? "review" : "practice");
            if (finished)
                afterwards(window, attempt.id);
        }
        if (alike.size() >= 2) {
            window.go({Kind::Compare, alike, {}});
            shoot(window, "compare");
        }
        window.go({Kind::Library});
    }

    void afterwards(shell::MainWindow& window, const framework::AttemptId& attempt) {
        for (const auto& [name, button] :
             {std::pair("review-sum", "sumButton"), std::pair("review-lens", "lensButton")}) {
            auto* toggle = window.findChild<QAbstractButton*>(QLatin1String(button));
            toggle->click();
            shoot(window, name);
            toggle->click();
        }
        window.go({Kind::Judge, {attempt}, {}});
        shoot(window, "judge");
    }

    template <class Open>
    void dialog(shell::MainWindow& window, const char* name, Open open) {
        open();
        QTest::qWait(60);
        if (auto* shown = qobject_cast<QDialog*>(QApplication::activeModalWidget())) {
            QPixmap picture = window.grab();
            QPainter painter(&picture);
            const QPoint at((window.width() - shown->width()) / 2,
                            std::max(0, (window.height() - shown->height()) / 3));
            painter.drawPixmap(at, shown->grab());
            painter.end();
            save(picture, name);
            shown->reject();
        }
        QTest::qWait(20);
    }

    void shoot(QWidget& window, const char* name) {
        QTest::qWait(400);
        save(window.grab(), name);
    }

    void save(const QPixmap& picture, const char* name) {
        picture.save(m_folder + QLatin1Char('/') + QLatin1String(name) + QLatin1Char('-') + m_look +
                     QStringLiteral(".png"));
    }

    support::Services m_services;
    QString m_folder;
    bool m_all; ///< sheets too
    QString m_look;
};

/// An attempt with the notes of an answer from the calibration set, with the time they took.
framework::AttemptId written(usecase::Context& context, tests::ManualClock& clock,
                             const std::string& answer, int stages) {
    const std::filesystem::path file =
        std::filesystem::path(COACH_SOURCE_DIR "/tests/calibration/answers") / (answer + ".md");
    const auto document =
        tests::must(document::readAnswerDocument(tests::must(base::readFile(file)), file.string()));
    usecase::Practise practise(context);
    const auto attempt =
        tests::must(practise.start({std::string(document.value("prompt"))}, session::Mode::Guided));
    const int seconds[]{340, 275, 460, 720, 205, 330, 250};
    for (const framework::StageId stage : framework::kStages) {
        const auto at = framework::indexOf(stage);
        if (static_cast<int>(at) >= stages)
            break;
        tests::must(practise.saveNote(attempt.id, stage, document.notes[at], ""));
        const int spent = seconds[at] + static_cast<int>(document.notes[at].size() % 90) - 45;
        (void)practise.addTime(attempt.id, stage, std::chrono::seconds(spent));
        (void)practise.setCurrentStage(attempt.id, stage);
        clock.advance(std::chrono::seconds(spent));
    }
    if (stages == static_cast<int>(framework::kStageCount)) {
        const auto card = tests::must(practise.finish(attempt.id));
        (void)usecase::OwnViews(context).judge(card.id, {3.0, 2.5, 2.0, 3.0, 2.0, 3.5, 3.0});
    }
    return attempt.id;
}

void seed(usecase::Context& context, tests::ManualClock& clock) {
    using std::chrono::hours;
    constexpr int all = static_cast<int>(framework::kStageCount);
    (void)usecase::Library(context).addSampleAttempt();
    // A slow start in autumn, then a fortnight in earnest.
    const std::pair<const char*, int> earlier[]{{"product-search/0dbf", 400},
                                                {"fraud-detection/9cf1", 330},
                                                {"fraud-detection/0834", 170},
                                                {"product-search/96a6", 240},
                                                {"delivery-eta/00a6", 120}};
    for (const auto& [answer, pause] : earlier) {
        written(context, clock, answer, all);
        clock.advance(hours(pause));
    }
    for (const char* answer : {"product-search/85e2", "delivery-eta/6a2f", "product-search/3c86"}) {
        clock.advance(hours(49));
        written(context, clock, answer, all);
    }
    clock.advance(hours(71));
    written(context, clock, "fraud-detection/d44a", all);
    clock.advance(hours(22));
    written(context, clock, "delivery-eta/19d3", 3);
    for (const char* prompt : {"fraud-detection", "delivery-eta"})
        (void)usecase::Preferences(context).setStar({prompt}, true);
    clock.advance(hours(19));
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("Usage: screenshots FOLDER [all]\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    theme::Theme theme;
    theme.setAnimated(false);
    const tests::TempDir folder;
    // In a September, so that the pictures end in a November.
    tests::ManualClock clock(base::Instant(base::Milliseconds(1'790'000'000'000)));
    support::Settings settings(QString::fromStdString((folder.path() / "s.ini").string()));
    auto context = tests::must(
        usecase::Context::open({folder.path() / "data", folder.path() / "data/coach.db"}, clock));
    support::UsecaseThread thread(support::UsecaseThread::like(*context));
    support::StoreHub hub;
    tests::ScriptedAskUser ask;
    const support::Services services{*context, thread, hub, ask, settings, theme};
    seed(*context, clock);
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    const bool all = argc > 2;
    Camera camera(services, QString::fromLocal8Bit(argv[1]), all);
    const Look looks[]{
        {"light", theme::SchemeChoice::Light, 100, {1280, 800}},
        {"dark", theme::SchemeChoice::Dark, 100, {1280, 800}},
        {"light-200", theme::SchemeChoice::Light, 200, {1280, 800}},
        {"light-1920", theme::SchemeChoice::Light, 100, {1920, 1080}},
        {"dark-1920", theme::SchemeChoice::Dark, 100, {1920, 1080}},
    };
    const std::size_t wanted = all ? std::size(looks) : 2;
    for (std::size_t i = 0; i < wanted; ++i)
        camera.shootAll(looks[i]);
    return 0;
}
