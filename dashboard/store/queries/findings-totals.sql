-- How much was checked and found within a county (or everywhere), rosters' own findings among it.
SELECT
  count(*) AS rows,
  count(*) FILTER (WHERE errors + warnings + infos = 0) AS clean,
  (SELECT count(*) FROM finding AS f JOIN workbook AS w ON w.id = f.workbookId
    LEFT JOIN applicant AS p ON p.id = f.applicantId
    WHERE f.isCurrent = 1 AND f.severity = 'error'
      AND (:county IS NULL OR coalesce(p.county, w.county) IS nullif(:county, '?'))) AS errors,
  (SELECT count(*) FROM finding AS f JOIN workbook AS w ON w.id = f.workbookId
    LEFT JOIN applicant AS p ON p.id = f.applicantId
    WHERE f.isCurrent = 1 AND f.severity = 'warning'
      AND (:county IS NULL OR coalesce(p.county, w.county) IS nullif(:county, '?'))) AS warnings,
  (SELECT count(*) FROM finding AS f JOIN workbook AS w ON w.id = f.workbookId
    LEFT JOIN applicant AS p ON p.id = f.applicantId
    WHERE f.isCurrent = 1 AND f.severity = 'info'
      AND (:county IS NULL OR coalesce(p.county, w.county) IS nullif(:county, '?'))) AS infos
FROM applicant WHERE isCurrent = 1 AND (:county IS NULL OR county IS nullif(:county, '?'));
