<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionSource</name>
    <message>
        <source>Actions</source>
        <translation>Aktionen</translation>
    </message>
</context>
<context>
    <name>CustomerSource</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
</context>
<context>
    <name>EventSource</name>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
</context>
<context>
    <name>LocalServer</name>
    <message>
        <source>The server program is not installed on this computer. Install the package foyer-server, or connect to a server.</source>
        <translation>Das Serverprogramm ist auf diesem Rechner nicht installiert. Bitte das Paket foyer-server installieren oder mit einem Server verbinden.</translation>
    </message>
    <message>
        <source>This computer would not start the server program: %1</source>
        <translation>Dieser Rechner konnte das Serverprogramm nicht starten: %1</translation>
    </message>
    <message>
        <source>The server has not opened after a long time. Check whether the disk is full or very busy, then open it again.</source>
        <translation>Der Server ist nach langer Zeit noch nicht offen. Bitte prüfen, ob die Festplatte voll oder stark ausgelastet ist, dann erneut öffnen.</translation>
    </message>
    <message>
        <source>The server ended unexpectedly. Nothing that was sold is lost; open it again.</source>
        <translation>Der Server hat unerwartet geendet. Nichts Verkauftes ist verloren; öffnen Sie ihn wieder.</translation>
    </message>
    <message>
        <source>What it said last: %1</source>
        <translation>Zuletzt meldete er: %1</translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>This computer does not trust the certificate of %1, issued by %2. Have its issuer&apos;s certificate installed on this computer first.</source>
        <translation>Dieser Rechner vertraut dem Zertifikat von %1, ausgestellt von %2, nicht. Zuerst muss das Zertifikat des Ausstellers hier installiert werden.</translation>
    </message>
    <message>
        <source>The certificate of %1 ran out on %2. Whoever runs the server has to renew it; if the date is wrong, set this computer&apos;s clock.</source>
        <translation>Das Zertifikat von %1 ist am %2 abgelaufen. Der Betreiber des Servers muss es erneuern; stimmt das Datum nicht, die Uhr dieses Rechners stellen.</translation>
    </message>
    <message>
        <source>The certificate at %1 is made out to %2. Type the address that your organization gave you, exactly.</source>
        <translation>Das Zertifikat bei %1 ist auf %2 ausgestellt. Bitte genau die Adresse eingeben, die Sie von Ihrer Organisation haben.</translation>
    </message>
    <message>
        <source>There is no computer called %1 here. Check the spelling, and whether this computer is in the network.</source>
        <translation>Einen Rechner namens %1 gibt es hier nicht. Bitte die Schreibweise prüfen und ob dieser Rechner im Netz ist.</translation>
    </message>
    <message>
        <source>%1 is there, but no box office answers at it. Check the port, or ask whoever runs the server.</source>
        <translation>%1 ist da, aber dort antwortet keine Kasse. Bitte den Port prüfen oder den Betreiber des Servers fragen.</translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check this computer&apos;s network.</source>
        <translation>%1 ist nicht erreichbar. Bitte das Netz dieses Rechners prüfen.</translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation>%1 hat nicht rechtzeitig geantwortet. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>%1 does not speak https. If it is in your own house, type http:// before its address.</source>
        <translation>%1 spricht kein https. Steht der Server im eigenen Haus, http:// vor die Adresse setzen.</translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no box office.</source>
        <translation>Bei %1 antwortet etwas, aber keine Kasse.</translation>
    </message>
    <message>
        <source>The server at %1 is just starting or stopping. Try again in a moment.</source>
        <translation>Der Server bei %1 startet oder stoppt gerade. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>The proxy of this computer&apos;s network does not let the connection to %1 through.</source>
        <translation>Der Proxy dieses Netzes lässt die Verbindung zu %1 nicht durch.</translation>
    </message>
</context>
<context>
    <name>OrderSource</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
</context>
<context>
    <name>PlaceName</name>
    <message>
        <source>Seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Row %1, seat %2</source>
        <translation>Reihe %1, Platz %2</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>Platz %1</translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Kassenleitung</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Nur Einsicht</translation>
    </message>
</context>
<context>
    <name>SeatView</name>
    <message>
        <source>%1 yours, %2 free</source>
        <translation>%1 gewählt, %2 frei</translation>
    </message>
    <message>
        <source>sold out</source>
        <translation>ausverkauft</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>wheelchair space</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation>eingeschränkte Sicht</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Frei</translation>
    </message>
    <message>
        <source>Yours</source>
        <translation>Gewählt</translation>
    </message>
    <message>
        <source>Held by others</source>
        <translation>Anderswo reserviert</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>House hold</source>
        <translation>Hausplatz</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>Not in this till&apos;s stock</source>
        <translation>Nicht im Kontingent dieser Kasse</translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation>Bliebe einzeln</translation>
    </message>
    <message>
        <source>free</source>
        <translation>frei</translation>
    </message>
    <message>
        <source>yours</source>
        <translation>gewählt</translation>
    </message>
    <message>
        <source>held by others</source>
        <translation>anderswo reserviert</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>house hold %1</source>
        <translation>Hausplatz %1</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>not in this till&apos;s stock</source>
        <translation>nicht im Kontingent dieser Kasse</translation>
    </message>
    <message>
        <source>would be left alone</source>
        <translation>bliebe einzeln</translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Table %1 seat %2</source>
        <translation>Tisch %1 Platz %2</translation>
    </message>
    <message>
        <source>Row %1 seat %2</source>
        <translation>Reihe %1 Platz %2</translation>
    </message>
    <message>
        <source>number not known</source>
        <translation>Anzahl unbekannt</translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>%1 s</source>
        <translation>%1 s</translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation>%1 min</translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation>%1 h</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation>%1 Tg</translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation>%1 Tg %2 h</translation>
    </message>
</context>
<context>
    <name>foyer::app::Program</name>
    <message>
        <source>You belong to no organization here. Ask its owner to let you in.</source>
        <translation>Sie gehören hier zu keiner Organisation. Bitten Sie deren Inhaber um Zugang.</translation>
    </message>
    <message>
        <source>Change and lose it</source>
        <translation>Wechseln und verwerfen</translation>
    </message>
    <message>
        <source>Change the language and lose it</source>
        <translation>Sprache wechseln und verwerfen</translation>
    </message>
    <message>
        <source>Sign out and lose it</source>
        <translation>Abmelden und verwerfen</translation>
    </message>
    <message>
        <source>Your session has ended. Your work is as you left it.</source>
        <translation>Die Sitzung ist beendet. Ihre Arbeit ist unverändert da.</translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation>Erneut öffnen</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::ArrivalsCard</name>
    <message>
        <source>Arrivals a minute: %1 since %2</source>
        <translation>Einlass je Minute: %1 seit %2</translation>
    </message>
    <message>
        <source>Arrivals a minute</source>
        <translation>Einlass je Minute</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::CountCard</name>
    <message>
        <source>%1 inside, %2</source>
        <translation>%1 im Haus, %2</translation>
    </message>
    <message>
        <source>Counting</source>
        <translation>Wird gezählt</translation>
    </message>
    <message>
        <source>of %1 sold, %2 to come</source>
        <translation>von %1 verkauften, %2 fehlen noch</translation>
    </message>
    <message>
        <source>of %1 sold, %2 not inside</source>
        <translation>von %1 verkauften, %2 nicht im Haus</translation>
    </message>
    <message>
        <source>last minute</source>
        <translation>letzte Minute</translation>
    </message>
    <message>
        <source>not live now</source>
        <translation>gerade nicht live</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>of %1 sold</source>
        <translation>von %1 verkauften</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::FoundCard</name>
    <message>
        <source>Tickets found</source>
        <translation>Gefundene Karten</translation>
    </message>
    <message>
        <source>Type at least two letters.</source>
        <translation>Mindestens zwei Buchstaben eingeben.</translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation>Suche läuft …</translation>
    </message>
    <message>
        <source>No ticket of this performance has “%1” in its name, order or seat.</source>
        <translation>Keine Karte dieser Vorstellung hat „%1“ in Name, Bestellung oder Platz.</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Suchen</translation>
    </message>
    <message>
        <source>The first %1; ask more narrowly</source>
        <translation>Die ersten %1; bitte genauer suchen</translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation>Gefunden: %1</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::FoundModel</name>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>inside</source>
        <translation>im Haus</translation>
    </message>
    <message>
        <source>has left</source>
        <translation>gegangen</translation>
    </message>
    <message>
        <source>not yet inside</source>
        <translation>noch nicht im Haus</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>nicht bezahlt</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>refunded</source>
        <translation>erstattet</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::GateChooser</name>
    <message>
        <source>Gate %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Which gate is this?</source>
        <translation>Welcher Eingang ist das?</translation>
    </message>
    <message>
        <source>Asked once: this computer remembers it for %1. It stands beside every scan.</source>
        <translation>Nur einmal gefragt: Dieser Rechner merkt es sich für %1. Es steht bei jedem Scan.</translation>
    </message>
    <message>
        <source>None of these: scan without naming a gate</source>
        <translation>Keiner davon: ohne Eingang scannen</translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::GatePage</name>
    <message>
        <source>No performance chosen</source>
        <translation>Keine Vorstellung gewählt</translation>
    </message>
    <message>
        <source>Choose in the bar above which performance you let people into.</source>
        <translation>Oben in der Leiste die Vorstellung wählen, für die eingelassen wird.</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation>Nicht zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Opening the gate …</source>
        <translation>Einlass wird geöffnet …</translation>
    </message>
    <message>
        <source>You may not scan tickets here</source>
        <translation>Sie dürfen hier keine Karten scannen</translation>
    </message>
    <message>
        <source>The gate could not be opened</source>
        <translation>Der Einlass konnte nicht geöffnet werden</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation>Keine Verbindung seit %1</translation>
    </message>
    <message>
        <source>Exit taken back: %1</source>
        <translation>Ausgang zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Entry taken back: %1</source>
        <translation>Einlass zurückgenommen: %1</translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation>Ton an</translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation>Ton aus</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation>Vollbild aus</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>This scan cannot be kept on this computer. Check it before Foyer is closed.</source>
        <translation>Dieser Scan kann auf diesem Rechner nicht aufgehoben werden. Prüfen Sie ihn, bevor Foyer beendet wird.</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::RecentCard</name>
    <message>
        <source>None yet</source>
        <translation>Noch keine</translation>
    </message>
    <message>
        <source>Last scans here: %1</source>
        <translation>Letzte Scans hier: %1</translation>
    </message>
    <message>
        <source>Last scans here</source>
        <translation>Letzte Scans hier</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::WaitingView</name>
    <message>
        <source>Name, order or seat</source>
        <translation>Name, Bestellung oder Platz</translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation>Wird geprüft …</translation>
    </message>
    <message>
        <source>Nobody is let in before the answer.</source>
        <translation>Vor der Antwort wird niemand eingelassen.</translation>
    </message>
    <message>
        <source>Ready for exits</source>
        <translation>Bereit für Ausgänge</translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation>Bereit zum Scannen</translation>
    </message>
    <message>
        <source>Exit: whoever is scanned leaves the house</source>
        <translation>Ausgang: Wer gescannt wird, verlässt das Haus</translation>
    </message>
    <message>
        <source>Entry, all ticket types, from %1</source>
        <translation>Einlass, alle Kartenarten, ab %1</translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation>Nicht geprüft: %1</translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation>%1 um %2</translation>
    </message>
</context>
<context>
    <name>foyer::checkin::Words</name>
    <message>
        <source>Search by name or seat</source>
        <translation>Nach Name oder Platz suchen</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Einlassen</translation>
    </message>
    <message>
        <source>Entry</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>Change gate</source>
        <translation>Eingang wechseln</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Drop the code</source>
        <translation>Code verwerfen</translation>
    </message>
    <message>
        <source>Sound</source>
        <translation>Ton</translation>
    </message>
    <message>
        <source>Night</source>
        <translation>Nacht</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation>Letzten zurück</translation>
    </message>
    <message>
        <source>Send to the box office</source>
        <translation>An die Kasse verweisen</translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation>Nicht echt</translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation>Keine Karte</translation>
    </message>
    <message>
        <source>What was read is no ticket code of this box office.</source>
        <translation>Das Gelesene ist kein Kartencode dieser Kasse.</translation>
    </message>
    <message>
        <source>Scan once more; else to the box office</source>
        <translation>Noch einmal scannen; sonst zur Kasse</translation>
    </message>
    <message>
        <source>A newer version of the box office made this code.</source>
        <translation>Eine neuere Version der Kasse hat diesen Code erstellt.</translation>
    </message>
    <message>
        <source>This box office does not know the key that signed the code.</source>
        <translation>Diese Kasse kennt den Schlüssel nicht, mit dem der Code signiert ist.</translation>
    </message>
    <message>
        <source>The key that signed the code has been withdrawn.</source>
        <translation>Der Schlüssel, mit dem der Code signiert ist, wurde zurückgezogen.</translation>
    </message>
    <message>
        <source>This box office did not sign the code.</source>
        <translation>Diese Kasse hat den Code nicht signiert.</translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation>Bereits eingelassen</translation>
    </message>
    <message>
        <source>Somebody has come in on this ticket.</source>
        <translation>Mit dieser Karte ist schon jemand im Haus.</translation>
    </message>
    <message>
        <source>Ask for the name; else to the box office</source>
        <translation>Nach dem Namen fragen; sonst zur Kasse</translation>
    </message>
    <message>
        <source>Entered at gate %1 at %2, %3 ago.</source>
        <translation>Eingang %1, um %2 eingelassen, vor %3.</translation>
    </message>
    <message>
        <source>Entered at %1, %2 ago.</source>
        <translation>Um %1 eingelassen, vor %2.</translation>
    </message>
    <message>
        <source>Wrong event</source>
        <translation>Falsche Veranstaltung</translation>
    </message>
    <message>
        <source>This ticket is for another performance.</source>
        <translation>Diese Karte gilt für eine andere Vorstellung.</translation>
    </message>
    <message>
        <source>This ticket is for %1, %2.</source>
        <translation>Diese Karte gilt für %1, %2.</translation>
    </message>
    <message>
        <source>Wrong date</source>
        <translation>Falscher Termin</translation>
    </message>
    <message>
        <source>Too early</source>
        <translation>Zu früh</translation>
    </message>
    <message>
        <source>This ticket is let in later.</source>
        <translation>Diese Karte wird später eingelassen.</translation>
    </message>
    <message>
        <source>Ask to wait</source>
        <translation>Bitten zu warten</translation>
    </message>
    <message>
        <source>The doors open at %1, in %2.</source>
        <translation>Einlass ab %1, in %2.</translation>
    </message>
    <message>
        <source>Too late</source>
        <translation>Zu spät</translation>
    </message>
    <message>
        <source>The time of this ticket is over.</source>
        <translation>Die Zeit dieser Karte ist vorbei.</translation>
    </message>
    <message>
        <source>This performance ended at %1, %2 ago.</source>
        <translation>Diese Vorstellung endete um %1, vor %2.</translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation>Anderer Eingang</translation>
    </message>
    <message>
        <source>This section is let in at another gate.</source>
        <translation>Dieser Bereich hat einen anderen Eingang.</translation>
    </message>
    <message>
        <source>Send to the other gate</source>
        <translation>Zum anderen Eingang schicken</translation>
    </message>
    <message>
        <source>%1 is let in at another gate.</source>
        <translation>%1 hat einen anderen Eingang.</translation>
    </message>
    <message>
        <source>%1 is let in at gate %2.</source>
        <translation>%1: Einlass an Eingang %2.</translation>
    </message>
    <message>
        <source>Send to gate %1</source>
        <translation>Zu Eingang %1 schicken</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>This ticket was cancelled or refunded.</source>
        <translation>Diese Karte wurde storniert oder erstattet.</translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation>Ersetzt</translation>
    </message>
    <message>
        <source>A newer ticket exists: passed on, or printed again as lost.</source>
        <translation>Es gibt eine neuere Karte: weitergegeben oder als verloren neu gedruckt.</translation>
    </message>
    <message>
        <source>Ask for the newer ticket</source>
        <translation>Nach der neueren Karte fragen</translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation>Gesperrt</translation>
    </message>
    <message>
        <source>The box office has blocked this ticket.</source>
        <translation>Die Kasse hat diese Karte gesperrt.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>Reserved, and to be paid before it is let in.</source>
        <translation>Reserviert, vor dem Einlass zu bezahlen.</translation>
    </message>
    <message>
        <source>Send to the box office to pay</source>
        <translation>Zum Bezahlen an die Kasse</translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation>Unbekannt</translation>
    </message>
    <message>
        <source>The code is genuine, but no ticket here belongs to it.</source>
        <translation>Der Code ist echt, aber hier gehört keine Karte dazu.</translation>
    </message>
    <message>
        <source>Refused</source>
        <translation>Abgelehnt</translation>
    </message>
    <message>
        <source>The server refused it for a reason that this program does not know.</source>
        <translation>Der Server hat aus einem Grund abgelehnt, den dieses Programm nicht kennt.</translation>
    </message>
    <message>
        <source>not genuine</source>
        <translation>nicht echt</translation>
    </message>
    <message>
        <source>unknown ticket</source>
        <translation>unbekannte Karte</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>replaced</source>
        <translation>ersetzt</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>other performance</source>
        <translation>andere Vorstellung</translation>
    </message>
    <message>
        <source>too early</source>
        <translation>zu früh</translation>
    </message>
    <message>
        <source>too late</source>
        <translation>zu spät</translation>
    </message>
    <message>
        <source>other gate</source>
        <translation>anderer Eingang</translation>
    </message>
    <message>
        <source>not paid</source>
        <translation>nicht bezahlt</translation>
    </message>
    <message>
        <source>already inside</source>
        <translation>bereits eingelassen</translation>
    </message>
    <message>
        <source>refused</source>
        <translation>abgelehnt</translation>
    </message>
    <message>
        <source>Scans of this ticket</source>
        <translation>Scans dieser Karte</translation>
    </message>
    <message>
        <source>Checked, let in</source>
        <translation>Geprüft, einlassen</translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation>Ablehnen</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Undo this entry</source>
        <translation>Diesen Einlass zurücknehmen</translation>
    </message>
    <message>
        <source>Undo this exit</source>
        <translation>Diesen Ausgang zurücknehmen</translation>
    </message>
    <message>
        <source>inside of %1</source>
        <translation>im Haus von %1</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>No name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Chosen from the list</source>
        <translation>Aus der Liste gewählt</translation>
    </message>
    <message>
        <source>What was read</source>
        <translation>Gelesen</translation>
    </message>
    <message>
        <source>No exit was noted. The scan is kept with its time and gate.</source>
        <translation>Kein Ausgang vermerkt. Der Scan ist mit Uhrzeit und Eingang festgehalten.</translation>
    </message>
    <message>
        <source>Nobody was let in. The scan is kept with its time and gate.</source>
        <translation>Niemand eingelassen. Der Scan ist mit Uhrzeit und Eingang festgehalten.</translation>
    </message>
    <message>
        <source>First entry on this ticket.</source>
        <translation>Erster Einlass mit dieser Karte.</translation>
    </message>
    <message>
        <source>Entry %1 on this ticket.</source>
        <translation>Einlass %1 mit dieser Karte.</translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation>Eingang %1</translation>
    </message>
    <message>
        <source>This gate</source>
        <translation>Dieser Eingang</translation>
    </message>
    <message>
        <source>Gate %1, let in</source>
        <translation>Eingang %1, eingelassen</translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation>%1, hier</translation>
    </message>
    <message>
        <source>Noted: has left the house.</source>
        <translation>Vermerkt: hat das Haus verlassen.</translation>
    </message>
    <message>
        <source>Check first</source>
        <translation>Erst prüfen</translation>
    </message>
    <message>
        <source>Look at the ticket.</source>
        <translation>Karte ansehen.</translation>
    </message>
    <message>
        <source>Not yet counted</source>
        <translation>Noch nicht gezählt</translation>
    </message>
    <message>
        <source>Refusal %1 of this code here</source>
        <translation>Ablehnung %1 dieses Codes hier</translation>
    </message>
    <message>
        <source>Not counted as an entry</source>
        <translation>Nicht als Einlass gezählt</translation>
    </message>
    <message>
        <source>Do this</source>
        <translation>Zu tun</translation>
    </message>
    <message>
        <source>No connection to the server. This is neither yes nor no.</source>
        <translation>Keine Verbindung zum Server. Das ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>The server did not answer in time. This is neither yes nor no.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Das ist weder Ja noch Nein.</translation>
    </message>
    <message>
        <source>No connection since %1. Codes cannot be checked here; nobody has been let in.</source>
        <translation>Keine Verbindung seit %1. Codes sind hier nicht prüfbar; niemand wurde eingelassen.</translation>
    </message>
    <message>
        <source>Not checked: nobody has been let in. The server can be reached, so try again.</source>
        <translation>Nicht geprüft: Niemand wurde eingelassen. Der Server ist erreichbar, also erneut versuchen.</translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation>Nicht geprüft</translation>
    </message>
    <message>
        <source>Ask to wait, then try again</source>
        <translation>Bitten zu warten, dann erneut versuchen</translation>
    </message>
    <message>
        <source>The code is kept on this computer until it has been checked.</source>
        <translation>Der Code bleibt auf diesem Rechner, bis er geprüft ist.</translation>
    </message>
    <message>
        <source>taken back</source>
        <translation>zurückgenommen</translation>
    </message>
    <message>
        <source>let in</source>
        <translation>eingelassen</translation>
    </message>
    <message>
        <source>exit taken back</source>
        <translation>Ausgang zurückgenommen</translation>
    </message>
    <message>
        <source>exit</source>
        <translation>Ausgang</translation>
    </message>
    <message>
        <source>check first</source>
        <translation>erst prüfen</translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation>Unbekannter Code</translation>
    </message>
    <message>
        <source>Come back then: it begins in %1</source>
        <translation>Später wiederkommen: Beginn in %1</translation>
    </message>
    <message>
        <source>To the box office: it began %1 ago</source>
        <translation>Zur Kasse: hat vor %1 begonnen</translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomerListModel</name>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Last order</source>
        <translation>Letzte Bestellung</translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomerOrdersModel</name>
    <message>
        <source>%1 paid back</source>
        <translation>%1 erstattet</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Being paid</source>
        <translation>Wird bezahlt</translation>
    </message>
    <message>
        <source>Given up</source>
        <translation>Aufgegeben</translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomerPanel</name>
    <message>
        <source>Nobody chosen</source>
        <translation>Niemand gewählt</translation>
    </message>
    <message>
        <source>Choose somebody from the list to see what they bought.</source>
        <translation>Jemanden aus der Liste wählen, um die Käufe zu sehen.</translation>
    </message>
    <message>
        <source>Has an account</source>
        <translation>Hat ein Konto</translation>
    </message>
    <message>
        <source>Forget…</source>
        <translation>Löschen…</translation>
    </message>
    <message>
        <source>Orders</source>
        <translation>Bestellungen</translation>
    </message>
    <message>
        <source>Looking up what was bought…</source>
        <translation>Käufe werden geladen…</translation>
    </message>
    <message>
        <source>This customer could not be read</source>
        <translation>Diese Kundendaten waren nicht lesbar</translation>
    </message>
    <message>
        <source>No e-mail address</source>
        <translation>Keine E-Mail-Adresse</translation>
    </message>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n Bestellung</numerusform>
            <numerusform>%n Bestellungen</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n valid ticket(s) for dates to come</source>
        <translation>
            <numerusform>%n gültige Karte für kommende Termine</numerusform>
            <numerusform>%n gültige Karten für kommende Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>This person has an account and can delete it there; the box office cannot.</source>
        <translation>Diese Person hat ein Konto und kann es dort löschen; die Kasse kann es nicht.</translation>
    </message>
    <message>
        <source>Enter opens the order in the box office.</source>
        <translation>Eingabe öffnet die Bestellung an der Kasse.</translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomersPage</name>
    <message>
        <source>Find a customer</source>
        <translation>Kunden suchen</translation>
    </message>
    <message>
        <source>Customers</source>
        <translation>Kunden</translation>
    </message>
    <message>
        <source>Beginning of a name or e-mail address</source>
        <translation>Anfang von Name oder E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Nobody found</source>
        <translation>Niemand gefunden</translation>
    </message>
    <message>
        <source>Whoever leaves a name or an e-mail address at the till, or buys with an account, is listed here.</source>
        <translation>Hier steht, wer an der Kasse Name oder E-Mail-Adresse angibt oder mit Konto kauft.</translation>
    </message>
    <message numerus="yes">
        <source>Name and address were taken from %n order(s).</source>
        <translation>
            <numerusform>Name und Adresse wurden aus %n Bestellung entfernt.</numerusform>
            <numerusform>Name und Adresse wurden aus %n Bestellungen entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was forgotten. %1</source>
        <translation>Nichts wurde gelöscht. %1</translation>
    </message>
    <message>
        <source>Looking for customers…</source>
        <translation>Kunden werden gesucht…</translation>
    </message>
    <message>
        <source>The customers could not be read</source>
        <translation>Die Kunden konnten nicht geladen werden</translation>
    </message>
    <message numerus="yes">
        <source>The first %n, type more of the name</source>
        <translation>
            <numerusform>Nur %n, mehr vom Namen eingeben</numerusform>
            <numerusform>Die ersten %n, mehr vom Namen eingeben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), the last to buy first</source>
        <translation>
            <numerusform>%n Kunde</numerusform>
            <numerusform>%n Kunden, letzte Käufe zuerst</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n gefunden</numerusform>
            <numerusform>%n gefunden</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget %1?</source>
        <translation>%1 löschen?</translation>
    </message>
    <message numerus="yes">
        <source>Name and e-mail address are taken from %n order(s). Orders, tickets and money stay as they are.</source>
        <translation>
            <numerusform>Name und E-Mail-Adresse werden aus %n Bestellung entfernt. Bestellung, Karten und Geld bleiben, wie sie sind.</numerusform>
            <numerusform>Name und E-Mail-Adresse werden aus %n Bestellungen entfernt. Bestellungen, Karten und Geld bleiben, wie sie sind.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) for dates to come stay valid, but can no longer be found by name.</source>
        <translation>
            <numerusform>%n Karte für kommende Termine bleibt gültig, ist aber nicht mehr nach Namen zu finden.</numerusform>
            <numerusform>%n Karten für kommende Termine bleiben gültig, sind aber nicht mehr nach Namen zu finden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Forget this person</source>
        <translation>Person löschen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Arrivals</name>
    <message>
        <source>Came in</source>
        <translation>Eingelassen</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::ArrivalsCard</name>
    <message>
        <source>Arrivals a minute</source>
        <translation>Einlass je Minute</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Board</name>
    <message>
        <source>Nobody has come in yet.</source>
        <translation>Noch niemand im Haus.</translation>
    </message>
    <message>
        <source>Nobody has come in yet. The doors open on %1.</source>
        <translation>Noch niemand im Haus. Einlass ab %1.</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::DashboardPage</name>
    <message>
        <source>Nothing is on sale yet</source>
        <translation>Noch nichts im Verkauf</translation>
    </message>
    <message>
        <source>Figures begin with the first event that is published.</source>
        <translation>Zahlen gibt es ab der ersten veröffentlichten Veranstaltung.</translation>
    </message>
    <message>
        <source>Nothing sold yet</source>
        <translation>Noch nichts verkauft</translation>
    </message>
    <message>
        <source>Sell the first ticket at the box office: it stands here the same second.</source>
        <translation>Die erste Karte an der Kasse verkaufen: Sie steht sofort hier.</translation>
    </message>
    <message>
        <source>“%1” opens on %2. What is sold stands here the same second.</source>
        <translation>„%1“ öffnet am %2. Jeder Verkauf steht sofort hier.</translation>
    </message>
    <message>
        <source>Open the box office</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>Go to the events</source>
        <translation>Zum Spielplan</translation>
    </message>
    <message>
        <source>%1 sales.csv</source>
        <extracomment>name of a file: &quot;Mahler 4 2026-11-21 sales.csv&quot;</extracomment>
        <translation>%1 Verkäufe.csv</translation>
    </message>
    <message>
        <source>Save sales</source>
        <translation>Verkäufe sichern</translation>
    </message>
    <message>
        <source>Tables (*.csv)</source>
        <translation>Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>Writing sales to %1</source>
        <translation>Verkäufe werden nach %1 geschrieben</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of sales are in %1.</source>
        <translation>
            <numerusform>%n Verkaufszeile ist in %1.</numerusform>
            <numerusform>%n Verkaufszeilen sind in %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Choose another place</source>
        <translation>Anderen Ort wählen</translation>
    </message>
    <message>
        <source>Export CSV</source>
        <translation>CSV ausgeben</translation>
    </message>
    <message>
        <source>Wall screen</source>
        <translation>Wandanzeige</translation>
    </message>
    <message>
        <source>Read the figures again</source>
        <translation>Zahlen neu laden</translation>
    </message>
    <message>
        <source>Leave the wall screen</source>
        <translation>Wandanzeige verlassen</translation>
    </message>
    <message>
        <source>Writing sales</source>
        <translation>Verkäufe werden geschrieben</translation>
    </message>
    <message>
        <source>Reading the figures …</source>
        <translation>Zahlen werden geladen …</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) so far</source>
        <translation>
            <numerusform>bisher %n Zeile</numerusform>
            <numerusform>bisher %n Zeilen</numerusform>
        </translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Your role may not see the figures</source>
        <translation>Ihre Rolle darf die Zahlen nicht sehen</translation>
    </message>
    <message>
        <source>The figures could not be read</source>
        <translation>Die Zahlen konnten nicht geladen werden</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Deals</name>
    <message>
        <source>Refund</source>
        <translation>Erstattung</translation>
    </message>
    <message>
        <source>Refund, %1</source>
        <translation>Erstattung, %1</translation>
    </message>
    <message>
        <source>Walk-up</source>
        <translation>Abendkasse</translation>
    </message>
    <message>
        <source>By telephone</source>
        <translation>Telefonisch</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Web</source>
        <translation>Web</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::DealsModel</name>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation>Verkauft durch</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>Betrag</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::EventFinder</name>
    <message>
        <source>Name or day</source>
        <translation>Name oder Tag</translation>
    </message>
    <message>
        <source>Find an event</source>
        <translation>Veranstaltung suchen</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Veranstaltungen</translation>
    </message>
    <message>
        <source>No event is called that.</source>
        <translation>So heißt keine Veranstaltung.</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::FilterBar</name>
    <message>
        <source>Date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeitraum</translation>
    </message>
    <message>
        <source>All events</source>
        <translation>Alle Veranstaltungen</translation>
    </message>
    <message>
        <source>Event: %1</source>
        <translation>Veranstaltung: %1</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>All dates</source>
        <translation>Alle Termine</translation>
    </message>
    <message>
        <source>Date: %1</source>
        <translation>Termin: %1</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Tonight, %1</source>
        <translation>Heute Abend, %1</translation>
    </message>
    <message>
        <source>Today, %1</source>
        <translation>Heute, %1</translation>
    </message>
    <message>
        <source>Find another event …</source>
        <translation>Andere Veranstaltung suchen …</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::FreshnessLabel</name>
    <message>
        <source>The figures change as tickets are sold. Last changed at %1.</source>
        <translation>Die Zahlen folgen den Verkäufen. Letzte Änderung um %1.</translation>
    </message>
    <message>
        <source>The figures are read anew three times a minute.</source>
        <translation>Die Zahlen werden dreimal je Minute neu geladen.</translation>
    </message>
    <message>
        <source>The connection is being restored. The figures are of %1.</source>
        <translation>Die Verbindung wird wiederhergestellt. Stand der Zahlen: %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached. The figures are of %1.</source>
        <translation>Der Server ist nicht erreichbar. Stand der Zahlen: %1.</translation>
    </message>
    <message>
        <source>Offline, %1</source>
        <translation>Offline, %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::GateList</name>
    <message>
        <source>Gates</source>
        <translation>Eingänge</translation>
    </message>
    <message>
        <source>No gate named</source>
        <translation>Ohne Eingang</translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n abgewiesen</numerusform>
            <numerusform>%n abgewiesen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n gegangen</numerusform>
            <numerusform>%n gegangen</numerusform>
        </translation>
    </message>
    <message>
        <source>nobody turned away</source>
        <translation>niemand abgewiesen</translation>
    </message>
    <message>
        <source>%1 a min</source>
        <extracomment>entries a minute</extracomment>
        <translation>%1 je min</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::HeatCard</name>
    <message>
        <source>Occupancy by seat</source>
        <translation>Auslastung je Platz</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>%1 verkauft</translation>
    </message>
    <message numerus="yes">
        <source>last %n dates</source>
        <translation>
            <numerusform>letzter Termin</numerusform>
            <numerusform>letzte %n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>never sold</source>
        <translation>nie verkauft</translation>
    </message>
    <message>
        <source>not sold</source>
        <translation>nicht verkauft</translation>
    </message>
    <message>
        <source>sold %1 of %1</source>
        <translation>%1 von %1 verkauft</translation>
    </message>
    <message>
        <source>sold</source>
        <translation>verkauft</translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation>Saal wird geladen …</translation>
    </message>
    <message>
        <source>The hall could not be read.</source>
        <translation>Der Saal konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Standing places only: there are no seats.</source>
        <translation>Nur Stehplätze: Es gibt keine Sitzplätze.</translation>
    </message>
    <message numerus="yes">
        <source>sold on %1 of %n dates</source>
        <translation>
            <numerusform>an %1 von %n Termin verkauft</numerusform>
            <numerusform>an %1 von %n Terminen verkauft</numerusform>
        </translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>Row %1, seat %2</source>
        <translation>Reihe %1, Platz %2</translation>
    </message>
    <message>
        <source>%1: %2 sold</source>
        <translation>%1: %2 verkauft</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::KeyFigures</name>
    <message>
        <source>%1 today</source>
        <translation>%1 heute</translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>of %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>after refunds, all channels</source>
        <translation>nach Erstattungen, alle Kanäle</translation>
    </message>
    <message>
        <source>without sales in %1</source>
        <translation>ohne Verkäufe in %1</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Average price</source>
        <translation>Durchschnittspreis</translation>
    </message>
    <message>
        <source>%1 %2 on average</source>
        <translation>%1 im Schnitt %2</translation>
    </message>
    <message>
        <source>fees and tax included</source>
        <translation>mit Gebühren und Steuer</translation>
    </message>
    <message>
        <source>%1 in baskets</source>
        <translation>%1 in Warenkörben</translation>
    </message>
    <message>
        <source>%1 being paid</source>
        <translation>%1 in Zahlung</translation>
    </message>
    <message>
        <source>%1 at tills</source>
        <translation>%1 an Kassen</translation>
    </message>
    <message>
        <source>%1 by the house</source>
        <translation>%1 vom Haus</translation>
    </message>
    <message>
        <source>Held now</source>
        <translation>Jetzt reserviert</translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation>nichts reserviert</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 je Minute</translation>
    </message>
    <message>
        <source>Inside</source>
        <translation>Im Haus</translation>
    </message>
    <message>
        <source>nobody has come in yet</source>
        <translation>noch niemand im Haus</translation>
    </message>
    <message>
        <source>%1 of sold</source>
        <translation>%1 der verkauften</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation>keine Karten</translation>
    </message>
    <message>
        <source>without baskets</source>
        <translation>ohne Warenkörbe</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::OrdersCard</name>
    <message>
        <source>Latest orders</source>
        <translation>Letzte Bestellungen</translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation>Noch keine Bestellungen</translation>
    </message>
    <message>
        <source>Whatever is sold stands here at once.</source>
        <translation>Jeder Verkauf steht sofort hier.</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::PlaceWords</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <extracomment>&quot;F 11–14, 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1, %n weiterer</numerusform>
            <numerusform>%1, %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Range</name>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>7 days</source>
        <translation>7 Tage</translation>
    </message>
    <message>
        <source>30 days</source>
        <translation>30 Tage</translation>
    </message>
    <message>
        <source>Since on sale</source>
        <translation>Seit Vorverkauf</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::RevenueBars</name>
    <message>
        <source>Fees of orders</source>
        <translation>Bestellgebühren</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::RevenueCard</name>
    <message>
        <source>Revenue</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Revenue by category</source>
        <translation>Einnahmen je Kategorie</translation>
    </message>
    <message>
        <source>outline: if sold out</source>
        <translation>Umriss: ausverkauft</translation>
    </message>
    <message>
        <source>Revenue by channel</source>
        <translation>Einnahmen je Kanal</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesCard</name>
    <message>
        <source>Sales</source>
        <translation>Verkäufe</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesChart</name>
    <message>
        <source>Sales over time</source>
        <translation>Verkaufsverlauf</translation>
    </message>
    <message>
        <source>Sold in all</source>
        <translation>Verkauft gesamt</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Nothing was sold in this time.</source>
        <translation>In dieser Zeit wurde nichts verkauft.</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesCourse</name>
    <message>
        <source>%1 to %2</source>
        <extracomment>a span of days</extracomment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>d MMM</source>
        <translation>d. MMM</translation>
    </message>
    <message numerus="yes">
        <source>tickets in all, and per %n days</source>
        <translation>
            <numerusform>Karten insgesamt und je %n Tag</numerusform>
            <numerusform>Karten insgesamt und je %n Tage</numerusform>
        </translation>
    </message>
    <message>
        <source>tickets in all, and per day</source>
        <translation>Karten insgesamt und je Tag</translation>
    </message>
    <message>
        <source>tickets in all, and per hour</source>
        <translation>Karten insgesamt und je Stunde</translation>
    </message>
    <message>
        <source>tickets in all, and per quarter of an hour</source>
        <translation>Karten insgesamt und je Viertelstunde</translation>
    </message>
    <message>
        <source>tickets in all, and per minute</source>
        <translation>Karten insgesamt und je Minute</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Telephone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Other</source>
        <translation>Andere</translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesPlot</name>
    <message>
        <source>capacity %1</source>
        <translation>Kapazität %1</translation>
    </message>
