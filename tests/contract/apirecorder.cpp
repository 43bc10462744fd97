// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/contract/apirecorder.h"

namespace foyer::test {

void ApiRecorder::watch(JsonClient &client)
{
    client.setObserver([this](const JsonExchange &exchange) { look(exchange); });
}

void ApiRecorder::look(const JsonExchange &exchange)
{
    for (const QString &finding : m_document.check(exchange))
        m_findings.append(QString::fromUtf8(exchange.method + ' ' + exchange.path + " → "
                                            + QByteArray::number(exchange.answer.status) + ' ')
                          + finding);
    const DescribedOperation *operation = m_document.find(exchange.method, exchange.path);
    if (operation != nullptr && exchange.answer.status < 300 && exchange.answer.status > 0)
        m_accepted[operation->name] = exchange;
}

QStringList ApiRecorder::unused() const
{
    QStringList names;
    for (const DescribedOperation &operation : m_document.operations()) {
        if (!m_accepted.contains(operation.name))
            names.append(operation.name);
    }
    return names;
}

} // namespace foyer::test
