-- Which store gives holds now, and whether somebody asks if Redis is still there.
select s.mode, s.epoch, w.asked_at > w.seen_at as doubted from hold_store s cross join hold_store_witness w
