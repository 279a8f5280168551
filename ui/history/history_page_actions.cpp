// The list of attempts, second part: what can be done with the chosen ones.
#include <algorithm>

#include <QMenu>

#include "core/usecase/library.h"
#include "core/usecase/practise.h"
#include "ui/history/attempt_model.h"
#include "ui/history/history_page.h"
#include "ui/support/export_attempt.h"
#include "ui/support/qt_text.h"
#include "ui/support/store_hub.h"
#include "ui/widgets/button.h"
#include "ui/widgets/list_table.h"
#include "ui/widgets/message_strip.h"

namespace coach::history {

using shell::Destination;
using support::toQString;

std::vector<const session::AttemptSummary*> HistoryPage::chosen() const {
    std::vector<const session::AttemptSummary*> rows;
    for (const QModelIndex& index : m_table->selectionModel()->selectedRows())
        rows.push_back(m_model->attempt(m_proxy->mapToSource(index)));
    return rows;
}

void HistoryPage::showChoice() {
    const auto rows = chosen();
    const bool trash = m_trash->isChecked();
    const bool one = rows.size() == 1 && !trash;
    m_open->setVisible(one);
    m_open->setText(one && rows[0]->state == session::AttemptState::Writing ? tr("Resume")
                                                                            : tr("Look at it"));
    for (QAction* action : {m_retryBlank, m_retryCopy, m_export, m_copy})
        action->setVisible(one);
    m_remove->setVisible(!rows.empty() && !trash);
    m_restore->setVisible(!rows.empty() && trash);
    const bool same = rows.size() >= 2 && std::ranges::all_of(rows, [&rows](const auto* row) {
                          return row->prompt == rows[0]->prompt;
                      });
    m_compare->setVisible(rows.size() >= 2 && !trash);
    m_compare->setEnabled(same);
    m_compare->setToolTip(same ? QString() : tr("Attempts are compared on one prompt."));
}

void HistoryPage::open() {
    const auto rows = chosen();
    if (rows.size() != 1 || m_trash->isChecked())
        return;
    const bool writing = rows[0]->state == session::AttemptState::Writing;
    Q_EMIT requested(
        {writing ? Destination::Kind::Practice : Destination::Kind::Review, {rows[0]->id}, {}});
}

void HistoryPage::retryBlank() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const auto made = usecase::Practise(m_services.context).start(rows[0]->prompt, rows[0]->mode);
    if (!made)
        return report(made.error());
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT requested({Destination::Kind::Practice, {made->id}, {}});
}

void HistoryPage::retryCopy() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    const auto made = usecase::Practise(m_services.context).retryFromCopy(rows[0]->id);
    if (!made)
        return report(made.error());
    m_services.hub.announce(usecase::Changes::Attempts);
    Q_EMIT requested({Destination::Kind::Practice, {made->id}, {}});
}

void HistoryPage::compare() {
    Destination destination{Destination::Kind::Compare, {}, {}};
    for (const auto* row : chosen())
        destination.attempts.push_back(row->id);
    if (destination.attempts.size() >= 2)
        Q_EMIT requested(destination);
}

void HistoryPage::copyMarkdown() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    m_message->say(support::copyAttemptWords(m_services, rows[0]->id));
}

void HistoryPage::exportFile() {
    const auto rows = chosen();
    if (rows.size() != 1)
        return;
    if (const auto said =
            support::exportAttempt(m_services, this, toQString(rows[0]->title), rows[0]->id))
        m_message->say(*said);
}

void HistoryPage::removeChosen() {
    std::vector<framework::AttemptId> ids;
    for (const auto* row : chosen())
        ids.push_back(row->id);
    usecase::Library library(m_services.context);
    for (const auto& id : ids)
        if (const auto done = library.remove(id); !done)
            return report(done.error());
    if (ids.empty())
        return;
    const int row = m_table->currentIndex().row();
    m_services.hub.announce(usecase::Changes::Attempts);
    if (m_proxy->rowCount() > 0)
        m_table->selectRow(std::clamp(row, 0, m_proxy->rowCount() - 1));
    m_message->say(ids.size() == 1 ? tr("The attempt is in the trash.")
                                   : tr("%1 attempts are in the trash.").arg(ids.size()),
                   tr("Undo"), [this, ids] {
                       usecase::Library back(m_services.context);
                       for (const auto& id : ids)
                           if (const auto done = back.restore(id); !done)
                               return report(done.error());
                       m_services.hub.announce(usecase::Changes::Attempts);
                   });
}

void HistoryPage::restoreChosen() {
    std::vector<framework::AttemptId> ids;
    for (const auto* row : chosen())
        ids.push_back(row->id);
    usecase::Library library(m_services.context);
    for (const auto& id : ids)
        if (const auto done = library.restore(id); !done)
            return report(done.error());
    m_services.hub.announce(usecase::Changes::Attempts);
    m_message->say(tr("Restored."));
}

void HistoryPage::chooseTrash(bool) {
    refresh();
}

void HistoryPage::choosePrompt() {
    QMenu menu(this);
    menu.addAction(tr("Any prompt"))->setData(QString());
    for (const auto& prompt : m_services.context.catalog().prompts())
        menu.addAction(toQString(prompt.title))->setData(toQString(prompt.id.value));
    const QAction* choice = menu.exec(m_prompt->mapToGlobal(QPoint(0, m_prompt->height())));
    if (choice == nullptr)
        return;
    m_prompt->setText(choice->text());
    m_prompt->updateGeometry();
    m_proxy->setPrompt(choice->data().toString());
    refresh();
}

void HistoryPage::report(const base::Error& error) {
    m_message->say(toQString(error.text()));
}

} // namespace coach::history
