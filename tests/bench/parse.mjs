import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build, runnerImport } from 'vite'

/**
 * Measures the road from JSON text to a resolved timeline against `JSON.parse` of the same text, in this process:
 * `npm run bench:parse -- [events …]`. Runs are interleaved; the medians and their ratios are printed.
 */

const load = async (file) => {
  const path = fileURLToPath(new URL(file, import.meta.url))
  return (await runnerImport(path, { configFile: false, logLevel: 'error' })).module
}
const { buildEvents, documentOf } = await load('story.ts')
const { median } = await load('median.ts')

/** The sources of the model as modules that Node can run, built as those of the package are. */
async function loadModel() {
  const path = (relative) => fileURLToPath(new URL(`../../src/model/${relative}`, import.meta.url))
  const outDir = mkdtempSync(join(tmpdir(), 'bench-parse-'))
  try {
    await build({
      configFile: false,
      logLevel: 'error',
      publicDir: false,
      build: {
        target: 'es2022',
        minify: false,
        outDir,
        lib: {
          entry: { text: path('parse-text.ts'), resolve: path('resolve.ts') },
          formats: ['es'],
        },
      },
    })
    const built = (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href)
    return { ...(await built('text')), ...(await built('resolve')) }
  } finally {
    rmSync(outDir, { recursive: true })
  }
}

/** Milliseconds of the processor's time, which other programs on the machine do not add to. */
function time(run) {
  globalThis.gc?.()
  const before = process.cpuUsage()
  const result = run()
  const { user, system } = process.cpuUsage(before)
  return { ms: (user + system) / 1000, result }
}

function heapUsed() {
  for (let i = 0; i < 4; i++) globalThis.gc()
  const { heapUsed: heap, external } = process.memoryUsage()
  return heap + external
}

function measureMemory(text, size, { parseDocumentText, resolveTimeline }) {
  const before = heapUsed()
  let value = JSON.parse(text)
  const baseline = heapUsed() - before
  value = undefined
  const empty = heapUsed()
  const parsed = parseDocumentText(text)
  const afterParse = heapUsed() - empty - baseline
  const timeline = resolveTimeline(parsed.document)
  const afterResolve = heapUsed() - empty - baseline
  if (timeline.entries.length !== size || value) throw new Error('events were lost')
  return { afterParse: afterParse / size, afterResolve: afterResolve / size }
}

async function main(sizes) {
  const model = await loadModel()
  const { parseDocumentText, resolveTimeline } = model
  resolveTimeline(parseDocumentText(JSON.stringify(documentOf(buildEvents(3000, 7)))).document)
  console.log(line('events', 'JSON.parse', 'parse', 'ratio', 'resolve', 'ratio', 'all', 'B/event parse', 'B/event all'))
  for (const size of sizes) {
    const text = JSON.stringify(documentOf(buildEvents(size)))
    const runs = size >= 1e6 ? 3 : size >= 1e5 ? 5 : 15
    const times = { json: [], parse: [], resolve: [] }
    for (let run = 0; run < runs; run++) {
      times.json.push(time(() => JSON.parse(text)).ms)
      const parsed = time(() => parseDocumentText(text))
      if (parsed.result.issues.length > 0) throw new Error(parsed.result.issues[0].message)
      times.parse.push(parsed.ms)
      times.resolve.push(time(() => resolveTimeline(parsed.result.document)).ms)
    }
    const [json, parse, resolve] = [times.json, times.parse, times.resolve].map(median)
    const memory = globalThis.gc ? measureMemory(text, size, model) : { afterParse: NaN, afterResolve: NaN }
    console.log(
      line(
        size,
        json.toFixed(2),
        parse.toFixed(2),
        (parse / json).toFixed(2),
        resolve.toFixed(2),
        (resolve / json).toFixed(2),
        ((parse + resolve) / json).toFixed(2),
        memory.afterParse.toFixed(0),
        memory.afterResolve.toFixed(0),
      ),
    )
  }
}

function line(...cells) {
  return cells.map((cell) => String(cell).padStart(14)).join('')
}

const asked = process.argv
  .slice(2)
  .map(Number)
  .filter((size) => size > 0)
await main(asked.length > 0 ? asked : [100, 10_000, 100_000])
