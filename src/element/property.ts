import type { PropertyDeclaration, ReactiveElement } from 'lit'

/**
 * A reactive property that takes null and undefined, which frameworks set where they are not given anything, for not set:
 * it is what it began as, where `useDefault` says that it began as something, else undefined.
 */
export function property(options: PropertyDeclaration = {}): (target: ReactiveElement, name: string) => void {
  return (target, name) => {
    const element = target.constructor as typeof ReactiveElement
    element.createProperty(name, options)
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
