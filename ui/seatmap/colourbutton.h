// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

namespace foyer::seatmap {

/// A category's seat to press: its colour.
class ColourButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit ColourButton(QWidget *parent = nullptr);

    /// `own` as seatview::categoryColours().
    void setSeat(int rank, const QColor &own);

    [[nodiscard]] const QColor &colour() const { return m_own; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QColor m_own;
    int m_rank = 0;
};

} // namespace foyer::seatmap
