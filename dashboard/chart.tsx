import { effect } from '@preact/signals'
import { BarController, BarElement, CategoryScale, Chart, type ChartConfiguration, LinearScale } from 'chart.js'
import { useLayoutEffect, useRef } from 'preact/hooks'
import { theme } from '../core/view/theme.tsx'
import { go } from './route.ts'

Chart.register(BarController, BarElement, CategoryScale, LinearScale)

export interface Series {
  name: string
  values: readonly number[]
  /** Name of the token that colours it: '--bar'. */
  colour: string
}

interface BarChartProps {
  /** What the picture says, for those who do not see it; the numbers stand in a table beside it. */
  label: string
  labels: readonly string[]
  series: readonly Series[]
  /** Addresses of the people behind each label. */
  links?: readonly string[]
  /** Bars lie on their side; for long labels. */
  lying?: boolean
}

const live = new Set<Chart>()
const token = (name: string) => getComputedStyle(document.documentElement).getPropertyValue(name).trim()

/** Colours as the page has them now: they change with the theme and on paper. */
function paint(chart: Chart, series: readonly Series[]) {
  const [ink, line] = [token('--text-2'), token('--line')]
  for (const scale of Object.values(chart.options.scales ?? {})) {
    scale!.ticks = { ...scale!.ticks, color: ink }
    scale!.grid = { ...scale!.grid, color: line }
  }
  for (const [at, dataset] of chart.data.datasets.entries()) {
    dataset.backgroundColor = token(series[at]!.colour)
    dataset.borderColor = token('--surface')
  }
}

const seriesOf = new WeakMap<Chart, readonly Series[]>()

function repaint() {
  for (const chart of live) {
    paint(chart, seriesOf.get(chart) ?? [])
    chart.resize()
    chart.update('none')
  }
}

let listening = false
/** One set of listeners for all charts. */
function listen() {
  if (listening) return
  listening = true
  for (const query of ['(prefers-color-scheme: dark)', '(forced-colors: active)', 'print'])
    matchMedia(query).addEventListener('change', repaint)
  addEventListener('beforeprint', repaint)
  addEventListener('afterprint', repaint)
  effect(() => {
    if (theme.value) repaint()
  })
}

const configuration = (lying: boolean): ChartConfiguration<'bar'> => ({
  type: 'bar',
  data: { labels: [], datasets: [] },
  options: {
    animation: false,
    responsive: true,
    maintainAspectRatio: false,
    indexAxis: lying ? 'y' : 'x',
    scales: {
      x: { stacked: true, grid: { display: lying }, border: { display: !lying } },
      y: {
        stacked: true,
        grid: { display: !lying },
        border: { display: lying },
        beginAtZero: true,
        ticks: { precision: 0 },
      },
    },
  },
})

/** Bars, stacked where there are several series. A press on a bar leads to the people behind it. */
export function BarChart({ label, labels, series, links, lying = false }: BarChartProps) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const chart = useRef<Chart<'bar'> | null>(null)
  const addresses = useRef(links)
  addresses.current = links
  useLayoutEffect(() => {
    const made = new Chart(canvas.current!, configuration(lying))
    made.options.onClick = (_, [hit]) => {
      const address = hit && addresses.current?.[hit.index]
      if (address) go(address)
    }
    made.options.onHover = (_, hits) => {
      made.canvas.style.cursor = hits.length && addresses.current ? 'pointer' : ''
    }
    chart.current = made
    live.add(made)
    listen()
    return () => {
      live.delete(made)
      made.destroy()
    }
  }, [lying])
  useLayoutEffect(() => {
    const made = chart.current
    if (!made) return
    made.data.labels = [...labels]
    made.data.datasets = series.map(({ name, values }) => ({
      label: name,
      data: [...values],
      borderWidth: series.length > 1 ? 1 : 0,
      maxBarThickness: 48,
    }))
    seriesOf.set(made, series)
    paint(made, series)
    made.update('none')
  }, [labels, series])
  return (
    <div class={lying ? 'chart is-lying' : 'chart'} style={lying ? { height: `${labels.length * 26 + 36}px` } : {}}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  )
}
