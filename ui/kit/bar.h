// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <QVariantAnimation>
#include <QWidget>

namespace foyer::kit {

/// A thin bar filled to a share; the value moves in 200 ms.
class Bar : public QWidget
{
    Q_OBJECT

public:
    explicit Bar(int height = 4, QWidget *parent = nullptr);
    void setShare(double share); ///< 0 … 1; less than 0: unknown, a piece of it moves
    void setInk(Ink ink);

    [[nodiscard]] double share() const { return m_share; }

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void showUnknown();

    QVariantAnimation m_motion;
    int m_height;
    double m_share = 0;
    double m_shown = 0;
    Ink m_ink = Ink::Accent;
};

} // namespace foyer::kit
