// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>

class QVBoxLayout;

namespace foyer::kit {

/// A panel that floats over its window until a click elsewhere or Esc: radius 8, shadow. A child of the
/// window, not a window of its own. `body()` is its layout.
class Popup : public QFrame
{
    Q_OBJECT

public:
    explicit Popup(QWidget *parent = nullptr);

    [[nodiscard]] QVBoxLayout *body() const { return m_body; }

    [[nodiscard]] QWidget *panel() const { return m_panel; }

    /// Under `anchor`, its left edge aligned, or above where there is no room; inside the window.
    void openAt(const QWidget *anchor);
    /// With the panel's top centre there, in the window's coordinates.
    void openBelow(QWidget *window, QPoint topCentre);

Q_SIGNALS:
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void hideEvent(QHideEvent *event) override;
    bool eventFilter(QObject *watched, QEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    void openIn(QWidget *window, QPoint topLeft, int overAnchor);

    QWidget *m_panel;
    QVBoxLayout *m_body;
    QPointer<QWidget> m_before;
};

} // namespace foyer::kit
