import { readFileSync, writeFileSync } from 'node:fs'

/** Counts of one run of tests: `name`, and how many `passed`, `failed` and were `skipped`. */
const noCounts = (name) => ({ name, passed: 0, failed: 0, skipped: 0 })

/**
 * A test runner reporter that leaves the counts, browser by browser, in the file that COUNTS_FILE names, else prints them.
 * A file that could not be loaded, or a page that broke, counts as one failure.
 */
export function countingReporter(file = process.env.COUNTS_FILE) {
  return {
    onTestRunFinished({ sessions }) {
      const counts = browserCounts(sessions)
      if (file) writeFileSync(file, JSON.stringify(counts))
      else printCounts(counts)
    },
  }
}

function browserCounts(sessions) {
  const byBrowser = new Map()
  for (const { browser, testResults, passed } of sessions) {
    if (!byBrowser.has(browser.name)) byBrowser.set(browser.name, noCounts(browser.name))
    const counts = byBrowser.get(browser.name)
    const tests = testResults ? allTests(testResults) : []
    const failed = tests.filter((test) => !test.passed && !test.skipped).length
    counts.passed += tests.filter((test) => test.passed).length
    counts.skipped += tests.filter((test) => test.skipped).length
    counts.failed += failed || (passed ? 0 : 1)
  }
  return [...byBrowser.values()]
}

/** Prints a line per run and, last of all, the sum; returns whether nothing failed. */
export function printCounts(counts) {
  console.log()
  for (const { name, passed, failed, skipped } of counts) {
    const words = [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    console.log(`  ${name.padEnd(28)} ${words.filter(Boolean).join(', ') || 'ok'}`)
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0
}

function allTests({ tests, suites }) {
  return [...tests, ...suites.flatMap(allTests)]
}

/** The counts in a file of vitest's JSON reporter. A file that could not be loaded counts as one failure. */
export function vitestCounts(file, name) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts = noCounts(name)
  for (const { status, assertionResults } of report.testResults) {
    const failed = assertionResults.filter((test) => test.status === 'failed').length
    counts.passed += assertionResults.filter((test) => test.status === 'passed').length
    counts.skipped += assertionResults.filter((test) => !['passed', 'failed'].includes(test.status)).length
    counts.failed += failed || (status === 'failed' ? 1 : 0)
  }
  return counts
}
