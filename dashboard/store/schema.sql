-- 花名册核验 session file. Any SQLite tool can open it.
-- Columns carry the same names as the product's JSON. Views whose names begin with current_ leave out what a later
-- submission has replaced. Version: PRAGMA user_version (see migrate.ts).

-- What the office has chosen, by name.
CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- Policy packs that were loaded; the built-in one is not here.
CREATE TABLE policy (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  year INTEGER NOT NULL,
  pack TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- One file that came in.
CREATE TABLE workbook (
  id INTEGER PRIMARY KEY,
  intake INTEGER NOT NULL,
  receivedAt TEXT NOT NULL,
  file TEXT NOT NULL,
  digest TEXT NOT NULL,
  size INTEGER NOT NULL,
  format TEXT,
  status TEXT NOT NULL CHECK (status IN ('read', 'unreadable')),
  problem TEXT,
  problemMessage TEXT,
  sheet TEXT,
  headerRow INTEGER,
  supervisingUnit TEXT,
  year INTEGER,
  seal TEXT,
  -- 1: the office said which column is which.
  columnsStated INTEGER NOT NULL DEFAULT 0,
  -- Columns whose reading is not certain.
  columnsUncertain INTEGER NOT NULL DEFAULT 0,
  skippedTemplate INTEGER NOT NULL DEFAULT 0,
  skippedFooter INTEGER NOT NULL DEFAULT 0,
  skippedHeader INTEGER NOT NULL DEFAULT 0,
  skippedNote INTEGER NOT NULL DEFAULT 0,
  policy TEXT,
  unitKey TEXT NOT NULL,
  -- Which submission of its unit this is, from 1; 0 where the file could not be read.
  submission INTEGER NOT NULL DEFAULT 0,
  -- The submission this one replaced.
  previousId INTEGER REFERENCES workbook (id),
  -- 1 until a later submission replaces it.
  isCurrent INTEGER NOT NULL DEFAULT 1
) STRICT;
CREATE INDEX workbook_digest ON workbook (digest);
CREATE INDEX workbook_unit ON workbook (unitKey);

-- The file itself, byte for byte: in a saved session only. While the page is open it stands apart, under the SHA-256 of its
-- bytes.
CREATE TABLE workbook_file (
  workbookId INTEGER PRIMARY KEY REFERENCES workbook (id),
  digest TEXT NOT NULL,
  bytes BLOB NOT NULL DEFAULT x''
) STRICT;

-- What a saved session says of its own tables: rows, and SHA-256 over their values. Empty while the page is open.
CREATE TABLE checksum (
  "table" TEXT PRIMARY KEY,
  rows INTEGER NOT NULL,
  digest TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- Where each column stood in the sheet: letters as Excel shows them. A sheet of several tables has them once for each,
-- from the row of its header on.
CREATE TABLE workbook_column (
  workbookId INTEGER NOT NULL REFERENCES workbook (id),
  fromRow INTEGER NOT NULL DEFAULT 0,
  columnKey TEXT NOT NULL,
  letters TEXT NOT NULL,
  heading TEXT NOT NULL,
  PRIMARY KEY (workbookId, fromRow, columnKey)
) WITHOUT ROWID, STRICT;

-- One person of one roster, as read and judged. NULL: could not be told from the row.
CREATE TABLE applicant (
  id INTEGER PRIMARY KEY,
  workbookId INTEGER NOT NULL REFERENCES workbook (id),
  isCurrent INTEGER NOT NULL DEFAULT 1,
  row INTEGER NOT NULL,
  -- Who it is, across submissions: name, birth month and sex, as read or else as typed.
  person TEXT NOT NULL,
  -- 1: all three can be relied on.
  known INTEGER NOT NULL DEFAULT 0,
  name TEXT NOT NULL,
  -- Letters to find the name by: full pinyin, then initials.
  pinyin TEXT NOT NULL,
  supervisingUnit TEXT NOT NULL,
  unit TEXT NOT NULL,
  county TEXT,
  unitNature TEXT,
  sex TEXT,
  ethnicity TEXT,
  birth TEXT,
  age INTEGER,
  ageBand TEXT,
  education TEXT,
  specialty TEXT,
  targetTitle TEXT,
  verdict TEXT NOT NULL,
  level TEXT,
  track TEXT,
  fee INTEGER,
  defense TEXT,
  -- A valid ID number; NULL where there is none or it cannot be relied on.
  idNumber TEXT,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL
) STRICT;
CREATE INDEX applicant_workbook ON applicant (workbookId, row);
CREATE INDEX applicant_person ON applicant (person);
-- Everything the overview counts, side by side, so that it is counted without reading the rows. The workbook stands
-- first so that what is loaded is appended: an index that sorted by county would take longer than all the rest.
CREATE INDEX applicant_overview ON applicant (
  isCurrent, workbookId, row, county, verdict, level, track, sex, ethnicity, education, unitNature, ageBand, defense,
  fee, supervisingUnit, errors, warnings, infos
);

-- The row as it stands in the workbook, cell by cell, as Excel displays it. NULL: the roster has no such column.
CREATE TABLE roster_row (
  applicantId INTEGER PRIMARY KEY REFERENCES applicant (id),
  sequence TEXT,
  unit TEXT,
  unitNature TEXT,
  name TEXT,
  sex TEXT,
  ethnicity TEXT,
  birth TEXT,
  education TEXT,
  graduation TEXT,
  serviceYears TEXT,
  currentTitle TEXT,
  currentTitleDate TEXT,
  targetTitle TEXT,
  continuingEducation TEXT,
  remarks TEXT,
  idNumber TEXT,
  applicationType TEXT,
  specialty TEXT,
  fee TEXT,
  submissions TEXT,
  displayFrom TEXT,
  displayTo TEXT,
  exemptionBasis TEXT,
  phone TEXT
) STRICT;

-- One thing wrong, or worth knowing. applicantId NULL: about the whole roster. row is the sheet's row.
CREATE TABLE finding (
  id INTEGER PRIMARY KEY,
  workbookId INTEGER NOT NULL REFERENCES workbook (id),
  applicantId INTEGER REFERENCES applicant (id),
  isCurrent INTEGER NOT NULL DEFAULT 1,
  -- Place among the findings of its row or roster.
  position INTEGER NOT NULL,
  rule TEXT NOT NULL,
  severity TEXT NOT NULL,
  row INTEGER,
  columnKey TEXT,
  cell TEXT,
  value TEXT NOT NULL,
  message TEXT NOT NULL,
  -- The same in English; NULL in what an older version of the page has written.
  messageEn TEXT,
  clause TEXT NOT NULL,
  fixValue TEXT,
  fixSafe INTEGER,
  -- Of remarks/ask: what is asked about
  topic TEXT
) STRICT;
CREATE INDEX finding_applicant ON finding (applicantId);
CREATE INDEX finding_workbook ON finding (workbookId);
CREATE INDEX finding_rule ON finding (isCurrent, rule, severity, workbookId);
CREATE INDEX finding_fixable ON finding (isCurrent) WHERE fixValue IS NOT NULL;
CREATE INDEX finding_roster ON finding (isCurrent, severity) WHERE applicantId IS NULL;

-- Why a person need not defend (七): one line for each reason that applies.
CREATE TABLE exemption (
  applicantId INTEGER NOT NULL REFERENCES applicant (id),
  position INTEGER NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (applicantId, position)
) WITHOUT ROWID, STRICT;

-- Scores of the defense, by person, so that they outlive a resubmission. took 0: did not come.
CREATE TABLE score (
  person TEXT PRIMARY KEY,
  score REAL,
  took INTEGER NOT NULL DEFAULT 1,
  enteredAt TEXT NOT NULL
) WITHOUT ROWID, STRICT;

-- What a unit has paid, in yuan.
CREATE TABLE payment (
  id INTEGER PRIMARY KEY,
  supervisingUnit TEXT NOT NULL,
  amount REAL NOT NULL,
  paidOn TEXT,
  note TEXT NOT NULL DEFAULT '',
  enteredAt TEXT NOT NULL
) STRICT;
CREATE INDEX payment_unit ON payment (supervisingUnit);

-- Who is barred from applying, and until when.
CREATE TABLE sanction (
  name TEXT NOT NULL,
  birth TEXT NOT NULL,
  barredUntil TEXT NOT NULL,
  PRIMARY KEY (name, birth)
) WITHOUT ROWID, STRICT;

-- People in sight, counted for every mixture of what the overview can be narrowed to; kept from table applicant, never
-- read from a session file. Each person is counted once for each dimension: sex, ethnicity, education, ageBand,
-- supervisingUnit (of which only county and verdict are told apart). '?': could not be told. What has to do with fees and
-- the defense leaves out the ineligible.
CREATE TABLE tally (
  dimension TEXT NOT NULL,
  value TEXT NOT NULL,
  county TEXT NOT NULL,
  verdict TEXT NOT NULL,
  level TEXT NOT NULL,
  track TEXT NOT NULL,
  unitNature TEXT NOT NULL,
  people INTEGER NOT NULL,
  exempt INTEGER NOT NULL,
  defense INTEGER NOT NULL,
  feeDue INTEGER NOT NULL,
  feeUndetermined INTEGER NOT NULL,
  errors INTEGER NOT NULL,
  warnings INTEGER NOT NULL,
  infos INTEGER NOT NULL,
  PRIMARY KEY (dimension, value, county, verdict, level, track, unitNature)
) WITHOUT ROWID, STRICT;

-- What changed when the rosters were last judged anew: field is verdict, level, track, fee, defense or a rule's code.
CREATE TABLE judgement_change (
  id INTEGER PRIMARY KEY,
  workbookId INTEGER NOT NULL REFERENCES workbook (id),
  row INTEGER,
  name TEXT NOT NULL,
  field TEXT NOT NULL,
  before TEXT,
  after TEXT
) STRICT;

CREATE VIEW current_workbook AS
SELECT * FROM workbook WHERE isCurrent = 1;

CREATE VIEW unreadable_workbook AS
SELECT id, file, problem, problemMessage, receivedAt FROM workbook WHERE status = 'unreadable' AND isCurrent = 1;

CREATE VIEW current_applicant AS
SELECT * FROM applicant WHERE isCurrent = 1;

CREATE VIEW current_finding AS
SELECT * FROM finding WHERE isCurrent = 1;

-- The totals of the report (C3.2) over everything current.
CREATE VIEW totals AS
SELECT
  (SELECT count(*) FROM workbook WHERE isCurrent = 1) AS workbooks,
  (SELECT count(*) FROM workbook WHERE isCurrent = 1 AND status = 'unreadable') AS unreadable,
  count(*) AS applicants,
  count(*) FILTER (WHERE verdict = 'eligible') AS eligible,
  count(*) FILTER (WHERE verdict = 'unconfirmed') AS unconfirmed,
  count(*) FILTER (WHERE verdict = 'incomplete') AS incomplete,
  count(*) FILTER (WHERE verdict = 'ineligible') AS ineligible,
  count(*) FILTER (WHERE level = 'junior') AS junior,
  count(*) FILTER (WHERE level = 'mid') AS mid,
  count(*) FILTER (WHERE defense = 'exempt' AND verdict <> 'ineligible') AS exempt,
  count(*) FILTER (WHERE defense = 'required' AND verdict <> 'ineligible') AS defense,
  coalesce(sum(fee) FILTER (WHERE verdict <> 'ineligible'), 0) AS feeDue,
  count(*) FILTER (WHERE fee IS NULL AND verdict <> 'ineligible') AS feeUndetermined,
  coalesce(sum(errors), 0)
    + (SELECT count(*) FROM finding WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'error') AS errors,
  coalesce(sum(warnings), 0)
    + (SELECT count(*) FROM finding WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'warning') AS warnings,
  coalesce(sum(infos), 0)
    + (SELECT count(*) FROM finding WHERE isCurrent = 1 AND applicantId IS NULL AND severity = 'info') AS infos
FROM applicant WHERE isCurrent = 1;