</context>
<context>
    <name>foyer::events::AreaRow</name>
    <message>
        <source>Name of standing area %1</source>
        <translation>Name von Stehbereich %1</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Price category of standing area %1</source>
        <translation>Preiskategorie von Stehbereich %1</translation>
    </message>
    <message>
        <source>Price category</source>
        <translation>Preiskategorie</translation>
    </message>
    <message>
        <source>Capacity of standing area %1</source>
        <translation>Kapazität von Stehbereich %1</translation>
    </message>
    <message>
        <source> people</source>
        <translation> Personen</translation>
    </message>
    <message>
        <source>Remove standing area %1</source>
        <translation>Stehbereich %1 entfernen</translation>
    </message>
</context>
<context>
    <name>foyer::events::AreasEdit</name>
    <message>
        <source>Standing areas</source>
        <translation>Stehbereiche</translation>
    </message>
    <message>
        <source>Standing area</source>
        <translation>Stehbereich</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehplatz</translation>
    </message>
</context>
<context>
    <name>foyer::events::Changes</name>
    <message>
        <source>Date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>Sale phase</source>
        <translation>Verkaufsphase</translation>
    </message>
    <message>
        <source>The event is now: %1</source>
        <translation>Die Veranstaltung ist jetzt: %1</translation>
    </message>
    <message>
        <source>%1 is now “%2”</source>
        <translation>%1 ist jetzt „%2“</translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation>%1: %2 statt %3</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name</source>
        <translation>Kurzname</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Tickets an order</source>
        <translation>Karten je Bestellung</translation>
    </message>
    <message>
        <source>Tickets a buyer</source>
        <translation>Karten je Käufer</translation>
    </message>
    <message>
        <source>Seconds of a hold</source>
        <translation>Sekunden je Reservierung</translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation>Der Text ist geändert</translation>
    </message>
    <message>
        <source>The place has changed</source>
        <translation>Der Spielort ist geändert</translation>
    </message>
    <message>
        <source>The refund policy has changed</source>
        <translation>Die Erstattungsregel ist geändert</translation>
    </message>
    <message>
        <source>The fees have changed</source>
        <translation>Die Gebühren sind geändert</translation>
    </message>
    <message>
        <source>The rule on single seats has changed</source>
        <translation>Die Einzelplatzregel ist geändert</translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <translation>%1 neu: %2</translation>
    </message>
    <message>
        <source>%1 changed: %2</source>
        <translation>%1 geändert: %2</translation>
    </message>
    <message>
        <source>%1 removed: %2</source>
        <translation>%1 entfernt: %2</translation>
    </message>
    <message>
        <source>Price set: %1, %2</source>
        <translation>Preis gesetzt: %1, %2</translation>
    </message>
    <message>
        <source>Price changed: %1, %2 instead of %3</source>
        <translation>Preis geändert: %1, %2 statt %3</translation>
    </message>
    <message>
        <source>Price removed: %1</source>
        <translation>Preis entfernt: %1</translation>
    </message>
</context>
<context>
    <name>foyer::events::Checklist</name>
    <message>
        <source>Name and terms</source>
        <translation>Name und Konditionen</translation>
    </message>
    <message>
        <source>it has no name yet</source>
        <translation>noch ohne Namen</translation>
    </message>
    <message>
        <source>Name it</source>
        <translation>Benennen</translation>
    </message>
    <message>
        <source>%1, times of %2</source>
        <translation>%1, Zeiten von %2</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>no place chosen yet</source>
        <translation>noch kein Spielort gewählt</translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation>Spielort wählen</translation>
    </message>
    <message>
        <source>it has no seats or places yet</source>
        <translation>noch ohne Sitz- oder Stehplätze</translation>
    </message>
    <message>
        <source>Choose a seat map</source>
        <translation>Saalplan wählen</translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) in the seat map keep it from going on sale</source>
        <translation>
            <numerusform>%n Fehler im Saalplan verhindert den Verkauf</numerusform>
            <numerusform>%n Fehler im Saalplan verhindern den Verkauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Look at the map</source>
        <translation>Plan ansehen</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>there is no date yet</source>
        <translation>noch kein Termin</translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation>Termin hinzufügen</translation>
    </message>
    <message>
        <source>a draft date lies in the past</source>
        <translation>ein Termin im Entwurf ist vergangen</translation>
    </message>
    <message>
        <source>Look at the dates</source>
        <translation>Termine ansehen</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>there is no ticket type yet</source>
        <translation>noch keine Kartenart</translation>
    </message>
    <message>
        <source>Add a ticket type</source>
        <translation>Kartenart hinzufügen</translation>
    </message>
    <message>
        <source>Every seat has a price</source>
        <translation>Jeder Platz hat einen Preis</translation>
    </message>
    <message>
        <source>there are no prices yet</source>
        <translation>noch keine Preise</translation>
    </message>
    <message>
        <source>Set prices</source>
        <translation>Preise setzen</translation>
    </message>
    <message>
        <source>some seats have no category in the map</source>
        <translation>Plätze im Plan ohne Kategorie</translation>
    </message>
    <message>
        <source>Look at the prices</source>
        <translation>Preise ansehen</translation>
    </message>
    <message>
        <source>no price for %1</source>
        <translation>kein Preis für %1</translation>
    </message>
    <message>
        <source>Set these prices</source>
        <translation>Diese Preise setzen</translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%n Kategorie</numerusform>
            <numerusform>%n Kategorien</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket type(s)</source>
        <translation>
            <numerusform>%n Kartenart</numerusform>
            <numerusform>%n Kartenarten</numerusform>
        </translation>
    </message>
    <message>
        <source>Sale phases</source>
        <translation>Verkaufsphasen</translation>
    </message>
    <message>
        <source>nothing says when it is sold</source>
        <translation>noch offen, wann verkauft wird</translation>
    </message>
    <message>
        <source>Add a sale phase</source>
        <translation>Phase hinzufügen</translation>
    </message>
    <message>
        <source>all of them are over</source>
        <translation>alle sind vorbei</translation>
    </message>
    <message>
        <source>Look at the phases</source>
        <translation>Phasen ansehen</translation>
    </message>
</context>
<context>
    <name>foyer::events::DateRow</name>
    <message>
        <source>doors after the start</source>
        <translation>Einlass nach Beginn</translation>
    </message>
    <message>
        <source>Day of date %1</source>
        <translation>Tag von Termin %1</translation>
    </message>
    <message>
        <source>Doors of date %1</source>
        <translation>Einlass von Termin %1</translation>
    </message>
    <message>
        <source>Start of date %1</source>
        <translation>Beginn von Termin %1</translation>
    </message>
    <message>
        <source>End of date %1</source>
        <translation>Ende von Termin %1</translation>
    </message>
    <message>
        <source>Waiting room of this date</source>
        <translation>Warteraum dieses Termins</translation>
    </message>
    <message>
        <source>Remove this date</source>
        <translation>Termin entfernen</translation>
    </message>
    <message>
        <source>Cancel this date</source>
        <translation>Termin absagen</translation>
    </message>
    <message>
        <source>lies in the past</source>
        <translation>liegt in der Vergangenheit</translation>
    </message>
    <message>
        <source>ends on the next day</source>
        <translation>endet am Folgetag</translation>
    </message>
    <message>
        <source>doors on the day before</source>
        <translation>Einlass am Vortag</translation>
    </message>
    <message numerus="yes">
        <source>doors %n hour(s) before the start</source>
        <translation>
            <numerusform>Einlass %n Stunde vor Beginn</numerusform>
            <numerusform>Einlass %n Stunden vor Beginn</numerusform>
        </translation>
    </message>
    <message>
        <source>doors on %1</source>
        <translation>Einlass am %1</translation>
    </message>
    <message>
        <source>ends on %1</source>
        <translation>endet am %1</translation>
    </message>
    <message>
        <source>ddd dd/MM/yyyy</source>
        <extracomment>a date to be typed, as QDate::toString() takes it: figures only, but for the day of the week</extracomment>
        <translation>ddd dd.MM.yyyy</translation>
    </message>
</context>
<context>
    <name>foyer::events::DatesStep</name>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Times are those of the hall.</source>
        <translation>Es gelten die Zeiten des Saals.</translation>
    </message>
    <message>
        <source>Date</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation>Noch kein Termin</translation>
    </message>
    <message>
        <source>Add the first one; a series makes many of it.</source>
        <translation>Den ersten hinzufügen; eine Serie macht viele daraus.</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>Tag</translation>
    </message>
    <message>
        <source>Doors</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>End</source>
        <translation>Ende</translation>
    </message>
    <message>
        <source>How many further dates</source>
        <translation>Wie viele weitere Termine</translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation>In welchem Abstand</translation>
    </message>
    <message>
        <source>Days or weeks</source>
        <translation>Tage oder Wochen</translation>
    </message>
    <message>
        <source>days</source>
        <translation>Tage</translation>
    </message>
    <message>
        <source>weeks</source>
        <translation>Wochen</translation>
    </message>
    <message>
        <source>Add series</source>
        <translation>Serie anlegen</translation>
    </message>
    <message>
        <source>After the last date</source>
        <translation>Nach dem letzten Termin</translation>
    </message>
    <message>
        <source>more, every</source>
        <translation>weitere, alle</translation>
    </message>
    <message>
        <source>The event is over.</source>
        <translation>Die Veranstaltung ist vorbei.</translation>
    </message>
    <message>
        <source>An event has at most 200 dates.</source>
        <translation>Eine Veranstaltung hat höchstens 200 Termine.</translation>
    </message>
</context>
<context>
    <name>foyer::events::Duplicate</name>
    <message>
        <source>Copy of %1</source>
        <translation>Kopie von %1</translation>
    </message>
</context>
<context>
    <name>foyer::events::EventsPage</name>
    <message>
        <source>%1 has no date on sale.</source>
        <translation>%1 hat keinen Termin im Verkauf.</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Spielplan</translation>
    </message>
    <message>
        <source>It was not duplicated: %1</source>
        <translation>Nicht dupliziert: %1</translation>
    </message>
    <message>
        <source>Everything but the dates of %1 is copied.</source>
        <translation>Alles außer den Terminen von %1 ist kopiert.</translation>
    </message>
</context>
<context>
    <name>foyer::events::FactsStep</name>
    <message>
        <source>Name and terms</source>
        <translation>Name und Konditionen</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Short name in links</source>
        <translation>Kurzname in Links</translation>
    </message>
    <message>
        <source>Text for buyers</source>
        <translation>Text für Käufer</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Fee, share of the price</source>
        <translation>Gebühr, Anteil am Preis</translation>
    </message>
    <message>
        <source>Fee, a ticket</source>
        <translation>Gebühr je Karte</translation>
    </message>
    <message>
        <source>Free tickets bear no fee.</source>
        <translation>Freikarten sind gebührenfrei.</translation>
    </message>
    <message>
        <source> min</source>
        <translation> min</translation>
    </message>
    <message>
        <source>Refuse choices that leave a single seat between taken ones</source>
        <translation>Auswahl ablehnen, die einen Einzelplatz zwischen belegten lässt</translation>
    </message>
    <message>
        <source>Tickets an order, at most</source>
        <translation>Karten je Bestellung, höchstens</translation>
    </message>
    <message>
        <source>Tickets a buyer, at most</source>
        <translation>Karten je Käufer, höchstens</translation>
    </message>
    <message>
        <source>A basket holds its seats for</source>
        <translation>Ein Warenkorb hält seine Plätze</translation>
    </message>
    <message>
        <source>Paid back when a ticket is returned</source>
        <translation>Erstattung bei Rückgabe</translation>
    </message>
    <message>
        <source>Stays as it is once the event is published.</source>
        <translation>Nach der Veröffentlichung nicht mehr änderbar.</translation>
    </message>
    <message numerus="yes">
        <source>%n amount(s) rounded: %1 has fewer decimals.</source>
        <translation>
            <numerusform>%n Betrag gerundet: %1 hat weniger Nachkommastellen.</numerusform>
            <numerusform>%n Beträge gerundet: %1 hat weniger Nachkommastellen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Prices and fee keep their figures.</source>
        <translation>Preise und Gebühr behalten ihre Zahlen.</translation>
    </message>
    <message>
        <source>“%1” is no amount. The fee stays at %2.</source>
        <translation>„%1“ ist kein Betrag. Die Gebühr bleibt bei %2.</translation>
    </message>
</context>
<context>
    <name>foyer::events::HallGenerator</name>
    <message>
        <source>Curved rows</source>
        <translation>Gebogene Reihen</translation>
    </message>
    <message>
        <source>Main hall</source>
        <translation>Großer Saal</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Seats in the first row</source>
        <translation>Plätze in der ersten Reihe</translation>
    </message>
    <message>
        <source>More from row to row</source>
        <translation>Mehr von Reihe zu Reihe</translation>
    </message>
    <message>
        <source>Aisles</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Wheelchair places</source>
        <translation>Rollstuhlplätze</translation>
    </message>
    <message>
        <source>Rows of a balcony</source>
        <translation>Reihen im Rang</translation>
    </message>
    <message>
        <source>Seats in its first row</source>
        <translation>Plätze in dessen erster Reihe</translation>
    </message>
    <message>
        <source>Make this hall</source>
        <translation>Saal anlegen</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Parkett</translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation>Rang</translation>
    </message>
</context>
<context>
    <name>foyer::events::HallStep</name>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>All dates that are not on sale yet take place here.</source>
        <translation>Alle Termine, die noch nicht im Verkauf sind, finden hier statt.</translation>
    </message>
    <message>
        <source>New place</source>
        <translation>Neuer Spielort</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Make it</source>
        <translation>Anlegen</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Address</source>
        <translation>Adresse</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Make a hall</source>
        <translation>Saal anlegen</translation>
    </message>
    <message>
        <source>How the hall looks</source>
        <translation>So sieht der Saal aus</translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation>Spielort wählen</translation>
    </message>
    <message>
        <source>No seat map: standing areas only</source>
        <translation>Kein Saalplan: nur Stehbereiche</translation>
    </message>
    <message>
        <source>Choose the place first.</source>
        <translation>Zuerst den Spielort wählen.</translation>
    </message>
    <message>
        <source>This file is no seating plan: %1</source>
        <translation>Diese Datei ist kein Saalplan: %1</translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation>Die Datei ist nicht lesbar.</translation>
    </message>
    <message>
        <source>The file is larger than 16 MB.</source>
        <translation>Die Datei ist größer als 16 MB.</translation>
    </message>
    <message>
        <source>Give the place a name.</source>
        <translation>Bitte den Spielort benennen.</translation>
    </message>
    <message>
        <source>The place was not made.</source>
        <translation>Der Spielort wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>Import a seating plan</source>
        <translation>Saalplan importieren</translation>
    </message>
    <message>
        <source>Seating plans (*.json)</source>
        <translation>Saalpläne (*.json)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The plan was not imported.</source>
        <translation>Der Plan wurde nicht importiert.</translation>
    </message>
    <message>
        <source>The hall was not made.</source>
        <translation>Der Saal wurde nicht angelegt.</translation>
    </message>
    <message>
        <source>%1, %2 seats</source>
        <translation>%1, %2 Plätze</translation>
    </message>
    <message>
        <source>The chosen seat map</source>
        <translation>Der gewählte Saalplan</translation>
    </message>
    <message>
        <source>The chosen place</source>
        <translation>Der gewählte Spielort</translation>
    </message>
    <message>
        <source>The places could not be read.</source>
        <translation>Die Spielorte konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The seat maps of this place could not be read.</source>
        <translation>Die Saalpläne dieses Spielorts konnten nicht geladen werden.</translation>
    </message>
    <message>
        <source>The seat map could not be read.</source>
        <translation>Der Saalplan konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Draw a new hall</source>
        <translation>Neuen Saal zeichnen</translation>
    </message>
    <message>
        <source>Open in the studio</source>
        <translation>Im Saalplan-Studio öffnen</translation>
    </message>
</context>
<context>
    <name>foyer::events::ImportReport</name>
    <message>
        <source>What the import mended</source>
        <translation>Beim Import behoben</translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation>Bericht schließen</translation>
    </message>
    <message>
        <source>%1 is imported</source>
        <translation>%1 ist importiert</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 standing places</source>
        <translation>%1 Stehplätze</translation>
    </message>
    <message>
        <source>nothing had to be mended</source>
        <translation>nichts war zu beheben</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) mended</source>
        <translation>
            <numerusform>%n Punkt behoben</numerusform>
            <numerusform>%n Punkte behoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) left</source>
        <translation>
            <numerusform>noch %n Fehler</numerusform>
            <numerusform>noch %n Fehler</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n Warnung</numerusform>
            <numerusform>%n Warnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation>die ersten %1 sind gelistet</translation>
    </message>
</context>
<context>
    <name>foyer::events::NameList</name>
    <message>
        <source>%1, number %2</source>
        <translation>%1, Nummer %2</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>%1 entfernen</translation>
    </message>
</context>
<context>
    <name>foyer::events::PhaseRow</name>
    <message>
        <source>Name of sale phase %1</source>
        <translation>Name von Verkaufsphase %1</translation>
    </message>
    <message>
        <source>Sale phase %1 begins</source>
        <translation>Verkaufsphase %1 beginnt</translation>
    </message>
    <message>
        <source>Sale phase %1 ends</source>
        <translation>Verkaufsphase %1 endet</translation>
    </message>
    <message>
        <source>to</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>Remove sale phase %1</source>
        <translation>Verkaufsphase %1 entfernen</translation>
    </message>
    <message>
        <source>dd/MM/yyyy HH:mm</source>
        <extracomment>a date and a time to be typed, as QDateTime::toString() takes them: figures only</extracomment>
        <translation>dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>foyer::events::PhaseTimeline</name>
    <message>
        <source>Sale phases: %1</source>
        <translation>Verkaufsphasen: %1</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>today</source>
        <translation>heute</translation>
    </message>
</context>
<context>
    <name>foyer::events::PhasesStep</name>
    <message>
        <source>Sale phases</source>
        <translation>Verkaufsphasen</translation>
    </message>
    <message>
        <source>Where two are open at once, the one that opened last counts.</source>
        <translation>Sind zwei zugleich offen, gilt die zuletzt geöffnete.</translation>
    </message>
    <message>
        <source>Phase</source>
        <translation>Phase</translation>
    </message>
    <message>
        <source>No sale phase yet</source>
        <translation>Noch keine Verkaufsphase</translation>
    </message>
    <message>
        <source>A phase says from when until when it is sold, and where.</source>
        <translation>Eine Phase legt fest, von wann bis wann und wo verkauft wird.</translation>
    </message>
    <message>
        <source>Regular</source>
        <translation>Regulär</translation>
    </message>
    <message>
        <source>New phase</source>
        <translation>Neue Phase</translation>
    </message>
</context>
<context>
    <name>foyer::events::PriceGrid</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
</context>
<context>
    <name>foyer::events::PriceGridModel</name>
    <message>
        <source>%1 places</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>no price</source>
        <translation>kein Preis</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>If sold out</source>
        <translation>Wenn ausverkauft</translation>
    </message>
    <message>
        <source>all %1</source>
        <translation>alle %1</translation>
    </message>
    <message>
        <source>“%1” outside the sheet</source>
        <translation>„%1“ außerhalb der Tabelle</translation>
    </message>
    <message>
        <source>“%1” at %2, %3</source>
        <translation>„%1“ bei %2, %3</translation>
    </message>
</context>
<context>
    <name>foyer::events::PricesStep</name>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Taxes are in them, fees are not. Type 80 % for a share of the row&apos;s first price.</source>
        <translation>Mit Steuern, ohne Gebühren. 80 % ergibt einen Anteil am ersten Preis der Zeile.</translation>
    </message>
    <message>
        <source>In which sale phase</source>
        <translation>In welcher Verkaufsphase</translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation>„%1“ ist kein Betrag.</translation>
    </message>
    <message>
        <source>The price is as it was.</source>
        <translation>Der Preis ist unverändert.</translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation>Kartenarten</translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation>Kartenart</translation>
    </message>
    <message>
        <source>Price categories</source>
        <translation>Preiskategorien</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation>Steuer in den Preisen</translation>
    </message>
    <message>
        <source>Rates are kept in the settings.</source>
        <translation>Steuersätze stehen in den Optionen.</translation>
    </message>
    <message>
        <source>Adult</source>
        <translation>Erwachsene</translation>
    </message>
    <message>
        <source>New ticket type</source>
        <translation>Neue Kartenart</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
    <message>
        <source>No tax</source>
        <translation>Keine Steuer</translation>
    </message>
    <message>
        <source>Every phase</source>
        <translation>Jede Phase</translation>
    </message>
    <message>
        <source>The event is published.</source>
        <translation>Die Veranstaltung ist veröffentlicht.</translation>
    </message>
    <message>
        <source>Seats or places of the hall have this category.</source>
        <translation>Plätze des Saals haben diese Kategorie.</translation>
    </message>
    <message>
        <source>Tickets were ordered: orders name their type.</source>
        <translation>Es gibt Bestellungen mit dieser Kartenart.</translation>
    </message>
    <message>
        <source>Add a ticket type and a category: the sheet of prices follows.</source>
        <translation>Kartenart und Kategorie hinzufügen: Die Preistabelle folgt.</translation>
    </message>
    <message>
        <source>Empty cells cost what they cost in every phase.</source>
        <translation>Leere Zellen kosten so viel wie in jeder Phase.</translation>
    </message>
    <message>
        <source>An empty cell is not sold as this type.</source>
        <translation>Leere Zellen werden nicht als diese Art verkauft.</translation>
    </message>
    <message>
        <source>Sold out at these prices: %1 a date</source>
        <translation>Ausverkauft zu diesen Preisen: %1 je Termin</translation>
    </message>
    <message>
        <source>The prices were not saved.</source>
        <translation>Die Preise wurden nicht gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was pasted.</source>
        <translation>Nichts wurde eingefügt.</translation>
    </message>
    <message>
        <source>These cells cannot be prices: %1.</source>
        <translation>Diese Zellen sind keine Preise: %1.</translation>
    </message>
</context>
<context>
    <name>foyer::events::Problem</name>
    <message>
        <source>Give it a name.</source>
        <translation>Bitte benennen.</translation>
    </message>
    <message>
        <source>A name has at most 100 letters.</source>
        <translation>Ein Name hat höchstens 100 Zeichen.</translation>
    </message>
    <message>
        <source>Give the event a name.</source>
        <translation>Bitte die Veranstaltung benennen.</translation>
    </message>
    <message>
        <source>A name has at most 200 letters.</source>
        <translation>Ein Name hat höchstens 200 Zeichen.</translation>
    </message>
    <message>
        <source>Lower-case letters, digits and single hyphens, such as mahler-4.</source>
        <translation>Kleinbuchstaben, Ziffern und einzelne Bindestriche, etwa mahler-4.</translation>
    </message>
    <message>
        <source>The text has at most 20,000 letters.</source>
        <translation>Der Text hat höchstens 20.000 Zeichen.</translation>
    </message>
    <message>
        <source>This is no time zone.</source>
        <translation>Das ist keine Zeitzone.</translation>
    </message>
    <message>
        <source>Hours must fall from line to line, and shares must not rise.</source>
        <translation>Von Zeile zu Zeile müssen die Stunden sinken, und Anteile dürfen nicht steigen.</translation>
    </message>
    <message>
        <source>Choose the place, or make one.</source>
        <translation>Spielort wählen oder anlegen.</translation>
    </message>
    <message>
        <source>Choose a price category.</source>
        <translation>Preiskategorie wählen.</translation>
    </message>
    <message>
        <source>How many people it holds: 1 to 1,000,000.</source>
        <translation>Wie viele Personen Platz haben: 1 bis 1.000.000.</translation>
    </message>
    <message>
        <source>Dates lie within the years 2000 to 2199.</source>
        <translation>Termine liegen in den Jahren 2000 bis 2199.</translation>
    </message>
    <message>
        <source>Doors open before the start.</source>
        <translation>Der Einlass ist vor dem Beginn.</translation>
    </message>
    <message>
        <source>The end is after the start.</source>
        <translation>Das Ende ist nach dem Beginn.</translation>
    </message>
    <message>
        <source>Give it a key.</source>
        <translation>Bitte ein Kürzel vergeben.</translation>
    </message>
    <message>
        <source>Another category has this key.</source>
        <translation>Eine andere Kategorie hat dieses Kürzel.</translation>
    </message>
    <message>
        <source>Choose through which channels it sells.</source>
        <translation>Verkaufskanäle wählen.</translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation>Das Ende muss nach dem Beginn liegen.</translation>
    </message>
