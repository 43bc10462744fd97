// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/arearow.h"

#include "ui/events/sharededit.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"

#include <algorithm>
#include <QComboBox>

namespace foyer::events {

AreaRow::AreaRow(int number, QWidget *parent)
    : QWidget(parent)
    , m_name(new kit::LineEdit)
    , m_category(new QComboBox)
    , m_capacity(new QSpinBox)
    , m_note(new kit::Label({}, kit::Ink::Red))
{
    m_name->setObjectName(QStringLiteral("areaName%1").arg(number));
    m_name->setAccessibleName(tr("Name of standing area %1").arg(number + 1));
    m_name->setPlaceholderText(tr("Name"));
    m_name->setMaxLength(100);
    m_category->setObjectName(QStringLiteral("areaCategory%1").arg(number));
    m_category->setAccessibleName(tr("Price category of standing area %1").arg(number + 1));
    m_category->setEditable(true);
    m_category->setInsertPolicy(QComboBox::NoInsert);
    m_category->lineEdit()->setPlaceholderText(tr("Price category"));
    m_capacity->setObjectName(QStringLiteral("areaCapacity%1").arg(number));
    m_capacity->setAccessibleName(tr("Capacity of standing area %1").arg(number + 1));
    m_capacity->setRange(0, 1'000'000);
    m_capacity->setGroupSeparatorShown(true);
    m_capacity->setSuffix(tr(" people"));
    auto *remove = new kit::Button(kit::Icon::Trash2, QString(), kit::Button::Kind::Ghost);
    remove->setObjectName(QStringLiteral("areaRemove%1").arg(number));
    remove->setAccessibleName(tr("Remove standing area %1").arg(number + 1));
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->addWidget(m_name, 2);
    row->addWidget(m_category, 2);
    row->addWidget(m_capacity, 1);
    row->addWidget(m_note, 2);
    row->addWidget(remove);
    connect(m_name, &QLineEdit::textEdited, this, &AreaRow::read);
    connect(m_category->lineEdit(), &QLineEdit::editingFinished, this, &AreaRow::read);
    connect(m_category, &QComboBox::activated, this, &AreaRow::read);
    connect(m_capacity, &QSpinBox::valueChanged, this, &AreaRow::read);
    connect(remove, &kit::Button::clicked, this, &AreaRow::removeWanted);
}

QWidget *AreaRow::firstField() const
{
    return m_name;
}

void AreaRow::show(const Area &area, const std::vector<Category> &categories)
{
    m_isShowing = true;
    m_area = area;
    showText(m_name, area.name);
    showNumber(m_capacity, area.capacity);
    if (!m_category->lineEdit()->hasFocus()) {
        m_category->clear();
        for (const Category &category : categories)
            m_category->addItem(category.name);
        const auto chosen = std::ranges::find(categories, area.category, &Category::key);
        m_category->setCurrentIndex(chosen == categories.end() ? -1 : int(chosen - categories.begin()));
        if (chosen == categories.end())
            m_category->setCurrentText(area.category);
    }
    m_isShowing = false;
}

void AreaRow::showProblem(const QString &sentence)
{
    m_note->setText(sentence);
    m_name->setAccessibleDescription(sentence);
}

void AreaRow::read()
{
    if (m_isShowing)
        return;
    Area area = m_area;
    area.name = m_name->text();
    area.capacity = m_capacity->value();
    Q_EMIT edited(area, m_category->currentText().trimmed());
}

} // namespace foyer::events
