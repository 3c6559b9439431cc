import { spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { constants, setPriority, tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { vitestCounts } from './counts.mjs'

const root = fileURLToPath(new URL('../..', import.meta.url))

/** One ahead of UTC, one behind it, and one that left out 30 December 2011. */
const zones = ['Asia/Tokyo', 'America/Los_Angeles', 'Pacific/Apia']

/** The command lines of the tools, as files for Node: no shell, no platform's own wrapper. */
const tools = {
  tsc: 'node_modules/typescript/bin/tsc',
  vitest: 'node_modules/vitest/vitest.mjs',
  wtr: 'node_modules/@web/test-runner/dist/bin.js',
}

/**
 * Runs a Node program in the root folder, its output going to ours, and resolves to whether it succeeded. One that runs
 * `aside` takes what others leave of the machine; what it says comes once it has ended.
 */
export function runNode(args, env = {}, aside = false) {
  return new Promise((resolve, reject) => {
    const stdio = aside ? ['ignore', 'pipe', 'pipe'] : 'inherit'
    const child = spawn(process.execPath, args, { cwd: root, stdio, env: { ...process.env, ...env } })
    const said = []
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (data) => said.push(data))
    if (aside && child.pid !== undefined) setPriority(child.pid, constants.priority.PRIORITY_LOW)
    child.once('error', reject)
    child.once('close', (code) => {
      process.stdout.write(Buffer.concat(said))
      resolve(code === 0)
    })
  })
}

/** Checks types. It has no tests to count: one failure, or nothing. */
export async function typeCheck() {
  const succeeded = await runNode([tools.tsc])
  return [{ name: 'types', passed: 0, failed: succeeded ? 0 : 1, skipped: 0 }]
}

export function unitTests(aside = false) {
  return runVitest('unit', { aside })
}

/** The unit tests as they run on machines that stand elsewhere than this one. */
export async function zoneTests(aside = false) {
  const counts = []
  for (const zone of zones.filter((name) => name !== process.env.TZ))
    counts.push(...(await runVitest(`unit, ${zone}`, { env: { TZ: zone }, aside })))
  return counts
}

/** Tests of what is drawn against the pictures in tests/pictures/golden. */
export function pictureTests() {
  return runVitest('pictures', { args: ['--mode', 'pictures'] })
}

/** Tests of what `npm run build` has put into dist. */
export function packageTests() {
  return runVitest('package', { args: ['--mode', 'package'] })
}

function runVitest(name, { args = [], env = {}, aside = false }) {
  return counted(name, async (file) => {
    const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`]
    const succeeded = await runNode([tools.vitest, 'run', ...args, ...reporters], env, aside)
    return [succeeded, () => [vitestCounts(file, name)]]
  })
}

/** The tests that need a browser, in those that BROWSERS names. */
export function browserTests() {
  return counted('browser', async (file) => {
    const succeeded = await runNode([tools.wtr], { COUNTS_FILE: file })
    return [succeeded, () => JSON.parse(readFileSync(file, 'utf8'))]
  })
}

/** Counts what `run` leaves in the file it is given; a run that fails without a failing test is itself one failure. */
async function counted(name, run) {
  const folder = mkdtempSync(join(tmpdir(), 'counts-'))
  const file = join(folder, 'counts.json')
  try {
    const [succeeded, read] = await run(file)
    const counts = existsSync(file) ? read() : []
    if (succeeded === counts.every(({ failed }) => failed === 0) && counts.length > 0) return counts
    return [...counts, { name: `${name}, the run itself`, passed: 0, failed: 1, skipped: 0 }]
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
