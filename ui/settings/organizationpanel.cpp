// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/organizationpanel.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/toasts.h"

#include <cmath>
#include <QBoxLayout>
#include <QDoubleSpinBox>

namespace foyer::settings {

namespace {

QString share(qint32 basisPoints)
{
    return QLocale().toString(basisPoints / 100.0, 'f', basisPoints % 100 == 0 ? 0 : 2);
}

} // namespace

OrganizationPanel::OrganizationPanel(OrganizationModel &model, kit::Toasts &toasts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_toasts(toasts)
    , m_name(new kit::LineEdit)
    , m_currency(new kit::LineEdit)
    , m_timeZone(new kit::LineEdit)
    , m_save(new kit::Button(tr("Save"), kit::Button::Kind::Primary))
    , m_banner(new kit::Banner)
    , m_taxList(new kit::Label)
    , m_taxName(new kit::LineEdit)
    , m_taxShare(new QDoubleSpinBox)
    , m_addTax(new kit::Button(kit::Icon::Plus, tr("Add tax")))
{
    m_stack = new kit::StateStack(makeContent());
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_stack);
    follow();
    m_stack->showLoading(tr("Reading the organization…"));
}

QWidget *OrganizationPanel::makeContent()
{
    auto *content = new QWidget;
    content->setMaximumWidth(520);
    auto *column = new QVBoxLayout(content);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    column->addWidget(m_banner);
    addFacts(*column);
    column->addWidget(new kit::Hairline);
    addTaxes(*column);
    column->addStretch();
    return content;
}

void OrganizationPanel::addFacts(QBoxLayout &column)
{
    m_banner->setObjectName(QStringLiteral("organizationBanner"));
    m_name->setObjectName(QStringLiteral("organizationName"));
    m_currency->setObjectName(QStringLiteral("organizationCurrency"));
    m_timeZone->setObjectName(QStringLiteral("organizationTimeZone"));
    m_save->setObjectName(QStringLiteral("organizationSave"));
    m_nameField = new kit::Field(tr("Name"), m_name);
    m_currencyField = new kit::Field(tr("Currency"), m_currency);
    m_currencyField->setHint(tr("Three letters; new events start with it."));
    m_timeZoneField = new kit::Field(tr("Time zone"), m_timeZone);
    m_timeZoneField->setHint(tr("Such as Europe/Rome; new events start with it."));
    column.addWidget(m_nameField);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    row->addWidget(m_currencyField);
    row->addWidget(m_timeZoneField);
    column.addLayout(row);
    auto *buttons = new QHBoxLayout;
    buttons->addWidget(m_save);
    buttons->addStretch();
    column.addLayout(buttons);
}

void OrganizationPanel::addTaxes(QBoxLayout &column)
{
    m_taxList->setObjectName(QStringLiteral("taxList"));
    m_taxList->setWordWrap(true);
    m_taxName->setObjectName(QStringLiteral("taxName"));
    m_taxShare->setObjectName(QStringLiteral("taxShare"));
    m_taxShare->setRange(0, 100);
    m_taxShare->setDecimals(2);
    m_taxShare->setSuffix(QStringLiteral(" %"));
    m_addTax->setObjectName(QStringLiteral("taxAdd"));
    column.addWidget(new kit::Label(tr("Taxes"), kit::TextSize::Title, kit::strong));
    column.addWidget(m_taxList);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    m_taxField = new kit::Field(tr("Name of a new tax"), m_taxName);
    row->addWidget(m_taxField, 1);
    auto *shareField = new kit::Field(tr("Share of the price"), m_taxShare);
    shareField->setFixedWidth(128);
    row->addWidget(shareField);
    row->addWidget(m_addTax, 0, Qt::AlignBottom);
    column.addLayout(row);
}

void OrganizationPanel::follow()
{
    connect(&m_model, &OrganizationModel::changed, this, &OrganizationPanel::show);
    connect(&m_model, &OrganizationModel::saved, this, [this] {
        m_banner->dismiss();
        m_shown.reset();
        showFacts();
        m_toasts.done(tr("Saved."));
    });
    connect(&m_model, &OrganizationModel::saveRefused, this, &OrganizationPanel::sayRefusal);
    connect(&m_model, &OrganizationModel::taxAdded, m_taxName, &QLineEdit::clear);
    connect(&m_model, &OrganizationModel::taxRefused, this,
            [this](const client::Refusal &refusal) { m_taxField->setError(kit::wordsFor(refusal)); });
    connect(m_stack, &kit::StateStack::retry, &m_model, &OrganizationModel::read);
    connect(m_save, &QAbstractButton::clicked, this, &OrganizationPanel::save);
    connect(m_addTax, &QAbstractButton::clicked, this, &OrganizationPanel::addTax);
    connect(m_taxName, &QLineEdit::returnPressed, this, &OrganizationPanel::addTax);
}

void OrganizationPanel::show()
{
    if (!m_model.organization()) {
        if (m_model.refusal())
            m_stack->showError(tr("The organization could not be read"), kit::wordsFor(*m_model.refusal()));
        return;
    }
    showFacts();
    showTaxes();
    m_save->setEnabled(!m_model.isBusy());
    m_stack->showContent();
}

// What was typed and not saved stays, whatever comes from the server.
void OrganizationPanel::showFacts()
{
    const wire::Organization &organization = *m_model.organization();
    if (!hasUnsaved()) {
        m_name->setText(organization.name);
        m_currency->setText(organization.currency);
        m_timeZone->setText(organization.timeZone);
    }
    m_shown = organization;
}

void OrganizationPanel::showTaxes()
{
    QStringList lines;
    for (const wire::TaxRate &tax : m_model.taxes())
        lines.append(tr("%1, %2 %").arg(tax.name, share(tax.basisPoints)));
    if (m_model.taxesRefusal()) {
        m_taxList->setText(tr("The taxes could not be read. %1").arg(kit::wordsFor(*m_model.taxesRefusal())));
        return;
    }
    m_taxList->setText(lines.isEmpty() ? tr("No tax yet: prices are sold without one.")
                                       : lines.join(QLatin1Char('\n')));
}

bool OrganizationPanel::hasUnsaved() const
{
    return m_shown
           && (m_name->text() != m_shown->name || m_currency->text() != m_shown->currency
               || m_timeZone->text() != m_shown->timeZone);
}

wire::ChangeOrganization OrganizationPanel::typed() const
{
    const wire::Organization &was = *m_model.organization();
    wire::ChangeOrganization change;
    if (m_name->text().trimmed() != was.name)
        change.name = m_name->text().trimmed();
    if (m_currency->text().trimmed().toUpper() != was.currency)
        change.currency = m_currency->text().trimmed().toUpper();
    if (m_timeZone->text().trimmed() != was.timeZone)
        change.timeZone = m_timeZone->text().trimmed();
    return change;
}

void OrganizationPanel::save()
{
    if (m_model.organization())
        m_model.save(typed());
}

void OrganizationPanel::sayRefusal(const client::Refusal &refusal)
{
    m_save->setEnabled(true);
    const QString words = kit::wordsFor(refusal);
    if (refusal.kind == client::RefusalKind::Stale)
        m_banner->say(kit::Tone::Amber, tr("Somebody else has changed this meanwhile."),
                      tr("What you typed is still here; Save puts it in place of theirs."));
    else if (refusal.field == "name")
        m_nameField->setError(words);
    else if (refusal.field == "currency")
        m_currencyField->setError(words);
    else if (refusal.field == "time_zone")
        m_timeZoneField->setError(words);
    else
        m_banner->say(kit::Tone::Red, tr("Not saved."), words);
}

void OrganizationPanel::addTax()
{
    const QString name = m_taxName->text().trimmed();
    if (name.isEmpty())
        m_taxField->setError(tr("Give the tax a name, as it stands on the ticket."));
    else
        m_model.addTax(name, qint32(std::lround(m_taxShare->value() * 100)));
}

} // namespace foyer::settings
