// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

#include <QAbstractButton>

namespace foyer::pos {

/// One way to mend, 48 high: its key, what it does, and the row drawn small as it would look.
class MendRow : public QAbstractButton
{
    Q_OBJECT

public:
    explicit MendRow(QWidget *parent = nullptr);

    /// `row` are the seats that are drawn, left to right; `mine` of them would be ours.
    void setMend(const QString &key, const QString &title, const QString &detail,
                 const seatview::SeatModel &model, const std::vector<seatview::SeatIndex> &row,
                 const std::vector<seatview::SeatIndex> &mine);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Dot
    {
        seatview::SeatLook look;
        int rank = 0;
        QColor own = {};
    };

    QString m_key;
    QString m_detail;
    std::vector<Dot> m_dots;
};

} // namespace foyer::pos
