// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/gaterig.h"

#include "tests/ui/support/savepicture.h"

#include <QTest>

namespace foyer::test {

GateRig::GateRig()
{
    Result<client::LocalStore::Opened> opened =
        client::LocalStore::open(folder.filePath(QStringLiteral("local.db")), office.clock);
    if (!opened)
        qFatal("no local store: %s", qPrintable(opened.error().toLogText()));
    store = std::move(opened->store);
    makePage();
}

GateRig::~GateRig() = default;

void GateRig::makePage()
{
    const checkin::GateParts parts{office.apis.checkin,
                                   office.apis.catalog,
                                   office.feed,
                                   office.connection,
                                   *store,
                                   toasts,
                                   office.ids,
                                   office.clock,
                                   QStringLiteral("https://boxoffice.example"),
                                   QStringLiteral("laptop at the door")};
    page = std::make_unique<checkin::GatePage>(parts);
}

void GateRig::restart()
{
    page.reset();
    makePage();
}

void GateRig::show(QSize size)
{
    office.feed.start();
    page->resize(size);
    page->show();
    page->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(page.get()));
    page->activated();
}

void GateRig::choosePerformance()
{
    kit::ChosenPerformance chosen;
    chosen.event = gate.event.id;
    chosen.performance = gate.performance.id;
    chosen.eventName = gate.event.title;
    chosen.venueName = QStringLiteral("Teatro Verdi");
    chosen.startsAt = gate.performance.startsAt;
    chosen.timeZone = gate.event.timeZone;
    page->setPerformance(chosen);
}

void GateRig::open(QSize size)
{
    show(size);
    choosePerformance();
    QTRY_VERIFY(model().state() == checkin::GateState::ChoosingGate
                || model().state() == checkin::GateState::Ready);
    if (model().state() == checkin::GateState::ChoosingGate)
        model().chooseGate(gate.gates[1].id);
    QTRY_VERIFY(model().house().admission() && model().house().isLive());
    QTRY_VERIFY(QApplication::focusWidget() != nullptr);
}

QString GateRig::word() const
{
    const auto *screen = find<checkin::VerdictScreen>("verdictScreen");
    return screen != nullptr && screen->isVisible() ? screen->verdict().word : QString();
}

QString GateRig::why() const
{
    return word().isEmpty() ? QString() : find<checkin::VerdictScreen>("verdictScreen")->verdict().why;
}

QString GateRig::slip(std::size_t part) const
{
    const auto &slip = find<checkin::VerdictScreen>("verdictScreen")->verdict().slip;
    return part < slip.size() ? slip[part].head : QString();
}

bool GateRig::isShown(const char *name) const
{
    const auto *widget = find<QWidget>(name);
    return widget != nullptr && widget->isVisible();
}

void GateRig::click(const char *name) const
{
    auto *button = find<QWidget>(name);
    if (button == nullptr || !button->isVisible())
        qFatal("no button %s", name);
    QTest::mouseClick(button, Qt::LeftButton);
}

void GateRig::picture(const QString &name)
{
    if (!qEnvironmentVariableIsSet("FOYER_PICTURES"))
        return;
    QAction *night = page->findChild<QAction *>(QStringLiteral("gate.night"));
    testing::savePicture(*page, name + QStringLiteral("-light"));
    night->trigger();
    QCoreApplication::processEvents();
    testing::savePicture(*page, name + QStringLiteral("-dark"));
    night->trigger();
}

} // namespace foyer::test
