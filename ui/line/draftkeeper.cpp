// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/line/draftkeeper.h"

#include "core/client/localstore.h"

#include <QJsonDocument>
#include <QLoggingCategory>

namespace foyer::line {

namespace {

Q_LOGGING_CATEGORY(lcDraft, "foyer.line.draft")

QString keyOf(catalog::PerformanceId performance)
{
    return QStringLiteral("line.draft.") + QString::fromLatin1(performance.toText());
}

} // namespace

LineDraft DraftKeeper::find(catalog::PerformanceId performance) const
{
    const std::optional<QByteArray> kept = m_store.setting(m_place, keyOf(performance));
    return kept ? LineDraft::fromJson(QJsonDocument::fromJson(*kept).object()) : LineDraft();
}

void DraftKeeper::keep(catalog::PerformanceId performance, const LineDraft &draft)
{
    const QString key = keyOf(performance);
    const Result<void> kept =
        draft.isEmpty()
            ? m_store.removeSetting(m_place, key)
            : m_store.setSetting(m_place, key, QJsonDocument(draft.toJson()).toJson(QJsonDocument::Compact));
    if (!kept)
        qCWarning(lcDraft).noquote() << kept.error().toLogText();
}

} // namespace foyer::line
