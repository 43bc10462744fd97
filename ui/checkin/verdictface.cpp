// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/verdictface.h"

#include "ui/checkin/signpainter.h"
#include "ui/kit/icons.h"
#include "ui/kit/type.h"

#include <array>
#include <QPainter>

namespace foyer::checkin {

namespace {

constexpr int signSide = 304;
constexpr int signLeft = 8;
constexpr int signGap = 48;
constexpr int wordOverhang = 8; // large letters have air at their left
constexpr int whyGap = 20;
constexpr int whyLine = 36;
// The first three are the design's; the others are for words that other languages make of it.
constexpr std::array sizes{160, 136, 128, 112, 96, 80, 64};
constexpr int mostLines = 2;

QFont wordFont(int size)
{
    QFont font = kit::textFontAt(size, QFont::Bold);
    font.setLetterSpacing(QFont::AbsoluteSpacing, -0.03 * size);
    return font;
}

QFont whyFont()
{
    return kit::textFont(kit::TextSize::Key, kit::medium);
}

int lineOf(int size)
{
    return size == sizes.front() ? 152 : size;
}

} // namespace

VerdictFace::VerdictFace(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("verdictFace"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Expanding);
}

void VerdictFace::setVerdict(const Verdict &verdict, const GateColours &colours, bool isCutOff)
{
    m_verdict = verdict;
    m_colours = colours;
    m_isCutOff = isCutOff;
    setAccessibleName(verdict.word);
    setAccessibleDescription(verdict.why);
    update();
}

QRectF VerdictFace::signBox() const
{
    const qreal side = std::min<qreal>(signSide, height());
    return {qreal(signLeft), (height() - side) / 2, side, side};
}

QRectF VerdictFace::wordBox() const
{
    const qreal left = signBox().right() + signGap;
    return {left, 0, width() - left, qreal(height())};
}

// The word on as many lines as it needs at this size; empty if it does not fit.
QStringList VerdictFace::wordLines(int size) const
{
    const QFontMetricsF metrics(wordFont(size));
    const qreal room = wordBox().width() + wordOverhang;
    QStringList lines;
    for (const QString &part : m_verdict.word.split(u' ')) {
        const QString longer = lines.isEmpty() ? part : lines.last() + u' ' + part;
        if (!lines.isEmpty() && metrics.horizontalAdvance(longer) <= room)
            lines.last() = longer;
        else
            lines.append(part);
        if (metrics.horizontalAdvance(lines.last()) > room)
            return {};
    }
    return lines;
}

int VerdictFace::wordSize() const
{
    for (int lines = 1; lines <= mostLines; ++lines) {
        for (const int size : sizes) {
            if (lines == 1 && size < 96)
                break; // two lines of a large size say more than one of a small
            const qsizetype needed = wordLines(size).size();
            if (needed > 0 && needed <= lines && needed * lineOf(size) + whyGap + 2 * whyLine <= height())
                return size;
        }
    }
    return sizes.back();
}

void VerdictFace::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF sign = signBox();
    paintSign(painter, sign, m_verdict.sign, m_colours.ink, m_colours.ground);
    if (m_isCutOff)
        paintBadge(painter, sign);
    paintWords(painter);
}

void VerdictFace::paintBadge(QPainter &painter, const QRectF &sign) const
{
    const qreal scale = sign.width() / signSide;
    const QPointF middle = sign.center() + QPointF(100, 100) * scale;
    painter.setPen(QPen(m_colours.ground, 12 * scale));
    painter.setBrush(m_colours.ink);
    painter.drawEllipse(middle, 52 * scale, 52 * scale);
    const qreal side = 60 * scale;
    kit::paintIcon(painter, QRectF(middle - QPointF(side, side) / 2, QSizeF(side, side)), kit::Icon::CloudOff,
                   m_colours.ground);
}

void VerdictFace::paintWords(QPainter &painter) const
{
    const QRectF box = wordBox();
    const int size = wordSize();
    QStringList lines = wordLines(size);
    if (lines.isEmpty())
        lines = {m_verdict.word};
    const int flags = Qt::AlignLeft | Qt::AlignTop | Qt::TextWordWrap;
    const QRectF why =
        QFontMetricsF(whyFont()).boundingRect(QRectF(0, 0, box.width(), 1000), flags, m_verdict.why);
    const qreal whyHeight = std::ceil(why.height() / whyLine) * whyLine;
    qreal top = (height() - lineOf(size) * qreal(lines.size()) - whyGap - whyHeight) / 2;
    painter.setFont(wordFont(size));
    painter.setPen(m_colours.ink);
    const QFontMetricsF metrics(wordFont(size));
    for (const QString &line : lines) {
        const qreal baseline = top + (lineOf(size) + metrics.ascent() - metrics.descent()) / 2;
        painter.drawText(QPointF(box.left() - wordOverhang, baseline), line);
        top += lineOf(size);
    }
    painter.setFont(whyFont());
    painter.setPen(m_colours.chrome);
    painter.drawText(QRectF(box.left(), top + whyGap, box.width(), whyHeight + whyLine), flags,
                     m_verdict.why);
}

} // namespace foyer::checkin
