import { useRef, useState } from 'preact/hooks'
import { Icon } from '../../../core/view/icon.tsx'
import { Note } from '../../../core/view/note.tsx'
import { whileBusy } from '../../state.ts'
import { mostRows, type SqlAnswer } from '../../store/sql-runner.ts'
import { PageHead } from '../common/page-head.tsx'
import { explain } from './errors.ts'
import { type Question, questions } from './questions.ts'
import { ResultTable } from './result-table.tsx'
import { runSql, stopSql } from './run.ts'
import { Tables } from './tables.tsx'

export const title = '查询'

function Answer({ answer }: { answer: SqlAnswer }) {
  const { results, error, changed, took } = answer
  if (error) return <Note tone="error" title={explain(error)} />
  return (
    <div class="panels">
      <p role="status">
        用时 {Math.round(took)} 毫秒{changed > 0 && `，改动 ${changed} 行，已存下`}
        {results.length === 0 && changed === 0 && '，没有结果'}
        {results.some(({ cut }) => cut) && `。结果超过 ${mostRows} 行，只取了前 ${mostRows} 行，请加上条件`}。
      </p>
      {results.map((result, at) => (
        <ResultTable key={at} result={result} caption={results.length > 1 ? `结果 ${at + 1}` : '结果'} />
      ))}
    </div>
  )
}

function Questions({ onChoose }: { onChoose: (question: Question) => void }) {
  return (
    <section class="panel" aria-labelledby="questions">
      <h2 id="questions">现成的问题</h2>
      <ul class="questions">
        {questions.map((question) => (
          <li key={question.title}>
            <button type="button" class="btn is-quiet" onClick={() => onChoose(question)}>
              {question.title}
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
  const [answer, setAnswer] = useState<SqlAnswer | null>(null)
  const form = useRef<HTMLFormElement>(null)
  const run = async (typed: string, mayWrite: boolean) => {
    if (running || typed.trim() === '') return
    setRunning(true)
    setAnswer(await whileBusy(runSql(typed, mayWrite)))
    setRunning(false)
  }
  return (
    <>
      <PageHead title={title}>用 SQL 查询这里的全部数据。查询在一份副本上进行，随时可以停止。</PageHead>
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
            <label for="sql">SQL 语句</label>
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
                运行（Ctrl+Enter）
              </button>
              <button type="button" class="btn" disabled={!running} onClick={() => stopSql()}>
                停止
              </button>
              <label class="end">
                <input
                  type="checkbox"
                  checked={writable}
                  onChange={(event) => setWritable(event.currentTarget.checked)}
                />{' '}
                允许修改数据
              </label>
            </p>
            {writable && (
              <p class="small tone is-warning">
                <Icon name="warning" /> 修改会存进本程序的表里，不能撤销；自建的表不会保留。建议先“保存会话”。
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
