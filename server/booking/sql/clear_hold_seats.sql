delete from hold_seat
