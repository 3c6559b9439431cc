import { type Family, familiesOf } from '../model/families.js'
import { linksOf, wholeOf } from '../model/resolve.js'
import type { Candidate, StackForm } from './candidate.js'
import type { Item } from './items.js'
import { byStart, Rows } from './rows.js'

/** Rows that belong together: a visit, and under it what was part of it. */
export interface Block {
  readonly x0: number
  readonly x1: number
  readonly rows: number
  readonly members: readonly { readonly candidate: Candidate; readonly item: Item; readonly row: number }[]
  /** The visits that hold others, and the first and last row that each has for itself and them. */
  readonly held: readonly { readonly item: Item; readonly first: number; readonly last: number }[]
}

/** With more parts than this a visit is no block any more: its parts stand wherever there is room. */
const mostMembers = 40

/** Candidates in families: each visit with its parts, where both are candidates; all others alone. */
export function candidateFamilies(candidates: readonly Candidate[]): Family<Candidate>[] {
  const isPart = ({ entry }: Candidate) => linksOf(entry.event).some(({ type }) => type === 'part-of')
  if (!candidates.some(isPart)) return candidates.map((head) => ({ head, parts: [] }))
  const byId = new Map(candidates.map(({ entry }) => [entry.event.id, entry]))
  const byEntry = new Map(candidates.map((candidate) => [candidate.entry, candidate]))
  return familiesOf(candidates, ({ entry }) => {
    const whole = wholeOf(entry, { byId })
    return whole?.event.type === 'visit' ? byEntry.get(whole) : undefined
  })
}

/** Everybody in a family, its head first. */
export function membersOf({ head, parts }: Family<Candidate>): Candidate[] {
  return [head, ...parts.flatMap(membersOf)]
}

/**
 * A family in rows of its own, the head in the first and each part, with what it holds in turn, in the rows under its
 * whole's. Undefined for one event alone, and for families too large to be kept together.
 */
export function blockOf(family: Family<Candidate>, form: StackForm): Block | undefined {
  if (family.parts.length === 0 || membersOf(family).length > mostMembers) return undefined
  return packFamily(family, form)
}

function packFamily({ head, parts }: Family<Candidate>, form: StackForm): Block {
  const item = form === 'bare' ? head.bare : head[form]()
  const rows = new Rows()
  const blocks = parts
    .toSorted((a, b) => byStart(a.head.bare, b.head.bare))
    .map((part) => packFamily(part, form))
    .map((block) => ({ block, row: 1 + rows.takeBlock(block.x0, block.x1, block.rows) }))
  const last = rows.length
  return {
    x0: Math.min(item.x0, ...blocks.map(({ block }) => block.x0)),
    x1: Math.max(item.x1, ...blocks.map(({ block }) => block.x1)),
    rows: 1 + last,
    members: [
      { candidate: head, item, row: 0 },
      ...blocks.flatMap(({ block, row }) => block.members.map((member) => ({ ...member, row: member.row + row }))),
    ],
    held: [
      ...(last > 0 ? [{ item, first: 0, last }] : []),
      ...blocks.flatMap(({ block, row }) =>
        block.held.map((held) => ({ ...held, first: held.first + row, last: held.last + row })),
      ),
    ],
  }
}
