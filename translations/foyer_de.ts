<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ActionSource</name>
    <message>
        <source>Actions</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>EventSource</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>LocalServer</name>
    <message>
        <source>The server program is not installed on this computer. Install the package foyer-server, or connect to a server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer would not start the server program: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server ended unexpectedly. Nothing that was sold is lost; open it again. What it said last: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has not opened after a long time. Check whether the disk is full or very busy, then open it again.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Obstacle</name>
    <message>
        <source>This computer does not trust the certificate of %1, issued by %2. Have its issuer&apos;s certificate installed on this computer first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate of %1 ran out on %2. Whoever runs the server has to renew it; if the date is wrong, set this computer&apos;s clock.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The certificate at %1 is made out to %2. Type the address that your organization gave you, exactly.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no computer called %1 here. Check the spelling, and whether this computer is in the network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is there, but no box office answers at it. Check the port, or ask whoever runs the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be reached. Check this computer&apos;s network.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 did not answer in time. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 does not speak https. If it is in your own house, type http:// before its address.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something answers at %1, but it is no box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server at %1 is just starting or stopping. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The proxy of this computer&apos;s network does not let the connection to %1 through.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>OrderSource</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Orders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>PlaceName</name>
    <message>
        <source>Seat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, seat %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Role</name>
    <message>
        <source>Owner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Supervisor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Viewer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>SeatView</name>
    <message>
        <source>%1 yours, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>wheelchair space</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>companion seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>restricted view</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>House hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in this till&apos;s stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yours</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held by others</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>house hold %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not in this till&apos;s stock</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>would be left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Table %1 seat %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1 seat %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Span</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 d %2 h</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::app::Program</name>
    <message>
        <source>You belong to no organization here. Ask its owner to let you in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change the language and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out and lose it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended. Your work is as you left it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::ArrivalsCard</name>
    <message>
        <source>Arrivals a minute: %1 since %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Arrivals a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::CountCard</name>
    <message>
        <source>%1 inside, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Counting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 sold, %2 to come</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1 sold, %2 not inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>last minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not live now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::FoundCard</name>
    <message>
        <source>Tickets found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type at least two letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket of this performance has “%1” in its name, order or seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The first %1; ask more narrowly</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::FoundModel</name>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>has left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not yet inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::GateChooser</name>
    <message>
        <source>Gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which gate is this?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Asked once: this computer remembers it for %1. It stands beside every scan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these: scan without naming a gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave it as it is</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::GatePage</name>
    <message>
        <source>No performance chosen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose in the bar above which performance you let people into.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the gate …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not scan tickets here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The gate could not be opened</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry taken back: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::RecentCard</name>
    <message>
        <source>None yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scans here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last scans here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::WaitingView</name>
    <message>
        <source>Name, order or seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody is let in before the answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready for exits</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ready to scan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit: whoever is scanned leaves the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry, all ticket types, from %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::checkin::Words</name>
    <message>
        <source>Search by name or seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop the code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Night</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read is no ticket code of this box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scan once more; else to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer version of the box office made this code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This box office does not know the key that signed the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The key that signed the code has been withdrawn.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This box office did not sign the code.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Already inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody has come in on this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the name; else to the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered at gate %1 at %2, %3 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entered at %1, %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for another performance.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is for %1, %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wrong date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It begins in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It began %1 ago</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is let in later.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to wait</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The doors open at %1, in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time of this ticket is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This performance ended at %1, %2 ago.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Other gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This section is let in at another gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the other gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is let in at another gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is let in at gate %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket was cancelled or refunded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A newer ticket exists: passed on, or printed again as lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask for the newer ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office has blocked this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reserved, and to be paid before it is let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send to the box office to pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is genuine, but no ticket here belongs to it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused it for a reason that this program does not know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not genuine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>unknown ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too early</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>too late</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>other gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>already inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>refused</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scans of this ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checked, let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo this exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>inside of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Chosen from the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What was read</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No exit was noted. The scan is kept with its time and gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody was let in. The scan is kept with its time and gate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First entry on this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Entry %1 on this ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This gate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gate %1, let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Noted: has left the house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet counted</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refusal %1 of this code here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not counted as an entry</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Do this</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection to the server. This is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. This is neither yes nor no.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since %1. Codes cannot be checked here; nobody has been let in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked: nobody has been let in. The server can be reached, so try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask to wait, then try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The code is kept on this computer until it has been checked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>let in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit taken back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>exit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>check first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unknown code</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Arrivals</name>
    <message>
        <source>Came in</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::ArrivalsCard</name>
    <message>
        <source>Arrivals a minute</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::DealsModel</name>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold by</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Amount</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::GateList</name>
    <message>
        <source>Gates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No gate named</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>nobody turned away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a min</source>
        <extracomment>entries a minute</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::HeatCard</name>
    <message>
        <source>Occupancy by seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>last %n dates</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>never sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold %1 of %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading the hall …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing places only: there are no seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>sold on %1 of %n dates</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Seat %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1, seat %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 sold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::KeyFigures</name>
    <message>
        <source>%1 today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>after refunds, all channels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>without sales in %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Average price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2 on average</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>fees and tax included</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 in baskets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 being paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 at tills</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 by the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing is held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 a minute</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Inside</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nobody has come in yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no tickets</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::OrdersCard</name>
    <message>
        <source>Latest orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No orders yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whatever is sold stands here at once.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::Range</name>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>7 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>30 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since on sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::RevenueCard</name>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outline: if sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue by channel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesCard</name>
    <message>
        <source>Sales</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesChart</name>
    <message>
        <source>Sales over time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold in all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing was sold in this time.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesPlot</name>
    <message>
        <source>capacity %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events</name>
    <message>
        <source>Give the event a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most 200 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lower-case letters, digits and single hyphens, such as mahler-4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has at most 20,000 letters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no time zone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours must fall from line to line, and shares must not rise.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place, or make one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a price category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many people it holds: 1 to 1,000,000.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates lie within the years 2000 to 2199.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors open before the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The end is after the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give it a key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another category has this key.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose through which channels it sells.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It must end after it begins.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Without a name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens %1 at once, through %2, until %3.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale phase is to come, so nobody can buy yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 opens on %2, through %3, until %4.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>version %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 standing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n date(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>partners</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is published. What you change here is seen as soon as it is saved; orders keep the prices they were made with.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publishing shows the event with %n date(s) to everyone. </source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place, currency and time zone stay as they are from then on.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::AreaRow</name>
    <message>
        <source>Name of standing area %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price category of standing area %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Capacity of standing area %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> people</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove standing area %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::AreasEdit</name>
    <message>
        <source>Standing areas</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Standing</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::ChangeWriter</name>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is now: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is now “%2”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets a buyer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seconds of a hold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund policy has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The fees have changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The rule on single seats has changed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 added: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 changed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 removed: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price set: %1, %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price changed: %1, %2 instead of %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price removed: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::DateRow</name>
    <message>
        <source>Day of date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors of date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start of date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End of date %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>lies in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ends on the next day</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::DatesStep</name>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times are those of the hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add the first one; a series makes many of it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Doors</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How many further dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far apart</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Days or weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>weeks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add series</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After the last date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>more, every</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An event has at most 200 dates.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::Duplicate</name>
    <message>
        <source>Copy of %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::EventsPage</name>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not duplicated: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Everything but the dates of %1 is copied.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::FactsStep</name>
    <message>
        <source>Name and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short name in links</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text for buyers</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee, share of the price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fee, a ticket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free tickets bear no fee.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> min</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refuse choices that leave a single seat between taken ones</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets an order, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets a buyer, at most</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A basket holds its seats for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid back when a ticket is returned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stays as it is once the event is published.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::Finder</name>
    <message>
        <source>Give it a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A name has at most 100 letters.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::HallGenerator</name>
    <message>
        <source>Curved rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Main hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats in the first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More from row to row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Aisles</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Wheelchair places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rows of a balcony</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats in its first row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make this hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stalls</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Balcony</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::HallStep</name>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All dates that are not on sale yet take place here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Its name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make a hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the hall looks</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No seat map: standing areas only</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1, %n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Choose the place first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This file is no seating plan: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file cannot be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is larger than 16 MB.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give the place a name.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The place was not made.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Import a seating plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seating plans (*.json)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The plan was not imported.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hall was not made.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::ImportReport</name>
    <message>
        <source>What the import mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close the report</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is imported</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 standing places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing had to be mended</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) mended</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) left</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>the first %1 are listed</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::Judge</name>
    <message>
        <source>Name and terms</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no name yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, times of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no place chosen yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>it has no seats or places yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a seat map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n error(s) in the seat map keep it from going on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>a draft date lies in the past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there is no ticket type yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every seat has a price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>there are no prices yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some seats have no category in the map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Set these prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n category(ies)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n ticket type(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>nothing says when it is sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a sale phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all of them are over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the phases</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::NameList</name>
    <message>
        <source>%1, number %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PhaseRow</name>
    <message>
        <source>Name of sale phase %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale phase %1 begins</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale phase %1 ends</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove sale phase %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PhaseTimeline</name>
    <message>
        <source>Sale phases: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>today</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PhasesStep</name>
    <message>
        <source>Sale phases</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where two are open at once, the one that opened last counts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No sale phase yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A phase says from when until when it is sold, and where.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Regular</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New phase</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PriceGrid</name>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PriceGridModel</name>
    <message>
        <source>%1 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>If sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>all %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PricesStep</name>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taxes are in them, fees are not. Type 80 % for a share of the row&apos;s first price.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>In which sale phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is no amount.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The price is as it was.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket types</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Price categories</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tax in the prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Rates are kept in the settings.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Adult</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New ticket type</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No tax</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Every phase</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats or places of the hall have this category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets were ordered: orders name their type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Add a ticket type and a category: the sheet of prices follows.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Empty cells cost what they cost in every phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An empty cell is not sold as this type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out at these prices: %1 a date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The prices were not saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::PublishStep</name>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Call it off</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is over: nothing of it is sold any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish the new dates</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s) still lack; see the list at the right.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Stops the sale of all dates at once. Before it happens you are told how many orders, tickets and how much money it touches.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A draft that is called off leaves the list; nobody else has seen it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::ReadinessPanel</name>
    <message>
        <source>Ready to publish?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is on sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::RefundEdit</name>
    <message>
        <source>Step</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>After that nothing is paid back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Share paid back, step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source> h</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hours before the start, step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Remove step %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>until</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>before the start</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::RepairModel</name>
    <message>
        <source>Id made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Id replaced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Second id left out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number read as text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text read as number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Text cleaned</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Size rounded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Position made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>List made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category added</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Category renamed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas made</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canvas grown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Content moved</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Old form of area</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shape kept as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Field kept as it was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where in the plan</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Was</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Is now</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::RowWriter</name>
    <message>
        <source>no date yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n date(s)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>the last on %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n more to</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on sale, %1 places</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not on sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Few left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Announced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on sale %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%n step(s) left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the till</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dashboard</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prices</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sale plan</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> and more</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 tickets sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sold, %2 held</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sold on the last day</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Place</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>State</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last 14 days</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Revenue</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonView</name>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the row&apos;s button does</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search the events by name or hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>choose</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>duplicate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Coming</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Past</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the list of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not show the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The events cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No event here has “%1” in its name or hall.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Press Ctrl N: name it, choose a hall, a date and prices, and it can be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organizer has to make the first one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No events of this kind</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The others are beside it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::SetupHead</name>
    <message>
        <source>cannot be kept on this computer: save it now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saved %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>saving …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no server: kept on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not saved: see what is marked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New event</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::SetupView</name>
    <message>
        <source>Back to the list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Publish</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the event</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something typed could not be saved; the steps that are marked say what.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The sale of %n date(s) stops at once and cannot be taken up again.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nobody has bought a ticket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 orders with %2 tickets worth %3 stay as they are: each can then be paid back in full, by hand or on request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n more are being paid right now.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel this date of %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason, shown with the orders</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel the date</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n date(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>The date is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these you have changed too: yours stands here.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>What you typed is kept.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this event.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save mine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take theirs</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::events::StepButton</name>
    <message>
        <source>done</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>something lacks</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::DialogPrompter</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::ErrorState</name>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::Palette</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find order, customer, seat, action</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::PaletteList</name>
    <message>
        <source>Searching…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type a name, an order, a page or an action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing found</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::ProgressPanel</name>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::QuantityStepper</name>
    <message>
        <source>Fewer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::Refusal</name>
    <message>
        <source>This account waits to be confirmed by mail.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This hold was extended once already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This person is a member already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This server has been set up already. Sign in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount is not possible here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment is not decided yet. Wait a moment, then look at the order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats are blocked.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is more than the server takes at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This buyer has as many tickets as one person may have.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time to pay for this order has passed. Its seats are free again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody uses this mail address already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This event is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is published, so this can no longer be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not allow this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tickets have been sold for it, so it can no longer be removed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>These seats are held by the house.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basket has changed since. Look at it again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This basket has been sold already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold ran out. The seats can be taken again if they are still free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold was let go. The seats can be taken again if they are still free.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This was saved before with other content. Reload to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The mail address or the password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session is no longer valid. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This key is used already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An organization needs an owner: make somebody else one first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This ticket is no longer valid.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has as many listeners as it can hold. Seats are read from time to time instead.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seats beside these have just changed. Choose again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no price for this ticket type on these seats.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no sale phase yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance has no seating plan yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance has neither seats nor standing places yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not that many seats together any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ticket type yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That is less than the amount to pay.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not on sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event is not published yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something is still missing before this can be published.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keys have changed since. Reload and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale has not begun yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is nothing to undo any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>An order cannot hold more tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another date has this number already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server has too much to do. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This link was used already. Ask for a new one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A date lies in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This performance is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance is published, so this can no longer be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A sale phase ends after the performance has begun.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are not that many standing places left.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server needs to know which version this changes. Reload and try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are two prices for the same thing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>That was too often in a short time. Wait a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The refund rules do not allow this refund.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The sale phase is over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else was faster: one of these seats is taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This short name is used already.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Somebody else has changed this meanwhile. Reload to see it; nothing of yours was saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It would begin in the past.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are still prices for it. Remove them first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is still used. Remove its uses first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is rearranging its holds. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This choice leaves a single seat alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This way of paying is not allowed here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Times of a date on sale cannot be changed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has run out. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are too many of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many wrong tries. Wait a while before the next.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many people want the same seats at once. Try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is not ready. Try again in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such price category.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The hold is no longer there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such line in this order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such order.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such sale phase.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such standing area.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such seating plan.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such tax rate.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such ticket type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no such venue.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A price category has no price yet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Client and server do not fit together. Update the older one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This client is too old for the server. Update it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This amount is in another currency.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basket does not fit the server&apos;s own record. Choose the seats again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The password is wrong.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is no longer possible in its present state. Reload to see it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server cannot be reached. Check the network, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server did not answer in time. It may have been done all the same: look before trying again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was cancelled.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your session has ended. Sign in again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A value is not right.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Something broke on the server. It has been noted there; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Again in %1 s.</source>
        <extracomment>behind a sentence; a number of seconds</extracomment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::SellThroughBar</name>
    <message>
        <source>%1 sold</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::ToastView</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::kit::Toasts</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketList</name>
    <message>
        <source>Lines of the basket</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketPanel</name>
    <message>
        <source>Basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in it yet. Take the best seats with F4, or choose seats on the map.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>incl. VAT %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketRow</name>
    <message>
        <source>let go</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>taken by somebody else</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Delete takes it out, Enter changes the ticket type.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::CashPanel</name>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Received</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact amount</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>held for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taking it prints %1.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::ChangeCard</name>
    <message>
        <source>Still missing: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Still missing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::DonePanel</name>
    <message>
        <source>Sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Given away</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid by card</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) saved to</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source> on %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fetching the tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The tickets are sold and can be printed again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::FinderPanel</name>
    <message>
        <source>Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, name or e-mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>More</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code, name or e-mail address of an order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No order found</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing has this code, or a name that begins so.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Orders cannot be searched now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Searching</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::GivePanel</name>
    <message>
        <source>Complimentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>For whom</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands with the order, so that it can be found by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 worth %2 are given away. Reports count them as complimentary.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::HallPanel</name>
    <message>
        <source>Standing places only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This performance has no seats. Take places below: a key takes as many as the number at the top says.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What is sold tonight?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the events</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the hall</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The performance cannot be shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on sale.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This performance is cancelled or over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not yet on sale at the box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It opens %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not on sale at the box office.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The event has no sale phase for it, or no prices.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a performance at the top with F3, or publish an event first.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::HoldBar</name>
    <message>
        <source>The time ran out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats held for</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seats held for %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::KeyStrip</name>
    <message>
        <source>How many tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n together</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::NoticeBar</name>
    <message>
        <source>Close the message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 would be left alone. Choose how to mend it, or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat would be left alone. Choose how to mend it, or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrderPanel</name>
    <message>
        <source>Order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay back</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>printed %n time(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>handed on</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>given back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>blocked</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print the ticket for %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Payments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>failed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not settled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paid back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not done.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose none</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the tickets that come back first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 kept by the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All of it by the policy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Printing was stopped.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not printed.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrderRow</name>
    <message>
        <source>Order %1, %2, %3, %4, %5</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>no name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Walk-up, no name</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrphanCard</name>
    <message>
        <source>Keep anyway</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nobody else may want a single seat.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 and %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take seat %1 too</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Move to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%1 for %n seat(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, same price</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Row %1: beside %2, which you chose.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A seat would be left alone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat %1 would be left alone</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::PaymentPanel</name>
    <message>
        <source>Payment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay in cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give up, seats back into the basket</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To pay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try the card again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Being paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seats are ours; waiting for the payment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank has not answered yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seats stay with this sale. It is asked again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No answer came</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether the sale went through is not known yet. Asking again does not charge twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>The seats stay with it for %n minute(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PoolBar</name>
    <message>
        <source>%1 × %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not sold here</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n free</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PosActions</name>
    <message>
        <source>Best available</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next best</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat map by keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Extend</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Test card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Exact cash and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Print again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take the other seats</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whole screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save as PDF</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refund</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::PosPage</name>
    <message>
        <source>Box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 paid back for order %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take cash and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Give away and print</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next customer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no connection to the server.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing is in the basket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose first how to mend the seat that would be left alone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The time ran out. Take the seats again first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The seats are being taken.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sold. The basket is as the server has it now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No connection since %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The basket is kept. Selling goes on as soon as the server is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server is back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Printing the last sale again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 given back.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show its order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Customer of this sale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stands with the order, so that it can be found by it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name or e-mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the tickets</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PDF files (*.pdf)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back %1?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is paid back the way it was paid; the seats are free at once. This cannot be undone.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reason</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pay back %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End this order?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not paid. Its seats are free for others at once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>End the order</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::Show</name>
    <message>
        <source>table %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>row %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>seat %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::TicketPainter</name>
    <message>
        <source>Row</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seat</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Order %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::TicketPress</name>
    <message>
        <source>Doors %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is no ticket to print: none of them is valid any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer “%1” takes no work. Is it on, and connected?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The printer stopped at ticket %1 of %2. Is there paper?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A ticket&apos;s code cannot be drawn. Nothing was printed.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file %1 cannot be written.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::TillModel</name>
    <message>
        <source>%1 is sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 is in somebody else&apos;s basket.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 cannot be sold.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No %1 seats together in %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 together</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: kept by the house, not for this till to sell.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: somebody else was faster.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take %1 instead</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::pos::Words</name>
    <message>
        <source>Cash</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Complimentary</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simulated card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Gift card</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On account</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not paid yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Paid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ran out unpaid</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refunded</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>By phone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Partner</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough money on the card. Another card, or cash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank declined the card. Another card, or cash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The bank did not answer in time. Nothing was charged; try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This card is not valid. Another card, or cash?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The payment failed. Nothing was charged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatview::LevelList</name>
    <message>
        <source>All levels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, %2 free</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::seatview::Minimap</name>
    <message>
        <source>Overview</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::seatview::SeatLegend</name>
    <message>
        <source>Wheelchair</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Companion</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Legend</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::seatview::SeatView</name>
    <message>
        <source>Seat map</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::seatview::ZoomButtons</name>
    <message>
        <source>Zoom out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom out (−)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom in (+)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Fit the whole map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all of it (0)</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::ConnectionWord</name>
    <message>
        <source>No connection since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, seats live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connecting …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online, seats not live</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Online</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::KeyboardMap</name>
    <message>
        <source>Keys</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::MainWindow</name>
    <message>
        <source>Something is not saved.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you have begun is lost if you go now. It is in: %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stay</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close and lose it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::PersonMenu</name>
    <message>
        <source>As the system</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::ShellCommands</name>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all keys</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Full screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Switch light and dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign out</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::SwitcherPopup</name>
    <message>
        <source>Name, hall or date</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find a performance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Performances</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No performance is published yet. Events sets them up.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 sold</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Organizations</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>here</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::TopBar</name>
    <message>
        <source>Find order, event, page, action</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Find anything</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Change performance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You: %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::shell::Workspace</name>
    <message>
        <source>Everywhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your role does not show that.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No performance</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::FirstRunForm</name>
    <message>
        <source>Who opens the house?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This box office is new. Its first person owns it and lets the others in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Name of the house</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Currency</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time zone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your first name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your last name</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mail address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A password for you</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>At least %n character(s); a few words are best.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Type the name that stands on your tickets.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a currency from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a time zone from the list.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your mail address, such as marta@theatre.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take between %1 and %2 characters.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open the box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The box office is not open yet.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::OfficeChooser</name>
    <message>
        <source>Where is your box office?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You can move it later without losing anything.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a box office on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing else to install. It is open as long as this program is.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep its data in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open it here</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect to a server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization already runs one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Address of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Connect</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 free</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Looking for a box office at %1 …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is being tried just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A server is being tried just now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It could not be opened.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the whole path of a folder, such as %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type the server&apos;s address, such as foyer.theatre.example.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::PasswordEdit</name>
    <message>
        <source>Hide the password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the password</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::SignInForm</name>
    <message>
        <source>Sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>open on this computer</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1, connected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Leave</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another box office</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Password</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Signing in …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>on this computer before</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your mail address, such as marta@theatre.example.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Type your password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mail and password do not go together. Check both; capital letters count in the password.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are not signed in.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Too many tries.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Signing in is possible again in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Caps Lock is on</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::StartFoot</name>
    <message>
        <source>Language: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Appearance: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Version %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>foyer::start::StartView</name>
    <message>
        <source>Looking whether it is open already …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the server …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Making the database; only the first time takes this long …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting the database …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bringing the database up to date …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the doors …</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Opening the box office on this computer</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>kit</name>
    <message>
        <source>Draft</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Published</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>On sale</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
