// What the drill room says, made of values.
#pragma once

#include <vector>

#include <QString>

#include "core/base/clock.h"
#include "core/catalog/drill.h"
#include "core/drills/review.h"

namespace coach::drills {

/// "Algorithms and features"
QString categoryName(catalog::DrillCategory category);
/// "trains O and B"; empty where it names no stage.
QString trainsWords(const std::vector<framework::StageId>& stages);
/// "Again"
QString gradeName(Grade grade);
/// "I had it wrong."
QString gradeMeaning(Grade grade);
/// "10 minutes", "4 days", "3 months"
QString waitWords(base::Milliseconds wait);
/// "in 10 minutes", "today", "tomorrow", "on 9 December"
QString dueWords(base::Instant due, base::Instant now);
/// "1:24"
QString clockWords(base::Milliseconds time);
/// "1 question", "12 questions"
QString questionCount(int count);
/// "a", "a and b", "a, b and c"
QString listed(const QStringList& words);

} // namespace coach::drills