</context>
<context>
    <name>foyer::events::PublishStep</name>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation>Jetzt veröffentlichen</translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation>Absagen</translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation>Veranstaltung absagen</translation>
    </message>
    <message>
        <source>The event is over: nothing of it is sold any more.</source>
        <translation>Die Veranstaltung ist vorbei: Es wird nichts mehr verkauft.</translation>
    </message>
    <message>
        <source>Publish the new dates</source>
        <translation>Neue Termine veröffentlichen</translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation>Wird gesichert.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still lack; see the list at the right.</source>
        <translation>
            <numerusform>%n Punkt fehlt noch; siehe Liste rechts.</numerusform>
            <numerusform>%n Punkte fehlen noch; siehe Liste rechts.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stops the sale of all dates at once. Before it happens you are told how many orders, tickets and how much money it touches.</source>
        <translation>Stoppt sofort den Verkauf aller Termine. Vorher wird gesagt, wie viele Bestellungen, Karten und wie viel Geld betroffen sind.</translation>
    </message>
    <message>
        <source>A draft that is called off cannot be taken up again; buyers have never seen it.</source>
        <translation>Ein abgesagter Entwurf lässt sich nicht wieder aufnehmen; Käufer haben ihn nie gesehen.</translation>
    </message>
</context>
<context>
    <name>foyer::events::ReadinessPanel</name>
    <message>
        <source>Ready to publish?</source>
        <translation>Bereit zum Veröffentlichen?</translation>
    </message>
    <message>
        <source>What is on sale</source>
        <translation>Was im Verkauf ist</translation>
    </message>
</context>
<context>
    <name>foyer::events::RefundEdit</name>
    <message>
        <source>Step</source>
        <translation>Stufe</translation>
    </message>
    <message>
        <source>After that nothing is paid back.</source>
        <translation>Danach wird nichts erstattet.</translation>
    </message>
    <message>
        <source>Share paid back, step %1</source>
        <translation>Erstatteter Anteil, Stufe %1</translation>
    </message>
    <message>
        <source> h</source>
        <translation> h</translation>
    </message>
    <message>
        <source>Hours before the start, step %1</source>
        <translation>Stunden vor Beginn, Stufe %1</translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation>Stufe %1 entfernen</translation>
    </message>
    <message>
        <source>until</source>
        <translation>bis</translation>
    </message>
    <message>
        <source>before the start</source>
        <translation>vor Beginn</translation>
    </message>
</context>
<context>
    <name>foyer::events::RepairModel</name>
    <message>
        <source>Id made</source>
        <translation>Kennung erzeugt</translation>
    </message>
    <message>
        <source>Id replaced</source>
        <translation>Kennung ersetzt</translation>
    </message>
    <message>
        <source>Second id left out</source>
        <translation>Zweite Kennung weggelassen</translation>
    </message>
    <message>
        <source>Name made</source>
        <translation>Name erzeugt</translation>
    </message>
    <message>
        <source>Number read as text</source>
        <translation>Zahl als Text gelesen</translation>
    </message>
    <message>
        <source>Text read as number</source>
        <translation>Text als Zahl gelesen</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Text bereinigt</translation>
    </message>
    <message>
        <source>Size rounded</source>
        <translation>Größe gerundet</translation>
    </message>
    <message>
        <source>Position made</source>
        <translation>Position erzeugt</translation>
    </message>
    <message>
        <source>List made</source>
        <translation>Liste erzeugt</translation>
    </message>
    <message>
        <source>Category added</source>
        <translation>Kategorie ergänzt</translation>
    </message>
    <message>
        <source>Category renamed</source>
        <translation>Kategorie umbenannt</translation>
    </message>
    <message>
        <source>Canvas made</source>
        <translation>Fläche erzeugt</translation>
    </message>
    <message>
        <source>Canvas grown</source>
        <translation>Fläche vergrößert</translation>
    </message>
    <message>
        <source>Content moved</source>
        <translation>Inhalt verschoben</translation>
    </message>
    <message>
        <source>Old form of area</source>
        <translation>Alte Form des Bereichs</translation>
    </message>
    <message>
        <source>Shape kept as it was</source>
        <translation>Form unverändert</translation>
    </message>
    <message>
        <source>Field kept as it was</source>
        <translation>Feld unverändert</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where in the plan</source>
        <translation>Wo im Plan</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n Veranstaltung</numerusform>
            <numerusform>%n Veranstaltungen</numerusform>
        </translation>
    </message>
    <message>
        <source> and more</source>
        <translation> und mehr</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tickets sold</source>
        <translation>%1 Karten verkauft</translation>
    </message>
    <message>
        <source>%1 sold, %2 held</source>
        <translation>%1 verkauft, %2 reserviert</translation>
    </message>
    <message>
        <source>%1 sold on the last day</source>
        <translation>%1 am letzten Tag verkauft</translation>
    </message>
    <message>
        <source>Last</source>
        <translation>Letzter</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Termin</translation>
    </message>
    <message>
        <source>Event</source>
        <translation>Veranstaltung</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation>Letzte 14 Tage</translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation>Einnahmen</translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonRow</name>
    <message>
        <source>no date yet</source>
        <translation>noch kein Termin</translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation>Heute %1</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>the last on %1</source>
        <translation>der letzte am %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more to</source>
        <translation>
            <numerusform>noch %n bis</numerusform>
            <numerusform>noch %n bis</numerusform>
        </translation>
    </message>
    <message>
        <source>not on sale, %1 places</source>
        <translation>nicht im Verkauf, %1 Plätze</translation>
    </message>
    <message>
        <source>not on sale</source>
        <translation>nicht im Verkauf</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation>Ausverkauft</translation>
    </message>
    <message>
        <source>Today</source>
        <translation>Heute</translation>
    </message>
    <message>
        <source>Few left</source>
        <translation>Wenige frei</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Sale over</source>
        <translation>Verkauf vorbei</translation>
    </message>
    <message>
        <source>Announced</source>
        <translation>Angekündigt</translation>
    </message>
    <message>
        <source>on sale %1</source>
        <translation>Verkauf ab %1</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left</source>
        <translation>
            <numerusform>Noch %n Schritt</numerusform>
            <numerusform>Noch %n Schritte</numerusform>
        </translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation>Übersicht</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Sale plan</source>
        <translation>Verkaufsplan</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gesichert</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonView</name>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Duplizieren</translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation>Veranstaltungen suchen</translation>
    </message>
    <message>
        <source>What the row&apos;s button does</source>
        <translation>Wie der Knopf der Zeile</translation>
    </message>
    <message>
        <source>Waiting room of the next date</source>
        <translation>Warteraum des nächsten Termins</translation>
    </message>
    <message>
        <source>Events</source>
        <translation>Spielplan</translation>
    </message>
    <message>
        <source>Which events</source>
        <translation>Welche Veranstaltungen</translation>
    </message>
    <message>
        <source>Name or hall</source>
        <translation>Name oder Saal</translation>
    </message>
    <message>
        <source>Search the events by name or hall</source>
        <translation>Veranstaltungen nach Name oder Saal suchen</translation>
    </message>
    <message>
        <source>choose</source>
        <translation>wählen</translation>
    </message>
    <message>
        <source>open</source>
        <translation>öffnen</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>duplizieren</translation>
    </message>
    <message>
        <source>Coming</source>
        <translation>Kommende</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Entwürfe</translation>
    </message>
    <message>
        <source>Past</source>
        <translation>Vergangene</translation>
    </message>
    <message>
        <source>This is the list of %1.</source>
        <translation>Das ist die Liste von %1.</translation>
    </message>
    <message>
        <source>Your role does not show the events</source>
        <translation>Ihre Rolle zeigt die Veranstaltungen nicht</translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation>Die Veranstaltungen sind nicht anzeigbar</translation>
    </message>
    <message>
        <source>Fetching the events</source>
        <translation>Veranstaltungen werden geladen</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
    <message>
        <source>No event here has “%1” in its name or hall.</source>
        <translation>Keine Veranstaltung hier hat „%1“ in Name oder Saal.</translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation>Noch keine Veranstaltungen</translation>
    </message>
    <message>
        <source>Press Ctrl N: name it, choose a hall, a date and prices, and it can be sold.</source>
        <translation>Strg N drücken: benennen, Saal, Termin und Preise wählen, und der Verkauf kann beginnen.</translation>
    </message>
    <message>
        <source>An organizer has to make the first one.</source>
        <translation>Ein Veranstalter muss die erste anlegen.</translation>
    </message>
    <message>
        <source>No events of this kind</source>
        <translation>Keine Veranstaltungen dieser Art</translation>
    </message>
    <message>
        <source>The others are beside it.</source>
        <translation>Die anderen stehen daneben.</translation>
    </message>
    <message>
        <source>Seat maps</source>
        <translation>Saalpläne</translation>
    </message>
</context>
<context>
    <name>foyer::events::SetupHead</name>
    <message>
        <source>cannot be kept on this computer: save it now</source>
        <translation>auf diesem Rechner nicht aufzuheben: jetzt sichern</translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation>gesichert %1</translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation>noch nicht gesichert</translation>
    </message>
    <message>
        <source>on this computer only</source>
        <translation>nur auf diesem Rechner</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gesichert …</translation>
    </message>
    <message>
        <source>no server: kept on this computer</source>
        <translation>kein Server: auf diesem Rechner aufgehoben</translation>
    </message>
    <message>
        <source>not saved: see what is marked</source>
        <translation>nicht gesichert: siehe Markierungen</translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation>von anderen geändert</translation>
    </message>
    <message>
        <source>New event</source>
        <translation>Neue Veranstaltung</translation>
    </message>
    <message>
        <source>Something still lacks; see the list at the right.</source>
        <translation>Etwas fehlt noch; siehe Liste rechts.</translation>
    </message>
</context>
<context>
    <name>foyer::events::SetupView</name>
    <message>
        <source>Back to the list</source>
        <translation>Zurück zur Liste</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Next</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Fetching the event</source>
        <translation>Veranstaltung wird geladen</translation>
    </message>
    <message>
        <source>The event cannot be shown</source>
        <translation>Die Veranstaltung ist nicht anzeigbar</translation>
    </message>
    <message>
        <source>%1 is published.</source>
        <translation>%1 ist veröffentlicht.</translation>
    </message>
    <message>
        <source>It is not published.</source>
        <translation>Nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Something typed could not be saved; the steps that are marked say what.</source>
        <translation>Eine Eingabe konnte nicht gesichert werden; die markierten Schritte sagen, welche.</translation>
    </message>
    <message numerus="yes">
        <source>The sale of %n date(s) stops at once and cannot be taken up again.</source>
        <translation>
            <numerusform>Der Verkauf von %n Termin stoppt sofort und lässt sich nicht wieder aufnehmen.</numerusform>
            <numerusform>Der Verkauf von %n Terminen stoppt sofort und lässt sich nicht wieder aufnehmen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has bought a ticket.</source>
        <translation>Niemand hat eine Karte gekauft.</translation>
    </message>
    <message>
        <source>%1 orders with %2 tickets worth %3 stay as they are: each can then be paid back in full, by hand or on request.</source>
        <translation>%1 Bestellungen mit %2 Karten im Wert von %3 bleiben bestehen: Jede kann dann voll erstattet werden, von Hand oder auf Wunsch.</translation>
    </message>
    <message numerus="yes">
        <source>%n more are being paid right now.</source>
        <translation>
            <numerusform>%n weitere wird gerade bezahlt.</numerusform>
            <numerusform>%n weitere werden gerade bezahlt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was cancelled.</source>
        <translation>Nichts wurde abgesagt.</translation>
    </message>
    <message>
        <source>Cancel this date of %1?</source>
        <translation>Diesen Termin von %1 absagen?</translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation>%1 absagen?</translation>
    </message>
    <message>
        <source>Reason, shown with the orders</source>
        <translation>Grund, steht bei den Bestellungen</translation>
    </message>
    <message>
        <source>Cancel the date</source>
        <translation>Termin absagen</translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n date(s)</source>
        <translation>
            <numerusform>%n Termin absagen</numerusform>
            <numerusform>%n Termine absagen</numerusform>
        </translation>
    </message>
    <message>
        <source>The date is cancelled.</source>
        <translation>Der Termin ist abgesagt.</translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation>%1 ist abgesagt.</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these you have changed too: yours stands here.</source>
        <translation>
            <numerusform>%n davon haben Sie auch geändert: Ihre Fassung steht hier.</numerusform>
            <numerusform>%n davon haben Sie auch geändert: Ihre Fassung steht hier.</numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation>Ihre Eingaben sind erhalten.</translation>
    </message>
    <message>
        <source>Somebody else has changed this event.</source>
        <translation>Jemand anderes hat diese Veranstaltung geändert.</translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation>Meine sichern</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Andere übernehmen</translation>
    </message>
    <message>
        <source>Say above whose changes stand, then publish.</source>
        <translation>Oben entscheiden, wessen Änderungen gelten, dann veröffentlichen.</translation>
    </message>
    <message>
        <source>The reason is kept.</source>
        <translation>Der Grund ist aufgehoben.</translation>
    </message>
</context>
<context>
    <name>foyer::events::StepButton</name>
    <message>
        <source>done</source>
        <translation>erledigt</translation>
    </message>
    <message>
        <source>something lacks</source>
        <translation>etwas fehlt</translation>
    </message>
</context>
<context>
    <name>foyer::events::Words</name>
    <message>
        <source>It opens %1 at once, through %2, until %3.</source>
        <translation>%1 öffnet sofort, Verkauf %2, bis %3.</translation>
    </message>
    <message>
        <source>No sale phase is to come, so nobody can buy yet.</source>
        <translation>Es steht keine Verkaufsphase an, also kann noch niemand kaufen.</translation>
    </message>
    <message>
        <source>%1 opens on %2, through %3, until %4.</source>
        <translation>%1 öffnet am %2, Verkauf %3, bis %4.</translation>
    </message>
    <message>
        <source>seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 standing</source>
        <translation>%1 Stehplätze</translation>
    </message>
    <message>
        <source>no dates</source>
        <translation>keine Termine</translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n Termin</numerusform>
            <numerusform>%n Termine</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation>%1 ist offen</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1 ab %2</translation>
    </message>
    <message>
        <source>online</source>
        <translation>online</translation>
    </message>
    <message>
        <source>box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>partners</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>Name and terms</source>
        <translation>Name und Konditionen</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>Dates</source>
        <translation>Termine</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>Sale phases</source>
        <translation>Verkaufsphasen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>The event is published. What you change here is seen as soon as it is saved; orders keep the prices they were made with.</source>
        <translation>Die Veranstaltung ist veröffentlicht. Änderungen sind sichtbar, sobald sie gesichert sind; Bestellungen behalten ihre Preise.</translation>
    </message>
    <message numerus="yes">
        <source>Publishing shows the event with %n date(s) to everyone. </source>
        <translation>
            <numerusform>Mit der Veröffentlichung sehen alle die Veranstaltung mit %n Termin. </numerusform>
            <numerusform>Mit der Veröffentlichung sehen alle die Veranstaltung mit %n Terminen. </numerusform>
        </translation>
    </message>
    <message>
        <source>Publishing shows the event to everyone. </source>
        <translation>Mit der Veröffentlichung sehen alle die Veranstaltung. </translation>
    </message>
    <message>
        <source>Place, currency and time zone stay as they are from then on.</source>
        <translation>Spielort, Währung und Zeitzone bleiben danach, wie sie sind.</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>Entwurf</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Abgesagt</translation>
    </message>
    <message>
        <source>Over</source>
        <translation>Vorbei</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
</context>
<context>
    <name>foyer::kit::DialogPrompter</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>foyer::kit::ErrorState</name>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
</context>
<context>
    <name>foyer::kit::Format</name>
    <message>
        <source>%1 of %2</source>
        <extracomment>383 of 620</extracomment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>%1 %</source>
        <extracomment>a share: 61 %</extracomment>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>ddd d MMM</source>
        <extracomment>a day of the year as QDate::toString() takes it: Sat 21 Nov</extracomment>
        <translation>ddd d. MMM</translation>
    </message>
    <message>
        <source>HH:mm</source>
        <extracomment>a time of the day as QTime::toString() takes it: 20:00</extracomment>
        <translation>HH:mm</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <extracomment>a day and a time: Sat 21 Nov, 20:00</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>d MMM yyyy</source>
        <translation>d. MMM yyyy</translation>
    </message>
    <message>
        <source>HH:mm:ss</source>
        <translation>HH:mm:ss</translation>
    </message>
    <message>
        <source>now</source>
        <translation>jetzt</translation>
    </message>
    <message>
        <source>%1 s old</source>
        <translation>vor %1 s</translation>
    </message>
    <message>
        <source>%1 min old</source>
        <translation>vor %1 min</translation>
    </message>
    <message>
        <source>%1 h old</source>
        <translation>vor %1 h</translation>
    </message>
    <message>
        <source>%1 days old</source>
        <translation>vor %1 Tagen</translation>
    </message>
</context>
<context>
    <name>foyer::kit::Palette</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Find order, customer, seat, action</source>
        <translation>Bestellung, Kunde, Platz, Aktion finden</translation>
    </message>
</context>
<context>
    <name>foyer::kit::PaletteList</name>
    <message>
        <source>Searching…</source>
        <translation>Suche läuft…</translation>
    </message>
    <message>
        <source>Type a name, an order, a page or an action</source>
        <translation>Name, Bestellung, Seite oder Aktion eingeben</translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation>Nichts gefunden</translation>
    </message>
</context>
<context>
    <name>foyer::kit::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>foyer::kit::QuantityStepper</name>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>foyer::kit::Refusal</name>
    <message>
        <source>This account waits to be confirmed by mail.</source>
        <translation>Dieses Konto ist noch nicht per E-Mail bestätigt.</translation>
    </message>
    <message>
        <source>This hold was extended once already.</source>
        <translation>Diese Reservierung wurde schon einmal verlängert.</translation>
    </message>
    <message>
        <source>This person is a member already.</source>
        <translation>Diese Person gehört schon dazu.</translation>
    </message>
    <message>
        <source>This server has been set up already. Sign in.</source>
        <translation>Dieser Server ist schon eingerichtet. Bitte anmelden.</translation>
    </message>
    <message>
        <source>This amount is not possible here.</source>
        <translation>Dieser Betrag ist hier nicht möglich.</translation>
    </message>
    <message>
        <source>The payment is not decided yet. Wait a moment, then look at the order.</source>
        <translation>Die Zahlung ist noch offen. Kurz warten, dann die Bestellung ansehen.</translation>
    </message>
    <message>
        <source>These seats are blocked.</source>
        <translation>Diese Plätze sind gesperrt.</translation>
    </message>
    <message>
        <source>This is more than the server takes at once.</source>
        <translation>Das ist mehr, als der Server auf einmal annimmt.</translation>
    </message>
    <message>
        <source>This buyer has as many tickets as one person may have.</source>
        <translation>Dieser Käufer hat schon so viele Karten, wie eine Person haben darf.</translation>
    </message>
    <message>
        <source>The time to pay for this order has passed. Its seats are free again.</source>
        <translation>Die Zahlungsfrist dieser Bestellung ist um. Ihre Plätze sind wieder frei.</translation>
    </message>
    <message>
        <source>Somebody uses this mail address already.</source>
        <translation>Diese E-Mail-Adresse ist schon vergeben.</translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation>Diese Veranstaltung ist vorbei.</translation>
    </message>
    <message>
        <source>The event is published, so this can no longer be changed.</source>
        <translation>Die Veranstaltung ist veröffentlicht, das ist nicht mehr änderbar.</translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation>Ihre Rolle erlaubt das nicht.</translation>
    </message>
    <message>
        <source>Tickets have been sold for it, so it can no longer be removed.</source>
        <translation>Dafür sind Karten verkauft, es lässt sich nicht mehr entfernen.</translation>
    </message>
    <message>
        <source>These seats are held by the house.</source>
        <translation>Das sind Hausplätze.</translation>
    </message>
    <message>
        <source>The basket has changed since. Look at it again.</source>
        <translation>Der Warenkorb hat sich geändert. Bitte noch einmal ansehen.</translation>
    </message>
    <message>
        <source>This basket has been sold already.</source>
        <translation>Dieser Warenkorb ist schon verkauft.</translation>
    </message>
    <message>
        <source>The hold ran out. The seats can be taken again if they are still free.</source>
        <translation>Die Reservierung ist abgelaufen. Noch freie Plätze können neu gewählt werden.</translation>
    </message>
    <message>
        <source>The hold was let go. The seats can be taken again if they are still free.</source>
        <translation>Die Reservierung wurde freigegeben. Noch freie Plätze können neu gewählt werden.</translation>
    </message>
    <message>
        <source>This was saved before with other content. Reload to see it.</source>
        <translation>Das wurde schon mit anderem Inhalt gesichert. Zum Ansehen neu laden.</translation>
    </message>
    <message>
        <source>The mail address or the password is wrong.</source>
        <translation>E-Mail-Adresse oder Passwort ist falsch.</translation>
    </message>
    <message>
        <source>Your session is no longer valid. Sign in again.</source>
        <translation>Die Sitzung ist nicht mehr gültig. Bitte neu anmelden.</translation>
    </message>
    <message>
        <source>This key is used already.</source>
        <translation>Dieses Kürzel ist schon vergeben.</translation>
    </message>
    <message>
        <source>An organization needs an owner: make somebody else one first.</source>
        <translation>Eine Organisation braucht einen Inhaber: Zuerst jemand anderen dazu machen.</translation>
    </message>
    <message>
        <source>This ticket is no longer valid.</source>
        <translation>Diese Karte ist nicht mehr gültig.</translation>
    </message>
    <message>
        <source>The server has as many listeners as it can hold. Seats are read from time to time instead.</source>
        <translation>Der Server hat so viele Zuhörer, wie er fasst. Plätze werden stattdessen regelmäßig geladen.</translation>
    </message>
    <message>
        <source>The seats beside these have just changed. Choose again.</source>
        <translation>Die Nachbarplätze haben sich eben geändert. Bitte neu wählen.</translation>
    </message>
    <message>
        <source>There is no price for this ticket type on these seats.</source>
        <translation>Für diese Kartenart gibt es auf diesen Plätzen keinen Preis.</translation>
    </message>
    <message>
        <source>There is no sale phase yet.</source>
        <translation>Es gibt noch keine Verkaufsphase.</translation>
    </message>
    <message>
        <source>The performance has no seating plan yet.</source>
        <translation>Die Vorstellung hat noch keinen Saalplan.</translation>
    </message>
    <message>
        <source>The performance has neither seats nor standing places yet.</source>
        <translation>Die Vorstellung hat noch weder Sitz- noch Stehplätze.</translation>
    </message>
    <message>
        <source>There are not that many seats together any more.</source>
        <translation>So viele Plätze nebeneinander gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no ticket type yet.</source>
        <translation>Es gibt noch keine Kartenart.</translation>
    </message>
    <message>
        <source>That is less than the amount to pay.</source>
        <translation>Das ist weniger als der zu zahlende Betrag.</translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation>Das gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>It is not on sale.</source>
        <translation>Nicht im Verkauf.</translation>
    </message>
    <message>
        <source>The event is not published yet.</source>
        <translation>Die Veranstaltung ist noch nicht veröffentlicht.</translation>
    </message>
    <message>
        <source>Something is still missing before this can be published.</source>
        <translation>Zum Veröffentlichen fehlt noch etwas.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>The keys have changed since. Reload and try again.</source>
        <translation>Die Schlüssel haben sich geändert. Neu laden und erneut versuchen.</translation>
    </message>
    <message>
        <source>The sale has not begun yet.</source>
        <translation>Der Verkauf hat noch nicht begonnen.</translation>
    </message>
    <message>
        <source>There is nothing to undo any more.</source>
        <translation>Es gibt nichts mehr zurückzunehmen.</translation>
    </message>
    <message>
        <source>An order cannot hold more tickets.</source>
        <translation>Mehr Karten fasst eine Bestellung nicht.</translation>
    </message>
    <message>
        <source>Another date has this number already.</source>
        <translation>Diese Nummer hat schon ein anderer Termin.</translation>
    </message>
    <message>
        <source>The server has too much to do. Try again in a moment.</source>
        <translation>Der Server ist ausgelastet. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This link was used already. Ask for a new one.</source>
        <translation>Dieser Link wurde schon benutzt. Bitte einen neuen anfordern.</translation>
    </message>
    <message>
        <source>A date lies in the past.</source>
        <translation>Ein Termin liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>This performance is over.</source>
        <translation>Diese Vorstellung ist vorbei.</translation>
    </message>
    <message>
        <source>The performance is published, so this can no longer be changed.</source>
        <translation>Die Vorstellung ist veröffentlicht, das ist nicht mehr änderbar.</translation>
    </message>
    <message>
        <source>A sale phase ends after the performance has begun.</source>
        <translation>Eine Verkaufsphase endet nach Beginn der Vorstellung.</translation>
    </message>
    <message>
        <source>There are not that many standing places left.</source>
        <translation>So viele Stehplätze sind nicht mehr frei.</translation>
    </message>
    <message>
        <source>The server needs to know which version this changes. Reload and try again.</source>
        <translation>Der Server muss wissen, welche Fassung geändert wird. Neu laden und erneut versuchen.</translation>
    </message>
    <message>
        <source>There are two prices for the same thing.</source>
        <translation>Für dasselbe gibt es zwei Preise.</translation>
    </message>
    <message>
        <source>That was too often in a short time. Wait a moment.</source>
        <translation>Zu oft in kurzer Zeit. Bitte kurz warten.</translation>
    </message>
    <message>
        <source>The refund rules do not allow this refund.</source>
        <translation>Die Erstattungsregeln lassen das nicht zu.</translation>
    </message>
    <message>
        <source>The sale phase is over.</source>
        <translation>Die Verkaufsphase ist vorbei.</translation>
    </message>
    <message>
        <source>Somebody else was faster: one of these seats is taken.</source>
        <translation>Jemand war schneller: Einer dieser Plätze ist vergeben.</translation>
    </message>
    <message>
        <source>This short name is used already.</source>
        <translation>Dieser Kurzname ist schon vergeben.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Reload to see it; nothing of yours was saved.</source>
        <translation>Jemand anderes hat das inzwischen geändert. Zum Ansehen neu laden; von Ihnen wurde nichts gesichert.</translation>
    </message>
    <message>
        <source>It would begin in the past.</source>
        <translation>Der Beginn läge in der Vergangenheit.</translation>
    </message>
    <message>
        <source>There are still prices for it. Remove them first.</source>
        <translation>Dafür gibt es noch Preise. Diese zuerst entfernen.</translation>
    </message>
    <message>
        <source>It is still used. Remove its uses first.</source>
        <translation>Noch in Gebrauch. Zuerst die Verwendungen entfernen.</translation>
    </message>
    <message>
        <source>The server is rearranging its holds. Try again in a moment.</source>
        <translation>Der Server ordnet Reservierungen neu. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>This choice leaves a single seat alone.</source>
        <translation>Diese Auswahl lässt einen Einzelplatz übrig.</translation>
    </message>
    <message>
        <source>These seats were held and given back several times. Wait before holding them again.</source>
        <translation>Diese Plätze wurden mehrmals reserviert und zurückgegeben. Vor der nächsten Reservierung eine Weile warten.</translation>
    </message>
    <message>
        <source>This way of paying is not allowed here.</source>
        <translation>Diese Zahlungsart ist hier nicht erlaubt.</translation>
    </message>
    <message>
        <source>Times of a date on sale cannot be changed.</source>
        <translation>Zeiten eines Termins im Verkauf sind nicht änderbar.</translation>
    </message>
    <message>
        <source>Your session has run out. Sign in again.</source>
        <translation>Die Sitzung ist abgelaufen. Bitte neu anmelden.</translation>
    </message>
    <message>
        <source>There are too many of them.</source>
        <translation>Das sind zu viele.</translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a while before the next.</source>
        <translation>Zu viele Fehlversuche. Vor dem nächsten eine Weile warten.</translation>
    </message>
    <message>
        <source>Too many people want the same seats at once. Try again.</source>
        <translation>Zu viele wollen gleichzeitig dieselben Plätze. Bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>The server is not ready. Try again in a moment.</source>
        <translation>Der Server ist nicht bereit. Bitte gleich noch einmal versuchen.</translation>
    </message>
    <message>
        <source>There is no such price category.</source>
        <translation>Diese Preiskategorie gibt es nicht.</translation>
    </message>
    <message>
        <source>The hold is no longer there.</source>
        <translation>Die Reservierung gibt es nicht mehr.</translation>
    </message>
    <message>
        <source>There is no such line in this order.</source>
        <translation>Diese Position gibt es in der Bestellung nicht.</translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation>Diese Bestellung gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such sale phase.</source>
        <translation>Diese Verkaufsphase gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such standing area.</source>
        <translation>Diesen Stehbereich gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such seat.</source>
        <translation>Diesen Platz gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such seating plan.</source>
        <translation>Diesen Saalplan gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such tax rate.</source>
        <translation>Diesen Steuersatz gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such ticket type.</source>
        <translation>Diese Kartenart gibt es nicht.</translation>
    </message>
    <message>
        <source>There is no such venue.</source>
        <translation>Diesen Spielort gibt es nicht.</translation>
    </message>
    <message>
        <source>A price category has no price yet.</source>
        <translation>Eine Preiskategorie hat noch keinen Preis.</translation>
    </message>
    <message>
        <source>Client and server do not fit together. Update the older one.</source>
        <translation>Programm und Server passen nicht zusammen. Bitte das ältere aktualisieren.</translation>
    </message>
    <message>
        <source>This client is too old for the server. Update it.</source>
        <translation>Dieses Programm ist zu alt für den Server. Bitte aktualisieren.</translation>
    </message>
    <message>
        <source>This amount is in another currency.</source>
        <translation>Dieser Betrag ist in einer anderen Währung.</translation>
    </message>
    <message>
        <source>The basket does not fit the server&apos;s own record. Choose the seats again.</source>
        <translation>Der Warenkorb passt nicht zum Stand des Servers. Bitte die Plätze neu wählen.</translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation>Das Passwort ist falsch.</translation>
    </message>
    <message>
        <source>This is no longer possible in its present state. Reload to see it.</source>
        <translation>Das ist im jetzigen Zustand nicht mehr möglich. Zum Ansehen neu laden.</translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, then try again.</source>
        <translation>Der Server ist nicht erreichbar. Netz prüfen, dann erneut versuchen.</translation>
    </message>
    <message>
        <source>The server did not answer in time. It may have been done all the same: look before trying again.</source>
        <translation>Der Server hat nicht rechtzeitig geantwortet. Vielleicht ist es trotzdem geschehen: vor einem neuen Versuch nachsehen.</translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation>Abgebrochen.</translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation>Die Sitzung ist beendet. Bitte neu anmelden.</translation>
    </message>
    <message>
        <source>A value is not right.</source>
        <translation>Eine Angabe stimmt nicht.</translation>
    </message>
    <message>
        <source>Something broke on the server. It has been noted there; try again.</source>
        <translation>Auf dem Server ist etwas schiefgegangen. Es ist dort vermerkt; bitte erneut versuchen.</translation>
    </message>
    <message>
        <source>Again in %1 s.</source>
        <extracomment>behind a sentence; a number of seconds</extracomment>
        <translation>Erneut in %1 s.</translation>
    </message>
