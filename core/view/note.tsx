import type { ComponentChildren } from 'preact'
import { Icon, type IconName } from './icon.tsx'
import { Said } from './told.tsx'

interface NoteProps {
  tone: 'error' | 'warning' | 'info' | 'ok'
  icon?: IconName
  title: string
  children?: ComponentChildren
}

/** A short message with a way out: protected sheet, unreadable file. */
export function Note({ tone, icon, title, children }: NoteProps) {
  return (
    <div class={`note is-${tone}`}>
      <Icon name={icon ?? tone} />
      <div>
        <b>
          <Said text={title} />
        </b>
        {children}
      </div>
    </div>
  )
}

/** Where there is nothing to show: it says whether that is good news, and what to do next. */
export function Empty({
  tone = 'info',
  icon,
  title,
  children,
}: Omit<NoteProps, 'tone'> & { tone?: NoteProps['tone'] }) {
  return (
    <div class={`empty is-${tone}`}>
      <Icon name={icon ?? tone} />
      <h2>
        <Said text={title} />
      </h2>
      {children}
    </div>
  )
}
