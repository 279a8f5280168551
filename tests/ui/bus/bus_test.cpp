// What a screen reader finds: the real window under Xvfb, its tree walked over the accessibility
// bus. The program starts itself anew in a session of its own; see main below.
#include <gmock/gmock.h>
#include <unistd.h>

#include <QApplication>
#include <QDBusArgument>
#include <QDBusConnection>
#include <QDBusInterface>
#include <QDBusMetaType>
#include <QDBusReply>
#include <QStandardPaths>
#include <QTest>
#include <QThread>

#include "tests/ui/support/full_window.h"

struct Reference {
    QString service;
    QDBusObjectPath path;
};
Q_DECLARE_METATYPE(Reference)

QDBusArgument& operator<<(QDBusArgument& out, const Reference& reference) {
    out.beginStructure();
    out << reference.service << reference.path;
    out.endStructure();
    return out;
}
const QDBusArgument& operator>>(const QDBusArgument& in, Reference& reference) {
    in.beginStructure();
    in >> reference.service >> reference.path;
    in.endStructure();
    return in;
}

namespace coach {
namespace {

const QString kAccessible = QStringLiteral("org.a11y.atspi.Accessible");

/// What one look at the tree found.
struct Walk {
    int nodes = 0;
    int focusable = 0;
    QStringList nameless;
    QStringList names;
};

/// Asks another program, as a screen reader does; never on the window's own thread.
class Reader {
public:
    explicit Reader(const QString& address)
        : m_bus(QDBusConnection::connectToBus(address, QStringLiteral("reader"))) {}
    ~Reader() { QDBusConnection::disconnectFromBus(QStringLiteral("reader")); }

    Walk walkProgram() {
        Walk walk;
        for (const Reference& program :
             children({QStringLiteral("org.a11y.atspi.Registry"),
                       QDBusObjectPath(QStringLiteral("/org/a11y/atspi/accessible/root"))}))
            visit(program, walk, {}, 0);
        return walk;
    }

private:
    QDBusMessage call(const Reference& of, const QString& interface, const QString& method,
                      const QVariantList& arguments = {}) {
        auto message =
            QDBusMessage::createMethodCall(of.service, of.path.path(), interface, method);
        message.setArguments(arguments);
        return m_bus.call(message, QDBus::Block, 3000);
    }
    QList<Reference> children(const Reference& of) {
        const QDBusReply<QList<Reference>> reply =
            call(of, kAccessible, QStringLiteral("GetChildren"));
        return reply.isValid() ? reply.value() : QList<Reference>();
    }
    QString name(const Reference& of) {
        const QDBusReply<QDBusVariant> reply =
            call(of, QStringLiteral("org.freedesktop.DBus.Properties"), QStringLiteral("Get"),
                 {kAccessible, QStringLiteral("Name")});
        return reply.isValid() ? reply.value().variant().toString() : QString();
    }
    QString role(const Reference& of) {
        const QDBusReply<QString> reply = call(of, kAccessible, QStringLiteral("GetRoleName"));
        return reply.isValid() ? reply.value() : QString();
    }
    /// AT-SPI's states by their number, such as 11 for focusable.
    bool has(const QList<uint>& states, int state) {
        return states.size() == 2 && (states[state / 32] >> (state % 32) & 1u) != 0;
    }
    void visit(const Reference& node, Walk& walk, const QString& path, int depth) {
        constexpr int focusable = 11;
        constexpr int showing = 25;
        const QString said = role(node);
        const QString called = name(node);
        const QDBusReply<QList<uint>> states = call(node, kAccessible, QStringLiteral("GetState"));
        ++walk.nodes;
        // A cell may be empty; the table has the name.
        const bool isCell = said == QStringLiteral("table cell");
        if (states.isValid() && has(states.value(), focusable) && has(states.value(), showing) &&
            !isCell) {
            ++walk.focusable;
            walk.names << called;
            if (called.isEmpty() || said.isEmpty() || said == QStringLiteral("unknown") ||
                said == QStringLiteral("invalid"))
                walk.nameless << path + QLatin1Char('/') + said + QStringLiteral(" \"") + called +
                                     QLatin1Char('"');
        }
        // What is not shown is not met, and would take its time.
        if (depth > 24 || isCell ||
            (depth > 1 && states.isValid() && !has(states.value(), showing)))
            return;
        const auto below = children(node);
        for (qsizetype i = 0; i < std::min<qsizetype>(below.size(), 60); ++i)
            visit(below[i], walk, path + QLatin1Char('/') + said + QLatin1Char(' ') + called,
                  depth + 1);
    }

