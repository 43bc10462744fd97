// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "server/accounts/accessguard.h"
#include "server/accounts/accountnews.h"
#include "server/catalog/salesheetsource.h"
#include "server/live/gatekeeper.h"

#include <unordered_map>

namespace foyer::app {

/// Who may follow what: tokens and roles of accounts, performances of the catalog. One per worker, on its
/// thread.
class LiveGatekeeper final : public QObject, public live::Gatekeeper
{
    Q_OBJECT

public:
    /// `sheets` must outlive it; `news` says when somebody's rights have changed.
    LiveGatekeeper(accounts::GuardParts access, accounts::AccountNews &news,
                   catalog::SaleSheetSource &sheets);

    [[nodiscard]] Task<Result<live::Guest>> recognise(QByteArray token) override;
    [[nodiscard]] Task<Result<bool>> mayFollow(live::Guest guest, live::Topic topic) override;

    void setObserver(live::RightsObserver *observer) override { m_observer = observer; }

private:
    accounts::GuardParts m_access;
    catalog::SaleSheetSource &m_sheets;
    std::unordered_map<accounts::AccountId, std::shared_ptr<const api::Caller>> m_callers;
    live::RightsObserver *m_observer = nullptr;
};

} // namespace foyer::app
