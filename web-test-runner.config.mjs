import { readdirSync } from 'node:fs'
import { defaultReporter } from '@web/test-runner'
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins'
import { browsers } from './tests/support/browsers.mjs'
import { bundleTests } from './tests/support/bundle-tests.mjs'
import { ownCommands } from './tests/support/commands.mjs'
import { countingReporter } from './tests/support/counts.mjs'
import { testPage } from './tests/support/test-page.mjs'

const folder = 'tests/browser'
const files = readdirSync(folder, { recursive: true })
  .filter((file) => file.endsWith('.test.ts'))
  .map((file) => `${folder}/${file}`)
/** What pages in frames load. */
const pages = ['src/define.ts', 'tests/support/framed.ts']

export default {
  files,
  nodeResolve: false,
  concurrency: 1,
  // Much of the time a browser waits for frames. With three at a time, tests of frames have waited in vain.
  concurrentBrowsers: 2,
  middleware: [await bundleTests([...files, ...pages], ['src/define.ts'])],
  plugins: [ownCommands, a11ySnapshotPlugin()],
  browsers: await browsers((process.env.BROWSERS || 'chrome').split(',')),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  // A busy machine may take its time; what hangs is found all the same.
  testFramework: { config: { timeout: 40_000 } },
  testRunnerHtml: testPage,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countingReporter()],
  filterBrowserLogs: ({ args }) => !/^Lit is in dev mode|^Multiple versions of Lit/.test(args[0]),
}
