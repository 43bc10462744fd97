// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/wire/catalog/event.h"
#include "core/wire/checkin/admission.h"
#include "core/wire/checkin/gate.h"
#include "core/wire/checkin/scan.h"
#include "tests/core/client/scriptedoffice.h"

#include <map>

namespace foyer::test {

/// A server's gate of a test's own words: the verdict of each code is written down beforehand.
class FakeGate
{
public:
    explicit FakeGate(ScriptedOffice &office);

    /// What this code is answered. Id, time, gate and direction are those of the scan that was sent.
    void say(const QString &code, const wire::Scan &verdict);

    /// What choosing this ticket is answered.
    void sayOf(const Uuid &ticket, const wire::Scan &verdict);

    [[nodiscard]] static wire::Scan admitted();
    [[nodiscard]] static wire::Scan refused(const char *reason, const char *detail = nullptr);
    [[nodiscard]] static wire::Scan checkFirst();
    [[nodiscard]] static wire::Scan alreadyInside();
    [[nodiscard]] static wire::ScannedTicket ticket();

    /// Another gate has let somebody in: a count, and news of it.
    void letInElsewhere();

    /// The scans that were sent, in order.
    [[nodiscard]] std::vector<wire::NewScan> sent() const;

    static constexpr const char *scans = "~/performances/*/scans";

    ScriptedOffice &office;
    wire::Event event;
    wire::Performance performance;
    std::vector<wire::Gate> gates;
    wire::Admission admission;
    std::vector<wire::Scan> made; ///< newest first, as the list of scans has them
    wire::FoundTickets found;

private:
    [[nodiscard]] client::Sent judge(const client::Request &request);
    [[nodiscard]] client::Sent takeBack(const client::Request &request);
    void answerReads();

    std::map<QString, wire::Scan> m_verdicts;
    std::map<Uuid, wire::Scan> m_byTicket;
};

/// 2026-06-01 in Rome, as the clock of the office has it.
[[nodiscard]] Instant tonight(int hour, int minute, int second = 0);

} // namespace foyer::test
