// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/changecard.h"

#include "ui/kit/format.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/pos/cashcount.h"

#include <algorithm>
#include <QPainter>

namespace foyer::pos {

namespace {

constexpr int edge = 16;

/// "€20" for a note, "50" for a coin below the unit.
QString pieceText(const CashPiece &piece, const Currency &currency, const QLocale &locale)
{
    qint64 unit = 1;
    for (int place = 0; place < currency.exponent(); ++place)
        unit *= 10;
    if (piece.value < unit)
        return locale.toString(piece.value);
    QString text = kit::Format(locale).money(Money(piece.value, currency));
    const QString none = locale.decimalPoint() + QString(currency.exponent(), locale.zeroDigit().at(0));
    return text.remove(none);
}

} // namespace

ChangeCard::ChangeCard(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(130);
}

void ChangeCard::setChange(const Money &change)
{
    m_change = change;
    setAccessibleName((change.isNegative() ? tr("Still missing: %1") : tr("Change: %1")).arg(amountText()));
    update();
}

QString ChangeCard::amountText() const
{
    if (!m_change)
        return {};
    const Money shown(std::abs(m_change->minor()), m_change->currency());
    return kit::Format::of(this).money(shown);
}

QSize ChangeCard::sizeHint() const
{
    return {352, 130};
}

void ChangeCard::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    if (!m_change)
        return;
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const bool isMissing = m_change->isNegative();
    const kit::ToneColours tone =
        kit::coloursOf(isMissing ? kit::Tone::Amber : kit::Tone::Green, kit::tokensOf(this));
    painter.setBrush(tone.soft);
    painter.setPen(tone.line);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.setPen(tone.text);
    painter.setFont(kit::textFont(kit::TextSize::Title, kit::strong));
    painter.drawText(QRect(edge, 12, width(), 64), Qt::AlignLeft | Qt::AlignVCenter,
                     isMissing ? tr("Still missing") : tr("Change"));
    const int labelWidth =
        painter.fontMetrics().horizontalAdvance(isMissing ? tr("Still missing") : tr("Change"));
    const QRect place(edge + labelWidth + 8, 12, width() - 2 * edge - labelWidth - 8, 64);
    for (const kit::TextSize size : {kit::TextSize::Tender, kit::TextSize::Total, kit::TextSize::Key}) {
        painter.setFont(kit::figuresFont(size, kit::strong));
        if (painter.fontMetrics().horizontalAdvance(amountText()) <= place.width())
            break;
    }
    painter.drawText(place, Qt::AlignRight | Qt::AlignVCenter, amountText());
    if (!isMissing)
        paintPieces(painter);
}

void ChangeCard::paintPieces(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const std::vector<CashPiece> pieces = piecesOf(*m_change);
    if (pieces.empty())
        return;
    const int most = 6;
    const int count = std::min(int(pieces.size()), most);
    const double share = double(width() - 2 * edge) / std::max(count, 4);
    for (int i = 0; i < count; ++i) {
        const CashPiece &piece = pieces[std::size_t(i)];
        const QString text = pieceText(piece, m_change->currency(), locale());
        const double left = edge + i * share;
        painter.setPen(tokens.text2);
        painter.setFont(kit::figuresFont(kit::TextSize::Body));
        const QString times = QLocale().toString(piece.count) + QStringLiteral(" ×");
        const int timesWidth = painter.fontMetrics().horizontalAdvance(times);
        painter.drawText(QRectF(left, 90, timesWidth, 24), Qt::AlignVCenter, times);
        painter.setFont(kit::figuresFont(kit::TextSize::Small, kit::strong));
        const int textWidth = painter.fontMetrics().horizontalAdvance(text);
        const int pieceWidth = piece.isNote ? textWidth + 14 : std::max(24, textWidth + 10);
        const QRectF where(left + timesWidth + 5, 90, pieceWidth, 24);
        painter.setPen(tokens.seatLine);
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(where.adjusted(0.5, 0.5, -0.5, -0.5), piece.isNote ? 3 : 12,
                                piece.isNote ? 3 : 12);
        painter.setPen(tokens.text);
        painter.drawText(where, Qt::AlignCenter, text);
    }
}

} // namespace foyer::pos
