import type { LaunchOptions } from 'puppeteer-core'

export function chromeOptions(): Promise<LaunchOptions>
export function pinnedChromeOptions(): Promise<LaunchOptions | undefined>
