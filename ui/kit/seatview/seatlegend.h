// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/seatview/seatmodel.h"

#include <QWidget>

namespace foyer::seatview {

/// The states that stand on the map now, each as it is drawn there, with its name and how many there are: a
/// row 40 high. Yours and sold always, the others where there are some. In heat colouring: the steps from
/// `never` to `always`.
class SeatLegend : public QWidget
{
    Q_OBJECT

public:
    /// `model` outlives the legend.
    SeatLegend(const SeatModel &model, QWidget *parent = nullptr);
    ~SeatLegend() override;

    /// The words at the ends of the heat scale: "never sold", "sold 6 of 6".
    void setHeatWords(const QString &least, const QString &most);

    struct Entry
    {
        SeatLook look;
        bool accessible = false;
        bool companion = false;
        QString name;
        std::optional<int> count;
        [[nodiscard]] bool operator==(const Entry &) const = default;
    };

    /// What is shown, from left to right.
    [[nodiscard]] std::vector<Entry> entries() const;

    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void refresh();
    void paintStates(QPainter &painter);
    void paintHeat(QPainter &painter);

    const SeatModel &m_model;
    QString m_least;
    QString m_most;
};

} // namespace foyer::seatview
