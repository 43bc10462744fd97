-- Its scans stay.
delete from gate
where organization_id = $1::uuid and id = $2::uuid and revision = $3::int
returning id
