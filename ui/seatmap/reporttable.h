// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/seating/importreport.h"
#include "core/studio/remedy.h"

#include <QAbstractTableModel>

class QWidget;

namespace foyer::kit {
class Dialog;
}

namespace foyer::seatmap {

/// What was mended, old → new.
class ReportModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    struct Line
    {
        QString what;
        QString where;
        QString before;
        QString after;
    };

    using QAbstractTableModel::QAbstractTableModel;

    void setLines(std::vector<Line> lines);

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    std::vector<Line> m_lines;
};

[[nodiscard]] std::vector<ReportModel::Line> linesOf(const std::vector<seating::Repair> &repairs);
[[nodiscard]] std::vector<ReportModel::Line> linesOf(const std::vector<studio::Mended> &mended);

/// A dialog with all of it; whoever called for it adds the buttons. Not open yet.
[[nodiscard]] kit::Dialog *reportDialog(const QString &title, const QString &text,
                                        std::vector<ReportModel::Line> lines, QWidget *over);

} // namespace foyer::seatmap
