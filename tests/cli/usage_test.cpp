#include <array>
#include <cstdio>

#include <gmock/gmock.h>
#include <sys/wait.h>

#include "tests/cli/cli_run.h"

namespace coach::tests {
namespace {

using testing::HasSubstr;
using testing::StartsWith;

class CliUsage : public Cli {};

TEST_F(CliUsage, SaysItsVersionAndHelpOnStandardOutput) {
    const auto version = run({"--version"});
    EXPECT_EQ(version.status, 0);
    EXPECT_EQ(version.out, "problem-coach-cli " COACH_VERSION "\n");
    EXPECT_EQ(version.err, "");
    const auto help = run({"--help"});
    EXPECT_EQ(help.status, 0);
    for (const char* verb : {"prompts", "score", "import", "attempts", "export", "compare", "ask",
                             "pack", "backup", "restore", "check"})
        EXPECT_THAT(help.out, HasSubstr(verb));
}

TEST_F(CliUsage, WrongUsageIsStatusTwoAndOneLine) {
    EXPECT_EQ(run({}).status, 2);
    EXPECT_EQ(run({"fly"}).err, "problem-coach-cli: there is no verb \"fly\"; see --help\n");
    EXPECT_EQ(run({"fly"}).status, 2);
    EXPECT_EQ(run({"prompts", "--loud"}).status, 2);
    EXPECT_EQ(run({"score"}).status, 2);
    EXPECT_EQ(run({"export"}).status, 2);
    EXPECT_EQ(run({"export", "x", "--format", "pdf"}).status, 2);
    EXPECT_EQ(run({"compare", "one"}).status, 2);
    EXPECT_EQ(run({"pack"}).status, 2);
    EXPECT_FALSE(hasDatabase());
}

CliResult start(const std::string& arguments) {
    const std::string command = std::string(COACH_BINARY_DIR "/app/problem-coach-cli ") + arguments;
    FILE* pipe = popen(command.c_str(), "r");
    CliResult result;
    std::array<char, 4096> bytes{};
    while (const std::size_t count = fread(bytes.data(), 1, bytes.size(), pipe))
        result.out.append(bytes.data(), count);
    const int status = pclose(pipe);
    result.status = WIFEXITED(status) ? WEXITSTATUS(status) : 255;
    return result;
}

TEST_F(CliUsage, TheExecutableIsStartedWithoutADisplay) {
    EXPECT_THAT(start("--version").out, StartsWith("problem-coach-cli "));
    const auto result = start("prompts");
    EXPECT_EQ(result.status, 0);
    EXPECT_THAT(result.out, HasSubstr("delivery-eta"));
    EXPECT_EQ(start("no-such-verb").status, 2);
    EXPECT_EQ(start("prompts show nothing").status, 1);
}

TEST_F(CliUsage, TheExecutableSaysWhenItsOutputCannotBeWritten) {
    EXPECT_EQ(start("prompts > /dev/full").status, 3);
}

} // namespace
} // namespace coach::tests
