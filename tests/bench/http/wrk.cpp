// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/http/wrk.h"

#include <QProcess>
#include <QRegularExpression>

namespace foyer::bench {

namespace {

double firstNumber(const QString &text, const QString &pattern)
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    return match.hasMatch() ? match.captured(1).toDouble() : 0.0;
}

/// wrk writes 12.34us, 1.23ms or 1.00s.
double latencyUs(const QString &text, const QString &percentile)
{
    const QRegularExpression line(percentile + QStringLiteral(R"(%\s+([\d.]+)(us|ms|s))"));
    const QRegularExpressionMatch match = line.match(text);
    const double value = match.captured(1).toDouble();
    if (match.captured(2) == QStringLiteral("ms"))
        return value * 1e3;
    return match.captured(2) == QStringLiteral("s") ? value * 1e6 : value;
}

int failures(const QString &text)
{
    const QRegularExpression errors(
        QStringLiteral(R"(Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+))"));
    const QRegularExpressionMatch match = errors.match(text);
    int count = int(firstNumber(text, QStringLiteral(R"(Non-2xx or 3xx responses: (\d+))")));
    for (int group = 1; group <= 4 && match.hasMatch(); ++group)
        count += match.captured(group).toInt();
    return count;
}

} // namespace

Load runWrk(quint16 port, const QStringList &headers)
{
    QStringList arguments{QStringLiteral("-c"),       QString::number(wrkProcessor), QStringLiteral("wrk"),
                          QStringLiteral("-t1"),      QStringLiteral("-c50"),        QStringLiteral("-d3s"),
                          QStringLiteral("--latency")};
    for (const QString &header : headers)
        arguments += {QStringLiteral("-H"), header};
    arguments.append(QStringLiteral("http://127.0.0.1:%1/api/v1/status").arg(port));
    QProcess wrk;
    wrk.start(QStringLiteral("taskset"), arguments);
    if (!wrk.waitForFinished(60'000) || wrk.exitCode() != 0)
        qFatal("wrk does not run: %s", wrk.readAllStandardError().constData());
    const QString text = QString::fromLatin1(wrk.readAllStandardOutput());
    return Load{firstNumber(text, QStringLiteral(R"(Requests/sec:\s+([\d.]+))")),
                latencyUs(text, QStringLiteral("50")), latencyUs(text, QStringLiteral("99")), failures(text)};
}

} // namespace foyer::bench
