// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/icons.h"

#include <QAbstractButton>

namespace foyer::start {

/// A row of 48 that leads somewhere: initials or an icon, a line of text, a quiet line below it.
class RowButton final : public QAbstractButton
{
    Q_OBJECT

public:
    RowButton(const QString &text, const QString &detail, QWidget *parent = nullptr);

    /// Initials of this name in a circle.
    void setPerson(const QString &name);
    void setLeading(kit::Icon icon);

    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    void paintLeading(QPainter &painter, const QRectF &circle) const;
    void paintTexts(QPainter &painter, const QRect &where) const;

    QString m_detail;
    QString m_initials;
    kit::Icon m_icon = kit::Icon::None;
};

} // namespace foyer::start
