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
constexpr int top = 90; ///< of the first row of pieces
constexpr int rowHeight = 32;
constexpr int mostRows = 3;
constexpr int usualHeight = 130;

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
    setFixedHeight(usualHeight);
}

void ChangeCard::setChange(const Money &change)
{
    m_change = change;
    arrange();
    setAccessibleName((change.isNegative() ? tr("Still missing: %1") : tr("Change: %1")).arg(amountText()));
    setAccessibleDescription(piecesText());
    update();
}

QString ChangeCard::piecesText() const
{
    QStringList words;
    for (const Drawn &piece : m_pieces)
        words << piece.times + QLatin1Char(' ') + piece.text;
    if (m_left > 0)
        words << tr("and %n more", nullptr, m_left);
    return words.join(QStringLiteral(", "));
}

// From left to right and top to bottom, as wide as each is. What does not fit is counted at the end.
void ChangeCard::arrange()
{
    m_pieces.clear();
    m_left = 0;
    m_rows = 1;
    const std::vector<CashPiece> pieces =
        m_change && !m_change->isNegative() ? piecesOf(*m_change) : std::vector<CashPiece>{};
    const QFontMetrics plain(kit::figuresFont(kit::TextSize::Body));
    const QFontMetrics bold(kit::figuresFont(kit::TextSize::Small, kit::strong));
    const int moreWidth = plain.horizontalAdvance(tr("and %n more", nullptr, int(pieces.size())));
    const int least = (width() - 2 * edge) / 4; // four stand in columns
    int left = edge;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        Drawn drawn{QLocale().toString(pieces[i].count) + QStringLiteral(" ×"),
                    pieceText(pieces[i], m_change->currency(), locale())};
        drawn.isNote = pieces[i].isNote;
        drawn.timesWidth = plain.horizontalAdvance(drawn.times);
        const int textWidth = bold.horizontalAdvance(drawn.text);
        const int pieceWidth = drawn.isNote ? textWidth + 14 : std::max(24, textWidth + 10);
        const int whole = drawn.timesWidth + 5 + pieceWidth;
        const bool isLastOne = i + 1 == pieces.size();
        const auto fits = [&] {
            const int more = m_rows == mostRows && !isLastOne ? moreWidth + 12 : 0;
            return left + whole + more <= width() - edge;
        };
        if (!fits() && m_rows < mostRows && left > edge) {
            ++m_rows;
            left = edge;
        }
        if (!fits() && m_rows == mostRows && left > edge) {
            m_left = int(pieces.size() - i);
            break;
        }
        drawn.where = QRect(left + drawn.timesWidth + 5, top + (m_rows - 1) * rowHeight, pieceWidth, 24);
        left += std::max(whole + 12, pieces.size() <= 4 ? least : 0);
        m_pieces.push_back(std::move(drawn));
    }
    setFixedHeight(usualHeight + (m_rows - 1) * rowHeight);
}

void ChangeCard::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange();
    setAccessibleDescription(piecesText());
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
    return {352, usualHeight + (m_rows - 1) * rowHeight};
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
    int left = edge;
    for (const Drawn &piece : m_pieces) {
        painter.setPen(tokens.text2);
        painter.setFont(kit::figuresFont(kit::TextSize::Body));
        painter.drawText(
            QRect(piece.where.left() - 5 - piece.timesWidth, piece.where.top(), piece.timesWidth, 24),
            Qt::AlignVCenter, piece.times);
        painter.setPen(tokens.seatLine);
        painter.setBrush(Qt::NoBrush);
        const double round = piece.isNote ? 3 : 12;
        painter.drawRoundedRect(QRectF(piece.where).adjusted(0.5, 0.5, -0.5, -0.5), round, round);
        painter.setPen(tokens.text);
        painter.setFont(kit::figuresFont(kit::TextSize::Small, kit::strong));
        painter.drawText(piece.where, Qt::AlignCenter, piece.text);
        left = piece.where.right() + 12;
    }
    if (m_left == 0)
        return;
    painter.setPen(tokens.text2);
    painter.setFont(kit::figuresFont(kit::TextSize::Body));
    painter.drawText(QRect(left, top + (m_rows - 1) * rowHeight, width() - edge - left, 24), Qt::AlignVCenter,
                     tr("and %n more", nullptr, m_left));
}

} // namespace foyer::pos
