-- Tables and views of the session with their columns, for those who write SQL.
SELECT t.name AS "table", t.type, group_concat(c.name, '、') AS columns
FROM pragma_table_list AS t JOIN pragma_table_info(t.name) AS c
WHERE t.schema = 'main' AND t.name NOT LIKE 'sqlite_%'
GROUP BY t.name
ORDER BY t.type DESC, t.name;
