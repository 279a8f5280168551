#include "ui/shell/main_menu.h"

#include <algorithm>

#include <QActionGroup>
#include <QCoreApplication>
#include <QMainWindow>
#include <QMenu>
#include <QMenuBar>

#include "ui/shell/actions.h"
#include "ui/support/settings.h"
#include "ui/theme/theme.h"

namespace coach::shell {

namespace {

namespace setting = support::setting;

QString tr(const char* text) {
    return QCoreApplication::translate("coach::shell::MainMenu", text);
}

void fill(QMenu* menu, const Actions& actions, std::initializer_list<const char*> ids) {
    for (const char* id : ids) {
        if (*id == '\0')
            menu->addSeparator();
        else if (QAction* action = actions.find(QLatin1String(id)))
            menu->addAction(action);
    }
}

void addThemes(QMenu* menu, const support::Services& services) {
    auto* themes = menu->addMenu(tr("&Theme"));
    auto* group = new QActionGroup(themes);
    const std::pair<QString, QString> choices[]{{QStringLiteral("system"), tr("As the &system")},
                                                {QStringLiteral("light"), tr("&Light")},
                                                {QStringLiteral("dark"), tr("&Dark")}};
    for (const auto& [key, text] : choices) {
        QAction* action = themes->addAction(text);
        action->setCheckable(true);
        action->setChecked(services.settings.get(setting::kScheme) == key);
        group->addAction(action);
        QObject::connect(action, &QAction::triggered, menu, [services, chosen = key] {
            services.settings.set(setting::kScheme, chosen);
            applyLook(services);
        });
    }
}

void setPercent(const support::Services& services, int percent) {
    services.settings.set(setting::kTextPercent, std::clamp(percent, 100, 200));
    applyLook(services);
}

void addTextSizes(QMenu* menu, Actions& actions, const support::Services& services) {
    auto* sizes = menu->addMenu(tr("Te&xt size"));
    const auto step = [services](int by) {
        return [services, by] { setPercent(services, services.theme.textPercent() + by); };
    };
    sizes->addAction(
        actions.add("view.larger", tr("&Larger text"), QKeySequence::ZoomIn, step(25)));
    sizes->addAction(
        actions.add("view.smaller", tr("&Smaller text"), QKeySequence::ZoomOut, step(-25)));
    sizes->addAction(actions.add("view.plainSize", tr("&Usual text"),
                                 QKeySequence(Qt::CTRL | Qt::Key_0),
                                 [services] { setPercent(services, 100); }));
    sizes->addSeparator();
    for (const int percent : {100, 125, 150, 175, 200})
        QObject::connect(sizes->addAction(tr("%1 %").arg(percent)), &QAction::triggered, menu,
                         [services, percent] { setPercent(services, percent); });
}

} // namespace

QList<QMenu*> makeMenus(QMainWindow& window, Actions& actions, const support::Services& services) {
    QMenuBar* bar = window.menuBar();
    QMenu* file = bar->addMenu(tr("&File"));
    fill(file, actions,
         {"file.open", "file.paste", "file.ownPrompt", "", "file.backup", "file.exportAll",
          "file.deleteAll", "", "file.quit"});
    QMenu* go = bar->addMenu(tr("&Go"));
    fill(go, actions,
         {"go.library", "go.attempts", "go.drills", "go.progress", "go.back", "", "go.find"});
    QMenu* view = bar->addMenu(tr("&View"));
    addThemes(view, services);
    addTextSizes(view, actions, services);
    QAction* animated = view->addAction(tr("&Animations"));
    animated->setCheckable(true);
    animated->setChecked(services.settings.get(setting::kAnimated));
    QObject::connect(animated, &QAction::toggled, view, [services](bool on) {
        services.settings.set(setting::kAnimated, on);
        applyLook(services);
    });
    fill(view, actions, {"view.menuBar", "view.fullScreen", "", "view.settings"});
    QMenu* help = bar->addMenu(tr("&Help"));
    fill(help, actions, {"help.welcome", "help.keyboard", "help.about"});
    return {file, go, view, help};
}

void applyLook(const support::Services& services) {
    const QString scheme = services.settings.get(setting::kScheme);
    services.theme.setAnimated(services.settings.get(setting::kAnimated));
    services.theme.setTextFamily(services.settings.get(setting::kTextFont));
    services.theme.setLook(scheme == QStringLiteral("dark")    ? theme::SchemeChoice::Dark
                           : scheme == QStringLiteral("light") ? theme::SchemeChoice::Light
                                                               : theme::SchemeChoice::System,
                           services.settings.get(setting::kTextPercent));
}

} // namespace coach::shell
