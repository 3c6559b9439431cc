import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'vite'
import type { AdapterName } from './adapters.js'

const source = (name: string): string => fileURLToPath(new URL(name, import.meta.url))

/** Builds each adapter as a page would load it, and the code that drives it apart from that. */
export async function buildPages(names: readonly AdapterName[], folder: string): Promise<void> {
  await bundle('page/start.ts', 'page', folder)
  for (const name of names) await bundle(`adapters/${name}.ts`, name, folder)
}

async function bundle(entry: string, name: string, folder: string): Promise<void> {
  await build({
    configFile: false,
    root: source('../..'),
    publicDir: false,
    logLevel: 'error',
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      target: 'es2022',
      outDir: join(folder, 'pages'),
      emptyOutDir: false,
      lib: { entry: source(entry), formats: ['es'], fileName: () => `${name}.js` },
      rolldownOptions: { output: { minify: true } },
    },
  })
}
