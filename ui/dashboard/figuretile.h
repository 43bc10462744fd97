// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/keyfigures.h"
#include "ui/kit/type.h"

#include <QWidget>

namespace foyer::dashboard {

/// A figure with its name above and what it is a part of below. A value too long for its place is set
/// smaller, never cut.
class FigureTile : public QWidget
{
    Q_OBJECT

public:
    explicit FigureTile(QWidget *parent = nullptr);

    /// Changes in place.
    void setFigure(const KeyFigure &figure);

    /// For a screen that is read from afar.
    void setLarge(bool isLarge);

    /// At most this size for the value: neighbours that are read from afar look alike.
    void setLargestValue(kit::TextSize size);

    /// The size that its value would fit in.
    [[nodiscard]] kit::TextSize fittingValue() const;

    [[nodiscard]] const KeyFigure &figure() const noexcept { return m_figure; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    KeyFigure m_figure;
    kit::TextSize m_largest = kit::TextSize::Tender;
    bool m_isLarge = false;
};

} // namespace foyer::dashboard
