// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setupmodel.h"

#include <QAbstractTableModel>
#include <QStringList>

namespace foyer::events {

class HallDesk;

/// What became of a block that was pasted: all of it was written, or nothing.
struct PastedBlock
{
    int written = 0;
    QStringList unread = {}; ///< cells that are no amounts or lie outside, each in words
};

/// Prices as a sheet: categories down, ticket types across, at the end what a sold-out house would bring. One
/// sheet for every phase, and one for each phase, whose empty cells show what every phase has.
class PriceGridModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Role
    {
        DetailRole = Qt::UserRole + 700, ///< QString: seats of a category
        InheritedRole,                   ///< bool: not this phase's own
        RankRole,                        ///< int: place of a category, dearest first
        ColourRole,                      ///< QColor: of a category; invalid: by its rank
        EditableRole,
    };

    /// Both must outlive it.
    PriceGridModel(SetupModel &setup, const HallDesk &hall, QObject *parent = nullptr);

    /// Empty: the prices of every phase without its own.
    void setPhase(std::optional<catalog::PhaseId> phase);

    [[nodiscard]] const std::optional<catalog::PhaseId> &phase() const noexcept { return m_phase; }

    /// Cells separated by tabs, rows by line ends, as spreadsheets copy them; from `corner` on. Empty ones
    /// leave what is there.
    PastedBlock paste(const QModelIndex &corner, const QString &text);
    [[nodiscard]] QString copied(const QModelIndexList &cells) const;
    void clear(const QModelIndexList &cells);

    /// An amount as people type it here ("1,250.50", "12,5", "€ 12"), or "80 %" of the row's first price.
    /// Nothing where it is none.
    [[nodiscard]] std::optional<std::int64_t> amountIn(const QString &text, int row) const;

    [[nodiscard]] int rowCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] int columnCount(const QModelIndex &parent = {}) const override;
    [[nodiscard]] QVariant data(const QModelIndex &index, int role) const override;
    [[nodiscard]] QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    [[nodiscard]] Qt::ItemFlags flags(const QModelIndex &index) const override;
    bool setData(const QModelIndex &index, const QVariant &value, int role) override;

    /// What all prices of the first ticket type bring in one sold-out house.
    [[nodiscard]] QString soldOutWords() const;

Q_SIGNALS:
    /// Something typed was no amount.
    void notAnAmount(const QString &text);
    /// Nothing was pasted: these cells are no amounts.
    void notPasted(const QStringList &cells);
    /// The person wrote a price, or took some away.
    void written();

private:
    void refresh();

    [[nodiscard]] const Setup &setup() const { return m_model.wanted(); }

    [[nodiscard]] std::optional<std::int64_t> firstPrice(int row) const;
    [[nodiscard]] std::optional<std::int64_t> amountOf(const QString &text,
                                                       std::optional<std::int64_t> whole) const;
    [[nodiscard]] QString cellWords(const QString &text, const QModelIndex &at) const;
    [[nodiscard]] PricePlace placeAt(const QModelIndex &index) const;
    [[nodiscard]] const Price *shownAt(const PricePlace &place) const;
    [[nodiscard]] bool isPriceCell(const QModelIndex &index) const;
    [[nodiscard]] QString money(std::int64_t minor, bool withSign) const;
    [[nodiscard]] std::optional<std::int64_t> soldOut(int row) const;
    [[nodiscard]] qint64 places(int row) const;

    SetupModel &m_model;
    const HallDesk &m_hall;
    std::optional<catalog::PhaseId> m_phase;
    QList<catalog::CategoryId> m_shownRows;
    QList<catalog::TicketTypeId> m_shownColumns;
};

} // namespace foyer::events
