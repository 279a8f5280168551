// Reads aloud what the interviewer says, through Qt's speech library and whatever voice is
// installed. Makes no engine before the first word. GUI thread.
#pragma once

#include <QObject>
#include <QString>

class QTextToSpeech;

namespace coach::support {

class Speaker : public QObject {
    Q_OBJECT

public:
    explicit Speaker(QObject* parent = nullptr) : QObject(parent) {}

    /// What to install so that it can speak; empty when it can.
    static QString whatIsMissing();
    /// What is being said is cut off. Silent where there is no voice.
    void say(const QString& words);
    void stop();

private:
    QTextToSpeech* m_engine = nullptr;
};

} // namespace coach::support
