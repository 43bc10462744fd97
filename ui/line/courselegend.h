// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>
#include <vector>

namespace foyer::line {

/// What the lines of the course are: a piece of each with its name.
class CourseLegend : public QWidget
{
    Q_OBJECT

public:
    explicit CourseLegend(QWidget *parent = nullptr);

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    struct Entry
    {
        QString name;
        int series = -1; ///< −1: what is to be expected
    };

    [[nodiscard]] static std::vector<Entry> entries();
};

} // namespace foyer::line
