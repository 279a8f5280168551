// Developer tool: renders every page in both themes into a folder, from a seeded database.
// Usage: screenshots FOLDER [ANSWER.md ...]
#include "core/usecase/context.h"
#include "tests/support/manual_clock.h"
#include "tests/support/temp_dir.h"
#include "tests/ui/support/scripted_ask_user.h"
#include "tests/ui/support/seed.h"
#include "ui/library/library_page.h"
#include "ui/shell/actions.h"
#include "ui/shell/main_window.h"
#include "ui/support/services.h"
#include "ui/support/settings.h"
#include "ui/support/store_hub.h"
#include "ui/support/usecase_thread.h"
#include "ui/theme/theme.h"

#include <QApplication>
#include <QDialog>
#include <QDir>
#include <QPainter>
#include <QScreen>
#include <QTableView>
#include <QTest>

#include <cstdio>

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
    Camera(const support::Services& services, QString folder)
        : m_services(services), m_folder(std::move(folder)) {}

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
        dialog(window, "sheet", [&window, this] {
            window.findChild<library::LibraryPage*>()->choose(
                m_services.context.catalog().prompts().front().id);
        });
        for (const auto& [name, action] :
             {std::pair("palette", "go.find"), std::pair("keyboard", "help.keyboard"),
              std::pair("paste", "file.paste"), std::pair("own-prompt", "file.ownPrompt")})
            dialog(window, name, [&window, id = action] {
                window.actions().find(QLatin1String(id))->trigger();
            });
        window.go({Kind::Attempts});
        shoot(window, "attempts");
        attempts(window);
    }

private:
    void attempts(shell::MainWindow& window) {
        const auto all = tests::must(usecase::Library(m_services.context).attempts());
        std::vector<framework::AttemptId> alike;
        for (const auto& attempt : all) {
            const bool finished = attempt.state == session::AttemptState::Finished;
            window.go({finished ? Kind::Review : Kind::Practice, {attempt.id}, {}});
            shoot(window, finished ? "review" : "practice");
            if (finished && attempt.prompt == all.back().prompt)
                alike.insert(alike.begin(), attempt.id);
        }
        if (alike.size() >= 2) {
            window.go({Kind::Compare, alike, {}});
            shoot(window, "compare");
        }
        window.go({Kind::Library});
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
    QString m_look;
};

void seed(usecase::Context& context, tests::ManualClock& clock) {
    using std::chrono::hours;
    (void)usecase::Library(context).addSampleAttempt();
    for (const char* prompt : {"fraud-detection", "product-search", "harmful-content", "fraud-detection"}) {
        clock.advance(hours(50));
        tests::finished(context, prompt);
    }
    clock.advance(hours(26));
    tests::writing(context, "delivery-eta");
    clock.advance(hours(20));
}

} // namespace

int main(int argc, char** argv) {
    if (argc < 2) {
        std::fputs("Usage: screenshots FOLDER\n", stderr);
        return 2;
    }
    QApplication application(argc, argv);
    theme::Theme theme;
    theme.setAnimated(false);
    const tests::TempDir folder;
    tests::ManualClock clock;
    support::Settings settings(QString::fromStdString((folder.path() / "s.ini").string()));
    settings.set(support::setting::kStarred,
                 QStringList{QStringLiteral("fraud-detection"), QStringLiteral("delivery-eta")});
    auto context = tests::must(
        usecase::Context::open({folder.path() / "data", folder.path() / "data/coach.db"}, clock));
    support::UsecaseThread thread(support::UsecaseThread::like(*context));
    support::StoreHub hub;
    tests::ScriptedAskUser ask;
    const support::Services services{*context, thread, hub, ask, settings, theme};
    seed(*context, clock);
    QDir().mkpath(QString::fromLocal8Bit(argv[1]));
    Camera camera(services, QString::fromLocal8Bit(argv[1]));
    const bool quick = argc > 2;
    const Look looks[]{
        {"light", theme::SchemeChoice::Light, 100, {1280, 800}},
        {"dark", theme::SchemeChoice::Dark, 100, {1280, 800}},
        {"light-200", theme::SchemeChoice::Light, 200, {1280, 800}},
        {"light-1920", theme::SchemeChoice::Light, 100, {1920, 1080}},
        {"dark-1920", theme::SchemeChoice::Dark, 100, {1920, 1080}},
    };
    for (const Look& look : looks)
        if (!quick || QLatin1String(look.name) == QLatin1String(argv[2]))
            camera.shootAll(look);
    return 0;
}
