import type { ComponentProps } from 'react'
import { useHref, useLinkClickHandler } from 'react-router'

interface Props extends Omit<ComponentProps<'a'>, 'href'> {
  /** Below the app's base. */
  readonly to: string
}

/** A link within the app. The router's own brings what fetches pages ahead, which nothing here uses: 3 kB. */
export function Link({ to, onClick, ...rest }: Props) {
  const href = useHref(to)
  const follow = useLinkClickHandler<HTMLAnchorElement>(to)
  return (
    <a
      {...rest}
      href={href}
      onClick={(event) => {
        onClick?.(event)
        if (!event.defaultPrevented) follow(event)
      }}
    />
  )
}
