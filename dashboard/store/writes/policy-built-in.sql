-- The built-in pack is in force again.
DELETE FROM setting WHERE name = 'policy';
