// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/task.h"
#include "core/base/uuid.h"
#include "core/client/answer.h"
#include "core/wire/accounts/setup.h"
#include "ui/start/obstacle.h"

#include <QUrl>

namespace foyer::start {

/// Where a box office is: by which name the program remembers it, and where it answers now.
struct Place
{
    QString id; ///< the server's URL, or of one on this computer "file:///home/marta/Foyer"
    QUrl server;

    [[nodiscard]] bool isLocal() const { return id.startsWith(QLatin1String("file:")); }
};

/// What a first look at a server brought.
struct Greeting
{
    Obstacle obstacle = {};
    bool needsSetUp = false; ///< it has no organization yet
};

/// What the start page asks of the rest of the program; tests script one.
class Reception
{
public:
    virtual ~Reception() = default;

    /// Looks whether a box office answers there. If so, the calls below go to it.
    [[nodiscard]] virtual Task<Greeting> visit(Place place) = 0;

    /// Goes on with the session of the last time; SignedOut if there is none.
    [[nodiscard]] virtual Task<client::Answer<void>> resume() = 0;

    [[nodiscard]] virtual Task<client::Answer<void>> signIn(QString email, QString password) = 0;

    /// First run: the first organization and its owner, who is signed in then.
    [[nodiscard]] virtual Task<client::Answer<void>> setUp(wire::SetUp asked) = 0;

    [[nodiscard]] virtual Uuid newId() = 0;
};

} // namespace foyer::start
