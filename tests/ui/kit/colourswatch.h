// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/tokens.h"

#include <functional>
#include <QString>
#include <QWidget>
#include <vector>

namespace foyer::testing {

/// A token by name and how to find it.
struct Swatch
{
    QString name;
    std::function<QColor(const kit::Tokens &)> colour;
};

[[nodiscard]] std::vector<Swatch> allSwatches();

/// One colour with its name under it.
class ColourSwatch : public QWidget
{
    Q_OBJECT

public:
    explicit ColourSwatch(Swatch swatch, QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    Swatch m_swatch;
};

} // namespace foyer::testing
