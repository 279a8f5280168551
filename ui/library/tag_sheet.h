// Asks for the tags of a prompt: words with commas between them.
#pragma once

#include <QStringList>

#include "ui/widgets/sheet.h"

namespace coach::library {

class TagSheet final : public widgets::Sheet {
    Q_OBJECT
public:
    TagSheet(const QString& prompt, const QStringList& tags, QWidget* parent);

Q_SIGNALS:
    void given(const QStringList& tags);
};

} // namespace coach::library
