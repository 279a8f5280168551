// What the page of progress says, made of values.
#pragma once

#include <QDate>
#include <QString>

#include "core/progress/practised.h"

namespace coach::progress {

QDate toDate(Day day);
Day toDay(const QDate& date);
/// The calendar day of an instant where the user is.
Day localDay(base::Instant at);

/// "9 December", with the year where it is another one.
QString dateWords(Day day, Day today);
/// "Tuesday 9 December".
QString weekdayWords(Day day);
/// "+0.4", "−1.0" or "no change".
QString signedFigure(double change);
QString stageName(framework::StageId stage);
/// As it fits below a chart: "Options, trade-offs".
QString shortName(framework::StageId stage);
/// Within a sentence: "requirements".
QString stageInWords(framework::StageId stage);
QString letter(framework::StageId stage);
/// "nine" up to twelve, figures beyond.
QString countWords(int count);
/// A criterion's title as the end of "You rarely say": "what an error costs".
QString saidWords(const std::string& title);

/// The page's head: what to practise next, and why.
QString nextWords(const Progress& progress);
QString whyWords(const Progress& progress, Day today);
/// "Interview on 9 December: 16 days, four more attempts at this pace."
QString interviewWords(const Progress& progress, Day today);
/// "Delivery time estimate, 9 November: Requirements 1.2 of 4".
QString pointWords(const Progress& progress, framework::StageId stage, int attempt, Day today);
/// "0.2 too high on average, 1.4 in Requirements".
QString judgementWords(const SelfJudgement& judgement);
/// "You practised 11 hours".
QString practisedWords(base::Milliseconds practised);

} // namespace coach::progress
