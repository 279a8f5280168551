#include "ui/compare/revisions_sheet.h"

#include <algorithm>

#include <QDateTime>
#include <QHBoxLayout>
#include <QListWidget>
#include <QLocale>
#include <QVBoxLayout>

#include "core/usecase/practise.h"
#include "core/usecase/review.h"
#include "ui/compare/diff_text.h"
#include "ui/support/qt_text.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::compare {

using session::RevisionReason;
using support::toQString;
using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace {

QString whyKept(RevisionReason reason) {
    switch (reason) {
    case RevisionReason::StageLeft:
        return RevisionsSheet::tr("when you left the stage");
    case RevisionReason::Rest:
        return RevisionsSheet::tr("when you paused");
    case RevisionReason::Import:
        return RevisionsSheet::tr("by an import");
    case RevisionReason::Merge:
        return RevisionsSheet::tr("from another window");
    case RevisionReason::Restore:
        return RevisionsSheet::tr("before another text came back");
    case RevisionReason::Reopened:
        return RevisionsSheet::tr("as it was scored");
    }
    return {};
}

QString rowWords(const session::Revision& revision) {
    const auto at = QDateTime::fromMSecsSinceEpoch(revision.at.time_since_epoch().count());
    const int words = support::wordCount(toQString(revision.text));
    return RevisionsSheet::tr("%1, %2\n%3")
        .arg(QLocale().toString(at, QStringLiteral("d MMMM, HH:mm")),
             words == 1 ? RevisionsSheet::tr("1 word") : RevisionsSheet::tr("%1 words").arg(words),
             whyKept(revision.reason));
}

} // namespace

RevisionsSheet::RevisionsSheet(const support::Services& services,
                               const framework::AttemptId& attempt, framework::StageId stage,
                               const std::string& present, const QString& action, QWidget* parent)
    : Sheet(tr("Earlier texts: %1").arg(toQString(framework::stageTitle(stage))), parent),
      m_services(services), m_present(present), m_list(new QListWidget(this)),
      m_caption(new Words(Type::Caption, Token::Ink3, this)), m_diff(new DiffText(this)),
      m_take(new Button(ButtonKind::Primary, action, this)) {
    setObjectName(QStringLiteral("revisionsSheet"));
    load(attempt, stage);
    build(action);
}

void RevisionsSheet::load(const framework::AttemptId& attempt, framework::StageId stage) {
    auto all = usecase::Practise(m_services.context).revisions(attempt, stage);
    if (!all) {
        m_caption->setText(toQString(all.error().text()));
        return;
    }
    for (session::Revision& one : *all)
        if (one.text != m_present)
            m_revisions.push_back(std::move(one));
}

void RevisionsSheet::build(const QString& action) {
    setMinimumWidth(std::min(theme::size(960), parentWidget()->window()->width() - 64));
    m_list->setObjectName(QStringLiteral("revisionList"));
    m_list->setAccessibleName(tr("Earlier texts, newest first"));
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setWordWrap(true);
    m_list->setFixedWidth(std::min(theme::size(240), minimumWidth() / 3));
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    for (const session::Revision& one : m_revisions)
        m_list->addItem(rowWords(one));
    auto* right = new QVBoxLayout;
    right->addWidget(m_caption);
    right->addWidget(m_diff, 1);
    auto* across = new QHBoxLayout;
    across->setSpacing(theme::space(24));
    across->addWidget(m_list);
    across->addLayout(right, 1);
    body()->addLayout(across, 1);
    m_diff->setMinimumHeight(std::min(theme::size(320), 360));
    m_caption->setWrapped(true);
    m_take->setObjectName(QStringLiteral("takeBackButton"));
    m_take->setAccessibleName(action);
    foot()->addWidget(m_take);
    auto* close = new Button(ButtonKind::Plain, tr("Close"), this);
    close->setKeyHint(tr("Esc"));
    foot()->addWidget(close);
    foot()->addStretch(1);
    connect(close, &Button::clicked, this, &QDialog::reject);
    connect(m_take, &Button::clicked, this, &RevisionsSheet::takeBack);
    connect(m_list, &QListWidget::currentRowChanged, this, &RevisionsSheet::showRevision);
    connect(m_list, &QListWidget::itemActivated, this, &RevisionsSheet::takeBack);
    if (m_revisions.empty()) {
        m_list->hide();
        m_take->hide();
        m_diff->hide();
        if (m_caption->text().isEmpty())
            m_caption->setText(tr("There is no other text of this stage. One is kept whenever you "
                                  "leave a stage or pause for a minute."));
        close->setFocus();
        return;
    }
    m_list->setCurrentRow(0);
    m_list->setFocus();
}

void RevisionsSheet::showRevision(int row) {
    if (row < 0 || row >= count())
        return;
    m_caption->setText(tr("From this text to the one that stands now. %1").arg(DiffText::legend()));
    m_diff->showDiff(usecase::Review(m_services.context)
                         .difference(m_revisions[static_cast<std::size_t>(row)].text, m_present));
}

void RevisionsSheet::takeBack() {
    const int row = m_list->currentRow();
    if (row < 0 || row >= count())
        return;
    const session::Revision wanted = m_revisions[static_cast<std::size_t>(row)];
    accept();
    Q_EMIT takenBack(wanted);
}

} // namespace coach::compare
