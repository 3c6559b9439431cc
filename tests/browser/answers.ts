/** What a stubbed server does with a request: answers at once, later, or never. */
export type Answer = (address: string, signal: AbortSignal) => Response | Promise<Response>

const { fetch: realFetch } = window

/** Has `answer` take the place of the network until `restoreNetwork`; returns the addresses asked for, as they come. */
export function stubNetwork(answer: Answer): string[] {
  const asked: string[] = []
  window.fetch = async (input, init) => {
    const address = String(input)
    asked.push(address)
    const signal = init?.signal ?? new AbortController().signal
    const aborted = new Promise<never>((_, reject) => {
      signal.addEventListener('abort', () => reject(new DOMException('The request was aborted.', 'AbortError')))
    })
    return Promise.race([Promise.resolve(answer(address, signal)), aborted])
  }
  return asked
}

export function restoreNetwork(): void {
  window.fetch = realFetch
}

export const json = (value: unknown): Response =>
  new Response(JSON.stringify(value), { headers: { 'content-type': 'application/json' } })

/** A promise that is kept from outside. */
export function promised<Value>(): { readonly promise: Promise<Value>; readonly keep: (value: Value) => void } {
  let keep!: (value: Value) => void
  const promise = new Promise<Value>((resolve) => {
    keep = resolve
  })
  return { promise, keep }
}
