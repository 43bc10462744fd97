// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/core/client/scriptedoffice.h"
#include "tests/ui/events/fakecatalog.h"
#include "ui/events/context.h"
#include "ui/events/eventspage.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"

#include <QTemporaryDir>

namespace foyer::test {

/// The page of events on a catalog in memory, in a window of 1440 × 900 less the shell's rail and bar.
class EventsRig
{
public:
    explicit EventsRig(accounts::Role role = accounts::Role::Owner);
    ~EventsRig();

    /// Shown, active and loaded.
    events::EventsPage &page();

    /// The page goes, all that is kept on the computer stays.
    void closePage() { m_page.reset(); }

    /// By object name; the test ends with the name where there is none.
    template <typename T = QWidget>
    T *get(const char *name)
    {
        T *found = page().findChild<T *>(QLatin1StringView{name});
        if (!found)
            qFatal("There is no %s on the page.", name);
        return found;
    }

    [[nodiscard]] events::Context context();

    QTemporaryDir folder;
    ScriptedOffice office;
    FakeCatalog catalog{office.transport};
    kit::ScriptedPrompter prompter;
    kit::RecordingToasts toasts;
    accounts::Role role;
    std::unique_ptr<client::LocalStore> store;

private:
    std::unique_ptr<events::EventsPage> m_page;
};

} // namespace foyer::test
