// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/eventfinder.h"

#include "ui/dashboard/eventdelegate.h"
#include "ui/kit/label.h"
#include "ui/kit/searchedit.h"

#include <algorithm>
#include <QKeyEvent>
#include <QListView>
#include <QStandardItemModel>
#include <QVBoxLayout>

namespace foyer::dashboard {

namespace {

constexpr int finderWidth = 400;
constexpr int listHeight = 360;
constexpr int soon = 0; // narrowing a list that is here needs no pause

} // namespace

EventFinder::EventFinder(QWidget *parent)
    : kit::Popup(parent)
    , m_field(new kit::SearchEdit(QString()))
    , m_nothing(new kit::Label(QString(), kit::Ink::Text3))
    , m_list(new QListView)
    , m_model(new QStandardItemModel(this))
{
    setObjectName(QStringLiteral("eventFinder"));
    m_field->setObjectName(QStringLiteral("eventFinderField"));
    m_nothing->setObjectName(QStringLiteral("eventFinderNothing"));
    m_field->setPause(soon);
    m_field->installEventFilter(this);
    m_list->setObjectName(QStringLiteral("eventFinderList"));
    m_list->setModel(m_model);
    m_list->setItemDelegate(new EventDelegate(m_list));
    m_list->setMouseTracking(true);
    m_list->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_list->setFrameShape(QFrame::NoFrame);
    m_list->setFocusPolicy(Qt::NoFocus);
    m_list->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_list->setUniformItemSizes(true);
    m_list->setFixedHeight(listHeight);
    body()->addWidget(m_field);
    body()->addWidget(m_nothing);
    body()->addWidget(m_list);
    panel()->setFixedWidth(finderWidth);
    connect(m_field, &QLineEdit::textChanged, this, &EventFinder::refill);
    connect(m_list, &QListView::clicked, this, &EventFinder::take);
    retranslate();
}

void EventFinder::retranslate()
{
    m_field->setPlaceholderText(tr("Name or day"));
    m_field->setAccessibleName(tr("Find an event"));
    m_list->setAccessibleName(tr("Events"));
    m_nothing->setText(tr("No event is called that."));
}

void EventFinder::setEvents(std::vector<Entry> events)
{
    if (m_events == events)
        return;
    m_events = std::move(events);
    refill();
}

void EventFinder::openUnder(const QWidget *anchor)
{
    m_field->clear();
    refill();
    openAt(anchor);
    m_field->setFocus();
}

void EventFinder::refill()
{
    const QString needle = m_field->text().trimmed();
    m_model->clear();
    for (std::size_t place = 0; place < m_events.size(); ++place) {
        const QString line = m_events[place].title + QStringLiteral(", ") + m_events[place].day;
        if (!line.contains(needle, Qt::CaseInsensitive))
            continue;
        auto *item = new QStandardItem(line);
        item->setData(m_events[place].title, EventDelegate::TitleRole);
        item->setData(m_events[place].day, EventDelegate::DayRole);
        item->setData(int(place), EventDelegate::PlaceRole);
        m_model->appendRow(item);
    }
    m_nothing->setVisible(m_model->rowCount() == 0);
    m_list->setCurrentIndex(m_model->index(0, 0));
}

void EventFinder::move(int rows)
{
    const int row = std::clamp(m_list->currentIndex().row() + rows, 0, std::max(0, m_model->rowCount() - 1));
    m_list->setCurrentIndex(m_model->index(row, 0));
}

void EventFinder::take(const QModelIndex &index)
{
    if (!index.isValid())
        return;
    const catalog::EventId event =
        m_events.at(std::size_t(index.data(EventDelegate::PlaceRole).toInt())).event;
    hide();
    Q_EMIT chosen(event);
}

bool EventFinder::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() != QEvent::KeyPress)
        return kit::Popup::eventFilter(watched, event);
    switch (static_cast<QKeyEvent *>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(10); return true;
    case Qt::Key_PageUp: move(-10); return true;
    case Qt::Key_Return:
    case Qt::Key_Enter: take(m_list->currentIndex()); return true;
    case Qt::Key_Escape: hide(); return true;
    default: return kit::Popup::eventFilter(watched, event);
    }
}

} // namespace foyer::dashboard
