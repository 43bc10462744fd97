// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/card.h"

#include <array>

namespace foyer::dashboard {

class FigureTile;
struct KeyFigure;

/// The six figures side by side. Object names: figure0 … figure5.
class FiguresStrip : public kit::Card
{
    Q_OBJECT

public:
    explicit FiguresStrip(QWidget *parent = nullptr);

    void setFigures(const std::array<KeyFigure, 6> &figures);
    void setLarge(bool isLarge);

protected:
    void resizeEvent(QResizeEvent *event) override;

private:
    void level();

    std::array<FigureTile *, 6> m_tiles{};
    bool m_isLarge = false;
};

} // namespace foyer::dashboard
