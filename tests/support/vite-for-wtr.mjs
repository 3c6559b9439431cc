import { createServer } from 'vite'

/** Served by the test runner itself. */
const testRunnerSocket = '/__web-dev-server__web-socket.js'
const ownPaths = [/^\/$/, /^\/__w(tr|eb|ds)/, /\/@web\//, /\/__wds/]

/**
 * Serves everything but the test runner's own addresses from a Vite server in this process,
 * so that tests read the sources through the same transform as the build.
 */
export async function viteForWtr(config) {
  const vite = await createServer({
    configFile: false,
    logLevel: 'error',
    appType: 'custom',
    // Apart from the cache of `npm start`, which may be running meanwhile.
    cacheDir: 'node_modules/.vite-browser-tests',
    ...config,
    plugins: [
      {
        name: 'leave-the-test-runner-alone',
        enforce: 'pre',
        resolveId: (id) => (id === testRunnerSocket ? { id, external: true } : undefined),
      },
    ],
    optimizeDeps: { ...config.optimizeDeps, exclude: ['@web/test-runner-commands'] },
    server: { middlewareMode: true, hmr: false, ws: false, watch: null },
  })
  return {
    plugin: { name: 'vite', serverStop: () => vite.close() },
    middleware(context, next) {
      if (ownPaths.some((path) => path.test(context.path))) return next()
      return new Promise((resolve, reject) => {
        const done = () => {
          context.respond = false
          resolve()
        }
        context.res.once('finish', done).once('close', done)
        context.res.statusCode = 200
        vite.middlewares(context.req, context.res, (error) => {
          context.res.off('finish', done).off('close', done)
          context.res.statusCode = 404
          if (error) reject(error)
          else resolve(next())
        })
      })
    },
  }
}
