<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>CustomerSource</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>OrderSource</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomerPanel</name>
    <message numerus="yes">
        <source>%n order(s)</source>
        <translation>
            <numerusform>%n order</numerusform>
            <numerusform>%n orders</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n valid ticket(s) for dates to come</source>
        <translation>
            <numerusform>%n valid ticket for dates to come</numerusform>
            <numerusform>%n valid tickets for dates to come</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::customers::CustomersPage</name>
    <message numerus="yes">
        <source>Name and address were taken from %n order(s).</source>
        <translation>
            <numerusform>Name and address were taken from %n order.</numerusform>
            <numerusform>Name and address were taken from %n orders.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The first %n, type more of the name</source>
        <translation>
            <numerusform>The first one, type more of the name</numerusform>
            <numerusform>The first %n, type more of the name</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n customer(s), the last to buy first</source>
        <translation>
            <numerusform>%n customer, the last to buy first</numerusform>
            <numerusform>%n customers, the last to buy first</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n found</source>
        <translation>
            <numerusform>%n found</numerusform>
            <numerusform>%n found</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Name and e-mail address are taken from %n order(s). Orders, tickets and money stay as they are.</source>
        <translation>
            <numerusform>Name and e-mail address are taken from %n order. The order, its tickets and the money stay as they are.</numerusform>
            <numerusform>Name and e-mail address are taken from %n orders. Orders, tickets and money stay as they are.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) for dates to come stay valid, but can no longer be found by name.</source>
        <translation>
            <numerusform>%n ticket for dates to come stays valid, but can no longer be found by name.</numerusform>
            <numerusform>%n tickets for dates to come stay valid, but can no longer be found by name.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::DashboardPage</name>
    <message numerus="yes">
        <source>%n line(s) of sales are in %1.</source>
        <translation>
            <numerusform>%n line of sales is in %1.</numerusform>
            <numerusform>%n lines of sales are in %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n line(s) so far</source>
        <translation>
            <numerusform>%n line so far</numerusform>
            <numerusform>%n lines so far</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::GateList</name>
    <message numerus="yes">
        <source>%n turned away</source>
        <translation>
            <numerusform>%n turned away</numerusform>
            <numerusform>%n turned away</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n went out</source>
        <translation>
            <numerusform>%n went out</numerusform>
            <numerusform>%n went out</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::HeatCard</name>
    <message numerus="yes">
        <source>last %n dates</source>
        <translation>
            <numerusform>last date</numerusform>
            <numerusform>last %n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>sold on %1 of %n dates</source>
        <translation>
            <numerusform>sold on %1 of %n date</numerusform>
            <numerusform>sold on %1 of %n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::KeyFigures</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::PlaceWords</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1, %n more</source>
        <extracomment>&quot;F 11–14, 3 more&quot;</extracomment>
        <translation>
            <numerusform>%1, %n more</numerusform>
            <numerusform>%1, %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::RevenueBars</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::dashboard::SalesCourse</name>
    <message numerus="yes">
        <source>tickets in all, and per %n days</source>
        <translation>
            <numerusform>tickets in all, and per day</numerusform>
            <numerusform>tickets in all, and per %n days</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::Checklist</name>
    <message numerus="yes">
        <source>%n error(s) in the seat map keep it from going on sale</source>
        <translation>
            <numerusform>%n error in the seat map keeps it from going on sale</numerusform>
            <numerusform>%n errors in the seat map keep it from going on sale</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n category(ies)</source>
        <translation>
            <numerusform>%n category</numerusform>
            <numerusform>%n categories</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket type(s)</source>
        <translation>
            <numerusform>%n ticket type</numerusform>
            <numerusform>%n ticket types</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::DateRow</name>
    <message numerus="yes">
        <source>doors %n hour(s) before the start</source>
        <translation>
            <numerusform>doors %n hour before the start</numerusform>
            <numerusform>doors %n hours before the start</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::FactsStep</name>
    <message numerus="yes">
        <source>%n amount(s) rounded: %1 has fewer decimals.</source>
        <translation>
            <numerusform>%n amount rounded: %1 has fewer decimals.</numerusform>
            <numerusform>%n amounts rounded: %1 has fewer decimals.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::ImportReport</name>
    <message numerus="yes">
        <source>%n thing(s) mended</source>
        <translation>
            <numerusform>%n thing mended</numerusform>
            <numerusform>%n things mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n error(s) left</source>
        <translation>
            <numerusform>%n error left</numerusform>
            <numerusform>%n errors left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n warning(s)</source>
        <translation>
            <numerusform>%n warning</numerusform>
            <numerusform>%n warnings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::PricesStep</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::PublishStep</name>
    <message numerus="yes">
        <source>%n thing(s) still lack; see the list at the right.</source>
        <translation>
            <numerusform>%n thing still lacks; see the list at the right.</numerusform>
            <numerusform>%n things still lack; see the list at the right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonModel</name>
    <message numerus="yes">
        <source>%n event(s)</source>
        <translation>
            <numerusform>%n event</numerusform>
            <numerusform>%n events</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::SeasonRow</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more to</source>
        <translation>
            <numerusform>%n more to</numerusform>
            <numerusform>%n more to</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n step(s) left</source>
        <translation>
            <numerusform>%n step left</numerusform>
            <numerusform>%n steps left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::SetupView</name>
    <message numerus="yes">
        <source>The sale of %n date(s) stops at once and cannot be taken up again.</source>
        <translation>
            <numerusform>The sale of %n date stops at once and cannot be taken up again.</numerusform>
            <numerusform>The sale of %n dates stops at once and cannot be taken up again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more are being paid right now.</source>
        <translation>
            <numerusform>%n more is being paid right now.</numerusform>
            <numerusform>%n more are being paid right now.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Cancel %n date(s)</source>
        <translation>
            <numerusform>Cancel %n date</numerusform>
            <numerusform>Cancel %n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of these you have changed too: yours stands here.</source>
        <translation>
            <numerusform>%n of these you have changed too: yours stands here.</numerusform>
            <numerusform>%n of these you have changed too: yours stands here.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::events::Words</name>
    <message numerus="yes">
        <source>%n date(s)</source>
        <translation>
            <numerusform>%n date</numerusform>
            <numerusform>%n dates</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Publishing shows the event with %n date(s) to everyone. </source>
        <translation>
            <numerusform>Publishing shows the event with %n date to everyone. </numerusform>
            <numerusform>Publishing shows the event with %n dates to everyone. </numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::line::MoneyCard</name>
    <message numerus="yes">
        <source>%Ln ticket(s)</source>
        <translation>
            <numerusform>%Ln ticket</numerusform>
            <numerusform>%Ln tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::line::Words</name>
    <message numerus="yes">
        <source>%n minute(s) each</source>
        <translation>
            <numerusform>%n minute each</numerusform>
            <numerusform>%n minutes each</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n day(s)</source>
        <translation>
            <numerusform>%n day</numerusform>
            <numerusform>%n days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n minute(s)</source>
        <translation>
            <numerusform>%n minute</numerusform>
            <numerusform>%n minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n hour(s)</source>
        <translation>
            <numerusform>%n hour</numerusform>
            <numerusform>%n hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>each with %n minute(s) to buy</source>
        <translation>
            <numerusform>each with %n minute to buy</numerusform>
            <numerusform>each with %n minutes to buy</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::BasketRow</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::ChangeCard</name>
    <message numerus="yes">
        <source>and %n more</source>
        <translation>
            <numerusform>and %n more</numerusform>
            <numerusform>and %n more</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::DonePanel</name>
    <message numerus="yes">
        <source>%n ticket(s) printed</source>
        <translation>
            <numerusform>%n ticket printed</numerusform>
            <numerusform>%n tickets printed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) saved to</source>
        <translation>
            <numerusform>%n ticket saved to</numerusform>
            <numerusform>%n tickets saved to</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::KeyStrip</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n together</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n together</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrderPanel</name>
    <message numerus="yes">
        <source>printed %n time(s)</source>
        <translation>
            <numerusform>printed once</numerusform>
            <numerusform>printed %n times</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n ticket(s) printed.</source>
        <translation>
            <numerusform>%n ticket printed.</numerusform>
            <numerusform>%n tickets printed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::OrphanCard</name>
    <message numerus="yes">
        <source>%1 for %n seat(s)</source>
        <translation>
            <numerusform>%1 for %n seat</numerusform>
            <numerusform>%1 for %n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PaymentPanel</name>
    <message numerus="yes">
        <source>The seats stay with it for %n minute(s).</source>
        <translation>
            <numerusform>The seats stay with it for %n minute.</numerusform>
            <numerusform>The seats stay with it for %n minutes.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::PoolBar</name>
    <message numerus="yes">
        <source>%n free</source>
        <translation>
            <numerusform>%n free</numerusform>
            <numerusform>%n free</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::TillModel</name>
    <message numerus="yes">
        <source>%n line(s) of this basket went to somebody else.</source>
        <translation>
            <numerusform>%n line of this basket went to somebody else.</numerusform>
            <numerusform>%n lines of this basket went to somebody else.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::pos::Words</name>
    <message numerus="yes">
        <source>%n ticket(s)</source>
        <translation>
            <numerusform>%n ticket</numerusform>
            <numerusform>%n tickets</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Aids</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::CategoriesPart</name>
    <message numerus="yes">
        <source>%n place(s)</source>
        <translation>
            <numerusform>%n place</numerusform>
            <numerusform>%n places</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n place(s) have it</source>
        <translation>
            <numerusform>%n place has it</numerusform>
            <numerusform>%n places have it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ChecksPanel</name>
    <message numerus="yes">
        <source>%n thing(s) are put right.</source>
        <translation>
            <numerusform>%n thing is put right.</numerusform>
            <numerusform>%n things are put right.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ComparePanel</name>
    <message numerus="yes">
        <source>%n more</source>
        <translation>
            <numerusform>%n more</numerusform>
            <numerusform>%n more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n gone</source>
        <translation>
            <numerusform>%n gone</numerusform>
            <numerusform>%n gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another category</source>
        <translation>
            <numerusform>%n of another category</numerusform>
            <numerusform>%n of another category</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other access or view</source>
        <translation>
            <numerusform>%n of other access or view</numerusform>
            <numerusform>%n of other access or view</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ExportForm</name>
    <message numerus="yes">
        <source>%n seat(s)&apos; access or view</source>
        <translation>
            <numerusform>%n seat&apos;s access or view</numerusform>
            <numerusform>%n seats&apos; access or view</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n rank(s)</source>
        <translation>
            <numerusform>%n rank</numerusform>
            <numerusform>%n ranks</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s), now rows</source>
        <translation>
            <numerusform>%n table, now a row</numerusform>
            <numerusform>%n tables, now rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing area(s), now drawings</source>
        <translation>
            <numerusform>%n standing area, now a drawing</numerusform>
            <numerusform>%n standing areas, now drawings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Inspector</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source> in %n row(s)</source>
        <translation>
            <numerusform> in %n row</numerusform>
            <numerusform> in %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Table with %n seat(s)</source>
        <translation>
            <numerusform>Table with %n seat</numerusform>
            <numerusform>Table with %n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n thing(s)</source>
        <translation>
            <numerusform>%n thing</numerusform>
            <numerusform>%n things</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LevelsPart</name>
    <message numerus="yes">
        <source>%n section(s)</source>
        <translation>
            <numerusform>%n section</numerusform>
            <numerusform>%n sections</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n section(s) are on it</source>
        <translation>
            <numerusform>%n section is on it</numerusform>
            <numerusform>%n sections are on it</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::LowerPanel</name>
    <message numerus="yes">
        <source>%n stop(s) publishing</source>
        <translation>
            <numerusform>%n stops publishing</numerusform>
            <numerusform>%n stop publishing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::MapSession</name>
    <message numerus="yes">
        <source>%n seat(s) more</source>
        <translation>
            <numerusform>%n seat more</numerusform>
            <numerusform>%n seats more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) gone</source>
        <translation>
            <numerusform>%n seat gone</numerusform>
            <numerusform>%n seats gone</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n moved</source>
        <translation>
            <numerusform>%n moved</numerusform>
            <numerusform>%n moved</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n renamed</source>
        <translation>
            <numerusform>%n renamed</numerusform>
            <numerusform>%n renamed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of another category</source>
        <translation>
            <numerusform>%n of another category</numerusform>
            <numerusform>%n of another category</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of other access</source>
        <translation>
            <numerusform>%n of other access</numerusform>
            <numerusform>%n of other access</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) below must be put right first.</source>
        <translation>
            <numerusform>%n finding below must be put right first.</numerusform>
            <numerusform>%n findings below must be put right first.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NumberPanel</name>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n label(s) change.</source>
        <translation>
            <numerusform>%n label changes.</numerusform>
            <numerusform>%n labels change.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n seat(s) would have the name of another.</source>
        <translation>
            <numerusform>%n seat would have the name of another.</numerusform>
            <numerusform>%n seats would have the name of another.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::NumberPreview</name>
    <message numerus="yes">
        <source>%n more row(s) change</source>
        <translation>
            <numerusform>%n more row changes</numerusform>
            <numerusform>%n more rows change</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more row(s), unchanged</source>
        <translation>
            <numerusform>%n more row, unchanged</numerusform>
            <numerusform>%n more rows, unchanged</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::PlanFiles</name>
    <message numerus="yes">
        <source>%n thing(s) mended</source>
        <translation>
            <numerusform>%n thing mended</numerusform>
            <numerusform>%n things mended</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n finding(s) that stop publishing</source>
        <translation>
            <numerusform>%n finding that stops publishing</numerusform>
            <numerusform>%n findings that stop publishing</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n other finding(s)</source>
        <translation>
            <numerusform>%n other finding</numerusform>
            <numerusform>%n other findings</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::ReplacementPanel</name>
    <message numerus="yes">
        <source>%n guest(s) still need a seat of the same price.</source>
        <translation>
            <numerusform>%n guest still needs a seat of the same price.</numerusform>
            <numerusform>%n guests still need a seat of the same price.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n guest(s) get another place; their tickets stay valid and are printed anew on request.</source>
        <translation>
            <numerusform>%n guest gets another place; the ticket stays valid and is printed anew on request.</numerusform>
            <numerusform>%n guests get another place; their tickets stay valid and are printed anew on request.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n basket(s) lose a seat.</source>
        <translation>
            <numerusform>%n basket loses a seat.</numerusform>
            <numerusform>%n baskets lose a seat.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more.</source>
        <translation>
            <numerusform>%n more.</numerusform>
            <numerusform>%n more.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sells from version %2 now, %n seat(s) are sold.</source>
        <translation>
            <numerusform>%1 sells from version %2 now, %n seat are sold.</numerusform>
            <numerusform>%1 sells from version %2 now, %n seats are sold.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SectionPart</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln row(s)</source>
        <translation>
            <numerusform>%Ln row</numerusform>
            <numerusform>%Ln rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln table(s)</source>
        <translation>
            <numerusform>%Ln table</numerusform>
            <numerusform>%Ln tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln standing area(s)</source>
        <translation>
            <numerusform>%Ln standing area</numerusform>
            <numerusform>%Ln standing areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Sheet</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n row(s)</source>
        <translation>
            <numerusform>%n row</numerusform>
            <numerusform>%n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n table(s)</source>
        <translation>
            <numerusform>%n table</numerusform>
            <numerusform>%n tables</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n standing area(s)</source>
        <translation>
            <numerusform>%n standing area</numerusform>
            <numerusform>%n standing areas</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::SoldNote</name>
    <message numerus="yes">
        <source>This seat is sold in %n performance(s).</source>
        <translation>
            <numerusform>This seat is sold in %n performance.</numerusform>
            <numerusform>This seat is sold in %n performances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>One of these seats is sold in %n performance(s).</source>
        <translation>
            <numerusform>One of these seats is sold in %n performance.</numerusform>
            <numerusform>One of these seats is sold in %n performances.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of these seats are sold in %n performance(s).</source>
        <translation>
            <numerusform>%1 of these seats are sold in %n performance.</numerusform>
            <numerusform>%1 of these seats are sold in %n performances.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::Steps</name>
    <message numerus="yes">
        <source>bend %n row(s)</source>
        <translation>
            <numerusform>bend %n row</numerusform>
            <numerusform>bend %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>number %n row(s)</source>
        <translation>
            <numerusform>number %n row</numerusform>
            <numerusform>number %n rows</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>repair %n finding(s)</source>
        <translation>
            <numerusform>repair %n finding</numerusform>
            <numerusform>repair %n findings</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>change the chairs of %n table(s)</source>
        <translation>
            <numerusform>change the chairs of %n table</numerusform>
            <numerusform>change the chairs of %n tables</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::UsesPanel</name>
    <message numerus="yes">
        <source>%n seat(s)</source>
        <translation>
            <numerusform>%n seat</numerusform>
            <numerusform>%n seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n free seat(s) would cost more</source>
        <translation>
            <numerusform>%n free seat would cost more</numerusform>
            <numerusform>%n free seats would cost more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would cost less</source>
        <translation>
            <numerusform>%n would cost less</numerusform>
            <numerusform>%n would cost less</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n would not be sold any more</source>
        <translation>
            <numerusform>%n would not be sold any more</numerusform>
            <numerusform>%n would not be sold any more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n are sold and keep what was paid</source>
        <translation>
            <numerusform>%n is sold and keeps what was paid</numerusform>
            <numerusform>%n are sold and keep what was paid</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n later one(s) are not listed.</source>
        <translation>
            <numerusform>%n later one are not listed.</numerusform>
            <numerusform>%n later ones are not listed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::seatmap::VenueForm</name>
    <message numerus="yes">
        <source>%Ln seat(s)</source>
        <translation>
            <numerusform>%Ln seat</numerusform>
            <numerusform>%Ln seats</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln standing</source>
        <translation>
            <numerusform>%Ln standing</numerusform>
            <numerusform>%Ln standing</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::start::FirstRunForm</name>
    <message numerus="yes">
        <source>At least %n character(s); a few words are best.</source>
        <translation>
            <numerusform>At least %n character; a few words are best.</numerusform>
            <numerusform>At least %n characters; a few words are best.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>foyer::start::SignInForm</name>
    <message numerus="yes">
        <source>Signing in is possible again in %n second(s).</source>
        <translation>
            <numerusform>Signing in is possible again in %n second.</numerusform>
            <numerusform>Signing in is possible again in %n seconds.</numerusform>
        </translation>
    </message>
</context>
</TS>
