// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/factsstep.h"

#include "ui/events/refundedit.h"
#include "ui/events/sharededit.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/moneyedit.h"

#include <QCheckBox>
#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QPlainTextEdit>
#include <QTimeZone>

namespace foyer::events {

namespace {

constexpr int longestTitle = 200;
constexpr int textHeight = 96;
const QStringList currencies{QStringLiteral("EUR"), QStringLiteral("GBP"), QStringLiteral("USD"),
                             QStringLiteral("CHF"), QStringLiteral("SEK"), QStringLiteral("DKK"),
                             QStringLiteral("NOK"), QStringLiteral("PLN"), QStringLiteral("CZK"),
                             QStringLiteral("JPY"), QStringLiteral("AUD"), QStringLiteral("CAD")};

Currency currencyOf(const Facts &facts)
{
    const auto known = Currency::fromCode(facts.currency);
    return known ? *known : *Currency::fromCode(QStringLiteral("EUR"));
}

QSpinBox *number(const QString &name, int least, int most)
{
    auto *field = new QSpinBox;
    field->setObjectName(name);
    field->setRange(least, most);
    return field;
}

} // namespace

FactsStep::FactsStep(SetupModel &model, QWidget *parent) : StepView(model, Step::Facts, parent)
{
    setObjectName(QStringLiteral("factsStep"));
    addHeading(tr("Name and terms"));
    addName();
    addPlace();
    addTerms();
    addRefunds();
    body()->addStretch();
    start();
}

QWidget *FactsStep::firstField()
{
    return m_title;
}

void FactsStep::put(const std::function<void(Facts &)> &change)
{
    model().edit([&](Setup &edited) { change(edited.facts); });
}

void FactsStep::addName()
{
    auto *card = new kit::Card;
    m_title = new kit::LineEdit;
    m_title->setObjectName(QStringLiteral("eventTitle"));
    m_title->setMaxLength(longestTitle);
    m_slug = new kit::LineEdit;
    m_slug->setObjectName(QStringLiteral("eventSlug"));
    m_slug->setPrefix(QStringLiteral("/"));
    m_text = new QPlainTextEdit;
    m_text->setObjectName(QStringLiteral("eventText"));
    m_text->setTabChangesFocus(true);
    m_text->setFixedHeight(textHeight);
    auto *title = new kit::Field(tr("Name"), m_title);
    auto *slug = new kit::Field(tr("Short name in links"), m_slug);
    auto *text = new kit::Field(tr("Text for buyers"), m_text);
    watch("title", title);
    watch("slug", slug);
    watch("description", text);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    row->addWidget(title, 3, Qt::AlignTop);
    row->addWidget(slug, 2, Qt::AlignTop);
    card->body()->addLayout(row);
    card->body()->addWidget(text);
    body()->addWidget(card);
    connect(m_title, &QLineEdit::textEdited, this, &FactsStep::nameTyped);
    connect(m_slug, &QLineEdit::textEdited, this,
            [this](const QString &typed) { put([&](Facts &facts) { facts.slug = typed.trimmed(); }); });
    connect(m_text, &QPlainTextEdit::textChanged, this,
            [this] { put([this](Facts &facts) { facts.description = m_text->toPlainText(); }); });
}

// The short name follows the name until somebody has written one, or links with it are out.
void FactsStep::nameTyped(const QString &title)
{
    put([&](Facts &facts) {
        const bool isFollowing = facts.slug == slugFor(facts.title) && !setup().isPublished();
        facts.title = title;
        if (isFollowing)
            facts.slug = slugFor(title);
    });
}

void FactsStep::fillZones()
{
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const bool isPlace = id.contains('/') && !id.startsWith("Etc/") && !id.startsWith("System");
        if (isPlace || id == "UTC")
            m_zone->addItem(QString::fromLatin1(id));
    }
    m_zone->setEditable(true); // so that "ber" finds Europe/Berlin
    m_zone->setInsertPolicy(QComboBox::NoInsert);
    m_zone->completer()->setFilterMode(Qt::MatchContains);
    m_zone->completer()->setCompletionMode(QCompleter::PopupCompletion);
}

