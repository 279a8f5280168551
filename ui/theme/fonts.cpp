#include "ui/theme/fonts.h"

#include <QByteArray>
#include <QFontDatabase>

#include "ui/theme/embedded.h"

namespace coach::theme {

void registerFonts() {
    static bool done = false;
    if (done)
        return;
    done = true;
    // The upright regular of Charis has to come before its italic and bold, or Qt takes the wrong
    // face for the family; the order of the paths (B, BI, I, R) is not that.
    for (const bool regular : {true, false}) {
        for (const base::EmbeddedFile& file : base::embeddedFonts()) {
            if (file.path.ends_with("-R.ttf") || file.path.ends_with("-Regular.otf") ? !regular
                                                                                     : regular)
                continue;
            QFontDatabase::addApplicationFontFromData(QByteArray::fromRawData(
                file.bytes.data(), static_cast<qsizetype>(file.bytes.size())));
        }
    }
}

QStringList sansFamilies() {
    return {QStringLiteral("Inter"), QStringLiteral("Noto Sans"), QStringLiteral("DejaVu Sans")};
}

QStringList displayFamilies() {
    return {QStringLiteral("Inter Display"), QStringLiteral("Inter"), QStringLiteral("Noto Sans"),
            QStringLiteral("DejaVu Sans")};
}

QStringList serifFamilies() {
    return {QStringLiteral("Charis SIL Compact"), QStringLiteral("Charis SIL"),
            QStringLiteral("DejaVu Serif")};
}

} // namespace coach::theme
