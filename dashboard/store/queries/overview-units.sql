-- Each supervising unit with the share of its rows that cannot stand as they are, the highest first; from what is counted
-- already (table tally).
SELECT value AS supervisingUnit, sum(people) AS people,
  sum(people * (verdict IN ('incomplete', 'ineligible'))) AS bad
FROM tally
WHERE dimension = 'supervisingUnit' AND (:county IS NULL OR county = :county)
GROUP BY value
ORDER BY CAST(sum(people * (verdict IN ('incomplete', 'ineligible'))) AS REAL) / sum(people) DESC, bad DESC, value;
