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

    /// The notes and coins in words, and how many kinds there was no room for.
    [[nodiscard]] QString piecesText() const;
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    /// A kind of note or coin, where it is drawn.
    struct Drawn
    {
        QString times = {};
        QString text = {};
        int timesWidth = 0;
        QRect where = {}; ///< of the note or coin
        bool isNote = false;
    };

    void arrange();
    void paintPieces(QPainter &painter) const;

    std::optional<Money> m_change;
    std::vector<Drawn> m_pieces;
    int m_left = 0; ///< kinds for which there is no room
    int m_rows = 1;
};

} // namespace foyer::pos
