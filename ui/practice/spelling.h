// Which words no dictionary knows. Hunspell loads and works on a thread of its own; verdicts are
// kept, so that drawing marks while typing costs a look-up. Without a dictionary nothing is marked.
// Owned by the practice room; window's thread.
#pragma once

#include <memory>
#include <vector>

#include <QHash>
#include <QObject>
#include <QSet>
#include <QStringList>
#include <QThread>
#include <QTimer>

#include "ui/support/qt_text.h"

namespace coach::practice {

/// Lives on the spelling thread.
class SpellingWorker : public QObject {
    Q_OBJECT

public:
    explicit SpellingWorker(QStringList dictionaries);
    ~SpellingWorker() override;
    void check(const QStringList& words);

Q_SIGNALS:
    /// For each word asked about: known, or what it may have been meant to be.
    void checked(const QStringList& known, const QHash<QString, QStringList>& unknown);

private:
    struct Dictionaries;
    bool knows(const QString& word);

    QStringList m_paths;
    std::unique_ptr<Dictionaries> m_dictionaries;
};

class Spelling : public QObject {
    Q_OBJECT

public:
    static constexpr int kSuggestions = 4;

    /// Looks for English dictionaries in `folders`.
    explicit Spelling(const QStringList& folders = standardFolders(), QObject* parent = nullptr);
    ~Spelling() override;
    static QStringList standardFolders();
    /// Paths of English dictionaries without their ending; none: nothing is checked.
    static QStringList dictionariesIn(const QStringList& folders);

    bool isAvailable() const { return m_worker != nullptr; }
    /// Words that count as known beside the dictionary's.
    void addKnown(const QStringList& words);
    /// Unknown words of a text, but for the one that ends at `caret`; asks about new ones.
    std::vector<support::TextRange> unknownIn(const QString& text, int caret);
    QStringList suggestions(const QString& word) const { return m_unknown.value(word); }

    /// Words that may be checked: no code, links, names in capitals or with digits.
    static std::vector<support::TextRange> wordsIn(const QString& text);

Q_SIGNALS:
    /// New verdicts: marks may be drawn again.
    void changed();

private:
    void send();

    QThread m_thread;
    SpellingWorker* m_worker = nullptr;
    QTimer m_rest;
    QSet<QString> m_known;
    QHash<QString, QStringList> m_unknown;
    QSet<QString> m_waiting;
    QSet<QString> m_asked;
};

} // namespace coach::practice
