import type { PropertyDeclaration, ReactiveElement } from 'lit'

/**
 * A reactive property that takes null and undefined, which frameworks set where they are not given anything, for not set:
 * it is what it began as, where `useDefault` says that it began as something, else undefined.
 */
export function property(options: PropertyDeclaration = {}): (target: ReactiveElement, name: string) => void {
  return (target, name) => {
    const element = target.constructor as typeof ReactiveElement
    let first: unknown
    // What it began as is no attribute: an empty `lang` would take its language from what is inside.
    const toAttribute = (value: unknown) => (value === first ? undefined : value)
    element.createProperty(name, options.useDefault ? { ...options, converter: { toAttribute } } : options)
    const own = Object.getOwnPropertyDescriptor(target, name)!
    Object.defineProperty(target, name, {
      ...own,
      set(value: unknown) {
        if (options.useDefault) first ??= value
        own.set!.call(this, value ?? first)
      },
    })
  }
}
