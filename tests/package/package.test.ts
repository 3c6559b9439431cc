import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { Ajv2020 } from 'ajv/dist/2020.js'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { install, root, type Installation } from './installed.js'

interface Metadata {
  readonly exports: Readonly<Record<string, string | Readonly<Record<string, string>>>>
  readonly dependencies: Readonly<Record<string, string>>
  readonly customElements: string
  readonly unpkg: string
  readonly types: string
}

const metadata = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as Metadata
const demo = join(root, 'demo/documents/beijing-april-2024.json')

let installed: Installation
beforeAll(() => {
  if (!existsSync(join(root, 'dist'))) throw new Error('These tests look at what is built: run `npm run build` first')
  installed = install(Object.keys(metadata.dependencies))
}, 60_000)
afterAll(() => installed?.remove())

const read = (path: string): string => readFileSync(join(installed.package, path), 'utf8')

/** Runs an ES module's text in Node, beside the installed package, and returns what it printed. */
function run(code: string): string {
  const args = ['--input-type=module', '--eval', code]
  return execFileSync(process.execPath, args, { cwd: installed.folder, encoding: 'utf8' })
}

describe('the package', () => {
  const paths = Object.entries(metadata.exports).flatMap(([entry, targets]) =>
    (typeof targets === 'string' ? [targets] : Object.values(targets)).map((target) => [entry, target] as const),
  )

  it.each(paths)('holds what %s promises: %s', (_, target) => {
    expect(statSync(join(installed.package, target)).size).toBeGreaterThan(0)
  })

  it.each(['customElements', 'unpkg', 'types'] as const)('holds what its %s field names', (field) => {
    expect(existsSync(join(installed.package, metadata[field]))).toBe(true)
  })

  it('holds the built files, its papers and nothing of the workshop', () => {
    const top = readdirSync(installed.package).toSorted()
    expect(top).toEqual(['CHANGELOG.md', 'LICENSE', 'README.md', 'dist', 'package.json'])
  })
})

describe('in Node', () => {
  it('the model reads a document, with no DOM and neither Lit nor d3 loaded', () => {
    const output = run(`
      import { readFileSync } from 'node:fs'
      import { parseDocument } from 'diplomatic-timeline/model.js'
      const { document, issues } = parseDocument(JSON.parse(readFileSync(${JSON.stringify(demo)}, 'utf8')))
      console.log(typeof globalThis.document, document.events.length > 0, issues.filter((i) => i.severity === 'error').length)
    `)
    expect(output.trim()).toBe('undefined true 0')
  })

  it('the model names no package that draws', () => {
    expect([...packagesFrom('dist/model.js')]).not.toEqual(expect.arrayContaining([expect.stringMatching(/^(lit|d3)/)]))
  })

  it('what a page around a frame needs names no package, and does nothing on import', () => {
    expect([...packagesFrom('dist/embed.js')]).toEqual([])
    expect(
      run("import { embedTimeline } from 'diplomatic-timeline/embed.js'; console.log(typeof embedTimeline)").trim(),
    ).toBe('function')
  })

  it('the class can be imported and registers nothing', () => {
    const output = run(`
      import { DiplomaticTimeline } from 'diplomatic-timeline'
      console.log(typeof DiplomaticTimeline, globalThis.customElements?.get('diplomatic-timeline'))
    `)
    expect(output.trim()).toBe('function undefined')
  })

  it('the tag can be imported too, for rendering on a server', () => {
    expect(run("import 'diplomatic-timeline/define.js'; console.log('imported')").trim()).toBe('imported')
  })
})

it('the tag brings the words of English alone; those of other languages come when they are spoken', () => {
  const files = [...filesFrom('dist/define.js')]
  expect(files.map((file) => read(file)).join('')).toContain('import("../messages/fr.js")')
  expect(files.filter((file) => /messages\/(?!en)/.test(file))).toEqual([])
})

