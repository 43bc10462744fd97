-- They live on in the other store.
update hold set state = 'expired' where state = 'live'
