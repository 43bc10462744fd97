// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/answer.h"

namespace foyer::simulation {

/// Where the oracle thinks that money is: accounts in the order of their names.
class OracleBooks
{
public:
    void sell(booking::Tender tender, qint64 price, qint64 fee, qint32 taxBasisPoints);
    void takeBack(booking::Tender tender, qint64 price, qint64 fee, qint32 taxBasisPoints, qint64 paidBack);

    void add(const OracleBooks &other);

    /// Those that are not zero.
    [[nodiscard]] std::vector<AccountSum> sums() const;

private:
    enum Account : quint8
    {
        Fees,
        Retained,
        Sales,
        Tax,
        Cash,
        Complimentary,
        Simulated,
    };

    [[nodiscard]] static Account accountOf(booking::Tender tender);
    void spread(qint64 price, qint64 fee, qint32 taxBasisPoints, qint64 sign);

    std::array<qint64, 7> m_sums{};
};

} // namespace foyer::simulation
