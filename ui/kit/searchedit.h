// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/lineedit.h"

class QTimer;

namespace foyer::kit {

/// A field to find things with: says searched() once typing has paused (250 ms) and at once on Enter; Esc
/// empties it.
class SearchEdit : public LineEdit
{
    Q_OBJECT

public:
    explicit SearchEdit(const QString &placeholder, QWidget *parent = nullptr);
    void setPause(int milliseconds);

Q_SIGNALS:
    void searched(const QString &text);

protected:
    void keyPressEvent(QKeyEvent *event) override;

private:
    void search();

    QTimer *m_pause;
    QString m_last;
};

} // namespace foyer::kit
