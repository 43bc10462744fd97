// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QList>
#include <QTemporaryFile>

namespace foyer::test {

/// A file that a log is written to, read back line by line.
class LogFile
{
public:
    LogFile();

    [[nodiscard]] int descriptor() const { return m_file.handle(); }

    [[nodiscard]] QByteArray text() const;

    /// Every line as an object; an empty object for one that is no JSON.
    [[nodiscard]] QList<QJsonObject> objects() const;

    /// Those whose `msg` is this.
    [[nodiscard]] QList<QJsonObject> objects(const QString &message) const;

private:
    QTemporaryFile m_file;
};

} // namespace foyer::test
