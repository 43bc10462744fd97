// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/prompter.h"
#include "ui/settings/membersmodel.h"

#include <QWidget>

class QComboBox;

namespace foyer::kit {
class Button;
class Table;
class Toasts;
} // namespace foyer::kit

namespace foyer::settings {

class PeopleRows;

/// People and their roles.
class PeoplePanel final : public QWidget
{
    Q_OBJECT

public:
    /// All must outlive it.
    PeoplePanel(MembersModel &model, kit::Prompter &prompter, kit::Toasts &toasts, QWidget *parent = nullptr);

private:
    void lay();
    void follow();
    void show();
    void showChosen();
    Task<> askToRemove(QPointer<PeoplePanel> self);

    MembersModel &m_model;
    kit::Prompter &m_prompter;
    kit::Toasts &m_toasts;
    PeopleRows *m_rows;
    kit::Table *m_table;
    QComboBox *m_role;
    kit::Button *m_remove;
};

} // namespace foyer::settings
