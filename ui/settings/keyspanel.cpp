// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/keyspanel.h"

#include "ui/kit/button.h"
#include "ui/kit/field.h"
#include "ui/kit/table.h"

#include <QBoxLayout>
#include <QKeySequenceEdit>

namespace foyer::settings {

KeysPanel::KeysPanel(kit::Commands &commands, QWidget *parent)
    : QWidget(parent)
    , m_commands(commands)
    , m_model(new KeysModel(commands, this))
    , m_table(new kit::Table(tr("Keys")))
    , m_edit(new QKeySequenceEdit)
    , m_field(new kit::Field(tr("New key"), m_edit))
    , m_assign(new kit::Button(tr("Use this key")))
    , m_reset(new kit::Button(tr("Default"), kit::Button::Kind::Ghost))
{
    lay();
    connect(m_table, &kit::Table::currentRowChanged, this, &KeysPanel::showChosen);
    connect(m_edit, &QKeySequenceEdit::keySequenceChanged, this, [this] { m_field->clearError(); });
    connect(m_assign, &QAbstractButton::clicked, this, &KeysPanel::assign);
    connect(m_reset, &QAbstractButton::clicked, this, &KeysPanel::reset);
    connect(&m_commands, &kit::Commands::changed, this, &KeysPanel::refresh);
    showChosen();
}

void KeysPanel::lay()
{
    m_table->setObjectName(QStringLiteral("keyList"));
    m_edit->setObjectName(QStringLiteral("keyEdit"));
    m_edit->setAccessibleName(tr("New key"));
    m_assign->setObjectName(QStringLiteral("keyAssign"));
    m_reset->setObjectName(QStringLiteral("keyReset"));
    m_table->setRows(kit::Table::Rows::Compact);
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 160, 160});
    m_table->setStretchColumn(KeysModel::Action);
    m_field->setMaximumWidth(240);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    row->addWidget(m_field);
    row->addWidget(m_assign, 0, Qt::AlignBottom);
    row->addWidget(m_reset, 0, Qt::AlignBottom);
    row->addStretch();
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(kit::padding);
    column->addWidget(m_table, 1);
    column->addLayout(row);
}

void KeysPanel::refresh()
{
    const QAction *chosen = m_model->at(m_table->currentRow());
    const QString id = chosen == nullptr ? QString() : chosen->objectName();
    m_model->refresh();
    keepRow(id);
}

void KeysPanel::keepRow(const QString &id)
{
    for (int row = 0; !id.isEmpty() && row < m_model->rowCount(); ++row) {
        if (m_model->at(row) != nullptr && m_model->at(row)->objectName() == id)
            m_table->setCurrentRow(row);
    }
    showChosen();
}

void KeysPanel::showChosen()
{
    const QAction *action = m_model->at(m_table->currentRow());
    const bool isDefault =
        action != nullptr && action->shortcut() == m_commands.defaultKeys(action->objectName());
    m_field->setEnabled(action != nullptr);
    m_assign->setEnabled(action != nullptr);
    m_assign->setWhyDisabled(tr("Choose an action first."));
    m_reset->setEnabled(action != nullptr && !isDefault);
    m_reset->setWhyDisabled(action == nullptr ? tr("Choose an action first.") : tr("This is the default."));
    m_edit->setKeySequence(action == nullptr ? QKeySequence() : action->shortcut());
    m_field->clearError();
}

void KeysPanel::assign()
{
    const QAction *action = m_model->at(m_table->currentRow());
    if (action == nullptr)
        return;
    const QKeySequence keys = m_edit->keySequence();
    const QAction *other = keys.isEmpty() ? nullptr : m_commands.clash(action->objectName(), keys);
    if (other != nullptr) {
        m_field->setError(
            tr("%1 belongs to “%2” already.").arg(keys.toString(QKeySequence::NativeText), other->text()));
        return;
    }
    m_commands.rebind(action->objectName(), keys);
}

void KeysPanel::reset()
{
    if (const QAction *action = m_model->at(m_table->currentRow()))
        m_commands.resetKeys(action->objectName());
}

} // namespace foyer::settings
