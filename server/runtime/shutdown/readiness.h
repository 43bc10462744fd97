// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <memory>
#include <QString>
#include <vector>

namespace foyer::runtime {

class ReadinessTable;

/// One reason why the process may not be ready yet. It counts as long as it lives. Thread-safe; changes are
/// logged.
class ReadinessCheck
{
public:
    ~ReadinessCheck();
    ReadinessCheck(const ReadinessCheck &) = delete;
    ReadinessCheck &operator=(const ReadinessCheck &) = delete;

    void setReady();

    /// `reason` is one sentence for whoever runs the server. Anybody may ask for it, so it holds no addresses
    /// and no secrets.
    void setNotReady(const QString &reason);

private:
    friend class Readiness;
    ReadinessCheck(std::shared_ptr<ReadinessTable> table, QString name);

    std::shared_ptr<ReadinessTable> m_table;
    QString m_name;
    quint64 m_id;
};

struct ReadinessItem
{
    QString name;
    bool isReady = false;
    QString reason; ///< empty when ready
};

struct ReadinessReport
{
    bool isReady = false;
    std::vector<ReadinessItem> items; ///< in the order of their making
};

/// Whether the process should get requests, for /health/ready: every check says yes, and there is one at
/// least. Thread-safe: each part sets its own check, any worker reads the report. A check may outlive it.
class Readiness
{
public:
    Readiness();

    /// A check that is not ready, "not started yet", until told otherwise. Two of one name both count.
    [[nodiscard]] std::unique_ptr<ReadinessCheck> add(const QString &name);

    [[nodiscard]] ReadinessReport report() const;

private:
    std::shared_ptr<ReadinessTable> m_table;
};

} // namespace foyer::runtime
