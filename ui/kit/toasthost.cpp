// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/kit/toasthost.h"

#include "ui/kit/toastview.h"

#include <QAccessible>
#include <QEvent>

namespace foyer::kit {

namespace {

constexpr int bottom = 16;
constexpr int between = 12;
constexpr char keepsClear[] = "foyerKeepsClear";

} // namespace

ToastHost::ToastHost(QWidget *over, int left) : QObject(over), m_over(over), m_left(left)
{
    over->installEventFilter(this);
}

ToastHost::~ToastHost() = default;

void ToastHost::show(Toast toast)
{
    auto *view = new ToastView(std::move(toast), m_lifetime, m_over);
    connect(view, &ToastView::done, this, [this, view] { remove(view); });
    m_views.push_back(view);
    const auto tooMany = [this] { return int(m_views.size()) > m_limit; };
    while (tooMany()) {
        // Those that stay are failures that nobody has read yet: others go first.
        const auto goes = std::find_if(m_views.begin(), m_views.end() - 1,
                                       [](const ToastView *one) { return !one->toast().stays; });
        remove(goes == m_views.end() - 1 ? m_views.front() : *goes);
    }
    arrange();
    view->show();
    view->raise();
    QAccessibleEvent alert(view, QAccessible::Alert);
    QAccessible::updateAccessibility(&alert);
}

void ToastHost::setLimit(int toasts)
{
    m_limit = std::max(1, toasts);
    // Another page comes with it, which is not laid out yet.
    QMetaObject::invokeMethod(this, &ToastHost::arrange, Qt::QueuedConnection);
}

void ToastHost::keepClear(QWidget *widget)
{
    widget->setProperty(keepsClear, true);
}

void ToastHost::setLifetime(int milliseconds)
{
    m_lifetime = milliseconds;
}

void ToastHost::setLeft(int left)
{
    m_left = left;
    arrange();
}

QStringList ToastHost::texts() const
{
    QStringList texts;
    for (const ToastView *view : m_views)
        texts.append(view->toast().text);
    return texts;
}

bool ToastHost::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_over && event->type() == QEvent::Resize)
        arrange();
    return QObject::eventFilter(watched, event);
}

/// Where a toast of this size ends: above everything that is kept clear there.
int ToastHost::footFor(QSize size) const
{
    int foot = m_over->height() - bottom;
    const QList<QWidget *> all = m_over->findChildren<QWidget *>();
    for (bool isFree = false; !isFree;) {
        isFree = true;
        for (const QWidget *widget : all) {
            if (!widget->property(keepsClear).toBool() || !widget->isVisible())
                continue;
            const QRect kept(widget->mapTo(m_over, QPoint()), widget->size());
            if (!kept.isEmpty()
                && kept.intersects({m_left, foot - size.height(), size.width(), size.height()})) {
                foot = kept.top() - between;
                isFree = false;
            }
        }
    }
    return foot;
}

void ToastHost::arrange()
{
    if (m_views.empty())
        return;
    const QMargins shadow = ToastView::shadowMargins();
    const int least = 320 + shadow.left() + shadow.right();
    int foot = footFor({least, m_views.back()->sizeHint().height() - shadow.top() - shadow.bottom()});
    for (auto view = m_views.rbegin(); view != m_views.rend(); ++view) {
        QSize size = (*view)->sizeHint();
        size.setWidth(std::min(std::max(size.width(), least), m_over->width() - m_left));
        if ((*view)->hasHeightForWidth())
            size.setHeight((*view)->heightForWidth(size.width()));
        (*view)->setGeometry(m_left - shadow.left(), foot - size.height() + shadow.bottom(), size.width(),
                             size.height());
        foot -= size.height() - shadow.top() - shadow.bottom() + between;
    }
}

void ToastHost::remove(ToastView *view)
{
    std::erase(m_views, view);
    view->hide();
    view->deleteLater();
    arrange();
}

} // namespace foyer::kit
