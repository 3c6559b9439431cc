import { readFileSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'

/** Counts of one run of tests: `name`, how many `passed`, `failed` and were `skipped`, and what the failed are called. */
const noCounts = (name) => ({ name, passed: 0, failed: 0, skipped: 0, failures: [] })

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
  for (const { browser, testFile, testResults, passed } of sessions) {
    if (!byBrowser.has(browser.name)) byBrowser.set(browser.name, noCounts(browser.name))
    const counts = byBrowser.get(browser.name)
    const tests = testResults ? allTests(testResults) : []
    const failures = tests.filter((test) => !test.passed && !test.skipped).map(({ fullName }) => fullName)
    counts.passed += tests.filter((test) => test.passed).length
    counts.skipped += tests.filter((test) => test.skipped).length
    addFailures(counts, failures, passed, basename(testFile))
  }
  return [...byBrowser.values()]
}

/** A file that failed without a failing test is itself one failure. */
function addFailures(counts, failures, passed, file) {
  const all = failures.length > 0 || passed ? failures : ['the file itself']
  counts.failed += all.length
  counts.failures.push(...all.map((name) => `${file}: ${name}`))
}

/** Prints what failed, a line per run and, last of all, the sum; returns whether nothing failed. */
export function printCounts(counts) {
  console.log()
  for (const { name, failures = [] } of counts) for (const failure of failures) console.log(`✗ ${name}: ${failure}`)
  for (const { name, passed, failed, skipped } of counts) {
    const words = [passed && `${passed} passed`, failed && `${failed} failed`, skipped && `${skipped} skipped`]
    console.log(`  ${name.padEnd(28)} ${words.filter(Boolean).join(', ') || 'ok'}`)
  }
  const sum = (key) => counts.reduce((total, count) => total + count[key], 0)
  console.log(`\n${sum('passed')} passed, ${sum('failed')} failed`)
  return sum('failed') === 0
}

function allTests({ name = '', tests, suites }) {
  const inside = [...tests.map((test) => ({ ...test, fullName: test.name })), ...suites.flatMap(allTests)]
  return inside.map((test) => ({ ...test, fullName: `${name} ${test.fullName}`.trim() }))
}

/** The counts in a file of vitest's JSON reporter. A file that could not be loaded counts as one failure. */
export function vitestCounts(file, name) {
  const report = JSON.parse(readFileSync(file, 'utf8'))
  const counts = noCounts(name)
  for (const { name: file, status, assertionResults } of report.testResults) {
    const failures = assertionResults.filter((test) => test.status === 'failed').map(({ fullName }) => fullName)
    counts.passed += assertionResults.filter((test) => test.status === 'passed').length
    counts.skipped += assertionResults.filter((test) => !['passed', 'failed'].includes(test.status)).length
    addFailures(counts, failures, status !== 'failed', basename(file))
  }
  return counts
}
