-- The text of the active pack; no row: the built-in one.
SELECT policy.pack FROM setting JOIN policy ON policy.id = setting.value WHERE setting.name = 'policy';
