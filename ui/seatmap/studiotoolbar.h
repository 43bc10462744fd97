// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QWidget>

class QAction;

namespace foyer::seatmap {

class StudioDesk;

/// The tools, one above the other; each is a command with a letter, and the desk knows which one is in hand.
class StudioToolBar : public QWidget
{
    Q_OBJECT

public:
    /// The commands' keys work where `scope` or a child of it has the focus.
    StudioToolBar(StudioDesk &desk, QWidget *scope, QWidget *parent = nullptr);

    [[nodiscard]] const QList<QAction *> &commands() const { return m_commands; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    StudioDesk &m_desk;
    QList<QAction *> m_commands;
};

} // namespace foyer::seatmap
