// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <QAbstractSlider>

namespace foyer::line {

/// How many, from 1 to a round number, with a mark where it stands now.
class RateSlider : public QAbstractSlider
{
    Q_OBJECT

public:
    explicit RateSlider(QWidget *parent = nullptr);

    /// `now`: what is set; empty where nothing is. `wanted`: what is chosen. The scale is made for `usual`
    /// and reaches beyond what is chosen.
    void setRate(std::optional<qint32> now, qint32 wanted, qint32 usual);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

Q_SIGNALS:
    /// By the person only.
    void rateChosen(qint32 rate);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void sliderChange(SliderChange change) override;

private:
    [[nodiscard]] double xOf(qint32 rate) const;
    void chooseAt(double x);
    void paintTrack(class QPainter &painter) const;
    void paintWords(QPainter &painter) const;

    std::optional<qint32> m_now = {};
    bool m_isSetting = false;
};

/// The end of a scale on which `usual` stands about a third of the way: 1,000 for 400.
[[nodiscard]] qint32 scaleEndFor(qint32 usual, qint32 wanted) noexcept;

} // namespace foyer::line
