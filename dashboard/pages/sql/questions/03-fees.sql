-- 各主管单位应缴、已缴和差额（元）
-- Fees due, paid and the difference by supervising unit (yuan)
SELECT a.supervisingUnit AS 主管单位,
  sum(a.fee) AS 应缴,
  coalesce((SELECT sum(amount) FROM payment AS p WHERE p.supervisingUnit = a.supervisingUnit), 0) AS 已缴,
  coalesce((SELECT sum(amount) FROM payment AS p WHERE p.supervisingUnit = a.supervisingUnit), 0) - sum(a.fee) AS 差额
FROM current_applicant AS a
WHERE a.verdict <> 'ineligible'
GROUP BY a.supervisingUnit
ORDER BY 应缴 DESC;
