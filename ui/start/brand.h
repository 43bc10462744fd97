// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::start {

/// The mark and the name.
class Brand final : public QWidget
{
    Q_OBJECT

public:
    explicit Brand(QWidget *parent = nullptr);
    [[nodiscard]] QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace foyer::start
