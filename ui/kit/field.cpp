// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/field.h"

#include "ui/kit/label.h"
#include "ui/kit/style.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace foyer::kit {

Field::Field(const QString &label, QWidget *control, QWidget *parent)
    : QWidget(parent)
    , m_control(control)
    , m_label(new Label(label, TextSize::Body, medium, this))
    , m_below(new Label({}, TextSize::Small, regular, this))
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(4);
    column->addWidget(m_label);
    column->addWidget(control);
    column->addWidget(m_below);
    column->addStretch(0);
    m_label->setBuddy(control);
    m_below->setWordWrap(true);
    control->setAccessibleName(label);
    setFocusProxy(control);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Maximum);
    m_label->setVisible(!label.isEmpty());
    clearOnEdit();
    showBelow();
}

// A control that has the focus says once more that it was edited when both go.
Field::~Field()
{
    if (m_control)
        m_control->disconnect(this);
}

void Field::setLabel(const QString &label)
{
    m_label->setText(label);
    m_label->setVisible(!label.isEmpty());
    m_control->setAccessibleName(label);
}

void Field::setHint(const QString &hint)
{
    m_hint = hint;
    showBelow();
}

void Field::setError(const QString &sentence)
{
    if (m_error == sentence)
        return;
    m_error = sentence;
    markInvalid(m_control, hasError());
    showBelow();
}

void Field::showBelow()
{
    const QString &text = hasError() ? m_error : m_hint;
    m_below->setText(text);
    m_below->setInk(hasError() ? Ink::Red : Ink::Text3);
    m_below->setLeading(hasError() ? Icon::CircleAlert : Icon::None);
    m_below->setVisible(!text.isEmpty());
    m_control->setAccessibleDescription(text);
}

void Field::clearOnEdit()
{
    if (auto *line = qobject_cast<QLineEdit *>(m_control))
        connect(line, &QLineEdit::textEdited, this, &Field::clearError);
    else if (auto *combo = qobject_cast<QComboBox *>(m_control))
        connect(combo, &QComboBox::currentIndexChanged, this, &Field::clearError);
    else if (auto *text = qobject_cast<QPlainTextEdit *>(m_control))
        connect(text, &QPlainTextEdit::textChanged, this, &Field::clearError);
    else if (auto *spin = qobject_cast<QAbstractSpinBox *>(m_control))
        connect(spin, &QAbstractSpinBox::editingFinished, this, &Field::clearError);
}

} // namespace foyer::kit
