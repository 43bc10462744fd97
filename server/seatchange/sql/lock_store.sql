-- Where holds lie does not change while some of them are ended.
select mode from hold_store for share
