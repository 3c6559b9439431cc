import type { LaunchOptions } from 'puppeteer-core'

export function chromeOptions(): Promise<LaunchOptions>
