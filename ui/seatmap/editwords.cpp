// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/seatmap/editwords.h"

#include "core/base/error.h"

#include <array>
#include <QCoreApplication>

namespace foyer::seatmap {

namespace {

struct EditTexts
{
    Q_DECLARE_TR_FUNCTIONS(foyer::seatmap::Refusals)
};

struct Reason
{
    const char *subject;
    const char *words;
};

constexpr std::array reasons{
    Reason{"position", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "That is too far away from the sheet.")},
    Reason{"selection", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals",
                                          "What is chosen has nothing that this would change.")},
    Reason{"radius",
           QT_TRANSLATE_NOOP("foyer::seatmap::Refusals",
                             "Rows cannot be bent that far: a larger radius, or 0 for straight rows.")},
    Reason{"row_distance", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "Rows are at least 100 mm apart.")},
    Reason{"seat_distance",
           QT_TRANSLATE_NOOP("foyer::seatmap::Refusals",
                             "Seats are at least 100 mm apart, and neighbours stay neighbours.")},
    Reason{"aisle", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "There is no aisle of that width here.")},
    Reason{"category", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "The map has no such category.")},
    Reason{"level", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "The map has no such level.")},
    Reason{"section", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "The map has no such section.")},
    Reason{"canvas",
           QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "A sheet has a width and a height, 10 km at most.")},
    Reason{"map", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "Nothing is drawn yet.")},
    Reason{"size", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "It needs a width and a height.")},
    Reason{"capacity",
           QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "As many people as stand there: 0 or more.")},
    Reason{"seats", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "A table has 1 to 200 seats.")},
    Reason{"color", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals",
                                      "A colour has six digits from 0 to f, such as #8cc3f5.")},
    Reason{"rank", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "A rank is a number from 1 to 9999.")},
    Reason{"names", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals",
                                      "As many names as rows are chosen, with commas between them.")},
    Reason{"name", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "A name has 1 to 100 letters.")},
    Reason{"number", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "One seat has one number.")},
    Reason{"picture", QT_TRANSLATE_NOOP("foyer::seatmap::Refusals", "This file holds no picture.")},
};

} // namespace

QString editRefusal(const Error &error)
{
    if (error.code == ErrorCode::AlreadyExists)
        return EditTexts::tr("There is one of this name already.");
    if (error.code == ErrorCode::Conflict)
        return EditTexts::tr("It is still in use.");
    for (const Reason &reason : reasons) {
        if (error.subject == QLatin1StringView{reason.subject})
            return EditTexts::tr(reason.words);
    }
    return EditTexts::tr("That is not possible here.");
}

} // namespace foyer::seatmap
