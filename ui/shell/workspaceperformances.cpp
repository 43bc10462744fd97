// SPDX-License-Identifier: GPL-3.0-or-later
// Which performance the work is about.
#include "ui/kit/refusalwords.h"
#include "ui/kit/toasthost.h"
#include "ui/shell/switcherbutton.h"
#include "ui/shell/topbar.h"
#include "ui/shell/workspace.h"

#include <QLoggingCategory>
#include <QPointer>

namespace foyer::shell {

namespace {

Q_LOGGING_CATEGORY(lcPerformances, "foyer.shell.performances")

constexpr const char *performanceKey = "performance";

} // namespace

Task<void> Workspace::loadPerformances(bool first)
{
    const QPointer<Workspace> self(this);
    client::Answer<std::vector<ListedPerformance>> listed = co_await m_parts.performances.all();
    if (!self)
        co_return;
    if (!listed) {
        qCInfo(lcPerformances).noquote() << "No list of performances:" << listed.error().toLogText();
        m_switcher->say(kit::wordsFor(listed.error()));
        co_return;
    }
    m_listed = *listed;
    m_switcher->setPerformances(m_listed);
    if (first || !m_performance)
        restorePerformance(m_listed);
}

// It may have been published since the list was read.
Task<void> Workspace::lookForPerformance(kit::Link link)
{
    const QPointer<Workspace> self(this);
    co_await loadPerformances(false);
    if (!self)
        co_return;
    if (!openPerformance(link.id))
        m_toasts->failed(tr("This date is not on sale."));
    else if (link.kind == kit::Link::Kind::Line)
        openAtPage(link);
}

// The one of the last time, else the next one.
void Workspace::restorePerformance(const std::vector<ListedPerformance> &listed)
{
    if (m_performance)
        return;
    if (openPerformance(remembered(performanceKey)))
        return;
    if (!listed.empty())
        choosePerformance(listed.front().chosen);
}

bool Workspace::openPerformance(const QString &id)
{
    for (const ListedPerformance &listed : m_listed) {
        if (QString::fromLatin1(listed.chosen.performance.toText()) == id) {
            choosePerformance(listed.chosen);
            return true;
        }
    }
    return false;
}

void Workspace::choosePerformance(const std::optional<kit::ChosenPerformance> &performance)
{
    m_performance = performance;
    if (performance)
        remember(performanceKey, QString::fromLatin1(performance->performance.toText()));
    for (kit::Page *page : m_pages)
        page->setPerformance(performance);
    showSubject();
}

void Workspace::openSwitcher()
{
    if (isBare())
        return;
    m_switcher->openUnder(m_bar->switcher());
    static_cast<void>(loadPerformances(false));
}

} // namespace foyer::shell
