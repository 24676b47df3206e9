-- Rows of people who may stand in more than one place: the same name, birth month and sex, or the same ID number.
WITH
people AS (
  SELECT person FROM applicant
  WHERE isCurrent = 1 AND name <> '' AND birth IS NOT NULL AND sex IS NOT NULL
  GROUP BY person HAVING count(*) > 1
),
numbers AS (
  SELECT idNumber FROM applicant
  WHERE isCurrent = 1 AND idNumber IS NOT NULL
  GROUP BY idNumber HAVING count(*) > 1
)
SELECT
  a.id, a.person, a.workbookId, a.verdict, a.supervisingUnit, a.birth IS NOT NULL AND a.sex IS NOT NULL AS known,
  w.file, a.row AS sheetRow, r.*
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.isCurrent = 1 AND (a.person IN people OR a.idNumber IN numbers)
ORDER BY a.person, a.workbookId, a.row;
