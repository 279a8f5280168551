#include "ui/shell/database_fault.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/sheet.h"
#include "ui/widgets/words.h"

namespace coach::shell {

namespace {

class FaultSheet final : public widgets::Sheet {
public:
    explicit FaultSheet(const base::Error& error)
        : Sheet(tr("Your attempts cannot be opened"), nullptr) {
        setObjectName(QStringLiteral("databaseFaultSheet"));
        const QString paragraphs[]{
            support::toQString(error.text()),
            tr("Nothing was changed. Copies that the program made stand in the folder backups "
               "beside "
               "the database."),
            tr("A copy is put back with: problem-coach-cli restore FILE. Another database is "
               "opened "
               "with: problem-coach --db PATH."),
        };
        auto token = theme::Token::Ink;
        for (const QString& paragraph : paragraphs) {
            auto* words = new widgets::Words(theme::Type::Ui, token, this);
            words->setWrapped(true);
            words->setTextInteractionFlags(Qt::TextSelectableByMouse |
                                           Qt::TextSelectableByKeyboard);
            words->setText(paragraph);
            body()->addWidget(words);
            token = theme::Token::Ink2;
        }
        body()->addStretch(1);
        auto* close = new widgets::Button(widgets::ButtonKind::Primary, tr("Close"), this);
        foot()->addWidget(close);
        foot()->addStretch(1);
        connect(close, &widgets::Button::clicked, this, &QDialog::accept);
        close->setFocus();
    }
};

} // namespace

int showDatabaseFault(const base::Error& error) {
    FaultSheet(error).exec();
    return error.kind == base::ErrorKind::Machine ? 3 : 1;
}

} // namespace coach::shell
