-- The totals of the report (C3.2) within the filters, from what is counted already (table tally); '?' asks for
-- those where it could not be told. Findings about a whole roster belong to no applicant and are not among them.
SELECT
  (SELECT count(*) FROM workbook WHERE isCurrent = 1) AS workbooks,
  (SELECT count(*) FROM workbook WHERE isCurrent = 1 AND status = 'unreadable') AS unreadable,
  coalesce(sum(people), 0) AS applicants,
  coalesce(sum(people) FILTER (WHERE verdict = 'eligible'), 0) AS eligible,
  coalesce(sum(people) FILTER (WHERE verdict = 'unconfirmed'), 0) AS unconfirmed,
  coalesce(sum(people) FILTER (WHERE verdict = 'incomplete'), 0) AS incomplete,
  coalesce(sum(people) FILTER (WHERE verdict = 'ineligible'), 0) AS ineligible,
  coalesce(sum(people) FILTER (WHERE level = 'junior'), 0) AS junior,
  coalesce(sum(people) FILTER (WHERE level = 'mid'), 0) AS mid,
  coalesce(sum(exempt), 0) AS exempt,
  coalesce(sum(defense), 0) AS defense,
  coalesce(sum(feeDue), 0) AS feeDue,
  coalesce(sum(feeUndetermined), 0) AS feeUndetermined,
  coalesce(sum(errors), 0) AS errors,
  coalesce(sum(warnings), 0) AS warnings,
  coalesce(sum(infos), 0) AS infos
FROM tally
WHERE dimension = 'sex'
  AND (:county IS NULL OR county = :county)
  AND (:verdict IS NULL OR verdict = :verdict)
  AND (:level IS NULL OR level = :level)
  AND (:track IS NULL OR track = :track)
  AND (:unitNature IS NULL OR unitNature = :unitNature);
