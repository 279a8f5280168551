// Where a mentor writes a remark on a sentence of somebody's note.
#pragma once

#include "ui/support/settings.h"
#include "ui/widgets/sheet.h"

namespace coach::score {

class RemarkSheet final : public widgets::Sheet {
    Q_OBJECT

public:
    /// Keeps the mentor's name in the settings for the next remark.
    RemarkSheet(const QString& sentence, support::Settings& settings, QWidget* parent);

Q_SIGNALS:
    void given(const QString& name, const QString& remark);
};

} // namespace coach::score
