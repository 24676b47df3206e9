SELECT id, file, problem, problemMessage AS message FROM unreadable_workbook ORDER BY id;
