-- What was paid, payment by payment.
SELECT id, supervisingUnit, amount, paidOn, note, enteredAt FROM payment ORDER BY supervisingUnit, paidOn, id;
