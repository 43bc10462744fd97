// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/chosenparts.h"

#include "core/studio/bend.h"
#include "core/studio/paint.h"
#include "core/studio/paste.h"
#include "ui/kit/button.h"
#include "ui/kit/measures.h"
#include "ui/seatmap/editwords.h"
#include "ui/seatmap/studiodesk.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::Millimetres;
using seating::SeatMap;
using studio::Properties;
using studio::Selection;
using studio::StepKind;

/// 96 of the label, 8 between, 16 at the edge.
constexpr int controlsLeft = kit::padding + 96 + kit::step;

QString lengthOf(const std::optional<Millimetres> &length, LengthUnit unit, const QLocale &locale)
{
    return length ? lengthText(*length, unit, locale) : QString();
}

QCheckBox *newCheck(const char *name)
{
    auto *box = new QCheckBox;
    box->setObjectName(QLatin1StringView{name});
    return box;
}

} // namespace

PlacePart::PlacePart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Place"), parent)
    , m_x(new ValueEdit(QStringLiteral("placeX")))
    , m_y(new ValueEdit(QStringLiteral("placeY")))
    , m_angle(nullptr)
{
    m_x->setPrefix(QStringLiteral("x"));
    m_y->setPrefix(QStringLiteral("y"));
    m_x->setAccessibleName(tr("Position across, from the middle line"));
    m_y->setAccessibleName(tr("Position down, from the upper edge"));
    m_position = addLine(tr("Position, m"), m_x, m_y);
    m_angle = addText(tr("Angle"), "placeAngle", &m_angleLine);
    m_angle->setSuffix(QStringLiteral("°"));
    connect(m_x, &ValueEdit::entered, this, [this](const QString &text) { enterPosition(text, true); });
    connect(m_y, &ValueEdit::entered, this, [this](const QString &text) { enterPosition(text, false); });
    connect(m_angle, &ValueEdit::entered, this, [this](const QString &text) {
        const std::optional<int> angle = readAngle(text, locale());
        if (!angle)
            return m_angleLine->setError(tr("Degrees, from −360 to 360."));
        change(m_angleLine, StepKind::Rotate,
               [angle = *angle, chosen = this->desk().selection()](SeatMap &map) {
                   return studio::setAngle(map, chosen, angle);
               });
    });
}

void PlacePart::enterPosition(const QString &text, bool isX)
{
    const std::optional<Millimetres> length = readLength(text, LengthUnit::Metres, locale());
    if (!length || !m_middle)
        return sayNoLength(m_position);
    seating::Point at = *m_middle;
    (isX ? at.x : at.y) = isX ? *length + desk().map().canvas.width / 2 : *length;
    change(m_position, StepKind::Move,
           [at, chosen = desk().selection()](SeatMap &map) { return studio::setPosition(map, chosen, at); });
}

void PlacePart::show(const Properties &properties)
{
    m_middle = properties.position;
    if (m_middle) {
        m_x->setShown(lengthText(m_middle->x - desk().map().canvas.width / 2, LengthUnit::Metres, locale()));
        m_y->setShown(lengthText(m_middle->y, LengthUnit::Metres, locale()));
    }
    m_angle->setShown(properties.angle ? angleText(*properties.angle, locale()) : QString(),
                      !properties.angle);
    m_position->clearError();
    m_angleLine->clearError();
    m_angleLine->setVisible(properties.count.seats != 1 || properties.count.tables > 0);
}

RowsPart::RowsPart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Rows"), parent)
    , m_rowDistance(addLength(tr("Row distance"), "rowDistance", LengthUnit::Millimetres, &m_rowLine))
    , m_seatDistance(addLength(tr("Seat distance"), "seatDistance", LengthUnit::Millimetres, &m_seatLine))
    , m_bend(addLength(tr("Bend radius"), "bendRadius", LengthUnit::Metres, &m_bendLine))
    , m_aisle(addLength(tr("Aisle to centre"), "aisleWidth", LengthUnit::Millimetres, &m_aisleLine))
{
    onLength(m_rowDistance, m_rowLine, LengthUnit::Millimetres, StepKind::RowDistance,
             studio::setRowDistance);
    onLength(m_seatDistance, m_seatLine, LengthUnit::Millimetres, StepKind::SeatDistance,
             studio::setSeatDistance);
    onLength(m_aisle, m_aisleLine, LengthUnit::Millimetres, StepKind::AisleWidth, studio::setAisle);
    connect(m_bend, &ValueEdit::entered, this, [this](const QString &text) {
        const std::optional<Millimetres> radius = readLength(text, LengthUnit::Metres, locale());
        if (!radius)
            return sayNoLength(m_bendLine);
        const Selection chosen = this->desk().selection();
        const int rows = int(studio::rowsOf(this->desk().map(), chosen).size());
        const Result<void> done =
            this->desk().apply({StepKind::Bend, {}, rows, {}}, [chosen, radius = *radius](SeatMap &map) {
                return studio::bend(map, chosen, radius);
            });
        m_bendLine->setError(done ? QString() : editRefusal(done.error()));
    });
}

