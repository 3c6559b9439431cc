import { readdirSync, readFileSync } from 'node:fs'
import { SourceMap } from 'node:module'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

/** The most that the CDN file may weigh, in bytes after brotli: what is reached. Lower it with the file. */
const budget = 103_800
/** What it is to come to. */
const goal = 45_000
/** The most that the words of a language may weigh. */
const languageBudget = 4_100
/** The most that each other file may weigh, and when it is loaded. */
const apart = [
  { name: 'detail-kit', weighs: 17_050, loads: 'an event is selected, keys are asked for, or the page is idle' },
  { name: 'figure-kit', weighs: 8_600, loads: 'it is printed or saved, or the page is idle' },
  { name: 'revision-kit', weighs: 3_500, loads: 'the page gives a document itself, once it is idle' },
  { name: 'explain-syntax', weighs: 2_150, loads: 'a document is no JSON' },
]
/** The most that all of it may weigh, the words of one language among it: nothing is gained by moving weight about. */
const wholeBudget = 139_000

/** `--files` tells our sources file by file. */
const ours = process.argv.includes('--files') ? /src\/.+/ : /src\/[^/]+/

const folder = 'dist/cdn'
const file = `${folder}/diplomatic-timeline.js`
const code = readFileSync(file, 'utf8')
const map = new SourceMap(JSON.parse(readFileSync(`${file}.map`, 'utf8')))

const weight = brotliSize(code)
const rows = [...piecesByOwner()].map(([owner, pieces]) => ({
  owner,
  raw: pieces.reduce((sum, { start, end }) => sum + end - start, 0),
  brotli: weight - brotliSize(without(pieces)),
}))

console.log(`${file}, in bytes. An owner's brotli is what the file would lose without it.\n`)
console.log(line('', 'raw', 'brotli'))
for (const { owner, raw, brotli } of rows.toSorted((a, b) => b.raw - a.raw)) console.log(line(owner, raw, brotli))
console.log(line('together', code.length, weight))
console.log(line('gzip', '', gzipSync(code, { level: 9 }).length))
console.log(line('budget', '', budget))
console.log(line('goal', '', goal))

const beside = readdirSync(folder)
  .filter((name) => /^diplomatic-timeline-.*\.js$/.test(name))
  .map((name) => ({ name, text: readFileSync(`${folder}/${name}`, 'utf8') }))
  .map(({ name, text }) => {
    const part = apart.find((one) => name === `diplomatic-timeline-${one.name}.js`)
    return { name, raw: text.length, brotli: brotliSize(text), part, most: part?.weighs ?? languageBudget }
  })
  .toSorted((a, b) => b.raw - a.raw)
console.log('\nBeside it, each with its budget and when it is loaded.\n')
for (const { name, raw, brotli, part, most } of beside)
  console.log(`${line(name, raw, brotli, most)}  when ${part?.loads ?? 'that language is spoken'}`)

const kits = beside.filter(({ part }) => part).reduce((sum, { brotli }) => sum + brotli, 0)
const language = Math.max(...beside.filter(({ part }) => !part).map(({ brotli }) => brotli))
const whole = weight + language + kits
console.log('\nWhat a page loads, in bytes after brotli.\n')
console.log(line('before it draws, in English', weight))
console.log(line('before it draws, in the longest language', weight + language))
console.log(line('all of it, in English', weight + kits))
console.log(line('all of it, in the longest language', whole))
console.log(line('budget', wholeBudget))

const tooHeavy = [
  { name: file, over: weight - budget },
  { name: 'All that a page loads', over: whole - wholeBudget },
  ...beside.map(({ name, brotli, most }) => ({ name, over: brotli - most })),
].filter(({ over }) => over > 0)
for (const { name, over } of tooHeavy) console.error(`\n${name} is ${over} bytes over its budget.`)
process.exit(tooHeavy.length > 0 ? 1 : 0)

function line(name, ...figures) {
  return name.padEnd(40) + figures.map((figure) => figure.toLocaleString('en').padStart(10)).join('')
}

function brotliSize(text) {
  return brotliCompressSync(text, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }).length
}

/** The stretches of the code that each package, or folder of our sources, put there. */
function piecesByOwner() {
  const owners = new Map()
  let offset = 0
  for (const [lineNumber, text] of code.split('\n').entries()) {
    let start = 0
    let owner = ownerAt(lineNumber, 0)
    for (let column = 1; column <= text.length; column++) {
      const next = column < text.length ? ownerAt(lineNumber, column) : undefined
      if (next === owner) continue
      if (!owners.has(owner)) owners.set(owner, [])
      owners.get(owner).push({ start: offset + start, end: offset + column })
      start = column
      owner = next
    }
    offset += text.length + 1
  }
  return owners
}

function ownerAt(lineNumber, column) {
  const { originalSource = '' } = map.findEntry(lineNumber, column)
  const inPackage = originalSource.split('node_modules/').at(-1)
  if (inPackage !== originalSource) return umbrella(/^(?:@[^/]+\/)?[^/]+/.exec(inPackage)[0])
  return ours.exec(originalSource)?.[0] ?? 'the bundler'
}

/** What package.json calls a package that comes in parts. */
function umbrella(name) {
  if (/^d3-|^internmap$|^delaunator$|^robust-predicates$/.test(name)) return 'd3'
  return /^@lit\/|^lit-/.test(name) ? 'lit' : name
}

function without(pieces) {
  let rest = ''
  let from = 0
  for (const { start, end } of pieces) {
    rest += code.slice(from, start)
    from = end
  }
  return rest + code.slice(from)
}
