// Who may include what. A failure names the line and the rule; the rules are told in
// docs/architecture.md.
#include <algorithm>
#include <filesystem>
#include <fstream>
#include <map>
#include <regex>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include <gtest/gtest.h>

namespace coach::tests {
namespace {

namespace fs = std::filesystem;

// A folder includes itself and folders of a lower rank.
const std::map<std::string, int> kRanks{{"core/base", 0},
                                        {"core/text", 1},
                                        {"core/framework", 1},
                                        {"core/catalog", 2},
                                        {"core/document", 2},
                                        {"core/scoring", 3},
                                        {"core/interview", 3},
                                        {"core/drills", 4},
                                        {"core/session", 4},
                                        {"core/compare", 4},
                                        {"core/progress", 4},
                                        {"core/export", 5},
                                        {"core/store", 5},
                                        {"core/usecase", 6},
                                        {"core/build", 6}, // programs that run while building
                                        {"ui", 7},
                                        {"app", 8}};

// What the window may see of the core beside all of these folders.
const std::set<std::string> kOpenToUi{"core/usecase", "core/base", "core/framework"};
// Headers that hold nothing but values.
const std::set<std::string> kValueHeaders{
    "core/text/span.h",          "core/catalog/prompt.h",    "core/document/answer_document.h",
    "core/session/attempt.h",    "core/scoring/scorecard.h", "core/compare/comparison.h",
    "core/progress/practised.h", "core/catalog/drill.h",     "core/drills/review.h"};

struct Include {
    std::string file; ///< from the root, such as "core/text/span.h"
    int line = 0;
    std::string target;
    bool quoted = false;

