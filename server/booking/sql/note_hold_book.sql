insert into hold_book (performance, epoch) values ($1::int, $2::bigint)
on conflict (performance) do update set epoch = excluded.epoch, built_at = now()