</context>
<context>
    <name>foyer::kit::SellThroughBar</name>
    <message>
        <source>%1 sold</source>
        <translation>%1 verkauft</translation>
    </message>
</context>
<context>
    <name>foyer::kit::ToastView</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>foyer::kit::Toasts</name>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
</context>
<context>
    <name>foyer::line::Actions</name>
    <message>
        <source>Leave it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Begin a new line</source>
        <translation>Neue Schlange beginnen</translation>
    </message>
    <message>
        <source>Take people again</source>
        <translation>Wieder Leute annehmen</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Wieder öffnen</translation>
    </message>
    <message>
        <source>Open now</source>
        <translation>Jetzt öffnen</translation>
    </message>
    <message>
        <source>Pause letting in</source>
        <translation>Einlass anhalten</translation>
    </message>
    <message>
        <source>Go on letting in</source>
        <translation>Einlass fortsetzen</translation>
    </message>
    <message>
        <source>Let the last ones in</source>
        <translation>Die Letzten einlassen</translation>
    </message>
    <message>
        <source>Close the line</source>
        <translation>Schlange schließen</translation>
    </message>
    <message>
        <source>Do without a line</source>
        <translation>Ohne Schlange weiter</translation>
    </message>
    <message>
        <source>People can come and wait now.</source>
        <translation>Die Leute können jetzt kommen und warten.</translation>
    </message>
    <message>
        <source>The line is open.</source>
        <translation>Die Schlange ist offen.</translation>
    </message>
    <message>
        <source>Nobody is let in until you go on.</source>
        <translation>Niemand wird eingelassen, bis Sie fortsetzen.</translation>
    </message>
    <message>
        <source>People are let in again.</source>
        <translation>Es wird wieder eingelassen.</translation>
    </message>
    <message>
        <source>Nobody more may come; those who wait are let in.</source>
        <translation>Niemand darf mehr kommen; wer wartet, wird eingelassen.</translation>
    </message>
    <message>
        <source>The line is closed.</source>
        <translation>Die Schlange ist geschlossen.</translation>
    </message>
    <message>
        <source>There is no line any more; everybody may buy.</source>
        <translation>Es gibt keine Schlange mehr; alle dürfen kaufen.</translation>
    </message>
    <message>
        <source>There is no line now; everybody may buy.</source>
        <translation>Es gibt jetzt keine Schlange; alle dürfen kaufen.</translation>
    </message>
    <message>
        <source>People gather before the opening; then %1.</source>
        <translation>Die Leute sammeln sich vor der Öffnung; dann %1.</translation>
    </message>
    <message>
        <source>The line is open, %1.</source>
        <translation>Die Schlange ist offen, %1.</translation>
    </message>
    <message>
        <source>The line is paused, set to %1.</source>
        <translation>Die Schlange ist angehalten, eingestellt auf %1.</translation>
    </message>
    <message>
        <source>The last ones are let in, %1.</source>
        <translation>Die Letzten werden eingelassen, %1.</translation>
    </message>
    <message>
        <source>Let the last ones in?</source>
        <translation>Die Letzten einlassen?</translation>
    </message>
    <message>
        <source>Nobody more may join. The %1 who wait are let in as before; then there is no line, and everybody may buy.</source>
        <translation>Niemand darf sich mehr anstellen. Die %1 Wartenden werden wie bisher eingelassen; dann gibt es keine Schlange, und alle dürfen kaufen.</translation>
    </message>
    <message>
        <source>Let the last %1 in</source>
        <translation>Die letzten %1 einlassen</translation>
    </message>
    <message>
        <source>Close the line?</source>
        <translation>Die Schlange schließen?</translation>
    </message>
    <message>
        <source>The %1 who wait are not let in, and nobody else may come. The %2 who are buying now may finish. Places are kept until the line is opened again or a new one begins.</source>
        <translation>Die %1 Wartenden werden nicht eingelassen, und niemand sonst darf kommen. Die %2, die gerade kaufen, dürfen fertig werden. Die Plätze bleiben, bis die Schlange wieder geöffnet wird oder eine neue beginnt.</translation>
    </message>
    <message>
        <source>Close it to %1</source>
        <translation>Für %1 schließen</translation>
    </message>
    <message>
        <source>Begin a new line?</source>
        <translation>Eine neue Schlange beginnen?</translation>
    </message>
    <message>
        <source>The %1 places of the closed line are lost. People may come at once, and a new draw will order them when you open it.</source>
        <translation>Die %1 Plätze der geschlossenen Schlange gehen verloren. Die Leute dürfen sofort kommen, und eine neue Auslosung ordnet sie, wenn Sie öffnen.</translation>
    </message>
    <message>
        <source>Do without a line?</source>
        <translation>Ohne Schlange weiter?</translation>
    </message>
    <message>
        <source>The %1 places of the closed line are lost. From now on everybody may buy at once.</source>
        <translation>Die %1 Plätze der geschlossenen Schlange gehen verloren. Ab jetzt dürfen alle sofort kaufen.</translation>
    </message>
    <message>
        <source>Let everybody buy</source>
        <translation>Alle kaufen lassen</translation>
    </message>
    <message>
        <source>Open the line now?</source>
        <translation>Die Schlange jetzt öffnen?</translation>
    </message>
    <message>
        <source>The draw orders the %1 who have come, and %2 are let in. Whoever comes later stands behind them.</source>
        <translation>Die Auslosung ordnet die %1, die gekommen sind, und %2 werden eingelassen. Wer später kommt, steht hinter ihnen.</translation>
    </message>
    <message>
        <source>Open to %1</source>
        <translation>Für %1 öffnen</translation>
    </message>
</context>
<context>
    <name>foyer::line::BeginPanel</name>
    <message>
        <source>No waiting room on this date</source>
        <translation>Kein Warteraum an diesem Termin</translation>
    </message>
    <message>
        <source>When the line opens</source>
        <translation>Wann die Schlange öffnet</translation>
    </message>
    <message>
        <source>At a time</source>
        <translation>Zu einer Uhrzeit</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>When demand is high</source>
        <translation>Bei großer Nachfrage</translation>
    </message>
    <message>
        <source>Opens at</source>
        <translation>Öffnet um</translation>
    </message>
    <message>
        <source>Whoever comes before is put in order by a draw.</source>
        <translation>Wer vorher kommt, wird durch eine Auslosung geordnet.</translation>
    </message>
    <message>
        <source>Above so many wishes for seats in ten seconds</source>
        <translation>Ab so vielen Platzwünschen in zehn Sekunden</translation>
    </message>
    <message>
        <source>Let in, a minute</source>
        <translation>Einlass pro Minute</translation>
    </message>
    <message>
        <source>Time to buy, in minutes</source>
        <translation>Zeit zum Kaufen, in Minuten</translation>
    </message>
    <message>
        <source>Never by itself</source>
        <translation>Nie von selbst</translation>
    </message>
    <message>
        <source>When more people come than can buy at once, a waiting room lets them in one after another, and only whoever was let in can take seats.</source>
        <translation>Wenn mehr Leute kommen, als gleichzeitig kaufen können, lässt ein Warteraum sie nacheinander ein, und nur wer eingelassen wurde, kann Plätze nehmen.</translation>
    </message>
    <message>
        <source>Whoever steers the sale can set one up. Until then everybody may buy at once.</source>
        <translation>Wer den Verkauf steuert, kann einen einrichten. Bis dahin dürfen alle sofort kaufen.</translation>
    </message>
    <message>
        <source>One opens by itself when seats are wished for more than %1 times in ten seconds.</source>
        <translation>Einer öffnet von selbst, wenn in zehn Sekunden mehr als %1 Mal Plätze gewünscht werden.</translation>
    </message>
    <message>
        <source>This lies in the past.</source>
        <translation>Das liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>Set up the waiting room</source>
        <translation>Warteraum einrichten</translation>
    </message>
    <message>
        <source>Open the waiting room now</source>
        <translation>Warteraum jetzt öffnen</translation>
    </message>
    <message>
        <source>Watch the demand</source>
        <translation>Nachfrage beobachten</translation>
    </message>
    <message>
        <source>The opening lies in the past.</source>
        <translation>Die Öffnung liegt in der Vergangenheit.</translation>
    </message>
    <message>
        <source>It is set so already.</source>
        <translation>Es ist schon so eingestellt.</translation>
    </message>
    <message>
        <source>The server cannot be reached; what you typed is kept.</source>
        <translation>Der Server ist nicht erreichbar; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>foyer::line::CourseLegend</name>
    <message>
        <source>Waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Ankommende</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Tickets sold</source>
        <translation>Verkaufte Karten</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>Vorschau</translation>
    </message>
</context>
<context>
    <name>foyer::line::HallShares</name>
    <message>
        <source>%1 sold</source>
        <translation>%1 verkauft</translation>
    </message>
</context>
<context>
    <name>foyer::line::LinePage</name>
    <message>
        <source>Back to the events</source>
        <translation>Zurück zu den Veranstaltungen</translation>
    </message>
    <message>
        <source>Read the figures again</source>
        <translation>Zahlen neu lesen</translation>
    </message>
    <message>
        <source>Write to those waiting</source>
        <translation>An die Wartenden schreiben</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Warteraum</translation>
    </message>
    <message>
        <source>No performance chosen</source>
        <translation>Keine Vorstellung gewählt</translation>
    </message>
    <message>
        <source>Choose a date on sale above; its waiting room is here.</source>
        <translation>Wählen Sie oben einen Termin im Verkauf; sein Warteraum steht hier.</translation>
    </message>
    <message>
        <source>Reading the line …</source>
        <translation>Die Schlange wird gelesen …</translation>
    </message>
    <message>
        <source>Your role may not see the waiting room</source>
        <translation>Ihre Rolle darf den Warteraum nicht sehen</translation>
    </message>
    <message>
        <source>The waiting room could not be read</source>
        <translation>Der Warteraum konnte nicht gelesen werden</translation>
    </message>
    <message>
        <source>The line is being put together again.</source>
        <translation>Die Schlange wird wieder zusammengesetzt.</translation>
    </message>
    <message>
        <source>People bring their places back; nobody is let in until %1.</source>
        <translation>Die Leute bringen ihre Plätze zurück; bis %1 wird niemand eingelassen.</translation>
    </message>
    <message>
        <source>It goes at %1 from now on.</source>
        <translation>Ab jetzt geht es mit %1.</translation>
    </message>
    <message>
        <source>The changes are in force.</source>
        <translation>Die Änderungen gelten.</translation>
    </message>
    <message>
        <source>Nothing is shown to those who wait.</source>
        <translation>Den Wartenden wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>Those who wait read it now.</source>
        <translation>Die Wartenden lesen es jetzt.</translation>
    </message>
    <message>
        <source>The line opens by itself when demand is high.</source>
        <translation>Bei großer Nachfrage öffnet die Schlange von selbst.</translation>
    </message>
    <message>
        <source>No line opens by itself any more.</source>
        <translation>Keine Schlange öffnet mehr von selbst.</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>It is not known whether it was done.</source>
        <translation>Es ist nicht bekannt, ob es geschehen ist.</translation>
    </message>
    <message>
        <source>It was not done.</source>
        <translation>Es ist nicht geschehen.</translation>
    </message>
    <message>
        <source>Somebody else has steered this line meanwhile; nothing was done.</source>
        <translation>Jemand anders hat diese Schlange inzwischen gesteuert; nichts ist geschehen.</translation>
    </message>
    <message>
        <source>Seen</source>
        <translation>Gesehen</translation>
    </message>
</context>
<context>
    <name>foyer::line::MoneyCard</name>
    <message>
        <source>Takings</source>
        <translation>Einnahmen</translation>
    </message>
    <message>
        <source>Money</source>
        <translation>Geld</translation>
    </message>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln Karte</numerusform>
            <numerusform>%Ln Karten</numerusform>
        </translation>
    </message>
    <message>
        <source>since %1</source>
        <translation>seit %1</translation>
    </message>
    <message>
        <source>of all sales</source>
        <translation>aller Verkäufe</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>Partner</translation>
    </message>
</context>
<context>
    <name>foyer::line::RateCard</name>
    <message>
        <source>How many to let in</source>
        <translation>Wie viele einlassen</translation>
    </message>
    <message>
        <source>What decides how many are let in</source>
        <translation>Was bestimmt, wie viele eingelassen werden</translation>
    </message>
    <message>
        <source>By rate</source>
        <translation>Nach Takt</translation>
    </message>
    <message>
        <source>As places free up</source>
        <translation>Nach Plätzen</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>Weniger</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Never more than so many a minute</source>
        <translation>Nie mehr als so viele pro Minute</translation>
    </message>
    <message>
        <source>Never more than</source>
        <translation>Nie mehr als</translation>
    </message>
    <message>
        <source>a minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>Minutes to buy in, once let in</source>
        <translation>Minuten zum Kaufen nach dem Einlass</translation>
    </message>
    <message>
        <source>Time to buy, from now on</source>
        <translation>Zeit zum Kaufen, ab jetzt</translation>
    </message>
    <message>
        <source>min</source>
        <translation>Min</translation>
    </message>
    <message>
        <source>When the line opens</source>
        <translation>Wann die Schlange öffnet</translation>
    </message>
    <message>
        <source>Opens by itself</source>
        <translation>Öffnet von selbst</translation>
    </message>
    <message>
        <source>How many may buy at once</source>
        <translation>Wie viele gleichzeitig kaufen dürfen</translation>
    </message>
    <message>
        <source>How many to let in a minute</source>
        <translation>Wie viele pro Minute eingelassen werden</translation>
    </message>
    <message>
        <source>buying at once</source>
        <translation>kaufen gleichzeitig</translation>
    </message>
    <message>
        <source>Apply %1 at once</source>
        <translation>%1 anwenden</translation>
    </message>
    <message>
        <source>Keep %1</source>
        <translation>%1 behalten</translation>
    </message>
    <message>
        <source>Keep the rate</source>
        <translation>Takt behalten</translation>
    </message>
    <message>
        <source>Apply %1 a minute</source>
        <translation>%1 anwenden</translation>
    </message>
    <message>
        <source>Apply the changes</source>
        <translation>Änderungen anwenden</translation>
    </message>
    <message>
        <source>Keep it as it is</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>The server cannot be reached; what you chose is kept.</source>
        <translation>Der Server ist nicht erreichbar; Ihre Wahl bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>foyer::line::RateSlider</name>
    <message>
        <source>now %1</source>
        <translation>jetzt %1</translation>
    </message>
</context>
<context>
    <name>foyer::line::RoomBoard</name>
    <message>
        <source>Line</source>
        <translation>Schlange</translation>
    </message>
</context>
<context>
    <name>foyer::line::RoomChart</name>
    <message>
        <source>The line over time</source>
        <translation>Die Schlange im Verlauf</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Arriving</source>
        <translation>Ankommende</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Tickets sold</source>
        <translation>Verkaufte Karten</translation>
    </message>
    <message>
        <source>Nobody has come yet.</source>
        <translation>Noch ist niemand gekommen.</translation>
    </message>
</context>
<context>
    <name>foyer::line::RoomHead</name>
    <message>
        <source>switched on by demand</source>
        <translation>durch Nachfrage geöffnet</translation>
    </message>
    <message>
        <source>Waiting room</source>
        <translation>Warteraum</translation>
    </message>
    <message>
        <source>The figures change as people come and go. They are of %1.</source>
        <translation>Die Zahlen ändern sich, wenn Leute kommen und gehen. Sie sind von %1.</translation>
    </message>
    <message>
        <source>The figures are read anew every five seconds. They are of %1.</source>
        <translation>Die Zahlen werden alle fünf Sekunden neu gelesen. Sie sind von %1.</translation>
    </message>
    <message>
        <source>The connection is being restored. The figures are of %1.</source>
        <translation>Die Verbindung wird wiederhergestellt. Die Zahlen sind von %1.</translation>
    </message>
    <message>
        <source>The server cannot be reached. The figures are of %1.</source>
        <translation>Der Server ist nicht erreichbar. Die Zahlen sind von %1.</translation>
    </message>
    <message>
        <source>Offline, as of %1</source>
        <translation>Offline, Stand %1</translation>
    </message>
    <message>
        <source>as of %1</source>
        <translation>Stand %1</translation>
    </message>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Der Server ist nicht erreichbar.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>foyer::line::RoomPlot</name>
    <message>
        <source>per minute</source>
        <translation>pro Minute</translation>
    </message>
    <message>
        <source>all through %1</source>
        <translation>alle durch %1</translation>
    </message>
    <message>
        <source>last ticket about %1</source>
        <translation>letzte Karte gegen %1</translation>
    </message>
    <message>
        <source>%1 in line find none</source>
        <translation>%1 Wartende finden keine</translation>
    </message>
    <message>
        <source>%1 waiting</source>
        <translation>%1 warten</translation>
    </message>
</context>
<context>
    <name>foyer::line::SeatsCard</name>
    <message>
        <source>Seats sold by block</source>
        <translation>Verkaufte Plätze nach Block</translation>
    </message>
    <message>
        <source>Sold by price category</source>
        <translation>Verkauft nach Preiskategorie</translation>
    </message>
    <message>
        <source>sold by block</source>
        <translation>verkauft nach Block</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>sold by category</source>
        <translation>verkauft nach Kategorie</translation>
    </message>
    <message>
        <source>The hall could not be read.</source>
        <translation>Der Saal konnte nicht gelesen werden.</translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation>Der Saal wird gelesen …</translation>
    </message>
</context>
<context>
    <name>foyer::line::ShareRow</name>
    <message>
        <source>of %1</source>
        <extracomment>behind how many are sold: &quot;243 of 12,000&quot;</extracomment>
        <translation>von %1</translation>
    </message>
</context>
<context>
    <name>foyer::line::TellCard</name>
    <message>
        <source>shown within 5 s</source>
        <translation>gezeigt binnen 5 s</translation>
    </message>
    <message>
        <source>Tell those waiting</source>
        <translation>Den Wartenden sagen</translation>
    </message>
    <message>
        <source>Message to those waiting</source>
        <translation>Nachricht an die Wartenden</translation>
    </message>
    <message>
        <source>Take down</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Nothing is shown to those who wait any more.</source>
        <translation>Den Wartenden wird nichts mehr gezeigt.</translation>
    </message>
    <message>
        <source>Nothing is shown to those who wait.</source>
        <translation>Den Wartenden wird nichts gezeigt.</translation>
    </message>
    <message>
        <source>They read now</source>
        <translation>Sie lesen jetzt</translation>
    </message>
    <message>
        <source>Show to %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Show to who waits</source>
        <translation>Wartenden zeigen</translation>
    </message>
    <message>
        <source>The message is too long.</source>
        <translation>Die Nachricht ist zu lang.</translation>
    </message>
    <message>
        <source>Nothing is typed yet.</source>
        <translation>Noch ist nichts geschrieben.</translation>
    </message>
    <message>
        <source>The server cannot be reached; what you typed is kept.</source>
        <translation>Der Server ist nicht erreichbar; Ihr Text bleibt erhalten.</translation>
    </message>
    <message>
        <source>The server has not answered yet.</source>
        <translation>Der Server hat noch nicht geantwortet.</translation>
    </message>
</context>
<context>
    <name>foyer::line::WallClock</name>
    <message>
        <source>ddd dd.MM.yyyy HH:mm</source>
        <extracomment>a day with its time as QDateTime::toString() takes it, in a field: Sat 21.11.2026 20:00</extracomment>
        <translation>ddd dd.MM.yyyy HH:mm</translation>
    </message>
</context>
<context>
    <name>foyer::line::Words</name>
    <message>
        <source>%1 came in all</source>
        <translation>%1 kamen insgesamt</translation>
    </message>
    <message>
        <source>as many as a minute ago</source>
        <translation>so viele wie vor einer Minute</translation>
    </message>
    <message>
        <source>growing by %1 a minute</source>
        <translation>wächst um %1 pro Minute</translation>
    </message>
    <message>
        <source>shrinking by %1 a minute</source>
        <translation>schrumpft um %1 pro Minute</translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s) each</source>
        <translation>
            <numerusform>je %n Minute</numerusform>
            <numerusform>je %n Minuten</numerusform>
        </translation>
    </message>
    <message>
        <source>tickets</source>
        <translation>Karten</translation>
    </message>
    <message>
        <source>of %1, %2</source>
        <translation>von %1, %2</translation>
    </message>
    <message>
        <source>of nobody yet</source>
        <translation>noch von niemandem</translation>
    </message>
    <message>
        <source>%1 of %2 who came</source>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n Tag</numerusform>
            <numerusform>%n Tage</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n Minute</numerusform>
            <numerusform>%n Minuten</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n Stunde</numerusform>
            <numerusform>%n Stunden</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 h %2 min</translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation>%1 pro Minute</translation>
    </message>
    <message>
        <source>%1 an hour</source>
        <translation>%1 pro Stunde</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keiner</translation>
    </message>
    <message>
        <source>Opens at %1</source>
        <translation>Öffnet um %1</translation>
    </message>
    <message>
        <source>Before the opening</source>
        <translation>Vor der Öffnung</translation>
    </message>
    <message>
        <source>Open since %1</source>
        <translation>Offen seit %1</translation>
    </message>
    <message>
        <source>Open</source>
        <translation>Offen</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Angehalten</translation>
    </message>
    <message>
        <source>Letting the last ones in</source>
        <translation>Die Letzten werden eingelassen</translation>
    </message>
    <message>
        <source>Closed</source>
        <translation>Geschlossen</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>Wartende</translation>
    </message>
    <message>
        <source>Let in</source>
        <translation>Eingelassen</translation>
    </message>
    <message>
        <source>Buying now</source>
        <translation>Kaufen gerade</translation>
    </message>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Left the line</source>
        <translation>Ausgestiegen</translation>
    </message>
    <message>
        <source>Called, not signed in</source>
        <translation>Aufgerufen, fehlt</translation>
    </message>
    <message>
        <source>their turn, not here</source>
        <translation>an der Reihe, nicht da</translation>
    </message>
    <message>
        <source>At this pace the line takes more than a year.</source>
        <translation>In diesem Takt dauert die Schlange länger als ein Jahr.</translation>
    </message>
    <message>
        <source>All %1 through by %2</source>
        <translation>Alle %1 bis %2 durch</translation>
    </message>
    <message>
        <source>%1, %2 sooner.</source>
        <translation>%1, %2 früher.</translation>
    </message>
    <message>
        <source>%1, %2 later.</source>
        <translation>%1, %2 später.</translation>
    </message>
    <message>
        <source>Every ticket is sold or in a basket. Whoever waits can only hope for what is given back.</source>
        <translation>Jede Karte ist verkauft oder in einem Korb. Wer wartet, kann nur auf Rückgaben hoffen.</translation>
    </message>
    <message>
        <source>Nobody can say yet how far the tickets go: too few have been sold.</source>
        <translation>Noch lässt sich nicht sagen, wie weit die Karten reichen: zu wenige sind verkauft.</translation>
    </message>
    <message>
        <source>If they buy as they did lately, there are tickets for all who wait.</source>
        <translation>Wenn weiter so gekauft wird, reichen die Karten für alle, die warten.</translation>
    </message>
    <message>
        <source>The last ticket goes at about %1. About %2 people in line will find none.</source>
        <translation>Die letzte Karte geht gegen %1 weg. Rund %2 Wartende finden keine.</translation>
    </message>
    <message>
        <source>The last ticket goes at about %1 instead of %2. Either way about %3 people in line will find none.</source>
        <translation>Die letzte Karte geht gegen %1 weg statt gegen %2. So oder so finden rund %3 Wartende keine.</translation>
    </message>
    <message>
        <source>Nobody is let in.</source>
        <translation>Niemand wird eingelassen.</translation>
    </message>
    <message>
        <source>People still come and keep their places.</source>
        <translation>Es kommen weiter Leute, und alle behalten ihren Platz.</translation>
    </message>
    <message>
        <source>People still come and keep their places. Once it goes on, all %1 are through after %2.</source>
        <translation>Es kommen weiter Leute, und alle behalten ihren Platz. Geht es weiter, sind alle %1 nach %2 durch.</translation>
    </message>
    <message>
        <source>Nobody is let in before the opening.</source>
        <translation>Vor der Öffnung wird niemand eingelassen.</translation>
    </message>
    <message>
        <source>The draw will order all who come until then.</source>
        <translation>Die Auslosung ordnet alle, die bis dahin kommen.</translation>
    </message>
    <message>
        <source>Nobody may come and nobody is let in.</source>
        <translation>Niemand darf kommen, und niemand wird eingelassen.</translation>
    </message>
    <message>
        <source>Who has been let in may finish buying. Places are kept: if the line is opened again, people stand where they stood.</source>
        <translation>Wer eingelassen ist, darf fertig kaufen. Die Plätze bleiben: Wird wieder geöffnet, stehen alle, wo sie standen.</translation>
    </message>
    <message>
        <source>Nobody waits.</source>
        <translation>Niemand wartet.</translation>
    </message>
    <message>
        <source>Whoever comes is let in at once, up to %1.</source>
        <translation>Wer kommt, wird sofort eingelassen, bis zu %1.</translation>
    </message>
    <message numerus="yes">
        <source>each with %n minute(s) to buy</source>
        <translation>
            <numerusform>jeweils mit %n Minute zum Kaufen</numerusform>
            <numerusform>jeweils mit %n Minuten zum Kaufen</numerusform>
        </translation>
    </message>
    <message>
        <source>Tills go on selling whatever the line does.</source>
        <translation>Die Kassen verkaufen weiter, was immer die Schlange tut.</translation>
    </message>
    <message>
        <source>People can come and wait at once. At %1 a draw orders them, and %2 are let in, %3. %4</source>
        <translation>Die Leute können sofort kommen und warten. Um %1 ordnet sie eine Auslosung, und %2 werden eingelassen, %3. %4</translation>
    </message>
    <message>
        <source>From now on whoever wants to buy joins the line; %1 are let in, %2. %3</source>
        <translation>Ab jetzt stellt sich an, wer kaufen will; %1 werden eingelassen, %2. %3</translation>
    </message>
    <message>
        <source>Everybody may buy until seats are wished for more than %1 times in ten seconds. Then the line opens by itself, and ends when nobody has waited for five minutes. %2</source>
        <translation>Alle dürfen kaufen, bis in zehn Sekunden mehr als %1 Mal Plätze gewünscht werden. Dann öffnet die Schlange von selbst, und sie endet, wenn fünf Minuten lang niemand gewartet hat. %2</translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketList</name>
    <message>
        <source>Lines of the basket</source>
        <translation>Positionen im Warenkorb</translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation>Warenkorb</translation>
    </message>
    <message>
        <source>Nothing in it yet. Take the best seats with F4, or choose seats on the map.</source>
        <translation>Noch leer. Mit F4 die besten Plätze nehmen oder im Saalplan wählen.</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation>Abendkasse, ohne Namen</translation>
    </message>
    <message>
        <source>incl. VAT %1</source>
        <translation>inkl. MwSt. %1</translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketRow</name>
    <message>
        <source>let go</source>
        <translation>freigegeben</translation>
    </message>
    <message>
        <source>taken by somebody else</source>
        <translation>anderweitig vergeben</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>Delete takes it out, Enter changes the ticket type.</source>
        <translation>Entf nimmt heraus, Eingabe ändert die Kartenart.</translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
</context>
<context>
    <name>foyer::pos::CashPanel</name>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Received</source>
        <translation>Erhalten</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Exact</source>
        <translation>Passend</translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation>Passender Betrag</translation>
    </message>
    <message>
        <source>held for %1</source>
        <translation>noch %1 reserviert</translation>
    </message>
    <message>
        <source>Taking it prints %1.</source>
        <translation>Kassieren druckt %1.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::ChangeCard</name>
    <message>
        <source>Still missing: %1</source>
        <translation>Fehlt noch: %1</translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation>Wechselgeld: %1</translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation>Fehlt noch</translation>
    </message>
    <message>
        <source>Change</source>
        <translation>Wechselgeld</translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>und %n weitere</numerusform>
            <numerusform>und %n weitere</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::DonePanel</name>
    <message>
        <source>Sold</source>
        <translation>Verkauft</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druck läuft</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Given away</source>
        <translation>Freikarten ausgegeben</translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation>Bar bezahlt</translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation>Mit Karte bezahlt</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation>
            <numerusform>%n Karte gedruckt</numerusform>
            <numerusform>%n Karten gedruckt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) saved to</source>
        <translation>
            <numerusform>%n Karte gesichert in</numerusform>
            <numerusform>%n Karten gesichert in</numerusform>
        </translation>
    </message>
    <message>
        <source> on %1.</source>
        <translation> auf %1.</translation>
    </message>
    <message>
        <source>Fetching the tickets</source>
        <translation>Karten werden geladen</translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Der Druck wurde angehalten.</translation>
    </message>
    <message>
        <source>The tickets are sold and can be printed again.</source>
        <translation>Die Karten sind verkauft und können erneut gedruckt werden.</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>Nicht gedruckt.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::FinderPanel</name>
    <message>
        <source>Find order</source>
        <translation>Bestellsuche</translation>
    </message>
    <message>
        <source>Code, name or e-mail</source>
        <translation>Code, Name oder E-Mail</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
    <message>
        <source>Code, name or e-mail address of an order</source>
        <translation>Code, Name oder E-Mail-Adresse einer Bestellung</translation>
    </message>
    <message>
        <source>No order found</source>
        <translation>Keine Bestellung gefunden</translation>
    </message>
    <message>
        <source>Nothing has this code, or a name that begins so.</source>
        <translation>Nichts hat diesen Code oder einen so beginnenden Namen.</translation>
    </message>
    <message>
        <source>Orders cannot be searched now</source>
        <translation>Suche gerade nicht möglich</translation>
    </message>
    <message>
        <source>Searching</source>
        <translation>Suche läuft</translation>
    </message>
