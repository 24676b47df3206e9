-- The rows of one roster as they stand, with who each is and what was found in it.
SELECT
  a.id, a.row, a.person, a.idNumber AS validNumber, a.name AS applicant, a.verdict,
  (
    SELECT json_group_array(json_array(
      f.rule, f.columnKey, f.cell, f.severity,
      CASE WHEN :english IS NULL THEN f.message ELSE coalesce(f.messageEn, f.message) END
    ) ORDER BY f.position)
    FROM finding AS f WHERE f.applicantId = a.id
  ) AS findings,
  r.*
FROM applicant AS a JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.workbookId = :workbookId
ORDER BY a.row;
