// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/personmenu.h"

#include "ui/kit/preferences.h"
#include "ui/shell/shellcommands.h"

#include <QActionGroup>

namespace foyer::shell {

PersonMenu *PersonMenu::make(kit::Preferences &preferences, const ShellCommands &commands, QWidget *parent)
{
    auto *menu = new PersonMenu(preferences, parent);
    menu->addAppearances();
    menu->addSeparator();
    menu->addLanguages();
    menu->addSeparator();
    menu->addCommands(commands);
    return menu;
}

PersonMenu::PersonMenu(kit::Preferences &preferences, QWidget *parent)
    : QMenu(parent)
    , m_preferences(preferences)
{
    setObjectName(QStringLiteral("personMenu"));
    setAttribute(Qt::WA_DeleteOnClose);
}

void PersonMenu::addAppearances()
{
    auto *group = new QActionGroup(this);
    const auto choice = [this, group](const QString &text, kit::Appearance appearance) {
        QAction *action = addAction(text);
        action->setCheckable(true);
        action->setChecked(m_preferences.appearance() == appearance);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_preferences,
                [this, appearance] { m_preferences.setAppearance(appearance); });
    };
    choice(tr("As the system"), kit::Appearance::System);
    choice(tr("Light"), kit::Appearance::Light);
    choice(tr("Dark"), kit::Appearance::Dark);
}

void PersonMenu::addLanguages()
{
    auto *group = new QActionGroup(this);
    for (const kit::Language &language : kit::Preferences::languages()) {
        QAction *action = addAction(language.name);
        action->setObjectName(QStringLiteral("language_") + language.code);
        action->setCheckable(true);
        action->setChecked(m_preferences.effectiveLanguage() == language.code);
        group->addAction(action);
        connect(action, &QAction::triggered, &m_preferences,
                [this, code = language.code] { m_preferences.setLanguage(code); });
    }
}

void PersonMenu::addCommands(const ShellCommands &commands)
{
    addAction(commands.keys);
    addAction(commands.fullScreen);
    addSeparator();
    addAction(commands.signOut);
}

void PersonMenu::openUnder(const QWidget *anchor)
{
    const QPoint corner = anchor->mapToGlobal(QPoint(anchor->width(), anchor->height()));
    popup(corner - QPoint(sizeHint().width(), 0));
}

} // namespace foyer::shell
