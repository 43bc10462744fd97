// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>

namespace foyer::seatview {

/// A button inside a panel that lies on the map: the panel draws the edge. With figures it is a line of a
/// list: the text left, the figures right, and it may be chosen.
class OverlayButton : public QAbstractButton
{
    Q_OBJECT

public:
    OverlayButton(kit::Icon icon, QWidget *parent);

    void setFigures(const QString &figures);

    /// Its ground has round corners, as the panel has, but on the sides where another button goes on.
    void setNeighbours(Qt::Edges sides);

    [[nodiscard]] const QString &figures() const noexcept { return m_figures; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont labelFont() const;
    void paintGround(QPainter &painter, const QColor &colour);

    kit::Icon m_icon;
    QString m_figures;
    Qt::Edges m_neighbours;
};

} // namespace foyer::seatview
