// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/secret.h"
#include "tests/chaos/history.h"
#include "tests/chaos/records.h"

#include <map>
#include <QSet>

namespace foyer::test {

/// All that the checker may look at: what clients remember, what was signed, what the payment provider
/// remembers, and what stands in the database. Nothing that a server says.
struct Evidence
{
    std::vector<Exchange> history = {}; ///< in the order of the answers
    Records records = {};
    Secret holdKey = {};     ///< seals holds
    Secret lineKey = {};     ///< seals places in lines
    QString books = {};      ///< the provider's directory
    bool isSettled = true;   ///< nothing is under way any more
    qint64 holdSeconds = 30; ///< of every event
};

/// Something that must not be.
struct Finding
{
    QByteArray rule;
    QByteArray subject;
    QByteArray detail;
};

class Findings
{
public:
    void add(const char *rule, const QByteArray &subject, const QByteArray &detail = {});

    [[nodiscard]] const std::vector<Finding> &all() const noexcept { return m_all; }

    [[nodiscard]] QSet<QByteArray> rules() const;

    [[nodiscard]] QByteArray toText() const;

private:
    std::vector<Finding> m_all;
};

/// Every rule; see README.md for what each says.
[[nodiscard]] Findings check(const Evidence &evidence);

// The rules by topic.
void checkHolds(const Evidence &evidence, Findings &findings);
void checkOrders(const Evidence &evidence, Findings &findings);
void checkMoney(const Evidence &evidence, Findings &findings);
void checkHouse(const Evidence &evidence, Findings &findings);
void checkTickets(const Evidence &evidence, Findings &findings);
void checkLine(const Evidence &evidence, Findings &findings);
void checkPlaces(const Evidence &evidence, Findings &findings);

} // namespace foyer::test
