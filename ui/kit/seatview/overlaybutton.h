// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>

namespace foyer::seatview {

/// A button inside a panel that lies on the map: the panel draws the edge. With figures it is a line of a
/// list: the text left, the figures right, and it may be chosen.
class OverlayButton : public QAbstractButton
{
    Q_OBJECT

public:
    OverlayButton(kit::Icon icon, QWidget *parent);

    void setFigures(const QString &figures);

    [[nodiscard]] const QString &figures() const noexcept { return m_figures; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont labelFont() const;

    kit::Icon m_icon;
    QString m_figures;
};

} // namespace foyer::seatview
