// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/events/rig.h"

#include <QTest>

namespace foyer::test {

namespace {

constexpr QSize usualSize{1368, 852};

} // namespace

EventsRig::EventsRig(accounts::Role asRole) : role(asRole)
{
    auto opened = client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("The local store cannot be opened: %s", qPrintable(opened.error().detail));
    store = std::move(opened->store);
}

EventsRig::~EventsRig() = default;

events::Context EventsRig::context()
{
    return {office.client,
            office.apis.catalog,
            office.apis.seating,
            office.apis.season,
            office.connection,
            *store,
            prompter,
            toasts,
            office.clock,
            QStringLiteral("https://foyer.test"),
            role};
}

events::EventsPage &EventsRig::page()
{
    if (!m_page) {
        m_page = std::make_unique<events::EventsPage>(context());
        m_page->resize(usualSize);
        m_page->show();
        m_page->activateWindow();
        if (!QTest::qWaitForWindowActive(m_page.get()))
            qFatal("The window does not become active.");
        m_page->activated();
    }
    return *m_page;
}

} // namespace foyer::test
