// Nothing is cut off: every label and button of every page has the room that its words need, inside
// the page, at 200 % text and in the smallest window that we promise.
#include <QAbstractButton>
#include <QAbstractScrollArea>
#include <QLabel>
#include <QTest>

#include "tests/ui/support/full_window.h"

namespace coach {
namespace {

QString nameOf(const QWidget& widget, const QString& text) {
    return QStringLiteral("%1 \"%2\" has %3x%4")
        .arg(widget.objectName().isEmpty() ? QLatin1String(widget.metaObject()->className())
                                           : widget.objectName(),
             text.left(60))
        .arg(widget.width())
        .arg(widget.height());
}

/// How far the widget's own rectangle reaches out of what shows it; scrolling down is fair.
QString beyond(const QWidget& widget, const QWidget& window) {
    for (const QWidget* above = widget.parentWidget(); above != nullptr;
         above = above->parentWidget()) {
        const QRect rect(widget.mapTo(above, QPoint()), widget.size());
        const bool isViewport = qobject_cast<const QAbstractScrollArea*>(above->parentWidget());
        if (rect.left() < 0 || rect.right() >= above->width())
            return QStringLiteral(" and stands from %1 to %2 in %3 of %4")
                .arg(rect.left())
                .arg(rect.right())
                .arg(above->objectName().isEmpty() ? QLatin1String(above->metaObject()->className())
                                                   : above->objectName())
                .arg(above->width());
        if (isViewport)
            return {};
        if (above == &window && (rect.top() < 0 || rect.bottom() >= above->height()))
            return QStringLiteral(" and stands from %1 down to %2 in a window of %3")
                .arg(rect.top())
                .arg(rect.bottom())
                .arg(above->height());
    }
    return {};
}

class FitTest : public tests::FullWindow {
protected:
    QStringList cutOff() {
        QStringList out;
        for (auto* label : window->findChildren<QLabel*>()) {
            if (!label->isVisible() || label->text().isEmpty())
                continue;
            const bool cut = label->wordWrap()
                                 ? label->height() < label->heightForWidth(label->width())
                                 : label->width() < label->minimumSizeHint().width() ||
                                       10 * label->height() < 9 * label->minimumSizeHint().height();
            const QString out1 = beyond(*label, *window);
            if (cut || !out1.isEmpty())
                out << nameOf(*label, label->text()) +
                           (cut ? QStringLiteral(" and needs %1x%2")
                                      .arg(label->minimumSizeHint().width())
                                      .arg(label->wordWrap() ? label->heightForWidth(label->width())
                                                             : label->minimumSizeHint().height())
                                : QString()) +
                           out1;
        }
        for (auto* button : window->findChildren<QAbstractButton*>()) {
            if (!button->isVisible() || button->text().isEmpty())
                continue;
            QSize needs = button->sizeHint();
            if (button->sizePolicy().hasHeightForWidth() || button->hasHeightForWidth())
                needs = {1, button->heightForWidth(button->width())};
            const QString out1 = beyond(*button, *window);
            if (button->width() < needs.width() || button->height() < needs.height() ||
                !out1.isEmpty())
                out << nameOf(*button, button->text()) +
                           QStringLiteral(" and needs %1x%2")
                               .arg(needs.width())
                               .arg(needs.height()) +
                           out1;
        }
        return out;
    }
    void expectAllFits(QSize size, int percent) {
        open(size, percent);
        for (const auto& [name, go] : pages()) {
            go();
            // Pages lay themselves out anew once their answers have come from the other thread.
            QStringList cut;
            EXPECT_TRUE(QTest::qWaitFor(
                [&] {
                    cut = cutOff();
                    return cut.isEmpty();
                },
                1500))
                << name << ":\n"
                << qPrintable(cut.join(QLatin1Char('\n')));
        }
    }
};

TEST_F(FitTest, NothingIsCutOffAtTwiceTheTextSize) {
    expectAllFits({1280, 800}, 200);
}

TEST_F(FitTest, NothingIsCutOffInTheSmallestWindow) {
    expectAllFits({1024, 700}, 100);
}

} // namespace
} // namespace coach
