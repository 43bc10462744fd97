// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/organizationmodel.h"

#include "core/client/unheard.h"

namespace foyer::settings {

OrganizationModel::OrganizationModel(client::CatalogApi &api, IdFactory &ids, QObject *parent)
    : QObject(parent)
    , m_api(api)
    , m_ids(ids)
{}

void OrganizationModel::read()
{
    static_cast<void>(readNow(this));
}

Task<> OrganizationModel::readNow(QPointer<OrganizationModel> self)
{
    client::Answer<wire::Organization> organization = co_await m_api.organization();
    if (!self)
        co_return;
    client::Answer<wire::TaxRateList> taxes = co_await m_api.taxRates();
    if (!self)
        co_return;
    m_refusal.reset();
    if (organization)
        m_organization = std::move(*organization);
    else
        m_refusal = std::move(organization.error());
    if (taxes)
        m_taxes = std::move(taxes->items);
    m_taxesRefusal.reset();
    if (!taxes)
        m_taxesRefusal = std::move(taxes.error());
    Q_EMIT changed();
}

void OrganizationModel::save(const wire::ChangeOrganization &change)
{
    if (!m_organization || m_isBusy)
        return;
    m_isBusy = true;
    Q_EMIT changed();
    static_cast<void>(saveNow(this, change));
}

Task<> OrganizationModel::saveNow(QPointer<OrganizationModel> self, wire::ChangeOrganization change)
{
    client::Answer<wire::Organization> answer =
        co_await m_api.changeOrganization(m_organization->revision, std::move(change));
    if (!self)
        co_return;
    m_isBusy = false;
    if (answer) {
        m_organization = std::move(*answer);
        Q_EMIT changed();
        Q_EMIT saved();
        co_return;
    }
    if (answer.error().kind == client::RefusalKind::Stale)
        read();
    Q_EMIT saveRefused(answer.error());
}

void OrganizationModel::addTax(const QString &name, qint32 basisPoints)
{
    wire::CreateTaxRate asked;
    const bool isAgain = m_unheard && m_unheard->name == name && m_unheard->basisPoints == basisPoints;
    asked.id = isAgain ? m_unheard->id : catalog::TaxRateId(m_ids.next());
    asked.name = name;
    asked.basisPoints = basisPoints;
    m_unheard = asked;
    static_cast<void>(addTaxNow(this, asked));
}

Task<> OrganizationModel::addTaxNow(QPointer<OrganizationModel> self, wire::CreateTaxRate asked)
{
    client::Answer<wire::TaxRate> answer = co_await m_api.createTaxRate(std::move(asked));
    if (!self)
        co_return;
    if (answer || !client::isUnheard(answer.error()))
        m_unheard.reset();
    if (!answer) {
        Q_EMIT taxRefused(answer.error());
        co_return;
    }
    m_taxes.push_back(std::move(*answer));
    Q_EMIT changed();
    Q_EMIT taxAdded();
}

} // namespace foyer::settings
