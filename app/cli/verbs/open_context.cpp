#include "app/cli/verbs/verbs.h"

namespace coach::cli {

std::unique_ptr<usecase::Context> openContext(const Common& common, Console& console) {
    auto context = usecase::Context::open(common.places, common.clock);
    if (context)
        return std::move(*context);
    console.fail(context.error());
    return nullptr;
}

} // namespace coach::cli
