// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/popup.h"

#include "ui/kit/focuswithin.h"
#include "ui/kit/measures.h"
#include "ui/kit/painting.h"
#include "ui/kit/theme.h"

#include <QApplication>
#include <QKeyEvent>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::kit {

namespace {

constexpr QMargins shadowMargins(24, 16, 24, 32);

} // namespace

Popup::Popup(QWidget *parent) : QFrame(parent), m_panel(new QWidget(this)), m_body(new QVBoxLayout(m_panel))
{
    auto *around = new QVBoxLayout(this);
    around->setContentsMargins(shadowMargins);
    around->addWidget(m_panel);
    m_body->setContentsMargins(padding, 12, padding, 12);
    m_body->setSpacing(step);
    hide();
}

void Popup::openAt(const QWidget *anchor)
{
    QWidget *window = anchor->window();
    const QPoint below = anchor->mapTo(window, QPoint(0, anchor->height() + 4));
    openIn(window, below, anchor->height() + 8);
}

void Popup::openBelow(QWidget *window, QPoint topCentre)
{
    adjustSize();
    const int panel = std::max(sizeHint().width() - shadowMargins.left() - shadowMargins.right(),
                               minimumWidth() - shadowMargins.left() - shadowMargins.right());
    openIn(window, topCentre - QPoint(panel / 2, 0), 0);
}

/// `overAnchor`: how far up the panel's foot goes when there is no room below.
void Popup::openIn(QWidget *window, QPoint topLeft, int overAnchor)
{
    m_before = QApplication::focusWidget();
    if (parentWidget() != window)
        setParent(window);
    resize(sizeHint().expandedTo(minimumSize()).boundedTo(window->size()));
    const QSize panel = size().shrunkBy(shadowMargins);
    if (overAnchor > 0 && topLeft.y() + panel.height() > window->height() - 8)
        topLeft.setY(std::max(8, topLeft.y() - overAnchor - panel.height()));
    topLeft.setX(std::clamp(topLeft.x(), 8, std::max(8, window->width() - panel.width() - 8)));
    move(topLeft - QPoint(shadowMargins.left(), shadowMargins.top()));
    qApp->installEventFilter(this);
    show();
    raise();
}

bool Popup::eventFilter(QObject *watched, QEvent *event)
{
    if (event->type() == QEvent::MouseButtonPress && watched->isWidgetType()) {
        const auto *widget = static_cast<QWidget *>(watched);
        const QPoint at =
            m_panel->mapFromGlobal(static_cast<QMouseEvent *>(event)->globalPosition().toPoint());
        const bool inside = widget == this ? m_panel->rect().contains(at) : isAncestorOf(widget);
        if (!inside && widget->window() == window())
            hide();
    } else if (event->type() == QEvent::ShortcutOverride || event->type() == QEvent::KeyPress) {
        if (static_cast<QKeyEvent *>(event)->key() == Qt::Key_Escape && watched->isWidgetType()
            && static_cast<QWidget *>(watched)->window() == window()) {
            event->accept();
            if (event->type() == QEvent::KeyPress)
                hide();
            return true;
        }
    }
    return QFrame::eventFilter(watched, event);
}

void Popup::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const Tokens &tokens = tokensOf(this);
    const QRectF panel = m_panel->geometry();
    paintShadow(painter, panel, radiusLarge, tokens.shadow);
    paintBox(painter, panel.adjusted(-1, -1, 1, 1), radiusLarge, tokens.surface, tokens.lineStrong);
}

void Popup::hideEvent(QHideEvent *event)
{
    QFrame::hideEvent(event);
    qApp->removeEventFilter(this);
    const bool focusInside = QApplication::focusWidget() && isAncestorOf(QApplication::focusWidget());
    if (m_before && (focusInside || !QApplication::focusWidget()))
        m_before->setFocus(Qt::PopupFocusReason);
    Q_EMIT closed();
}

/// Tab goes round within the popup.
bool Popup::focusNextPrevChild(bool next)
{
    return focusWithin(*this, next);
}

} // namespace foyer::kit
