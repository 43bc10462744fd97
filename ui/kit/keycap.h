// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QPainter;

namespace foyer::kit {

/// A key as it stands on a keyboard: "F10", "Ctrl K", "Enter", in the person's language.
[[nodiscard]] QString keyText(const QKeySequence &keys);

/// Paints a cap with its left edge at `left`, centred on `middle`; gives its width.
int paintKeyCap(QPainter &painter, const QWidget *widget, qreal left, qreal middle, const QString &text,
                bool onSolid);
[[nodiscard]] int keyCapWidth(const QString &text);

/// A key cap by itself, in a sentence or legend.
class KeyCap : public QWidget
{
    Q_OBJECT

public:
    explicit KeyCap(const QKeySequence &keys, QWidget *parent = nullptr);
    explicit KeyCap(const QString &text, QWidget *parent = nullptr);
    void setKeys(const QKeySequence &keys);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

} // namespace foyer::kit
