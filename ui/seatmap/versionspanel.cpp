// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/versionspanel.h"

#include "ui/kit/format.h"
#include "ui/seatmap/mapsession.h"
#include "ui/seatmap/rowlist.h"
#include "ui/seatmap/studiodesk.h"

#include <QTimeZone>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int firstAct = 1;
constexpr int lastAct = 2;

QString momentWords(Instant at)
{
    return kit::Format().dayTime(at, QTimeZone::systemTimeZone());
}

PanelRow::Content draftRow(int version, const DraftState &draft)
{
    PanelRow::Content row;
    row.icon = kit::Icon::PencilLine;
    row.title = VersionsPanel::tr("Draft on the desk");
    row.detail = version == 0 ? VersionsPanel::tr("not published yet")
                              : VersionsPanel::tr("begun at version %1").arg(version);
    if (draft.savedAt)
        row.detail += QStringLiteral(", ")
                      + VersionsPanel::tr("kept on this computer %1").arg(momentWords(*draft.savedAt));
    if (version > 0)
        row.acts[lastAct] = {VersionsPanel::tr("Go back to version %1").arg(version), {}};
    return row;
}

PanelRow::Content asideRow(const AsideDraft &aside)
{
    PanelRow::Content row;
    row.icon = kit::Icon::Archive;
    row.title = VersionsPanel::tr("Draft put aside");
    row.detail = VersionsPanel::tr("%1, begun at version %2")
                     .arg(momentWords(aside.changedAt))
                     .arg(aside.place.version);
    row.acts[firstAct] = {VersionsPanel::tr("Throw away"), {}, false};
    row.acts[lastAct] = {VersionsPanel::tr("Restore"), {}};
    return row;
}

PanelRow::Content versionRow(const wire::SeatMapVersion &version, int begun)
{
    PanelRow::Content row;
    row.icon = kit::Icon::History;
    row.title = VersionsPanel::tr("Version %1").arg(version.version);
    row.detail = VersionsPanel::tr("%1, %2 seats")
                     .arg(momentWords(version.createdAt), kit::Format().count(version.seats));
    if (version.version == begun)
        row.detail += QStringLiteral(", ") + VersionsPanel::tr("the one on the desk began here");
    row.acts[firstAct] = {VersionsPanel::tr("Compare"),
                          VersionsPanel::tr("Compare with version %1").arg(version.version), false};
    row.acts[lastAct] = {VersionsPanel::tr("Restore"),
                         VersionsPanel::tr("Restore version %1").arg(version.version)};
    return row;
}

} // namespace

VersionsPanel::VersionsPanel(StudioDesk &desk, MapSession &session, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_session(session)
    , m_list(new RowList(QStringLiteral("versions")))
{
    setObjectName(QStringLiteral("versionsPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(&m_session, &MapSession::versionsChanged, this, &VersionsPanel::refresh);
    connect(&m_session, &MapSession::stateChanged, this, &VersionsPanel::refresh);
    connect(&m_desk, &StudioDesk::draftChanged, this, &VersionsPanel::refresh);
    connect(m_list, &RowList::actWanted, this, &VersionsPanel::act);
    refresh();
}

void VersionsPanel::refresh()
{
    m_entries.clear();
    std::vector<PanelRow::Content> rows;
    if (m_session.state() == MapSession::State::Ready) {
        if (m_desk.draft().isDraft) {
            m_entries.push_back({});
            rows.push_back(draftRow(m_session.place().version, m_desk.draft()));
        }
        for (const AsideDraft &aside : m_session.aside()) {
            m_entries.push_back({0, aside.id});
            rows.push_back(asideRow(aside));
        }
        for (const wire::SeatMapVersion &version : m_session.versions()) {
            m_entries.push_back({version.version, {}});
            rows.push_back(versionRow(version, m_session.place().version));
        }
    }
    m_list->show(rows, tr("Nothing has been published yet."),
                 tr("Older versions are kept on the server and not listed."));
    m_count = int(m_session.versions().size());
    Q_EMIT countChanged(m_count);
}

void VersionsPanel::act(int row, int number)
{
    if (row < 0 || row >= int(m_entries.size()))
        return;
    const Entry entry = m_entries[std::size_t(row)];
    if (!entry.aside.isNull()) {
        if (number == firstAct)
            m_session.dropAside(entry.aside);
        else
            static_cast<void>(MapSession::restoreAside(&m_session, entry.aside));
    } else if (entry.version == 0) {
        static_cast<void>(MapSession::discard(&m_session));
    } else if (number == firstAct) {
        Q_EMIT compareWanted(entry.version);
    } else {
        static_cast<void>(MapSession::restore(&m_session, entry.version));
    }
}

} // namespace foyer::seatmap
