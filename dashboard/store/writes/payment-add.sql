-- One payment of a unit, in yuan.
INSERT INTO payment (supervisingUnit, amount, paidOn, note, enteredAt)
VALUES (:supervisingUnit, :amount, :paidOn, coalesce(:note, ''), :enteredAt);
