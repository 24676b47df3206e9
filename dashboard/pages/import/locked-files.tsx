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
  const asked = locked.value.filter((file) => !passedBy.value.includes(file))
  if (asked.length === 0) return null
  const { importing } = words.value
  const open = async (password: string) => {
    const opened = await unlock(password, asked)
    const tone = opened > 0 ? 'ok' : 'warning'
    tell({ tone, text: opened > 0 ? importing.opened(opened) : importing.wrongPassword })
    if (opened === asked.length) after()
  }
  const passBy = () => {
    passedBy.value = [...passedBy.value, ...asked]
    after()
  }
  return (
    <PasswordForm
      text={importing.locked(asked.map(({ name }) => name))}
      onPassword={(password) => void open(password)}
      onPassBy={passBy}
    />
  )
}
