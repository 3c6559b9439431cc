/**
 * Makes `demo/documents/secretaries-of-state.json` from the files of the Office of the Historian:
 *
 *     git clone https://github.com/HistoryAtState/travels
 *     node demo/scripts/build-secretaries.mjs travels/secretary-travels
 *
 * The same files always give the same bytes. What was merged or left open is said on stderr.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { runnerImport } from 'vite'

const [folder, target = fileURLToPath(new URL('../documents/secretaries-of-state.json', import.meta.url))] =
  process.argv.slice(2)
if (!folder) {
  console.error('usage: node demo/scripts/build-secretaries.mjs FOLDER [TARGET]')
  process.exit(2)
}

const { module } = await runnerImport(fileURLToPath(new URL('secretaries/document.ts', import.meta.url)), {
  configFile: false,
  logLevel: 'error',
})
const texts = readdirSync(folder)
  .filter((name) => name.endsWith('.xml'))
  .sort()
  .map((name) => readFileSync(join(folder, name), 'utf8'))
const { document, notes } = module.buildSecretaries(texts)
writeFileSync(target, module.formatSecretaries(document))
for (const note of notes) console.error(note)
