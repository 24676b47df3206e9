-- Rows that were looked at and passed over, by reason, over all current rosters.
SELECT
  coalesce(sum(skippedTemplate), 0) AS template,
  coalesce(sum(skippedFooter), 0) AS footer,
  coalesce(sum(skippedHeader), 0) AS header,
  coalesce(sum(skippedNote), 0) AS note,
  (SELECT count(*) FROM finding WHERE isCurrent = 1 AND fixValue IS NOT NULL) AS fixable
FROM workbook WHERE isCurrent = 1 AND status = 'read';
