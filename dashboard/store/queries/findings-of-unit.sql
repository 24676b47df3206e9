-- Every finding of a workbook in sheet order.
SELECT
  f.applicantId, f.rule, f.severity, f.row, f.columnKey, f.cell, f.value,
  CASE WHEN :english IS NULL THEN f.message ELSE coalesce(f.messageEn, f.message) END AS message,
  f.clause, f.fixValue, f.fixSafe,
  a.name
FROM finding AS f
LEFT JOIN applicant AS a ON a.id = f.applicantId
WHERE f.workbookId = CAST(:workbook AS INTEGER) AND (:severity IS NULL OR f.severity = :severity)
ORDER BY f.row IS NOT NULL, f.row, f.position;
