// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/button.h"

#include <QColor>

namespace foyer::kit {

struct Tokens;

struct ButtonState
{
    bool enabled = true;
    bool hovered = false;
    bool pressed = false;
    bool checked = false;
};

struct ButtonColours
{
    QColor ground;
    QColor edge;
    QColor ink;
};

/// Whether the button is filled with a strong colour.
[[nodiscard]] bool isSolid(Button::Kind kind) noexcept;

[[nodiscard]] ButtonColours buttonColours(Button::Kind kind, const Tokens &tokens, ButtonState state);

} // namespace foyer::kit