</context>
<context>
    <name>foyer::pos::GivePanel</name>
    <message>
        <source>Complimentary</source>
        <translation>Freikarten</translation>
    </message>
    <message>
        <source>For whom</source>
        <translation>Für wen</translation>
    </message>
    <message>
        <source>Stands with the order, so that it can be found by it.</source>
        <translation>Steht bei der Bestellung, damit sie so zu finden ist.</translation>
    </message>
    <message>
        <source>%1 worth %2 are given away. Reports count them as complimentary.</source>
        <translation>%1 im Wert von %2 gehen frei weg. Berichte zählen sie als Freikarten.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::HallPanel</name>
    <message>
        <source>Standing places only</source>
        <translation>Nur Stehplätze</translation>
    </message>
    <message>
        <source>This performance has no seats. Take places below: a key takes as many as the number at the top says.</source>
        <translation>Diese Vorstellung hat keine Sitzplätze. Unten Plätze nehmen: Eine Taste nimmt so viele, wie oben steht.</translation>
    </message>
    <message>
        <source>What is sold tonight?</source>
        <translation>Was wird heute verkauft?</translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation>Spielplan zeigen</translation>
    </message>
    <message>
        <source>Opening the hall</source>
        <translation>Saal wird geöffnet</translation>
    </message>
    <message>
        <source>The performance cannot be shown</source>
        <translation>Die Vorstellung ist nicht anzeigbar</translation>
    </message>
    <message>
        <source>Not on sale.</source>
        <translation>Nicht im Verkauf.</translation>
    </message>
    <message>
        <source>This performance is cancelled or over.</source>
        <translation>Diese Vorstellung ist abgesagt oder vorbei.</translation>
    </message>
    <message>
        <source>Not yet on sale at the box office.</source>
        <translation>An der Kasse noch nicht im Verkauf.</translation>
    </message>
    <message>
        <source>It opens %1.</source>
        <translation>Verkauf ab %1.</translation>
    </message>
    <message>
        <source>Not on sale at the box office.</source>
        <translation>An der Kasse nicht im Verkauf.</translation>
    </message>
    <message>
        <source>The event has no sale phase for it, or no prices.</source>
        <translation>Der Veranstaltung fehlt dafür eine Verkaufsphase oder ein Preis.</translation>
    </message>
    <message>
        <source>Choose a performance at the top with F3, or publish an event first.</source>
        <translation>Oben mit F3 eine Vorstellung wählen oder zuerst eine Veranstaltung veröffentlichen.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::HoldBar</name>
    <message>
        <source>The time ran out</source>
        <translation>Die Zeit ist abgelaufen</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Erneut versuchen</translation>
    </message>
    <message>
        <source>Seats held for</source>
        <translation>Reserviert noch</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Seats held for %1</source>
        <translation>Plätze noch %1 reserviert</translation>
    </message>
</context>
<context>
    <name>foyer::pos::KeyStrip</name>
    <message>
        <source>How many tickets</source>
        <translation>Wie viele Karten</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n frei</numerusform>
            <numerusform>%n frei</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n together</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n zusammen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
    <message>
        <source>%1 would be left alone. Choose how to mend it, or keep it.</source>
        <translation>%1 bliebe einzeln. Abhilfe wählen oder so lassen.</translation>
    </message>
    <message>
        <source>A seat would be left alone. Choose how to mend it, or keep it.</source>
        <translation>Ein Platz bliebe einzeln. Abhilfe wählen oder so lassen.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrderPanel</name>
    <message>
        <source>Order</source>
        <translation>Bestellung</translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation>Alle wählen</translation>
    </message>
    <message>
        <source>End this order</source>
        <translation>Bestellung beenden</translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation>Zu erstatten</translation>
    </message>
    <message numerus="yes">
        <source>printed %n time(s)</source>
        <translation>
            <numerusform>einmal gedruckt</numerusform>
            <numerusform>%n-mal gedruckt</numerusform>
        </translation>
    </message>
    <message>
        <source>handed on</source>
        <translation>weitergegeben</translation>
    </message>
    <message>
        <source>given back</source>
        <translation>zurückgegeben</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>storniert</translation>
    </message>
    <message>
        <source>blocked</source>
        <translation>gesperrt</translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation>%1 zurückgeben</translation>
    </message>
    <message>
        <source>Print the ticket for %1</source>
        <translation>Karte für %1 drucken</translation>
    </message>
    <message>
        <source>Payments</source>
        <translation>Zahlungen</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>not settled</source>
        <translation>offen</translation>
    </message>
    <message>
        <source>%1 paid back</source>
        <translation>%1 erstattet</translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation>Nicht erledigt.</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>Wird geladen</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation>Abendkasse, ohne Namen</translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation>Keine wählen</translation>
    </message>
    <message>
        <source>Choose the tickets that come back first.</source>
        <translation>Zuerst die zurückgegebenen Karten wählen.</translation>
    </message>
    <message>
        <source>%1 kept by the policy</source>
        <translation>%1 nach der Regel einbehalten</translation>
    </message>
    <message>
        <source>All of it by the policy</source>
        <translation>Alles nach der Regel</translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation>Druck läuft.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed.</source>
        <translation>
            <numerusform>%n Karte gedruckt.</numerusform>
            <numerusform>%n Karten gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation>Der Druck wurde angehalten.</translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation>Nicht gedruckt.</translation>
    </message>
    <message>
        <source>One moment: the server is being asked.</source>
        <translation>Einen Moment: Der Server wird gefragt.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrderRow</name>
    <message>
        <source>Order %1, %2, %3, %4, %5</source>
        <translation>Bestellung %1, %2, %3, %4, %5</translation>
    </message>
    <message>
        <source>no name</source>
        <translation>ohne Namen</translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation>Abendkasse, ohne Namen</translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrphanCard</name>
    <message>
        <source>Keep anyway</source>
        <translation>So lassen</translation>
    </message>
    <message>
        <source>Nobody else may want a single seat.</source>
        <translation>Einen Einzelplatz will oft niemand.</translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>Take seat %1 too</source>
        <translation>Platz %1 mitnehmen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Auf %1 rücken</translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n seat(s)</source>
        <translation>
            <numerusform>%1 für %n Platz</numerusform>
            <numerusform>%1 für %n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, same price</source>
        <translation>%1, gleicher Preis</translation>
    </message>
    <message>
        <source>Row %1: beside %2, which you chose.</source>
        <translation>Reihe %1: neben %2, gewählt.</translation>
    </message>
    <message>
        <source>A seat would be left alone</source>
        <translation>Ein Platz bliebe einzeln</translation>
    </message>
    <message>
        <source>Seat %1 would be left alone</source>
        <translation>Platz %1 bliebe einzeln</translation>
    </message>
</context>
<context>
    <name>foyer::pos::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation>Zahlung</translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation>Bar zahlen</translation>
    </message>
    <message>
        <source>Give up, seats back into the basket</source>
        <translation>Aufgeben, Plätze in den Warenkorb</translation>
    </message>
    <message>
        <source>To pay</source>
        <translation>Zu zahlen</translation>
    </message>
    <message>
        <source>Try the card again</source>
        <translation>Karte erneut versuchen</translation>
    </message>
    <message>
        <source>Being paid</source>
        <translation>Wird bezahlt</translation>
    </message>
    <message>
        <source>The seats are ours; waiting for the payment.</source>
        <translation>Die Plätze sind gesichert; die Zahlung läuft.</translation>
    </message>
    <message>
        <source>The bank has not answered yet</source>
        <translation>Die Bank hat noch nicht geantwortet</translation>
    </message>
    <message>
        <source>The seats stay with this sale. It is asked again by itself.</source>
        <translation>Die Plätze bleiben bei diesem Verkauf. Es wird von selbst erneut gefragt.</translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation>Nicht bezahlt</translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation>Keine Antwort</translation>
    </message>
    <message>
        <source>Whether the sale went through is not known yet. Asking again does not charge twice.</source>
        <translation>Ob der Verkauf zustande kam, ist noch offen. Erneutes Fragen belastet nicht doppelt.</translation>
    </message>
    <message numerus="yes">
        <source>The seats stay with it for %n minute(s).</source>
        <translation>
            <numerusform>Die Plätze bleiben %n Minute dabei.</numerusform>
            <numerusform>Die Plätze bleiben %n Minuten dabei.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PoolBar</name>
    <message>
        <source>%1 × %2</source>
        <translation>%1 × %2</translation>
    </message>
    <message>
        <source>not sold here</source>
        <translation>hier nicht im Verkauf</translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n frei</numerusform>
            <numerusform>%n frei</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PosActions</name>
    <message>
        <source>Best available</source>
        <translation>Beste Plätze</translation>
    </message>
    <message>
        <source>Next best</source>
        <translation>Nächste</translation>
    </message>
    <message>
        <source>Seat map by keys</source>
        <translation>Saalplan per Tasten</translation>
    </message>
    <message>
        <source>Extend</source>
        <translation>Verlängern</translation>
    </message>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Free</source>
        <translation>Freikarte</translation>
    </message>
    <message>
        <source>Exact cash and print</source>
        <translation>Passend bar, drucken</translation>
    </message>
    <message>
        <source>Customer</source>
        <translation>Kunde</translation>
    </message>
    <message>
        <source>Find order</source>
        <translation>Bestellsuche</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Clear</source>
        <translation>Leeren</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Take the other seats</source>
        <translation>Andere Plätze nehmen</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Jetzt versuchen</translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Take it</source>
        <translation>Kassieren</translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation>Als PDF sichern</translation>
    </message>
    <message>
        <source>Refund</source>
        <translation>Erstatten</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
</context>
<context>
    <name>foyer::pos::PosPage</name>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>%1 paid back for order %2.</source>
        <translation>%1 für Bestellung %2 erstattet.</translation>
    </message>
    <message>
        <source>Take cash and print</source>
        <translation>Kassieren und drucken</translation>
    </message>
    <message>
        <source>Give away and print</source>
        <translation>Frei ausgeben, drucken</translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation>Nächster Kunde</translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation>Erneut fragen</translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation>Keine Verbindung zum Server.</translation>
    </message>
    <message>
        <source>Nothing is in the basket.</source>
        <translation>Der Warenkorb ist leer.</translation>
    </message>
    <message>
        <source>Choose first how to mend the seat that would be left alone.</source>
        <translation>Zuerst die Abhilfe für den einzelnen Platz wählen.</translation>
    </message>
    <message>
        <source>The time ran out. Take the seats again first.</source>
        <translation>Die Zeit ist abgelaufen. Zuerst die Plätze neu nehmen.</translation>
    </message>
    <message>
        <source>The seats are being taken.</source>
        <translation>Die Plätze werden genommen.</translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation>Keine Verbindung seit %1.</translation>
    </message>
    <message>
        <source>The basket is kept. Selling goes on as soon as the server is back.</source>
        <translation>Der Warenkorb bleibt. Der Verkauf geht weiter, sobald der Server zurück ist.</translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation>Der Server ist zurück.</translation>
    </message>
    <message>
        <source>Printing the last sale again.</source>
        <translation>Der letzte Verkauf wird erneut gedruckt.</translation>
    </message>
    <message>
        <source>%1 given back.</source>
        <translation>%1 zurückgegeben.</translation>
    </message>
    <message>
        <source>%1 is sold.</source>
        <translation>%1 ist verkauft.</translation>
    </message>
    <message>
        <source>Show its order</source>
        <translation>Bestellung zeigen</translation>
    </message>
    <message>
        <source>Customer of this sale</source>
        <translation>Kunde dieses Verkaufs</translation>
    </message>
    <message>
        <source>Stands with the order, so that it can be found by it.</source>
        <translation>Steht bei der Bestellung, damit sie so zu finden ist.</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Übernehmen</translation>
    </message>
    <message>
        <source>Save the tickets</source>
        <translation>Karten sichern</translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation>PDF-Dateien (*.pdf)</translation>
    </message>
    <message>
        <source>Take back %1?</source>
        <translation>%1 zurücknehmen?</translation>
    </message>
    <message>
        <source>%1 is paid back the way it was paid; the seats are free at once. This cannot be undone.</source>
        <translation>%1 wird erstattet, wie bezahlt wurde; die Plätze sind sofort frei. Das lässt sich nicht rückgängig machen.</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Grund</translation>
    </message>
    <message>
        <source>Pay back %1</source>
        <translation>%1 erstatten</translation>
    </message>
    <message>
        <source>End this order?</source>
        <translation>Diese Bestellung beenden?</translation>
    </message>
    <message>
        <source>It is not paid. Its seats are free for others at once.</source>
        <translation>Sie ist nicht bezahlt. Ihre Plätze sind sofort für andere frei.</translation>
    </message>
    <message>
        <source>End the order</source>
        <translation>Bestellung beenden</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>Not sold. %1</source>
        <translation>Nicht verkauft. %1</translation>
    </message>
    <message>
        <source>Order %1: not done. %2</source>
        <translation>Bestellung %1: nicht ausgeführt. %2</translation>
    </message>
    <message>
        <source>It is less than what is to pay.</source>
        <translation>Das ist weniger, als zu zahlen ist.</translation>
    </message>
    <message>
        <source>Somebody else has some of it by now. Take that out first.</source>
        <translation>Einen Teil davon hat inzwischen jemand anderes. Nehmen Sie ihn zuerst heraus.</translation>
    </message>
    <message>
        <source>No answer came yet. It is asked again by itself.</source>
        <translation>Es kam noch keine Antwort. Es wird von selbst noch einmal gefragt.</translation>
    </message>
    <message>
        <source>Order %1 was not printed. %2</source>
        <translation>Bestellung %1 wurde nicht gedruckt. %2</translation>
    </message>
    <message>
        <source>Print again</source>
        <translation>Erneut drucken</translation>
    </message>
    <message>
        <source>Name, e-mail address, or both</source>
        <translation>Name, E-Mail-Adresse oder beides</translation>
    </message>
</context>
<context>
    <name>foyer::pos::Show</name>
    <message>
        <source>table %1</source>
        <translation>Tisch %1</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>Platz %1</translation>
    </message>
</context>
<context>
    <name>foyer::pos::TicketPainter</name>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Seat</source>
        <translation>Platz</translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation>Bestellung %1</translation>
    </message>
</context>
<context>
    <name>foyer::pos::TicketPress</name>
    <message>
        <source>Doors %1</source>
        <translation>Einlass %1</translation>
    </message>
    <message>
        <source>There is no ticket to print: none of them is valid any more.</source>
        <translation>Keine Karte zu drucken: Keine davon ist noch gültig.</translation>
    </message>
    <message>
        <source>The printer “%1” takes no work. Is it on, and connected?</source>
        <translation>Der Drucker „%1“ nimmt nichts an. Ist er an und verbunden?</translation>
    </message>
    <message>
        <source>The printer stopped at ticket %1 of %2. Is there paper?</source>
        <translation>Der Drucker hielt bei Karte %1 von %2. Ist Papier da?</translation>
    </message>
    <message>
        <source>A ticket&apos;s code cannot be drawn. Nothing was printed.</source>
        <translation>Der Code einer Karte ist nicht darstellbar. Nichts wurde gedruckt.</translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation>Die Datei %1 ist nicht schreibbar.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::TillModel</name>
    <message>
        <source>%1 is sold.</source>
        <translation>%1 ist verkauft.</translation>
    </message>
    <message>
        <source>%1 is in somebody else&apos;s basket.</source>
        <translation>%1 ist in einem anderen Warenkorb.</translation>
    </message>
    <message>
        <source>%1 cannot be sold.</source>
        <translation>%1 ist nicht verkäuflich.</translation>
    </message>
    <message>
        <source>No %1 seats together in %2.</source>
        <translation>Keine %1 Plätze nebeneinander in %2.</translation>
    </message>
    <message>
        <source>Take %1 together</source>
        <translation>%1 zusammen nehmen</translation>
    </message>
    <message>
        <source>%1: kept by the house, not for this till to sell.</source>
        <translation>%1: Hausplatz, nicht von dieser Kasse zu verkaufen.</translation>
    </message>
    <message>
        <source>%1: somebody else was faster.</source>
        <translation>%1: Jemand war schneller.</translation>
    </message>
    <message>
        <source>Take %1 instead</source>
        <translation>Stattdessen %1</translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) of this basket went to somebody else.</source>
        <translation>
            <numerusform>%n Position dieses Warenkorbs ging an jemand anderen.</numerusform>
            <numerusform>%n Positionen dieses Warenkorbs gingen an jemand anderen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Take them out</source>
        <translation>Herausnehmen</translation>
    </message>
    <message>
        <source>The hall has changed: this is how it is sold now.</source>
        <translation>Der Saal hat sich geändert: So wird er jetzt verkauft.</translation>
    </message>