void RowsPart::focusBend()
{
    m_bend->setFocus(Qt::ShortcutFocusReason);
    m_bend->selectAll();
}

void RowsPart::show(const Properties &properties)
{
    const bool many = properties.count.rows > 1;
    const bool longer = properties.count.seats > properties.count.rows;
    m_rowDistance->setShown(lengthOf(properties.rowDistance, LengthUnit::Millimetres, locale()), many);
    m_seatDistance->setShown(lengthOf(properties.seatDistance, LengthUnit::Millimetres, locale()), longer);
    const std::optional<Millimetres> bend = properties.bendRadius;
    QString radius;
    if (bend)
        radius = *bend == 0 ? QString() : locale().toString(*bend / 1000.0, 'f', 1);
    m_bend->setShown(radius.replace(QLatin1Char('-'), QChar(0x2212)), !bend);
    if (bend && *bend == 0)
        m_bend->setPlaceholderText(tr("straight"));
    std::optional<Millimetres> aisle;
    if (properties.aisle)
        aisle = properties.aisle->width;
    m_aisle->setShown(lengthOf(aisle, LengthUnit::Millimetres, locale()));
    for (ValueLine *line : {m_rowLine, m_seatLine, m_bendLine, m_aisleLine})
        line->clearError();
    m_rowLine->setVisible(many);
    m_seatLine->setVisible(longer);
    m_bendLine->setVisible(properties.count.seats > 2 && longer);
    m_aisleLine->setVisible(properties.aisle.has_value());
    setVisible(properties.count.rows > 0 && (many || longer || properties.aisle));
}

SeatsPart::SeatsPart(StudioDesk &desk, QWidget *parent)
    : InspectorPart(desk, tr("Seats"), parent)
    , m_category(new QComboBox)
    , m_section(new QComboBox)
    , m_accessible(newCheck("seatAccessible"))
    , m_companion(newCheck("seatCompanion"))
    , m_restricted(newCheck("seatRestricted"))
{
    m_category->setObjectName(QStringLiteral("seatCategory"));
    m_section->setObjectName(QStringLiteral("seatSection"));
    m_categoryLine = addLine(tr("Category"), m_category);
    m_sectionLine = addLine(tr("Section"), m_section);
    m_rank = addText(tr("Rank"), "seatRank", &m_rankLine);
    m_rank->setSuffix(tr("best is 1"));
    connect(m_category, &QComboBox::activated, this,
            [this](int index) { paint(m_category->itemData(index).toString()); });
    connect(m_section, &QComboBox::activated, this,
            [this](int index) { moveTo(m_section->itemData(index).toString()); });
    connect(m_rank, &ValueEdit::entered, this, [this](const QString &text) {
        const std::optional<int> rank = readWhole(text, locale());
        if (!rank && !text.trimmed().isEmpty())
            return m_rankLine->setError(tr("A whole number, or nothing: then the row decides."));
        change(m_rankLine, StepKind::Rank, [rank, chosen = this->desk().selection()](SeatMap &map) {
            return studio::setSeatRank(map, chosen, rank);
        });
    });
    for (QCheckBox *box : {m_accessible, m_companion, m_restricted}) {
        box->setContentsMargins(0, 0, 0, 0);
        auto *row = new QHBoxLayout;
        row->setContentsMargins(controlsLeft, 4, kit::step, 4);
        row->addWidget(box);
        column()->addLayout(row);
        connect(box, &QCheckBox::clicked, this, [this, box] {
            const bool on = box->checkState() != Qt::Unchecked;
            using enum studio::Access;
            const studio::Access access = box == m_restricted  ? on ? RestrictedView : FullView
                                          : !on                ? None
                                          : box == m_companion ? Companion
                                                               : Accessible;
            change(m_categoryLine, StepKind::PaintAccess,
                   [access, chosen = this->desk().selection()](SeatMap &map) {
                       return studio::paintAccess(map, chosen, access);
                   });
        });
    }
}

