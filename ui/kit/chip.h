// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"
#include "ui/kit/tokens.h"

#include <QWidget>

class QPainter;

namespace foyer::kit {

/// What a chip shows; tables draw it from this too.
struct ChipSpec
{
    QString text;
    Tone tone = Tone::Neutral;
    Icon icon = Icon::None;
};

void paintChip(QPainter &painter, const QRect &where, const ChipSpec &chip, const Tokens &tokens);
[[nodiscard]] QSize chipSize(const ChipSpec &chip);

/// A state in a word, with icon and tone.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(ChipSpec chip = {}, QWidget *parent = nullptr);
    void setChip(ChipSpec chip);

    [[nodiscard]] const ChipSpec &chip() const { return m_chip; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    ChipSpec m_chip;
};

} // namespace foyer::kit

Q_DECLARE_METATYPE(foyer::kit::ChipSpec)
