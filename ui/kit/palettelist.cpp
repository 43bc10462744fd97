// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/palettelist.h"

#include "ui/kit/keycap.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QMouseEvent>
#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int margin = 8;
constexpr int headHeight = 24;
constexpr int rowHeight = 32;
constexpr int side = 10;

} // namespace

PaletteList::PaletteList(QWidget *parent) : QWidget(parent)
{
    setMouseTracking(true);
}

void PaletteList::setGroupCount(std::size_t groups)
{
    m_groups.assign(groups, {});
    m_current = 0;
    updateGeometry();
    update();
}

void PaletteList::setGroup(std::size_t group, const QString &name, std::vector<PaletteHit> hits)
{
    m_groups[group] = {name, std::move(hits)};
    m_current = std::clamp(m_current, 0, std::max(0, int(this->hits().size()) - 1));
    updateGeometry();
    update();
    Q_EMIT grown();
}

void PaletteList::setQuery(const QString &query)
{
    m_query = query;
    update();
}

void PaletteList::setBusy(bool busy)
{
    m_busy = busy;
    updateGeometry();
    update();
    Q_EMIT grown();
}

std::vector<const PaletteHit *> PaletteList::hits() const
{
    std::vector<const PaletteHit *> hits;
    for (const Group &group : m_groups) {
        for (const PaletteHit &hit : group.hits)
            hits.push_back(&hit);
    }
    return hits;
}

void PaletteList::move(int by)
{
    const int count = int(hits().size());
    if (count == 0)
        return;
    m_current = (m_current + by % count + count) % count;
    update();
}

const PaletteHit *PaletteList::current() const
{
    const std::vector<const PaletteHit *> all = hits();
    return m_current < int(all.size()) ? all[std::size_t(m_current)] : nullptr;
}

QSize PaletteList::sizeHint() const
{
    int height = 2 * margin;
    for (const Group &group : m_groups)
        height += group.hits.empty() ? 0 : headHeight + rowHeight * int(group.hits.size());
    if (hits().empty())
        height += rowHeight;
    return {560, height};
}

int PaletteList::hitAt(QPoint at) const
{
    int y = margin;
    int number = 0;
    for (const Group &group : m_groups) {
        if (group.hits.empty())
            continue;
        y += headHeight;
        for (std::size_t hit = 0; hit < group.hits.size(); ++hit, ++number, y += rowHeight) {
            if (at.y() >= y && at.y() < y + rowHeight)
                return number;
        }
    }
    return -1;
}

void PaletteList::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    int y = margin;
    int number = 0;
    const int inner = width() - 2 * margin;
    for (const Group &group : m_groups) {
        if (group.hits.empty())
            continue;
        paintLine(painter, QRectF(margin + side, y + 4, inner - 2 * side, 16), group.name,
                  textFont(TextSize::Small), tokens.text3);
        y += headHeight;
        for (const PaletteHit &hit : group.hits) {
            paintHit(painter, QRect(margin, y, inner, rowHeight), hit, number == m_current);
            ++number;
            y += rowHeight;
        }
    }
    if (number == 0) {
        const QString words = m_busy              ? tr("Searching…")
                              : m_query.isEmpty() ? tr("Type a name, an order, a page or an action")
                                                  : tr("Nothing found");
        paintLine(painter, QRectF(margin + side, margin, inner - 2 * side, rowHeight), words, textFont(),
                  tokens.text3);
    }
}

void PaletteList::paintHit(QPainter &painter, const QRect &row, const PaletteHit &hit, bool chosen) const
{
    const Tokens &tokens = tokensOf(this);
    if (chosen)
        paintBox(painter, row, 4, tokens.select, Qt::transparent);
    QRectF box = row.adjusted(side, 0, -side, 0);
    paintIcon(painter, QRectF(box.left(), box.top(), 16, box.height()), hit.icon, tokens.text);
    box.setLeft(box.left() + 26);
    if (!hit.keys.isEmpty()) {
        const QString cap = keyText(hit.keys);
        box.setRight(box.right() - keyCapWidth(cap));
        paintKeyCap(painter, this, box.right(), box.center().y(), cap, false);
    } else if (!hit.detail.isEmpty()) {
        const QFont small = figuresFont(TextSize::Small);
        paintLine(painter, box, hit.detail, small, tokens.text3, Qt::AlignRight);
        box.setRight(box.right() - textWidth(small, hit.detail));
    }
    box.setRight(box.right() - 12);
    paintText(painter, box, hit.text);
}

/// What was typed stands in semibold.
void PaletteList::paintText(QPainter &painter, QRectF box, const QString &text) const
{
    const QColor ink = tokensOf(this).text;
    const qsizetype at = m_query.isEmpty() ? -1 : text.indexOf(m_query, 0, Qt::CaseInsensitive);
    if (at < 0) {
        paintLine(painter, box, text, figuresFont(), ink);
        return;
    }
    const auto put = [&painter, &box, &ink](const QString &part, const QFont &font) {
        paintLine(painter, box, part, font, ink);
        box.setLeft(std::min(box.right(), box.left() + QFontMetricsF(font).horizontalAdvance(part)));
    };
    put(text.left(at), figuresFont());
    put(text.mid(at, m_query.size()), figuresFont(TextSize::Body, strong));
    put(text.mid(at + m_query.size()), figuresFont());
}

void PaletteList::mouseMoveEvent(QMouseEvent *event)
{
    const int hit = hitAt(event->position().toPoint());
    if (hit >= 0 && hit != m_current) {
        m_current = hit;
        update();
    }
}

void PaletteList::mouseReleaseEvent(QMouseEvent *event)
{
    if (event->button() == Qt::LeftButton && hitAt(event->position().toPoint()) >= 0)
        Q_EMIT clicked();
}

} // namespace foyer::kit
