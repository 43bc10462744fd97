// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/segments.h"

#include "ui/kit/painting.h"
#include "ui/kit/segmentbutton.h"
#include "ui/kit/theme.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QPainter>
#include <QPainterPath>

namespace foyer::kit {

Segments::Segments(const QString &name, QWidget *parent) : QWidget(parent), m_group(new QButtonGroup(this))
{
    setAccessibleName(name);
    m_group->setExclusive(true);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins(1, 1, 1, 1);
    row->setSpacing(1);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
}

void Segments::addChoice(const QString &text, const QVariant &value)
{
    auto *button = new SegmentButton(text, this);
    button->setExtent(m_extent);
    m_group->addButton(button, count());
    layout()->addWidget(button);
    button->setChecked(count() == 0);
    m_values.push_back(value);
    // Mouse and arrow keys both end here; setCurrentIndex() blocks it.
    connect(button, &QAbstractButton::toggled, this, [this, button](bool on) {
        if (on)
            Q_EMIT chosen(m_group->id(button));
    });
    updateGeometry();
}

void Segments::clearChoices()
{
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons) {
        m_group->removeButton(button);
        delete button;
    }
    m_values.clear();
}

QAbstractButton *Segments::buttonAt(int index) const
{
    return m_group->button(index);
}

void Segments::setTextOf(int index, const QString &text)
{
    if (QAbstractButton *button = buttonAt(index)) {
        button->setText(text);
        button->updateGeometry();
    }
}

void Segments::setCurrentIndex(int index)
{
    QAbstractButton *button = buttonAt(index);
    if (!button)
        return;
    const QSignalBlocker quiet(button);
    const QSignalBlocker quietGroup(m_group);
    button->setChecked(true);
    update();
}

void Segments::setCurrentValue(const QVariant &value)
{
    for (int index = 0; index < count(); ++index) {
        if (m_values[std::size_t(index)] == value) {
            setCurrentIndex(index);
            return;
        }
    }
}

void Segments::setExtent(Extent extent)
{
    m_extent = extent;
    const QList<QAbstractButton *> buttons = m_group->buttons();
    for (QAbstractButton *button : buttons)
        static_cast<SegmentButton *>(button)->setExtent(extent);
    updateGeometry();
}

int Segments::currentIndex() const
{
    return m_group->checkedId();
}

QVariant Segments::currentValue() const
{
    const int index = currentIndex();
    return index < 0 ? QVariant() : m_values[std::size_t(index)];
}

QSize Segments::sizeHint() const
{
    return {QWidget::sizeHint().width(), int(m_extent)};
}

void Segments::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    paintBox(painter, rect(), radius, tokens.surface, tokens.lineStrong);
    for (int index = 1; index < count(); ++index)
        painter.fillRect(QRect(buttonAt(index)->x() - 1, 1, 1, height() - 2), tokens.line);
}

} // namespace foyer::kit
