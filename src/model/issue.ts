import { formatPath, type Path } from './path.js'
import { sentence } from './wording.js'

/** What kind of thing is wrong; stable from version to version, for programs to tell issues apart by. */
export type IssueCode =
  // The text
  | 'empty-text'
  | 'bad-json'
  | 'too-deep'
  // The shape of the data
  | 'missing'
  | 'wrong-type'
  | 'empty'
  | 'unknown-value'
  | 'out-of-range'
  | 'too-long'
  | 'unreadable'
  | 'null-value'
  | 'unknown-property'
  | 'lone-surrogate'
  | 'lost-character'
  // Single values
  | 'bad-date'
  | 'bad-time-zone'
  | 'bad-language'
  | 'bad-country'
  | 'unsafe-link'
  // How the entries go together
  | 'duplicate-id'
  | 'unknown-id'
  | 'nothing-left'
  | 'self-reference'
  | 'cycle'
  | 'unsourced-quote'
  | 'outside-visit'
  | 'begun-after-as-of'
  | 'under-way-after-end'
  | 'completed-before-end'

/** `error`: something was left out. `warning`: all is shown, but look at it. */
export type IssueSeverity = 'error' | 'warning'

/** One thing that is wrong with a document, where, and what would be right. */
export interface Issue {
  /** Where, as JavaScript writes it: `events[3].visitors[0]`; empty for the document as a whole. */
  readonly path: string
  readonly severity: IssueSeverity
  readonly code: IssueCode
  /** A plain English sentence; what it quotes of the document is cut short and must be shown as text. */
  readonly message: string
  /** From 1, in the text parsed; only where the text itself is no JSON. See `locateIssue` for the others. */
  readonly line?: number
  /** From 1, in UTF-16 code units, as editors count. */
  readonly column?: number
  /** For how many it stands, where there are too many of one kind to tell each. */
  readonly count?: number
}

/** The issue on one line, its place before it: `events[3].visitors[0]: no actor has the id 'lavrow'. Did you mean 'lavrov'?` */
export function formatIssue(issue: Issue): string {
  const place = issue.line === undefined ? issue.path : `line ${issue.line}, column ${issue.column ?? 1}`
  return place === '' ? issue.message : `${place}: ${issue.message}`
}

const mostPerCode = 100

/** Gathers issues. Of each code the first hundred are kept in full and the others counted, so that no document drowns its reader. */
export class IssueLog {
  readonly #issues: Issue[] = []
  readonly #counts = new Map<IssueCode, { all: number; severity: IssueSeverity }>()

  /** `message` is asked for only while there is room. */
  add(severity: IssueSeverity, code: IssueCode, path: Path, message: () => string): void {
    const count = this.#counts.get(code)
    const all = (count?.all ?? 0) + 1
    this.#counts.set(code, { all, severity: count?.severity === 'error' ? 'error' : severity })
    if (all <= mostPerCode) this.#issues.push({ path: formatPath(path), severity, code, message: sentence(message()) })
  }

  /** Everything gathered, in the order found, then one issue for each code of which some were only counted. */
  toIssues(): readonly Issue[] {
    const issues = [...this.#issues]
    for (const [code, { all, severity }] of this.#counts) {
      if (all <= mostPerCode) continue
      issues.push({
        path: '',
        severity,
        code,
        message: `and ${(all - mostPerCode).toLocaleString('en-US')} more of the kind '${code}'.`,
        count: all - mostPerCode,
      })
    }
    return issues
  }
}
