-- How much was checked and found: everywhere, or among the people of a county (then without findings about whole rosters).
SELECT
  count(*) AS rows,
  count(*) FILTER (WHERE errors + warnings + infos = 0) AS clean,
  coalesce(sum(errors), 0) + (
    SELECT count(*) FROM finding
    WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'error' AND :county IS NULL
  ) AS errors,
  coalesce(sum(warnings), 0) + (
    SELECT count(*) FROM finding
    WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'warning' AND :county IS NULL
  ) AS warnings,
  coalesce(sum(infos), 0) + (
    SELECT count(*) FROM finding
    WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'info' AND :county IS NULL
  ) AS infos
FROM applicant
WHERE isCurrent = 1 AND (:county IS NULL OR county IS nullif(:county, '?'));
