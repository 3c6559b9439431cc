import './tests/support/group-by.mjs'
import { cpSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { runnerImport, type Plugin, type UserConfig } from 'vite'
import { defineConfig } from 'vitest/config'
import { minifyChunks } from './src/build/minify-chunks.js'
import { minifyTemplates } from './src/build/minify-templates.js'
import { cssParts, cssProperties } from './src/build/styling.js'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const dependencies = [/^lit($|\/)/, /^d3$/, /^valibot$/]

/** The words of each language as a module of its own, so that an application loads those it speaks. */
const languages = Object.fromEntries(
  ['ar', 'de', 'en', 'es', 'fr', 'ru', 'zh'].map((tag) => [`messages/${tag}`, `src/messages/${tag}.ts`]),
)

/** The ES modules for applications that have a bundler, and the JSON beside them. */
const library: UserConfig = {
  publicDir: false,
  plugins: [jsonSchema(), customElementsManifest()],
  build: {
    target: 'es2022',
    sourcemap: true,
    minify: false,
    lib: {
      entry: {
        index: 'src/index.ts',
        define: 'src/define.ts',
        model: 'src/model.ts',
        embed: 'src/embed.ts',
        ...languages,
      },
      formats: ['es'],
    },
    rolldownOptions: { external: dependencies, output: { chunkFileNames: 'chunks/[name]-[hash].js' } },
  },
}

/** One module that a page can name in a `<script type="module" src>`, and beside it what it fetches when that is asked for. */
const cdn: UserConfig = {
  publicDir: false,
  plugins: [minifyTemplates(), minifyChunks()],
  define: { 'process.env.NODE_ENV': '"production"' },
  build: {
    target: 'es2022',
    sourcemap: true,
    outDir: 'dist/cdn',
    lib: {
      entry: 'src/define.ts',
      formats: ['es'],
      fileName: () => 'diplomatic-timeline.js',
    },
    rolldownOptions: {
      // What the files beside it share with it stays in the one file, which may export it to them.
      preserveEntrySignatures: 'allow-extension',
      output: {
        minify: true,
        chunkFileNames: 'diplomatic-timeline-[name].js',
        codeSplitting: { groups: [{ name: 'all', test: /\/src\/define\.ts$/ }] },
      },
    },
  },
}

/** The same for the page that holds a timeline in a frame. */
const cdnEmbed: UserConfig = {
  ...cdn,
  build: {
    ...cdn.build,
    emptyOutDir: false,
    rolldownOptions: { output: { minify: true } },
    lib: { entry: 'src/embed-page.ts', formats: ['iife'], name: 'TimelineEmbedModule', fileName: () => 'embed.js' },
  },
}

/** The demo, as a site of its own. */
const site: UserConfig = {
  base: './',
  plugins: [sourcesHaveEffects(), demoDocuments()],
  build: {
    target: 'es2022',
    outDir: path('dist-demo'),
    emptyOutDir: true,
    rolldownOptions: { input: filesIn('demo', '.html').map(path) },
  },
}

const builds: Readonly<Record<string, UserConfig>> = { cdn, 'cdn-embed': cdnEmbed, site }

export default defineConfig(({ command, mode }) => ({
  ...(command === 'build' ? (builds[mode] ?? library) : { server: { fs: { allow: [path('.')] } } }),
  test:
    mode === 'package' || mode === 'pictures'
      ? { include: [`tests/${mode}/**/*.test.ts`], testTimeout: 30_000, hookTimeout: 60_000 }
      : {
          include: ['tests/unit/**/*.test.ts'],
          setupFiles: 'tests/support/fast-check.ts',
          testTimeout: 60_000,
          maxWorkers: '100%',
          // What is tested here leaves nothing behind: files may share what they import.
          isolate: false,
        },
}))

/** The files of a folder and its subfolders that end so, as paths from here. */
function filesIn(folder: string, ending: string): string[] {
  const files = existsSync(path(folder)) ? readdirSync(path(folder), { recursive: true, encoding: 'utf8' }) : []
  return files.filter((file) => file.endsWith(ending)).map((file) => `${folder}/${file.replaceAll('\\', '/')}`)
}

/** Writes the JSON Schema that the model's schema amounts to. */
function jsonSchema(): Plugin {
  return {
    name: 'json-schema',
    async generateBundle() {
      const { module } = await runnerImport<{ buildJsonSchema: () => object }>(path('src/build/json-schema.ts'), {
        configFile: false,
      })
      const source = `${JSON.stringify(module.buildJsonSchema(), null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'schema.json', source })
    },
  }
}

/** Writes the manifest that editors and documentation tools read, its paths those of the published files. */
function customElementsManifest(): Plugin {
  return {
    name: 'custom-elements-manifest',
    async generateBundle() {
      // @ts-expect-error its types leave these out
      const { create, ts } = await import('@custom-elements-manifest/analyzer')
      // @ts-expect-error it comes without types
      const { litPlugin } = await import('@custom-elements-manifest/analyzer/src/features/framework-plugins/lit/lit.js')
      const modules = ['src/index.ts', 'src/define.ts', ...filesIn('src/element', '.ts')].map((file) =>
        ts.createSourceFile(file, readFileSync(path(file), 'utf8'), ts.ScriptTarget.ES2022, true),
      )
      const analysis = create({ modules, plugins: litPlugin(), context: { dev: false } }) as Manifest
      const source = `${JSON.stringify(publishedManifest(analysis), null, 2)}\n`
      this.emitFile({ type: 'asset', fileName: 'custom-elements.json', source })
    },
  }
}

function publishedManifest({ modules }: Manifest): Manifest {
  const classes = 'dist/index.js'
  const names = new Set(modules.find((module) => module.path === 'src/index.ts')?.exports.map(({ name }) => name))
  const declarations = modules
    .flatMap((module) => module.declarations)
    .filter(({ kind, name }) => kind === 'class' && names.has(name))
    .map(({ members, superclass, ...declaration }) => ({
      ...declaration,
      ...(declaration.tagName && { cssProperties: named(cssProperties), cssParts: named(cssParts) }),
      ...(members && { members: members.filter(({ privacy }) => privacy === undefined || privacy === 'public') }),
      ...(superclass && {
        superclass: superclass.package ? superclass : { name: superclass.name, package: 'global:' },
      }),
    }))
  const exports = declarations.map(({ name }) => ({ kind: 'js', name, declaration: { name, module: classes } }))
  const definitions = modules
    .flatMap((module) => module.exports)
    .filter(({ kind }) => kind === 'custom-element-definition')
    .map(({ declaration, ...definition }) => ({ ...definition, declaration: { ...declaration, module: classes } }))
  return {
    schemaVersion: '1.0.0',
    modules: [
      { kind: 'javascript-module', path: classes, declarations, exports },
      { kind: 'javascript-module', path: 'dist/define.js', declarations: [], exports: definitions },
    ],
  }
}

/** As much of the custom elements manifest's schema, version 1, as is touched here. */
function named(meanings: Readonly<Record<string, string>>): object[] {
  return Object.entries(meanings).map(([name, description]) => ({ name, description }))
}

interface Manifest {
  readonly schemaVersion: string
  readonly modules: readonly {
    readonly kind: string
    readonly path: string
    readonly declarations: readonly {
      readonly kind: string
      readonly name: string
      readonly tagName?: string
      readonly members?: readonly { readonly privacy?: string }[]
      readonly superclass?: { readonly name: string; readonly package?: string }
    }[]
    readonly exports: readonly {
      readonly kind: string
      readonly name: string
      readonly declaration: { readonly name: string; readonly module: string }
    }[]
  }[]
}

/** The package's `sideEffects` speak of its built files; the demo imports the sources for theirs. */
function sourcesHaveEffects(): Plugin {
  return {
    name: 'sources-have-effects',
    transform: (code, id) => (id.includes('/node_modules/') ? undefined : { code, map: null, moduleSideEffects: true }),
  }
}

/** Puts the documents that the demo fetches where the built page looks for them. */
function demoDocuments(): Plugin {
  return {
    name: 'demo-documents',
    writeBundle({ dir }) {
      const documents = path('demo/documents')
      if (dir && existsSync(documents)) cpSync(documents, `${dir}/documents`, { recursive: true })
    },
  }
}
