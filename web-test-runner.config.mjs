import { defaultReporter } from '@web/test-runner'
import { a11ySnapshotPlugin } from '@web/test-runner-commands/plugins'
import { browsers } from './tests/support/browsers.mjs'
import { ownCommands } from './tests/support/commands.mjs'
import { countingReporter } from './tests/support/counts.mjs'
import { testPage } from './tests/support/test-page.mjs'
import { viteForWtr } from './tests/support/vite-for-wtr.mjs'

const files = 'tests/browser/**/*.test.ts'
const vite = await viteForWtr({ optimizeDeps: { entries: [files, 'src/*.ts', 'tests/support/*.ts'] } })

export default {
  files,
  nodeResolve: false,
  concurrency: 1,
  middleware: [vite.middleware],
  plugins: [vite.plugin, ownCommands, a11ySnapshotPlugin()],
  browsers: await browsers((process.env.BROWSERS || 'chrome').split(',')),
  browserStartTimeout: 60_000,
  testsStartTimeout: 60_000,
  testsFinishTimeout: 480_000,
  // A busy machine may take its time; what hangs is found all the same.
  testFramework: { config: { timeout: 40_000 } },
  testRunnerHtml: testPage,
  reporters: [defaultReporter({ reportTestProgress: Boolean(process.stdout.isTTY) }), countingReporter()],
  filterBrowserLogs: ({ args }) => !String(args[0]).startsWith('Lit is in dev mode'),
  coverageConfig: { include: ['src/**/*.ts'] },
}
