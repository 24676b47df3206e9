-- What is due, counted by unit and tariff line; people who may not apply are left out. fee NULL: undetermined.
SELECT a.supervisingUnit, a.level, a.track, a.fee, count(*) AS people, coalesce(sum(a.fee), 0) AS due
FROM applicant AS a
WHERE a.isCurrent = 1 AND a.verdict <> 'ineligible'
GROUP BY a.supervisingUnit, a.level, a.track, a.fee
ORDER BY a.supervisingUnit, a.level DESC, a.track;
