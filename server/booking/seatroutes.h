// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/booking/seatboards.h"
#include "server/catalog/salesheetsource.h"

namespace foyer::booking {

/// What of a performance is free, for a crowd: the seat bytes and the counts are made a few times a second,
/// however much is sold meanwhile, and copied to whoever asks. Nobody needs to be signed in.
class SeatRoutes
{
public:
    /// `maxAge`: how far behind the database an answer may be.
    SeatRoutes(SeatBoards &boards, catalog::SaleSheetSource &sheets, const Clock &clock,
               std::chrono::milliseconds maxAge = std::chrono::milliseconds{250})
        : m_boards(boards)
        , m_sheets(sheets)
        , m_clock(clock)
        , m_maxAge(maxAge)
    {}

    void addTo(api::ApiBuilder &api);

private:
    /// An answer as it was made last, and of what.
    struct Made
    {
        BoardPtr board;
        SteadyInstant readAt = {}; ///< when the database said so
        quint64 seatChanges = 0;
        quint64 poolChanges = 0;
        http::Response answer;
        QByteArray tag;
    };

    enum class Kind : quint8
    {
        Seats,
        Counts,
    };

    [[nodiscard]] Completion<BoardPtr> boardOf(SaleSheetPtr sheet, bool mustBeNew);
    [[nodiscard]] Task<http::Response> answer(http::RequestPtr request, Kind kind);
    [[nodiscard]] const Made *recent(const SaleSheet &sheet, Kind kind) const;
    [[nodiscard]] const Made &madeFor(qint32 performance, Kind kind, const BoardPtr &board);
    [[nodiscard]] static http::Response told(const http::Request &request, const Made &made);

    SeatBoards &m_boards;
    catalog::SaleSheetSource &m_sheets;
    const Clock &m_clock;
    std::chrono::milliseconds m_maxAge;
    std::map<std::pair<qint32, Kind>, Made> m_made;
};

} // namespace foyer::booking
