import { useState } from 'react'
import * as say from '../../words/en.ts'
import type { AddressedQuotation } from '../article/reading.ts'
import { onDemand } from '../on-demand/on-demand.tsx'

const CopyForms = onDemand(() => import('./CopyForms.tsx'))

/** Opens the forms in which a quotation can be copied. */
export function CopyAs({ quote }: { quote: AddressedQuotation }) {
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" className="button" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
        {say.copyAs}
      </button>
      {isOpen && <CopyForms quote={quote} />}
    </>
  )
}
