// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/panelrow.h"

#include <QScrollArea>

class QVBoxLayout;

namespace foyer::seatmap {

/// Rows below each other that scroll; rows are kept and filled anew, so that the focus stays where it was.
/// Where there are none a sentence says why; where there are too many the last line says how many more.
class RowList : public QScrollArea
{
    Q_OBJECT

public:
    /// Rows are called `name` + "Row0" …
    explicit RowList(const QString &name, QWidget *parent = nullptr);

    /// At most `mostRows` are shown; `more` is said below them.
    void show(const std::vector<PanelRow::Content> &rows, const QString &empty, const QString &more = {});
    void setChosen(int row); ///< −1: none

    [[nodiscard]] int chosen() const { return m_chosen; }

    [[nodiscard]] int count() const { return m_count; }

    [[nodiscard]] PanelRow *row(int number) const { return m_rows[std::size_t(number)]; }

    static constexpr int mostRows = 100;

Q_SIGNALS:
    void rowClicked(int row);
    void actWanted(int row, int act);

private:
    [[nodiscard]] PanelRow *makeRow(int number);

    QString m_name;
    QVBoxLayout *m_column;
    kit::Label *m_said;
    std::vector<PanelRow *> m_rows;
    int m_count = 0;
    int m_chosen = -1;
};

} // namespace foyer::seatmap
