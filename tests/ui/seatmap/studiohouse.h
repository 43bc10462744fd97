// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/core/client/scriptedoffice.h"
#include "tests/ui/seatmap/fakehalls.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/seatmap/studiopage.h"

#include <QTemporaryDir>
#include <QTest>

namespace foyer::test {

/// The studio's page on a scripted server and a real local store, in a window of its own.
class StudioHouse
{
public:
    StudioHouse();
    ~StudioHouse();

    ScriptedOffice office;
    FakeHalls server{office.transport};
    kit::RecordingToasts toasts;
    kit::ScriptedPrompter prompter;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    std::unique_ptr<seatmap::StudioPage> page;
    wire::Venue venue;
    Uuid map;

    /// How long the studio waits before it keeps a change. Set before the page is made.
    std::chrono::milliseconds pause{20};

    /// Another page on the same server and store, as after the next start.
    void makePage();

    /// In front, with the list of halls.
    void show(QSize size = {1368, 852});

    /// In front, with the map on the desk, checked.
    void open(QSize size = {1368, 852});

    /// As it ends when the computer loses its power: nothing is kept at the end.
    void crash();

    [[nodiscard]] seatmap::StudioDesk &desk() const { return page->desk(); }

    [[nodiscard]] seatmap::MapSession &session() const { return page->session(); }

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = page->window()->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString text(const char *label) const;

    /// A real click.
    void click(const char *name) const;
    void press(const char *name, QKeyCombination keys) const;

    /// Types into the field, over what stands there.
    void type(const char *name, const QString &text) const;

    /// One of a kit::Segments, by its place.
    void choose(const char *segments, int index) const;

    /// Moves a seat as one step, so that there is something to keep.
    void moveSeat(int by = 1000) const;

    [[nodiscard]] QAction *act(const char *name) const { return find<QAction>(name); }

    /// Saves a PNG in light and in dark where FOYER_PICTURES says so.
    void picture(const char *name) const;
};

} // namespace foyer::test
