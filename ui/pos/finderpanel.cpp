// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/pos/finderpanel.h"

#include "ui/kit/emptystate.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/searchedit.h"
#include "ui/kit/statestack.h"
#include "ui/pos/orderrow.h"
#include "ui/pos/posactions.h"

#include <QAction>
#include <QHBoxLayout>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::pos {

FinderPanel::FinderPanel(OrderDesk &desk, const PosActions &actions, QWidget *parent)
    : SidePanel(tr("Find order"), parent)
    , m_desk(desk)
    , m_search(new kit::SearchEdit(tr("Code, name or e-mail")))
    , m_states(nullptr)
    , m_list(nullptr)
    , m_more(new kit::Button(tr("More")))
{
    setObjectName(QStringLiteral("finderPanel"));
    auto *back = new kit::Button;
    back->setAction(actions.back);
    back->setObjectName(QStringLiteral("finderBack"));
    head()->addWidget(back);
    m_search->setExtent(kit::Extent::Large);
    m_search->setObjectName(QStringLiteral("orderSearch"));
    m_search->setAccessibleName(tr("Code, name or e-mail address of an order"));
    addRow(16, 8)->addWidget(m_search);
    auto *content = new QWidget;
    m_list = new QVBoxLayout(content);
    m_list->setContentsMargins(0, 0, 0, 8);
    m_list->setSpacing(0);
    m_list->addStretch(1);
    m_more->setObjectName(QStringLiteral("moreOrders"));
    auto *scroll = new QScrollArea;
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(content);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    m_states = new kit::StateStack(scroll);
    static_cast<void>(
        m_states->setEmpty(tr("No order found"), tr("Nothing has this code, or a name that begins so.")));
    body()->addWidget(m_states, 1);
    addRow(8, 8)->addWidget(m_more);
    connect(m_more, &QAbstractButton::clicked, this, [this] { m_desk.more(); });
    connect(m_search, &kit::SearchEdit::searched, this, [this](const QString &text) { m_desk.search(text); });
    connect(m_states, &kit::StateStack::retry, this, [this] { m_desk.searchAgain(); });
    connect(&m_desk, &OrderDesk::foundChanged, this, &FinderPanel::refresh);
    refresh();
}

void FinderPanel::enter()
{
    m_search->setFocus(Qt::OtherFocusReason);
    m_search->selectAll();
}

void FinderPanel::showSearched(const QString &text)
{
    const QSignalBlocker silent(m_search);
    m_search->setText(text);
}

void FinderPanel::refresh()
{
    const std::vector<wire::OrderListed> &found = m_desk.found();
    while (m_rows.size() > found.size()) {
        m_rows.back()->deleteLater();
        m_rows.pop_back();
    }
    while (m_rows.size() < found.size()) {
        auto *row = new OrderRow;
        m_list->insertWidget(int(m_rows.size()), row);
        connect(row, &QAbstractButton::clicked, this, [this, row] { Q_EMIT orderChosen(row->order()); });
        connect(row, &OrderRow::stepped, this, [this, row](int by) { step(row, by); });
        m_rows.push_back(row);
    }
    for (std::size_t i = 0; i < found.size(); ++i)
        m_rows[i]->setOrder(found[i]);
    m_more->setVisible(m_desk.hasMore());
    if (m_desk.state() == OrderDesk::State::Failed && m_desk.searchRefusal())
        m_states->showError(tr("Orders cannot be searched now"), kit::wordsFor(*m_desk.searchRefusal()));
    else if (m_desk.state() == OrderDesk::State::Searching && found.empty())
        m_states->showLoading(tr("Searching"));
    else if (m_desk.state() == OrderDesk::State::Listed && found.empty())
        m_states->showEmpty();
    else
        m_states->showContent();
}

void FinderPanel::step(OrderRow *from, int by)
{
    for (std::size_t i = 0; i < m_rows.size(); ++i) {
        if (m_rows[i] != from)
            continue;
        const auto next = std::int64_t(i) + by;
        if (next < 0)
            m_search->setFocus(Qt::TabFocusReason);
        else if (next < std::int64_t(m_rows.size()))
            m_rows[std::size_t(next)]->setFocus(Qt::TabFocusReason);
        return;
    }
}

} // namespace foyer::pos
