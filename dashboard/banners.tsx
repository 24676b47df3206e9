import { Note } from '../core/view/note.tsx'
import { interrupted, keeping, openStore, trouble } from './state.ts'

function Elsewhere() {
  return (
    <Note tone="warning" icon="lock" title="另一个标签页正在使用这些数据">
      <p>本页可以查看，但新的导入和填写不会保存。请回到那个标签页，或者改在这里使用。</p>
      <button type="button" class="btn" onClick={() => openStore(true)}>
        在这里使用
      </button>
    </Note>
  )
}

/** What the person must know whatever page they are on. */
export function Banners() {
  const now = keeping.value
  const half = interrupted.value
  return (
    <div class="banners">
      {trouble.value && <Note tone="error" title={trouble.value} />}
      {now.state === 'elsewhere' && <Elsewhere />}
      {now.state === 'refused' && (
        <Note tone="error" title="数据没有存下">
          <p>{now.message}</p>
        </Note>
      )}
      {half && (
        <Note tone="warning" title={`上次导入 ${half.files} 个文件时中断了`}>
          <p>那次导入的内容已全部撤回，之前的数据完好。请把那些文件重新放进来。</p>
          <button
            type="button"
            class="btn"
            onClick={() => {
              interrupted.value = null
            }}
          >
            知道了
          </button>
        </Note>
      )}
    </div>
  )
}
