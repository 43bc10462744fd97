// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/firstrunform.h"

#include "core/accounts/emailaddress.h"
#include "core/accounts/password.h"
#include "core/base/currency.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/refusalwords.h"
#include "ui/start/linkbutton.h"
#include "ui/start/organizationslug.h"
#include "ui/start/passwordedit.h"

#include <QComboBox>
#include <QCompleter>
#include <QGridLayout>
#include <QTimeZone>
#include <set>

namespace foyer::start {

namespace {

QComboBox *searchable(const char *name)
{
    auto *combo = new QComboBox;
    combo->setObjectName(QLatin1StringView(name));
    combo->setEditable(true);
    combo->setInsertPolicy(QComboBox::NoInsert);
    combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
    combo->completer()->setFilterMode(Qt::MatchContains);
    return combo;
}

/// What the combo's text means, chosen or typed in whole; empty if it is none of its choices.
QString chosenIn(const QComboBox *combo)
{
    const int index = combo->findText(combo->currentText(), Qt::MatchFixedString);
    return index < 0 ? QString() : combo->itemData(index).toString();
}

} // namespace

FirstRunForm::FirstRunForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label({}, kit::TextSize::Key, kit::strong))
    , m_subtitle(new kit::Label({}, kit::TextSize::Title))
    , m_other(new LinkButton)
    , m_name(line("organizationName"))
    , m_currency(searchable("currency"))
    , m_timeZone(searchable("timeZone"))
    , m_firstName(line("firstName"))
    , m_lastName(line("lastName"))
    , m_email(line("ownerEmail"))
    , m_password(new PasswordEdit)
    , m_banner(new kit::Banner)
    , m_submit(new kit::Button(QString(), kit::Button::Kind::Primary))
{
    setObjectName(QStringLiteral("firstRunForm"));
    m_subtitle->setInk(kit::Ink::Text2);
    m_subtitle->setWordWrap(true);
    m_other->setObjectName(QStringLiteral("otherOffice"));
    m_password->setObjectName(QStringLiteral("ownerPassword"));
    m_banner->setObjectName(QStringLiteral("firstRunBanner"));
    m_submit->setObjectName(QStringLiteral("setUp"));
    m_submit->setExtent(kit::Extent::Large);
    m_submit->setTextAlignment(Qt::AlignLeft);
    m_submit->setKeyCap(QKeySequence(Qt::Key_Return));
    fillCurrencies();
    fillTimeZones();
    buildEntries();
    arrange();
    connect(m_submit, &QAbstractButton::clicked, this, &FirstRunForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &FirstRunForm::submit);
    connect(m_other, &QAbstractButton::clicked, this, &FirstRunForm::otherOfficeWanted);
    retranslate();
}

kit::LineEdit *FirstRunForm::line(const char *name)
{
    auto *edit = new kit::LineEdit;
    edit->setObjectName(QLatin1StringView(name));
    connect(edit, &QLineEdit::returnPressed, this, &FirstRunForm::submit);
    return edit;
}

void FirstRunForm::buildEntries()
{
    const auto entry = [this](QByteArray path, QWidget *control) {
        m_entries.push_back({std::move(path), new kit::Field(QString(), control)});
    };
    entry("organization.name", m_name);
    entry("organization.currency", m_currency);
    entry("organization.time_zone", m_timeZone);
    entry("owner.first_name", m_firstName);
    entry("owner.last_name", m_lastName);
    entry("owner.email", m_email);
    entry("owner.password", m_password);
}

void FirstRunForm::arrange()
{
    auto *grid = new QGridLayout;
    grid->setHorizontalSpacing(16);
    grid->setVerticalSpacing(12);
    grid->addWidget(field("organization.name"), 0, 0, 1, 2);
    grid->addWidget(field("organization.currency"), 1, 0);
    grid->addWidget(field("organization.time_zone"), 1, 1);
    grid->addWidget(field("owner.first_name"), 2, 0);
    grid->addWidget(field("owner.last_name"), 2, 1);
    grid->addWidget(field("owner.email"), 3, 0, 1, 2);
    grid->addWidget(field("owner.password"), 4, 0, 1, 2);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addWidget(m_subtitle);
    column->addSpacing(4);
    column->addWidget(m_other, 0, Qt::AlignLeft);
    column->addSpacing(20);
    column->addWidget(m_banner);
    column->addLayout(grid);
    column->addSpacing(20);
    column->addWidget(m_submit);
    column->addStretch();
}

