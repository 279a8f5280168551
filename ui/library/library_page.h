// The library: what to carry on with, and every prompt as a card.
#pragma once

#include <array>

#include "core/usecase/library.h"
#include "ui/shell/workspace.h"
#include "ui/support/services.h"

namespace coach::widgets {
class Button;
class FilterEdit;
class MessageStrip;
class ToolRow;
class Words;
} // namespace coach::widgets

namespace coach::library {

class CardGrid;
class PromptModel;
class PromptProxy;

class LibraryPage final : public shell::Workspace {
    Q_OBJECT
public:
    explicit LibraryPage(const support::Services& services, QWidget* parent = nullptr);

    QString title() const override { return tr("Library"); }
    void entered() override;
    void refresh();
    /// Opens the sheet of a prompt.
    void choose(const framework::PromptId& id);
    void start(const framework::PromptId& id, session::Mode mode);
    void askForOwnPrompt();

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    QWidget* makeHead();
    widgets::ToolRow* makeFilters();
    void wire();
    void setMargins();
    void showHead();
    void showCounts();
    void open(const QModelIndex& index);
    void openSheet(const usecase::PromptCard& card);
    QStringList starred() const;
    void toggleStar(const QModelIndex& index);
    void pickOne();
    void chooseTopic();
    void chooseResult();
    QHash<QString, QStringList> tags() const;
    void askForTags(const QModelIndex& index);
    void setWhich(int which);

    support::Services m_services;
    PromptModel* m_model;
    PromptProxy* m_proxy;
    CardGrid* m_grid;
    QWidget* m_head = nullptr;
    widgets::ToolRow* m_filters = nullptr;
    QWidget* m_foot;
    widgets::Words* m_caption = nullptr;
    widgets::Words* m_title = nullptr;
    widgets::Words* m_standing = nullptr;
    widgets::Button* m_resume = nullptr;
    std::array<widgets::Button*, 3> m_which{};
    widgets::Button* m_topic = nullptr;
    widgets::Button* m_result = nullptr;
    widgets::Button* m_weakest = nullptr;
    widgets::FilterEdit* m_search = nullptr;
    widgets::Words* m_empty;
    widgets::MessageStrip* m_message;
    std::optional<session::AttemptSummary> m_unfinished;
};

} // namespace coach::library
