// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/rail.h"

#include "ui/kit/mark.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/shell/railitem.h"

namespace foyer::shell {

namespace {

constexpr int markExtent = 28;
constexpr int between = 4;

} // namespace

Rail::Rail(QWidget *parent) : QWidget(parent), m_column(new QVBoxLayout), m_foot(new QVBoxLayout)
{
    setObjectName(QStringLiteral("rail"));
    setFixedWidth(kit::railWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, kit::topBar + kit::step, 1, kit::step);
    column->setSpacing(0);
    m_column->setSpacing(between);
    m_foot->setSpacing(between);
    column->addLayout(m_column);
    column->addStretch();
    column->addLayout(m_foot);
}

void Rail::add(const QString &id, const QString &word, kit::Icon icon, bool atFoot)
{
    auto *item = new RailItem(icon, this);
    item->setObjectName(QStringLiteral("rail_") + id);
    m_items.emplace_back(id, item);
    (atFoot ? m_foot : m_column)->addWidget(item);
    connect(item, &QAbstractButton::clicked, this, [this, id] { Q_EMIT chosen(id); });
    setWord(id, word, icon);
}

RailItem *Rail::find(const QString &id) const
{
    for (const auto &[known, item] : m_items) {
        if (known == id)
            return item;
    }
    return nullptr;
}

void Rail::setWord(const QString &id, const QString &word, kit::Icon icon)
{
    RailItem *item = find(id);
    if (!item)
        return;
    item->setText(word);
    item->setAccessibleName(word);
    item->setIcon(icon);
    item->update();
}

void Rail::setKeys(const QString &id, const QString &keys)
{
    if (RailItem *item = find(id))
        item->setToolTip(QStringLiteral("%1  %2").arg(item->text(), keys));
}

void Rail::setCurrent(const QString &id)
{
    if (RailItem *item = find(id))
        item->setChecked(true);
}

QStringList Rail::words() const
{
    QStringList words;
    for (const auto &[id, item] : m_items)
        words.append(item->text());
    return words;
}

void Rail::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.rail);
    painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
    constexpr double left = (kit::railWidth - 1 - markExtent) / 2.0;
    kit::paintMark(painter, QRectF(left, (kit::topBar - markExtent) / 2.0, markExtent, markExtent), tokens);
}

} // namespace foyer::shell
