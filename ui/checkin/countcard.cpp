// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/countcard.h"

#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <QPainter>

namespace foyer::checkin {

namespace {

using kit::TextSize;

constexpr int side = 24;
constexpr int top = 16;
constexpr int headHeight = 96;
constexpr int gatesGap = 16;
constexpr int gateHeight = 30;
constexpr int gap = 24;
constexpr int barHeight = 6;
constexpr std::size_t mostGates = 3; // beside one another; the others say nothing to whoever stands here

} // namespace

CountCard::CountCard(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("countCard"));
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void CountCard::setCount(const std::optional<wire::Admission> &count, int lastMinute,
                         std::optional<Uuid> here, bool isLive)
{
    const bool hadGates = !shownGates().empty();
    m_count = count;
    m_lastMinute = lastMinute;
    m_here = here;
    m_isLive = isLive;
    if (hadGates == shownGates().empty())
        updateGeometry();
    if (count)
        setAccessibleName(tr("%1 inside, %2").arg(kit::Format().count(count->inside), ofExpected()));
    else
        setAccessibleName(tr("Counting"));
    update();
}

// The busiest, this one always among them, in the order of their names.
std::vector<wire::GateCount> CountCard::shownGates() const
{
    std::vector<wire::GateCount> gates;
    if (!m_count)
        return gates;
    std::ranges::copy_if(m_count->gates, std::back_inserter(gates),
                         [](const wire::GateCount &gate) { return gate.gate.has_value(); });
    std::ranges::stable_sort(gates, [this](const wire::GateCount &left, const wire::GateCount &right) {
        const bool isLeftHere = left.gate == m_here;
        return isLeftHere != (right.gate == m_here) ? isLeftHere : left.entries > right.entries;
    });
    if (gates.size() > mostGates)
        gates.resize(mostGates);
    std::ranges::sort(gates, {}, &wire::GateCount::name);
    return gates;
}

QString CountCard::ofExpected() const
{
    const kit::Format format;
    const QString expected = format.count(m_count->expected);
    const int missing = std::max(m_count->expected - m_count->inside, 0);
    // Who has left again is not to come: then it only says how many are not there.
    return m_count->exits == 0 ? tr("of %1 sold, %2 to come").arg(expected, format.count(missing))
                               : tr("of %1 sold, %2 not inside").arg(expected, format.count(missing));
}

QSize CountCard::sizeHint() const
{
    const int gates = shownGates().empty() ? 0 : gatesGap + gateHeight;
    return {400, top + headHeight + gates + top + 2};
}

void CountCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.line);
    const QRectF box = rect().adjusted(side + 1, top + 1, -side - 1, -top - 1);
    paintHead(painter, QRectF(box.topLeft(), QSizeF(box.width(), headHeight)));
    const std::vector<wire::GateCount> gates = shownGates();
    if (gates.empty())
        return;
    int most = 1;
    for (const wire::GateCount &gate : gates)
        most = std::max(most, gate.entries);
    const qreal width = (box.width() - gap * qreal(mostGates - 1)) / qreal(mostGates);
    QRectF cell(box.left(), box.top() + headHeight + gatesGap, width, gateHeight);
    for (const wire::GateCount &gate : gates) {
        paintGate(painter, cell, gate, most);
        cell.translate(width + gap, 0);
    }
}

void CountCard::paintHead(QPainter &painter, const QRectF &box) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const kit::Format format;
    const QFont large = kit::figuresFont(TextSize::Verdict, kit::strong);
    const QString inside = m_count ? format.count(m_count->inside) : QStringLiteral("–");
    const qreal width = kit::textWidth(large, inside) + 1;
    kit::paintLine(painter, QRectF(box.left(), box.top(), width, box.height()), inside, large, tokens.text);
    const QFont quiet = kit::figuresFont(TextSize::Title);
    const QFont key = kit::figuresFont(TextSize::Key, kit::strong);
    const QRectF upper(box.left() + width + 16, box.bottom() - 58, box.right() - box.left() - width - 16, 28);
    const QRectF lower(upper.left(), box.bottom() - 30, upper.width(), 20);
    const QString minute = m_isLive ? tr("last minute") : tr("not live now");
    const qreal right =
        std::max(kit::textWidth(quiet, minute), kit::textWidth(key, format.count(m_lastMinute))) + 16.0;
    kit::paintLine(painter, upper.adjusted(0, 0, -right, 0), tr("inside"),
                   kit::textFont(TextSize::Page, kit::strong), tokens.text);
    if (m_count) {
        const QRectF room = lower.adjusted(0, 0, -right, 0);
        const QString whole = ofExpected();
        // Where the language needs more room than there is: rather the half that is whole.
        const bool fits = kit::textWidth(quiet, whole) <= room.width();
        const QString shown = fits ? whole : tr("of %1 sold").arg(format.count(m_count->expected));
        kit::paintLine(painter, room, shown, quiet, tokens.text2);
    }
    if (m_isLive)
        kit::paintLine(painter, upper.adjusted(0, -4, 0, 0), format.count(m_lastMinute), key, tokens.text,
                       Qt::AlignRight);
    kit::paintLine(painter, lower, minute, quiet, m_isLive ? tokens.text2 : tokens.amber, Qt::AlignRight);
}

void CountCard::paintGate(QPainter &painter, const QRectF &box, const wire::GateCount &gate, int most) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const bool isHere = gate.gate == m_here;
    const QFont figures = kit::figuresFont(TextSize::Title, kit::strong);
    const QString count = kit::Format().count(gate.entries);
    const QRectF line(box.left(), box.top(), box.width(), 20);
    const qreal width = kit::textWidth(figures, count) + 8;
    kit::paintLine(painter, line.adjusted(0, 0, -width, 0), tr("Gate %1").arg(gate.name),
                   kit::textFont(TextSize::Title, isHere ? kit::strong : kit::regular),
                   isHere ? tokens.text : tokens.text2);
    kit::paintLine(painter, line, count, figures, tokens.text, Qt::AlignRight);
    QRectF bar(box.left(), box.bottom() - barHeight, box.width(), barHeight);
    kit::paintBox(painter, bar, barHeight / 2.0, tokens.hover, Qt::transparent);
    bar.setWidth(bar.width() * gate.entries / std::max(most, 1));
    if (bar.width() >= barHeight)
        kit::paintBox(painter, bar, barHeight / 2.0, isHere ? tokens.accent : tokens.series[5],
                      Qt::transparent);
}

} // namespace foyer::checkin
