import { describe, expect, it } from 'vitest'
import { normalise } from '../../core/vocabulary/text.ts'

describe('D4.1 text as it is compared', () => {
  it('takes out width, white space and what nobody sees', () => {
    expect(normalise('１９８５．０６')).toBe('1985.06')
    expect(normalise('王\u3000建\u200b国\ufeff ')).toBe('王建国')
    expect(normalise('阿依努尔·艾合买提')).toBe('阿依努尔·艾合买提')
  })
})
