import { nothing } from 'lit'

/**
 * `aria-disabled` of a button that leads no further. Not `disabled`: it keeps the focus, so that the next press does not come
 * to another button.
 */
export function disabledAtEnd(isAtEnd: boolean): 'true' | typeof nothing {
  return isAtEnd ? 'true' : nothing
}
