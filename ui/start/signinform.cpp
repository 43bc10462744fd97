// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/signinform.h"

#include "core/accounts/emailaddress.h"
#include "core/accounts/permission.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/iconlabel.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/start/address.h"
#include "ui/start/captionline.h"
#include "ui/start/linkbutton.h"
#include "ui/start/passwordedit.h"
#include "ui/start/rowbutton.h"

#include <QCoreApplication>

namespace foyer::start {

namespace {

using namespace std::chrono_literals;

constexpr int gapOfFields = 16;

} // namespace

QString roleWord(const QString &roleName)
{
    const std::optional<accounts::Role> role = accounts::roleFromName(roleName);
    if (!role)
        return {};
    switch (*role) {
    case accounts::Role::Owner: return QCoreApplication::translate("Role", "Owner");
    case accounts::Role::Organizer: return QCoreApplication::translate("Role", "Organizer");
    case accounts::Role::Supervisor: return QCoreApplication::translate("Role", "Supervisor");
    case accounts::Role::BoxOffice: return QCoreApplication::translate("Role", "Box office");
    case accounts::Role::Gate: return QCoreApplication::translate("Role", "Gate");
    case accounts::Role::Viewer: return QCoreApplication::translate("Role", "Viewer");
    }
    return {};
}

SignInForm::SignInForm(QWidget *parent)
    : QWidget(parent)
    , m_title(new kit::Label({}, kit::TextSize::Key, kit::strong))
    , m_placeIcon(new kit::IconLabel(kit::Icon::CircleCheck, 16, kit::Ink::Green))
    , m_placeText(new kit::Label({}, kit::Ink::Text2))
    , m_other(new LinkButton)
    , m_email(new kit::LineEdit)
    , m_emailField(new kit::Field(QString(), m_email))
    , m_password(new PasswordEdit)
    , m_passwordField(new kit::Field(QString(), m_password))
    , m_banner(new kit::Banner)
    , m_signIn(new kit::Button(QString(), kit::Button::Kind::Primary))
    , m_peopleCaption(new CaptionLine)
    , m_peopleRows(new QVBoxLayout)
{
    setObjectName(QStringLiteral("signInForm"));
    buildFields();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    buildHead(column);
    column->addWidget(m_banner);
    column->addWidget(m_emailField);
    column->addSpacing(gapOfFields);
    column->addWidget(m_passwordField);
    column->addSpacing(gapOfFields);
    column->addWidget(m_signIn);
    column->addSpacing(24);
    column->addWidget(m_peopleCaption);
    column->addSpacing(16);
    m_peopleRows->setSpacing(8);
    column->addLayout(m_peopleRows);
    column->addStretch();
    m_peopleCaption->hide();
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, &SignInForm::countDown);
    retranslate();
}

void SignInForm::buildHead(QVBoxLayout *column)
{
    auto *row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(m_placeIcon);
    row->addWidget(m_placeText);
    row->addWidget(m_other);
    row->addStretch();
    m_title->setWordWrap(true);
    column->addWidget(m_title);
    column->addSpacing(4);
    column->addLayout(row);
    column->addSpacing(24);
    connect(m_other, &QAbstractButton::clicked, this, &SignInForm::otherOfficeWanted);
}

void SignInForm::buildFields()
{
    m_title->setObjectName(QStringLiteral("signInTitle"));
    m_placeText->setObjectName(QStringLiteral("placeText"));
    m_other->setObjectName(QStringLiteral("otherOffice"));
    m_email->setObjectName(QStringLiteral("email"));
    m_email->setExtent(kit::Extent::Large);
    m_email->setInputMethodHints(Qt::ImhEmailCharactersOnly);
    m_password->setObjectName(QStringLiteral("password"));
    m_password->setExtent(kit::Extent::Large);
    m_banner->setObjectName(QStringLiteral("signInBanner"));
    m_signIn->setObjectName(QStringLiteral("signIn"));
    m_signIn->setExtent(kit::Extent::Large);
    m_signIn->setTextAlignment(Qt::AlignLeft);
    m_signIn->setKeyCap(QKeySequence(Qt::Key_Return));
    connect(m_email, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_password, &QLineEdit::returnPressed, this, &SignInForm::submit);
    connect(m_password, &PasswordEdit::capsLockSeen, this, &SignInForm::sayCapsLock);
    connect(m_signIn, &QAbstractButton::clicked, this, &SignInForm::submit);
}

