-- 毕业院校（大学、学院）人数
-- People by school of graduation
WITH place AS (
  SELECT r.graduation AS text,
    max(instr(r.graduation, '大学'), instr(r.graduation, '学院')) AS at,
    max(instr(r.graduation, '月'), instr(r.graduation, '年')) AS start
  FROM roster_row AS r JOIN current_applicant AS a ON a.id = r.applicantId
)
SELECT trim(substr(text, start + 1, at - start + 1)) AS 院校, count(*) AS 人数
FROM place
WHERE at > start
GROUP BY 院校
ORDER BY 人数 DESC;
