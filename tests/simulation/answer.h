// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/simulation/step.h"

namespace foyer::simulation {

/// What is told of a line of a hold or an order.
struct LineSeen
{
    qint16 line = 0;
    booking::LineKind kind = booking::LineKind::Seat;
    qint32 seat = -1;
    qint32 pool = -1;
    qint32 type = -1;
    qint64 price = 0;
    qint64 fee = 0;
    bool isLive = false;
    qint64 refundable = -1; ///< −1: nothing is said of it

    [[nodiscard]] bool operator==(const LineSeen &) const = default;
};

/// What is told of a try to pay.
struct AttemptSeen
{
    qint32 label = 0;
    booking::Tender tender = booking::Tender::Simulated;
    booking::AttemptState state = booking::AttemptState::Open;
    Fate reason = Fate::Approve; ///< why it failed, if it did
    qint64 amount = 0;
    qint64 refunded = 0;
    qint64 given = -1;

    [[nodiscard]] bool operator==(const AttemptSeen &) const = default;
};

struct AccountSum
{
    QByteArray account = {};
    qint64 sum = 0; ///< in minus out

    [[nodiscard]] bool operator==(const AccountSum &) const = default;
};

/// What a step was answered, as far as a story can tell: the same whether the rules were asked or a server.
struct Answer
{
    QByteArray code = {};             ///< of a refusal; empty: accepted
    std::vector<qint32> seats = {};   ///< at fault; or kept by the house; or the labels of a list
    std::vector<qint32> instead = {}; ///< that would do
    qint32 pool = -1;                 ///< at fault
    qint64 left = -1;                 ///< of a limit; how many were released
    char state = 0;                   ///< of hold, order or house hold: its first letter
    bool isExtended = false;          ///< a hold
    qint64 total = 0;                 ///< of hold or order
    qint64 captured = 0;
    qint64 refunded = 0;
    qint64 liveTotal = 0;
    qint32 revision = 0; ///< of an order
    std::vector<LineSeen> lines = {};
    std::vector<AttemptSeen> attempts = {};
    std::vector<AccountSum> sums = {};             ///< by account, those that are zero left out
    QByteArray letters = {};                       ///< of all seats, at the end
    std::vector<std::array<qint32, 5>> pools = {}; ///< free, on hold, selling, house, sold; at the end
    QByteArray brokenLaw = {};                     ///< at the end; the oracle never says one

    [[nodiscard]] bool operator==(const Answer &) const = default;

    /// On one line.
    [[nodiscard]] QByteArray toText() const;
};

[[nodiscard]] inline Answer refused(const char *code)
{
    Answer answer;
    answer.code = QByteArray::fromRawData(code, qsizetype(std::char_traits<char>::length(code)));
    return answer;
}

} // namespace foyer::simulation
