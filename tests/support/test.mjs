import { printCounts } from './counts.mjs'
import { browserTests, typeCheck, unitTests } from './suites.mjs'

const counts = [...(await typeCheck()), ...(await unitTests()), ...(await browserTests())]
process.exit(printCounts(counts) ? 0 : 1)
