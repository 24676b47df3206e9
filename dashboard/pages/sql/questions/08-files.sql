-- 未能读取的文件
SELECT file AS 文件, problemMessage AS 原因和办法, receivedAt AS 收到
FROM unreadable_workbook;
