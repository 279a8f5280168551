// The table behind each chart: real tables, one under the other, as high as their rows.
#pragma once

#include <QWidget>

#include "core/progress/practised.h"

class QStandardItemModel;
class QTableView;
class QVBoxLayout;

namespace coach::progress {

class ProgressTables final : public QWidget {
    Q_OBJECT
public:
    explicit ProgressTables(QWidget* parent = nullptr);
    void setProgress(const Progress& progress, Day today);

protected:
    void changeEvent(QEvent* event) override;

private:
    void addTable(const char* name, const QString& title, const QStringList& heads,
                  const QList<QStringList>& rows);
    void fit(QTableView* table) const;

    QVBoxLayout* m_column;
};

} // namespace coach::progress
