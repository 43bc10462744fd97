// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/start/startpane.h"

#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/start/brand.h"

#include <QScrollArea>

namespace foyer::start {

namespace {

constexpr int paneWidth = 640;
constexpr int side = 80;
constexpr int ring = 4; ///< room for the focus ring around what reaches the edge

} // namespace

StartPane::StartPane(QWidget *content, QWidget *foot, QWidget *parent) : QWidget(parent)
{
    setFixedWidth(paneWidth);
    content->setContentsMargins(ring, ring, ring, ring);
    auto *scroll = new QScrollArea;
    scroll->setWidget(content);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->viewport()->setAutoFillBackground(false);
    content->setAutoFillBackground(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(side - ring, 48, side - ring, 32);
    column->setSpacing(0);
    auto *brand = new QHBoxLayout;
    brand->setContentsMargins(ring, 0, 0, 0);
    brand->addWidget(new Brand);
    brand->addStretch();
    column->addLayout(brand);
    // 72 px on a high window, less on a low one.
    column->addSpacerItem(new QSpacerItem(0, 68, QSizePolicy::Minimum, QSizePolicy::Fixed));
    column->addWidget(scroll, 1);
    column->addSpacing(16);
    auto *below = new QHBoxLayout;
    below->setContentsMargins(0, 0, ring, 0); // its buttons have an inset of their own
    below->addWidget(foot);
    column->addLayout(below);
}

void StartPane::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(width() - 1, 0, 1, height(), tokens.line);
}

} // namespace foyer::start
