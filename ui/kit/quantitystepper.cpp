// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/quantitystepper.h"

#include "ui/kit/button.h"
#include "ui/kit/figureslabel.h"
#include "ui/kit/focusring.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QHBoxLayout>
#include <QKeyEvent>
#include <QPainter>

namespace foyer::kit {

QuantityStepper::QuantityStepper(const QString &name, QWidget *parent)
    : QWidget(parent)
    , m_less(new Button(Icon::Minus, {}, Button::Kind::Ghost, this))
    , m_count(new FiguresLabel({}, TextSize::Body, strong, this))
    , m_more(new Button(Icon::Plus, {}, Button::Kind::Ghost, this))
{
    setAccessibleName(name);
    setFocusPolicy(Qt::StrongFocus);
    wantFocusRing(this);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_less->setObjectName(QStringLiteral("less"));
    m_more->setObjectName(QStringLiteral("more"));
    m_less->setAccessibleName(tr("Fewer"));
    m_more->setAccessibleName(tr("More"));
    m_less->setFocusPolicy(Qt::NoFocus);
    m_more->setFocusPolicy(Qt::NoFocus);
    m_count->setAlignment(Qt::AlignCenter);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(0, 0, 0, 0);
    row->setSpacing(0);
    row->addWidget(m_less);
    row->addWidget(m_count, 1);
    row->addWidget(m_more);
    connect(m_less, &QAbstractButton::clicked, this, [this] { choose(m_value - 1); });
    connect(m_more, &QAbstractButton::clicked, this, [this] { choose(m_value + 1); });
    setExtent(Extent::Normal);
    showValue(1);
}

void QuantityStepper::setRange(int lowest, int highest)
{
    m_lowest = lowest;
    m_highest = std::max(lowest, highest);
    showValue(std::clamp(m_value, m_lowest, m_highest));
}

void QuantityStepper::setValue(int value)
{
    showValue(std::clamp(value, m_lowest, m_highest));
}

void QuantityStepper::setExtent(Extent extent)
{
    const bool large = int(extent) >= int(Extent::Large);
    m_less->setExtent(extent);
    m_more->setExtent(extent);
    m_count->setType(large ? TextSize::Title : TextSize::Body, strong);
    setFixedSize(large ? 132 : 3 * int(extent), int(extent));
    m_less->setFixedWidth(width() / 3);
    m_more->setFixedWidth(width() / 3);
}

void QuantityStepper::keyPressEvent(QKeyEvent *event)
{
    switch (event->key()) {
    case Qt::Key_Minus:
    case Qt::Key_Down:
    case Qt::Key_Left: choose(m_value - 1); return;
    case Qt::Key_Plus:
    case Qt::Key_Up:
    case Qt::Key_Right: choose(m_value + 1); return;
    default: break;
    }
    const int digit = event->key() - Qt::Key_0;
    if (digit >= 0 && digit <= 9 && !(event->modifiers() & ~Qt::KeypadModifier))
        choose(digit);
    else
        QWidget::keyPressEvent(event);
}

void QuantityStepper::choose(int value)
{
    const int wanted = std::clamp(value, m_lowest, m_highest);
    if (wanted == m_value)
        return;
    showValue(wanted);
    Q_EMIT valueChosen(wanted);
}

void QuantityStepper::showValue(int value)
{
    m_value = value;
    m_count->setText(locale().toString(value));
    m_less->setEnabled(value > m_lowest);
    m_more->setEnabled(value < m_highest);
    setAccessibleDescription(m_count->text());
}

void QuantityStepper::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    paintBox(painter, rect(), radius, tokens.surface, tokens.lineStrong);
}

} // namespace foyer::kit
