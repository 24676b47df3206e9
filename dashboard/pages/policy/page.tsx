import { PageHead } from '../common/page-head.tsx'
import { Changes } from './changes.tsx'
import { Packs } from './packs.tsx'
import { Sanctions } from './sanctions.tsx'

export const title = '政策与名单'

export function Page() {
  return (
    <>
      <PageHead title={title}>通知的日期、收费、条件和县市都在政策包里；换一份，花名册就按新的重新核验。</PageHead>
      <div class="panels">
        <Packs />
        <Changes />
        <Sanctions />
      </div>
    </>
  )
}
