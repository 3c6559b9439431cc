import { printCounts } from '../support/counts.mjs'
import {
  browserTests,
  packageTests,
  pictureTests,
  runNode,
  typeCheck,
  unitTests,
  zoneTests,
} from '../support/suites.mjs'

/** After `npm test -- --zones` in the same browsers, what it has shown need not be shown again. */
const tested = process.argv.includes('--tested')

const node = (name, ...args) => ({ name, run: async () => [check(name, await runNode(args))] })
const npm = (name, ...args) => node(name, process.env.npm_execpath, '--silent', ...args)
const check = (name, succeeded) => ({ name, passed: 0, failed: succeeded ? 0 : 1, skipped: 0 })

const steps = [
  npm('format', 'run', 'format:check'),
  npm('lint', 'run', 'lint'),
  node('lock', 'tests/checks/lock.mjs'),
  ...(tested
    ? []
    : [
        { name: 'types', run: typeCheck },
        { name: 'unit tests', run: unitTests },
        { name: 'unit tests in other time zones', run: zoneTests },
        { name: 'browser tests', run: browserTests },
        { name: 'pictures', run: pictureTests },
      ]),
  npm('build', 'run', 'build'),
  node('size', 'tests/checks/size.mjs'),
  { name: 'package tests', run: packageTests },
  npm('publint and attw', 'run', 'check:package'),
  npm('knip', 'run', 'check:unused'),
]

const counts = []
for (const { name, run } of steps) {
  console.log(`\n— ${name}`)
  counts.push(...(await run()))
}
process.exit(printCounts(counts) ? 0 : 1)
