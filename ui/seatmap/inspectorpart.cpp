// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/inspectorpart.h"

#include "core/seating/categorycolors.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/seatview/swatch.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/editwords.h"
#include "ui/seatmap/studiodesk.h"

#include <QComboBox>
#include <QPainter>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int titleHeight = 36;
constexpr int swatchSide = 16;

} // namespace

InspectorPart::InspectorPart(StudioDesk &desk, const QString &title, QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_column(new QVBoxLayout(this))
{
    m_column->setContentsMargins(0, 0, 0, 11);
    m_column->setSpacing(0);
    if (title.isEmpty())
        return;
    auto *name = new kit::Label(title, kit::TextSize::Body, kit::strong);
    name->setContentsMargins(kit::padding, 0, kit::padding, 0);
    name->setFixedHeight(titleHeight);
    m_column->addWidget(name);
}

void InspectorPart::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, kit::tokensOf(this).line);
}

ValueLine *InspectorPart::addLine(const QString &label, QWidget *control, QWidget *second)
{
    auto *line = new ValueLine(label, control, second);
    m_column->addWidget(line);
    return line;
}

ValueEdit *InspectorPart::addText(const QString &label, const char *name, ValueLine **line)
{
    auto *field = new ValueEdit(QLatin1StringView{name});
    *line = addLine(label, field);
    return field;
}

ValueEdit *InspectorPart::addLength(const QString &label, const char *name, LengthUnit unit, ValueLine **line)
{
    ValueEdit *field = addText(label, name, line);
    field->setSuffix(unit == LengthUnit::Metres ? tr("m") : tr("mm"));
    return field;
}

void InspectorPart::change(ValueLine *line, studio::StepKind kind, const studio::Edit &edit)
{
    const int count = int(m_desk.selection().size());
    const Result<void> done = m_desk.apply({kind, {}, count, {}}, edit);
    line->setError(done ? QString() : editRefusal(done.error()));
}

void InspectorPart::sayNoLength(ValueLine *line)
{
    line->setError(tr("A length, such as 945 mm or 0.945 m."));
}

void InspectorPart::sayNoNumber(ValueLine *line)
{
    line->setError(tr("A whole number."));
}

void InspectorPart::onLength(ValueEdit *field, ValueLine *line, LengthUnit unit, studio::StepKind kind,
                             LengthEdit edit)
{
    connect(field, &ValueEdit::entered, this, [this, line, unit, kind, edit](const QString &text) {
        const std::optional<seating::Millimetres> length = readLength(text, unit, locale());
        if (!length)
            return sayNoLength(line);
        change(line, kind, [edit, length = *length, chosen = m_desk.selection()](seating::SeatMap &map) {
            return edit(map, chosen, length);
        });
    });
}

void InspectorPart::onWhole(ValueEdit *field, ValueLine *line, studio::StepKind kind, WholeEdit edit)
{
    connect(field, &ValueEdit::entered, this, [this, line, kind, edit](const QString &text) {
        const std::optional<int> number = readWhole(text, locale());
        if (!number)
            return sayNoNumber(line);
        change(line, kind, [edit, number = *number, chosen = m_desk.selection()](seating::SeatMap &map) {
            return edit(map, chosen, number);
        });
    });
}

void InspectorPart::onText(ValueEdit *field, ValueLine *line, studio::StepKind kind, TextEdit edit)
{
    connect(field, &ValueEdit::entered, this, [this, line, kind, edit](const QString &text) {
        change(line, kind, [edit, text, chosen = m_desk.selection()](seating::SeatMap &map) {
            return edit(map, chosen, text.trimmed());
        });
    });
}

void fillCategories(QComboBox &box, const seating::SeatMap &map, const QString &current, bool isMixed)
{
    const QSignalBlocker quiet(box);
    box.clear();
    box.setIconSize({swatchSide, swatchSide});
    box.addItem(isMixed ? InspectorPart::tr("several") : InspectorPart::tr("none"), QString());
    for (std::size_t place = 0; place < map.categories.size(); ++place) {
        const seating::Category &category = map.categories[place];
        const QColor colour(seating::categoryColor(map, place));
        box.addItem(seatview::categorySwatch(kit::tokensOf(&box), int(place), swatchSide,
                                             box.devicePixelRatioF(), colour),
                    category.label.isEmpty() ? category.key : category.label, category.key);
    }
    const int at = isMixed ? 0 : box.findData(current);
    box.setCurrentIndex(std::max(0, at));
}

void fillSections(QComboBox &box, const seating::SeatMap &map, const QString &current, bool isMixed)
{
    const QSignalBlocker quiet(box);
    box.clear();
    if (isMixed)
        box.addItem(InspectorPart::tr("several"), QString());
    for (const seating::Section &section : map.sections)
        box.addItem(section.name.isEmpty() ? section.id : section.name, section.id);
    box.setCurrentIndex(isMixed ? 0 : box.findData(current));
}

} // namespace foyer::seatmap
