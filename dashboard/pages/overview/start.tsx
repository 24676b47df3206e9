import { Icon } from '../../../core/view/icon.tsx'
import { takeSamples } from '../../samples.ts'
import { importId } from '../../session-menu.tsx'

/** Before anything has come in: what to do, and what happens then. */
export function Start() {
  return (
    <section class="drop" aria-labelledby="drop">
      <Icon name="upload" />
      <h2 id="drop">把花名册文件或整个文件夹拖到这里</h2>
      <p class="buttons">
        <label class="btn is-primary" for={importId}>
          选择文件
        </label>{' '}
        <button type="button" class="btn" onClick={() => void takeSamples()}>
          载入示例花名册
        </button>
      </p>
      <ol>
        <li>可以一次放进 .xlsx、.xlsm、.xls、.csv，不改动原文件。</li>
        <li>每个问题都写明在哪个单元格、违反哪一条、怎么改。</li>
        <li>数据只在这台电脑上，本页不发出任何网络请求。</li>
      </ol>
    </section>
  )
}
