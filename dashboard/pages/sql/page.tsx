import { useRef, useState } from 'preact/hooks'
import { Icon } from '../../../core/view/icon.tsx'
import { Note } from '../../../core/view/note.tsx'
import { language, troubleText, words } from '../../language.ts'
import { whileBusy } from '../../state.ts'
import { mostRows } from '../../store/sql-runner.ts'
import { PageHead } from '../common/page-head.tsx'
import { explain } from './errors.ts'
import { type Question, questions } from './questions.ts'
import { ResultTable } from './result-table.tsx'
import { type Ran, runSql, stopSql } from './run.ts'
import { Tables } from './tables.tsx'

function Answer({ answer }: { answer: Ran }) {
  const { results, error, trouble, changed, took } = answer
  const { sql } = words.value
  if (trouble) return <Note tone="error" title={troubleText(trouble)} />
  if (error) return <Note tone="error" title={explain(error)} />
  return (
    <div class="panels">
      <p role="status">
        {sql.outcome(Math.round(took), changed, results.length === 0, results.some(({ cut }) => cut) ? mostRows : null)}
      </p>
      {results.map((result, at) => (
        <ResultTable key={at} result={result} caption={results.length > 1 ? sql.resultOf(at + 1) : sql.result} />
      ))}
    </div>
  )
}

function Questions({ onChoose }: { onChoose: (question: Question) => void }) {
  return (
    <section class="panel" aria-labelledby="questions">
      <h2 id="questions">{words.value.sql.questions}</h2>
      <ul class="questions">
        {questions.map((question) => (
          <li key={question.text}>
            <button type="button" class="btn is-quiet" onClick={() => onChoose(question)}>
              {question.title[language.value.tag]}
            </button>
          </li>
        ))}
      </ul>
    </section>
  )
}

export function Page() {
  const [text, setText] = useState(questions[0]?.text ?? '')
  const [writable, setWritable] = useState(false)
  const [running, setRunning] = useState(false)
  const [answer, setAnswer] = useState<Ran | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const run = async (typed: string, mayWrite: boolean) => {
    if (running || typed.trim() === '') return
    setRunning(true)
    setAnswer(await whileBusy(runSql(typed, mayWrite)))
    setRunning(false)
  }
  const { pages, sql } = words.value
  return (
    <>
      <PageHead title={pages.sql}>{sql.intro}</PageHead>
      <div class="sql-desk">
        <div class="panels">
          <form
            class="panel"
            ref={form}
            onSubmit={(event) => {
              event.preventDefault()
              void run(text, writable)
            }}
          >
            <label for="sql">{sql.statement}</label>
            <textarea
              id="sql"
              class="field sql"
              rows={9}
              spellcheck={false}
              value={text}
              onInput={(event) => setText(event.currentTarget.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) form.current?.requestSubmit()
              }}
            />
            <p class="tools screen-only">
              <button type="submit" class="btn is-primary" disabled={running}>
                {sql.run}
              </button>
              <button type="button" class="btn" disabled={!running} onClick={() => stopSql()}>
                {sql.stop}
              </button>
              <label class="end">
                <input
                  type="checkbox"
                  checked={writable}
                  onChange={(event) => setWritable(event.currentTarget.checked)}
                />{' '}
                {sql.writable}
              </label>
            </p>
            {writable && (
              <p class="small tone is-warning">
                <Icon name="warning" /> {sql.writableNote}
              </p>
            )}
          </form>
          {answer && <Answer answer={answer} />}
        </div>
        <div class="panels screen-only">
          <Questions
            onChoose={(question) => {
              setText(question.text)
              void run(question.text, false)
            }}
          />
          <Tables />
        </div>
      </div>
    </>
  )
}
