// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/events/seasonview.h"

#include "core/client/connection.h"
#include "ui/events/seasondelegate.h"
#include "ui/kit/banner.h"
#include "ui/kit/button.h"
#include "ui/kit/card.h"
#include "ui/kit/command.h"
#include "ui/kit/emptystate.h"
#include "ui/kit/format.h"
#include "ui/kit/hairline.h"
#include "ui/kit/keycap.h"
#include "ui/kit/label.h"
#include "ui/kit/refusalwords.h"
#include "ui/kit/searchedit.h"
#include "ui/kit/segments.h"
#include "ui/kit/statestack.h"
#include "ui/kit/table.h"

#include <QScrollBar>
#include <QTimeZone>

namespace foyer::events {

namespace {

using accounts::Permission;

constexpr int headHeight = 64;
constexpr int footHeight = 48;
constexpr int listHead = 35; // the table's head and the card's edges
constexpr int sidePadding = 24;
constexpr int searchWidth = 240;
constexpr int narrowBelow = 1300;
constexpr int moreBefore = 400; // px from the end at which the next part is asked for

} // namespace

SeasonView::SeasonView(const Context &context, const SetupKeeper &keeper, QWidget *parent)
    : QWidget(parent)
    , m_context(context)
    , m_model(context.season, keeper, context.clock, context.may(Permission::ManageCatalog))
{
    setObjectName(QStringLiteral("eventList"));
    makeCommands();
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(sidePadding, 0, sidePadding, 0);
    layout->setSpacing(0);
    layHead(layout);
    m_banner = new kit::Banner;
    m_banner->setObjectName(QStringLiteral("listBanner"));
    layout->addWidget(m_banner);
    m_gap = new QWidget;
    m_gap->setFixedHeight(8);
    layout->addWidget(m_gap);
    layList(layout);
    layFoot(layout);
    layout->addStretch();
    connect(&m_model, &SeasonModel::stateChanged, this, &SeasonView::refresh);
    connect(&m_context.connection, &client::Connection::back, this, &SeasonView::reload);
    refresh();
}

QAction *SeasonView::command(const char *id, const QString &text, const QKeySequence &keys,
                             void (SeasonView::*wanted)(const SeasonRow &))
{
    QAction *made = kit::makeCommand(QLatin1StringView{id}, text, kit::Icon::None, keys, this);
    connect(made, &QAction::triggered, this, [this, wanted] {
        if (const SeasonRow *row = currentRow()) {
            const SeasonRow chosen = *row;
            Q_EMIT(this->*wanted)(chosen);
        }
    });
    m_commands.append(made);
    return made;
}

void SeasonView::makeCommands()
{
    if (m_context.may(Permission::ManageCatalog)) {
        m_new = kit::makeCommand(QStringLiteral("events.new"), tr("New event"), kit::Icon::Plus,
                                 QKeySequence(Qt::CTRL | Qt::Key_N), this);
        m_commands.append(m_new);
        connect(m_new, &QAction::triggered, this, &SeasonView::newWanted);
        m_halls = kit::makeCommand(QStringLiteral("events.halls"), tr("Seat maps"), kit::Icon::Map,
                                   QKeySequence(Qt::CTRL | Qt::Key_M), this);
        m_commands.append(m_halls);
        connect(m_halls, &QAction::triggered, this, &SeasonView::hallsWanted);
        command("events.duplicate", tr("Duplicate"), QKeySequence(Qt::CTRL | Qt::Key_D),
                &SeasonView::duplicateWanted);
    }
    QAction *search = kit::makeCommand(QStringLiteral("events.search"), tr("Search the events"),
                                       kit::Icon::Search, QKeySequence(Qt::Key_Slash), this);
    m_commands.append(search);
    connect(search, &QAction::triggered, this, [this] {
        m_search->setFocus(Qt::ShortcutFocusReason);
        m_search->selectAll();
    });
    command("events.act", tr("What the row's button does"), QKeySequence(Qt::CTRL | Qt::Key_Return),
            &SeasonView::actionWanted);
    command("events.waitingRoom", tr("Waiting room of the next date"), QKeySequence(Qt::CTRL | Qt::Key_W),
            &SeasonView::waitingRoomWanted);
}

void SeasonView::layHead(QVBoxLayout *layout)
{
    auto *head = new QWidget;
    head->setFixedHeight(headHeight);
    auto *row = new QHBoxLayout(head);
    row->setContentsMargins({});
    row->setSpacing(12);
    row->addWidget(new kit::Label(tr("Events"), kit::TextSize::Page, kit::strong));
    row->addSpacing(12);
    m_views = new kit::Segments(tr("Which events"));
    m_views->setObjectName(QStringLiteral("eventViews"));
    for (const char *view : {"coming", "on_sale", "drafts", "past"})
        m_views->addChoice(QString(), QByteArray(view));
    m_search = new kit::SearchEdit(tr("Name or hall"));
    m_search->setObjectName(QStringLiteral("eventSearch"));
    m_search->setAccessibleName(tr("Search the events by name or hall"));
    m_search->setKeyCap(QKeySequence(Qt::Key_Slash));
    m_search->setFixedWidth(searchWidth);
    row->addWidget(m_views);
    row->addWidget(m_search);
    row->addStretch();
    if (m_halls) {
        auto *halls = new kit::Button;
        halls->setObjectName(QStringLiteral("seatMaps"));
        halls->setAction(m_halls);
        halls->setKeyCapVisible(false);
        row->addWidget(halls);
    }
    if (m_new) {
        auto *button = new kit::Button({}, kit::Button::Kind::Primary);
        button->setObjectName(QStringLiteral("newEvent"));
        button->setAction(m_new);
        row->addWidget(button);
    }
    layout->addWidget(head);
    connect(m_views, &kit::Segments::chosen, this, &SeasonView::ask);
    connect(m_search, &kit::SearchEdit::searched, this, &SeasonView::ask);
    connect(m_search, &QLineEdit::returnPressed, this, &SeasonView::focusList);
}

void SeasonView::layList(QVBoxLayout *layout)
{
    m_table = new kit::Table(tr("Events"));
    m_table->setObjectName(QStringLiteral("eventTable"));
    m_table->setRows(kit::Table::Rows::Tall);
    auto *delegate = new SeasonDelegate(*m_table, m_table->itemDelegate(), this);
    m_table->setItemDelegate(delegate);
    m_table->setModel(&m_model);
    m_table->setStretchColumn(SeasonModel::Event);
    auto *card = new kit::Card;
    card->body()->setContentsMargins(1, 1, 1, 1);
    card->body()->addWidget(m_table);
    m_states = new kit::StateStack(card);
    m_states->setObjectName(QStringLiteral("eventStates"));
    kit::EmptyState *empty = m_states->setEmpty({}, {});
    empty->setObjectName(QStringLiteral("noEvents"));
    layout->addWidget(m_states, 1);
    connect(delegate, &SeasonDelegate::actionClicked, this, [this](int row) {
        m_table->setCurrentRow(row);
        const SeasonRow chosen = m_model.rows()[std::size_t(row)];
        Q_EMIT actionWanted(chosen);
    });
    connect(m_table, &kit::Table::rowActivated, this, [this](int row) {
        const SeasonRow chosen = m_model.rows()[std::size_t(row)];
        Q_EMIT openWanted(chosen);
    });
    connect(m_table, &kit::Table::currentRowChanged, this, [this](int row) {
        if (row >= 0 && row < int(m_model.rows().size()))
            m_chosen = m_model.rows()[std::size_t(row)].event;
    });
    connect(m_states, &kit::StateStack::retry, this, &SeasonView::reload);
    connect(m_table->verticalScrollBar(), &QScrollBar::valueChanged, this, [this](int value) {
        const bool isNearEnd = m_table->verticalScrollBar()->maximum() - value < moreBefore;
        if (isNearEnd && m_model.hasMore() && !m_model.isLoading())
            static_cast<void>(SeasonModel::loadMore(&m_model));
    });
}

void SeasonView::layFoot(QVBoxLayout *layout)
{
    m_foot = new QWidget;
    m_foot->setFixedHeight(footHeight);
    auto *row = new QHBoxLayout(m_foot);
    row->setContentsMargins({});
    row->setSpacing(8);
    m_count = new kit::Label({}, kit::Ink::Text2);
    m_count->setObjectName(QStringLiteral("eventCount"));
    m_sold = new kit::Label({}, kit::Ink::Text2);
    m_sold->setObjectName(QStringLiteral("eventTotals"));
    m_sold->setFigures(true);
    row->addWidget(m_count);
    row->addSpacing(8);
    auto *line = new kit::Hairline(Qt::Vertical);
    line->setFixedHeight(16);
    row->addWidget(line);
    row->addSpacing(8);
    row->addWidget(m_sold);
    row->addStretch();
    const auto hint = [row](const QList<QKeySequence> &keys, const QString &words) {
        for (const QKeySequence &key : keys)
            row->addWidget(new kit::KeyCap(key));
        row->addWidget(new kit::Label(words, kit::Ink::Text3));
    };
    row->addWidget(new kit::KeyCap(QStringLiteral("↑")));
    row->addWidget(new kit::KeyCap(QStringLiteral("↓")));
    row->addWidget(new kit::Label(tr("choose"), kit::Ink::Text3));
    hint({QKeySequence(Qt::Key_Return)}, tr("open"));
    if (m_new)
        hint({QKeySequence(Qt::CTRL | Qt::Key_D)}, tr("duplicate"));
    layout->addWidget(m_foot);
}

const SeasonRow *SeasonView::currentRow() const
{
    const int row = m_table->currentRow();
    return row >= 0 && row < int(m_model.rows().size()) ? &m_model.rows()[std::size_t(row)] : nullptr;
}

void SeasonView::focusList()
{
    m_table->setFocus(Qt::TabFocusReason);
    if (m_table->currentRow() < 0 && !m_model.rows().empty())
        m_table->setCurrentRow(0);
}

void SeasonView::ask()
{
    const bool isAsked = m_model.isLoading() && m_views->currentValue().toByteArray() == m_model.view()
                         && m_search->text().trimmed() == m_model.text();
    if (isAsked)
        return;
    static_cast<void>(
        SeasonModel::load(&m_model, m_views->currentValue().toByteArray(), m_search->text().trimmed()));
}

void SeasonView::reload()
{
    ask();
}

bool SeasonView::isFiltered() const
{
    return !m_model.text().isEmpty();
}

void SeasonView::refreshSegments()
{
    const kit::Format format;
    const wire::SeasonCounts &counts = m_model.counts();
    const auto name = [&](int index, const QString &word, int count) {
        m_views->setTextOf(index, m_model.isLoaded() ? word + QLatin1Char(' ') + format.count(count) : word);
    };
    name(0, tr("Coming"), counts.coming);
    name(1, tr("On sale"), counts.onSale);
    name(2, tr("Drafts"), counts.drafts);
    name(3, tr("Past"), counts.past);
}

// With nothing to show a failure takes the list's place; else it stands above what was there.
void SeasonView::showFace()
{
    const auto &refusal = m_model.refusal();
    if (refusal && m_model.isLoaded())
        m_banner->say(kit::Tone::Amber, kit::wordsFor(*refusal),
                      tr("This is the list of %1.")
                          .arg(kit::Format().time(*m_model.loadedAt(), QTimeZone::systemTimeZone())));
    else
        m_banner->dismiss();
    m_gap->setVisible(refusal && m_model.isLoaded());
    if (!m_model.isLoaded() && refusal) {
        const bool isForbidden = refusal->kind == client::RefusalKind::Forbidden;
        m_states->showError(isForbidden ? tr("Your role does not show the events")
                                        : tr("The events cannot be shown"),
                            kit::wordsFor(*refusal), !isForbidden);
    } else if (!m_model.isLoaded()) {
        m_states->showLoading(tr("Fetching the events"));
    } else if (!m_model.rows().empty()) {
        m_states->showContent();
    } else {
        auto *empty = m_states->findChild<kit::EmptyState *>(QStringLiteral("noEvents"));
        if (isFiltered())
            empty->setTexts(tr("Nothing found"),
                            tr("No event here has “%1” in its name or hall.").arg(m_model.text()));
        else if (m_model.counts().coming + m_model.counts().past == 0)
            empty->setTexts(
                tr("No events yet"),
                m_new ? tr("Press Ctrl N: name it, choose a hall, a date and prices, and it can be sold.")
                      : tr("An organizer has to make the first one."));
        else
            empty->setTexts(tr("No events of this kind"), tr("The others are beside it."));
        m_states->showEmpty();
    }
}

// What an event is called comes before how wide its bar is.
void SeasonView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    const bool isNarrow = width() < narrowBelow;
    m_table->setColumnWidths(isNarrow ? QList<int>{72, 0, 132, 128, 192, 136, 116, 152}
                                      : QList<int>{72, 0, 160, 136, 240, 136, 128, 160});
}

void SeasonView::keepPlace()
{
    const int row = m_chosen ? m_model.rowOfEvent(*m_chosen) : -1;
    if (row >= 0 && row != m_table->currentRow())
        m_table->setCurrentRow(row);
    else if (m_table->currentRow() < 0 && !m_model.rows().empty())
        m_table->setCurrentRow(0);
}

void SeasonView::refresh()
{
    refreshSegments();
    showFace();
    keepPlace();
    m_count->setText(m_model.countWords());
    m_sold->setText(m_model.soldWords());
    const int rows = int(m_model.rows().size()) * int(kit::Table::Rows::Tall);
    m_states->setMaximumHeight(rows > 0 ? rows + listHead : QWIDGETSIZE_MAX); // the card ends with its rows
    m_foot->setVisible(m_model.isLoaded() && !m_model.rows().empty());
}

} // namespace foyer::events
