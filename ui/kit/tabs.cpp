// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/tabs.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int tabHeight = 40;
constexpr int between = 24;
constexpr int inner = 6;

} // namespace

Tabs::Tabs(const QString &name, QWidget *parent) : QTabBar(parent)
{
    setAccessibleName(name);
    setDrawBase(false);
    setExpanding(false);
    setUsesScrollButtons(true);
    setMouseTracking(true);
    setAttribute(Qt::WA_Hover);
}

QString Tabs::countOf(int index) const
{
    const QVariant count = tabData(index);
    return count.isValid() ? locale().toString(count.toLongLong()) : QString();
}

void Tabs::setCount(int index, qint64 count)
{
    setTabData(index, count < 0 ? QVariant() : QVariant(count));
    setAccessibleTabName(index, count < 0 ? QString() : tabText(index) + u' ' + countOf(index));
    setTabText(index, tabText(index)); // QTabBar lays its tabs out anew for a text only
}

QSize Tabs::tabSizeHint(int index) const
{
    int width = textWidth(textFont(TextSize::Body, strong), tabText(index)) + between;
    if (!countOf(index).isEmpty())
        width += inner + textWidth(figuresFont(), countOf(index));
    return {width, tabHeight};
}

QSize Tabs::minimumTabSizeHint(int index) const
{
    return tabSizeHint(index);
}

void Tabs::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
    const int under = tabAt(mapFromGlobal(QCursor::pos()));
    for (int index = 0; index < count(); ++index) {
        const bool chosen = index == currentIndex();
        const QFont font = textFont(TextSize::Body, chosen ? strong : medium);
        QRect box = tabRect(index).adjusted(0, 0, -between, 0);
        const QColor ink = chosen || (under == index && underMouse()) ? tokens.text : tokens.text2;
        paintLine(painter, box, tabText(index), font, isTabEnabled(index) ? ink : tokens.text3);
        const int words = textWidth(font, tabText(index));
        paintLine(painter, box.adjusted(words + inner, 0, 0, 0), countOf(index), figuresFont(), tokens.text3);
        if (chosen)
            painter.fillRect(QRect(box.left(), height() - 2, box.width(), 2), tokens.accentText);
    }
}

} // namespace foyer::kit
