-- One applicant: what was read, how it was judged, and the row as it stands in the workbook.
SELECT
  a.id, a.row, a.person, a.name, a.supervisingUnit, a.unit, a.county, a.unitNature, a.specialty, a.verdict, a.level,
  a.track, a.fee, a.defense, a.isCurrent, a.workbookId,
  w.file, w.sheet, w.submission, w.receivedAt,
  (SELECT json_group_array(reason ORDER BY position) FROM exemption WHERE applicantId = a.id) AS exemptions,
  (
    SELECT json_group_object(columnKey, letters) FROM workbook_column
    WHERE workbookId = a.workbookId AND fromRow = (
      SELECT MAX(fromRow) FROM workbook_column WHERE workbookId = a.workbookId AND fromRow <= a.row
    )
  ) AS letters,
  json_object(
    'sequence', r.sequence,
    'unit', r.unit,
    'unitNature', r.unitNature,
    'name', r.name,
    'sex', r.sex,
    'ethnicity', r.ethnicity,
    'birth', r.birth,
    'education', r.education,
    'graduation', r.graduation,
    'serviceYears', r.serviceYears,
    'currentTitle', r.currentTitle,
    'currentTitleDate', r.currentTitleDate,
    'targetTitle', r.targetTitle,
    'continuingEducation', r.continuingEducation,
    'remarks', r.remarks,
    'idNumber', r.idNumber,
    'applicationType', r.applicationType,
    'specialty', r.specialty,
    'fee', r.fee,
    'submissions', r.submissions,
    'displayFrom', r.displayFrom,
    'displayTo', r.displayTo,
    'exemptionBasis', r.exemptionBasis,
    'phone', r.phone
  ) AS typed
FROM applicant AS a
JOIN workbook AS w ON w.id = a.workbookId
LEFT JOIN roster_row AS r ON r.applicantId = a.id
WHERE a.id = CAST(:id AS INTEGER);
