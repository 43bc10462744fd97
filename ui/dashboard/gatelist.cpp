// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/gatelist.h"

#include "core/reports/recentarrivals.h"
#include "ui/kit/format.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::dashboard {

namespace {

using kit::TextSize;

constexpr int rowHeight = 48;

} // namespace

GateList::GateList(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
}

void GateList::setGates(std::vector<wire::GateArrivals> gates)
{
    m_gates = std::move(gates);
    QStringList lines;
    for (const wire::GateArrivals &gate : m_gates)
        lines.append(
            QStringList{nameOf(gate), kit::Format().count(gate.entries), detailOf(gate), paceOf(gate)}.join(
                QStringLiteral(", ")));
    setAccessibleName(tr("Gates"));
    setAccessibleDescription(lines.join(u'\n'));
    updateGeometry();
    update();
}

QSize GateList::sizeHint() const
{
    return {240, rowHeight * int(m_gates.size())};
}

QString GateList::nameOf(const wire::GateArrivals &gate) const
{
    return gate.name.isEmpty() ? tr("No gate named") : gate.name;
}

QString GateList::detailOf(const wire::GateArrivals &gate) const
{
    QStringList parts;
    if (gate.refusals > 0)
        parts.append(tr("%n turned away", nullptr, int(gate.refusals)));
    if (gate.exits > 0)
        parts.append(tr("%n went out", nullptr, int(gate.exits)));
    return parts.isEmpty() ? tr("nobody turned away") : parts.join(QStringLiteral(", "));
}

QString GateList::paceOf(const wire::GateArrivals &gate) const
{
    const double aMinute = double(gate.recent) / double(reports::recentArrivals.count());
    //: entries a minute
    return tr("%1 a min").arg(locale().toString(aMinute, 'f', aMinute < 10 && gate.recent % 5 != 0 ? 1 : 0));
}

void GateList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QFont count = kit::figuresFont(TextSize::Body, kit::medium);
    QRectF row(kit::padding, 0, width() - 2 * kit::padding, rowHeight);
    for (const wire::GateArrivals &gate : m_gates) {
        painter.fillRect(QRectF(0, row.top(), width(), 1), tokens.line);
        const QString entries = kit::Format().count(gate.entries);
        const QString pace = paceOf(gate);
        const QRectF upper(row.left(), row.top() + 6, row.width(), 20);
        const QRectF lower(row.left(), row.top() + 26, row.width(), 16);
        const double end =
            std::max(kit::textWidth(count, entries), kit::textWidth(kit::figuresFont(TextSize::Small), pace))
            + 12;
        kit::paintLine(painter, upper.adjusted(0, 0, -end, 0), nameOf(gate),
                       kit::textFont(TextSize::Body, kit::medium), tokens.text);
        kit::paintLine(painter, upper, entries, count, tokens.text, Qt::AlignRight);
        kit::paintLine(painter, lower.adjusted(0, 0, -end, 0), detailOf(gate), kit::textFont(TextSize::Small),
                       tokens.text3);
        kit::paintLine(painter, lower, pace, kit::figuresFont(TextSize::Small), tokens.text3, Qt::AlignRight);
        row.translate(0, rowHeight);
    }
}

} // namespace foyer::dashboard
