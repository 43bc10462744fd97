// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/start/posterhouse.h"

#include <QPixmap>
#include <QWidget>

namespace foyer::kit {
struct Tokens;
}

namespace foyer::start {

/// The hall beside the start page: all grey, or with its free seats in their colours once a box office is
/// found. Says nothing that words do not say, so assistive technology passes it by.
class Poster final : public QWidget
{
    Q_OBJECT

public:
    explicit Poster(QWidget *parent = nullptr);

    void setLit(bool lit);

    [[nodiscard]] bool isLit() const { return m_lit; }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintStage(QPainter &painter, const kit::Tokens &tokens) const;
    void paintSeat(QPainter &painter, const PosterSeat &seat, const kit::Tokens &tokens) const;

    const std::vector<PosterSeat> m_house = posterHouse();
    bool m_lit = false;
};

} // namespace foyer::start
