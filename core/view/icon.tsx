/** Signs on a grid of 16, drawn in the colour of the text beside them. */
const paths = {
  error: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm-2.5 4 5 5m0-5-5 5',
  warning: 'M8 2 14.6 13.8H1.4Zm0 4.2v3.7m0 1.2v1.2',
  info: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM8 7v4.4M8 4v1.4',
  ok: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM5 8.2l2.2 2.2L11 6',
  question: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM6 6.3a2 2 0 1 1 2.7 1.9c-.5.2-.7.5-.7 1v.3m0 1.4v1.2',
  pencil: 'm2.5 13.5.7-3L10.6 3 13 5.4l-7.4 7.4Zm6.8-9.2 2.4 2.4',
  ban: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13ZM3.5 12.5l9-9',
  close: 'm3.5 3.5 9 9m0-9-9 9',
  down: 'm3.5 6 4.5 4.5L12.5 6',
  search: 'M7 2.5a4.5 4.5 0 1 0 0 9 4.5 4.5 0 0 0 0-9Zm3.4 7.9 3.9 3.9',
  upload: 'M8 10.5v-8m-3 3 3-3 3 3M2.5 10v3.5h11V10',
  download: 'M8 2.5v8m-3-3 3 3 3-3M2.5 10v3.5h11V10',
  print: 'M4 5.5v-4h8v4M4 11.5H1.5v-6h13v6H12M4 9.5h8v5H4Z',
  theme: 'M8 1.5a6.5 6.5 0 1 0 0 13 6.5 6.5 0 0 0 0-13Zm0 0v13M9.5 4v8m2-6.5v5',
  lock: 'M3.5 7.5h9v7h-9ZM5.5 7.5V5a2.5 2.5 0 0 1 5 0v2.5',
  shield: 'M8 1.5 13.5 4v4c0 3.5-2.5 5.5-5.5 6.5C5 13.5 2.5 11.5 2.5 8V4ZM5.5 8l2 2 3-3.5',
  file: 'M3.5 1.5h6l3 3v10h-9Zm6 0v3h3M5.5 8h5m-5 3h5',
  undo: 'M6 3 3 6l3 3M3 6h6.5a3.5 3.5 0 0 1 0 7H6',
  people:
    'M6 7.5a2.5 2.5 0 1 0 0-5 2.5 2.5 0 0 0 0 5Zm-4.5 6c0-2.5 2-4 4.5-4s4.5 1.5 4.5 4M11 7.5a2 2 0 1 0-1-3.7M12 9.8c1.5.4 2.5 1.7 2.5 3.7',
} as const

export type IconName = keyof typeof paths

/** A sign beside its word; it is not read out. */
export function Icon({ name, class: extra }: { name: IconName; class?: string }) {
  return (
    <svg class={extra ? `icon ${extra}` : 'icon'} viewBox="0 0 16 16" aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}
