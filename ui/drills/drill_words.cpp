#include "ui/drills/drill_words.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QStringList>

#include "core/framework/time_plan.h"
#include "ui/support/qt_text.h"
#include "ui/support/words.h"

namespace coach::drills {

namespace {

QString tr(const char* text, int count = -1) {
    return QCoreApplication::translate("coach::drills::words", text, nullptr, count);
}

QString counted(long long count, const QString& one, const QString& many) {
    return (count == 1 ? one : many).arg(count);
}

} // namespace

QString categoryName(catalog::DrillCategory category) {
    using enum catalog::DrillCategory;
    switch (category) {
    case Fundamentals:
        return tr("Fundamentals");
    case Features:
        return tr("Algorithms and features");
    case DeepLearning:
        return tr("Deep learning");
    case Evaluation:
        return tr("Evaluation and production");
    case TradeOffs:
        return tr("Trade-offs");
    }
    return {};
}

QString listed(const QStringList& words) {
    if (words.size() < 2)
        return words.join(QString());
    return tr("%1 and %2")
        .arg(words.mid(0, words.size() - 1).join(QStringLiteral(", ")), words.back());
}

QString trainsWords(const std::vector<framework::StageId>& stages) {
    QStringList letters;
    for (const framework::StageId stage : stages)
        letters << QString(QLatin1Char(framework::stageLetter(stage)));
    return letters.isEmpty() ? QString() : tr("trains %1").arg(listed(letters));
}

QString gradeName(Grade grade) {
    switch (grade) {
    case Grade::Again:
        return tr("Again");
    case Grade::Hard:
        return tr("Hard");
    case Grade::Good:
        return tr("Good");
    case Grade::Easy:
        return tr("Easy");
    }
    return {};
}

QString gradeMeaning(Grade grade) {
    switch (grade) {
    case Grade::Again:
        return tr("I had it wrong.");
    case Grade::Hard:
        return tr("It came, with gaps.");
    case Grade::Good:
        return tr("It came.");
    case Grade::Easy:
        return tr("I could teach it.");
    }
    return {};
}

QString waitWords(base::Milliseconds wait) {
    const double minutes = static_cast<double>(wait.count()) / 60'000.0;
    const double days = minutes / 1440.0;
    if (minutes < 60)
        return counted(std::max(1LL, std::llround(minutes)), tr("%1 minute"), tr("%1 minutes"));
    if (days < 1)
        return counted(std::llround(minutes / 60), tr("%1 hour"), tr("%1 hours"));
    if (days < 60)
        return counted(std::llround(days), tr("%1 day"), tr("%1 days"));
    if (days < 700)
        return counted(std::llround(days / 30.4), tr("%1 month"), tr("%1 months"));
    return counted(std::llround(days / 365.25), tr("%1 year"), tr("%1 years"));
}

QString dueWords(base::Instant due, base::Instant now) {
    const auto local = [](base::Instant at) {
        return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).date();
    };
    if (due > now && due - now < std::chrono::hours(1))
        return tr("in %1").arg(waitWords(due - now));
    if (local(due) <= local(now))
        return tr("today");
    if (local(due) == local(now).addDays(1))
        return tr("tomorrow");
    return tr("on %1").arg(support::dayWords(due, now));
}

QString clockWords(base::Milliseconds time) {
    return support::toQString(framework::clockText(time));
}

QString questionCount(int count) {
    return counted(count, tr("%1 question"), tr("%1 questions"));
}

} // namespace coach::drills
