// The word PROBLEM, tiny, with the level mark under each letter; thin letters without marks when
// nothing was scored yet. For delegates.
#pragma once

#include <optional>

#include <QPoint>
#include <QString>

#include "core/framework/stage.h"

class QPainter;

namespace coach::widgets {

using StageLevels = framework::PerStage<std::optional<double>>;

class WordMarks {
public:
    static int height();
    static int width();
    static void paint(QPainter& painter, const QPoint& topLeft,
                      const std::optional<StageLevels>& levels);
    /// "Problem definition 3.1, Requirements 1.2, …"
    static QString words(const StageLevels& levels);
};

} // namespace coach::widgets
