import type { TimelineEntry } from '../model/resolve.js'
import type { Actor } from '../model/schema.js'
import type { Candidate } from './candidate.js'
import { Last } from './once.js'
import type { TimeScale, WeightedStretch } from './time-scale.js'

const mostRemembered = 20_000

interface Remembered {
  readonly acting: Actor | undefined
  readonly candidate: Candidate
}

/** The candidates that were made along a scale; of too many, those asked for last. */
class CandidateMemory {
  #known = new WeakMap<TimelineEntry, Remembered>()
  #count = 0

  /** What `make` gives, made once for an entry and who is said to act in it. */
  remembered(entry: TimelineEntry, acting: Actor | undefined, make: () => Candidate): Candidate {
    const known = this.#known.get(entry)
    if (known && known.acting === acting) return known.candidate
    const candidate = make()
    if (++this.#count > mostRemembered) {
      this.#known = new WeakMap()
      this.#count = 0
    }
    this.#known.set(entry, { acting, candidate })
    return candidate
  }
}

interface Along {
  readonly scale: TimeScale
  readonly memory: CandidateMemory
}

const made = new WeakMap<readonly WeightedStretch[], Last<Along>>()

/**
 * The scale that `make` makes of stretches, and the candidates made along it: the very same as before for the same
 * stretches and the same `key`, which is all that the scale and the candidates depend on.
 */
export function alongStretches(
  stretches: readonly WeightedStretch[],
  key: readonly unknown[],
  make: () => TimeScale,
): Along {
  const last = made.get(stretches) ?? new Last<Along>()
  made.set(stretches, last)
  return last.for(key, () => ({ scale: make(), memory: new CandidateMemory() }))
}
