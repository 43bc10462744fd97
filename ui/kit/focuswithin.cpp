// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/focuswithin.h"

#include <QApplication>
#include <QWidget>

namespace foyer::kit {

namespace {

bool isStop(const QWidget &root, const QWidget &widget)
{
    return root.isAncestorOf(&widget) && widget.isEnabled() && widget.isVisible() && !widget.focusProxy()
           && (widget.focusPolicy() & Qt::TabFocus) == Qt::TabFocus;
}

} // namespace

bool focusWithin(QWidget &root, bool next)
{
    QWidget *from = QApplication::focusWidget();
    if (!from || !root.isAncestorOf(from))
        from = &root;
    QWidget *at = from;
    do {
        at = next ? at->nextInFocusChain() : at->previousInFocusChain();
        if (isStop(root, *at)) {
            at->setFocus(next ? Qt::TabFocusReason : Qt::BacktabFocusReason);
            return true;
        }
    } while (at != from);
    return true;
}

} // namespace foyer::kit