</context>
<context>
    <name>foyer::pos::Words</name>
    <message>
        <source>Cash</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>Complimentary</source>
        <translation>Freikarte</translation>
    </message>
    <message>
        <source>Simulated card</source>
        <translation>Simulierte Karte</translation>
    </message>
    <message>
        <source>Card</source>
        <translation>Karte</translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation>Gutschein</translation>
    </message>
    <message>
        <source>On account</source>
        <translation>Auf Rechnung</translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation>Noch nicht bezahlt</translation>
    </message>
    <message>
        <source>Paid</source>
        <translation>Bezahlt</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>Storniert</translation>
    </message>
    <message>
        <source>Ran out unpaid</source>
        <translation>Unbezahlt verfallen</translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation>Erstattet</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>By phone</source>
        <translation>Telefon</translation>
    </message>
    <message>
        <source>Partner</source>
        <translation>Partner</translation>
    </message>
    <message>
        <source>There is not enough money on the card. Another card, or cash?</source>
        <translation>Die Karte ist nicht gedeckt. Andere Karte oder bar?</translation>
    </message>
    <message>
        <source>The bank declined the card. Another card, or cash?</source>
        <translation>Die Bank hat die Karte abgelehnt. Andere Karte oder bar?</translation>
    </message>
    <message>
        <source>The bank did not answer in time. Nothing was charged; try again.</source>
        <translation>Die Bank hat nicht rechtzeitig geantwortet. Nichts wurde belastet; erneut versuchen.</translation>
    </message>
    <message>
        <source>This card is not valid. Another card, or cash?</source>
        <translation>Diese Karte ist ungültig. Andere Karte oder bar?</translation>
    </message>
    <message>
        <source>The payment failed. Nothing was charged.</source>
        <translation>Die Zahlung ist fehlgeschlagen. Nichts wurde belastet.</translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n Karte</numerusform>
            <numerusform>%n Karten</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ActionBar</name>
    <message>
        <source>What can be done with what is chosen</source>
        <translation>Was mit dem Gewählten getan werden kann</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummerieren</translation>
    </message>
    <message>
        <source>More</source>
        <translation>Mehr</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Aids</name>
    <message>
        <source>R %1 m</source>
        <translation>R %1 m</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 × %2 mm</source>
        <translation>%1 × %2 mm</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::CategoriesPart</name>
    <message>
        <source>Categories, dearest first</source>
        <translation>Kategorien, die teuerste zuerst</translation>
    </message>
    <message>
        <source>Add a category</source>
        <translation>Kategorie hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have it</source>
        <translation>
            <numerusform>%n Platz hat sie</numerusform>
            <numerusform>%n Plätze haben sie</numerusform>
        </translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Checks</name>
    <message>
        <source>no. %1 from the left</source>
        <translation>Nr. %1 von links</translation>
    </message>
    <message>
        <source>table %1</source>
        <translation>Tisch %1</translation>
    </message>
    <message>
        <source>a row without name</source>
        <translation>eine Reihe ohne Namen</translation>
    </message>
    <message>
        <source>row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message>
        <source>a standing area</source>
        <translation>ein Stehbereich</translation>
    </message>
    <message>
        <source>a shape</source>
        <translation>eine Form</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
    <message>
        <source>lies over %1 by %2</source>
        <translation>liegt %2 über %1</translation>
    </message>
    <message>
        <source>lies over another</source>
        <translation>liegt über einem anderen</translation>
    </message>
    <message>
        <source>seats %1 and %2</source>
        <translation>Plätze %1 und %2</translation>
    </message>
    <message>
        <source>seats %1 to %2</source>
        <translation>Plätze %1 bis %2</translation>
    </message>
    <message>
        <source>another has the id %1</source>
        <translation>ein anderer hat die Kennung %1</translation>
    </message>
    <message>
        <source>two seats, %1 apart</source>
        <translation>zwei Plätze, %1 auseinander</translation>
    </message>
    <message>
        <source>another seat is called so</source>
        <translation>ein anderer Platz heißt so</translation>
    </message>
    <message>
        <source>there is no category %1</source>
        <translation>eine Kategorie %1 gibt es nicht</translation>
    </message>
    <message>
        <source>there is no level %1</source>
        <translation>eine Ebene %1 gibt es nicht</translation>
    </message>
    <message>
        <source>nobody has said how many may stand there</source>
        <translation>niemand hat gesagt, wie viele dort stehen dürfen</translation>
    </message>
    <message>
        <source>some seats have a place of their own and some have not</source>
        <translation>manche Plätze haben eine eigene Stelle, manche nicht</translation>
    </message>
    <message>
        <source>two seats have the same place</source>
        <translation>zwei Plätze haben dieselbe Stelle</translation>
    </message>
    <message>
        <source>no wheelchair place beside it</source>
        <translation>kein Rollstuhlplatz daneben</translation>
    </message>
    <message>
        <source>a wheelchair place and a companion&apos;s</source>
        <translation>Rollstuhlplatz und Begleitplatz zugleich</translation>
    </message>
    <message>
        <source>ranks before its row in spite of its view</source>
        <translation>steht trotz seiner Sicht vor seiner Reihe</translation>
    </message>
    <message>
        <source>outside the outline of its section</source>
        <translation>außerhalb des Umrisses seines Bereichs</translation>
    </message>
    <message>
        <source>beyond the edge of the sheet</source>
        <translation>jenseits des Blattrands</translation>
    </message>
    <message>
        <source>nobody can be sold a place of it</source>
        <translation>niemandem kann ein Platz davon verkauft werden</translation>
    </message>
    <message>
        <source>Same id twice</source>
        <translation>Dieselbe Kennung zweimal</translation>
    </message>
    <message>
        <source>Same label twice</source>
        <translation>Dieselbe Bezeichnung zweimal</translation>
    </message>
    <message>
        <source>No number</source>
        <translation>Keine Nummer</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>Unknown category</source>
        <translation>Unbekannte Kategorie</translation>
    </message>
    <message>
        <source>Same category twice</source>
        <translation>Dieselbe Kategorie zweimal</translation>
    </message>
    <message>
        <source>Category without seats</source>
        <translation>Kategorie ohne Plätze</translation>
    </message>
    <message>
        <source>Too many categories</source>
        <translation>Zu viele Kategorien</translation>
    </message>
    <message>
        <source>Unknown level</source>
        <translation>Unbekannte Ebene</translation>
    </message>
    <message>
        <source>Empty row</source>
        <translation>Leere Reihe</translation>
    </message>
    <message>
        <source>Empty section</source>
        <translation>Leerer Bereich</translation>
    </message>
    <message>
        <source>Nothing to sell</source>
        <translation>Nichts zu verkaufen</translation>
    </message>
    <message>
        <source>No capacity</source>
        <translation>Keine Platzzahl</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>Überlappung</translation>
    </message>
    <message>
        <source>Outside the sheet</source>
        <translation>Außerhalb des Blatts</translation>
    </message>
    <message>
        <source>Places incomplete</source>
        <translation>Stellen unvollständig</translation>
    </message>
    <message>
        <source>Same place twice</source>
        <translation>Dieselbe Stelle zweimal</translation>
    </message>
    <message>
        <source>Companion alone</source>
        <translation>Begleitplatz allein</translation>
    </message>
    <message>
        <source>Two uses of one seat</source>
        <translation>Ein Platz für zweierlei</translation>
    </message>
    <message>
        <source>Restricted view ranks too high</source>
        <translation>Eingeschränkte Sicht zu weit vorn</translation>
    </message>
    <message>
        <source>Outside its section</source>
        <translation>Außerhalb seines Bereichs</translation>
    </message>
    <message>
        <source>Category nobody can buy</source>
        <translation>Kategorie, die niemand kaufen kann</translation>
    </message>
    <message>
        <source>Same level twice</source>
        <translation>Dieselbe Ebene zweimal</translation>
    </message>
    <message>
        <source>Give a new id</source>
        <translation>Neue Kennung geben</translation>
    </message>
    <message>
        <source>Renumber to %1</source>
        <translation>In %1 umnummerieren</translation>
    </message>
    <message>
        <source>Call the row %1</source>
        <translation>Reihe %1 nennen</translation>
    </message>
    <message>
        <source>Paint %1</source>
        <translation>%1 malen</translation>
    </message>
    <message>
        <source>Make the category</source>
        <translation>Kategorie anlegen</translation>
    </message>
    <message>
        <source>Remove the category</source>
        <translation>Kategorie entfernen</translation>
    </message>
    <message>
        <source>Make the level</source>
        <translation>Ebene anlegen</translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation>Nach %1 verschieben</translation>
    </message>
    <message>
        <source>Remove the second</source>
        <translation>Die zweite entfernen</translation>
    </message>
    <message>
        <source>Remove the row</source>
        <translation>Reihe entfernen</translation>
    </message>
    <message>
        <source>Keep it as a shape</source>
        <translation>Als Form behalten</translation>
    </message>
    <message>
        <source>Remove the section</source>
        <translation>Bereich entfernen</translation>
    </message>
    <message>
        <source>Move apart</source>
        <translation>Auseinanderrücken</translation>
    </message>
    <message>
        <source>Enlarge the sheet</source>
        <translation>Blatt vergrößern</translation>
    </message>
    <message>
        <source>Go by positions</source>
        <translation>Nach der Lage gehen</translation>
    </message>
    <message>
        <source>Make seat %1 one</source>
        <translation>Platz %1 dazu machen</translation>
    </message>
    <message>
        <source>No companion seat</source>
        <translation>Kein Begleitplatz</translation>
    </message>
    <message>
        <source>Drop its rank</source>
        <translation>Rang weglassen</translation>
    </message>
    <message>
        <source>Widen the outline</source>
        <translation>Umriss erweitern</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>Platz %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ChecksPanel</name>
    <message>
        <source>Stops publishing</source>
        <translation>Verhindert das Veröffentlichen</translation>
    </message>
    <message>
        <source>May be meant so</source>
        <translation>Kann so gemeint sein</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1: %2</source>
        <translation>%1 zeigen: %2</translation>
    </message>
    <message>
        <source>Nothing is wrong with this map.</source>
        <translation>Mit diesem Plan ist alles in Ordnung.</translation>
    </message>
    <message>
        <source>%1 more come when these are put right.</source>
        <translation>%1 weitere folgen, wenn diese behoben sind.</translation>
    </message>
    <message>
        <source>%1 is put right.</source>
        <translation>„%1“ ist behoben.</translation>
    </message>
    <message>
        <source>It could not be put right: the map has changed.</source>
        <translation>Das ließ sich nicht beheben: Der Plan hat sich geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) are put right.</source>
        <translation>
            <numerusform>%n Befund ist behoben.</numerusform>
            <numerusform>%n Befunde sind behoben.</numerusform>
        </translation>
    </message>
    <message>
        <source>What changed</source>
        <translation>Was sich geändert hat</translation>
    </message>
    <message>
        <source>What was put right</source>
        <translation>Was behoben wurde</translation>
    </message>
    <message>
        <source>Undo brings all of it back.</source>
        <translation>„Rückgängig“ bringt alles zurück.</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>The map has changed: look at the list once more.</source>
        <translation>Der Plan hat sich geändert: bitte noch einmal in die Liste sehen.</translation>
    </message>
    <message>
        <source>It could not be put right: %1</source>
        <translation>Das ließ sich nicht beheben: %1</translation>
    </message>
    <message>
        <source>What is left can only be put right one by one.</source>
        <translation>Was übrig ist, lässt sich nur einzeln beheben.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ColourPopup</name>
    <message>
        <source>Amber</source>
        <translation>Bernstein</translation>
    </message>
    <message>
        <source>Teal</source>
        <translation>Petrol</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>Blau</translation>
    </message>
    <message>
        <source>Sand</source>
        <translation>Sand</translation>
    </message>
    <message>
        <source>Mauve</source>
        <translation>Malve</translation>
    </message>
    <message>
        <source>Olive</source>
        <translation>Oliv</translation>
    </message>
    <message>
        <source>Terracotta</source>
        <translation>Terrakotta</translation>
    </message>
    <message>
        <source>Slate</source>
        <translation>Schiefer</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>Farbe</translation>
    </message>
    <message>
        <source>Number</source>
        <translation>Nummer</translation>
    </message>
    <message>
        <source>Number of the colour, such as #8cc3f5</source>
        <translation>Nummer der Farbe, etwa #8cc3f5</translation>
    </message>
    <message>
        <source>Six digits from 0 to f, such as #8cc3f5.</source>
        <translation>Sechs Stellen von 0 bis f, etwa #8cc3f5.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ColourSample</name>
    <message>
        <source>Dark: hard to see</source>
        <translation>Dunkel: kaum zu sehen</translation>
    </message>
    <message>
        <source>Light: hard to see</source>
        <translation>Hell: kaum zu sehen</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Commands</name>
    <message>
        <source>Back</source>
        <translation>Zurück</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>Rückgängig</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>Wiederholen</translation>
    </message>
    <message>
        <source>Snap</source>
        <translation>Einrasten</translation>
    </message>
    <message>
        <source>Grid 1 m</source>
        <translation>Raster 1 m</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>All of the map</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message>
        <source>Generate</source>
        <translation>Erzeugen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Publish</source>
        <translation>Veröffentlichen</translation>
    </message>
    <message>
        <source>Select everything</source>
        <translation>Alles auswählen</translation>
    </message>
    <message>
        <source>Select the whole rows</source>
        <translation>Ganze Reihen auswählen</translation>
    </message>
    <message>
        <source>Select all of these categories</source>
        <translation>Alle dieser Kategorien auswählen</translation>
    </message>
    <message>
        <source>Select the whole sections</source>
        <translation>Ganze Bereiche auswählen</translation>
    </message>
    <message>
        <source>Cut</source>
        <translation>Ausschneiden</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Paste</source>
        <translation>Einfügen</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>Verdoppeln</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Fit the sheet to what is drawn</source>
        <translation>Blatt an die Zeichnung anpassen</translation>
    </message>
    <message>
        <source>Align left edges</source>
        <translation>Linke Ränder ausrichten</translation>
    </message>
    <message>
        <source>Align centres</source>
        <translation>Mitten senkrecht ausrichten</translation>
    </message>
    <message>
        <source>Align right edges</source>
        <translation>Rechte Ränder ausrichten</translation>
    </message>
    <message>
        <source>Align upper edges</source>
        <translation>Obere Ränder ausrichten</translation>
    </message>
    <message>
        <source>Align middles</source>
        <translation>Mitten waagerecht ausrichten</translation>
    </message>
    <message>
        <source>Align lower edges</source>
        <translation>Untere Ränder ausrichten</translation>
    </message>
    <message>
        <source>Distribute across</source>
        <translation>Waagerecht verteilen</translation>
    </message>
    <message>
        <source>Distribute down</source>
        <translation>Senkrecht verteilen</translation>
    </message>
    <message>
        <source>Mirror</source>
        <translation>Spiegeln</translation>
    </message>
    <message>
        <source>Mirror upside down</source>
        <translation>Senkrecht spiegeln</translation>
    </message>
    <message>
        <source>Rotate by 15°</source>
        <translation>Um 15° drehen</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>Biegen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ComparePanel</name>
    <message>
        <source>%1 is new</source>
        <translation>%1 ist neu</translation>
    </message>
    <message>
        <source>%1 is gone</source>
        <translation>%1 ist weg</translation>
    </message>
    <message>
        <source>%1 is called %2</source>
        <translation>%1 heißt %2</translation>
    </message>
    <message>
        <source>%1 is otherwise</source>
        <translation>%1 ist anders</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>What the map shows</source>
        <translation>Was der Plan zeigt</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>Jetzt</translation>
    </message>
    <message>
        <source>Then</source>
        <translation>Damals</translation>
    </message>
    <message>
        <source>On the map</source>
        <translation>Auf dem Plan</translation>
    </message>
    <message>
        <source>Shown</source>
        <translation>Zu sehen</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>The rest</source>
        <translation>Das Übrige</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Vergleich mit %1</translation>
    </message>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n mehr</numerusform>
            <numerusform>%n mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n weg</numerusform>
            <numerusform>%n weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n umbenannt</numerusform>
            <numerusform>%n umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another category</source>
        <translation>
            <numerusform>%n mit anderer Kategorie</numerusform>
            <numerusform>%n mit anderer Kategorie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other access or view</source>
        <translation>
            <numerusform>%n mit anderem Zugang oder anderer Sicht</numerusform>
            <numerusform>%n mit anderem Zugang oder anderer Sicht</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing else differs.</source>
        <translation>Sonst unterscheidet sich nichts.</translation>
    </message>
    <message>
        <source>Since %1: %2.</source>
        <translation>Seit %1: %2.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::CountsModel</name>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>Wheelchair</source>
        <translation>Rollstuhl</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>Restricted</source>
        <translation>Eingeschränkt</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Drags</name>
    <message>
        <source>%1°</source>
        <translation>%1°</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
    <message>
        <source>The distances differ.</source>
        <translation>Die Abstände sind verschieden.</translation>
    </message>
    <message>
        <source>%1 mm</source>
        <translation>%1 mm</translation>
    </message>
    <message>
        <source>%1 × %2 m</source>
        <translation>%1 × %2 m</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Drawing</name>
    <message>
        <source>%1 × %2 m</source>
        <translation>%1 × %2 m</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ExportForm</name>
    <message>
        <source>Seat map of Foyer</source>
        <translation>Saalplan von Foyer</translation>
    </message>
    <message>
        <source>Seating plan of pretix</source>
        <translation>Saalplan von pretix</translation>
    </message>
    <message>
        <source>Seating plan of pretix, with all that it has no place for</source>
        <translation>Saalplan von pretix, mit allem, wofür er keinen Platz hat</translation>
    </message>
    <message>
        <source>Spreadsheet, a cell for each seat</source>
        <translation>Tabelle, eine Zelle je Platz</translation>
    </message>
    <message>
        <source>PDF, to print</source>
        <translation>PDF, zum Drucken</translation>
    </message>
    <message>
        <source>SVG, to draw on in</source>
        <translation>SVG, zum Weiterzeichnen</translation>
    </message>
    <message>
        <source>PNG, a picture</source>
        <translation>PNG, ein Bild</translation>
    </message>
    <message>
        <source>All there is of the map, for another box office or for safe keeping.</source>
        <translation>Der ganze Plan, für eine andere Kasse oder zum Aufheben.</translation>
    </message>
    <message>
        <source>Exactly as its schema wants it; what it cannot hold is left out and said.</source>
        <translation>Genau nach seinem Schema; was nicht hineinpasst, fehlt und wird genannt.</translation>
    </message>
    <message>
        <source>For programs that read more than the schema; pretix itself refuses it.</source>
        <translation>Für Programme, die mehr lesen als das Schema; pretix selbst lehnt ihn ab.</translation>
    </message>
    <message>
        <source>Seats only, where they stand; section, row and number in each cell.</source>
        <translation>Nur Plätze, wo sie stehen; Bereich, Reihe und Nummer in jeder Zelle.</translation>
    </message>
    <message>
        <source>Lines and letters, sharp at any size, with scale and legend.</source>
        <translation>Linien und Schrift, in jeder Größe scharf, mit Maßstab und Legende.</translation>
    </message>
    <message>
        <source>Lines and letters for drawing programs, with scale and legend.</source>
        <translation>Linien und Schrift für Zeichenprogramme, mit Maßstab und Legende.</translation>
    </message>
    <message>
        <source>As many pixels across as you want; the height follows from the hall.</source>
        <translation>So viele Pixel breit wie gewünscht; die Höhe ergibt sich aus dem Saal.</translation>
    </message>
    <message>
        <source>How the paper lies</source>
        <translation>Wie das Papier liegt</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>Paper</source>
        <translation>Papier</translation>
    </message>
    <message>
        <source>It lies</source>
        <translation>Es liegt</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>Höhe</translation>
    </message>
    <message>
        <source>A size of its own</source>
        <translation>Eigene Größe</translation>
    </message>
    <message>
        <source>Across</source>
        <translation>Quer</translation>
    </message>
    <message>
        <source>Upright</source>
        <translation>Hoch</translation>
    </message>
    <message>
        <source>As</source>
        <translation>Als</translation>
    </message>
    <message>
        <source>levels</source>
        <translation>Ebenen</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)&apos; access or view</source>
        <translation>
            <numerusform>Zugang oder Sicht von %n Platz</numerusform>
            <numerusform>Zugang oder Sicht von %n Plätzen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n Rang</numerusform>
            <numerusform>%n Ränge</numerusform>
        </translation>
    </message>
    <message>
        <source>explicit neighbours</source>
        <translation>ausdrückliche Nachbarn</translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), now rows</source>
        <translation>
            <numerusform>%n Tisch, jetzt eine Reihe</numerusform>
            <numerusform>%n Tische, jetzt Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing area(s), now drawings</source>
        <translation>
            <numerusform>%n Stehbereich, jetzt eine Zeichnung</numerusform>
            <numerusform>%n Stehbereiche, jetzt Zeichnungen</numerusform>
        </translation>
    </message>
    <message>
        <source>names of categories</source>
        <translation>Namen von Kategorien</translation>
    </message>
    <message>
        <source>what is the stage</source>
        <translation>was die Bühne ist</translation>
    </message>
    <message>
        <source>the picture to trace</source>
        <translation>das Bild zum Nachzeichnen</translation>
    </message>
    <message>
        <source>what other programs wrote</source>
        <translation>was andere Programme schrieben</translation>
    </message>
    <message>
        <source>Left out: %1.</source>
        <translation>Nicht enthalten: %1.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Figures</name>
    <message>
        <source>Standing</source>
        <translation>Stehplätze</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::FindPanel</name>
    <message>
        <source>Stalls K 21, a row, or a seat&apos;s id</source>
        <translation>Parkett K 21, eine Reihe oder die Kennung eines Platzes</translation>
    </message>
    <message>
        <source>Find a seat</source>
        <translation>Einen Platz finden</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Zeigen</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>%1 zeigen</translation>
    </message>
    <message>
        <source>Enter goes to the first seat that is found.</source>
        <translation>Eingabe geht zum ersten Platz, der gefunden wird.</translation>
    </message>
    <message>
        <source>No seat is called so; write it as on a ticket, or as section, row, number.</source>
        <translation>So heißt kein Platz; bitte wie auf der Karte schreiben, oder Bereich, Reihe, Nummer.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::GuestsModel</name>
    <message>
        <source>no seat yet</source>
        <translation>noch kein Platz</translation>
    </message>
    <message>
        <source>is gone</source>
        <translation>ist weg</translation>
    </message>
    <message>
        <source>costs something else</source>
        <translation>kostet etwas anderes</translation>
    </message>
    <message>
        <source>is no wheelchair place any more</source>
        <translation>ist kein Rollstuhlplatz mehr</translation>
    </message>
    <message>
        <source>has a restricted view now</source>
        <translation>hat jetzt eingeschränkte Sicht</translation>
    </message>
    <message>
        <source>stands elsewhere</source>
        <translation>steht woanders</translation>
    </message>
    <message>
        <source>the same seat</source>
        <translation>derselbe Platz</translation>
    </message>
    <message>
        <source>%1 %2; new seat: %3</source>
        <translation>%1 %2; neuer Platz: %3</translation>
    </message>
    <message>
        <source>none yet</source>
        <translation>noch keiner</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::HallsList</name>
    <message>
        <source>Seat maps</source>
        <translation>Saalpläne</translation>
    </message>
    <message>
        <source>No seat map yet</source>
        <translation>Noch kein Saalplan</translation>
    </message>
    <message>
        <source>Draw a hall, begin with a few numbers, or bring the plan of another program.</source>
        <translation>Einen Saal zeichnen, mit ein paar Zahlen beginnen oder den Plan eines anderen Programms mitbringen.</translation>
    </message>
    <message>
        <source>Draw a new hall</source>
        <translation>Neuen Saal zeichnen</translation>
    </message>
    <message>
        <source>Back to the events</source>
        <translation>Zurück zu den Veranstaltungen</translation>
    </message>
    <message>
        <source>Throw the draft away</source>
        <translation>Entwurf wegwerfen</translation>
    </message>
    <message>
        <source>Reading the seat maps …</source>
        <translation>Saalpläne werden geladen …</translation>
    </message>
    <message>
        <source>This list may be old.</source>
        <translation>Diese Liste kann veraltet sein.</translation>
    </message>
    <message>
        <source>The seat maps could not be read</source>
        <translation>Die Saalpläne konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Only what is kept on this computer is listed.</source>
        <translation>Hier steht nur, was auf diesem Rechner aufgehoben ist.</translation>
    </message>
    <message>
        <source>Throw the draft of %1 away?</source>
        <translation>Den Entwurf von %1 wegwerfen?</translation>
    </message>
    <message>
        <source>It was never published: nothing of it stays.</source>
        <translation>Er wurde nie veröffentlicht: Nichts davon bleibt.</translation>
    </message>
    <message>
        <source>Version %1 on the server stays as it is.</source>
        <translation>Version %1 auf dem Server bleibt, wie sie ist.</translation>
    </message>
    <message>
        <source>Throw it away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
    <message>
        <source>The draft could not be thrown away.</source>
        <translation>Der Entwurf konnte nicht weggeworfen werden.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::HallsModel</name>
    <message>
        <source>not published</source>
        <translation>nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Draft of %1</source>
        <translation>Entwurf von %1</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Published</source>
        <translation>Veröffentlicht</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation>Auf diesem Rechner</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Inspector</name>
    <message>
        <source>Properties</source>
        <translation>Eigenschaften</translation>
    </message>
    <message>
        <source>Section without a name</source>
        <translation>Bereich ohne Namen</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Whole map</source>
        <translation>Ganzer Plan</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n row(s)</source>
        <translation>
            <numerusform> in %n Reihe</numerusform>
            <numerusform> in %n Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table with %n seat(s)</source>
        <translation>
            <numerusform>Tisch mit %n Platz</numerusform>
            <numerusform>Tisch mit %n Plätzen</numerusform>
        </translation>
    </message>
    <message>
        <source>Standing area</source>
        <translation>Stehbereich</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n Element</numerusform>
            <numerusform>%n Elemente</numerusform>
        </translation>
    </message>
    <message>
        <source>several sections</source>
        <translation>mehrere Bereiche</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::InspectorPart</name>
    <message>
        <source>m</source>
        <translation>m</translation>
    </message>
    <message>
        <source>mm</source>
        <translation>mm</translation>
    </message>
    <message>
        <source>A length, such as 945 mm or 0.945 m.</source>
        <translation>Eine Länge wie 945 mm oder 0,945 m.</translation>
    </message>
    <message>
        <source>A whole number.</source>
        <translation>Eine ganze Zahl.</translation>
    </message>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
    <message>
        <source>none</source>
        <translation>keine</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LabelsPart</name>
    <message>
        <source>Labels</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Number rows</source>
        <translation>Reihen nummerieren</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Many seats are numbered by “Number rows”.</source>
        <translation>Viele Plätze nummeriert „Reihen nummerieren“.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LevelsPart</name>
    <message>
        <source>Levels, best first</source>
        <translation>Ebenen, die beste zuerst</translation>
    </message>
    <message>
        <source>Add a level</source>
        <translation>Ebene hinzufügen</translation>
    </message>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n Bereich</numerusform>
            <numerusform>%n Bereiche</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) are on it</source>
        <translation>
            <numerusform>%n Bereich liegt darauf</numerusform>
            <numerusform>%n Bereiche liegen darauf</numerusform>
        </translation>
    </message>
    <message>
        <source>Level %1</source>
        <translation>Ebene %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LongWork</name>
    <message>
        <source>Stop</source>
        <translation>Abbrechen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LowerPanel</name>
    <message>
        <source>Below the map</source>
        <translation>Unter dem Plan</translation>
    </message>
    <message>
        <source>Repair all that can be</source>
        <translation>Alles Behebbare beheben</translation>
    </message>
    <message>
        <source>Checks</source>
        <translation>Prüfung</translation>
    </message>
    <message>
        <source>Statistics</source>
        <translation>Statistik</translation>
    </message>
    <message>
        <source>Versions</source>
        <translation>Versionen</translation>
    </message>
    <message>
        <source>On sale</source>
        <translation>Im Verkauf</translation>
    </message>
    <message>
        <source>Find seat</source>
        <translation>Platz finden</translation>
    </message>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n verhindert das Veröffentlichen</numerusform>
            <numerusform>%n verhindern das Veröffentlichen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::MapSession</name>
    <message numerus="yes">
        <source>%n seat(s) more</source>
        <translation>
            <numerusform>%n Platz mehr</numerusform>
            <numerusform>%n Plätze mehr</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) gone</source>
        <translation>
            <numerusform>%n Platz weg</numerusform>
            <numerusform>%n Plätze weg</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n verschoben</numerusform>
            <numerusform>%n verschoben</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n umbenannt</numerusform>
            <numerusform>%n umbenannt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another category</source>
        <translation>
            <numerusform>%n mit anderer Kategorie</numerusform>
            <numerusform>%n mit anderer Kategorie</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other access</source>
        <translation>
            <numerusform>%n mit anderem Zugang</numerusform>
            <numerusform>%n mit anderem Zugang</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing differs</source>
        <translation>nichts unterscheidet sich</translation>
    </message>
    <message>
        <source>no seat differs</source>
        <translation>kein Platz unterscheidet sich</translation>
    </message>
    <message>
        <source>The draft is not kept on this computer: %1</source>
        <translation>Der Entwurf ist auf diesem Rechner nicht aufgehoben: %1</translation>
    </message>
    <message>
        <source>The draft of %1 on this computer cannot be read.</source>
        <translation>Der Entwurf von %1 auf diesem Rechner ist nicht lesbar.</translation>
    </message>
    <message>
        <source>Go on with your draft of %1?</source>
        <translation>Mit dem Entwurf von %1 weitermachen?</translation>
    </message>
    <message>
        <source>It was kept on this computer on %1 and is not published: %2.</source>
        <translation>Er wurde am %1 auf diesem Rechner aufgehoben und ist nicht veröffentlicht: %2.</translation>
    </message>
    <message>
        <source>Go on with the draft</source>
        <translation>Mit dem Entwurf weitermachen</translation>
    </message>
    <message>
        <source>Put it aside</source>
        <translation>Beiseitelegen</translation>
    </message>
    <message>
        <source>the draft</source>
        <translation>den Entwurf</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Version %1 could not be read: %2</source>
        <translation>Version %1 konnte nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>the draft put aside</source>
        <translation>den beiseitegelegten Entwurf</translation>
    </message>
    <message>
        <source>Go back to version %1 of %2?</source>
        <translation>Zurück zu Version %1 von %2?</translation>
    </message>
    <message>
        <source>What you changed since is put aside on this computer; it stays under Versions until you throw it away.</source>
        <translation>Was seither geändert wurde, wird auf diesem Rechner beiseitegelegt; es bleibt unter „Versionen“, bis es weggeworfen wird.</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>Zurück zu Version %1</translation>
    </message>
    <message>
        <source>Keep the draft</source>
        <translation>Entwurf behalten</translation>
    </message>
    <message>
        <source>No seat map is open.</source>
        <translation>Kein Saalplan ist geöffnet.</translation>
    </message>
    <message>
        <source>It is being published.</source>
        <translation>Er wird gerade veröffentlicht.</translation>
    </message>
    <message>
        <source>Say above whose version stands.</source>
        <translation>Bitte oben sagen, wessen Version gilt.</translation>
    </message>
    <message>
        <source>Nothing has changed since version %1.</source>
        <translation>Seit Version %1 hat sich nichts geändert.</translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) below must be put right first.</source>
        <translation>
            <numerusform>%n Befund unten muss zuerst behoben werden.</numerusform>
            <numerusform>%n Befunde unten müssen zuerst behoben werden.</numerusform>
        </translation>
    </message>
    <message>
        <source>Version %1 of %2 is published.</source>
        <translation>Version %1 von %2 ist veröffentlicht.</translation>
    </message>
    <message>
        <source>Somebody else has published meanwhile, and their version could not be read: %1</source>
        <translation>Inzwischen hat jemand anders veröffentlicht, und diese Version konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>The server cannot be reached: you go on with your draft of %1.</source>
        <translation>Der Server ist nicht erreichbar: Es geht weiter mit dem Entwurf vom %1.</translation>
    </message>
    <message>
        <source>The draft could not be thrown away: %1</source>
        <translation>Der Entwurf konnte nicht weggeworfen werden: %1</translation>
    </message>
    <message>
        <source>%1 is not published: %2</source>
        <translation>%1 ist nicht veröffentlicht: %2</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NamedRow</name>
    <message>
        <source>Name of %1</source>
        <translation>Name von %1</translation>
    </message>
    <message>
        <source>More about %1</source>
        <translation>Mehr zu %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>Nach oben</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>Nach unten</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message>
        <source>Delete: %1</source>
        <translation>Löschen: %1</translation>
    </message>
    <message>
        <source>Colour of %1</source>
        <translation>Farbe von %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NewHall</name>
    <message>
        <source>Draw a new hall</source>
        <translation>Neuen Saal zeichnen</translation>
    </message>
    <message>
        <source>It stays on this computer until it is published.</source>
        <translation>Er bleibt auf diesem Rechner, bis er veröffentlicht wird.</translation>
    </message>
    <message>
        <source>How it begins</source>
        <translation>Womit er beginnt</translation>
    </message>
    <message>
        <source>Empty sheet</source>
        <translation>Leeres Blatt</translation>
    </message>
    <message>
        <source>A few numbers</source>
        <translation>Ein paar Zahlen</translation>
    </message>
    <message>
        <source>A plan&apos;s file</source>
        <translation>Datei eines Plans</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>Spielort</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>It begins with</source>
        <translation>Er beginnt mit</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Begin</source>
        <translation>Beginnen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NumberPanel</name>
    <message>
        <source>Number rows</source>
        <translation>Reihen nummerieren</translation>
    </message>
    <message>
        <source>was</source>
        <translation>bisher</translation>
    </message>
    <message>
        <source>Preview</source>
        <translation>Vorschau</translation>
    </message>
    <message>
        <source>Number seats</source>
        <translation>Nummerieren</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Names of rows</source>
        <translation>Namen der Reihen</translation>
    </message>
    <message>
        <source>A B C</source>
        <translation>A B C</translation>
    </message>
    <message>
        <source>1 2 3</source>
        <translation>1 2 3</translation>
    </message>
    <message>
        <source>List</source>
        <translation>Liste</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Lassen</translation>
    </message>
    <message>
        <source>First row</source>
        <translation>Erste Reihe</translation>
    </message>
    <message>
        <source>Names that are left out</source>
        <translation>Namen, die ausgelassen werden</translation>
    </message>
    <message>
        <source>skip</source>
        <translation>ohne</translation>
    </message>
    <message>
        <source>Names, from the first row on</source>
        <translation>Namen, ab der ersten Reihe</translation>
    </message>
    <message>
        <source>A, B, C, AA</source>
        <translation>A, B, C, AA</translation>
    </message>
    <message>
        <source>Start</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Names</source>
        <translation>Namen</translation>
    </message>
    <message>
        <source>Where the first row is</source>
        <translation>Wo die erste Reihe ist</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>From</source>
        <translation>Von</translation>
    </message>
    <message>
        <source>Several sections</source>
        <translation>Mehrere Bereiche</translation>
    </message>
    <message>
        <source>Each anew</source>
        <translation>Je neu</translation>
    </message>
    <message>
        <source>Together</source>
        <translation>Zusammen</translation>
    </message>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>First number</source>
        <translation>Erste Nummer</translation>
    </message>
    <message>
        <source>Step from seat to seat</source>
        <translation>Schritt von Platz zu Platz</translation>
    </message>
    <message>
        <source>Start, step</source>
        <translation>Ab, Schritt</translation>
    </message>
    <message>
        <source>Which numbers</source>
        <translation>Welche Nummern</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Odd</source>
        <translation>Ungerade</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>Richtung</translation>
    </message>
    <message>
        <source>From middle</source>
        <translation>Ab Mitte</translation>
    </message>
    <message>
        <source>At an aisle</source>
        <translation>Am Gang</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>Weiter</translation>
    </message>
    <message>
        <source>Restart</source>
        <translation>Neu</translation>
    </message>
    <message>
        <source>In the next row</source>
        <translation>In der nächsten Reihe</translation>
    </message>
    <message>
        <source>Next row</source>
        <translation>Neue Reihe</translation>
    </message>
    <message>
        <source>Label</source>
        <translation>Beschriftung</translation>
    </message>
    <message>
        <source>What the ticket says</source>
        <translation>Was auf der Karte steht</translation>
    </message>
    <message>
        <source>Template</source>
        <translation>Vorlage</translation>
    </message>
    <message>
        <source>Reads</source>
        <translation>Ergibt</translation>
    </message>
    <message>
        <source>Put the fields with a red edge right.</source>
        <translation>Bitte die rot umrandeten Felder berichtigen.</translation>
    </message>
    <message>
        <source>A name holds &quot;%s&quot;, which a template reads as the seat&apos;s number.</source>
        <translation>Ein Name enthält „%s“, was eine Vorlage als Platznummer liest.</translation>
    </message>
    <message>
        <source>Nothing that is chosen has rows. Choose seats, or nothing for the whole map.</source>
        <translation>Nichts vom Gewählten hat Reihen. Bitte Plätze wählen, oder nichts für den ganzen Plan.</translation>
    </message>
    <message>
        <source>Nothing would change.</source>
        <translation>Nichts würde sich ändern.</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>No label changes.</source>
        <translation>Keine Beschriftung ändert sich.</translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) change.</source>
        <translation>
            <numerusform>%n Beschriftung ändert sich.</numerusform>
            <numerusform>%n Beschriftungen ändern sich.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) would have the name of another.</source>
        <translation>
            <numerusform>%n Platz hieße wie ein anderer.</numerusform>
            <numerusform>%n Plätze hießen wie andere.</numerusform>
        </translation>
    </message>
    <message>
        <source>Seat ids stay; sold tickets keep their printed label until reprinted.</source>
        <translation>Die Kennungen bleiben; verkaufte Karten behalten ihren Aufdruck, bis sie neu gedruckt werden.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NumberPreview</name>
    <message>
        <source>no numbers</source>
        <translation>keine Nummern</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1, %2 twice</source>
        <translation>%1, %2 zweimal</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s) change</source>
        <translation>
            <numerusform>%n weitere Reihe ändert sich</numerusform>
            <numerusform>%n weitere Reihen ändern sich</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s), unchanged</source>
        <translation>
            <numerusform>%n weitere Reihe, unverändert</numerusform>
            <numerusform>%n weitere Reihen, unverändert</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::PlacePart</name>
    <message>
        <source>Place</source>
        <translation>Ort</translation>
    </message>
    <message>
        <source>Position across, from the middle line</source>
        <translation>Position quer, von der Mittellinie aus</translation>
    </message>
    <message>
        <source>Position down, from the upper edge</source>
        <translation>Position nach unten, vom oberen Rand aus</translation>
    </message>
    <message>
        <source>Angle</source>
        <translation>Winkel</translation>
    </message>
    <message>
        <source>Degrees, from −360 to 360.</source>
        <translation>Grad, von −360 bis 360.</translation>
    </message>
    <message>
        <source>Position, m</source>
        <translation>Position, m</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::PlanFiles</name>
    <message>
        <source>So large a picture of this hall has no room; take fewer pixels.</source>
        <translation>Für ein so großes Bild dieses Saals ist kein Platz; bitte weniger Pixel.</translation>
    </message>
    <message>
        <source>The format cannot hold %1: %2</source>
        <translation>Das Format fasst %1 nicht: %2</translation>
    </message>
    <message>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Choose where</source>
        <translation>Ort wählen</translation>
    </message>
    <message>
        <source>%1 cannot be read: %2</source>
        <translation>%1 ist nicht lesbar: %2</translation>
    </message>
    <message>
        <source>%1 is larger than 16 MB.</source>
        <translation>%1 ist größer als 16 MB.</translation>
    </message>
    <message>
        <source>%1 is no seating plan: %2</source>
        <translation>%1 ist kein Saalplan: %2</translation>
    </message>
    <message>
        <source>%1 is no seating plan: %2, at %3</source>
        <translation>%1 ist kein Saalplan: %2, bei %3</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 standing</source>
        <translation>%1 Stehplätze</translation>
    </message>
    <message>
        <source>nothing had to be mended</source>
        <translation>nichts musste geflickt werden</translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) mended</source>
        <translation>
            <numerusform>%n Stelle geflickt</numerusform>
            <numerusform>%n Stellen geflickt</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that stop publishing</source>
        <translation>
            <numerusform>%n Befund, der das Veröffentlichen verhindert</numerusform>
            <numerusform>%n Befunde, die das Veröffentlichen verhindern</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other finding(s)</source>
        <translation>
            <numerusform>%n anderer Befund</numerusform>
            <numerusform>%n andere Befunde</numerusform>
        </translation>
    </message>
    <message>
        <source>Writing %1</source>
        <translation>%1 wird geschrieben</translation>
    </message>
    <message>
        <source>Nothing was written: %1</source>
        <translation>Nichts wurde geschrieben: %1</translation>
    </message>
    <message>
        <source>%1 is written.</source>
        <translation>%1 ist geschrieben.</translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Seating plans (*.json *.csv)</source>
        <translation>Saalpläne (*.json *.csv)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Reading %1</source>
        <translation>%1 wird gelesen</translation>
    </message>
    <message>
        <source>%1 is read</source>
        <translation>%1 ist gelesen</translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
    <message>
        <source>Replace %1?</source>
        <translation>%1 ersetzen?</translation>
    </message>
    <message>
        <source>There is a file of this name already.</source>
        <translation>Eine Datei dieses Namens gibt es schon.</translation>
    </message>
    <message>
        <source>Replace it</source>
        <translation>Ersetzen</translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::PlanPaper</name>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message>
        <source>%1 standing</source>
        <translation>%1 Stehplätze</translation>
    </message>
    <message>
        <source>%1 m, 1 : %2</source>
        <translation>%1 m, 1 : %2</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Refusals</name>
    <message>
        <source>There is one of this name already.</source>
        <translation>Diesen Namen gibt es schon.</translation>
    </message>
    <message>
        <source>It is still in use.</source>
        <translation>Das wird noch gebraucht.</translation>
    </message>
    <message>
        <source>That is not possible here.</source>
        <translation>Das geht hier nicht.</translation>
    </message>
    <message>
        <source>That is too far away from the sheet.</source>
        <translation>Das ist zu weit vom Blatt entfernt.</translation>
    </message>
    <message>
        <source>What is chosen has nothing that this would change.</source>
        <translation>Am Gewählten gibt es nichts, was das ändern würde.</translation>
    </message>
    <message>
        <source>Rows cannot be bent that far: a larger radius, or 0 for straight rows.</source>
        <translation>So weit lassen sich Reihen nicht biegen: ein größerer Radius, oder 0 für gerade Reihen.</translation>
    </message>
    <message>
        <source>Rows are at least 100 mm apart.</source>
        <translation>Reihen liegen mindestens 100 mm auseinander.</translation>
    </message>
    <message>
        <source>Seats are at least 100 mm apart, and neighbours stay neighbours.</source>
        <translation>Plätze liegen mindestens 100 mm auseinander, und Nachbarn bleiben Nachbarn.</translation>
    </message>
    <message>
        <source>There is no aisle of that width here.</source>
        <translation>Einen Gang dieser Breite gibt es hier nicht.</translation>
    </message>
    <message>
        <source>The map has no such category.</source>
        <translation>Der Plan hat diese Kategorie nicht.</translation>
    </message>
    <message>
        <source>The map has no such level.</source>
        <translation>Der Plan hat diese Ebene nicht.</translation>
    </message>
    <message>
        <source>The map has no such section.</source>
        <translation>Der Plan hat diesen Bereich nicht.</translation>
    </message>
    <message>
        <source>A sheet has a width and a height, 10 km at most.</source>
        <translation>Ein Blatt hat Breite und Höhe, höchstens 10 km.</translation>
    </message>
    <message>
        <source>Nothing is drawn yet.</source>
        <translation>Noch ist nichts gezeichnet.</translation>
    </message>
    <message>
        <source>It needs a width and a height.</source>
        <translation>Es braucht Breite und Höhe.</translation>
    </message>
    <message>
        <source>As many people as stand there: 0 or more.</source>
        <translation>So viele, wie dort stehen: 0 oder mehr.</translation>
    </message>
    <message>
        <source>A rank is a number from 1 to 9999.</source>
        <translation>Ein Rang ist eine Zahl von 1 bis 9999.</translation>
    </message>
    <message>
        <source>As many names as rows are chosen, with commas between them.</source>
        <translation>So viele Namen, wie Reihen gewählt sind, mit Kommas dazwischen.</translation>
    </message>
    <message>
        <source>A name has 1 to 100 letters.</source>
        <translation>Ein Name hat 1 bis 100 Zeichen.</translation>
    </message>
    <message>
        <source>One seat has one number.</source>
        <translation>Ein Platz hat eine Nummer.</translation>
    </message>
    <message>
        <source>This file holds no picture.</source>
        <translation>Diese Datei enthält kein Bild.</translation>
    </message>
    <message>
        <source>A table has 1 to 200 seats.</source>
        <translation>Ein Tisch hat 1 bis 200 Plätze.</translation>
    </message>
    <message>
        <source>A colour has six digits from 0 to f, such as #8cc3f5.</source>
        <translation>Eine Farbe hat sechs Stellen von 0 bis f, etwa #8cc3f5.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ReplacementPanel</name>
    <message>
        <source>This guest keeps the seat.</source>
        <translation>Dieser Gast behält den Platz.</translation>
    </message>
    <message>
        <source>The new version does not have this seat.</source>
        <translation>Die neue Version hat diesen Platz nicht.</translation>
    </message>
    <message>
        <source>This seat has another price.</source>
        <translation>Dieser Platz hat einen anderen Preis.</translation>
    </message>
    <message>
        <source>This guest needs a wheelchair place, or the seat beside one.</source>
        <translation>Dieser Gast braucht einen Rollstuhlplatz oder den Platz daneben.</translation>
    </message>
    <message>
        <source>This seat has a restricted view.</source>
        <translation>Dieser Platz hat eingeschränkte Sicht.</translation>
    </message>
    <message>
        <source>Somebody else has this seat.</source>
        <translation>Diesen Platz hat jemand anders.</translation>
    </message>
    <message>
        <source>This seat is given to another guest.</source>
        <translation>Dieser Platz ist einem anderen Gast gegeben.</translation>
    </message>
    <message>
        <source>%1 has no seat yet.</source>
        <translation>%1 hat noch keinen Platz.</translation>
    </message>
    <message>
        <source>The seat for %1 has another price.</source>
        <translation>Der Platz für %1 hat einen anderen Preis.</translation>
    </message>
    <message>
        <source>The seat for %1 is not in the new version.</source>
        <translation>Den Platz für %1 gibt es in der neuen Version nicht.</translation>
    </message>
    <message>
        <source>The seat for %1 was sold meanwhile.</source>
        <translation>Der Platz für %1 wurde inzwischen verkauft.</translation>
    </message>
    <message>
        <source>The seat for %1 is given twice.</source>
        <translation>Der Platz für %1 ist zweimal vergeben.</translation>
    </message>
    <message>
        <source>%1 is being paid right now: try again in a few minutes.</source>
        <translation>%1 wird gerade bezahlt: bitte in ein paar Minuten noch einmal.</translation>
    </message>
    <message>
        <source>%1 is free now: nobody has to move.</source>
        <translation>%1 ist jetzt frei: Niemand muss umziehen.</translation>
    </message>
    <message>
        <source>%1 holds fewer than are sold.</source>
        <translation>%1 fasst weniger, als verkauft sind.</translation>
    </message>
    <message>
        <source>%1 has a category without a price in this event.</source>
        <translation>%1 hat eine Kategorie, die in dieser Veranstaltung keinen Preis hat.</translation>
    </message>
    <message>
        <source>Sell from another version</source>
        <translation>Aus anderer Version verkaufen</translation>
    </message>
    <message>
        <source>Give all the nearest</source>
        <translation>Allen den nächsten geben</translation>
    </message>
    <message>
        <source>What changes</source>
        <translation>Was sich ändert</translation>
    </message>
    <message>
        <source>Who needs a seat</source>
        <translation>Ohne Platz</translation>
    </message>
    <message>
        <source>Sell from it</source>
        <translation>Verkaufen</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message>
        <source>Reading who has which seat …</source>
        <translation>Wer welchen Platz hat, wird geladen …</translation>
    </message>
    <message>
        <source>It could not be read: %1</source>
        <translation>Das konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>%1 holds fewer than are sold. Publish a version with room for all of them.</source>
        <translation>%1 fasst weniger, als verkauft sind. Bitte eine Version veröffentlichen, in der alle Platz haben.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) still need a seat of the same price.</source>
        <translation>
            <numerusform>%n Gast braucht noch einen Platz zum selben Preis.</numerusform>
            <numerusform>%n Gäste brauchen noch einen Platz zum selben Preis.</numerusform>
        </translation>
    </message>
    <message>
        <source>Everybody keeps the seat that was sold.</source>
        <translation>Alle behalten den Platz, der verkauft wurde.</translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) get another place; their tickets stay valid and are printed anew on request.</source>
        <translation>
            <numerusform>%n Gast bekommt einen anderen Platz; die Karte bleibt gültig und wird auf Wunsch neu gedruckt.</numerusform>
            <numerusform>%n Gäste bekommen einen anderen Platz; ihre Karten bleiben gültig und werden auf Wunsch neu gedruckt.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sell from version %1</source>
        <translation>Aus Version %1</translation>
    </message>
    <message>
        <source>Of those that somebody has, %1 go, %2 move, %3 are renamed, %4 get another category.</source>
        <translation>Von den vergebenen fallen %1 weg, %2 rücken, %3 heißen anders, %4 bekommen eine andere Kategorie.</translation>
    </message>
    <message numerus="yes">
        <source>%n basket(s) lose a seat.</source>
        <translation>
            <numerusform>%n Warenkorb verliert einen Platz.</numerusform>
            <numerusform>%n Warenkörbe verlieren einen Platz.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n weiterer.</numerusform>
            <numerusform>%n weitere.</numerusform>
        </translation>
    </message>
    <message>
        <source>New seat for %1</source>
        <translation>Neuer Platz für %1</translation>
    </message>
    <message>
        <source>No seat yet</source>
        <translation>Noch kein Platz</translation>
    </message>
    <message>
        <source>%1, the same seat</source>
        <translation>%1, derselbe Platz</translation>
    </message>
    <message>
        <source>Nothing has changed.</source>
        <translation>Nichts hat sich geändert.</translation>
    </message>
    <message>
        <source>%1 sells from version %2 now.</source>
        <translation>%1 verkauft jetzt aus Version %2.</translation>
    </message>
    <message>
        <source>Looking for the nearest seats …</source>
        <translation>Die nächsten Plätze werden gesucht …</translation>
    </message>
    <message>
        <source>Being changed …</source>
        <translation>Wird geändert …</translation>
    </message>
    <message numerus="yes">
        <source>%1 sells from version %2 now, %n seat(s) are sold.</source>
        <translation>
            <numerusform>%1 verkauft jetzt aus Version %2, %n Platz ist verkauft.</numerusform>
            <numerusform>%1 verkauft jetzt aus Version %2, %n Plätze sind verkauft.</numerusform>
        </translation>
    </message>
    <message>
        <source>New seat for %1, here or by a click on the map</source>
        <translation>Neuer Platz für %1, hier oder per Klick auf den Plan</translation>
    </message>
    <message>
        <source>%1 does not sell from version %2: %3</source>
        <translation>%1 verkauft nicht aus Version %2: %3</translation>
    </message>
    <message>
        <source>Nothing has changed: somebody changed the event meanwhile. All is read again, look at it once more.</source>
        <translation>Nichts hat sich geändert: Jemand hat inzwischen die Veranstaltung geändert. Alles wird neu geladen, bitte noch einmal prüfen.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ReportModel</name>
    <message>
        <source>Id made</source>
        <translation>Kennung angelegt</translation>
    </message>
    <message>
        <source>Id replaced</source>
        <translation>Kennung ersetzt</translation>
    </message>
    <message>
        <source>Second id left out</source>
        <translation>Zweite Kennung weggelassen</translation>
    </message>
    <message>
        <source>Name made</source>
        <translation>Name angelegt</translation>
    </message>
    <message>
        <source>Number read as text</source>
        <translation>Zahl als Text gelesen</translation>
    </message>
    <message>
        <source>Text read as number</source>
        <translation>Text als Zahl gelesen</translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation>Text bereinigt</translation>
    </message>
    <message>
        <source>Size rounded</source>
        <translation>Größe gerundet</translation>
    </message>
    <message>
        <source>Position made</source>
        <translation>Position angelegt</translation>
    </message>
    <message>
        <source>List made</source>
        <translation>Liste angelegt</translation>
    </message>
    <message>
        <source>Category added</source>
        <translation>Kategorie ergänzt</translation>
    </message>
    <message>
        <source>Category renamed</source>
        <translation>Kategorie umbenannt</translation>
    </message>
    <message>
        <source>Canvas made</source>
        <translation>Fläche angelegt</translation>
    </message>
    <message>
        <source>Canvas grown</source>
        <translation>Fläche vergrößert</translation>
    </message>
    <message>
        <source>Content moved</source>
        <translation>Inhalt verschoben</translation>
    </message>
    <message>
        <source>Old form of area</source>
        <translation>Alte Form eines Bereichs</translation>
    </message>
    <message>
        <source>Shape kept as it was</source>
        <translation>Form unverändert behalten</translation>
    </message>
    <message>
        <source>Field kept as it was</source>
        <translation>Feld unverändert behalten</translation>
    </message>
    <message>
        <source>What</source>
        <translation>Was</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Was</source>
        <translation>Vorher</translation>
    </message>
    <message>
        <source>Is now</source>
        <translation>Jetzt</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::RowsPart</name>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Row distance</source>
        <translation>Reihenabstand</translation>
    </message>
    <message>
        <source>Seat distance</source>
        <translation>Platzabstand</translation>
    </message>
    <message>
        <source>Bend radius</source>
        <translation>Radius</translation>
    </message>
    <message>
        <source>Aisle to centre</source>
        <translation>Gang zur Mitte</translation>
    </message>
    <message>
        <source>straight</source>
        <translation>gerade</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SeatsPart</name>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>best is 1</source>
        <translation>1 ist der beste</translation>
    </message>
    <message>
        <source>A whole number, or nothing: then the row decides.</source>
        <translation>Eine ganze Zahl, oder nichts: dann entscheidet die Reihe.</translation>
    </message>
    <message>
        <source>%1, %2 of %3</source>
        <translation>%1, %2 von %3</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>Wheelchair place</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>Companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>Restricted view</source>
        <translation>Eingeschränkte Sicht</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SectionPart</name>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>Ebene</translation>
    </message>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>best is 0</source>
        <translation>0 ist der beste</translation>
    </message>
    <message>
        <source>Select all of it</source>
        <translation>Alles darin auswählen</translation>
    </message>
    <message>
        <source>Delete with all in it</source>
        <translation>Mit Inhalt löschen</translation>
    </message>
    <message>
        <source>by its level</source>
        <translation>nach der Ebene</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln Reihe</numerusform>
            <numerusform>%Ln Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln Tisch</numerusform>
            <numerusform>%Ln Tische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln standing area(s)</source>
        <translation>
            <numerusform>%Ln Stehbereich</numerusform>
            <numerusform>%Ln Stehbereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing to sell is in it.</source>
        <translation>Darin gibt es nichts zu verkaufen.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SectionTool</name>
    <message>
        <source>%1 m</source>
        <translation>%1 m</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SectionsPart</name>
    <message>
        <source>Sections</source>
        <translation>Bereiche</translation>
    </message>
    <message>
        <source>without a name</source>
        <translation>ohne Namen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Sheet</name>
    <message>
        <source>no category</source>
        <translation>keine Kategorie</translation>
    </message>
    <message>
        <source>%1 categories</source>
        <translation>%1 Kategorien</translation>
    </message>
    <message>
        <source>Table without a name</source>
        <translation>Tisch ohne Namen</translation>
    </message>
    <message>
        <source>Table %1</source>
        <translation>Tisch %1</translation>
    </message>
    <message>
        <source>Row without a name</source>
        <translation>Reihe ohne Namen</translation>
    </message>
    <message>
        <source>Row %1</source>
        <translation>Reihe %1</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>seat without a number</source>
        <translation>Platz ohne Nummer</translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation>Platz %1</translation>
    </message>
    <message>
        <source>wheelchair place</source>
        <translation>Rollstuhlplatz</translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation>Begleitplatz</translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation>eingeschränkte Sicht</translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation>Ohne Namen</translation>
    </message>
    <message>
        <source>standing area for %1</source>
        <translation>Stehbereich für %1</translation>
    </message>
    <message>
        <source>Outline of %1</source>
        <translation>Umriss von %1</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Stage, %1</source>
        <translation>Bühne, %1</translation>
    </message>
    <message>
        <source>Text, %1</source>
        <translation>Text, %1</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Shape, %1</source>
        <translation>Form, %1</translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation>%1 Plätze</translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n Reihe</numerusform>
            <numerusform>%n Reihen</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n Tisch</numerusform>
            <numerusform>%n Tische</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing area(s)</source>
        <translation>
            <numerusform>%n Stehbereich</numerusform>
            <numerusform>%n Stehbereiche</numerusform>
        </translation>
    </message>
    <message>
        <source>nothing chosen</source>
        <translation>nichts gewählt</translation>
    </message>
    <message>
        <source>%1 chosen</source>
        <translation>%1 gewählt</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SheetPart</name>
    <message>
        <source>Map</source>
        <translation>Plan</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Take the picture away</source>
        <translation>Bild entfernen</translation>
    </message>
    <message>
        <source>Width of the sheet</source>
        <translation>Breite des Blatts</translation>
    </message>
    <message>
        <source>Depth of the sheet</source>
        <translation>Tiefe des Blatts</translation>
    </message>
    <message>
        <source>Picture</source>
        <translation>Bild</translation>
    </message>
    <message>
        <source>% strong</source>
        <translation>% stark</translation>
    </message>
    <message>
        <source>A number from 0 to 100.</source>
        <translation>Eine Zahl von 0 bis 100.</translation>
    </message>
    <message>
        <source>Sheet, m</source>
        <translation>Blatt, m</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SoldNote</name>
    <message>
        <source>What is sold of this could not be read.</source>
        <translation>Was davon verkauft ist, konnte nicht geladen werden.</translation>
    </message>
    <message>
        <source>Reading what is sold …</source>
        <translation>Was verkauft ist, wird geladen …</translation>
    </message>
    <message numerus="yes">
        <source>This seat is sold in %n performance(s).</source>
        <translation>
            <numerusform>Dieser Platz ist für %n Vorstellung verkauft.</numerusform>
            <numerusform>Dieser Platz ist für %n Vorstellungen verkauft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of these seats is sold in %n performance(s).</source>
        <translation>
            <numerusform>Einer dieser Plätze ist für %n Vorstellung verkauft.</numerusform>
            <numerusform>Einer dieser Plätze ist für %n Vorstellungen verkauft.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of these seats are sold in %n performance(s).</source>
        <translation>
            <numerusform>%1 dieser Plätze sind für %n Vorstellung verkauft.</numerusform>
            <numerusform>%1 dieser Plätze sind für %n Vorstellungen verkauft.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::StatisticsPanel</name>
    <message>
        <source>By category</source>
        <translation>Nach Kategorie</translation>
    </message>
    <message>
        <source>By section</source>
        <translation>Nach Bereich</translation>
    </message>
    <message>
        <source>No category</source>
        <translation>Keine Kategorie</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>All</source>
        <translation>Alle</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Steps</name>
    <message>
        <source>draw a row</source>
        <translation>Reihe zeichnen</translation>
    </message>
    <message>
        <source>draw a grid of seats</source>
        <translation>Platzraster zeichnen</translation>
    </message>
    <message>
        <source>draw an arc block</source>
        <translation>Bogenblock zeichnen</translation>
    </message>
    <message>
        <source>draw a table</source>
        <translation>Tisch zeichnen</translation>
    </message>
    <message>
        <source>draw a standing area</source>
        <translation>Stehbereich zeichnen</translation>
    </message>
    <message>
        <source>draw a section</source>
        <translation>Bereich zeichnen</translation>
    </message>
    <message>
        <source>draw the stage</source>
        <translation>Bühne zeichnen</translation>
    </message>
    <message>
        <source>draw a shape</source>
        <translation>Form zeichnen</translation>
    </message>
    <message>
        <source>write a text</source>
        <translation>Text schreiben</translation>
    </message>
    <message>
        <source>place a picture to trace</source>
        <translation>Bild zum Nachzeichnen legen</translation>
    </message>
    <message>
        <source>move</source>
        <translation>verschieben</translation>
    </message>
    <message>
        <source>nudge</source>
        <translation>rücken</translation>
    </message>
    <message>
        <source>turn</source>
        <translation>drehen</translation>
    </message>
    <message>
        <source>mirror</source>
        <translation>spiegeln</translation>
    </message>
    <message>
        <source>align</source>
        <translation>ausrichten</translation>
    </message>
    <message>
        <source>distribute</source>
        <translation>verteilen</translation>
    </message>
    <message numerus="yes">
        <source>bend %n row(s)</source>
        <translation>
            <numerusform>%n Reihe biegen</numerusform>
            <numerusform>%n Reihen biegen</numerusform>
        </translation>
    </message>
    <message>
        <source>change the row distance</source>
        <translation>Reihenabstand ändern</translation>
    </message>
    <message>
        <source>change the seat distance</source>
        <translation>Platzabstand ändern</translation>
    </message>
    <message>
        <source>change the aisle</source>
        <translation>Gang ändern</translation>
    </message>
    <message>
        <source>paste</source>
        <translation>einfügen</translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation>verdoppeln</translation>
    </message>
    <message>
        <source>cut</source>
        <translation>ausschneiden</translation>
    </message>
    <message>
        <source>delete</source>
        <translation>löschen</translation>
    </message>
    <message>
        <source>move to %1</source>
        <translation>nach %1 verschieben</translation>
    </message>
    <message>
        <source>paint %1</source>
        <translation>%1 malen</translation>
    </message>
    <message>
        <source>paint wheelchair places</source>
        <translation>Rollstuhlplätze malen</translation>
    </message>
    <message numerus="yes">
        <source>number %n row(s)</source>
        <translation>
            <numerusform>%n Reihe nummerieren</numerusform>
            <numerusform>%n Reihen nummerieren</numerusform>
        </translation>
    </message>
    <message>
        <source>change the rank</source>
        <translation>Rang ändern</translation>
    </message>
    <message>
        <source>repair</source>
        <translation>reparieren</translation>
    </message>
    <message numerus="yes">
        <source>repair %n finding(s)</source>
        <translation>
            <numerusform>%n Befund reparieren</numerusform>
            <numerusform>%n Befunde reparieren</numerusform>
        </translation>
    </message>
    <message>
        <source>generate a hall</source>
        <translation>Saal erzeugen</translation>
    </message>
    <message>
        <source>import a plan</source>
        <translation>Plan einlesen</translation>
    </message>
    <message>
        <source>change properties</source>
        <translation>Eigenschaften ändern</translation>
    </message>
    <message>
        <source>change a section</source>
        <translation>Bereich ändern</translation>
    </message>
    <message>
        <source>change the categories</source>
        <translation>Kategorien ändern</translation>
    </message>
    <message>
        <source>change the colour of %1</source>
        <translation>Farbe von %1 ändern</translation>
    </message>
    <message>
        <source>change the levels</source>
        <translation>Ebenen ändern</translation>
    </message>
    <message>
        <source>size the sheet</source>
        <translation>Blattgröße ändern</translation>
    </message>
    <message numerus="yes">
        <source>change the chairs of %n table(s)</source>
        <translation>
            <numerusform>Stühle von %n Tisch ändern</numerusform>
            <numerusform>Stühle von %n Tischen ändern</numerusform>
        </translation>
    </message>
    <message>
        <source>give sold seats a place</source>
        <translation>verkauften Plätzen einen Platz geben</translation>
    </message>
    <message>
        <source>restore %1</source>
        <translation>%1 zurückholen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::StudioCanvas</name>
    <message>
        <source>Stalls</source>
        <translation>Parkett</translation>
    </message>
    <message>
        <source>%1. Space chooses it, arrows lead on.</source>
        <translation>%1. Leertaste wählt, Pfeile führen weiter.</translation>
    </message>
    <message>
        <source>Sheet</source>
        <translation>Blatt</translation>
    </message>
    <message>
        <source>Sheet of %1</source>
        <translation>Blatt von %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::StudioHead</name>
    <message>
        <source>saved just now</source>
        <translation>eben gespeichert</translation>
    </message>
    <message>
        <source>saved %1 s ago</source>
        <translation>vor %1 s gespeichert</translation>
    </message>
    <message>
        <source>saved %1 min ago</source>
        <translation>vor %1 Min. gespeichert</translation>
    </message>
    <message>
        <source>saved %1 h ago</source>
        <translation>vor %1 Std. gespeichert</translation>
    </message>
    <message>
        <source>Not published yet</source>
        <translation>Noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>Version %1, draft</source>
        <translation>Version %1, Entwurf</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>Seat map without a name</source>
        <translation>Saalplan ohne Namen</translation>
    </message>
    <message>
        <source>saving …</source>
        <translation>wird gespeichert …</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>Rückgängig: %1</translation>
    </message>
    <message>
        <source>Nothing to undo</source>
        <translation>Nichts rückgängig zu machen</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>Wiederholen: %1</translation>
    </message>
    <message>
        <source>Nothing to redo</source>
        <translation>Nichts zu wiederholen</translation>
    </message>
    <message>
        <source>%1 %</source>
        <translation>%1 %</translation>
    </message>
    <message>
        <source>Zoom, %1</source>
        <translation>Zoom, %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::StudioPage</name>
    <message>
        <source>Seat maps</source>
        <translation>Saalpläne</translation>
    </message>
    <message>
        <source>The places could not be read: %1</source>
        <translation>Die Spielorte konnten nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>A hall belongs to a place: make the place in the set-up of an event, at its hall.</source>
        <translation>Ein Saal gehört zu einem Spielort: Der wird in der Einrichtung einer Veranstaltung angelegt, beim Saal.</translation>
    </message>
    <message>
        <source>Generate a hall</source>
        <translation>Saal erzeugen</translation>
    </message>
    <message>
        <source>A start from a few numbers; draw on from there.</source>
        <translation>Ein Anfang aus ein paar Zahlen; von da an weiterzeichnen.</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Put it on the desk</source>
        <translation>Auf den Tisch legen</translation>
    </message>
    <message>
        <source>Reading the seat map …</source>
        <translation>Saalplan wird geladen …</translation>
    </message>
    <message>
        <source>The seat map could not be read</source>
        <translation>Der Saalplan konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>Somebody else has published version %1.</source>
        <translation>Jemand anders hat Version %1 veröffentlicht.</translation>
    </message>
    <message>
        <source>Nothing of yours is lost. Say which one stands.</source>
        <translation>Vom Eigenen ist nichts verloren. Bitte sagen, welche gilt.</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation>Die andere nehmen</translation>
    </message>
    <message>
        <source>Mine after theirs</source>
        <translation>Meine danach</translation>
    </message>
    <message>
        <source>Ground floor</source>
        <translation>Erdgeschoss</translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation>Kategorie %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::StudioPanels</name>
    <message>
        <source>Import a plan</source>
        <translation>Plan importieren</translation>
    </message>
    <message>
        <source>Export or print</source>
        <translation>Exportieren oder drucken</translation>
    </message>
    <message>
        <source>Find a seat</source>
        <translation>Einen Platz finden</translation>
    </message>
    <message>
        <source>Go to the first finding</source>
        <translation>Zum ersten Befund</translation>
    </message>
    <message>
        <source>Repair all that can be</source>
        <translation>Alles Behebbare beheben</translation>
    </message>
    <message>
        <source>Save as version %1</source>
        <translation>Als Version %1 speichern</translation>
    </message>
    <message>
        <source>Compare with %1</source>
        <translation>Mit %1 vergleichen</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Version %1, %2</source>
        <translation>Version %1, %2</translation>
    </message>
    <message>
        <source>Draft after version %1, %2</source>
        <translation>Entwurf nach Version %1, %2</translation>
    </message>
    <message>
        <source>Draft, %1</source>
        <translation>Entwurf, %1</translation>
    </message>
    <message>
        <source>Version %1 could not be read: %2</source>
        <translation>Version %1 konnte nicht geladen werden: %2</translation>
    </message>
    <message>
        <source>version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>A start from a few numbers; draw on from there.</source>
        <translation>Ein Anfang aus ein paar Zahlen; von da an weiterzeichnen.</translation>
    </message>
    <message>
        <source>It takes the place of all that is drawn; Undo brings that back.</source>
        <translation>Er tritt an die Stelle von allem Gezeichneten; „Rückgängig“ bringt das zurück.</translation>
    </message>
    <message>
        <source>Generate a hall</source>
        <translation>Saal erzeugen</translation>
    </message>
    <message>
        <source>Draw it</source>
        <translation>Zeichnen</translation>
    </message>
    <message>
        <source>Put it on the desk</source>
        <translation>Auf den Tisch legen</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ThingPart</name>
    <message>
        <source>Thing</source>
        <translation>Element</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>Breite</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>Tiefe</translation>
    </message>
    <message>
        <source>Words</source>
        <translation>Wörter</translation>
    </message>
    <message>
        <source>Letters</source>
        <translation>Schrift</translation>
    </message>
    <message>
        <source>outline only</source>
        <translation>nur Umriss</translation>
    </message>
    <message>
        <source>filled</source>
        <translation>gefüllt</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>Gezeichnet</translation>
    </message>
    <message>
        <source>Size, m</source>
        <translation>Größe, m</translation>
    </message>
    <message>
        <source>Seats</source>
        <translation>Plätze</translation>
    </message>
    <message>
        <source>Seats above</source>
        <translation>Plätze oben</translation>
    </message>
    <message>
        <source>Seats below</source>
        <translation>Plätze unten</translation>
    </message>
    <message>
        <source>Seats on the left</source>
        <translation>Plätze links</translation>
    </message>
    <message>
        <source>Seats on the right</source>
        <translation>Plätze rechts</translation>
    </message>
    <message>
        <source>Above, below</source>
        <translation>Oben, unten</translation>
    </message>
    <message>
        <source>Left, right</source>
        <translation>Links, rechts</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ToolPart</name>
    <message>
        <source>What is drawn next</source>
        <translation>Was als Nächstes gezeichnet wird</translation>
    </message>
    <message>
        <source>Seat distance</source>
        <translation>Platzabstand</translation>
    </message>
    <message>
        <source>Row distance</source>
        <translation>Reihenabstand</translation>
    </message>
    <message>
        <source>First radius</source>
        <translation>Erster Radius</translation>
    </message>
    <message>
        <source>Aisles</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Seats at a table</source>
        <translation>Plätze am Tisch</translation>
    </message>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Category</source>
        <translation>Kategorie</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>Von %1 bis %2.</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Tools</name>
    <message>
        <source>Select</source>
        <translation>Auswählen</translation>
    </message>
    <message>
        <source>Lasso</source>
        <translation>Lasso</translation>
    </message>
    <message>
        <source>Row</source>
        <translation>Reihe</translation>
    </message>
    <message>
        <source>Grid of seats</source>
        <translation>Platzraster</translation>
    </message>
    <message>
        <source>Arc block</source>
        <translation>Bogenblock</translation>
    </message>
    <message>
        <source>Table</source>
        <translation>Tisch</translation>
    </message>
    <message>
        <source>Standing area</source>
        <translation>Stehbereich</translation>
    </message>
    <message>
        <source>Section</source>
        <translation>Bereich</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>Form</translation>
    </message>
    <message>
        <source>Text</source>
        <translation>Text</translation>
    </message>
    <message>
        <source>Picture to trace</source>
        <translation>Bild zum Nachzeichnen</translation>
    </message>
    <message>
        <source>Paint a category</source>
        <translation>Kategorie malen</translation>
    </message>
    <message>
        <source>Paint wheelchair places</source>
        <translation>Rollstuhlplätze malen</translation>
    </message>
    <message>
        <source>Number rows</source>
        <translation>Reihen nummerieren</translation>
    </message>
    <message>
        <source>Click a seat, or drag a frame around many.</source>
        <translation>Einen Platz anklicken, oder einen Rahmen um viele ziehen.</translation>
    </message>
    <message>
        <source>Draw a line around the seats you mean.</source>
        <translation>Eine Linie um die gemeinten Plätze ziehen.</translation>
    </message>
    <message>
        <source>Drag from the first seat to the last.</source>
        <translation>Vom ersten Platz zum letzten ziehen.</translation>
    </message>
    <message>
        <source>Drag from one corner of the block to the other.</source>
        <translation>Von einer Ecke des Blocks zur anderen ziehen.</translation>
    </message>
    <message>
        <source>Drag from the middle of the first row outwards and back: width and depth.</source>
        <translation>Von der Mitte der ersten Reihe nach außen und hinten ziehen: Breite und Tiefe.</translation>
    </message>
    <message>
        <source>Click for a round table, drag for a rectangular one.</source>
        <translation>Klicken: ein runder Tisch; ziehen: ein eckiger.</translation>
    </message>
    <message>
        <source>Drag over the area where people stand.</source>
        <translation>Über die Fläche ziehen, auf der die Leute stehen.</translation>
    </message>
    <message>
        <source>Click from corner to corner. Enter, or a click on the first, closes it.</source>
        <translation>Von Ecke zu Ecke klicken. Eingabe oder ein Klick auf die erste schließt ihn.</translation>
    </message>
    <message>
        <source>Drag over the stage.</source>
        <translation>Über die Bühne ziehen.</translation>
    </message>
    <message>
        <source>Drag a box, with Alt an ellipse.</source>
        <translation>Ein Rechteck ziehen, mit Alt eine Ellipse.</translation>
    </message>
    <message>
        <source>Click where the words stand, and type them at the right.</source>
        <translation>Klicken, wo die Wörter stehen, und sie rechts eintippen.</translation>
    </message>
    <message>
        <source>Click to choose a picture; drag to move it, its corner to size it.</source>
        <translation>Klicken wählt ein Bild; ziehen verschiebt es, an der Ecke ändert es seine Größe.</translation>
    </message>
    <message>
        <source>Drag over seats. With Alt the category of a seat is taken up.</source>
        <translation>Plätze überstreichen. Mit Alt wird die Kategorie eines Platzes aufgenommen.</translation>
    </message>
    <message>
        <source>Drag over seats: wheelchair places, with Shift companion seats, with Alt neither.</source>
        <translation>Plätze überstreichen: Rollstuhlplätze, mit Umschalt Begleitplätze, mit Alt keins von beiden.</translation>
    </message>
    <message>
        <source>Click rows, or drag over them, to number them.</source>
        <translation>Reihen anklicken oder überstreichen, um sie zu nummerieren.</translation>
    </message>
    <message>
        <source>Section %1</source>
        <translation>Bereich %1</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Trace</name>
    <message>
        <source>Picture to trace</source>
        <translation>Bild zum Nachzeichnen</translation>
    </message>
    <message>
        <source>Pictures (*.png *.jpg *.jpeg *.webp *.svg)</source>
        <translation>Bilder (*.png *.jpg *.jpeg *.webp *.svg)</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::UsesPanel</name>
    <message>
        <source>not sold</source>
        <translation>nicht verkauft</translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n Platz</numerusform>
            <numerusform>%n Plätze</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2, %3</source>
        <translation>%1 zu %2, %3</translation>
    </message>
    <message numerus="yes">
        <source>%n free seat(s) would cost more</source>
        <translation>
            <numerusform>%n freier Platz würde teurer</numerusform>
            <numerusform>%n freie Plätze würden teurer</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would cost less</source>
        <translation>
            <numerusform>%n würde billiger</numerusform>
            <numerusform>%n würden billiger</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not be sold any more</source>
        <translation>
            <numerusform>%n würde nicht mehr verkauft</numerusform>
            <numerusform>%n würden nicht mehr verkauft</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are sold and keep what was paid</source>
        <translation>
            <numerusform>%n ist verkauft und behält seinen Preis</numerusform>
            <numerusform>%n sind verkauft und behalten ihren Preis</numerusform>
        </translation>
    </message>
    <message>
        <source>No price would change.</source>
        <translation>Kein Preis würde sich ändern.</translation>
    </message>
    <message>
        <source>sells from version %1, %2 sold</source>
        <translation>verkauft aus Version %1, %2 verkauft</translation>
    </message>
    <message>
        <source>Prices</source>
        <translation>Preise</translation>
    </message>
    <message>
        <source>What version %1 would do to prices of %2</source>
        <translation>Was Version %1 mit den Preisen von %2 täte</translation>
    </message>
    <message>
        <source>Sell from version %1</source>
        <translation>Aus Version %1 verkaufen</translation>
    </message>
    <message>
        <source>No performance sells from this map.</source>
        <translation>Keine Vorstellung verkauft aus diesem Plan.</translation>
    </message>
    <message>
        <source>Who sells from this map could not be read: %1</source>
        <translation>Wer aus diesem Plan verkauft, konnte nicht geladen werden: %1</translation>
    </message>
    <message>
        <source>It could not be tried: %1</source>
        <translation>Das ließ sich nicht ausprobieren: %1</translation>
    </message>
    <message>
        <source>If %1 sold from version %2</source>
        <translation>Wenn %1 aus Version %2 verkaufte</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Schließen</translation>
    </message>
    <message numerus="yes">
        <source>%n later one(s) are not listed.</source>
        <translation>
            <numerusform>%n spätere ist nicht aufgeführt.</numerusform>
            <numerusform>%n spätere sind nicht aufgeführt.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ValueEdit</name>
    <message>
        <source>several</source>
        <translation>mehrere</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::VenueDialog</name>
    <message>
        <source>Rows</source>
        <translation>Reihen</translation>
    </message>
    <message>
        <source>Seats in the first row</source>
        <translation>Plätze in der ersten Reihe</translation>
    </message>
    <message>
        <source>More from row to row</source>
        <translation>Mehr von Reihe zu Reihe</translation>
    </message>
    <message>
        <source>Aisles</source>
        <translation>Gänge</translation>
    </message>
    <message>
        <source>Rows of the balcony</source>
        <translation>Reihen des Rangs</translation>
    </message>
    <message>
        <source>Seats in its first row</source>
        <translation>Plätze in seiner ersten Reihe</translation>
    </message>
    <message>
        <source>Wheelchair places</source>
        <translation>Rollstuhlplätze</translation>
    </message>
    <message>
        <source>Rows are</source>
        <translation>Reihen sind</translation>
    </message>
    <message>
        <source>Straight</source>
        <translation>Gerade</translation>
    </message>
    <message>
        <source>Curved</source>
        <translation>Gebogen</translation>
    </message>
    <message>
        <source>Blocks side by side on the floor</source>
        <translation>Parkettblöcke in einer Reihe</translation>
    </message>
    <message>
        <source>One behind the other</source>
        <translation>Hintereinander</translation>
    </message>
    <message>
        <source>Rows of a floor block</source>
        <translation>Reihen eines Parkettblocks</translation>
    </message>
    <message>
        <source>Seats of its rows</source>
        <translation>Plätze seiner Reihen</translation>
    </message>
    <message>
        <source>Standing, where the floor has no seats</source>
        <translation>Stehplätze ohne Blöcke</translation>
    </message>
    <message>
        <source>Tiers</source>
        <translation>Ränge</translation>
    </message>
    <message>
        <source>Rows of a tier</source>
        <translation>Reihen eines Rangs</translation>
    </message>
    <message>
        <source>Blocks along each side</source>
        <translation>Blöcke je Seite</translation>
    </message>
    <message>
        <source>Blocks around the end</source>
        <translation>Blöcke am Ende</translation>
    </message>
    <message>
        <source>Blocks of a tier</source>
        <translation>Blöcke eines Rangs</translation>
    </message>
    <message>
        <source>Rows of a block</source>
        <translation>Reihen eines Blocks</translation>
    </message>
    <message>
        <source>Radius of the field, m</source>
        <translation>Radius des Felds, m</translation>
    </message>
    <message>
        <source>Stairs, mm</source>
        <translation>Treppen, mm</translation>
    </message>
    <message>
        <source>Between two tiers, mm</source>
        <translation>Zwischen zwei Rängen, mm</translation>
    </message>
    <message>
        <source>Rows of tables</source>
        <translation>Tischreihen</translation>
    </message>
    <message>
        <source>Tables in a row</source>
        <translation>Tische in einer Reihe</translation>
    </message>
    <message>
        <source>Seats at a table</source>
        <translation>Plätze am Tisch</translation>
    </message>
    <message>
        <source>Tables are</source>
        <translation>Tische sind</translation>
    </message>
    <message>
        <source>Long</source>
        <translation>Lang</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Rund</translation>
    </message>
    <message>
        <source>Standing behind them</source>
        <translation>Stehplätze dahinter</translation>
    </message>
    <message>
        <source>Between two tables, mm</source>
        <translation>Zwischen zwei Tischen, mm</translation>
    </message>
    <message>
        <source>Bar</source>
        <translation>Bar</translation>
    </message>
    <message>
        <source>None</source>
        <translation>Keine</translation>
    </message>
    <message>
        <source>At the back</source>
        <translation>Hinten</translation>
    </message>
    <message>
        <source>Seated</source>
        <translation>Sitzordnung</translation>
    </message>
    <message>
        <source>In rows</source>
        <translation>In Reihen</translation>
    </message>
    <message>
        <source>At tables</source>
        <translation>An Tischen</translation>
    </message>
    <message>
        <source>Seats in a row</source>
        <translation>Plätze in einer Reihe</translation>
    </message>
    <message>
        <source>Rows for speakers and guests</source>
        <translation>Reihen für Redner und Gäste</translation>
    </message>
    <message>
        <source>Width of an aisle, mm</source>
        <translation>Breite eines Gangs, mm</translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation>Parkett</translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Theatre</source>
        <translation>Theater</translation>
    </message>
    <message>
        <source>Arena</source>
        <translation>Arena</translation>
    </message>
    <message>
        <source>Stadium</source>
        <translation>Stadion</translation>
    </message>
    <message>
        <source>Club</source>
        <translation>Club</translation>
    </message>
    <message>
        <source>Conference</source>
        <translation>Tagung</translation>
    </message>
    <message>
        <source>Between %1 and %2.</source>
        <translation>Zwischen %1 und %2.</translation>
    </message>
    <message>
        <source>At least as wide as a seat.</source>
        <translation>Mindestens so breit wie ein Platz.</translation>
    </message>
    <message>
        <source>This makes no hall: too many seats, or no room for them.</source>
        <translation>Das ergibt keinen Saal: zu viele Plätze, oder kein Raum für sie.</translation>
    </message>
    <message>
        <source>Stage</source>
        <translation>Bühne</translation>
    </message>
    <message>
        <source>Field</source>
        <translation>Spielfeld</translation>
    </message>
    <message>
        <source>Podium</source>
        <translation>Podium</translation>
    </message>
    <message>
        <source>Screen</source>
        <translation>Leinwand</translation>
    </message>
    <message>
        <source>Floor</source>
        <translation>Innenraum</translation>
    </message>
    <message>
        <source>Tier %1</source>
        <translation>Rang %1</translation>
    </message>
    <message>
        <source>Hall</source>
        <translation>Saal</translation>
    </message>
    <message>
        <source>Front</source>
        <translation>Vorn</translation>
    </message>
    <message>
        <source>Tables</source>
        <translation>Tische</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Stehplätze</translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::VenueForm</name>
    <message>
        <source>Kind of hall</source>
        <translation>Art des Saals</translation>
    </message>
    <message>
        <source>Its name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>How the hall looks</source>
        <translation>So sieht der Saal aus</translation>
    </message>
    <message>
        <source>Give the hall a name.</source>
        <translation>Bitte den Saal benennen.</translation>
    </message>
    <message>
        <source>No hall yet: see above.</source>
        <translation>Noch kein Saal: siehe oben.</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Abbrechen</translation>
    </message>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln Platz</numerusform>
            <numerusform>%Ln Plätze</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln standing</source>
        <translation>
            <numerusform>%Ln Stehplatz</numerusform>
            <numerusform>%Ln Stehplätze</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::VersionsPanel</name>
    <message>
        <source>Draft on the desk</source>
        <translation>Entwurf auf dem Tisch</translation>
    </message>
    <message>
        <source>not published yet</source>
        <translation>noch nicht veröffentlicht</translation>
    </message>
    <message>
        <source>begun at version %1</source>
        <translation>begonnen bei Version %1</translation>
    </message>
    <message>
        <source>kept on this computer %1</source>
        <translation>auf diesem Rechner aufgehoben %1</translation>
    </message>
    <message>
        <source>Go back to version %1</source>
        <translation>Zurück zu Version %1</translation>
    </message>
    <message>
        <source>Draft put aside</source>
        <translation>Beiseitegelegter Entwurf</translation>
    </message>
    <message>
        <source>%1, begun at version %2</source>
        <translation>%1, begonnen bei Version %2</translation>
    </message>
    <message>
        <source>Throw away</source>
        <translation>Wegwerfen</translation>
    </message>
    <message>
        <source>Restore</source>
        <translation>Zurückholen</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
    <message>
        <source>%1, %2 seats</source>
        <translation>%1, %2 Plätze</translation>
    </message>
    <message>
        <source>the one on the desk began here</source>
        <translation>der auf dem Tisch begann hier</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>Vergleichen</translation>
    </message>
    <message>
        <source>Compare with version %1</source>
        <translation>Mit Version %1 vergleichen</translation>
    </message>
    <message>
        <source>Restore version %1</source>
        <translation>Version %1 zurückholen</translation>
    </message>
    <message>
        <source>Nothing has been published yet.</source>
        <translation>Noch ist nichts veröffentlicht.</translation>
    </message>
    <message>
        <source>Older versions are kept on the server and not listed.</source>
        <translation>Ältere Versionen liegen auf dem Server und stehen nicht in der Liste.</translation>
    </message>
