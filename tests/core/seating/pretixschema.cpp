// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/core/seating/pretixschema.h"

#include <functional>
#include <map>
#include <QJsonArray>
#include <QJsonObject>

namespace foyer::test {

namespace {

using Check = std::function<void(const QJsonValue &, const QString &, QStringList &)>;

struct Member
{
    Check check;
    bool required = false;
};

using Members = std::map<QString, Member>;

Check expect(const char *type, bool (*fits)(const QJsonValue &))
{
    return [type, fits](const QJsonValue &value, const QString &path, QStringList &faults) {
        if (!fits(value))
            faults.append(path + QStringLiteral(": no ") + QString::fromLatin1(type));
    };
}

Check text()
{
    return expect("string", [](const QJsonValue &value) { return value.isString(); });
}

Check textOrNull()
{
    return expect("string or null",
                  [](const QJsonValue &value) { return value.isString() || value.isNull(); });
}

Check number()
{
    return expect("number", [](const QJsonValue &value) { return value.isDouble(); });
}

Check integer()
{
    return expect("integer", [](const QJsonValue &value) {
        return value.isDouble() && value.toDouble() == double(qint64(value.toDouble()));
    });
}

Check oneOf(const QStringList &values, bool nullAllowed)
{
    return [values, nullAllowed](const QJsonValue &value, const QString &path, QStringList &faults) {
        if (!(value.isNull() && nullAllowed) && !(value.isString() && values.contains(value.toString())))
            faults.append(path + QStringLiteral(": none of the values"));
    };
}

Check object(const Members &members)
{
    return [members](const QJsonValue &value, const QString &path, QStringList &faults) {
        if (!value.isObject()) {
            faults.append(path + QStringLiteral(": no object"));
            return;
        }
        const QJsonObject object = value.toObject();
        for (const auto &[name, member] : members) {
            if (object.contains(name))
                member.check(object.value(name), path + u'.' + name, faults);
            else if (member.required)
                faults.append(path + u'.' + name + QStringLiteral(": missing"));
        }
        for (const QString &name : object.keys()) {
            if (!members.contains(name))
                faults.append(path + u'.' + name + QStringLiteral(": unknown"));
        }
    };
}

Check listOf(const Check &element)
{
    return [element](const QJsonValue &value, const QString &path, QStringList &faults) {
        if (!value.isArray()) {
            faults.append(path + QStringLiteral(": no list"));
            return;
        }
        const QJsonArray list = value.toArray();
        for (qsizetype i = 0; i < list.size(); ++i)
            element(list[i], QStringLiteral("%1[%2]").arg(path).arg(i), faults);
    };
}

QString n(const char *name)
{
    return QString::fromLatin1(name);
}

constexpr bool required = true;

Check position()
{
    return object({{n("x"), {number(), required}}, {n("y"), {number(), required}}});
}

Check area()
{
    const QStringList shapes{n("polygon"), n("rectangle"), n("ellipse"), n("circle"), n("text")};
    return object({{n("color"), {text()}},
                   {n("border_color"), {text()}},
                   {n("rotation"), {number()}},
                   {n("position"), {position()}},
                   {n("uuid"), {text()}},
                   {n("shape"), {oneOf(shapes, false)}},
                   {n("polygon"), {object({{n("points"), {listOf(position()), required}}})}},
                   {n("rectangle"),
                    {object({{n("width"), {integer(), required}}, {n("height"), {integer(), required}}})}},
                   {n("ellipse"), {object({{n("radius"), {position(), required}}})}},
                   {n("circle"), {object({{n("radius"), {integer(), required}}})}},
                   {n("text"),
                    {object({{n("text"), {text(), required}},
                             {n("color"), {text()}},
                             {n("size"), {integer()}},
                             {n("position"), {position(), required}}})}}});
}

Check seat()
{
    return object({{n("seat_guid"), {text(), required}},
                   {n("seat_number"), {text(), required}},
                   {n("uuid"), {text()}},
                   {n("start_direction"), {textOrNull()}},
                   {n("radius"), {integer()}},
                   {n("position"), {position(), required}},
                   {n("category"), {text(), required}}});
}

Check row()
{
    return object({{n("row_number"), {text(), required}},
                   {n("row_label"), {textOrNull()}},
                   {n("seat_label"), {textOrNull()}},
                   {n("uuid"), {text()}},
                   {n("seats"), {listOf(seat()), required}},
                   {n("row_number_position"), {oneOf({n("start"), n("end"), n("both")}, true)}},
                   {n("position"), {position()}}});
}

Check plan()
{
    const Check zone = object({{n("name"), {text()}},
                               {n("zone_id"), {text()}},
                               {n("uuid"), {text()}},
                               {n("position"), {position(), required}},
                               {n("rows"), {listOf(row()), required}},
                               {n("areas"), {listOf(area())}}});
    const Check category = object({{n("name"), {text(), required}}, {n("color"), {text()}}});
    const Check size = object({{n("width"), {integer(), required}}, {n("height"), {integer(), required}}});
    return object({{n("name"), {text(), required}},
                   {n("zones"), {listOf(zone), required}},
                   {n("categories"), {listOf(category), required}},
                   {n("size"), {size, required}}});
}

} // namespace

QStringList schemaFaults(const QJsonValue &value)
{
    QStringList faults;
    plan()(value, n("plan"), faults);
    return faults;
}

} // namespace foyer::test
