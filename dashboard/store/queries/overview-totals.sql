-- The totals of the report (contract §3) within the filters. Findings about a whole roster belong to no applicant and are
-- not among them.
SELECT
  (SELECT count(*) FROM workbook WHERE isCurrent = 1) AS workbooks,
  (SELECT count(*) FROM workbook WHERE isCurrent = 1 AND status = 'unreadable') AS unreadable,
  count(*) AS applicants,
  count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
  count(*) FILTER (WHERE verdict = 'unconfirmed') AS unconfirmed,
  count(*) FILTER (WHERE verdict = 'incomplete') AS incomplete,
  count(*) FILTER (WHERE verdict = 'ineligible') AS ineligible,
  count(*) FILTER (WHERE level = 'junior') AS junior,
  count(*) FILTER (WHERE level = 'mid') AS mid,
  count(*) FILTER (WHERE defense = 'exempt' AND verdict <> 'ineligible') AS exempt,
  count(*) FILTER (WHERE defense = 'required' AND verdict <> 'ineligible') AS defense,
  coalesce(sum(fee) FILTER (WHERE verdict <> 'ineligible'), 0) AS feeDue,
  count(*) FILTER (WHERE fee IS NULL AND verdict <> 'ineligible') AS feeUndetermined,
  coalesce(sum(errors), 0) AS errors,
  coalesce(sum(warnings), 0) AS warnings,
  coalesce(sum(infos), 0) AS infos
FROM applicant
WHERE isCurrent = 1
  AND (:county IS NULL OR county IS nullif(:county, '?'))
  AND (:verdict IS NULL OR verdict = :verdict)
  AND (:level IS NULL OR level IS nullif(:level, '?'))
  AND (:track IS NULL OR track IS nullif(:track, '?'))
  AND (:unitNature IS NULL OR unitNature IS nullif(:unitNature, '?'));
