-- Holds that keep a seat which is not there any more; whoever comes with one hears that it was released.
update hold set state = 'released' where id = any($1::uuid[]) and state = 'live'
