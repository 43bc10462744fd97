// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAction>
#include <QHash>
#include <QObject>
#include <vector>

namespace foyer::kit {

/// Makes a named action: `id` is its objectName ("pos.cash"), stable, for rebinding and tests. Its keys work
/// while `scope`, which owns it, or a child of it has the focus.
[[nodiscard]] QAction *makeCommand(const QString &id, const QString &text, Icon icon,
                                   const QKeySequence &keys, QWidget *scope);

/// The icon that makeCommand() was given.
[[nodiscard]] Icon iconOfCommand(const QAction &action);

/// A key that is not the default.
struct Rebinding
{
    QString id;
    QKeySequence keys;
};

/// Every named action of the client with its keys. Buttons show an action's keys themselves
/// (Button::setAction), so rebinding changes the caps.
class Commands : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    struct Group
    {
        QString name; ///< "Box office"
        QList<QAction *> actions;
    };

    /// Keeps no ownership; an action that dies leaves by itself.
    void add(const QString &group, const QList<QAction *> &actions);
    void remove(const QList<QAction *> &actions);

    [[nodiscard]] std::vector<Group> groups() const;
    [[nodiscard]] QAction *find(const QString &id) const;
    /// Another action in the same scope that has the keys already; null if none.
    [[nodiscard]] QAction *clash(const QString &id, const QKeySequence &keys) const;

    void rebind(const QString &id, const QKeySequence &keys);
    void resetKeys(const QString &id);
    [[nodiscard]] QKeySequence defaultKeys(const QString &id) const;
    /// What to store in settings and hand back at the next start.
    [[nodiscard]] std::vector<Rebinding> rebindings() const;
    void setRebindings(const std::vector<Rebinding> &rebindings);

Q_SIGNALS:
    void changed();

private:
    void apply(QAction *action);

    struct Entry
    {
        QString group;
        QPointer<QAction> action;
        QKeySequence defaults;
    };

    std::vector<Entry> m_entries;
    QHash<QString, QKeySequence> m_rebound;
};

} // namespace foyer::kit
