import { useEffect, useState } from 'preact/hooks'
import type { SealReading } from '../../core/index.ts'
import { Said } from '../../core/view/told.tsx'
import { words } from '../language.ts'
import { changeSentence, type SealedPlace, sealSentence } from './seal-words.ts'

/** What the seal of a roster says, and where it is broken which rows moved. `read` looks into the file. */
export function SealPanel({ read }: { read: () => Promise<ReadSeal | null> }) {
  const [found, setFound] = useState<ReadSeal | null>(null)
  useEffect(() => {
    let wanted = true
    void read().then((answer) => wanted && setFound(answer))
    return () => {
      wanted = false
    }
  }, [read])
  return found && <SealNote {...found} />
}

export interface ReadSeal {
  reading: SealReading
  places: readonly SealedPlace[]
}

/** The same where the answer is at hand already. */
export function SealNote({ reading, places }: ReadSeal) {
  const changes = reading.status === 'broken' ? (reading.changes ?? []) : []
  return (
    <div class="seal-note">
      <p class={reading.status === 'broken' ? undefined : 'muted'}>
        {sealSentence(reading)}
        {reading.status !== 'absent' && words.value.seal.noSignature}
      </p>
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={JSON.stringify(change)}>
              <Said text={changeSentence(change, places)} />
            </li>
          ))}
        </ul>
      )}
    </div>
  )
}
