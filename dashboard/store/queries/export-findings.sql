-- Every finding of the rosters that hold, in the order of their units and sheets.
SELECT
  coalesce(a.supervisingUnit, nullif(w.supervisingUnit, ''), w.file) AS unit, w.file, f.row, f.cell, a.name, f.columnKey,
  f.value, f.severity, f.message, f.clause, f.fixValue
FROM finding AS f
JOIN workbook AS w ON w.id = f.workbookId
LEFT JOIN applicant AS a ON a.id = f.applicantId
WHERE f.isCurrent = 1
ORDER BY unit, w.id, f.row IS NOT NULL, f.row, f.position;
