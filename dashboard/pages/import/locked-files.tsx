import { useState } from 'preact/hooks'
import { isolated } from '../../../core/view/isolated.ts'
import { say as tell } from '../../../core/view/toast.tsx'
import { locked, passedBy, unlock } from '../../importing.ts'
import { words } from '../../language.ts'
import { PasswordForm } from '../common/password-form.tsx'

/**
 * Asks for the password of the files that are locked, until they are opened or passed by.
 *
 * @param after where the focus goes once the question is gone
 */
export function LockedFiles({ after }: { after: () => void }) {
  const [isWrong, setWrong] = useState(false)
  const asked = locked.value.filter((file) => !passedBy.value.includes(file))
  if (asked.length === 0) return null
  const { importing } = words.value
  const open = async (password: string) => {
    setWrong(false)
    const opened = await unlock(password, asked)
    setWrong(opened === 0)
    if (opened > 0) tell({ tone: 'ok', text: importing.opened(opened) })
    if (opened === asked.length) after()
  }
  const passBy = () => {
    passedBy.value = [...passedBy.value, ...asked]
    after()
  }
  return (
    <PasswordForm
      text={importing.locked(asked.map(({ name }) => isolated(name)))}
      problem={isWrong ? importing.wrongPassword : null}
      onPassword={(password) => void open(password)}
      onPassBy={passBy}
    />
  )
}
