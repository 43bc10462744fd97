// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketrow.h"

#include "ui/kit/format.h"
#include "ui/kit/icons.h"
#include "ui/kit/placename.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QKeyEvent>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::pos {

namespace {

constexpr int left = 16;
constexpr int swatch = 20;
constexpr int textLeft = left + swatch + 10;
constexpr int right = 44; ///< of the price: room for the cross behind it

QString stateWords(BasketLine::State state)
{
    switch (state) {
    case BasketLine::State::Held: return {};
    case BasketLine::State::LetGo: return BasketRow::tr("let go");
    case BasketLine::State::Gone: return BasketRow::tr("taken by somebody else");
    }
    return {};
}

} // namespace

BasketRow::BasketRow(QWidget *parent) : QWidget(parent)
{
    setFocusPolicy(Qt::StrongFocus);
    setMouseTracking(true);
    setFixedHeight(48);
    setObjectName(QStringLiteral("basketRow"));
}

void BasketRow::setLine(const ShowPtr &show, const BasketLine &line)
{
    m_show = show;
    m_line = line;
    const QString price = kit::Format::of(this).money(show->money(line.price));
    m_place = kit::PlaceName::parse(line.name).whole();
    QStringList words{m_place, show->categoryName(line.category), show->typeName(line.type), price};
    if (line.count > 1)
        words.insert(1, tr("%n place(s)", nullptr, line.count));
    if (line.state != BasketLine::State::Held)
        words << stateWords(line.state);
    setAccessibleName(words.join(QStringLiteral(", ")));
    setAccessibleDescription(tr("Delete takes it out, Enter changes the ticket type."));
    update();
}

QSize BasketRow::sizeHint() const
{
    return {360, 48};
}

bool BasketRow::hasTypes() const
{
    return m_show && m_line.state == BasketLine::State::Held && m_show->typesOf(m_line.category).size() > 1;
}

QString BasketRow::before() const
{
    if (!m_show)
        return {};
    if (m_line.count > 1) {
        const Money each = m_show->money(m_line.price / m_line.count);
        return tr("%1 × %2").arg(QLocale().toString(m_line.count), kit::Format::of(this).money(each))
               + QStringLiteral(" · ");
    }
    return m_show->categoryName(m_line.category) + QStringLiteral(" · ");
}

QRect BasketRow::removeRect() const
{
    return {width() - 38, 10, 28, 28};
}

QRect BasketRow::typeRect() const
{
    const QFontMetrics plain(kit::figuresFont(kit::TextSize::Small));
    const QFontMetrics strong(kit::textFont(kit::TextSize::Small, kit::medium));
    const int start = textLeft + plain.horizontalAdvance(before());
    const QString type = m_show ? m_show->typeName(m_line.type) : QString();
    const int most = width() - right - start - 90;
    return {start - 4, 25, std::min(strong.horizontalAdvance(type), most) + 24, 18};
}

QPoint BasketRow::typeCorner() const
{
    return typeRect().bottomLeft();
}

BasketRow::Spot BasketRow::spotAt(QPoint at) const
{
    if (removeRect().contains(at))
        return Spot::Remove;
    return hasTypes() && typeRect().contains(at) ? Spot::Type : Spot::None;
}

void BasketRow::paintSwatch(QPainter &painter) const
{
    const kit::Theme &theme = kit::Theme::of(this);
    const QRect where(left, (height() - swatch) / 2, swatch, swatch);
    if (m_line.kind == booking::LineKind::Seat) {
        painter.drawPixmap(where.topLeft(),
                           seatview::categorySwatch(theme.tokens(), m_show->rankOf(m_line.category), swatch,
                                                    devicePixelRatioF(), m_show->colourOf(m_line.category)));
        return;
    }
    painter.setPen(theme.tokens().seatLine);
    painter.setBrush(theme.tokens().hover);
    painter.drawRoundedRect(QRectF(where).adjusted(0.5, 0.5, -0.5, -0.5), 5, 5);
    painter.setPen(theme.tokens().seatInk);
    painter.setFont(kit::figuresFont(kit::TextSize::Small, kit::strong));
    painter.drawText(where, Qt::AlignCenter, QLocale().toString(m_line.count));
}

