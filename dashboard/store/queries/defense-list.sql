-- Everyone whose defense is settled or scored: those who must come and those who are exempt, with the score entered.
SELECT
  a.id, a.person, a.name, a.sex, a.unit, a.supervisingUnit, a.county, a.specialty, a.level, a.verdict, a.defense,
  r.targetTitle AS targetTyped,
  s.score, s.took,
  (SELECT json_group_array(reason ORDER BY position) FROM exemption WHERE applicantId = a.id) AS reasons
FROM applicant AS a
LEFT JOIN roster_row AS r ON r.applicantId = a.id
LEFT JOIN score AS s ON s.person = a.person
WHERE a.isCurrent = 1 AND a.defense IS NOT NULL AND a.verdict <> 'ineligible'
ORDER BY a.specialty IS NULL, a.specialty, a.supervisingUnit, a.workbookId, a.row;
