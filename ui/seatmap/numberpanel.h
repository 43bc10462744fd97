// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/studio/numberplan.h"
#include "ui/seatmap/sidepanel.h"

#include <optional>
#include <QTimer>

namespace foyer::kit {
class LineEdit;
class Segments;
} // namespace foyer::kit

namespace foyer::seatmap {

class NumberPreview;
class StudioDesk;

/// Numbers the rows of what is chosen, or of the whole map: what would become of them stands on the map and
/// in a list, row by row, before anything is done. Ids never change.
class NumberPanel : public SidePanel
{
    Q_OBJECT

public:
    /// `desk` outlives it.
    explicit NumberPanel(StudioDesk &desk, QWidget *parent = nullptr);

    void begin() override;
    void end() override;
    [[nodiscard]] QWidget *firstField() override;

    /// What it would do; nothing while a field is wrong.
    [[nodiscard]] const std::optional<studio::NumberPlan> &plan() const noexcept { return m_plan; }

protected:
    void act() override;

private:
    void makeRows();
    void makeSeats();
    void makeLabel();
    void watch();
    void planSoon();
    void replan();
    void showPlan();
    void showOnMap();
    [[nodiscard]] std::optional<studio::NumberRequest> request();
    [[nodiscard]] bool readNumber(kit::LineEdit *field, int least, int &into);

    StudioDesk &m_desk;
    kit::Segments *m_rowScheme = nullptr;
    kit::LineEdit *m_rowStart = nullptr;
    kit::LineEdit *m_skip = nullptr;
    kit::LineEdit *m_list = nullptr;
    kit::Segments *m_from = nullptr;
    kit::Segments *m_sections = nullptr;
    kit::LineEdit *m_seatStart = nullptr;
    kit::LineEdit *m_step = nullptr;
    kit::Segments *m_scheme = nullptr;
    kit::Segments *m_direction = nullptr;
    kit::Segments *m_aisle = nullptr;
    kit::Segments *m_each = nullptr;
    kit::LineEdit *m_template = nullptr;
    kit::Label *m_reads = nullptr;
    NumberPreview *m_preview = nullptr;
    QTimer m_soon;
    std::optional<studio::NumberPlan> m_plan;
    bool m_isOpen = false;
};

} // namespace foyer::seatmap
