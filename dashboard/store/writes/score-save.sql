-- A person's score; took 0 and no score for one who did not come.
INSERT INTO score (person, score, took, enteredAt) VALUES (:person, :score, :took, :enteredAt)
ON CONFLICT (person) DO UPDATE SET score = excluded.score, took = excluded.took, enteredAt = excluded.enteredAt;
