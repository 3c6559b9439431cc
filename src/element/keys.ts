import type { Towards } from '../layout/neighbours.js'

/** What a key asks of the chart. */
export type KeyCommand =
  | { readonly do: 'move'; readonly towards: Towards }
  | { readonly do: 'relate'; readonly step: 1 | -1 }
  | { readonly do: 'open' | 'close' | 'zoom-in' | 'zoom-out' | 'fit' | 'help' }

const commands: Readonly<Record<string, KeyCommand>> = {
  ArrowLeft: { do: 'move', towards: 'left' },
  ArrowRight: { do: 'move', towards: 'right' },
  ArrowUp: { do: 'move', towards: 'up' },
  ArrowDown: { do: 'move', towards: 'down' },
  Home: { do: 'move', towards: 'first' },
  End: { do: 'move', towards: 'last' },
  Enter: { do: 'open' },
  ' ': { do: 'open' },
  Escape: { do: 'close' },
  ',': { do: 'relate', step: -1 },
  '.': { do: 'relate', step: 1 },
  // The commas and stops of Arabic keyboards and of Chinese input methods.
  '،': { do: 'relate', step: -1 },
  '，': { do: 'relate', step: -1 },
  '。': { do: 'relate', step: 1 },
  '+': { do: 'zoom-in' },
  '=': { do: 'zoom-in' },
  '-': { do: 'zoom-out' },
  '0': { do: 'fit' },
  '?': { do: 'help' },
  // The question marks of Arabic keyboards and of Chinese input methods.
  '؟': { do: 'help' },
  '？': { do: 'help' },
}

/** The command of a key pressed in the chart; none for keys that belong to the browser or the page. */
export function commandFor(event: KeyboardEvent): KeyCommand | undefined {
  if (event.ctrlKey || event.metaKey || event.altKey) return undefined
  return Object.hasOwn(commands, event.key) ? commands[event.key] : undefined
}
