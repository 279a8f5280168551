// A database as somebody has it after a week: the sample, one unfinished attempt.
#pragma once

#include <stdexcept>

#include "core/usecase/library.h"
#include "core/usecase/practise.h"

namespace coach::tests {

template <class T>
T must(base::Result<T> result) {
    if (!result)
        throw std::runtime_error(result.error().text());
    return std::move(*result);
}

/// An attempt on the prompt with a sentence in its first stage, still being written.
inline framework::AttemptId writing(usecase::Context& context, const std::string& prompt) {
    usecase::Practise practise(context);
    const auto attempt = must(practise.start({prompt}, session::Mode::Guided));
    must(
        practise.saveNote(attempt.id, framework::StageId::Problem,
                          "We predict for each order how long it takes to arrive. Being late costs "
                          "4 dollars in credit, quoting too long loses baskets.",
                          ""));
    (void)practise.addTime(attempt.id, framework::StageId::Problem, base::Milliseconds(720'000));
    (void)practise.setCurrentStage(attempt.id, framework::StageId::Requirements);
    return attempt.id;
}

/// The same, finished and scored.
inline framework::AttemptId finished(usecase::Context& context, const std::string& prompt) {
    const auto id = writing(context, prompt);
    must(usecase::Practise(context).finish(id));
    return id;
}

} // namespace coach::tests
