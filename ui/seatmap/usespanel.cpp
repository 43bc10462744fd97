// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/usespanel.h"

#include "core/base/money.h"
#include "ui/kit/dialog.h"
#include "ui/kit/format.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/reporttable.h"
#include "ui/seatmap/rowlist.h"

#include <algorithm>
#include <QTimeZone>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int pricesAct = 1;
constexpr int changeAct = 2;

QString nameOf(const wire::SeatMapUse &use)
{
    return QStringLiteral("%1, %2").arg(use.title,
                                        kit::Format().dayTime(use.startsAt, QTimeZone::systemTimeZone()));
}

QString priceWords(const std::optional<wire::Amount> &amount)
{
    if (!amount)
        return UsesPanel::tr("not sold");
    const auto currency = Currency::fromCode(QString::fromLatin1(amount->currency));
    return currency ? kit::Format().money(Money(amount->minor, *currency)) : QString();
}

std::vector<ReportModel::Line> linesOf(const wire::PerformanceRepaint &repaint)
{
    std::vector<ReportModel::Line> lines;
    for (const wire::RepaintedSeats &seats : repaint.changes) {
        const QString what = UsesPanel::tr("%n seat(s)", nullptr, int(seats.seats.size()));
        for (const wire::RepaintedPrice &price : seats.prices)
            lines.push_back({what, UsesPanel::tr("%1 to %2, %3").arg(seats.from, seats.to, price.type),
                             priceWords(price.before), priceWords(price.after)});
    }
    return lines;
}

QString repaintWords(const wire::PerformanceRepaint &repaint)
{
    QStringList words;
    if (repaint.dearer > 0)
        words.append(UsesPanel::tr("%n free seat(s) would cost more", nullptr, repaint.dearer));
    if (repaint.cheaper > 0)
        words.append(UsesPanel::tr("%n would cost less", nullptr, repaint.cheaper));
    if (repaint.unpriced > 0)
        words.append(UsesPanel::tr("%n would not be sold any more", nullptr, repaint.unpriced));
    if (repaint.keepsPrice > 0)
        words.append(UsesPanel::tr("%n are sold and keep what was paid", nullptr, repaint.keepsPrice));
    return words.isEmpty() ? UsesPanel::tr("No price would change.")
                           : words.join(QStringLiteral(", ")) + QLatin1Char('.');
}

} // namespace

UsesPanel::UsesPanel(client::SeatingApi &api, MapSession &session, kit::Toasts &toasts, QWidget *parent)
    : QWidget(parent)
    , m_api(api)
    , m_session(session)
    , m_toasts(toasts)
    , m_list(new RowList(QStringLiteral("uses")))
{
    setObjectName(QStringLiteral("usesPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(m_list, &RowList::actWanted, this, &UsesPanel::act);
    connect(&m_session, &MapSession::stateChanged, this, &UsesPanel::reload);
    connect(&m_session, &MapSession::published, this, &UsesPanel::reload);
    connect(&m_session, &MapSession::versionsChanged, this, &UsesPanel::refresh);
    refresh();
}

void UsesPanel::reload()
{
    static_cast<void>(load(this));
}

int UsesPanel::newest() const
{
    const int listed = m_session.versions().empty() ? 0 : m_session.versions().front().version;
    return std::max(listed, m_session.place().version);
}

Task<void> UsesPanel::load(QPointer<UsesPanel> self)
{
    const int turn = ++self->m_turn;
    const bool isThere =
        self->m_session.state() == MapSession::State::Ready && self->m_session.place().version > 0;
    if (!isThere) {
        self->m_uses.clear();
        self->m_unread.clear();
        self->refresh();
        co_return;
    }
    client::Answer<wire::SeatMapUses> uses = co_await self->m_api.uses(self->m_session.place().map);
    if (!self || turn != self->m_turn)
        co_return;
    self->m_unread = uses ? QString() : kit::wordsFor(uses.error());
    if (uses)
        self->m_uses = std::move(uses->items);
    self->refresh();
}

void UsesPanel::refresh()
{
    const kit::Format format;
    std::vector<PanelRow::Content> rows;
    for (const wire::SeatMapUse &use : m_uses) {
        PanelRow::Content row;
        row.icon = kit::Icon::Ticket;
        row.title = nameOf(use);
        row.detail = tr("sells from version %1, %2 sold").arg(use.version).arg(format.count(use.sold));
        if (use.version < newest()) {
            row.acts[pricesAct] = {
                tr("Prices"), tr("What version %1 would do to prices of %2").arg(newest()).arg(row.title),
                false};
            row.acts[changeAct] = {tr("Sell from version %1").arg(newest()), {}};
        }
        rows.push_back(row);
    }
    m_list->show(rows,
                 m_unread.isEmpty() ? tr("No performance sells from this map.")
                                    : tr("Who sells from this map could not be read: %1").arg(m_unread),
                 tr("%n later one(s) are not listed.", nullptr, count() - RowList::mostRows));
    Q_EMIT countChanged();
}

void UsesPanel::act(int row, int number)
{
    if (row < 0 || row >= count())
        return;
    const wire::SeatMapUse use = m_uses[std::size_t(row)];
    if (number == pricesAct)
        static_cast<void>(showRepaint(this, use));
    else
        Q_EMIT changeWanted(use, newest());
}

Task<void> UsesPanel::showRepaint(QPointer<UsesPanel> self, wire::SeatMapUse use)
{
    wire::RepaintAsked asked;
    asked.version = self->newest();
    client::Answer<wire::RepaintReport> report =
        co_await self->m_api.checkRepaint(self->m_session.place().map, asked);
    if (!self)
        co_return;
    if (!report) {
        self->m_toasts.failed(tr("It could not be tried: %1").arg(kit::wordsFor(report.error())));
        co_return;
    }
    const auto found =
        std::ranges::find(report->performances, use.performance, &wire::PerformanceRepaint::performance);
    const wire::PerformanceRepaint repaint =
        found == report->performances.end() ? wire::PerformanceRepaint() : *found;
    kit::Dialog *dialog = reportDialog(tr("If %1 sold from version %2").arg(nameOf(use)).arg(asked.version),
                                       repaintWords(repaint), linesOf(repaint), self->window());
    dialog->addSafeButton(tr("Close"));
    dialog->open();
}

} // namespace foyer::seatmap
