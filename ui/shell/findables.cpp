#include "ui/shell/findables.h"

#include <QCoreApplication>

#include "core/usecase/library.h"
#include "ui/shell/actions.h"
#include "ui/support/qt_text.h"
#include "ui/support/words.h"

namespace coach::shell {

namespace {

QString tr(const char* text) {
    return QCoreApplication::translate("coach::shell::Palette", text);
}

void addAction(std::vector<Findable>& out, QAction* action) {
    if (!action->isEnabled() || !action->isVisible())
        return;
    QString kind = action->shortcut().toString(QKeySequence::NativeText);
    kind.replace(QLatin1Char('+'), QLatin1Char(' '));
    out.push_back({action->text().remove(QLatin1Char('&')), kind, [action] { action->trigger(); }});
}

} // namespace

std::vector<Findable> findables(const support::Services& services, const Actions& actions,
                                const Workspace* page, std::function<void(const Destination&)> go,
                                std::function<void(const framework::PromptId&)> choosePrompt) {
    std::vector<Findable> out;
    if (page != nullptr)
        for (QAction* action : page->pageActions())
            addAction(out, action);
    for (const auto& prompt : services.context.catalog().prompts())
        out.push_back({support::toQString(prompt.title), tr("Prompt"),
                       [choosePrompt, id = prompt.id] { choosePrompt(id); }});
    for (QAction* action : actions.all())
        if (action->objectName() != QStringLiteral("go.find") &&
            action->objectName() != QStringLiteral("menu.show"))
            addAction(out, action);
    if (const auto attempts = usecase::Library(services.context).attempts())
        for (const auto& attempt : *attempts) {
            const auto kind = attempt.state == session::AttemptState::Finished
                                  ? Destination::Kind::Review
                                  : Destination::Kind::Practice;
            const QString when =
                support::dayWords(attempt.startedAt, services.context.clock().now());
            out.push_back({support::toQString(attempt.title), tr("Attempt, %1").arg(when),
                           [go, kind, id = attempt.id] {
                               go({kind, {id}, {}});
                           }});
        }
    return out;
}

} // namespace coach::shell
