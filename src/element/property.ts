import type { PropertyDeclaration } from 'lit'
import { property as reactive } from 'lit/decorators.js'

/**
 * A reactive property that takes null and undefined, which frameworks set where they are not given anything, for not set:
 * it is what it began as, where `useDefault` says that it began as something, else undefined.
 */
export function property(options: PropertyDeclaration = {}): (target: object, name: string) => void {
  const declare = reactive(options)
  return (target, name) => {
    declare(target, name)
    const own = Object.getOwnPropertyDescriptor(target, name)!
    let first: unknown
    Object.defineProperty(target, name, {
      ...own,
      set(value: unknown) {
        if (options.useDefault) first ??= value
        own.set!.call(this, value ?? first)
      },
    })
  }
}
