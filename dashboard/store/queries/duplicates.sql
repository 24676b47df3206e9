-- Rows of people who may stand in more than one place: the same name, birth month and sex (known 1: they can be relied
-- on), or the same valid ID number.
WITH
people AS (
  SELECT person FROM applicant
  WHERE isCurrent = 1 AND known = 1
  GROUP BY person HAVING count(*) > 1
),
numbers AS (
  SELECT idNumber FROM applicant
  WHERE isCurrent = 1 AND idNumber IS NOT NULL
  GROUP BY idNumber HAVING count(*) > 1
)
SELECT
  a.id, CASE a.known WHEN 1 THEN a.person END AS person, a.idNumber AS validNumber,
  a.workbookId, a.verdict, a.supervisingUnit, w.file, a.row AS sheetRow,
  r.*
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.isCurrent = 1 AND (a.known = 1 AND a.person IN people OR a.idNumber IN numbers)
ORDER BY a.person, a.workbookId, a.row;
