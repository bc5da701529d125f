import { isReadingHtml } from '../library/import/as-html.ts'

/** Not in TypeScript's DOM yet. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createHTML: (html: string) => string | null; readonly createScriptURL: (address: string) => string | null },
  ): unknown
}

/**
 * Let the page take text as HTML only while a file is imported, where it is parsed and not shown, and run workers only from here
 * (Trusted Types, W3C). Whatever else would be HTML or a script from a string is refused by the browser.
 */
export function trustOnlyImports(): void {
  const { trustedTypes } = window as { readonly trustedTypes?: TrustedTypes }
  trustedTypes?.createPolicy('default', {
    createHTML: (html) => (isReadingHtml() ? html : null),
    createScriptURL: (address) => (new URL(address, document.baseURI).origin === window.location.origin ? address : null),
  })
}
