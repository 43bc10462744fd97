-- One keeper at a time over all workers; whoever else asks meanwhile gets no row.
select reader from outbox_position where reader = 'rollup' for update skip locked
