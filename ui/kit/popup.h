// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QVBoxLayout;

namespace foyer::kit {

/// A panel that floats over the window until a click elsewhere or Esc: radius 8, shadow. `body()` is its
/// layout.
class Popup : public QFrame
{
    Q_OBJECT

public:
    explicit Popup(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    /// Under `anchor`, its left edge aligned, or above where there is no room; inside the screen.
    void openAt(const QWidget *anchor);
    /// With its top centre there (global).
    void openBelow(QPoint topCentre);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void openWithin(QPoint topLeft, const QWidget *near);

    QVBoxLayout *m_body;
};

} // namespace foyer::kit
