// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/serverlink.h"

#include <memory>

namespace foyer::app {

/// Lets the start page in: looks at servers, keeps the link to the one that was reached.
class FrontDoor final : public QObject, public start::Reception
{
    Q_OBJECT

public:
    FrontDoor(QString profile, Sources sources);
    ~FrontDoor() override;

    [[nodiscard]] Task<start::Greeting> visit(start::Place place) override;
    [[nodiscard]] Task<client::Answer<void>> resume() override;
    [[nodiscard]] Task<client::Answer<void>> signIn(QString email, QString password) override;
    [[nodiscard]] Task<client::Answer<void>> setUp(wire::SetUp asked) override;
    [[nodiscard]] Uuid newId() override;

    /// Of the server that was reached last; null before.
    [[nodiscard]] ServerLink *link() { return m_link.get(); }

Q_SIGNALS:
    /// Before the link of the server before is gone.
    void linkEnds();
    void linked();

private:
    QString m_profile;
    Sources m_sources;
    std::unique_ptr<ServerLink> m_link;
    quint64 m_turn = 0; ///< of visits: a server that answers late must not replace the one chosen after it
};

} // namespace foyer::app
