// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/scan.h"

#include <QTimeZone>
#include <QWidget>

class QAction;

namespace foyer::kit {
class Button;
}

namespace foyer::checkin {

/// The latest scans at this gate, as many as there is room for, with the key that takes the last entry back.
class RecentCard final : public QWidget
{
    Q_OBJECT

public:
    explicit RecentCard(QAction *undo, QWidget *parent = nullptr);

    void setScans(const std::vector<wire::Scan> &scans, const QTimeZone &zone);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    void paintRow(QPainter &painter, const QRectF &row, const wire::Scan &scan) const;

    std::vector<wire::Scan> m_scans;
    QTimeZone m_zone;
    kit::Button *m_undo;
};

} // namespace foyer::checkin
