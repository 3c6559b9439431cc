import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, posix } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

/** The rooms in the order data flows, each with the only packages it may name. Imports go back along it, never forward. */
const rooms = [
  { name: 'messages', packages: /^$/ },
  { name: 'time', packages: /^$/ },
  { name: 'model', packages: /^valibot$/ },
  { name: 'layout', packages: /^d3$/ },
  { name: 'render', packages: /^lit($|\/)/ },
  { name: 'element', packages: /^(lit($|\/)|d3$)/ },
  // Run when the package is built, and never shipped.
  { name: 'build', packages: /^(vite|terser|valibot|@valibot\/to-json-schema)$/ },
]
const rank = (room: string): number => rooms.findIndex(({ name }) => name === room)

/** What shows numbers and strings has no need of the code that makes them. */
const typesAlone: Readonly<Record<string, readonly string[]>> = { render: ['time', 'model'] }

const root = fileURLToPath(new URL('../../', import.meta.url))
const globbed = import.meta.glob<string>('../../src/**/*.ts', { query: '?raw', import: 'default', eager: true })
const sources = new Map(Object.entries(globbed).map(([path, source]) => [path.replace('../../src/', ''), source]))

interface Import {
  readonly specifier: string
  readonly isTypeOnly: boolean
}

/** What a module names: `import … from`, `export … from`, a bare `import`, and `import()`. */
function importsOf(source: string): Import[] {
  const statements = withoutComments(source).matchAll(
    /^\s*(?:import|export)\b(?<clause>[^'"`;=()]*?)\bfrom\s*['"](?<from>[^'"]+)['"]|^\s*import\s*['"](?<bare>[^'"]+)['"]|\bimport\(\s*['"](?<dynamic>[^'"]+)['"]/gm,
  )
  return [...statements].map(({ groups = {} }) => ({
    specifier: (groups['from'] ?? groups['bare'] ?? groups['dynamic'])!,
    isTypeOnly: isTypeOnly(groups['clause']?.trim()),
  }))
}

function isTypeOnly(clause: string | undefined): boolean {
  if (!clause) return false
  if (/^type\b/.test(clause)) return true
  const names = /^\{(.*)\}$/s.exec(clause)?.[1]?.split(',') ?? []
  return names.length > 0 && names.filter((name) => name.trim()).every((name) => /^\s*type\s/.test(name))
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*.*?\*\/|(?<=^|\s)\/\/.*$/gms, (comment) => comment.replaceAll(/[^\n]/g, ''))
}

/** The file under `src` that a relative specifier in `path` means. */
function target(path: string, specifier: string): string {
  return posix.join(posix.dirname(path), specifier).replace(/\.js$/, '.ts')
}

/** The files that running `path` runs. */
function reachedFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const { specifier, isTypeOnly: erased } of importsOf(sources.get(path) ?? '')) {
    if (!erased && specifier.startsWith('.')) reachedFrom(target(path, specifier), seen)
  }
  return seen
}

function packagesReachedFrom(path: string): ReadonlySet<string> {
  const specifiers = [...reachedFrom(path)]
    .flatMap((file) => importsOf(sources.get(file) ?? ''))
    .filter(({ specifier, isTypeOnly: erased }) => !erased && !specifier.startsWith('.'))
    .map(({ specifier }) => /^(?:@[^/]+\/)?[^/]+/.exec(specifier)![0])
  return new Set(specifiers)
}

const inRooms = [...sources].filter(([path]) => path.includes('/'))

describe('reading imports', () => {
  it.each([
    ["import { a } from './a.js'", './a.js', false],
    ["import {\n  a,\n  type B,\n} from './a.js'", './a.js', false],
    ["import * as v from 'valibot'", 'valibot', false],
    ["import './a.js'", './a.js', false],
    ["export { a } from './a.js'", './a.js', false],
    ["export * from './a.js'", './a.js', false],
    ["const a = await import('./a.js')", './a.js', false],
    ["import type { A } from './a.js'", './a.js', true],
    ["import { type A, type B } from './a.js'", './a.js', true],
    ["export type { A } from './a.js'", './a.js', true],
  ])('sees what %j names', (source, specifier, erased) => {
    expect(importsOf(source)).toEqual([{ specifier, isTypeOnly: erased }])
  })

  it('takes no comment and no word for an import', () => {
    expect(importsOf("// import './a.js'\n/** import './b.js' */\nexport const from = 'c'\n")).toEqual([])
  })
})

