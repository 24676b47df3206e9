import { Yuan } from '../../../core/view/number.tsx'
import { words } from '../../language.ts'
import { differenceOf } from './fees.ts'

/** 少 8 880, 多 20, 0: what was paid against what is due. */
export function Difference({ of }: { of: { due: number; paid: number } }) {
  const difference = differenceOf(of)
  if (difference === 0) return <>0</>
  const { short, over } = words.value.fees
  return (
    <>
      {difference < 0 ? short : over} <Yuan value={Math.abs(difference)} />
    </>
  )
}
