// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/reports/figurerun.h"

#include "server/reports/figuresstore.h"
#include "server/reports/sql.h"

#include <algorithm>
#include <cstdio>
#include <functional>
#include <qcoro/qcorotask.h>
#include <QElapsedTimer>

namespace foyer::reportsbench {

namespace {

using namespace std::chrono_literals;
using namespace foyer::reports;

const Instant opening = std::chrono::sys_days{std::chrono::year{2026} / 3 / 1} + 10h;

enum class Width : quint8
{
    Performance,
    Event,
    Organization,
};

constexpr std::array<std::pair<Width, const char *>, 3> widths{
    {{Width::Performance, "performance"}, {Width::Event, "event"}, {Width::Organization, "organization"}}};

/// The spans that a dashboard offers; none: everything.
const std::array<std::pair<std::optional<TimeSpan>, const char *>, 6> spans{
    {{std::nullopt, "everything"},
     {TimeSpan{opening, opening + 2h}, "the first two hours"},
     {TimeSpan{opening + 7min, opening + 127min}, "two hours from 10:07"},
     {TimeSpan{opening + 24h, opening + 48h}, "a day"},
     {TimeSpan{opening, opening + 24h * 7}, "a week"},
     {TimeSpan{opening, opening + 24h * 30}, "a month"}}};

FiguresQuestion questionOf(const BigSeason &season, Width width, int round)
{
    FiguresQuestion question{season.organization()};
    if (width == Width::Performance)
        question.performance = BigSeason::performance(1 + round * 37 % BigSeason::performances);
    else if (width == Width::Event)
        question.event = BigSeason::event(1 + round * 7 % BigSeason::events);
    return question;
}

template <typename T>
T given(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().toLogText()));
    return std::move(*result);
}

Task<Result<pg::Rows>> rowsOf(Completion<pg::Rows> completion)
{
    Result<pg::Rows> rows = co_await std::move(completion);
    co_return rows;
}

/// One figure of one scope.
struct Asked
{
    FiguresScope scope;
    FiguresQuestion question;
    FigureSheet sheet;
};

using Ask = std::function<Completion<pg::Rows>(const Asked &asked)>;

FigureTime summary(const QString &name, std::vector<double> times)
{
    std::sort(times.begin(), times.end());
    return {name, times[times.size() / 2], times[times.size() * 95 / 100], times.back(), false};
}

class Measuring
{
public:
    Measuring(BigSeason &season, int times) : m_season(season), m_store(season.pool()), m_times(times) {}

    std::vector<FigureTime> run();

private:
    [[nodiscard]] Asked asked(Width width, const std::optional<TimeSpan> &span, int round);
    void measure(const QString &name, Width width, const std::optional<TimeSpan> &span, const Ask &ask);
    void measureSheet(const QString &name, Width width, const std::optional<TimeSpan> &span);
    void measureWidth(Width width, const QString &name);
    void note(const FigureTime &time);

    BigSeason &m_season;
    FiguresStore m_store;
    int m_times;
    std::vector<FigureTime> m_found;
};

Asked Measuring::asked(Width width, const std::optional<TimeSpan> &span, int round)
{
    Asked asked;
    asked.question = questionOf(m_season, width, round);
    asked.question.span = span;
    asked.scope = given(QCoro::waitFor(m_store.scope(asked.question)));
    asked.sheet = FiguresStore::blankSheet(asked.scope, asked.question);
    return asked;
}

void Measuring::measure(const QString &name, Width width, const std::optional<TimeSpan> &span, const Ask &ask)
{
    std::vector<double> times;
    for (int round = -5; round < m_times; ++round) {
        const Asked question = asked(width, span, round + 5);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(given(QCoro::waitFor(rowsOf(ask(question)))));
        if (round >= 0)
            times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    note(summary(name, std::move(times)));
}

void Measuring::note(const FigureTime &time)
{
    std::printf("%-52s p50 %7.1f  p95 %7.1f  worst %7.1f ms\n", qPrintable(time.name), time.p50, time.p95,
                time.worst);
    m_found.push_back(time);
}

void Measuring::measureSheet(const QString &name, Width width, const std::optional<TimeSpan> &span)
{
    std::vector<double> times;
    for (int round = 0; round < m_times; ++round) {
        const Asked question = asked(width, span, round);
        QElapsedTimer timer;
        timer.start();
        static_cast<void>(given(QCoro::waitFor(m_store.sheet(question.scope, question.question, opening))));
        times.push_back(double(timer.nsecsElapsed()) / 1e6);
    }
    FigureTime time = summary(name, std::move(times));
    time.isSheet = true;
    note(time);
}

void Measuring::measureWidth(Width width, const QString &name)
{
    pg::Pool &pool = m_season.pool();
    for (const auto &[span, spanName] : spans) {
        const QString of = name + QStringLiteral(", ") + QLatin1StringView{spanName};
        measure(QStringLiteral("parts of ") + of, width, span,
                [this](const Asked &q) { return m_store.salesParts(q.scope, q.question, q.sheet); });
        measure(QStringLiteral("course of ") + of, width, span,
                [this](const Asked &q) { return m_store.salesOverTime(q.scope, q.question, q.sheet); });
        measureSheet(QStringLiteral("sheet of ") + of, width, span);
    }
    measure(QStringLiteral("places of ") + name, width, std::nullopt,
            [&pool](const Asked &q) { return pool.execute(sql::readOccupancy, q.scope.performances); });
    measure(QStringLiteral("arrivals of ") + name, width, std::nullopt,
            [this](const Asked &q) { return m_store.arrivals(q.scope, q.sheet, opening + 24h * 92); });
    measure(QStringLiteral("latest orders of ") + name, width, std::nullopt, [&pool](const Asked &q) {
        return pool.execute(sql::readLatestOrders, q.scope.performances, q.question.channel, 20);
    });
}

std::vector<FigureTime> Measuring::run()
{
    for (const auto &[width, name] : widths)
        measureWidth(width, QString::fromLatin1(name));
    return std::move(m_found);
}

} // namespace

std::vector<FigureTime> measureFigures(BigSeason &season, int times)
{
    return Measuring(season, times).run();
}

} // namespace foyer::reportsbench
