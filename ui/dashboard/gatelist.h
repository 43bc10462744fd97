// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/reports/figures.h"

#include <QWidget>

namespace foyer::dashboard {

/// Gates with what they counted, a row of 48 each.
class GateList : public QWidget
{
    Q_OBJECT

public:
    explicit GateList(QWidget *parent = nullptr);

    void setGates(std::vector<wire::GateArrivals> gates);

    [[nodiscard]] const std::vector<wire::GateArrivals> &gates() const noexcept { return m_gates; }

    [[nodiscard]] QSize sizeHint() const override;

    [[nodiscard]] QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    [[nodiscard]] QString nameOf(const wire::GateArrivals &gate) const;
    [[nodiscard]] QString detailOf(const wire::GateArrivals &gate) const;
    [[nodiscard]] QString paceOf(const wire::GateArrivals &gate) const;

    std::vector<wire::GateArrivals> m_gates;
};

} // namespace foyer::dashboard
