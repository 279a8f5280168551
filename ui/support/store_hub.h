// Says what changed in the store, so that each page refreshes what concerns it. GUI thread.
#pragma once

#include <QObject>

#include "core/usecase/context.h"

namespace coach::support {

class StoreHub final : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;
    void announce(usecase::Changes changes) {
        if (changes != usecase::Changes::None)
            Q_EMIT changed(changes);
    }

Q_SIGNALS:
    void changed(coach::usecase::Changes changes);
};

} // namespace coach::support
