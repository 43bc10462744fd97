// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/stampcache.h"

#include "ui/kit/tokens.h"

#include <cmath>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr qsizetype mostBytes = 48 * 1024 * 1024;

/// Steps in a quarter turn.
int turnSteps(int size)
{
    if (size < 12)
        return 15;
    return size < 24 ? 45 : 90;
}

} // namespace

bool StampCache::setPaint(const kit::Tokens &tokens, double devicePixelRatio)
{
    if (m_tokens == &tokens && m_ground == tokens.map && qFuzzyCompare(m_pixel, devicePixelRatio))
        return false;
    m_tokens = &tokens;
    m_ground = tokens.map;
    m_pixel = devicePixelRatio;
    m_stamps.clear();
    m_bytes = 0;
    return true;
}

void StampCache::setMeaning(const QStringList &texts, const std::vector<QColor> &colours)
{
    if (m_texts == texts && m_colours == colours)
        return;
    m_texts = texts;
    m_colours = colours;
    m_stamps.clear();
    m_bytes = 0;
}

int StampCache::turnStep(float degrees, int size)
{
    return int(std::lround(double(degrees) / 90 * turnSteps(size)));
}

/// Only what is drawn of this look goes into the key, so that all sold seats share one stamp.
quint64 StampCache::keyOf(const Wanted &wanted, int turn, bool texts)
{
    const SeatState state = wanted.look.state;
    const bool heat = wanted.heat >= 0;
    const bool free = state == SeatState::Free && !heat;
    const bool ranked = free || (state == SeatState::NotInStock && !heat);
    quint64 key = heat ? 15 : quint64(state);
    key |= quint64(heat ? wanted.heat : 0) << 4;
    key |= quint64(ranked ? wanted.rank & 0xff : 0) << 56;
    key |= quint64(free && wanted.accessible ? 1 : 0) << 12;
    key |= quint64(free && wanted.companion ? 1 : 0) << 13;
    key |= quint64(std::min(wanted.size, 511)) << 14;
    key |= quint64(turn + 64) << 23;
    if (texts)
        key |= quint64(wanted.text & 0xff'ffff) << 32;
    else if (state == SeatState::HouseHold && !heat)
        key |= quint64(wanted.look.letter) << 32;
    return key;
}

const QImage &StampCache::make(quint64 key, const Wanted &wanted, int turn, Detail detail,
                               const QString &text)
{
    if (m_bytes > mostBytes) {
        m_stamps.clear();
        m_bytes = 0;
    }
    ++m_made;
    const int margin = int(std::ceil(wanted.size * (turn == 0 ? 0.11 : 0.26) + 2 * m_pixel));
    const int edge = wanted.size + 2 * margin;
    QImage image(edge, edge, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(edge / 2.0, edge / 2.0);
    painter.rotate(turn * 90.0 / turnSteps(wanted.size));
    SeatFace face{wanted.look, wanted.rank, wanted.accessible, wanted.companion, wanted.heat, text};
    if (std::size_t(wanted.rank) < m_colours.size())
        face.own = m_colours[std::size_t(wanted.rank)];
    SeatPainter(painter, *m_tokens, wanted.size, detail, m_pixel).paint(face);
    painter.end();
    m_bytes += image.sizeInBytes();
    return *m_stamps.insert(key, image);
}

} // namespace foyer::seatview
