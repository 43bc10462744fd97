// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/newmemberform.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/refusalwords.h"
#include "ui/settings/peoplerows.h"
#include "ui/settings/rolewords.h"

#include <QBoxLayout>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>

namespace foyer::settings {

NewMemberForm::NewMemberForm(MembersModel &model, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_email(new kit::LineEdit)
    , m_role(new QComboBox)
    , m_emailField(new kit::Field(tr("E-mail address"), m_email))
    , m_roleField(new kit::Field(tr("Role"), m_role))
    , m_add(new kit::Button(kit::Icon::UserPlus, tr("Add person")))
    , m_banner(new kit::Banner)
{
    lay();
    fillRoles(*m_role);
    m_role->setCurrentIndex(m_role->findData(int(accounts::Role::BoxOffice)));
    sayMeaning();
    connect(m_role, &QComboBox::currentIndexChanged, this, &NewMemberForm::sayMeaning);
    connect(m_add, &QAbstractButton::clicked, this, &NewMemberForm::add);
    connect(m_email, &QLineEdit::returnPressed, this, &NewMemberForm::add);
    connect(&m_model, &MembersModel::added, this, &NewMemberForm::sayAdded);
    connect(&m_model, &MembersModel::addRefused, this,
            [this](const client::Refusal &refusal) { m_emailField->setError(kit::wordsFor(refusal)); });
}

void NewMemberForm::lay()
{
    m_email->setObjectName(QStringLiteral("memberEmail"));
    m_role->setObjectName(QStringLiteral("memberRole"));
    m_add->setObjectName(QStringLiteral("memberAdd"));
    m_banner->setObjectName(QStringLiteral("memberBanner"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    m_roleField->setFixedWidth(320);
    row->addWidget(m_emailField, 1, Qt::AlignTop);
    row->addWidget(m_roleField, 0, Qt::AlignTop);
    auto *button = new QVBoxLayout;
    button->addSpacing(24); // level with the fields, below their labels
    button->addWidget(m_add);
    button->addStretch();
    row->addLayout(button);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    column->addLayout(row);
    column->addWidget(m_banner);
}

void NewMemberForm::sayMeaning()
{
    m_roleField->setHint(roleMeaning(accounts::Role(m_role->currentData().toInt())));
}

void NewMemberForm::add()
{
    const QString email = m_email->text().trimmed();
    if (email.isEmpty()) {
        m_emailField->setError(tr("Whom? Type the e-mail address to sign in with."));
        return;
    }
    m_banner->dismiss();
    m_model.add(email, accounts::Role(m_role->currentData().toInt()));
}

void NewMemberForm::sayAdded(const wire::MemberAdded &added)
{
    m_email->clear();
    m_banner->clearActions();
    const QString who = PeopleRows::nameOf(added.member);
    if (!added.passwordToken) {
        m_banner->say(kit::Tone::Green, tr("%1 was added.").arg(who), tr("They sign in as they always do."));
        return;
    }
    const QString token = QString::fromLatin1(*added.passwordToken);
    m_banner->say(kit::Tone::Blue, tr("%1 was added.").arg(who),
                  tr("Hand this over, it is shown once and sets the password: %1").arg(token));
    connect(m_banner->addAction(tr("Copy")), &QAbstractButton::clicked, this,
            [token] { QGuiApplication::clipboard()->setText(token); });
}

} // namespace foyer::settings
