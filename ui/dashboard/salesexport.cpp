// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/salesexport.h"

#include <QPointer>
#include <QSaveFile>

namespace foyer::dashboard {

SalesExport::SalesExport(client::ReportsApi &reports, QObject *parent) : QObject(parent), m_reports(reports)
{}

SalesExport::~SalesExport()
{
    m_stop.request_stop();
}

void SalesExport::start(client::FiguresAsked asked, const QString &path)
{
    if (isRunning())
        return;
    m_path = path;
    m_lines = 0;
    m_stop = std::stop_source();
    m_file = std::make_unique<QSaveFile>(path);
    if (!m_file->open(QIODevice::WriteOnly)) {
        m_fileProblem = m_file->errorString();
        finish(Outcome::NotWritten);
        return;
    }
    static_cast<void>(run(std::move(asked)));
}

void SalesExport::cancel()
{
    m_stop.request_stop();
}

Task<void> SalesExport::run(client::FiguresAsked asked)
{
    const QPointer<SalesExport> self(this);
    client::CallOptions options;
    options.deadline = std::chrono::seconds{60};
    options.stop = m_stop.get_token();
    const std::stop_token stop = options.stop;
    client::Answer<client::Content> part = co_await m_reports.salesCsv(std::move(asked), options);
    while (self && part && !stop.stop_requested()) {
        if (!write(*part))
            co_return finish(Outcome::NotWritten);
        if (part->next.isEmpty())
            co_return finish(m_file->commit() ? Outcome::Done : Outcome::NotWritten);
        const QByteArray next = part->next;
        part = co_await m_reports.moreSales(next, options);
    }
    if (!self)
        co_return;
    if (stop.stop_requested())
        co_return finish(Outcome::Cancelled);
    m_refusal = std::move(part).error();
    finish(Outcome::Refused);
}

bool SalesExport::write(const client::Content &part)
{
    const bool isFirst = m_file->pos() == 0;
    if (m_file->write(part.bytes) != part.bytes.size()) {
        m_fileProblem = m_file->errorString();
        return false;
    }
    m_lines += part.bytes.count('\n') - (isFirst ? 1 : 0);
    Q_EMIT progressed(m_lines);
    return true;
}

void SalesExport::finish(Outcome outcome)
{
    if (outcome == Outcome::NotWritten && m_fileProblem.isEmpty())
        m_fileProblem = m_file->errorString();
    if (outcome != Outcome::Done)
        m_file->cancelWriting();
    m_file.reset();
    Q_EMIT finished(outcome);
}

} // namespace foyer::dashboard
