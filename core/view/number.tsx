/** Splits 209480 into 209 and 480, with as many decimals as asked for, else as many as there are. */
function parts(value: number, decimals?: number): string[] {
  const size = Math.abs(value)
  const [whole, rest] = (decimals === undefined ? String(size) : size.toFixed(decimals)).split('.')
  const groups: string[] = []
  for (let end = whole!.length; end > 0; end -= 3) groups.unshift(whole!.slice(Math.max(0, end - 3), end))
  if (rest) groups[groups.length - 1] += `.${rest}`
  if (value < 0) groups[0] = `-${groups[0]}`
  return groups
}

/** A number with its thousands parted to the eye, its text a bare number to a program. */
export function Numeral({ value, decimals }: { value: number; decimals?: number | undefined }) {
  return (
    <>
      {parts(value, decimals).map((part, index) =>
        index ? (
          <span class="thousands" key={index}>
            {part}
          </span>
        ) : (
          part
        ),
      )}
    </>
  )
}

/** An amount in yuan: whole, or with both places of the cents. */
export function Yuan({ value }: { value: number }) {
  return <Numeral value={value} decimals={Number.isInteger(value) ? undefined : 2} />
}

/** 0.1234 → 12.3%; nothing of nothing is said as a dash. */
export function share(part: number, whole: number): string {
  return whole === 0 ? '—' : `${((part / whole) * 100).toFixed(1)}%`
}
