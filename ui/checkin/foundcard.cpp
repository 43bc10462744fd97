// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/foundcard.h"

#include "ui/checkin/founddelegate.h"
#include "ui/checkin/foundmodel.h"
#include "ui/checkin/gatebutton.h"
#include "ui/checkin/ticketsearch.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QListView>
#include <QPainter>
#include <QStackedLayout>

namespace foyer::checkin {

FoundCard::FoundCard(QAction *letIn, QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_message(new kit::Label({}, kit::Ink::Text2))
    , m_list(new QListView)
    , m_model(new FoundModel(this))
    , m_letIn(new GateButton)
    , m_faces(new QStackedLayout)
{
    setObjectName(QStringLiteral("foundCard"));
    m_list->setObjectName(QStringLiteral("foundTickets"));
    m_list->setAccessibleName(tr("Tickets found"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new FoundDelegate(m_list));
    m_list->setFocusPolicy(Qt::NoFocus); // the field keeps it, and steps through the list
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setUniformItemSizes(true);
    m_letIn->setObjectName(QStringLiteral("letInChosen"));
    m_letIn->setAction(letIn);
    m_letIn->setFocusPolicy(Qt::NoFocus);
    m_message->setWordWrap(true);
    m_message->setAlignment(Qt::AlignCenter);
    auto *head = new QHBoxLayout;
    head->setContentsMargins(24, 12, 12, 12);
    head->addWidget(m_title, 1);
    head->addWidget(m_letIn);
    m_faces->addWidget(m_list);
    m_faces->addWidget(m_message);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 1, 1, 8);
    column->setSpacing(0);
    column->addLayout(head);
    column->addLayout(m_faces, 1);
    connect(m_list->selectionModel(), &QItemSelectionModel::currentChanged, this, &FoundCard::chosenChanged);
}

QString FoundCard::wordsFor(const TicketSearch &search)
{
    if (search.refusal())
        return kit::wordsFor(*search.refusal());
    if (search.text().size() < TicketSearch::fewestLetters)
        return tr("Type at least two letters.");
    if (search.isLooking() || !search.found())
        return tr("Looking …");
    return tr("No ticket of this performance has “%1” in its name, order or seat.").arg(search.text());
}

void FoundCard::show(const TicketSearch &search)
{
    const auto &found = search.found();
    const bool isListed = found && !found->items.empty() && !search.refusal();
    if (isListed && search.isLooking())
        return; // the old list until the new one is there
    m_model->setTickets(isListed ? found->items : std::vector<wire::FoundTicket>{});
    const kit::Format format;
    m_title->setText(
        !isListed       ? tr("Search")
        : found->isMore ? tr("The first %1; ask more narrowly").arg(format.count(qint64(found->items.size())))
                        : tr("Found: %1").arg(format.count(qint64(found->items.size()))));
    m_message->setText(wordsFor(search));
    m_faces->setCurrentWidget(isListed ? static_cast<QWidget *>(m_list) : m_message);
    if (isListed)
        m_list->setCurrentIndex(m_model->index(0));
    Q_EMIT chosenChanged();
}

const wire::FoundTicket *FoundCard::chosen() const
{
    return isVisibleTo(parentWidget()) ? m_model->ticket(m_list->currentIndex()) : nullptr;
}

void FoundCard::step(int step)
{
    const int rows = m_model->rowCount();
    if (rows == 0)
        return;
    const int row = std::clamp(m_list->currentIndex().row() + step, 0, rows - 1);
    m_list->setCurrentIndex(m_model->index(row));
}

void FoundCard::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.line);
}

} // namespace foyer::checkin
