// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/ui/dashboard/fakeseason.h"
#include "ui/dashboard/dashboardpage.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"

#include <QTemporaryDir>

namespace foyer::test {

/// The dashboard on a scripted server, in a window of its own.
class DashboardRig
{
public:
    explicit DashboardRig(accounts::Role role = accounts::Role::Organizer);
    ~DashboardRig();

    ScriptedOffice office;
    FakeSeason season{office};
    kit::RecordingToasts toasts;
    kit::ScriptedPrompter prompter;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    std::unique_ptr<dashboard::DashboardPage> page;

    /// Another page on the same server and store, as after the next start.
    void makePage();

    void show(QSize size = {1368, 852});

    /// Shown, and the figures are there.
    void open(QSize size = {1368, 852});

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }

    /// What a figure says: 0 … 5.
    [[nodiscard]] QString figure(int number) const;
    [[nodiscard]] QString figureDetail(int number) const;

    /// The text of a row of the latest orders, cell by cell.
    [[nodiscard]] QStringList order(int row) const;

    /// A real click on the segment with this text.
    void clickSegment(const char *name, const QString &text) const;

    /// Saves a PNG in light and in dark where FOYER_PICTURES says so.
    void picture(const char *name) const;

private:
    accounts::Role m_role;
};

} // namespace foyer::test
