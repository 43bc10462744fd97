// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/money.h"

#include <QWidget>

namespace foyer::pos {

/// What is given back, with the notes and coins that make it; or what is still missing.
class ChangeCard : public QWidget
{
    Q_OBJECT

public:
    explicit ChangeCard(QWidget *parent = nullptr);

    /// Less than nothing: so much is missing.
    void setChange(const Money &change);

    [[nodiscard]] QString amountText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintPieces(QPainter &painter) const;

    std::optional<Money> m_change;
};

} // namespace foyer::pos
