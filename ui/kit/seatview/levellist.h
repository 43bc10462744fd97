// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

#include <QWidget>

class QButtonGroup;

namespace foyer::seatview {

class OverlayButton;

/// All levels, or one of them, each with its free seats: at the map's lower left corner.
class LevelList : public QWidget
{
    Q_OBJECT

public:
    LevelList(const SeatModel &model, QWidget *view);

    void setLevel(std::optional<int> level);

    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    /// By the person.
    void chosen(std::optional<int> level);
    /// Takes another size now.
    void rebuilt();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void rebuild();
    void refresh();
    void layOut();

    const SeatModel &m_model;
    QButtonGroup *m_group;
    std::vector<OverlayButton *> m_lines; ///< all levels first
};

} // namespace foyer::seatview
