// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/ui/checkin/fakegate.h"
#include "tests/ui/checkin/keyboard.h"
#include "ui/checkin/gatepage.h"
#include "ui/checkin/verdictscreen.h"
#include "ui/kit/recordingtoasts.h"

#include <QTemporaryDir>

namespace foyer::test {

/// The gate's page on a scripted server, in a window of its own.
class GateRig
{
public:
    GateRig();
    ~GateRig();

    ScriptedOffice office;
    FakeGate gate{office};
    kit::RecordingToasts toasts;
    Keyboard keyboard;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    std::unique_ptr<checkin::GatePage> page;

    /// Shows the page in front, without a performance.
    void show(QSize size = {1280, 800});

    /// Shows it, ready to scan at gate B.
    void open(QSize size = {1280, 800});

    void choosePerformance();

    /// The program ends and is started again.
    void restart();

    [[nodiscard]] checkin::GateModel &model() { return page->model(); }

    /// The word of the verdict that covers the page; empty: none does.
    [[nodiscard]] QString word() const;
    [[nodiscard]] QString why() const;

    /// The head of a part of the slip.
    [[nodiscard]] QString slip(std::size_t part) const;

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }

    [[nodiscard]] bool isShown(const char *name) const;
    void click(const char *name) const;

    /// Saves PNGs by day and night where FOYER_PICTURES says so.
    void picture(const QString &name);

private:
    void makePage();
};

} // namespace foyer::test
