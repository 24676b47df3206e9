-- What the last new judgement changed, person by person.
SELECT c.id, w.file, w.supervisingUnit, c.row, c.name, c.field, c.before, c.after, a.id AS applicantId
FROM judgement_change AS c
JOIN workbook AS w ON w.id = c.workbookId
LEFT JOIN applicant AS a ON a.workbookId = c.workbookId AND a.row = c.row
WHERE w.isCurrent = 1
ORDER BY w.supervisingUnit, w.id, c.row, c.id;
