-- Workers forget what they know of this account, when this transaction is committed.
select pg_notify('foyer_accounts', $1::uuid::text)
