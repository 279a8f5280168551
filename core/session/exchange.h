// What was said beside the notes: a follow-up, a curveball, a mentor's remark. Values.
#pragma once

#include <string>

#include "core/framework/stage.h"

namespace coach::session {

struct Exchange {
    framework::StageId stage = framework::StageId::Problem;
    std::string about;  ///< id of the criterion or curveball; the mentor's name for a remark
    std::string quoted; ///< the sentence of the note that it is about; may be empty
    std::string said;   ///< the question, the changed requirement, the remark
    std::string answer; ///< the candidate's; empty when there is none
    std::string result; ///< how deep the answer went, or which points were heard
    bool operator==(const Exchange&) const = default;
};

} // namespace coach::session
