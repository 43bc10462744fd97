// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/type.h"

#include <QAbstractButton>
#include <QPointer>

class QAction;

namespace foyer::pos {

/// A button of the till, 48 high, with its key at the right: tenders and amounts. Narrower inside than the
/// kit's large button, so that three stand side by side; a text too long for it becomes smaller first.
class KeyButton : public QAbstractButton
{
    Q_OBJECT

public:
    explicit KeyButton(kit::TextSize size, QWidget *parent = nullptr);

    void setKeyText(const QString &key);

    /// Text, key, enabled and visible follow the action; a click triggers it.
    void setAction(QAction *action);

    /// Its tip while it is disabled.
    void setWhyDisabled(const QString &sentence);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void takeOver();
    void showTip();

    kit::TextSize m_size;
    QString m_key;
    QString m_why;
    QPointer<QAction> m_action;
};

} // namespace foyer::pos
