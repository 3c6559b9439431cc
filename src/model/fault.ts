import type * as v from 'valibot'
import { rules } from './fields.js'
import type { IssueCode } from './issue.js'
import type { Path, PathSegment } from './path.js'
import { unreadable } from './plain.js'
import { exampleOf, type Shape } from './shape.js'
import type { Suggester } from './suggestion.js'
import { anyOf, described } from './wording.js'

/** Something in an entry that cannot stay: what is wrong with it and, when that is told, what must go. */
export interface Fault {
  /** From the entry, in its plain copy. */
  readonly path: Path
  readonly code: IssueCode
  readonly message: () => string
  /** What must go, when it is not for the shape to say. */
  readonly removal?: Path
}

/** What valibot found wrong, in the words of this package. `isPruned` tells a list that was emptied from one that was empty. */
export function faultFrom(
  issue: v.BaseIssue<unknown>,
  shape: Shape,
  suggester: Suggester,
  isPruned: (path: Path) => boolean = () => false,
): Fault {
  const path = (issue.path ?? []).map((item) => (item as { readonly key: PathSegment }).key)
  const expected = shapeAt(shape, path)?.expected ?? 'something else'
  const fault = (code: IssueCode, message: () => string): Fault => ({ path, code, message })

  if (isMissing(issue)) return fault('missing', () => `is missing; expected ${expected}`)
  if (issue.input === unreadable) return fault('unreadable', () => 'cannot be read: reading it throws an error')
  if (issue.type === 'min_length') {
    return isPruned(path)
      ? fault('nothing-left', () => 'none of its items can be used; at least one is needed')
      : fault('empty', () => 'found an empty list; at least one item is needed')
  }
  if (issue.type === 'picklist') return pickFault(path, issue.input, shapeAt(shape, path), suggester)
  if (issue.type === 'min_value' || issue.type === 'max_value') {
    return fault('out-of-range', () => `found ${described(issue.input)}; expected ${String(issue.expected)}`)
  }
  const rule = issue.kind === 'validation' ? rules.get(issue.requirement) : undefined
  if (rule) {
    return fault(
      rule.code,
      () => rule.explain?.(String(issue.input)) ?? `found ${described(issue.input)}; expected ${rule.expected}`,
    )
  }
  return fault('wrong-type', () => {
    const bare = issue.type === 'number' && typeof issue.input === 'string' ? withoutMarks : ''
    const example = suchAs(shapeAt(shape, path), issue.input)
    return `found ${described(issue.input)}; expected ${expected}${bare}${example}`
  })
}

const withoutMarks = ', written without quotation marks'

/** `" such as { "source": "mt" }"` where an object or a list is wanted, else nothing. */
export function suchAs(shape: Shape | undefined, found: unknown): string {
  const example = shape && shape.kind !== 'value' ? exampleOf(shape, found) : undefined
  return example === undefined ? '' : ` such as ${example}`
}

function isMissing(issue: v.BaseIssue<unknown>): boolean {
  const last = issue.path?.at(-1)
  return last !== undefined && 'origin' in last && last.origin === 'key' && issue.input === undefined
}

function pickFault(path: Path, found: unknown, shape: Shape | undefined, suggester: Suggester): Fault {
  const options = shape?.kind === 'value' ? (shape.options ?? []) : []
  return {
    path,
    code: typeof found === 'string' || typeof found === 'number' ? 'unknown-value' : 'wrong-type',
    message: () => {
      const said = `found ${described(found)}; expected ${anyOf(options.map(String))}`
      if (typeof found !== 'string') return said
      return typeof options[0] === 'number'
        ? said + withoutMarks
        : `${said}.${suggester.suggest(found, options.map(String))}`
    },
  }
}

/** The shape found by following `path`, or of the value that is checked as a whole on the way. */
function shapeAt(shape: Shape, path: Path): Shape | undefined {
  let current: Shape | undefined = shape
  for (const segment of path) {
    if (current?.kind === 'list') current = current.item
    else if (current?.kind === 'record') current = current.fields.get(String(segment))?.shape ?? current.rest
    else break
  }
  return current
}
