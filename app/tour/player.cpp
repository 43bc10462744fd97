// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tour/player.h"

#include "app/tour/colleague.h"
#include "core/client/apis.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/kit/seatview/seatmodel.h"
#include "ui/kit/seatview/seatplan.h"
#include "ui/kit/seatview/seatview.h"

#include <csignal>
#include <QAbstractItemView>
#include <QDateTimeEdit>
#include <QFileInfo>
#include <QTimeZone>

namespace foyer::app {

Player::Player(Robot &robot, TourStage &stage, Apis apis)
    : m_robot(robot)
    , m_stage(stage)
    , m_apis(std::move(apis))
{
    addLooks();
    addDeeds();
    addErrands();
    addColleague();
    addTroubles();
}

QString Player::filled(QString text) const
{
    text.replace(QStringLiteral("${data}"), m_stage.data);
    text.replace(QStringLiteral("${folder}"), m_stage.folder);
    text.replace(QStringLiteral("${zone}"), m_stage.zone);
    for (qsizetype i = 0; i < m_stage.codes.size(); ++i)
        text.replace(QStringLiteral("${code%1}").arg(i + 1), m_stage.codes[i]);
    return text;
}

Task<void> Player::play(TourLine line)
{
    line.text = filled(line.text);
    const auto verb = m_verbs.find(line.verb);
    if (verb == m_verbs.end()) {
        m_robot.fail(QStringLiteral("There is no verb \"%1\".").arg(line.verb));
    } else {
        Task<void> played = verb->second(line);
        co_await played;
    }
    if (m_robot.hasFailed())
        m_robot.locate(line.number);
}

// What must be so.
void Player::addLooks()
{
    m_verbs[QStringLiteral("expect")] = [this](const TourLine &l) { return m_robot.expect(l.path); };
    m_verbs[QStringLiteral("gone")] = [this](const TourLine &l) { return m_robot.expectGone(l.path); };
    m_verbs[QStringLiteral("see")] = [this](const TourLine &l) { return m_robot.see(l.path, l.text); };
    m_verbs[QStringLiteral("read")] = [this](const TourLine &l) { return m_robot.see(QString(), l.text); };
    m_verbs[QStringLiteral("settle")] = [this](const TourLine &) { return m_robot.settle(); };
}

// What a person does.
void Player::addDeeds()
{
    m_verbs[QStringLiteral("click")] = [this](const TourLine &l) { return m_robot.click(l.path); };
    m_verbs[QStringLiteral("row")] = [this](const TourLine &l) { return m_robot.clickRow(l.path, l.text); };
    m_verbs[QStringLiteral("type")] = [this](const TourLine &l) { return m_robot.type(l.text); };
    m_verbs[QStringLiteral("press")] = [this](const TourLine &l) {
        return m_robot.press(QKeySequence(l.text, QKeySequence::PortableText));
    };
    m_verbs[QStringLiteral("fill")] = [this](const TourLine &l) { return m_robot.fill(l.path, l.text); };
    m_verbs[QStringLiteral("choose")] = [this](const TourLine &l) { return m_robot.choose(l.path, l.text); };
    m_verbs[QStringLiteral("pick")] = [this](const TourLine &l) { return m_robot.pick(l.path, l.text); };
    m_verbs[QStringLiteral("pick-tab")] = [this](const TourLine &l) {
        return m_robot.pickTab(l.path, l.text);
    };
    m_verbs[QStringLiteral("drag")] = [this](const TourLine &l) { return dragAlong(l); };
    m_verbs[QStringLiteral("tab-to")] = [this](const TourLine &l) { return m_robot.tabTo(l.path); };
    m_verbs[QStringLiteral("click-cell")] = [this](const TourLine &l) { return clickCell(l); };
    m_verbs[QStringLiteral("click-free-seat")] = [this](const TourLine &l) { return clickFreeSeat(l); };
    m_verbs[QStringLiteral("today")] = [this](const TourLine &l) { return setToday(l); };
    m_verbs[QStringLiteral("set")] = [this](const TourLine &l) { return setTime(l); };
}

// What happens beside the screen: a file is chosen, tickets change hands.
void Player::addErrands()
{
    m_verbs[QStringLiteral("answer-file")] = [this](const TourLine &l) -> Task<void> {
        m_stage.prompter->nextFile(l.text);
        return m_robot.settle();
    };
    m_verbs[QStringLiteral("answer-yes")] = [this](const TourLine &) -> Task<void> {
        m_stage.prompter->nextAnswer({true, false});
        return m_robot.settle();
    };
    m_verbs[QStringLiteral("answer-text")] = [this](const TourLine &l) -> Task<void> {
        m_stage.prompter->nextText(l.text);
        return m_robot.settle();
    };
    m_verbs[QStringLiteral("say")] = [this](const TourLine &l) -> Task<void> {
        if (!m_robot.hasFailed())
            m_stage.tell(l.text);
        return m_robot.settle();
    };
    m_verbs[QStringLiteral("take-tickets")] = [this](const TourLine &) { return fetchCodes(); };
    m_verbs[QStringLiteral("file-exists")] = [this](const TourLine &l) {
        return m_robot.until([path = l.text] { return QFileInfo(path).size() > 0; },
                             QStringLiteral("The file %1 is not there.").arg(l.text));
    };
}

// What others do meanwhile: "EMAIL …" where somebody is meant.
void Player::addColleague()
{
    const auto email = [](const TourLine &l) { return l.text.section(u' ', 0, 0); };
    const auto rest = [](const TourLine &l) { return l.text.section(u' ', 1); };
    m_verbs[QStringLiteral("colleague-arrives")] = [this, email, rest](const TourLine &l) {
        return wellDone(m_stage.colleague->arrive(email(l), rest(l)));
    };
    m_verbs[QStringLiteral("colleague-lets-in")] = [this, email, rest](const TourLine &l) {
        return wellDone(m_stage.colleague->letIn(email(l), accounts::Role::Viewer, rest(l)));
    };
    m_verbs[QStringLiteral("colleague-gives-role")] = [this, email, rest](const TourLine &l) {
        const accounts::Role role = accounts::roleFromName(rest(l)).value_or(accounts::Role::Viewer);
        return wellDone(m_stage.colleague->giveRole(email(l), role));
    };
    m_verbs[QStringLiteral("colleague-renames-event")] = [this](const TourLine &l) {
        return wellDone(m_stage.colleague->renameEvent(l.text));
    };
    m_verbs[QStringLiteral("colleague-queues-up")] = [this](const TourLine &l) {
        return wellDone(m_stage.colleague->queueUp(l.text.toInt()));
    };
    m_verbs[QStringLiteral("colleague-ends-sessions")] = [this](const TourLine &) {
        return wellDone(m_stage.colleague->endOtherSessions());
    };
}

// What happens to the server on this computer.
void Player::addTroubles()
{
    m_verbs[QStringLiteral("server-hangs")] = [this](const TourLine &) { return signalServer(SIGSTOP); };
    m_verbs[QStringLiteral("server-goes-on")] = [this](const TourLine &) { return signalServer(SIGCONT); };
    m_verbs[QStringLiteral("server-dies")] = [this](const TourLine &) { return signalServer(SIGKILL); };
}

Task<void> Player::wellDone(Task<client::Answer<void>> errand)
{
    client::Answer<void> done = co_await std::move(errand);
    if (!done)
        m_robot.fail(done.error().toLogText());
}

Task<void> Player::signalServer(int signal)
{
    const qint64 process = m_stage.serverProcess();
    if (process <= 0 || ::kill(pid_t(process), signal) != 0)
        m_robot.fail(QStringLiteral("There is no server of this computer to be told."));
    co_await m_robot.settle();
}

/// "ROW COLUMN", both from 0.
Task<void> Player::clickCell(TourLine line)
{
    co_await m_robot.expect(line.path);
    auto *view = m_robot.find<QAbstractItemView>(line.path);
    const int row = line.text.section(u' ', 0, 0).toInt();
    const int column = line.text.section(u' ', 1, 1).toInt();
    const QModelIndex index = view ? view->model()->index(row, column) : QModelIndex();
    if (!index.isValid()) {
        m_robot.fail(QStringLiteral("\"%1\" has no cell %2.").arg(line.path, line.text));
        co_return;
    }
    view->scrollTo(index);
    const QRect cell = view->visualRect(index);
    co_await m_robot.clickIn(view->viewport(), cell.center());
}

// "0.2 0.3 0.8 0.3": from a fifth of the width and three tenths of the height to the right.
Task<void> Player::dragAlong(TourLine line)
{
    const auto share = [&line](int place) { return line.text.section(u' ', place, place).toDouble(); };
    co_await m_robot.drag(line.path, QPointF(share(0), share(1)), QPointF(share(2), share(3)));
}

/// The free seat that is nearest to the middle of what is shown.
Task<void> Player::clickFreeSeat(TourLine line)
{
    co_await m_robot.expect(line.path);
    auto *view = m_robot.find<seatview::SeatView>(line.path);
    if (!view) {
        m_robot.fail(QStringLiteral("\"%1\" is no seat map.").arg(line.path));
        co_return;
    }
    const std::function<bool()> isSettled = [view] { return view->isSettled(); };
    co_await m_robot.until(isSettled, QStringLiteral("The seat map does not settle."));
    QPointF best;
    double nearest = 1e9;
    const QPointF middle = QRectF(view->rect()).center();
    for (double y = 0; y < view->height(); y += 5) {
        for (double x = 0; x < view->width(); x += 5) {
            const seatview::SeatIndex seat = view->seatAt({x, y});
            if (seat == seatview::noSeat || view->model().look(seat).state != seatview::SeatState::Free)
                continue;
            const QPointF at = view->seatRect(seat).center();
            const double distance = QLineF(at, middle).length();
            if (distance < nearest) {
                nearest = distance;
                best = at;
            }
        }
    }
    m_robot.check(nearest < 1e9, QStringLiteral("No seat is free on \"%1\".").arg(line.path));
    co_await m_robot.clickIn(view, best.toPoint());
}

Task<void> Player::setToday(TourLine line)
{
    co_await m_robot.expect(line.path);
    auto *edit = m_robot.find<QDateTimeEdit>(line.path);
    if (!edit)
        co_return;
    const QDate today =
        QDateTime::fromMSecsSinceEpoch(m_stage.nowMs, QTimeZone(m_stage.zone.toLatin1())).date();
    co_await m_robot.stepTo(line.path, QDateTimeEdit::YearSection, today.year());
    co_await m_robot.stepTo(line.path, QDateTimeEdit::MonthSection, today.month());
    co_await m_robot.stepTo(line.path, QDateTimeEdit::DaySection, today.day());
}

/// "SECTION VALUE": day, month, year, hour or minute.
Task<void> Player::setTime(TourLine line)
{
    const QString section = line.text.section(u' ', 0, 0);
    const int value = line.text.section(u' ', 1, 1).toInt();
    QDateTimeEdit::Section wanted = QDateTimeEdit::HourSection;
    if (section == QLatin1String("minute"))
        wanted = QDateTimeEdit::MinuteSection;
    if (section == QLatin1String("day"))
        wanted = QDateTimeEdit::DaySection;
    if (section == QLatin1String("month"))
        wanted = QDateTimeEdit::MonthSection;
    if (section == QLatin1String("year"))
        wanted = QDateTimeEdit::YearSection;
    co_await m_robot.stepTo(line.path, wanted, value);
}

// The codes that are on paper now, as people would hold them out at the gate.
Task<void> Player::fetchCodes()
{
    client::Apis &apis = m_apis();
    client::OrdersAsked asked;
    asked.page.limit = 1;
    client::Answer<wire::OrdersPage> orders = co_await apis.booking.orders(asked, client::CallOptions());
    if (!orders || orders->items.empty()) {
        m_robot.fail(QStringLiteral("No order was made."));
        co_return;
    }
    const booking::OrderId order = orders->items.front().id;
    client::Answer<wire::TicketList> tickets = co_await apis.tickets.ofOrder(order);
    if (!tickets) {
        m_robot.fail(QStringLiteral("The order's tickets cannot be read."));
        co_return;
    }
    for (const wire::Ticket &ticket : tickets->items) {
        client::Answer<client::Content> code = co_await apis.tickets.code(ticket.id);
        if (code)
            m_stage.codes.append(QString::fromLatin1(code->bytes));
    }
    m_robot.check(m_stage.codes.size() == 3,
                  QStringLiteral("There are %1 tickets, not three.").arg(m_stage.codes.size()));
}

} // namespace foyer::app
