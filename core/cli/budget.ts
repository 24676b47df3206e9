/**
 * What the reading of a file may cost (C4.14, C4.15). The processor's time counts, not the clock's, which a busy machine
 * stretches. Memory is what processes hold in RAM: of the 640 MiB that a run may take, the one that runs the reading has the
 * program itself, the answer that waits and the people it compares, and the reading process has the rest.
 */

const mebibyte = 1024 * 1024
const runMebibytes = 640
const readers = 1
const answerMebibytes = 96
/** The process that runs the others, and what it knows of people. */
const runnerMebibytes = 106

export const budget = {
  /** A reading process is ended beyond this. */
  readerMebibytes: Math.floor((runMebibytes - runnerMebibytes) / readers) - answerMebibytes,
  /** Of these its values and code may take so much; the rest is Node itself and bytes. */
  heapMebibytes: 330,
  youngMebibytes: 2,
  answerMebibytes,
  /** UTF-8 bytes of what is told of one file. */
  answerBytes: answerMebibytes * mebibyte,
  secondsAFile: 5,
  secondsAMebibyte: 4,
  secondsAPassword: 2,
} as const

/** Seconds of processor time for a file: five up to one mebibyte, four for each further one, two for a password that is tried. */
export function secondsFor(bytes: number, passwords: number): number {
  const further = Math.max(0, bytes / mebibyte - 1)
  return Math.ceil(budget.secondsAFile + further * budget.secondsAMebibyte + passwords * budget.secondsAPassword)
}
