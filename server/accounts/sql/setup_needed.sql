select not exists (select from organization) as needed
