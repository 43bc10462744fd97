// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QWidget>

namespace foyer::seatmap {

/// Seats of a colour on the map's ground, by day or by night; marked where they can hardly be told from it.
class ColourSample : public QWidget
{
    Q_OBJECT

public:
    explicit ColourSample(bool dark, QWidget *parent = nullptr);

    void setColour(int rank, const QColor &colour);

    [[nodiscard]] bool isPale() const;

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString words() const;

    QColor m_colour;
    int m_rank = 0;
    bool m_dark;
};

} // namespace foyer::seatmap
