// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/namelist.h"

#include "ui/events/sharededit.h"
#include "ui/kit/button.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"

namespace foyer::events {

NameList::NameList(const QString &id, const QString &entry, QWidget *parent)
    : QWidget(parent)
    , m_id(id)
    , m_entry(entry)
    , m_rows(new QVBoxLayout)
    , m_add(new kit::Button(kit::Icon::Plus, entry))
{
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    m_rows->setSpacing(4);
    layout->addLayout(m_rows);
    m_add->setExtent(kit::Extent::Small);
    m_add->setObjectName(QStringLiteral("add") + id.at(0).toUpper() + id.mid(1));
    layout->addWidget(m_add, 0, Qt::AlignLeft);
    connect(m_add, &kit::Button::clicked, this, &NameList::added);
}

void NameList::setAddText(const QString &text)
{
    m_add->setText(text);
}

QWidget *NameList::firstField() const
{
    return m_lines.empty() ? static_cast<QWidget *>(m_add) : m_lines.front().name;
}

void NameList::focusLast()
{
    if (m_lines.empty()) {
        m_add->setFocus(Qt::TabFocusReason);
        return;
    }
    m_lines.back().name->setFocus(Qt::TabFocusReason);
    m_lines.back().name->selectAll();
}

void NameList::addLine()
{
    const int index = int(m_lines.size());
    Line line{new QWidget, new kit::LineEdit,
              new kit::Button(kit::Icon::X, QString(), kit::Button::Kind::Ghost),
              new kit::Label({}, kit::Ink::Red)};
    line.name->setObjectName(m_id + QStringLiteral("Name") + QString::number(index));
    line.name->setAccessibleName(tr("%1, number %2").arg(m_entry).arg(index + 1));
    line.name->setMaxLength(100);
    line.remove->setObjectName(m_id + QStringLiteral("Remove") + QString::number(index));
    auto *row = new QHBoxLayout(line.whole);
    row->setContentsMargins({});
    row->addWidget(line.name, 1);
    row->addWidget(line.problem);
    row->addWidget(line.remove);
    m_rows->addWidget(line.whole);
    connect(line.name, &QLineEdit::textEdited, this,
            [this, index](const QString &text) { Q_EMIT renamed(index, text); });
    connect(line.name, &QLineEdit::returnPressed, this, &NameList::added);
    connect(line.remove, &kit::Button::clicked, this, [this, index] { Q_EMIT removed(index); });
    m_lines.push_back(line);
}

void NameList::show(const std::vector<Entry> &entries)
{
    while (m_lines.size() > entries.size()) {
        m_lines.back().whole->hide();
        m_lines.back().whole->deleteLater();
        m_lines.pop_back();
    }
    while (m_lines.size() < entries.size())
        addLine();
    for (std::size_t i = 0; i < entries.size(); ++i) {
        const Line &line = m_lines[i];
        showText(line.name, entries[i].name);
        line.name->setInvalid(!entries[i].problem.isEmpty());
        line.name->setAccessibleDescription(entries[i].problem);
        line.problem->setText(entries[i].problem);
        line.problem->setVisible(!entries[i].problem.isEmpty());
        line.remove->setEnabled(entries[i].whyKept.isEmpty());
        line.remove->setWhyDisabled(entries[i].whyKept);
        line.remove->setAccessibleName(tr("Remove %1").arg(entries[i].name));
    }
}

} // namespace foyer::events
