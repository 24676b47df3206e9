SELECT name, birth, barredUntil FROM sanction ORDER BY name, birth;
