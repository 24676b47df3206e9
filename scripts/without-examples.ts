import type { Plugin } from 'vite'

interface Node {
  type: string
  start: number
  end: number
  key?: { type: string; name?: string }
  value?: Node
  [child: string]: unknown
}

/**
 * Leaves the rules' examples out of a page that shows no rulebook. They prove the rules and are most of their length; the
 * tests and the rulebook read them from the source.
 */
export function withoutExamples(): Plugin {
  return {
    name: 'without-examples',
    apply: 'build',
    enforce: 'post',
    transform(code, id) {
      if (!/[\\/]core[\\/]rules[\\/]\w+\.ts$/.test(id)) return null
      const spans = examplesIn(this.parse(code) as unknown as Node)
      let rest = code
      for (const { start, end } of spans.sort((a, b) => b.start - a.start)) {
        rest = `${rest.slice(0, start)}{ breaks: [], looks: [] }${rest.slice(end)}`
      }
      return spans.length > 0 ? { code: rest, map: null } : null
    },
  }
}

/** Where the values of properties `examples: { … }` stand. */
function examplesIn(node: Node): { start: number; end: number }[] {
  if (node.type === 'Property' && node.key?.name === 'examples' && node.value?.type === 'ObjectExpression') {
    return [{ start: node.value.start, end: node.value.end }]
  }
  return Object.values(node)
    .flat()
    .filter((child): child is Node => typeof child === 'object' && child !== null && 'type' in child)
    .flatMap(examplesIn)
}
