// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/buttoncolours.h"

#include "ui/kit/tokens.h"

namespace foyer::kit {

namespace {

ButtonColours atRest(Button::Kind kind, const Tokens &t)
{
    switch (kind) {
    case Button::Kind::Plain: return {t.surface, t.lineStrong, t.text};
    case Button::Kind::Primary: return {t.accent, t.accent, t.onAccent};
    case Button::Kind::Ghost: return {Qt::transparent, Qt::transparent, t.text2};
    case Button::Kind::Link: return {Qt::transparent, Qt::transparent, t.accentText};
    case Button::Kind::Accent: return {t.surface, t.accentLine, t.accentText};
    case Button::Kind::Danger: return {t.surface, t.redLine, t.red};
    case Button::Kind::DangerSolid: return {t.redSolid, t.redSolid, t.onRed};
    }
    return {};
}

QColor touched(Button::Kind kind, const Tokens &t, bool pressed)
{
    if (kind == Button::Kind::Primary)
        return pressed ? t.accentPressed : t.accentHover;
    if (kind == Button::Kind::DangerSolid)
        return t.redSolid.darker(pressed ? 125 : 112);
    return pressed ? t.pressed : t.hover;
}

} // namespace

bool isSolid(Button::Kind kind) noexcept
{
    return kind == Button::Kind::Primary || kind == Button::Kind::DangerSolid;
}

ButtonColours buttonColours(Button::Kind kind, const Tokens &t, ButtonState state)
{
    if (!state.enabled)
        return {t.sunken, t.line, t.text3};
    ButtonColours colours = atRest(kind, t);
    if (state.checked && !isSolid(kind))
        colours = {t.select, t.accentLine, t.accentText};
    if (state.hovered || state.pressed) {
        colours.ground = touched(kind, t, state.pressed);
        if (isSolid(kind))
            colours.edge = colours.ground;
    }
    return colours;
}

} // namespace foyer::kit
