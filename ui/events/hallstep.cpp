// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/hallstep.h"

#include "ui/events/areasedit.h"
#include "ui/events/hallgenerator.h"
#include "ui/events/halls.h"
#include "ui/events/importreport.h"
#include "ui/events/words.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/field.h"
#include "ui/kit/format.h"
#include "ui/kit/label.h"
#include "ui/kit/lineedit.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/kit/seatview/seatview.h"

#include <algorithm>
#include <QComboBox>

namespace foyer::events {

namespace {

constexpr int previewHeight = 340;
constexpr int longestName = 200;

QString toText(const Uuid &id)
{
    return QString::fromLatin1(id.toText());
}

} // namespace

HallStep::HallStep(SetupModel &model, HallDesk &desk, kit::Prompter &prompter, client::ApiClient &ids,
                   QWidget *parent)
    : StepView(model, Step::Hall, parent)
    , m_desk(desk)
    , m_prompter(prompter)
    , m_ids(ids)
    , m_seats(std::make_unique<seatview::SeatModel>())
{
    setObjectName(QStringLiteral("hallStep"));
    addHeading(tr("Hall"), tr("All dates that are not on sale yet take place here."));
    m_banner = new kit::Banner;
    m_banner->setObjectName(QStringLiteral("hallBanner"));
    body()->addWidget(m_banner);
    m_unread = new kit::Banner;
    m_unread->setObjectName(QStringLiteral("hallUnread"));
    body()->addWidget(m_unread);
    addVenueCard();
    addMapCard();
    m_report = new ImportReport;
    body()->addWidget(m_report);
    addPreview();
    m_areas = new AreasEdit(model, ids);
    body()->addWidget(m_areas);
    body()->addStretch();
    connect(&m_desk, &HallDesk::venuesChanged, this, &HallStep::fillVenues);
    connect(&m_desk, &HallDesk::mapsChanged, this, &HallStep::fillMaps);
    connect(&m_desk, &HallDesk::hallChanged, this, &HallStep::showHall);
    connect(&m_desk, &HallDesk::stateChanged, this, &HallStep::sayUnread);
    start();
}

HallStep::~HallStep()
{
    delete m_view; // before the seats it shows
}

void HallStep::forget()
{
    m_banner->dismiss();
    m_report->hide();
}

QWidget *HallStep::firstField()
{
    return m_newVenue->isVisible() ? static_cast<QWidget *>(m_venueName) : m_venue;
}

void HallStep::addVenueCard()
{
    auto *card = new kit::Card;
    m_venue = new QComboBox;
    m_venue->setObjectName(QStringLiteral("venue"));
    auto *another = new kit::Button(kit::Icon::Plus, tr("New place"));
    another->setObjectName(QStringLiteral("newVenue"));
    m_venueField = new kit::Field(tr("Place"), m_venue);
    watch("venue", m_venueField);
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::padding);
    row->addWidget(m_venueField, 1);
    row->addWidget(another, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    m_newVenue = new QWidget;
    auto *form = new QHBoxLayout(m_newVenue);
    form->setContentsMargins({});
    form->setSpacing(kit::padding);
    m_venueName = new kit::LineEdit;
    m_venueName->setObjectName(QStringLiteral("venueName"));
    m_venueName->setMaxLength(longestName);
    m_venueAddress = new kit::LineEdit;
    m_venueAddress->setObjectName(QStringLiteral("venueAddress"));
    auto *make = new kit::Button(tr("Make it"));
    make->setObjectName(QStringLiteral("makeVenue"));
    form->addWidget(new kit::Field(tr("Its name"), m_venueName), 2);
    form->addWidget(new kit::Field(tr("Address"), m_venueAddress), 3);
    form->addWidget(make, 0, Qt::AlignBottom);
    m_newVenue->hide();
    card->body()->addWidget(m_newVenue);
    body()->addWidget(card);
    connect(m_venue, &QComboBox::activated, this, [this](int index) {
        const auto id = Uuid::fromText(m_venue->itemData(index).toString().toLatin1());
        chooseVenue(id ? std::optional(catalog::VenueId(*id)) : std::nullopt);
    });
    connect(another, &kit::Button::clicked, this, [this] { toggleNewVenue(m_newVenue->isHidden()); });
    connect(make, &kit::Button::clicked, this, [this] { static_cast<void>(addVenue(this)); });
    for (QLineEdit *field : {m_venueName, m_venueAddress})
        connect(field, &QLineEdit::returnPressed, this, [this] { static_cast<void>(addVenue(this)); });
}

void HallStep::toggleNewVenue(bool shown)
{
    m_newVenue->setVisible(shown);
    if (shown)
        m_venueName->setFocus(Qt::TabFocusReason);
}

void HallStep::addMapCard()
{
    auto *card = new kit::Card;
    m_map = new QComboBox;
    m_map->setObjectName(QStringLiteral("seatMap"));
    auto *field = new kit::Field(tr("Seat map"), m_map);
    watch("map", field);
    m_import = new kit::Button(kit::Icon::Upload, tr("Import a plan"));
    m_import->setObjectName(QStringLiteral("importPlan"));
    m_make = new kit::Button(kit::Icon::Sparkles, tr("Make a hall"));
    m_make->setObjectName(QStringLiteral("makeHall"));
    auto *row = new QHBoxLayout;
    row->setSpacing(kit::buttonGap);
    row->addWidget(field, 1);
    auto *others = new QHBoxLayout; // below: beside the map a small window has no room for all of them
    others->setSpacing(kit::buttonGap);
    others->addWidget(m_import);
    others->addWidget(m_make);
    addStudioButtons(others);
    others->addStretch(1);
    row->addWidget(m_studio, 0, Qt::AlignBottom);
    card->body()->addLayout(row);
    card->body()->addLayout(others);
    m_generator = new HallGenerator;
    m_generator->hide();
    card->body()->addWidget(m_generator);
    body()->addWidget(card);
    connect(m_map, &QComboBox::activated, this, [this](int index) {
        const auto &maps = m_desk.maps();
        if (index <= int(maps.size())) // what comes behind is chosen already
            chooseMap(index > 0 ? &maps[std::size_t(index - 1)] : nullptr);
    });
    connect(m_import, &kit::Button::clicked, this, [this] { static_cast<void>(importPlan(this)); });
    connect(m_make, &kit::Button::clicked, this, [this] {
        m_generator->setVisible(m_generator->isHidden());
        if (m_generator->isVisible())
            m_generator->firstField()->setFocus(Qt::TabFocusReason);
    });
    connect(m_generator, &HallGenerator::wanted, this,
            [this](const QString &name, const wire::Theatre &theatre) {
                static_cast<void>(generate(this, name, theatre));
            });
}

void HallStep::addStudioButtons(QHBoxLayout *row)
{
    m_draw = new kit::Button(kit::Icon::PencilLine, tr("Draw a new hall"));
    m_draw->setObjectName(QStringLiteral("drawHall"));
    m_studio = new kit::Button(kit::Icon::Map, tr("Open in the studio"));
    m_studio->setObjectName(QStringLiteral("openStudio"));
    row->addWidget(m_draw);
    connect(m_draw, &kit::Button::clicked, this, [this] {
        if (setup().facts.venue)
            Q_EMIT drawWanted(setup().facts.venue->uuid());
    });
    connect(m_studio, &kit::Button::clicked, this, [this] {
        if (setup().hall.map)
            Q_EMIT studioWanted(setup().hall.map->uuid(), m_desk.facts().mapName);
    });
}

void HallStep::addPreview()
{
    m_preview = new kit::Card;
    m_summary = new kit::Label({}, kit::Ink::Text2);
    m_summary->setObjectName(QStringLiteral("hallSummary"));
    m_view = new seatview::SeatView(*m_seats);
    m_view->setObjectName(QStringLiteral("hallPreview"));
    m_view->setAccessibleName(tr("How the hall looks"));
    m_view->setReadOnly(true);
    m_view->setFixedHeight(previewHeight);
    m_preview->body()->addWidget(m_summary);
    m_preview->body()->addWidget(m_view, 1);
    body()->addWidget(m_preview);
}

void HallStep::chooseVenue(std::optional<catalog::VenueId> venue)
{
    if (setup().facts.venue == venue)
        return;
    const wire::Venue *place = venue ? m_desk.venue(venue->uuid()) : nullptr;
    model().edit([&](Setup &edited) {
        edited.facts.venue = venue;
        if (place && !edited.isMade() && edited.dates.empty())
            edited.facts.timeZone = place->timeZone;
        const Hall before = edited.hall;
        edited.hall.map.reset(); // its seat map is of the other place
        edited.hall.version = 0;
        spreadHall(edited, before, m_ids);
    });
}

void HallStep::chooseMap(const wire::SeatMapSummary *map)
{
    model().edit([&](Setup &edited) {
        const Hall before = edited.hall;
        edited.hall.map = map ? std::optional(catalog::SeatMapId(map->id)) : std::nullopt;
        edited.hall.version = map ? map->version : 0;
        spreadHall(edited, before, m_ids);
    });
}

void HallStep::fillVenues()
{
    const QSignalBlocker quiet(m_venue);
    m_venue->clear();
    m_venue->addItem(tr("Choose a place"), QString());
    for (const wire::Venue &venue : m_desk.venues())
        m_venue->addItem(venue.name, toText(venue.id));
    if (m_desk.areVenuesKnown() && m_desk.venues().empty())
        m_newVenue->show(); // nothing to choose from: make the first
    refresh();
}

void HallStep::fillMaps()
{
    const QSignalBlocker quiet(m_map);
    m_map->clear();
    m_map->addItem(tr("No seat map: standing areas only"));
    for (const wire::SeatMapSummary &map : m_desk.maps())
        m_map->addItem(tr("%1, %2 seats").arg(map.name, kit::Format().count(map.seats)));
    const auto &maps = m_desk.maps();
    const auto chosen = std::ranges::find_if(maps, [this](const wire::SeatMapSummary &map) {
        return setup().hall.map && map.id == setup().hall.map->uuid();
    });
    if (setup().hall.map && chosen == maps.end()) // not read yet, or it cannot be read
        m_map->addItem(m_desk.facts().mapName.isEmpty() ? tr("The chosen seat map") : m_desk.facts().mapName);
    m_map->setCurrentIndex(setup().hall.map ? int(chosen - maps.begin()) + 1 : 0);
}

// A place that is not read yet, or cannot be read, is chosen all the same.
void HallStep::showVenue()
{
    const auto &venue = setup().facts.venue;
    if (venue && m_venue->findData(toText(venue->uuid())) < 0)
        m_venue->addItem(tr("The chosen place"), toText(venue->uuid()));
    m_venue->setCurrentIndex(venue ? m_venue->findData(toText(venue->uuid())) : 0);
}

// A house with one place has nothing to choose; once, so that taking it back is possible.
void HallStep::offerOnlyVenue()
{
    if (setup().id.isNull() || m_offeredTo == setup().id || !m_desk.areVenuesKnown())
        return;
    m_offeredTo = setup().id;
    const bool isOnlyOne = m_desk.venues().size() == 1 && !setup().facts.venue && !setup().isMade();
    if (isOnlyOne)
        chooseVenue(catalog::VenueId(m_desk.venues().front().id));
}

void HallStep::refresh()
{
    offerOnlyVenue();
    const Setup &wanted = setup();
    showVenue();
    m_venue->setEnabled(!wanted.isPublished() && !wanted.isOver());
    m_map->setEnabled(wanted.facts.venue.has_value() && !wanted.isOver());
    m_import->setEnabled(wanted.facts.venue && !wanted.isOver());
    m_make->setEnabled(wanted.facts.venue && !wanted.isOver());
    m_draw->setEnabled(m_make->isEnabled());
    m_studio->setVisible(wanted.hall.map.has_value());
    for (kit::Button *button : {m_import, m_make, m_draw})
        button->setWhyDisabled(tr("Choose the place first."));
    const std::optional<Uuid> venue =
        wanted.facts.venue ? std::optional(wanted.facts.venue->uuid()) : std::nullopt;
    if (venue != m_shownVenue) {
        m_shownVenue = venue;
        if (venue)
            static_cast<void>(HallDesk::loadMaps(&m_desk, *venue));
    }
    fillMaps();
    m_areas->refresh();
    m_summary->setText(hallWords(wanted.hall, m_desk.facts()));
    m_preview->setVisible(wanted.hall.map.has_value());
}

void HallStep::showHall()
{
    const bool isThere = m_desk.plan() != nullptr;
    if (isThere) {
        m_seats->setPlan(m_desk.plan());
        std::vector<seatview::CategoryStyle> styles;
        for (const Category &category : setup().categories)
            styles.push_back({category.key, category.name, {}});
        m_seats->setCategories(std::move(styles));
        takeCategories();
    }
    m_summary->setText(hallWords(setup().hall, m_desk.facts()));
    m_view->setVisible(isThere);
}

// A category of the map that no price category stands for yet becomes one, named as in the map.
void HallStep::takeCategories()
{
    if (setup().isOver())
        return;
    std::vector<Category> added;
    for (const seating::Category &category : m_desk.categories()) {
        const auto had = std::ranges::find(setup().categories, category.key, &Category::key);
        const bool isColour = category.color.size() == 7 && category.color.startsWith(u'#');
        if (had == setup().categories.end() && !category.key.isEmpty())
            added.push_back({m_ids.newId<catalog::CategoryId>(), category.key.left(100),
                             (category.label.isEmpty() ? category.key : category.label).left(100),
                             isColour ? category.color : QString()});
    }
    if (!added.empty())
        model().edit([&](Setup &edited) { std::ranges::copy(added, std::back_inserter(edited.categories)); });
}

void HallStep::showProblems(const std::vector<Problem> &problems)
{
    StepView::showProblems(problems);
    m_areas->showProblems(problems);
}

} // namespace foyer::events
