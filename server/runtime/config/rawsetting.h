// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QStringList>

namespace foyer::runtime {

/// Later ones win.
enum class ConfigLayer : quint8
{
    Default,
    File,
    Environment,
    Flag
};

/// Where a value was given.
struct ConfigOrigin
{
    ConfigLayer layer = ConfigLayer::Default;
    QString name; ///< of the key, variable or flag, as it was or would be written
    QString file; ///< of the File layer, absolute
    int line = 0; ///< in that file

    /// For `--print-config`: `default`, `/etc/foyer.toml:12`, `FOYER_HTTP_LISTEN`, `--http-listen`.
    [[nodiscard]] QString place() const;

    /// For the beginning of a sentence: `/etc/foyer.toml:12: http.listen`, `FOYER_HTTP_LISTEN` ….
    [[nodiscard]] QString subject() const;
};

/// A value as it was given, before anybody asked what it should be. Flags and variables give Text only.
struct RawValue
{
    enum class Type : quint8
    {
        Text,
        Integer,
        Real,
        Boolean,
        TextList,
        Other
    };

    Type type = Type::Text;
    QString text; ///< of Text, and how Real and Other are written
    qint64 integer = 0;
    bool boolean = false;
    QStringList items; ///< of TextList

    [[nodiscard]] static RawValue fromText(QString text)
    {
        return RawValue{Type::Text, std::move(text), 0, false, {}};
    }

    /// For a sentence: `"abc"`, `5`, `true`, `["a", "b"]`, `a table`; long ones are cut, control characters
    /// escaped.
    [[nodiscard]] QString shown() const;
};

struct RawSetting
{
    QString key; ///< `http.listen`
    RawValue value;
    ConfigOrigin origin;
};

} // namespace foyer::runtime
