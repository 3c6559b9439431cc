import { minify } from 'terser'
import type { Plugin } from 'vite'

/**
 * Asks a browser to compile all of a module while it comes, beside the page's own work, since most of it runs at once.
 * Source: V8, Explicit Compile Hints; other engines pass over it. It has to be the first line.
 */
const compileHint = '//# allFunctionsCalledOnLoad'

/** Says shorter what the bundler has made short already, module by module. The names under which modules share things stay. */
export function minifyChunks(): Plugin {
  return {
    name: 'minify-chunks',
    generateBundle: {
      order: 'post',
      async handler({ format }, bundle) {
        if (format !== 'es') return
        for (const chunk of Object.values(bundle)) {
          const map = bundle[`${chunk.fileName}.map`]
          if (chunk.type !== 'chunk' || map?.type !== 'asset') continue
          const short = await minifyModule(chunk.code, String(map.source), chunk.isEntry ? compileHint : undefined)
          chunk.code = `${short.code}\n//# sourceMappingURL=${map.fileName}\n`
          map.source = short.map
        }
      },
    },
  }
}

/** A module in fewer characters below the line `first`, and its source map; given that of what it was made of, one that leads back to that. */
export async function minifyModule(
  code: string,
  map: string,
  first?: string,
): Promise<{ readonly code: string; readonly map: string }> {
  const { code: short = code, map: shortMap = map } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, keep_fargs: false },
    ...(first && { format: { preamble: first } }),
    sourceMap: { content: map, includeSources: true },
  })
  return { code: short, map: String(shortMap) }
}
