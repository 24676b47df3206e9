-- People by each thing the overview shows, within the filters. A filter that is NULL does not filter; '?' asks for those
-- where it could not be told. What has two or three values is counted beside the counties: that costs less than sorting
-- everyone once more. feeDue leaves out the ineligible.
WITH chosen AS (
  SELECT county, verdict, level, track, sex, ethnicity, education, unitNature, ageBand, fee
  FROM applicant
  WHERE isCurrent = 1
    AND (:county IS NULL OR county IS nullif(:county, '?'))
    AND (:verdict IS NULL OR verdict = :verdict)
    AND (:level IS NULL OR level IS nullif(:level, '?'))
    AND (:track IS NULL OR track IS nullif(:track, '?'))
    AND (:unitNature IS NULL OR unitNature IS nullif(:unitNature, '?'))
)
SELECT 'county' AS dimension, county AS value, count(*) AS people,
  count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
  count(*) FILTER (WHERE verdict = 'unconfirmed') AS unconfirmed,
  count(*) FILTER (WHERE verdict = 'incomplete') AS incomplete,
  count(*) FILTER (WHERE verdict = 'ineligible') AS ineligible,
  count(*) FILTER (WHERE level = 'mid') AS mid,
  count(*) FILTER (WHERE level = 'junior') AS junior,
  count(*) FILTER (WHERE track = 'review') AS review,
  count(*) FILTER (WHERE track = 'initial') AS initial,
  count(*) FILTER (WHERE track = 'conferral') AS conferral,
  count(*) FILTER (WHERE sex = '男') AS male,
  count(*) FILTER (WHERE sex = '女') AS female,
  coalesce(sum(fee) FILTER (WHERE verdict <> 'ineligible'), 0) AS feeDue
FROM chosen GROUP BY county
UNION ALL SELECT 'ethnicity', ethnicity, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM chosen GROUP BY ethnicity
UNION ALL SELECT 'education', education, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM chosen GROUP BY education
UNION ALL SELECT 'unitNature', unitNature, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM chosen GROUP BY unitNature
UNION ALL SELECT 'ageBand', ageBand, count(*), 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0 FROM chosen GROUP BY ageBand;
