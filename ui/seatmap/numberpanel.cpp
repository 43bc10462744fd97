// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/numberpanel.h"

#include "ui/kit/button.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/segments.h"
#include "ui/seatmap/numberpreview.h"
#include "ui/seatmap/studiodesk.h"

#include <cmath>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

using seating::AisleRule;
using seating::RowNames;
using seating::SeatDirection;
using seating::SeatScheme;

constexpr std::chrono::milliseconds pause{60};
constexpr int highestNumber = 9999;
constexpr double tagDistance = 1.25; ///< of a row's pitch: from its first seat to the row's new name

kit::Segments *segments(const char *objectName, const QString &name)
{
    auto *made = new kit::Segments(name);
    made->setObjectName(QLatin1StringView(objectName));
    made->setExtent(kit::Extent::Small);
    return made;
}

kit::LineEdit *field(const char *objectName, const QString &name, const QString &text)
{
    auto *made = new kit::LineEdit;
    made->setObjectName(QLatin1StringView(objectName));
    made->setAccessibleName(name);
    made->setExtent(kit::Extent::Small);
    made->setText(text);
    return made;
}

template <typename Enum>
Enum chosen(const kit::Segments *segments)
{
    return Enum(segments->currentValue().toInt());
}

/// Beside the first seat, on the line from the second to it.
seating::Point tagPlace(const studio::PlannedRow &row)
{
    const seating::Point first = row.seats.front().position;
    const seating::Point second =
        row.seats.size() > 1 ? row.seats[1].position : first + seating::Point{520, 0};
    const seating::Point back = first - second;
    const double length = std::hypot(back.x, back.y);
    if (length < 1)
        return first;
    const double reach = std::min(length, 700.0) * tagDistance / length;
    return first + seating::Point{int(std::lround(back.x * reach)), int(std::lround(back.y * reach))};
}

} // namespace

NumberPanel::NumberPanel(StudioDesk &desk, QWidget *parent)
    : SidePanel(QStringLiteral("numberPanel"), tr("Number rows"), parent)
    , m_desk(desk)
{
    makeRows();
    makeSeats();
    makeLabel();
    auto *was = new kit::Label(tr("was"), kit::TextSize::Small);
    was->setInk(kit::Ink::Text3);
    m_preview = new NumberPreview;
    addPart(tr("Preview"), was)->addWidget(m_preview);
    body()->addStretch();
    setActs(tr("Number seats"), tr("Cancel"));
    m_soon.setSingleShot(true);
    m_soon.setInterval(pause);
    connect(&m_soon, &QTimer::timeout, this, &NumberPanel::replan);
    connect(&m_desk, &StudioDesk::selectionChanged, this, &NumberPanel::planSoon);
    connect(&m_desk, &StudioDesk::mapChanged, this, &NumberPanel::planSoon);
    watch();
}

void NumberPanel::makeRows()
{
    QVBoxLayout *part = addPart(tr("Rows"));
    m_rowScheme = segments("rowScheme", tr("Names of rows"));
    m_rowScheme->addChoice(tr("A B C"), int(RowNames::Letters));
    m_rowScheme->addChoice(tr("1 2 3"), int(RowNames::Numbers));
    m_rowScheme->addChoice(tr("List"), int(RowNames::List));
    m_rowScheme->addChoice(tr("Keep"), int(RowNames::Keep));
    m_rowScheme->setCurrentIndex(0);
    part->addWidget(m_rowScheme, 0, Qt::AlignLeft); // four choices: wider than a field
    m_rowStart = field("rowStart", tr("First row"), QStringLiteral("A"));
    m_skip = field("rowSkip", tr("Names that are left out"), QStringLiteral("I"));
    m_skip->setPrefix(tr("skip"));
    m_list = field("rowList", tr("Names, from the first row on"), {});
    m_list->setPlaceholderText(tr("A, B, C, AA"));
    addLine(part, tr("Start"), m_rowStart, m_skip);
    addLine(part, tr("Names"), m_list);
    m_from = segments("rowsFrom", tr("Where the first row is"));
    m_from->addChoice(tr("Stage"), false);
    m_from->addChoice(tr("Back"), true);
    m_from->setCurrentIndex(0);
    addLine(part, tr("From"), m_from);
    m_sections = segments("rowSections", tr("Several sections"));
    m_sections->addChoice(tr("Each anew"), int(studio::SectionRule::Each));
    m_sections->addChoice(tr("Together"), int(studio::SectionRule::Together));
    m_sections->setCurrentIndex(0);
    addLine(part, tr("Sections"), m_sections);
}

