// Draws the room into files when COACH_PICTURES names a folder: for looking, nothing is compared.
#include <QTest>

#include "core/usecase/practise.h"
#include "tests/ui/support/ui_harness.h"
#include "ui/practice/note_editor.h"
#include "ui/practice/practice_page.h"

namespace coach::practice {
namespace {

using framework::StageId;

class RoomPictures : public tests::UiHarness {
protected:
    void draw(const char* name, session::Mode mode, const QSize& size, int waitMs) {
        const QString pictures = qEnvironmentVariable("COACH_PICTURES");
        auto attempt = usecase::Practise(*context).start({"delivery-eta"}, mode);
        ASSERT_TRUE(attempt);
        PracticePage page(services(), attempt->id, std::nullopt);
        page.resize(size);
        page.show();
        page.entered();
        auto* editor = page.findChild<NoteEditor*>();
        if (waitMs > 0) {
            QTest::keyClicks(
                editor, QStringLiteral("The processor asks us while a payment is being authorised: "
                                       "approve, decline, or ask "
                                       "for a second factor. One prediction for each payment."));
            QTest::keyClick(editor, Qt::Key_Return);
            QTest::keyClick(editor, Qt::Key_Return);
            QTest::keyClicks(editor, QStringLiteral("Fraud is rare, 0.12 % of payments. I would "
                                                    "use XGBoost with SMOTE to deal with the "
                                                    "imbalance. That is **the bar** to beat. "));
            QTest::qWait(waitMs);
        }
        QTest::qWait(20);
        EXPECT_FALSE(page.grab().isNull());
        if (!pictures.isEmpty())
            page.grab().save(pictures + QLatin1Char('/') + QString::fromLatin1(name));
    }
};

TEST_F(RoomPictures, EveryLookCanBeDrawn) {
    const bool kept = !qEnvironmentVariableIsEmpty("COACH_PICTURES");
    const int rest = kept ? 100 : 1;
    draw("room-empty.png", session::Mode::Guided, {1280, 744}, 0);
    draw("room-light.png", session::Mode::Guided, {1280, 744}, rest);
    draw("room-mock.png", session::Mode::Mock45, {1280, 744}, rest);
    draw("room-small.png", session::Mode::Guided, {1024, 640}, rest);
    draw("room-wide.png", session::Mode::Guided, {1920, 1024}, rest);
    theme.setChoice(theme::SchemeChoice::Dark);
    draw("room-dark.png", session::Mode::Guided, {1280, 744}, rest);
    theme.setChoice(theme::SchemeChoice::Light);
    theme.setTextPercent(200);
    draw("room-200.png", session::Mode::Guided, {1280, 744}, rest);
    draw("room-200-mock.png", session::Mode::Mock45, {1280, 744}, rest);
}

} // namespace
} // namespace coach::practice