void SeatsPart::paint(const QString &key)
{
    const auto &categories = desk().map().categories;
    const auto category = std::find_if(categories.begin(), categories.end(),
                                       [&](const seating::Category &one) { return one.key == key; });
    QString name = key;
    if (category != categories.end() && !category->label.isEmpty())
        name = category->label;
    const Selection chosen = desk().selection();
    const Result<void> done =
        desk().apply({StepKind::PaintCategory, name, int(chosen.size()), {}},
                     [key, chosen](SeatMap &map) { return studio::paintCategory(map, chosen, key); });
    m_categoryLine->setError(done ? QString() : editRefusal(done.error()));
}

void SeatsPart::moveTo(const QString &section)
{
    if (section.isEmpty())
        return;
    const Selection chosen = desk().selection();
    const seating::Section *target = studio::findSection(desk().map(), section);
    const Result<void> done =
        desk().apply({StepKind::MoveToSection, target ? target->name : QString(), int(chosen.size()), {}},
                     [section, chosen, &ids = desk().ids()](SeatMap &map) {
                         return studio::moveToSection(map, chosen, section, ids);
                     });
    m_sectionLine->setError(done ? QString() : editRefusal(done.error()));
}

void SeatsPart::showShare(QCheckBox &box, const QString &words, const studio::Share &share)
{
    const QSignalBlocker quiet(box);
    const bool some = share.with > 0 && share.with < share.of;
    box.setTristate(some);
    box.setCheckState(some ? Qt::PartiallyChecked : share.with > 0 ? Qt::Checked : Qt::Unchecked);
    box.setText(some ? tr("%1, %2 of %3").arg(words).arg(share.with).arg(share.of) : words);
}

void SeatsPart::show(const Properties &properties)
{
    fillCategories(*m_category, desk().map(), properties.category.value.value_or(QString()),
                   properties.category.isMixed());
    fillSections(*m_section, desk().map(), properties.section.value.value_or(QString()),
                 properties.section.isMixed());
    const bool ranked = properties.bestRank && properties.worstRank;
    const QString best = ranked ? locale().toString(*properties.bestRank) : QString();
    m_rank->setShown(!ranked ? QString()
                     : *properties.bestRank == *properties.worstRank
                         ? best
                         : tr("%1 to %2").arg(best, locale().toString(*properties.worstRank)));
    showShare(*m_accessible, tr("Wheelchair place"), properties.accessible);
    showShare(*m_companion, tr("Companion seat"), properties.companion);
    showShare(*m_restricted, tr("Restricted view"), properties.restrictedView);
    for (ValueLine *line : {m_categoryLine, m_sectionLine, m_rankLine})
        line->clearError();
    const bool seats = properties.count.seats > 0;
    m_rankLine->setVisible(seats);
    for (QCheckBox *box : {m_accessible, m_companion, m_restricted})
        box->setVisible(seats);
    m_categoryLine->setVisible(properties.category.count > 0);
}

LabelsPart::LabelsPart(StudioDesk &desk, QAction *number, QWidget *parent)
    : InspectorPart(desk, tr("Labels"), parent)
    , m_rows(addText(tr("Rows"), "rowNames", &m_rowsLine))
    , m_seats(addText(tr("Seats"), "seatNumbers", &m_seatsLine))
{
    connect(m_rows, &ValueEdit::entered, this, [this](const QString &text) {
        QStringList names;
        for (const QString &name : text.split(QLatin1Char(',')))
            names.append(name.trimmed());
        change(m_rowsLine, StepKind::EditProperties,
               [names, chosen = this->desk().selection()](SeatMap &map) {
                   return studio::setRowNames(map, chosen, names);
               });
    });
    onText(m_seats, m_seatsLine, StepKind::EditProperties, studio::setSeatNumber);
    auto *button = new kit::Button(tr("Number rows"));
    button->setObjectName(QStringLiteral("inspectorNumber"));
    button->setExtent(kit::Extent::Small);
    button->setKeyCap(number->shortcut());
    connect(button, &QAbstractButton::clicked, number, [number] { number->trigger(); });
    auto *row = new QHBoxLayout;
    row->setContentsMargins(kit::padding, kit::step, kit::step, 0);
    row->addWidget(button);
    column()->addLayout(row);
}

void LabelsPart::show(const Properties &properties)
{
    const bool one = properties.count.seats == 1;
    m_rows->setShown(properties.rowNames.join(QStringLiteral(", ")));
    const QString &first = properties.firstNumber;
    const QString &last = properties.lastNumber;
    m_seats->setShown(first == last ? first : tr("%1 to %2").arg(first, last));
    m_seats->setReadOnly(!one);
    m_seats->setToolTip(one ? QString() : tr("Many seats are numbered by “Number rows”."));
    m_rowsLine->clearError();
    m_seatsLine->clearError();
    m_rowsLine->setVisible(properties.count.rows > 0);
    setVisible(properties.count.seats > 0);
}

} // namespace foyer::seatmap
