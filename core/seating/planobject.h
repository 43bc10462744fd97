// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/error.h"
#include "core/seating/importreport.h"

#include <optional>
#include <QJsonArray>
#include <QJsonObject>

namespace foyer::seating {

/// What the readers of one foreign plan share: the report, and the first reason to refuse the plan.
struct PlanReading
{
    ImportReport report;
    std::optional<Error> refusal;

    void note(RepairKind kind, const QString &path, const QString &before = {}, const QString &after = {})
    {
        report.repairs.push_back({kind, path, before, after});
    }

    void refuse(const QString &path, const QString &reason)
    {
        if (!refusal)
            refusal = Error{ErrorCode::InvalidArgument, reason, path};
    }
};

/// An object of a foreign plan, read leniently: each accessor takes a member out, mending what can be
/// mended and noting it. What nobody took is the rest, and goes into the document as it was; so does a
/// member whose value is of no use (FieldKept).
class PlanObject
{
public:
    PlanObject(const QJsonValue &value, QString path, PlanReading &reading);

    /// Empty if it is missing. Numbers become text, control characters go, more than 200 characters refuse
    /// the plan.
    [[nodiscard]] QString text(QLatin1StringView key);
    /// The same for text that may be long and have lines.
    [[nodiscard]] QString prose(QLatin1StringView key);
    [[nodiscard]] std::optional<double> number(QLatin1StringView key);
    /// A length of 0 or more whole pixels.
    [[nodiscard]] std::optional<int> pixels(QLatin1StringView key);
    [[nodiscard]] std::optional<bool> flag(QLatin1StringView key);
    /// Empty if it is missing, noting ListMade where it must be there.
    [[nodiscard]] QJsonArray list(QLatin1StringView key, bool required);

    /// The object under `key`, if there is one. Give its rest back with putBack().
    [[nodiscard]] std::optional<PlanObject> child(QLatin1StringView key);
    void putBack(QLatin1StringView key, const PlanObject &child);

    void putBack(QLatin1StringView key, const QJsonValue &rest) { m_rest.insert(key, rest); }

    [[nodiscard]] bool has(QLatin1StringView key) const { return !m_rest.value(key).isUndefined(); }

    [[nodiscard]] QJsonValue raw(QLatin1StringView key) const { return m_rest.value(key); }

    void drop(QLatin1StringView key) { m_rest.remove(key); }

    [[nodiscard]] const QJsonObject &rest() const noexcept { return m_rest; }

    [[nodiscard]] const QString &path() const noexcept { return m_path; }

    [[nodiscard]] QString pathOf(QLatin1StringView key) const;

    [[nodiscard]] PlanReading &reading() const noexcept { return *m_reading; }

private:
    void keep(QLatin1StringView key);
    QString takeText(QLatin1StringView key, qsizetype longest, bool lines);

    QJsonObject m_rest;
    QString m_path;
    PlanReading *m_reading;
};

} // namespace foyer::seating
