// The kinds of remark that may be muted, with the names that people read.
#pragma once

#include <array>

#include <QCoreApplication>
#include <QString>

namespace coach::practice {

/// How far a mute reaches.
enum class MuteScope { Once, Attempt, ForEver };

inline constexpr std::array<const char*, 4> kRemarkKinds{
    "premature-solution", "choice-without-reason", "accuracy-on-rare-class", "off-topic"};

/// A kind that has no name of its own is said by its id.
inline QString remarkName(const QString& kind) {
    const auto tr = [](const char* text) {
        return QCoreApplication::translate("coach::practice::RemarkKind", text);
    };
    if (kind == QLatin1String("premature-solution"))
        return tr("A solution before the problem stands");
    if (kind == QLatin1String("choice-without-reason"))
        return tr("A choice without a reason");
    if (kind == QLatin1String("accuracy-on-rare-class"))
        return tr("Accuracy on something rare");
    if (kind == QLatin1String("off-topic"))
        return tr("Beside the subject");
    return kind;
}

} // namespace coach::practice
