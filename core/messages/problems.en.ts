import type { ProblemWords } from './problems.zh-CN.ts'

/** Why a file could not be read, and what to do about it, in English. */
export const problemsEn: ProblemWords = {
  encryptedXlsx: () => 'The file is encrypted: open it in Excel, remove “Encrypt with Password” and save it again.',
  encryptedXls: () =>
    'The file is encrypted (a password to open, or one that protects the workbook): open it in Excel, remove the password and the protection, and save it as .xlsx.',
  damagedZip: () =>
    'The file is damaged (the archive is incomplete): copy or download it again, then save it as .xlsx from Excel.',
  damagedPart: (part) =>
    `The file is damaged (${part} cannot be read): open and repair it in Excel, then save it as .xlsx.`,
  damagedXls: () => 'The file is damaged and its sheets cannot be read: open and repair it in Excel, save it as .xlsx.',
  unsafeXml: () =>
    'The file holds definitions no workbook has (a DTD) and was not read, to be safe: open it in Excel and save it as .xlsx.',
  notAWorkbook: (kind) => `This is not a workbook (${kind}): hand in an Excel roster (.xlsx, .xls or .csv).`,
  unknownKind: () => 'This is no workbook we know: open it in Excel and save it as .xlsx.',
  tooLargeFile: (mebibytes) =>
    `The file is over ${mebibytes} MB: remove pictures, attachments and other sheets, keep the roster only and save again.`,
  tooLargeUnpacked: (mebibytes) =>
    `The file unpacks to more than ${mebibytes} MB: copy the roster into a new workbook, filled rows only, and save it as .xlsx.`,
  tooLargePart: (mebibytes) =>
    `A sheet of the file unpacks to more than ${mebibytes} MB: copy the roster into a new workbook, filled rows only, and save it as .xlsx.`,
  tooManyRows: (rows) =>
    `More than ${rows} rows hold something: keep the roster only, remove other data and save again.`,
  tooWide: () =>
    'The sheet covers too large an area: copy the roster into a new workbook, filled rows and columns only, and save it as .xlsx.',
  emptyFile: () => 'The file is empty (0 bytes): copy or download it again.',
  emptyWorkbook: () => 'Nothing is filled in: make sure that this is the roster you filled in.',
  noRoster: () =>
    'No roster was found: no sheet has a header with 姓名 and at least 8 of the headings. Check that this is the right file.',
  hiddenRoster: () =>
    'The roster stands on a hidden sheet and was not read: show that sheet in Excel and save the file again.',
  timeout: (seconds) =>
    `Reading took more than ${seconds} seconds and was stopped: save the file as .xlsx in Excel, or copy the roster into a new workbook.`,
  tooOld: () =>
    'The workbook is of Excel 4.0 or older and is no longer read: open it in Excel, save it as .xlsx, hand that in.',
}
