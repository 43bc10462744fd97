-- First of its transaction: of two who set up at the same time, the second looks when the first is done.
select pg_advisory_xact_lock(5724181201)