</context>
<context>
    <name>foyer::seatview::LevelList</name>
    <message>
        <source>All levels</source>
        <translation>Alle Ebenen</translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation>%1, %2 frei</translation>
    </message>
</context>
<context>
    <name>foyer::seatview::Minimap</name>
    <message>
        <source>Overview</source>
        <translation>Gesamtplan</translation>
    </message>
</context>
<context>
    <name>foyer::seatview::SeatLegend</name>
    <message>
        <source>Wheelchair</source>
        <translation>Rollstuhl</translation>
    </message>
    <message>
        <source>Companion</source>
        <translation>Begleitung</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Legend</source>
        <translation>Legende</translation>
    </message>
</context>
<context>
    <name>foyer::seatview::SeatView</name>
    <message>
        <source>Seat map</source>
        <translation>Saalplan</translation>
    </message>
</context>
<context>
    <name>foyer::seatview::ZoomButtons</name>
    <message>
        <source>Zoom out</source>
        <translation>Verkleinern</translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation>Verkleinern (−)</translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation>Vergrößern</translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation>Vergrößern (+)</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>Einpassen</translation>
    </message>
    <message>
        <source>Fit the whole map</source>
        <translation>Ganzen Plan einpassen</translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation>Alles zeigen (0)</translation>
    </message>
