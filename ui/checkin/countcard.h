// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/checkin/admission.h"

#include <optional>
#include <QWidget>

namespace foyer::checkin {

/// How many are inside, of how many, how fast they come, and through which gates.
class CountCard final : public QWidget
{
    Q_OBJECT

public:
    explicit CountCard(QWidget *parent = nullptr);

    /// `here`: this computer's gate. `isLive`: news come in; else the figures are said to be old.
    void setCount(const std::optional<wire::Admission> &count, int lastMinute, std::optional<Uuid> here,
                  bool isLive);

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] std::vector<wire::GateCount> shownGates() const;
    [[nodiscard]] QString ofExpected() const;
    void paintHead(QPainter &painter, const QRectF &box) const;
    void paintGate(QPainter &painter, const QRectF &box, const wire::GateCount &gate, int most) const;

    std::optional<wire::Admission> m_count;
    std::optional<Uuid> m_here;
    int m_lastMinute = 0;
    bool m_isLive = true;
};

} // namespace foyer::checkin
