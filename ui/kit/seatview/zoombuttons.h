// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::seatview {

class OverlayButton;

/// − + Fit, at the map's upper right corner.
class ZoomButtons : public QWidget
{
    Q_OBJECT

public:
    explicit ZoomButtons(QWidget *view);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void zoomOutRequested();
    void zoomInRequested();
    void fitRequested();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rename();

    OverlayButton *m_out;
    OverlayButton *m_in;
    OverlayButton *m_fit;
};

} // namespace foyer::seatview
