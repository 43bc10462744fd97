// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/shutdown/readiness.h"

#include "core/base/log.h"
#include "server/runtime/shutdown/readinesstable.h"

namespace foyer::runtime {

namespace {

Q_LOGGING_CATEGORY(lcReadiness, "foyer.readiness")

} // namespace

ReadinessCheck::ReadinessCheck(std::shared_ptr<ReadinessTable> table, QString name)
    : m_table(std::move(table))
    , m_name(std::move(name))
    , m_id(m_table->insert(m_name))
{}

ReadinessCheck::~ReadinessCheck()
{
    m_table->remove(m_id);
}

void ReadinessCheck::setReady()
{
    if (m_table->set(m_id, {}))
        LogEvent(LogLevel::Info, lcReadiness(), QStringLiteral("A part is ready.")).field("check", m_name);
}

void ReadinessCheck::setNotReady(const QString &reason)
{
    const QString told = reason.isEmpty() ? QStringLiteral("not ready") : reason;
    if (m_table->set(m_id, told))
        LogEvent(LogLevel::Warning, lcReadiness(), QStringLiteral("A part is not ready."))
            .field("check", m_name)
            .field("reason", told);
}

Readiness::Readiness() : m_table(std::make_shared<ReadinessTable>()) {}

std::unique_ptr<ReadinessCheck> Readiness::add(const QString &name)
{
    return std::unique_ptr<ReadinessCheck>(new ReadinessCheck(m_table, name));
}

ReadinessReport Readiness::report() const
{
    return m_table->report();
}

} // namespace foyer::runtime
