// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/measures.h"

#include <QAbstractButton>

namespace foyer::kit {

/// One choice of kit::Segments.
class SegmentButton : public QAbstractButton
{
    Q_OBJECT

public:
    SegmentButton(const QString &text, QWidget *parent);
    void setExtent(Extent extent);
    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QFont labelFont(bool chosen) const;

    Extent m_extent = Extent::Normal;
};

} // namespace foyer::kit