describe('for tools', () => {
  it('the JSON Schema is a valid one, and takes the demo', () => {
    const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false })
    const validate = ajv.compile(JSON.parse(read('dist/schema.json')) as object)
    validate(JSON.parse(readFileSync(demo, 'utf8')))
    expect(validate.errors ?? []).toEqual([])
    expect(validate({ title: 1, events: 'none' })).toBe(false)
  })

  it('the manifest leads from the tag to the class, and names published files only', () => {
    const manifest = JSON.parse(read('dist/custom-elements.json')) as {
      modules: {
        path: string
        declarations: {
          name: string
          tagName?: string
          attributes?: object[]
          events?: object[]
          cssParts?: object[]
          cssProperties?: object[]
        }[]
        exports: { kind: string; name: string; declaration: { name: string; module: string } }[]
      }[]
    }
    for (const { path } of manifest.modules) expect(existsSync(join(installed.package, path)), path).toBe(true)
    const definition = manifest.modules
      .flatMap((module) => module.exports)
      .find(({ kind, name }) => kind === 'custom-element-definition' && name === 'diplomatic-timeline')
    const holder = manifest.modules.find(({ path }) => path === definition?.declaration.module)
    const declaration = holder?.declarations.find(({ name }) => name === definition?.declaration.name)
    expect(declaration?.tagName).toBe('diplomatic-timeline')
    expect(declaration?.attributes).not.toHaveLength(0)
    expect(declaration?.events).not.toHaveLength(0)
    expect(declaration?.cssParts).not.toHaveLength(0)
    expect(declaration?.cssProperties).not.toHaveLength(0)
    expect(JSON.stringify(manifest)).not.toContain('src/')
  })

  it('the types stand by themselves under the strictest checks, with no types that users have to add', () => {
    const source = `
      import { DiplomaticTimeline, type Pair } from 'diplomatic-timeline'
      import 'diplomatic-timeline/define.js'
      import { embedTimeline } from 'diplomatic-timeline/embed.js'
      import { en, type InterfaceMessages, parseDocument, type PeriodName } from 'diplomatic-timeline/model.js'
      const element: DiplomaticTimeline = document.createElement('diplomatic-timeline')
      element.data = parseDocument(element.data).document
      element.urlState = 'story'
      element.src = element.timeZone = element.mediaConsent = element.data = element.selected = element.urlState = undefined
      const pairs: readonly Pair[] = element.filters?.pairs ?? []
      const [words, spring]: [InterfaceMessages, PeriodName] = [en.interface, en.dates.spring]
      const end: () => void = embedTimeline(document.createElement('iframe'), { key: 'story' })
      end()
      // @ts-expect-error there is no such property
      element.nothing = 1
    `
    const tagAlone = `
      import 'diplomatic-timeline/define.js'
      document.querySelector('diplomatic-timeline')!.addEventListener('timeline-select', ({ event }) => event?.title)
      document.createElement('diplomatic-timeline').fit()
    `
    writeFileSync(join(installed.folder, 'consumer.ts'), source)
    writeFileSync(join(installed.folder, 'tag-alone.ts'), tagAlone)
    const options = {
      strict: true,
      exactOptionalPropertyTypes: true,
      noEmit: true,
      skipLibCheck: false,
      target: 'ES2022',
      types: [],
    }
    for (const module of [{ module: 'ESNext', moduleResolution: 'bundler' }, { module: 'NodeNext' }]) {
      const compilerOptions = { ...options, ...module, lib: ['ES2023', 'DOM', 'DOM.Iterable'] }
      writeFileSync(join(installed.folder, 'package.json'), '{ "type": "module" }')
      for (const file of ['consumer.ts', 'tag-alone.ts']) {
        writeFileSync(join(installed.folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: [file] }))
        expect(compile(installed.folder), file).toBe('')
      }
    }
  })
})

function compile(folder: string): string {
  try {
    const tsc = join(root, 'node_modules/typescript/bin/tsc')
    return execFileSync(process.execPath, [tsc, '-p', folder], { encoding: 'utf8' })
  } catch (error) {
    return (error as { stdout: string }).stdout
  }
}

/** A built file and those that it cannot be run without. */
function filesFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  if (seen.has(path)) return seen
  seen.add(path)
  for (const [, specifier] of read(path).matchAll(/^(?:import|export)\b[^"]*"(\.[^"]+)"/gm))
    filesFrom(join(path, '..', specifier!), seen)
  return seen
}

/** The packages that a built file and the files it imports name. */
function packagesFrom(path: string, seen = new Set<string>()): ReadonlySet<string> {
  for (const [, specifier] of read(path).matchAll(/\bfrom\s*"([^"]+)"/g)) {
    if (seen.has(specifier!)) continue
    seen.add(specifier!)
    if (specifier!.startsWith('.')) packagesFrom(join(path, '..', specifier!), seen)
  }
  return new Set([...seen].filter((specifier) => !specifier.startsWith('.')))
}