    QDBusConnection m_bus;
};

QString busAddress() {
    QDBusInterface bus(QStringLiteral("org.a11y.Bus"), QStringLiteral("/org/a11y/bus"),
                       QStringLiteral("org.a11y.Bus"), QDBusConnection::sessionBus());
    return QDBusReply<QString>(bus.call(QStringLiteral("GetAddress"))).value();
}

class BusTest : public tests::FullWindow {
protected:
    Walk look() {
        Walk walk;
        const QString address = busAddress();
        EXPECT_FALSE(address.isEmpty()) << "there is no accessibility bus: install at-spi2-core";
        std::unique_ptr<QThread> walker(QThread::create([&walk, address] {
            Reader reader(address);
            walk = reader.walkProgram();
        }));
        walker->start();
        EXPECT_TRUE(QTest::qWaitFor([&walker] { return walker->isFinished(); }, 60'000));
        walker->wait();
        return walk;
    }
};

TEST_F(BusTest, EveryControlOnEveryPageHasANameAndARole) {
    open({1280, 800});
    (void)QTest::qWaitForWindowActive(window.get());
    for (const auto& [name, go] : pages()) {
        go();
        // The program takes a moment to register, a page to read.
        Walk walk;
        (void)QTest::qWaitFor(
            [&] {
                walk = look();
                return walk.nodes > 20;
            },
            20'000);
        EXPECT_GT(walk.nodes, 20) << name;
        EXPECT_GT(walk.focusable, 3) << name;
        EXPECT_TRUE(walk.nameless.isEmpty()) << name << ":\n"
                                             << qPrintable(walk.nameless.join(QLatin1Char('\n')));
    }
}

TEST_F(BusTest, AScreenReaderFindsThePlacesAndTheCharts) {
    open({1280, 800});
    window->go({shell::Destination::Kind::Progress, {}, {}, {}});
    Walk walk;
    const auto finds = [&walk](const QString& words) {
        return std::ranges::any_of(walk.names,
                                   [&words](const QString& name) { return name.contains(words); });
    };
    EXPECT_TRUE(QTest::qWaitFor(
        [&] {
            walk = look();
            return finds(QStringLiteral("Requirements, "));
        },
        60'000))
        << qPrintable(walk.names.join(QLatin1Char('\n')));
    for (const char* words : {"Library", "Attempts", "Progress", "Practice calendar"})
        EXPECT_TRUE(finds(QLatin1String(words))) << words;
}

} // namespace
} // namespace coach

int main(int argc, char** argv) {
    testing::InitGoogleMock(&argc, argv);
    const bool lists = testing::GTEST_FLAG(list_tests);
    if (!lists && qEnvironmentVariableIsEmpty("COACH_ON_BUS")) {
        // The offscreen platform has no bridge to the bus: a display and a bus of its own.
        qputenv("COACH_ON_BUS", "1");
        qputenv("QT_QPA_PLATFORM", "xcb");
        qputenv("QT_LINUX_ACCESSIBILITY_ALWAYS_ON", "1");
        qputenv("NO_AT_BRIDGE", "0");
        std::vector<std::string> words{
            "dbus-run-session", "--", "xvfb-run", "-a", "-s", "-screen 0 1280x800x24 -noreset"};
        for (int i = 0; i < argc; ++i)
            words.emplace_back(argv[i]);
        if (!testing::GTEST_FLAG(filter).empty())
            words.push_back("--gtest_filter=" + testing::GTEST_FLAG(filter));
        std::vector<char*> arguments;
        for (std::string& word : words)
            arguments.push_back(word.data());
        arguments.push_back(nullptr);
        execvp(arguments[0], arguments.data());
        std::fputs("dbus-run-session is missing: install the Debian package dbus-daemon\n", stderr);
        return 1;
    }
    if (lists)
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QStandardPaths::setTestModeEnabled(true);
    qDBusRegisterMetaType<Reference>();
    qDBusRegisterMetaType<QList<Reference>>();
    QApplication application(argc, argv);
    return RUN_ALL_TESTS();
}
