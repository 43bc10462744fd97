// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/inspector.h"

#include "ui/kit/chip.h"
#include "ui/kit/hairline.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/theme.h"
#include "ui/seatmap/chosenparts.h"
#include "ui/seatmap/mapparts.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiocommands.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/toolpart.h"
#include "ui/seatmap/toolwords.h"

#include <QKeyEvent>
#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int inspectorHead = 48;

} // namespace

Inspector::Inspector(StudioDesk &desk, StudioCanvas &canvas, const StudioCommands &commands, QAction *number,
                     QWidget *parent)
    : QFrame(parent)
    , m_desk(desk)
    , m_canvas(canvas)
    , m_title(new kit::Label({}, kit::TextSize::Title, kit::strong))
    , m_chip(new kit::Chip)
    , m_note(new kit::Label)
    , m_body(new QWidget)
    , m_place(new PlacePart(desk))
    , m_rows(new RowsPart(desk))
    , m_thing(new ThingPart(desk))
    , m_seats(new SeatsPart(desk))
    , m_labels(new LabelsPart(desk, number))
    , m_tool(new ToolPart(desk, canvas))
    , m_section(new SectionPart(desk))
    , m_sheet(new SheetPart(desk, commands.trim))
    , m_categories(new CategoriesPart(desk))
    , m_sections(new SectionsPart(desk))
    , m_levels(new LevelsPart(desk))
{
    setObjectName(QStringLiteral("inspector"));
    setAccessibleName(tr("Properties"));
    setFixedWidth(usualWidth);
    m_title->setObjectName(QStringLiteral("inspectorTitle"));
    m_chip->setObjectName(QStringLiteral("inspectorChip"));
    m_chip->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_note->setObjectName(QStringLiteral("inspectorNote"));
    m_note->setInk(kit::Ink::Amber);
    m_note->setLeading(kit::Icon::Ticket);
    m_note->setWordWrap(true);
    m_note->setContentsMargins(kit::padding, kit::step, kit::padding, kit::step);
    m_note->hide();
    layOut();
    m_soon.setSingleShot(true);
    m_soon.setInterval(0);
    connect(&m_soon, &QTimer::timeout, this, &Inspector::refresh);
    const auto soon = [this] { m_soon.start(); };
    connect(&desk, &StudioDesk::mapChanged, this, soon);
    connect(&desk, &StudioDesk::selectionChanged, this, soon);
    connect(&desk, &StudioDesk::toolChanged, this, soon);
    connect(&desk, &StudioDesk::targetChanged, this, soon);
    connect(&canvas, &StudioCanvas::settingsChanged, this, soon);
    refresh();
}

void Inspector::layOut()
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::padding + 1, 0, kit::padding, 0);
    head->addWidget(m_title, 1);
    head->addWidget(m_chip);
    auto *headBox = new QWidget;
    headBox->setFixedHeight(inspectorHead - 1);
    headBox->setLayout(head);
    auto *parts = new QVBoxLayout(m_body);
    parts->setContentsMargins(0, 0, kit::step, 0);
    parts->setSpacing(0);
    for (QWidget *part :
         std::initializer_list<QWidget *>{m_place, m_rows, m_thing, m_seats, m_labels, m_tool, m_section,
                                          m_sheet, m_categories, m_sections, m_levels})
        parts->addWidget(part);
    parts->addStretch(1);
    auto *scroll = new QScrollArea;
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setWidgetResizable(true);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->setWidget(m_body);
    m_body->setAutoFillBackground(false); // setWidget() switches it on
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(1, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(headBox);
    column->addWidget(new kit::Hairline);
    column->addWidget(m_note);
    column->addWidget(scroll, 1);
}

QString Inspector::headline() const
{
    return m_title->text();
}

void Inspector::setNote(const QString &sentence)
{
    m_note->setText(sentence);
    m_note->setVisible(!sentence.isEmpty());
}

void Inspector::setHead(const QString &title, const QString &chip)
{
    m_title->setText(title);
    m_chip->setChip({chip, kit::Tone::Neutral, kit::Icon::None});
    m_chip->setAccessibleName(chip);
    m_chip->setVisible(!chip.isEmpty());
}

