// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/seatview/zoombuttons.h"

#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/seatview/overlaybutton.h"
#include "ui/kit/theme.h"
#include "ui/kit/type.h"

#include <QEvent>
#include <QFontMetricsF>
#include <QPainter>

namespace foyer::seatview {

namespace {

constexpr int barHeight = 32;
constexpr int iconButton = 32;

} // namespace

ZoomButtons::ZoomButtons(QWidget *view)
    : QWidget(view)
    , m_out(new OverlayButton(kit::Icon::Minus, this))
    , m_in(new OverlayButton(kit::Icon::Plus, this))
    , m_fit(new OverlayButton(kit::Icon::None, this))
{
    setObjectName(QStringLiteral("zoomButtons"));
    m_out->setObjectName(QStringLiteral("zoomOut"));
    m_in->setObjectName(QStringLiteral("zoomIn"));
    m_fit->setObjectName(QStringLiteral("zoomFit"));
    m_out->setNeighbours(Qt::RightEdge);
    m_in->setNeighbours(Qt::LeftEdge | Qt::RightEdge);
    m_fit->setNeighbours(Qt::LeftEdge);
    rename();
    connect(m_out, &QAbstractButton::clicked, this, &ZoomButtons::zoomOutRequested);
    connect(m_in, &QAbstractButton::clicked, this, &ZoomButtons::zoomInRequested);
    connect(m_fit, &QAbstractButton::clicked, this, &ZoomButtons::fitRequested);
}

void ZoomButtons::rename()
{
    m_out->setAccessibleName(tr("Zoom out"));
    m_out->setToolTip(tr("Zoom out (−)"));
    m_in->setAccessibleName(tr("Zoom in"));
    m_in->setToolTip(tr("Zoom in (+)"));
    m_fit->setText(tr("Fit"));
    m_fit->setAccessibleName(tr("Fit the whole map"));
    m_fit->setToolTip(tr("Show all of it (0)"));
}

QSize ZoomButtons::sizeHint() const
{
    const QFontMetricsF metrics(kit::textFont(kit::TextSize::Body, kit::medium));
    return {2 * iconButton + int(std::ceil(metrics.horizontalAdvance(m_fit->text()))) + 20 + 2, barHeight};
}

void ZoomButtons::resizeEvent(QResizeEvent *)
{
    m_out->setGeometry(1, 1, iconButton, barHeight - 2);
    m_in->setGeometry(1 + iconButton, 1, iconButton, barHeight - 2);
    m_fit->setGeometry(1 + 2 * iconButton, 1, width() - 2 * iconButton - 2, barHeight - 2);
}

void ZoomButtons::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    kit::paintBox(painter, rect(), kit::radius, tokens.surface, tokens.lineStrong);
    painter.fillRect(iconButton, 1, 1, barHeight - 2, tokens.line);
    painter.fillRect(2 * iconButton, 1, 1, barHeight - 2, tokens.line);
}

void ZoomButtons::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        rename();
        resize(sizeHint());
    }
}

} // namespace foyer::seatview
