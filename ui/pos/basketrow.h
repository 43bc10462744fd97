// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/basket.h"

#include <QWidget>

namespace foyer::pos {

/// One line of the basket, 48 high: seat or places, category and ticket type, price. Del takes it out, Enter
/// or a click on the type changes it, the arrow keys go to its neighbours.
class BasketRow : public QWidget
{
    Q_OBJECT

public:
    explicit BasketRow(QWidget *parent = nullptr);

    void setLine(const ShowPtr &show, const BasketLine &line);

    [[nodiscard]] const BasketLine &line() const noexcept { return m_line; }

    /// Where the menu of types opens, within the row.
    [[nodiscard]] QPoint typeCorner() const;

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void removeWanted();
    void typeWanted();
    void stepped(int by);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void leaveEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    enum class Spot
    {
        None,
        Type,
        Remove
    };

    [[nodiscard]] QRect removeRect() const;
    [[nodiscard]] QRect typeRect() const;
    [[nodiscard]] Spot spotAt(QPoint at) const;
    [[nodiscard]] QString before() const;
    [[nodiscard]] bool hasTypes() const;
    void paintTexts(QPainter &painter) const;
    void paintSwatch(QPainter &painter) const;

    ShowPtr m_show;
    BasketLine m_line;
    QString m_place; ///< in the person's language
    Spot m_hovered = Spot::None;
};

} // namespace foyer::pos
