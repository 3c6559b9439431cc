import { printCounts } from './counts.mjs'
import { browserTests, pictureTests, typeCheck, unitTestsAside } from './suites.mjs'

const types = await typeCheck()
const [browsers, units] = await Promise.all([browserTests(), unitTestsAside()])
const counts = [...types, ...units, ...browsers, ...(await pictureTests())]
process.exit(printCounts(counts) ? 0 : 1)
