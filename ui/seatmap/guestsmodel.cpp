// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/guestsmodel.h"

#include "ui/seatmap/replacementdesk.h"

namespace foyer::seatmap {

namespace {

QString troubleWords(studio::SeatTrouble trouble)
{
    switch (trouble) {
    case studio::SeatTrouble::Vanishes: return GuestsModel::tr("is gone");
    case studio::SeatTrouble::Price: return GuestsModel::tr("costs something else");
    case studio::SeatTrouble::AccessLost: return GuestsModel::tr("is no wheelchair place any more");
    case studio::SeatTrouble::ViewLost: return GuestsModel::tr("has a restricted view now");
    case studio::SeatTrouble::Moves: return GuestsModel::tr("stands elsewhere");
    }
    return {};
}

} // namespace

QString seatName(const studio::SeatFacts &seat)
{
    QStringList parts;
    for (const QString &part : {seat.section, seat.row, seat.number})
        if (!part.isEmpty())
            parts.append(part);
    return parts.join(QLatin1Char(' '));
}

GuestsModel::GuestsModel(ReplacementDesk &replacement, QObject *parent)
    : QAbstractListModel(parent)
    , m_replacement(replacement)
{
    connect(&m_replacement, &ReplacementDesk::stateChanged, this, &GuestsModel::reread);
    connect(&m_replacement, &ReplacementDesk::changed, this, &GuestsModel::refresh);
}

void GuestsModel::reread()
{
    const studio::Replacement *replacement = m_replacement.replacement();
    const bool isReady = replacement && m_replacement.state() == ReplacementDesk::State::Ready;
    beginResetModel();
    m_codes.clear();
    for (const wire::ChangedSeat &seat : m_replacement.report().changed)
        if (seat.code)
            m_codes.insert(seat.seat, *seat.code);
    m_count = isReady ? int(replacement->displaced().size()) : 0;
    endResetModel();
}

void GuestsModel::refresh()
{
    if (m_count > 0)
        Q_EMIT dataChanged(index(0), index(m_count - 1));
}

const studio::DisplacedSeat &GuestsModel::guest(int row) const
{
    return m_replacement.replacement()->displaced()[std::size_t(row)];
}

int GuestsModel::firstWithout(int after) const
{
    for (int step = 0; step < m_count; ++step) {
        const int row = (after + step) % m_count;
        if (guest(row).given.isEmpty())
            return row;
    }
    return -1;
}

int GuestsModel::rowCount(const QModelIndex &parent) const
{
    return parent.isValid() ? 0 : m_count;
}

QVariant GuestsModel::data(const QModelIndex &index, int role) const
{
    if (!m_replacement.replacement() || index.row() >= m_count)
        return {};
    const studio::DisplacedSeat &displaced = guest(index.row());
    const QString name = seatName(displaced.before);
    const QString code = m_codes.value(displaced.sold.seat);
    const QString trouble = troubleWords(displaced.trouble);
    const bool isSame = displaced.given == displaced.sold.seat;
    const QString given = displaced.given.isEmpty() ? QString()
                          : isSame                  ? tr("the same seat")
                                   : seatName(m_replacement.nextSeats().value(displaced.given));
    switch (role) {
    case Qt::DisplayRole: return name;
    case CodeRole: return code;
    case TroubleRole: return trouble;
    case GivenRole: return given;
    case Qt::ToolTipRole:
    case Qt::AccessibleTextRole:
        return tr("%1 %2; new seat: %3")
            .arg(code.isEmpty() ? name : QStringLiteral("%1 (%2)").arg(name, code), trouble,
                 given.isEmpty() ? tr("none yet") : given);
    default: return {};
    }
}

} // namespace foyer::seatmap
