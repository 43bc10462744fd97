// SPDX-License-Identifier: GPL-3.0-or-later
// Tables, standing areas, shapes and words in the inspector.
#include "core/studio/tablechairs.h"
#include "ui/seatmap/chosenparts.h"
#include "ui/seatmap/studiodesk.h"

#include <QComboBox>

namespace foyer::seatmap {

using seating::Millimetres;
using seating::SeatMap;
using studio::Properties;
using studio::Selection;
using studio::StepKind;

ThingPart::ThingPart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Thing"), parent)
    , m_name(addText(tr("Name"), "thingName", &m_nameLine))
    , m_capacity(addText(tr("People"), "thingCapacity", &m_capacityLine))
    , m_width(new ValueEdit(QStringLiteral("thingWidth")))
    , m_height(new ValueEdit(QStringLiteral("thingHeight")))
    , m_fill(new QComboBox)
{
    makeChairs();
    m_width->setAccessibleName(tr("Width"));
    m_height->setAccessibleName(tr("Depth"));
    m_sizeLine = addLine(tr("Size, m"), m_width, m_height);
    m_text = addText(tr("Words"), "thingText", &m_textLine);
    m_textSize = addLength(tr("Letters"), "thingTextSize", LengthUnit::Millimetres, &m_textSizeLine);
    m_fill->setObjectName(QStringLiteral("thingFill"));
    m_fill->addItem(tr("outline only"), QString());
    m_fill->addItem(tr("filled"), QStringLiteral("#e6e8ec"));
    m_fillLine = addLine(tr("Drawn"), m_fill);
    onText(m_name, m_nameLine, StepKind::EditProperties, studio::setName);
    onWhole(m_capacity, m_capacityLine, StepKind::EditProperties, studio::setCapacity);
    onText(m_text, m_textLine, StepKind::EditProperties, studio::setText);
    onLength(m_textSize, m_textSizeLine, LengthUnit::Millimetres, StepKind::EditProperties,
             studio::setTextSize);
    connect(m_width, &ValueEdit::entered, this, [this](const QString &text) { enterSize(text, true); });
    connect(m_height, &ValueEdit::entered, this, [this](const QString &text) { enterSize(text, false); });
    connect(m_fill, &QComboBox::activated, this, [this](int index) {
        change(m_fillLine, StepKind::EditProperties,
               [fill = m_fill->itemData(index).toString(), chosen = this->desk().selection()](SeatMap &map) {
                   return studio::setFill(map, chosen, fill);
               });
    });
}

void ThingPart::makeChairs()
{
    m_chairs = addText(tr("Seats"), "tableChairs", &m_chairsLine);
    onWhole(m_chairs, m_chairsLine, StepKind::TableChairs,
            [&ids = desk().ids()](SeatMap &map, const Selection &chosen, int count) {
                return studio::setChairs(map, chosen, count, ids);
            });
    const std::array names{"tableTop", "tableRight", "tableBottom", "tableLeft"};
    for (std::size_t i = 0; i < names.size(); ++i)
        m_sideChairs[i] = new ValueEdit(QLatin1StringView(names[i]));
    using enum studio::TableSide;
    const auto field = [this](studio::TableSide side) { return m_sideChairs[std::size_t(side)]; };
    field(Top)->setAccessibleName(tr("Seats above"));
    field(Bottom)->setAccessibleName(tr("Seats below"));
    field(Left)->setAccessibleName(tr("Seats on the left"));
    field(Right)->setAccessibleName(tr("Seats on the right"));
    m_endsLine = addLine(tr("Above, below"), field(Top), field(Bottom));
    m_sidesLine = addLine(tr("Left, right"), field(Left), field(Right));
    for (const studio::TableSide side : studio::tableSides)
        onWhole(field(side), side == Top || side == Bottom ? m_endsLine : m_sidesLine, StepKind::TableChairs,
                [side, &ids = desk().ids()](SeatMap &map, const Selection &chosen, int count) {
                    return studio::setSideChairs(map, chosen, side, count, ids);
                });
}

void ThingPart::showChairs(const Properties &properties)
{
    const auto fill = [this](ValueEdit *field, const studio::Common<int> &chairs) {
        field->setShown(chairs.value ? locale().toString(*chairs.value) : QString(), chairs.isMixed());
    };
    fill(m_chairs, properties.chairs);
    for (std::size_t i = 0; i < m_sideChairs.size(); ++i)
        fill(m_sideChairs[i], properties.sideChairs[i]);
    for (ValueLine *line : {m_chairsLine, m_endsLine, m_sidesLine})
        line->clearError();
    m_chairsLine->setVisible(properties.chairs.count > 0);
    m_endsLine->setVisible(properties.sideChairs.front().count > 0);
    m_sidesLine->setVisible(properties.sideChairs.front().count > 0);
}

void ThingPart::focusWords()
{
    ValueEdit *field = m_textLine->isVisibleTo(this) ? m_text : m_name;
    field->setFocus(Qt::ShortcutFocusReason);
    field->selectAll();
}

void ThingPart::enterSize(const QString &text, bool isWidth)
{
    const std::optional<Millimetres> length = readLength(text, LengthUnit::Metres, locale());
    if (!length || !m_size)
        return sayNoLength(m_sizeLine);
    seating::Size size = *m_size;
    (isWidth ? size.width : size.height) = *length;
    if (m_heightHidden)
        size.height = size.width;
    change(m_sizeLine, StepKind::EditProperties,
           [size, chosen = desk().selection()](SeatMap &map) { return studio::setSize(map, chosen, size); });
}

void ThingPart::show(const Properties &properties)
{
    const studio::SelectionCount &count = properties.count;
    m_name->setShown(properties.name.value.value_or(QString()), properties.name.isMixed());
    m_capacity->setShown(properties.capacity.value ? locale().toString(*properties.capacity.value)
                                                   : QString(),
                         properties.capacity.isMixed());
    m_size = properties.size.value;
    m_width->setShown(m_size ? lengthText(m_size->width, LengthUnit::Metres, locale()) : QString(), !m_size);
    m_height->setShown(m_size ? lengthText(m_size->height, LengthUnit::Metres, locale()) : QString(),
                       !m_size);
    m_text->setShown(properties.text.value.value_or(QString()), properties.text.isMixed());
    const std::optional<Millimetres> &letters = properties.textSize.value;
    m_textSize->setShown(letters ? lengthText(*letters, LengthUnit::Millimetres, locale()) : QString(),
                         properties.textSize.isMixed());
    {
        const QSignalBlocker quiet(m_fill);
        m_fill->setCurrentIndex(properties.fill.value.value_or(QString()).isEmpty() ? 0 : 1);
    }
    for (ValueLine *line : {m_nameLine, m_capacityLine, m_sizeLine, m_textLine, m_textSizeLine, m_fillLine})
        line->clearError();
    showChairs(properties);
    const bool stage = properties.role.value == seating::ShapeRole::Stage;
    m_heightHidden = properties.figure.value == seating::FigureKind::Circle;
    m_height->setVisible(!m_heightHidden);
    m_nameLine->setVisible(properties.name.count > 0);
    m_capacityLine->setVisible(properties.capacity.count > 0);
    m_sizeLine->setVisible(properties.size.count > 0);
    m_textLine->setVisible(count.shapes > 0);
    m_textSizeLine->setVisible(properties.textSize.count > 0);
    m_fillLine->setVisible(count.shapes > 0 && !stage
                           && properties.figure.value != seating::FigureKind::Text);
    setVisible(count.tables + count.standing + count.shapes > 0);
}

} // namespace foyer::seatmap
