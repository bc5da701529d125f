import { Component, type ReactNode } from 'react'
import { CrashPage } from './CrashPage.tsx'

interface Props {
  /** Another address is another try. */
  readonly at: string
  readonly children: ReactNode
}

/** Shows a page of its own instead of one that could not be drawn. */
export class CatchCrash extends Component<Props, { readonly failedAt: string | null }> {
  override state = { failedAt: null }

  static getDerivedStateFromError() {
    return { failedAt: '' }
  }

  static getDerivedStateFromProps({ at }: Props, { failedAt }: { failedAt: string | null }) {
    if (failedAt === null || failedAt === at) return null
    return { failedAt: failedAt === '' ? at : null }
  }

  override render() {
    return this.state.failedAt === null ? this.props.children : <CrashPage />
  }
}
