/** A bar beside its number, never instead of it: `value` of `most`. */
export function Bar({ value, most, tone }: { value: number; most: number; tone?: string }) {
  const width = most > 0 ? (value / most) * 100 : 0
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      <rect class={tone} width={width} height="10" />
    </svg>
  )
}

/** Parts of one whole, side by side, each with the class that colours it. */
export function StackedBar({ parts }: { parts: { tone: string; value: number }[] }) {
  const whole = parts.reduce((sum, part) => sum + part.value, 0)
  let from = 0
  return (
    <svg class="bar" viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">
      {parts.map(({ tone, value }) => {
        const x = from
        const width = whole > 0 ? (value / whole) * 100 : 0
        from += width
        return <rect key={tone} class={tone} x={x} width={width} height="10" />
      })}
    </svg>
  )
}
