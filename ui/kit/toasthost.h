// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/toasts.h"

#include <QObject>
#include <QStringList>
#include <vector>

class QWidget;

namespace foyer::kit {

class ToastView;

/// Shows toasts at the bottom left of a window, newest lowest, each for 6 s (not while the pointer or focus
/// is on it); failures until closed. A child of what it covers.
class ToastHost : public QObject, public Toasts
{
    Q_OBJECT

public:
    /// `left`: distance of the toasts from the left edge (the rail's width).
    explicit ToastHost(QWidget *over, int left = 16);
    ~ToastHost() override;

    void show(Toast toast) override;
    /// Never more than this many at once: 1 at the till; older ones that do not stay go first.
    void setLimit(int toasts);
    void setLifetime(int milliseconds);
    void setLeft(int left);
    /// Toasts of any host stand above this widget where it lies at the bottom left: legends, buttons.
    static void keepClear(QWidget *widget);
    [[nodiscard]] QStringList texts() const;

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void arrange();
    [[nodiscard]] int footFor(QSize size) const;
    void remove(ToastView *view);

    std::vector<ToastView *> m_views;
    QWidget *m_over;
    int m_left;
    int m_limit = 3;
    int m_lifetime = 6000;
};

} // namespace foyer::kit
