-- What the office has chosen under a name.
SELECT value FROM setting WHERE name = :name;
