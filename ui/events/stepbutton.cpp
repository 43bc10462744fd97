// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/stepbutton.h"

#include "ui/events/words.h"
#include "ui/kit/icons.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

namespace foyer::events {

namespace {

constexpr int lineHeight = 44;
constexpr int dot = 20;
constexpr int padding = 12;

struct DotColours
{
    QColor fill;
    QColor edge;
    QColor ink;
};

DotColours coloursOf(StepList::Mark mark, bool isCurrent, const kit::Tokens &tokens)
{
    if (isCurrent)
        return {tokens.accent, tokens.accent, tokens.onAccent};
    switch (mark) {
    case StepList::Mark::Done: return {tokens.greenSoft, tokens.greenLine, tokens.green};
    case StepList::Mark::Attention: return {tokens.amberSoft, tokens.amberLine, tokens.amber};
    case StepList::Mark::Number: break;
    }
    return {Qt::transparent, tokens.lineStrong, tokens.text2};
}

} // namespace

StepButton::StepButton(Step step, QWidget *parent) : QAbstractButton(parent), m_step(step)
{
    setObjectName(QStringLiteral("step%1").arg(int(step)));
    setCheckable(true);
    setAutoExclusive(true);
    setText(stepName(step));
    setAttribute(Qt::WA_Hover);
    setFixedHeight(lineHeight);
    name();
}

void StepButton::setMark(StepList::Mark mark)
{
    m_mark = mark;
    name();
    update();
}

void StepButton::name()
{
    const QString mark = m_mark == StepList::Mark::Done        ? tr("done")
                         : m_mark == StepList::Mark::Attention ? tr("something lacks")
                                                               : QString();
    setAccessibleName(mark.isEmpty() ? text() : text() + QStringLiteral(", ") + mark);
}

QSize StepButton::sizeHint() const
{
    return {192, lineHeight};
}

void StepButton::paintEvent(QPaintEvent *event)
{
    Q_UNUSED(event);
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const kit::Tokens &tokens = kit::tokensOf(this);
    const QRectF whole = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isLit = isChecked() || underMouse();
    if (isLit) {
        painter.setPen(isChecked() ? QPen(tokens.line) : QPen(Qt::NoPen));
        painter.setBrush(isChecked() ? tokens.surface : tokens.hover);
        painter.drawRoundedRect(whole, kit::radius, kit::radius);
    }
    const DotColours colours = coloursOf(m_mark, isChecked(), tokens);
    const QRectF circle(padding + 0.5, (lineHeight - dot) / 2 + 0.5, dot - 1, dot - 1);
    painter.setPen(colours.edge);
    painter.setBrush(colours.fill);
    painter.drawEllipse(circle);
    painter.setPen(colours.ink);
    painter.setFont(kit::textFont(kit::TextSize::Small, kit::strong));
    if (m_mark == StepList::Mark::Done && !isChecked())
        kit::paintIcon(painter, QRectF(circle.center() - QPointF(6, 6), QSizeF(12, 12)), kit::Icon::Check,
                       colours.ink);
    else
        painter.drawText(circle, Qt::AlignCenter,
                         m_mark == StepList::Mark::Attention && !isChecked()
                             ? QStringLiteral("!")
                             : QString::number(int(m_step) + 1));
    painter.setFont(kit::textFont(kit::TextSize::Body, isChecked() ? kit::strong : kit::regular));
    painter.setPen(isChecked() ? tokens.text : tokens.text2);
    const QRect words = rect().adjusted(padding + dot + padding, 0, -8, 0);
    painter.drawText(words, Qt::AlignLeft | Qt::AlignVCenter,
                     painter.fontMetrics().elidedText(text(), Qt::ElideRight, words.width()));
}

} // namespace foyer::events
