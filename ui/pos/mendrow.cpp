// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/mendrow.h"

#include "ui/kit/keycap.h"
#include "ui/kit/seatview/categorycolours.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <QPainter>

namespace foyer::pos {

namespace {

constexpr int pitch = 18;
constexpr int dot = 14;

} // namespace

MendRow::MendRow(QWidget *parent) : QAbstractButton(parent)
{
    setFixedHeight(48);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
}

void MendRow::setMend(const QString &key, const QString &title, const QString &detail,
                      const seatview::SeatModel &model, const std::vector<seatview::SeatIndex> &row,
                      const std::vector<seatview::SeatIndex> &mine)
{
    m_key = key;
    m_detail = detail;
    setText(title);
    setAccessibleName(title + QStringLiteral(", ") + detail);
    m_dots.clear();
    for (const seatview::SeatIndex seat : row) {
        const bool isMine = std::ranges::find(mine, seat) != mine.end();
        const seatview::SeatLook look =
            isMine ? seatview::SeatLook{seatview::SeatState::Yours} : model.base(seat);
        const int rank = model.categoryRank(seat);
        m_dots.push_back({look, rank, model.categoryColours()[std::size_t(rank)]});
    }
    update();
}

QSize MendRow::sizeHint() const
{
    return {430, 48};
}

void MendRow::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (hasFocus() || isDown())
        painter.fillRect(rect(), isDown() ? tokens.pressed : tokens.select);
    else if (underMouse())
        painter.fillRect(rect(), tokens.hover);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
    const int keyWidth = kit::paintKeyCap(painter, this, 12, 24, m_key, false);
    const int left = 12 + keyWidth + 12;
    const int drawn = int(m_dots.size()) * pitch;
    const int room = width() - left - drawn - 24;
    painter.setPen(tokens.text);
    painter.setFont(kit::figuresFont(kit::TextSize::Body, kit::medium));
    painter.drawText(QRect(left, 5, room, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, room));
    painter.setPen(tokens.text3);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.drawText(QRect(left, 26, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(m_detail, Qt::ElideRight, room));
    double x = width() - 12 - drawn + (pitch - dot) / 2.0;
    painter.setPen(Qt::NoPen);
    for (const Dot &each : m_dots) {
        const bool isFree =
            each.look.state == seatview::SeatState::Free || each.look.state == seatview::SeatState::Held;
        const bool isMine = each.look.state == seatview::SeatState::Yours;
        const double size = isMine || isFree ? dot : dot * 0.58;
        const QRectF where(x + (dot - size) / 2, 24 - size / 2, size, size);
        const kit::SeatColours colours = seatview::categoryColours(tokens, each.rank, each.own);
        painter.setBrush(isMine ? tokens.mine : isFree ? colours.fill : tokens.sold);
        painter.setPen(isFree && !isMine ? QPen(colours.line, 1) : QPen(Qt::NoPen));
        painter.drawRoundedRect(where, size * 0.26, size * 0.26);
        x += pitch;
    }
}

} // namespace foyer::pos
