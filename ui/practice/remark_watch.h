// Looks for something worth remarking once typing rests: works on a copy, with a number; an answer
// with an old number is dropped. Owned by the practice room.
#pragma once

#include <functional>
#include <optional>
#include <set>
#include <vector>

#include <QObject>
#include <QTimer>

#include "core/base/result.h"
#include "core/framework/stage.h"
#include "core/scoring/scorecard.h"
#include "ui/practice/pauses.h"
#include "ui/support/qt_text.h"

namespace coach::practice {

/// A finding tied to the sentence that it is about.
struct Remark {
    std::string kind;
    QString message;
    QString sentence;
};

class RemarkWatch : public QObject {
    Q_OBJECT

public:
    using Notes = framework::PerStage<std::string>;
    using Found = std::function<void(base::Result<std::vector<scoring::Finding>>)>;
    using Find = std::function<void(framework::StageId, const Notes&, Found)>;
    /// Takes the notes and the caret as they are when typing rests.
    struct Snapshot {
        framework::StageId stage = framework::StageId::Problem;
        Notes notes;
        int caret = 0;
    };

    RemarkWatch(Find find, std::function<Snapshot()> snapshot, Pauses pauses,
                QObject* parent = nullptr);

    /// Typing went on, or another stage is shown: whatever is under way is stale.
    void restart();
    void stop();
    void leave(const Remark& remark);
    /// Kinds that are not remarked upon.
    void setMuted(std::set<std::string> kinds);

    /// The first remark that may be shown: not muted, not left, not in the sentence being typed.
    std::optional<Remark> choose(const std::vector<scoring::Finding>& findings,
                                 const std::string& note, int caret) const;

Q_SIGNALS:
    void remarkFound(coach::framework::StageId stage, const coach::practice::Remark& remark);
    void nothingFound();

private:
    void look();

    Find m_find;
    std::function<Snapshot()> m_snapshot;
    QTimer m_rest;
    unsigned m_number = 0;
    std::set<std::string> m_muted;
    std::set<std::pair<std::string, QString>> m_left;
};

} // namespace coach::practice
