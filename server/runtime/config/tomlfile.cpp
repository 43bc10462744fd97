// SPDX-License-Identifier: GPL-3.0-or-later
#include "server/runtime/config/tomlfile.h"

#include <algorithm>
#include <QFile>
#include <QFileInfo>
#include <QSet>

// Without exceptions: parse() returns the error. The packaged library is built with them, hence header-only.
#define TOML_EXCEPTIONS 0
#define TOML_HEADER_ONLY 1
#include <toml++/toml.h>

namespace foyer::runtime {

namespace {

constexpr qint64 largestFile = 1024 * 1024;

QString text(std::string_view utf8)
{
    return QString::fromUtf8(utf8.data(), qsizetype(utf8.size()));
}

RawValue other(const char *what)
{
    RawValue value;
    value.type = RawValue::Type::Other;
    value.text = QString::fromLatin1(what);
    return value;
}

RawValue arrayValue(const toml::array &array)
{
    RawValue value;
    value.type = RawValue::Type::TextList;
    for (const toml::node &item : array) {
        const toml::value<std::string> *string = item.as_string();
        if (!string)
            return other("an array of something else than texts");
        value.items.append(text(string->get()));
    }
    return value;
}

RawValue rawValue(const toml::node &node)
{
    RawValue value;
    if (const auto *string = node.as_string())
        return RawValue::fromText(text(string->get()));
    if (const auto *integer = node.as_integer()) {
        value.type = RawValue::Type::Integer;
        value.integer = integer->get();
        return value;
    }
    if (const auto *boolean = node.as_boolean()) {
        value.type = RawValue::Type::Boolean;
        value.boolean = boolean->get();
        return value;
    }
    if (const auto *real = node.as_floating_point()) {
        value.type = RawValue::Type::Real;
        value.text = QString::number(real->get());
        return value;
    }
    if (const auto *array = node.as_array())
        return arrayValue(*array);
    return other(node.is_table() ? "a table" : "a date or time");
}

/// Walks the tables of one file.
class Flattener
{
public:
    explicit Flattener(QString file) : m_file(std::move(file)) {}

    void walk(const toml::table &table, const QString &prefix)
    {
        for (const auto &[name, node] : table) {
            const QString key = prefix + text(name.str());
            const toml::table *inner = node.as_table();
            if (inner && !inner->empty())
                walk(*inner, key + QLatin1Char('.'));
            else
                add(key, name.source().begin, rawValue(node));
        }
    }

    [[nodiscard]] std::vector<RawSetting> takeSorted()
    {
        std::stable_sort(m_settings.begin(), m_settings.end(), [](const RawSetting &a, const RawSetting &b) {
            return a.origin.line < b.origin.line;
        });
        return std::move(m_settings);
    }

private:
    void add(const QString &key, const toml::source_position &at, RawValue value)
    {
        ConfigOrigin origin{ConfigLayer::File, key, m_file, int(at.line)};
        m_settings.push_back(RawSetting{key, std::move(value), std::move(origin)});
    }

    QString m_file;
    std::vector<RawSetting> m_settings;
};

// "Error while parsing key-value pair: cannot redefine …": what stands behind the colon says it all.
QString complaint(const toml::parse_error &error)
{
    const QString description = text(error.description());
    const qsizetype colon = description.indexOf(QStringLiteral(": "));
    return colon < 0 ? description : description.sliced(colon + 2);
}

Result<QByteArray> readWhole(const QString &path)
{
    QFile file(path);
    const QFileInfo info(path);
    if (info.exists() && !info.isFile())
        return failure(ErrorCode::Io,
                       QStringLiteral("The configuration file %1 is not a plain file.").arg(path), path);
    if (!file.open(QIODevice::ReadOnly))
        return failure(
            ErrorCode::Io,
            QStringLiteral("The configuration file %1 cannot be read: %2.").arg(path, file.errorString()),
            path);
    QByteArray bytes = file.read(largestFile + 1);
    if (bytes.size() > largestFile)
        return failure(ErrorCode::Io,
                       QStringLiteral("The configuration file %1 is larger than 1 MiB.").arg(path), path);
    return bytes;
}

// TOML itself refuses a repeated key, but `"http.listen" = …` beside `[http] listen = …` are two to TOML.
Result<std::vector<RawSetting>> withoutRepetition(std::vector<RawSetting> settings)
{
    QSet<QString> seen;
    for (const RawSetting &setting : settings) {
        if (seen.contains(setting.key))
            return failure(ErrorCode::InvalidArgument,
                           QStringLiteral("%1 is given twice in this file.").arg(setting.origin.subject()),
                           setting.key);
        seen.insert(setting.key);
    }
    return settings;
}

} // namespace

Result<std::vector<RawSetting>> readTomlFile(const QString &path)
{
    const QString file = QFileInfo(path).absoluteFilePath();
    const Result<QByteArray> bytes = readWhole(file);
    if (!bytes)
        return failure(bytes.error());
    const std::string_view document(bytes->constData(), std::size_t(bytes->size()));
    const toml::parse_result parsed = toml::parse(document, std::string_view("configuration"));
    if (!parsed) {
        const toml::parse_error &error = parsed.error();
        return failure(ErrorCode::InvalidArgument,
                       QStringLiteral("%1:%2: this is not TOML: %3.")
                           .arg(file)
                           .arg(error.source().begin.line)
                           .arg(complaint(error)),
                       file);
    }
    Flattener flattener(file);
    flattener.walk(parsed.table(), {});
    return withoutRepetition(flattener.takeSorted());
}

} // namespace foyer::runtime
