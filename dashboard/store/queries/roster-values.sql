-- The different texts of each column people are filtered or sorted by, with how many have them.
-- value NULL: could not be told.
SELECT 'county' AS "column", county AS value, count(*) AS people FROM applicant WHERE isCurrent = 1 GROUP BY county
UNION ALL
SELECT 'supervisingUnit', supervisingUnit, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY supervisingUnit
UNION ALL
SELECT 'unit', unit, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY unit
UNION ALL
SELECT 'unitNature', unitNature, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY unitNature
UNION ALL
SELECT 'sex', sex, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY sex
UNION ALL
SELECT 'ethnicity', ethnicity, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY ethnicity
UNION ALL
SELECT 'ageBand', ageBand, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY ageBand
UNION ALL
SELECT 'education', education, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY education
UNION ALL
SELECT 'specialty', specialty, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY specialty
UNION ALL
SELECT 'targetTitle', targetTitle, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY targetTitle
UNION ALL
SELECT 'verdict', verdict, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY verdict
UNION ALL
SELECT 'level', level, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY level
UNION ALL
SELECT 'track', track, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY track
UNION ALL
SELECT 'defense', defense, count(*) FROM applicant WHERE isCurrent = 1 GROUP BY defense
UNION ALL
SELECT 'exemption', e.reason, count(*)
FROM exemption AS e JOIN applicant AS a ON a.id = e.applicantId WHERE a.isCurrent = 1 GROUP BY e.reason;
