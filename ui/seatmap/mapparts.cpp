// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/mapparts.h"

#include "core/studio/draw.h"
#include "core/studio/structure.h"
#include "core/studio/trim.h"
#include "ui/kit/button.h"
#include "ui/kit/measures.h"
#include "ui/seatmap/studiodesk.h"

#include <QAction>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::Millimetres;
using seating::SeatMap;
using studio::Selection;
using studio::StepKind;

QHBoxLayout *indented(QWidget *control)
{
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding, kit::step, kit::step, 0);
    row->addWidget(control);
    return row;
}

} // namespace

SheetPart::SheetPart(StudioDesk &desk, QAction *trim, QWidget *parent)
    : InspectorPart(desk, tr("Map"), parent)
    , m_name(addText(tr("Name"), "mapName", &m_nameLine))
    , m_width(new ValueEdit(QStringLiteral("sheetWidth")))
    , m_height(new ValueEdit(QStringLiteral("sheetHeight")))
    , m_opacity(nullptr)
    , m_dropPicture(new kit::Button(tr("Take the picture away")))
{
    m_width->setAccessibleName(tr("Width of the sheet"));
    m_height->setAccessibleName(tr("Depth of the sheet"));
    m_sizeLine = addLine(tr("Sheet, m"), m_width, m_height);
    auto *fit = new kit::Button;
    fit->setObjectName(QStringLiteral("sheetTrim"));
    fit->setExtent(kit::Extent::Small);
    fit->setAction(trim);
    column()->addLayout(indented(fit));
    m_opacity = addText(tr("Picture"), "pictureOpacity", &m_opacityLine);
    m_opacity->setSuffix(tr("% strong"));
    m_dropPicture->setObjectName(QStringLiteral("pictureDrop"));
    m_dropPicture->setExtent(kit::Extent::Small);
    column()->addLayout(indented(m_dropPicture));
    onText(m_name, m_nameLine, StepKind::EditProperties, studio::renameMap);
    connect(m_width, &ValueEdit::entered, this, [this](const QString &text) { enterSize(text, true); });
    connect(m_height, &ValueEdit::entered, this, [this](const QString &text) { enterSize(text, false); });
    connect(m_opacity, &ValueEdit::entered, this, [this](const QString &text) {
        const std::optional<int> percent = readWhole(text, locale());
        std::optional<seating::Background> picture = this->desk().map().background;
        if (!percent || *percent < 0 || *percent > 100 || !picture)
            return m_opacityLine->setError(tr("A number from 0 to 100."));
        picture->opacity = *percent;
        change(m_opacityLine, StepKind::TraceImage,
               [picture](SeatMap &map) { return studio::setBackground(map, {}, picture); });
    });
    connect(m_dropPicture, &QAbstractButton::clicked, this, [this] {
        change(m_opacityLine, StepKind::TraceImage,
               [](SeatMap &map) { return studio::setBackground(map, {}, std::nullopt); });
    });
}

void SheetPart::enterSize(const QString &text, bool isWidth)
{
    const std::optional<Millimetres> length = readLength(text, LengthUnit::Metres, locale());
    if (!length)
        return sayNoLength(m_sizeLine);
    seating::Size size = desk().map().canvas;
    (isWidth ? size.width : size.height) = *length;
    change(m_sizeLine, StepKind::Trim, [size, chosen = desk().selection()](SeatMap &map) {
        return studio::setCanvas(map, chosen, size);
    });
}

void SheetPart::show()
{
    const SeatMap &map = desk().map();
    m_name->setShown(map.name);
    m_width->setShown(lengthText(map.canvas.width, LengthUnit::Metres, locale()));
    m_height->setShown(lengthText(map.canvas.height, LengthUnit::Metres, locale()));
    m_opacity->setShown(map.background ? locale().toString(map.background->opacity) : QString());
    for (ValueLine *line : {m_nameLine, m_sizeLine, m_opacityLine})
        line->clearError();
    m_opacityLine->setVisible(map.background.has_value());
    m_dropPicture->setVisible(map.background.has_value());
}

SectionsPart::SectionsPart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Sections"), parent)
    , m_list(new QVBoxLayout)
{
    m_list->setContentsMargins(kit::step, 0, kit::step, 0);
    m_list->setSpacing(0);
    column()->addLayout(m_list);
}

void SectionsPart::show()
{
    const auto &sections = desk().map().sections;
    while (m_buttons.size() < sections.size()) {
        auto *button = new kit::Button({}, kit::Button::Kind::Ghost);
        button->setObjectName(QStringLiteral("section%1").arg(m_buttons.size()));
        button->setExtent(kit::Extent::Small);
        button->setTextAlignment(Qt::AlignLeft);
        m_list->addWidget(button);
        const std::size_t index = m_buttons.size();
        connect(button, &QAbstractButton::clicked, this, [this, index] {
            if (index < this->desk().map().sections.size())
                this->desk().showSection(this->desk().map().sections[index].id);
        });
        m_buttons.push_back(button);
    }
    for (std::size_t i = 0; i < m_buttons.size(); ++i) {
        m_buttons[i]->setVisible(i < sections.size());
        if (i < sections.size())
            m_buttons[i]->setText(sections[i].name.isEmpty() ? tr("without a name") : sections[i].name);
    }
    setVisible(!sections.empty());
}

} // namespace foyer::seatmap
