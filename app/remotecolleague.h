// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serverlink.h"
#include "app/tour/colleague.h"

#include <functional>
#include <memory>

namespace foyer::app {

/// A colleague with a connection and a session of its own, and no window.
class RemoteColleague final : public Colleague
{
public:
    /// `profile`: a folder of the colleague's own. `place`: where the tour is.
    RemoteColleague(QString profile, Sources sources, std::function<start::Place()> place);
    ~RemoteColleague() override;

    [[nodiscard]] Task<Done> arrive(QString email, QString password) override;
    [[nodiscard]] Task<Done> letIn(QString email, accounts::Role role, QString password) override;
    [[nodiscard]] Task<Done> giveRole(QString email, accounts::Role role) override;
    [[nodiscard]] Task<Done> renameEvent(QString title) override;
    [[nodiscard]] Task<Done> queueUp(int people) override;
    [[nodiscard]] Task<Done> endOtherSessions() override;

private:
    [[nodiscard]] client::Apis &apis() { return m_link->apis(); }

    [[nodiscard]] Task<Done> joinOne(QByteArray linePath);

    QString m_profile;
    Sources m_sources;
    std::function<start::Place()> m_place;
    std::unique_ptr<ServerLink> m_link;
};

} // namespace foyer::app