describe('the rooms of src', () => {
  it.each(inRooms)('%s stands in a room and names only what that room may', (path, source) => {
    const room = rooms.find(({ name }) => path.startsWith(`${name}/`))
    if (!room) throw new Error(`${path} is in none of the rooms ${rooms.map(({ name }) => name).join(', ')}`)
    for (const { specifier, isTypeOnly: erased } of importsOf(source)) {
      if (!specifier.startsWith('.')) {
        expect(specifier, 'a package').toMatch(room.packages)
        continue
      }
      const file = target(path, specifier)
      expect(sources.has(file), `${specifier} is a file of ours, named with its .js`).toBe(true)
      const other = file.split('/')[0]!
      if (other !== room.name) expect(rank(other), `${specifier} lies in an earlier room`).toBeLessThan(rank(room.name))
      if (other !== room.name) expect(rank(other), `${specifier} lies in a room`).toBeGreaterThanOrEqual(0)
      if (typesAlone[room.name]?.includes(other)) expect(erased, `${specifier} is asked for types alone`).toBe(true)
    }
  })

  it('has no import cycles', () => {
    const finished = new Set<string>()
    const visit = (path: string, trail: readonly string[]): void => {
      expect(trail.includes(path), [...trail, path].join(' → ')).toBe(false)
      if (finished.has(path)) return
      for (const { specifier } of importsOf(sources.get(path) ?? '')) {
        if (specifier.startsWith('.')) visit(target(path, specifier), [...trail, path])
      }
      finished.add(path)
    }
    for (const path of sources.keys()) visit(path, [])
  })

  it.each(inRooms.filter(([path]) => !path.startsWith('element/')))(
    '%s does not ask the hour or chance',
    (_, source) => {
      const code = withoutComments(source)
      expect(code).not.toMatch(/\bDate\.now\b|\bnew Date\(\s*\)|\bnew Date\b(?!\s*\()|(?<!new )\bDate\(\s*\)/)
      expect(code).not.toMatch(/\bMath\.random\b|\bcrypto\.\w*random/i)
      expect(code, "the machine's own time zone").not.toMatch(/\.resolvedOptions\(\)\.timeZone|\bgetTimezoneOffset\b/)
    },
  )
})

describe('the entries', () => {
  const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>
  }

  it.each(['index.ts', 'define.ts', 'model.ts', 'embed.ts', 'embed-page.ts'])(
    '%s needs only packages that users get',
    (entry) => {
      expect(sources.has(entry)).toBe(true)
      expect(Object.keys(dependencies)).toEqual(expect.arrayContaining([...packagesReachedFrom(entry)]))
      expect([...reachedFrom(entry)].filter((file) => file.startsWith('build/'))).toEqual([])
    },
  )

  it('model.ts reaches neither lit nor d3, nor what draws', () => {
    const packages = packagesReachedFrom('model.ts')
    expect(packages).not.toContain('lit')
    expect(packages).not.toContain('d3')
    expect([...reachedFrom('model.ts')].filter((file) => /^(layout|render|element)\//.test(file))).toEqual([])
  })

  it('embed.ts reaches no package, since the page around a frame draws nothing', () => {
    expect([...packagesReachedFrom('embed.ts')]).toEqual([])
  })

  it('registers the tag in define.ts and nowhere else', () => {
    const registering = [...sources].filter(([, source]) => /customElements\s*\.define|@customElement\(/.test(source))
    expect(registering.map(([path]) => path)).toEqual(['define.ts'])
  })
})

describe('the world', () => {
  const below = rooms.slice(0, rank('element')).map(({ name }) => name)
  const scratch = mkdtempSync(join(tmpdir(), 'rooms-'))
  afterAll(() => rmSync(scratch, { recursive: true }))

  /** The linter knows a `document` of ours from the page's, which no pattern does. */
  function asked(cwd: string): string[] {
    const oxlint = join(root, 'node_modules/oxlint/bin/oxlint')
    const args = ['--config', join(cwd, '.oxlintrc.json'), '--format', 'json', 'src']
    const { stdout, stderr } = spawnSync(process.execPath, [oxlint, ...args], { cwd, encoding: 'utf8' })
    if (!stdout.startsWith('{')) throw new Error(stdout + stderr)
    const { diagnostics } = JSON.parse(stdout) as { diagnostics: { code: string; filename: string; message: string }[] }
    return diagnostics
      .filter(({ code }) => code.includes('no-restricted-globals'))
      .map(({ filename, message }) => `${filename}: ${message}`)
  }

  it('is asked nothing by the rooms below the element', () => {
    expect(asked(root)).toEqual([])
  })

  it.each(below)('would be found out if %s asked it', (room) => {
    const config = JSON.parse(readFileSync(join(root, '.oxlintrc.json'), 'utf8')) as object
    writeFileSync(join(scratch, '.oxlintrc.json'), JSON.stringify({ ...config, jsPlugins: [], rules: {} }))
    const file = join(scratch, 'src', room, 'asking.ts')
    mkdirSync(dirname(file), { recursive: true })
    writeFileSync(
      file,
      'export const language = navigator.language\nexport const read = (document: object) => document\n',
    )
    expect(asked(scratch).filter((finding) => finding.includes(`src/${room}/`))).toHaveLength(1)
  })
})
