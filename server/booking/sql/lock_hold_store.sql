-- First of the locks. Held until the hold is committed: whoever moves the mode waits for the holds that were given under the old one.
select mode, epoch from hold_store for share
