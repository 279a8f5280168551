// From one level to another: the earlier stands light beside the later, each with its mark.
#pragma once

#include <optional>

#include <QWidget>

namespace coach::compare {

class LevelChange : public QWidget {
    Q_OBJECT

public:
    /// `large`: figures of a page's head, without marks.
    explicit LevelChange(bool large, QWidget* parent = nullptr);
    void setLevels(std::optional<double> before, std::optional<double> after);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    int paintOn(QPainter* painter) const;

    bool m_large;
    std::optional<double> m_before;
    std::optional<double> m_after;
};

} // namespace coach::compare
