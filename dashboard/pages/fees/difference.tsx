import { Yuan } from '../../../core/view/number.tsx'
import { differenceOf } from './fees.ts'

/** 少 8 880, 多 20, 0: what was paid against what is due. */
export function Difference({ of }: { of: { due: number; paid: number } }) {
  const difference = differenceOf(of)
  if (difference === 0) return <>0</>
  return (
    <>
      {difference < 0 ? '少' : '多'} <Yuan value={Math.abs(difference)} />
    </>
  )
}
