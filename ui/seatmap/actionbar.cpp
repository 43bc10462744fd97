// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/actionbar.h"

#include "ui/kit/button.h"
#include "ui/kit/command.h"
#include "ui/kit/hairline.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"
#include "ui/seatmap/studiocommands.h"
#include "ui/seatmap/toolbutton.h"

#include <QAction>
#include <QHBoxLayout>
#include <QPainter>

namespace foyer::seatmap {

namespace {

constexpr int actionHeight = 40;
constexpr int hintHeight = 28;
constexpr int hintPadding = 12;
constexpr int iconButtonSide = 28;

} // namespace

ActionBar::ActionBar(const StudioCommands &commands, QAction *number, QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("actionBar"));
    setAccessibleName(tr("What can be done with what is chosen"));
    setFixedHeight(actionHeight);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(6, 0, 6, 0);
    row->setSpacing(2);
    for (QAction *command : {commands.alignLeft, commands.alignCentre, commands.distributeDown,
                             commands.mirror, commands.rotate, commands.bend, commands.duplicate})
        row->addWidget(new ToolButton(command, iconButtonSide));
    auto *line = new kit::Hairline(Qt::Vertical);
    line->setFixedHeight(24);
    row->addSpacing(6);
    row->addWidget(line);
    row->addSpacing(6);
    addWord(*row, commands.bend, tr("Bend"));
    addWord(*row, commands.mirror, tr("Mirror"));
    addWord(*row, number, tr("Number"));
    auto *more = new kit::Button(kit::Icon::Ellipsis, {}, kit::Button::Kind::Ghost);
    more->setObjectName(QStringLiteral("actionMore"));
    more->setExtent(kit::Extent::Small);
    more->setAccessibleName(tr("More"));
    row->addWidget(more);
    connect(more, &QAbstractButton::clicked, this,
            [this, more] { Q_EMIT moreWanted(more->mapToGlobal(QPoint(0, more->height() + 4))); });
}

void ActionBar::addWord(QHBoxLayout &row, QAction *command, const QString &text)
{
    auto *button = new kit::Button(text, kit::Button::Kind::Ghost);
    button->setObjectName(command->objectName() + QStringLiteral(".word"));
    button->setExtent(kit::Extent::Small);
    button->setKeyCap(command->shortcut());
    button->setFocusPolicy(Qt::TabFocus);
    connect(button, &QAbstractButton::clicked, command, [command] { command->trigger(); });
    connect(command, &QAction::changed, button, [button, command] {
        button->setEnabled(command->isEnabled());
        button->setKeyCap(command->shortcut());
    });
    row.addWidget(button);
}

void ActionBar::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.fillRect(rect(), tokens.map);
    kit::paintBox(painter, rect(), kit::radiusLarge, tokens.surface, tokens.lineStrong);
}

HintBar::HintBar(QWidget *parent) : QFrame(parent)
{
    setObjectName(QStringLiteral("studioHint"));
    setAttribute(Qt::WA_TransparentForMouseEvents);
}

void HintBar::setHint(const QString &sentence)
{
    m_sentence = sentence;
    setAccessibleName(sentence);
    resize(sizeHint());
    update();
}

QSize HintBar::sizeHint() const
{
    return {kit::textWidth(kit::textFont(kit::TextSize::Small), m_sentence) + 2 * hintPadding + 1,
            hintHeight};
}

void HintBar::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    kit::paintBox(painter, rect(), kit::radius, tokens.surface, tokens.line);
    kit::paintLine(painter, QRectF(rect()).adjusted(hintPadding, 0, -hintPadding + 1, 0), m_sentence,
                   kit::textFont(kit::TextSize::Small), tokens.text2);
}

} // namespace foyer::seatmap
