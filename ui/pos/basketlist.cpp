// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/basketlist.h"

#include "ui/kit/figureslabel.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/theme.h"
#include "ui/pos/basketrow.h"
#include "ui/pos/grouphead.h"
#include "ui/pos/poswords.h"

#include <QMenu>
#include <QVBoxLayout>

namespace foyer::pos {

BasketList::BasketList(BasketModel &basket, QWidget *parent)
    : QScrollArea(parent)
    , m_basket(basket)
    , m_layout(nullptr)
{
    setObjectName(QStringLiteral("basketList"));
    setAccessibleName(tr("Lines of the basket"));
    setWidgetResizable(true);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    auto *content = new QWidget;
    m_layout = new QVBoxLayout(content);
    m_layout->setContentsMargins(0, 0, 0, 0);
    m_layout->setSpacing(0);
    m_layout->addStretch(1);
    setWidget(content);
    viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    connect(&m_basket, &BasketModel::changed, this, &BasketList::refresh);
    refresh();
}

BasketList::~BasketList() = default;

std::vector<BasketRow *> BasketList::rows() const
{
    std::vector<BasketRow *> all;
    for (const Group &group : m_groups)
        all.insert(all.end(), group.rows.begin(), group.rows.end());
    return all;
}

int BasketList::focusedRow() const
{
    const std::vector<BasketRow *> all = rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i]->hasFocus())
            return int(i);
    }
    return -1;
}

void BasketList::refresh()
{
    const int focused = focusedRow();
    const std::size_t before = rows().size();
    const std::vector<BasketPart> &parts = m_basket.parts();
    while (m_groups.size() > parts.size()) {
        m_groups.back().box->hide();
        m_groups.back().box->deleteLater();
        m_groups.pop_back();
    }
    while (m_groups.size() < parts.size())
        m_groups.push_back(makeGroup());
    for (std::size_t i = 0; i < parts.size(); ++i)
        fill(i, parts[i]);
    const std::vector<BasketRow *> now = rows();
    if (focused < 0 || now.size() >= before)
        return;
    if (now.empty())
        Q_EMIT emptied();
    else
        now[std::min(std::size_t(focused), now.size() - 1)]->setFocus(Qt::OtherFocusReason);
}

BasketList::Group BasketList::makeGroup()
{
    Group group;
    group.box = new QWidget;
    group.layout = new QVBoxLayout(group.box);
    group.layout->setContentsMargins(0, 0, 0, 0);
    group.layout->setSpacing(0);
    auto *head = new GroupHead;
    group.name = head->name();
    group.count = head->count();
    group.layout->addWidget(head);
    m_layout->insertWidget(int(m_groups.size()), group.box);
    return group;
}

void BasketList::fill(std::size_t group, const BasketPart &part)
{
    Group &shown = m_groups[group];
    shown.name->setText(showWords(part.show->sheet()));
    shown.count->setText(kit::Format::of(this).count(part.items()));
    while (shown.rows.size() > part.lines.size()) {
        shown.rows.back()->hide();
        shown.rows.back()->deleteLater();
        shown.rows.pop_back();
    }
    while (shown.rows.size() < part.lines.size())
        shown.rows.push_back(makeRow(group, shown.rows.size()));
    for (std::size_t line = 0; line < part.lines.size(); ++line)
        shown.rows[line]->setLine(part.show, part.lines[line]);
}

BasketRow *BasketList::makeRow(std::size_t group, std::size_t line)
{
    auto *row = new BasketRow;
    m_groups[group].layout->addWidget(row);
    connect(row, &BasketRow::removeWanted, this, [this, group, line] { m_basket.removeLine(group, line); });
    connect(row, &BasketRow::typeWanted, this, [this, group, line] { openTypes(group, line); });
    connect(row, &BasketRow::stepped, this, [this, row](int by) { step(row, by); });
    return row;
}

void BasketList::openTypes(std::size_t group, std::size_t line)
{
    if (group >= m_basket.parts().size() || line >= m_basket.parts()[group].lines.size())
        return;
    const BasketPart &part = m_basket.parts()[group];
    const BasketLine &current = part.lines[line];
    auto *menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("typeMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    int number = 1;
    for (const wire::PublicTicketType &type : part.show->typesOf(current.category)) {
        const std::optional<Money> price = part.show->price(current.category, type.id);
        QString text = QStringLiteral("&%1  %2").arg(number++).arg(type.name);
        if (price)
            text += QLatin1Char('\t') + kit::Format::of(this).money(*price);
        QAction *action = menu->addAction(text);
        action->setCheckable(true);
        action->setChecked(type.id == current.type);
        connect(action, &QAction::triggered, this,
                [this, group, line, id = type.id] { m_basket.changeType(group, line, id); });
        if (type.id == current.type)
            menu->setActiveAction(action);
    }
    const BasketRow *row = m_groups[group].rows[line];
    menu->popup(row->mapToGlobal(row->typeCorner()));
}

void BasketList::step(BasketRow *from, int by)
{
    const std::vector<BasketRow *> all = rows();
    for (std::size_t i = 0; i < all.size(); ++i) {
        if (all[i] != from)
            continue;
        const auto next = std::int64_t(i) + by;
        if (next >= 0 && next < std::int64_t(all.size())) {
            all[std::size_t(next)]->setFocus(Qt::TabFocusReason);
            ensureWidgetVisible(all[std::size_t(next)]);
        }
        return;
    }
}

} // namespace foyer::pos
