-- 各单位报送了几次
-- How often each unit has handed in
SELECT supervisingUnit AS 主管单位, max(submission) AS 报送次数, max(receivedAt) AS 最近一次
FROM workbook
WHERE status = 'read'
GROUP BY unitKey
ORDER BY 报送次数 DESC, 主管单位;