void BasketRow::paintTexts(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const bool isHeld = m_line.state == BasketLine::State::Held;
    const QColor ink = isHeld ? tokens.text : tokens.text3;
    const QString price = kit::Format::of(this).money(m_show->money(m_line.price));
    const QFont priceFont = kit::figuresFont(kit::TextSize::Body, kit::medium);
    const int priceWidth = QFontMetrics(priceFont).horizontalAdvance(price);
    painter.setPen(ink);
    painter.setFont(priceFont);
    painter.drawText(QRect(0, 0, width() - right, height()), Qt::AlignRight | Qt::AlignVCenter, price);

    const int room = width() - right - priceWidth - 12 - textLeft;
    QFont nameFont = kit::figuresFont(kit::TextSize::Body, kit::medium);
    nameFont.setStrikeOut(m_line.state == BasketLine::State::Gone);
    painter.setFont(nameFont);
    painter.drawText(QRect(textLeft, 5, room, 20), Qt::AlignLeft | Qt::AlignVCenter,
                     QFontMetrics(nameFont).elidedText(m_place, Qt::ElideRight, room));

    if (!isHeld) {
        painter.setPen(tokens.amber);
        painter.setFont(kit::textFont(kit::TextSize::Small, kit::medium));
        kit::paintIcon(painter, QRectF(textLeft, 27, 14, 14),
                       m_line.state == BasketLine::State::Gone ? kit::Icon::CircleX : kit::Icon::Hourglass,
                       tokens.amber);
        painter.drawText(QRect(textLeft + 18, 26, room, 16), Qt::AlignLeft | Qt::AlignVCenter,
                         stateWords(m_line.state));
        return;
    }
    painter.setPen(tokens.text3);
    painter.setFont(kit::figuresFont(kit::TextSize::Small));
    painter.drawText(QRect(textLeft, 26, room, 16), Qt::AlignLeft | Qt::AlignVCenter, before());
    const QRect type = typeRect();
    const QFont typeFont = kit::textFont(kit::TextSize::Small, kit::medium);
    painter.setPen(m_hovered == Spot::Type ? tokens.accentText : tokens.text2);
    painter.setFont(typeFont);
    const QString name =
        QFontMetrics(typeFont).elidedText(m_show->typeName(m_line.type), Qt::ElideRight, type.width() - 20);
    painter.drawText(type.adjusted(4, 1, 0, -1), Qt::AlignLeft | Qt::AlignVCenter, name);
    if (hasTypes()) {
        const int end = type.left() + 6 + QFontMetrics(typeFont).horizontalAdvance(name);
        kit::paintIcon(painter, QRectF(end, 28, 12, 12), kit::Icon::ChevronDown, painter.pen().color());
    }
}

void BasketRow::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    if (!m_show)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    if (hasFocus())
        painter.fillRect(rect(), tokens.select);
    paintSwatch(painter);
    paintTexts(painter);
    if (m_hovered == Spot::Remove) {
        painter.setPen(Qt::NoPen);
        painter.setBrush(tokens.hover);
        painter.drawRoundedRect(removeRect(), 6, 6);
    }
    kit::paintIcon(painter, QRectF(removeRect().center() - QPoint(7, 7), QSizeF(16, 16)), kit::Icon::X,
                   m_hovered == Spot::Remove ? tokens.text : tokens.text3);
}

void BasketRow::mousePressEvent(QMouseEvent *event)
{
    switch (spotAt(event->position().toPoint())) {
    case Spot::Remove: Q_EMIT removeWanted(); return;
    case Spot::Type: Q_EMIT typeWanted(); return;
    case Spot::None: QWidget::mousePressEvent(event); return;
    }
}

void BasketRow::mouseMoveEvent(QMouseEvent *event)
{
    const Spot spot = spotAt(event->position().toPoint());
    if (spot == m_hovered)
        return;
    m_hovered = spot;
    update();
}

void BasketRow::leaveEvent(QEvent *event)
{
    static_cast<void>(event);
    m_hovered = Spot::None;
    update();
}

void BasketRow::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace: Q_EMIT removeWanted(); return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Space:
        if (hasTypes())
            Q_EMIT typeWanted();
        return;
    case Qt::Key_Up: Q_EMIT stepped(-1); return;
    case Qt::Key_Down: Q_EMIT stepped(1); return;
    default: QWidget::keyPressEvent(event); return;
    }
}

} // namespace foyer::pos
