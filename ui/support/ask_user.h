// Questions to the user behind a seam, so that tests answer them. GUI thread.
#pragma once

#include <optional>

#include <QString>
#include <QStringList>

class QWidget;

namespace coach::support {

class AskUser {
public:
    virtual ~AskUser() = default;
    /// A question with one action that goes ahead, named by what it does; false: cancelled.
    virtual bool confirm(QWidget* parent, const QString& title, const QString& text,
                         const QString& action) = 0;
    /// Something the user has to know before going on.
    virtual void tell(QWidget* parent, const QString& title, const QString& text) = 0;
    virtual std::optional<QString> fileToOpen(QWidget* parent, const QString& title,
                                              const QString& filter) = 0;
    virtual std::optional<QString> fileToSave(QWidget* parent, const QString& title,
                                              const QString& suggested, const QString& filter) = 0;
};

/// The real dialogs.
class DialogAskUser final : public AskUser {
public:
    bool confirm(QWidget* parent, const QString& title, const QString& text,
                 const QString& action) override;
    void tell(QWidget* parent, const QString& title, const QString& text) override;
    std::optional<QString> fileToOpen(QWidget* parent, const QString& title,
                                      const QString& filter) override;
    std::optional<QString> fileToSave(QWidget* parent, const QString& title,
                                      const QString& suggested, const QString& filter) override;
};

/// A name to save under, with the ending of the chosen kind of file where it has none of its own.
QString withEnding(const QString& file, const QString& chosen, const QString& filters);

} // namespace coach::support
