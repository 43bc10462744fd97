// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/localstore.h"
#include "tests/ui/pos/fakehouse.h"
#include "ui/kit/recordingtoasts.h"
#include "ui/kit/scriptedprompter.h"
#include "ui/pos/pospage.h"

#include <QTemporaryDir>

namespace foyer::test {

/// The box office page on a scripted server, in a window of its own.
class TillRig
{
public:
    explicit TillRig(bool isLate = false);
    ~TillRig();

    ScriptedOffice office;
    FakeHouse house{office};
    kit::RecordingToasts toasts;
    kit::ScriptedPrompter prompter;
    QTemporaryDir folder;
    std::unique_ptr<client::LocalStore> store;
    std::unique_ptr<pos::PosPage> page;

    /// Shows the page and opens the performance; waits for the hall.
    void open(QSize size = {1368, 852});
    void choosePerformance();

    /// The two best seats, held.
    void fillBasket() const;

    /// A real key to whatever has the focus in the page.
    void key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier) const;
    void type(const QString &text) const;

    /// A real click on the seat where it is drawn.
    void clickSeat(qint32 seat) const;

    /// A click on the control of this name.
    void click(const char *name) const;

    template <typename Widget>
    [[nodiscard]] Widget *find(const char *name) const
    {
        return page->findChild<Widget *>(QString::fromLatin1(name));
    }

    [[nodiscard]] bool isShown(const char *name) const;
    [[nodiscard]] QString text(const char *name) const;

    /// The names of the basket's lines with their prices, one a row.
    [[nodiscard]] QStringList basket() const;

    /// Nothing is under way in the basket.
    [[nodiscard]] bool isCalm() const;

    /// Waits, then saves a PNG where FOYER_PICTURES says so, in light and dark.
    void picture(const char *name) const;

    /// PDFs that were printed.
    [[nodiscard]] QStringList printed() const;
};

} // namespace foyer::test
