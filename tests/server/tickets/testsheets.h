// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/catalog/salesheetsource.h"

#include <vector>

namespace foyer::test {

/// Sheets as a test gives them, instead of the catalog's. Read-only once the server runs.
class TestSheets final : public catalog::SaleSheetSource
{
public:
    void add(booking::SaleSheetPtr sheet) { m_sheets.push_back(std::move(sheet)); }

    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byNumber(qint32 number) override;
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> byId(catalog::PerformanceId id) override;
    [[nodiscard]] Task<Result<booking::SaleSheetPtr>> bySlug(QByteArray slug) override;

private:
    std::vector<booking::SaleSheetPtr> m_sheets;
};

} // namespace foyer::test
