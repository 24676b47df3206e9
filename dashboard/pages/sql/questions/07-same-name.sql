-- 同名的人都在哪里
-- Where people of the same name are
SELECT a.name AS 姓名, a.birth AS 出生年月, a.unit AS 工作单位, w.file AS 文件, a.row AS 行
FROM current_applicant AS a JOIN workbook AS w ON w.id = a.workbookId
WHERE a.name IN (SELECT name FROM current_applicant GROUP BY name HAVING count(*) > 1)
ORDER BY a.name, w.file;
