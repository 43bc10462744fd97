// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFocusFrame>
#include <QPointer>

namespace foyer::kit {

/// Draws the ring, 2 px away, around the control that the keyboard has reached. Buttons get it by
/// themselves; other widgets ask for it with wantFocusRing(). Fields change their own edge instead.
class FocusRing : public QObject
{
    Q_OBJECT

public:
    explicit FocusRing(QObject *parent = nullptr);
    ~FocusRing() override;

    [[nodiscard]] QWidget *ringed() const;

    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void enter(QWidget *widget, Qt::FocusReason reason);
    void leave();

    QPointer<QFocusFrame> m_frame;
    bool m_byKeyboard = false;
};

/// This widget gets the ring, with corners to fit its own.
void wantFocusRing(QWidget *widget, int radius = 6);
[[nodiscard]] bool wantsFocusRing(const QWidget *widget);
/// The radius of its own corners.
[[nodiscard]] int focusRingRadius(const QWidget *widget);

} // namespace foyer::kit
