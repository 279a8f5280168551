// Sentences that were taken out of a stage, offered again where they belong.
#pragma once

#include <vector>

#include <QWidget>

#include "core/session/attempt.h"

class QVBoxLayout;

namespace coach::practice {

class ParkedList : public QWidget {
    Q_OBJECT

public:
    explicit ParkedList(QWidget* parent = nullptr);
    void setParked(const std::vector<session::Parked>& parked);

Q_SIGNALS:
    void insertWanted(int index);
    void dropWanted(int index);

private:
    QVBoxLayout* m_lines;
};

} // namespace coach::practice
