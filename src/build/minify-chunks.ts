import { minify } from 'terser'
import type { Plugin } from 'vite'

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
          const short = await minifyModule(chunk.code, String(map.source))
          chunk.code = `${short.code}\n//# sourceMappingURL=${map.fileName}\n`
          map.source = short.map
        }
      },
    },
  }
}

/** A module in fewer characters, and its source map; given the map of what it was made of, one that leads back to that. */
export async function minifyModule(
  code: string,
  map: string,
): Promise<{ readonly code: string; readonly map: string }> {
  const { code: short = code, map: shortMap = map } = await minify(code, {
    module: true,
    ecma: 2020,
    compress: { passes: 3, keep_fargs: false },
    sourceMap: { content: map, includeSources: true },
  })
  return { code: short, map: String(shortMap) }
}