void NumberPanel::makeSeats()
{
    QVBoxLayout *part = addPart(tr("Seats"));
    m_seatStart = field("seatStart", tr("First number"), QStringLiteral("1"));
    m_step = field("seatStep", tr("Step from seat to seat"), QStringLiteral("1"));
    m_scheme = segments("seatScheme", tr("Which numbers"));
    m_scheme->addChoice(tr("All"), int(SeatScheme::All));
    m_scheme->addChoice(tr("Odd"), int(SeatScheme::Odd));
    m_scheme->addChoice(tr("Even"), int(SeatScheme::Even));
    m_scheme->setCurrentIndex(0);
    part->addWidget(m_scheme, 0, Qt::AlignLeft); // wider than a field in some languages
    addLine(part, tr("Start, step"), m_seatStart, m_step);
    m_direction = segments("seatDirection", tr("Direction"));
    m_direction->addChoice(QStringLiteral("→"), int(SeatDirection::LeftToRight));
    m_direction->addChoice(QStringLiteral("←"), int(SeatDirection::RightToLeft));
    m_direction->addChoice(tr("From middle"), int(SeatDirection::OutFromMiddle));
    m_direction->setCurrentIndex(0);
    addLine(part, tr("Direction"), m_direction);
    m_aisle = segments("seatAisle", tr("At an aisle"));
    m_aisle->addChoice(tr("Go on"), int(AisleRule::GoOn));
    m_aisle->addChoice(tr("Restart"), int(AisleRule::Restart));
    m_aisle->setCurrentIndex(0);
    addLine(part, tr("At an aisle"), m_aisle);
    m_each = segments("seatEach", tr("In the next row"));
    m_each->addChoice(tr("Restart"), false);
    m_each->addChoice(tr("Go on"), true);
    m_each->setCurrentIndex(0);
    addLine(part, tr("Next row"), m_each);
}

void NumberPanel::makeLabel()
{
    QVBoxLayout *part = addPart(tr("Label"));
    m_template = field("labelTemplate", tr("What the ticket says"), {});
    m_template->setPlaceholderText(QStringLiteral("{section} {row}{seat}"));
    addLine(part, tr("Template"), m_template);
    m_reads = new kit::Label({}, kit::TextSize::Body, kit::medium);
    m_reads->setObjectName(QStringLiteral("labelReads"));
    addLine(part, tr("Reads"), m_reads);
}

void NumberPanel::watch()
{
    for (kit::LineEdit *edited : {m_rowStart, m_skip, m_list, m_seatStart, m_step, m_template})
        connect(edited, &QLineEdit::textEdited, this, &NumberPanel::planSoon);
    for (kit::Segments *chosenOf : {m_from, m_sections, m_scheme, m_direction, m_aisle, m_each})
        connect(chosenOf, &kit::Segments::chosen, this, &NumberPanel::planSoon);
    connect(m_rowScheme, &kit::Segments::chosen, this, [this] {
        const auto style = chosen<RowNames>(m_rowScheme);
        seating::RowNaming letters;
        seating::RowNaming numbers;
        numbers.style = RowNames::Numbers;
        if (style == RowNames::Numbers && seating::startFromText(letters, m_rowStart->text()))
            m_rowStart->setText(QStringLiteral("1"));
        if (style == RowNames::Letters && seating::startFromText(numbers, m_rowStart->text()))
            m_rowStart->setText(QStringLiteral("A"));
        planSoon();
    });
}

void NumberPanel::begin()
{
    m_isOpen = true;
    replan();
}

void NumberPanel::end()
{
    m_isOpen = false;
    m_soon.stop();
    m_plan.reset();
    m_desk.setPreview({});
}

QWidget *NumberPanel::firstField()
{
    return m_rowStart->isEnabled() ? static_cast<QWidget *>(m_rowStart) : m_seatStart;
}

void NumberPanel::planSoon()
{
    if (m_isOpen)
        m_soon.start();
}

bool NumberPanel::readNumber(kit::LineEdit *edited, int least, int &into)
{
    bool isNumber = false;
    into = edited->text().trimmed().toInt(&isNumber);
    const bool isRight = isNumber && into >= least && into <= highestNumber;
    edited->setInvalid(!isRight);
    return isRight;
}

