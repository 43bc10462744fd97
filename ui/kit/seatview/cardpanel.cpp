// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/cardpanel.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int shade = kit::shadowReach; ///< room for the shadow on each side
constexpr int side = 16;
constexpr int top = 12;
constexpr int narrowest = 160;
constexpr int widest = 304;
constexpr int apart = 10; ///< from the seat

double widthOf(const QString &text, const QFont &font)
{
    return QFontMetricsF(font).horizontalAdvance(text);
}

} // namespace

CardPanel::CardPanel(QWidget *view) : QWidget(view)
{
    setObjectName(QStringLiteral("seatCard"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
    setFocusPolicy(Qt::NoFocus);
    hide();
}

void CardPanel::setCard(const SeatCard &card)
{
    m_card = card;
    setAccessibleName(card.title);
    setAccessibleDescription(card.detail);
    resize(sizeHint());
    update();
}

QSize CardPanel::sizeHint() const
{
    double width = widthOf(m_card.title, kit::figuresFont(kit::TextSize::Body, kit::strong));
    const double price = widthOf(m_card.price, kit::figuresFont(kit::TextSize::Body, kit::medium));
    width = std::max(width, widthOf(m_card.detail, kit::textFont()) + (price > 0 ? price + 16 : 0));
    for (const QString &note : m_card.notes)
        width = std::max(width, widthOf(note, kit::textFont(kit::TextSize::Small)));
    const int height = 2 * top + 20 + (m_card.detail.isEmpty() ? 0 : 24) + 16 * int(m_card.notes.size())
                       + (m_card.notes.isEmpty() ? 0 : 4);
    return {std::clamp(int(std::ceil(width)) + 2 * side, narrowest, widest) + 2 * shade, height + 2 * shade};
}

void CardPanel::showBeside(const QRectF &seat)
{
    const QSize size = sizeHint();
    const QRect room = parentWidget()->rect();
    double x = seat.right() + apart - shade;
    if (x + size.width() - shade > room.right())
        x = seat.left() - apart - size.width() + shade;
    double y = seat.center().y() - size.height() / 2.0;
    y = std::clamp(y, -double(shade) + 4, std::max(0.0, double(room.height() - size.height() + shade - 4)));
    setGeometry(QRect(QPoint(qRound(std::max(x, 4.0 - shade)), qRound(y)), size));
    raise();
    show();
}

void CardPanel::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF panel = QRectF(rect()).adjusted(shade, shade, -shade, -shade);
    kit::paintShadow(painter, panel, kit::radiusLarge, tokens.shadow);
    kit::paintBox(painter, panel, kit::radiusLarge, tokens.surface, tokens.lineStrong);
    QRectF line(panel.left() + side, panel.top() + top, panel.width() - 2 * side, 20);
    const auto write = [&](const QString &text, const QFont &font, const QColor &colour, int alignment) {
        painter.setFont(font);
        painter.setPen(colour);
        painter.drawText(line, alignment | Qt::AlignVCenter,
                         QFontMetricsF(font).elidedText(text, Qt::ElideRight, line.width()));
    };
    write(m_card.title, kit::figuresFont(kit::TextSize::Body, kit::strong), tokens.text, Qt::AlignLeft);
    if (!m_card.detail.isEmpty()) {
        line.translate(0, 24);
        write(m_card.price, kit::figuresFont(kit::TextSize::Body, kit::medium), tokens.text, Qt::AlignRight);
        write(m_card.detail, kit::textFont(), tokens.text2, Qt::AlignLeft);
    }
    line.setTop(line.bottom() + 4);
    line.setHeight(16);
    for (const QString &note : m_card.notes) {
        write(note, kit::textFont(kit::TextSize::Small), tokens.text2, Qt::AlignLeft);
        line.translate(0, 16);
    }
}

} // namespace foyer::seatview
