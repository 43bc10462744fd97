// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/tillmodel.h"

#include <QWidget>

class QVBoxLayout;

namespace foyer::kit {
class Button;
class Label;
} // namespace foyer::kit

namespace foyer::seatview {
class SeatView;
}

namespace foyer::pos {

class MendRow;

/// Beside a seat that would be left alone: what is wrong, and each way to mend it by one key. Stands on the
/// map and moves with it.
class OrphanCard : public QWidget
{
    Q_OBJECT

public:
    /// A child of the map.
    OrphanCard(TillModel &till, seatview::SeatView &map);

    /// 1, 2, 3: a mend; 0: keep it; Esc: none of it. False for other keys.
    bool press(int key);

protected:
    void paintEvent(QPaintEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void refresh();
    void place();
    void showMend(std::size_t which, const OrphanCase &found);
    [[nodiscard]] QString titleOf(const OrphanCase &found, const Mend &mend) const;
    [[nodiscard]] QString detailOf(const OrphanCase &found, const Mend &mend) const;
    [[nodiscard]] QString reasonOf(const OrphanCase &found) const;
    [[nodiscard]] QString numbers(const OrphanCase &found, const std::vector<SeatIndex> &seats) const;

    TillModel &m_till;
    seatview::SeatView &m_map;
    kit::Label *m_title;
    kit::Label *m_reason;
    QVBoxLayout *m_layout;
    std::vector<MendRow *> m_rows;
    kit::Button *m_keep;
    bool m_pointsUp = true;
    int m_pointer = 40;
};

} // namespace foyer::pos
