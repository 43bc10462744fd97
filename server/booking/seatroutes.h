// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/api/apibuilder.h"
#include "server/booking/seatboards.h"
#include "server/catalog/salesheetsource.h"

namespace foyer::booking {

/// What of a performance is free, for a crowd: the seat bytes and the counts are made once for each change
/// and copied to whoever asks. Nobody needs to be signed in.
class SeatRoutes
{
public:
    /// `maxAge`: how far behind the database an answer may be.
    SeatRoutes(SeatBoards &boards, catalog::SaleSheetSource &sheets,
               std::chrono::milliseconds maxAge = std::chrono::milliseconds{250})
        : m_boards(boards)
        , m_sheets(sheets)
        , m_maxAge(maxAge)
    {}

    void addTo(api::ApiBuilder &api);

private:
    /// Answers as they were made last.
    struct Made
    {
        BoardPtr board;
        quint64 seatChanges = 0;
        quint64 poolChanges = 0;
        http::Response seats;
        http::Response counts;
        QByteArray seatsTag;
        QByteArray countsTag;
    };

    enum class Kind : quint8
    {
        Seats,
        Counts,
    };

    [[nodiscard]] Completion<BoardPtr> boardOf(SaleSheetPtr sheet, bool mustBeNew);
    [[nodiscard]] Task<http::Response> answer(http::RequestPtr request, Kind kind);
    [[nodiscard]] const Made &madeFor(qint32 performance, const BoardPtr &board);

    SeatBoards &m_boards;
    catalog::SaleSheetSource &m_sheets;
    std::chrono::milliseconds m_maxAge;
    std::unordered_map<qint32, Made> m_made;
};

} // namespace foyer::booking
