/**
 * What a built page may load and run: its own files and nothing else (CSP Level 3).
 *
 * WebAssembly is the library's search (Pagefind). Styles may stand in the page, where they are inlined; scripts may not. `data:` and `blob:` are for pictures of quotations, for those
 * kept with the reader's own articles, and for saving files. No string becomes HTML or a script but where `src/app/trusted-types.ts` lets it (Trusted Types).
 */
const POLICY = [
  "default-src 'none'",
  "script-src 'self' 'wasm-unsafe-eval'",
  "style-src 'self' 'unsafe-inline'",
  "img-src 'self' data: blob:",
  "font-src 'self' data:",
  "connect-src 'self'",
  "worker-src 'self'",
  "manifest-src 'self'",
  "frame-src 'self'",
  "form-action 'none'",
  "base-uri 'none'",
  "require-trusted-types-for 'script'",
  'trusted-types default',
].join('; ')

/** The page with its policy, before anything that the policy is about. */
export function addPolicy(html: string): string {
  const meta = `<meta http-equiv="Content-Security-Policy" content="${POLICY}">`
  return html.replace(/<meta charset="utf-8" ?\/?>/, (charset) => `${charset}\n    ${meta}`)
}
