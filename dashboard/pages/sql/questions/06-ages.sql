-- 各级别的平均年龄和平均工作年限
-- Mean age and years of service by level
SELECT CASE a.level WHEN 'mid' THEN '中级' WHEN 'junior' THEN '初级' ELSE '未识别' END AS 级别,
  count(*) AS 人数,
  round(avg(a.age), 1) AS 平均年龄,
  round(avg(CAST(r.serviceYears AS REAL)), 1) AS 平均工作年限
FROM current_applicant AS a JOIN roster_row AS r ON r.applicantId = a.id
GROUP BY a.level;
