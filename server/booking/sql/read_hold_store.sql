-- Which store gives holds now, whether somebody asks if Redis is still there, and which one is to be used where both
-- are.
select s.mode, s.epoch, w.asked_at > w.seen_at as doubted, coalesce(w.prefers = 'redis', false) as prefers_redis
from hold_store s
cross join hold_store_witness w
