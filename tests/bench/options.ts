import { parseArgs } from 'node:util'
import { adapterNames, type AdapterName } from './adapters.js'

export const measureNames = [
  'paint',
  'text',
  'frames',
  'edits',
  'memory',
  'leaks',
  'list',
  'size',
  'legibility',
] as const
export type MeasureName = (typeof measureNames)[number]

export interface Options {
  readonly sizes: readonly number[]
  readonly peers: readonly AdapterName[]
  readonly only: ReadonlySet<MeasureName>
  readonly runs: number
  readonly isFull: boolean
  /** After how long a step counts as stopped, in milliseconds. */
  readonly limitMs: number
  /** Where the figures go as JSON, if anywhere. */
  readonly json?: string
  /** A folder for a picture of each first screen whose titles are read, if any. */
  readonly pictures?: string
  /** Whether the table in the README is written: not where the run was narrowed. */
  readonly writesReadme: boolean
}

export const usage = `npm run bench -- [options]
  --full             all sizes up to 1,000,000, five runs, a limit of 120 s, and the titles of all the demo's visits
  --sizes 100,1000   how many events
  --peers a,b        of ${adapterNames.join(', ')}
  --only a,b         of ${measureNames.join(', ')}
  --runs 3           how often; medians are told
  --limit 20         seconds until a step is stopped
  --json FILE        writes every figure there
  --pictures FOLDER  keeps a picture of each first screen whose titles are read
  --no-readme        leaves the README as it is; so does a run narrowed by sizes, peers, only or runs
  --readme           writes it all the same`

const quick = { sizes: [100, 1_000, 10_000, 100_000], runs: 3, limit: 20 }
const full = { sizes: [...quick.sizes, 1_000_000], runs: 5, limit: 120 }

/** Throws an Error with a plain sentence where an argument cannot be used. */
export function parseOptions(args: readonly string[]): Options {
  const { values } = parseArgs({
    args: [...args],
    options: {
      full: { type: 'boolean', default: false },
      sizes: { type: 'string' },
      peers: { type: 'string' },
      only: { type: 'string' },
      runs: { type: 'string' },
      limit: { type: 'string' },
      json: { type: 'string' },
      pictures: { type: 'string' },
      readme: { type: 'boolean', default: false },
      'no-readme': { type: 'boolean', default: false },
    },
  })
  const given = values.full ? full : quick
  const isNarrowed = Boolean(values.sizes ?? values.peers ?? values.only ?? values.runs)
  return {
    sizes: values.sizes?.split(',').map((size) => wholeNumber(size, '--sizes')) ?? given.sizes,
    peers: chosen(values.peers, adapterNames, '--peers'),
    only: new Set(chosen(values.only, measureNames, '--only')),
    runs: values.runs === undefined ? given.runs : wholeNumber(values.runs, '--runs'),
    isFull: values.full,
    limitMs: 1000 * (values.limit === undefined ? given.limit : wholeNumber(values.limit, '--limit')),
    ...(values.json !== undefined && { json: values.json }),
    ...(values.pictures !== undefined && { pictures: values.pictures }),
    writesReadme: values.readme || (!isNarrowed && !values['no-readme']),
  }
}

function chosen<Name extends string>(text: string | undefined, names: readonly Name[], flag: string): readonly Name[] {
  if (text === undefined) return names
  return text.split(',').map((part) => {
    const name = names.find((known) => known === part.trim())
    if (name === undefined) throw new Error(`${flag} was given '${part}'. Choose from ${names.join(', ')}.`)
    return name
  })
}

function wholeNumber(text: string, flag: string): number {
  const number = Number(text.replaceAll('_', ''))
  if (!Number.isInteger(number) || number < 1) throw new Error(`${flag} was given '${text}', which is no whole number.`)
  return number
}
