// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/studiotoolbar.h"

#include "ui/kit/command.h"
#include "ui/kit/hairline.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/toolbutton.h"
#include "ui/seatmap/toolwords.h"

#include <QPainter>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int barWidth = 48;
constexpr int toolSide = 36;
constexpr int lineWidth = 24;

} // namespace

StudioToolBar::StudioToolBar(StudioDesk &desk, QWidget *scope, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
{
    setObjectName(QStringLiteral("studioTools"));
    setFixedWidth(barWidth);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 6, 1, 6);
    column->setSpacing(2);
    for (const ToolFace &face : toolFaces()) {
        if (face.opensGroup) {
            auto *line = new kit::Hairline;
            line->setFixedWidth(lineWidth);
            column->addSpacing(4);
            column->addWidget(line, 0, Qt::AlignHCenter);
            column->addSpacing(4);
        }
        QAction *command = kit::makeCommand(QLatin1StringView{face.id}, toolName(face.tool), face.icon,
                                            QKeySequence(face.key), scope);
        command->setCheckable(true);
        connect(command, &QAction::triggered, this, [this, tool = face.tool] { m_desk.setTool(tool); });
        m_commands.append(command);
        column->addWidget(new ToolButton(command, toolSide), 0, Qt::AlignHCenter);
    }
    column->addStretch(1);
    const auto mark = [this] {
        for (qsizetype i = 0; i < m_commands.size(); ++i)
            m_commands[i]->setChecked(toolFaces()[std::size_t(i)].tool == m_desk.tool());
    };
    connect(&desk, &StudioDesk::toolChanged, this, mark);
    for (QAction *command : m_commands)
        connect(command, &QAction::triggered, this, mark); // the one in hand stays checked
    mark();
}

void StudioToolBar::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
}

} // namespace foyer::seatmap
