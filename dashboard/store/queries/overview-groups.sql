-- People by each thing the overview shows, within the filters, from what is counted already (table tally). A filter that
-- is NULL does not filter; '?' asks for those where it could not be told. Every person stands in the tally once for each
-- dimension; what has two or three values is counted beside the counties. feeDue leaves out the ineligible.
WITH chosen AS (
  SELECT * FROM tally
  WHERE dimension IN ('sex', 'ethnicity', 'education', 'ageBand')
    AND (:county IS NULL OR county = :county)
    AND (:verdict IS NULL OR verdict = :verdict)
    AND (:level IS NULL OR level = :level)
    AND (:track IS NULL OR track = :track)
    AND (:unitNature IS NULL OR unitNature = :unitNature)
)
SELECT 'county' AS dimension, nullif(county, '?') AS value, sum(people) AS people,
  sum(people * (verdict = 'eligible')) AS eligible,
  sum(people * (verdict = 'unconfirmed')) AS unconfirmed,
  sum(people * (verdict = 'incomplete')) AS incomplete,
  sum(people * (verdict = 'ineligible')) AS ineligible,
  sum(people * (level = 'mid')) AS mid,
  sum(people * (level = 'junior')) AS junior,
  sum(people * (track = 'review')) AS review,
  sum(people * (track = 'initial')) AS initial,
  sum(people * (track = 'conferral')) AS conferral,
  sum(people * (value = '男')) AS male,
  sum(people * (value = '女')) AS female,
  sum(feeDue) AS feeDue
FROM chosen WHERE dimension = 'sex' GROUP BY county
UNION ALL
SELECT 'unitNature', nullif(unitNature, '?'), sum(people), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
FROM chosen WHERE dimension = 'sex' GROUP BY unitNature
UNION ALL
SELECT dimension, nullif(value, '?'), sum(people), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0
FROM chosen WHERE dimension <> 'sex' GROUP BY dimension, value;
