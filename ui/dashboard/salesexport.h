// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/client/reportsapi.h"

#include <memory>
#include <QObject>
#include <stop_token>

class QSaveFile;

namespace foyer::dashboard {

/// Sales as a CSV file, part after part as the server gives them. The file appears when it is whole; an
/// export that fails or is cancelled leaves what was there before.
class SalesExport final : public QObject
{
    Q_OBJECT

public:
    enum class Outcome : quint8
    {
        Done,
        Cancelled,
        Refused,   ///< by the server, see refusal()
        NotWritten ///< the file could not be written, see fileProblem()
    };

    /// `reports` outlives it.
    explicit SalesExport(client::ReportsApi &reports, QObject *parent = nullptr);
    ~SalesExport() override;

    void start(client::FiguresAsked asked, const QString &path);
    void cancel();

    [[nodiscard]] bool isRunning() const noexcept { return m_file != nullptr; }

    [[nodiscard]] const QString &path() const noexcept { return m_path; }

    /// Lines written so far, without the head.
    [[nodiscard]] qint64 lines() const noexcept { return m_lines; }

    [[nodiscard]] const client::Refusal &refusal() const noexcept { return m_refusal; }

    [[nodiscard]] const QString &fileProblem() const noexcept { return m_fileProblem; }

Q_SIGNALS:
    void progressed(qint64 lines);
    void finished(foyer::dashboard::SalesExport::Outcome outcome);

private:
    [[nodiscard]] Task<void> run(client::FiguresAsked asked);
    [[nodiscard]] bool write(const client::Content &part);
    void finish(Outcome outcome);

    client::ReportsApi &m_reports;
    std::unique_ptr<QSaveFile> m_file;
    std::stop_source m_stop;
    QString m_path;
    client::Refusal m_refusal;
    QString m_fileProblem;
    qint64 m_lines = 0;
};

} // namespace foyer::dashboard
