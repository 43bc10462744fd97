// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/catalogapi.h"

#include <QObject>
#include <QPointer>

namespace foyer::settings {

/// The organization's facts and taxes, read and edited. Where somebody else was faster, a save is refused and
/// their version is read, so that saving again is a choice made with open eyes.
class OrganizationModel final : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive it.
    OrganizationModel(client::CatalogApi &api, IdFactory &ids, QObject *parent = nullptr);

    void read();
    void save(const wire::ChangeOrganization &change);
    void addTax(const QString &name, qint32 basisPoints);

    [[nodiscard]] const std::optional<wire::Organization> &organization() const { return m_organization; }

    [[nodiscard]] const std::vector<wire::TaxRate> &taxes() const { return m_taxes; }

    [[nodiscard]] const std::optional<client::Refusal> &refusal() const { return m_refusal; }

    /// Why the taxes could not be read: taxes() is then what was known before.
    [[nodiscard]] const std::optional<client::Refusal> &taxesRefusal() const { return m_taxesRefusal; }

    [[nodiscard]] bool isBusy() const { return m_isBusy; }

Q_SIGNALS:
    void changed();
    void saved();
    void saveRefused(const foyer::client::Refusal &refusal);
    void taxAdded();
    void taxRefused(const foyer::client::Refusal &refusal);

private:
    Task<> readNow(QPointer<OrganizationModel> self);
    Task<> saveNow(QPointer<OrganizationModel> self, wire::ChangeOrganization change);
    Task<> addTaxNow(QPointer<OrganizationModel> self, wire::CreateTaxRate asked);

    client::CatalogApi &m_api;
    IdFactory &m_ids;
    std::optional<wire::Organization> m_organization;
    std::vector<wire::TaxRate> m_taxes;
    std::optional<client::Refusal> m_refusal;
    std::optional<client::Refusal> m_taxesRefusal;
    std::optional<wire::CreateTaxRate> m_unheard; ///< a tax that may have been made: asked again under its id
    bool m_isBusy = false;
};

} // namespace foyer::settings
