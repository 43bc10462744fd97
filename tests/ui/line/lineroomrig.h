// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/ui/line/fakeline.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/line/linepage.h"

#include <QTemporaryDir>
#include <QTest>

namespace foyer::test {

/// The control room on a scripted server, in a window of its own.
class LineRoomRig
{
public:
    explicit LineRoomRig(accounts::Role role = accounts::Role::Organizer);
    ~LineRoomRig();

    ScriptedOffice office;
    FakeLine server{office};
    kit::RecordingToasts toasts;
    kit::ScriptedPrompter prompter;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    std::unique_ptr<line::LinePage> page;
    kit::ChosenPerformance chosen;

    /// Another page on the same server and store, as after the next start.
    void makePage();

    /// In front, with the performance of `chosen`.
    void show(QSize size = {1368, 852});

    /// Shown, and the figures are there.
    void open(QSize size = {1368, 852});

    /// Another performance of the same event is chosen in the top bar.
    kit::ChosenPerformance another(const QString &name);

    template <typename Widget = QWidget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        auto *found = page->findChild<Widget *>(QLatin1StringView(name));
        if (!found)
            qFatal("there is no %s", name);
        return found;
    }

    [[nodiscard]] bool isShown(const char *name) const { return find(name)->isVisible(); }

    [[nodiscard]] QString text(const char *label) const;

    /// What a figure says: 0 … 5.
    [[nodiscard]] QString figure(int number) const;
    [[nodiscard]] QString figureDetail(int number) const;

    /// A real click.
    void click(const char *name) const;

    /// Types into the field, over what stands there.
    void type(const char *name, const QString &text) const;

    /// The act in the head by its name, such as "line.pause".
    [[nodiscard]] QAction *act(const char *name) const { return find<QAction>(name); }

    [[nodiscard]] QStringList shownActs() const;

    [[nodiscard]] int count(client::Method method, const char *pattern) const
    {
        return office.transport.count(method, pattern);
    }

    /// Saves a PNG in light and in dark where FOYER_PICTURES says so.
    void picture(const char *name) const;

private:
    accounts::Role m_role;
};

} // namespace foyer::test
