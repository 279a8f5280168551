#include "ui/progress/progress_words.h"

#include <cmath>

#include <QCoreApplication>
#include <QDateTime>
#include <QLocale>

#include "ui/support/qt_text.h"
#include "ui/widgets/level_mark.h"

namespace coach::progress {

namespace {

constexpr qint64 kJulianDayOfEpoch = 2440588;

QString tr(const char* text) {
    return QCoreApplication::translate("coach::progress::words", text);
}

QString attempts(int count) {
    return count == 1 ? tr("one attempt") : tr("%1 attempts").arg(countWords(count));
}

} // namespace

QDate toDate(Day day) {
    return QDate::fromJulianDay(day.time_since_epoch().count() + kJulianDayOfEpoch);
}

Day toDay(const QDate& date) {
    return Day(std::chrono::days(static_cast<int>(date.toJulianDay() - kJulianDayOfEpoch)));
}

Day localDay(base::Instant at) {
    return toDay(QDateTime::fromMSecsSinceEpoch(at.time_since_epoch().count()).date());
}

QString dateWords(Day day, Day today) {
    const QDate date = toDate(day);
    const bool sameYear = date.year() == toDate(today).year();
    return QLocale(QLocale::English)
        .toString(date, sameYear ? QStringLiteral("d MMMM") : QStringLiteral("d MMMM yyyy"));
}

QString weekdayWords(Day day) {
    return QLocale(QLocale::English).toString(toDate(day), QStringLiteral("dddd d MMMM"));
}

QString signedFigure(double change) {
    const double rounded = std::round(change * 10.0) / 10.0;
    if (rounded == 0.0)
        return tr("no change");
    return (rounded > 0 ? QStringLiteral("+") : QStringLiteral("−")) +
           widgets::levelFigure(std::abs(rounded));
}

QString stageName(framework::StageId stage) {
    return support::toQString(framework::stageTitle(stage));
}

QString shortName(framework::StageId stage) {
    return stage == framework::StageId::Options ? tr("Options, trade-offs") : stageName(stage);
}

QString stageInWords(framework::StageId stage) {
    return stageName(stage).toLower();
}

QString letter(framework::StageId stage) {
    return QString(QLatin1Char(framework::stageLetter(stage)));
}

QString countWords(int count) {
    const QString words[]{tr("no"),   tr("one"),    tr("two"),   tr("three"), tr("four"),
                          tr("five"), tr("six"),    tr("seven"), tr("eight"), tr("nine"),
                          tr("ten"),  tr("eleven"), tr("twelve")};
    return count >= 0 && count < static_cast<int>(std::size(words)) ? words[count]
                                                                    : QString::number(count);
}

QString saidWords(const std::string& title) {
    QString words = support::toQString(title);
    // An abbreviation at the head keeps its capitals.
    if (words.size() > 1 && words[1].isLower())
        words[0] = words[0].toLower();
    else if (words.size() > 1 && words[1].isSpace())
        words[0] = words[0].toLower();
    return words;
}

QString nextWords(const Progress& progress) {
    if (!progress.next)
        return tr("Finish a first attempt, and this page begins.");
    return tr("Practise %1 next, and look after its %2.")
        .arg(support::toQString(progress.next->title), stageInWords(progress.next->stage));
}

QString whyWords(const Progress& progress, Day today) {
    if (!progress.next)
        return tr("It will show your levels stage by stage, what you leave out, how you keep the "
                  "time, and what to practise next.");
    const Next& next = *progress.next;
    const int all = static_cast<int>(progress.attempts.size());
    QString said = all == 1 ? tr("%1 was your lowest stage.").arg(stageName(next.stage))
                   : 3 * next.lowestIn < all
                       ? tr("%1 stands lowest over your last three attempts, at %2.")
                             .arg(stageName(next.stage), widgets::levelFigure(next.lately))
                       : tr("%1 was your lowest stage in %2 of %3.")
                             .arg(stageName(next.stage), countWords(next.lowestIn), attempts(all));
    if (next.levelThere)
        said += QLatin1Char(' ') +
                tr("On this prompt it stood at %1.").arg(widgets::levelFigure(*next.levelThere));
    else
        said += QLatin1Char(' ') + tr("You have not finished this prompt yet.");
    const QString interview = interviewWords(progress, today);
    return interview.isEmpty() ? said : said + QLatin1Char(' ') + interview;
}

QString interviewWords(const Progress& progress, Day today) {
    if (!progress.plan || progress.plan->days < 0)
        return {};
    const Plan& plan = *progress.plan;
    if (plan.days == 0)
        return tr("Your interview is today.");
    const QString on = tr("Interview on %1: ").arg(dateWords(plan.interview, today));
    const QString days = plan.days == 1 ? tr("tomorrow") : tr("%1 days").arg(plan.days);
    if (plan.sessions.empty())
        return on + days + QLatin1Char('.');
    const int left = static_cast<int>(plan.sessions.size());
    return on + days +
           (left == 1 ? tr(", one more attempt at this pace.")
                      : tr(", %1 more attempts at this pace.").arg(countWords(left)));
}

QString pointWords(const Progress& progress, framework::StageId stage, int attempt, Day today) {
    const Practised& one = progress.attempts[static_cast<std::size_t>(attempt)];
    const auto& level = one.levels[framework::indexOf(stage)];
    return tr("%1, %2: %3 %4")
        .arg(support::toQString(one.title), dateWords(one.done, today), stageName(stage),
             level ? tr("%1 of 4").arg(widgets::levelFigure(*level)) : tr("cannot tell"));
}

QString judgementWords(const SelfJudgement& judgement) {
    if (!judgement.tooHigh)
        return {};
    const double high = *judgement.tooHigh;
    QString said = std::abs(high) < 0.05
                       ? tr("right on average")
                       : (high > 0 ? tr("%1 too high on average") : tr("%1 too low on average"))
                             .arg(widgets::levelFigure(std::abs(high)));
    if (judgement.furthest) {
        const auto at = framework::indexOf(*judgement.furthest);
        said += tr(", %1 in %2")
                    .arg(signedFigure(*judgement.own[at] - *judgement.given[at]),
                         letter(*judgement.furthest));
    }
    return said;
}

QString practisedWords(base::Milliseconds practised) {
    const auto minutes = std::chrono::duration_cast<std::chrono::minutes>(practised).count();
    if (minutes < 120)
        return minutes == 1 ? tr("You practised one minute")
                            : tr("You practised %1 minutes").arg(minutes);
    return tr("You practised %1 hours").arg((minutes + 30) / 60);
}

} // namespace coach::progress
