// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/paper/svgtexts.h"

#include <algorithm>
#include <QByteArrayView>

namespace foyer::seatmap {

namespace {

constexpr QByteArrayView opening{"<text"};
constexpr QByteArrayView closing{"</text>"};
constexpr QByteArrayView place{" x=\""};

bool isBlank(QByteArrayView between)
{
    return std::ranges::all_of(between,
                               [](char sign) { return sign == ' ' || sign == '\n' || sign == '\r'; });
}

/// What is drawn about a middle begins left of it: the painter's origin is that middle. Words of several
/// scripts come in several pieces, each in its place; those stay as they are.
QByteArray anchored(QByteArrayView text)
{
    const qsizetype head = text.indexOf('>');
    const qsizetype at = text.first(head).indexOf(place);
    if (at < 0)
        return text.toByteArray();
    const qsizetype begin = at + place.size();
    const qsizetype end = text.indexOf('"', begin);
    if (text.sliced(begin, end - begin).toDouble() >= 0)
        return text.toByteArray();
    return text.first(at + 1).toByteArray() + "text-anchor=\"middle\" x=\"0\""
           + text.sliced(end + 1).toByteArray();
}

} // namespace

QByteArray withPortableTexts(const QByteArray &svg)
{
    const QByteArrayView all(svg);
    QByteArray written;
    written.reserve(svg.size() + svg.size() / 16);
    qsizetype done = 0;
    qsizetype begin = all.indexOf(opening);
    bool followsText = false;
    while (begin >= 0) {
        const qsizetype end = all.indexOf(closing, begin) + closing.size();
        const qsizetype next = all.indexOf(opening, end);
        const bool leadsOn = next >= 0 && isBlank(all.sliced(end, next - end));
        const QByteArrayView text = all.sliced(begin, end - begin);
        written.append(all.sliced(done, begin - done));
        written.append(followsText || leadsOn ? text.toByteArray() : anchored(text));
        followsText = leadsOn;
        done = end;
        begin = next;
    }
    written.append(all.sliced(done));
    for (const char *family : {"Inter Text", "Inter Figures"})
        written.replace(QByteArray("font-family=\"") + family + '"',
                        "font-family=\"Inter, Helvetica, Arial, sans-serif\"");
    return written;
}

} // namespace foyer::seatmap
