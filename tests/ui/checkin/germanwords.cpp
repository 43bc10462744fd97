// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ui/checkin/germanwords.h"

#include <QHash>

namespace foyer::test {

QString GermanWords::translate(const char *, const char *sourceText, const char *, int) const
{
    static const QHash<QByteArray, QString> words{
        {"Let in", QStringLiteral("Einlassen")},
        {"Exit", QStringLiteral("Ausgang")},
        {"Entry", QStringLiteral("Eingang")},
        {"Already inside", QStringLiteral("Bereits eingelassen")},
        {"Not genuine", QStringLiteral("Nicht echt")},
        {"Check first", QStringLiteral("Erst prüfen")},
        {"Not checked", QStringLiteral("Nicht geprüft")},
        {"Wrong event", QStringLiteral("Falsche Veranstaltung")},
        {"Wrong date", QStringLiteral("Falscher Termin")},
        {"Cancelled", QStringLiteral("Storniert")},
        {"Not paid", QStringLiteral("Nicht bezahlt")},
        {"Next", QStringLiteral("Weiter")},
        {"Refuse", QStringLiteral("Zurückweisen")},
        {"Try again", QStringLiteral("Noch einmal versuchen")},
        {"Drop the code", QStringLiteral("Code verwerfen")},
        {"Search by name or seat", QStringLiteral("Nach Namen oder Platz suchen")},
        {"Undo this entry", QStringLiteral("Diesen Einlass zurücknehmen")},
        {"Undo last", QStringLiteral("Letzten zurücknehmen")},
        {"Checked, let in", QStringLiteral("Geprüft, einlassen")},
        {"Change gate", QStringLiteral("Eingang wechseln")},
        {"Sound on", QStringLiteral("Ton an")},
        {"Night", QStringLiteral("Nacht")},
        {"Full screen", QStringLiteral("Vollbild")},
        {"Ready to scan", QStringLiteral("Bereit zum Scannen")},
        {"Last scans here", QStringLiteral("Letzte Scans an diesem Eingang")},
        {"of %1 sold, %2 to come", QStringLiteral("von %1 verkauften, %2 fehlen noch")},
        {"last minute", QStringLiteral("in der letzten Minute")},
        {"already inside", QStringLiteral("bereits eingelassen")},
        {"Row %1, seat %2", QStringLiteral("Reihe %1, Platz %2")},
        {"Entered at gate %1 at %2, %3 ago.", QStringLiteral("Um %2 an Eingang %1 eingelassen, vor %3.")},
        {"This ticket is for %1, %2.", QStringLiteral("Diese Eintrittskarte gilt für %1, %2.")},
        {"Come back then: it begins in %1", QStringLiteral("Später wiederkommen: Beginn in %1")},
        {"Nobody was let in. The scan is kept with its time and gate.",
         QStringLiteral("Niemand wurde eingelassen. Der Scan ist mit Uhrzeit und Eingang festgehalten.")},
    };
    return words.value(QByteArray(sourceText));
}

} // namespace foyer::test
