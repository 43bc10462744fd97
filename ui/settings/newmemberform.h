// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/membersmodel.h"

#include <QWidget>

class QComboBox;

namespace foyer::kit {
class Banner;
class Button;
class Field;
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::settings {

/// Adds somebody by e-mail address and role; what lets somebody new set a password is shown once, to be
/// copied.
class NewMemberForm final : public QWidget
{
    Q_OBJECT

public:
    /// `model` must outlive it.
    explicit NewMemberForm(MembersModel &model, QWidget *parent = nullptr);

private:
    void lay();
    void add();
    void sayAdded(const wire::MemberAdded &added);
    void sayMeaning();

    MembersModel &m_model;
    kit::LineEdit *m_email;
    QComboBox *m_role;
    kit::Field *m_emailField;
    kit::Field *m_roleField;
    kit::Button *m_add;
    kit::Banner *m_banner;
};

} // namespace foyer::settings
