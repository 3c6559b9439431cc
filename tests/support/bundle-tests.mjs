import { build } from 'vite'

/** Served by the test runner itself. */
const testRunnerSocket = '/__web-dev-server__web-socket.js'

/**
 * Builds `entries`, and apart from them `copies`, and serves each from memory at its own address, a copy below `/copy`.
 * Each test file has a page of its own: bundled, it loads a few files in place of some hundred modules.
 */
export async function bundleTests(entries, copies) {
  const files = new Map([...(await bundle(entries, '/')), ...(await bundle(copies, '/copy/'))])
  return (context, next) => {
    const file = files.get(context.path)
    if (file === undefined) return next()
    context.type = context.path.endsWith('.map') ? 'json' : 'js'
    context.body = file
  }
}

/** What `entries` need, each file by its address. */
async function bundle(entries, base) {
  const { output } = await build({
    configFile: false,
    logLevel: 'error',
    publicDir: false,
    plugins: [sourcesHaveEffects],
    // Lit warns of mistakes in what it gives to developers.
    resolve: { conditions: ['development', 'module', 'browser'] },
    build: {
      write: false,
      outDir: '.',
      minify: false,
      sourcemap: true,
      modulePreload: false,
      target: 'es2022',
      rolldownOptions: {
        input: Object.fromEntries(entries.map((path) => [path, path])),
        external: testRunnerSocket,
        // Else what files share may be put into one of them, and its tests run with the others'.
        preserveEntrySignatures: 'strict',
        output: { entryFileNames: '[name]', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  })
  return output.map((file) => [base + file.fileName, file.type === 'chunk' ? file.code : file.source])
}

/** The package's `sideEffects` speak of its built files; tests import the sources for theirs. */
const sourcesHaveEffects = {
  name: 'sources-have-effects',
  transform: (code, id) => (id.includes('/node_modules/') ? undefined : { code, map: null, moduleSideEffects: true }),
}
