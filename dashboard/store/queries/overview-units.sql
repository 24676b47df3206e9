-- Each supervising unit with the share of its rows that cannot stand as they are, the highest first.
SELECT supervisingUnit, count(*) AS people,
  count(*) FILTER (WHERE verdict IN ('incomplete', 'ineligible')) AS bad
FROM applicant
WHERE isCurrent = 1 AND (:county IS NULL OR county IS nullif(:county, '?'))
GROUP BY supervisingUnit
ORDER BY CAST(bad AS REAL) / people DESC, bad DESC, supervisingUnit;
