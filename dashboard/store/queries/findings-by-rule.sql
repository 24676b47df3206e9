-- Findings counted by rule and severity: places, units concerned, and how many have a fix. :severity NULL: all.
SELECT
  f.rule, f.severity, f.clause,
  count(*) AS places,
  count(DISTINCT w.unitKey) AS units,
  count(f.fixValue) AS fixable,
  count(*) FILTER (WHERE f.fixSafe = 1) AS safe
FROM finding AS f
JOIN workbook AS w ON w.id = f.workbookId
LEFT JOIN applicant AS a ON a.id = f.applicantId
WHERE f.isCurrent = 1
  AND (:severity IS NULL OR f.severity = :severity)
  AND (:county IS NULL OR (a.id IS NOT NULL AND a.county IS nullif(:county, '?')))
GROUP BY f.rule, f.severity, f.clause
ORDER BY CASE f.severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, places DESC, f.rule;
