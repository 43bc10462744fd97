// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/pos/tillmodel.h"

#include <QWidget>

class QHBoxLayout;

namespace foyer::pos {

class StripButton;

/// Standing areas below the map: a key for each takes as many places as the quantity says. Hidden where there
/// are none.
class PoolBar : public QWidget
{
    Q_OBJECT

public:
    explicit PoolBar(TillModel &till, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void rebuild();
    void refresh();

    TillModel &m_till;
    QHBoxLayout *m_row;
    std::vector<StripButton *> m_pools;
};

} // namespace foyer::pos
