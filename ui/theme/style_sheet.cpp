#include "ui/theme/style_sheet.h"

#include <utility>

#include "ui/theme/theme.h"

namespace coach::theme {

namespace {

// @name is a token, #N a size that grows with the text, ~N a space.
constexpr const char* kSheet = R"(
QToolTip { background: @raised; color: @ink; border: 1px solid @hair; padding: ~4px ~8px; }
QMenuBar { background: @paper; color: @ink2; border: none; }
QMenuBar::item { padding: ~4px ~12px; background: transparent; }
QMenuBar::item:selected { background: @panel; color: @ink; }
QMenu { background: @raised; color: @ink; border: 1px solid @hair; padding: ~8px 0; }
QMenu::item { padding: ~8px ~32px ~8px ~32px; }
QMenu::item:selected { background: @tint; }
QMenu::item:disabled { color: @ink3; }
QMenu::separator { height: 1px; background: @hair; margin: ~8px 0; }
QMenu::indicator { width: #14px; height: #14px; margin-left: ~12px; }
QDialog { background: @raised; border: 1px solid @hair; }
QLineEdit, QPlainTextEdit, QTextEdit, QComboBox, QSpinBox, QDateEdit {
  background: @paper; border: 1px solid @edge; border-radius: 6px;
  padding: ~4px ~8px; selection-background-color: @tint2; selection-color: @ink; }
QLineEdit, QComboBox, QSpinBox, QDateEdit { min-height: #24px; }
QLineEdit:focus, QPlainTextEdit:focus, QTextEdit:focus, QComboBox:focus, QSpinBox:focus, QDateEdit:focus {
  border: 2px solid @accent; padding: ~3px ~7px; }
QLineEdit[frameless="true"], QTextEdit[frameless="true"], QPlainTextEdit[frameless="true"],
QLineEdit[frameless="true"]:focus, QTextEdit[frameless="true"]:focus,
QPlainTextEdit[frameless="true"]:focus { border: none; padding: 0; border-radius: 0; background: transparent; }
QComboBox::drop-down { border: none; width: #28px; }
QComboBox::down-arrow { image: none; }
QComboBox QAbstractItemView { background: @raised; border: 1px solid @hair;
  selection-background-color: @tint; selection-color: @ink; outline: none; }
QPushButton { background: @panel; color: @ink; border: 1px solid @edge; border-radius: 6px;
  padding: ~4px ~16px; min-height: #24px; }
QPushButton:hover { background: @hair; }
QPushButton:default { background: @accent; color: @onAccent; border-color: @accent; }
QPushButton:focus { border: 2px solid @accent; padding: ~3px ~15px; }
QPushButton:default:focus { border: 2px solid @ink; }
QPushButton:disabled { color: @ink3; border-color: @hair; }
QAbstractItemView { background: transparent; border: none; outline: none; color: @ink;
  selection-background-color: @tint; selection-color: @ink; }
QHeaderView { background: transparent; }
QHeaderView::section { background: transparent; color: @ink3; border: none;
  border-bottom: 1px solid @hair; padding: ~8px ~12px; }
QTableView { gridline-color: @hair; }
QScrollArea, QScrollArea > QWidget > QWidget { background: transparent; border: none; }
QScrollBar:vertical { background: transparent; width: 10px; margin: 0; }
QScrollBar:horizontal { background: transparent; height: 10px; margin: 0; }
QScrollBar::handle { background: @hair; border-radius: 3px; margin: 2px; min-height: 32px; min-width: 32px; }
QScrollBar::handle:hover { background: @edge; }
QScrollBar::add-line, QScrollBar::sub-line { width: 0; height: 0; }
QScrollBar::add-page, QScrollBar::sub-page { background: transparent; }
QFrame[rule="true"] { background: @hair; border: none; max-height: 1px; min-height: 1px; }
QSplitter::handle { background: @hair; }
)";

QString hex(Token token) {
    return color(token).name();
}

} // namespace

QString styleSheet() {
    static constexpr std::pair<const char*, Token> names[]{
        {"onAccent", Token::OnAccent}, {"accent", Token::Accent}, {"paper", Token::Paper},
        {"panel", Token::Panel},       {"raised", Token::Raised}, {"ink2", Token::Ink2},
        {"ink3", Token::Ink3},         {"ink", Token::Ink},       {"tint2", Token::Tint2},
        {"tint", Token::Tint},         {"edge", Token::Edge},     {"hair", Token::Hair},
    };
    const QString sheet = QString::fromLatin1(kSheet);
    QString out;
    out.reserve(sheet.size() * 2);
    for (qsizetype i = 0; i < sheet.size(); ++i) {
        const QChar c = sheet[i];
        if (c == QLatin1Char('@')) {
            for (const auto& [name, token] : names) {
                const QLatin1String word(name);
                if (QStringView(sheet).sliced(i + 1).startsWith(word)) {
                    out += hex(token);
                    i += word.size();
                    break;
                }
            }
        } else if (c == QLatin1Char('#') || c == QLatin1Char('~')) {
            qsizetype end = i + 1;
            while (end < sheet.size() && sheet[end].isDigit())
                ++end;
            const int px = QStringView(sheet).sliced(i + 1, end - i - 1).toInt();
            out += QString::number(c == QLatin1Char('#') ? size(px) : space(px));
            i = end - 1;
        } else {
            out += c;
        }
    }
    return out;
}

} // namespace coach::theme
