// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/detail.h"
#include "ui/kit/seatview/seatstate.h"

#include <QColor>
#include <QString>

class QPainter;

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {

/// Everything that decides how one seat looks.
struct SeatFace
{
    SeatLook look;
    int rank = 0; ///< of its category
    bool accessible = false;
    bool companion = false;
    int heat = -1;             ///< 0…6: a step of the heat scale instead of a state
    QString text;              ///< its number
    bool centredMarks = false; ///< dots in the middle at any size
    QColor own = {};           ///< of its category; invalid: that of its rank
};

/// Draws a seat about the origin, `size` wide, at the painter's scale. `pixel` is the width of its hairlines.
///
/// Categories beyond the fourth have bars instead of dots: one each from the fifth on, two from the ninth.
class SeatPainter
{
public:
    SeatPainter(QPainter &painter, const kit::Tokens &tokens, double size, Detail detail, double pixel = 1);

    void paint(const SeatFace &face);

private:
    void paintHeat(int step);
    void paintFree(const SeatFace &face);
    void paintYours();
    void paintHeld();
    void paintHouse(QChar letter);
    void paintBlocked();
    void paintNotInStock(const SeatFace &face);
    void paintLeftAlone();

    void square(double edge);
    void paintDots(int rank, const QColor &ink);
    void paintText(const QString &text, double share, int weight, double baseline, const QColor &ink);
    [[nodiscard]] double glyphScale() const;

    QPainter &m_painter;
    const kit::Tokens &m_tokens;
    double m_size;
    Detail m_detail;
    double m_pixel;
};

/// How many dots, or bars from the fifth category on.
struct CategoryMarks
{
    int dots = 0;
    int bars = 0;
};

[[nodiscard]] CategoryMarks marksOf(int rank) noexcept;

} // namespace foyer::seatview
