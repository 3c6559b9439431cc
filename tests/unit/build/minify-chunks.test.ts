import { SourceMap } from 'node:module'
import { expect, it } from 'vitest'
import { minifyModule } from '../../../src/build/minify-chunks.js'

const code = 'const greet = (name) => { return `Hello, ${name}` }\nexport { greet as g, greet }\n'
// Its first line is the third of what it was made of.
const map = JSON.stringify({
  version: 3,
  sources: ['greet.ts'],
  sourcesContent: ['// One.\n// Two.\nconst greet = (name: string) => { return `Hello, ${name}` }\n'],
  names: [],
  mappings: 'AAEA',
})

it('makes a module shorter, which exports what it did and does it', async () => {
  const short = await minifyModule(code, map)
  expect(short.code.length).toBeLessThan(code.length - 10)
  const { g, greet } = (await import(/* @vite-ignore */ `data:text/javascript,${encodeURIComponent(short.code)}`)) as {
    g: unknown
    greet: (name: string) => string
  }
  expect(g).toBe(greet)
  expect(greet('Geneva')).toBe('Hello, Geneva')
})

it.each([
  ['', undefined, 0],
  [', below a first line', '//# allFunctionsCalledOnLoad', 1],
])('leads each place back to the source%s', async (_, first, line) => {
  const short = await minifyModule(code, map, first)
  expect(short.code.split('\n')[line]).toMatch(/^const /)
  if (first) expect(short.code.startsWith(`${first}\n`)).toBe(true)
  const { sourcesContent, ...rest } = JSON.parse(short.map) as ConstructorParameters<typeof SourceMap>[0]
  expect(sourcesContent[0]).toContain('name: string')
  expect(new SourceMap({ ...rest, sourcesContent }).findEntry(line, 8)).toMatchObject({
    originalSource: 'greet.ts',
    originalLine: 2,
  })
})
