// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/accounts/permission.h"
#include "core/base/clock.h"
#include "core/catalog/ids.h"
#include "ui/kit/icons.h"

#include <optional>
#include <QList>
#include <QWidget>

class QAction;

namespace foyer::kit {

/// The performance that the top bar's switcher has chosen.
struct ChosenPerformance
{
    catalog::EventId event;
    catalog::PerformanceId performance;
    QString eventName;
    QString venueName;
    Instant startsAt{};
    QString timeZone; ///< IANA
};

/// Something that another page shows: the palette, toasts and pages ask shell for it.
struct Link
{
    enum class Kind
    {
        Page,        ///< `id` is the page's objectName
        Event,       ///< its set-up
        Performance, ///< chooses it in the switcher
        Order,
        Customer,
        Line, ///< `id` is the performance: chooses it, and shows the control room of its waiting room
    };
    Kind kind = Kind::Page;
    QString id;
};

/// A workspace in the rail. Shell knows nothing else of it. Made once per session, shown and hidden many
/// times.
class Page : public QWidget
{
    Q_OBJECT

public:
    using QWidget::QWidget;

    [[nodiscard]] virtual QString
    title() const = 0; ///< the word in the rail; asked again after a change of language
    [[nodiscard]] virtual Icon icon() const = 0;
    /// Whoever lacks it does not see the page.
    [[nodiscard]] virtual accounts::Permission permission() const = 0;

    /// The objectName of the page whose item stands for it in the rail; empty: it has its own.
    [[nodiscard]] virtual QString partOf() const { return {}; }

    /// The page's named actions with their keys: palette and F1 list them, keys can be rebound. Each has an
    /// objectName ("pos.cash"), a text, and lives as long as the page.
    [[nodiscard]] virtual QList<QAction *> commands() { return {}; }

    /// Whether the switcher in the top bar belongs to this page.
    [[nodiscard]] virtual bool wantsPerformance() const { return false; }

    virtual void setPerformance(const std::optional<ChosenPerformance> &performance);

    /// It came to the front, or left it. What costs only while it is seen starts and stops here.
    virtual void activated() {}

    virtual void deactivated() {}

    /// Shows what the link names; false if it is none of this page's kinds.
    [[nodiscard]] virtual bool open(const Link &link);

    /// Something typed and not yet saved that leaving would lose; shell asks then.
    [[nodiscard]] virtual bool hasUnsaved() const { return false; }

Q_SIGNALS:
    void linkActivated(const foyer::kit::Link &link);
    /// Title, icon or commands have changed.
    void changed();
    /// Whole screen without rail and top bar, or back.
    void fullScreenWanted(bool wanted);
};

} // namespace foyer::kit