</context>
<context>
    <name>foyer::settings::KeysModel</name>
    <message>
        <source>Action</source>
        <translation>Aktion</translation>
    </message>
    <message>
        <source>Page</source>
        <translation>Seite</translation>
    </message>
    <message>
        <source>Key</source>
        <translation>Taste</translation>
    </message>
</context>
<context>
    <name>foyer::settings::KeysPanel</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>New key</source>
        <translation>Neue Taste</translation>
    </message>
    <message>
        <source>Use this key</source>
        <translation>Taste verwenden</translation>
    </message>
    <message>
        <source>Default</source>
        <translation>Standard</translation>
    </message>
    <message>
        <source>Choose an action first.</source>
        <translation>Zuerst eine Aktion wählen.</translation>
    </message>
    <message>
        <source>This is the default.</source>
        <translation>Das ist der Standard.</translation>
    </message>
    <message>
        <source>%1 belongs to “%2” already.</source>
        <translation>%1 gehört schon zu „%2“.</translation>
    </message>
</context>
<context>
    <name>foyer::settings::LookPanel</name>
    <message>
        <source>Appearance</source>
        <translation>Darstellung</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Sprache</translation>
    </message>
    <message>
        <source>Dates, numbers and money follow it.</source>
        <translation>Datum, Zahlen und Geld richten sich danach.</translation>
    </message>
</context>
<context>
    <name>foyer::settings::NewMemberForm</name>
    <message>
        <source>E-mail address</source>
        <translation>E-Mail-Adresse</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Add person</source>
        <translation>Person hinzufügen</translation>
    </message>
    <message>
        <source>Whom? Type the e-mail address to sign in with.</source>
        <translation>Wen? Bitte die E-Mail-Adresse für die Anmeldung eingeben.</translation>
    </message>
    <message>
        <source>%1 was added.</source>
        <translation>%1 ist hinzugefügt.</translation>
    </message>
    <message>
        <source>They sign in as they always do.</source>
        <translation>Die Anmeldung bleibt wie gewohnt.</translation>
    </message>
    <message>
        <source>Hand this over, it is shown once and sets the password: %1</source>
        <translation>Bitte weitergeben, wird nur einmal gezeigt und setzt das Passwort: %1</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
</context>
<context>
    <name>foyer::settings::OrganizationPanel</name>
    <message>
        <source>Save</source>
        <translation>Sichern</translation>
    </message>
    <message>
        <source>Add tax</source>
        <translation>Steuer hinzufügen</translation>
    </message>
    <message>
        <source>Reading the organization…</source>
        <translation>Organisation wird geladen…</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Three letters; new events start with it.</source>
        <translation>Drei Buchstaben; neue Veranstaltungen beginnen damit.</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Such as Europe/Rome; new events start with it.</source>
        <translation>Etwa Europe/Rome; neue Veranstaltungen beginnen damit.</translation>
    </message>
    <message>
        <source>Taxes</source>
        <translation>Steuern</translation>
    </message>
    <message>
        <source>Name of a new tax</source>
        <translation>Name einer neuen Steuer</translation>
    </message>
    <message>
        <source>Share of the price</source>
        <translation>Anteil am Preis</translation>
    </message>
    <message>
        <source>Saved.</source>
        <translation>Gesichert.</translation>
    </message>
    <message>
        <source>The organization could not be read</source>
        <translation>Die Organisation konnte nicht geladen werden</translation>
    </message>
    <message>
        <source>%1, %2 %</source>
        <translation>%1, %2 %</translation>
    </message>
    <message>
        <source>No tax yet: prices are sold without one.</source>
        <translation>Noch keine Steuer: Preise gelten ohne.</translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile.</source>
        <translation>Jemand anderes hat das inzwischen geändert.</translation>
    </message>
    <message>
        <source>What you typed is still here; Save puts it in place of theirs.</source>
        <translation>Ihre Eingaben sind noch da; Sichern setzt sie an die Stelle der anderen.</translation>
    </message>
    <message>
        <source>Not saved.</source>
        <translation>Nicht gesichert.</translation>
    </message>
    <message>
        <source>Give the tax a name, as it stands on the ticket.</source>
        <translation>Bitte die Steuer benennen, wie sie auf der Karte steht.</translation>
    </message>
    <message>
        <source>The taxes could not be read. %1</source>
        <translation>Die Steuern konnten nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>foyer::settings::PeoplePanel</name>
    <message>
        <source>People</source>
        <translation>Personen</translation>
    </message>
    <message>
        <source>Remove…</source>
        <translation>Entfernen…</translation>
    </message>
    <message>
        <source>Reading the people…</source>
        <translation>Personen werden geladen…</translation>
    </message>
    <message>
        <source>Role of the chosen person</source>
        <translation>Rolle der gewählten Person</translation>
    </message>
    <message>
        <source>Nobody yet</source>
        <translation>Noch niemand</translation>
    </message>
    <message>
        <source>Add the people who work here below.</source>
        <translation>Unten hinzufügen, wer hier arbeitet.</translation>
    </message>
    <message>
        <source>The people could not be read</source>
        <translation>Die Personen konnten nicht geladen werden</translation>
    </message>
    <message>
        <source>Choose a person first.</source>
        <translation>Zuerst eine Person wählen.</translation>
    </message>
    <message>
        <source>Remove %1?</source>
        <translation>%1 entfernen?</translation>
    </message>
    <message>
        <source>They are signed out here within a second and can no longer work for this organization. What they sold stays under their name.</source>
        <translation>Die Person wird hier sofort abgemeldet und kann nicht mehr für diese Organisation arbeiten. Ihre Verkäufe bleiben unter ihrem Namen.</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Entfernen</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>Behalten</translation>
    </message>
</context>
<context>
    <name>foyer::settings::PeopleRows</name>
    <message>
        <source>Has not signed in yet</source>
        <translation>Noch nie angemeldet</translation>
    </message>
    <message>
        <source>Person</source>
        <translation>Person</translation>
    </message>
    <message>
        <source>Role</source>
        <translation>Rolle</translation>
    </message>
    <message>
        <source>Since</source>
        <translation>Seit</translation>
    </message>
</context>
<context>
    <name>foyer::settings::PrintingPanel</name>
    <message>
        <source>Tickets come out of</source>
        <translation>Karten kommen aus</translation>
    </message>
    <message>
        <source>Folder for PDF files</source>
        <translation>Ordner für PDF-Dateien</translation>
    </message>
    <message>
        <source>One file for each order, named by its code.</source>
        <translation>Eine Datei je Bestellung, nach ihrem Code benannt.</translation>
    </message>
    <message>
        <source>The system&apos;s printer, or PDF files where there is none</source>
        <translation>Systemdrucker, sonst PDF-Dateien</translation>
    </message>
    <message>
        <source>The system&apos;s printer (%1)</source>
        <translation>Systemdrucker (%1)</translation>
    </message>
    <message>
        <source>PDF files</source>
        <translation>PDF-Dateien</translation>
    </message>
    <message>
        <source>%1 (not connected)</source>
        <translation>%1 (nicht verbunden)</translation>
    </message>
    <message>
        <source>The choice could not be kept on this computer.</source>
        <translation>Die Wahl konnte auf diesem Rechner nicht gemerkt werden.</translation>
    </message>
    <message>
        <source>A folder is named in full, from the top. The usual one is used.</source>
        <translation>Ein Ordner wird ganz benannt, von oben an. Es gilt der übliche.</translation>
    </message>
    <message>
        <source>Looking for printers …</source>
        <translation>Drucker werden gesucht …</translation>
    </message>
</context>
<context>
    <name>foyer::settings::Roles</name>
    <message>
        <source>Owner</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation>Veranstalter</translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation>Kassenleitung</translation>
    </message>
    <message>
        <source>Box office</source>
        <translation>Kasse</translation>
    </message>
    <message>
        <source>Gate</source>
        <translation>Einlass</translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation>Nur Einsicht</translation>
    </message>
    <message>
        <source>May do everything, people and settings too.</source>
        <translation>Darf alles, auch Personen und Optionen.</translation>
    </message>
    <message>
        <source>Sets up events, prices and seats, steers the sale, sees the figures.</source>
        <translation>Richtet Veranstaltungen, Preise und Plätze ein, steuert den Verkauf, sieht die Zahlen.</translation>
    </message>
    <message>
        <source>Sells and checks in, refunds freely, sells what the house holds.</source>
        <translation>Verkauft, lässt ein, erstattet frei, verkauft Hausplätze.</translation>
    </message>
    <message>
        <source>Sells tickets and refunds by the event&apos;s policy.</source>
        <translation>Verkauft Karten und erstattet nach der Regel der Veranstaltung.</translation>
    </message>
    <message>
        <source>Scans tickets at the gate.</source>
        <translation>Scannt Karten am Einlass.</translation>
    </message>
    <message>
        <source>Sees the figures, changes nothing.</source>
        <translation>Sieht die Zahlen, ändert nichts.</translation>
    </message>
</context>
<context>
    <name>foyer::settings::SettingsPage</name>
    <message>
        <source>Settings</source>
        <translation>Optionen</translation>
    </message>
    <message>
        <source>Appearance and language</source>
        <translation>Darstellung und Sprache</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
    <message>
        <source>Printing</source>
        <translation>Druck</translation>
    </message>
    <message>
        <source>Organization</source>
        <translation>Organisation</translation>
    </message>
    <message>
        <source>People and roles</source>
        <translation>Personen und Rollen</translation>
    </message>
</context>
<context>
    <name>foyer::shell::ConnectionWord</name>
    <message>
        <source>No connection since %1</source>
        <translation>Keine Verbindung seit %1</translation>
    </message>
    <message>
        <source>Online, seats live</source>
        <translation>Online, Plätze live</translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation>Verbinden …</translation>
    </message>
    <message>
        <source>Online, seats not live</source>
        <translation>Online, Plätze nicht live</translation>
    </message>
    <message>
        <source>Online</source>
        <translation>Online</translation>
    </message>
</context>
<context>
    <name>foyer::shell::KeyboardMap</name>
    <message>
        <source>Keys</source>
        <translation>Tasten</translation>
    </message>
</context>
<context>
    <name>foyer::shell::MainWindow</name>
    <message>
        <source>Something is not saved.</source>
        <translation>Etwas ist nicht gesichert.</translation>
    </message>
    <message>
        <source>What you have begun is lost if you go now. It is in: %1.</source>
        <translation>Begonnenes geht sonst verloren. Es steht in: %1.</translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Bleiben</translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation>Schließen und verwerfen</translation>
    </message>
</context>
<context>
    <name>foyer::shell::PersonMenu</name>
    <message>
        <source>As the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
</context>
<context>
    <name>foyer::shell::ShellCommands</name>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Change performance</source>
        <translation>Vorstellung wechseln</translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation>Alle Tasten zeigen</translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation>Vollbild</translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation>Hell/Dunkel wechseln</translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation>Abmelden</translation>
    </message>
</context>
<context>
    <name>foyer::shell::StoreNotice</name>
    <message>
        <source>A newer Foyer wrote what this computer keeps.</source>
        <translation>Ein neueres Foyer hat geschrieben, was dieser Rechner aufhebt.</translation>
    </message>
    <message>
        <source>What this computer keeps was damaged.</source>
        <translation>Was dieser Rechner aufhebt, war beschädigt.</translation>
    </message>
    <message>
        <source>What was not saved or not sent yet is in the old file; the newer Foyer can read it.</source>
        <translation>Nicht Gesichertes und nicht Gesendetes liegt in der alten Datei; das neuere Foyer kann sie lesen.</translation>
    </message>
    <message>
        <source>Drafts that were not saved and scans that were not sent are in the old file: keep it.</source>
        <translation>Nicht gesicherte Entwürfe und nicht gesendete Scans liegen in der alten Datei: bitte aufheben.</translation>
    </message>
    <message>
        <source>Server, names and printer are chosen anew.</source>
        <translation>Server, Namen und Drucker werden neu gewählt.</translation>
    </message>
    <message>
        <source>Understood</source>
        <translation>Verstanden</translation>
    </message>
</context>
<context>
    <name>foyer::shell::SwitcherPopup</name>
    <message>
        <source>Name, hall or date</source>
        <translation>Name, Saal oder Termin</translation>
    </message>
    <message>
        <source>Find a performance</source>
        <translation>Vorstellung finden</translation>
    </message>
    <message>
        <source>Performances</source>
        <translation>Vorstellungen</translation>
    </message>
    <message>
        <source>No performance is published yet. Events sets them up.</source>
        <translation>Noch keine Vorstellung veröffentlicht. Anlegen im Spielplan.</translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation>%1 verkauft</translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation>Organisationen</translation>
    </message>
    <message>
        <source>here</source>
        <translation>hier</translation>
    </message>
</context>
<context>
    <name>foyer::shell::TopBar</name>
    <message>
        <source>Find order, event, page, action</source>
        <translation>Bestellung, Seite, Aktion finden</translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation>Alles finden</translation>
    </message>
    <message>
        <source>Change performance: %1</source>
        <translation>Vorstellung wechseln: %1</translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation>Sie: %1</translation>
    </message>
</context>
<context>
    <name>foyer::shell::Workspace</name>
    <message>
        <source>Everywhere</source>
        <translation>Überall</translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation>Zu %1</translation>
    </message>
    <message>
        <source>Your role does not show that.</source>
        <translation>Ihre Rolle zeigt das nicht.</translation>
    </message>
    <message>
        <source>No performance</source>
        <translation>Keine Vorstellung</translation>
    </message>
    <message>
        <source>This date is not on sale.</source>
        <translation>Dieser Termin ist nicht im Verkauf.</translation>
    </message>
</context>
<context>
    <name>foyer::start::FirstRunForm</name>
    <message>
        <source>Who opens the house?</source>
        <translation>Wer öffnet das Haus?</translation>
    </message>
    <message>
        <source>This box office is new. Its first person owns it and lets the others in.</source>
        <translation>Diese Kasse ist neu. Der ersten Person gehört sie; sie lässt die anderen herein.</translation>
    </message>
    <message>
        <source>Another box office</source>
        <translation>Andere Kasse</translation>
    </message>
    <message>
        <source>Name of the house</source>
        <translation>Name des Hauses</translation>
    </message>
    <message>
        <source>Currency</source>
        <translation>Währung</translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation>Zeitzone</translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation>Ihr Vorname</translation>
    </message>
    <message>
        <source>Your last name</source>
        <translation>Ihr Nachname</translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation>Ihre E-Mail-Adresse</translation>
    </message>
    <message>
        <source>A password for you</source>
        <translation>Ihr Passwort</translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are best.</source>
        <translation>
            <numerusform>Mindestens %n Zeichen; am besten ein paar Wörter.</numerusform>
            <numerusform>Mindestens %n Zeichen; am besten ein paar Wörter.</numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name that stands on your tickets.</source>
        <translation>Bitte den Namen eingeben, der auf den Karten steht.</translation>
    </message>
    <message>
        <source>Choose a currency from the list.</source>
        <translation>Währung aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation>Zeitzone aus der Liste wählen.</translation>
    </message>
    <message>
        <source>Type your mail address, such as marta@theatre.example.</source>
        <translation>Bitte die E-Mail-Adresse eingeben, etwa marta@theatre.example.</translation>
    </message>
    <message>
        <source>Take between %1 and %2 characters.</source>
        <translation>Bitte %1 bis %2 Zeichen nehmen.</translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation>Wird geöffnet …</translation>
    </message>
    <message>
        <source>Open the box office</source>
        <translation>Kasse öffnen</translation>
    </message>
    <message>
        <source>The box office is not open yet.</source>
        <translation>Die Kasse ist noch nicht offen.</translation>
    </message>
</context>
<context>
    <name>foyer::start::OfficeChooser</name>
    <message>
        <source>Where is your box office?</source>
        <translation>Wo ist Ihre Kasse?</translation>
    </message>
    <message>
        <source>You can move it later without losing anything.</source>
        <translation>Ein späterer Umzug ist ohne Verlust möglich.</translation>
    </message>
    <message>
        <source>Open a box office on this computer</source>
        <translation>Kasse auf diesem Rechner öffnen</translation>
    </message>
    <message>
        <source>Nothing else to install. It is open as long as this program is.</source>
        <translation>Sonst nichts zu installieren. Sie ist offen, solange dieses Programm läuft.</translation>
    </message>
    <message>
        <source>Keep its data in</source>
        <translation>Daten ablegen in</translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation>Hier öffnen</translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation>Mit einem Server verbinden</translation>
    </message>
    <message>
        <source>Your organization already runs one.</source>
        <translation>Ihre Organisation betreibt schon einen.</translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation>Adresse des Servers</translation>
    </message>
    <message>
        <source>Connect</source>
        <translation>Verbinden</translation>
    </message>
    <message>
        <source>on this computer before</source>
        <translation>zuletzt auf diesem Rechner</translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation>%1 frei</translation>
    </message>
    <message>
        <source>Looking for a box office at %1 …</source>
        <translation>Kasse bei %1 wird gesucht …</translation>
    </message>
    <message>
        <source>It is being tried just now.</source>
        <translation>Wird gerade versucht.</translation>
    </message>
    <message>
        <source>A server is being tried just now.</source>
        <translation>Ein Server wird gerade versucht.</translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation>Konnte nicht geöffnet werden.</translation>
    </message>
    <message>
        <source>Type the whole path of a folder, such as %1.</source>
        <translation>Bitte den ganzen Pfad eines Ordners eingeben, etwa %1.</translation>
    </message>
    <message>
        <source>Type the server&apos;s address, such as foyer.theatre.example.</source>
        <translation>Bitte die Serveradresse eingeben, etwa foyer.theatre.example.</translation>
    </message>
</context>
<context>
    <name>foyer::start::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation>Passwort verbergen</translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation>Passwort zeigen</translation>
    </message>
</context>
<context>
    <name>foyer::start::SignInForm</name>
    <message>
        <source>Sign in again</source>
        <translation>Neu anmelden</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Anmelden</translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation>Bei %1 anmelden</translation>
    </message>
    <message>
        <source>open on this computer</source>
        <translation>auf diesem Rechner geöffnet</translation>
    </message>
    <message>
        <source>%1, connected</source>
        <translation>%1, verbunden</translation>
    </message>
    <message>
        <source>Leave</source>
        <translation>Verlassen</translation>
    </message>
    <message>
        <source>Another box office</source>
        <translation>Andere Kasse</translation>
    </message>
    <message>
        <source>Mail</source>
        <translation>E-Mail</translation>
    </message>
    <message>
        <source>Password</source>
        <translation>Passwort</translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation>Anmeldung läuft …</translation>
    </message>
    <message>
        <source>on this computer before</source>
        <translation>zuletzt auf diesem Rechner</translation>
    </message>
    <message>
        <source>Type your mail address, such as marta@theatre.example.</source>
        <translation>Bitte die E-Mail-Adresse eingeben, etwa marta@theatre.example.</translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation>Bitte das Passwort eingeben.</translation>
    </message>
    <message>
        <source>Mail and password do not go together. Check both; capital letters count in the password.</source>
        <translation>E-Mail und Passwort passen nicht zusammen. Bitte beide prüfen; Großschreibung zählt beim Passwort.</translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation>Sie sind nicht angemeldet.</translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation>Zu viele Versuche.</translation>
    </message>
    <message numerus="yes">
        <source>Signing in is possible again in %n second(s).</source>
        <translation>
            <numerusform>Anmelden ist in %n Sekunde wieder möglich.</numerusform>
            <numerusform>Anmelden ist in %n Sekunden wieder möglich.</numerusform>
        </translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation>Feststelltaste ist an</translation>
    </message>
</context>
<context>
    <name>foyer::start::StartFoot</name>
    <message>
        <source>Language: %1</source>
        <translation>Sprache: %1</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation>Darstellung: %1</translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation>Version %1</translation>
    </message>
</context>
<context>
    <name>foyer::start::StartView</name>
    <message>
        <source>Looking whether it is open already …</source>
        <translation>Prüfe, ob sie schon offen ist …</translation>
    </message>
    <message>
        <source>Starting the server …</source>
        <translation>Server startet …</translation>
    </message>
    <message>
        <source>Making the database; only the first time takes this long …</source>
        <translation>Datenbank wird angelegt; nur beim ersten Mal dauert es so lange …</translation>
    </message>
    <message>
        <source>Starting the database …</source>
        <translation>Datenbank startet …</translation>
    </message>
    <message>
        <source>Bringing the database up to date …</source>
        <translation>Datenbank wird aktualisiert …</translation>
    </message>
    <message>
        <source>Opening the doors …</source>
        <translation>Türen öffnen …</translation>
    </message>
    <message>
        <source>Opening the box office on this computer</source>
        <translation>Kasse auf diesem Rechner wird geöffnet</translation>
    </message>
</context>
</TS>
