// SPDX-License-Identifier: GPL-3.0-or-later
// How smooth the seat map is at 100,000 seats: opening a file, panning and zooming while 2,000 seats a second
// change, each frame painted for real by the widget. The reference is a widget that draws the seats it sees
// one by one, which is what tiles and stamps are there to beat.
#include "core/seating/bowlgenerator.h"
#include "core/seating/seatmapformat.h"
#include "tests/support/deterministicids.h"
#include "ui/kit/look.h"
#include "ui/kit/seatview/seatcanvas.h"
#include "ui/kit/seatview/seatpainter.h"
#include "ui/kit/seatview/seatview.h"
#include "ui/kit/theme.h"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <QApplication>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMouseEvent>
#include <QPainter>
#include <QWheelEvent>
#include <random>

using namespace foyer;
using namespace foyer::seatview;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int changesPerSecond = 2000;
constexpr int framesPerSecond = 60;
constexpr QSize window{1600, 1000};

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

class Samples
{
public:
    template <typename Work>
    void take(Work &&work)
    {
        const Clock::time_point start = Clock::now();
        work();
        m_samples.push_back(milliseconds(Clock::now() - start));
    }

    double quantile(double share)
    {
        std::sort(m_samples.begin(), m_samples.end());
        return m_samples[std::size_t(share * double(m_samples.size() - 1))];
    }

    void add(const Samples &other)
    {
        m_samples.insert(m_samples.end(), other.m_samples.begin(), other.m_samples.end());
    }

private:
    std::vector<double> m_samples;
};

QByteArray bowlFile()
{
    test::DeterministicIds ids;
    const seating::BowlSpec spec{.tiers = 2, .blocks = 60, .rows = 50, .innerRadius = 60'000};
    return seating::writeSeatMap(seating::generateBowl(spec, ids).value()).value();
}

/// The world's news: some seats sold, some let go, by chance.
class News
{
public:
    explicit News(SeatModel &model) : m_model(model) {}

    void arrive()
    {
        std::vector<SeatChange> changes;
        for (int i = 0; i < changesPerSecond / framesPerSecond; ++i) {
            const auto seat = SeatIndex(m_random() % m_model.plan()->seats().size());
            const std::array<SeatState, 3> states{SeatState::Free, SeatState::Held, SeatState::Sold};
            changes.push_back({seat, {states[m_random() % 3]}});
        }
        m_model.apply(changes);
    }

private:
    SeatModel &m_model;
    std::mt19937_64 m_random{20261121};
};

/// Draws every seat that it sees by itself, each frame.
class PlainMap : public QWidget
{
public:
    explicit PlainMap(SeatModel &model) : m_model(model) {}

    QPointF corner;
    double size = 10;

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        const kit::Tokens &tokens = kit::tokensOf(this);
        painter.fillRect(rect(), tokens.map);
        const double scale = size / m_model.plan()->seatSize();
        const QRectF seen(corner, QSizeF(width(), height()) / scale);
        SeatPainter seats(painter, tokens, size, detailOf(size));
        m_model.plan()->seatGrid().within(seen, [&](SeatIndex seat) {
            const PlanSeat &drawn = m_model.plan()->seats()[seat];
            painter.save();
            painter.translate((drawn.centre - corner) * scale);
            painter.rotate(double(drawn.turn));
            seats.paint({m_model.look(seat), m_model.categoryRank(seat), drawn.accessible, drawn.companion,
                         -1, m_model.plan()->seatText(seat), false});
            painter.restore();
        });
    }

private:
    SeatModel &m_model;
};

