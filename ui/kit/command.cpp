// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/command.h"

namespace foyer::kit {

namespace {

constexpr char iconProperty[] = "foyerIcon";

} // namespace

QAction *makeCommand(const QString &id, const QString &text, Icon icon, const QKeySequence &keys,
                     QWidget *scope)
{
    auto *action = new QAction(text, scope);
    action->setObjectName(id);
    action->setIcon(themedIcon(icon));
    action->setProperty(iconProperty, int(icon));
    action->setShortcut(keys);
    action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    scope->addAction(action);
    return action;
}

Icon iconOfCommand(const QAction &action)
{
    return Icon(action.property(iconProperty).toInt());
}

void Commands::add(const QString &group, const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        m_entries.push_back({group, action, action->shortcut()});
        apply(action);
        connect(action, &QObject::destroyed, this, &Commands::changed);
    }
    Q_EMIT changed();
}

void Commands::remove(const QList<QAction *> &actions)
{
    for (QAction *action : actions) {
        disconnect(action, nullptr, this, nullptr);
        std::erase_if(m_entries, [action](const Entry &entry) { return entry.action == action; });
    }
    Q_EMIT changed();
}

std::vector<Commands::Group> Commands::groups() const
{
    std::vector<Group> groups;
    for (const Entry &entry : m_entries) {
        if (!entry.action)
            continue;
        auto at = std::find_if(groups.begin(), groups.end(),
                               [&entry](const Group &group) { return group.name == entry.group; });
        if (at == groups.end())
            at = groups.insert(groups.end(), {entry.group, {}});
        at->actions.append(entry.action);
    }
    return groups;
}

QAction *Commands::find(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action && entry.action->objectName() == id)
            return entry.action;
    }
    return nullptr;
}

/// Two actions clash if the scope of one holds the other's, or they share it.
QAction *Commands::clash(const QString &id, const QKeySequence &keys) const
{
    const QAction *own = find(id);
    const auto *scope = own ? qobject_cast<QWidget *>(own->parent()) : nullptr;
    for (const Entry &entry : m_entries) {
        if (!entry.action || entry.action == own || keys.isEmpty() || entry.action->shortcut() != keys)
            continue;
        const auto *other = qobject_cast<QWidget *>(entry.action->parent());
        if (!scope || !other || scope == other || scope->isAncestorOf(other) || other->isAncestorOf(scope))
            return entry.action;
    }
    return nullptr;
}

void Commands::rebind(const QString &id, const QKeySequence &keys)
{
    m_rebound[id] = keys;
    if (QAction *action = find(id))
        apply(action);
    Q_EMIT changed();
}

void Commands::resetKeys(const QString &id)
{
    m_rebound.remove(id);
    if (QAction *action = find(id))
        action->setShortcut(defaultKeys(id));
    Q_EMIT changed();
}

QKeySequence Commands::defaultKeys(const QString &id) const
{
    for (const Entry &entry : m_entries) {
        if (entry.action && entry.action->objectName() == id)
            return entry.defaults;
    }
    return {};
}

std::vector<Rebinding> Commands::rebindings() const
{
    std::vector<Rebinding> rebindings;
    for (auto at = m_rebound.cbegin(); at != m_rebound.cend(); ++at)
        rebindings.push_back({at.key(), at.value()});
    std::sort(rebindings.begin(), rebindings.end(),
              [](const Rebinding &a, const Rebinding &b) { return a.id < b.id; });
    return rebindings;
}

void Commands::setRebindings(const std::vector<Rebinding> &rebindings)
{
    m_rebound.clear();
    for (const Rebinding &rebinding : rebindings)
        m_rebound[rebinding.id] = rebinding.keys;
    for (const Entry &entry : m_entries) {
        if (entry.action)
            entry.action->setShortcut(m_rebound.value(entry.action->objectName(), entry.defaults));
    }
    Q_EMIT changed();
}

void Commands::apply(QAction *action)
{
    const auto at = m_rebound.constFind(action->objectName());
    if (at != m_rebound.constEnd())
        action->setShortcut(*at);
}

} // namespace foyer::kit
