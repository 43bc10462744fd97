update performance set capacity = $2::int where id = $1::uuid
