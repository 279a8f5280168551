#include "ui/support/words.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

namespace coach::support {

namespace {

QDateTime local(base::Instant at) {
    return QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count());
}

QString tr(const char* text) {
    return QCoreApplication::translate("coach::support::words", text);
}

} // namespace

QString dayWords(base::Instant at, base::Instant now) {
    const QDate day = local(at).date();
    const QDate today = local(now).date();
    if (day == today)
        return tr("today");
    if (day == today.addDays(-1))
        return tr("yesterday");
    return QLocale(QLocale::English)
        .toString(day, day.year() == today.year() ? QStringLiteral("d MMMM")
                                                  : QStringLiteral("d MMMM yyyy"));
}

QString dayTimeWords(base::Instant at, base::Instant now) {
    const QDate today = local(now).date();
    const QDate day = local(at).date();
    const int hour = local(at).time().hour();
    if (day != today && day != today.addDays(-1))
        return tr("on %1").arg(dayWords(at, now));
    const bool isToday = day == today;
    if (hour < 12)
        return isToday ? tr("this morning") : tr("yesterday morning");
    if (hour < 18)
        return isToday ? tr("this afternoon") : tr("yesterday afternoon");
    return isToday ? tr("this evening") : tr("yesterday evening");
}

QString durationWords(base::Milliseconds spent) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(spent).count();
    if (minutes < 60)
        return tr("%1 min").arg(minutes);
    return tr("%1 h %2 min").arg(minutes / 60).arg(minutes % 60);
}

} // namespace coach::support
