import { useState } from 'preact/hooks'
import { Said } from '../../../core/view/told.tsx'
import { words } from '../../language.ts'

interface PasswordFormProps {
  text: string
  /** Why the password given last opened nothing. */
  problem?: string | null
  onPassword: (password: string) => void
  /** They need not be opened now. */
  onPassBy?: () => void
}

/** Asks for the password of files that are locked with one. */
export function PasswordForm({ text, problem = null, onPassword, onPassBy }: PasswordFormProps) {
  const [password, setPassword] = useState('')
  const say = words.value.importing
  return (
    <form
      class="panel tools password screen-only"
      onSubmit={(event) => {
        event.preventDefault()
        if (password === '') return
        setPassword('')
        onPassword(password)
      }}
    >
      <p>
        <Said text={text} />
      </p>
      <label>
        {say.password}
        <input
          class="field"
          type="password"
          autocomplete="off"
          value={password}
          onInput={(event) => setPassword(event.currentTarget.value)}
        />
      </label>
      <button type="submit" class="btn">
        {say.unlock}
      </button>
      <span role="alert" class="field-error">
        {problem}
      </span>
      {onPassBy && (
        <button type="button" class="btn is-quiet" onClick={onPassBy}>
          {say.passBy}
        </button>
      )}
    </form>
  )
}
