-- Every roster that was read, unit by unit, the latest submission first.
SELECT
  w.id, w.unitKey, coalesce(nullif(w.supervisingUnit, ''), w.file) AS supervisingUnit, w.file, w.receivedAt, w.submission,
  w.previousId, w.isCurrent, w.seal, w.sheet, w.format, w.size, w.columnsStated, w.columnsUncertain,
  count(a.id) AS people,
  -- A form nobody has filled in: no person, no unit.
  coalesce(w.supervisingUnit, '') = '' AND count(a.id) = 0 AS isBlank,
  count(a.id) FILTER (WHERE a.verdict = 'eligible') AS eligible,
  count(a.id) FILTER (WHERE a.verdict = 'unconfirmed') AS unconfirmed,
  count(a.id) FILTER (WHERE a.verdict = 'incomplete') AS incomplete,
  count(a.id) FILTER (WHERE a.verdict = 'ineligible') AS ineligible,
  (SELECT count(*) FROM finding AS f WHERE f.workbookId = w.id AND f.severity = 'error') AS errors,
  (SELECT count(*) FROM finding AS f WHERE f.workbookId = w.id AND f.severity = 'warning') AS warnings,
  (SELECT count(*) FROM finding AS f WHERE f.workbookId = w.id AND f.severity = 'info') AS infos
FROM workbook AS w
LEFT JOIN applicant AS a ON a.workbookId = w.id
WHERE w.status = 'read'
GROUP BY w.id
ORDER BY w.unitKey, w.submission DESC, w.id DESC;
