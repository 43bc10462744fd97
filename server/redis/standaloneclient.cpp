// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/redis/standaloneclient.h"

namespace foyer::redis {

StandaloneClient::StandaloneClient(const Dialer &dialer, const Settings &settings, const Clock &clock,
                                   RandomSource &random)
    : m_pipeline(dialer, dialer.target().endpoints.constFirst(), settings, clock, random, m_statistics)
{
    connect(&m_pipeline, &Pipeline::readyChanged, this, &Client::reachableChanged);
}

// While this object is still whole: whoever is answered may give it another command.
StandaloneClient::~StandaloneClient()
{
    m_pipeline.close();
}

Completion<Reply> StandaloneClient::command(Command command, SteadyInstant deadline)
{
    std::optional<Error> fault = command.fault();
    if (!fault)
        return m_pipeline.submit(command, deadline);
    auto [completion, completer] = makeCompletion<Reply>();
    completer.complete(failure(*std::move(fault)));
    return std::move(completion);
}

} // namespace foyer::redis
