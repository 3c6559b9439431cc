import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { cpus, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { adapterNames, type AdapterName } from './adapters.js'
import { BenchBrowser } from './browser.js'
import { buildPages } from './build-pages.js'
import { Figures } from './figures.js'
import { installPeers } from './install-peers.js'
import { measureLegibility } from './measure-legibility.js'
import { measureSize } from './measure-size.js'
import { type Bench, measureSpeed } from './measure-speed.js'
import { type Options, parseOptions, usage } from './options.js'
import { withSection } from './readme.js'
import { type Findings, fullReport, readmeSection } from './report.js'
import { serve } from './serve.js'

const path = (relative: string): string => fileURLToPath(new URL(relative, import.meta.url))
const readme = path('../../README.md')
const dist = path('../../dist')

/** Runs the benchmark that the arguments ask for, prints its tables and writes the README's. */
export async function run(args: readonly string[]): Promise<void> {
  if (args.includes('--help')) return console.log(usage)
  const options = parseOptions(args)
  if (!existsSync(join(dist, 'cdn/diplomatic-timeline.js'))) throw new Error('There is nothing built. npm run build')
  const cache = join(tmpdir(), 'diplomatic-timeline-bench')
  const peers = installPeers(join(cache, 'peers'))
  await buildPages(adapterNames, cache)
  const site = await serve({ peers, dist, pages: join(cache, 'pages') })
  const browser = new BenchBrowser(options.limitMs)
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.once(signal, () => {
      browser.kill()
      process.exit(1)
    })
  }
  try {
    const findings = await measure({ browser, site, options, figures: new Figures() }, await browser.version())
    console.log(`\n${findings.machine}\n\n${fullReport(findings)}`)
    if (options.json)
      writeFileSync(options.json, JSON.stringify({ ...findings, figures: findings.figures.all }, null, 1))
    if (options.writesReadme) writeFileSync(readme, withSection(readFileSync(readme, 'utf8'), readmeSection(findings)))
  } finally {
    await browser.close()
    site.close()
  }
}

async function measure(bench: Bench, version: string): Promise<Findings> {
  const { options, figures } = bench
  const { sizes, peers, only } = options
  const weights = new Map<AdapterName, number>()
  if (only.has('size')) for (const peer of peers) weights.set(peer, await measureSize(bench, peer))
  if (isSpeedAsked(only)) {
    for (let run = 0; run < options.runs; run++) {
      for (const size of sizes) {
        for (const peer of peers) {
          console.log(`run ${run + 1} of ${options.runs}: ${size} events, ${peer}`)
          await measureSpeed(bench, peer, size, run)
        }
      }
    }
  }
  const legibility = only.has('legibility') ? await measureLegibility(bench, peers) : []
  return { figures, sizes, peers, weights, legibility, machine: machineText(options, version) }
}

function isSpeedAsked(only: Options['only']): boolean {
  return [...only].some((name) => name !== 'size' && name !== 'legibility')
}

function machineText({ runs }: Options, version: string): string {
  const [cpu] = cpus()
  const day = new Date().toISOString().slice(0, 10)
  const medians = runs === 1 ? 'one run' : `medians of ${runs} interleaved runs`
  return `${day}, ${version}, ${cpus().length} cores (${cpu?.model.trim() ?? 'unknown'}), ${medians}.`
}
