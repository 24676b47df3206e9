-- Every roster whose file is kept, also those a later submission has replaced.
SELECT workbook.id, workbook.file, workbook.unitKey FROM workbook JOIN workbook_file ON workbook_file.workbookId = workbook.id ORDER BY workbook.id;
