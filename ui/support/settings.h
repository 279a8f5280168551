// What the user set, as a typed table: key, type and default in one place. In
// $XDG_CONFIG_HOME/problem-coach/settings.ini; tests hand in a file of their own. GUI thread.
#pragma once

#include <QByteArray>
#include <QSettings>
#include <QString>
#include <QStringList>

namespace coach::support {

template <class T>
struct Setting {
    const char* key;
    T standard;
};

namespace setting {
inline const Setting<QString> kScheme{"look/scheme", QStringLiteral("system")}; ///< light, dark
inline const Setting<int> kTextPercent{"look/text_percent", 100};
inline const Setting<bool> kAnimated{"look/animated", true};
inline const Setting<QByteArray> kWindow{"window/geometry", {}};
inline const Setting<bool> kWelcomed{"window/welcomed", false};
inline const Setting<bool> kWeakestFirst{"library/weakest_first", false};
inline const Setting<bool> kMock{"practice/mock",
                                 false}; ///< chosen when an attempt was started last
inline const Setting<int> kMockMinutes{"practice/mock_minutes", 45};
/// Kinds of remark that are muted for ever.
inline const Setting<QStringList> kMuted{"practice/muted", {}};
inline const Setting<bool> kQuestions{"practice/questions", true};   ///< asked in pauses
inline const Setting<bool> kReadAloud{"practice/read_aloud", false}; ///< the interviewer, in a mock
inline const Setting<QString> kMentorName{"review/mentor_name", {}}; ///< signs remarks
inline const Setting<bool> kSpelling{"practice/spelling", true};
inline const Setting<QStringList> kOwnWords{"practice/own_words", {}}; ///< added to the dictionary
/// The writer's own font for notes; empty: the design's.
inline const Setting<QString> kTextFont{"look/text_font", {}};
inline const Setting<bool> kGuidedClock{"practice/guided_clock", true};
} // namespace setting

class Settings {
public:
    /// The user's file.
    Settings();
    explicit Settings(const QString& file);

    template <class T>
    T get(const Setting<T>& setting) const {
        return m_settings.value(QLatin1String(setting.key), QVariant::fromValue(setting.standard))
            .template value<T>();
    }
    template <class T>
    void set(const Setting<T>& setting, const T& value) {
        m_settings.setValue(QLatin1String(setting.key), QVariant::fromValue(value));
    }

private:
    QSettings m_settings;
};

} // namespace coach::support
