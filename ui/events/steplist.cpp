// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/steplist.h"

#include "ui/events/stepbutton.h"
#include "ui/kit/theme.h"

namespace foyer::events {

namespace {

constexpr int listWidth = 216;

} // namespace

StepList::StepList(QWidget *parent) : QWidget(parent)
{
    setObjectName(QStringLiteral("stepList"));
    setFixedWidth(listWidth);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 16, 9, 16);
    layout->setSpacing(0);
    for (int i = 0; i < stepCount; ++i) {
        auto *button = new StepButton(Step(i));
        m_buttons.push_back(button);
        layout->addWidget(button);
        connect(button, &StepButton::clicked, this, [this, i] { Q_EMIT chosen(Step(i)); });
    }
    layout->addStretch();
    setCurrent(Step::Facts);
}

void StepList::setCurrent(Step step)
{
    m_current = int(step);
    m_buttons[std::size_t(m_current)]->setChecked(true);
    for (int i = 0; i < stepCount; ++i) // one stop for Tab; arrows walk
        m_buttons[std::size_t(i)]->setFocusPolicy(i == m_current ? Qt::StrongFocus : Qt::ClickFocus);
}

void StepList::setMark(Step step, Mark mark)
{
    m_buttons[std::size_t(step)]->setMark(mark);
}

void StepList::keyPressEvent(QKeyEvent *event)
{
    const int by = event->key() == Qt::Key_Down ? 1 : event->key() == Qt::Key_Up ? -1 : 0;
    const int next = m_current + by;
    if (by == 0 || next < 0 || next >= stepCount) {
        QWidget::keyPressEvent(event);
        return;
    }
    Q_EMIT chosen(Step(next));
    m_buttons[std::size_t(next)]->setFocus(Qt::TabFocusReason);
}

void StepList::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.fillRect(width() - 1, 0, 1, height(), kit::tokensOf(this).line);
}

} // namespace foyer::events
