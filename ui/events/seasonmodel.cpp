// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/seasonmodel.h"

#include "ui/kit/format.h"
#include "ui/kit/table.h"

#include <algorithm>
#include <map>

namespace foyer::events {

namespace {

constexpr int pageSize = 100;

bool belongsTo(const QByteArray &view, const KeptSetup &kept, const QString &text)
{
    const bool isDraft = view == "coming" || view == "drafts";
    return isDraft && !kept.server.isMade() && kept.wanted.facts.title.contains(text, Qt::CaseInsensitive);
}

} // namespace

SeasonModel::SeasonModel(client::SeasonApi &api, const SetupKeeper &keeper, const Clock &clock,
                         bool mayManage, QObject *parent)
    : QAbstractTableModel(parent)
    , m_api(api)
    , m_keeper(keeper)
    , m_clock(clock)
    , m_mayManage(mayManage)
{}

Task<void> SeasonModel::load(QPointer<SeasonModel> self, QByteArray view, QString text)
{
    client::SeasonAsked asked{view, text};
    asked.page.limit = pageSize;
    self->m_view = std::move(view);
    self->m_text = std::move(text);
    return ask(self, std::move(asked));
}

Task<void> SeasonModel::loadMore(QPointer<SeasonModel> self)
{
    client::SeasonAsked asked{self->m_view, self->m_text};
    asked.page.limit = pageSize;
    asked.page.after = self->m_next;
    self->m_next.clear();
    return ask(self, std::move(asked));
}

// Only the answer to the last question counts.
Task<void> SeasonModel::ask(QPointer<SeasonModel> self, client::SeasonAsked asked)
{
    const int turn = ++self->m_turn;
    const QByteArray after = asked.page.after;
    const bool isFirst = after.isEmpty();
    ++self->m_loading;
    Q_EMIT self->stateChanged();
    client::Answer<wire::Season> season = co_await self->m_api.season(std::move(asked));
    if (!self)
        co_return;
    --self->m_loading;
    if (turn == self->m_turn) {
        self->m_refusal.reset();
        if (season)
            self->take(std::move(*season), isFirst);
        else {
            self->m_refusal = season.error();
            if (!isFirst)
                self->m_next = after; // the rest is still to be had
        }
    }
    Q_EMIT self->stateChanged();
}

void SeasonModel::take(wire::Season season, bool isFirst)
{
    beginResetModel();
    if (isFirst)
        m_events.clear();
    std::ranges::move(season.items, std::back_inserter(m_events));
    m_counts = season.counts;
    m_next = season.next.value_or(QString()).toLatin1();
    m_loadedAt = m_clock.now();
    m_rows.clear();
    for (const KeptSetup &kept : m_keeper.all()) {
        if (belongsTo(m_view, kept, m_text))
            m_rows.push_back(events::rowOf(kept));
    }
    for (const wire::SeasonEvent &event : m_events)
        m_rows.push_back(events::rowOf(event, *m_loadedAt, m_mayManage));
    endResetModel();
}

int SeasonModel::rowOfEvent(catalog::EventId event) const
{
    const auto row = std::ranges::find(m_rows, event, &SeasonRow::event);
    return row == m_rows.end() ? -1 : int(row - m_rows.begin());
}

QString SeasonModel::countWords() const
{
    int dates = 0;
    for (const wire::SeasonEvent &event : m_events)
        dates += m_view == "past" ? event.dates : event.datesToCome;
    const QString events = tr("%n event(s)", nullptr, int(m_events.size()));
    const QString more = hasMore() ? tr(" and more") : QString();
    return events + more + QStringLiteral(", ") + tr("%n date(s)", nullptr, dates);
}

// Currencies are never added up.
QString SeasonModel::soldWords() const
{
    const kit::Format format;
    std::map<QByteArray, std::int64_t> takings;
    std::int64_t sold = 0;
    for (const wire::SeasonEvent &event : m_events) {
        sold += event.sold;
        if (event.takings)
            takings[event.takings->currency] += event.takings->minor;
    }
    QStringList parts{tr("%1 tickets sold").arg(format.count(sold))};
    for (const auto &[code, minor] : takings) {
        const auto currency = Currency::fromCode(QString::fromLatin1(code));
        if (currency)
            parts.append(format.money(Money(minor, *currency)));
    }
    return parts.join(QStringLiteral(", "));
}

int SeasonModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(m_rows.size());
}

int SeasonModel::columnCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : int(ColumnCount);
}

QString SeasonModel::textOf(const SeasonRow &row, int column) const
{
    switch (column) {
    case Event: return row.title;
    case Place: return row.place;
    case Takings: return row.takings.isEmpty() ? QStringLiteral("–") : row.takings;
    default: return {};
    }
}

QString SeasonModel::spokenText(const SeasonRow &row, int column) const
{
    const kit::Format format;
    switch (column) {
    case Leaf: return row.line;
    case Event: return row.title + QStringLiteral(", ") + row.line;
    case State: return row.chip.text;
    case Sold:
        return row.capacity > 0 ? tr("%1 sold, %2 held")
                                      .arg(format.ofTotal(row.sold, row.capacity), format.count(row.held))
                                : row.notOnSale;
    case Days:
        return row.days.empty() ? QString()
                                : tr("%1 sold on the last day").arg(format.count(row.days.back()));
    case Action: return row.actionText;
    default: return textOf(row, column);
    }
}

QVariant SeasonModel::data(const QModelIndex &index, int role) const
{
    const SeasonRow &row = m_rows[std::size_t(index.row())];
    const int column = index.column();
    switch (role) {
    case RowRole: return QVariant::fromValue(static_cast<const void *>(&row));
    case Qt::DisplayRole: return textOf(row, column);
    case Qt::AccessibleTextRole: return spokenText(row, column);
    case Qt::ToolTipRole: return column == Event || column == Place ? textOf(row, column) : QVariant();
    case Qt::TextAlignmentRole:
        return column == Takings ? int(Qt::AlignRight | Qt::AlignVCenter)
                                 : int(Qt::AlignLeft | Qt::AlignVCenter);
    case kit::DetailRole: return column == Event ? row.line : QVariant();
    case kit::ChipRole: return column == State ? QVariant::fromValue(row.chip) : QVariant();
    case kit::StrongRole: return column == Event || (column == Takings && !row.takings.isEmpty());
    case kit::FiguresRole: return column == Takings;
    case kit::InkRole:
        return column == Place                              ? int(kit::Ink::Text2)
               : column == Takings && row.takings.isEmpty() ? int(kit::Ink::Text3)
                                                            : QVariant();
    default: return {};
    }
}

QVariant SeasonModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return section == Takings ? int(Qt::AlignRight | Qt::AlignVCenter)
                                  : int(Qt::AlignLeft | Qt::AlignVCenter);
    if (role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Leaf: return m_view == "past" ? tr("Last") : tr("Next");
    case Event: return tr("Event");
    case Place: return tr("Place");
    case State: return tr("State");
    case Sold: return tr("Sold");
    case Days: return tr("Last 14 days");
    case Takings: return tr("Revenue");
    default: return {};
    }
}

} // namespace foyer::events
