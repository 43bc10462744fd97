// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/uuid.h"
#include "tests/bench/booking/visit.h"

#include <QByteArray>
#include <random>
#include <string>
#include <string_view>
#include <vector>

namespace foyer::bench {

/// The three requests of a booking as bytes. Nearly all of them stand ready; what differs is put in between.
class RequestWriter
{
public:
    /// `performances` are ids, `tokens` the access tokens of the buyers.
    RequestWriter(std::vector<QByteArray> performances, const std::vector<QByteArray> &tokens);

    /// An id that ascends in time, as clients make them.
    [[nodiscard]] Uuid nextId();

    void writeHold(std::string &out, const Visit &visit, const Uuid &hold) const;
    void writeOrder(std::string &out, const Visit &visit, const Uuid &order, const Uuid &hold,
                    std::string_view mac, const Uuid &attempt) const;
    void writeConfirm(std::string &out, const Visit &visit, const Uuid &order) const;

    [[nodiscard]] int buyers() const noexcept { return int(m_authorizations.size()); }

private:
    void writeHead(std::string &out, std::string_view path, const Visit &visit, std::size_t bodySize) const;

    std::vector<std::string> m_holdPaths;
    std::vector<std::string> m_authorizations;
    std::mt19937_64 m_random{20261122};
};

} // namespace foyer::bench
