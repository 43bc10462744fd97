delete from hold_place