std::optional<studio::NumberRequest> NumberPanel::request()
{
    studio::NumberRequest asked;
    asked.rows.style = chosen<RowNames>(m_rowScheme);
    asked.rows.reversed = m_from->currentValue().toBool();
    asked.rows.skipped = seating::skippedNames(m_skip->text());
    for (const QString &name : m_list->text().split(u','))
        if (!name.trimmed().isEmpty())
            asked.rows.list.append(name.trimmed());
    const bool isCounted = asked.rows.style == RowNames::Letters || asked.rows.style == RowNames::Numbers;
    m_rowStart->setEnabled(isCounted);
    m_skip->setEnabled(isCounted);
    m_list->setEnabled(asked.rows.style == RowNames::List);
    m_from->setEnabled(asked.rows.style != RowNames::Keep);
    const std::optional<int> start = seating::startFromText(asked.rows, m_rowStart->text().trimmed());
    m_rowStart->setInvalid(isCounted && !start);
    m_list->setInvalid(asked.rows.style == RowNames::List && asked.rows.list.isEmpty());
    asked.rows.start = start.value_or(1);
    asked.sections = chosen<studio::SectionRule>(m_sections);
    const bool isStartRight = readNumber(m_seatStart, 0, asked.seats.start);
    const bool isStepRight = readNumber(m_step, 1, asked.seats.step);
    asked.seats.scheme = chosen<SeatScheme>(m_scheme);
    asked.seats.direction = chosen<SeatDirection>(m_direction);
    asked.seats.aisle = chosen<AisleRule>(m_aisle);
    asked.seats.continued = m_each->currentValue().toBool();
    asked.seats.label = m_template->text().trimmed();
    const bool isListMissing = asked.rows.style == RowNames::List && asked.rows.list.isEmpty();
    if (!isStartRight || !isStepRight || isListMissing || (isCounted && !start))
        return std::nullopt;
    return asked;
}

void NumberPanel::replan()
{
    if (!m_isOpen)
        return;
    m_plan.reset();
    const std::optional<studio::NumberRequest> asked = request();
    m_template->setInvalid(false);
    QString fault = asked ? QString() : tr("Put the fields with a red edge right.");
    if (asked) {
        Result<studio::NumberPlan> planned = studio::planNumbers(m_desk.map(), m_desk.selection(), *asked);
        if (planned) {
            m_plan = *std::move(planned);
        } else {
            const bool isLabel = planned.error().code == ErrorCode::InvalidArgument;
            m_template->setInvalid(isLabel);
            fault = isLabel
                        ? tr("A name holds \"%s\", which a template reads as the seat's number.")
                        : tr("Nothing that is chosen has rows. Choose seats, or nothing for the whole map.");
        }
    }
    m_preview->setVisible(m_plan.has_value());
    if (m_plan)
        showPlan();
    else
        setSentence(fault);
    if (!m_plan)
        setChip({});
    const bool canAct = m_plan && m_plan->changes();
    actButton()->setEnabled(canAct);
    actButton()->setWhyDisabled(m_plan ? tr("Nothing would change.") : fault);
    showOnMap();
}

void NumberPanel::showPlan()
{
    const kit::Format format;
    setChip(tr("%1, %2").arg(tr("%n row(s)", nullptr, int(m_plan->rows.size())),
                             tr("%n seat(s)", nullptr, int(m_plan->seats))));
    m_reads->setText(m_plan->sample);
    m_preview->show(*m_plan);
    QStringList words;
    words.append(m_plan->labelsChanged == 0 ? tr("No label changes.")
                                            : tr("%n label(s) change.", nullptr, int(m_plan->labelsChanged)));
    if (m_plan->twice > 0)
        words.append(tr("%n seat(s) would have the name of another.", nullptr, int(m_plan->twice)));
    words.append(tr("Seat ids stay; sold tickets keep their printed label until reprinted."));
    setSentence(words.join(QLatin1Char(' ')));
}

void NumberPanel::showOnMap()
{
    if (!m_plan) {
        m_desk.setPreview({});
        return;
    }
    StudioPreview preview;
    auto map = std::make_shared<seating::SeatMap>(m_desk.map());
    if (!studio::applyNumbers(*map, *m_plan))
        return;
    preview.map = std::move(map);
    for (const studio::PlannedRow &row : m_plan->rows) {
        if (row.seats.empty())
            continue;
        preview.tags.push_back({tagPlace(row), row.after, !row.becomes.twice.isEmpty()});
        for (const studio::PlannedSeat &seat : row.seats) {
            if (seat.twice)
                preview.troubled.push_back(seat.id);
            else if (seat.before != seat.after || row.before != row.after)
                preview.changed.push_back(seat.id);
        }
    }
    preview.arrow = m_plan->way;
    m_desk.setPreview(std::move(preview));
}

void NumberPanel::act()
{
    if (m_soon.isActive()) {
        m_soon.stop();
        replan(); // what was typed last counts
    }
    if (!m_plan || !m_plan->changes())
        return;
    const studio::NumberPlan plan = *m_plan;
    m_isOpen = false;
    m_desk.setPreview({});
    m_desk.attempt({studio::StepKind::Number, {}, int(plan.rows.size())},
                   [&plan](seating::SeatMap &map) { return studio::applyNumbers(map, plan); });
    Q_EMIT closed();
}

} // namespace foyer::seatmap
