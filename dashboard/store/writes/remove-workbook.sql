-- Takes a workbook out for good. What it replaced counts again.
UPDATE applicant SET isCurrent = 1
WHERE workbookId = (SELECT previousId FROM workbook WHERE id = :workbookId AND isCurrent = 1);
UPDATE finding SET isCurrent = 1
WHERE workbookId = (SELECT previousId FROM workbook WHERE id = :workbookId AND isCurrent = 1);
UPDATE workbook SET isCurrent = 1
WHERE id = (SELECT previousId FROM workbook WHERE id = :workbookId AND isCurrent = 1);
UPDATE workbook SET previousId = (SELECT previousId FROM workbook WHERE id = :workbookId) WHERE previousId = :workbookId;
DELETE FROM exemption WHERE applicantId IN (SELECT id FROM applicant WHERE workbookId = :workbookId);
DELETE FROM roster_row WHERE applicantId IN (SELECT id FROM applicant WHERE workbookId = :workbookId);
DELETE FROM finding WHERE workbookId = :workbookId;
DELETE FROM applicant WHERE workbookId = :workbookId;
DELETE FROM workbook_column WHERE workbookId = :workbookId;
DELETE FROM workbook_file WHERE workbookId = :workbookId;
DELETE FROM judgement_change WHERE workbookId = :workbookId;
DELETE FROM workbook WHERE id = :workbookId;
