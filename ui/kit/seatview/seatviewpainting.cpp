// SPDX-License-Identifier: GPL-3.0-or-later
// How a frame of a SeatView is put together: tiles below, what follows the pointer and the keys above.
#include "ui/kit/seatview/rowstrip.h"
#include "ui/kit/seatview/seatviewparts.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::seatview {

namespace {

using namespace std::chrono_literals;

constexpr auto patience = 4ms;        ///< a frame may spend on new tiles
constexpr auto firstPatience = 400ms; ///< the very first one, before which there is nothing to be seen

} // namespace

const kit::Tokens &SeatViewParts::tokens()
{
    const kit::Tokens &theme = kit::tokensOf(&view);
    if (!onCard)
        return theme;
    if (!cardTokens || cardTokens->dark != theme.dark) {
        cardTokens = theme;
        cardTokens->map = theme.surface;
    }
    return *cardTokens;
}

void SeatViewParts::retarget()
{
    const double ratio = view.devicePixelRatioF();
    canvas.setGrain({motion.target().scale * ratio, ratio}, tokens());
}

void SeatViewParts::paint(QPainter &painter)
{
    const double ratio = view.devicePixelRatioF();
    retarget();
    SeatCanvas::Frame frame;
    frame.scale = camera().scale * ratio;
    frame.origin = camera().toView({0, 0}, size()) * ratio;
    if (!motion.isMoving())
        frame.origin = QPointF(std::round(frame.origin.x()), std::round(frame.origin.y()));
    frame.size = QSize(int(std::ceil(view.width() * ratio)), int(std::ceil(view.height() * ratio)));
    painter.save();
    painter.scale(1 / ratio, 1 / ratio);
    complete = canvas.paint(painter, frame, canvas.isBlank() ? firstPatience : patience);
    painter.restore();
    if (!model.plan())
        return;
    painter.setRenderHint(QPainter::Antialiasing);
    if (hovered != noSeat && hovered != current)
        paintRing(painter, hovered, false);
    if (ring && current != noSeat && view.hasFocus())
        paintRing(painter, current, true);
    if (ring && currentPool >= 0 && view.hasFocus())
        paintPoolRing(painter);
    paintStrip(painter);
    paintMarquee(painter);
    if (!complete)
        view.update();
}

/// Two pixels, two pixels away; the pointer's is quieter and closer.
void SeatViewParts::paintRing(QPainter &painter, SeatIndex seat, bool focus)
{
    if (!canvas.scene().shows(seat))
        return;
    const kit::Tokens &tokens = kit::tokensOf(&view);
    const PlanSeat &drawn = model.plan()->seats()[seat];
    const double size = std::max(double(drawn.size) * camera().scale, 4.0);
    const double half = focus ? size * 0.6 + 3 : size * 0.5 + 1.5;
    painter.save();
    painter.translate(camera().toView(drawn.centre, this->size()));
    painter.rotate(double(drawn.turn));
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(focus ? tokens.text : tokens.text3, focus ? 2 : 1));
    painter.drawRoundedRect(QRectF(-half, -half, 2 * half, 2 * half), half * 0.52, half * 0.52);
    painter.restore();
}

void SeatViewParts::paintStrip(QPainter &painter)
{
    const std::vector<RowStrip::Entry> entries = RowStrip::entries(*model.plan(), camera(), size(), level);
    if (stripShown == entries.empty()) {
        stripShown = !entries.empty();
        QMetaObject::invokeMethod(
            &view, [this] { arrange(); }, Qt::QueuedConnection);
    }
    if (entries.empty())
        return;
    const kit::Tokens &tokens = kit::tokensOf(&view);
    painter.fillRect(0, 0, RowStrip::width, view.height(), tokens.map);
    painter.fillRect(RowStrip::width - 1, 0, 1, view.height(), tokens.line);
    const SeatIndex marked = hovered != noSeat ? hovered : current;
    for (const RowStrip::Entry &entry : entries) {
        const bool strong = marked != noSeat && model.plan()->seats()[marked].row == entry.row;
        painter.setFont(kit::figuresFont(kit::TextSize::Small, strong ? kit::strong : kit::medium));
        painter.setPen(strong ? tokens.text : tokens.text3);
        painter.drawText(QRectF(0, entry.y - 8, RowStrip::width - 1, 16), Qt::AlignCenter,
                         model.plan()->rows()[entry.row].name);
    }
}

void SeatViewParts::paintMarquee(QPainter &painter)
{
    if (dragging.kind() != Dragging::Kind::Marquee)
        return;
    const kit::Tokens &tokens = kit::tokensOf(&view);
    QColor fill = tokens.accentText;
    fill.setAlphaF(0.1F);
    painter.setPen(QPen(tokens.accentText, 1));
    painter.setBrush(fill);
    painter.drawRect(dragging.frame());
}

} // namespace foyer::seatview
