// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/actionsource.h"

#include "ui/kit/command.h"

#include <QPointer>

namespace foyer::shell {

namespace {

constexpr std::size_t mostHits = 6;

QString plain(QString text)
{
    return text.remove(u'&').trimmed();
}

// A page that is not shown cannot do its part: its actions wait until it is.
bool isPossible(const QAction *action)
{
    const auto *scope = qobject_cast<const QWidget *>(action->parent());
    return action->isEnabled() && action->isVisible() && (!scope || scope->isVisible());
}

} // namespace

Task<std::vector<kit::PaletteHit>> ActionSource::find(QString query)
{
    std::vector<kit::PaletteHit> hits;
    for (const kit::Commands::Group &group : m_commands.groups()) {
        for (QAction *action : group.actions) {
            const QString text = plain(action->text());
            if (hits.size() >= mostHits || !isPossible(action) || !text.contains(query, Qt::CaseInsensitive))
                continue;
            kit::PaletteHit hit;
            hit.icon = kit::Icon::Zap;
            hit.text = text;
            hit.detail = group.name;
            hit.keys = action->shortcut();
            hit.run = [action = QPointer<QAction>(action)] {
                if (action)
                    action->trigger();
            };
            hits.push_back(std::move(hit));
        }
    }
    co_return hits;
}

} // namespace foyer::shell
