// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/checkspanel.h"

#include "ui/kit/button.h"
#include "ui/kit/dialog.h"
#include "ui/kit/format.h"
#include "ui/kit/toasts.h"
#include "ui/seatmap/editwords.h"
#include "ui/seatmap/reporttable.h"
#include "ui/seatmap/studiodesk.h"

#include <algorithm>
#include <QPointer>
#include <QVBoxLayout>

namespace foyer::seatmap {

namespace {

constexpr int showAct = 1;
constexpr int repairAct = 2;

PanelRow::Content contentOf(const seating::SeatMap &map, const Finding &finding)
{
    PanelRow::Content content;
    const bool isError = finding.severity == seating::Severity::Error;
    content.icon = isError ? kit::Icon::OctagonX : kit::Icon::TriangleAlert;
    content.ink = isError ? kit::Ink::Red : kit::Ink::Amber;
    content.iconName = isError ? ChecksPanel::tr("Stops publishing") : ChecksPanel::tr("May be meant so");
    content.title = findingTitle(finding.code);
    content.detail = findingDetail(map, finding);
    content.acts[showAct] = {ChecksPanel::tr("Show"),
                             ChecksPanel::tr("Show %1: %2").arg(content.title, content.detail), false};
    if (finding.remedy) {
        const QString words = remedyWords(map, *finding.remedy);
        content.acts[repairAct] = {words, words + QStringLiteral(": ") + content.detail};
    }
    return content;
}

/// All of one finding: the neighbours may be put right by the first one's repair already.
Result<studio::RepairReport> repaired(seating::SeatMap &map, const Finding &finding)
{
    studio::RepairReport all;
    for (const seating::Problem &problem : finding.problems) {
        Result<studio::RepairReport> one = studio::repair(map, problem);
        if (!one && all.mended.empty())
            return one;
        if (!one)
            continue;
        std::ranges::move(one->mended, std::back_inserter(all.mended));
        all.touched = studio::united(all.touched, one->touched);
    }
    return all;
}

} // namespace

ChecksPanel::ChecksPanel(StudioDesk &desk, kit::Toasts &toasts, QWidget *parent)
    : QWidget(parent)
    , m_desk(desk)
    , m_toasts(toasts)
    , m_list(new RowList(QStringLiteral("checks")))
{
    setObjectName(QStringLiteral("checksPanel"));
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(m_list);
    connect(&m_desk, &StudioDesk::problemsChanged, this, &ChecksPanel::refresh);
    connect(m_list, &RowList::rowClicked, this, &ChecksPanel::showFinding);
    connect(m_list, &RowList::actWanted, this, [this](int row, int act) {
        if (act == repairAct)
            repair(row);
        else
            showFinding(row);
    });
    refresh();
}

void ChecksPanel::refresh()
{
    m_findings = findingsOf(m_desk.map(), m_desk.problems(), RowList::mostRows);
    std::vector<PanelRow::Content> rows;
    for (const Finding &finding : m_findings)
        if (int(rows.size()) < RowList::mostRows)
            rows.push_back(contentOf(m_desk.map(), finding));
    const int more = int(m_findings.size()) - RowList::mostRows;
    if (more > 0)
        rows.emplace_back(); // one more than are shown: the list says so
    m_list->show(rows, tr("Nothing is wrong with this map."),
                 tr("%1 more come when these are put right.").arg(kit::Format().count(std::max(0, more))));
    Q_EMIT findingsChanged();
}

int ChecksPanel::stopping() const
{
    return int(std::ranges::count(m_findings, seating::Severity::Error, &Finding::severity));
}

bool ChecksPanel::canRepair() const
{
    return std::ranges::any_of(m_findings, [](const Finding &finding) {
        return finding.remedy && !studio::takesAway(finding.code, finding.remedy->kind);
    });
}

void ChecksPanel::showFirst()
{
    if (!m_findings.empty())
        showFinding(0);
}

// A moment after a change the lines are still of the map before it, and so are the places they name.
std::optional<Finding> ChecksPanel::current(int row)
{
    if (row < 0 || row >= int(m_findings.size()))
        return {};
    const Finding wanted = m_findings[std::size_t(row)];
    if (m_desk.isChecked())
        return wanted;
    m_desk.check();
    const auto isIt = [&wanted](const Finding &found) {
        return found.code == wanted.code && found.problems.size() == wanted.problems.size()
               && found.problems.front().element == wanted.problems.front().element
               && found.problems.front().value == wanted.problems.front().value;
    };
    if (std::ranges::any_of(m_findings, isIt))
        return wanted;
    m_toasts.failed(tr("The map has changed: look at the list once more."));
    return {};
}

// What is wrong is chosen too, all of it, so that the inspector has it in hand.
void ChecksPanel::showFinding(int row)
{
    const std::optional<Finding> finding = current(row);
    if (!finding)
        return;
    studio::Selection chosen;
    for (const seating::Problem &problem : finding->problems)
        chosen = studio::united(chosen, studio::selectionOf(m_desk.map(), problem.element));
    m_list->setChosen(row);
    m_desk.show(finding->problems.front());
    if (finding->problems.size() > 1)
        m_desk.select(chosen);
}

void ChecksPanel::repair(int row)
{
    const std::optional<Finding> known = current(row);
    if (!known)
        return;
    const Finding &finding = *known;
    std::vector<studio::Mended> mended;
    const studio::Step step{studio::StepKind::Repair, findingTitle(finding.code),
                            int(finding.problems.size())};
    const Result<void> done = m_desk.apply(step, [&](seating::SeatMap &map) -> Result<studio::Selection> {
        Result<studio::RepairReport> report = repaired(map, finding);
        if (!report)
            return failure(std::move(report).error());
        mended = std::move(report->mended);
        return std::move(report->touched);
    });
    m_desk.check();
    if (done)
        say(mended, tr("%1 is put right.").arg(findingTitle(finding.code)));
    else
        m_toasts.failed(tr("It could not be put right: the map has changed."));
}

void ChecksPanel::repairAll()
{
    std::vector<studio::Mended> mended;
    const studio::Step step{studio::StepKind::RepairAll, {}, int(m_desk.problems().size())};
    const Result<void> done = m_desk.apply(step, [&](seating::SeatMap &map) -> Result<studio::Selection> {
        studio::RepairReport report = studio::repairAll(map);
        mended = std::move(report.mended);
        return std::move(report.touched);
    });
    m_desk.check();
    if (!done)
        m_toasts.failed(tr("It could not be put right: %1").arg(editRefusal(done.error())));
    else if (mended.empty())
        m_toasts.failed(tr("What is left can only be put right one by one."));
    else
        say(mended, tr("%n thing(s) are put right.", nullptr, int(mended.size())));
}

void ChecksPanel::say(const std::vector<studio::Mended> &mended, const QString &words)
{
    kit::Toast toast;
    toast.text = words;
    toast.action = tr("What changed");
    toast.run = [self = QPointer<ChecksPanel>(this), lines = linesOf(mended)] {
        if (!self)
            return;
        kit::Dialog *dialog =
            reportDialog(tr("What was put right"), tr("Undo brings all of it back."), lines, self->window());
        dialog->addSafeButton(tr("Close"));
        dialog->open();
    };
    m_toasts.show(std::move(toast));
}

} // namespace foyer::seatmap
