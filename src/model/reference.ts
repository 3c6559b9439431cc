import { type Context, nouns } from './context.js'
import type { Fault } from './fault.js'
import type { PathSegment } from './path.js'
import type { ListName, RecordShape, Shape } from './shape.js'
import { quoted } from './wording.js'

/** The ids in an entry that lead to no actor, place or source. */
export function findReferenceFaults(plain: object, shape: RecordShape, context: Context): readonly Fault[] {
  const faults: Fault[] = []
  collect(plain, shape, [], context, faults)
  return faults
}

function collect(value: unknown, shape: Shape, at: PathSegment[], context: Context, faults: Fault[]): void {
  if (shape.kind === 'value') {
    // A blank id is already reported as such.
    if (typeof value !== 'string' || !shape.target || context.known[shape.target].has(value) || value.trim() === '')
      return
    const target = shape.target
    faults.push({ path: [...at], code: 'unknown-id', message: () => explainUnknownId(value, target, context) })
  } else if (shape.kind === 'list') {
    if (!Array.isArray(value)) return
    for (let index = 0; index < value.length; index++) {
      at.push(index)
      collect(value[index], shape.item, at, context, faults)
      at.pop()
    }
  } else if (shape.kind === 'record') {
    if (typeof value !== 'object' || value === null) return
    for (const [name, field] of shape.references) {
      const held = (value as Readonly<Record<string, unknown>>)[name]
      if (held === undefined) continue
      at.push(name)
      collect(held, field, at, context, faults)
      at.pop()
    }
  }
}

/** Why no entry of `list` has the id, and which one was probably meant. */
export function explainUnknownId(id: string, list: ListName, context: Context): string {
  const noun = nouns[list]
  const leftOutAt = context.leftOut[list].get(id)
  if (leftOutAt !== undefined) return `the ${noun} ${quoted(id)} had to be left out: see ${list}[${leftOutAt}].`
  const elsewhere = (Object.keys(nouns) as ListName[]).find((other) => other !== list && context.known[other].has(id))
  if (elsewhere)
    return `no ${noun} has the id ${quoted(id)}, but ${elsewhere}[${context.known[elsewhere].get(id)!}] has.`
  return `no ${noun} has the id ${quoted(id)}.${context.suggester.suggest(id, context.known[list].keys())}`
}
