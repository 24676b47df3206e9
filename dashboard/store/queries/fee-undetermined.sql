-- Whose fee could not be told, and what the roster says that should tell it.
SELECT a.id, a.name, a.supervisingUnit, a.unit, a.row, a.level, a.track, r.targetTitle, r.applicationType, r.remarks,
  w.file
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.isCurrent = 1 AND a.verdict <> 'ineligible' AND a.fee IS NULL
ORDER BY a.supervisingUnit, a.workbookId, a.row;
