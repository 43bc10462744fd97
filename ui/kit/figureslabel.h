// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/label.h"

namespace foyer::kit {

/// A number in figures of one width, right-aligned; changes in place.
class FiguresLabel : public Label
{
    Q_OBJECT

public:
    explicit FiguresLabel(const QString &text = {}, TextSize size = TextSize::Body,
                          QFont::Weight weight = regular, QWidget *parent = nullptr);
    /// A number is never cut.
    [[nodiscard]] QSize minimumSizeHint() const override;
};

} // namespace foyer::kit
