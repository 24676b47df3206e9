-- The rosters that hold, each with its file, in the order of their units.
SELECT workbook.id, workbook.file, coalesce(nullif(workbook.supervisingUnit, ''), workbook.file) AS unit
FROM workbook JOIN workbook_file ON workbook_file.workbookId = workbook.id
WHERE workbook.isCurrent = 1 AND workbook.status = 'read'
ORDER BY unit, workbook.id;
