// The earlier texts of a stage: each seen as what changed since, and taken back if wanted.
#pragma once

#include <vector>

#include "core/session/attempt.h"
#include "ui/support/services.h"
#include "ui/widgets/sheet.h"

class QListWidget;

namespace coach::widgets {
class Button;
class Words;
} // namespace coach::widgets

namespace coach::compare {

class DiffText;

class RevisionsSheet : public widgets::Sheet {
    Q_OBJECT

public:
    /// `present` is the text as it stands; `action` names what taking back does here.
    RevisionsSheet(const support::Services& services, const framework::AttemptId& attempt,
                   framework::StageId stage, const std::string& present, const QString& action,
                   QWidget* parent);
    int count() const { return static_cast<int>(m_revisions.size()); }

Q_SIGNALS:
    /// The sheet closes itself.
    void takenBack(const coach::session::Revision& revision);

private:
    void load(const framework::AttemptId& attempt, framework::StageId stage);
    void build(const QString& action);
    void showRevision(int row);
    void takeBack();

    support::Services m_services;
    std::string m_present;
    std::vector<session::Revision> m_revisions; ///< newest first, without the present text
    QListWidget* m_list;
    widgets::Words* m_caption;
    DiffText* m_diff;
    widgets::Button* m_take;
};

} // namespace coach::compare
