// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"

#include <map>

namespace foyer::simulation {

/// The sheets of all plays, as their stories want them. On one worker's thread.
class PlaySheets final : public catalog::SaleSheetSource
{
public:
    void put(booking::SaleSheetPtr sheet)
    {
        m_numbers[sheet->performance] = sheet->number;
        m_sheets[sheet->number] = std::move(sheet);
    }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byNumber(qint32 number) override
    {
        return answer(number);
    }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byId(catalog::PerformanceId id) override
    {
        const auto number = m_numbers.find(id);
        return answer(number == m_numbers.end() ? 0 : number->second);
    }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> bySlug(QByteArray slug) override
    {
        static_cast<void>(slug);
        return answer(0);
    }

private:
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> answer(qint32 number)
    {
        const auto found = m_sheets.find(number);
        if (found == m_sheets.end())
            co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
        booking::SaleSheetPtr sheet = found->second; // co_return takes an lvalue's content along
        co_return sheet;
    }

    std::map<qint32, booking::SaleSheetPtr> m_sheets;
    std::map<catalog::PerformanceId, qint32> m_numbers;
};

} // namespace foyer::simulation
