-- Everyone, for the papers of the office: the row as typed, what was read and judged, and the score entered.
SELECT
  a.id, a.person, a.name, w.file, a.row, a.supervisingUnit, a.unit, a.county, a.unitNature, a.sex, a.ethnicity, a.education,
  a.ageBand, a.specialty, a.verdict, a.level, a.track, a.fee, a.defense,
  (SELECT json_group_array(reason ORDER BY position) FROM exemption WHERE applicantId = a.id) AS exemptions,
  (SELECT json_group_array(DISTINCT rule) FROM finding WHERE applicantId = a.id AND rule LIKE 'materials/%') AS materials,
  s.score, s.took,
  json_object(
    'unit', r.unit,
    'unitNature', r.unitNature,
    'name', r.name,
    'sex', r.sex,
    'ethnicity', r.ethnicity,
    'birth', r.birth,
    'education', r.education,
    'graduation', r.graduation,
    'serviceYears', r.serviceYears,
    'currentTitle', r.currentTitle,
    'currentTitleDate', r.currentTitleDate,
    'targetTitle', r.targetTitle,
    'continuingEducation', r.continuingEducation,
    'remarks', r.remarks,
    'idNumber', r.idNumber,
    'specialty', r.specialty,
    'displayFrom', r.displayFrom,
    'displayTo', r.displayTo
  ) AS typed
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
LEFT JOIN score AS s ON s.person = a.person
WHERE a.isCurrent = 1 AND (:supervisingUnit IS NULL OR a.supervisingUnit = :supervisingUnit)
ORDER BY a.supervisingUnit, a.workbookId, a.row;
