// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/support/deterministicids.h"
#include "tests/support/manualclock.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/seatmap/studiocanvas.h"
#include "ui/seatmap/studiodesk.h"
#include "ui/seatmap/studioframe.h"

#include <QTest>

namespace foyer::test {

/// The studio in a window of its own, worked by real events of mouse and keyboard.
class StudioRig
{
public:
    StudioRig();

    /// An empty sheet of 40 × 30 m with one level and one category.
    [[nodiscard]] static seating::SeatMap empty();
    /// One section of `rows` straight rows of `seats` seats, 550 and 950 mm apart, around the sheet's middle.
    [[nodiscard]] static seating::SeatMap block(int rows, int seats);

    void open(seating::SeatMap map, QSize size = {1368, 852});

    [[nodiscard]] seatmap::StudioCanvas &canvas() const { return frame->canvas(); }

    [[nodiscard]] const seating::SeatMap &map() const { return desk.map(); }

    /// Where a place of the sheet is drawn.
    [[nodiscard]] QPoint at(seating::Point place) const;

    [[nodiscard]] QPoint at(const seating::Seat &seat) const { return at(seat.position); }

    [[nodiscard]] const seating::Row &row(int index, int section = 0) const;
    [[nodiscard]] const seating::Seat &seat(int row, int seat) const;

    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = {});
    void click(QPoint at, Qt::KeyboardModifiers modifiers = {});

    void click(seating::Point at, Qt::KeyboardModifiers modifiers = {}) { click(this->at(at), modifiers); }

    /// Press, a few moves, release.
    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {});

    void drag(seating::Point from, seating::Point to, Qt::KeyboardModifiers modifiers = {})
    {
        drag(at(from), at(to), modifiers);
    }

    void press(QPoint at, Qt::KeyboardModifiers modifiers = {});
    void moveTo(QPoint at, Qt::KeyboardModifiers modifiers = {});
    void release(QPoint at, Qt::KeyboardModifiers modifiers = {});

    /// Types into a field of the inspector and ends it with Enter.
    void enter(const char *field, const QString &text);
    /// By arrow keys and Enter.
    void choose(const char *box, const QString &text);
    [[nodiscard]] QString text(const char *field) const;
    [[nodiscard]] QString errorOf(const char *field) const;
    [[nodiscard]] QString title() const;
    void press(const char *button);

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = frame->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    [[nodiscard]] bool isShown(const char *name) const { return find(name)->isVisible(); }

    /// What the file would hold.
    [[nodiscard]] QByteArray bytes() const;

    /// Saves a PNG in light and in dark where FOYER_PICTURES says so.
    void picture(const char *name);

    DeterministicIds ids;
    ManualClock clock;
    kit::ScriptedPrompter prompter;
    seatmap::StudioDesk desk{ids};
    std::unique_ptr<seatmap::StudioFrame> frame;

private:
    Qt::KeyboardModifiers m_held;
};

} // namespace foyer::test
