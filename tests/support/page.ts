import { executeServerCommand } from '@web/test-runner-commands'

export interface Point {
  readonly x: number
  readonly y: number
}

export interface WheelTurn extends Point {
  readonly deltaX?: number
  readonly deltaY?: number
  /** A key held down meanwhile. WebKit cannot. */
  readonly held?: 'Control' | 'Shift' | 'Meta' | 'Alt'
}

/** Turns a real mouse wheel over a point of the viewport. Resolves to `false` where the engine cannot be made to. */
export const wheel = (turn: WheelTurn): Promise<boolean> => executeServerCommand('wheel', turn)

/**
 * Puts one finger per path on the screen, moves them along their paths together and lifts them.
 * Resolves to `false` in WebKit, which has no touch to drive.
 */
export const touch = (...fingers: readonly (readonly [Point, ...Point[]])[]): Promise<boolean> =>
  executeServerCommand('touch', { fingers })

/**
 * Pretends media features, `{ 'forced-colors': 'active' }`, or with `media: 'print'` a medium, until called again:
 * `emulate()` ends the pretence. Resolves to `false` outside Chrome.
 */
export const emulate = (features: Readonly<Record<string, string>> = {}, media = ''): Promise<boolean> =>
  executeServerCommand('media', { features, media })

/**
 * Empties the history behind the page, which goes on from file to file. Once it is full, Chrome makes room for a step by
 * dropping the entry that the step is taken from, and Back leads out of the page. Resolves to `false` outside Chrome.
 */
export const forgetHistory = (): Promise<boolean> => executeServerCommand('forget')

/** Pretends that the main pointer is a finger, or no longer. Resolves to `false` outside Chrome. */
export const useFinger = (isUsed = true): Promise<boolean> => executeServerCommand('finger', { isUsed })

/** Puts a finger on the screen, moves it, and holds it still before it is lifted, so that it throws nothing. */
export const touchAndRest = (...path: readonly [Point, ...Point[]]): Promise<boolean> =>
  executeServerCommand('touch', { fingers: [path], restMs: 120 })

/** Taps a place twice in short order. */
export const doubleTap = (place: Point): Promise<boolean> =>
  executeServerCommand('touch', { fingers: [[place]], times: 2 })

/**
 * What the accessibility tree of the first timeline on the page says, line by line, and what the file `name` in
 * `tests/browser/heard` expects. `RENEW_TREES=1 npx wtr --files tests/browser/heard.test.ts` writes the files anew.
 * Resolves to `false` outside Chrome.
 */
export const hear = (name: string): Promise<{ readonly heard: string; readonly expected: string } | false> =>
  executeServerCommand('hear', { name })
