import type { ComponentProps, MouseEvent } from 'react'
import { useHref } from './use-href.ts'

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** Below the app's base. */
  readonly to: string
}

/** A link within the app. The router's own brings what fetches pages ahead, which nothing here uses, and is drawn anew with each step. */
export function Link({ to, onClick, ...rest }: Props) {
  const { href, follow } = useHref(to)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (event.defaultPrevented || !isPlain(event) || (rest.target && rest.target !== '_self')) return
        event.preventDefault()
        follow()
      }}
    />
  )
}

/** Other clicks are the browser's: a new tab, a window, a download. */
function isPlain({ button, metaKey, altKey, ctrlKey, shiftKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !altKey && !ctrlKey && !shiftKey
}
