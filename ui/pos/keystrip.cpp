// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/keystrip.h"

#include "ui/kit/format.h"
#include "ui/kit/keycap.h"
#include "ui/kit/quantitystepper.h"
#include "ui/kit/theme.h"
#include "ui/pos/posactions.h"
#include "ui/pos/stripbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::pos {

QStringList keysFor(const QStringList &names)
{
    QStringList keys;
    for (const QString &name : names) {
        QString found;
        const QString letters = name.toUpper() + QStringLiteral("ABCDEFGHIJKLMNOPQRSTUVWXYZ");
        for (const QChar letter : letters) {
            if (letter.isLetter() && !keys.contains(QString(letter))) {
                found = letter;
                break;
            }
        }
        keys << found;
    }
    return keys;
}

KeyStrip::KeyStrip(TillModel &till, const PosActions &actions, QWidget *parent)
    : QWidget(parent)
    , m_till(till)
    , m_actions(actions)
    , m_quantity(new kit::QuantityStepper(tr("How many tickets")))
    , m_row(new QHBoxLayout(this))
    , m_best(new StripButton)
    , m_next(new StripButton)
{
    setObjectName(QStringLiteral("keyStrip"));
    setFixedHeight(64);
    m_row->setContentsMargins(16, 8, 16, 8);
    m_row->setSpacing(8);
    m_quantity->setObjectName(QStringLiteral("quantity"));
    m_quantity->setExtent(kit::Extent::Large);
    m_quantity->setRange(1, TillModel::mostTickets);
    m_row->addWidget(m_quantity);
    m_best->setObjectName(QStringLiteral("bestAvailable"));
    m_best->setFixedWidth(126);
    m_best->setKeyBelow(true);
    m_next->setObjectName(QStringLiteral("nextBest"));
    m_next->setFixedWidth(98);
    m_next->setKeyBelow(true);
    m_row->addWidget(m_best);
    m_row->addWidget(m_next);
    m_row->addStretch(0);
    connect(m_quantity, &kit::QuantityStepper::valueChosen, this,
            [this](int quantity) { m_till.setQuantity(quantity); });
    connect(m_best, &QAbstractButton::clicked, m_actions.best, &QAction::trigger);
    connect(m_next, &QAbstractButton::clicked, m_actions.next, &QAction::trigger);
    connect(m_actions.best, &QAction::changed, this, &KeyStrip::refreshActions);
    connect(m_actions.next, &QAction::changed, this, &KeyStrip::refreshActions);
    connect(&m_till.house(), &HouseWatch::stateChanged, this, &KeyStrip::rebuild);
    connect(&m_till.house(), &HouseWatch::changed, this, &KeyStrip::refresh);
    connect(&m_till, &TillModel::choiceChanged, this, &KeyStrip::refresh);
    rebuild();
}

void KeyStrip::rebuild()
{
    for (const auto &[rank, button] : m_categories)
        button->deleteLater();
    m_categories.clear();
    m_keys.clear();
    const ShowPtr &show = m_till.house().show();
    if (show && m_till.house().state() == HouseWatch::State::Ready) {
        QStringList names;
        for (const wire::PublicCategory &category : show->categories())
            names << category.name;
        m_keys = keysFor(names);
        for (int i = 0; i < int(show->categories().size()); ++i) {
            if (show->house() && !show->house()->category(show->categories()[std::size_t(i)].key))
                continue; // standing areas alone: they have keys of their own
            auto *button = new StripButton;
            button->setCheckable(true);
            button->setSwatch(i, show->colourOf(show->categories()[std::size_t(i)].id));
            button->setName(names.at(i));
            button->setKeyText(m_keys.at(i));
            button->setObjectName(QStringLiteral("category%1").arg(i + 1));
            connect(button, &QAbstractButton::clicked, this, [this, i] {
                m_till.chooseCategory(i);
                refresh();
            });
            m_row->insertWidget(int(m_categories.size()) + 1, button, 1);
            m_categories.emplace_back(i, button);
        }
    }
    refresh();
}

bool KeyStrip::chooseByKey(const QString &key)
{
    const qsizetype at = m_keys.indexOf(key.toUpper());
    if (at < 0)
        return false;
    m_till.chooseCategory(int(at));
    return true;
}

void KeyStrip::refresh()
{
    m_quantity->setValue(m_till.quantity());
    const ShowPtr &show = m_till.house().show();
    const bool isReady = show && m_till.house().state() == HouseWatch::State::Ready;
    m_quantity->setEnabled(isReady);
    if (isReady) {
        const kit::Format format = kit::Format::of(this);
        for (const auto &[rank, button] : m_categories) {
            const wire::PublicCategory &category = show->categories()[std::size_t(rank)];
            const int free = m_till.house().freeOf(category.id);
            button->setChecked(rank == m_till.category());
            button->setFaded(free == 0);
            button->setDetail(format.money(*show->usualPrice(category.id)), tr("%n free", nullptr, free));
        }
    }
    refreshActions();
}

void KeyStrip::refreshActions()
{
    const kit::Format format = kit::Format::of(this);
    m_best->setName(m_actions.best->text());
    m_best->setKeyText(kit::keyText(m_actions.best->shortcut()));
    m_best->setDetail(tr("%n together", nullptr, m_till.quantity()));
    m_best->setEnabled(m_actions.best->isEnabled());
    const auto [place, of] = m_till.blockPlace();
    m_next->setName(m_actions.next->text());
    m_next->setKeyText(kit::keyText(m_actions.next->shortcut()));
    m_next->setDetail(place > 0 ? format.ofTotal(place, of) : QString());
    m_next->setEnabled(m_actions.next->isEnabled());
}

void KeyStrip::paintEvent(QPaintEvent *event)
{
    static_cast<void>(event);
    QPainter painter(this);
    const kit::Tokens &tokens = kit::tokensOf(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(QRect(0, height() - 1, width(), 1), tokens.line);
}

} // namespace foyer::pos
