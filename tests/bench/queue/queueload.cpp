// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/queue/queueload.h"

#include <QProcess>
#include <QRegularExpression>
#include <QTemporaryDir>

using namespace Qt::StringLiterals;

namespace foyer::bench {

namespace {

constexpr int mostSeconds = 60;

double firstNumber(const QString &text, const QString &pattern)
{
    const QRegularExpressionMatch match = QRegularExpression(pattern).match(text);
    return match.hasMatch() ? match.captured(1).toDouble() : 0.0;
}

/// wrk writes 12.34us, 1.23ms or 1.00s.
double p99Of(const QString &text)
{
    const QRegularExpressionMatch match = QRegularExpression(uR"(99%\s+([\d.]+)(us|ms|s))"_s).match(text);
    const double value = match.captured(1).toDouble();
    if (match.captured(2) == u"us")
        return value / 1e3;
    return match.captured(2) == u"s" ? value * 1e3 : value;
}

int failuresIn(const QString &text)
{
    const QRegularExpressionMatch errors =
        QRegularExpression(uR"(Socket errors: connect (\d+), read (\d+), write (\d+), timeout (\d+))"_s)
            .match(text);
    int count = int(firstNumber(text, uR"(Non-2xx or 3xx responses: (\d+))"_s));
    for (int group = 1; group <= 4 && errors.hasMatch(); ++group)
        count += errors.captured(group).toInt();
    return count;
}

QString output(const QString &program, const QStringList &arguments)
{
    QProcess process;
    process.start(program, arguments);
    if (!process.waitForFinished((mostSeconds + 60) * 1000) || process.exitCode() != 0)
        qFatal("%s does not run: %s", qPrintable(program), process.readAllStandardError().constData());
    return QString::fromLatin1(process.readAllStandardOutput());
}

QueueLoad runWrkFor(quint16 port, const QByteArray &path, int seconds, const QStringList &more)
{
    QStringList arguments{u"-t1"_s, u"-c50"_s, u"-d%1s"_s.arg(std::min(seconds, mostSeconds)),
                          u"--latency"_s};
    arguments += more;
    arguments.append(u"http://127.0.0.1:%1"_s.arg(port) + QString::fromLatin1(path));
    const QString text = output(u"wrk"_s, arguments);
    return {firstNumber(text, uR"(Requests/sec:\s+([\d.]+))"_s), p99Of(text), failuresIn(text)};
}

void write(const QString &name, const QByteArray &bytes)
{
    QFile file(name);
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(name));
}

} // namespace

QueueLoad runGets(quint16 port, const QByteArray &path, int seconds)
{
    return runWrkFor(port, path, seconds, {});
}

// Requests are made before the first is sent.
QueueLoad runPosts(quint16 port, const QByteArray &path, const QByteArrayList &bodies, int seconds)
{
    const QTemporaryDir dir;
    const QString list = dir.filePath(u"bodies"_s);
    const QString script = dir.filePath(u"post.lua"_s);
    write(list, bodies.join('\n'));
    write(script, "local all, i = {}, 0\n"
                  "function init(args)\n"
                  "  local headers = {['Content-Type'] = 'application/json'}\n"
                  "  for body in io.lines('"
                      + list.toUtf8() + "') do all[#all + 1] = wrk.format('POST', '" + path
                      + "', headers, body) end\n"
                        "end\n"
                        "function request()\n"
                        "  i = i % #all + 1\n"
                        "  return all[i]\n"
                        "end\n");
    return runWrkFor(port, path, seconds, {u"-s"_s, script});
}

double runZadds(const QString &socketPath, int commands)
{
    const QString text =
        output(u"redis-benchmark"_s, {u"-s"_s, socketPath, u"-c"_s, u"50"_s, u"-P"_s, u"1"_s, u"-n"_s,
                                      QString::number(commands), u"-r"_s, u"100000000"_s, u"--csv"_s,
                                      u"zadd"_s, u"foyer:bench"_s, u"__rand_int__"_s, u"mbr:__rand_int__"_s});
    const QStringList columns = text.trimmed().split(u'\n').last().split(u'"');
    const double rate = columns.value(3).toDouble();
    if (rate <= 0.0)
        qFatal("redis-benchmark gave no figure: %s", qPrintable(text));
    return rate;
}

} // namespace foyer::bench
