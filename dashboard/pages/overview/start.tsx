import { Icon } from '../../../core/view/icon.tsx'
import { words } from '../../language.ts'
import { takeSamples } from '../../samples.ts'
import { importId } from '../../session-menu.tsx'

/** Before anything has come in: what to do, and what happens then. */
export function Start() {
  const { drop, choose, samples, steps } = words.value.overview.start
  return (
    <section class="drop" aria-labelledby="drop">
      <Icon name="upload" />
      <h2 id="drop">{drop}</h2>
      <p class="buttons">
        <label class="btn is-primary" for={importId}>
          {choose}
        </label>{' '}
        <button type="button" class="btn" onClick={() => void takeSamples()}>
          {samples}
        </button>
      </p>
      <ol>
        {steps.map((step) => (
          <li key={step}>{step}</li>
        ))}
      </ol>
    </section>
  )
}