void send(QWidget &view, QEvent::Type type, QPointF at)
{
    const bool held = type != QEvent::MouseButtonRelease;
    QMouseEvent event(type, at, view.mapToGlobal(at),
                      type == QEvent::MouseMove ? Qt::NoButton : Qt::LeftButton,
                      held ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QApplication::sendEvent(&view, &event);
}

void settle(SeatView &view)
{
    do
        QApplication::processEvents();
    while (!view.isSettled());
}

/// Drags the map to and fro by 14 pixels a frame.
Samples pan(SeatView &view, News &news, double size, int frames)
{
    if (size > 0)
        view.setDrawnSeatSize(size);
    settle(view);
    Samples samples;
    QPointF at(800, 500);
    QPointF way(13, 5);
    send(view, QEvent::MouseButtonPress, at);
    for (int frame = 0; frame < frames; ++frame) {
        if (frame % 60 == 30)
            way = -way;
        at += way;
        samples.take([&] {
            news.arrive();
            send(view, QEvent::MouseMove, at);
            view.repaint();
        });
        QApplication::processEvents();
    }
    send(view, QEvent::MouseButtonRelease, at);
    return samples;
}

/// Turns the wheel in and out again; frames as the animation gives them.
Samples zoom(SeatView &view, News &news, int notches)
{
    Samples samples;
    view.setZoomMotion(std::chrono::milliseconds(140));
    for (int notch = 0; notch < notches; ++notch) {
        const int delta = notch % 12 < 6 ? 240 : -240;
        const QPointF at(700, 400);
        QWheelEvent event(at, view.mapToGlobal(at), {}, {0, delta}, Qt::NoButton, Qt::NoModifier,
                          Qt::NoScrollPhase, false);
        QApplication::sendEvent(&view, &event);
        do {
            samples.take([&] {
                news.arrive();
                view.repaint();
            });
            QApplication::processEvents();
        } while (!view.isSettled());
    }
    return samples;
}

Samples plain(PlainMap &map, News &news, double size, int frames)
{
    map.size = size;
    map.corner = QPointF(90'000, 10'000);
    Samples samples;
    for (int frame = 0; frame < frames; ++frame) {
        samples.take([&] {
            news.arrive();
            map.corner += QPointF(130, 50);
            map.repaint();
        });
    }
    return samples;
}

/// Figures as they come, printed and kept.
class Figures
{
public:
    void put(const char *name, double value)
    {
        m_values.insert(QString::fromLatin1(name), value);
        std::printf("%-24s %12.2f\n", name, value);
    }

    [[nodiscard]] double of(const char *name) const
    {
        return m_values.value(QString::fromLatin1(name)).toDouble();
    }

    [[nodiscard]] const QJsonObject &values() const { return m_values; }

private:
    QJsonObject m_values;
};

/// From the bytes of a file to the first frame.
void open(SeatView &view, const QByteArray &file, Figures &figures)
{
    Samples reading;
    Samples planning;
    Samples opening;
    opening.take([&] {
        seating::SeatMap map;
        std::shared_ptr<const SeatPlan> plan;
        reading.take([&] { map = seating::readSeatMap(file).value(); });
        planning.take([&] { plan = SeatPlan::build(map); });
        view.model().setPlan(plan);
        view.repaint();
    });
    figures.put("seats", double(view.model().plan()->seats().size()));
    figures.put("changes_per_s", changesPerSecond);
    figures.put("open_ms", opening.quantile(1));
    figures.put("of_it_reading_ms", reading.quantile(1));
    figures.put("of_it_planning_ms", planning.quantile(1));
}

void move(SeatView &view, News &news, Figures &figures)
{
    Samples all;
    const std::array<std::pair<const char *, double>, 4> sizes{
        {{"pan_all_p99_ms", 0}, {"pan_6px_p99_ms", 6}, {"pan_12px_p99_ms", 12}, {"pan_25px_p99_ms", 25}}};
    for (const auto &[name, size] : sizes) {
        Samples panned = pan(view, news, size, 300);
        figures.put(name, panned.quantile(0.99));
        all.add(panned);
    }
    view.zoomToFit();
    settle(view);
    Samples zoomed = zoom(view, news, 48);
    figures.put("zoom_p99_ms", zoomed.quantile(0.99));
    all.add(zoomed);
    figures.put("frame_p50_ms", all.quantile(0.5));
    figures.put("frame_p99_ms", all.quantile(0.99));
    figures.put("frame_max_ms", all.quantile(1));
}

double measurePlain(SeatModel &model, News &news)
{
    PlainMap reference(model);
    reference.resize(window);
    reference.show();
    QApplication::processEvents();
    return plain(reference, news, 12, 60).quantile(0.99);
}

} // namespace

int main(int argc, char **argv)
{
    if (!qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    QApplication application(argc, argv);
    kit::Look look(application, kit::Appearance::Light);
    SeatModel model;
    SeatView view(model);
    view.resize(window);
    view.show();
    QApplication::processEvents();
    Figures figures;
    open(view, bowlFile(), figures);
    News news(model);
    move(view, news, figures);
    const double plainly = measurePlain(model, news);
    std::printf("%-24s %12.2f\n", "plain_12px_p99_ms", plainly);
    QJsonObject result;
    result.insert(QStringLiteral("bench"), QStringLiteral("seatmap"));
    result.insert(QStringLiteral("figures"), figures.values());
    result.insert(QStringLiteral("reference"), QJsonObject{{QStringLiteral("plain_12px_p99_ms"), plainly}});
    result.insert(QStringLiteral("ratio"), plainly / figures.of("pan_12px_p99_ms"));
    std::printf("%s\n", QJsonDocument(result).toJson(QJsonDocument::Compact).constData());
    return 0;
}
