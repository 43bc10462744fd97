// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QAction;
class QHBoxLayout;

namespace foyer::seatmap {

struct StudioCommands;

/// What can be done with what is chosen; floats over the sheet's lower edge while something is.
class ActionBar : public QFrame
{
    Q_OBJECT

public:
    ActionBar(const StudioCommands &commands, QAction *number, QWidget *parent = nullptr);

Q_SIGNALS:
    /// The rest of the acts, in a menu below this place.
    void moreWanted(const QPoint &globalPosition);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void addWord(QHBoxLayout &row, QAction *command, const QString &text);
};

/// What the tool in hand wants, in a sentence; in the same place while nothing is chosen.
class HintBar : public QFrame
{
    Q_OBJECT

public:
    explicit HintBar(QWidget *parent = nullptr);
    void setHint(const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_sentence;
};

} // namespace foyer::seatmap
