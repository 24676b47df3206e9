-- 免答辩各事由的人数
-- People exempt from defense by reason
SELECT e.reason AS 事由, count(*) AS 人数
FROM exemption AS e JOIN current_applicant AS a ON a.id = e.applicantId
WHERE a.verdict <> 'ineligible'
GROUP BY e.reason
ORDER BY 人数 DESC;