void FactsStep::addPlace()
{
    auto *card = new kit::Card;
    m_currency = new QComboBox;
    m_currency->setObjectName(QStringLiteral("eventCurrency"));
    m_currency->addItems(currencies);
    m_zone = new QComboBox;
    m_zone->setObjectName(QStringLiteral("eventZone"));
    fillZones();
    m_feeShare = new QDoubleSpinBox;
    m_feeShare->setObjectName(QStringLiteral("feeShare"));
    m_feeShare->setRange(0, 100);
    m_feeShare->setDecimals(2);
    m_feeShare->setSuffix(QStringLiteral(" %"));
    m_fee = new kit::MoneyEdit(currencyOf(setup().facts));
    m_fee->setObjectName(QStringLiteral("feePerTicket"));
    m_currencyField = new kit::Field(tr("Currency"), m_currency);
    auto *zone = new kit::Field(tr("Time zone"), m_zone);
    auto *share = new kit::Field(tr("Fee, share of the price"), m_feeShare);
    m_feeField = new kit::Field(tr("Fee, a ticket"), m_fee);
    m_feeField->setHint(tr("Free tickets bear no fee."));
    watch("currency", m_currencyField);
    watch("time_zone", zone);
    watch("fee_basis_points", share);
    watch("fee_per_ticket", m_feeField);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    row->addWidget(m_currencyField, 1, Qt::AlignTop);
    row->addWidget(zone, 2, Qt::AlignTop);
    row->addWidget(share, 1, Qt::AlignTop);
    row->addWidget(m_feeField, 1, Qt::AlignTop);
    card->body()->addLayout(row);
    body()->addWidget(card);
    connect(m_currency, &QComboBox::activated, this, [this] { chooseCurrency(m_currency->currentText()); });
    connect(m_zone->lineEdit(), &QLineEdit::editingFinished, this,
            [this] { put([this](Facts &facts) { facts.timeZone = m_zone->currentText(); }); });
    connect(m_zone, &QComboBox::activated, this,
            [this] { put([this](Facts &facts) { facts.timeZone = m_zone->currentText(); }); });
    connect(m_feeShare, &QDoubleSpinBox::valueChanged, this, [this](double value) {
        put([value](Facts &facts) { facts.feeBasisPoints = qRound(value * 100); });
    });
    connect(m_fee, &kit::MoneyEdit::valueChanged, this, &FactsStep::feeTyped);
    connect(m_fee, &kit::MoneyEdit::editingFinished, this, &FactsStep::feeLeft);
}

void FactsStep::chooseCurrency(const QString &code)
{
    if (code == setup().facts.currency)
        return;
    model().edit([&](Setup &edited) { m_currencyChange.apply(edited, code); });
}

// What became of the amounts when another currency was chosen.
QString FactsStep::currencyHint() const
{
    if (!m_currencyChange.concerns(setup()))
        return {};
    const int rounded = m_currencyChange.rounded();
    if (rounded > 0)
        return tr("%n amount(s) rounded: %1 has fewer decimals.", nullptr, rounded)
            .arg(setup().facts.currency);
    return m_currencyChange.hasOtherPlaces() ? tr("Prices and fee keep their figures.") : QString();
}

// What is no amount (yet) changes nothing.
void FactsStep::feeTyped()
{
    const std::optional<Money> value = m_fee->value();
    if (value || m_fee->text().trimmed().isEmpty())
        put([&](Facts &facts) { facts.feePerTicket = value ? value->minor() : 0; });
}

void FactsStep::feeLeft()
{
    const QString typed = m_fee->text().trimmed();
    if (typed.isEmpty() || m_fee->value())
        return;
    const Money fee(setup().facts.feePerTicket, currencyOf(setup().facts));
    m_fee->setValue(fee);
    m_feeField->setError(tr("“%1” is no amount. The fee stays at %2.").arg(typed, kit::Format().money(fee)));
}

