// How to practise: guided with or without a clock, or a mock interview of some length; each said
// in a line. Remembers what was chosen last.
#pragma once

#include <array>

#include <QAbstractButton>

#include "core/session/attempt.h"
#include "ui/support/settings.h"

class QHBoxLayout;

namespace coach::widgets {
class Button;
}

namespace coach::library {

/// A mode with its line of explanation; tinted, ruled and bold when chosen.
class ModeRow final : public QAbstractButton {
    Q_OBJECT
public:
    ModeRow(const QString& name, const QString& meaning, QWidget* parent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return {80, sizeHint().height()}; }
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QString m_meaning;
};

class ModeChoice final : public QWidget {
    Q_OBJECT
public:
    ModeChoice(support::Settings& settings, QWidget* parent);
    session::Mode mode() const;
    /// What is chosen now stands there the next time.
    void keep() const;

private:
    QWidget* choices(const QString& what, std::initializer_list<widgets::Button*> buttons);

    support::Settings& m_settings;
    ModeRow* m_guided;
    ModeRow* m_mock;
    QWidget* m_guidedMore;
    QWidget* m_mockMore;
    widgets::Button* m_clock;
    widgets::Button* m_noClock;
    std::array<widgets::Button*, 3> m_lengths{};
};

} // namespace coach::library
