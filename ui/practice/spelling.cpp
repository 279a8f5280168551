#include "ui/practice/spelling.h"

#include <algorithm>

#include <hunspell/hunspell.hxx>

#include <QDir>
#include <QRegularExpression>

namespace coach::practice {

using support::TextRange;

struct SpellingWorker::Dictionaries {
    std::vector<std::unique_ptr<Hunspell>> all;
};

SpellingWorker::SpellingWorker(QStringList dictionaries) : m_paths(std::move(dictionaries)) {}
SpellingWorker::~SpellingWorker() = default;

namespace {

/// The American form of a British word, for writers who have that dictionary alone.
QString american(QString word) {
    word.replace(QLatin1String("isation"), QLatin1String("ization"));
    word.replace(QLatin1String("yse"), QLatin1String("yze"));
    static const QRegularExpression ise(QStringLiteral("is(e|ed|es|ing|er|ers)$"));
    word.replace(ise, QStringLiteral("iz\\1"));
    static const QRegularExpression our(QStringLiteral("([bvlhinm])our"));
    word.replace(our, QStringLiteral("\\1or"));
    return word;
}

} // namespace

bool SpellingWorker::knows(const QString& word) {
    return std::ranges::any_of(m_dictionaries->all, [&word](const auto& dictionary) {
        return dictionary->spell(word.toStdString()) ||
               dictionary->spell(american(word).toStdString());
    });
}

void SpellingWorker::check(const QStringList& words) {
    if (!m_dictionaries) {
        m_dictionaries = std::make_unique<Dictionaries>();
        for (const QString& path : m_paths) {
            const QByteArray base = QFile::encodeName(path);
            auto one = std::make_unique<Hunspell>((base + ".aff").constData(),
                                                  (base + ".dic").constData());
            // Words are handed over as UTF-8; a dictionary in another encoding would misjudge
            // accents.
            if (one->get_dict_encoding() == "UTF-8")
                m_dictionaries->all.push_back(std::move(one));
        }
    }
    QStringList known;
    QHash<QString, QStringList> unknown;
    for (const QString& word : words) {
        if (m_dictionaries->all.empty() || knows(word)) {
            known << word;
            continue;
        }
        QStringList meant;
        for (const std::string& one : m_dictionaries->all.front()->suggest(word.toStdString()))
            if (meant.size() < Spelling::kSuggestions)
                meant << QString::fromStdString(one);
        unknown.insert(word, meant);
    }
    Q_EMIT checked(known, unknown);
}

Spelling::Spelling(const QStringList& folders, QObject* parent) : QObject(parent) {
    m_rest.setSingleShot(true);
    m_rest.setInterval(300);
    connect(&m_rest, &QTimer::timeout, this, &Spelling::send);
    const QStringList dictionaries = dictionariesIn(folders);
    if (dictionaries.isEmpty())
        return;
    m_worker = new SpellingWorker(dictionaries);
    m_worker->moveToThread(&m_thread);
    connect(&m_thread, &QThread::finished, m_worker, &QObject::deleteLater);
    connect(m_worker, &SpellingWorker::checked, this,
            [this](const QStringList& known, const QHash<QString, QStringList>& unknown) {
                for (const QString& word : known)
                    m_known.insert(word);
                m_unknown.insert(unknown);
                Q_EMIT changed();
            });
    m_thread.start();
}

Spelling::~Spelling() {
    m_thread.quit();
    m_thread.wait();
}

QStringList Spelling::standardFolders() {
    return {QStringLiteral("/usr/share/hunspell"), QStringLiteral("/usr/share/myspell/dicts"),
            QStringLiteral("/usr/local/share/hunspell")};
}

QStringList Spelling::dictionariesIn(const QStringList& folders) {
    QStringList found;
    for (const auto* name : {"en_US", "en_GB"})
        for (const QString& folder : folders) {
            const QString base = folder + QLatin1Char('/') + QLatin1String(name);
            if (QFile::exists(base + QStringLiteral(".aff")) &&
                QFile::exists(base + QStringLiteral(".dic"))) {
                found << base;
                break;
            }
        }
    return found;
}

void Spelling::addKnown(const QStringList& words) {
    for (const QString& word : words) {
        m_known.insert(word);
        m_known.insert(word.toLower());
        m_unknown.remove(word);
        m_unknown.remove(word.toLower());
    }
    Q_EMIT changed();
}

std::vector<TextRange> Spelling::wordsIn(const QString& text) {
    static const QRegularExpression skipped(
        QStringLiteral("```.*?(```|$)|`[^`\n]*`|\\w+://\\S+|\\S+@\\S+"),
        QRegularExpression::DotMatchesEverythingOption);
    static const QRegularExpression word(
        QStringLiteral("(?<![\\w/\\\\.@#-])\\p{L}\\p{Ll}+(?:['’]\\p{Ll}+)?(?![\\w@\\\\/])"));
    QString plain = text;
    for (auto it = skipped.globalMatch(text); it.hasNext();) {
        const auto match = it.next();
        plain.replace(match.capturedStart(), match.capturedLength(),
                      QString(match.capturedLength(), QLatin1Char(' ')));
    }
    std::vector<TextRange> words;
    for (auto it = word.globalMatch(plain); it.hasNext();) {
        const auto match = it.next();
        words.push_back(
            {static_cast<int>(match.capturedStart()), static_cast<int>(match.capturedEnd())});
    }
    return words;
}

std::vector<TextRange> Spelling::unknownIn(const QString& text, int caret) {
    std::vector<TextRange> unknown;
    if (!isAvailable())
        return unknown;
    const std::vector<TextRange> words = wordsIn(text);
    for (const TextRange& range : words) {
        const QString word =
            text.mid(range.start, range.size()).replace(QChar(0x2019), QLatin1Char('\''));
        if (m_known.contains(word) || m_known.contains(word.toLower()))
            continue;
        if (m_unknown.contains(word)) {
            if (range.end != caret)
                unknown.push_back(range);
        } else if (range.end != caret && !m_asked.contains(word)) {
            m_waiting.insert(word);
        }
    }
    if (!m_waiting.isEmpty() && !m_rest.isActive())
        m_rest.start();
    // A note in another language is not a note full of faults.
    constexpr std::size_t kFewWords = 12;
    if (words.size() >= kFewWords && 2 * unknown.size() > words.size())
        unknown.clear();
    return unknown;
}

void Spelling::send() {
    const QStringList words(m_waiting.cbegin(), m_waiting.cend());
    m_asked.unite(m_waiting);
    m_waiting.clear();
    QMetaObject::invokeMethod(
        m_worker, [worker = m_worker, words] { worker->check(words); }, Qt::QueuedConnection);
}

} // namespace coach::practice
