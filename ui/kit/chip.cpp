// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/chip.h"

#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QPainter>

namespace foyer::kit {

namespace {

constexpr int chipHeight = 22;
constexpr int side = 8;
constexpr int iconSide = 12;
constexpr int inner = 6;

} // namespace

QSize chipSize(const ChipSpec &chip)
{
    const int words = textWidth(textFont(TextSize::Small, medium), chip.text);
    const int icon = chip.icon == Icon::None ? 0 : iconSide + inner;
    return {2 * side + icon + words, chipHeight};
}

void paintChip(QPainter &painter, const QRect &where, const ChipSpec &chip, const Tokens &tokens)
{
    const ToneColours colours = coloursOf(chip.tone, tokens);
    paintBox(painter, where, 4, colours.soft, Qt::transparent);
    QRectF box = where.adjusted(side, 0, -side, 0);
    if (chip.icon != Icon::None) {
        paintIcon(painter, QRectF(box.left(), box.top(), iconSide, box.height()), chip.icon, colours.text);
        box.setLeft(box.left() + iconSide + inner);
    }
    paintLine(painter, box, chip.text, textFont(TextSize::Small, medium), colours.text);
}

Chip::Chip(ChipSpec chip, QWidget *parent) : QWidget(parent)
{
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    setChip(std::move(chip));
}

void Chip::setChip(ChipSpec chip)
{
    m_chip = std::move(chip);
    setAccessibleName(m_chip.text);
    updateGeometry();
    update();
}

QSize Chip::sizeHint() const
{
    return chipSize(m_chip);
}

void Chip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintChip(painter, rect(), m_chip, tokensOf(this));
}

} // namespace foyer::kit
