-- Rows of people who may stand in more than one place: the same name, birth month and sex, or the same ID number.
-- known 1: name, birth month and sex can be relied on; numberKnown 1: so can the ID number. As in the engine, a cell on
-- which an error stands tells nothing about who somebody is.
WITH
people AS (
  SELECT person FROM applicant
  WHERE isCurrent = 1 AND name <> '' AND sex IS NOT NULL
  GROUP BY person HAVING count(*) > 1
),
numbers AS (
  SELECT idNumber FROM applicant
  WHERE isCurrent = 1 AND idNumber IS NOT NULL
  GROUP BY idNumber HAVING count(*) > 1
)
SELECT
  a.id, a.person, a.workbookId, a.verdict, a.supervisingUnit, w.file, a.row AS sheetRow,
  a.name <> '' AND a.sex IS NOT NULL
    AND (
      a.birth IS NOT NULL
      OR EXISTS (
        SELECT 1 FROM finding AS f
        WHERE f.applicantId = a.id AND f.rule = 'date/ambiguous' AND f.columnKey = 'birth'
      )
    )
    AND NOT EXISTS (
      SELECT 1 FROM finding AS f
      WHERE f.applicantId = a.id AND f.severity = 'error' AND f.columnKey IN ('name', 'birth', 'sex')
        AND substr(f.rule, 1, instr(f.rule, '/')) IN ('cell/', 'date/', 'birth/', 'name/', 'sex/')
    ) AS known,
  a.idNumber IS NOT NULL
    AND NOT EXISTS (
      SELECT 1 FROM finding AS f
      WHERE f.applicantId = a.id AND f.severity = 'error' AND f.columnKey = 'idNumber'
        AND (f.rule = 'id-number/invalid' OR substr(f.rule, 1, 5) = 'cell/')
    ) AS numberKnown,
  r.*
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.isCurrent = 1 AND (a.person IN people OR a.idNumber IN numbers)
ORDER BY a.person, a.workbookId, a.row;
