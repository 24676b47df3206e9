import { words } from '../../language.ts'
import { PageHead } from '../common/page-head.tsx'
import { Changes } from './changes.tsx'
import { Packs } from './packs.tsx'
import { Sanctions } from './sanctions.tsx'

export function Page() {
  const { pages, policy } = words.value
  return (
    <>
      <PageHead title={pages.policy}>{policy.intro}</PageHead>
      <div class="panels">
        <Packs />
        <Changes />
        <Sanctions />
      </div>
    </>
  )
}
