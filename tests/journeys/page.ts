import { test as base, expect } from '@playwright/test'

/** What the browser complained about; a journey fails on anything that it did not allow. */
interface Problems {
  allow(pattern: RegExp): void
}

/** Playwright's test, with a page whose console must stay silent: hydration mismatches and failed loads are failures. */
export const test = base.extend<{ problems: Problems }>({
  problems: [
    async ({ page }, use) => {
      const said: string[] = []
      // Playwright itself says so, where a journey keeps the service worker out.
      const allowed: RegExp[] = [/Service Worker registration blocked by Playwright/]
      page.on('console', (message) => ['error', 'warning'].includes(message.type()) && said.push(message.text()))
      page.on('pageerror', (error) => said.push(error.message))
      await use({ allow: (pattern) => allowed.push(pattern) })
      expect(said.filter((text) => !allowed.some((pattern) => pattern.test(text)))).toEqual([])
    },
    { auto: true },
  ],
})

export type { Page } from '@playwright/test'
export { expect }
