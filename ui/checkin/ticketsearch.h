// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/checkinapi.h"

#include <optional>
#include <QObject>

namespace foyer::checkin {

/// Tickets of the performance by name, order or seat. Only the answer to the latest question counts; the one
/// before is called off.
class TicketSearch final : public QObject
{
    Q_OBJECT

public:
    /// `api` must outlive it.
    explicit TicketSearch(client::CheckinApi &api, QObject *parent = nullptr);
    ~TicketSearch() override;

    void setPerformance(catalog::PerformanceId performance);

    /// Fewer than two letters: nothing is looked for.
    void find(const QString &text);

    static constexpr int fewestLetters = 2;

    [[nodiscard]] const QString &text() const noexcept { return m_text; }

    [[nodiscard]] bool isLooking() const noexcept { return m_isLooking; }

    [[nodiscard]] const std::optional<wire::FoundTickets> &found() const noexcept { return m_found; }

    [[nodiscard]] const std::optional<client::Refusal> &refusal() const noexcept { return m_refusal; }

Q_SIGNALS:
    void changed();

private:
    [[nodiscard]] Task<void> ask(QString text, int round);

    client::CheckinApi &m_api;
    catalog::PerformanceId m_performance;
    QString m_text;
    std::stop_source m_stop;
    std::optional<wire::FoundTickets> m_found;
    std::optional<client::Refusal> m_refusal;
    int m_round = 0;
    bool m_isLooking = false;
};

} // namespace foyer::checkin
