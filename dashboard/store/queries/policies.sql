-- Packs that were loaded, and whether each is the active one.
SELECT p.id, p.title, p.year, p.id = (SELECT value FROM setting WHERE name = 'policy') AS active
FROM policy AS p ORDER BY p.year DESC, p.id;
