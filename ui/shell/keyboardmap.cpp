// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/shell/keyboardmap.h"

#include "ui/kit/command.h"
#include "ui/kit/keycap.h"
#include "ui/kit/label.h"

#include <algorithm>
#include <QGridLayout>

namespace foyer::shell {

namespace {

constexpr int columns = 3;
constexpr int columnWidth = 264;
constexpr int rowHeight = 26;
constexpr int inset = 8;

/// Texts of actions carry mnemonics, which are no words.
QString plain(QString text)
{
    return text.remove(u'&').remove(QStringLiteral("…")).trimmed();
}

QList<QAction *> keyed(const kit::Commands::Group &group)
{
    QList<QAction *> actions;
    for (QAction *action : group.actions) {
        if (!action->shortcut().isEmpty())
            actions.append(action);
    }
    return actions;
}

} // namespace

KeyboardMap::KeyboardMap(const kit::Commands &commands, QWidget *parent)
    : kit::Popup(parent)
    , m_commands(commands)
{
    setObjectName(QStringLiteral("keyboardMap"));
    setAccessibleName(tr("Keys"));
}

void KeyboardMap::openOver(QWidget *window, const QString &first)
{
    fill(first);
    const int height = panel()->sizeHint().height();
    openBelow(window, QPoint(window->width() / 2, std::max(inset, (window->height() - height) / 2)));
}

QStringList KeyboardMap::shown() const
{
    return m_shown;
}

void KeyboardMap::fill(const QString &first)
{
    delete m_content;
    m_shown.clear();
    m_content = new QWidget;
    auto *row = new QHBoxLayout(m_content);
    row->setContentsMargins(inset, inset, inset, inset);
    row->setSpacing(32);
    std::vector<QVBoxLayout *> stacks;
    std::vector<int> heights(columns, 0);
    for (int i = 0; i < columns; ++i) {
        stacks.push_back(new QVBoxLayout);
        stacks.back()->setSpacing(0);
        row->addLayout(stacks.back());
    }
    std::vector<kit::Commands::Group> groups = m_commands.groups();
    std::stable_partition(groups.begin(), groups.end(),
                          [&first](const kit::Commands::Group &group) { return group.name == first; });
    for (const kit::Commands::Group &group : groups) {
        const QList<QAction *> actions = keyed(group);
        if (actions.isEmpty())
            continue;
        const auto lowest = std::min_element(heights.begin(), heights.end()) - heights.begin();
        QVBoxLayout *stack = stacks[std::size_t(lowest)];
        heights[std::size_t(lowest)] += int(actions.size()) + 2;
        stack->addWidget(new kit::Label(group.name, kit::TextSize::Title, kit::strong));
        for (QAction *action : actions) {
            const QString text = plain(action->text());
            auto *line = new QHBoxLayout;
            auto *label = new kit::Label(text, kit::Ink::Text2);
            label->setFixedWidth(columnWidth - 88);
            label->setFixedHeight(rowHeight);
            line->addWidget(label);
            line->addStretch();
            line->addWidget(new kit::KeyCap(action->shortcut()));
            stack->addLayout(line);
            m_shown.append(kit::keyText(action->shortcut()) + u' ' + text);
        }
        stack->addSpacing(12);
    }
    for (QVBoxLayout *stack : stacks)
        stack->addStretch();
    body()->addWidget(m_content);
}

} // namespace foyer::shell
