// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/events/setup.h"

#include <QWidget>

class QComboBox;
class QSpinBox;

namespace foyer::kit {
class Label;
class LineEdit;
} // namespace foyer::kit

namespace foyer::events {

/// One standing area: its name, its price category (one that is there, or a new one by its name), its
/// capacity.
class AreaRow : public QWidget
{
    Q_OBJECT

public:
    explicit AreaRow(int number, QWidget *parent = nullptr);

    void show(const Area &area, const std::vector<Category> &categories);
    void showProblem(const QString &sentence);

    [[nodiscard]] catalog::AreaId id() const noexcept { return m_area.id; }

    [[nodiscard]] QWidget *firstField() const;

Q_SIGNALS:
    void edited(const foyer::events::Area &area, const QString &categoryName);
    void removeWanted();

private:
    void read();

    Area m_area;
    kit::LineEdit *m_name;
    QComboBox *m_category;
    QSpinBox *m_capacity;
    kit::Label *m_note;
    bool m_isShowing = false;
};

} // namespace foyer::events
