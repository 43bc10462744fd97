// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractButton>

class QAction;

namespace foyer::seatmap {

/// One of the switches that stand side by side in one edge: Snap | Grid 1 m.
class SightButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit SightButton(QAction *action, QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;
    void nextCheckState() override; ///< the action decides

private:
    void takeOver();

    QAction *m_action;
};

/// The switches in their common edge.
class SightButtons : public QWidget
{
    Q_OBJECT

public:
    SightButtons(QAction *first, QAction *second, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::seatmap
