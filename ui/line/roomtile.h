// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/line/roomwords.h"

#include <QWidget>

namespace foyer::line {

/// A figure with its name above and what it is of below. A value too long for its place is set smaller, never
/// cut.
class RoomTile : public QWidget
{
    Q_OBJECT

public:
    explicit RoomTile(QWidget *parent = nullptr);

    /// Changes in place; grey when it is old.
    void setFigure(const RoomFigure &figure, bool isOld);

    [[nodiscard]] const RoomFigure &figure() const noexcept { return m_figure; }

    [[nodiscard]] bool isOld() const noexcept { return m_isOld; }

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    RoomFigure m_figure;
    bool m_isOld = false;
};

} // namespace foyer::line
