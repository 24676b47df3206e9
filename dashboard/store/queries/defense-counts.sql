-- How many must come and how many are exempt; undecided: the level could not be told.
SELECT
  count(*) FILTER (WHERE defense = 'required') AS required,
  count(*) FILTER (WHERE defense = 'exempt') AS exempt,
  count(*) FILTER (WHERE defense IS NULL) AS undecided
FROM applicant WHERE isCurrent = 1 AND verdict <> 'ineligible';
