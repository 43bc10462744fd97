// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/kit/palette.h"

#include <QWidget>
#include <vector>

namespace foyer::kit {

/// What the palette has found: groups with their heads, one hit chosen.
class PaletteList : public QWidget
{
    Q_OBJECT

public:
    explicit PaletteList(QWidget *parent = nullptr);

    void setGroupCount(std::size_t groups);
    void setGroup(std::size_t group, const QString &name, std::vector<PaletteHit> hits);
    /// The letters typed: semibold where they stand in a hit.
    void setQuery(const QString &query);
    void setBusy(bool busy);

    void move(int by);
    [[nodiscard]] const PaletteHit *current() const;
    [[nodiscard]] std::vector<const PaletteHit *> hits() const;
    [[nodiscard]] QSize sizeHint() const override;

Q_SIGNALS:
    void clicked();
    void grown();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;

private:
    struct Group
    {
        QString name;
        std::vector<PaletteHit> hits;
    };

    [[nodiscard]] int hitAt(QPoint at) const;
    void paintHit(class QPainter &painter, const QRect &row, const PaletteHit &hit, bool chosen) const;
    void paintText(class QPainter &painter, QRectF box, const QString &text) const;

    std::vector<Group> m_groups;
    QString m_query;
    int m_current = 0;
    bool m_busy = false;
};

} // namespace foyer::kit
