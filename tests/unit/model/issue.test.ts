import { describe, expect, it } from 'vitest'
import { formatIssue, IssueLog } from '../../../src/model/issue.js'

describe('formatIssue', () => {
  it('puts the place before the message', () => {
    const issue = { severity: 'error', code: 'bad-date', message: 'found nothing.' } as const
    expect(formatIssue({ ...issue, path: 'events[3].date' })).toBe('events[3].date: found nothing.')
    expect(formatIssue({ ...issue, path: '' })).toBe('found nothing.')
    expect(formatIssue({ ...issue, path: '', line: 3, column: 7 })).toBe('line 3, column 7: found nothing.')
  })
})

describe('IssueLog', () => {
  it('keeps a hundred of each code and counts the others, as errors when any of them is one', () => {
    const log = new IssueLog()
    log.add('error', 'missing', [], () => 'one error')
    for (let i = 0; i < 1234; i++) log.add('warning', 'missing', ['events', i], () => `warning ${i}`)
    for (let i = 0; i < 100; i++) log.add('warning', 'unknown-property', [], () => 'is it? Yes.')
    const issues = log.toIssues()
    expect(issues).toHaveLength(201)
    expect(issues[0]).toEqual({ path: '', severity: 'error', code: 'missing', message: 'one error.' })
    expect(issues[99]).toEqual({ path: 'events[98]', severity: 'warning', code: 'missing', message: 'warning 98.' })
    expect(issues[200]).toEqual({
      path: '',
      severity: 'error',
      code: 'missing',
      message: "and 1,135 more of the kind 'missing'.",
      count: 1_135,
    })
  })

  it('does not ask for the words of what it only counts', () => {
    const log = new IssueLog()
    let asked = 0
    for (let i = 0; i < 500; i++) log.add('error', 'cycle', [], () => `${++asked}`)
    expect(asked).toBe(100)
  })
})
