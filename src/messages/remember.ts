/**
 * What `build` gives for a key, made once for each, since formatters and the like are dear to make; `more` is what the key
 * stands for. A flood of keys starts afresh.
 */
export function remember<T, More extends readonly unknown[]>(
  build: (key: string, ...more: More) => T,
  most = 200,
): (key: string, ...more: More) => T {
  const built = new Map<string, T>()
  return (key, ...more) => {
    const known = built.get(key)
    if (known !== undefined || built.has(key)) return known as T
    if (built.size >= most) built.clear()
    const fresh = build(key, ...more)
    built.set(key, fresh)
    return fresh
  }
}
