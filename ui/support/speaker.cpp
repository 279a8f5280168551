#include "ui/support/speaker.h"

#ifdef COACH_SPEECH
#include <QTextToSpeech>
#endif

namespace coach::support {

#ifdef COACH_SPEECH

namespace {

/// The first real voice; Qt has a mock engine for tests.
QString engineName() {
    for (const QString& name : QTextToSpeech::availableEngines())
        if (name != QLatin1String("mock"))
            return name;
    return {};
}

} // namespace

QString Speaker::whatIsMissing() {
    return engineName().isEmpty() ? tr("There is no voice on this computer. Install the package "
                                       "qt6-speech-flite-plugin, or qt6-speech-speechd-plugin with "
                                       "speech-dispatcher, and start the program again.")
                                  : QString();
}

void Speaker::say(const QString& words) {
    if (m_engine == nullptr) {
        const QString name = engineName();
        if (name.isEmpty())
            return;
        m_engine = new QTextToSpeech(name, this);
    }
    m_engine->stop();
    m_engine->say(words);
}

void Speaker::stop() {
    if (m_engine != nullptr)
        m_engine->stop();
}

#else

QString Speaker::whatIsMissing() {
    return tr("This program was built without Qt's speech library. Build it with the package "
              "qt6-speech-dev to have questions read aloud.");
}

void Speaker::say(const QString&) {}

void Speaker::stop() {}

#endif

} // namespace coach::support
