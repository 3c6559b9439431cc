import type { Messages } from './messages.js'

/** The languages whose words come in a file of their own, and what fetches it. Rejects where it cannot be had. */
export const languageFiles: Readonly<Record<string, () => Promise<Messages>>> = {
  ar: async () => (await import('./ar.js')).ar,
  de: async () => (await import('./de.js')).de,
  es: async () => (await import('./es.js')).es,
  fr: async () => (await import('./fr.js')).fr,
  ru: async () => (await import('./ru.js')).ru,
  zh: async () => (await import('./zh.js')).zh,
}
