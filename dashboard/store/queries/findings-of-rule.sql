-- Every place of a rule, unit by unit in sheet order.
SELECT
  w.id AS workbookId, w.supervisingUnit, w.file,
  f.applicantId, f.row, f.columnKey, f.cell, f.value,
  CASE WHEN :english IS NULL THEN f.message ELSE coalesce(f.messageEn, f.message) END AS message,
  f.fixValue, f.fixSafe, a.name
FROM finding AS f
JOIN workbook AS w ON w.id = f.workbookId
LEFT JOIN applicant AS a ON a.id = f.applicantId
WHERE f.isCurrent = 1 AND f.rule = :rule AND f.severity = :severity AND f.clause = :clause
  AND (:county IS NULL OR (a.id IS NOT NULL AND a.county IS nullif(:county, '?')))
ORDER BY w.supervisingUnit, w.id, f.row IS NOT NULL, f.row, f.position;