void SignInForm::retranslate()
{
    const QString host = shownAddress(m_server);
    m_title->setText(m_isReturning      ? tr("Sign in again")
                     : m_name.isEmpty() ? tr("Sign in")
                                        : tr("Sign in to %1").arg(m_name));
    const QString place = m_isLocal ? tr("open on this computer") : tr("%1, connected").arg(host);
    m_placeText->setText(m_isReturning ? m_why : place);
    m_other->setText(m_isReturning ? tr("Leave") : tr("Another box office"));
    m_emailField->setLabel(tr("Mail"));
    m_passwordField->setLabel(tr("Password"));
    m_signIn->setText(m_isWorking ? tr("Signing in …") : tr("Sign in"));
    m_peopleCaption->setText(tr("on this computer before"));
    showPeople();
}

void SignInForm::setPlace(const QUrl &server, const QString &name, bool isLocal)
{
    m_server = server;
    m_name = name;
    m_isLocal = isLocal;
    m_isReturning = false;
    m_email->setReadOnly(false);
    m_placeIcon->setIcon(kit::Icon::CircleCheck, kit::Ink::Green);
    retranslate();
}

void SignInForm::setReturning(const QString &email, const QString &why)
{
    m_isReturning = true;
    m_why = why;
    m_email->setText(email);
    m_email->setReadOnly(true);
    m_placeIcon->setIcon(kit::Icon::Lock, kit::Ink::Text2);
    m_people.clear();
    retranslate();
}

void SignInForm::setPeople(const std::vector<KnownPerson> &people)
{
    m_people = people;
    showPeople();
}

void SignInForm::showPeople()
{
    while (QLayoutItem *item = m_peopleRows->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (std::size_t i = 0; i < m_people.size(); ++i) {
        const KnownPerson &person = m_people[i];
        auto *row = new RowButton(person.name.isEmpty() ? person.email : person.name, roleWord(person.role));
        row->setObjectName(QStringLiteral("person%1").arg(i));
        row->setPerson(person.name.isEmpty() ? person.email : person.name);
        connect(row, &QAbstractButton::clicked, this, [this, email = person.email] {
            m_email->setText(email);
            m_password->setFocus();
        });
        m_peopleRows->addWidget(row);
    }
    m_peopleCaption->setVisible(!m_people.empty());
}

void SignInForm::setEmail(const QString &email)
{
    m_email->setText(email);
}

void SignInForm::focusFirst()
{
    QWidget *first = m_email;
    if (!m_email->text().isEmpty())
        first = m_password;
    first->setFocus();
}

void SignInForm::clear()
{
    m_password->clear();
    m_banner->dismiss();
    sayCapsLock(false);
}

void SignInForm::submit()
{
    if (m_isWorking || m_secondsLeft > 0)
        return;
    m_banner->dismiss();
    const QString email = m_email->text().trimmed();
    if (!accounts::EmailAddress::fromText(email)) {
        m_emailField->setError(tr("Type your mail address, such as marta@theatre.example."));
        m_email->setFocus();
        return;
    }
    if (m_password->text().isEmpty()) {
        m_passwordField->setError(tr("Type your password."));
        m_password->setFocus();
        return;
    }
    Q_EMIT signInWanted(email, m_password->text());
}

void SignInForm::setWorking(bool working)
{
    m_isWorking = working;
    m_signIn->setEnabled(!working && m_secondsLeft == 0);
    m_signIn->setText(working ? tr("Signing in …") : tr("Sign in"));
}

void SignInForm::sayRefusal(const client::Refusal &refusal)
{
    setWorking(false);
    if (refusal.code == "invalid_credentials") {
        m_passwordField->setError(
            tr("Mail and password do not go together. Check both; capital letters count in the password."));
        m_password->selectAll();
        m_password->setFocus();
        return;
    }
    if (refusal.kind == client::RefusalKind::TooMany) {
        waitOut(refusal.retryAfter.value_or(30s));
        return;
    }
    m_banner->say(refusal.kind == client::RefusalKind::Offline ? kit::Tone::Amber : kit::Tone::Red,
                  tr("You are not signed in."), kit::wordsFor(refusal));
    m_password->setFocus();
}

void SignInForm::saySentence(const QString &sentence)
{
    m_banner->say(kit::Tone::Amber, tr("You are not signed in."), sentence);
}

void SignInForm::waitOut(std::chrono::seconds wait)
{
    m_secondsLeft = int(wait.count());
    m_tick.start();
    m_signIn->setEnabled(false);
    countDown();
}

void SignInForm::countDown()
{
    if (m_secondsLeft <= 0) {
        m_tick.stop();
        m_banner->dismiss();
        setWorking(m_isWorking);
        return;
    }
    m_banner->say(kit::Tone::Amber, tr("Too many tries."),
                  tr("Signing in is possible again in %n second(s).", nullptr, m_secondsLeft));
    m_signIn->setWhyDisabled(m_banner->text());
    --m_secondsLeft;
}

void SignInForm::sayCapsLock(bool on)
{
    m_passwordField->setHint(on ? tr("Caps Lock is on") : QString());
}

void SignInForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace foyer::start
