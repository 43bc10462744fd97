// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatcard.h"

#include <QWidget>

namespace foyer::seatview {

/// The card beside a seat. Takes no clicks.
class CardPanel : public QWidget
{
    Q_OBJECT

public:
    explicit CardPanel(QWidget *view);

    void setCard(const SeatCard &card);

    [[nodiscard]] const SeatCard &card() const noexcept { return m_card; }

    /// Beside this part of the view, on the side where there is room.
    void showBeside(const QRectF &seat);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    SeatCard m_card;
};

} // namespace foyer::seatview
