// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/idfactory.h"
#include "tests/server/api/apirig.h"

namespace foyer::test {

/// Sales, a gate and a refund that dashboards are asked about: an organization with three performances of two
/// events, and one with nothing.
class FiguresData
{
public:
    /// Outlives it.
    explicit FiguresData(IdFactory &ids);

    const api::AccountId account;
    const api::OrganizationId house;
    const api::OrganizationId empty;
    const QByteArray event;
    const QByteArray first;   ///< performance 1, of 20 seats
    const QByteArray dollars; ///< performance 3, of another event

    void plant(ApiRig &rig) const;

private:
    void plantGate(ApiRig &rig) const;
    void plantRefund(ApiRig &rig) const;
    void sell(ApiRig &rig, const char *performance, int seat, const char *channel, const char *tender,
              qint64 price, const char *at) const;

    IdFactory &m_ids;
};

} // namespace foyer::test
