-- 未能读取的文件
-- Files that could not be read
SELECT file AS 文件, problemMessage AS 原因和办法, receivedAt AS 收到
FROM unreadable_workbook;
