-- Makes a roster that stands beside another of its unit the submission that follows it.
UPDATE workbook SET
  previousId = :previousId,
  submission = (SELECT submission + 1 FROM workbook WHERE id = :previousId)
WHERE id = :workbookId;
UPDATE applicant SET isCurrent = 0 WHERE workbookId = :previousId;
UPDATE finding SET isCurrent = 0 WHERE workbookId = :previousId;
UPDATE workbook SET isCurrent = 0 WHERE id = :previousId;