void FirstRunForm::fillCurrencies()
{
    std::set<QString> codes;
    for (const QLocale &locale :
         QLocale::matchingLocales(QLocale::AnyLanguage, QLocale::AnyScript, QLocale::AnyTerritory)) {
        const QString code = locale.currencySymbol(QLocale::CurrencyIsoCode);
        if (Currency::fromCode(code))
            codes.insert(code);
    }
    for (const QString &code : codes)
        m_currency->addItem(code, code);
    const QString own = QLocale::system().currencySymbol(QLocale::CurrencyIsoCode);
    const int index = m_currency->findData(own);
    m_currency->setCurrentIndex(index < 0 ? m_currency->findData(QStringLiteral("EUR")) : index);
}

void FirstRunForm::fillTimeZones()
{
    for (const QByteArray &id : QTimeZone::availableTimeZoneIds()) {
        const QString text = QString::fromLatin1(id);
        m_timeZone->addItem(text, text);
    }
    const QString own = QString::fromLatin1(QTimeZone::systemTimeZoneId());
    const int index = m_timeZone->findData(own);
    m_timeZone->setCurrentIndex(index < 0 ? m_timeZone->findData(QStringLiteral("Europe/Berlin")) : index);
}

kit::Field *FirstRunForm::field(QByteArrayView path) const
{
    for (const Entry &entry : m_entries) {
        if (entry.path == path)
            return entry.field;
    }
    return nullptr;
}

void FirstRunForm::retranslate()
{
    m_title->setText(tr("Who opens the house?"));
    m_subtitle->setText(tr("This box office is new. Its first person owns it and lets the others in."));
    m_other->setText(tr("Another box office"));
    field("organization.name")->setLabel(tr("Name of the house"));
    field("organization.currency")->setLabel(tr("Currency"));
    field("organization.time_zone")->setLabel(tr("Time zone"));
    field("owner.first_name")->setLabel(tr("Your first name"));
    field("owner.last_name")->setLabel(tr("Your last name"));
    field("owner.email")->setLabel(tr("Your mail address"));
    field("owner.password")->setLabel(tr("A password for you"));
    field("owner.password")
        ->setHint(tr("At least %n character(s); a few words are best.", nullptr, accounts::shortestPassword));
    setWorking(m_isWorking);
}

bool FirstRunForm::demand(bool isFine, QByteArrayView path, const QString &sentence)
{
    if (isFine)
        return true;
    field(path)->setError(sentence);
    field(path)->control()->setFocus();
    return false;
}

bool FirstRunForm::isComplete()
{
    const bool isEmail = accounts::EmailAddress::fromText(m_email->text().trimmed()).has_value();
    const bool isPassword = !accounts::faultOfPassword(m_password->text());
    return demand(!m_name->text().trimmed().isEmpty(), "organization.name",
                  tr("Type the name that stands on your tickets."))
           && demand(!chosenIn(m_currency).isEmpty(), "organization.currency",
                     tr("Choose a currency from the list."))
           && demand(!chosenIn(m_timeZone).isEmpty(), "organization.time_zone",
                     tr("Choose a time zone from the list."))
           && demand(isEmail, "owner.email", tr("Type your mail address, such as marta@theatre.example."))
           && demand(isPassword, "owner.password",
                     tr("Take between %1 and %2 characters.")
                         .arg(accounts::shortestPassword)
                         .arg(accounts::longestPassword));
}

void FirstRunForm::submit()
{
    m_banner->dismiss();
    if (!m_isWorking && isComplete())
        Q_EMIT setUpWanted();
}

wire::SetUp FirstRunForm::asked() const
{
    wire::SetUp asked;
    asked.owner.email = m_email->text().trimmed();
    asked.owner.password = m_password->text();
    if (const QString name = m_firstName->text().trimmed(); !name.isEmpty())
        asked.owner.firstName = name;
    if (const QString name = m_lastName->text().trimmed(); !name.isEmpty())
        asked.owner.lastName = name;
    asked.organization.name = m_name->text().trimmed();
    asked.organization.slug = slugOf(asked.organization.name);
    asked.organization.currency = chosenIn(m_currency);
    asked.organization.timeZone = chosenIn(m_timeZone);
    return asked;
}

void FirstRunForm::setWorking(bool working)
{
    m_isWorking = working;
    m_submit->setEnabled(!working);
    m_submit->setText(working ? tr("Opening …") : tr("Open the box office"));
}

void FirstRunForm::sayRefusal(const client::Refusal &refusal)
{
    setWorking(false);
    if (kit::Field *wrong = field(refusal.field)) {
        wrong->setError(kit::wordsFor(refusal));
        wrong->control()->setFocus();
        return;
    }
    m_banner->say(kit::Tone::Red, tr("The box office is not open yet."), kit::wordsFor(refusal));
}

void FirstRunForm::focusFirst()
{
    m_name->setFocus();
}

void FirstRunForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
