import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'vite'

/**
 * Measures the road from JSON text to a resolved timeline against `JSON.parse` of the same text, in this process:
 * `node --expose-gc tests/bench/parse.mjs [size …]`. Runs are interleaved; the medians and their ratios are printed.
 */

const day = 86_400_000
const pairs = 12
const states = ['al', 'br', 'cy', 'dk', 'ee', 'fi', 'gr', 'hu', 'is', 'jp', 'ke', 'lv', 'mx']
const words = 'talks on trade held in the capital between both ministers about border water and energy supply'.split(
  ' ',
)

/** A document of `count` events: 70 % points, 30 % intervals of 1–4 days, 12 pairs of states, 10 years, titles of 60 characters. */
export function documentOf(count, seed = 1) {
  const chance = chanceFrom(seed)
  const pick = (list) => list[Math.floor(chance() * list.length)]
  const titleOf = () => {
    let title = ''
    while (title.length < 60) title += `${pick(words)} `
    return title.slice(0, 59) + '.'
  }
  const dateOf = (ms) => new Date(ms).toISOString().slice(0, 10)
  const from = Date.UTC(2014, 0, 1)
  const events = Array.from({ length: count }, (_, i) => {
    const pair = Math.floor(chance() * pairs)
    const [one, other] = [states[pair], states[pair + 1]]
    const start = from + Math.floor(chance() * 3652) * day
    const shared = { id: `event-${i}`, title: titleOf() }
    if (chance() < 0.3) {
      const date = `${dateOf(start)}/${dateOf(start + Math.ceil(chance() * 4) * day)}`
      return { type: 'visit', ...shared, date, visitors: [one], hosts: [other], place: 'capital' }
    }
    const date = dateOf(start)
    return chance() < 0.5
      ? { type: 'statement', ...shared, date, speaker: one, about: [other] }
      : { type: 'measure', ...shared, date, by: [one], against: [other] }
  })
  return {
    title: `${count} events`,
    actors: states.map((id) => ({ id, kind: 'state', name: id.toUpperCase() })),
    places: [{ id: 'capital', name: 'The capital' }],
    events,
  }
}

/** Numbers in [0, 1), the same for the same seed (mulberry32). */
function chanceFrom(seed) {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The sources of the model as modules that Node can run. */
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
          entry: { text: path('parse-text.ts'), parse: path('parse.ts'), resolve: path('resolve.ts') },
          formats: ['es'],
        },
      },
    })
    const load = (name) => import(pathToFileURL(join(outDir, `${name}.js`)).href)
    return { ...(await load('text')), ...(await load('parse')), ...(await load('resolve')) }
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

function median(values) {
  const sorted = values.toSorted((a, b) => a - b)
  return sorted[sorted.length >> 1]
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
  model.resolveTimeline(parseDocumentText(JSON.stringify(documentOf(3000, 7))).document)
  console.log(line('events', 'JSON.parse', 'parse', 'ratio', 'resolve', 'ratio', 'all', 'B/event parse', 'B/event all'))
  for (const size of sizes) {
    const text = JSON.stringify(documentOf(size))
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
if (process.argv[1] === fileURLToPath(import.meta.url)) await main(asked.length > 0 ? asked : [100, 10_000, 100_000])
