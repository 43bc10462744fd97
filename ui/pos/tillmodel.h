// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"
#include "ui/pos/basketmodel.h"
#include "ui/pos/housewatch.h"
#include "ui/pos/seatchoice.h"

namespace foyer::pos {

/// A choice that would leave a seat alone: the server did not give it, somebody has to choose.
struct OrphanCase
{
    ShowPtr show;
    Wish wish = {}; ///< all that the basket should have become
    std::vector<SeatIndex> chosen = {};
    std::vector<SeatIndex> stranded = {};
    std::vector<Mend> mends = {};
};

/// Something the clerk should know, where the basket is, with one way on.
struct Notice
{
    kit::Tone tone = kit::Tone::Amber;
    QString text;
    QString action = {}; ///< empty: none
    std::function<void()> run = {};
    /// With what it ends by itself.
    enum class About : quint8
    {
        Nothing,
        Gone,  ///< lines that somebody else has: when they are taken out
        Unsure ///< a change that had no answer: when it has one
    } about = About::Nothing;
};

/// The choosing half of the till: performance, quantity, category, seats and places into the basket, and what
/// to do when the server says no. No widgets: pages show it.
class TillModel final : public QObject
{
    Q_OBJECT

public:
    /// All of them outlive it.
    TillModel(client::BookingApi &booking, client::LiveFeed &feed, IdFactory &ids, const Clock &clock,
              QObject *parent = nullptr);
    ~TillModel() override;

    static constexpr int mostTickets = 20;

    [[nodiscard]] HouseWatch &house() noexcept { return m_house; }

    [[nodiscard]] BasketModel &basket() noexcept { return m_basket; }

    [[nodiscard]] int quantity() const noexcept { return m_quantity; }

    void setQuantity(int quantity);

    /// Place in Show::categories(); -1 as long as nothing is sold.
    [[nodiscard]] int category() const noexcept { return m_category; }

    void chooseCategory(int category);

    /// Places together of the chosen category.
    void takeBest();
    /// The next block instead of the one that takeBest() gave.
    void takeNextBest();

    [[nodiscard]] bool hasNextBest() const noexcept { return m_block >= 0 && m_blocks.size() > 1; }

    /// Which of how many blocks was taken, from 1; nought before.
    [[nodiscard]] std::pair<int, int> blockPlace() const noexcept;

    /// Takes a free seat, gives one of ours back, says of any other whose it is.
    void toggleSeat(SeatIndex seat);
    void takeSeats(const std::vector<SeatIndex> &seats);
    void takePlaces(booking::PoolId pool, int count);

    [[nodiscard]] const std::optional<OrphanCase> &orphan() const noexcept { return m_orphan; }

    void mend(std::size_t which);
    void keepAnyway();
    void dropChoice();

    [[nodiscard]] const std::optional<Notice> &notice() const noexcept { return m_notice; }

    void say(Notice notice);
    void runNotice();
    void dismissNotice();

Q_SIGNALS:
    void choiceChanged(); ///< quantity, category, block
    void orphanChanged();
    void noticeChanged();
    /// A sentence for a toast.
    void told(const QString &text);

private:
    void onHouse();
    [[nodiscard]] int firstChoice() const;
    void onRefused(const BasketRefusal &refusal);
    void onBasket();
    void sayNo(const client::Refusal &refusal);
    void openOrphan(const BasketRefusal &refusal);
    void sayTaken(const BasketRefusal &refusal, bool isForNext);
    void endNotice();
    void sayGone();
    void takeBlockOver();
    void skipBlock(const QByteArray &code);
    [[nodiscard]] std::optional<seating::CategoryIndex> houseCategory(int category) const;
    [[nodiscard]] std::vector<SeatIndex> keptSeats() const;
    [[nodiscard]] Wish wishFor(const std::vector<SeatIndex> &seats) const;
    [[nodiscard]] Wish withoutBlock() const;
    void listBlocks();
    [[nodiscard]] std::vector<std::vector<SeatIndex>> freeBlocks(seating::CategoryIndex category,
                                                                 std::size_t seats, std::size_t limit,
                                                                 std::vector<SeatIndex> taken);

    HouseWatch m_house;
    BasketModel m_basket;
    std::optional<OrphanCase> m_orphan;
    std::optional<Notice> m_notice;
    std::vector<std::vector<SeatIndex>> m_blocks;
    std::vector<SeatIndex> m_before; ///< seats of the part when the best were asked for
    int m_quantity = 2;
    int m_category = -1;
    int m_block = -1;
    int m_nextBlock = -1; ///< asked for instead of m_block
    bool m_awaitsBlock = false;
};

} // namespace foyer::pos
