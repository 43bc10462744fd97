// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/server/tickets/testsheets.h"

#include <algorithm>

namespace foyer::test {

namespace {

template <typename Matches>
Result<booking::SaleSheetPtr> find(const std::vector<booking::SaleSheetPtr> &sheets, Matches matches)
{
    const auto found = std::ranges::find_if(sheets, matches);
    if (found == sheets.end())
        return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
    return *found;
}

} // namespace

Task<Result<booking::SaleSheetPtr>> TestSheets::byNumber(qint32 number)
{
    co_return find(m_sheets, [number](const auto &sheet) { return sheet->number == number; });
}

Task<Result<booking::SaleSheetPtr>> TestSheets::byId(catalog::PerformanceId id)
{
    co_return find(m_sheets, [id](const auto &sheet) { return sheet->performance == id; });
}

Task<Result<booking::SaleSheetPtr>> TestSheets::bySlug(QByteArray slug)
{
    co_return find(m_sheets, [&slug](const auto &sheet) { return sheet->slug == slug; });
}

} // namespace foyer::test
