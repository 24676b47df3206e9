-- The same person in every roster that came in, latest first.
SELECT a.id, a.row, a.verdict, a.supervisingUnit, a.isCurrent, w.file, w.submission, w.receivedAt, w.unitKey, r.*
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.person = :person
ORDER BY w.unitKey, w.submission DESC, w.id DESC, a.row;
