// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/poolbar.h"

#include "ui/kit/format.h"
#include "ui/kit/keycap.h"
#include "ui/kit/theme.h"
#include "ui/kit/toasthost.h"
#include "ui/pos/stripbutton.h"

#include <QHBoxLayout>
#include <QPainter>

namespace foyer::pos {

PoolBar::PoolBar(TillModel &till, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_row(new QHBoxLayout(this))
{
    setObjectName(QStringLiteral("poolBar"));
    setFixedHeight(64);
    kit::ToastHost::keepClear(this);
    m_row->setContentsMargins(16, 8, 16, 8);
    m_row->setSpacing(8);
    m_row->addStretch(1);
    connect(&m_till.house(), &HouseWatch::stateChanged, this, &PoolBar::rebuild);
    connect(&m_till.house(), &HouseWatch::changed, this, &PoolBar::refresh);
    connect(&m_till, &TillModel::choiceChanged, this, &PoolBar::refresh);
    rebuild();
}

void PoolBar::rebuild()
{
    for (StripButton *button : m_pools)
        button->deleteLater();
    m_pools.clear();
    const ShowPtr &show = m_till.house().show();
    const bool isReady = show && m_till.house().state() == HouseWatch::State::Ready;
    setVisible(isReady && !show->sheet().pools.empty());
    if (!isReady)
        return;
    int number = 0;
    for (const wire::PublicPool &pool : show->sheet().pools) {
        auto *button = new StripButton;
        const booking::PoolId id(pool.id);
        const catalog::CategoryId category = show->categoryOf(pool);
        button->setSwatch(show->rankOf(category), show->colourOf(category));
        button->setName(pool.name);
        button->setMaximumWidth(260);
        button->setObjectName(QStringLiteral("pool%1").arg(++number));
        if (number <= 9) {
            const QKeySequence keys(Qt::CTRL | Qt::Key(Qt::Key_0 + number));
            button->setShortcut(keys);
            button->setKeyText(kit::keyText(keys));
        }
        connect(button, &QAbstractButton::clicked, this,
                [this, id] { m_till.takePlaces(id, m_till.quantity()); });
        m_row->insertWidget(number - 1, button, 2);
        m_pools.push_back(button);
    }
    refresh();
}

void PoolBar::refresh()
{
    const ShowPtr &show = m_till.house().show();
    if (!show)
        return;
    const kit::Format format = kit::Format::of(this);
    for (std::size_t i = 0; i < m_pools.size() && i < show->sheet().pools.size(); ++i) {
        const wire::PublicPool &pool = show->sheet().pools[i];
        const std::optional<int> free = m_till.house().freeIn(booking::PoolId(pool.id));
        const std::optional<Money> price = show->usualPrice(show->categoryOf(pool));
        m_pools[i]->setEnabled(price.has_value());
        m_pools[i]->setFaded(free == 0);
        m_pools[i]->setDetail(price ? tr("%1 × %2").arg(format.count(m_till.quantity()), format.money(*price))
                                    : tr("not sold here"),
                              free ? tr("%n free", nullptr, *free) : QStringLiteral("–"));
    }
}

void PoolBar::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, 0, width(), 1), tokens.line);
}

} // namespace foyer::pos