    std::string place() const { return file + ":" + std::to_string(line); }
    bool in(const std::string& folder) const { return file.starts_with(folder + "/"); }
};

/// "core/text" of "core/text/span.h", "ui" of anything below ui, "app" likewise.
std::string layerOf(const std::string& path) {
    const auto first = path.find('/');
    const std::string top = path.substr(0, first);
    if (top != "core" || first == std::string::npos)
        return top;
    return path.substr(0, path.find('/', first + 1));
}

std::vector<Include> includesOf(const fs::path& root, const fs::path& path) {
    static const std::regex pattern(R"re(^\s*#\s*include\s*(["<])([^">]+)[">])re");
    std::vector<Include> found;
    std::ifstream file(path);
    std::string line;
    for (int number = 1; std::getline(file, line); ++number) {
        std::smatch match;
        if (std::regex_search(line, match, pattern))
            found.push_back(
                {fs::relative(path, root).generic_string(), number, match[2], match[1] == "\""});
    }
    return found;
}

const std::vector<Include>& allIncludes() {
    static const std::vector<Include> all = [] {
        const fs::path root = COACH_SOURCE_DIR;
        std::vector<Include> found;
        for (const char* top : {"core", "ui", "app", "tests"}) {
            for (const auto& entry : fs::recursive_directory_iterator(root / top)) {
                const auto suffix = entry.path().extension();
                if (suffix != ".cpp" && suffix != ".h")
                    continue;
                const auto some = includesOf(root, entry.path());
                found.insert(found.end(), some.begin(), some.end());
            }
        }
        return found;
    }();
    return all;
}

/// One line for each include that breaks a rule.
template <class Breaks>
std::string offenders(Breaks breaks) {
    std::ostringstream out;
    for (const Include& include : allIncludes()) {
        if (breaks(include))
            out << include.place() << " includes " << include.target << '\n';
    }
    return out.str();
}

bool isOurs(const std::string& target) {
    return target.starts_with("core/") || target.starts_with("ui/") || target.starts_with("app/") ||
           target.starts_with("tests/");
}

bool isQt(const Include& include) {
    return !include.quoted && (include.target.starts_with("Qt") ||
                               (include.target.size() > 1 && include.target[0] == 'Q' &&
                                std::isupper(static_cast<unsigned char>(include.target[1])) != 0));
}

TEST(Layers, SourcesAreFound) {
    EXPECT_GT(allIncludes().size(), 500U);
    for (const char* layer : {"core/base", "core/store", "core/usecase", "ui", "app", "tests"}) {
        EXPECT_TRUE(std::ranges::any_of(allIncludes(), [&](const Include& i) {
            return i.in(layer);
        })) << layer;
    }
}

TEST(Layers, EveryFolderHasARank) {
    EXPECT_EQ(offenders([](const Include& i) {
                  return !i.in("tests") && !kRanks.contains(layerOf(i.file));
              }),
              "")
        << "Give the folder a rank in layers_test.cpp and in docs/architecture.md.";
}

TEST(Layers, AFolderIncludesItselfAndLowerRanks) {
    EXPECT_EQ(offenders([](const Include& i) {
                  const std::string from = layerOf(i.file);
                  const std::string to = layerOf(i.target);
                  if (i.in("tests") || !isOurs(i.target) || from == to)
                      return false;
                  return !kRanks.contains(to) || kRanks.at(to) >= kRanks.at(from);
              }),
              "");
}

TEST(Layers, TheWindowSeesUsecasesAndValues) {
    EXPECT_EQ(offenders([](const Include& i) {
                  return i.in("ui") && i.target.starts_with("core/") &&
                         !kOpenToUi.contains(layerOf(i.target)) &&
                         !kValueHeaders.contains(i.target);
              }),
              "")
        << "The window asks a usecase, or the header holds values alone and is listed here.";
}

TEST(Layers, ValueHeadersIncludeNoMechanism) {
    EXPECT_EQ(offenders([](const Include& i) {
                  return kValueHeaders.contains(i.file) && isOurs(i.target) &&
                         !kValueHeaders.contains(i.target) && layerOf(i.target) != "core/base" &&
                         layerOf(i.target) != "core/framework" &&
                         !i.target.starts_with("core/catalog/");
              }),
              "");
}

TEST(Layers, OnlyTheStoreKnowsSqlite) {
    EXPECT_EQ(offenders([](const Include& i) {
                  const bool sqlite = i.target.starts_with("SQLiteCpp") || i.target == "sqlite3.h";
                  return sqlite && !i.in("core/store") && i.file != "tests/support/raw_sqlite.h";
              }),
              "");
}

TEST(Layers, OnlyUsecasesAndTestsOfTheStoreIncludeIt) {
    EXPECT_EQ(offenders([](const Include& i) {
                  return i.target.starts_with("core/store/") && !i.in("core/store") &&
                         !i.in("core/usecase") && !i.in("tests/unit/store");
              }),
              "");
}

TEST(Layers, TheCoreAndTheCommandLineKnowNoQt) {
    EXPECT_EQ(offenders([](const Include& i) {
                  return (i.in("core") || i.in("app/cli") || i.in("tests/unit") ||
                          i.in("tests/cli")) &&
                         isQt(i);
              }),
              "");
}

TEST(Layers, IncludesOfOursAreWrittenFromTheRoot) {
    EXPECT_EQ(offenders([](const Include& i) {
                  // moc writes its own names beside the source.
                  return i.quoted && !isOurs(i.target) && !i.target.ends_with(".moc");
              }),
              "");
}

TEST(Layers, HeavyLibrariesStayInSources) {
    // What the pack reader's two sources share; nobody else includes it.
    const std::string shared = "core/catalog/toml_fields.h";
    EXPECT_EQ(offenders([&](const Include& i) {
                  const bool heavy = i.target.starts_with("toml++") ||
                                     i.target == "nlohmann/json.hpp" ||
                                     i.target.starts_with("CLI/");
                  return (heavy && !i.in("tests") && i.file.ends_with(".h") && i.file != shared) ||
                         (i.target == shared && !i.in("core/catalog"));
              }),
              "")
        << "A heavy header in one of ours is compiled again in every source that includes it.";
}

} // namespace
} // namespace coach::tests
