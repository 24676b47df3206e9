-- :list JSON array of [name, birth, barredUntil].
DELETE FROM sanction;
INSERT OR REPLACE INTO sanction (name, birth, barredUntil)
SELECT value ->> 0, value ->> 1, value ->> 2 FROM json_each(:list);
