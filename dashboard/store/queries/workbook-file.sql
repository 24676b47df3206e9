SELECT bytes FROM workbook_file WHERE workbookId = :workbookId;