void FactsStep::addTerms()
{
    auto *card = new kit::Card;
    m_perOrder = number(QStringLiteral("perOrder"), 1, 100);
    m_perBuyer = number(QStringLiteral("perBuyer"), 1, 1000);
    m_holdMinutes = number(QStringLiteral("holdMinutes"), 1, 60);
    m_holdMinutes->setSuffix(tr(" min"));
    m_orphans = new QCheckBox(tr("Refuse choices that leave a single seat between taken ones"));
    m_orphans->setObjectName(QStringLiteral("orphanRule"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    row->addWidget(new kit::Field(tr("Tickets an order, at most"), m_perOrder), 1);
    row->addWidget(new kit::Field(tr("Tickets a buyer, at most"), m_perBuyer), 1);
    row->addWidget(new kit::Field(tr("A basket holds its seats for"), m_holdMinutes), 1);
    card->body()->addLayout(row);
    card->body()->addWidget(m_orphans);
    body()->addWidget(card);
    connect(m_perOrder, &QSpinBox::valueChanged, this,
            [this](int value) { put([value](Facts &facts) { facts.perOrderLimit = value; }); });
    connect(m_perBuyer, &QSpinBox::valueChanged, this,
            [this](int value) { put([value](Facts &facts) { facts.perBuyerLimit = value; }); });
    connect(m_holdMinutes, &QSpinBox::valueChanged, this,
            [this](int value) { put([value](Facts &facts) { facts.holdSeconds = value * 60; }); });
    connect(m_orphans, &QCheckBox::clicked, this,
            [this](bool on) { put([on](Facts &facts) { facts.hasOrphanRule = on; }); });
}

void FactsStep::addRefunds()
{
    auto *card = new kit::Card;
    m_refunds = new RefundEdit;
    auto *field = new kit::Field(tr("Paid back when a ticket is returned"), m_refunds);
    watch("refund_policy", field);
    card->body()->addWidget(field);
    body()->addWidget(card);
    connect(m_refunds, &RefundEdit::edited, this, [this](const std::vector<RefundStep> &steps) {
        put([&](Facts &facts) { facts.refunds = steps; });
    });
}

void FactsStep::refreshTexts(const Facts &facts)
{
    showText(m_title, facts.title);
    showText(m_slug, facts.slug);
    if (m_text->toPlainText() != facts.description) {
        const QSignalBlocker quiet(m_text);
        m_text->setPlainText(facts.description);
    }
    if (m_currency->findText(facts.currency) < 0 && !facts.currency.isEmpty())
        m_currency->addItem(facts.currency);
    m_currency->setCurrentText(facts.currency);
    m_currencyField->setHint(currencyHint());
    if (!m_zone->lineEdit()->hasFocus())
        m_zone->setCurrentText(facts.timeZone);
}

void FactsStep::refresh()
{
    const Facts &facts = setup().facts;
    refreshTexts(facts);
    const bool isFixed = setup().isPublished() || setup().isOver();
    for (QWidget *field : {static_cast<QWidget *>(m_slug), static_cast<QWidget *>(m_currency),
                           static_cast<QWidget *>(m_zone)}) {
        field->setEnabled(!isFixed);
        field->setToolTip(isFixed ? tr("Stays as it is once the event is published.") : QString());
    }
    const QSignalBlocker quietShare(m_feeShare);
    if (!m_feeShare->hasFocus())
        m_feeShare->setValue(facts.feeBasisPoints / 100.0);
    const Currency currency = currencyOf(facts);
    if (m_fee->currency() != currency)
        m_fee->setCurrency(currency);
    if (!m_fee->hasFocus()) {
        const QSignalBlocker quietFee(m_fee);
        m_fee->setValue(Money(facts.feePerTicket, currency));
    }
    showNumber(m_perOrder, facts.perOrderLimit);
    showNumber(m_perBuyer, facts.perBuyerLimit);
    if (facts.holdSeconds % 60 == 0 || m_holdMinutes->value() != facts.holdSeconds / 60) {
        const QSignalBlocker quietHold(m_holdMinutes);
        showNumber(m_holdMinutes, std::max(1, facts.holdSeconds / 60));
    }
    m_orphans->setChecked(facts.hasOrphanRule);
    m_refunds->setSteps(facts.refunds);
}

} // namespace foyer::events
