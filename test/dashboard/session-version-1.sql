-- A session as version 1 wrote it: no sanctions, no changes of judgement, one paid amount a unit.
CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL);
CREATE TABLE workbook (
  id INTEGER PRIMARY KEY, intake INTEGER NOT NULL, receivedAt TEXT NOT NULL, file TEXT NOT NULL, digest TEXT NOT NULL,
  size INTEGER NOT NULL, status TEXT NOT NULL, sheet TEXT, headerRow INTEGER, supervisingUnit TEXT,
  unitKey TEXT NOT NULL, submission INTEGER NOT NULL, isCurrent INTEGER NOT NULL
);
CREATE TABLE applicant (
  id INTEGER PRIMARY KEY, workbookId INTEGER NOT NULL, isCurrent INTEGER NOT NULL, row INTEGER NOT NULL,
  person TEXT NOT NULL, name TEXT NOT NULL, pinyin TEXT NOT NULL, supervisingUnit TEXT NOT NULL, unit TEXT NOT NULL,
  verdict TEXT NOT NULL, errors INTEGER NOT NULL, warnings INTEGER NOT NULL, infos INTEGER NOT NULL
);
CREATE TABLE payment (supervisingUnit TEXT PRIMARY KEY, paid REAL NOT NULL, enteredAt TEXT NOT NULL);
INSERT INTO workbook VALUES
  (1, 1, '2024-08-30 09:12', '甲.xlsx', 'abc', 9000, 'read', '花名册', 3, '甲局', 'unit:甲局', 1, 1);
INSERT INTO applicant VALUES
  (1, 1, 1, 5, '周敏|1989.04|女', '周敏', 'zhoumin zm', '甲局', '甲局检测所', 'eligible', 0, 0, 0);
INSERT INTO payment VALUES ('甲局', 760, '2024-09-26 10:00');
PRAGMA user_version = 1;
