// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/courselegend.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::line {

namespace {

constexpr int sample = 18;
constexpr int toName = 7;
constexpr int between = 16;
constexpr int rowHeight = 16;

} // namespace

CourseLegend::CourseLegend(QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
}

std::vector<CourseLegend::Entry> CourseLegend::entries()
{
    return {{tr("Waiting"), 0},
            {tr("Arriving"), 3},
            {tr("Let in"), 1},
            {tr("Tickets sold"), 2},
            {tr("Forecast"), -1}};
}

QSize CourseLegend::sizeHint() const
{
    int width = -between;
    for (const Entry &entry : entries())
        width += sample + toName + kit::textWidth(kit::textFont(kit::TextSize::Small), entry.name) + between;
    return {width + 2, rowHeight};
}

QSize CourseLegend::minimumSizeHint() const
{
    return {0, rowHeight};
}

// From the right: what does not fit is left out whole.
void CourseLegend::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QFont font = kit::textFont(kit::TextSize::Small);
    double left = std::max(0, width() - sizeHint().width());
    for (const Entry &entry : entries()) {
        const double text = kit::textWidth(font, entry.name) + 2;
        if (left + sample + toName + text > width() + 2)
            return;
        QPen pen(entry.series < 0 ? tokens.text3 : tokens.series[std::size_t(entry.series)], 2, Qt::SolidLine,
                 Qt::FlatCap);
        if (entry.series < 0)
            pen.setDashPattern({2.5, 2});
        painter.setPen(pen);
        painter.drawLine(QPointF(left, rowHeight / 2.0), QPointF(left + sample, rowHeight / 2.0));
        kit::paintLine(painter, QRectF(left + sample + toName, 0, text, rowHeight), entry.name, font,
                       tokens.text2);
        left += sample + toName + text + between - 2;
    }
}

} // namespace foyer::line
