// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/toasts.h"

#include <QTimer>
#include <QWidget>

namespace foyer::kit {

/// One toast on the screen with its shadow; kit::ToastHost places it.
class ToastView : public QWidget
{
    Q_OBJECT

public:
    ToastView(Toast toast, int lifetime, QWidget *parent);

    [[nodiscard]] const Toast &toast() const { return m_toast; }

    /// Where the panel lies within the widget: the rest is shadow.
    [[nodiscard]] static QMargins shadowMargins();

Q_SIGNALS:
    void done();

protected:
    void paintEvent(QPaintEvent *event) override;
    bool event(QEvent *event) override;

private:
    void addAction(class QHBoxLayout *row);
    void addClose(class QHBoxLayout *row);

    Toast m_toast;
    QTimer m_life;
};

} // namespace foyer::kit
