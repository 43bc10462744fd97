// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/seasonapi.h"
#include "ui/events/seasonrow.h"

#include <QAbstractTableModel>
#include <QPointer>

namespace foyer::events {

/// The list of events: one request for each part of it. Set-ups that were never saved stand first.
class SeasonModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column
    {
        Leaf,
        Event,
        Place,
        State,
        Sold,
        Days,
        Takings,
        Action,
        ColumnCount,
    };

    enum Role
    {
        RowRole = Qt::UserRole + 500, ///< const SeasonRow *, as void *
    };

    /// All must outlive it.
    SeasonModel(client::SeasonApi &api, const SetupKeeper &keeper, const Clock &clock, bool mayManage,
                QObject *parent = nullptr);

    /// Asks anew; what is shown stays until the answer is here.
    [[nodiscard]] static Task<void> load(QPointer<SeasonModel> self, QByteArray view, QString text);
    [[nodiscard]] static Task<void> loadMore(QPointer<SeasonModel> self);

    [[nodiscard]] const std::vector<SeasonRow> &rows() const noexcept { return m_rows; }

    [[nodiscard]] const wire::SeasonCounts &counts() const noexcept { return m_counts; }

    [[nodiscard]] const QByteArray &view() const noexcept { return m_view; }

    [[nodiscard]] const QString &text() const noexcept { return m_text; }

    [[nodiscard]] bool isLoading() const noexcept { return m_loading > 0; }

    [[nodiscard]] bool hasMore() const noexcept { return !m_next.isEmpty(); }

    /// Why there is nothing newer to show; what was there stays.
    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] bool isLoaded() const noexcept { return m_loadedAt.has_value(); }

    [[nodiscard]] std::optional<Instant> loadedAt() const noexcept { return m_loadedAt; }

    [[nodiscard]] int rowOfEvent(catalog::EventId event) const;

    /// "9 events, 28 dates" and "17,311 tickets sold, €1,126,772.00".
    [[nodiscard]] QString countWords() const;
    [[nodiscard]] QString soldWords() const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void stateChanged();

private:
    [[nodiscard]] static Task<void> ask(QPointer<SeasonModel> self, client::SeasonAsked asked);
    void take(wire::Season season, bool isFirst);
    [[nodiscard]] QString textOf(const SeasonRow &row, int column) const;
    [[nodiscard]] QString spokenText(const SeasonRow &row, int column) const;

    client::SeasonApi &m_api;
    const SetupKeeper &m_keeper;
    const Clock &m_clock;
    bool m_mayManage;
    QByteArray m_view = "coming";
    QString m_text;
    std::vector<wire::SeasonEvent> m_events;
    std::vector<SeasonRow> m_rows;
    wire::SeasonCounts m_counts;
    QByteArray m_next;
    std::optional<client::Refusal> m_refusal;
    std::optional<Instant> m_loadedAt;
    int m_loading = 0;
    int m_turn = 0;
};

} // namespace foyer::events
