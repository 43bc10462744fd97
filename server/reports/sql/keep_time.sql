update outbox_position set changed_at = now() where reader = 'rollup'
