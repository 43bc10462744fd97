// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

#include <QColor>
#include <QLocale>

class QPainter;

namespace foyer::kit {
struct Tokens;
}

namespace foyer::seatview {

struct Grain;
class LabelPainter;

/// Draws standing areas: a ground with a line in the colour of the category, name, and how many places are
/// left. Device pixels.
class PoolPainter
{
public:
    PoolPainter(const SeatModel &model, LabelPainter &labels, const kit::Tokens &tokens, const Grain &grain,
                const QLocale &locale);

    void paint(QPainter &painter, PoolIndex pool, bool named);

private:
    void paintWords(QPainter &painter, PoolIndex pool, const QRectF &room);
    [[nodiscard]] QColor fillOf(PoolIndex pool) const;

    const SeatModel &m_model;
    LabelPainter &m_labels;
    const kit::Tokens &m_tokens;
    const Grain &m_grain;
    const QLocale &m_locale;
};

/// "42 free", "2 yours, 40 free", "sold out".
[[nodiscard]] QString poolWords(const PoolLook &look, const QLocale &locale);

} // namespace foyer::seatview
