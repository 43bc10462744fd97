// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QColor>
#include <QWidget>

namespace foyer::checkin {

/// The line at the top of every screen of the gate: where, for what, how things stand, what time it is.
class GateHead final : public QWidget
{
    Q_OBJECT

public:
    struct Content
    {
        QString gate;    ///< "Gate B"
        QString section; ///< whom it is for
        QString evening; ///< "Mahler 4, 20:00, Teatro Verdi"
        kit::Icon icon = kit::Icon::CircleCheck;
        QString state; ///< "Online"
        bool isLost = false;
        QString time; ///< "19:31:08"
    };

    /// `side`: the distance of its words from the edges.
    explicit GateHead(int side, QWidget *parent = nullptr);

    void setContent(const Content &content);

    /// All of it in this colour, on a verdict; else in the theme's, on its own ground.
    void setChrome(const QColor &chrome);
    void setSide(int side);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Inks
    {
        QColor strong, quiet, bar, icon;
    };

    [[nodiscard]] Inks inks() const;
    [[nodiscard]] qreal paintRight(QPainter &painter, const Inks &inks) const;
    void paintLeft(QPainter &painter, const Inks &inks, qreal right) const;

    Content m_content;
    QColor m_chrome;
    int m_side;
};

} // namespace foyer::checkin
