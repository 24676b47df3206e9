import { type Applicant, catalogueVersion, instant, type Policy, sealProperties, type Totals } from '../core/index.ts'
import type { Outcome } from './excel/errors.ts'
import { readProperties, writeSeal } from './excel/seal.ts'

/** Seals the roster as it was checked; gives the workbook's properties as they are then. */
export async function sealWorkbook(
  applicants: readonly Applicant[],
  policy: Policy,
  totals: Totals,
): Promise<Outcome<Record<string, string>>> {
  const written = await writeSeal(
    sealProperties({ rows: applicants, policyId: policy.id, rulesVersion: catalogueVersion, totals, at: instant() }),
  )
  return written.ok ? readProperties() : written
}
