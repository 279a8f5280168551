// What a page is handed to work with. Owned by main() or a test; outlives every page.
#pragma once

namespace coach::usecase {
class Context;
}
namespace coach::theme {
class Theme;
}

namespace coach::support {

class AskUser;
class Settings;
class StoreHub;
class UsecaseThread;

struct Services {
    usecase::Context& context; ///< of the GUI thread; for what is quick
    UsecaseThread& thread;     ///< for saving and what may take long
    StoreHub& hub;
    AskUser& ask;
    Settings& settings;
    theme::Theme& theme;
};

} // namespace coach::support
