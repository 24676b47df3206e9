-- The rosters that hold, each with its file, in the order of their units.
SELECT workbook.id, workbook.file, coalesce(nullif(workbook.supervisingUnit, ''), workbook.file) AS unit
FROM workbook JOIN workbook_file ON workbook_file.workbookId = workbook.id
WHERE workbook.isCurrent = 1 AND workbook.status = 'read'
  -- A form nobody has filled in is nobody's.
  AND (
    coalesce(workbook.supervisingUnit, '') <> ''
    OR EXISTS (SELECT 1 FROM applicant WHERE applicant.workbookId = workbook.id)
  )
ORDER BY unit, workbook.id;
