// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/keysmodel.h"

#include <QWidget>

class QKeySequenceEdit;

namespace foyer::kit {
class Button;
class Field;
class Table;
} // namespace foyer::kit

namespace foyer::settings {

/// Keys of all actions; a new one works, and stands on the buttons, at once.
class KeysPanel final : public QWidget
{
    Q_OBJECT

public:
    /// `commands` must outlive it.
    explicit KeysPanel(kit::Commands &commands, QWidget *parent = nullptr);

    void refresh();

private:
    void lay();
    void showChosen();
    void assign();
    void reset();
    void keepRow(const QString &id);

    kit::Commands &m_commands;
    KeysModel *m_model;
    kit::Table *m_table;
    QKeySequenceEdit *m_edit;
    kit::Field *m_field;
    kit::Button *m_assign;
    kit::Button *m_reset;
};

} // namespace foyer::settings
