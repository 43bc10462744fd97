// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/rateslider.h"

#include "ui/kit/focusring.h"
#include "ui/kit/format.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"
#include "ui/kit/tokens.h"
#include "ui/kit/type.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <QMouseEvent>
#include <QPainter>

namespace foyer::line {

namespace {

using kit::TextSize;

constexpr int sliderHeight = 44;
constexpr double middle = 14; ///< of the track
constexpr double trackHeight = 6;
constexpr double knob = 20;
constexpr int wordsTop = 27;
constexpr int wordsHeight = 16;
constexpr int wordsGap = 10;

} // namespace

qint32 scaleEndFor(qint32 usual, qint32 wanted) noexcept
{
    constexpr std::array<double, 9> round{1, 1.2, 1.5, 2, 3, 4, 5, 6, 8};
    const double least = std::max({30.0, 2.5 * double(usual), double(wanted)});
    double power = std::pow(10, std::floor(std::log10(least)));
    for (const double factor : round) {
        if (factor * power >= least)
            return qint32(std::lround(factor * power));
    }
    return qint32(std::lround(10 * power));
}

RateSlider::RateSlider(QWidget *parent) : QAbstractSlider(parent)
{
    setOrientation(Qt::Horizontal);
    setFocusPolicy(Qt::StrongFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    setMinimum(1);
    kit::wantFocusRing(this);
}

void RateSlider::setRate(std::optional<qint32> now, qint32 wanted, qint32 usual)
{
    m_isSetting = true;
    m_now = now;
    const qint32 end = scaleEndFor(usual, wanted);
    setMaximum(end);
    setSingleStep(std::max(1, end / 120));
    setPageStep(std::max(1, end / 12));
    setValue(wanted);
    m_isSetting = false;
    update();
}

// Whatever moved it, keys, wheel or pointer: here it is known.
void RateSlider::sliderChange(SliderChange change)
{
    QAbstractSlider::sliderChange(change);
    if (change == SliderValueChange && !m_isSetting)
        Q_EMIT rateChosen(value());
}

QSize RateSlider::sizeHint() const
{
    return {320, sliderHeight};
}

QSize RateSlider::minimumSizeHint() const
{
    return {160, sliderHeight};
}

double RateSlider::xOf(qint32 rate) const
{
    const double share = double(std::clamp(rate, 0, maximum())) / double(std::max(1, maximum()));
    return share * width();
}

void RateSlider::chooseAt(double x)
{
    const double share = std::clamp(x / std::max(1.0, double(width())), 0.0, 1.0);
    const int step = singleStep();
    const int rate = int(std::lround(share * maximum() / step)) * step;
    setValue(std::clamp(rate, minimum(), maximum()));
}

void RateSlider::mousePressEvent(QMouseEvent *event)
{
    if (event->button() != Qt::LeftButton)
        return event->ignore();
    setSliderDown(true);
    chooseAt(event->position().x());
}

void RateSlider::mouseMoveEvent(QMouseEvent *event)
{
    if (isSliderDown())
        chooseAt(event->position().x());
}

void RateSlider::mouseReleaseEvent(QMouseEvent *)
{
    setSliderDown(false);
}

void RateSlider::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    paintTrack(painter);
    paintWords(painter);
}

void RateSlider::paintTrack(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const double at = std::clamp(xOf(value()), knob / 2, std::max(knob / 2, width() - knob / 2));
    const QRectF track(0, middle - trackHeight / 2, width(), trackHeight);
    kit::paintBox(painter, track, trackHeight / 2, tokens.hover, tokens.lineStrong);
    QRectF filled = track;
    filled.setRight(at);
    kit::paintBox(painter, filled, trackHeight / 2, isEnabled() ? tokens.accent : tokens.lineStrong,
                  Qt::transparent);
    if (m_now)
        painter.fillRect(QRectF(std::round(xOf(*m_now)) - 1, middle - 9, 2, 18), tokens.text2);
    kit::paintBox(painter, QRectF(at - knob / 2, middle - knob / 2, knob, knob), knob / 2, tokens.surface,
                  isEnabled() ? tokens.accentText : tokens.lineStrong, 2);
}

// Words give way to one another: what is chosen, what is set, the ends.
void RateSlider::paintWords(QPainter &painter) const
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    const kit::Format format;
    const QFont font = kit::figuresFont(TextSize::Small);
    std::vector<QRectF> taken;
    const auto put = [&](const QString &text, double at, const QColor &colour) {
        const double width = kit::textWidth(font, text) + 1;
        const double left = std::clamp(at - width / 2, 0.0, std::max(0.0, this->width() - width));
        const QRectF box(left, wordsTop, width, wordsHeight);
        const QRectF wide = box.adjusted(4 - wordsGap, 0, wordsGap - 4, 0);
        if (std::any_of(taken.begin(), taken.end(),
                        [&](const QRectF &other) { return other.intersects(wide); }))
            return;
        taken.push_back(box);
        kit::paintLine(painter, box, text, font, colour);
    };
    const QString now = m_now ? tr("now %1").arg(format.count(*m_now)) : QString();
    const bool isMoved = value() != m_now;
    if (isMoved)
        put(format.count(value()), xOf(value()), tokens.text2);
    if (m_now) {
        const double half =
            (kit::textWidth(font, now) + kit::textWidth(font, format.count(value()))) / 2.0 + wordsGap;
        const double apart = xOf(value()) - xOf(*m_now);
        const double shift = isMoved ? std::max(0.0, half - std::abs(apart)) * (apart > 0 ? -1 : 1) : 0;
        put(now, xOf(*m_now) + shift, tokens.text3);
    }
    put(format.count(0), 0, tokens.text3);
    put(format.count(maximum()), width(), tokens.text3);
}

} // namespace foyer::line
