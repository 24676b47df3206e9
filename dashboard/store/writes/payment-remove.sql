-- Takes back a payment that was entered by mistake.
DELETE FROM payment WHERE id = :id;
