-- The rows of the people table for the ids of a JSON array, in its order, each with its gravest finding.
SELECT
  a.id, a.name, a.verdict, a.fee, a.defense, a.supervisingUnit, a.unit, a.county, a.unitNature, a.targetTitle, a.level,
  a.track, a.education, a.sex, a.ethnicity, a.birth, a.specialty, a.row,
  a.errors + a.warnings + a.infos AS findings,
  f.cell, f.severity, CASE WHEN :english IS NULL THEN f.message ELSE coalesce(f.messageEn, f.message) END AS message,
  (SELECT json_group_array(reason ORDER BY position) FROM exemption WHERE applicantId = a.id) AS exemptions,
  w.file
FROM json_each(:ids) AS wanted
JOIN applicant AS a ON a.id = wanted.value
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN finding AS f ON f.id = (
  SELECT id FROM finding
  WHERE applicantId = a.id
  ORDER BY CASE severity WHEN 'error' THEN 0 WHEN 'warning' THEN 1 ELSE 2 END, position
  LIMIT 1
)
ORDER BY wanted.key;
