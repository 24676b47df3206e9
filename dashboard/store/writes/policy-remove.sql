DELETE FROM policy WHERE id = :id AND id <> coalesce((SELECT value FROM setting WHERE name = 'policy'), '');
