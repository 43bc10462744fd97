// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"

namespace foyer::test {

/// One sheet, as the test wants it.
class FixedSheets final : public catalog::SaleSheetSource
{
public:
    explicit FixedSheets(booking::SaleSheet sheet) { set(std::move(sheet)); }

    void set(booking::SaleSheet sheet)
    {
        m_sheet = std::make_shared<const booking::SaleSheet>(std::move(sheet));
    }

    [[nodiscard]] const booking::SaleSheet &sheet() const { return *m_sheet; }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byNumber(qint32 number) override
    {
        return answer(number == m_sheet->number);
    }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byId(catalog::PerformanceId id) override
    {
        return answer(id == m_sheet->performance);
    }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> bySlug(QByteArray slug) override
    {
        return answer(slug == m_sheet->slug);
    }

private:
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> answer(bool isKnown)
    {
        if (!isKnown)
            co_return failure(ErrorCode::NotFound, QStringLiteral("There is no such performance."));
        booking::SaleSheetPtr sheet = m_sheet; // co_return takes an lvalue's content along
        co_return sheet;
    }

    booking::SaleSheetPtr m_sheet;
};

} // namespace foyer::test
