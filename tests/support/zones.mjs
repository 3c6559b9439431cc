import { printCounts } from './counts.mjs'
import { zoneTests } from './suites.mjs'

process.exit(printCounts(await zoneTests()) ? 0 : 1)
