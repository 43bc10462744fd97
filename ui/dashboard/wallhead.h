// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace foyer::kit {
class Label;
}

namespace foyer::dashboard {

class FreshnessLabel;

/// Above the figures on a wall screen, where there is no bar to choose from: what is shown, and the time.
class WallHead : public QWidget
{
    Q_OBJECT

public:
    explicit WallHead(QWidget *parent = nullptr);

    void setWords(const QString &title, const QString &date);
    void setTime(const QString &time);

    [[nodiscard]] FreshnessLabel *freshness() const { return m_freshness; }

private:
    kit::Label *m_title;
    kit::Label *m_date;
    kit::Label *m_time;
    FreshnessLabel *m_freshness;
};

} // namespace foyer::dashboard
