SELECT columnKey, letters, heading FROM workbook_column WHERE workbookId = :workbookId;
