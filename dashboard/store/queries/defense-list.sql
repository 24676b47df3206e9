-- Those who must come (:defense 'required') or are exempt ('exempt'), with the score entered; people who may not apply
-- are left out.
SELECT
  a.id, a.person, a.name, a.sex, a.unit, a.supervisingUnit, a.county, a.specialty, a.verdict,
  r.targetTitle, s.score, s.took,
  (SELECT json_group_array(reason ORDER BY position) FROM exemption WHERE applicantId = a.id) AS reasons
FROM applicant AS a
LEFT JOIN roster_row AS r ON r.applicantId = a.id
LEFT JOIN score AS s ON s.person = a.person
WHERE a.isCurrent = 1 AND a.defense = :defense AND a.verdict <> 'ineligible'
ORDER BY a.supervisingUnit, a.workbookId, a.row;
