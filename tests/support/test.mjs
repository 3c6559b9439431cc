import { printCounts } from './counts.mjs'
import { browserTests, pictureTests, typeCheck, unitTests, zoneTests } from './suites.mjs'

/** `--zones` runs the unit tests in other time zones as well. */
const everywhere = process.argv.includes('--zones')

const types = await typeCheck()
// Browsers wait for frames much of the time: what needs none takes what they leave of the machine.
const [browsers, units] = await Promise.all([browserTests(), testUnits()])
const counts = [...types, ...units, ...browsers, ...(await pictureTests())]
process.exit(printCounts(counts) ? 0 : 1)

async function testUnits() {
  return [...(await unitTests(true)), ...(everywhere ? await zoneTests(true) : [])]
}
