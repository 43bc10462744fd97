-- For whoever moves the mode: waits for the batches that were decided under the old one, and they for it.
select mode, epoch from hold_store for update
