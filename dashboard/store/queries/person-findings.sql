-- What is wrong, or worth knowing, in one applicant's row, in column order.
SELECT rule, severity, row, columnKey, cell, value,
  CASE WHEN :english IS NULL THEN message ELSE coalesce(messageEn, message) END AS message,
  clause, fixValue, fixSafe
FROM finding WHERE applicantId = CAST(:id AS INTEGER) ORDER BY position;
