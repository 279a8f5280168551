// The promise "what was typed is on disk a second later", kept against SIGKILL: the real program in
// a real window, real key events, killed at random moments (seeded), thirty times.
#include <random>

#include <gtest/gtest.h>

#include <QElapsedTimer>
#include <QProcess>
#include <QStandardPaths>
#include <QThread>

#include "core/usecase/maintain.h"
#include "core/usecase/practise.h"
#include "tests/support/temp_dir.h"

namespace coach::tests {
namespace {

constexpr int kKills = 30;
constexpr int kPromiseMs = 1'000;
constexpr unsigned kSeed = 20261123;

const char* const kWords[]{"rare ",  "fraud ", "costs ",   "twenty ", "days ",   "labels ",
                           "late. ", "miss ",  "decline ", "bank ",   "review ", "queue "};

class KillTest : public testing::Test {
protected:
    void SetUp() override {
        for (const char* program : {"Xvfb", "xdotool"})
            ASSERT_FALSE(QStandardPaths::findExecutable(QString::fromLatin1(program)).isEmpty())
                << program << " is missing: install the Debian packages xvfb and xdotool";
        m_server.start(QStringLiteral("Xvfb"),
                       {QStringLiteral("-displayfd"), QStringLiteral("1"),
                        QStringLiteral("-screen"), QStringLiteral("0"),
                        QStringLiteral("1280x800x24"), QStringLiteral("-nolisten"),
                        // A server that resets when its last client is killed refuses the next one.
                        QStringLiteral("tcp"), QStringLiteral("-noreset")});
        ASSERT_TRUE(m_server.waitForReadyRead(15'000)) << "Xvfb did not start";
        m_environment = QProcessEnvironment::systemEnvironment();
        m_environment.insert(QStringLiteral("DISPLAY"),
                             QLatin1Char(':') +
                                 QString::fromLatin1(m_server.readAllStandardOutput()).trimmed());
        m_environment.remove(QStringLiteral("QT_QPA_PLATFORM"));
        m_environment.remove(QStringLiteral("WAYLAND_DISPLAY"));
        for (const char* place : {"XDG_DATA_HOME", "XDG_CONFIG_HOME", "XDG_CACHE_HOME", "HOME"})
            m_environment.insert(QString::fromLatin1(place), folder());
        // The welcome page was seen already.
        m_folder.write("problem-coach/settings.ini", "[window]\nwelcomed=true\n");
        const auto context = open();
        const auto attempt =
            usecase::Practise(*context).start({"fraud-detection"}, session::Mode::Guided);
        ASSERT_TRUE(attempt);
        m_attempt = attempt->id;
        m_title = QString::fromStdString(attempt->title);
    }
    void TearDown() override {
        m_server.terminate();
        m_server.waitForFinished(5'000);
    }

    QString folder() const { return QString::fromStdString(m_folder.path().string()); }
    usecase::Places places() const {
        return {m_folder.path() / "problem-coach", m_folder.path() / "coach.db"};
    }
    std::unique_ptr<usecase::Context> open() {
        auto opened = usecase::Context::open(places(), m_clock);
        EXPECT_TRUE(opened) << opened.error().message;
        return std::move(*opened);
    }
    std::string onDisk() {
        const auto context = open();
        const auto attempt = usecase::Practise(*context).load(m_attempt);
        EXPECT_TRUE(attempt);
        return attempt->notes[0];
    }
    QString xdotool(const QStringList& arguments, int timeoutMs = 60'000) {
        QProcess tool;
        tool.setProcessEnvironment(m_environment);
        tool.start(QStringLiteral("xdotool"), arguments);
        tool.waitForFinished(timeoutMs);
        return QString::fromUtf8(tool.readAllStandardOutput()).trimmed();
    }
    /// Starts the program and resumes the attempt; the caret stands at the note's end.
    void resume(QProcess& program) {
        program.setProcessEnvironment(m_environment);
        program.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        program.start(QStringLiteral(COACH_GUI),
                      {QStringLiteral("--db"), QString::fromStdString(places().database.string())});
        ASSERT_TRUE(program.waitForStarted());
        QElapsedTimer waited;
        waited.start();
        QString window;
        while (window.isEmpty() && waited.elapsed() < 60'000) {
            window = xdotool({QStringLiteral("search"), QStringLiteral("--onlyvisible"),
                              QStringLiteral("--pid"), QString::number(program.processId())})
                         .section(QLatin1Char('\n'), 0, 0);
            QThread::msleep(50);
        }
        ASSERT_FALSE(window.isEmpty()) << "the window did not open";
        xdotool({QStringLiteral("windowfocus"), window});
        while (waited.elapsed() < 60'000) {
            const QString name = xdotool({QStringLiteral("getwindowname"), window});
            if (name.contains(m_title))
                break;
            xdotool({QStringLiteral("key"), QStringLiteral("Return")});
            QThread::msleep(150);
        }
        ASSERT_TRUE(xdotool({QStringLiteral("getwindowname"), window}).contains(m_title))
            << "the attempt did not open";
        QThread::msleep(150);
    }

    TempDir m_folder;
    base::SystemClock m_clock;
    QProcess m_server;
    QProcessEnvironment m_environment;
    framework::AttemptId m_attempt;
    QString m_title;
};

TEST_F(KillTest, NothingOlderThanASecondIsLostToThirtyKills) {
    std::mt19937 random(kSeed);
    std::uniform_int_distribution<int> lifetimeMs(1'100, 2'600);
    std::uniform_int_distribution<std::size_t> word(0, std::size(kWords) - 1);
    int provedWords = 0;
    for (int kill = 0; kill < kKills; ++kill) {
        SCOPED_TRACE("kill " + std::to_string(kill + 1));
        const std::string before = onDisk();
        // Enter, pressed until the attempt opened, may have left an empty line.
        QProcess program;
        ASSERT_NO_FATAL_FAILURE(resume(program));
        QElapsedTimer typing;
        typing.start();
        std::vector<std::pair<std::string, qint64>> typed;
        const int lifetime = lifetimeMs(random);
        while (typing.elapsed() < lifetime) {
            const std::string one = kWords[word(random)];
            xdotool({QStringLiteral("type"), QStringLiteral("--delay"), QStringLiteral("12"),
                     QString::fromStdString(one)});
            typed.emplace_back(one, typing.elapsed());
        }
        const qint64 killedAt = typing.elapsed();
        program.kill();
        program.waitForFinished(5'000);

        std::string promised;
        for (const auto& [text, at] : typed) {
            if (at + kPromiseMs > killedAt)
                break;
            promised += text;
            ++provedWords;
        }
        const auto checked = usecase::Maintain::check(places());
        ASSERT_TRUE(checked) << checked.error().message;
        std::string after = onDisk();
        ASSERT_TRUE(after.starts_with(before)) << "what was there is gone:\n" << after;
        after.erase(0, before.size());
        after.erase(0, std::min(after.find_first_not_of('\n'), after.size()));
        ASSERT_TRUE(after.starts_with(promised))
            << "promised: " << promised << "\non disk:  " << after;
    }
    EXPECT_GT(provedWords, kKills) << "hardly anything was typed: nothing is proved";
}

} // namespace
} // namespace coach::tests
