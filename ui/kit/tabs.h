// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTabBar>

namespace foyer::kit {

/// Tabs of 40 with an optional count: "Orders 214".
class Tabs : public QTabBar
{
    Q_OBJECT

public:
    explicit Tabs(const QString &name, QWidget *parent = nullptr);
    void setCount(int index, qint64 count); ///< less than 0: none

protected:
    void paintEvent(QPaintEvent *event) override;
    [[nodiscard]] QSize tabSizeHint(int index) const override;
    [[nodiscard]] QSize minimumTabSizeHint(int index) const override;

private:
    [[nodiscard]] QString countOf(int index) const;
};

} // namespace foyer::kit
