/** `npm run bench`: how fast and how legible timelines are, side by side. `npm run bench -- --help` lists the options. */
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const file = fileURLToPath(new URL('run.ts', import.meta.url))
const { module } = await runnerImport(file, { configFile: false, logLevel: 'error' })
await module.run(process.argv.slice(2))
