// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/soldnote.h"

#include "ui/kit/format.h"
#include "ui/seatmap/inspector.h"
#include "ui/seatmap/soldseats.h"
#include "ui/seatmap/studiodesk.h"

namespace foyer::seatmap {

namespace {

constexpr std::chrono::milliseconds pause{120};

} // namespace

SoldNote::SoldNote(StudioDesk &desk, SoldSeats &sold, Inspector &inspector, QObject *parent)
    : QObject(parent)
    , m_desk(desk)
    , m_sold(sold)
    , m_inspector(inspector)
{
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &SoldNote::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&m_desk, &StudioDesk::selectionChanged, this, soon);
    connect(&m_sold, &SoldSeats::changed, this, soon);
}

void SoldNote::refresh()
{
    if (!studio::withTableSeats(m_desk.map(), m_desk.selection()).seats.empty())
        m_sold.want();
    m_inspector.setNote(words());
}

QString SoldNote::words() const
{
    const studio::Selection chosen = studio::withTableSeats(m_desk.map(), m_desk.selection());
    if (chosen.seats.empty())
        return {};
    const SoldSeats::Count count = m_sold.of(chosen);
    if (m_sold.state() == SoldSeats::State::Failed)
        return tr("What is sold of this could not be read.");
    if (m_sold.state() == SoldSeats::State::Reading && count.seats == 0)
        return tr("Reading what is sold …");
    if (count.seats == 0)
        return {};
    if (chosen.seats.size() == 1)
        return tr("This seat is sold in %n performance(s).", nullptr, count.performances);
    return count.seats == 1
               ? tr("One of these seats is sold in %n performance(s).", nullptr, count.performances)
               : tr("%1 of these seats are sold in %n performance(s).", nullptr, count.performances)
                     .arg(kit::Format().count(count.seats));
}

} // namespace foyer::seatmap
