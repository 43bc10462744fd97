// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/simulation/oraclebooks.h"

namespace foyer::simulation {

namespace {

constexpr std::array<const char *, 7> accountNames{
    "fees", "retained", "sales", "tax", "tender/cash", "tender/complimentary", "tender/simulated"};

} // namespace

OracleBooks::Account OracleBooks::accountOf(booking::Tender tender)
{
    if (tender == booking::Tender::Cash)
        return Cash;
    return tender == booking::Tender::Complimentary ? Complimentary : Simulated;
}

// Tax is within the price, the fee is not taxed; half a cent of tax is a cent.
void OracleBooks::spread(qint64 price, qint64 fee, qint32 taxBasisPoints, qint64 sign)
{
    const qint64 gross = price - fee;
    const qint64 divisor = 10'000 + taxBasisPoints;
    const qint64 tax = (2 * gross * taxBasisPoints + divisor) / (2 * divisor);
    m_sums[Fees] += sign * fee;
    m_sums[Tax] += sign * tax;
    m_sums[Sales] += sign * (gross - tax);
}

void OracleBooks::sell(booking::Tender tender, qint64 price, qint64 fee, qint32 taxBasisPoints)
{
    m_sums[accountOf(tender)] -= price;
    spread(price, fee, taxBasisPoints, 1);
}

void OracleBooks::takeBack(booking::Tender tender, qint64 price, qint64 fee, qint32 taxBasisPoints,
                           qint64 paidBack)
{
    spread(price, fee, taxBasisPoints, -1);
    m_sums[accountOf(tender)] += paidBack;
    m_sums[Retained] += price - paidBack;
}

void OracleBooks::add(const OracleBooks &other)
{
    for (std::size_t i = 0; i < m_sums.size(); ++i)
        m_sums[i] += other.m_sums[i];
}

std::vector<AccountSum> OracleBooks::sums() const
{
    std::vector<AccountSum> sums;
    for (std::size_t i = 0; i < m_sums.size(); ++i) {
        if (m_sums[i] != 0)
            sums.push_back(
                {QByteArray::fromRawData(accountNames[i], qsizetype(qstrlen(accountNames[i]))), m_sums[i]});
    }
    return sums;
}

} // namespace foyer::simulation
