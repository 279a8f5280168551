// The look in force: colours, type, sizes, live. One Theme exists for the application, owned by
// main() (or a test); the free functions read it, so that delegates need no pointer. GUI thread.
// Widgets that paint themselves repaint on QEvent::PaletteChange and re-measure on FontChange or
// StyleChange, as Qt sends them; nothing else is needed to follow a change.
#pragma once

#include <QFont>
#include <QObject>

#include "ui/theme/tokens.h"

namespace coach::theme {

/// What the user chose.
enum class SchemeChoice { System, Light, Dark };

enum class Type {
    Display,      ///< page head, level, stage letters (weight 600)
    DisplayThin,  ///< letters of empty stages (300)
    DisplayPlain, ///< letters of stages begun (400)
    Title,        ///< card heads, clock, section heads
    Text,         ///< what people write, serif
    Lead,         ///< card titles, coach question
    LeadSerif,    ///< statements, interviewer
    Ui,           ///< everything else
    UiAction,     ///< actions (500)
    UiCurrent,    ///< current, bold (600)
    Caption,      ///< labels above, dates, key hints
    CaptionBold,  ///< figures and letters among captions (600)
};

/// In the scheme in force.
QColor color(Token token);
Scheme scheme();

QFont font(Type type);
/// Height of a line of this type in px, as the design gives it, scaled with the text.
int lineHeight(Type type);

/// A size that belongs to words (rows, buttons, columns): grows as the text does.
int size(int px);
/// A space between things: grows by half as much as the text.
int space(int px);
/// The margin at either side of a page of this width, whose content is 1440 px wide at most.
int pageMargin(int width);
/// 1.0 at 100 % text on a 96 dpi screen.
double textFactor();

/// True after Tab or arrows, false after the mouse: only then is focus shown by a ring.
bool keyboardFocusShown();

/// False when the program or the desktop asks for no animations: then all durations are 0.
int duration(int milliseconds);

class Theme final : public QObject {
    Q_OBJECT
public:
    /// Registers the fonts, sets style, palette, style sheet and font of the application.
    explicit Theme(QObject* parent = nullptr);
    ~Theme() override;

    SchemeChoice choice() const { return m_choice; }
    void setChoice(SchemeChoice choice);
    /// 100 to 200.
    int textPercent() const;
    void setTextPercent(int percent);
    /// The family in which notes are set; empty: the design's. Holds from the next change on.
    void setTextFamily(const QString& family);
    /// Both at once, with one change.
    void setLook(SchemeChoice choice, int percent);
    void setAnimated(bool animated);

Q_SIGNALS:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void apply();

    class SystemScheme* m_system = nullptr;
    SchemeChoice m_choice = SchemeChoice::System;
};

} // namespace coach::theme
