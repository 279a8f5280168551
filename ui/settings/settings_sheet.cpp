#include "ui/settings/settings_sheet.h"

#include <QButtonGroup>
#include <QComboBox>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

#include "ui/practice/remark_kinds.h"
#include "ui/practice/spelling.h"
#include "ui/shell/main_menu.h"
#include "ui/support/settings.h"
#include "ui/support/speaker.h"
#include "ui/support/store_hub.h"
#include "ui/theme/theme.h"
#include "ui/widgets/button.h"
#include "ui/widgets/words.h"

namespace coach::settings {

using theme::Token;
using theme::Type;
using widgets::Button;
using widgets::ButtonKind;
using widgets::Words;

namespace setting = support::setting;

SettingsSheet::SettingsSheet(const support::Services& services, QWidget* parent)
    : Sheet(tr("Settings"), parent), m_services(services) {
    setObjectName(QStringLiteral("settingsSheet"));
    QVBoxLayout* rows = makeRows();
    addLook(rows);
    addWriting(rows);
    addMuted(rows);
    rows->addStretch(1);
    auto* close = new Button(ButtonKind::Accent, tr("Close"), this);
    close->setObjectName(QStringLiteral("closeSettingsButton"));
    close->setKeyHint(tr("Esc"));
    foot()->addWidget(close);
    foot()->addStretch(1);
    connect(close, &Button::clicked, this, &QDialog::accept);
}

QVBoxLayout* SettingsSheet::makeRows() {
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* page = new QWidget(scroll);
    auto* rows = new QVBoxLayout(page);
    rows->setContentsMargins(0, 0, theme::space(12), 0);
    rows->setSpacing(theme::space(12));
    scroll->setWidget(page);
    scroll->setMinimumHeight(std::min(theme::size(440), 560));
    body()->addWidget(scroll, 1);
    return rows;
}

void SettingsSheet::addLook(QVBoxLayout* rows) {
    auto& settings = m_services.settings;
    std::vector<Choice> themes;
    const std::tuple<const char*, QString, const char*> schemes[]{
        {"system", tr("As the system"), "systemThemeButton"},
        {"light", tr("Light"), "lightThemeButton"},
        {"dark", tr("Dark"), "darkThemeButton"}};
    for (const auto& [key, text, name] : schemes)
        themes.push_back({text, name, settings.get(setting::kScheme) == QLatin1String(key),
                          [this, scheme = QString::fromLatin1(key)] {
                              m_services.settings.set(setting::kScheme, scheme);
                              shell::applyLook(m_services);
                          }});
    addChoices(rows, tr("Theme"), themes);

    std::vector<Choice> sizes;
    const std::pair<int, const char*> percents[]{{100, "text100Button"},
                                                 {125, "text125Button"},
                                                 {150, "text150Button"},
                                                 {175, "text175Button"},
                                                 {200, "text200Button"}};
    for (const auto& [percent, name] : percents)
        sizes.push_back({tr("%1 %").arg(percent), name, m_services.theme.textPercent() == percent,
                         [this, chosen = percent] {
                             m_services.settings.set(setting::kTextPercent, chosen);
                             shell::applyLook(m_services);
                         }});
    addChoices(rows, tr("Text size"), sizes);

    auto* fonts = new QComboBox(this);
    fonts->setObjectName(QStringLiteral("textFontBox"));
    fonts->setAccessibleName(tr("Font of your text"));
    fonts->addItem(tr("Charis, as designed"), QString());
    for (const QString& family : QFontDatabase::families())
        if (!QFontDatabase::isPrivateFamily(family))
            fonts->addItem(family, family);
    const int chosen = fonts->findData(settings.get(setting::kTextFont));
    fonts->setCurrentIndex(std::max(0, chosen));
    fonts->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    fonts->setMinimumContentsLength(20);
    auto* row = addRow(rows, tr("Font of your text"));
    row->addWidget(fonts, 0, Qt::AlignLeft);
    connect(fonts, &QComboBox::activated, this, [this, fonts](int) {
        m_services.settings.set(setting::kTextFont, fonts->currentData().toString());
        shell::applyLook(m_services);
    });

    const bool animated = settings.get(setting::kAnimated);
    const auto animate = [this](bool on) {
        return [this, on] {
            m_services.settings.set(setting::kAnimated, on);
            shell::applyLook(m_services);
        };
    };
    addChoices(rows, tr("Animations"),
               {{tr("On"), "animationsOnButton", animated, animate(true)},
                {tr("Off"), "animationsOffButton", !animated, animate(false)}});
}

void SettingsSheet::addWriting(QVBoxLayout* rows) {
    const bool spells = m_services.settings.get(setting::kSpelling);
    const auto spell = [this](bool on) {
        return [this, on] {
            m_services.settings.set(setting::kSpelling, on);
            announce();
        };
    };
    addChoices(rows, tr("Spelling"),
               {{tr("On"), "spellingOnButton", spells, spell(true)},
                {tr("Off"), "spellingOffButton", !spells, spell(false)}});
    if (practice::Spelling::dictionariesIn(practice::Spelling::standardFolders()).isEmpty())
        addNote(rows, tr("There is no English dictionary on this computer. Install the package "
                         "hunspell-en-us; words are checked when the program is started again."));
    const bool asks = m_services.settings.get(setting::kQuestions);
    const auto ask = [this](bool on) {
        return [this, on] {
            m_services.settings.set(setting::kQuestions, on);
            announce();
        };
    };
    addChoices(rows, tr("Questions in pauses"),
               {{tr("On"), "questionsOnButton", asks, ask(true)},
                {tr("Off"), "questionsOffButton", !asks, ask(false)}});
    const bool reads = m_services.settings.get(setting::kReadAloud);
    const auto read = [this](bool on) {
        return [this, on] { m_services.settings.set(setting::kReadAloud, on); };
    };
    addChoices(rows, tr("Interviewer read aloud, in a mock"),
               {{tr("On"), "readAloudOnButton", reads, read(true)},
                {tr("Off"), "readAloudOffButton", !reads, read(false)}});
    if (const QString missing = support::Speaker::whatIsMissing(); !missing.isEmpty())
        addNote(rows, missing);
}

void SettingsSheet::addMuted(QVBoxLayout* rows) {
    auto* row = addRow(rows, tr("Muted remarks"));
    const QStringList muted = m_services.settings.get(setting::kMuted);
    if (muted.isEmpty()) {
        addNote(row, tr("None. A remark is muted at the remark itself, under Mute."));
        return;
    }
    for (const QString& kind : muted) {
        auto* line = new QWidget(this);
        auto* parts = new QHBoxLayout(line);
        parts->setContentsMargins(0, 0, 0, 0);
        auto* name = new Words(Type::Ui, Token::Ink, line);
        name->setText(practice::remarkName(kind));
        auto* unmute = new Button(ButtonKind::Accent, tr("Un-mute"), line);
        unmute->setObjectName(QStringLiteral("unmute-%1-Button").arg(kind));
        unmute->setAccessibleName(tr("Un-mute: %1").arg(name->text()));
        parts->addWidget(name, 1);
        parts->addWidget(unmute);
        row->addWidget(line);
        connect(unmute, &Button::clicked, this, [this, kind, line, name, unmute] {
            QStringList left = m_services.settings.get(setting::kMuted);
            left.removeAll(kind);
            m_services.settings.set(setting::kMuted, left);
            name->setToken(Token::Ink3);
            name->setText(tr("%1: heard again").arg(practice::remarkName(kind)));
            unmute->hide();
            line->setFocusPolicy(Qt::NoFocus);
            announce();
        });
    }
}

QVBoxLayout* SettingsSheet::addRow(QVBoxLayout* rows, const QString& what) {
    auto* row = new QVBoxLayout;
    row->setSpacing(0);
    auto* caption = new Words(Type::Caption, Token::Ink3, this);
    caption->setText(what);
    row->addWidget(caption);
    rows->addLayout(row);
    return row;
}

void SettingsSheet::addChoices(QVBoxLayout* rows, const QString& what,
                               const std::vector<Choice>& choices) {
    auto* row = addRow(rows, what);
    auto* line = new QHBoxLayout;
    // The words stand under the caption; their hit areas reach beyond.
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    auto* group = new QButtonGroup(this);
    for (const Choice& choice : choices) {
        auto* button = new Button(ButtonKind::Choice, choice.text, this);
        button->setObjectName(QLatin1String(choice.name));
        button->setAccessibleName(tr("%1: %2").arg(what, choice.text));
        button->setChecked(choice.chosen);
        group->addButton(button);
        line->addWidget(button);
        connect(button, &Button::clicked, this, choice.choose);
    }
    line->addStretch(1);
    row->addLayout(line);
}

void SettingsSheet::addNote(QVBoxLayout* rows, const QString& text) {
    auto* note = new Words(Type::Ui, Token::Ink2, this);
    note->setWrapped(true);
    note->setText(text);
    rows->addWidget(note);
}

void SettingsSheet::announce() const {
    m_services.hub.announce(usecase::Changes::Preferences);
}

} // namespace coach::settings
