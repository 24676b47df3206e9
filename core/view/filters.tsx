import { Icon } from './icon.tsx'
import { isolatedTo } from './isolated.ts'
import { Said } from './told.tsx'
import { useWords } from './words.tsx'

export interface Option {
  value: string
  label: string
  /** How many it would show. */
  count?: number
}

/** Characters of an option: a list is no wider than what is on the page. */
const mostInOption = 60

interface SelectProps {
  label: string
  options: readonly Option[]
  /** '' stands for all. */
  value: string
  onChange: (value: string) => void
}

/** A list to choose one value from; its first entry is “all”. */
export function SelectFilter({ label, options, value, onChange }: SelectProps) {
  const words = useWords()
  return (
    <label>
      {label}
      <select class="field" value={value} onChange={(event) => onChange(event.currentTarget.value)}>
        <option value="">{words.all}</option>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.count === undefined
              ? isolatedTo(mostInOption, option.label)
              : `${isolatedTo(mostInOption, option.label)} ${option.count}`}
          </option>
        ))}
      </select>
    </label>
  )
}

/** A filter that is on; pressing it takes it off. */
export function FilterChip({ label, onRemove }: { label: string; onRemove: () => void }) {
  const words = useWords()
  return (
    <button type="button" class="filter" aria-label={words.remove(label)} onClick={onRemove}>
      <span>
        <Said text={label} />
      </span>{' '}
      <Icon name="close" />
    </button>
  )
}

/** One of a few, all in sight. */
export function Segmented({ label, options, value, onChange }: SelectProps) {
  return (
    <div class="switch" role="group" aria-label={label}>
      {options.map((option) => (
        <button
          type="button"
          key={option.value}
          aria-pressed={option.value === value}
          onClick={() => onChange(option.value)}
        >
          {option.count === undefined ? option.label : `${option.label} ${option.count}`}
        </button>
      ))}
    </div>
  )
}

interface SearchProps {
  label: string
  value: string
  placeholder?: string
  onInput: (text: string) => void
}

export function SearchField({ label, value, placeholder, onInput }: SearchProps) {
  return (
    <input
      class="field"
      type="search"
      aria-label={label}
      placeholder={placeholder ?? label}
      value={value}
      onInput={(event) => onInput(event.currentTarget.value)}
    />
  )
}
