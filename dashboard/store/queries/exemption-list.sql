-- Who need not defend, with every reason (七); people who may not apply are left out.
SELECT
  a.id, a.name, a.sex, a.unit, a.supervisingUnit, a.county, a.level, r.targetTitle,
  json_group_array(e.reason ORDER BY e.position) AS reasons
FROM applicant AS a
JOIN exemption AS e ON e.applicantId = a.id
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.isCurrent = 1 AND a.defense = 'exempt' AND a.verdict <> 'ineligible'
  AND (:county IS NULL OR a.county IS nullif(:county, '?'))
  AND (:supervisingUnit IS NULL OR a.supervisingUnit = :supervisingUnit)
  AND (:reason IS NULL OR EXISTS (SELECT 1 FROM exemption AS x WHERE x.applicantId = a.id AND x.reason = :reason))
GROUP BY a.id
ORDER BY a.supervisingUnit, a.workbookId, a.row;
