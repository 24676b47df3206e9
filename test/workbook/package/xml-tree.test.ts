import { describe, expect, it } from 'vitest'
import {
  appendInside,
  attribute,
  child,
  parseXml,
  spliced,
  type XmlNode,
} from '../../../core/workbook/package/xml-tree.ts'
import { oddWorkbook, partsOf, richWorkbook } from '../rich-workbooks.ts'

function* nodesIn(node: XmlNode): Generator<XmlNode> {
  yield node
  for (const inner of node.children) yield* nodesIn(inner)
}

function tree(text: string, leaf?: string): XmlNode {
  const root = parseXml(text, leaf)
  if (!root) throw new Error('not well formed')
  return root
}

describe('the tree of a part', () => {
  it('says of every element where it stands, in parts of two writers', async () => {
    let elements = 0
    for (const bytes of [await richWorkbook(), oddWorkbook({ prefix: 'x', strict: true })]) {
      for (const [name, content] of Object.entries(partsOf(bytes))) {
        if (!/\.(xml|rels|vml)$/.test(name)) continue
        const text = new TextDecoder().decode(content)
        for (const { name, start, openEnd, closeStart, end } of nodesIn(tree(text))) {
          elements++
          expect(text.slice(start, openEnd)).toMatch(new RegExp(`^<${name}[\\s/>][^]*>$|^<${name}>$`))
          const closing = text.slice(closeStart, end)
          expect(closing).toBe(closeStart === end ? '' : `</${name}>`)
          if (closing === '') expect(text.slice(end - 2, end)).toBe('/>')
        }
      }
    }
    expect(elements).toBeGreaterThan(500)
  })

  it('knows namespaces by their prefixes, however these are bound', () => {
    const root = tree(
      '<a xmlns="one" xmlns:q="two" q:id="1" id="2"><q:b/><b xmlns="three"><b/></b><q:b xmlns:q="four"/></a>',
    )
    expect(root.children.map(({ prefix, local, uri }) => [prefix, local, uri])).toEqual([
      ['q:', 'b', 'two'],
      ['', 'b', 'three'],
      ['q:', 'b', 'four'],
    ])
    expect(root.children[1]!.children[0]!.uri).toBe('three')
    expect(root.attributes.find(({ local, prefix }) => local === 'id' && prefix === 'q')).toMatchObject({ uri: 'two' })
    expect(attribute(root, 'id')).toBe('2')
  })

  it('gives texts and values as a reader shows them', () => {
    const root = tree('<a b="&lt;&#x5e93;&quot;" c=\'"\'>库尔勒<!-- 不算 --><![CDATA[<&>]]>&amp;<b>里面</b>\r\n</a>')
    expect([attribute(root, 'b'), attribute(root, 'c')]).toEqual(['<库"', '"'])
    expect(root.text).toBe('库尔勒<&>&\n')
  })

  it('keeps nothing inside a leaf, and knows where the leaf ends', () => {
    const text = '<a><data><row><c r="A1"/></row></data><b/></a>'
    const root = tree(text, 'data')
    const data = child(root, 'data')!
    expect(data.children).toEqual([])
    expect(text.slice(data.start, data.end)).toBe('<data><row><c r="A1"/></row></data>')
    expect(root.children.map(({ local }) => local)).toEqual(['data', 'b'])
  })

  it.each([
    ['nothing', ''],
    ['no element', '<?xml version="1.0"?>'],
    ['two roots', '<a/><b/>'],
    ['text beside the root', '<a/>b'],
    ['an element that is not closed', '<a><b></a>'],
    ['a prefix nobody bound', '<q:a/>'],
    ['a prefix of an attribute nobody bound', '<a q:b="1"/>'],
    ['two attributes of one name', '<a b="1" b="2"/>'],
    ['two attributes of one name behind two prefixes', '<a xmlns:p="u" xmlns:q="u" p:b="1" q:b="2"/>'],
    ['an attribute without quotes', '<a b=1/>'],
    ['an attribute without a value', '<a b/>'],
    ['attributes without a space between', '<a b="1"c="2"/>'],
    ['a < in a value', '<a b="<"/>'],
    ['a name that begins with a digit', '<1a/>'],
    ['a slash inside a tag', '<a/ >'],
    ['an entity nobody declared', '<a>&b;</a>'],
    ['a bare &', '<a>A&B</a>'],
    ['entities of its own', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
    ['a control character', '<a>\u0001</a>'],
    ['a control character as a reference', '<a>&#1;</a>'],
    ['half a surrogate pair as a reference', '<a b="&#xD800;"/>'],
    ['a declaration that is none', '<?xml vers="1.0"?><a/>'],
    ['a declaration that does not come first', '<a/><?xml version="1.0"?>'],
  ])('is refused: %s', (_, text) => {
    expect(parseXml(text)).toBeNull()
  })

  it('is refused where elements nest beyond all measure, so that whoever walks it has room', () => {
    const nested = (depth: number) => '<a>'.repeat(depth) + '</a>'.repeat(depth)
    expect(parseXml(nested(400))).not.toBeNull()
    expect(parseXml(nested(100_000))).toBeNull()
  })
})

describe('changes of a text', () => {
  it('are made at their places, those at one place in the order given', () => {
    const cut = { start: 1, end: 3, text: '' }
    expect(
      spliced('abcdef', [
        { start: 6, end: 6, text: '!' },
        cut,
        { start: 3, end: 3, text: 'X' },
        { start: 3, end: 3, text: 'Y' },
      ]),
    ).toBe('aXYdef!')
  })

  it('put something inside an element, also one that was an empty tag', () => {
    for (const text of ['<a><b x="1"></b></a>', '<a><b x="1"/></a>', '<a><b x="1" /></a>']) {
      const change = appendInside(text, tree(text).children[0]!, '<c/>')
      expect(spliced(text, [change])).toBe('<a><b x="1"><c/></b></a>')
    }
  })
})
