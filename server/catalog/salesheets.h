// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/completion.h"
#include "server/catalog/salesheetsource.h"
#include "server/catalog/seatplans.h"
#include "server/catalog/sheetbuilder.h"

#include <unordered_map>

namespace foyer::pg {
class Listener;
}

namespace foyer::catalog {

/// A worker's sheets, made from the database. A sheet is asked for again after 5 seconds, which costs one
/// small statement while nothing was edited; whoever edits tells all workers at once (see follow()), and its
/// own by forget(). Who asks while a sheet is being made waits for the same making.
class SaleSheets final : public QObject, public SaleSheetSource
{
    Q_OBJECT

public:
    static constexpr std::chrono::seconds freshFor{5};
    static constexpr std::size_t mostKept = 64;

    SaleSheets(pg::Pool &pool, SeatPlans &plans, const Clock &clock, QObject *parent = nullptr);
    ~SaleSheets() override;

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byNumber(qint32 number) override;
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byId(PerformanceId id) override;
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> bySlug(QByteArray slug) override;

    /// The next who asks gets what the database says then.
    void forget(qint32 number);
    void forgetAll();

    /// Forgets what other workers say they have edited. `listener` may be shared and must outlive this.
    void follow(pg::Listener &listener);

    /// How many sheets were made, not merely found fresh.
    [[nodiscard]] int madeCount() const noexcept { return m_made; }

private:
    struct Entry
    {
        booking::SaleSheetPtr sheet = {};
        SheetVersion version = {};
        SteadyInstant freshUntil = SteadyInstant::min();
        std::vector<Completer<booking::SaleSheetPtr>> waiting = {};
        bool isForgotten = false; ///< while it was being made
    };

    [[nodiscard]] Completion<booking::SaleSheetPtr> get(qint32 number);
    static Task<> refresh(QPointer<SaleSheets> self, qint32 number);
    [[nodiscard]] static Task<Result<bool>> isCurrent(QPointer<SaleSheets> self, qint32 number);
    [[nodiscard]] static Task<Result<booking::SaleSheetPtr>> make(QPointer<SaleSheets> self, qint32 number,
                                                                  std::shared_ptr<SheetVersion> version);
    [[nodiscard]] static Task<Result<qint32>> find(QPointer<SaleSheets> self, std::optional<PerformanceId> id,
                                                   std::optional<QString> slug);
    void finish(qint32 number, const Result<booking::SaleSheetPtr> &sheet, SheetVersion version);
    void dropOldest();
    void tell(qint32 number, const Result<booking::SaleSheetPtr> &sheet);

    pg::Pool &m_pool;
    SeatPlans &m_plans;
    const Clock &m_clock;
    std::unordered_map<qint32, Entry> m_entries;
    std::unordered_map<PerformanceId, qint32> m_numbersById; ///< a number never changes
    int m_made = 0;
};

} // namespace foyer::catalog
