// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/hallslist.h"

#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/label.h"
#include "ui/kit/measures.h"
#include "ui/kit/prompter.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"
#include "ui/seatmap/hallsmodel.h"

#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int headHeight = 64;

} // namespace

HallsList::HallsList(client::SeatingApi &api, DraftBox &drafts, kit::Prompter &prompter, QWidget *parent)
    : QWidget(parent)
    , m_drafts(drafts)
    , m_prompter(prompter)
    , m_library(api)
    , m_model(new HallsModel(this))
{
    setObjectName(QStringLiteral("hallsList"));
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    layHead(column);
    m_banner = new kit::Banner(kit::Banner::Shape::Edge);
    m_banner->setObjectName(QStringLiteral("hallsBanner"));
    column->addWidget(m_banner);
    m_table = new kit::Table(tr("Seat maps"));
    m_table->setObjectName(QStringLiteral("hallsTable"));
    m_table->setModel(m_model);
    m_table->setColumnWidths({0, 0, 160, 110, 240});
    m_table->setStretchColumn(0);
    m_states = new kit::StateStack(m_table);
    kit::EmptyState *empty = m_states->setEmpty(
        tr("No seat map yet"),
        tr("Draw a hall, begin with a few numbers, or bring the plan of another program."));
    kit::Button *first = empty->addAction(tr("Draw a new hall"), kit::Icon::Plus);
    first->setObjectName(QStringLiteral("firstHall"));
    connect(first, &kit::Button::clicked, this, &HallsList::newWanted);
    column->addWidget(m_states, 1);
    connect(m_table, &kit::Table::rowActivated, this,
            [this](int row) { Q_EMIT openWanted(m_model->hall(row).place); });
    connect(m_table, &kit::Table::currentRowChanged, this,
            [this](int row) { m_throwAway->setVisible(row >= 0 && m_model->hall(row).draftAt.has_value()); });
    connect(m_states, &kit::StateStack::retry, this, &HallsList::reload);
}

HallsList::~HallsList() = default;

void HallsList::layHead(QVBoxLayout *column)
{
    auto *head = new QHBoxLayout;
    head->setContentsMargins(kit::step, 0, kit::padding, 0);
    head->setSpacing(kit::buttonGap);
    auto *back = new kit::Button(kit::Icon::ArrowLeft, QString(), kit::Button::Kind::Ghost);
    back->setObjectName(QStringLiteral("hallsBack"));
    back->setAccessibleName(tr("Back to the events"));
    auto *title = new kit::Label(tr("Seat maps"), kit::TextSize::Page, kit::strong);
    title->setMinimumHeight(headHeight);
    m_throwAway = new kit::Button(tr("Throw the draft away"), kit::Button::Kind::Ghost);
    m_throwAway->setObjectName(QStringLiteral("throwDraftAway"));
    m_throwAway->hide();
    m_new = new kit::Button(kit::Icon::Plus, tr("Draw a new hall"), kit::Button::Kind::Primary);
    m_new->setObjectName(QStringLiteral("newHall"));
    head->addWidget(back);
    head->addWidget(title, 1);
    head->addWidget(m_throwAway);
    head->addWidget(m_new);
    column->addLayout(head);
    connect(back, &kit::Button::clicked, this, &HallsList::backWanted);
    connect(m_new, &kit::Button::clicked, this, &HallsList::newWanted);
    connect(m_throwAway, &kit::Button::clicked, this, [this] {
        if (m_table->currentRow() >= 0)
            static_cast<void>(throwAway(this, m_model->hall(m_table->currentRow()).place));
    });
}

void HallsList::reload()
{
    static_cast<void>(load(this));
}

void HallsList::focusList()
{
    m_table->setFocus(Qt::OtherFocusReason);
    if (m_table->currentRow() < 0 && m_model->rowCount() > 0)
        m_table->setCurrentRow(0);
}

Task<void> HallsList::load(QPointer<HallsList> self)
{
    const int turn = ++self->m_turn;
    if (!self->m_isRead)
        self->m_states->showLoading(tr("Reading the seat maps …"));
    const QPointer<MapLibrary> library(&self->m_library);
    client::Answer<std::vector<VenueMaps>> venues = co_await MapLibrary::venues(library);
    if (!self || turn != self->m_turn)
        co_return;
    if (venues) {
        self->m_venues = *std::move(venues);
        self->m_isRead = true;
        self->m_banner->dismiss();
    } else if (self->m_isRead) {
        self->m_banner->say(kit::Tone::Amber, tr("This list may be old."), kit::wordsFor(venues.error()));
    }
    const bool hasDrafts = !self->m_drafts.all().empty();
    if (!venues && !self->m_isRead && !hasDrafts) {
        self->m_states->showError(tr("The seat maps could not be read"), kit::wordsFor(venues.error()));
        co_return;
    }
    if (!venues && !self->m_isRead)
        self->m_banner->say(kit::Tone::Amber, tr("Only what is kept on this computer is listed."),
                            kit::wordsFor(venues.error()));
    self->show();
}

void HallsList::refreshDrafts()
{
    if (isVisible() && (m_isRead || m_model->rowCount() > 0))
        show();
}

void HallsList::tellDropped(const Result<void> &dropped)
{
    if (!dropped)
        m_banner->say(kit::Tone::Amber, tr("The draft could not be thrown away."), dropped.error().detail);
    show();
}

void HallsList::show()
{
    const int row = m_table->currentRow();
    m_model->setHalls(m_venues, m_drafts.all());
    if (m_model->rowCount() == 0) {
        m_states->showEmpty();
        m_new->hide(); // the same stands in the middle
        return;
    }
    m_new->show();
    m_states->showContent();
    m_table->setCurrentRow(std::clamp(row, 0, m_model->rowCount() - 1));
}

Task<void> HallsList::throwAway(QPointer<HallsList> self, MapPlace place)
{
    kit::Question question;
    question.title = tr("Throw the draft of %1 away?").arg(place.name);
    question.text = place.version == 0 ? tr("It was never published: nothing of it stays.")
                                       : tr("Version %1 on the server stays as it is.").arg(place.version);
    question.accept = tr("Throw it away");
    question.keep = tr("Keep it");
    kit::Answer answer = co_await self->m_prompter.ask(question, self->window());
    if (!self || !answer.accepted)
        co_return;
    Q_EMIT self->draftUnwanted(place.map);
}

} // namespace foyer::seatmap
