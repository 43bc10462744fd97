// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/seatmap/inspectorpart.h"
#include "ui/seatmap/studiotool.h"

#include <vector>

namespace foyer::seatmap {

class StudioCanvas;
struct DrawSettings;

/// The measures and the place of what is drawn next; what a brush paints.
class ToolPart final : public InspectorPart
{
    Q_OBJECT

public:
    /// Both outlive it.
    ToolPart(StudioDesk &desk, StudioCanvas &canvas, QWidget *parent = nullptr);

    void show();

    /// Whether the tool has anything to set.
    [[nodiscard]] static bool hasSettings(StudioTool tool);

private:
    /// One measure of DrawSettings, and the tools that have it.
    struct Measure
    {
        int DrawSettings::*value;
        int least;
        int most;
        std::optional<LengthUnit> unit; ///< none: a count
        std::vector<StudioTool> tools;
        ValueEdit *field;
        ValueLine *line;
    };

    void addMeasure(const QString &label, const char *name, Measure measure);
    void take(const Measure &measure, const QString &text);

    StudioCanvas &m_canvas;
    std::vector<Measure> m_measures;
    QComboBox *m_category;
    QComboBox *m_section;
    ValueLine *m_categoryLine;
    ValueLine *m_sectionLine;
};

} // namespace foyer::seatmap
