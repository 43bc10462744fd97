// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/toolpart.h"

#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"

#include <QComboBox>

namespace foyer::seatmap {

namespace {

constexpr int leastPitch = 100;
constexpr int mostPitch = 10'000;
constexpr int leastRadius = 1000;
constexpr int mostRadius = 1'000'000;
constexpr int mostAisles = 20;
constexpr int mostChairs = 60;
constexpr int mostPeople = 1'000'000;

bool isOneOf(const std::vector<StudioTool> &tools, StudioTool tool)
{
    return std::find(tools.begin(), tools.end(), tool) != tools.end();
}

} // namespace

bool ToolPart::hasSettings(StudioTool tool)
{
    return isOneOf({StudioTool::Row, StudioTool::Grid, StudioTool::Arc, StudioTool::Table,
                    StudioTool::Standing, StudioTool::PaintCategory},
                   tool);
}

ToolPart::ToolPart(StudioDesk &desk, StudioCanvas &canvas, QWidget *parent)
    : InspectorPart(desk, tr("What is drawn next"), parent)
    , m_canvas(canvas)
    , m_category(new QComboBox)
    , m_section(new QComboBox)
{
    const auto millimetres = LengthUnit::Millimetres;
    addMeasure(tr("Seat distance"), "drawSeatDistance",
               {&DrawSettings::seatPitch,
                leastPitch,
                mostPitch,
                millimetres,
                {StudioTool::Row, StudioTool::Grid, StudioTool::Arc},
                {},
                {}});
    addMeasure(tr("Row distance"), "drawRowDistance",
               {&DrawSettings::rowPitch,
                leastPitch,
                mostPitch,
                millimetres,
                {StudioTool::Grid, StudioTool::Arc},
                {},
                {}});
    addMeasure(
        tr("First radius"), "drawRadius",
        {&DrawSettings::radius, leastRadius, mostRadius, LengthUnit::Metres, {StudioTool::Arc}, {}, {}});
    addMeasure(tr("Aisles"), "drawAisles",
               {&DrawSettings::aisles, 0, mostAisles, {}, {StudioTool::Arc}, {}, {}});
    addMeasure(tr("Seats at a table"), "drawChairs",
               {&DrawSettings::tableSeats, 1, mostChairs, {}, {StudioTool::Table}, {}, {}});
    addMeasure(tr("People"), "drawPeople",
               {&DrawSettings::capacity, 0, mostPeople, {}, {StudioTool::Standing}, {}, {}});
    m_category->setObjectName(QStringLiteral("drawCategory"));
    m_section->setObjectName(QStringLiteral("drawSection"));
    m_categoryLine = addLine(tr("Category"), m_category);
    m_sectionLine = addLine(tr("Section"), m_section);
    connect(m_category, &QComboBox::activated, this,
            [this](int index) { this->desk().setPaintCategory(m_category->itemData(index).toString()); });
    connect(m_section, &QComboBox::activated, this,
            [this](int index) { this->desk().setTargetSection(m_section->itemData(index).toString()); });
}

void ToolPart::addMeasure(const QString &label, const char *name, Measure measure)
{
    measure.field = measure.unit ? addLength(label, name, *measure.unit, &measure.line)
                                 : addText(label, name, &measure.line);
    const std::size_t index = m_measures.size();
    connect(measure.field, &ValueEdit::entered, this,
            [this, index](const QString &text) { take(m_measures[index], text); });
    m_measures.push_back(std::move(measure));
}

void ToolPart::take(const Measure &measure, const QString &text)
{
    const std::optional<int> value =
        measure.unit ? readLength(text, *measure.unit, locale()) : readWhole(text, locale());
    if (!value || *value < measure.least || *value > measure.most) {
        const auto words = [&](int length) {
            return measure.unit ? lengthText(length, *measure.unit, locale()) : locale().toString(length);
        };
        return measure.line->setError(tr("From %1 to %2.").arg(words(measure.least), words(measure.most)));
    }
    DrawSettings settings = m_canvas.settings();
    settings.*measure.value = *value;
    measure.line->clearError();
    m_canvas.setSettings(settings);
}

void ToolPart::show()
{
    const StudioTool tool = desk().tool();
    for (const Measure &measure : m_measures) {
        const int value = m_canvas.settings().*measure.value;
        measure.field->setShown(measure.unit ? lengthText(value, *measure.unit, locale())
                                             : locale().toString(value));
        measure.line->clearError();
        measure.line->setVisible(isOneOf(measure.tools, tool));
    }
    fillCategories(*m_category, desk().map(), desk().paintCategory(), false);
    fillSections(*m_section, desk().map(), desk().targetSection(), false);
    m_sectionLine->setVisible(tool != StudioTool::PaintCategory && !desk().map().sections.empty());
}

} // namespace foyer::seatmap
