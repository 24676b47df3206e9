-- 哪些问题最多
-- The most frequent findings
SELECT rule AS 规则, count(*) AS 处数, min(message) AS 举例
FROM current_finding
GROUP BY rule
ORDER BY 处数 DESC;
