-- Findings counted by workbook of a unit, with the share of its rows that cannot stand as they are.
SELECT
  w.id, w.supervisingUnit, w.file,
  (SELECT count(*) FROM applicant AS a WHERE a.workbookId = w.id) AS rows,
  (SELECT count(*) FROM applicant AS a
    WHERE a.workbookId = w.id AND a.verdict IN ('incomplete', 'ineligible')) AS badRows,
  count(f.id) FILTER (WHERE f.severity = 'error') AS errors,
  count(f.id) FILTER (WHERE f.severity = 'warning') AS warnings,
  count(f.id) FILTER (WHERE f.severity = 'info') AS infos,
  count(f.fixValue) AS fixable
FROM workbook AS w
LEFT JOIN finding AS f ON f.workbookId = w.id
WHERE w.isCurrent = 1 AND w.status = 'read'
  AND (
    :county IS NULL
    OR EXISTS (SELECT 1 FROM applicant AS a WHERE a.workbookId = w.id AND a.county IS nullif(:county, '?'))
  )
GROUP BY w.id
ORDER BY CAST(badRows AS REAL) / max(rows, 1) DESC, errors DESC, w.supervisingUnit;
