// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

#include <array>

namespace foyer::line {

class RoomTile;
struct RoomFacts;

/// The six figures side by side. Object names: roomFigure0 … roomFigure5.
class RoomStrip : public kit::Card
{
    Q_OBJECT

public:
    explicit RoomStrip(QWidget *parent = nullptr);

    void show(const RoomFacts &facts);

private:
    std::array<RoomTile *, 6> m_tiles{};
};

} // namespace foyer::line
