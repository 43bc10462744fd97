// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/coloursample.h"

#include "ui/kit/icons.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/categorycolours.h"
#include "ui/kit/seatview/seatpainter.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int sampleHeight = 40;
constexpr int seatSize = 20;
constexpr int pitch = 24;
constexpr int seats = 3;
constexpr int iconSide = 16;

} // namespace

ColourSample::ColourSample(bool dark, QWidget *parent) : QWidget(parent), m_dark(dark)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

void ColourSample::setColour(int rank, const QColor &colour)
{
    m_rank = rank;
    m_colour = colour;
    setAccessibleName(words());
    update();
}

bool ColourSample::isPale() const
{
    return seatview::isPale(m_dark ? kit::Tokens::darkSet() : kit::Tokens::light(), m_colour);
}

QString ColourSample::words() const
{
    if (isPale())
        return m_dark ? tr("Dark: hard to see") : tr("Light: hard to see");
    return m_dark ? tr("Dark") : tr("Light");
}

QSize ColourSample::sizeHint() const
{
    return {240, sampleHeight};
}

void ColourSample::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = m_dark ? kit::Tokens::darkSet() : kit::Tokens::light();
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    kit::paintBox(painter, rect(), kit::radius, tokens.map, tokens.lineStrong);
    for (int seat = 0; seat < seats; ++seat) {
        seatview::SeatFace face;
        face.rank = m_rank;
        face.own = m_colour;
        face.text = QString::number(seat + 1);
        painter.save();
        painter.translate(kit::step + pitch / 2.0 + seat * pitch, height() / 2.0);
        seatview::SeatPainter(painter, tokens, seatSize, seatview::Detail::Numbers).paint(face);
        painter.restore();
    }
    QRectF room(kit::step * 2 + seats * pitch, 0, 0, height());
    room.setRight(width() - kit::step);
    if (isPale()) {
        kit::paintIcon(painter, QRectF(room.left(), (height() - iconSide) / 2.0, iconSide, iconSide),
                       kit::Icon::TriangleAlert, tokens.amber);
        room.adjust(iconSide + 6, 0, 0, 0);
    }
    kit::paintLine(painter, room, words(), kit::textFont(), isPale() ? tokens.amber : tokens.text2);
}

} // namespace foyer::seatmap
