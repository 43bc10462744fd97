// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/peoplepanel.h"

#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/table.h"
#include "ui/kit/toasthost.h"
#include "ui/kit/toasts.h"
#include "ui/settings/newmemberform.h"
#include "ui/settings/peoplerows.h"
#include "ui/settings/rolewords.h"

#include <QBoxLayout>
#include <QComboBox>

namespace foyer::settings {

PeoplePanel::PeoplePanel(MembersModel &model, kit::Prompter &prompter, kit::Toasts &toasts, QWidget *parent)
    : QWidget(parent)
    , m_model(model)
    , m_prompter(prompter)
    , m_toasts(toasts)
    , m_rows(new PeopleRows(this))
    , m_table(new kit::Table(tr("People")))
    , m_role(new QComboBox)
    , m_remove(new kit::Button(kit::Icon::UserX, tr("Remove…"), kit::Button::Kind::Danger))
{
    fillRoles(*m_role);
    lay();
    follow();
    m_table->setLoading(true, tr("Reading the people…"));
    showChosen();
}

void PeoplePanel::lay()
{
    m_table->setObjectName(QStringLiteral("people"));
    m_role->setObjectName(QStringLiteral("personRole"));
    m_role->setAccessibleName(tr("Role of the chosen person"));
    m_remove->setObjectName(QStringLiteral("personRemove"));
    m_table->setRows(kit::Table::Rows::Tall);
    m_table->setModel(m_rows);
    m_table->setColumnWidths({0, 144, 200});
    m_table->setStretchColumn(PeopleRows::Who);
    static_cast<void>(m_table->setEmpty(tr("Nobody yet"), tr("Add the people who work here below.")));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    row->addWidget(new kit::Label(tr("Role of the chosen person"), kit::Ink::Text2));
    row->addWidget(m_role);
    row->addStretch();
    row->addWidget(m_remove);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    column->addWidget(m_table, 1);
    column->addLayout(row);
    column->addWidget(new kit::Hairline);
    auto *form = new NewMemberForm(m_model);
    kit::ToastHost::keepClear(form);
    column->addWidget(form);
}

void PeoplePanel::follow()
{
    connect(&m_model, &MembersModel::changed, this, &PeoplePanel::show);
    connect(&m_model, &MembersModel::actRefused, this,
            [this](const client::Refusal &refusal) { m_toasts.failed(kit::wordsFor(refusal)); });
    connect(m_table, &kit::Table::retry, &m_model, &MembersModel::read);
    connect(m_table, &kit::Table::currentRowChanged, this, &PeoplePanel::showChosen);
    connect(m_role, &QComboBox::activated, this, [this] {
        if (const wire::MemberEntry *member = m_rows->at(m_table->currentRow()))
            m_model.changeRole(*member, accounts::Role(m_role->currentData().toInt()));
    });
    connect(m_remove, &QAbstractButton::clicked, this, [this] { static_cast<void>(askToRemove(this)); });
}

void PeoplePanel::show()
{
    const wire::MemberEntry *chosen = m_rows->at(m_table->currentRow());
    const accounts::AccountId account = chosen == nullptr ? accounts::AccountId{} : chosen->account;
    m_table->setLoading(false);
    if (m_model.refusal())
        m_table->setError(tr("The people could not be read"), kit::wordsFor(*m_model.refusal()));
    else
        m_table->clearError();
    m_rows->setMembers(m_model.members());
    m_table->setCurrentRow(m_rows->rowOf(account));
    showChosen();
}

void PeoplePanel::showChosen()
{
    const wire::MemberEntry *member = m_rows->at(m_table->currentRow());
    m_role->setEnabled(member != nullptr);
    m_remove->setEnabled(member != nullptr);
    m_remove->setWhyDisabled(tr("Choose a person first."));
    if (member != nullptr)
        m_role->setCurrentIndex(m_role->findData(int(member->role)));
}

Task<> PeoplePanel::askToRemove(QPointer<PeoplePanel> self)
{
    const wire::MemberEntry *chosen = m_rows->at(m_table->currentRow());
    if (chosen == nullptr)
        co_return;
    const wire::MemberEntry member = *chosen;
    kit::Question question;
    question.title = tr("Remove %1?").arg(PeopleRows::nameOf(member));
    question.text =
        tr("They are signed out here within a second and can no longer work for this organization. What "
           "they sold stays under their name.");
    question.accept = tr("Remove");
    question.keep = tr("Keep");
    const kit::Answer answer = co_await m_prompter.ask(question, this);
    if (self && answer.accepted)
        m_model.remove(member);
}

} // namespace foyer::settings
