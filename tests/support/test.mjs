import { printCounts } from './counts.mjs'
import { browserTests, pictureTests, typeCheck, unitTests } from './suites.mjs'

const counts = [...(await typeCheck()), ...(await unitTests()), ...(await browserTests()), ...(await pictureTests())]
process.exit(printCounts(counts) ? 0 : 1)
