// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/checkin/keptscans.h"

#include "core/client/localstore.h"
#include "core/wire/decode.h"
#include "core/wire/encode.h"

#include <algorithm>
#include <QJsonDocument>
#include <QLoggingCategory>

namespace foyer::checkin {

namespace {

Q_LOGGING_CATEGORY(lcKept, "foyer.checkin.kept")

constexpr QLatin1StringView performanceKey{"performance"};
constexpr QLatin1StringView scanKey{"scan"};
constexpr QLatin1StringView whoKey{"who"};

QString kind()
{
    return QStringLiteral("scan");
}

QJsonObject contentOf(const Reading &reading)
{
    const QJsonDocument scan = QJsonDocument::fromJson(wire::encode(reading.asked));
    return {{performanceKey, QString::fromLatin1(reading.performance.toText())},
            {scanKey, scan.object()},
            {whoKey, reading.who}};
}

std::optional<Reading> readingIn(const QJsonObject &content)
{
    const auto performance =
        catalog::PerformanceId::fromText(content.value(performanceKey).toString().toLatin1());
    const QByteArray json = QJsonDocument(content.value(scanKey).toObject()).toJson(QJsonDocument::Compact);
    Result<wire::NewScan> asked = wire::decode<wire::NewScan>(json);
    if (!performance || !asked)
        return std::nullopt;
    return Reading{*performance, std::move(*asked), content.value(whoKey).toString()};
}

void warnIf(const Result<void> &written)
{
    if (!written)
        qCWarning(lcKept, "A scan could not be kept on this computer: %s",
                  qPrintable(written.error().detail));
}

} // namespace

KeptScans::KeptScans(client::LocalStore &store, QString server) : m_store(store), m_server(std::move(server))
{}

void KeptScans::show(catalog::PerformanceId performance)
{
    m_performance = performance;
    m_readings.clear();
    for (const client::Draft &draft : m_store.drafts(m_server, kind())) {
        std::optional<Reading> reading = readingIn(draft.content);
        if (reading && reading->performance == performance)
            m_readings.push_back(std::move(*reading));
    }
    std::ranges::sort(m_readings, {}, [](const Reading &reading) { return reading.asked.scannedAt; });
}

bool KeptScans::keep(const Reading &reading)
{
    client::Draft draft{reading.asked.id, m_server, kind()};
    draft.title = reading.code() + reading.who; // one of them
    draft.content = contentOf(reading);
    const Result<void> written = m_store.saveDraft(draft);
    warnIf(written);
    const bool isKnown = std::ranges::any_of(
        m_readings, [&reading](const Reading &kept) { return kept.asked.id == reading.asked.id; });
    if (!isKnown && reading.performance == m_performance)
        m_readings.push_back(reading);
    return written.has_value();
}

void KeptScans::drop(const Uuid &scan)
{
    warnIf(m_store.dropDraft(scan));
    std::erase_if(m_readings, [&scan](const Reading &reading) { return reading.asked.id == scan; });
}

} // namespace foyer::checkin