void Inspector::refresh()
{
    m_soon.stop();
    const bool chosen = !m_desk.selection().isEmpty();
    const seating::Section *section = studio::findSection(m_desk.map(), m_desk.shownSection());
    const bool drawing = !chosen && !section && ToolPart::hasSettings(m_desk.tool());
    const bool whole = !chosen && !section && !drawing;
    for (QWidget *part : std::initializer_list<QWidget *>{m_place, m_seats})
        part->setVisible(chosen);
    for (QWidget *part : std::initializer_list<QWidget *>{m_rows, m_thing, m_labels})
        part->setVisible(false);
    m_tool->setVisible(drawing);
    m_section->setVisible(section != nullptr);
    m_sheet->setVisible(whole);
    m_sections->setVisible(whole);
    m_levels->setVisible(whole);
    m_categories->setVisible(whole || m_desk.tool() == StudioTool::PaintCategory);
    if (chosen)
        return showChosen();
    if (section) {
        setHead(section->name.isEmpty() ? tr("Section without a name") : section->name, tr("Section"));
        return m_section->show(*section);
    }
    showMap();
}

void Inspector::showMap()
{
    const bool drawing = ToolPart::hasSettings(m_desk.tool());
    const std::size_t seats = seating::seatCount(m_desk.map());
    setHead(drawing ? toolName(m_desk.tool()) : tr("Whole map"),
            drawing ? QString() : tr("%n seat(s)", nullptr, int(seats)));
    m_tool->show();
    m_categories->show();
    if (drawing)
        return;
    m_sheet->show();
    m_sections->show();
    m_levels->show();
}

void Inspector::showChosen()
{
    const studio::Properties properties = studio::propertiesOf(m_desk.map(), m_desk.selection());
    const studio::SelectionCount &count = properties.count;
    QString title;
    const std::size_t things = count.tables + count.standing + count.shapes;
    if (count.seats > 0 && things == 0)
        title = tr("%n seat(s)", nullptr, int(count.seats))
                + (count.rows > 0 ? tr(" in %n row(s)", nullptr, int(count.rows)) : QString());
    else if (things == 1 && count.tables == 1)
        title = tr("Table with %n seat(s)", nullptr, int(count.seats));
    else if (things == 1 && count.standing == 1)
        title = tr("Standing area");
    else if (things == 1 && properties.role.value == seating::ShapeRole::Stage)
        title = tr("Stage");
    else if (things == 1)
        title = properties.figure.value == seating::FigureKind::Text ? tr("Text") : tr("Shape");
    else
        title = tr("%n thing(s)", nullptr, int(m_desk.selection().size()));
    const seating::Section *section =
        studio::findSection(m_desk.map(), properties.section.value.value_or(QString()));
    setHead(title, section                        ? section->name
                   : properties.section.isMixed() ? tr("several sections")
                                                  : QString());
    m_place->show(properties);
    m_rows->show(properties);
    m_thing->show(properties);
    m_seats->show(properties);
    m_labels->show(properties);
    if (m_desk.tool() == StudioTool::PaintCategory)
        m_categories->show();
}

void Inspector::focusFirst()
{
    refresh();
    if (m_thing->isVisibleTo(this))
        return m_thing->focusWords();
    for (ValueEdit *field : m_body->findChildren<ValueEdit *>()) {
        if (field->isVisible())
            return field->setFocus(Qt::TabFocusReason);
    }
}

void Inspector::focusBend()
{
    refresh();
    if (m_rows->isVisibleTo(this))
        m_rows->focusBend();
}

/// Esc leaves a field that has nothing to bring back: to the sheet.
void Inspector::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape)
        return m_canvas.setFocus(Qt::OtherFocusReason);
    QFrame::keyPressEvent(event);
}

/// Swatches are made of the theme's colours.
void Inspector::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        m_soon.start();
}

void Inspector::paintEvent(QPaintEvent *)
{
    const kit::Tokens &tokens = kit::tokensOf(this);
    QPainter painter(this);
    painter.fillRect(rect(), tokens.surface);
    painter.fillRect(0, 0, 1, height(), tokens.line);
}

} // namespace foyer::seatmap
