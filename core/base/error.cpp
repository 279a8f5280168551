#include "core/base/error.h"

namespace coach::base {

std::string Error::text() const {
    if (!place)
        return message;
    std::string out = place->file;
    if (place->line > 0) {
        out += ':' + std::to_string(place->line);
        if (place->column > 0)
            out += ':' + std::to_string(place->column);
    }
    return out + ": " + message;
}

} // namespace coach::base
