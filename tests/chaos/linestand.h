// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/chaos/client.h"

namespace foyer::test {

/// Somebody's standing in the waiting lines of an evening: joins, waits, loses patience, is let in.
class LineStand
{
public:
    explicit LineStand(Client &client) : m_client(client) {}

    /// Waits for a while; true: may buy now.
    [[nodiscard]] bool isLetInto(const ChaosDate &date);

private:
    [[nodiscard]] Exchange ask(Deed deed, const ChaosDate &date, const QByteArray &below);
    [[nodiscard]] QByteArray request(const ChaosDate &date) const;

    Client &m_client;
    std::map<QByteArray, QByteArray> m_tokens; ///< by date: the newest that was told
};

} // namespace foyer::test
