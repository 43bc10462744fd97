// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/clock.h"
#include "core/base/uuid.h"
#include "core/wire/shape.h"

#include <array>
#include <optional>
#include <QString>
#include <vector>

namespace foyer::wire {

enum class ScanDirection : quint8
{
    Entry,
    Exit,
};

enum class ScanVerdict : quint8
{
    In,
    Out,
    CheckFirst, ///< staff must look at something, then scan again with `checked`
    Refused,
};

template <>
struct WireNames<ScanDirection>
{
    static constexpr std::array table{
        JsonName<ScanDirection>{QLatin1StringView{"entry"}, ScanDirection::Entry},
        JsonName<ScanDirection>{QLatin1StringView{"exit"}, ScanDirection::Exit},
    };
};

template <>
struct WireNames<ScanVerdict>
{
    static constexpr std::array table{
        JsonName<ScanVerdict>{QLatin1StringView{"in"}, ScanVerdict::In},
        JsonName<ScanVerdict>{QLatin1StringView{"out"}, ScanVerdict::Out},
        JsonName<ScanVerdict>{QLatin1StringView{"check_first"}, ScanVerdict::CheckFirst},
        JsonName<ScanVerdict>{QLatin1StringView{"refused"}, ScanVerdict::Refused},
    };
};

/// A code at a gate, or a ticket that staff chose from a list: one of the two.
struct NewScan
{
    Uuid id;
    std::optional<QString> code;
    std::optional<Uuid> ticket;
    std::optional<Uuid> gate;
    std::optional<QString> device;
    std::optional<ScanDirection> direction;
    std::optional<bool> isChecked;
    Instant scannedAt = {};
};

/// Whom the ticket is for and where it leads.
struct ScannedTicket
{
    Uuid id;
    QString orderCode;
    QString name; ///< the holder's, else the buyer's; may be empty
    QString place;
    QString ticketType;
};

/// An earlier entry that stands in the way.
struct OtherEntry
{
    Instant at = {};
    std::optional<QString> gate;
};

/// The performance that a ticket is really for.
struct OtherPerformance
{
    Uuid id;
    QString title;
    Instant startsAt = {};
    QString timeZone;
};

struct Scan
{
    Uuid id;
    ScanVerdict verdict = ScanVerdict::Refused;
    QString reason; ///< see core/checkin/verdict.h
    std::optional<QString>
        detail; ///< of not_genuine: unreadable, newer_code, unknown_key, revoked_key, forged
    ScanDirection direction = ScanDirection::Entry;
    std::optional<Uuid> gate;
    std::optional<QString> gateName;
    QString device;
    std::optional<QString> checkFirst;
    std::optional<qint32> entryNumber;
    std::optional<ScannedTicket> ticket;
    std::optional<OtherEntry> otherEntry;
    std::optional<OtherPerformance> otherPerformance;
    Instant scannedAt = {};
    Instant receivedAt = {};
    std::optional<Instant> undoneAt;
};

struct ScanPage
{
    std::vector<Scan> items;
    std::optional<QString> next;
};

struct UndoScan
{
    std::optional<QString> reason;
};

template <>
struct Shape<NewScan>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"NewScan"}; }

    static constexpr auto fields()
    {
        return std::tuple{
            field("id", &NewScan::id, Any{}, "the scan's own; the same again is the same answer"),
            field("code", &NewScan::code, text(600), "the text as it was read"),
            field("ticket", &NewScan::ticket, Any{}, "instead of a code: chosen from a list"),
            field("gate", &NewScan::gate),
            field("device", &NewScan::device, text(100, 0)),
            field("direction", &NewScan::direction),
            field("checked", &NewScan::isChecked, Any{},
                  "staff has looked at what the ticket's type asks for"),
            field("scanned_at", &NewScan::scannedAt)};
    }
};

template <>
struct Shape<ScannedTicket>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ScannedTicket"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &ScannedTicket::id),
                          field("order_code", &ScannedTicket::orderCode, text(20)),
                          field("name", &ScannedTicket::name, text(200, 0)),
                          field("place", &ScannedTicket::place, text(400, 0)),
                          field("ticket_type", &ScannedTicket::ticketType, text(100, 0))};
    }
};

template <>
struct Shape<OtherEntry>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"OtherEntry"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("at", &OtherEntry::at), field("gate", &OtherEntry::gate, text(80))};
    }
};

template <>
struct Shape<OtherPerformance>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"OtherPerformance"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &OtherPerformance::id),
                          field("title", &OtherPerformance::title, text(200, 0)),
                          field("starts_at", &OtherPerformance::startsAt),
                          field("time_zone", &OtherPerformance::timeZone, text(64, 0))};
    }
};

template <>
struct Shape<Scan>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"Scan"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("id", &Scan::id),
                          field("verdict", &Scan::verdict),
                          field("reason", &Scan::reason, text(40)),
                          field("detail", &Scan::detail, text(40), "of not_genuine: why"),
                          field("direction", &Scan::direction),
                          field("gate", &Scan::gate),
                          field("gate_name", &Scan::gateName, text(80)),
                          field("device", &Scan::device, text(100, 0)),
                          field("check_first", &Scan::checkFirst, text(200), "what staff must look at"),
                          field("entry_number", &Scan::entryNumber, Range{1}),
                          field("ticket", &Scan::ticket),
                          field("other_entry", &Scan::otherEntry),
                          field("other_performance", &Scan::otherPerformance),
                          field("scanned_at", &Scan::scannedAt, Any{}, "by the device's clock"),
                          field("received_at", &Scan::receivedAt, Any{}, "by the server's, which decides"),
                          field("undone_at", &Scan::undoneAt)};
    }
};

template <>
struct Shape<ScanPage>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"ScanPage"}; }

    static constexpr auto fields()
    {
        return std::tuple{field("items", &ScanPage::items, List<>{}),
                          field("next", &ScanPage::next, text(200))};
    }
};

template <>
struct Shape<UndoScan>
{
    static constexpr QLatin1StringView name() { return QLatin1StringView{"UndoScan"}; }

    static constexpr auto fields() { return std::tuple{field("reason", &UndoScan::reason, text(200, 0))}; }
};

} // namespace foyer::wire
