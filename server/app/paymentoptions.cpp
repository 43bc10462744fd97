// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/app/paymentoptions.h"

#include <limits>

namespace foyer::app {

using namespace std::chrono_literals;

namespace {

runtime::OptionInfo paymentInfo(const char *key, const char *help)
{
    return {QStringLiteral("payments.") + QString::fromLatin1(key), QString::fromLatin1(help), {}};
}

} // namespace

PaymentOptions::PaymentOptions(runtime::ConfigSchema &schema)
    : m_timeout(schema.duration(
        paymentInfo("timeout", "After that silence of a provider a payment's fate is unknown."), 10s,
        {100ms, 2min}))
    , m_within(schema.duration(paymentInfo("within", "How long the seats of an unpaid order are kept."), 5min,
                               {1s, 1h}))
    , m_success(schema.integer(
          paymentInfo("simulated_success", "Percent of simulated payments that succeed."), 95, {0, 100}))
    , m_fastest(schema.duration(paymentInfo("simulated_fastest", "How soon a simulated payment may answer."),
                                100ms, {0ms, 60s}))
    , m_slowest(schema.duration(paymentInfo("simulated_slowest", "How late a simulated payment may answer."),
                                500ms, {0ms, 60s}))
    , m_seed(
          schema.integer(paymentInfo("simulated_seed", "What the fate of simulated payments is drawn from."),
                         0, {0, std::numeric_limits<qint64>::max()}))
    , m_authorizes(
          schema.boolean(paymentInfo("simulated_authorizes",
                                     "Simulated money is first reserved and then taken; off: taken at once."),
                         true))
    , m_silent(schema.integer(
          paymentInfo("simulated_silent", "Percent of simulated payments that are never answered."), 0,
          {0, 100}))
    , m_late(schema.integer(
          paymentInfo("simulated_late", "Percent of simulated payments that are answered too late."), 0,
          {0, 100}))
    , m_lateBy(schema.duration(paymentInfo("simulated_late_by", "How much later those are answered."), 15s,
                               {0ms, 10min}))
    , m_twice(schema.integer(
          paymentInfo("simulated_twice", "Percent of simulated payments that are answered twice."), 0,
          {0, 100}))
    , m_books(schema.path(
          paymentInfo(
              "simulated_books",
              "Directory where the simulated provider remembers what it took; else it has no memory."),
          {}))
{}

Result<void> PaymentOptions::read(const runtime::Config &config, ServerSettings &settings) const
{
    payments::SimulationSettings &simulation = settings.simulation;
    simulation.successPercent = int(config.value(m_success));
    simulation.fastest = config.value(m_fastest);
    simulation.slowest = std::max(simulation.fastest, config.value(m_slowest));
    simulation.seed = quint64(config.value(m_seed));
    simulation.authorizes = config.value(m_authorizes);
    simulation.faults.silent = int(config.value(m_silent));
    simulation.faults.late = int(config.value(m_late));
    simulation.faults.lateBy = config.value(m_lateBy);
    simulation.faults.twice = int(config.value(m_twice));
    simulation.books = config.value(m_books).path;
    settings.paymentTimeout = config.value(m_timeout);
    settings.payWithin = config.value(m_within);
    if (settings.payWithin < settings.paymentTimeout)
        return failure(config.refusal(
            m_within, QStringLiteral("must not be shorter than --payments-timeout: a provider is heard out "
                                     "while the seats are kept")));
    return {};
}

} // namespace foyer::app
