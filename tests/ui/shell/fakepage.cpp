// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/shell/fakepage.h"

#include "ui/kit/command.h"

#include <QLineEdit>
#include <QVBoxLayout>

namespace foyer::test {

FakePage::FakePage(const Look &look)
    : field(new QLineEdit)
    , action(kit::makeCommand(look.id + QStringLiteral(".act"), QStringLiteral("Act in ") + look.title,
                              look.icon, QKeySequence(Qt::Key_F6), this))
    , m_look(look)
{
    setObjectName(look.id);
    field->setObjectName(look.id + QStringLiteral("Field"));
    field->setAccessibleName(QStringLiteral("Field of ") + look.title);
    auto *column = new QVBoxLayout(this);
    column->addWidget(field);
    column->addStretch();
    connect(action, &QAction::triggered, this, [this] { ++triggered; });
}

bool FakePage::open(const kit::Link &link)
{
    if (link.kind != m_look.opens)
        return false;
    opened.push_back(link);
    return true;
}

bool FakePage::hasUnsaved() const
{
    return !field->text().isEmpty();
}

} // namespace foyer::test
