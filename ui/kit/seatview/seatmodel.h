// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/categorystyle.h"
#include "ui/kit/seatview/seatcounts.h"
#include "ui/kit/seatview/seatplan.h"

#include <optional>
#include <QObject>
#include <span>

namespace foyer::seatview {

/// A standing area tonight.
struct PoolLook
{
    int free = 0;
    int yours = 0;       ///< in this basket
    bool isKnown = true; ///< false: nobody has said yet how many are free
    [[nodiscard]] bool operator==(const PoolLook &) const noexcept = default;
};

/// What a seat's colour says.
enum class Colouring : quint8
{
    States,
    SeatHeat,    ///< h0…h6 by seat: setSeatHeat()
    SectionHeat, ///< h0…h6 by section's share: setSectionShares(), or share sold where none were given
};

/// The house tonight: a plan and how its seats stand. Any number of views, legends and minimaps show one
/// model.
///
/// What the server says of a seat (setLooks, apply) and what this till adds (yours, left alone, stock) are
/// kept apart: look() is what is drawn, and a seat let go shows at once what the server last said. In order
/// of precedence: left alone, yours, what the server says, not in stock instead of free.
class SeatModel : public QObject
{
    Q_OBJECT

public:
    explicit SeatModel(QObject *parent = nullptr);
    ~SeatModel() override;

    /// All seats are free then, no category has a price, the pools have their capacity.
    void setPlan(std::shared_ptr<const SeatPlan> plan);

    void setMap(const seating::SeatMap &map) { setPlan(SeatPlan::build(map)); }

    /// The same hall after an edit: who shows it goes on looking where it looks. All seats are free. What
    /// lies outside `where` looks as before; an empty `where`: everything may have changed.
    void editPlan(std::shared_ptr<const SeatPlan> plan, const QRectF &where = {});

    /// What is in somebody's hand: not drawn until it is put down (by the next plan at the latest).
    struct Lifted
    {
        std::vector<SeatIndex> seats;
        std::vector<PoolIndex> pools;
        std::vector<int> figures; ///< into SeatPlan::figures()
    };

    void setLifted(Lifted lifted);

    [[nodiscard]] const Lifted &lifted() const noexcept { return m_lifted; }

    [[nodiscard]] bool isLifted(SeatIndex seat) const { return (m_marks[seat] & liftedMark) != 0; }

    /// Dearest first. Categories of the document that are not in the list come after them, in its order.
    void setCategories(std::vector<CategoryStyle> categories);

    /// Null as long as there is none.
    [[nodiscard]] const std::shared_ptr<const SeatPlan> &plan() const noexcept { return m_plan; }

    [[nodiscard]] const std::vector<CategoryStyle> &categories() const noexcept { return m_categories; }

    /// What seats of a rank are shown in; invalid: by the rank.
    [[nodiscard]] const std::vector<QColor> &categoryColours() const noexcept { return m_colours; }

    /// Place of the seat's category in categories(): decides the dots.
    [[nodiscard]] int categoryRank(SeatIndex seat) const;
    [[nodiscard]] int categoryRankOfPool(PoolIndex pool) const;

    /// All at once, by SeatIndex; where they end, the rest is free.
    void setLooks(std::vector<SeatLook> looks);
    /// A batch of changes; those that change nothing and seats that do not exist are left out.
    void apply(std::span<const SeatChange> changes);

    void setYours(std::vector<SeatIndex> seats);
    void setLeftAlone(std::vector<SeatIndex> seats);
    /// Offline: what may be sold from this till. Nothing: everything may.
    void setStock(std::optional<std::vector<SeatIndex>> seats);

    /// By PoolIndex; where they end, the rest has its capacity.
    void setPools(std::vector<PoolLook> pools);

    [[nodiscard]] const PoolLook &pool(PoolIndex pool) const { return m_pools[std::size_t(pool)]; }

    void setColouring(Colouring colouring);
    /// 0…6 by SeatIndex.
    void setSeatHeat(std::vector<quint8> steps);
    /// 0…1 by section in document order.
    void setSectionShares(std::vector<double> shares);

    [[nodiscard]] Colouring colouring() const noexcept { return m_colouring; }

    /// What is drawn.
    [[nodiscard]] SeatLook look(SeatIndex seat) const { return m_shown[seat]; }

    /// What the server says.
    [[nodiscard]] SeatLook base(SeatIndex seat) const { return m_base[seat]; }

    [[nodiscard]] const std::vector<SeatIndex> &yours() const noexcept { return m_yours; }

    /// 0…6 for SeatHeat and SectionHeat.
    [[nodiscard]] int heatStep(SeatIndex seat) const;
    [[nodiscard]] int sectionHeatStep(quint32 section) const;
    /// Of a section's seats (standing places left out) that are sold.
    [[nodiscard]] double shareSold(quint32 section) const;

    /// Of the seats as they are drawn; all levels, or one.
    [[nodiscard]] const SeatCounts &counts() const noexcept { return m_counts; }

    [[nodiscard]] const SeatCounts &countsOfLevel(int level) const
    {
        return m_levelCounts[std::size_t(level)];
    }

    /// Free seats of the category with this key.
    [[nodiscard]] int freeOfCategory(const QString &key) const;

Q_SIGNALS:
    void planChanged();
    /// By editPlan().
    void planEdited(const QRectF &where);
    /// Standing areas and figures in this part of the plan look different.
    void partChanged(const QRectF &where);
    void categoriesChanged();
    /// Everything may look different.
    void looksReset();
    /// Those that look different now.
    void seatsChanged(const std::vector<foyer::seating::SeatIndex> &seats);
    void poolsChanged();
    void countsChanged();

private:
    static constexpr quint8 liftedMark = 8;

    void takePlan(std::shared_ptr<const SeatPlan> plan);
    void markLifted(const Lifted &lifted, bool set);
    void rankCategories();
    void showAll();
    void count(SeatIndex seat, int by);
    [[nodiscard]] SeatLook shown(SeatIndex seat) const;
    void refresh(const std::vector<SeatIndex> &touched);
    void swapMarks(std::vector<SeatIndex> &kept, std::vector<SeatIndex> seats, quint8 bit);

    std::shared_ptr<const SeatPlan> m_plan;
    std::vector<CategoryStyle> m_categories;
    std::vector<int> m_ranks;      ///< by category of the plan
    std::vector<QColor> m_colours; ///< by rank
    std::vector<SeatLook> m_base;
    std::vector<SeatLook> m_shown;
    std::vector<quint8> m_marks;
    std::vector<SeatIndex> m_yours;
    std::vector<SeatIndex> m_leftAlone;
    std::optional<std::vector<SeatIndex>> m_stock;
    std::vector<PoolLook> m_pools;
    Lifted m_lifted;
    Colouring m_colouring = Colouring::States;
    std::vector<quint8> m_heat;
    std::vector<double> m_shares;
    SeatCounts m_counts;
    std::vector<SeatCounts> m_levelCounts;
    std::vector<int> m_soldOfSection;
    std::vector<int> m_freeOfCategory; ///< by category of the plan
};

} // namespace foyer::seatview
