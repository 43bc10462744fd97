-- SPDX-License-Identifier: GPL-3.0-or-later
-- How many, and of which kind; "quoted" and with a backslash \ and a semicolon;
-- over two lines.

select count(*) filter (where 'a;b' = $1::text) as matching, -- a remark inside stays
       E'tab\tand [brackets] and ${dollars}' as odd
from unnest($2::int[]) as n;
