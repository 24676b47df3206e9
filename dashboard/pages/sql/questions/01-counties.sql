-- 各县市申报人数和结论
-- People and verdicts by county
SELECT coalesce(county, '未识别') AS 县市, count(*) AS 人数,
  sum(verdict = 'eligible') AS 可申报, sum(verdict = 'unconfirmed') AS 待确认,
  sum(verdict = 'incomplete') AS 需补正, sum(verdict = 'ineligible') AS 不可申报
FROM current_applicant
GROUP BY county
ORDER BY 人数 DESC;
