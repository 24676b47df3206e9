-- Version 3 of a session: who can be relied on, as the findings tell that were kept. A cell on which an error stands
-- tells nothing about who somebody is.
UPDATE applicant SET
  known = name <> '' AND sex IS NOT NULL
    AND (
      birth IS NOT NULL
      OR EXISTS (
        SELECT 1 FROM finding AS f
        WHERE f.applicantId = applicant.id AND f.rule = 'date/ambiguous' AND f.columnKey = 'birth'
      )
    )
    AND NOT EXISTS (
      SELECT 1 FROM finding AS f
      WHERE f.applicantId = applicant.id AND f.severity = 'error' AND f.columnKey IN ('name', 'birth', 'sex')
        AND substr(f.rule, 1, instr(f.rule, '/')) IN ('cell/', 'date/', 'birth/', 'name/', 'sex/')
    ),
  idNumber = CASE
    WHEN NOT EXISTS (
      SELECT 1 FROM finding AS f
      WHERE f.applicantId = applicant.id AND f.severity = 'error' AND f.columnKey = 'idNumber'
        AND (f.rule = 'id-number/invalid' OR substr(f.rule, 1, 5) = 'cell/')
    ) THEN upper(idNumber)
  END;
