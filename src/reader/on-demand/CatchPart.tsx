import { Component, type ReactNode } from 'react'
import * as say from '../../words/en.ts'

/** Keeps what could not be drawn from taking the page with it: a sentence stands in its place. */
export class CatchPart extends Component<
  { readonly children: ReactNode; readonly isQuiet?: boolean },
  { readonly isBroken: boolean }
> {
  override state = { isBroken: false }

  static getDerivedStateFromError() {
    return { isBroken: true }
  }

  override render() {
    if (!this.state.isBroken) return this.props.children
    return this.props.isQuiet ? null : (
      <span role="alert" className="not-fetched">
        {say.thisPartCouldNotBe}
      </span>
    )
  }
}
